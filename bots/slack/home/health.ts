// How the desk fares, for admins: what the App Home's page and `/desk health` say.
import type { Card } from '../../cards.ts'
import type { Base } from '../base.ts'
import type { Part } from '../draw.ts'

/** The desk itself, and how far each desk is behind with what happened. */
export const partsOf = async ({ troubles, queries }: Pick<Base, 'troubles' | 'queries'>): Promise<Part[]> => {
  const [own, desks] = await Promise.all([troubles.health(), queries.desks()])
  return [
    { name: 'Slack', ok: own.ok, ...(own.ok ? own.about !== undefined && { detail: own.about } : { detail: own.why }) },
    ...desks.map(({ desk, waiting, since, reason }) => ({
      name: `Threads in ${desk}`,
      ok: waiting === 0,
      ...(waiting > 0 && { detail: `${waiting} behind${reason ? `: ${reason}` : ''}` }),
      ...(since !== undefined && { since }),
    })),
  ]
}

export const healthCard = async (base: Pick<Base, 'troubles' | 'queries'>): Promise<Card> => {
  const parts = await partsOf(base)
  const well = parts.every(part => part.ok)
  return {
    about: 'done',
    heading: well ? 'The desk is well' : 'Something needs an admin',
    tone: well ? 'good' : 'bad',
    facts: parts.map(({ name, ok, detail }) => ({ label: name, value: detail ?? (ok ? 'well' : 'not well'), tone: ok ? 'good' : 'bad' })),
    blocks: [],
    actions: [],
  }
}
