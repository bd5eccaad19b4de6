// What words would go as, for whoever writes or approves them: asked of the session's connector, and never stored.
import type { Author } from '../../model/agent.ts'
import type { Entry } from '../../model/entry.ts'
import type { Preview } from '../../model/preview.ts'
import type { Session } from '../../model/session.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Files } from '../../ports/files.ts'
import { pairOf } from '../languages/pair.ts'
import { replyOf } from './outgoing.ts'

export interface Previews {
  /** Undefined where the channel does not tell, or where the words are translated before they leave. */
  of(session: Session, said: { author: Author; text: string }): Preview | undefined
  /** The entries, the drafts among them that wait with what they would go as. */
  drafts(session: Session, entries: Entry[]): Entry[]
}

interface Needs {
  connectors: ReadonlyMap<string, Connector>
  files?: Pick<Files, 'url'>
}

export const createPreviews = ({ connectors, files }: Needs): Previews => {
  const of: Previews['of'] = (session, { author, text }) => {
    const connector = connectors.get(session.channel)
    if (!connector?.preview || text.trim() === '' || (author.kind === 'agent' && pairOf(session))) return undefined
    const { reply } = replyOf(
      session,
      connector.traits,
      { kind: 'message', author, text, seq: session.lastSeq + 1 },
      files,
      session.recipients,
    )
    try {
      return connector.preview(session.address, reply)
    } catch {
      // Whoever writes is told nothing rather than kept from writing.
      return undefined
    }
  }
  return {
    of,
    drafts(session, entries) {
      if (!entries.some(e => e.kind === 'draft' && e.verdict === undefined)) return entries
      return entries.map(entry => {
        if (entry.kind !== 'draft' || entry.verdict !== undefined) return entry
        const preview = of(session, entry)
        return preview ? { ...entry, preview } : entry
      })
    },
  }
}
