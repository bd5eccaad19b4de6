// The verbs of people, put together from the flows: what every desk and the REST API call.
import type { Controls } from '../ports/controls.ts'
import { createActionControls } from './controls/actions.ts'
import type { ControlNeeds } from './controls/needs.ts'
import { createOfficeControls } from './controls/office.ts'
import { createPeopleControls } from './controls/people.ts'
import { createPreparedControls } from './controls/prepared.ts'
import { createRecipients } from './controls/recipients.ts'
import { createStanding } from './controls/standing.ts'
import { createTrainingControls } from './controls/training.ts'
import { createVerbs } from './controls/verb.ts'
import { createWords } from './controls/words.ts'

export const createControls = (needs: ControlNeeds): Controls => {
  const verbs = createVerbs(needs)
  return {
    ...createWords(needs, verbs),
    ...createStanding(needs, verbs),
    ...createRecipients(needs, verbs),
    ...createTrainingControls(needs, verbs),
    ...createActionControls(needs, verbs),
    ...createOfficeControls(needs, verbs),
    ...createPeopleControls(needs, verbs),
    ...createPreparedControls(needs, verbs),
  }
}
