// The App Home's tabs for everybody who answers: what is mine, who waits, what sleeps, how the day goes.
import type { KnownBlock } from '@slack/types'
import { untilReply } from '#core/model/clocks/sla.ts'
import { minute } from '#core/model/time.ts'
import type { DayNumbers } from '#core/ports/overview.ts'
import type { SessionWithContact } from '#core/ports/queries.ts'
import { callContact, ownerWords, sentimentWords, undecidedCalls } from '../../../cards.ts'
import { toLine } from '../markdown.ts'
import { button, linkButton, quoted, row, section, small } from '../parts.ts'
import { counted, date, inert, moment, type Reader, short, spanWords, tame, word } from '../words.ts'
import type { HomeGiven } from './given.ts'

/** Rows on the first tab; the others have pages. */
const shortList = 8

/** Time of day, with the day when it is not today. */
const since = (at: number, reader: Reader): string => (reader.now - at < 12 * 60 * minute ? date(at, '{time}', reader) : moment(at, reader))

const sleeping = ({ session }: SessionWithContact, reader: Reader): string =>
  session.snoozedUntil === undefined
    ? ''
    : session.snoozedUntil >= untilReply
      ? '💤 until the customer writes'
      : `💤 until ${moment(session.snoozedUntil, reader)}`

const waits = ({ session }: SessionWithContact, reader: Reader): string => {
  if (session.snoozedUntil !== undefined) return sleeping({ session } as SessionWithContact, reader)
  if (session.waitingSince === undefined) return 'answered'
  const sign = session.owner.kind === 'team' ? '🔴' : '🟠'
  return `${sign} waits since ${since(session.waitingSince, reader)}`
}

/** One session as a row: who, how long, about what. */
export const sessionRow = (one: SessionWithContact, given: HomeGiven, mine = false): KnownBlock[] => {
  const { session, contact } = one
  const url = given.threadOf?.(session)
  const facts = [
    waits(one, given),
    session.owner.kind === 'agent' && !mine ? word(ownerWords(session.owner), 40) : '',
    session.topic ? word(session.topic, 40) : '',
    session.sentiment && session.sentiment !== 'neutral' ? sentimentWords(session.sentiment) : '',
    session.drafts.length > 0 ? '📝 a draft waits' : '',
    undecidedCalls(session).length > 0 ? '⚙️ an action waits' : '',
  ].filter(Boolean)
  const preview = inert(tame(short(toLine(session.preview), 110)))
  const title = `*#${session.ticket}  ${word(callContact(contact), 60)}* · ${word(session.channel, 20)}`
  const open = url
    ? linkButton('Open', url)
    : button('Open', { kind: 'act', verb: 'show', session: session.id, input: { session: String(session.ticket) } })
  return [section([`${title}  ·  ${facts.join(' · ')}`, preview && quoted(preview)].filter(Boolean).join('\n'), open[0])]
}

const bar = (part: number, whole: number): string => {
  const full = whole === 0 ? 0 : Math.round((Math.min(part, whole) / whole) * 10)
  return `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\``
}

const number = (n: number, what: string): string => `*${n}* ${what}`

const todayBlocks = (today: DayNumbers): KnownBlock[] => {
  const { started, answered, handedOff, resolved, confirmed, open, waiting, firstReply, expected, csat } = today
  if (started + answered + handedOff + resolved + open === 0) return []
  const most = Math.max(started, answered, handedOff, resolved)
  const lines = [
    `${bar(started, most)}  ${number(started, 'new')}`,
    `${bar(answered, most)}  ${number(answered, 'answered by the AI')}`,
    `${bar(handedOff, most)}  ${number(handedOff, 'handed to people')}`,
    `${bar(resolved, most)}  ${number(resolved, 'resolved')}${confirmed > 0 ? ` (${confirmed} confirmed)` : ''}`,
  ]
  const now = [
    `Now: ${number(open, 'open')}`,
    waiting > 0 ? `🔴 ${number(waiting, waiting === 1 ? 'waits' : 'wait')} for a person` : 'nobody waits',
  ]
  const also = [
    firstReply !== undefined && `First reply: *${spanWords(firstReply)}* (median)`,
    expected !== undefined && `expected within *${spanWords(expected)}*`,
    csat && `Rating: *${csat.average.toFixed(1)}* ★ of ${counted(csat.count, 'answer')}`,
  ].filter(text => typeof text === 'string')
  return [
    section(`*Today* in ${word(today.zone, 60)}\n${lines.join('\n')}\n${now.join('   ·   ')}`),
    ...(also.length > 0 ? [small(also.join('   ·   '))] : []),
  ]
}

const heading = (text: string): KnownBlock => ({ type: 'header', text: { type: 'plain_text', text, emoji: true } })

const listOf = (
  title: string,
  all: readonly SessionWithContact[],
  tab: 'queue' | 'snoozed' | undefined,
  given: HomeGiven,
): KnownBlock[] => {
  if (all.length === 0) return []
  const more = all.length > shortList && tab ? row(button(`Show all ${all.length}`, { kind: 'home', tab, page: 0 })) : []
  return [heading(title), ...all.slice(0, shortList).flatMap(one => sessionRow(one, given, tab === undefined)), ...more]
}

/** For somebody who sees the desk for the first time, or on a day without customers. */
const firstTime = ({ room }: HomeGiven): KnownBlock[] => [
  heading('Nobody waits'),
  section(
    [
      `When a customer needs a person, a thread appears ${room ? `in <#${room}>` : 'in your desk channel'}. Then:`,
      '1.  Press *Claim*, or just answer: the session is yours.',
      '2.  Write in the thread. The card says whether your words go to the customer; begin with `//` for a note to the team.',
      '3.  Press *Resolve* when it is settled.',
    ].join('\n'),
  ),
  small('Everything else: type `/desk`, or press ⚡ beside the message box.'),
]

/** The first tab. */
export const deskTab = (given: HomeGiven): KnownBlock[][] => {
  const { mine, queue, snoozed, today } = given
  const steps = given.admin?.setup ?? []
  const open = steps.filter(step => !step.done).length
  const banner =
    open === 0
      ? []
      : [
          section(
            `🧭 *Set-up:* ${steps.length - open} of ${steps.length} steps are done`,
            button('Go on', { kind: 'home', tab: 'setup', page: 0 }, { style: 'primary' })[0],
          ),
        ]
  const quiet = mine.length === 0 && queue.length === 0 && snoozed.length === 0
  const longest = queue.filter(({ session }) => !mine.some(one => one.session.id === session.id))
  return [
    banner,
    today ? todayBlocks(today) : [],
    quiet ? firstTime(given) : [],
    listOf(`My sessions (${mine.length})`, mine, undefined, given),
    listOf('Waiting longest', longest, 'queue', given),
    listOf('Snoozed', snoozed, 'snoozed', given),
  ].filter(group => group.length > 0)
}

const rows = (title: string, all: readonly SessionWithContact[], empty: string, given: HomeGiven): KnownBlock[][] =>
  all.length === 0 ? [[section(empty)]] : [[heading(title)], ...all.map(one => sessionRow(one, given))]

/** Everybody who waits. */
export const queueTab = (given: HomeGiven): KnownBlock[][] =>
  rows(
    `${counted(given.queue.length, 'session waits', 'sessions wait')}`,
    given.queue,
    '🎉 Nobody waits for a person. New sessions that need one appear here and as threads in the desk’s channel.',
    given,
  )

/** What comes back later. */
export const snoozedTab = (given: HomeGiven): KnownBlock[][] =>
  rows(
    `${counted(given.snoozed.length, 'session')} put away`,
    given.snoozed,
    'Nothing is put away. *Snooze* on a session’s card brings it back at a time you choose.',
    given,
  )
