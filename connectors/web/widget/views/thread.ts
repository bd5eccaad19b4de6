// One conversation: what was said, who is typing, the way to the newest words.

import { awaitsAnswer, hasEarlier, type Item, itemsOf } from '../talk/items.ts'
import { answering, type State, shown } from '../talk/state.ts'
import type { Conversation } from '../talk/talk.ts'
import type { Speech } from '../words/speech.ts'
import type { Spoken } from '../words/spoken.ts'
import { createCsat } from './csat.ts'
import { attribute, h, icon, text } from './dom.ts'
import { avatar, ownerFace, ownerName } from './faces.ts'
import { createAsks } from './form.ts'
import { icons } from './icons.ts'
import { createList } from './list.ts'
import { createDrawing, type MessageActs } from './messages.ts'
import { officeLine } from './office.ts'
import { createScroll } from './scroll.ts'

export interface Thread {
  element: HTMLElement
  update(state: State): void
  toEnd(): void
  /** What is drawn next is neither moved nor read aloud. */
  settle(): void
  /** The end is in view. */
  atEnd(): boolean
  stop(): void
}

export interface ThreadGiven {
  conversation: Conversation
  greeting: string
  /** The page's. */
  speech: Speech
  /** The conversation's own, which may change. */
  spoken: Spoken
  acts: Pick<MessageActs, 'show' | 'read'>
  /** The focus must go somewhere, for what had it is gone. */
  lost: () => void
  signal: AbortSignal
}

/** An answer that has not come after this long is not shown as about to come. */
const thinkingShown = 25_000
/** Sentences that were read aloud and are kept, so that none goes before it is read. */
const mostAloud = 30
/** What is drawn at once is neither moved nor read aloud. */
const settling = 400

export const createThread = ({ conversation, greeting, speech, spoken, acts, lost, signal }: ThreadGiven): Thread => {
  const { say } = speech
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
  const office = h('p', { class: 'office', hidden: true })
  const intro = h(
    'div',
    { class: 'intro' },
    avatar({ kind: 'ai' }),
    h('p', { class: 'hello', dir: 'auto' }, greeting),
    h('p', { class: 'fine' }, say('firstLine')),
    office,
  )
  const loading = h('p', { class: 'loading', hidden: true }, say('loading'))
  const log = h(
    'div',
    { class: 'log', role: 'log', 'aria-label': say('conversation'), 'aria-live': 'off', tabindex: 0 },
    loading,
    intro,
    list,
    typing,
  )
  const aloud = h('div', { class: 'hidden', 'aria-live': 'polite' })
  const newer = h('button', { type: 'button', class: 'newer', hidden: true }, icon(...icons.down), say('newMessages'))
  const element = h('div', { class: 'thread' }, log, aloud, newer)

  let place: string | null = null
  let newest = ''
  let thinking: ReturnType<typeof setTimeout> | undefined
  let calm: ReturnType<typeof setTimeout> | undefined

  const early = async (): Promise<void> => {
    if (!hasEarlier(conversation.state()) || !loading.hidden) return
    loading.hidden = false
    await conversation.earlier()
    loading.hidden = true
  }
  const scroll = createScroll({ log, newer, signal, early: () => void early(), ended: () => update(conversation.state()) })

  const cards = {
    csat: createCsat(
      {
        rate: (session, of, score, comment) => void conversation.rate(session, of, score, comment),
        dismiss: conversation.dismiss,
      },
      spoken,
    ),
    ask: createAsks(
      {
        dismiss: conversation.dismiss,
        answer(ask, session, of, values) {
          const kept = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])))
          const said =
            ask.kind === 'choices'
              ? (kept.choice ?? '')
              : ask.fields.flatMap(f => (kept[f.name] ? [`${f.label}: ${kept[f.name]}`] : [])).join('\n')
          conversation.send(said, { session, answers: { of, values: kept } })
        },
      },
      spoken,
    ),
  }
  const draw = createList<Item>(
    list,
    createDrawing(
      {
        ...acts,
        again: conversation.again,
        drop: conversation.drop,
        dismiss: conversation.dismiss,
        aloud(words) {
          if (log.getAttribute('aria-live') === 'off') return
          if (aloud.childElementCount >= mostAloud) aloud.replaceChildren()
          aloud.append(h('p', {}, words))
        },
      },
      cards,
      spoken,
    ),
  )

  const settle = (): void => {
    clearTimeout(calm)
    attribute(log, 'aria-live', 'off')
    element.classList.add('settling')
    // From then on what arrives is worth a movement and worth reading aloud.
    calm = setTimeout(() => {
      element.classList.remove('settling')
      attribute(log, 'aria-live', 'polite')
    }, settling)
  }

  const drawTyping = (state: State): void => {
    clearTimeout(thinking)
    const session = shown(state)
    const asked = state.parts[session?.id ?? '']?.entries.findLast(e => e.kind === 'message')?.at ?? 0
    const left = asked + thinkingShown - Date.now()
    const expected = awaitsAnswer(state) && left > 0 && (state.link === 'live' || state.link === 'polling')
    const on = (state.typing !== null && state.typing === session?.id) || expected
    if (expected) thinking = setTimeout(() => update(conversation.state()), left)
    const owner = answering(session)
    if (on && typing.hidden) typingFace.replaceChildren(ownerFace(owner))
    typing.hidden = !on
    text(typingName, on ? spoken.say('typing', { name: ownerName(owner, spoken) }) : '')
  }

  const update = (state: State): void => {
    const moved = state.at !== place
    place = state.at
    if (moved) settle()
    const items = itemsOf(state, -new Date().getTimezoneOffset())
    const last = items.findLast(item => item.kind === 'message')
    const came = last !== undefined && last.key !== newest
    const mine = came && last.kind === 'message' && last.side === 'me' && last.id !== undefined
    newest = last?.key ?? ''
    const stay = scroll.before()
    const root = element.getRootNode() as ShadowRoot
    const within = list.contains(root.activeElement)
    attribute(list, 'lang', spoken.language)
    draw(items, spoken.language)
    // A card that has done its work must not take the focus along.
    if (within && !root.activeElement) lost()
    const top = !hasEarlier(state)
    element.classList.toggle('started', items.length > 0)
    intro.hidden = !top && items.length > 0
    const line = officeLine(state, spoken, Date.now())
    office.hidden = !line
    text(office, line?.text ?? '')
    drawTyping(state)
    scroll.after(stay || mine || moved, came)
    // A conversation that does not fill the view has its beginning in view.
    if (!top && !element.hidden && log.clientHeight > 0 && log.scrollHeight <= log.clientHeight + 1) void early()
  }

  settle()
  return {
    element,
    update,
    toEnd: scroll.toEnd,
    settle,
    atEnd: scroll.atEnd,
    stop() {
      clearTimeout(thinking)
      clearTimeout(calm)
    },
  }
}
