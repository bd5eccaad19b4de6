// Files of messages: kept once by their content, never believed, and let go when no message carries them.

import type { Clock } from '../../lib/clock.ts'
import type { Attachment } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import { day, hour, type Time } from '../../model/time.ts'
import type { Files, GivenFile, ServedFiles } from '../../ports/files.ts'
import type { Shelf } from '../../ports/shelf.ts'
import type { Store } from '../../ports/store.ts'
import { fileUse, fileUsesTable } from '../timeline/tables.ts'
import type { Settings } from '../training/settings.ts'
import { type Content, contentOf, headSize, plainText, textCheck, unknownType } from './content.ts'
import { cleanName } from './name.ts'
import { createSignatures, fileSecret } from './signed.ts'

/** All that the house does with files; parts are given the half that is `Files`. */
export interface KeptFiles extends Files, ServedFiles {
  /** Keeps what the house itself has made, however large. */
  keepOwn(file: GivenFile): Promise<Attachment>
  /** Removes what was kept more than a day ago and no message carries. Answers how many. */
  clear(): Promise<number>
  /**
   * For erasure: this message no longer carries the file, which goes with it where no other does. What somebody has put again since the
   * message was written stays for its day. Answers whether it is gone.
   */
  forget(id: string, message: { session: string; seq: number; at: Time }): Promise<boolean>
}

interface Needs {
  store: Store
  shelf: Shelf
  clock: Clock
  settings: Settings
  publicUrl: string
  /** Bytes. */
  largest: number
}

/** A ticket lasts a day; what it is for stays an hour longer, so that a message on its way finds it. */
const looseFor = day + hour

const megabytes = (bytes: number): string => `${Number((bytes / 1e6).toPrecision(3))} MB`

const fits = (type: string, types: readonly string[]): boolean =>
  types.some(taken => taken === type || (taken.endsWith('/*') && type.startsWith(taken.slice(0, -1))))

/** The secret behind the addresses is read from the store, or made there. */
export const openFiles = async ({ store, shelf, clock, settings, publicUrl, largest }: Needs): Promise<KeptFiles> => {
  const signatures = createSignatures({ secret: await fileSecret(settings), publicUrl, now: clock.now })
  const uses = store.collection(fileUsesTable)

  const keepUpTo = async (most: number, { name, content }: GivenFile, types?: readonly string[]): Promise<Attachment> => {
    const text = textCheck()
    const head: Uint8Array[] = []
    let read = 0
    let found: Content | undefined

    const look = async (): Promise<void> => {
      found = await contentOf(Buffer.concat(head).subarray(0, headSize))
      if (found && types && !fits(found.type, types))
        throw new Problem(
          'unsupported_type',
          `Files of the type ${found.type} are not taken here. Nothing was kept; send another kind of file.`,
        )
    }
    const looked = async function* (): AsyncGenerator<Uint8Array> {
      let known = false
      for await (const bytes of content) {
        if (bytes.byteLength === 0) continue
        const before = read
        read += bytes.byteLength
        if (read > most) throw new Problem('too_large', `A file may have ${megabytes(most)}. Nothing was kept; send a smaller one.`)
        text.add(bytes)
        if (before < headSize) head.push(bytes)
        if (!known && read >= headSize) {
          known = true
          await look()
        }
        yield bytes
      }
      if (read === 0) throw new Problem('invalid', 'The file is empty. Nothing was kept.')
      if (!known) await look()
      const type = found?.type ?? (text.isText() ? plainText : unknownType)
      if (!found && types && !fits(type, types))
        throw new Problem('unsupported_type', `Files of the type ${type} are not taken here. Nothing was kept; send another kind of file.`)
      found ??= { type, extensions: [] }
    }

    const { id } = await shelf.put(looked(), clock.now())
    const { type, extensions, image } = found ?? { type: unknownType, extensions: [] }
    return { id, name: cleanName(name, extensions), type, size: read, ...(image ? { image } : {}) }
  }

  const part: ServedFiles['part'] = async (id, range) => {
    const content = await shelf.open(id, range)
    if (!content) throw new Problem('not_found', 'The file is no longer there.')
    return content
  }

  const users = (id: string): Promise<number> => uses.count({ index: 'file', is: id })

  return {
    largest,
    keep: (file, { size = largest, types } = {}) => keepUpTo(Math.min(size, largest), file, types),
    keepOwn: file => keepUpTo(Number.POSITIVE_INFINITY, file),
    ...signatures,
    open: ({ id }) => part(id),
    part,
    size: async id => (await shelf.has(id))?.size,
    async clear() {
      const before = clock.now() - looseFor
      const { upTo } = await settings.get('files', { upTo: 0 })
      let cleared = 0
      for await (const { id } of shelf.list(upTo - hour, before))
        if ((await users(id)) === 0 && (await shelf.remove(id, before))) cleared += 1
      await shelf.tidy(before)
      await settings.change('files', { upTo }, now => ({ upTo: Math.max(now.upTo, before) }))
      return cleared
    },
    async forget(id, { session, seq, at }) {
      await uses.remove(fileUse(id, session, seq).id)
      return (await users(id)) === 0 && shelf.remove(id, at + 1)
    },
  }
}
