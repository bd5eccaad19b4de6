// For tests of parts that are given files and need no house around them: kept in memory, addressed by nothing that is signed.
import { createHash } from 'node:crypto'
import type { Attachment } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Files } from '../../ports/files.ts'

/** Files in memory; every type is taken for `application/octet-stream`. */
export const memoryFiles = (largest = 20_000_000): Files => {
  const kept = new Map<string, Buffer>()
  return {
    largest,
    async keep({ name, content }, { size = largest } = {}) {
      const chunks: Uint8Array[] = []
      let held = 0
      for await (const chunk of content) {
        held += chunk.byteLength
        if (held > Math.min(size, largest)) throw new Problem('too_large', 'The file is too large. Nothing was kept.')
        chunks.push(chunk)
      }
      if (held === 0) throw new Problem('invalid', 'The file is empty. Nothing was kept.')
      const bytes = Buffer.concat(chunks)
      const id = createHash('sha256').update(bytes).digest('hex')
      kept.set(id, bytes)
      return { id, name, type: 'application/octet-stream', size: bytes.length }
    },
    url: ({ id, name }) => `https://desk.example/files/${id}/${encodeURIComponent(name)}`,
    async open({ id }) {
      const bytes = kept.get(id)
      if (!bytes) throw new Problem('not_found', 'The file is not there.')
      return (async function* () {
        yield bytes
      })()
    },
    ticket: (attachment, holder) => JSON.stringify([holder, attachment]),
    redeem(ticket, holder) {
      const [for_, attachment] = JSON.parse(ticket) as [string, Attachment]
      if (for_ !== holder) throw new Problem('invalid', 'The file was uploaded by somebody else.')
      return attachment
    },
  }
}
