// Draws what stands in the message list: messages with sources and their state, notices, days.
import { h, icon } from './dom.ts'
import { avatar, isAutomatic, nameOf } from './faces.ts'
import { icons } from './icons.ts'
import type { Item, MessageItem, Notice } from './items.ts'
import { fromHtml } from './safe-html.ts'
import { words } from './words.ts'

export interface MessageActs {
  again(id: string): void
  drop(id: string): void
}

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const fullDay = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' })

const dayName = (at: number, now: number): string => {
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000)
  return days === 0 ? words.today : days === 1 ? words.yesterday : fullDay.format(at)
}

const plain = (text: string): HTMLElement => h('p', { class: 'plain' }, text)

const bubble = (item: MessageItem): HTMLElement => {
  if (item.deleted) return h('div', { class: 'words gone', dir: 'auto' }, plain(words.deleted))
  const content = (item.html ? fromHtml(item.html) : undefined) ?? plain(item.text)
  return h('div', { class: 'words', dir: 'auto' }, content)
}

const source = ({ title, url }: { title: string; url?: string }): HTMLElement => {
  const label = h('span', {}, title)
  if (!url) return h('li', {}, h('span', { class: 'source' }, icon(...icons.page), label))
  const note = h('span', { class: 'hidden' }, ` ${words.opensNewTab}`)
  return h('li', {}, h('a', { class: 'source', href: url, target: '_blank', rel: 'noopener nofollow' }, icon(...icons.page), label, note))
}

const stateOf = (item: MessageItem, acts: MessageActs): HTMLElement | false => {
  const { id, sending, why } = item
  if (sending === 'failed' && id)
    return h(
      'div',
      { class: 'trouble', role: 'alert' },
      h('p', {}, icon(...icons.alert), h('span', {}, why ? `${words.failed}: ${why}` : words.failed)),
      h(
        'span',
        { class: 'ways' },
        h('button', { type: 'button', onclick: () => acts.again(id) }, words.again),
        h('button', { type: 'button', onclick: () => acts.drop(id) }, words.discard),
      ),
    )
  if (sending === undefined || (sending === 'sent' && !item.last)) return false
  const look = { sending: icons.clock, waiting: icons.clock, sent: icons.check, failed: icons.alert }[sending]
  const label = words[sending]
  return h(
    'span',
    { class: `state ${sending}`, title: label },
    icon(...look),
    h('span', { class: sending === 'waiting' ? '' : 'hidden' }, label),
  )
}

const meta = (item: MessageItem, acts: MessageActs): HTMLElement | false => {
  const state = stateOf(item, acts)
  if (!item.last && !state && !item.edited) return false
  const time = item.last && item.sending !== 'failed' && h('time', { datetime: new Date(item.at).toISOString() }, clock.format(item.at))
  return h('div', { class: 'meta' }, time, item.edited && h('span', {}, words.edited), state)
}

const message = (item: MessageItem, acts: MessageActs): HTMLElement => {
  const me = item.side === 'me'
  const name = nameOf(item.author)
  const by = h(
    'div',
    { class: 'by' },
    avatar(item.author),
    h('span', { class: 'name' }, name),
    isAutomatic(item.author) && h('span', { class: 'tag' }, words.ai),
  )
  const places = { class: `message ${item.side}${item.first ? ' first' : ''}${item.last ? ' last' : ''}` }
  return h(
    'li',
    // What the customer wrote need not be read back to them.
    me ? { ...places, 'aria-live': 'off' } : places,
    !me && item.first ? by : h('span', { class: 'hidden' }, `${name}:`),
    bubble(item),
    item.sources.length > 0 && h('ul', { class: 'sources', 'aria-label': words.sources }, ...item.sources.map(source)),
    meta(item, acts),
  )
}

const noticeText = (notice: Notice, name: string | undefined, score: number | undefined): string => {
  if (notice === 'joined') return words.joined(name ?? words.team)
  if (notice === 'ai') return words.aiBack
  if (notice === 'rated') return words.rated(score ?? 0)
  return words[notice]
}

/** One item of the list as an element. Cards for scores are drawn by `card`. */
export const drawItem = (
  item: Item,
  acts: MessageActs,
  card: (item: Extract<Item, { kind: 'csat' }>) => HTMLElement,
  now: number,
): HTMLElement => {
  switch (item.kind) {
    case 'message':
      return message(item, acts)
    case 'day':
      return h('li', { class: 'day' }, h('span', {}, dayName(item.at, now)))
    case 'notice':
      return h('li', { class: `notice ${item.notice}` }, h('span', {}, noticeText(item.notice, item.name, item.score)))
    case 'csat':
      return card(item)
  }
}
