// Drafts and calls that the conversation has overtaken: their buttons go, so that nobody approves what no longer answers anything.
import type { EntryOf } from '#core/model/entry.ts'
import type { Place, Standing } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { line } from '../draw/line.ts'
import { threadOf } from '../place.ts'

export interface Drafts {
  /** Looks through the latest entries; each draft is changed once in this process, which doing it again would not harm. */
  overtaken(place: Place, standing: Standing): Promise<void>
}

const lookedBack = 100
const remembered = 2000

export const createDrafts = ({ queries, places, post, clock }: Pick<Base, 'queries' | 'places' | 'post' | 'clock'>): Drafts => {
  const told = new Set<string>()
  return {
    async overtaken(place, { session, contact }) {
      const entries = await queries.timeline(session.id, Math.max(0, session.lastSeq - lookedBack), lookedBack)
      const over = entries.filter(
        (e): e is EntryOf<'draft' | 'call'> & (typeof entries)[number] =>
          (e.kind === 'draft' && e.verdict === 'superseded') || (e.kind === 'call' && e.overtaken === true),
      )
      for (const entry of over) {
        const key = `${place} ${entry.seq}`
        const ref = told.has(key) ? undefined : await places.ref(place, entry.seq)
        const shown = ref === undefined ? undefined : line({ session, contact, entry }, { now: clock.now() })
        if (ref === undefined || !shown) continue
        try {
          await post.change({ channel: threadOf(place).channel, ts: ref }, shown)
        } catch (error) {
          if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
        }
        if (told.size >= remembered) told.clear()
        told.add(key)
      }
    },
  }
}
