// Whether somebody may be given a session by itself.
import type { Agent } from '../../model/agent.ts'
import { officeOf } from '../../model/clocks/hours.ts'
import { hoursFor, type OfficeHours } from '../../model/clocks/office.ts'
import { allows } from '../../model/rights.ts'
import type { Team } from '../../model/team.ts'
import type { Time } from '../../model/time.ts'

/** Asked for each member before a session of the team is given out: there, allowed to answer, and the team's office open. */
export type Available = (agent: Agent, team: Team) => Promise<boolean>

/** While the office is closed what comes waits with the team: it goes to those who are there when it opens. */
export const createAvailable =
  (hours: () => Promise<OfficeHours>, now: () => Time): Available =>
  async (agent, team) =>
    agent.away === undefined && allows(agent.role, 'reply') && officeOf(hoursFor(await hours(), { team: team.id })).open(now())
