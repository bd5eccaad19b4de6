// Where several customers share a thread, and the one who is erased wrote in somebody else's session: their messages there are redacted,
// each as a whole, and what is left of them says nobody's name.
import type { Entry } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Act } from '../../ports/controls.ts'
import type { Store } from '../../ports/store.ts'
import type { Redactions } from '../conversation/redact.ts'
import { goneKey, messageKey, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Prints } from './prints.ts'

export interface SharedThreads {
  /** Takes these contacts out of sessions that are others'. Answers how many messages went, and on which channels. */
  take(ids: readonly string[], ghost: string, act: Act): Promise<{ channel: string; messages: number }[]>
}

interface Needs {
  store: Store
  timeline: Timeline
  redactions: Pick<Redactions, 'redact'>
  prints: Prints
}

export const createSharedThreads = ({ store, timeline, redactions, prints }: Needs): SharedThreads => {
  const sessions = store.collection(sessionsTable)

  const theirs = async (ids: readonly string[]): Promise<string[]> => {
    const found: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof sessions.list>> = await sessions.list({
        where: { index: 'shared', is: 'shared' },
        filter: s => s.others?.some(id => ids.includes(id)) === true,
        limit: 500,
        ...(cursor ? { cursor } : {}),
      })
      found.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    return found
  }

  const isTheirs = (entry: Entry, ids: readonly string[]): boolean => entry.author.kind === 'contact' && ids.includes(entry.author.id)

  const takeOut = async (session: Session, ids: readonly string[], ghost: string, { who, key }: Act): Promise<number> => {
    const before = await timeline.read(session.id, 0)
    const messages = before.filter(e => e.kind === 'message' && isTheirs(e, ids))
    for (const { seq } of messages) await redactions.redact(session, { of: seq }, { who, key: `${key ?? ''} ${seq}` })
    const gone = new Map<string, string>()
    for (const e of messages) {
      if (e.kind !== 'message' || e.platformId === undefined) continue
      const name = messageKey(session.channel, e.platformId)
      gone.set(name, goneKey(await prints.of(name)))
    }
    await store.rekey([session.id], name => gone.get(name) ?? name)
    const nameless = (await timeline.read(session.id, 0))
      .filter(entry => isTheirs(entry, ids))
      .map(({ print: _, ...entry }): Entry => {
        const author = { kind: 'contact' as const, id: ghost }
        if (entry.kind !== 'message') return { ...entry, author }
        const { platformId: __, masked: ___, ...rest } = entry
        return { ...rest, author }
      })
    await timeline.rewrite(session.id, nameless)
    // What is appended writes the projection, which names who took part.
    await timeline.commit(session.id, () => [{ kind: 'tags', author: { kind: 'system' }, add: [], remove: [] }])
    return messages.length
  }

  return {
    async take(ids, ghost, act) {
      const taken: { channel: string; messages: number }[] = []
      for (const id of await theirs(ids)) {
        const session = await timeline.load(id)
        taken.push({ channel: session.channel, messages: await takeOut(session, ids, ghost, act) })
        await timeline.settled()
      }
      return taken
    },
  }
}
