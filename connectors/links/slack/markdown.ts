// Theirs → ours: what people write in Slack as Markdown. https://docs.slack.dev/messaging/formatting-message-text and
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
import { emojiOf } from './emoji.ts'

/** Names of people and channels by their ids; undefined where nobody knows. */
export interface Names {
  person(id: string): string | undefined
  channel(id: string): string | undefined
}

interface Style {
  bold?: boolean
  italic?: boolean
  strike?: boolean
  code?: boolean
}

interface Element {
  type: string
  text?: string
  url?: string
  name?: string
  unicode?: string
  user_id?: string
  channel_id?: string
  usergroup_id?: string
  range?: string
  fallback?: string
  style?: Style | string
  elements?: Element[]
  indent?: number
  offset?: number
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const unicodeOf = (hex: string): string => {
  const points = hex.split('-').map(point => Number.parseInt(point, 16))
  return points.every(point => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}

const linked = (url: string, label: string | undefined): string =>
  label === undefined || label === '' || label === url || `mailto:${label}` === url || `tel:${label}` === url
    ? url.replace(/^(?:mailto|tel):/, '')
    : `[${label}](${url})`

const mention = (names: Names, kind: 'person' | 'channel', id: string, label?: string): string =>
  `${kind === 'person' ? '@' : '#'}${names[kind](id) ?? label ?? id}`

/** Marks around the words, the blanks at their ends outside of them. */
const styled = (text: string, style: Style | string | undefined): string => {
  if (typeof style !== 'object') return text
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (words === '') return text
  let made = style.code ? `\`${words}\`` : words
  if (style.strike) made = `~~${made}~~`
  if (style.italic) made = `_${made}_`
  if (style.bold) made = `**${made}**`
  return before + made + after
}

const inline = (element: Element, names: Names): string => {
  const { type, text = '', style } = element
  if (type === 'link') return styled(linked(element.url ?? '', element.text), style)
  if (type === 'emoji') return (element.unicode && unicodeOf(element.unicode)) || emojiOf(element.name ?? '')
  if (type === 'user') return mention(names, 'person', element.user_id ?? '')
  if (type === 'channel') return mention(names, 'channel', element.channel_id ?? '')
  if (type === 'usergroup') return '@team'
  if (type === 'broadcast') return `@${element.range ?? 'here'}`
  if (type === 'date') return element.fallback ?? ''
  return styled(text, style)
}

const line = (elements: Element[], names: Names): string => elements.map(element => inline(element, names)).join('')

const piece = (element: Element, names: Names): string => {
  const elements = element.elements ?? []
  if (element.type === 'rich_text_preformatted') return `\`\`\`\n${line(elements, names)}\n\`\`\``
  if (element.type === 'rich_text_quote')
    return line(elements, names)
      .split('\n')
      .map(row => `> ${row}`)
      .join('\n')
  if (element.type === 'rich_text_list') {
    const space = '  '.repeat(element.indent ?? 0)
    const mark = (at: number): string => (element.style === 'ordered' ? `${at + 1 + (element.offset ?? 0)}.` : '-')
    return elements.map((item, at) => `${space}${mark(at)} ${line(item.elements ?? [], names)}`).join('\n')
  }
  return line(elements, names)
}

/** A message's rich text, as people type it. */
export const fromRichText = (blocks: unknown, names: Names): string | undefined => {
  if (!Array.isArray(blocks) || blocks.length === 0) return undefined
  const parts: string[] = []
  for (const block of blocks as Element[]) {
    if (block?.type !== 'rich_text' || !Array.isArray(block.elements)) return undefined
    for (const element of block.elements) parts.push(piece(element, names))
  }
  // Sections end with a line of their own where something else follows; the last blank is not the writer's.
  return parts.map((part, at) => (at < parts.length - 1 ? part.replace(/\n$/, '') : part)).join('\n')
}

const token = (inner: string, names: Names): string => {
  const [target = '', label] = inner.split('|', 2)
  if (target.startsWith('@')) return mention(names, 'person', target.slice(1), label)
  if (target.startsWith('#')) return mention(names, 'channel', target.slice(1), label)
  if (target.startsWith('!subteam')) return label ?? '@team'
  if (target.startsWith('!date')) return label ?? ''
  if (target.startsWith('!')) return `@${target.slice(1)}`
  return linked(decode(target), label === undefined ? undefined : decode(label))
}

const edge = '(?<=^|[\\s(\\[{"\'])'
const end = '(?=$|[\\s.,!?)\\]}"\';:])'
const marks: [RegExp, string][] = [
  [new RegExp(`${edge}\\*(\\S(?:[^*\\n]*[^\\s*])?)\\*${end}`, 'g'), '**$1**'],
  [new RegExp(`${edge}~(\\S(?:[^~\\n]*[^\\s~])?)~${end}`, 'g'), '~~$1~~'],
]

/** Slack's own markup, where a message has no rich text. Code stays as it is. */
export const fromMrkdwn = (text: string, names: Names): string =>
  text
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, at) => {
      if (at % 2 === 1) return decode(part)
      const plain = marks.reduce((made, [pattern, put]) => made.replace(pattern, put), part)
      return decode(plain.replace(/<([^<>\n]+)>/g, (_, inner: string) => token(inner, names))).replace(
        /(?<=^|\s):([a-z0-9_+-]+(?:::[a-z0-9-]+)?):(?=$|\s|[.,!?])/g,
        (whole, name: string) => (emojiOf(name).startsWith(':') ? whole : emojiOf(name)),
      )
    })
    .join('')

/** Ids of people and channels that a message names. */
export const namedIn = (message: { text?: unknown; blocks?: unknown }): { people: string[]; channels: string[] } => {
  const all = JSON.stringify([message.text ?? '', message.blocks ?? ''])
  const found = (pattern: RegExp): string[] => [...new Set([...all.matchAll(pattern)].flatMap(match => match[1] ?? []))]
  return {
    people: found(/(?:<@|"user_id":")([UW][A-Z0-9]+)/g).slice(0, 20),
    channels: found(/(?:<#|"channel_id":")([CG][A-Z0-9]+)/g).slice(0, 20),
  }
}
