// Whether somebody may be given a session by itself.
import type { Agent } from '../../model/agent.ts'
import { allows } from '../../model/rights.ts'
import type { Team } from '../../model/team.ts'

/** Asked for each member before a session of the team is given out: there, and allowed to answer. */
export type Available = (agent: Agent, team: Team) => Promise<boolean>

export const available: Available = async agent => agent.away === undefined && allows(agent.role, 'reply')
