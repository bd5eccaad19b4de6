// A score that the customer gives: shown while it is on its way, and sent under the same id until it counts.
import type { Api } from '../net/api.ts'
import { Rejected } from '../net/failures.ts'
import type { Action } from './reduce.ts'
import type { State } from './state.ts'

interface Given {
  api: Pick<Api, 'rate'>
  newId(): string
  auth(): Promise<string>
  state(): State
  dispatch(action: Action): void
  /** Reads the session anew. */
  load(auth: string, session: string): Promise<unknown>
  /** Ends with the customer. */
  life(): AbortSignal
}

/** `of`: the request that is rated. */
export type Rate = (session: string, of: number, score: number, comment: string) => Promise<void>

export const createRate = ({ api, newId, auth, state, dispatch, load, life }: Given): Rate => {
  const ids = new Map<string, string>()
  return async (session, of, score, comment) => {
    const key = `${session} ${of}`
    const id = ids.get(key) ?? newId()
    ids.set(key, id)
    const signal = life()
    dispatch({ type: 'rating', rating: { of, session, state: 'sending' } })
    try {
      const proof = await auth()
      await api.rate(proof, { id, session, score, ...(comment.trim() ? { comment: comment.trim() } : {}) })
      if (!signal.aborted) await load(proof, session)
    } catch (error) {
      if (error instanceof Rejected) ids.delete(key)
      if (signal.aborted || state().rating?.of !== of) return
      const why = error instanceof Rejected ? error.message : undefined
      dispatch({ type: 'rating', rating: { of, session, state: 'failed', ...(why ? { why } : {}) } })
    }
  }
}
