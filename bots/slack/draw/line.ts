// One entry of the timeline as a message in its session's thread: who said it, whom it reaches, and what can be done about it.

import { untilReply } from '#core/model/clocks/sla.ts'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import type { Showing } from '#core/ports/desk.ts'
import { authorWords, callContact, languageWords, markOf, reasonWords, sentimentWords, timelineLine } from '../../cards.ts'
import { blockIdOf } from './actions.ts'
import { ofCall } from './called.ts'
import { clean, cleanLine } from './clean.ts'
import { ofTranslation, ofWriting } from './languages.ts'
import { toLine } from './markdown.ts'
import { type DrawnAs, quoted, row, section, small } from './parts.ts'
import { type Drawing, elsewhere, type LineGiven, mendButtons, ofDraft, ofMessage, ofNote, type Part, verdicts } from './spoken.ts'
import { code, everyone, fallback, inert, moment, phrase, short, tame, word, wordsIn } from './words.ts'

export type { LineGiven } from './spoken.ts'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const ofHandoff = (entry: EntryOf<'handoff'>): Part => {
  const mood = entry.sentiment === 'neutral' ? '' : sentimentWords(entry.sentiment)
  const language = entry.language === 'und' ? '' : word(languageWords(entry.language), 40)
  const why = entry.explanation && word(entry.explanation, 400)
  return {
    blocks: [
      section(`🙋 *A person is needed:* ${entry.reasons.map(reasonWords).join(', ')}`),
      ...([why, mood, language].some(Boolean) ? [small([why?.replace(/\.$/, ''), mood, language].filter(Boolean).join(' · '))] : []),
    ],
    text: `A person is needed: ${entry.reasons.map(reasonWords).join(', ')}${entry.explanation ? `. ${entry.explanation}` : ''}`,
  }
}

/** The message that a later entry is about, in a few words. */
const aboutWords = ({ showing: { about } }: Drawing, length = 120): string => {
  const entry = about?.entry
  if (entry?.kind === 'csat_request') return 'The question for a rating'
  if (entry?.kind === 'line') return `The ringing of ${word(entry.agent?.name ?? 'a phone', 60)}`
  if (entry?.kind !== 'message') return ''
  const text = entry.author.kind === 'contact' ? clean(entry.text) : toLine(entry.text)
  const words = text.trim() === '' ? (entry.attachments ?? []).map(({ name }) => name).join(', ') : text
  return words.trim() === '' ? '' : `“${inert(tame(short(words, length)))}”`
}

const ofDelivery = (entry: EntryOf<'delivery'>, drawing: Drawing): Part | undefined => {
  if (entry.target !== 'customer') return undefined
  const mark = markOf(entry)
  if (mark.sign === '…') return undefined
  const what = aboutWords(drawing)
  if (mark.sign === '✓') return { blocks: [small(`✓ ${mark.state}${what && `: ${what}`}`)], text: mark.state }
  const why = mark.reason ? `\n${capital(word(mark.reason, 500))}${/[.!?…]$/.test(mark.reason) ? '' : '.'}` : ''
  const doubt = mark.sign === '?' && entry.waits !== 'person'
  const mendable = entry.state === 'failed' || entry.state === 'expired' || (entry.state === 'unknown' && !doubt)
  return {
    blocks: [
      section(`*${mark.sign} ${mark.state.charAt(0).toUpperCase()}${mark.state.slice(1)}*${why}${what && `\n${quoted(what)}`}`),
      ...(mark.sign === '?' && mendable ? [small('If it did arrive, sending again makes the customer read it twice.')] : []),
      ...(mendable ? row(mendButtons(drawing.showing.session.id, entry.of)) : []),
    ],
    text: `${mark.sign} ${capital(mark.state)}${mark.reason ? ` (${cleanLine(mark.reason)})` : ''}${what && `: ${unmarked(what)}`}`,
  }
}

const ofEdit = (entry: EntryOf<'edit'>, drawing: Drawing): Part | undefined => {
  if (entry.ignored) return undefined
  const { customer, given, showing } = drawing
  const before = given.before ?? (showing.about?.entry.kind === 'message' ? showing.about.entry.text : undefined)
  const old = before !== undefined && before.trim() !== '' && before !== entry.text
  const who = word(authorWords(entry.author, customer), 60)
  const failed = entry.delivery && markOf(entry.delivery)
  const fate =
    failed && failed.sign !== '✓' && failed.sign !== '…'
      ? `${failed.sign} ${failed.state}${failed.reason ? `: ${word(failed.reason, 200)}` : ''}`
      : ''
  const contact = entry.author.kind === 'contact'
  return {
    blocks: [
      small(`✏️ *${who}* changed ${contact ? 'their message' : 'a message to the customer'}${elsewhere(entry)}`),
      ...(old ? [section(quoted(`Before:  ${wordsIn(before, 700)}`))] : []),
      section(quoted(`Now:  ${wordsIn(entry.text, 2000)}`)),
      ...(fate ? [small(fate)] : []),
    ],
    text: `${cleanLine(authorWords(entry.author, customer))} changed a message: ${cleanLine(entry.text)}`,
  }
}

/** Words of a line of markup as a notification says them. */
const unmarked = (markup: string): string =>
  markup
    .replace(/<!date\^\d+\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<[^|>]+\|([^>]*)>/g, '$1')
    .replace(/[*~`]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const event = (text: string): Part => ({ blocks: [small(text)], text: unmarked(text) })

const emojiOf = (emoji: string): string => (/^[a-z0-9_+'-]{1,80}$/.test(emoji) ? `:${emoji}:` : word(emoji.replace(/^:|:$/g, ''), 30))

/** What happened, in a line of small print; undefined for what says nothing to a person. */
const ofEvent = (entry: Entry, drawing: Drawing): Part | undefined => {
  const { customer, reader } = drawing
  const who = 'author' in entry ? word(authorWords(entry.author, customer), 60) : ''
  const what = aboutWords(drawing)
  const line = timelineLine(entry, { customer, live: true })
  const words = line ? phrase(line.text, reader, 700) : ''
  switch (entry.kind) {
    case 'started':
      return event(`🟢 ${words}`)
    case 'owner':
      return words ? event(`👤 ${words}`) : undefined
    case 'status': {
      const sign = entry.status === 'open' ? '↩️' : entry.status === 'resolved' ? '✅' : '⚫'
      return event(`${sign} ${capital(words)}`)
    }
    case 'snooze':
      return event(
        entry.until === null
          ? '⏰ Awake again'
          : entry.until >= untilReply
            ? `💤 ${who} put it away until the customer writes`
            : `💤 ${who} put it away until ${moment(entry.until, reader)}, or until the customer writes`,
      )
    case 'tags': {
      const some = (tags: readonly string[]): string => tags.map(tag => code(tag)).join(' ')
      const parts = [entry.add.length > 0 && `added ${some(entry.add)}`, entry.remove.length > 0 && `took away ${some(entry.remove)}`]
      return event(`🏷 ${who} ${parts.filter(Boolean).join(' and ')}`)
    }
    case 'recipients':
      return event(`📧 ${words}`)
    case 'label':
      return words ? event(`🔎 ${words}`) : undefined
    case 'languages':
      return event(`🌐 ${capital(words)}`)
    case 'line':
      return words ? event(`📞 ${capital(words)}`) : undefined
    case 'heard':
      return event(`✂️ ${capital(words)}`)
    case 'passed':
      return event(`🤫 ${words}`)
    case 'csat_request':
      return event(`⭐ ${words}`)
    case 'csat':
      return {
        blocks: [
          section(
            `${'★'.repeat(entry.score)}${'☆'.repeat(5 - entry.score)}  *${word(customer, 60)}* rated ${entry.about.kind === 'ai' ? 'the AI' : word(entry.about.name, 60)}${entry.comment ? `\n${quoted(wordsIn(entry.comment, 1000))}` : ''}`,
          ),
        ],
        text: `${customer} rated ${entry.about.kind === 'ai' ? 'the AI' : entry.about.name} ${entry.score} of 5${entry.comment ? `: ${entry.comment}` : ''}`,
      }
    case 'decision':
      return event(drawing.showing.about?.entry.kind === 'call' ? words : `${verdicts[entry.verdict]} by ${who}`)
    case 'outcome':
      return words ? event(`⚙️ ${words}`) : undefined
    case 'delete':
      return entry.ignored
        ? undefined
        : event(`🗑 *${who}* deleted ${entry.author.kind === 'contact' ? 'their message' : 'a message'}${what && `: ~${what}~`}`)
    case 'reaction':
      return entry.ignored
        ? undefined
        : event(`${emojiOf(entry.emoji)} *${who}* ${entry.removed ? 'took a reaction back' : 'reacted'}${what && ` on ${what}`}`)
    case 'erased':
      if (entry.all) return event(`🧹 ${who} erased the customer: nothing of what was said is stored any more`)
      return event(`🧹 ${who} took ${entry.text === undefined ? 'a message' : 'parts of a message'} out for good`)
    default:
      return undefined
  }
}

const partOf = (entry: Entry, drawing: Drawing): Part | undefined => {
  switch (entry.kind) {
    case 'message':
      return ofMessage(entry, drawing)
    case 'draft':
      return ofDraft(entry, drawing)
    case 'call':
      return ofCall(entry, drawing)
    case 'note':
      return ofNote(entry, drawing)
    case 'writing':
      return ofWriting(entry, drawing)
    case 'translation':
      return ofTranslation(entry, drawing)
    case 'handoff':
      return ofHandoff(entry)
    case 'delivery':
      return ofDelivery(entry, drawing)
    case 'edit':
      return ofEdit(entry, drawing)
    default:
      return ofEvent(entry, drawing)
  }
}

/** One entry as a message of its session's thread, or undefined for what says nothing to a person. */
export const line = (showing: Showing, given: LineGiven): DrawnAs | undefined => {
  const drawing: Drawing = { showing, given, reader: everyone(given.now), customer: callContact(showing.contact) }
  const part = partOf(showing.entry, drawing)
  if (!part) return undefined
  const [first = small('…'), ...rest] = part.blocks
  const { text, ...shown } = part
  // Words under somebody's name need no more; what the desk itself tells says of which session.
  const about = shown.username === undefined && text !== undefined ? `#${showing.session.ticket} ${short(drawing.customer, 60)}: ` : ''
  return {
    ...shown,
    text: fallback(`${about}${text ?? ''}`),
    blocks: [given.key === undefined ? first : { ...first, block_id: blockIdOf(given.key) }, ...rest],
  }
}
