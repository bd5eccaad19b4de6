// Sends the customer's messages in their order, one at a time, until each is stored or refused. Kept in the browser meanwhile, so
// that a reload or a dead network loses none; the id never changes, so that the server adds none twice.
import { type Api, Rejected, Unreachable } from './api.ts'
import { backOff, type Pause } from './pause.ts'
import type { Action, Outgoing } from './state.ts'
import type { Keep } from './storage.ts'

export interface OutboxGiven {
  api: Api
  keep: Keep
  pause: Pause
  random: () => number
  dispatch: (action: Action) => void
  /** The visitor's token, made now if there is none. */
  token: () => Promise<string>
  /** The server does not know the token. */
  forget: () => void
  /** What the page says about its user. */
  claims: () => { name?: string; email?: string }
  /** Told where a message was stored. */
  stored: (session: string) => void
  gone: AbortSignal
}

export interface Outbox {
  add(message: Outgoing): void
  /** Tries a refused message again, as it is. */
  again(id: string): void
  drop(id: string): void
  /** Goes on with what is waiting. */
  flush(): void
}

export const createOutbox = (given: OutboxGiven): Outbox => {
  const { api, keep, pause, random, dispatch, gone } = given
  let queue: Outgoing[] = []
  let running = false

  const settle = (id: string): void => {
    queue = queue.filter(m => m.id !== id)
  }

  /** Resolves once the message is stored or refused. */
  const deliver = async (message: Outgoing): Promise<void> => {
    const { id, text, wish } = message
    for (let failures = 0; !gone.aborted && queue.some(m => m.id === id); ) {
      dispatch({ type: 'progress', id, state: failures === 0 ? 'sending' : 'waiting' })
      try {
        const received = await api.send(await given.token(), { id, text, ...(wish ? { wish } : {}), ...given.claims() })
        keep.drop(id)
        dispatch({ type: 'sent', id, session: received.session, seq: received.seq })
        given.stored(received.session)
        return
      } catch (error) {
        if (error instanceof Rejected && error.status === 401) given.forget()
        else if (error instanceof Rejected) {
          keep.put({ ...message, state: 'failed', why: error.message })
          dispatch({ type: 'refused', id, why: error.message })
          return
        }
        failures += 1
        dispatch({ type: 'progress', id, state: 'waiting' })
        await pause.for(Math.max(backOff(failures, random), error instanceof Unreachable ? (error.after ?? 0) : 0))
      }
    }
  }

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    try {
      for (let next = queue[0]; next && !gone.aborted; next = queue[0]) {
        await deliver(next)
        settle(next.id)
      }
    } finally {
      running = false
    }
  }

  const enqueue = (message: Outgoing): void => {
    if (!queue.some(m => m.id === message.id)) queue.push(message)
    void run()
  }

  return {
    add(message) {
      keep.put(message)
      dispatch({ type: 'queued', message })
      enqueue(message)
    },
    again(id) {
      const found = keep.unsent().find(m => m.id === id)
      if (!found) return
      const { why: _, ...message } = found
      keep.put({ ...message, state: 'sending' })
      enqueue(message)
    },
    drop(id) {
      keep.drop(id)
      settle(id)
      dispatch({ type: 'dropped', id })
    },
    flush() {
      for (const message of keep.unsent()) {
        dispatch({ type: 'queued', message })
        if (message.state !== 'failed') enqueue(message)
      }
    },
  }
}
