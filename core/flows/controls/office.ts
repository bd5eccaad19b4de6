// Office hours and what customers are promised, set by people.

import type { SlaPolicy } from '../../model/clocks/sla.ts'
import { Problem } from '../../model/problem.ts'
import type { Controls } from '../../ports/controls.ts'
import type { ControlNeeds } from './needs.ts'
import type { Verbs } from './verb.ts'

export const createOfficeControls = (
  needs: ControlNeeds,
  { met }: Verbs,
): Pick<Controls, 'setHours' | 'setHolidays' | 'setAwayMessage' | 'putSla' | 'removeSla'> => {
  const { teams, office, promises, once } = needs

  /** Problem `not_found` where hours are to be a team's that is none. */
  const ofTeam = async (team: string | undefined): Promise<void> => {
    if (team !== undefined && !(await teams.get(team))) throw new Problem('not_found', `There is no team ${team}. Nothing was changed.`)
  }

  return {
    async setHours(given, act) {
      await met(act)
      await ofTeam(given.team)
      return office.set(given)
    },
    async setHolidays(given, act) {
      await met(act)
      await ofTeam(given.team)
      return office.holidays(given)
    },
    async setAwayMessage(given, act) {
      await met(act)
      return office.message(given)
    },
    async putSla(given, act) {
      await met(act)
      let saved: SlaPolicy | undefined
      const made = await once.run(act, { verb: 'sla', input: given }, async id => {
        saved = await promises.put(given, `sla_${id}`)
      })
      const id = given.id ?? `sla_${made}`
      const policy = saved ?? (await promises.policies()).find(one => one.id === id)
      if (!policy) throw new Problem('not_found', `The policy ${id} is gone again.`)
      return policy
    },
    async removeSla(id, act) {
      await met(act)
      await promises.remove(id)
    },
  }
}
