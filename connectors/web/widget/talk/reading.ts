// Reads conversations from the server: which there are, what came in the one on screen, and page by page what was said before.
import type { Api } from '../net/api.ts'
import { Rejected } from '../net/failures.ts'
import type { Action } from './reduce.ts'
import { chainOf, lastSeq, type State, shown } from './state.ts'

export interface ReadingGiven {
  api: Api
  auth: () => Promise<string>
  state: () => State
  dispatch: (action: Action) => void
  /** The session to listen to. */
  focus: () => string | undefined
  gone: AbortSignal
}

export interface Reading {
  /** Reads a session's newest page the first time, what came since afterwards. */
  load(auth: string, session: string, signal?: AbortSignal): Promise<void>
  /** Also which conversations there are. Given up with the signal. */
  refresh(auth: string, signal: AbortSignal): Promise<void>
  /** Answers false where there is nothing more or it could not be had now. */
  earlier(): Promise<boolean>
  older(): Promise<void>
}

/** Entries that are read at a time. */
const page = 50

const isMissing = (error: unknown): boolean => error instanceof Rejected && error.status === 404

export const createReading = ({ api, auth: authorize, state, dispatch, focus, gone }: ReadingGiven): Reading => {
  // What was kept may be cut short, and its files' addresses old: the first reading of each session is of its newest page.
  const fresh = new Set<string>()
  let reading: Promise<boolean> | undefined

  const load = async (auth: string, id: string, signal?: AbortSignal): Promise<void> => {
    const first = !fresh.has(id)
    const known = lastSeq(state(), id)
    const conversation = await api.session(auth, id, first || known === 0 ? { limit: page } : { after: known }, signal)
    if (gone.aborted) return
    fresh.add(id)
    // A newest page that does not reach what is known would leave a hole: then only it counts.
    if (first && conversation.more && (conversation.entries[0]?.seq ?? 0) > known) dispatch({ type: 'holed', session: id })
    dispatch({ type: 'loaded', conversation })
  }

  const before = async (top: string, from: string | undefined): Promise<boolean> => {
    const part = state().parts[top]
    const first = part?.more ? part.entries[0]?.seq : undefined
    try {
      const auth = await authorize()
      const conversation =
        first === undefined
          ? await api.session(auth, from ?? top, { limit: page })
          : await api.session(auth, top, { before: first, limit: page })
      if (gone.aborted) return false
      if (first === undefined && from !== undefined) fresh.add(from)
      dispatch({ type: 'loaded', conversation, before: true })
      return true
    } catch (error) {
      // An older conversation may have been erased: then there is nothing before this one.
      if (isMissing(error) && first === undefined && !gone.aborted) dispatch({ type: 'orphaned', session: top })
      return false
    }
  }

  const earlier = (): Promise<boolean> => {
    const now = state()
    const top = now.at === null ? undefined : chainOf(now, now.at)[0]
    const part = top === undefined ? undefined : now.parts[top]
    const from = top === undefined ? undefined : now.sessions[top]?.from
    if (top === undefined || !part || (!part.more && from === undefined)) return Promise.resolve(false)
    reading ??= before(top, from).finally(() => {
      reading = undefined
    })
    return reading
  }

  return {
    load,
    async refresh(auth, signal) {
      const list = await api.sessions(auth, undefined, signal)
      if (gone.aborted) return
      dispatch({ type: 'listed', list })
      const id = focus()
      if (id === undefined) return
      try {
        await load(auth, id, signal)
      } catch (error) {
        if (!isMissing(error) || gone.aborted) throw error
        dispatch({ type: 'gone', session: id })
      }
      const now = state()
      const { id: at = '', from } = shown(now) ?? {}
      if (from !== undefined && !now.parts[from] && now.parts[at]?.more === false) await earlier()
    },
    earlier,
    async older() {
      const { next } = state()
      if (next === null) return
      try {
        const list = await api.sessions(await authorize(), next)
        if (!gone.aborted) dispatch({ type: 'listed', list, older: true })
      } catch {
        // The button stays, to be pressed again.
      }
    },
  }
}
