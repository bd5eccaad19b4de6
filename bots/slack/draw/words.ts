// Words of others inside Slack's markup: they stay words, ping nobody, and can not turn the line around them.
// https://docs.slack.dev/messaging/formatting-message-text
import { day, hour, minute, type Time } from '#core/model/time.ts'
import { type Phrase, type Piece, phraseText } from '../../cards.ts'
import { readLine, verbs } from '../../verbs.ts'
import { clean, cleanLine } from './clean.ts'
import { clip, limits } from './limits.ts'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f]/u

/** Takes their power from the three characters that open mentions, links and entities. */
export const inert = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const alike: Record<string, string> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/**
 * Characters that would make bold, italic, struck or code words where they stand are shown by ones that look alike; elsewhere, as in
 * `order_id` or `2 * 3`, they stay. So with `:smile:` and with `>` at the start of a line.
 */
export const tame = (text: string): string =>
  text
    .replace(/[*_~`]/g, (sign, at: number) => {
      const inWord = /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
      const alone = text.indexOf(sign) === text.lastIndexOf(sign)
      return alone || (inWord && sign !== '`') ? sign : alike[sign]!
    })
    .replace(/:(?=[a-z0-9_+'-]{0,60}[a-z][a-z0-9_+'-]{0,60}:)/gi, '∶')
    .replace(/^>/gm, '›')

/** Keeps a text of the other direction to itself. */
const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)

/** Words on one line, cut where they are too long: not yet inert. */
export const short = (text: string, length: number): string => clip(cleanLine(text), length)

/** A name or title of somebody else's within a line of markup. `length` is what a reader sees of it. */
export const word = (text: string, length = 80): string => isolated(inert(tame(clip(cleanLine(text), length))))

/** The same for a line without markup. */
export const plainWord = (text: string, length = 80): string => isolated(clip(cleanLine(text), length))

/** Words on several lines within markup, each line kept. */
export const wordsIn = (text: string, length: number): string => inert(tame(clip(clean(text).trim(), length)))

/** Somebody else's short words as code: a tag, an example. */
export const code = (text: string, length = 60): string => `\`${inert(clip(cleanLine(text), length).replaceAll('`', 'ˋ')) || '-'}\``

/** The line for notifications and for readers without blocks; never blank. */
export const fallback = (text: string): string => inert(clip(cleanLine(text), limits.fallback)) || 'Nothing to read'

/** Who reads: what stands fixed in text is written for them. */
export interface Reader {
  now: Time
  /** IANA name. */
  zone: string
}

/** For channels: read by many, so nothing but UTC is right where Slack can not write the time itself. */
export const everyone = (now: Time): Reader => ({ now, zone: 'UTC' })

/** A span of time as people say it: `5 min`, `3 h`, `2 days`. */
export const spanWords = (length: number): string => {
  const abs = Math.abs(length)
  if (abs < minute) return 'less than a minute'
  if (abs < hour) return `${Math.round(abs / minute)} min`
  if (abs < 2 * day) return `${Math.round(abs / hour)} h`
  return `${Math.round(abs / day)} days`
}

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string, dateOnly: boolean): Intl.DateTimeFormat => {
  const key = `${zone} ${dateOnly}`
  const known = formats.get(key)
  if (known) return known
  const time = dateOnly ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const)
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short', ...time })
  formats.set(key, made)
  return made
}

/** A moment without Slack's help: for notifications, options and buttons. */
export const plainTime = (at: Time, { zone }: Reader, dateOnly = false): string => formatOf(zone, dateOnly).format(at)

/** A moment that Slack writes in each reader's own zone. `format` is Slack's, such as `{time}`. */
export const date = (at: Time, format: string, reader: Reader): string =>
  `<!date^${Math.floor(at / 1000)}^${format}|${inert(plainTime(at, reader))}>`

/** Day and time, `today at 14:30`; the day alone with `dateOnly`. */
export const moment = (at: Time, reader: Reader, dateOnly = false): string =>
  date(at, dateOnly ? '{date_short_pretty}' : '{date_short_pretty} at {time}', reader)

const agoWords = (at: Time, { now }: Reader): string => {
  if (Math.abs(now - at) < minute) return 'just now'
  return at < now ? `${spanWords(now - at)} ago` : `in ${spanWords(at - now)}`
}

const longestLink = 1500

/** A link, or its words alone where the address is none that may be pressed. */
export const link = (href: string, text: string): string => {
  const address = href.replace(/&/g, '&amp;')
  const safe = /^(?:https?:\/\/|mailto:)[^\s<>|]+$/i.test(href) && address.length <= longestLink
  const words = word(text.replaceAll('|', '¦'), 200)
  return safe ? `<${address}|${words || inert(clip(href, 200))}>` : words
}

/** A phrase of a neutral card in Slack's markup. */
export const phrase = (given: Phrase, reader: Reader, length = 300): string => {
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') {
      const lead = /^\s/.test(piece) ? ' ' : ''
      const end = /\S\s$/.test(piece) ? ' ' : ''
      return `${lead}${word(piece, length)}${end}`
    }
    if ('ticket' in piece) return `#${piece.ticket}`
    if ('href' in piece) return link(piece.href, piece.text)
    if ('typed' in piece) return ''
    if (piece.as === 'clock') return moment(piece.at, reader)
    if (piece.as === 'date') return moment(piece.at, reader, true)
    return piece.as === 'ago' ? agoWords(piece.at, reader) : spanWords(reader.now - piece.at)
  }
  const list = Array.isArray(given) ? (given as readonly Piece[]) : [given as Piece]
  return list.map(write).join('')
}

/** What is typed in the terminal, such as ‘team new’, as it is typed in Slack: ‘/desk team new’. A number is none, though it can be typed. */
export const commands = (text: string): string =>
  text.replace(/‘([^’]{2,60})’/g, (whole: string, line: string) => {
    if (/^\s*\d+\s*$/u.test(line)) return whole
    const read = readLine(line, verbs)
    return read && (read.verb.scope === 'house' || read.ticket !== undefined) && !line.startsWith('>') ? `‘/desk ${line}’` : whole
  })

/** The same without markup. */
export const plainPhrase = (given: Phrase, reader: Reader): string =>
  cleanLine(
    phraseText(given, piece => {
      if ('ticket' in piece) return `#${piece.ticket}`
      if ('href' in piece) return piece.text
      if ('typed' in piece) return ''
      if (piece.as === 'clock') return plainTime(piece.at, reader)
      if (piece.as === 'date') return plainTime(piece.at, reader, true)
      return piece.as === 'ago' ? agoWords(piece.at, reader) : spanWords(reader.now - piece.at)
    }),
  )

/** `1.2 MB`. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`

/** `1 entry`, `2 entries`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
