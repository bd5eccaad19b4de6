// How a verb changes a session: who acts is met first, and the same key acts once.
import { createHash } from 'node:crypto'
import type { Agent, Author } from '../../model/agent.ts'
import type { Event, Origin } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Act, Done } from '../../ports/controls.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import type { Marks } from '../desks/places.ts'
import type { Agents } from '../people/agents.ts'
import type { CommitOptions, Timeline } from '../timeline/timeline.ts'
import type { Hands } from './elsewhere/hands.ts'

/** The agent as the author of an entry. */
export const authorOf = (agent: Agent): Author & { kind: 'agent' } => ({
  kind: 'agent',
  id: agent.id,
  name: agent.name,
  ...(agent.photo === undefined ? {} : { photo: agent.photo }),
})

/** Decides what a verb appends; null when the session is already as wished. */
export type Decide = (session: Session, author: Author & { kind: 'agent' }) => Event[] | null

export interface Acts {
  /** Runs an agent's verb on a session. `input` tells a repeat from a reused key. */
  act(session: string, verb: string, input: unknown, act: Act, decide: Decide): Promise<Done>
  /** The same for anybody: `by` is part of what must be equal for a key to be a repeat. */
  record(
    session: string,
    what: { verb: string; input: unknown; by: string },
    key: string | undefined,
    decide: (session: Session) => Event[] | null,
  ): Promise<Done>
}

/** Says of the agent's own words where they were written, so that they are not shown there again. */
export const writtenAt = (origin: Origin | undefined, events: Event[] | null): Event[] | null => {
  if (!origin || !events) return events
  const written = { origin: { place: origin.place, ref: origin.ref } }
  return events.map(e =>
    e.kind === 'message' || e.kind === 'writing' || e.kind === 'note' || e.kind === 'edit' || e.kind === 'delete' || e.kind === 'reaction'
      ? { ...e, ...written }
      : e,
  )
}

interface Needs {
  store: Store
  timeline: Timeline
  hands: Pick<Hands, 'commit'>
  agents: Agents
  /** Finds the entry by the desk's message at once, before the thread there has come to it. */
  places: Pick<Marks, 'mark'>
}

export const createActs = ({ store, timeline, hands, agents, places }: Needs): Acts => {
  const repeat = async (unique: string, print: string): Promise<Done | undefined> => {
    const at = await store.lookup(unique)
    if (!at) return undefined
    const [entry] = await timeline.read(at.session, at.seq - 1, 1)
    if (entry?.print !== print)
      throw new Problem('id_reused', 'This id was used for another act on the session. Nothing was changed; use a new id.')
    return at
  }

  const record: Acts['record'] = async (id, what, key, decide) => {
    const done = async (options: CommitOptions): Promise<Done> => {
      const { session, entries } = await hands.commit(id, decide, options)
      return { session: id, seq: entries[0]?.seq ?? session.lastSeq }
    }
    if (key === undefined) return done({})
    const print = createHash('sha256')
      .update(JSON.stringify([what.verb, what.input, what.by]))
      .digest('base64url')
      .slice(0, 22)
    const unique = `act:${id}:${key}`
    const before = await repeat(unique, print)
    if (before) return before
    try {
      return await done({ keys: [unique], print })
    } catch (error) {
      const first = error instanceof DuplicateError ? await repeat(unique, print) : undefined
      if (first) return first
      throw error
    }
  }

  return {
    record,
    async act(id, verb, input, { who, key, origin }, decide) {
      const author = authorOf(await agents.meet(who))
      const done = await record(id, { verb, input, by: who.id }, key, session => writtenAt(origin, decide(session, author)))
      if (origin && (verb === 'reply' || verb === 'note')) await places.mark(origin.place, done.seq, origin.ref)
      return done
    },
  }
}
