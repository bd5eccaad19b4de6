// The folder Sent: people find there what left, and after a crash we look there for what may have.
import type { ImapFlow } from 'imapflow'
import type { Logger } from 'pino'
import type { Access } from './access.ts'
import { connectImap } from './imap.ts'
import type { Server } from './server.ts'

export interface SentFolder {
  /** Whether the mail of this Message-ID is there; undefined where there is no such folder. Throws where it can't be asked. */
  has(messageId: string, mark: string): Promise<boolean | undefined>
  /** Puts a copy there. */
  add(raw: Buffer): Promise<void>
  /** When everything that was to be added is there, or was given up. */
  idle(): Promise<void>
}

/** The header by which a mail of ours is found even where a server gives it another Message-ID. */
export const markHeader = 'X-Threadline-Mail'

const folderOf = async (client: ImapFlow): Promise<string | undefined> => {
  const folders = await client.list()
  const marked = folders.find(({ specialUse }) => specialUse === '\\Sent')
  return (marked ?? folders.find(({ name }) => /^sent(?: (?:items|mail|messages))?$/iu.test(name)))?.path
}

export const createSentFolder = (server: Server, access: Access, log: Logger): SentFolder => {
  let adding: Promise<void> = Promise.resolve()

  const connected = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = await connectImap(server, access)
    try {
      return await work(client)
    } finally {
      client.close()
    }
  }

  return {
    has: (messageId, mark) =>
      connected(async client => {
        const path = await folderOf(client)
        if (path === undefined) return undefined
        await client.mailboxOpen(path, { readOnly: true })
        for (const header of [{ 'message-id': messageId }, { [markHeader]: mark }]) {
          const found = await client.search({ header }, { uid: true })
          // The library does not throw where the server refused or went away.
          if (!Array.isArray(found)) throw new Error('the server did not look through the folder Sent')
          if (found.length > 0) return true
        }
        return false
      }),
    add(raw) {
      adding = adding.then(async () => {
        try {
          await connected(async client => {
            const path = await folderOf(client)
            if (path !== undefined) await client.append(path, raw, ['\\Seen'])
          })
        } catch (error) {
          log.warn({ error }, 'a copy of a mail could not be put into the folder Sent; the mail itself has left')
        }
      })
      return adding
    },
    idle: () => adding,
  }
}
