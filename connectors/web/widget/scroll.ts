// Keeps the end of the conversation in view, unless the customer is reading further up: then a button says that there is more.

export interface Scroll {
  /** Before drawing: is the end in view? */
  before(): boolean
  /** After drawing: stay at the end, or tell that something came. */
  after(stay: boolean, changed: boolean): void
  toEnd(): void
}

const near = 60

export const createScroll = (log: HTMLElement, newer: HTMLElement, signal: AbortSignal): Scroll => {
  const atEnd = (): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < near
  let height = log.clientHeight
  let sticks = true
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
      if (sticks) newer.hidden = true
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
    before: wasAtEnd,
    after(stay, changed) {
      if (stay) toEnd()
      else if (changed && !atEnd()) newer.hidden = false
    },
    toEnd,
  }
}
