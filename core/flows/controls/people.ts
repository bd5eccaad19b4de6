// Contacts, members, roles and teams, looked after by people.
import type { Agent } from '../../model/agent.ts'
import { Problem } from '../../model/problem.ts'
import type { Controls } from '../../ports/controls.ts'
import type { ControlNeeds } from './needs.ts'
import type { Verbs } from './verb.ts'

export const createPeopleControls = (
  needs: ControlNeeds,
  { met }: Verbs,
): Pick<
  Controls,
  | 'changeContact'
  | 'mergeContacts'
  | 'splitContact'
  | 'keepApart'
  | 'blockContact'
  | 'eraseContact'
  | 'exportContact'
  | 'putAgent'
  | 'joinAgents'
  | 'away'
  | 'roles'
  | 'putTeam'
  | 'removeTeam'
  | 'keepAudit'
  | 'keepSessions'
  | 'linkDevice'
> => {
  const { agents, contacts, teams, audit, waiting, handOver, erasures, retention, exports, connectors } = needs

  /** Somebody may be free now who was not. */
  const lookAfter = (agent: Agent): void => {
    if (agent.away === undefined) for (const team of agent.teams) waiting(team)
  }

  return {
    async changeContact(id, change, act) {
      await met(act)
      return contacts.change(id, change)
    },
    async mergeContacts(into, from, act) {
      await met(act)
      return contacts.merge(into, from, act.who.name)
    },
    async splitContact(id, part, act) {
      await met(act)
      return contacts.split(id, part)
    },
    async keepApart(id, other, act) {
      await met(act)
      return contacts.keepApart(id, other)
    },
    async blockContact(id, blocked, act) {
      await met(act)
      return contacts.block(id, blocked)
    },
    async eraseContact(id, act) {
      await met(act)
      return erasures.erase(id, act)
    },
    async exportContact(id, options, act) {
      await met(act)
      return exports.make(id, options)
    },
    async putAgent(id, change, act) {
      await met(act)
      for (const team of change.teams?.add ?? [])
        if (!(await teams.get(team))) throw new Problem('not_found', `There is no team ${team}. ‘teams’ lists them. Nothing was changed.`)
      const changed = await agents.put(id, change)
      lookAfter(changed)
      return changed
    },
    async joinAgents(into, from, act) {
      await met(act)
      const one = await agents.join(into, from)
      await handOver()
      return one
    },
    async away(away, act) {
      const agent = await agents.away((await agents.meet(act.who)).id, away)
      lookAfter(agent)
      return agent
    },
    async roles(change, act) {
      await met(act)
      return agents.setRoles(change)
    },
    async putTeam(change, act) {
      await met(act)
      const team = await teams.put(change)
      waiting(team.id)
      return team
    },
    async removeTeam(id, act) {
      await met(act)
      await teams.remove(id)
    },
    async keepAudit({ days }, act) {
      await met(act)
      return audit.keep(days)
    },
    async keepSessions({ days }, act) {
      await met(act)
      return retention.set(days)
    },
    async linkDevice(channel, input, act) {
      await met(act)
      const connector = connectors.get(channel)
      if (!connector)
        throw new Problem(
          'not_found',
          `There is no channel ${channel} here that is switched on. ‘health’ says which there are. Nothing was done.`,
        )
      if (!connector.link)
        throw new Problem('conflict', `The channel ${channel} lives on no device of yours, so there is nothing to link. Nothing was done.`)
      return connector.link(input)
    },
  }
}
