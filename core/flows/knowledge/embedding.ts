// Making vectors of what is held, in the background: a batch at a time, each stored as soon as it is made. A model that is out of reach is
// asked again after a while that grows; meanwhile everything is found by its words.
import { setImmediate as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { mask } from '#core/safety/masking/mask.ts'
import { printOf } from '#core/search/print.ts'
import { toUnit } from '#core/search/vectors/rows.ts'
import type { Clock } from '../../lib/clock.ts'
import { minute, second } from '../../model/time.ts'
import type { Embedder } from '../../ports/answerer.ts'
import type { StoredVectors } from './stored-vectors.ts'

export interface Embedding {
  /** The texts of it are these now. */
  want(id: string, texts: readonly string[]): void
  forget(id: string): void
  /** Takes what is stored, and begins to make what is not. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Its vectors are there, of its texts as they are now. */
  isMade(id: string): boolean
  /** Things with vectors, and things that should have them. */
  state(): { done: number; of: number }
}

interface Needs {
  embedder: Embedder
  stored: StoredVectors
  clock: Clock
  log: Logger
  /** The texts of something held, as they are now; undefined where it is gone. */
  textsOf(id: string): Promise<readonly string[] | undefined>
  /** False where these vectors can't stand beside the others. */
  made(id: string, vectors: Float32Array[]): boolean
}

/** Texts sent at once; halved where a batch fails, so that one text that the model refuses does not hold up others for long. */
const most = 64
const shortestWait = 1 * second
const longestWait = 5 * minute

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((print, n) => print === b[n])

export const createEmbedding = ({ embedder, stored, clock, log, textsOf, made }: Needs): Embedding => {
  /** The prints of the texts of everything that should have vectors. */
  const wanted = new Map<string, readonly number[]>()
  /** Those of them that have none, or those of older texts. */
  const missing = new Set<string>()
  /** Those whose vectors can't stand beside the others. */
  const refused = new Set<string>()
  const ending = new AbortController()
  let started = false
  let size = most
  let wait = shortestWait
  let resting: (() => void) | undefined
  let working: Promise<void> | undefined

  /** False where its texts are others by now, or it is gone. */
  const take = (id: string, prints: readonly number[], vectors: Float32Array[]): boolean => {
    if (!same(wanted.get(id) ?? [], prints)) return false
    missing.delete(id)
    if (!made(id, vectors)) refused.add(id)
    return true
  }

  const rest = (time: number): void => {
    resting = clock.after(time, () => {
      resting = undefined
      begin()
    })
  }

  /** What is to be made next; takes up what another process has stored meanwhile. */
  const batch = async (): Promise<{ id: string; texts: readonly string[] }[]> => {
    const next: { id: string; texts: readonly string[] }[] = []
    let count = 0
    for (const id of missing) {
      if (count >= size) break
      const kept = await stored.get(id)
      if (kept && take(id, kept.prints, kept.vectors)) continue
      const texts = await textsOf(id)
      if (!texts || texts.length === 0) {
        missing.delete(id)
        wanted.delete(id)
        continue
      }
      next.push({ id, texts })
      count += texts.length
    }
    return next
  }

  const embedded = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = []
    for (let from = 0; from < texts.length; from += most) {
      const some = texts.slice(from, from + most)
      const found = await embedder.embed(
        some.map(text => mask(text).text),
        { signal: ending.signal, of: 'passage' },
      )
      if (found.length !== some.length) throw new Error(`${found.length} vectors for ${some.length} texts`)
      vectors.push(...found.map(toUnit))
    }
    return vectors
  }

  const keep = async (id: string, texts: readonly string[], vectors: Float32Array[]): Promise<void> => {
    const prints = texts.map(text => printOf([text]))
    if (!take(id, prints, vectors) || refused.has(id)) return
    await stored.put(id, prints, vectors)
    if (!wanted.has(id)) await stored.remove(id)
  }

  const work = async (): Promise<void> => {
    while (missing.size > 0 && !ending.signal.aborted) {
      const next = await batch()
      try {
        const vectors = await embedded(next.flatMap(({ texts }) => texts))
        let from = 0
        for (const { id, texts } of next) {
          await keep(id, texts, vectors.slice(from, from + texts.length))
          from += texts.length
          await pause()
        }
        size = Math.min(size * 2, most)
        wait = shortestWait
      } catch (error) {
        if (ending.signal.aborted) return
        log.warn({ error, model: embedder.model, missing: missing.size }, `vectors could not be made; tried again in ${wait / second} s`)
        // Others get their turn first.
        for (const { id } of next) if (missing.delete(id)) missing.add(id)
        size = Math.max(1, Math.floor(size / 2))
        rest(wait)
        wait = Math.min(wait * 2, longestWait)
        return
      }
    }
  }

  const begin = (): void => {
    if (!started || working || resting || missing.size === 0 || ending.signal.aborted) return
    working = work()
      .catch(error => {
        log.error({ error }, 'vectors could not be stored; tried again')
        rest(longestWait)
      })
      .finally(() => {
        working = undefined
        begin()
      })
  }

  return {
    want(id, texts) {
      const prints = texts.map(text => printOf([text]))
      if (same(wanted.get(id) ?? [], prints)) return
      wanted.set(id, prints)
      missing.add(id)
      refused.delete(id)
      // Those that come together are made together.
      if (started && !working) queueMicrotask(begin)
    },
    forget(id) {
      missing.delete(id)
      refused.delete(id)
      if (!wanted.delete(id) || !started) return
      stored
        .remove(id)
        .catch(error => log.error({ error }, 'the vectors of something that is gone could not be removed; the next start does'))
    },
    async start() {
      const gone: string[] = []
      const others = await stored.each((id, prints, vectors) => {
        if (!wanted.has(id)) gone.push(id)
        else take(id, prints, vectors)
      })
      for (const id of [...gone, ...others.filter(one => !wanted.has(one))]) await stored.remove(id)
      started = true
      if (missing.size > 0) log.info({ missing: missing.size, of: wanted.size, model: embedder.model }, 'making vectors')
      begin()
    },
    async stop() {
      ending.abort(new Error('the house is closing'))
      resting?.()
      await working
    },
    isMade: id => wanted.has(id) && !missing.has(id) && !refused.has(id),
    state: () => ({ done: wanted.size - missing.size - refused.size, of: wanted.size }),
  }
}
