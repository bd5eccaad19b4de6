// The people of the team: who they are, what they did, and who of them gets a session.
import { createAgents } from '../people/agents.ts'
import { createAssigning } from '../people/assignment.ts'
import { createAudit } from '../people/audit.ts'
import { createAvailable } from '../people/availability.ts'
import { createHandOver } from '../people/hand-over.ts'
import { createRota } from '../people/rota.ts'
import { createTeams } from '../people/teams.ts'
import type { Clocks } from './clocks.ts'
import type { Ground } from './ground.ts'

export type People = ReturnType<typeof createPeople>

export const createPeople = ({ store, clock, settings, timeline, contacts, agenda, newId }: Ground, { office }: Clocks) => {
  const agents = createAgents({ store, clock, settings })
  const teams = createTeams({ store, clock })
  const audit = createAudit({ store, clock, settings, newId })
  const rota = createRota({ store, clock, timeline })
  /** Looks for somebody for what waits with the team. */
  const waiting = (team: string, at = clock.now()): void => agenda.set('waiting', team, at)
  const available = createAvailable(() => office.get(), clock.now)
  const assigning = createAssigning({ store, clock, timeline, settings, contacts, agents, teams, rota, available, later: waiting })
  const handOver = createHandOver({ store, timeline, agents })
  return { agents, teams, audit, waiting, assigning, handOver }
}
