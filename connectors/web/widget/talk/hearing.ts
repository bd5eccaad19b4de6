// Which stream is open, and what comes by it: the conversation on screen is listened to as long as that is worth something.
import type { WireFrame, WireSession } from '../../wire.ts'
import type { Api } from '../net/api.ts'
import type { ReadEvent } from '../net/events.ts'
import type { Pause } from '../net/pause.ts'
import type { Identity } from './identity.ts'
import { listen } from './listen.ts'
import type { Action } from './reduce.ts'
import { lastSeq, leavesGap, listed, type State } from './state.ts'

/** A closed widget listens only to a conversation that is still warm. */
const warm = 24 * 3_600_000

export interface Hearing {
  /** Listens, unless it does already or nothing is worth hearing. */
  connect(): void
  disconnect(): void
  /** The session that the open stream tells of. */
  streaming(): string | undefined
  listens(): boolean
  /** Where nothing is worth hearing any more, the team may have begun something new: each page looks once. */
  lookAround(signal: AbortSignal): Promise<void>
}

interface Given {
  api: Api
  pause: Pause
  now(): number
  random(): number
  state(): State
  identity(): Identity
  dispatch(action: Action): void
  /** The session to listen to. */
  focus(): string | undefined
  /** Reads what is on screen anew. */
  refresh(auth: string, signal: AbortSignal): Promise<void>
  /** Somebody writes there, or nobody any more. */
  typing(session: string | null): void
  /** The server knows nobody by this. */
  unknown(auth: string): void
  /** Anybody could see or hear it. */
  isThere(): boolean
}

export const createHearing = (given: Given): Hearing => {
  const { api, pause, now, random, state, identity, dispatch, focus, refresh, typing, unknown, isThere } = given
  let listening: AbortController | undefined
  let streaming: string | undefined

  const heard = ({ event, data }: ReadEvent): boolean => {
    const value: unknown = JSON.parse(data)
    if (event === 'typing') {
      const { on, session } = value as { on: boolean; session?: string }
      typing(on ? (session ?? focus() ?? null) : null)
    }
    if (event === 'session') dispatch({ type: 'session', session: value as WireSession })
    if (event !== 'entries') return true
    const frame = value as WireFrame
    if (leavesGap(state(), frame)) return false
    dispatch({ type: 'frame', frame })
    return true
  }

  const isWorthIt = (): boolean => {
    if (!isThere() || !identity().known()) return false
    const { open, outbox } = state()
    const latest = listed(state())[0]?.lastActivityAt
    return open || outbox.length > 0 || latest === undefined || now() - latest < warm
  }

  const connect = (): void => {
    if (listening || !isWorthIt()) return
    const stop = new AbortController()
    listening = stop
    if (state().link === 'idle') dispatch({ type: 'link', link: 'connecting' })
    void listen(
      {
        api: {
          ...api,
          stream(auth, session, after, signal) {
            streaming = session
            return api.stream(auth, session, after, signal)
          },
        },
        pause,
        random,
        now,
        known: () => identity().known(),
        auth: () => identity().auth(),
        session: focus,
        lastSeq: session => lastSeq(state(), session),
        refresh,
        heard,
        unknown,
        ended: () => identity().ended(),
        link: link => !stop.signal.aborted && dispatch({ type: 'link', link }),
      },
      stop.signal,
    ).finally(() => {
      if (listening === stop) listening = undefined
    })
  }

  return {
    connect,
    disconnect() {
      listening?.abort()
      listening = undefined
      streaming = undefined
      pause.wake()
    },
    streaming: () => streaming,
    listens: () => listening !== undefined,
    async lookAround(signal) {
      if (listening || !identity().known()) return
      try {
        const list = await api.sessions(await identity().auth())
        if (signal.aborted) return
        dispatch({ type: 'listed', list })
        connect()
      } catch {
        // The next page looks again.
      }
    },
  }
}
