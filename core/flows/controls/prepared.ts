// Canned replies, proactive messages and what desks show, prepared by people.
import type { Controls } from '../../ports/controls.ts'
import type { ControlNeeds } from './needs.ts'
import type { Verbs } from './verb.ts'

export const createPreparedControls = (
  needs: ControlNeeds,
  { met }: Verbs,
): Pick<Controls, 'putCanned' | 'removeCanned' | 'putProactive' | 'removeProactive' | 'deskSettings'> => {
  const { deskSetup, proactive, replies } = needs
  return {
    async putCanned(canned, act) {
      await met(act)
      return replies.put(canned, act)
    },
    async removeCanned(id, act) {
      await met(act)
      await replies.remove(id, act)
    },
    async putProactive(rule, act) {
      await met(act)
      return proactive.put(rule, act)
    },
    async removeProactive(id, act) {
      await met(act)
      await proactive.remove(id, act)
    },
    async deskSettings(change, act) {
      await met(act)
      return deskSetup.change(change, act)
    },
  }
}
