// Files in a folder, for one process: `ab/cdef…` by the SHA-256 of their content, written under another name, synced, then renamed.
//
// So a crash leaves no half file under a hash (rename(2) is atomic), and when a file was put last is its time of change.
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { type FileHandle, mkdir, open, opendir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Time } from '../model/time.ts'
import type { Shelf, Shelved } from '../ports/shelf.ts'

const shape = /^[0-9a-f]{64}$/u

/** Names what is being written: `TIME-RANDOM`, so that what a dead writer left is known by its age. */
const draftShape = /^(\d{1,16})-[0-9a-f]+$/u

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const unlessMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Makes a rename outlast a loss of power; Windows opens no folders and needs it not. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeAll = async (handle: FileHandle, content: AsyncIterable<Uint8Array>): Promise<{ id: string; size: number }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of content) {
    hash.update(bytes)
    size += bytes.byteLength
    for (let done = 0; done < bytes.byteLength; ) done += (await handle.write(bytes, done)).bytesWritten
  }
  return { id: hash.digest('hex'), size }
}

/** Files below `folder`, which is made when first needed. Hold the lock of the data folder meanwhile. */
export const folderShelf = (folder: string): Shelf => {
  const drafts = join(folder, 'new')
  const roomOf = (id: string): string => join(folder, id.slice(0, 2))
  const pathOf = (id: string): string => join(roomOf(id), id.slice(2))

  return {
    async put(content, at) {
      await mkdir(drafts, { recursive: true })
      const draft = join(drafts, `${Math.round(at)}-${randomBytes(8).toString('hex')}`)
      try {
        const handle = await open(draft, 'wx', 0o600)
        let put: { id: string; size: number }
        try {
          put = await writeAll(handle, content)
          await handle.utimes(at / 1000, at / 1000)
          await handle.sync()
        } finally {
          await handle.close()
        }
        mkdirSync(roomOf(put.id), { recursive: true })
        // In one go with the look in `remove`: no turn of the event loop in between.
        renameSync(draft, pathOf(put.id))
        await syncFolder(roomOf(put.id))
        return { ...put, at }
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },

    async has(id) {
      const found = shape.test(id) ? await unlessMissing(stat(pathOf(id))) : undefined
      return found && { id, size: found.size, at: Math.round(found.mtimeMs) }
    },

    async open(id, range) {
      const handle = shape.test(id) ? await unlessMissing(open(pathOf(id), 'r')) : undefined
      return handle?.createReadStream(range ? { start: range.from, end: range.to } : {})
    },

    async remove(id, before: Time = Number.POSITIVE_INFINITY) {
      if (!shape.test(id)) return false
      try {
        if (Math.round(statSync(pathOf(id)).mtimeMs) >= before) return false
        unlinkSync(pathOf(id))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },

    async *list(from, to) {
      for (const room of (await unlessMissing(readdir(folder))) ?? []) {
        if (!/^[0-9a-f]{2}$/u.test(room)) continue
        for await (const entry of await opendir(join(folder, room))) {
          const id = room + entry.name
          const found: Shelved | undefined = await this.has(id)
          if (found && found.at >= from && found.at < to) yield found
        }
      }
    },

    async tidy(before) {
      for (const name of (await unlessMissing(readdir(drafts))) ?? [])
        if (Number(draftShape.exec(name)?.[1] ?? Number.POSITIVE_INFINITY) < before) await rm(join(drafts, name), { force: true })
    },
  }
}
