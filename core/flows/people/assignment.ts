// How a team's session finds its person: which team has it, by the routes, and which member, by the team's assignment.
//
// It is written at the place in the timeline where it was decided: whoever claims in between wins. What finds nobody waits with the team;
// somebody who has nothing that a customer waits for gets the longest waiting, one at a time, so that nobody comes back to a flood.
import type { Clock } from '../../lib/clock.ts'
import { system } from '../../model/agent.ts'
import { segmentsOf } from '../../model/contact.ts'
import { initialDeskSettings } from '../../model/desk-settings.ts'
import type { OwnerChange } from '../../model/entry.ts'
import { meets } from '../../model/routing.ts'
import type { Session } from '../../model/session.ts'
import type { Team } from '../../model/team.ts'
import { second, type Time } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Settings } from '../training/settings.ts'
import type { Agents } from './agents.ts'
import type { Available } from './availability.ts'
import type { Contacts } from './contacts.ts'
import type { Rota } from './rota.ts'
import type { Teams } from './teams.ts'

export interface Assigning {
  /** A session has come to the team: names the team, and gives it to a member. Safe to run again. */
  arrived(session: string): Promise<void>
  /** Gives what waits with a team to members who are free. Answers when to look again, or nothing where nothing waits. */
  waiting(team: string): Promise<Time | undefined>
}

interface Needs {
  store: Store
  clock: Clock
  timeline: Timeline
  settings: Settings
  contacts: Contacts
  agents: Agents
  teams: Teams
  rota: Rota
  available: Available
  /** Asks for `waiting` at a time. */
  later(team: string, at: Time): void
}

const lookAgain = 30 * second
const tries = 5
/** A session that came to the team longer ago has waited. */
const fresh = 10 * second
/** So many that nobody may have are passed over before the rest is left for later. */
const passedOver = 20

/** True while nobody has it. */
export const isTeams = (s: Session): boolean => s.status === 'open' && s.owner.kind === 'team'

/** Those who look look at the same times, so that a row set again does not move. */
const nextLook = (now: Time): Time => (Math.floor(now / lookAgain) + 1) * lookAgain

export const createAssigning = (needs: Needs): Assigning => {
  const { store, clock, timeline, settings, contacts, agents, teams, rota, available, later } = needs
  const sessions = store.collection(sessionsTable)

  const teamOf = async (s: Session): Promise<Team | undefined> => {
    if (s.team !== undefined) return teams.get(s.team)
    const { routes } = await settings.get('desks', initialDeskSettings)
    const wanted = routes.filter(route => route.team !== undefined)
    if (wanted.length === 0) return undefined
    const contact = await contacts.find(s.contact)
    for (const { team, when } of wanted) {
      const found = meets(when, s, contact ? segmentsOf(contact) : []) && team !== undefined ? await teams.get(team) : undefined
      if (found) return found
    }
    return undefined
  }

  /** Who may have it: there, with room to be asked for, and not the one who has just given it back. */
  const candidates = async (s: Session, team: Team): Promise<{ id: string; name: string }[]> => {
    const [last] = s.humanAt > 0 ? await timeline.read(s.id, s.humanAt - 1, 1) : []
    const gave = last?.kind === 'owner' && last.cause === 'release' && last.author.kind === 'agent' ? last.author.id : undefined
    const members = (await agents.list()).filter(agent => agent.teams.includes(team.id) && agent.id !== gave)
    const there = await Promise.all(members.map(agent => available(agent, team)))
    return members.filter((_, i) => there[i])
  }

  const name = async (s: Session, team: Team): Promise<void> => {
    if (s.team === team.id) return
    const change: OwnerChange = { kind: 'owner', author: system, owner: { kind: 'team' }, team: team.id, cause: 'assign' }
    await timeline.commit(s.id, now => (isTeams(now) && now.team === undefined ? [change] : null))
  }

  const give = async (id: string, calm: boolean): Promise<'given' | 'waits' | 'nothing'> => {
    for (let i = 0; i < tries; i++) {
      const s = await timeline.load(id)
      const team = isTeams(s) ? await teamOf(s) : undefined
      if (!team) {
        await rota.settle(id)
        return 'nothing'
      }
      if (team.assignment === 'manual') {
        await name(s, team)
        return 'nothing'
      }
      const members = await candidates(s, team)
      const chosen = await rota.take(
        s,
        team,
        members.map(agent => agent.id),
        calm,
      )
      const agent = members.find(member => member.id === chosen)
      if (!agent) {
        await name(s, team)
        return 'waits'
      }
      const change: OwnerChange = {
        kind: 'owner',
        author: system,
        owner: { kind: 'agent', id: agent.id, name: agent.name },
        team: team.id,
        cause: 'assign',
      }
      const stands = (now: Session): boolean => isTeams(now) && now.humanAt === s.humanAt && now.team === s.team
      const { entries } = await timeline.commit(id, now => (stands(now) ? [change] : null))
      await rota.settle(id)
      if (entries.length > 0) return 'given'
    }
    return 'nothing'
  }

  return {
    async arrived(id) {
      if ((await teams.list()).length === 0) return
      // What was left behind, by a crash or because nobody was there, comes to those who are free, not to all at once.
      const { lastActivityAt } = await timeline.load(id)
      if ((await give(id, clock.now() > lastActivityAt + fresh)) !== 'waits') return
      const { team } = await timeline.load(id)
      if (team !== undefined) later(team, nextLook(clock.now()))
    },
    async waiting(team) {
      const known = await teams.get(team)
      if (!known || known.assignment === 'manual') return undefined
      await timeline.settled()
      const { items } = await sessions.list({
        where: { index: 'queue', is: 'waiting' },
        filter: s => isTeams(s) && s.team === team && s.snoozedUntil === undefined,
        limit: 1000,
      })
      const since = (s: Session): Time => s.waitingSince ?? s.lastActivityAt
      let refused = 0
      for (const { id } of items.sort((a, b) => since(a) - since(b))) {
        if (refused >= passedOver) break
        if ((await give(id, true)) === 'waits') refused += 1
      }
      return refused > 0 ? nextLook(clock.now()) : undefined
    },
  }
}
