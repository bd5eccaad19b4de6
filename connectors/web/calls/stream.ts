// What a customer's browser hears: what is said in one session, who types, and which of all their sessions stand otherwise.
import type { Clock } from '#core/lib/clock.ts'
import type { StreamedEvent } from '#core/lib/sse.ts'
import type { Session } from '#core/model/session.ts'
import type { Files } from '#core/ports/files.ts'
import type { CustomerEntry, CustomerView } from '#core/ports/queries.ts'
import type { Customer } from '../who/customer.ts'
import { channel, type Own } from '../who/own.ts'
import type { WireChanged, WireFrame } from '../wire.ts'
import { together } from './merge.ts'
import { type Faces, wireEntry, wireSession } from './view.ts'

export interface Streams {
  /** Refuses a foreign session at once; the first event tells the session as it stands. Without a session only what changes anywhere. */
  follow(customer: Customer, session: string | undefined, after: number, signal: AbortSignal): Promise<AsyncIterable<StreamedEvent>>
  /** The customer wrote: streams of somebody who was nobody to the store yet look whose sessions they hear. */
  wrote(customer: Customer): void
  /** What another said has become the customer's: their streams hear it too. */
  renew(customer: Customer): void
  /** The customer's token says nothing any more. */
  end(customer: Customer): void
}

/** A stream that somebody reads. */
interface Open {
  wrote(): void
  renew(): void
  end(): void
}

export interface StreamsGiven {
  customers: CustomerView
  own: Own
  faces: Faces
  files: Files
  clock: Clock
}

/** Milliseconds between two `session` events: what changes meanwhile is told once. */
const pace = 300

export const createStreams = ({ customers, own, faces, files, clock }: StreamsGiven): Streams => {
  const open = new Map<string, Set<Open>>()
  const openOf = ({ kind, hash }: Customer): Open[] => [...(open.get(`${kind} ${hash}`) ?? [])]

  const pause = (signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const cancel = clock.after(pace, () => {
        signal.removeEventListener('abort', done)
        resolve()
      })
      const done = (): void => {
        cancel()
        resolve()
      }
      signal.addEventListener('abort', done, { once: true })
      if (signal.aborted) done()
    })

  async function* said(customer: Customer, first: Session, after: number, signal: AbortSignal): AsyncGenerator<StreamedEvent> {
    let seen = after
    const told = (session: Session, entries: CustomerEntry[]): StreamedEvent => {
      faces.learn(session.id, entries)
      const frame: WireFrame = {
        after: seen,
        session: wireSession(session, faces.of(session.id)),
        entries: entries.map(entry => wireEntry(entry, files)),
      }
      seen = entries.reduce((most, entry) => Math.max(most, entry.seq), seen)
      return { id: entries.at(-1)?.seq ?? after, event: 'entries', data: frame }
    }
    yield told(first, [])
    for await (const item of customers.follow(customer.identity, first.id, after, signal)) {
      if ('typing' in item) yield { event: 'typing', data: { on: item.typing } }
      else if (item.length > 0) yield told(await own.session(customer, first.id), item)
    }
  }

  /** The session that changed last, then each as it changes; from the beginning again whenever it may be more of them than before. */
  async function* changing(customer: Customer, signal: AbortSignal, here: Open): AsyncGenerator<Session> {
    let again = new AbortController()
    let nobody = true
    here.renew = () => again.abort()
    here.wrote = () => nobody && again.abort()
    while (!signal.aborted) {
      again = new AbortController()
      nobody = true
      nobody = !(await customers.known(customer.identity))
      const changes = customers.changes(customer.identity, channel, AbortSignal.any([signal, again.signal]))[Symbol.asyncIterator]()
      // Heard from before it is looked: nothing is lost in between.
      let next = changes.next()
      next.catch(() => {})
      try {
        const [latest] = await own.sessions(customer)
        if (latest) yield latest
        for (let heard = await next; !heard.done; heard = await next) {
          if (own.sees(customer, heard.value)) yield heard.value
          next = changes.next()
        }
      } finally {
        again.abort()
        await changes.return?.()
      }
    }
  }

  async function* standings(customer: Customer, signal: AbortSignal, here: Open): AsyncGenerator<StreamedEvent> {
    const last = new Map<string, string>()
    for await (const session of changing(customer, signal, here)) {
      const data: WireChanged = wireSession(session, faces.of(session.id))
      const print = JSON.stringify(data)
      if (last.get(session.id) === print) continue
      last.set(session.id, print)
      yield { event: 'session', data }
      await pause(signal)
    }
  }

  async function* followed(
    customer: Customer,
    session: Session | undefined,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<StreamedEvent> {
    const ended = new AbortController()
    const here: Open = { wrote() {}, renew() {}, end: () => ended.abort() }
    const key = `${customer.kind} ${customer.hash}`
    const set = open.get(key) ?? new Set()
    open.set(key, set.add(here))
    try {
      yield* together(
        [stop => standings(customer, stop, here), ...(session ? [(stop: AbortSignal) => said(customer, session, after, stop)] : [])],
        AbortSignal.any([signal, ended.signal]),
      )
    } finally {
      set.delete(here)
      if (set.size === 0 && open.get(key) === set) open.delete(key)
    }
  }

  return {
    async follow(customer, id, after, signal) {
      return followed(customer, id === undefined ? undefined : await own.session(customer, id), after, signal)
    },
    wrote: customer => {
      for (const one of openOf(customer)) one.wrote()
    },
    renew: customer => {
      for (const one of openOf(customer)) one.renew()
    },
    end: customer => {
      for (const one of openOf(customer)) one.end()
    },
  }
}
