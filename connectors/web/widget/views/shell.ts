// What is on the page before anybody opens the conversation: the bubble, how much is new, the team's first words. The panel itself is
// loaded when it is wanted, or when the page has nothing else to do.
import type { WidgetLook, WireInvitation } from '../../wire.ts'
import { type State, unread } from '../talk/state.ts'
import type { Conversation } from '../talk/talk.ts'
import type { Speech } from '../words/speech.ts'
import type { Learn } from '../words/spoken.ts'
import { inkOn, readableOn } from './colour.ts'
import { attribute, h, icon, text } from './dom.ts'
import { icons } from './icons.ts'
import type { createPanel, Panel } from './panel.ts'
import { drawTeaser } from './teaser.ts'

/** What the panel's file exports. */
export interface PanelFile {
  createPanel: typeof createPanel
  css: string
}

export interface ShellGiven {
  host: HTMLElement
  conversation: Conversation
  look: WidgetLook
  speech: Speech
  learn: Learn
  theme: 'light' | 'dark' | 'auto'
  side: 'left' | 'right'
  /** The element to fill; without it the widget floats. */
  inline: HTMLElement | undefined
  /** For a style element, where the browser knows no constructable style sheets. */
  nonce: string | undefined
  css: string
  load: () => Promise<PanelFile>
}

export interface Shell {
  open(focus?: boolean): void
  close(): void
  toggle(): void
  /** Shows the team's first words beside the bubble; answers false where they would be in the way. */
  invite(invitation: WireInvitation): boolean
  /** Loads the panel before it is wanted. */
  prepare(): void
  remove(): void
}

const paper = { light: '#ffffff', dark: '#171c1b' }
/** The panel's file could not be had: tried again this much later, while it is wanted. */
const loadAgain = 3000

const dress = (root: ShadowRoot, css: string, nonce: string | undefined): void => {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } else root.append(h('style', { nonce }, css))
}

/** The accent, and shades of it that can be read. */
const colour = (host: HTMLElement, accent: string): void => {
  host.style.setProperty('--accent', accent)
  host.style.setProperty('--on-accent', readableOn(accent))
  host.style.setProperty('--ink-light', inkOn(accent, paper.light, 0.16))
  host.style.setProperty('--ink-dark', inkOn(accent, paper.dark, 0.24))
}

export const createShell = (given: ShellGiven): Shell => {
  const { host, conversation, look, speech, inline, theme } = given
  const { say } = speech
  const floating = inline === undefined
  const gone = new AbortController()
  const { signal } = gone

  host.dataset.form = floating ? 'float' : 'inline'
  host.lang = speech.language
  host.dir = speech.direction
  colour(host, look.accent)
  const shadow = host.attachShadow({ mode: 'open' })
  dress(shadow, given.css, given.nonce)

  const badge = h('span', { class: 'badge', 'aria-hidden': 'true', hidden: true })
  const bubble = h(
    'button',
    { type: 'button', class: 'bubble', 'aria-expanded': 'false', onclick: () => toggle() },
    icon(...icons.chat),
    icon(...icons.down),
    badge,
  )
  const teaser = h('div', { class: 'teaser-place', role: 'status' })
  const root = h('div', { class: `root ${floating ? 'float' : 'inline'} ${given.side}` }, floating && teaser, floating && bubble)
  shadow.append(root)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const dye = (): void => void root.classList.toggle('dark', theme === 'dark' || (theme === 'auto' && dark.matches))
  dye()
  dark.addEventListener('change', dye, { signal })

  let panel: Panel | undefined
  let loading = false
  let isOpen = !floating
  let focus = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const render = (now: State): void => {
    const count = unread(now)
    badge.hidden = count === 0 || isOpen
    text(badge, count > 9 ? '9+' : String(count))
    attribute(bubble, 'aria-label', isOpen ? say('close') : count > 0 ? say('unread', { count }) : say('open'))
    attribute(bubble, 'aria-expanded', String(isOpen))
  }

  const mount = (file: PanelFile): void => {
    if (panel || signal.aborted) return
    dress(shadow, file.css, given.nonce)
    panel = file.createPanel({ root, floating, conversation, look, speech, learn: given.learn, signal, close: () => close() })
    root.prepend(panel.element)
    attribute(bubble, 'aria-controls', 'panel')
    if (isOpen) panel.show(focus)
  }

  const prepare = (): void => {
    if (loading) return
    loading = true
    given.load().then(mount, () => {
      loading = false
      clearTimeout(retry)
      if (isOpen && !signal.aborted) retry = setTimeout(prepare, loadAgain)
    })
  }

  const quiet = (): void => teaser.replaceChildren()

  const open = (withFocus = true): void => {
    quiet()
    focus = withFocus
    if (!isOpen) {
      isOpen = true
      conversation.open(true)
    }
    if (panel) panel.show(withFocus)
    else prepare()
    render(conversation.state())
  }

  const close = (): void => {
    if (!floating || !isOpen) return
    isOpen = false
    const inside = shadow.activeElement !== null
    panel?.hide()
    conversation.open(false)
    render(conversation.state())
    if (inside) bubble.focus()
  }

  const toggle = (): void => (isOpen ? close() : open())

  for (const name of ['pointerenter', 'focus', 'touchstart'] as const)
    bubble.addEventListener(name, prepare, { signal, once: true, passive: true })
  // The page's own shortcuts must not hear what is typed here: to them it would seem to happen outside any field.
  for (const name of ['keydown', 'keyup', 'keypress'] as const) host.addEventListener(name, event => event.stopPropagation())
  const unwatch = conversation.watch(render)

  if (inline) {
    if (inline.clientHeight < 200) host.style.height = '600px'
    conversation.open(true)
    prepare()
  }
  render(conversation.state())

  return {
    open,
    close,
    toggle,
    invite(invitation) {
      if (!floating || isOpen) return false
      prepare()
      const show = (chosen: WireInvitation): void => {
        conversation.select(undefined, chosen)
        open()
      }
      teaser.replaceChildren(drawTeaser(invitation, { title: look.title, speech, open: show, dismiss: quiet }))
      return true
    },
    prepare,
    remove() {
      close()
      unwatch()
      clearTimeout(retry)
      gone.abort()
      panel?.stop()
    },
  }
}
