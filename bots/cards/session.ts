// The session card: what an agent reads before answering, and what they may do next.

import type { Deadline } from '#core/model/clocks/deadline.ts'
import { untilReply } from '#core/model/clocks/sla.ts'
import { type Contact, segmentsOf } from '#core/model/contact.ts'
import { type Entry, type EntryOf, wordsOf } from '#core/model/entry.ts'
import { ringsFor, type Session, sendableNow } from '#core/model/session.ts'
import { undecidedCalls } from './calls.ts'
import type { Action, Block, Card, Fact, Phrase } from './card.ts'
import { clocksFact } from './clocks.ts'
import { languageActions, translateWords } from './languages.ts'
import { settled } from './receipt.ts'
import { oneLine, timelineBlock } from './timeline.ts'
import { callContact, languageWords, ownerWords, reasonWords, recipientWords, sentimentWords, silenceWords } from './words.ts'

export interface SessionView {
  session: Session
  contact?: Contact
  /** The timeline, folded; what of it is there. */
  entries: readonly Entry[]
  /** The clocks that run on it. */
  deadlines?: readonly Deadline[]
  /** The reader's agent id. */
  me?: string
}

const statusPhrase = (session: Session): Phrase => {
  if (session.status !== 'open') return session.resolution ? `${session.status} (${session.resolution})` : session.status
  if (session.snoozedUntil === undefined) return 'open'
  return session.snoozedUntil >= untilReply
    ? 'open, snoozed until the customer writes'
    : ['open, snoozed until ', { at: session.snoozedUntil, as: 'clock' }]
}

/** What the channel refused and takes by now, one after the other: each goes by the same ledger, once. */
const sendNowActions = (session: Session, on: (verb: string, label: string, more?: Partial<Action>) => Action): Action[] =>
  sendableNow(session)
    .slice(0, 1)
    .map(of => on('settle', 'Send now', { word: 'again', input: { of, verdict: 'again' }, style: 'primary' }))

const beginning = (text: string): string => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text)

/** What is offered to be sent, in words; undefined where nothing is. */
export const sendNowWords = (session: Session, entries: readonly Entry[]): string | undefined => {
  const [of, ...others] = sendableNow(session)
  if (of === undefined) return undefined
  const message = entries.find(entry => entry.seq === of)
  const text =
    message?.kind === 'message' && !message.deleted && !message.redacted ? `“${beginning(oneLine(message.text))}”` : `message ${of}`
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return `${text} was refused because the customer had not written for too long. They have now: it can be sent${more}.`
}

/** What the button is called that rings an agent's phone. */
export const pickUpLabel = (session: Session): string => (ringsFor(session) === 'callback' ? 'Call back' : 'Take the call')

/** While the caller is on the line with no person, and after their call. */
const pickUpActions = (session: Session, on: (verb: string, label: string, more?: Partial<Action>) => Action): Action[] =>
  ringsFor(session) ? [on('pickup', pickUpLabel(session), { style: 'primary' })] : []

/** What may be done with a session as it stands, the likeliest first. */
export const sessionActions = (session: Session, me?: string): Action[] => {
  const on = (verb: string, label: string, more: Partial<Action> = {}): Action => ({ verb, label, session: session.id, ...more })
  if (session.status === 'closed') return [on('note', 'Note')]
  if (session.status === 'resolved')
    return [on('reopen', 'Reopen', { style: 'primary' }), on('reply', 'Reply'), on('note', 'Note'), on('close', 'Close')]
  const mine = session.owner.kind === 'agent' && session.owner.id === me
  const other = session.owner.kind === 'agent' && !mine
  const drafts = session.drafts.at(-1)
  const call = undecidedCalls(session).at(-1)
  const { urgent, later } = languageActions(session)
  return [
    ...urgent,
    ...(call === undefined
      ? []
      : [
          on('decide', 'Approve the action', { word: 'approve', input: { draft: call, verdict: 'approve' }, style: 'primary' }),
          on('decide', 'Reject it', { word: 'reject', input: { draft: call, verdict: 'reject' } }),
        ]),
    ...(drafts
      ? [
          on('decide', 'Approve', { word: 'approve', input: { draft: drafts.seq, verdict: 'approve' }, style: 'primary' }),
          on('decide', 'Edit', { word: 'edit', input: { draft: drafts.seq, verdict: 'edit' } }),
          on('decide', 'Reject', { word: 'reject', input: { draft: drafts.seq, verdict: 'reject' } }),
        ]
      : []),
    ...sendNowActions(session, on),
    ...pickUpActions(session, on),
    ...(mine
      ? []
      : [other ? on('claim', 'Take over', { word: 'take', input: { take: true } }) : on('claim', 'Claim', { style: 'primary' })]),
    on('reply', 'Reply'),
    on('note', 'Note'),
    ...(drafts ? [] : [on('draft', 'Draft')]),
    ...(session.owner.kind === 'ai' ? [] : [on('release', 'Release to AI', { input: { to: 'ai' } })]),
    session.snoozedUntil === undefined ? on('snooze', 'Snooze') : on('snooze', 'Wake', { word: 'wake', input: { until: null } }),
    on('resolve', 'Resolve'),
    ...later,
  ]
}

/** Who it is, as a line of its own: of somebody nobody knows, only where they write. */
const customerWords = (session: Session, contact: Contact | undefined): string => {
  const words = recipientWords(session, contact)
  const nobody = recipientWords(session)
  return words === nobody ? words.replace(callContact(undefined), 'not known yet,') : words
}

const silenceFact = (session: Session, contact: Contact | undefined): Fact | undefined => {
  const value = silenceWords(session, contact)
  return value === undefined ? undefined : { label: 'No messages', value, tone: 'bad' }
}

const sessionFacts = ({ session, contact, me, entries, deadlines = [] }: SessionView): Fact[] => {
  const sendNow = sendNowWords(session, entries)
  const facts: (Fact | false | undefined)[] = [
    { label: 'Customer', value: `${customerWords(session, contact)}${contact?.blocked ? ' (blocked)' : ''}` },
    silenceFact(session, contact),
    { label: 'Status', value: statusPhrase(session) },
    (session.status === 'open' || session.owner.kind !== 'team') && {
      label: 'Owner',
      value: ownerWords(session.owner, me),
      ...(session.owner.kind === 'team' && { tone: 'warn' as const }),
    },
    session.team !== undefined && { label: 'Team', value: session.team },
    sendNow !== undefined && { label: 'Not sent yet', value: sendNow, tone: 'warn' },
    session.waitingSince !== undefined && {
      label: 'Waiting',
      value: [{ at: session.waitingSince, as: 'span' }],
      tone: 'warn',
    },
    clocksFact(deadlines),
    session.topic !== undefined && { label: 'Topic', value: session.topic },
    session.sentiment !== undefined && { label: 'Mood', value: sentimentWords(session.sentiment) },
    session.language !== undefined && { label: 'Language', value: languageWords(session.language) },
    session.translate !== undefined && { label: 'Translation', value: translateWords(session) ?? 'off' },
    contact !== undefined && segmentsOf(contact).length > 0 && { label: 'Segments', value: segmentsOf(contact).join(', ') },
    session.tags.length > 0 && { label: 'Tags', value: session.tags.join(', ') },
    session.csat?.score !== undefined && { label: 'Rating', value: `${session.csat.score} of 5` },
    { label: 'Started', value: [{ at: session.startedAt, as: 'ago' }] },
  ]
  return facts.filter(fact => typeof fact === 'object')
}

const heading = ({ session, contact }: SessionView): Phrase => [
  { ticket: session.ticket, session: session.id },
  ` ${callContact(contact)} · ${session.channel}`,
]

/** What the AI had tried when it stopped: its sources, or the candidates it did not trust. */
const triedBlock = (handoff: EntryOf<'handoff'>): Block[] => {
  const sources = handoff.evidence ?? []
  const facts: Fact[] = sources.map(source => ({
    label: 'Read',
    value: source.url ? [{ href: source.url, text: source.title }] : source.title,
  }))
  if (handoff.receipt) {
    const { why: _, ...receipt } = handoff.receipt
    facts.push(settled(receipt))
  }
  return facts.length > 0 ? [{ kind: 'facts', label: 'What the AI tried', facts }] : []
}

/** The summary, unless all it does is quote words that stand there anyway. */
const summaryBlock = (summary: string | undefined, entries: readonly Entry[]): Block[] => {
  if (!summary) return []
  const quotes = entries.some(
    e => e.kind === 'message' && e.author.kind === 'contact' && e.text && summary.includes(e.text) && summary.length < e.text.length + 40,
  )
  return quotes ? [] : [{ kind: 'text', label: 'Summary', text: summary, tone: 'quiet' }]
}

/** The whole card of a session: facts, brief, timeline, verbs. `last` keeps so many timeline lines. */
export const sessionCard = (view: SessionView, last = 30): Card => {
  const { session, contact, entries, me } = view
  const handoff = entries.findLast(entry => entry.kind === 'handoff')
  return {
    about: 'session',
    heading: heading(view),
    facts: [
      ...sessionFacts(view),
      ...(handoff ? [{ label: 'Handed off', value: handoff.reasons.map(reasonWords).join(', ') } satisfies Fact] : []),
    ],
    blocks: [
      ...summaryBlock(session.summary, entries),
      ...(handoff ? triedBlock(handoff) : []),
      timelineBlock(entries, callContact(contact), last, session.id),
    ],
    actions: sessionActions(session, me),
  }
}

/** The brief that comes with a handoff: why, what is asked, what the AI tried. Short, for it interrupts. */
export const briefCard = (view: SessionView): Card => {
  const { session, entries, me } = view
  const handoff = entries.findLast(entry => entry.kind === 'handoff')
  const asked = entries.findLast(entry => entry.kind === 'message' && entry.author.kind === 'contact')
  const answered = entries.findLast(entry => entry.kind === 'message' && entry.author.kind === 'ai' && entry.class !== 'notice')
  const facts: Fact[] = [
    { label: 'Customer', value: customerWords(session, view.contact) },
    ...[silenceFact(session, view.contact)].filter(fact => fact !== undefined),
    ...(handoff ? [{ label: 'Why', value: handoff.reasons.map(reasonWords).join(', '), tone: 'warn' } satisfies Fact] : []),
    ...(handoff?.explanation ? [{ label: 'More', value: handoff.explanation } satisfies Fact] : []),
    ...(handoff
      ? [{ label: 'Mood', value: `${sentimentWords(handoff.sentiment)} · ${languageWords(handoff.language)}` } satisfies Fact]
      : []),
    ...(session.waitingSince !== undefined ? [{ label: 'Waiting', value: [{ at: session.waitingSince, as: 'span' }] } satisfies Fact] : []),
    ...(asked?.kind === 'message' && asked.attachments?.length
      ? [{ label: 'Files', value: asked.attachments.map(file => file.name).join(', ') } satisfies Fact]
      : []),
    ...[clocksFact(view.deadlines ?? [])].filter(fact => fact !== undefined),
  ]
  return {
    about: 'brief',
    heading: heading(view),
    tone: 'warn',
    facts,
    blocks: [
      ...summaryBlock(session.briefed === undefined ? handoff?.summary : session.summary, entries),
      ...(asked?.kind === 'message' ? [{ kind: 'text', label: 'They wrote', text: wordsOf(asked), tone: 'customer' } satisfies Block] : []),
      ...(answered?.kind === 'message'
        ? [{ kind: 'text', label: 'The AI said', text: oneLine(wordsOf(answered)), tone: 'ai' } satisfies Block]
        : []),
      ...(handoff ? triedBlock(handoff) : []),
    ],
    actions: [
      { verb: 'show', label: 'Show', session: session.id, input: { session: String(session.ticket) } },
      ...sessionActions(session, me),
    ],
  }
}
