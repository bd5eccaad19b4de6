// The documents of threads: how each stands, kept at hand. Every write is checked against what was read, so that of two processes at the
// same thread one is told that it was late and looks again.
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { type ThreadDoc, threadId, threadsTable } from '../timeline/tables.ts'

export interface Ledger {
  /** How the thread stands; undefined where it was never begun. */
  thread(desk: string, session: string): Promise<ThreadDoc | undefined>
  /** A thread that nobody has begun yet; nothing is stored. */
  fresh(desk: string, session: string): ThreadDoc
  /** Durable once resolved; StaleError where somebody else was first, after which `thread` reads anew. */
  keep(thread: ThreadDoc): Promise<ThreadDoc>
  /** Threads of a desk with something begun or failed, for as many as `each` wants. */
  waiting(desk: string): AsyncIterable<ThreadDoc>
}

const held = 5000

export const createLedger = ({ store }: { store: Store }): Ledger => {
  const threads = store.collection(threadsTable)
  const known = new Map<string, ThreadDoc | undefined>()

  const remember = (id: string, thread: ThreadDoc | undefined): void => {
    known.delete(id)
    known.set(id, thread)
    const oldest = known.size > held ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
  }

  return {
    async thread(desk, session) {
      const id = threadId(desk, session)
      if (!store.shared && known.has(id)) return known.get(id)
      const thread = await threads.get(id)
      remember(id, thread)
      return thread
    },
    fresh: (desk, session) => ({ id: threadId(desk, session), rev: 0, desk, session, again: 0, recount: 0, shown: 0 }),
    async keep(thread) {
      try {
        const kept = await (thread.rev === 0 ? threads.insert(thread) : threads.save(thread))
        remember(thread.id, kept)
        return kept
      } catch (error) {
        known.delete(thread.id)
        throw error instanceof DuplicateError && thread.rev === 0 ? new StaleError(`${thread.id} was begun by another`) : error
      }
    },
    async *waiting(desk) {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const where = { index: 'waits', is: desk }
        const page: Awaited<ReturnType<typeof threads.list>> = await threads.list({ where, limit: 200, ...(cursor ? { cursor } : {}) })
        yield* page.items
        cursor = page.next
      }
    },
  }
}
