// What a person wrote in Teams, as Markdown: mentions of the app are taken out, all others become names. Formatted messages come as HTML beside
// a text without its look. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-with-bots
import { parseDocument } from 'htmlparser2'
import { z } from 'zod'
import type { TeamsActivity } from './link.ts'

const text = z.string().nullish().catch(undefined)
const mention = z.looseObject({ type: z.literal('mention'), text, mentioned: z.looseObject({ id: z.string(), name: text }) })
const attachment = z.looseObject({ contentType: z.string(), content: z.unknown().optional() })
const quoted = z.looseObject({
  messagePreview: z.string(),
  messageSender: z.looseObject({ user: z.looseObject({ displayName: text }).nullish() }).nullish(),
})

type Mention = z.infer<typeof mention>

const each = <T>(values: unknown, schema: z.ZodType<T>): T[] =>
  Array.isArray(values) ? values.flatMap(value => schema.safeParse(value).data ?? []) : []

const nameIn = ({ text: shown, mentioned }: Mention): string => (shown ?? '').replace(/<[^>]*>/g, '').trim() || mentioned.name || ''

interface Node {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: Node[]
}

/** Between two blocks there is one line's end, however many of them begin or end there. */
const seam = '\ue000'
/** Deeper nesting is nobody's writing. */
const deepest = 100

const signs: Record<string, string> = { strong: '**', b: '**', em: '_', i: '_', s: '~~', strike: '~~', del: '~~', code: '`' }
const blocks = ['p', 'div', 'ul', 'ol', 'table', 'tr', 'section', 'article']
const silent = ['script', 'style', 'head', 'title', 'attachment']

const around = (inner: string, sign: string): string => {
  const [, before = '', words = '', after = ''] = /^([\s\ue000]*)([\s\S]*?)([\s\ue000]*)$/.exec(inner) ?? []
  return words === '' ? inner : `${before}${sign}${words}${sign}${after}`
}

const bare = (nodes: readonly Node[], depth: number): string =>
  depth > deepest
    ? ''
    : nodes.map(({ name, data = '', children = [] }) => (name === 'br' ? '\n' : data + bare(children, depth + 1))).join('')

const drawHtml = (html: string, calls: (words: string, at: string | undefined) => string): string => {
  const draw = (nodes: readonly Node[], depth: number): string => (depth > deepest ? '' : nodes.map(node => one(node, depth)).join(''))
  const items = ({ name, children = [] }: Node, depth: number): string =>
    children
      .filter(child => child.name === 'li')
      .map(
        (item, at) =>
          `${seam}${name === 'ol' ? `${at + 1}.` : '-'} ${draw(item.children ?? [], depth + 1)
            .split(seam)
            .filter(Boolean)
            .join('\n  ')}`,
      )
      .join('')

  const one = (node: Node, depth: number): string => {
    const { type, name = '', attribs = {}, children = [] } = node
    if (type === 'text') return (node.data ?? '').replace(/[\s\ue000]+/g, ' ')
    if (type === 'comment' || silent.includes(name)) return ''
    if (name === 'br') return '\n'
    if (name === 'img' || name === 'emoji') return /emoji/i.test(`${name} ${attribs.itemtype ?? ''}`) ? (attribs.alt ?? '') : ''
    if (name === 'pre' || name === 'codeblock') return `${seam}\`\`\`\n${bare(children, depth).trimEnd()}\n\`\`\`${seam}`
    if (name === 'ul' || name === 'ol') return `${seam}${items(node, depth)}${seam}`
    const inner = draw(children, depth + 1)
    if (name === 'at' || /schema\.skype\.com\/Mention/i.test(attribs.itemtype ?? ''))
      return calls(inner.trim(), attribs.itemid ?? attribs.id)
    if (name === 'a') {
      const href = attribs.href ?? ''
      const words = inner.trim()
      return !/^(https?|mailto):/i.test(href) || words === href || words === '' ? inner : `[${words}](${href})`
    }
    if (name === 'blockquote')
      return `${seam}${inner
        .split(new RegExp(`[${seam}\n]+`))
        .filter(line => line.trim() !== '')
        .map(line => `> ${line.trim()}`)
        .join('\n')}${seam}`
    if (name === 'td' || name === 'th') return `${inner.replaceAll(seam, ' ').trim()} | `
    if (name === 'tr') return `${seam}${inner.replace(/ \| $/, '')}${seam}`
    if (/^h[1-6]$/.test(name)) return `${seam}${around(inner, '**')}${seam}`
    const sign = signs[name]
    if (sign !== undefined) return around(inner, sign)
    return blocks.includes(name) ? `${seam}${inner}${seam}` : inner
  }

  return draw(parseDocument(html).children as unknown as Node[], 0)
    .replace(/[ ]*\ue000[\ue000 ]*/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Messages that this one answers, as Teams shows them above it. */
const quotes = (attachments: readonly z.infer<typeof attachment>[]): string[] =>
  attachments.flatMap(({ contentType, content }) => {
    if (contentType !== 'messageReference') return []
    try {
      const { messagePreview: words, messageSender: by } = quoted.parse(typeof content === 'string' ? JSON.parse(content) : content)
      return [
        `${by?.user?.displayName || 'Somebody'} wrote:\n${words
          .split('\n')
          .map(line => `> ${line}`)
          .join('\n')}`,
      ]
    } catch {
      return []
    }
  })

/** The words of a message. */
export const wordsOf = ({ raw, bot }: TeamsActivity): string => {
  const mentions = each(raw.entities, mention)
  const attachments = each(raw.attachments, attachment)
  const isBot = (found: Mention | undefined): boolean => found?.mentioned.id === bot.id
  const calls = (words: string, at: string | undefined): string => {
    const placed = at === undefined ? undefined : mentions[Number(at)]
    const found = placed && nameIn(placed) === words ? placed : (mentions.find(one => nameIn(one) === words) ?? placed)
    return isBot(found) || (found === undefined && words === bot.name) ? '' : `@${words}`
  }
  const html = attachments.find(one => one.contentType === 'text/html')?.content
  const said = typeof raw.text === 'string' ? raw.text : ''
  const formatted = typeof html === 'string' ? html : raw.textFormat === 'xml' ? said : undefined
  const plain = (): string =>
    mentions.reduce((words, one) => (one.text ? words.replaceAll(one.text, isBot(one) ? '' : `@${nameIn(one)}`) : words), said).trim()
  const own = (formatted === undefined ? '' : drawHtml(formatted, calls)) || plain()
  return [...quotes(attachments), own].filter(part => part !== '').join('\n')
}
