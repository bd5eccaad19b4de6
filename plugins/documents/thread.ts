// Reading in a thread with bounds: of time, of the heap, and of memory outside it, which is looked at while the thread works. What passes a bound
// is ended, and the house goes on as if nothing had been.
import { Worker } from 'node:worker_threads'
import { Problem } from '#core/model/problem.ts'
import type { Progress, ReadDocument } from '#core/ports/document-reader.ts'
import { mostMemory, patience } from './limits.ts'
import type { Bytes } from './read.ts'
import type { Saying } from './reading.ts'
import { refused } from './refused.ts'

export interface Bounds {
  /** Milliseconds. */
  patience: number
  /** Bytes. */
  memory: number
}

const usual: Bounds = { patience, memory: mostMemory }
/** Milliseconds between two looks at the thread's memory. */
const pace = 50

const tooMuch = (): Problem =>
  refused('The document needs more memory than a document may. Save or print it as a new PDF, or divide it.', 'too_large')
const tooLong = (bounds: Bounds): Problem =>
  refused(`The document takes longer than ${bounds.patience / 1000} seconds to read. Divide it, or save it as a new PDF.`, 'too_large')

/** Reads in a thread; it is gone when this settles. Problem as `read` throws it; any other error is a mistake of ours. */
export const readInThread = (
  given: Bytes,
  { signal, progress }: { signal: AbortSignal; progress?: (at: Progress) => void },
  bounds: Bounds = usual,
): Promise<ReadDocument> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('reading.ts', import.meta.url), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(bounds.memory / 2 ** 20), stackSizeMb: 4 },
    })
    let over = false
    const end = (done: () => void): void => {
      if (over) return
      over = true
      clearTimeout(late)
      clearInterval(watch)
      signal.removeEventListener('abort', left)
      void worker.terminate().then(done, done)
    }
    const fail = (error: Error): void => end(() => reject(error))
    const left = (): void =>
      fail(signal.reason instanceof Problem ? signal.reason : new Problem('unavailable', 'The house is closing. Nothing was added.'))
    const late = setTimeout(() => fail(tooLong(bounds)), bounds.patience)
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ total_heap_size, external_memory }) => {
          if (total_heap_size + external_memory > bounds.memory) fail(tooMuch())
        },
        // It has just ended.
        () => {},
      )
    }, pace)
    signal.addEventListener('abort', left, { once: true })
    if (signal.aborted) return left()
    worker.on('message', (said: Saying) => {
      if ('at' in said) progress?.(said.at)
      else if ('document' in said) end(() => resolve(said.document))
      else if ('refused' in said) fail(new Problem(said.refused.code, said.refused.detail))
      else fail(new Error(said.failed))
    })
    worker.on('error', error => fail((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : asError(error)))
    worker.on('exit', code => fail(new Error(`the thread that reads ended with ${code}`)))
  })

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
