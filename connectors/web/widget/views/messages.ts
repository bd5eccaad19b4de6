// Draws what stands in the message list: messages with sources, files and their state, notices, days.
import type { Item, MessageItem, Notice, ShownFile } from '../talk/items.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon } from './dom.ts'
import { avatar, nameOf } from './faces.ts'
import { drawFile } from './files.ts'
import { icons } from './icons.ts'
import { morph } from './morph.ts'
import { fromHtml } from './safe-html.ts'

export interface MessageActs {
  again(id: string): void
  drop(id: string): void
  show(file: ShownFile): void
  /** Opens a source in place. */
  read(source: { session: string; seq: number; index: number; title: string; url?: string }): void
  dismiss(key: string): void
  /** Words that came to a message on screen, for those who hear them. */
  aloud(words: string): void
}

export interface Cards {
  csat(item: Extract<Item, { kind: 'csat' }>): HTMLElement
  ask(item: Extract<Item, { kind: 'ask' }>): HTMLElement
}

const copiedFor = 2000

/** Code and tables scroll by themselves, also by keyboard; code can be copied. */
const withTools = (content: DocumentFragment, { say }: Speech): DocumentFragment => {
  for (const wide of content.querySelectorAll('pre, table')) wide.setAttribute('tabindex', '0')
  for (const pre of content.querySelectorAll('pre')) {
    const label = h('span', {}, say('copy'))
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(pre.textContent ?? '')
        label.textContent = say('copied')
      } catch {
        getSelection()?.selectAllChildren(pre)
      }
      setTimeout(() => {
        label.textContent = say('copy')
      }, copiedFor)
    }
    const box = h('div', { class: 'code' })
    pre.replaceWith(box)
    box.append(pre, h('button', { type: 'button', class: 'copy', onclick: copy }, icon(...icons.copy), label))
  }
  return content
}

const plain = (text: string): HTMLElement => h('p', { class: 'plain' }, text)

const words = ({ text, html, language }: Pick<MessageItem, 'text' | 'html' | 'language'>, speech: Speech): HTMLElement | false => {
  const made = html ? fromHtml(html) : undefined
  if (!made && text === '') return false
  return h('div', { class: 'words', dir: 'auto', lang: language }, made ? withTools(made, speech) : plain(text))
}

const bubble = (item: MessageItem, speech: Speech): HTMLElement | false =>
  item.deleted ? h('div', { class: 'words gone', dir: 'auto' }, plain(speech.say('deleted'))) : words(item, speech)

/** That the words were translated, with what was written before; each in its own language for those who listen. */
const drawOriginal = ({ key, original }: MessageItem, opened: Set<string>, speech: Speech): HTMLElement | false => {
  if (!original) return false
  const { say } = speech
  const details: HTMLDetailsElement = h(
    'details',
    {
      class: 'original',
      // What opens on demand is not read aloud as if it had arrived.
      'aria-live': 'off',
      open: opened.has(key),
      ontoggle() {
        // Drawn anew as it was: nobody has pressed it.
        if (details.open === opened.has(key)) return
        if (!details.open) return void opened.delete(key)
        opened.add(key)
        details.scrollIntoView({ block: 'nearest' })
      },
    },
    h('summary', { dir: speech.direction }, `${say('translated')} · `, h('span', {}, say('original'))),
    words(original, speech),
  )
  return details
}

const drawSource = (item: MessageItem, index: number, acts: MessageActs, { say }: Speech): HTMLElement => {
  const { title, url } = item.sources[index] ?? { title: '' }
  const { session, seq } = item
  const inside = [icon(...icons.page), h('span', { dir: 'auto' }, title)]
  const open = (event: MouseEvent): void => {
    // A new tab, a download, a copied address: the browser's own ways stay.
    if (session === undefined || seq === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    acts.read({ session, seq, index, title, ...(url ? { url } : {}) })
  }
  if (url) return h('li', {}, h('a', { class: 'source', href: url, target: '_blank', rel: 'noopener nofollow', onclick: open }, ...inside))
  return h(
    'li',
    {},
    h('button', { type: 'button', class: 'source', 'aria-label': `${say('sources')}: ${title}`, onclick: open }, ...inside),
  )
}

const stateOf = (item: MessageItem, acts: MessageActs, { say }: Speech): HTMLElement | false => {
  const { id, sending, why } = item
  if (sending === 'failed' && id)
    return h(
      'div',
      { class: 'trouble', role: 'alert' },
      h('p', {}, icon(...icons.alert), h('span', {}, why ? `${say('failed')}: ${why}` : say('failed'))),
      h(
        'span',
        { class: 'ways' },
        h('button', { type: 'button', onclick: () => acts.again(id) }, say('again')),
        h('button', { type: 'button', onclick: () => acts.drop(id) }, say('discard')),
      ),
    )
  if (sending === undefined || (sending === 'sent' && !item.last)) return false
  const look = { sending: icons.clock, waiting: icons.clock, sent: icons.check, failed: icons.alert }[sending]
  const label = say(sending)
  return h(
    'span',
    { class: `state ${sending}`, title: label },
    icon(...look),
    h('span', { class: sending === 'waiting' ? '' : 'hidden' }, label),
  )
}

const meta = (item: MessageItem, acts: MessageActs, speech: Speech): HTMLElement | false => {
  const state = stateOf(item, acts, speech)
  const edited = item.edited && !item.deleted
  if (!item.last && !state && !edited) return false
  const time =
    item.last && item.sending !== 'failed' && h('time', { dir: 'auto', datetime: new Date(item.at).toISOString() }, speech.clock(item.at))
  return h('div', { class: 'meta' }, time, edited && h('span', {}, speech.say('edited')), state)
}

const message = (item: MessageItem, acts: MessageActs, speech: Speech, opened: Set<string>, isGrown = false): HTMLElement => {
  const { say } = speech
  const me = item.side === 'me'
  const name = nameOf(item.author, speech)
  const by = h(
    'div',
    { class: 'by' },
    avatar(item.author),
    h('span', { class: 'name', dir: 'auto' }, name),
    item.author.kind === 'ai' && h('span', { class: 'tag' }, say('ai')),
    item.author.kind === 'system' && h('span', { class: 'by-note' }, say('automatic')),
  )
  const growing = item.growing === 'more' ? ' growing' : ''
  const places = { class: `message ${item.side}${item.first ? ' first' : ''}${item.last ? ' last' : ''}${growing}` }
  return h(
    'li',
    // What the customer wrote need not be read back to them, and what grows is read sentence by sentence.
    me || isGrown ? { ...places, 'aria-live': 'off' } : places,
    !me && item.first ? by : h('span', { class: 'hidden' }, `${name}:`),
    item.files.length > 0 &&
      h('ul', { class: 'files', 'aria-label': say('files') }, ...item.files.map(file => drawFile(file, speech, acts.show))),
    bubble(item, speech),
    drawOriginal(item, opened, speech),
    item.sources.length > 0 &&
      h('ul', { class: 'sources', 'aria-label': say('sources') }, ...item.sources.map((_, index) => drawSource(item, index, acts, speech))),
    meta(item, acts, speech),
  )
}

const noticeText = (notice: Notice, name: string | undefined, score: number | undefined, { say }: Speech): string => {
  if (notice === 'joined') return say('joined', { name: name ?? say('team') })
  if (notice === 'ai') return say('aiBack')
  if (notice === 'rated') return say('rated', { score: score ?? 0 })
  return say(notice)
}

const wordsIn = (element: HTMLElement): string => element.querySelector('.words')?.textContent?.trimEnd() ?? ''

/** Draws items of the list; forms, and messages that grow, stay while other things change. */
export const createDrawing = (acts: MessageActs, cards: Cards, speech: Speech): ((item: Item) => HTMLElement) => {
  const grown = new Map<string, HTMLElement>()
  /** Messages whose original the customer looks at: it stays open when the message is drawn again. */
  const opened = new Set<string>()

  const growing = (item: MessageItem): HTMLElement => {
    const next = message(item, acts, speech, opened, true)
    const now = grown.get(item.key)
    const before = now ? wordsIn(now) : ''
    const said = wordsIn(next)
    if (now) morph(now, next)
    else grown.set(item.key, next)
    const added = said.startsWith(before) ? said.slice(before.length).trim() : ''
    if (added !== '') acts.aloud(now ? added : `${nameOf(item.author, speech)}: ${added}`)
    return now ?? next
  }

  return item => {
    switch (item.kind) {
      case 'message':
        // One that was whole when it came is a message as any other.
        return item.growing === 'more' || grown.has(item.key) ? growing(item) : message(item, acts, speech, opened)
      case 'day':
        return h('li', { class: 'day' }, h('span', {}, speech.day(item.at, Date.now())))
      case 'notice':
        return h(
          'li',
          { class: `notice ${item.notice}` },
          h('span', { dir: 'auto' }, noticeText(item.notice, item.name, item.score, speech)),
        )
      case 'csat':
        return cards.csat(item)
      case 'ask':
        return cards.ask(item)
    }
  }
}
