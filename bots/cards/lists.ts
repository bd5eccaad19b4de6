// Lists of sessions: the queue, any sessions, what was found.
import type { Contact } from '#core/model/contact.ts'
import type { Session } from '#core/model/session.ts'
import type { HandoffRow, SessionWithContact } from '#core/ports/queries.ts'
import type { Findable } from '#core/ports/store.ts'
import { undecidedCalls } from './calls.ts'
import type { Action, Card, Piece, Row } from './card.ts'
import { pressingClock } from './clocks.ts'
import { oneLine } from './timeline.ts'
import { callContact, ownerWords, reasonWords, sentimentWords } from './words.ts'

const show = (session: Pick<Session, 'id' | 'ticket'>): Action => ({
  verb: 'show',
  label: 'Show',
  session: session.id,
  input: { session: String(session.ticket) },
})

const list = (about: Card['about'], heading: string, rows: Row[], empty: string): Card => ({
  about,
  heading,
  facts: [],
  blocks: [{ kind: 'rows', rows, empty }],
  actions: [],
})

const sessionRow = (session: Session, contact: Contact | undefined, detail: Piece[], tone?: Row['tone']): Row => ({
  title: [{ ticket: session.ticket, session: session.id }, ` ${contact ? callContact(contact) : ''}`.trimEnd(), ` · ${session.channel}`],
  detail,
  text: oneLine(session.preview),
  ...(tone && { tone }),
  action: show(session),
})

/** Its status, and who has it where that is anybody: nobody needs to take what is over. */
const standingOf = (session: Session, me?: string): string =>
  session.status !== 'open' && session.owner.kind === 'team' ? session.status : `${session.status} · ${ownerWords(session.owner, me)}`

/** Who waits for a person, in the order given, each with the clock that presses most. */
export const queueCard = (queue: readonly SessionWithContact[], me?: string): Card =>
  list(
    'queue',
    queue.length === 0 ? 'Nobody waits' : queue.length === 1 ? '1 session waits' : `${queue.length} sessions wait`,
    queue.map(({ session, contact, deadlines = [] }) => {
      const clock = pressingClock(deadlines)
      return sessionRow(
        session,
        contact,
        [
          'waiting ',
          { at: session.waitingSince ?? session.lastActivityAt, as: 'span' },
          ...(clock ? [' · ', ...clock.words] : []),
          ` · ${ownerWords(session.owner, me)}`,
          ...(session.team ? [` · ${session.team}`] : []),
          ...(session.topic ? [` · ${session.topic}`] : []),
          ...(session.sentiment && session.sentiment !== 'neutral' ? [` · ${sentimentWords(session.sentiment)}`] : []),
          ...(session.drafts.length > 0 ? [' · a draft waits'] : []),
          ...(undecidedCalls(session).length > 0 ? [' · an action waits'] : []),
        ],
        clock?.tone ?? (session.owner.kind === 'team' ? 'warn' : undefined),
      )
    }),
    'No customer is waiting for a person.',
  )

/** Any sessions, newest first. */
export const sessionsCard = (
  heading: string,
  sessions: readonly Session[],
  me?: string,
  names: ReadonlyMap<string, Contact> = new Map(),
): Card =>
  list(
    'sessions',
    heading,
    sessions.map(session =>
      sessionRow(session, names.get(session.contact), [
        `${standingOf(session, me)} · `,
        { at: session.lastActivityAt, as: 'ago' },
        ...(session.tags.length > 0 ? [` · ${session.tags.join(', ')}`] : []),
      ]),
    ),
    'There are none.',
  )

/** The part of a long text where the first of the words stands. */
const around = (text: string, words: string): string => {
  const line = oneLine(text, Number.POSITIVE_INFINITY)
  const low = line.toLowerCase()
  const places = words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map(word => low.indexOf(word))
    .filter(at => at >= 0)
  const first = Math.min(...places)
  return places.length === 0 || first < 120 ? oneLine(line, 200) : `…${oneLine(line.slice(first - 60), 200)}`
}

/** Lines that hold the words looked for. `sessions` names those that are known. */
export const foundCard = (text: string, found: readonly Findable[], sessions: ReadonlyMap<string, Session>): Card =>
  list(
    'found',
    found.length === 0 ? `Nothing with ‘${text}’` : found.length === 1 ? `1 line with ‘${text}’` : `${found.length} lines with ‘${text}’`,
    found.map(item => {
      const session = sessions.get(item.session)
      return {
        title: [
          session ? { ticket: session.ticket, session: session.id } : item.session,
          ' ',
          { typed: `·${item.seq} ` },
          { at: item.at, as: 'ago' },
        ],
        text: around(item.text, text),
        ...(session && { action: show(session) }),
      }
    }),
    'Try fewer words, or other forms of them.',
  )

/** The latest handoffs and why they happened. */
export const handoffsCard = (rows: readonly HandoffRow[], me?: string): Card =>
  list(
    'sessions',
    'The latest handoffs',
    rows.map(
      ({ session, entry }) =>
        ({
          ...sessionRow(session, undefined, [
            { at: entry.at, as: 'ago' },
            ` · ${entry.reasons.map(reasonWords).join(', ')} · now ${standingOf(session, me)}`,
          ]),
          text: oneLine(entry.summary || session.preview),
        }) satisfies Row,
    ),
    'There was none yet.',
  )
