// Files that customers send: fetched from Discord's own servers and kept, or named in the text with the reason why not.
import { Readable } from 'node:stream'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { Retry } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { DiscordFile } from './shapes.ts'

export interface Carried {
  attachments: Attachment[]
  /** Said of those that were not kept. */
  notes: string[]
}

export interface FilesIn {
  /** Retry while Discord does not give a file; after some tries without it. */
  carry(given: readonly DiscordFile[]): Promise<Carried>
}

const most = 10
const tries = 4
const patience = 60_000

export const createFilesIn = (files: Files, apiUrl: string): FilesIn => {
  const failed = new Map<string, number>()
  const own = new URL(apiUrl)
  const largest = files.largest < 1e6 ? `${Math.round(files.largest / 100) / 10} kB` : `${Math.round(files.largest / 1e5) / 10} MB`

  /** Only Discord itself is asked: an address in a message is anybody's. */
  const isTheirs = (url: URL): boolean =>
    (url.protocol === 'https:' && /^(?:cdn\.discordapp\.com|media\.discordapp\.net)$/.test(url.hostname)) || url.host === own.host

  const fetched = async ({ id, url }: DiscordFile): Promise<AsyncIterable<Uint8Array>> => {
    if (!URL.canParse(url) || !isTheirs(new URL(url))) throw new Problem('invalid', 'the file is not at Discord')
    const failures = failed.get(id) ?? 0
    try {
      const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body as never)
      throw new Error(`Discord answered ${answer.status} for a file`)
    } catch (error) {
      if (failed.size > 1000) failed.clear()
      failed.set(id, failures + 1)
      if (failures + 1 < tries) throw new Retry((error as Error).message)
      throw new Problem('not_found', 'it could not be fetched')
    }
  }

  return {
    async carry(given) {
      const carried: Carried = { attachments: [], notes: [] }
      for (const file of given.slice(0, most)) {
        const note = (why: string): void => void carried.notes.push(`(${file.filename}: ${why})`)
        if (file.size > files.largest) {
          note(`not kept, it is larger than ${largest}`)
          continue
        }
        try {
          carried.attachments.push(await files.keep({ name: file.filename, content: await fetched(file) }))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          if (error.code === 'too_large') note(`not kept, it is larger than ${largest}`)
          else if (error.code === 'not_found') note('not kept, it could not be fetched')
          else note('not kept, it is empty or of a kind that is not taken')
        }
      }
      if (given.length > most) carried.notes.push(`(${given.length - most} more files: at most ${most} of a message are kept)`)
      return carried
    },
  }
}
