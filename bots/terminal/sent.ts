// What became of my own messages: ✓ when it is known that they left, ✗ with the reason, ? when nobody can tell.
import type { Clock } from '#core/lib/clock.ts'
import type { EntryOf } from '#core/model/entry.ts'
import { type Mark, markOf } from '../cards.ts'

export interface Sent {
  /** True for a message that was written here: its words stand on the screen already. */
  isMine(session: string, seq: number): boolean
  /** A message was accepted; resolves with what became of it, or undefined when that takes longer than `patience`. Later news is told. */
  accepted(session: string, seq: number, recipient: string, patience: number): Promise<Mark | undefined>
  /** What was accepted as a writing has left as a message: what becomes of that is told of it. */
  left(session: string, writing: number, seq: number): void
  /** A delivery was heard of. True when it concerns a message of mine, so that nobody else need say it. */
  heard(session: string, entry: EntryOf<'delivery'>): boolean
}

const remembered = 500

/** The news of a delivery worth a line, or undefined while it is under way. */
const newsOf = (entry: EntryOf<'delivery'>): Mark | undefined => {
  const mark = markOf(entry)
  if (mark.sign === '…' || (entry.state === 'unknown' && entry.waits === 'provider')) return undefined
  return mark
}

/** `tell` prints late news: what became of a message after its writer went on. */
export const createSent = (clock: Clock, tell: (news: { session: string; seq: number; recipient: string; mark: Mark }) => void): Sent => {
  const mine = new Map<string, string>()
  const news = new Map<string, Mark>()
  const told = new Map<string, string>()
  const waiting = new Map<string, (mark: Mark) => void>()
  const keep = <T>(map: Map<string, T>, key: string, value: T): void => {
    map.set(key, value)
    const oldest = map.size > remembered ? map.keys().next().value : undefined
    if (oldest !== undefined) map.delete(oldest)
  }
  return {
    isMine: (session, seq) => mine.has(`${session} ${seq}`),
    accepted(session, seq, recipient, patience) {
      const key = `${session} ${seq}`
      keep(mine, key, recipient)
      const known = news.get(key)
      if (known) {
        keep(told, key, known.sign)
        return Promise.resolve(known)
      }
      return new Promise(resolve => {
        const cancel = clock.after(patience, () => {
          waiting.delete(key)
          resolve(undefined)
        })
        waiting.set(key, mark => {
          cancel()
          waiting.delete(key)
          keep(told, key, mark.sign)
          resolve(mark)
        })
      })
    },
    left(session, writing, seq) {
      const [from, to] = [`${session} ${writing}`, `${session} ${seq}`]
      const recipient = mine.get(from)
      if (recipient === undefined) return
      keep(mine, to, recipient)
      const waiter = waiting.get(from)
      if (!waiter) return
      waiting.delete(from)
      waiting.set(to, mark => {
        waiting.delete(to)
        keep(told, to, mark.sign)
        waiter(mark)
      })
    },
    heard(session, entry) {
      const key = `${session} ${entry.of}`
      const recipient = mine.get(key)
      if (entry.target !== 'customer') return recipient !== undefined
      const mark = newsOf(entry)
      if (!mark) return recipient !== undefined
      keep(news, key, mark)
      const waiter = waiting.get(key)
      if (waiter) waiter(mark)
      else if (recipient !== undefined && told.get(key) !== mark.sign) {
        keep(told, key, mark.sign)
        tell({ session, seq: entry.of, recipient, mark })
      }
      return recipient !== undefined
    },
  }
}
