// Theirs → ours: what people write on Discord, as Markdown. https://discord.com/developers/docs/reference#message-formatting
import type { Message } from './shapes.ts'

/** A message of a person, and none of Discord's notices, of a program, or of a webhook. */
export const isPersons = ({ author, type, webhook_id: webhook }: Message): boolean =>
  (type === 0 || type === 19) && author.bot !== true && author.system !== true && !webhook

const styles: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
}

const dated = (seconds: string, style: string): string => {
  const date = new Date(Number(seconds) * 1000)
  if (Number.isNaN(date.getTime())) return ''
  return new Intl.DateTimeFormat('en', { ...(styles[style] ?? { dateStyle: 'long', timeStyle: 'short' }), timeZone: 'UTC' }).format(date)
}

/** Names in the place of ids. What calls the bot itself at the start is left out. */
const named = (
  text: string,
  { mentions }: Pick<Message, 'mentions'>,
  me: string,
  channelName: (id: string) => string | undefined,
): string =>
  text
    .replace(new RegExp(`^\\s*<@!?${me}>[\\s,:]*`), '')
    .replace(/<@!?(\d{1,20})>/g, (_, id: string) => {
      const user = mentions.find(one => one.id === id)
      return `@${user?.global_name ?? user?.username ?? id}`
    })
    .replace(/<@&\d{1,20}>/g, '@team')
    .replace(/<#(\d{1,20})>/g, (_, id: string) => `#${channelName(id) ?? id}`)
    .replace(/<a?(:\w{1,40}:)\d{1,20}>/g, '$1')
    .replace(/<t:(-?\d{1,12})(?::([tTdDfFR]))?>/g, (_, seconds: string, style = 'f') => dated(seconds, style))

const quoted = (words: string): string =>
  words
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')

/** A message's words; stickers and what was passed on included. */
export const wordsOf = (message: Message, me: string, channelName: (id: string) => string | undefined): string => {
  const own = named(message.content, message, me, channelName)
  const passed = (message.message_snapshots ?? []).map(({ message: { content } }) =>
    content === '' ? '' : quoted(named(content, message, me, channelName)),
  )
  const stickers = (message.sticker_items ?? []).map(({ name }) => `(sticker: ${name})`)
  return [own, ...passed, ...stickers].filter(part => part !== '').join('\n')
}

/** Somebody calls the bot, by its name or by answering it. */
export const isToMe = ({ mentions, content }: Pick<Message, 'mentions' | 'content'>, me: string): boolean =>
  mentions.some(({ id }) => id === me) || new RegExp(`<@!?${me}>`).test(content)

/** The name of a thread for what somebody asks: its first words. */
export const threadName = (words: string): string => {
  const line = words
    .replace(/[*_~`>#|\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed()
  return line === '' ? 'Support' : line.length <= 80 ? line : `${line.slice(0, 79).replace(/\s+\S*$/, '')}…`.toWellFormed()
}

/** An emoji as the core names it. */
export const emojiOf = ({ id, name }: { id?: string | null | undefined; name?: string | null | undefined }): string =>
  id ? `:${name ?? 'emoji'}:` : (name ?? '')
