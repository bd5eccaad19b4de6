// Files that customers send in Slack, kept by the house. What can not be kept is told, never lost in silence.
import { z } from 'zod'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { SlackFile } from './parse.ts'

/** Files of one message. */
const most = 10
/** How often the same file is tried before the message goes on without it. */
const tries = 3
const remembered = 1000

export interface Carried {
  attachments: Attachment[]
  /** A line for each file that was not kept, for whoever reads the conversation. */
  notes: string[]
  /** Names of those that were too large. */
  oversize: string[]
}

const info = z.looseObject({ file: z.looseObject({ id: z.string() }) })

export interface FilesIn {
  /** Of a file, in words. */
  readonly largest: string
  /** Retry while Slack does not give a file; after some tries without it. */
  carry(given: readonly SlackFile[]): Promise<Carried>
}

export const createFilesIn = (link: SlackLink, files: Files): FilesIn => {
  const failed = new Map<string, number>()
  const largest = files.largest < 1e6 ? `${Math.round(files.largest / 100) / 10} kB` : `${Math.round(files.largest / 1e5) / 10} MB`

  const again = (id: string): boolean => {
    const times = (failed.get(id) ?? 0) + 1
    failed.set(id, times)
    const oldest = failed.size > remembered ? failed.keys().next().value : undefined
    if (oldest !== undefined) failed.delete(oldest)
    return times < tries
  }

  /** A file of another organisation comes as a stub. */
  const whole = async (given: SlackFile): Promise<SlackFile> => {
    if (given.file_access !== 'check_file_info') return given
    const { file } = info.parse(await link.call('files.info', { file: given.id }))
    return file as SlackFile
  }

  const keep = async (given: SlackFile, into: Carried): Promise<void> => {
    const name = given.name ?? given.title ?? 'file'
    const note = (why: string): void => void into.notes.push(`(${name}: ${why})`)
    const tooLarge = (): void => {
      note(`not kept, it is larger than ${largest}`)
      into.oversize.push(name)
    }
    if (given.mode === 'tombstone' || given.mode === 'hidden_by_limit') return note('not at Slack any more')
    if ((given.size ?? 0) > files.largest) return tooLarge()
    try {
      const file = await whole(given)
      const url = file.url_private_download ?? file.url_private
      if (file.is_external === true || !url) return note(url ?? 'Slack does not give it')
      into.attachments.push(await files.keep({ name, content: await link.download(url) }))
    } catch (error) {
      if (error instanceof Retry && again(given.id)) throw error
      if (error instanceof Problem && error.code === 'too_large') return tooLarge()
      if (error instanceof Problem) return note('not kept, it is empty or of a kind that is not taken')
      if (error instanceof Refused || error instanceof Reconnect || error instanceof Gone || error instanceof Retry)
        return note(`not kept, ${error.message}`)
      if (again(given.id)) throw error
      note('not kept, it could not be fetched')
    }
  }

  return {
    largest,
    async carry(given) {
      const carried: Carried = { attachments: [], notes: [], oversize: [] }
      for (const file of given.slice(0, most)) await keep(file, carried)
      if (given.length > most) carried.notes.push(`(${given.length - most} more files: at most ${most} of a message are kept)`)
      return carried
    },
  }
}
