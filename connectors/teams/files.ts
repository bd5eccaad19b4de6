// Files that customers send in Teams, kept by the house. What can not be kept is told, never lost in silence.
import type { TeamsLink } from '#connectors/links/teams/link.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { TeamsFile } from './parse.ts'

/** Files of one message. */
const most = 10
/** How often the same file is tried before the message goes on without it. */
const tries = 3
const remembered = 1000

export interface Carried {
  attachments: Attachment[]
  /** A line for each file that was not kept, for whoever reads the conversation. */
  notes: string[]
}

export interface FilesIn {
  /** Retry while Teams does not give a file; after some tries without it. */
  carry(message: string, conversation: string, given: { files: readonly TeamsFile[]; withheld: number }): Promise<Carried>
}

export const createFilesIn = (link: TeamsLink, files: Files): FilesIn => {
  const failed = new Map<string, number>()
  const largest = files.largest < 1e6 ? `${Math.round(files.largest / 100) / 10} kB` : `${Math.round(files.largest / 1e5) / 10} MB`

  const again = (id: string): boolean => {
    const times = (failed.get(id) ?? 0) + 1
    failed.set(id, times)
    const oldest = failed.size > remembered ? failed.keys().next().value : undefined
    if (oldest !== undefined) failed.delete(oldest)
    return times < tries
  }

  const keep = async ({ name, url }: TeamsFile, id: string, conversation: string, into: Carried): Promise<void> => {
    const note = (why: string): void => void into.notes.push(`(${name}: not kept, ${why})`)
    try {
      into.attachments.push(await files.keep({ name, content: await link.download(url, conversation) }))
    } catch (error) {
      if (error instanceof Problem && error.code === 'too_large') return note(`it is larger than ${largest}`)
      if (error instanceof Problem) return note('it is empty or of a kind that is not taken')
      if (error instanceof Refused || error instanceof Gone) return note(error.message)
      if (again(id)) throw error
      note(error instanceof Retry || error instanceof Reconnect ? error.message : 'it could not be fetched')
    }
  }

  return {
    async carry(message, conversation, { files: given, withheld }) {
      const carried: Carried = { attachments: [], notes: [] }
      for (const [at, file] of given.slice(0, most).entries()) await keep(file, `${message} ${at}`, conversation, carried)
      if (given.length > most) carried.notes.push(`(${given.length - most} more files: at most ${most} of a message are kept)`)
      if (withheld > 0)
        carried.notes.push(
          `(${withheld === 1 ? 'a file' : `${withheld} files`} that Teams gives no app in a channel or group: it stands in Teams; in the chat with the app it would arrive)`,
        )
      return carried
    },
  }
}
