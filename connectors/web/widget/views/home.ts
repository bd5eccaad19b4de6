// The list of conversations: who answers, the latest words, when, how many are new; and the beginning of a new one.
import { listed, placeOf, type State } from '../talk/state.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon, text } from './dom.ts'
import { ownerFace, ownerName } from './faces.ts'
import { icons } from './icons.ts'
import { createList } from './list.ts'
import { officeLine } from './office.ts'

interface Row {
  key: string
  owner: { kind: 'ai' | 'team' | 'agent'; name?: string; photo?: string }
  ticket?: number
  preview: string
  at: number
  unread: number
  ended: boolean
  unsent: boolean
}

export interface Home {
  element: HTMLElement
  update(state: State): void
  /** To the row of a conversation, or to the button for a new one. */
  focus(at: string | null): void
}

export interface HomeGiven {
  greeting: string
  speech: Speech
  select: (at: string | undefined) => void
  older: () => void
}

const rowsOf = (state: State): Row[] => {
  const unsent = (place: string) => state.outbox.findLast(m => placeOf(state, m.to) === place)
  const begun = state.begun.flatMap((b): Row[] => {
    const last = unsent(b.name)
    if (!last) return []
    return [{ key: b.name, owner: { kind: 'ai' }, preview: last.text, at: last.at, unread: 0, ended: false, unsent: true }]
  })
  const sessions = listed(state).map((s): Row => {
    const last = unsent(s.id)
    return {
      key: s.id,
      owner: s.owner,
      ticket: s.ticket,
      preview: last?.text || s.preview,
      at: Math.max(s.lastActivityAt, last?.at ?? 0),
      unread: s.unread,
      ended: s.status !== 'open',
      unsent: last !== undefined && last.state !== 'sent',
    }
  })
  return [...begun, ...sessions].sort((a, b) => b.at - a.at)
}

export const createHome = ({ greeting, speech, select, older }: HomeGiven): Home => {
  const { say } = speech
  const list = h('ul', { class: 'rows', 'aria-label': say('conversations') })
  const office = h('p', { class: 'office', hidden: true })
  const none = h('p', { class: 'none', hidden: true }, say('noConversations'))
  const more = h('button', { type: 'button', class: 'quiet', onclick: older }, say('older'))
  const start = h(
    'button',
    { type: 'button', class: 'strong wide', onclick: () => select(undefined) },
    icon(...icons.plus),
    say('startNew'),
  )

  const row = ({ key, owner, ticket, preview, at, unread, ended, unsent }: Row): HTMLElement =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: `row${unread > 0 ? ' new' : ''}`, 'data-key': key, onclick: () => select(key) },
        ownerFace(owner),
        h(
          'span',
          { class: 'row-words' },
          h(
            'span',
            { class: 'line' },
            h('span', { class: 'row-name', dir: 'auto' }, ownerName(owner, speech)),
            owner.kind === 'ai' && h('span', { class: 'tag' }, say('ai')),
          ),
          h('span', { class: 'row-preview', dir: 'auto' }, preview || say('files')),
        ),
        h(
          'span',
          { class: 'row-side' },
          h('time', { datetime: new Date(at).toISOString() }, speech.short(at, Date.now())),
          unread > 0
            ? h('span', { class: 'count-badge' }, say('newCount', { count: unread }))
            : unsent
              ? h('span', { class: 'row-state' }, icon(...icons.clock), h('span', { class: 'hidden' }, say('waiting')))
              : h('span', { class: 'row-state' }, ended ? say('ended') : ticket === undefined ? '' : `#${ticket}`),
        ),
      ),
    )
  const draw = createList<Row>(list, row)

  return {
    element: h(
      'div',
      { class: 'home' },
      h('div', { class: 'home-scroll' }, h('p', { class: 'hello', dir: 'auto' }, greeting), office, none, list, more),
      h('div', { class: 'home-foot' }, start),
    ),
    update(state) {
      const rows = rowsOf(state)
      draw(rows)
      none.hidden = rows.length > 0
      const line = officeLine(state, speech, Date.now())
      office.hidden = !line
      text(office, line?.text ?? '')
      more.hidden = state.next === null
      text(none, say('noConversations'))
    },
    focus(at) {
      const found = [...list.querySelectorAll<HTMLElement>('.row')].find(r => r.dataset.key === at)
      ;(found ?? start).focus()
    },
  }
}
