// One COMMIT for all that was written in one turn of the event loop: a hundred messages cost one fsync, not a hundred.
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers'
import { DuplicateError, StaleError } from '../ports/store.ts'

/** The one door for changes. */
export interface Writer {
  /**
   * Runs `work` in the next group and resolves with its answer once that is durable. `work` looks before it changes anything and
   * throws StaleError or DuplicateError while nothing is changed yet; it may be run twice, the first run undone.
   */
  write<T>(work: () => T): Promise<T>
  /** Resolves when nothing is waiting any more; refuses what comes after. */
  end(): Promise<void>
}

interface Waiting {
  work: () => unknown
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

// Longer groups would keep the event loop for too long.
const longestGroup = 500

const refused = (error: unknown): boolean => error instanceof StaleError || error instanceof DuplicateError

/** Opens the door for one connection, which nobody else may write to. */
export const groupCommit = (db: DatabaseSync): Writer => {
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

  const together = (group: Waiting[]) => {
    try {
      begin.run()
      const settle = attempt(group)
      if (settle) {
        commit.run()
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
    queue = queue.slice(group.length)
    scheduled = queue.length > 0
    if (scheduled) setImmediate(run)
    together(group)
    if (!scheduled) drained?.()
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (ended) return reject(new Error('the store is closed'))
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject })
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
