// Listening over the network: streams that come back, and what was missed while they were away.
import type { Clock } from '#core/lib/clock.ts'
import type { Entry } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import { second } from '#core/model/time.ts'
import type { Happening, Queries } from '#core/ports/queries.ts'
import { type Caller, reasonOf } from './call.ts'
import { type ReadEvent, readEvents } from './events.ts'
import * as wire from './wire.ts'

/** The line to the server broke, or is back. */
export type ConnectionNews = { lost: string } | { back: true }

interface Given {
  caller: Caller
  reading: Omit<Queries, 'follow' | 'onTyping' | 'happenings'>
  clock: Clock
  tell(news: ConnectionNews): void
}

/** The server says something at least every fifteen seconds; this long without a word, the line is dead. */
const silence = 45 * second
const firstPause = 0.5 * second
const longestPause = 5 * second

/** Refused for good: waiting would not help. */
const isFinal = (error: unknown): boolean => error instanceof Problem && (error.code === 'not_found' || error.code === 'forbidden')

export const createListener = ({ caller, reading, clock, tell }: Given): Pick<Queries, 'follow' | 'onTyping' | 'happenings'> => {
  const typing = new Map<string, Set<(on: boolean) => void>>()

  const rest = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const done = (): void => {
        cancel()
        signal.removeEventListener('abort', done)
        resolve()
      }
      const cancel = clock.after(ms, done)
      signal.addEventListener('abort', done, { once: true })
    })

  /** One connection's events until it breaks off; a dead line counts as broken off. */
  const connection = async function* (path: string, signal: AbortSignal): AsyncGenerator<{ open: true } | { events: ReadEvent[] }> {
    const dead = new AbortController()
    let cancel = (): void => {}
    const alive = (): void => {
      cancel()
      cancel = clock.after(silence, () => dead.abort(new Error('nothing was heard for too long')))
    }
    alive()
    try {
      const chunks = await caller.open(path, AbortSignal.any([signal, dead.signal]))
      yield { open: true }
      for await (const events of readEvents(chunks)) {
        alive()
        if (events.length > 0) yield { events }
      }
    } finally {
      cancel()
      dead.abort()
    }
  }

  const follow: Queries['follow'] = async function* (session, from, signal) {
    let after = from
    let pause = firstPause
    while (!signal.aborted) {
      try {
        for await (const heard of connection(`/sessions/${encodeURIComponent(session)}/stream?after=${after}`, signal)) {
          pause = firstPause
          if (!('events' in heard)) continue
          for (const { event, data } of heard.events)
            if (event === 'typing') for (const fn of typing.get(session) ?? []) fn((data as { on?: unknown } | null)?.on === true)
          const told = heard.events.filter(({ event }) => event !== 'typing').map(({ data }) => data)
          const entries = wire.entries.parse(told).filter(entry => entry.seq > after)
          after = entries.at(-1)?.seq ?? after
          if (entries.length > 0) yield entries
        }
      } catch (error) {
        if (signal.aborted) return
        if (isFinal(error)) throw error
      }
      await rest(pause, signal)
      pause = Math.min(longestPause, pause * 2)
    }
  }

  /** The entries of a session after a number, all pages. */
  const entriesAfter = async (session: Session, after: number): Promise<Entry[]> => {
    const all: Entry[] = []
    for (let from = after; from < session.lastSeq; ) {
      const more = await reading.timeline(session.id, from, 1000)
      if (more.length === 0) break
      all.push(...more)
      from = more.at(-1)!.seq
    }
    return all
  }

  const happenings: Queries['happenings'] = async function* (signal) {
    /** The last entry known of each session. */
    const known = new Map<string, number>()
    let pause = firstPause
    let lost = false
    let before = false

    const concerning = async (): Promise<Session[]> => {
      const [queue, open, newest] = await Promise.all([
        reading.queue(),
        reading.sessions({ status: 'open' }, { limit: 1000 }),
        reading.sessions({}, { limit: 100 }),
      ])
      const all = [...queue.map(row => row.session), ...open.items, ...newest.items]
      return [...new Map(all.map(session => [session.id, session])).values()]
    }
    /** What was missed: for sessions known, what came after; for those never seen, all of it once something was known at all. */
    const missed = async (): Promise<Happening[]> => {
      const found: Happening[] = []
      for (const session of await concerning()) {
        const from = known.get(session.id) ?? (before ? 0 : session.lastSeq)
        const entries = from < session.lastSeq ? await entriesAfter(session, from) : []
        known.set(session.id, Math.max(from, session.lastSeq))
        if (entries.length > 0) found.push({ session, entries })
      }
      before = true
      return found
    }

    while (!signal.aborted) {
      try {
        for await (const heard of connection('/stream', signal)) {
          if ('open' in heard) {
            yield* await missed()
            if (lost) tell({ back: true })
            lost = false
            pause = firstPause
            continue
          }
          for (const { data } of heard.events) {
            const { session, entries } = wire.happening.parse(data)
            const from = known.get(session.id) ?? 0
            const fresh = entries.filter(entry => entry.seq > from)
            known.set(session.id, Math.max(from, fresh.at(-1)?.seq ?? 0))
            if (fresh.length > 0) yield { session, entries: fresh }
          }
        }
        if (!signal.aborted && !lost) tell({ lost: 'the server closed it' })
      } catch (error) {
        if (signal.aborted) return
        if (isFinal(error)) throw error
        if (!lost) tell({ lost: reasonOf(error) })
      }
      lost = true
      await rest(pause, signal)
      pause = Math.min(longestPause, pause * 2)
    }
  }

  const onTyping: Queries['onTyping'] = (session, fn) => {
    const set = typing.get(session) ?? new Set()
    typing.set(session, set.add(fn))
    return () => {
      set.delete(fn)
      if (set.size === 0) typing.delete(session)
    }
  }

  return { follow, onTyping, happenings }
}
