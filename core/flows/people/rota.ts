// Whose turn it is in a team: decided in one document that every process changes by its revision, so that two sessions at once do not
// both go to the same person. What is decided is held until it stands in the timeline, or is given back where somebody was first.
import type { Clock } from '../../lib/clock.ts'
import type { Session } from '../../model/session.ts'
import type { Team } from '../../model/team.ts'
import { minute } from '../../model/time.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { createLanes } from '../timeline/lanes.ts'
import { type RotaDoc, rotaTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'

export interface Rota {
  /**
   * Whom the session is to be given to, of those who may have it; the same again until it is settled. `calm`: only to somebody for whom no
   * customer waits. Undefined where nobody has room.
   */
  take(session: Session, team: Team, members: readonly string[], calm: boolean): Promise<string | undefined>
  /** The session's turn is over: kept where it came to whom it was held for, else given back. */
  settle(session: string): Promise<void>
}

const only = 'rota'
/** Held for so long, whoever held it has died. */
const patience = minute

type Held = RotaDoc['held'][string]
type Counts = RotaDoc['given']

const keyOf = (team: string, agent: string): string => `${team} ${agent}`

const blank: Omit<RotaDoc, 'rev'> = { id: only, turn: 0, given: {}, held: {} }

/** Those who can not be given anything now lose what they are behind, so that nobody who comes back gets all at once what they missed. */
const caughtUp = (doc: RotaDoc, team: string, asked: readonly string[]): Counts => {
  const counts = asked.flatMap(agent => doc.given[keyOf(team, agent)]?.count ?? [])
  const least = counts.length === 0 ? 0 : Math.min(...counts)
  const mine = Object.entries(doc.given).filter(([key]) => key.startsWith(`${team} `))
  const others = mine.filter(([key, { count }]) => count < least && !asked.some(agent => keyOf(team, agent) === key))
  const fresh = asked.map(agent => keyOf(team, agent)).filter(key => doc.given[key] === undefined)
  return {
    ...doc.given,
    ...Object.fromEntries(others.map(([key, { turn }]) => [key, { count: least, turn }])),
    ...Object.fromEntries(fresh.map(key => [key, { count: least, turn: 0 }])),
  }
}

export const createRota = ({ store, clock, timeline }: { store: Store; clock: Clock; timeline: Timeline }): Rota => {
  const docs = store.collection(rotaTable)
  const sessions = store.collection(sessionsTable)
  const lanes = createLanes()

  const read = async (): Promise<RotaDoc> => {
    const found = await docs.get(only)
    if (found) return found
    try {
      return await docs.insert(blank)
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
      return read()
    }
  }

  /** Changes until nobody was in between; `change` answers undefined for nothing to change. */
  const change = async <T>(work: (doc: RotaDoc) => Promise<{ to?: RotaDoc; answer: T }>): Promise<T> =>
    lanes.run(only, async () => {
      for (;;) {
        const { to, answer } = await work(await read())
        if (!to) return answer
        try {
          await docs.save(to)
          return answer
        } catch (error) {
          if (!(error instanceof StaleError)) throw error
        }
      }
    })

  const came = ({ owner }: Session, held: Held): boolean => owner.kind === 'agent' && owner.id === held.agent

  /** Without what is held for the session: counted where it came to that person, as if it had never been where it did not. */
  const without = async (doc: RotaDoc, session: string): Promise<RotaDoc> => {
    const held = doc.held[session]
    if (!held) return doc
    const { [session]: _, ...rest } = doc.held
    const key = keyOf(held.team, held.agent)
    const now = doc.given[key]
    if (!now || came(await timeline.load(session), held)) return { ...doc, held: rest }
    return { ...doc, held: rest, given: { ...doc.given, [key]: { count: now.count - 1, turn: Math.min(now.turn, held.before) } } }
  }

  /** What the agent has open, and what is on its way to them. */
  const loadOf = async (agent: string, doc: RotaDoc): Promise<{ open: number; waits: boolean }> => {
    const { items } = await sessions.list({ where: { index: 'owner', is: `open agent:${agent}` }, limit: 1000 })
    const coming = Object.entries(doc.held).filter(([, held]) => held.agent === agent)
    const ids = new Set([...items.map(s => s.id), ...coming.map(([id]) => id)])
    return { open: ids.size, waits: coming.length > 0 || items.some(s => s.waitingSince !== undefined && s.snoozedUntil === undefined) }
  }

  /** Whoever is next, and the counts as they stand then. */
  const choose = async (
    doc: RotaDoc,
    team: Team,
    members: readonly string[],
    calm: boolean,
  ): Promise<{ agent: string; given: Counts } | undefined> => {
    const asks = calm || team.most !== undefined || team.assignment === 'least_busy'
    const loads = await Promise.all(
      members.map(async agent => ({ agent, ...(asks ? await loadOf(agent, doc) : { open: 0, waits: false }) })),
    )
    const free = loads.filter(one => (team.most === undefined || one.open < team.most) && !(calm && one.waits))
    // What waited is given to whoever is free: the others keep their place.
    const counts = calm
      ? doc.given
      : caughtUp(
          doc,
          team.id,
          free.map(one => one.agent),
        )
    const given = (agent: string): { count: number; turn: number } => counts[keyOf(team.id, agent)] ?? { count: 0, turn: 0 }
    const first = (a: string, b: string): number => given(a).count - given(b).count || given(a).turn - given(b).turn || (a < b ? -1 : 1)
    const busy = team.assignment === 'least_busy'
    const [next] = free.sort((a, b) => (busy ? a.open - b.open : 0) || first(a.agent, b.agent))
    return next && { agent: next.agent, given: counts }
  }

  return {
    take: (session, team, members, calm) =>
      change(async doc => {
        let now = doc
        for (const [id, held] of Object.entries(doc.held))
          if (id !== session.id && held.at < clock.now() - patience) now = await without(now, id)
        const mine = now.held[session.id]
        const stands = mine?.team === team.id && members.includes(mine.agent)
        if (mine && stands) return { answer: mine.agent }
        now = await without(now, session.id)
        await timeline.settled()
        const next = await choose(now, team, members, calm)
        if (!next) return { answer: undefined }
        const { agent, given } = next
        const key = keyOf(team.id, agent)
        const turn = now.turn + 1
        const to = {
          ...now,
          turn,
          given: { ...given, [key]: { count: (given[key]?.count ?? 0) + 1, turn } },
          held: { ...now.held, [session.id]: { agent, team: team.id, at: clock.now(), before: given[key]?.turn ?? 0 } },
        }
        return { to, answer: agent }
      }),
    async settle(session) {
      // Whoever counts next must find it among what is stored.
      await timeline.settled()
      await change(async doc => (doc.held[session] ? { to: await without(doc, session), answer: undefined } : { answer: undefined }))
    },
  }
}
