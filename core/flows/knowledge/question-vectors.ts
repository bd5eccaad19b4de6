// The vector of a customer's words, in time or not at all: no customer waits longer for an embedding model than `patience`, and while it
// is out of reach nobody waits for it. Then the words alone are searched.
import type { Logger } from 'pino'
import { toUnit } from '#core/search/vectors/rows.ts'
import type { Clock } from '../../lib/clock.ts'
import { minute, second } from '../../model/time.ts'
import type { Embedder } from '../../ports/answerer.ts'

type Of = 'question' | 'passage'

export interface QuestionVectors {
  /** Undefined where the model did not answer in time. Throws only where `signal` is aborted. */
  of(text: string, signal?: AbortSignal): Promise<Float32Array | undefined>
  /** The same for texts that are tried in the place of what is stored. */
  all(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[] | undefined>
}

interface Needs {
  embedder: Embedder
  clock: Clock
  log: Logger
}

const patience = 1.5 * second
/** For texts that somebody tries: many at once, and nobody's customer waits. */
const longPatience = 20 * second
/** After a failure questions go without for so long. */
const rest = 10 * second
const kept = 2000

export const createQuestionVectors = ({ embedder, clock, log }: Needs): QuestionVectors => {
  const vectors = new Map<string, Float32Array>()
  let restingUntil = 0
  let toldAt = Number.NEGATIVE_INFINITY

  const recall = (key: string): Float32Array | undefined => {
    const had = vectors.get(key)
    if (!had) return undefined
    vectors.delete(key)
    vectors.set(key, had)
    return had
  }

  const keep = (key: string, vector: Float32Array): void => {
    vectors.set(key, vector)
    const oldest = vectors.size > kept ? vectors.keys().next().value : undefined
    if (oldest !== undefined) vectors.delete(oldest)
  }

  const failed = (error: unknown): void => {
    restingUntil = clock.now() + rest
    if (clock.now() - toldAt < minute) return
    toldAt = clock.now()
    log.warn(
      { error, model: embedder.model },
      'the embedding model did not answer in time; until it does, questions are searched by their words alone',
    )
  }

  /** Ends at `limit`, or with `signal`, also where the model heeds neither. */
  const asked = async (texts: string[], of: Of, limit: number, signal: AbortSignal | undefined): Promise<Float32Array[]> => {
    const ending = new AbortController()
    const cancel = clock.after(limit, () => ending.abort(new Error(`no answer within ${limit} ms`)))
    const both = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
    try {
      return await Promise.race([
        embedder.embed(texts, { signal: both, of }),
        new Promise<never>((_, reject) => both.addEventListener('abort', () => reject(both.reason), { once: true })),
      ])
    } finally {
      cancel()
    }
  }

  const get = async (texts: readonly string[], of: Of, limit: number, signal?: AbortSignal): Promise<Float32Array[] | undefined> => {
    signal?.throwIfAborted()
    const keys = texts.map(text => `${of} ${text}`)
    const found = keys.map(recall)
    const wanted = [...new Set(texts.filter((_, n) => !found[n]))]
    if (wanted.length > 0) {
      if (clock.now() < restingUntil) return undefined
      try {
        const made = await asked(wanted, of, limit, signal)
        if (made.length !== wanted.length) throw new Error(`${made.length} vectors for ${wanted.length} texts`)
        const fresh = new Map(wanted.map((text, n) => [text, toUnit(made[n]!)]))
        for (const [text, vector] of fresh) keep(`${of} ${text}`, vector)
        texts.forEach((text, n) => {
          found[n] ??= fresh.get(text)
        })
      } catch (error) {
        signal?.throwIfAborted()
        failed(error)
        return undefined
      }
    }
    return found as Float32Array[]
  }

  return {
    of: async (text, signal) => (text.trim() === '' ? undefined : (await get([text], 'question', patience, signal))?.[0]),
    all: (texts, signal) => get(texts, 'passage', longPatience, signal),
  }
}
