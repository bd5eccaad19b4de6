// Who gets copies of the answers, changed by people. The AI has no way to it.
import { Problem } from '../../model/problem.ts'
import { afterAct, mostRecipients } from '../../model/recipients.ts'
import type { Session } from '../../model/session.ts'
import type { Controls } from '../../ports/controls.ts'
import { Refused } from '../../ports/failure.ts'
import type { Decide } from '../conversation/acts.ts'
import type { ControlNeeds } from './needs.ts'
import type { Verbs } from './verb.ts'

const same = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase()

/** Decided at the place in the timeline where it will stand: a mail that came in between is known by then. */
const decided =
  (add: readonly string[], remove: readonly string[], customer: string): Decide =>
  (session, author) => {
    if (session.status === 'closed')
      throw new Problem('not_open', `#${session.ticket} is closed, and nothing more is sent from it. Nothing was changed.`)
    const before = session.recipients ?? [customer]
    const dropped = remove.map(one => {
      const found = before.find(known => same(known, one))
      if (found === undefined)
        throw new Problem('invalid', `${one} gets no answers in #${session.ticket}: they go to ${before.join(', ')}. Nothing was changed.`)
      if (found === before[0])
        throw new Problem('conflict', `${found} is the customer, to whom the answers go in any case. Nothing was changed.`)
      return found
    })
    const change = afterAct(before, add, dropped)
    if (change.now.length > mostRecipients)
      throw new Problem('invalid', `Answers go to ${mostRecipients} addresses at most. Nothing was changed.`)
    return change.add.length + change.remove.length === 0 ? null : [{ kind: 'recipients', author, ...change }]
  }

export const createRecipients = ({ connectors }: ControlNeeds, { session, verb }: Verbs): Pick<Controls, 'recipients'> => {
  const read = async ({ channel, address }: Session, named: readonly string[]): Promise<{ customer: string; named: string[] }> => {
    const connector = connectors.get(channel)
    if (!connector?.copies)
      throw new Problem('conflict', `On ${channel} answers go to the customer alone; nobody can be copied in. Nothing was changed.`)
    try {
      return await connector.copies(address, named)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      throw new Problem('invalid', `${error.message} Nothing was changed.`)
    }
  }
  return {
    async recipients(id, { add = [], remove = [] }, act) {
      const { customer, named } = await read(await session(id), add)
      const both = named.find(one => remove.some(other => same(one, other)))
      if (both !== undefined) throw new Problem('invalid', `${both} can not be both copied in and dropped. Nothing was changed.`)
      return verb('recipients', id, { add, remove }, act, decided(named, remove, customer))
    },
  }
}
