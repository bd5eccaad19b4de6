// Carries SQLite's log over into the database (https://www.sqlite.org/wal.html#checkpointing), off the event loop: in a thread of its
// own with a connection of its own. It is copied while others write, again and again until little was written meanwhile, and then, for
// that little, once more with the door closed, since the log starts over only when all of it is carried over.
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import type { Writer } from './group-commit.ts'

/** Pages in the log that make it worth while: 64 MB. More is read at the start after a crash, less is carried over more often, and slows what is synced meanwhile. */
const enough = 16_000
/** So few pages are copied and synced in a millisecond or two, which whoever writes meanwhile has to wait for. */
const few = 100
/** Where more is written all the time the door is closed nevertheless. */
const mostPasses = 4
/** Asking how long the log is costs a little, so not every group asks. */
const everyGroups = 16

export interface Checkpoints {
  /** To be called after each group. */
  committed(): void
  /** Resolves when none is under way; none is begun after. */
  end(): Promise<void>
}

/** Runs in the thread: one checkpoint for each message, answered when it is done. */
const thread = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { DatabaseSync } = require('node:sqlite')
  const db = new DatabaseSync(workerData, { timeout: 5000 })
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -256')
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  parentPort.on('message', () => {
    checkpoint.get()
    parentPort.postMessage('done')
  })
  parentPort.on('close', () => db.close())
`

/** `failed` hears of a checkpoint that did not work: the log grows on, nothing is lost. */
export const createCheckpoints = (db: DatabaseSync, file: string, writer: () => Writer, failed: (error: unknown) => void): Checkpoints => {
  // https://www.sqlite.org/pragma.html#pragma_wal_checkpoint: NOOP only tells.
  const look = db.prepare('PRAGMA wal_checkpoint(NOOP)')
  let groups = 0
  let worker: Worker | undefined
  let settle: (error?: unknown) => void = () => {}
  let working: Promise<void> | undefined
  let ended = false

  const open = (): Worker => {
    const opened = new Worker(thread, { eval: true, workerData: file, resourceLimits: { maxOldGenerationSizeMb: 16 } })
    const gone = (error: unknown): void => {
      worker = undefined
      settle(error)
    }
    opened.on('message', () => settle())
    opened.on('error', gone)
    opened.on('exit', code => gone(new Error(`the checkpoint's thread ended with ${code}`)))
    return opened
  }

  const once = async (): Promise<void> => {
    worker ??= open()
    const carrier = worker
    carrier.ref()
    try {
      await new Promise<void>((resolve, reject) => {
        settle = error => (error === undefined ? resolve() : reject(error))
        carrier.postMessage('checkpoint')
      })
    } finally {
      // A thread that waits does not keep the process.
      carrier.unref()
    }
  }

  /** Pages that are in the log and not yet in the database. */
  const left = (): number => {
    const { log, checkpointed } = look.get() as { log: number; checkpointed: number }
    return log - checkpointed
  }

  const carry = async (): Promise<void> => {
    try {
      for (let pass = 0; pass < mostPasses && left() > few; pass++) await once()
      await writer().pause(once)
    } catch (error) {
      failed(error)
    } finally {
      working = undefined
    }
  }

  return {
    committed() {
      groups += 1
      if (ended || working || groups % everyGroups !== 0) return
      if (left() >= enough) working = carry()
    },
    async end() {
      ended = true
      await working
      await worker?.terminate()
    },
  }
}
