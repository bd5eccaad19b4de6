// The parts' memory in the house's store: each value a document, `PART KIND/NAME`. What has to stand or fall together is written down first,
// all of it, in the document of the hold that allows it, and applied by whoever has that hold next, should this process die before it was
// done. It has the number of its turn, so that a process which stood still meanwhile puts nothing old in the place of something newer.
import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Seal } from '../../lib/seal.ts'
import { day, hour } from '../../model/time.ts'
import type { Held, Keeping, Memory } from '../../ports/memory.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { backOff } from '../timeline/attempt.ts'
import { createLoans, Overtaken, type Save } from '../timeline/loans.ts'
import { type MemoryDoc, memoryTable } from '../timeline/tables.ts'

export interface Memories {
  /** The memory of the part of this name. */
  open(part: string): Memory
  /** For erasure: what any part keeps about who has these identities. */
  forget(identities: readonly string[]): Promise<void>
  start(): void
  stop(): Promise<void>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  seal: Seal
  /** Unique to this run of the process. */
  run: string
}

const clearEvery = 1 * hour
const atOnce = 500
const longestKey = 500
/** So long what was removed is known as removed: longer than any process stands still and goes on. */
const removedFor = 1 * day

type Content = Pick<MemoryDoc, 'value' | 'sealed'>
/** What is written all at once: the keys with their contents; without a content it is removed. */
type Writing = [key: string, content?: Content][]

export const createMemories = (needs: Needs): Memories => {
  const { store, clock, log, seal } = needs
  const docs = store.collection(memoryTable)
  const loans = createLoans(needs, memoryTable)
  let stopped = false
  let clearing: Promise<unknown> = Promise.resolve()
  let cancelClearing = (): void => {}
  const holds = new Set<() => Promise<void>>()

  const idOf = (part: string, key: string): string => {
    if (!/^[^/\s]+\/./su.test(key) || key.length > longestKey)
      throw new Error(`“${key.slice(0, 60)}” is no key of a memory: it has to be KIND/NAME, at most ${longestKey} characters`)
    return `${part} ${key}`
  }

  const read = (doc: MemoryDoc | undefined): unknown => {
    if (doc?.sealed === undefined) return doc?.value
    const text = seal.open(doc.sealed, doc.id)
    return text === undefined ? undefined : JSON.parse(text)
  }

  const contentOf = (id: string, value: unknown, sealed: boolean): Content =>
    sealed ? { sealed: seal.close(JSON.stringify(value), id) } : { value }

  const keptFor = ({ whose, for: time }: Keeping): Pick<MemoryDoc, 'whose' | 'until'> => ({
    ...(whose === undefined ? {} : { whose }),
    ...(time === undefined ? {} : { until: clock.now() + time }),
  })

  /** Reads and writes until nobody was in between. */
  const change = async (
    id: string,
    to: (now: MemoryDoc | undefined) => Omit<MemoryDoc, 'rev' | 'id'> | 'same' | undefined,
  ): Promise<void> => {
    for (;;) {
      const doc = await docs.get(id)
      const next = to(doc)
      if (next === 'same') return
      try {
        if (next === undefined) await docs.remove(id)
        else if (doc) await docs.save({ ...next, id, rev: doc.rev })
        else await docs.insert({ ...next, id })
        return
      } catch (error) {
        if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
      }
    }
  }

  const apply = async (part: string, writing: Writing, turn: number): Promise<void> => {
    for (const [key, content = { until: clock.now() + removedFor }] of writing)
      await change(idOf(part, key), now => ((now?.turn ?? 0) >= turn ? 'same' : { ...content, turn }))
  }

  /** What stands in the document of a hold, written down by whoever had it last, is applied. */
  const finish = async (part: string, doc: MemoryDoc, save: Save<MemoryDoc>): Promise<void> => {
    const writing = read(doc) as Writing | undefined
    if (writing === undefined) return
    await apply(part, writing, doc.turn ?? 0)
    await save(({ sealed: _, ...rest }) => rest)
  }

  const hold = (part: string, what: string, work: (held: Held) => Promise<void>): (() => Promise<void>) => {
    const ending = new AbortController()
    const id = idOf(part, `hold/${what}`)
    let cancel = (): void => {}
    let running: Promise<void> = Promise.resolve()
    let failures = 0

    const once = async (): Promise<number | undefined> => {
      await change(id, now => (now ? 'same' : {}))
      const came = await loans.hold(id, async (doc, save, lost) => {
        await finish(part, doc, save)
        let unfinished: MemoryDoc | undefined
        let before: Promise<unknown> = Promise.resolve()
        const putAll = async (values: Record<string, unknown>): Promise<void> => {
          const writing: Writing = Object.entries(values).map(([key, value]) =>
            value === undefined ? [key] : [key, contentOf(idOf(part, key), value, true)],
          )
          if (unfinished) await finish(part, unfinished, save)
          ending.signal.throwIfAborted()
          // From here on it is written, whoever applies it.
          unfinished = await save(now => ({ ...now, ...contentOf(id, writing, true), turn: (now.turn ?? 0) + 1 }))
          await finish(part, unfinished, save).catch(error => {
            if (!(error instanceof Overtaken)) throw error
          })
          unfinished = undefined
        }
        await work({
          lost: AbortSignal.any([lost, ending.signal]),
          putAll(values) {
            const done = before.then(() => putAll(values))
            before = done.catch(() => {})
            return done
          },
        })
        return 'ended' as const
      })
      return came && 'again' in came ? came.again : undefined
    }

    const go = (): void => {
      running = once()
        .catch(error => {
          if (ending.signal.aborted) return undefined
          failures += 1
          log.error({ error, part, hold: what }, 'what only one process may do at a time has failed and will be tried again')
          return clock.now() + backOff(failures)
        })
        .then(again => {
          if (again !== undefined && !ending.signal.aborted) cancel = clock.after(Math.max(0, again - clock.now()), go)
        })
    }
    go()
    const end = async (): Promise<void> => {
      holds.delete(end)
      ending.abort(new Error('the part stops'))
      cancel()
      await running
    }
    holds.add(end)
    return end
  }

  const open = (part: string, secret: boolean): Memory => ({
    async get(key) {
      return read(await docs.get(idOf(part, key))) as never
    },
    async put(key, value, keeping = {}) {
      const id = idOf(part, key)
      await change(id, () => ({ ...contentOf(id, value, secret), ...keptFor(keeping) }))
    },
    async change(key, to, keeping = {}) {
      const id = idOf(part, key)
      let answer: unknown
      await change(id, doc => {
        const now = read(doc)
        answer = to(now as never)
        if (answer === undefined) return doc ? undefined : 'same'
        if (doc && isDeepStrictEqual(answer, now)) return 'same'
        return { ...contentOf(id, answer, secret), ...keptFor(keeping) }
      })
      return answer as never
    },
    remove: key => docs.remove(idOf(part, key)),
    async list(kind, paging = {}) {
      const page = await docs.list({ where: { index: 'kind', is: `${part} ${kind}` }, ...paging })
      const items = page.items.flatMap(doc => {
        const value = read(doc)
        return value === undefined ? [] : [{ name: doc.id.slice(part.length + kind.length + 2), value: value as never }]
      })
      return { items, next: page.next }
    },
    get sealed() {
      return secret ? this : open(part, true)
    },
    hold: (what, work) => hold(part, what, work),
  })

  const clear = async (): Promise<void> => {
    for (let cursor: string | null | undefined; cursor !== null && !stopped; ) {
      const page: Awaited<ReturnType<typeof docs.list>> = await docs.list({ limit: atOnce, ...(cursor ? { cursor } : {}) })
      for (const { id, until } of page.items)
        if (until !== undefined && until < clock.now())
          await change(id, now => (now?.until !== undefined && now.until < clock.now() ? undefined : 'same'))
      cursor = page.next
    }
  }

  const watch = (): void => {
    cancelClearing = clock.after(clearEvery, () => {
      clearing = clear().catch(error => log.error({ error }, 'what parts need not remember any more could not be cleared away'))
      clearing.then(() => stopped || watch())
    })
  }

  return {
    open: part => open(part, false),
    async forget(identities) {
      for (const one of new Set(identities))
        for (;;) {
          const { items } = await docs.list({ where: { index: 'whose', is: one }, limit: atOnce })
          for (const { id } of items) await docs.remove(id)
          if (items.length < atOnce) break
        }
    },
    start: watch,
    async stop() {
      stopped = true
      cancelClearing()
      await Promise.all([...holds].map(end => end()))
      await clearing
    },
  }
}
