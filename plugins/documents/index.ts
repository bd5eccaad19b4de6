// Documents that admins give the AI to read, from their own machine or a public address. One after another, each in a thread with bounds, so
// that several large ones never stand in memory together.
import { basename } from 'node:path/posix'
import PQueue from 'p-queue'
import { Blocked, createGuard, type Resolve } from '#core/lib/out/guard.ts'
import { Lost, openLine } from '#core/lib/out/line.ts'
import { Problem } from '#core/model/problem.ts'
import type { DocumentReader } from '#core/ports/document-reader.ts'
import type { GivenFile } from '#core/ports/files.ts'
import type { CreatePlugin } from '#core/ports/folder.ts'
import type { DocumentsConfig } from './config.ts'
import { largest } from './limits.ts'
import type { Bytes } from './read.ts'
import { refused } from './refused.ts'
import { type Bounds, readInThread } from './thread.ts'

export interface DocumentsNeeds {
  /** Looks names up; the system's own way without it. */
  resolve?: Resolve
  /** Loopback and private networks too: for tests. */
  privateNetwork?: boolean
  bounds?: Bounds
}

const tooLarge = (): Problem => refused(`A document may have ${largest / 1e6} MB.`, 'too_large')

const gathered = async ({ name, content }: GivenFile): Promise<Bytes> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > largest) throw tooLarge()
    chunks.push(chunk)
  }
  // A copy of its own: what is given to a thread moves there.
  return { bytes: new Uint8Array(Buffer.concat(chunks)), name }
}

const decodedName = (url: URL): string => {
  const last = basename(url.pathname)
  try {
    return decodeURIComponent(last) || url.hostname
  } catch {
    return last || url.hostname
  }
}

const fetched = async (address: string, signal: AbortSignal, { resolve, privateNetwork = false }: DocumentsNeeds): Promise<Bytes> => {
  if (!URL.canParse(address)) throw refused(`‘${address.slice(0, 200)}’ is no address: it begins with https://.`)
  const guard = createGuard({
    privateNetwork,
    mend: 'Save the document and give the file itself.',
    ...(resolve && { resolve }),
  })
  const line = await openLine(guard, signal)
  try {
    const headers = {
      accept: 'text/html, application/pdf, text/markdown, text/plain;q=0.9, */*;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Threadline',
    }
    const answer = await line.send({ method: 'GET', url: new URL(address), headers }, { limit: largest + 1, redirects: 'any' })
    if (answer.cut || answer.bytes.length > largest) throw tooLarge()
    if (answer.status !== 200 || answer.broken)
      throw refused(`The document could not be fetched: the server answered ${answer.status}${answer.broken ? ' and broke off' : ''}.`)
    return {
      bytes: new Uint8Array(answer.bytes),
      name: decodedName(answer.url),
      url: address,
      type: answer.header('content-type') ?? '',
    }
  } catch (error) {
    if (error instanceof Blocked) throw refused(error.message)
    if (error instanceof Lost) throw refused(`The document could not be fetched: ${error.message}.`)
    throw error
  } finally {
    await line.close()
  }
}

export const createDocuments = (needs: DocumentsNeeds = {}): DocumentReader => {
  const queue = new PQueue({ concurrency: 1 })
  const counts = { read: 0, refused: 0 }
  return {
    name: 'documents',
    readDocument: (given, options) =>
      queue.add(async () => {
        try {
          const bytes = 'url' in given ? await fetched(given.url, options.signal, needs) : await gathered(given)
          const document = await readInThread(bytes, options, needs.bounds)
          counts.read += 1
          return document
        } catch (error) {
          if (error instanceof Problem) counts.refused += 1
          throw error
        }
      }),
    health: async () => ({
      ok: true,
      about:
        counts.read + counts.refused === 0
          ? 'no document since the start'
          : `documents read since the start: ${counts.read}, refused: ${counts.refused}`,
    }),
  }
}

export const create: CreatePlugin<DocumentsConfig> = () => createDocuments()
