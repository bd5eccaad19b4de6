// One data folder, one process: the lock is a transaction kept open on a small SQLite file, which the system ends with the process.
//
// So neither kill -9 nor a loss of power leaves a lock behind, and a process id that was given out again locks nothing.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A held folder. Releasing it twice does no harm. */
export interface FolderLock {
  release(): Promise<void>
}

// https://www.sqlite.org/rescode.html#busy
const busy = 5

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === busy

/** Takes the folder, creating it where it is missing; throws an error naming it and the process that holds it. */
export const lockFolder = async (dir: string, pid: number = process.pid): Promise<FolderLock> => {
  await mkdir(dir, { recursive: true })
  // Beside the lock, not in it: reading the locked file would drop this process's own lock (fcntl(2)).
  const note = join(dir, 'lock.pid')
  const db = new DatabaseSync(join(dir, 'lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    const holder = (await readFile(note, 'utf8').catch(() => '')).trim()
    throw new Error(
      `the folder ${dir} is in use by process ${holder || 'unknown'}: one folder serves one process. Use that one (npm run desk opens a desk on it), or end it first.`,
    )
  }
  try {
    await writeFile(note, `${pid}\n`)
  } catch (error) {
    db.close()
    throw error
  }
  return {
    release: async () => {
      if (db.isOpen) db.close()
    },
  }
}
