// What people wrote in Slack, as Markdown: from rich_text where Slack sends it, else from its own markup.
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block https://docs.slack.dev/messaging/formatting-message-text

import { z } from 'zod'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { SlackMessage } from './heard.ts'

const style = z.object({ bold: z.boolean(), italic: z.boolean(), strike: z.boolean(), code: z.boolean() }).partial().optional()
const inline = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  name: z.string().optional(),
  unicode: z.string().optional(),
  user_id: z.string().optional(),
  channel_id: z.string().optional(),
  usergroup_id: z.string().optional(),
  range: z.string().optional(),
  fallback: z.string().optional(),
  style,
})
type Inline = z.infer<typeof inline>
const part = z.looseObject({
  type: z.string(),
  style: z.string().optional(),
  indent: z.number().optional(),
  elements: z.array(z.unknown()).default([]),
})
const richText = z.looseObject({ type: z.literal('rich_text'), elements: z.array(part) })

/** What mentions are called. */
export interface Names {
  user(id: string): string
  channel(id: string): string
}

/** Marks stand at the edge of words: blanks at the ends stay outside. */
const around = (text: string, mark: string): string => {
  const [, lead = '', words = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return words === '' ? text : `${lead}${mark}${words}${mark}${end}`
}

const emojiOf = ({ unicode, name = '' }: Inline): string => {
  try {
    return unicode ? String.fromCodePoint(...unicode.split('-').map(hex => Number.parseInt(hex, 16))) : `:${name}:`
  } catch {
    return `:${name}:`
  }
}

const bare = (one: Inline, names: Names): string => {
  if (one.type === 'text') return one.text ?? ''
  if (one.type === 'link') return one.text && one.text !== one.url ? `[${one.text}](${one.url})` : (one.url ?? '')
  if (one.type === 'emoji') return emojiOf(one)
  if (one.type === 'user') return `@${names.user(one.user_id ?? '')}`
  if (one.type === 'channel') return `#${names.channel(one.channel_id ?? '')}`
  if (one.type === 'broadcast') return `@${one.range ?? 'here'}`
  return one.text ?? one.fallback ?? ''
}

const written = (one: Inline, names: Names): string => {
  let text = bare(one, names)
  if (one.style?.code) return around(text, '`')
  if (one.style?.strike) text = around(text, '~~')
  if (one.style?.italic) text = around(text, '_')
  if (one.style?.bold) text = around(text, '**')
  return text
}

const lineOf = (elements: readonly unknown[], names: Names): string =>
  elements.map(element => (inline.safeParse(element).success ? written(inline.parse(element), names) : '')).join('')

const fromRich = (given: z.infer<typeof richText>, names: Names): string => {
  const parts: string[] = []
  let counted = 0
  for (const { type, style: kind, indent = 0, elements } of given.elements) {
    if (type === 'rich_text_list') {
      const rows = elements.map((element, at) => {
        const text = lineOf(part.safeParse(element).data?.elements ?? [], names)
        return `${'   '.repeat(indent)}${kind === 'ordered' ? `${counted + at + 1}.` : '-'} ${text}`
      })
      counted = 0
      parts.push(`${rows.join('\n')}\n`)
    } else if (type === 'rich_text_quote') parts.push(`${lineOf(elements, names).replace(/^/gm, '> ')}\n\n`)
    else if (type === 'rich_text_preformatted') parts.push(`\`\`\`\n${lineOf(elements, names)}\n\`\`\`\n`)
    else parts.push(`${lineOf(elements, names)}${given.elements.length > 1 ? '\n' : ''}`)
  }
  return parts.join('').trim()
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, entity => entities[entity]!)

const angled = (inside: string, names: Names): string => {
  const [target = '', label] = inside.split('|')
  if (target.startsWith('@')) return `@${label || names.user(target.slice(1))}`
  if (target.startsWith('#')) return `#${label || names.channel(target.slice(1))}`
  if (target.startsWith('!')) return label ? label : `@${target.slice(1).split('^')[0]}`
  return label && label !== target ? `[${label}](${target})` : target.replace(/^mailto:/, '')
}

const mark = (text: string, sign: string, with_: string): string =>
  text.replace(new RegExp(`(^|[\\s(])\\${sign}(?=\\S)([^\\n\\${sign}]*\\S)\\${sign}(?=$|[\\s).,!?:;])`, 'gm'), `$1${with_}$2${with_}`)

/** Slack's own markup as Markdown; code is left as it is. */
export const fromMarkup = (text: string, names: Names): string =>
  plain(
    text
      .split(/(```[\s\S]*?```|`[^`\n]+`)/)
      .map((piece, at) => (at % 2 === 1 ? piece : mark(mark(piece, '*', '**'), '~', '~~')))
      .join('')
      .replace(/<([^<>\n]+)>/g, (_, inside: string) => angled(inside, names)),
  ).trim()

/** Everybody mentioned in it. */
const mentioned = (message: Pick<SlackMessage, 'text'>): string[] => [
  ...new Set([...message.text.matchAll(/<@([UW]\w+)/g)].map(([, id]) => id!)),
]

/** A person's message as Markdown, with people called by their names. */
export const readWords = async (message: Pick<SlackMessage, 'text' | 'blocks'>, link: Pick<SlackLink, 'person'>): Promise<string> => {
  const called = new Map<string, string>()
  for (const id of mentioned(message)) called.set(id, (await link.person(id).catch(() => undefined))?.name ?? id)
  const names: Names = { user: id => called.get(id) ?? id, channel: id => id }
  const rich = richText.safeParse(message.blocks?.find(block => block.type === 'rich_text'))
  return rich.success ? fromRich(rich.data, names) : fromMarkup(message.text, names)
}
