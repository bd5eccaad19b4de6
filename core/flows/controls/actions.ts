// What admins do with actions: import, decide, say who calls, try, remove. Doing the first three twice is doing them once by their nature.
import type { Controls } from '../../ports/controls.ts'
import type { ControlNeeds } from './needs.ts'
import type { Verbs } from './verb.ts'

export const createActionControls = (
  { actions, once }: ControlNeeds,
  { met }: Verbs,
): Pick<Controls, 'importActions' | 'changeAction' | 'setCredentials' | 'testAction' | 'removeActions'> => ({
  async importActions(given, act) {
    await met(act)
    return actions.import(given, act)
  },
  async changeAction(id, change, act) {
    await met(act)
    return actions.change(id, change)
  },
  async setCredentials(service, change, act) {
    await met(act)
    return actions.credentials(service, change)
  },
  async testAction(id, given, act) {
    await met(act)
    return actions.test(id, given, act)
  },
  async removeActions(service, act) {
    await met(act)
    await once.run(act, { verb: 'actions remove', input: service }, async (_, again) => {
      if (!again || (await actions.services()).some(({ id }) => id === service)) await actions.remove(service)
    })
  },
})
