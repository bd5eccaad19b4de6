// The first message of a session's thread: who needs what, why, until when, and what can be done about it. It is changed in place.
import type { KnownBlock } from '@slack/types'
import type { Deadline, DeadlineKind } from '#core/model/clocks/deadline.ts'
import { untilReply } from '#core/model/clocks/sla.ts'
import { segmentsOf } from '#core/model/contact.ts'
import type { DeskSettings } from '#core/model/desk-settings.ts'
import type { EntryOf } from '#core/model/entry.ts'
import { ringsFor, type Session, sendableNow } from '#core/model/session.ts'
import {
  callContact,
  languageWords,
  ownerWords,
  pickUpLabel,
  reasonWords,
  recipientWords,
  type SessionView,
  sendNowWords,
  sentimentWords,
  silenceWords,
  translateWords,
  undecidedCalls,
  waitingWritings,
} from '../../cards.ts'
import { verbs } from '../../verbs.ts'
import { blockIdOf } from './actions.ts'
import { clean } from './clean.ts'
import { limits, mrkdwn, plain } from './limits.ts'
import { toLine } from './markdown.ts'
import { button, type Choice, type Drawn, menuOf, quoted, row, section, small } from './parts.ts'
import { code, everyone, fallback, inert, link, moment, type Reader, short, spanWords, tame, word } from './words.ts'

export interface SessionCardGiven {
  /** By which `settle` finds the message again. */
  key?: string
  now: number
  /** Clocks that run on it. */
  deadlines?: readonly Deadline[]
  /** Where an agent's plain words in the thread go. */
  words: DeskSettings['words']
  /** What the team reads. */
  language?: string
  /** Whose team it is, in people's words. */
  team?: string
  /** It stands in one thread with what it goes on from, or with what goes on from it. */
  shares?: boolean
}

/** How the session stands, in a word with its colour. */
const standing = (session: Session, reader: Reader): string => {
  if (session.status === 'closed') return '⚫ Closed'
  if (session.status === 'resolved') {
    const how = { confirmed: 'Resolved', assumed: 'Resolved (assumed)', unresolved: 'Ended without an answer' }
    return `✅ ${how[session.resolution ?? 'confirmed']}`
  }
  if (session.snoozedUntil !== undefined && session.snoozedUntil >= untilReply) return '💤 Snoozed until the customer writes'
  if (session.snoozedUntil !== undefined) return `💤 Snoozed until ${moment(session.snoozedUntil, reader)}`
  const owner = word(ownerWords(session.owner), 60) || 'Somebody'
  if (session.drafts.some(draft => draft.purpose === 'inspect')) return '📝 A draft waits for approval'
  if (undecidedCalls(session).length > 0) return '⚙️ An action waits for approval'
  if (waitingWritings(session).length > 0) return '🌐 A reply has not left: it waits for its writer'
  const since = session.waitingSince === undefined ? '' : ` since ${moment(session.waitingSince, reader)}`
  if (session.owner.kind === 'team') return since === '' ? '⚪ Answered; nobody has it' : `🔴 Waits for a person${since}`
  if (session.owner.kind === 'ai') return '🤖 The AI has it'
  return session.waitingSince === undefined ? `🔵 ${owner} has it` : `🟠 ${owner} has it, the customer waits${since}`
}

/** How it stands, for a notification. */
const notice = (session: Session): string => {
  if (session.status !== 'open') return ` is ${session.status}`
  if (session.drafts.some(draft => draft.purpose === 'inspect')) return ' has a draft that waits for approval'
  if (undecidedCalls(session).length > 0) return ' has an action that waits for approval'
  const waits = session.owner.kind === 'team' && session.waitingSince !== undefined && session.snoozedUntil === undefined
  return waits ? ' waits for a person' : ''
}

const clockNames: Record<DeadlineKind, string> = {
  first_reply: 'First reply',
  next_reply: 'Next reply',
  resolution: 'Resolution',
  window: 'Replies possible',
}

const soon = 15 * 60_000

/** A clock in words that stay true until the card is drawn again: the time it is due, not how long that is. */
export const clockWords = (deadline: Deadline, reader: Reader): string => {
  const { kind, at, state, left, until, warned } = deadline
  const name = clockNames[kind]
  const due = at === undefined ? '' : moment(at, reader)
  if (kind === 'window') return at === undefined || state === 'missed' ? `⛔ The channel takes no more words` : `⏳ ${name} until ${due}`
  if (state === 'met') return `✓ ${name} in time`
  if (state === 'missed' || (at !== undefined && state === 'running' && at <= reader.now))
    return `🔥 ${name} overdue${due && ` since ${due}`}`
  const rest = left === undefined ? '' : `, ${spanWords(left)} left`
  const goesOn = until === undefined ? undefined : moment(until, reader)
  if (state === 'waiting')
    return goesOn === undefined ? `⏸ ${name}: waits for the customer${rest}` : `⏸ ${name}: rests until ${goesOn}${rest}`
  if (state === 'frozen') return `🌙 ${name}: stands still until ${goesOn === undefined ? 'we open' : `we open ${goesOn}`}${rest}`
  return `${warned || (at !== undefined && at - reader.now < soon) ? '⚠️' : '⏱'} ${name} by ${due}`
}

/** Those that say something: the ones that were met are over. */
const clocks = (deadlines: readonly Deadline[], reader: Reader): string[] =>
  deadlines.filter(({ state }) => state !== 'met').map(one => clockWords(one, reader))

const field = (label: string, value: string | undefined): { label: string; value: string }[] =>
  value === undefined || value === '' ? [] : [{ label, value }]

const contactLine = ({ session, contact }: SessionView): string => {
  const known = { ...contact?.claimed, ...contact?.verified }
  const way = (said: string | undefined, proven: string | undefined): string =>
    said === undefined ? '' : `${word(said, 80)}${said === proven ? '' : ' _(not proven)_'}`
  const ways = [way(known.email, contact?.verified.email), way(known.phone, contact?.verified.phone)]
  const blocked = contact?.blocked ? '⛔ *blocked*' : ''
  const words = silenceWords(session, contact)
  const silent = words === undefined ? '' : `⛔ *${words}*`
  return [...ways, blocked, silent].filter(Boolean).join(' · ') || '_no email address or phone number known_'
}

const tagWords = (tags: readonly string[]): string => {
  const shown = tags.slice(0, 12).map(tag => code(tag))
  return [...shown, ...(tags.length > shown.length ? [`and ${tags.length - shown.length} more`] : [])].join(' ')
}

const fieldsOf = (view: SessionView, { team }: SessionCardGiven): { label: string; value: string }[] => {
  const { session, contact, entries } = view
  const handoff = entries.findLast(entry => entry.kind === 'handoff')
  const segments = contact ? segmentsOf(contact) : []
  const mood = session.sentiment && session.sentiment !== 'neutral' ? sentimentWords(session.sentiment) : ''
  const language = session.language && session.language !== 'und' ? languageWords(session.language) : ''
  const owned = session.status === 'open' || session.owner.kind === 'agent'
  const score = session.csat?.score
  return [
    ...field('Customer', [contactLine(view), word(segments.slice(0, 8).join(', '), 120)].filter(Boolean).join(' · ')),
    ...(owned ? field('Owner', `${word(ownerWords(session.owner), 60)}${team ? ` · ${word(team, 60)}` : ''}`) : []),
    ...field('Why', handoff?.reasons.map(reasonWords).join(', ')),
    ...field('About', [session.topic && word(session.topic, 60), mood, language].filter(Boolean).join(' · ')),
    ...field('Translation', session.translate ? word(translateWords(session) ?? 'off', 80) : ''),
    ...field('Tags', tagWords(session.tags)),
    ...field('Rating', score === undefined ? '' : `${'★'.repeat(score)}${'☆'.repeat(5 - score)}`),
  ]
}

/** What it is about: the summary, else the customer's latest words. */
const gist = ({ session, entries }: SessionView): KnownBlock[] => {
  const handoff = entries.findLast((entry): entry is EntryOf<'handoff'> => entry.kind === 'handoff')
  const summary = session.summary ?? handoff?.summary
  if (summary) return [section(quoted(inert(tame(short(toLine(summary), 600)))))]
  const asked = entries.findLast(entry => entry.kind === 'message' && entry.author.kind === 'contact' && !entry.deleted)
  const text = asked?.kind === 'message' ? asked.text : session.preview
  return text.trim() === '' ? [] : [section(quoted(inert(tame(short(text, 400)))))]
}

const read = (handoff: EntryOf<'handoff'> | undefined): KnownBlock[] => {
  const explanation = handoff?.explanation && word(handoff.explanation, 300)
  const sources = (handoff?.evidence ?? []).slice(0, 4).map(s => (s.url ? link(s.url, s.title) : word(s.title, 80)))
  if (!explanation && sources.length === 0) return []
  return [small([explanation, sources.length > 0 && `the AI had read ${sources.join(', ')}`].filter(Boolean).join(' · '))]
}

const reachLine = (view: SessionView, { words, shares = false }: SessionCardGiven): string => {
  const to = word(recipientWords(view.session, view.contact), 600)
  if (view.session.status !== 'open')
    return view.session.status === 'resolved'
      ? `Reopen it to write to ${to}.`
      : 'It is closed: if the customer writes again, a new session begins.'
  if (words === 'reply' && shares)
    return `💬 What you write in this thread goes to *the customer*, where they wrote last (from here: ${to}). Begin with \`//\` for a note that only the team sees.`
  return words === 'reply'
    ? `💬 What you write in this thread goes to *the customer* (${to}). Begin with \`//\` for a note that only the team sees.`
    : `🔒 What you write in this thread *stays with the team*. To write to ${to}, press Reply.`
}

type Doing = (verb: string, label: string, wording?: string, input?: Record<string, unknown>) => Choice

/** The switch, where it has been used or there may be something to translate. */
const translating = ({ translate, language }: Session, ours: string, act: Doing): Choice[] => {
  if (translate?.on) return [act('translate', 'Stop translating', undefined, { on: false })]
  return translate || (language !== undefined && language !== ours) ? [act('translate', 'Translate', undefined, { on: true })] : []
}

/** What else could be done, beside the buttons. */
const everyMore = (session: Session, ours: string): Choice[] => {
  const act: Doing = (verb, label, wording, input) => ({
    label,
    press: { kind: 'act', verb, session: session.id, ...(wording && { word: wording }), ...(input && { input }) },
  })
  const open = session.status === 'open'
  const resolved = session.status === 'resolved'
  const owned = session.owner.kind === 'agent'
  return [
    ...(open && owned ? [act('claim', 'Take over', 'take', { take: true })] : []),
    ...(open ? [act('assign', 'Assign to …')] : []),
    ...(open && owned ? [act('release', 'Give to the team', undefined, { to: 'team' })] : []),
    ...(session.status === 'closed' ? [] : [act('reply', 'Reply in a form')]),
    act('note', 'Note for the team'),
    ...(open ? [act('canned', 'Canned reply')] : []),
    act('tags', 'Tags'),
    ...(session.status !== 'closed' && session.recipients ? [act('cc', 'Who gets copies')] : []),
    ...(session.status === 'closed' ? [] : translating(session, ours, act)),
    ...(open ? [act('resolve', 'End without an answer', undefined, { resolution: 'unresolved' })] : []),
    ...(resolved ? [act('csat', 'Record a rating')] : []),
    ...(session.status === 'closed' ? [] : [act('close', 'Close for good')]),
    act('why', 'Why did the AI …?'),
    { label: 'Show all that happened', press: { kind: 'open', what: 'history', session: session.id } },
    act('contact show', 'Who is the customer?', undefined, { contact: session.contact }),
    act('contact block', 'Block the customer', undefined, { contact: session.contact }),
    { label: 'Everything you can do', press: { kind: 'open', what: 'more', session: session.id } },
  ]
}

/** Of these, what the house has a verb for. */
const moreOf = (session: Session, ours: string): Choice[] =>
  everyMore(session, ours).filter(({ press }) => press.kind !== 'act' || verbs.some(verb => verb.name === press.verb))

const buttons = (session: Session, { words, language = 'en' }: Pick<SessionCardGiven, 'words' | 'language'>): KnownBlock[] => {
  const on = (verb: string, label: string, more: { input?: Record<string, unknown>; word?: string; style?: 'primary' } = {}) => {
    const { style, ...rest } = more
    return button(label, { kind: 'act', verb, session: session.id, ...rest }, style ? { style } : {})
  }
  const more = menuOf('More …', moreOf(session, language))
  if (session.status === 'closed') return row([...on('note', 'Note'), ...more])
  if (session.status === 'resolved') return row([...on('reopen', 'Reopen', { style: 'primary' }), ...on('close', 'Close'), ...more])
  const owner = session.owner.kind
  const [of] = sendableNow(session)
  const rings = ringsFor(session)
  const live = rings === 'call'
  return row([
    ...(of === undefined ? [] : on('settle', 'Send now', { word: 'again', input: { of, verdict: 'again' }, style: 'primary' })),
    ...(rings ? on('pickup', pickUpLabel(session), live ? { style: 'primary' } : {}) : []),
    ...(owner === 'agent' ? [] : on('claim', 'Claim', live ? {} : { style: 'primary' })),
    ...(words === 'note' ? on('reply', 'Reply', owner === 'agent' ? { style: 'primary' } : {}) : []),
    ...on('draft', 'Draft'),
    ...(owner === 'ai' ? [] : on('release', 'Release to AI', { input: { to: 'ai' } })),
    ...(session.snoozedUntil === undefined ? on('snooze', 'Snooze') : on('snooze', 'Wake', { word: 'wake', input: { until: null } })),
    ...on('resolve', 'Resolve', words === 'reply' && owner === 'agent' ? { style: 'primary' } : {}),
    ...more,
  ])
}

/** The root message of a session's thread. `view.me` is not looked at: everybody reads the same card. */
export const sessionCard = (view: SessionView, given: SessionCardGiven): Drawn => {
  const { session, contact, entries } = view
  const reader = everyone(given.now)
  const name = callContact(contact)
  const handoff = entries.findLast(entry => entry.kind === 'handoff')
  const fields = fieldsOf(view, given)
  const running = session.status === 'open' ? clocks(given.deadlines ?? [], reader) : []
  const sendNow = sendNowWords(session, entries)
  const on = session.reaches === undefined ? session.channel : `goes on by ${session.channel}`
  const title = `#${session.ticket}  ${clean(name)}  ·  ${on}`
  return {
    text: fallback(
      `#${session.ticket} ${short(name, 80)} on ${session.channel}${notice(session)}: ${short(toLine(session.summary ?? session.preview), 300)}`,
    ),
    blocks: [
      {
        type: 'header',
        text: plain(short(title, 400), limits.header, false),
        ...(given.key !== undefined && { block_id: blockIdOf(given.key) }),
      },
      section(`*${standing(session, reader)}*`),
      ...(running.length > 0 ? [small(running.join('   '))] : []),
      ...gist(view),
      { type: 'section', fields: fields.map(({ label, value }) => mrkdwn(`*${label}*\n${value}`, 900)) },
      ...(session.status === 'open' ? read(handoff) : []),
      ...(sendNow === undefined ? [] : [small(`⏳ ${word(sendNow, 600)}`)]),
      ...buttons(session, given),
      small(reachLine(view, given)),
    ],
  }
}
