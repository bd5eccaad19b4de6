// What the screen asks of the panel: all of a phone's screen, room for its keyboard, focus that stays inside.

export interface Screen {
  /** The panel covers everything. */
  full(): boolean
  /** The panel was opened or closed. */
  fill(open: boolean): void
  /** Keeps Tab within the panel while it covers everything. */
  hold(event: KeyboardEvent): void
}

export interface ScreenGiven {
  root: HTMLElement
  panel: HTMLElement
  signal: AbortSignal
}

const focusable = 'button, textarea, input, select, a[href], [tabindex="0"]'

export const createScreen = ({ root, panel, signal }: ScreenGiven): Screen => {
  const small = matchMedia('(max-width: 480px), (max-height: 460px)')
  const floats = root.classList.contains('float')
  const page = document.documentElement
  let isOpen = false
  let before: string | undefined

  const full = (): boolean => floats && isOpen && small.matches

  /** The page behind must not scroll, and the panel ends where the keyboard begins. */
  const settle = (): void => {
    const covers = full()
    if (covers && before === undefined) {
      before = page.style.overflow
      page.style.overflow = 'hidden'
    } else if (!covers && before !== undefined) {
      page.style.overflow = before
      before = undefined
    }
    if (floats) {
      if (covers) panel.setAttribute('aria-modal', 'true')
      else panel.removeAttribute('aria-modal')
    }
    const view = window.visualViewport
    const shrunk = covers && view && view.scale < 1.01 && view.height < window.innerHeight - 1
    panel.style.height = shrunk ? `${view.height}px` : ''
    panel.style.top = shrunk ? `${view.offsetTop}px` : ''
    panel.style.bottom = shrunk ? 'auto' : ''
  }
  small.addEventListener('change', settle, { signal })
  window.visualViewport?.addEventListener('resize', settle, { signal })
  window.visualViewport?.addEventListener('scroll', settle, { signal })
  signal.addEventListener('abort', () => {
    isOpen = false
    settle()
  })

  return {
    full,
    fill(open) {
      isOpen = open
      settle()
    },
    hold(event) {
      const within = [...panel.querySelectorAll<HTMLElement>(focusable)].filter(
        element => element.offsetParent !== null && element.tabIndex >= 0,
      )
      const active = (panel.getRootNode() as ShadowRoot).activeElement
      const [first] = within
      const last = within.at(-1)
      if (event.shiftKey && (active === first || active === panel)) {
        event.preventDefault()
        last?.focus()
      } else if (!event.shiftKey && active === last) {
        event.preventDefault()
        first?.focus()
      }
    },
  }
}
