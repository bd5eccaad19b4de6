// Ours → theirs: a reply as messages of Discord. https://discord.com/developers/docs/resources/message#create-message
import { createHash } from 'node:crypto'
import { toDiscord } from '#core/lib/dialects/discord.ts'
import { webUrl } from '#core/lib/dialects/reader.ts'
import { inParts } from '#core/lib/in-parts.ts'
import type { Reply } from '#core/ports/connector.ts'

/** Characters of a message. */
export const longestText = 2000
const longestSources = 600

/** What the bot may call by a message: nothing. */
export const nobody = { parse: [] as string[] }

export interface DiscordMessage {
  content: string
  embeds?: Record<string, unknown>[]
}

/** Under which a part is sent: Discord makes one message of several with the same in some minutes. At most 25 characters. */
export const nonceOf = (key: string, part: number): string => createHash('sha256').update(`${key}#${part}`).digest('base64url').slice(0, 24)

/** By what a message is known again: its words, or the names of its files where it has none, which Discord spells its own way. */
export const printOf = (content: string, files: readonly string[]): string => {
  const seen = content.trim() || files.map(name => name.replace(/[^a-z0-9]+/gi, '')).join(' ')
  return createHash('sha256').update(seen).digest('base64url').slice(0, 16)
}

const sourcesOf = ({ sources = [] }: Reply): string => {
  const shown = sources.slice(0, 5).map(({ title, url }) => {
    const words = toDiscord(title.replace(/[[\]\n]/g, ' ').slice(0, 100))
    const href = webUrl(url)
    return href === undefined ? words : toDiscord(`[${title.replace(/[[\]\n]/g, ' ').slice(0, 100)}](<${href}>)`)
  })
  while (shown.join(' · ').length > longestSources) shown.pop()
  return shown.length === 0 ? '' : `\n-# Source: ${shown.join(' · ')}`
}

/** A person's name and face under their words: a bot has one name. */
const signed = ({ author }: Reply): Record<string, unknown>[] => {
  if (author.kind !== 'agent') return []
  const photo = author.photo !== undefined && /^https:\/\//.test(author.photo) ? author.photo : undefined
  return [{ author: { name: author.name.slice(0, 256), ...(photo === undefined ? {} : { icon_url: photo }) } }]
}

/** The reply's messages, in their order; a reply without words has none. */
export const messagesOf = (reply: Reply): DiscordMessage[] => {
  if (reply.text.trim() === '') return []
  const sources = sourcesOf(reply)
  const parts = inParts(toDiscord(reply.text), longestText)
  const last = parts.at(-1) ?? ''
  if (last.length + sources.length <= longestText) parts[parts.length - 1] = last + sources
  else parts.push(sources.trimStart())
  const embeds = signed(reply)
  return parts.map((content, at) => (at === parts.length - 1 ? { content, embeds } : { content }))
}

const button = (custom_id: string, label: string): Record<string, unknown> => ({ type: 2, style: 2, custom_id, label })

const row = (components: Record<string, unknown>[]): Record<string, unknown> => ({ type: 1, components })

/** Five buttons for a score. */
export const scoreMessage = (session: string): Record<string, unknown> => ({
  content: '**How did we do?** One star is poor, five are great.',
  components: [row([1, 2, 3, 4, 5].map(score => button(`score:${score}:${session}`, '★'.repeat(score))))],
  allowed_mentions: nobody,
})

/** In place of the buttons once somebody pressed; with the session there is a button for a word about it. */
export const thanks = (score: number, session?: string): Record<string, unknown> => ({
  content: `Thank you! You gave ${'★'.repeat(score)}${'☆'.repeat(5 - score)}`,
  components: session === undefined ? [] : [row([button(`comment:${score}:${session}`, 'Add a comment')])],
  allowed_mentions: nobody,
})

export const commentField = 'comment'

/** The window for a comment. */
export const commentWindow = (score: number, session: string): Record<string, unknown> => ({
  custom_id: `comment:${score}:${session}`,
  title: 'Your rating',
  components: [
    row([
      {
        type: 4,
        custom_id: commentField,
        style: 2,
        label: `${'★'.repeat(score)}${'☆'.repeat(5 - score)}  Why?`,
        max_length: 2000,
        required: true,
      },
    ]),
  ],
})
