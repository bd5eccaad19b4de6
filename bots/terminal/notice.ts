// What an agent is told of sessions they are not looking at: handoffs ring, their own customers speak, failures show.
import { type Entry, wordsOf } from '#core/model/entry.ts'
import type { Owner, Session } from '#core/model/session.ts'
import { authorWords, clockNames, isUndecided, markOf, oneLine, type Tone } from '../cards.ts'

export interface Notice {
  text: string
  tone: Tone
  /** Rings the terminal's bell. */
  bell?: boolean
  /** The brief goes with it. */
  brief?: boolean
}

export interface Reader {
  me: string
  /** What the customer is called. */
  customer: string
  /** Who had the session before, where that was known. */
  before?: Owner
}

const isMe = (owner: Owner | undefined, me: string): boolean => owner?.kind === 'agent' && owner.id === me

const ofOwner = (session: Session, entry: Extract<Entry, { kind: 'owner' }>, { me, customer, before }: Reader): Notice | undefined => {
  const name = `#${session.ticket} ${customer}`
  const byMe = entry.author.kind === 'agent' && entry.author.id === me
  if (byMe || entry.cause === 'handoff') return undefined
  if (isMe(entry.owner, me)) return { text: `${name}: ${authorWords(entry.author)} gave it to you`, tone: 'warn', bell: true }
  if (isMe(before, me)) {
    const now = entry.owner.kind === 'agent' ? (entry.owner.name ?? entry.owner.id) : entry.owner.kind === 'ai' ? 'the AI' : 'the team'
    return { text: `${name}: it was yours, ${now} has it now`, tone: 'warn' }
  }
  return entry.owner.kind === 'team' ? { text: `${name} waits for the team`, tone: 'warn', bell: true } : undefined
}

const ofDelivery = (session: Session, entry: Extract<Entry, { kind: 'delivery' }>, { customer }: Reader): Notice | undefined => {
  if (entry.target !== 'customer' || entry.quiet) return undefined
  const mark = markOf(entry)
  const person = entry.state === 'unknown' && entry.waits === 'person'
  if (mark.sign !== '✗' && !person) return undefined
  if (entry.state === 'withheld') return undefined
  const why = mark.reason ? `: ${mark.reason}` : ''
  const what = `#${session.ticket} ${customer}: message ·${entry.of} ${mark.state}${why}`
  return { text: `${mark.sign} ${what}. ‘#${session.ticket} settle ${entry.of} again’ or ‘… drop’`, tone: 'bad', bell: true }
}

/** What to say about one entry of a session that is not open in the desk; undefined for nothing. */
export const noticeOf = (session: Session, entry: Entry, reader: Reader): Notice | undefined => {
  const { me, customer } = reader
  const mine = isMe(session.owner, me)
  const name = `#${session.ticket} ${customer}`
  switch (entry.kind) {
    case 'handoff':
      return { text: `${name} needs a person`, tone: 'warn', bell: true, brief: true }
    case 'message':
      if (entry.author.kind !== 'contact' || entry.ignored) return undefined
      if (mine) return { text: `${name}: ${oneLine(wordsOf(entry), 200)}`, tone: 'customer', bell: true }
      return session.owner.kind === 'team' ? { text: `${name} wrote again: ${oneLine(wordsOf(entry), 100)}`, tone: 'quiet' } : undefined
    case 'owner':
      return ofOwner(session, entry, reader)
    case 'draft':
      return entry.purpose === 'inspect' ? { text: `${name}: an answer of the AI waits for approval`, tone: 'warn', bell: true } : undefined
    case 'translation': {
      const held = session.writings?.find(w => w.seq === entry.of && w.state === 'waits')
      if (held?.author !== me) return undefined
      const why = entry.failed === undefined ? 'waits for you to look at its translation' : `has not left: ${entry.failed}`
      return { text: `${name}: your reply ·${entry.of} ${why}`, tone: 'warn', bell: true }
    }
    case 'call':
      return isUndecided({ ...entry, state: entry.state ?? 'waiting' })
        ? { text: `${name}: an action of the AI waits for approval: ${oneLine(entry.title)}`, tone: 'warn', bell: true }
        : undefined
    case 'outcome':
      return entry.state === 'unknown' && !mine
        ? { text: `${name}: nobody knows whether an action was carried out`, tone: 'bad', bell: true }
        : undefined
    case 'delivery':
      return ofDelivery(session, entry, reader)
    case 'csat':
      return mine
        ? { text: `${name} rated ${'★'.repeat(entry.score)}${entry.comment ? ` “${oneLine(entry.comment)}”` : ''}`, tone: 'good' }
        : undefined
    case 'clock':
      if (!mine && session.owner.kind !== 'team') return undefined
      return entry.state === 'missed'
        ? { text: `${name}: ${clockNames[entry.clock]} missed`, tone: 'bad', bell: true }
        : { text: `${name}: ${clockNames[entry.clock]} is due soon`, tone: 'warn', bell: true }
    case 'snooze':
      return entry.until === null && mine ? { text: `${name} is awake again`, tone: 'warn', bell: true } : undefined
    case 'status':
      if (!mine || (entry.author.kind === 'agent' && entry.author.id === me)) return undefined
      return { text: `${name} is ${entry.status}${entry.reason ? `: ${entry.reason}` : ''}`, tone: 'quiet' }
    default:
      return undefined
  }
}
