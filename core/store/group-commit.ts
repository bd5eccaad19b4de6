// One COMMIT for all that was written in one turn of the event loop: a hundred messages cost one fsync, not a hundred. A group in which
// nothing was promised to anybody costs none: the next one that has to be durable takes it along, as the log is written in order.
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers'
import { DuplicateError, StaleError } from '../ports/store.ts'

/** The one door for changes. */
export interface Writer {
  /**
   * Runs `work` in the next group and resolves with its answer once that is durable. `work` looks before it changes anything and
   * throws StaleError or DuplicateError while nothing is changed yet; it may be run twice, the first run undone. With `soon` it is
   * done, survives the end of the process, and survives a loss of power from the next durable write on.
   */
  write<T>(work: () => T, options?: { soon?: boolean }): Promise<T>
  /** Resolves when nothing is waiting any more; refuses what comes after. */
  end(): Promise<void>
}

interface Waiting {
  work: () => unknown
  soon: boolean
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

// Longer groups would keep the event loop for too long.
const longestGroup = 500

const refused = (error: unknown): boolean => error instanceof StaleError || error instanceof DuplicateError

/** Opens the door for one connection, which nobody else may write to. */
export const groupCommit = (db: DatabaseSync, { fsync = true }: { fsync?: boolean } = {}): Writer => {
  // https://www.sqlite.org/pragma.html#pragma_synchronous: FULL syncs the log at each commit, NORMAL leaves that to a later one.
  const full = db.prepare('PRAGMA synchronous = FULL')
  const normal = db.prepare('PRAGMA synchronous = NORMAL')
  let syncing = fsync
  /** Not before then is the disk asked again: it gets as long a rest as the last sync took, and the groups grow with the load. */
  let rested = 0
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  let queue: Waiting[] = []
  let scheduled = false
  let ended: Promise<void> | undefined
  let drained: (() => void) | undefined

  const undo = () => {
    if (db.isTransaction) db.exec('ROLLBACK')
  }

  /** Answers what to tell each once it is durable, or undefined where one failed in a way it should not. */
  const attempt = (group: Waiting[]): (() => void)[] | undefined => {
    const settle: (() => void)[] = []
    for (const waiting of group) {
      try {
        const value = waiting.work()
        settle.push(() => waiting.resolve(value))
      } catch (error) {
        if (!refused(error)) return undefined
        settle.push(() => waiting.reject(error))
      }
    }
    return settle
  }

  /** One by one, so that the one that fails takes nobody along. */
  const separately = (group: Waiting[]) => {
    for (const waiting of group) {
      try {
        begin.run()
        const value = waiting.work()
        commit.run()
        waiting.resolve(value)
      } catch (error) {
        undo()
        waiting.reject(error)
      }
    }
  }

  const setSync = (durable: boolean) => {
    if (!fsync || durable === syncing) return
    if (durable) full.run()
    else normal.run()
    syncing = durable
  }

  const together = (group: Waiting[], durable: boolean) => {
    try {
      setSync(durable)
      begin.run()
      const settle = attempt(group)
      if (settle) {
        const began = performance.now()
        commit.run()
        if (durable) rested = 2 * performance.now() - began
        for (const tell of settle) tell()
        return
      }
    } catch (error) {
      undo()
      for (const waiting of group) waiting.reject(error)
      return
    }
    undo()
    separately(group)
  }

  const run = () => {
    const group = queue.length > longestGroup ? queue.slice(0, longestGroup) : queue
    const durable = group.some(waiting => !waiting.soon)
    if (durable && group.length < longestGroup && !ended && performance.now() < rested) {
      setImmediate(run)
      return
    }
    queue = queue.slice(group.length)
    scheduled = queue.length > 0
    if (scheduled) setImmediate(run)
    together(group, durable)
    if (!scheduled) drained?.()
  }

  return {
    write: <T>(work: () => T, { soon = false }: { soon?: boolean } = {}) =>
      new Promise<T>((resolve, reject) => {
        if (ended) return reject(new Error('the store is closed'))
        queue.push({ work, soon, resolve: resolve as (value: unknown) => void, reject })
        if (scheduled) return
        scheduled = true
        setImmediate(run)
      }),
    end: () => {
      ended ??= new Promise(resolve => {
        if (scheduled) drained = resolve
        else resolve()
      })
      return ended
    },
  }
}
