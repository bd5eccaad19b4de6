// An answer while it is being written, heard piece by piece at the hearer's own pace: what comes meanwhile is one piece.
import { wholeIn } from '#core/search/text/sentences.ts'
import { createBell } from '../../lib/bell.ts'
import type { Answer, Answerer, Calls, Question } from '../../ports/answerer.ts'

export interface Telling {
  /**
   * How far it is, once there are `least` more whole sentences behind the first `from` characters; or all of it. Throws as `answer` does, and
   * the signal's reason.
   */
  next(from: number, least: number): Promise<{ far: Answer } | { said: Answer | Calls }>
  /** Nothing more is wanted of it. */
  stop(): void
}

/** Words without an end of a sentence in them that are looked through again and again. */
const longest = 8000

type Live = Parameters<Answerer['answer']>[1]

/** Begins at once. */
export const listenTo = (tell: NonNullable<Answerer['tell']>, question: Question, live: Live): Telling => {
  const own = new AbortController()
  const leave = (): void => own.abort(live.signal.reason)
  live.signal.addEventListener('abort', leave, { once: true })
  if (live.signal.aborted) leave()
  const bell = createBell(own.signal)
  let far: Answer | undefined
  let end: { said: Answer | Calls } | { error: unknown } | undefined
  const ended = (how: typeof end): void => {
    end = how
    live.signal.removeEventListener('abort', leave)
    bell.ring()
  }
  tell(question, {
    ...live,
    signal: own.signal,
    so(now) {
      far = now
      bell.ring()
    },
  }).then(
    said => ended({ said }),
    error => ended({ error }),
  )
  return {
    async next(from, least) {
      for (;;) {
        own.signal.throwIfAborted()
        if (end && 'error' in end) throw end.error
        if (end) return end
        const rest = far?.text.slice(from) ?? ''
        if (far && rest.length < longest && Number.isFinite(least) && wholeIn(rest).sentences >= least) return { far }
        await bell.wait()
      }
    },
    stop: () => own.abort(new Error('nothing more is wanted of it')),
  }
}
