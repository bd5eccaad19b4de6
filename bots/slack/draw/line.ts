// One entry of the timeline as a message in its session's thread: who said it, whom it reaches, and what can be done about it.
import type { KnownBlock } from '@slack/types'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import type { Showing } from '#core/ports/desk.ts'
import {
  authorWords,
  callContact,
  languageWords,
  markOf,
  oneLine,
  reasonWords,
  sentimentWords,
  settled,
  timelineLine,
} from '../../cards.ts'
import { blockIdOf } from './actions.ts'
import { clip, limits } from './limits.ts'
import { toLine } from './markdown.ts'
import { button, type DrawnAs, quoted, row, said, section, small, written } from './parts.ts'
import { clean, cleanLine, everyone, inert, link, moment, phrase, type Reader, sizeWords, tame, word, wordsIn } from './words.ts'

export interface LineGiven {
  /** By which `settle` finds the message again. */
  key?: string
  now: number
  /** Who decided a draft, for the words that stay when its buttons go. */
  by?: string
  /** What the message said before the edit. */
  before?: string
}

/** Longer words open by a button: nobody reads a wall in a thread. */
const longest = 5000

interface Drawing {
  showing: Showing
  given: LineGiven
  reader: Reader
  customer: string
}

type Part = Omit<DrawnAs, 'text'> & { text?: string }

const filesLine = (entry: EntryOf<'message'>): string =>
  (entry.attachments ?? []).map(({ name, size, url }) => `📎 ${url ? link(url, name) : word(name)} (${sizeWords(size)})`).join('   ')

const sourcesLine = (sources: readonly { title: string; url?: string }[] | undefined): string =>
  sources && sources.length > 0
    ? `from ${sources
        .slice(0, 5)
        .map(s => (s.url ? link(s.url, s.title) : word(s.title)))
        .join(', ')}`
    : ''

/** A deleted or edited message says so. */
const changes = (entry: EntryOf<'message'>): string => (entry.editedAt !== undefined && !entry.deleted ? 'edited' : '')

const reactions = (entry: EntryOf<'message'>): string => (entry.reactions ?? []).map(r => word(r.emoji, 20)).join(' ')

const showAll = (session: string, seq: number): ReturnType<typeof button> =>
  button('Show all', { kind: 'open', what: 'entry', session, seq })

const ofCustomer = (entry: EntryOf<'message'>, { showing, customer }: Drawing): Part => {
  const { blocks, cut } = said(entry.text, longest)
  const links = [...clean(entry.text).matchAll(/https?:\/\/[^\s<>"']+/gi)].slice(0, 5).map(([url]) => link(url, oneLine(url, 60)))
  const wish = entry.wish ? '🙋 asks for a person' : ''
  const ignored = entry.ignored ? '⛔ from a blocked customer: nothing answers it' : ''
  const notes = [filesLine(entry), links.length > 0 && `🔗 ${links.join('  ')}`, wish, ignored, changes(entry), reactions(entry)]
  const details = notes.some(Boolean) ? [small(...notes)] : []
  const body: KnownBlock[] = entry.deleted ? [small('_The customer deleted this message._')] : blocks
  return {
    username: clip(`${cleanLine(callNamed(entry, customer))} (customer)`, limits.username),
    icon_emoji: ':bust_in_silhouette:',
    blocks: [...body, ...details, ...(cut ? row(showAll(showing.session.id, entry.seq)) : [])],
    text: entry.text,
  }
}

const callNamed = (entry: EntryOf<'message'>, customer: string): string =>
  oneLine((entry.author.kind === 'contact' && entry.author.name) || customer, 60)

const classWords: Partial<Record<string, string>> = {
  scenario: 'from a training scenario',
  quoted: 'quoted from the help center',
  synthesised: 'written from the help center',
  action: 'from an action',
  clarifying: 'asks back',
  chitchat: 'small talk',
}

const askLine = (entry: EntryOf<'message'>): string => {
  if (entry.ask?.kind === 'choices') return `choices: ${entry.ask.options.map(o => word(o, 60)).join(' | ')}`
  return entry.ask ? `form: ${entry.ask.fields.map(f => word(f.label, 60)).join(', ')}` : ''
}

/** Where it was written, when not here. */
const elsewhere = (entry: { origin?: { place: string } }): string => {
  const desk = entry.origin?.place.split(':')[0]
  return desk && desk !== 'slack' ? ` from ${word(desk, 30)}` : ''
}

/** A message of ours that stands at the customer's, or failed to. */
const outgoing = (entry: EntryOf<'message'>, { showing: { session } }: Drawing): Pick<DrawnAs, 'blocks'> => {
  const { blocks, cut } = written(entry.deleted ? '_taken back_' : entry.text, longest)
  const mark = entry.delivery ? markOf(entry.delivery) : undefined
  const failed = mark !== undefined && (mark.sign === '✗' || mark.sign === '?')
  const fate = failed ? `${mark.sign} *${mark.state}*${mark.reason ? `: ${word(mark.reason, 300)}` : ''}` : ''
  const isAi = entry.author.kind === 'ai'
  const how = isAi ? [classWords[entry.class ?? ''] ?? '', sourcesLine(entry.sources)] : [`sent${elsewhere(entry)}`]
  const corrects = entry.corrects === undefined ? '' : `puts ·${entry.corrects} right`
  const about = [`→ *to the customer*`, ...how, askLine(entry), corrects, changes(entry), reactions(entry)].filter(Boolean).join(' · ')
  return {
    blocks: [
      ...blocks,
      small(about, filesLine(entry), fate),
      ...row([
        ...(failed ? mendButtons(session.id, entry.seq) : []),
        ...(cut ? showAll(session.id, entry.seq) : []),
        ...(isAi && entry.class !== 'notice'
          ? button('Why', { kind: 'act', verb: 'why', session: session.id, input: { seq: entry.seq } })
          : []),
      ]),
    ],
  }
}

const mendButtons = (session: string, of: number): ReturnType<typeof button> => [
  ...button('Send again', { kind: 'act', verb: 'settle', word: 'again', session, input: { of, verdict: 'again' } }, { style: 'primary' }),
  ...button('Give up', { kind: 'act', verb: 'settle', word: 'drop', session, input: { of, verdict: 'drop' } }),
]

const ofMessage = (entry: EntryOf<'message'>, drawing: Drawing): Part => {
  const { author } = entry
  if (author.kind === 'contact') return ofCustomer(entry, drawing)
  if (author.kind === 'system' || entry.class === 'notice') {
    const words = wordsIn(toLine(entry.text), 500)
    return { blocks: [small(`📣 Told the customer: “${words}”`)], text: toLine(entry.text) }
  }
  const approved = entry.approvedBy ? `, approved by ${oneLine(cleanLine(entry.approvedBy.name), 40)}` : ''
  const name =
    author.kind === 'ai' ? `${oneLine(cleanLine(author.name ?? 'AI'), 40)} (AI)` : oneLine(cleanLine(author.name || author.id), 70)
  const photo = author.kind === 'agent' && author.photo && /^https:\/\//i.test(author.photo) ? { icon_url: author.photo } : undefined
  return {
    username: clip(name === 'AI (AI)' ? `AI${approved}` : `${name}${approved}`, limits.username),
    ...(author.kind === 'ai' ? { icon_emoji: ':robot_face:' } : photo),
    ...outgoing(entry, drawing),
    text: toLine(entry.text),
  }
}

const verdicts = {
  approve: '✅ Approved and sent as it was',
  edit: '✏️ Edited and sent',
  reject: '🗑 Rejected: nothing was sent',
  superseded: '⏭ Overtaken by the conversation: nothing was sent',
}

const ofDraft = (entry: EntryOf<'draft'>, { showing: { session }, given, reader }: Drawing): Part => {
  const waits = entry.purpose === 'inspect' ? 'the customer waits for your approval' : 'only the team sees it'
  const head = entry.verdict
    ? `*Draft* · ${verdicts[entry.verdict]}${given.by ? ` by ${word(given.by, 60)}` : ''}`
    : `*📝 Draft* · nothing is sent yet, ${waits}`
  const { value } = settled(entry.receipt)
  const about = [`confidence ${phrase(value, reader, 300)}`, classWords[entry.class] ?? '', sourcesLine(entry.sources)]
    .filter(Boolean)
    .join(' · ')
  const { blocks, cut } = written(entry.text, entry.verdict ? 600 : longest)
  const body = blocks.map(block =>
    block.text?.type === 'mrkdwn' && !block.text.text.includes('```') ? section(quoted(block.text.text)) : block,
  )
  const on = (label: string, verdict: 'approve' | 'edit' | 'reject', style?: 'primary' | 'danger') =>
    button(
      label,
      { kind: 'act', verb: 'decide', word: verdict, session: session.id, input: { draft: entry.seq, verdict } },
      style ? { style } : {},
    )
  const why = button('Why', { kind: 'act', verb: 'why', session: session.id, input: { seq: entry.seq } })
  return {
    username: 'AI',
    icon_emoji: ':robot_face:',
    blocks: [
      section(head),
      ...body,
      ...(entry.verdict ? [] : [small(about)]),
      ...row([
        ...(entry.verdict ? [] : [...on('Approve', 'approve', 'primary'), ...on('Edit', 'edit'), ...on('Reject', 'reject', 'danger')]),
        ...(cut ? showAll(session.id, entry.seq) : []),
        ...why,
      ]),
    ],
    text: `Draft: ${toLine(entry.text)}`,
  }
}

const ofNote = (entry: EntryOf<'note'>, { showing: { session } }: Drawing): Part => {
  const { blocks, cut } = written(entry.text, longest)
  const { author } = entry
  const photo = author.kind === 'agent' && author.photo && /^https:\/\//i.test(author.photo) ? { icon_url: author.photo } : undefined
  return {
    username: clip(cleanLine(authorWords(author)), limits.username),
    ...photo,
    blocks: [
      small(`🔒 *Internal note*${elsewhere(entry)}: the customer never sees it`),
      ...blocks,
      ...(cut ? row(showAll(session.id, entry.seq)) : []),
    ],
    text: `Note: ${toLine(entry.text)}`,
  }
}

const ofHandoff = (entry: EntryOf<'handoff'>): Part => {
  const mood = entry.sentiment === 'neutral' ? '' : sentimentWords(entry.sentiment)
  const language = entry.language === 'und' ? '' : languageWords(entry.language)
  const why = entry.explanation && word(entry.explanation, 400)
  return {
    blocks: [
      section(`🙋 *A person is needed:* ${entry.reasons.map(reasonWords).join(', ')}`),
      ...([why, mood, language].some(Boolean) ? [small([why, mood, language].filter(Boolean).join(' · '))] : []),
    ],
    text: `A person is needed: ${entry.reasons.map(reasonWords).join(', ')}`,
  }
}

/** The message that a later entry is about, in a few words. */
const aboutWords = ({ showing: { about } }: Drawing, length = 120): string => {
  const entry = about?.entry
  if (entry?.kind !== 'message') return ''
  const text = entry.author.kind === 'contact' ? clean(entry.text) : toLine(entry.text)
  const words = text.trim() === '' ? (entry.attachments ?? []).map(({ name }) => name).join(', ') : text
  return words.trim() === '' ? '' : `“${inert(tame(oneLine(words, length)))}”`
}

const ofDelivery = (entry: EntryOf<'delivery'>, drawing: Drawing): Part | undefined => {
  if (entry.target !== 'customer') return undefined
  const mark = markOf(entry)
  if (mark.sign === '…') return undefined
  const what = aboutWords(drawing)
  if (mark.sign === '✓') return { blocks: [small(`✓ ${mark.state}${what && `: ${what}`}`)], text: mark.state }
  const why = mark.reason ? `\n${word(mark.reason, 500)}` : ''
  const doubt = mark.sign === '?' && entry.waits !== 'person'
  const mendable = entry.state === 'failed' || entry.state === 'expired' || (entry.state === 'unknown' && !doubt)
  return {
    blocks: [
      section(`*${mark.sign} ${mark.state.charAt(0).toUpperCase()}${mark.state.slice(1)}*${why}${what && `\n${quoted(what)}`}`),
      ...(mark.sign === '?' && mendable ? [small('If it did arrive, sending again makes the customer read it twice.')] : []),
      ...(mendable ? row(mendButtons(drawing.showing.session.id, entry.of)) : []),
    ],
    text: `${mark.sign} ${mark.state}${mark.reason ? `: ${cleanLine(mark.reason)}` : ''}`,
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

const event = (text: string): Part => ({ blocks: [small(text)] })

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
      return event(`${sign} ${words.charAt(0).toUpperCase()}${words.slice(1)}`)
    }
    case 'snooze':
      return event(
        entry.until === null
          ? '⏰ Awake again'
          : `💤 ${who} put it away until ${moment(entry.until, reader)}, or until the customer writes`,
      )
    case 'tags':
      return event(`🏷 ${who}: ${words}`)
    case 'label':
      return words ? event(`🔎 ${words}`) : undefined
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
        text: `Rated ${entry.score} of 5`,
      }
    case 'decision':
      return event(`${verdicts[entry.verdict]} by ${who}`)
    case 'delete':
      return entry.ignored
        ? undefined
        : event(`🗑 *${who}* deleted ${entry.author.kind === 'contact' ? 'their message' : 'a message'}${what && `: ~${what}~`}`)
    case 'reaction':
      return entry.ignored
        ? undefined
        : event(`${emojiOf(entry.emoji)} *${who}* ${entry.removed ? 'took a reaction back' : 'reacted'}${what && ` on ${what}`}`)
    case 'erased':
      return event('🧹 A message was erased')
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
    case 'note':
      return ofNote(entry, drawing)
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
  const drawing = { showing, given, reader: everyone(given.now), customer: callContact(showing.contact) }
  const part = partOf(showing.entry, drawing)
  if (!part) return undefined
  const [first = small('…'), ...rest] = part.blocks
  const { text, ...shown } = part
  const fallback = text ?? timelineLine(showing.entry, { live: true, customer: drawing.customer })?.who ?? ''
  return {
    ...shown,
    text: inert(clip(cleanLine(text ?? fallback) || 'An entry without words', limits.fallback)),
    blocks: [given.key === undefined ? first : { ...first, block_id: blockIdOf(given.key) }, ...rest],
  }
}
