// The panel: puts the views together and moves between them. A file of its own, loaded when it is wanted.
import type { WidgetLook } from '../../wire.ts'
import { type State, shown } from '../talk/state.ts'
import type { Conversation } from '../talk/talk.ts'
import type { Speech } from '../words/speech.ts'
import { createSpoken, type Learn } from '../words/spoken.ts'
import { createComposer } from './composer.ts'
import { h, icon } from './dom.ts'
import { createGallery } from './files.ts'
import { createHead, type View } from './head.ts'
import { createHome } from './home.ts'
import { icons } from './icons.ts'
import { createReader } from './reader.ts'
import { createScreen } from './screen.ts'
import { createThread } from './thread.ts'

/** Put in when the file is bundled. */
declare const BUILT_CSS: string

/** The panel's style sheet. */
export const css = BUILT_CSS

export interface PanelGiven {
  root: HTMLElement
  floating: boolean
  conversation: Conversation
  look: WidgetLook
  speech: Speech
  learn: Learn
  close: () => void
  signal: AbortSignal
}

export interface Panel {
  element: HTMLElement
  show(focus: boolean): void
  hide(): void
  stop(): void
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

export const createPanel = ({ root, floating, conversation, look, speech, learn, close, signal }: PanelGiven): Panel => {
  const { say } = speech
  const state = conversation.state
  const active = (): HTMLElement | null => (root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null
  let reading = false
  let before: HTMLElement | null = null
  let view: View | undefined

  const gallery = createGallery(speech)
  /** What is said in the conversation; what stands around it is in the page's language. */
  const spoken = createSpoken(speech, learn, () => {
    thread.settle()
    if (!signal.aborted) render(state())
  })
  const composer = createComposer(conversation, speech, spoken)
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
    spoken,
    acts: {
      show: gallery.show,
      read({ session, seq, index, title, url }) {
        before = active()
        reader.show(title, url, () => conversation.source(session, seq, index))
        reading = true
        render(state())
        head.back.focus()
      },
    },
    lost: () => focusField(),
    signal,
  })
  const head = createHead({ title: look.title, speech, ...(floating ? { close } : {}), back: () => back(), hurry: conversation.hurry })
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
  root.append(gallery.element)
  const screen = createScreen({ root, panel, signal })

  /** A keyboard popping up on a phone would hide what was said. */
  const focusField = (): void => (matchMedia('(pointer: coarse)').matches ? panel.focus() : composer.focus())

  /** What is really before the customer's eyes is told to the server. */
  const seen = (): void => {
    const watched = !panel.hidden && document.visibilityState === 'visible'
    if (view === 'thread' && watched && thread.atEnd()) conversation.look()
  }

  const render = (now: State): void => {
    if (now.at === null) reading = false
    const next: View = now.at === null ? 'list' : reading ? 'reader' : 'thread'
    const changed = next !== view
    spoken.follow(shown(now)?.language)
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
  document.addEventListener('visibilitychange', seen, { signal })
  const unwatch = conversation.watch(render)
  // The office opens and closes while the page stays.
  const minutely = setInterval(() => {
    if (!panel.hidden) render(state())
  }, 60_000)
  // Drawn once it stands on the page, where its sizes are known.
  queueMicrotask(() => {
    render(state())
    thread.toEnd()
  })

  return {
    element: panel,
    show(focus) {
      if (panel.hidden) {
        panel.hidden = false
        screen.fill(true)
      }
      render(state())
      thread.toEnd()
      if (!focus) return
      if (view === 'list') home.focus(null)
      else focusField()
    },
    hide() {
      panel.hidden = true
      screen.fill(false)
    },
    stop() {
      unwatch()
      clearInterval(minutely)
      thread.stop()
    },
  }
}
