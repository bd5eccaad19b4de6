// Files in MongoDB, in pieces: a file is there once the row with its hash is, and that is one insert. GridFS does the same with a driver's
// own collections; here the models of the store serve, so that every driver that mongoose takes will do.
//
// A row named `new …` says that somebody is writing or removing pieces: whoever dies in the middle leaves it for `tidy`.
import { createHash, randomBytes } from 'node:crypto'
import type { Shelf } from '../../ports/shelf.ts'
import type { FileRow, Link } from './models.ts'
import { isTaken } from './race.ts'

const pieceSize = 512 * 1024
const slice = 200

const note = (upload: string): string => `new ${upload}`
const pieceId = (upload: string, n: number): string => `${upload} ${String(n).padStart(8, '0')}`

/** What the driver gives for bytes: a Buffer, or BSON's Binary where nothing is cast. */
const bytesOf = (bytes: Uint8Array | { value(): Uint8Array | string }): Uint8Array => {
  if (bytes instanceof Uint8Array) return bytes
  const value = bytes.value()
  return typeof value === 'string' ? Buffer.from(value, 'latin1') : value
}

/** The shelf of a store that several processes share. */
export const mongoShelf = ({ models: { files, pieces }, concern, track }: Link): Shelf => {
  const dropPieces = async (upload: string): Promise<void> => {
    await track(() => pieces.deleteMany({ upload }))
    await track(() => files.deleteOne({ _id: note(upload) }))
  }

  const row = (id: string): Promise<FileRow | null> => files.findById(id).readConcern(concern).lean<FileRow>()

  const write = async (upload: string, content: AsyncIterable<Uint8Array>): Promise<{ id: string; size: number }> => {
    const hash = createHash('sha256')
    const held = Buffer.allocUnsafe(pieceSize)
    let full = 0
    let size = 0
    let n = 0
    const flush = async (): Promise<void> => {
      const bytes = Buffer.from(held.subarray(0, full))
      full = 0
      await track(() => pieces.insertOne({ _id: pieceId(upload, n++), upload, bytes }))
    }
    for await (const bytes of content) {
      hash.update(bytes)
      size += bytes.byteLength
      for (let from = 0; from < bytes.byteLength; ) {
        const some = bytes.subarray(from, from + pieceSize - full)
        held.set(some, full)
        full += some.byteLength
        from += some.byteLength
        if (full === pieceSize) await flush()
      }
    }
    if (full > 0) await flush()
    return { id: hash.digest('hex'), size }
  }

  /** True where the file is now this upload's; false where it was there and only its time was set. */
  const publish = async (id: string, upload: string, size: number, at: number): Promise<boolean> => {
    for (;;) {
      const { matchedCount } = await track(() => files.updateOne({ _id: id }, { $set: { at } }))
      if (matchedCount > 0) return false
      try {
        await track(() => files.insertOne({ _id: id, upload, size, at }))
        return true
      } catch (error) {
        // Somebody has put the same bytes meanwhile.
        if (!isTaken(error)) throw error
      }
    }
  }

  return {
    async put(content, at) {
      const upload = randomBytes(12).toString('hex')
      await track(() => files.insertOne({ _id: note(upload), upload, size: 0, at }))
      try {
        const { id, size } = await write(upload, content)
        if (await publish(id, upload, size, at)) await track(() => files.deleteOne({ _id: note(upload) }))
        else await dropPieces(upload)
        return { id, size, at }
      } catch (error) {
        await dropPieces(upload).catch(() => undefined)
        throw error
      }
    },

    async has(id) {
      const found = await row(id)
      return found ? { id, size: found.size, at: found.at } : undefined
    },

    async open(id, range) {
      const found = await row(id)
      if (!found) return undefined
      const { upload, size } = found
      const from = range?.from ?? 0
      const to = Math.min(range?.to ?? size - 1, size - 1)
      return (async function* () {
        for (let n = Math.floor(from / pieceSize); n * pieceSize <= to; n++) {
          const piece = await pieces.findById(pieceId(upload, n)).readConcern(concern).lean()
          if (!piece) throw new Error(`the file ${id} was removed while it was read`)
          yield bytesOf(piece.bytes).subarray(Math.max(0, from - n * pieceSize), to - n * pieceSize + 1)
        }
      })()
    },

    async remove(id, before = Number.MAX_SAFE_INTEGER) {
      const found = await row(id)
      if (!found || found.at >= before) return false
      const { upload } = found
      await track(() => files.updateOne({ _id: note(upload) }, { $set: { upload, size: 0, at: found.at } }, { upsert: true }))
      const { deletedCount } = await track(() => files.deleteOne({ _id: id, upload, at: { $lt: before } }))
      if (deletedCount > 0) await dropPieces(upload)
      else await track(() => files.deleteOne({ _id: note(upload) }))
      return deletedCount > 0
    },

    async *list(from, to) {
      for (let last = ''; ; ) {
        const rows = await files
          .find({ at: { $gte: from, $lt: to }, _id: { $gt: last } })
          .sort({ _id: 1 })
          .limit(slice)
          .readConcern(concern)
          .lean()
        for (const { _id, size, at } of rows) if (!_id.startsWith('new ')) yield { id: _id, size, at }
        if (rows.length < slice) return
        last = rows.at(-1)!._id
      }
    },

    async tidy(before) {
      const left = await files
        .find({ at: { $lt: before }, _id: { $gt: 'new ', $lt: 'new!' } })
        .readConcern(concern)
        .lean()
      for (const { _id, upload } of left) {
        const owner = await files
          .findOne({ upload, _id: { $ne: _id } })
          .readConcern(concern)
          .lean()
        if (owner) await track(() => files.deleteOne({ _id }))
        else await dropPieces(upload)
      }
    },
  }
}
