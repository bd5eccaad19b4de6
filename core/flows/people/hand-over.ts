// What belongs to an agent who was joined with another becomes that one's, on each session's timeline.
import { system } from '../../model/agent.ts'
import type { Store } from '../../ports/store.ts'
import { sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Agents } from './agents.ts'

/** Safe to run again. Closed sessions stay as they are: the name stands there. */
export const createHandOver = ({ store, timeline, agents }: { store: Store; timeline: Timeline; agents: Agents }) => {
  const sessions = store.collection(sessionsTable)
  return async (): Promise<void> => {
    const joined = await agents.joined()
    if (joined.length > 0) await timeline.settled()
    for (const { from, into } of joined) {
      const agent = await agents.get(into)
      if (!agent) continue
      const owner = { kind: 'agent' as const, id: agent.id, name: agent.name }
      for (const status of ['open', 'resolved'])
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const where = { index: 'owner', is: `${status} agent:${from}` }
          const page: Awaited<ReturnType<typeof sessions.list>> = await sessions.list({
            where,
            ...(cursor === undefined ? {} : { cursor }),
          })
          for (const { id } of page.items)
            await timeline.commit(id, s =>
              s.owner.kind === 'agent' && s.owner.id === from ? [{ kind: 'owner', author: system, owner, cause: 'assign' }] : null,
            )
          cursor = page.next
        }
    }
  }
}
