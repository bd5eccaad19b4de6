// Keeps the end of the conversation in view, unless the customer is reading further up: then a button says that there is more.
// Reading up to the beginning asks for what was said before, and what stands on screen stays where it is.

export interface Scroll {
  /** Before drawing: is the end in view? */
  before(): boolean
  /** After drawing: stay at the end, or where the customer reads, and tell that something came. */
  after(stay: boolean, came: boolean): void
  toEnd(): void
  atEnd(): boolean
}

export interface ScrollGiven {
  log: HTMLElement
  newer: HTMLElement
  signal: AbortSignal
  /** The beginning is near. */
  early: () => void
  /** The end came into view. */
  ended: () => void
}

const near = 60
const nearTop = 160

export const createScroll = ({ log, newer, signal, early, ended }: ScrollGiven): Scroll => {
  const atEnd = (): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < near
  let height = log.clientHeight
  let sticks = true
  /** What stood at the top of the view before drawing, and where. */
  let anchor: { element: Element; top: number } | undefined
  // When the room has just changed, being away from the end is not the customer's doing.
  const wasAtEnd = (): boolean => (log.clientHeight === height ? atEnd() : sticks)
  const toEnd = (): void => {
    sticks = true
    log.scrollTop = log.scrollHeight
    newer.hidden = true
  }
  log.addEventListener(
    'scroll',
    () => {
      sticks = wasAtEnd()
      if (log.scrollTop < nearTop) early()
      if (!sticks) return
      newer.hidden = true
      ended()
    },
    { signal, passive: true },
  )
  newer.addEventListener('click', () => {
    toEnd()
    log.focus()
  })
  // The keyboard of a phone, or the field growing, takes room away.
  const watcher = new ResizeObserver(() => {
    height = log.clientHeight
    if (sticks) toEnd()
  })
  watcher.observe(log)
  signal.addEventListener('abort', () => watcher.disconnect())
  return {
    before() {
      const top = log.getBoundingClientRect().top
      const element = [...log.querySelectorAll('.message, .notice')].find(e => e.getBoundingClientRect().bottom > top)
      anchor = element && { element, top: element.getBoundingClientRect().top }
      return wasAtEnd()
    },
    after(stay, came) {
      if (stay) return toEnd()
      if (anchor?.element.isConnected) log.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top
      if (came && !atEnd()) newer.hidden = false
    },
    toEnd,
    atEnd,
  }
}
