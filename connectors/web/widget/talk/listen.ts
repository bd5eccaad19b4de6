// Hears what happens in the conversations: reads what was missed, then a stream; where no stream comes through, it asks every few seconds.
import type { Api } from '../net/api.ts'
import { createEventReader, type ReadEvent } from '../net/events.ts'
import { Rejected } from '../net/failures.ts'
import { createTries, type Pause } from '../net/pause.ts'
import type { Link } from './state.ts'

/** Milliseconds without anything heard, not even a comment: the connection is dead without having said so. */
export const silence = 35_000
/** The server writes at once; if nothing comes for this long, somebody in between holds it back. */
const firstWords = 8000
const pollEvery = 3500
/** After streaming did not work it is tried again this much later. */
const streamAgain = 5 * 60_000

export interface ListenGiven {
  api: Api
  pause: Pause
  random: () => number
  now: () => number
  /** False where nobody is known to the server yet. */
  known: () => boolean
  auth: () => Promise<string>
  /** The session to hear, once there is one; changes in the others are told on the same stream. */
  session: () => string | undefined
  lastSeq: (session: string) => number
  /** Reads what is missing, also which conversations there are. */
  refresh: (auth: string, signal: AbortSignal) => Promise<void>
  /** Answers false where it must be read again from `refresh`. */
  heard: (event: ReadEvent) => boolean
  /** The server does not know who this is. */
  unknown: (auth: string) => void
  /** The sign-in has ended. */
  ended: () => boolean
  link: (link: Link) => void
}

type Ending = 'ended' | 'mute'

/** Listens until the signal aborts, or until there is nothing to listen to. */
export const listen = async (given: ListenGiven, signal: AbortSignal): Promise<void> => {
  const { api, pause, random, now, link } = given
  const tries = createTries(random)
  let mute = 0
  let streamFrom = 0

  const stream = async (auth: string, session: string): Promise<Ending> => {
    const stop = new AbortController()
    const cut = (): void => stop.abort()
    signal.addEventListener('abort', cut, { once: true })
    let timer = setTimeout(cut, firstWords)
    let spoke = false
    try {
      const body = await api.stream(auth, session, given.lastSeq(session), stop.signal)
      if (!body) return 'mute'
      const reader = body.getReader()
      const decode = new TextDecoder()
      const read = createEventReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return spoke ? 'ended' : 'mute'
        clearTimeout(timer)
        timer = setTimeout(cut, silence)
        if (!spoke) {
          tries.done()
          mute = 0
          link('live')
        }
        spoke = true
        for (const event of read(decode.decode(value, { stream: true }))) if (!given.heard(event)) await given.refresh(auth, signal)
        if (given.session() !== session) return 'ended'
      }
    } catch (error) {
      if (error instanceof Rejected || signal.aborted) throw error
      if (spoke) {
        if (stop.signal.aborted) api.silence()
        return 'ended'
      }
      if (stop.signal.aborted) return 'mute'
      throw error
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', cut)
      stop.abort()
    }
  }

  while (!signal.aborted) {
    if (!given.known()) return link('idle')
    let auth = ''
    try {
      auth = await given.auth()
      await given.refresh(auth, signal)
      if (signal.aborted) return
      const session = given.session()
      if (session === undefined) return link('idle')
      if (now() >= streamFrom) {
        const ending = await stream(auth, session)
        if (ending === 'mute') mute += 1
        if (mute >= 2) streamFrom = now() + streamAgain
        if (ending === 'ended') await pause.for(100 + random() * 400)
      } else {
        tries.done()
        link('polling')
        await pause.for(pollEvery * (0.8 + random() * 0.4))
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof Rejected && error.status === 401) given.unknown(auth)
      link(given.ended() ? 'refused' : 'lost')
      await pause.for(tries.failed(error))
    }
  }
}
