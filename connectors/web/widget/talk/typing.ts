// Signs of life: that the other side writes, and that the customer does.
import type { Api } from '../net/api.ts'
import type { Identity } from './identity.ts'
import type { Action } from './reduce.ts'
import { type State, shown } from './state.ts'

/** How long typing is shown without being renewed, and how often it is told. */
const lasts = 12_000
const every = 4000

export interface Typing {
  /** Somebody writes in this session; null for nobody any more. */
  theirs(session: string | null): void
  /** The customer writes, or has stopped. */
  mine(writing: boolean): void
  /** What was written is sent: the next words are told of at once. */
  sent(): void
  /** Nothing is shown by itself any more. */
  end(): void
}

interface Given {
  api: Pick<Api, 'typing'>
  now(): number
  state(): State
  identity(): Identity
  dispatch(action: Action): void
}

export const createTyping = ({ api, now, state, identity, dispatch }: Given): Typing => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = 0
  return {
    theirs(session) {
      clearTimeout(timer)
      dispatch({ type: 'typing', session })
      if (session !== null) timer = setTimeout(() => dispatch({ type: 'typing', session: null }), lasts)
    },
    mine(writing) {
      const session = shown(state())
      const who = identity()
      if (session?.status !== 'open' || !who.known() || state().link === 'lost') return
      if (writing ? now() - told < every : told === 0) return
      told = writing ? now() : 0
      // A lost sign of life is not worth repeating.
      void who
        .auth()
        .then(auth => api.typing(auth, session.id, writing))
        .catch(() => {})
    },
    sent() {
      told = 0
    },
    end: () => clearTimeout(timer),
  }
}
