// Texts as vectors, in batches, brought to length 1, all of one dimension.
//
// Follows https://platform.openai.com/docs/api-reference/embeddings. Vectors are asked for as numbers: not every server knows base64.
import { type Duration, second } from '#core/model/time.ts'
import type { Embedder } from '#core/ports/answerer.ts'
import type { Breaker } from './requests/breaker.ts'
import type { Client } from './requests/client.ts'
import { ModelFailure } from './requests/failures.ts'
import { Unanswered } from './requests/model.ts'

/** Texts of one request. */
const batch = 96
/** Characters of a text: the usual models read no more than 8,000 tokens. */
const longest = 24_000
/** A customer waits for a question; nobody for a passage. */
const patience: Record<'question' | 'passage', Duration> = { question: 4 * second, passage: 40 * second }

interface Needs {
  model: string
  client: Client
  breaker: Breaker
}

const normal = (values: readonly number[], model: string): Float32Array => {
  const vector = Float32Array.from(values)
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum)
  if (!Number.isFinite(length) || length === 0) throw new Unanswered(`${model} made a vector that has no direction`)
  for (let i = 0; i < vector.length; i++) vector[i]! /= length
  return vector
}

export const createEmbedder = ({ model, client, breaker }: Needs): Embedder => {
  let dimension: number | undefined

  const once = async (texts: readonly string[], signal: AbortSignal, of: 'question' | 'passage'): Promise<number[][]> => {
    const leave = breaker.enter()
    if (!leave) throw new Unanswered(`${model} is left alone after it failed`)
    for (let second = false; ; second = true) {
      try {
        const vectors = await client.embed(model, texts, { signal, patience: patience[of] })
        leave.worked()
        return vectors
      } catch (error) {
        if (!(error instanceof ModelFailure)) {
          leave.dropped()
          throw error
        }
        if (!second && error.next === 'again' && of === 'passage') continue
        if (error.next === 'question') leave.worked()
        else leave.failed(error.message, { atOnce: error.next === 'mend', ...(error.after === undefined ? {} : { after: error.after }) })
        throw new Unanswered(`${model} made no vectors: ${error.message}`)
      }
    }
  }

  const checked = (values: readonly number[]): Float32Array => {
    if (!Array.isArray(values) || values.length === 0) throw new Unanswered(`${model} answered no vector`)
    dimension ??= values.length
    if (values.length !== dimension)
      throw new Unanswered(
        `${model} made a vector of ${values.length} numbers after some of ${dimension}: vectors of two models are never compared`,
      )
    return normal(values, model)
  }

  return {
    model,
    async embed(texts, { signal, of }) {
      signal.throwIfAborted()
      const vectors: Float32Array[] = []
      for (let from = 0; from < texts.length; from += batch) {
        const some = texts.slice(from, from + batch).map(text => text.toWellFormed().slice(0, longest).trim() || '-')
        for (const values of await once(some, signal, of)) vectors.push(checked(values))
      }
      return vectors
    },
  }
}
