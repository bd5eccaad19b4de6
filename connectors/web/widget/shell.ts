// The widget's face: a bubble with a panel, or a panel inside an element of the page. Draws the state, hands on what the customer does.
import type { WidgetLook } from '../wire.ts'
import { createComposer } from './composer.ts'
import type { Conversation } from './conversation.ts'
import { createCsat } from './csat.ts'
import { attribute, h, icon, text } from './dom.ts'
import { avatar, teamFace } from './faces.ts'
import { createHead } from './head.ts'
import { icons } from './icons.ts'
import { awaitsAnswer, type Item, itemsOf, unread } from './items.ts'
import { createList } from './list.ts'
import { drawItem } from './messages.ts'
import { createScreen } from './screen.ts'
import { createScroll } from './scroll.ts'
import { answering, type State } from './state.ts'
import type { Keep } from './storage.ts'
import { words } from './words.ts'

export interface ShellGiven {
  conversation: Conversation
  keep: Keep
  look: WidgetLook
  theme: 'light' | 'dark' | 'auto'
  side: 'left' | 'right'
  /** The element to fill; without it the widget floats. */
  inline: HTMLElement | undefined
  /** For a style element, where the browser knows no constructable style sheets. */
  nonce: string | undefined
  css: string
  /** The panel was opened or closed by the customer. */
  toggled: (open: boolean) => void
}

export interface Shell {
  open(focus?: boolean): void
  close(): void
  remove(): void
}

/** An answer that has not come after this long is not shown as about to come. */
const thinkingShown = 25_000

/** Black or white, whichever is easier to read on the colour (WCAG relative luminance). */
export const readableOn = (hex: string): string => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000'
}

const dress = (root: ShadowRoot, css: string, nonce: string | undefined): void => {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } else root.append(h('style', { nonce }, css))
}

export const createShell = (given: ShellGiven): Shell => {
  const { conversation, keep, look, inline } = given
  const floating = inline === undefined
  const gone = new AbortController()
  const { signal } = gone

  const host = document.createElement('threadline-chat')
  host.dataset.form = floating ? 'float' : 'inline'
  host.style.setProperty('--accent', look.accent)
  host.style.setProperty('--on-accent', readableOn(look.accent))
  const shadow = host.attachShadow({ mode: 'open' })
  dress(shadow, given.css, given.nonce)

  const badge = h('span', { class: 'badge', 'aria-hidden': 'true', hidden: true })
  const bubble = h(
    'button',
    { type: 'button', class: 'bubble', 'aria-expanded': 'false', 'aria-controls': 'panel', onclick: () => toggle() },
    icon(...icons.chat),
    icon(...icons.down),
    badge,
  )
  const composer = createComposer(
    {
      send: said => conversation.send(said),
      person: () => conversation.send(words.personText, { wish: true }),
      typed: conversation.typed,
      draft: keep.setDraft,
    },
    keep.draft(),
  )
  const head = createHead(look.title, { ...(floating ? { close: () => close() } : {}), hurry: conversation.hurry })
  const list = h('ol')
  const typingName = h('span', { class: 'hidden' })
  const typingFace = h('span', { class: 'typing-face' })
  const typing = h(
    'div',
    { class: 'typing', hidden: true },
    typingFace,
    h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
    typingName,
  )
  const intro = h(
    'div',
    { class: 'intro' },
    avatar({ kind: 'ai' }),
    h('p', { class: 'hello', dir: 'auto' }, look.greeting),
    h('p', { class: 'fine' }, words.firstLine),
  )
  const log = h(
    'div',
    { class: 'log', role: 'log', 'aria-label': words.conversation, 'aria-live': 'off', tabindex: 0 },
    intro,
    list,
    typing,
  )
  const newer = h('button', { type: 'button', class: 'newer', hidden: true }, icon(...icons.down), words.newMessages)
  const panel = h(
    'section',
    { class: 'panel', id: 'panel', role: floating ? 'dialog' : 'region', 'aria-labelledby': 'title', tabindex: -1, hidden: floating },
    head.element,
    head.banner,
    h('div', { class: 'middle' }, log, newer),
    composer.element,
  )
  const root = h('div', { class: `root ${floating ? 'float' : 'inline'} ${given.side}` }, panel, floating && bubble)
  shadow.append(root)

  const screen = createScreen({ root, panel, theme: given.theme, signal })
  const scroll = createScroll(log, newer, signal)
  const card = createCsat({
    rate: (of, score, comment) => void conversation.rate(of, score, comment),
    dismiss: conversation.dismiss,
  })
  const draw = createList<Item>(list, item => drawItem(item, conversation, card, Date.now()))

  let thinking: ReturnType<typeof setTimeout> | undefined
  let newest = ''

  const drawTyping = (state: State): void => {
    clearTimeout(thinking)
    const asked = state.entries.findLast(e => e.kind === 'message')?.at ?? 0
    const left = asked + thinkingShown - Date.now()
    const expected = awaitsAnswer(state) && left > 0 && (state.link === 'live' || state.link === 'polling')
    const on = state.typing || expected
    if (expected) thinking = setTimeout(() => render(conversation.state()), left)
    const owner = answering(state)
    if (on && typing.hidden) typingFace.replaceChildren(owner.kind === 'team' ? teamFace() : avatar({ ...owner, kind: owner.kind }))
    typing.hidden = !on
    text(
      typingName,
      on ? words.typing(owner.kind === 'agent' ? (owner.name ?? words.team) : owner.kind === 'team' ? words.team : words.assistant) : '',
    )
  }

  /** A keyboard popping up on a phone would hide what was said. */
  const focusField = (): void => (matchMedia('(pointer: coarse)').matches ? panel.focus() : composer.focus())

  const watched = (): boolean => (state().open || !floating) && document.visibilityState === 'visible'
  const state = conversation.state

  const render = (now: State): void => {
    const items = itemsOf(now, -new Date().getTimezoneOffset())
    const last = items.at(-1)
    const mine = last?.kind === 'message' && last.side === 'me' && last.key !== newest
    newest = last?.key ?? ''
    const stay = scroll.before()
    const within = list.contains(shadow.activeElement)
    const changed = draw(items)
    // A card that has done its work must not take the focus along.
    if (within && !shadow.activeElement) focusField()
    root.classList.toggle('started', items.length > 0)
    head.update(now)
    composer.update(now)
    drawTyping(now)
    scroll.after(stay || mine, changed)
    const count = unread(now)
    badge.hidden = count === 0 || now.open
    text(badge, count > 9 ? '9+' : String(count))
    attribute(bubble, 'aria-label', now.open ? words.close : count > 0 ? words.unread(count) : words.open)
    if (count > 0 && watched()) conversation.look()
  }

  const reveal = (focus: boolean): void => {
    panel.hidden = false
    attribute(bubble, 'aria-expanded', 'true')
    screen.fill(true)
    conversation.open(true)
    scroll.toEnd()
    if (focus) focusField()
  }

  const open = (focus = true): void => {
    if (!floating) composer.focus()
    if (!panel.hidden) return
    reveal(focus)
    given.toggled(true)
  }

  const close = (): void => {
    if (!floating || panel.hidden) return
    const inside = shadow.activeElement !== null
    panel.hidden = true
    attribute(bubble, 'aria-expanded', 'false')
    screen.fill(false)
    conversation.open(false)
    if (inside) bubble.focus()
    given.toggled(false)
  }

  const toggle = (): void => (panel.hidden ? open() : close())

  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing) close()
    else if (event.key === 'Tab' && screen.full()) screen.hold(event)
  })
  // The page's own shortcuts must not hear what is typed here: to them it would seem to happen outside any field.
  for (const name of ['keydown', 'keyup', 'keypress'] as const) host.addEventListener(name, event => event.stopPropagation())

  document.addEventListener('visibilitychange', () => void (watched() && conversation.look()), { signal })
  const unwatch = conversation.watch(render)

  ;(inline ?? document.body).append(host)
  if (inline && inline.clientHeight < 200) host.style.height = '600px'
  root.classList.add('settling')
  if (!floating) conversation.open(true)
  render(state())
  scroll.toEnd()
  // From now on what arrives is worth a movement and worth reading aloud.
  setTimeout(() => {
    root.classList.remove('settling')
    attribute(log, 'aria-live', 'polite')
  }, 400)

  return {
    open,
    close,
    remove() {
      close()
      unwatch()
      clearTimeout(thinking)
      gone.abort()
      host.remove()
    },
  }
}
