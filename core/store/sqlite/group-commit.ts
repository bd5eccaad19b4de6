// One COMMIT for all that was written in one turn of the event loop, and one sync of the disk for all that was committed while it
// worked: a hundred messages cost one, not a hundred. A commit goes to the log without a sync, in microseconds; the log is then
// synced off the event loop, and whoever was promised durability is told after that. A group in which nothing was promised to anybody
// asks for none: the next one that has to be durable takes it along, as the log is written in order.
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers'
import { DuplicateError, StaleError } from '../../ports/store.ts'

/** The one door for changes. */
export interface Writer {
  /**
   * Runs `work` in the next group and resolves with its answer once that is durable. `work` looks before it changes anything and
   * throws StaleError or DuplicateError while nothing is changed yet; it may be run twice, the first run undone. With `soon` it is
   * done, survives the end of the process, and survives a loss of power from the next durable write on.
   */
  write<T>(work: () => T, options?: { soon?: boolean }): Promise<T>
  /** Lets nobody in while `work` runs; who comes meanwhile waits. */
  pause(work: () => Promise<void>): Promise<void>
  /** Throws where nothing is taken any more. */
  check(): void
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

/** Tells one writer how it went; given an error, that the disk did not keep it. */
type Tell = (lost?: Error) => void

interface Needs {
  /** Resolves when all that was committed before the call is on the disk. Without it a commit counts as durable. */
  sync?: () => Promise<void>
  /** Told after each group. */
  committed?: () => void
}

/**
 * Opens the door for one connection, which nobody else may write to. Where a sync fails nobody can say what the disk kept: all that
 * waited for it are told, and the door stays shut until the next start.
 */
export const groupCommit = (db: DatabaseSync, { sync, committed }: Needs = {}): Writer => {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  let queue: Waiting[] = []
  let scheduled = false
  let paused = false
  /** Committed, and waiting for the sync after the one that is under way. */
  let unsynced: Tell[] = []
  let syncing = false
  let broken: Error | undefined
  let ended: Promise<void> | undefined
  let drained: (() => void) | undefined

  const undo = () => {
    if (db.isTransaction) db.exec('ROLLBACK')
  }

  /** Answers how to tell each, or undefined where one failed in a way it should not. */
  const attempt = (group: Waiting[]): Tell[] | undefined => {
    const settle: Tell[] = []
    for (const { work, resolve, reject } of group) {
      try {
        const value = work()
        settle.push(lost => (lost ? reject(lost) : resolve(value)))
      } catch (error) {
        if (!refused(error)) return undefined
        settle.push(() => reject(error))
      }
    }
    return settle
  }

  /** One by one, so that the one that fails takes nobody along. */
  const separately = (group: Waiting[]): Tell[] =>
    group.map(({ work, resolve, reject }) => {
      try {
        begin.run()
        const value = work()
        commit.run()
        return lost => (lost ? reject(lost) : resolve(value))
      } catch (error) {
        undo()
        return () => reject(error)
      }
    })

  const together = (group: Waiting[]): Tell[] => {
    try {
      begin.run()
      const settle = attempt(group)
      if (settle) {
        commit.run()
        return settle
      }
    } catch (error) {
      undo()
      return group.map(
        ({ reject }) =>
          () =>
            reject(error),
      )
    }
    undo()
    return separately(group)
  }

  const tellSynced = async (): Promise<void> => {
    syncing = true
    while (unsynced.length > 0) {
      const told = unsynced
      unsynced = []
      try {
        await sync?.()
      } catch (error) {
        broken = new Error('The disk did not confirm what was written. Nothing more is taken until the next start.', { cause: error })
      }
      for (const tell of told) tell(broken)
    }
    syncing = false
    if (queue.length > 0) schedule()
    finish()
  }

  const finish = (): void => {
    if (!scheduled && !syncing && !paused && queue.length === 0) drained?.()
  }

  const run = () => {
    scheduled = false
    // While the disk is at work the next group grows.
    if (paused || (syncing && queue.some(waiting => !waiting.soon))) return
    const group = queue.slice(0, longestGroup)
    queue = queue.slice(group.length)
    if (queue.length > 0) schedule()
    if (broken) for (const { reject } of group) reject(broken)
    else {
      const settle = together(group)
      if (sync && group.some(waiting => !waiting.soon)) {
        unsynced.push(...settle)
        if (!syncing) void tellSynced()
      } else for (const tell of settle) tell()
      committed?.()
    }
    finish()
  }

  const schedule = (): void => {
    if (scheduled) return
    scheduled = true
    setImmediate(run)
  }

  return {
    write: <T>(work: () => T, { soon = false }: { soon?: boolean } = {}) =>
      new Promise<T>((resolve, reject) => {
        if (ended) return reject(new Error('the store is closed'))
        queue.push({ work, soon, resolve: resolve as (value: unknown) => void, reject })
        schedule()
      }),
    pause: async work => {
      paused = true
      try {
        await work()
      } finally {
        paused = false
        if (queue.length > 0) schedule()
        finish()
      }
    },
    check: () => {
      if (broken) throw broken
    },
    end: () => {
      ended ??= new Promise(resolve => {
        drained = resolve
        finish()
      })
      return ended
    },
  }
}
