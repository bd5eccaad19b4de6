// Checks of what customers change afterwards: an edit is no new message.
import { must } from '../kits/check.ts'
import { type ConnectorCheck, needs, playIt } from './about.ts'
import { begin, theArrived } from './sending.ts'
import type { Stage } from './stage.ts'

void theArrived
void begin

const only = async (stage: Stage, advice: string): Promise<void> => {
  await stage.settle()
  const all = await stage.everything()
  must(
    all.length === 1,
    advice,
    all.map(one => one.entry.text),
  )
}

export const changing: ConnectorCheck[] = [
  {
    name: 'takes an edit for an edit',
    why: 'A corrected order number that comes as a second message is answered twice.',
    without: needs('edit'),
    async run(stage) {
      const { edit } = stage.platform
      must(edit !== undefined, playIt('edit'))
      const id = await stage.wrote('ada', 'My order is 1270')
      const answer = await edit!(id, 'My order is 1207')
      must(answer.ok, 'The webhook of an edit was refused, so the platform will send it for ever: answer 200.', answer)
      await only(stage, 'An edited message is there twice: an edit is no new message; give inbox.changed the id of the one that was edited, or drop it.')
    },
  },
]
