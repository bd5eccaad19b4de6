// Sends the customer's messages in their order, one at a time, until each is stored or refused. Kept in the browser meanwhile, so
// that a reload or a dead network loses none; the id never changes, so that the server adds none twice. The tabs of a browser share
// one queue, and whoever holds the lock sends the oldest (https://w3c.github.io/web-locks/).
import type { WireMessage } from '../../wire.ts'
import type { Api } from '../net/api.ts'
import { Rejected } from '../net/failures.ts'
import { createTries, type Pause } from '../net/pause.ts'
import type { Action } from './reduce.ts'
import type { Outgoing } from './state.ts'
import type { Keep } from './storage.ts'

/** What the page says about its user. */
export interface Claims {
  name?: string
  email?: string
  custom?: Record<string, string | number | boolean>
}

/** Runs `act` while no other tab runs under the same name. */
export type Alone = <T>(name: string, act: () => Promise<T>) => Promise<T>

export interface OutboxGiven {
  api: Api
  keep: Keep
  pause: Pause
  random: () => number
  alone: Alone
  dispatch: (action: Action) => void
  auth: () => Promise<string>
  /** The server does not know who this is. */
  unknown: (auth: string) => void
  claims: () => Claims
  /** Told where a message was stored, and whether it took more than one try. */
  stored: (session: string, late: boolean) => void
  gone: AbortSignal
}

export interface Outbox {
  add(message: Outgoing): void
  /** Tries a refused message again, as it is. */
  again(id: string): void
  drop(id: string): void
  /** Shows what is kept and goes on with what is waiting. */
  flush(): void
  /** Resolves once nothing is on its way; nothing is sent until `resume`. */
  halt(): Promise<void>
  resume(): void
}

/** The body of a message. An answer's words are made by the server from its values. */
export const bodyOf = ({ id, to, text, wish, files, answers, opening }: Outgoing, claims: Claims): WireMessage => ({
  id,
  text: answers ? '' : text,
  ...to,
  ...(wish ? { wish } : {}),
  ...(files && files.length > 0 ? { files: files.map(f => f.ticket) } : {}),
  ...(answers ? { answers } : {}),
  ...(opening === undefined ? {} : { opening }),
  ...claims,
})

export const createOutbox = (given: OutboxGiven): Outbox => {
  const { api, keep, pause, alone, dispatch, gone } = given
  const tries = createTries(given.random)
  let running: Promise<void> | undefined
  let halted = false

  const next = (): Outgoing | undefined => keep.unsent().find(m => m.state !== 'failed')

  /** One try of the oldest message. Answers how long to wait before the next try, or undefined when there is nothing to send. */
  const step = async (): Promise<number | undefined> => {
    const message = next()
    if (!message || halted || gone.aborted) return undefined
    const { id } = message
    dispatch({ type: 'progress', id, state: tries.fresh() ? 'sending' : 'waiting' })
    let auth = ''
    try {
      auth = await given.auth()
      const received = await api.send(auth, bodyOf(message, given.claims()))
      if (gone.aborted) return undefined
      const late = !tries.fresh()
      tries.done()
      keep.drop(id)
      dispatch({ type: 'sent', id, session: received.session })
      given.stored(received.session, late)
      return 0
    } catch (error) {
      if (gone.aborted) return undefined
      if (error instanceof Rejected && error.status === 401) given.unknown(auth)
      else if (error instanceof Rejected) {
        tries.done()
        // Discarded while it was on its way: there is nothing left to tell.
        if (keep.has(id)) keep.put({ ...message, state: 'failed', why: error.message })
        dispatch({ type: 'refused', id, why: error.message })
        return 0
      }
      dispatch({ type: 'progress', id, state: 'waiting' })
      return tries.failed(error)
    }
  }

  const go = async (): Promise<void> => {
    for (;;) {
      if (halted || gone.aborted || !next()) return
      const wait = await alone(keep.lock('outbox'), step)
      if (wait === undefined) return
      if (wait > 0 && !halted) await pause.for(wait)
    }
  }

  const run = (): void => {
    running ??= go().finally(() => {
      running = undefined
      if (!halted && !gone.aborted && next()) run()
    })
  }

  return {
    add(message) {
      keep.put(message)
      dispatch({ type: 'queued', message })
      run()
    },
    again(id) {
      const found = keep.unsent().find(m => m.id === id)
      if (!found) return
      const { why: _, ...message } = found
      keep.put({ ...message, state: 'sending' })
      dispatch({ type: 'progress', id, state: 'sending' })
      run()
    },
    drop(id) {
      keep.drop(id)
      dispatch({ type: 'dropped', id })
    },
    flush() {
      for (const message of keep.unsent()) dispatch({ type: 'queued', message })
      run()
    },
    async halt() {
      halted = true
      pause.wake()
      await running
    },
    resume() {
      halted = false
      run()
    },
  }
}
