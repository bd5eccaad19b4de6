// Where several sessions share a thread, words go where a customer wrote last. Whether their writer may not have seen that, and have another
// customer in mind: told by the timelines alone, so that it is the same after a start, and in every process.
import type { Entry } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import { second, type Time } from '#core/model/time.ts'
import { recipientWords } from '../../cards.ts'
import type { Base } from '../base.ts'
import { isAbove, placeOf } from '../place.ts'

/** A message of an agent in a thread, and the session that it is for. */
interface Words {
  channel: string
  thread: string
  session: string
  message: { ts: string }
}

export interface Crossing {
  /** The session that words in the thread went to before these, where that is another; at first the one that begins it. */
  otherBefore(said: Words): Promise<string | undefined>
  /**
   * Why the words are not sent yet: another customer, of whom nothing proves that they are the same, wrote so shortly before them that the
   * writer may not have seen it. What is for one must not be read by the other.
   */
  crossed(said: Words): Promise<string | undefined>
}

/** Entries that are read at a time, from the latest on. */
const atOnce = 100
/** Of each session so many of the latest are looked through. */
const most = 500

/** A person wrote it to the customer, above this message of the thread. What was carried there was written elsewhere. */
const isBefore =
  (ts: string) =>
  (entry: Entry): boolean => {
    if ((entry.kind !== 'message' && entry.kind !== 'writing') || entry.author.kind !== 'agent') return false
    if (entry.kind === 'message' && entry.carries !== undefined) return false
    return entry.origin?.place.startsWith('slack:') ? isAbove(ts)(entry.origin.ref) : entry.at < Number(ts) * second
  }

export const createCrossing = ({ config, queries, places }: Pick<Base, 'config' | 'queries' | 'places'>): Crossing => {
  const { crossing = 30 * second } = config

  /** When the latest words of a person went to it; 0 where there are none. */
  const wordsIn = async ({ id, lastSeq }: Session, ts: string): Promise<Time> => {
    for (let upTo = lastSeq; upTo > Math.max(0, lastSeq - most); upTo -= atOnce) {
      const from = Math.max(0, upTo - atOnce)
      const last = (await queries.timeline(id, from, upTo - from)).findLast(isBefore(ts))
      if (last) return last.at
    }
    return 0
  }

  const inThread = async ({ channel, thread }: Words): Promise<Session[]> =>
    Promise.all((await places.all(placeOf({ channel, thread }))).map(spot => queries.session(spot.session)))

  /** The session to which the latest words went, and when; the first, where none went to any. */
  const latestIn = async (sessions: readonly Session[], { message }: Words): Promise<{ session: Session; at: Time } | undefined> => {
    const written = await Promise.all(sessions.map(async session => ({ session, at: await wordsIn(session, message.ts) })))
    return written.toSorted((a, b) => b.at - a.at)[0]
  }

  return {
    async otherBefore(said) {
      const sessions = await inThread(said)
      if (sessions.length < 2) return undefined
      const before = (await latestIn(sessions, said))?.session.id
      return before === said.session ? undefined : before
    },
    async crossed(said) {
      const sessions = crossing === 0 ? [] : await inThread(said)
      const to = sessions.find(({ id }) => id === said.session)
      const heardAt = to?.heardAt ?? 0
      if (!to || sessions.length < 2 || heardAt < Number(said.message.ts) * second - crossing) return undefined
      const latest = await latestIn(sessions, said)
      // Whoever has answered since has seen it.
      if (latest?.session === to && latest.at >= heardAt) return undefined
      const theirs = await queries.contact(to.contact)
      const isMeant = (one: Session): boolean =>
        one !== to && (one === latest?.session || (one.status === 'open' && one.waitingSince !== undefined))
      for (const one of sessions.filter(isMeant)) {
        const whose = await queries.contact(one.contact)
        if (whose.id !== theirs.id)
          return `Not sent yet: ${recipientWords(to, theirs)} wrote just before you did, and nothing proves that they are ${recipientWords(one, whose)}.`
      }
      return undefined
    },
  }
}
