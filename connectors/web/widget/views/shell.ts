// The widget's face: a bubble with a panel, or a panel inside an element of the page. Puts the views together and moves between them.
import type { WidgetLook, WireInvitation } from '../../wire.ts'
import type { Conversation } from '../talk/conversation.ts'
import { type State, unread } from '../talk/state.ts'
import type { Speech } from '../words/speech.ts'
import { inkOn, readableOn } from './colour.ts'
import { createComposer } from './composer.ts'
import { attribute, h, icon, text } from './dom.ts'
import { createGallery } from './files.ts'
import { createHead, type View } from './head.ts'
import { createHome } from './home.ts'
import { icons } from './icons.ts'
import { createReader } from './reader.ts'
import { createScreen } from './screen.ts'
import { drawTeaser } from './teaser.ts'
import { createThread } from './thread.ts'

export interface ShellGiven {
  host: HTMLElement
  conversation: Conversation
  look: WidgetLook
  speech: Speech
  theme: 'light' | 'dark' | 'auto'
  side: 'left' | 'right'
  /** The element to fill; without it the widget floats. */
  inline: HTMLElement | undefined
  /** For a style element, where the browser knows no constructable style sheets. */
  nonce: string | undefined
  css: string
}

export interface Shell {
  open(focus?: boolean): void
  close(): void
  toggle(): void
  /** Shows the team's first words beside the bubble; answers false where they would be in the way. */
  invite(invitation: WireInvitation): boolean
  remove(): void
}

const paper = { light: '#ffffff', dark: '#171c1b' }

const dress = (root: ShadowRoot, css: string, nonce: string | undefined): void => {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } else root.append(h('style', { nonce }, css))
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

export const createShell = (given: ShellGiven): Shell => {
  const { host, conversation, look, speech, inline } = given
  const { say } = speech
  const floating = inline === undefined
  const gone = new AbortController()
  const { signal } = gone

  host.dataset.form = floating ? 'float' : 'inline'
  host.lang = speech.language
  host.dir = speech.direction
  for (const [name, value] of [
    ['--accent', look.accent],
    ['--on-accent', readableOn(look.accent)],
    ['--ink-light', inkOn(look.accent, paper.light, 0.16)],
    ['--ink-dark', inkOn(look.accent, paper.dark, 0.24)],
  ] as const)
    host.style.setProperty(name, value)
  const shadow = host.attachShadow({ mode: 'open' })
  dress(shadow, given.css, given.nonce)

  let reading = false
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true', hidden: true })
  const bubble = h(
    'button',
    { type: 'button', class: 'bubble', 'aria-expanded': 'false', 'aria-controls': 'panel', onclick: () => toggle() },
    icon(...icons.chat),
    icon(...icons.down),
    badge,
  )
  const gallery = createGallery(speech)
  const composer = createComposer(conversation, speech)
  const reader = createReader(speech)
  const home = createHome({
    greeting: look.greeting,
    speech,
    select: at => {
      conversation.select(at)
      thread.toEnd()
      focusField()
    },
    older: () => void conversation.older(),
  })
  const thread = createThread({
    conversation,
    greeting: look.greeting,
    speech,
    acts: {
      show: gallery.show,
      read({ session, seq, index, title, url }) {
        before = shadow.activeElement as HTMLElement | null
        reader.show(title, url, () => conversation.source(session, seq, index))
        reading = true
        render(conversation.state())
        head.back.focus()
      },
    },
    lost: () => focusField(),
    signal,
  })
  const head = createHead({
    title: look.title,
    speech,
    ...(floating ? { close: () => close() } : {}),
    back: () => back(),
    hurry: conversation.hurry,
  })
  const dropping = h('div', { class: 'dropping', hidden: true }, h('p', {}, icon(...icons.clip), say('drop')))
  const panel = h(
    'section',
    { class: 'panel', id: 'panel', role: floating ? 'dialog' : 'region', 'aria-labelledby': 'title', tabindex: -1, hidden: floating },
    head.element,
    head.banner,
    h('div', { class: 'middle' }, home.element, thread.element, reader.element),
    composer.element,
    dropping,
  )
  const teaser = h('div', { class: 'teaser-place', role: 'status' })
  const root = h(
    'div',
    { class: `root ${floating ? 'float' : 'inline'} ${given.side}` },
    panel,
    floating && teaser,
    floating && bubble,
    gallery.element,
  )
  shadow.append(root)

  const screen = createScreen({ root, panel, theme: given.theme, signal })
  const state = conversation.state
  let before: HTMLElement | null = null
  let view: View | undefined

  /** A keyboard popping up on a phone would hide what was said. */
  const focusField = (): void => (matchMedia('(pointer: coarse)').matches ? panel.focus() : composer.focus())
  const watched = (): boolean => (state().open || !floating) && document.visibilityState === 'visible'

  const seen = (): void => {
    if (view === 'thread' && watched() && thread.atEnd()) conversation.look()
  }

  const render = (now: State): void => {
    if (now.at === null) reading = false
    const next: View = now.at === null ? 'list' : reading ? 'reader' : 'thread'
    const changed = next !== view
    view = next
    home.element.hidden = view !== 'list'
    thread.element.hidden = view !== 'thread'
    reader.element.hidden = view !== 'reader'
    composer.element.hidden = view !== 'thread'
    head.update(now, view)
    if (view === 'list') home.update(now)
    else {
      thread.update(now)
      composer.update(now)
    }
    if (changed && view === 'thread') thread.toEnd()
    const count = unread(now)
    badge.hidden = count === 0 || now.open
    text(badge, count > 9 ? '9+' : String(count))
    attribute(bubble, 'aria-label', now.open ? say('close') : count > 0 ? say('unread', { count }) : say('open'))
    seen()
  }

  const back = (): void => {
    if (reading) {
      reading = false
      render(state())
      ;(before?.isConnected ? before : panel).focus()
      return
    }
    const { at } = state()
    conversation.select(null)
    home.focus(at)
  }

  const quiet = (): void => teaser.replaceChildren()

  const open = (focus = true): void => {
    quiet()
    if (!floating) return composer.focus()
    if (panel.hidden) {
      panel.hidden = false
      attribute(bubble, 'aria-expanded', 'true')
      screen.fill(true)
      conversation.open(true)
      thread.toEnd()
    }
    if (!focus) return
    if (view === 'list') home.focus(null)
    else focusField()
  }

  const close = (): void => {
    if (!floating || panel.hidden) return
    const inside = shadow.activeElement !== null
    panel.hidden = true
    attribute(bubble, 'aria-expanded', 'false')
    screen.fill(false)
    conversation.open(false)
    if (inside) bubble.focus()
  }

  const toggle = (): void => (panel.hidden ? open() : close())

  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing) {
      if (reading) back()
      else close()
    } else if (event.key === 'Tab' && screen.full()) screen.hold(event)
  })
  panel.addEventListener('dragover', event => {
    if (view !== 'thread' || !hasFiles(event) || !state().config?.files) return
    event.preventDefault()
    dropping.hidden = false
  })
  panel.addEventListener('dragleave', event => {
    if (!panel.contains(event.relatedTarget as Node | null)) dropping.hidden = true
  })
  panel.addEventListener('drop', event => {
    dropping.hidden = true
    if (view !== 'thread' || !hasFiles(event)) return
    event.preventDefault()
    composer.attach(event.dataTransfer?.files ?? [])
  })
  // The page's own shortcuts must not hear what is typed here: to them it would seem to happen outside any field.
  for (const name of ['keydown', 'keyup', 'keypress'] as const) host.addEventListener(name, event => event.stopPropagation())

  document.addEventListener('visibilitychange', seen, { signal })
  const unwatch = conversation.watch(render)

  if (inline && inline.clientHeight < 200) host.style.height = '600px'
  if (!floating) conversation.open(true)
  render(state())
  thread.toEnd()

  return {
    open,
    close,
    toggle,
    invite(invitation) {
      if (!floating || !panel.hidden) return false
      const show = (chosen: WireInvitation): void => {
        conversation.select(undefined, chosen)
        open()
      }
      teaser.replaceChildren(drawTeaser(invitation, { title: look.title, speech, open: show, dismiss: quiet }))
      return true
    },
    remove() {
      close()
      unwatch()
      thread.stop()
      gone.abort()
      host.remove()
    },
  }
}
