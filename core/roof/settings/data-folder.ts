// The data folder, made where it is missing and tried before anything in it is opened: a database that another user made would
// otherwise end in words of the database's own, which say nothing of users and folders.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What is opened at the start. */
const needed = ['threadline.db', 'threadline.db-wal', 'threadline.db-shm', 'lock', 'lock.pid', 'secret.key', 'threadline.log']

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file stands in its place',
}

const elsewhere = 'or set THREADLINE_DATA to another folder. Nothing was changed.'

/** Throws an Error that names the path, what is wrong with it and what to do. */
export const makeDataFolder = (dir: string): void => {
  try {
    mkdirSync(dir, { recursive: true })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Error(`the data folder ${dir} can not be made: ${reasons[code] ?? message}. Mend that, ${elsewhere}`)
  }
  for (const path of [dir, ...needed.map(name => join(dir, name)).filter(existsSync)])
    try {
      accessSync(path, constants.R_OK | constants.W_OK | (statSync(path).isDirectory() ? constants.X_OK : 0))
    } catch {
      throw new Error(
        `this user may not read and write ${path}. Start Threadline as the user that made it, give this user the right to it, ${elsewhere}`,
      )
    }
}
