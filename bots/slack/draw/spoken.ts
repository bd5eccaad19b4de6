// Words in a thread, as a message each: the customer's, the AI's, an agent's, a note, a draft. Who reads them is always said.
import type { KnownBlock } from '@slack/types'
import type { EntryOf } from '#core/model/entry.ts'
import type { AnswerClass } from '#core/model/source.ts'
import type { Showing } from '#core/ports/desk.ts'
import { authorWords, callContact, languageWords, markOf, previewWords, settled, unansweredWords } from '../../cards.ts'
import { beneath } from './beneath.ts'
import { clean, cleanLine } from './clean.ts'
import { wentOn } from './history.ts'
import { clip, limits } from './limits.ts'
import { toLine } from './markdown.ts'
import { button, type DrawnAs, quoted, row, said, section, small, written } from './parts.ts'
import { link, phrase, type Reader, short, word, wordsIn } from './words.ts'

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

export interface Drawing {
  showing: Showing
  given: LineGiven
  reader: Reader
  customer: string
}

export type Part = Omit<DrawnAs, 'text'> & { text?: string }

/** The files themselves come into the thread below: only a message without words says that they do. */
const filesLine = ({ text, attachments = [] }: EntryOf<'message'>): string => {
  if (attachments.length === 0 || text.trim() !== '') return ''
  return attachments.length === 1 ? '📎 sent a file, which follows' : `📎 sent ${attachments.length} files, which follow`
}

/** For a notification of a message that is files alone. */
const filesWords = (entry: EntryOf<'message'>): string => {
  const names = (entry.attachments ?? []).map(({ name }) => name).join(', ')
  return names === '' ? '' : `sent ${names}`
}

const sourcesLine = (sources: readonly { title: string; url?: string }[] | undefined): string =>
  sources && sources.length > 0
    ? `from ${sources
        .slice(0, 5)
        .map(s => (s.url ? link(s.url, s.title) : word(s.title)))
        .join(', ')}`
    : ''

/** Stands where words were taken out for good. */
const redactedBy = ({ redacted }: EntryOf<'message' | 'note'>): string | undefined =>
  redacted?.whole ? `_redacted by ${word(authorWords(redacted.by), 60)}_` : undefined

/** A deleted or edited message says so. */
const changes = (entry: EntryOf<'message'>): string => (entry.editedAt !== undefined && !entry.deleted ? 'edited' : '')

const reactions = (entry: EntryOf<'message'>): string => (entry.reactions ?? []).map(r => word(r.emoji, 20)).join(' ')

const showAll = (session: string, seq: number): ReturnType<typeof button> =>
  button('Show all', { kind: 'open', what: 'entry', session, seq })

const ofCustomer = (entry: EntryOf<'message'>, { showing, customer }: Drawing): Part => {
  const { blocks, cut } = said(entry.text, longest)
  const links = [...clean(entry.text).matchAll(/https?:\/\/[^\s<>"']+/gi)].slice(0, 5).map(([url]) => link(url, short(url, 60)))
  const wish = entry.wish ? '🙋 asks for a person' : ''
  const unanswered = unansweredWords(entry)
  const ignored = unanswered ? `${entry.ignored ? '⛔' : '🤖'} ${unanswered}` : ''
  const hidden = entry.whole !== undefined && !entry.deleted && !entry.redacted
  const notes = [
    filesLine(entry),
    links.length > 0 && `🔗 ${links.join('  ')}`,
    wish,
    ignored,
    hidden && '✂️ what it quotes is left out',
    changes(entry),
    reactions(entry),
  ]
  const details = notes.filter(note => typeof note === 'string' && note.trim() !== '').map(note => small(note))
  // Among the words of the session that it goes on from.
  const { on } = wentOn(showing.session)
  const role = on === undefined ? 'customer' : `customer by ${on}`
  const name = cleanLine(callNamed(entry, customer))
  const gone = entry.deleted ? '_The customer deleted this message._' : redactedBy(entry)
  const body: KnownBlock[] = gone ? [small(gone)] : blocks
  return {
    username: clip(name === callContact(undefined) ? role.replace(/^c/u, 'C') : `${name} (${role})`, limits.username),
    icon_emoji: ':bust_in_silhouette:',
    blocks: [
      ...body,
      ...(gone ? [] : beneath(entry.translation)),
      ...details,
      ...(cut || hidden ? row(showAll(showing.session.id, entry.seq)) : []),
    ],
    text: entry.text.trim() === '' ? filesWords(entry) : entry.text,
  }
}

const callNamed = (entry: EntryOf<'message'>, customer: string): string =>
  short((entry.author.kind === 'contact' && entry.author.name) || customer, 60)

const classWords: Partial<Record<AnswerClass, string>> = {
  scenario: 'by a training scenario',
  quoted: 'quoted',
  synthesised: 'written',
  action: 'from an action',
  clarifying: 'asks back',
  chitchat: 'small talk',
}

/** Where the AI's words come from: `quoted from Returns`. */
const restsOn = (kind: AnswerClass | undefined, sources: readonly { title: string; url?: string }[] | undefined): string =>
  [(kind && classWords[kind]) ?? '', sourcesLine(sources)].filter(Boolean).join(' ')

const askLine = (entry: EntryOf<'message'>): string => {
  if (entry.ask?.kind === 'choices') return `choices: ${entry.ask.options.map(o => word(o, 60)).join(' | ')}`
  return entry.ask ? `form: ${entry.ask.fields.map(f => word(f.label, 60)).join(', ')}` : ''
}

/** Where it was written, when not here. */
export const elsewhere = (entry: { origin?: { place: string } }): string => {
  const desk = entry.origin?.place.split(':')[0]
  return desk && desk !== 'slack' ? ` from ${desk === 'terminal' ? 'the terminal' : word(desk, 30)}` : ''
}

/** A message of ours that stands at the customer's, or failed to. */
const outgoing = (entry: EntryOf<'message'>, { showing: { session } }: Drawing): Pick<DrawnAs, 'blocks'> => {
  const { blocks, cut } = written(entry.deleted ? '_taken back_' : (redactedBy(entry) ?? entry.text), longest)
  const mark = entry.delivery ? markOf(entry.delivery) : undefined
  const failed = mark !== undefined && (mark.sign === '✗' || mark.sign === '?')
  const fate = failed ? `${mark.sign} *${mark.state}*${mark.reason ? `: ${word(mark.reason, 300)}` : ''}` : ''
  const isAi = entry.author.kind === 'ai'
  const inTheirs = entry.wrote === undefined ? '' : ` in ${word(languageWords(entry.language ?? 'und'), 40)}`
  const how = isAi ? [restsOn(entry.class, entry.sources)] : [`sent${inTheirs}${elsewhere(entry)}`]
  const corrects = entry.corrects === undefined ? '' : 'puts an earlier message right'
  const unheard = entry.unheard === undefined ? '' : `✂️ interrupted; not heard: “${wordsIn(toLine(entry.unheard), 300)}”`
  const about = [`→ *to the customer*`, ...how, unheard, askLine(entry), corrects, changes(entry), reactions(entry)]
    .filter(Boolean)
    .join(' · ')
  return {
    blocks: [
      ...blocks,
      ...(entry.deleted || entry.redacted?.whole ? [] : beneath(entry.translation, entry.wrote)),
      ...[about, filesLine(entry), fate].filter(Boolean).map(text => small(text)),
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

export const mendButtons = (session: string, of: number): ReturnType<typeof button> => [
  ...button('Send again', { kind: 'act', verb: 'settle', word: 'again', session, input: { of, verdict: 'again' } }, { style: 'primary' }),
  ...button('Give up', { kind: 'act', verb: 'settle', word: 'drop', session, input: { of, verdict: 'drop' } }),
]

export const ofMessage = (entry: EntryOf<'message'>, drawing: Drawing): Part => {
  const { author } = entry
  if (author.kind === 'contact') return ofCustomer(entry, drawing)
  if (author.kind === 'system' || entry.class === 'notice') {
    const words = wordsIn(toLine(entry.text), 500)
    return { blocks: [small(`📣 Told the customer: “${words}”`)], text: `Told the customer: “${toLine(entry.text)}”` }
  }
  const template = entry.template ? `, template ${short(entry.template.name, 40)}` : ''
  const approved = entry.approvedBy ? `, approved by ${short(entry.approvedBy.name, 40)}` : template
  const name = author.kind === 'ai' ? `${short(author.name ?? 'AI', 40)} (AI)` : short(cleanLine(author.name) || author.id, 70)
  const photo = author.kind === 'agent' && author.photo && /^https:\/\//i.test(author.photo) ? { icon_url: author.photo } : undefined
  return {
    username: clip(name === 'AI (AI)' ? `AI${approved}` : `${name}${approved}`, limits.username),
    ...(author.kind === 'ai' ? { icon_emoji: ':robot_face:' } : photo),
    ...outgoing(entry, drawing),
    text: toLine(entry.text),
  }
}

export const verdicts = {
  approve: '✅ Approved and sent as it was',
  edit: '✏️ Edited and sent',
  reject: '🗑 Rejected: nothing was sent',
  superseded: '⏭ Overtaken by what came after: nothing was sent',
}

export const ofDraft = (entry: EntryOf<'draft'>, { showing: { session }, given, reader }: Drawing): Part => {
  const waits = entry.purpose === 'inspect' ? 'the customer waits for your approval' : 'only the team sees it'
  const unsure = entry.unsure ? 'the AI was not sure enough to send it: ' : ''
  const head = entry.verdict
    ? `*Draft* · ${verdicts[entry.verdict]}${given.by ? ` by ${word(given.by, 60)}` : ''}`
    : `*📝 Draft* · ${unsure}nothing is sent yet, ${waits}`
  const { value } = settled(entry.receipt)
  const goes = entry.preview ? previewWords(entry.preview) : ''
  const about = [`confidence ${phrase(value, reader, 300)}`, restsOn(entry.class, entry.sources), goes && `goes as ${word(goes, 300)}`]
    .filter(Boolean)
    .join(' · ')
  const { blocks, cut } = written(entry.text, entry.verdict ? 600 : longest)
  const body = blocks.map(block => {
    const bar = quoted(block.text?.text ?? '')
    return bar.length <= limits.section && !bar.includes('```') ? section(bar) : block
  })
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
      ...(entry.verdict ? [] : [...beneath(entry.translation), small(about)]),
      ...row([
        ...(entry.verdict ? [] : [...on('Approve', 'approve', 'primary'), ...on('Edit', 'edit'), ...on('Reject', 'reject', 'danger')]),
        ...(cut ? showAll(session.id, entry.seq) : []),
        ...why,
      ]),
    ],
    text: `Draft: ${toLine(entry.text)}`,
  }
}

export const ofNote = (entry: EntryOf<'note'>, { showing: { session } }: Drawing): Part => {
  const { blocks, cut } = written(redactedBy(entry) ?? entry.text, longest)
  const { author } = entry
  const photo = author.kind === 'agent' && author.photo && /^https:\/\//i.test(author.photo) ? { icon_url: author.photo } : undefined
  return {
    username: clip(cleanLine(authorWords(author)) || 'A colleague', limits.username),
    ...photo,
    blocks: [
      small(`🔒 *Internal note*${elsewhere(entry)}: the customer never sees it`),
      ...blocks,
      ...(cut ? row(showAll(session.id, entry.seq)) : []),
    ],
    text: `Note: ${toLine(entry.text)}`,
  }
}
