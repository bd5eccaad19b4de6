// Whose a session is. A verified customer has every web session of theirs; a browser without a name has those that began at its own
// address, whatever an agent has merged since: who sits at another browser is not proven to be the same.
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { CustomerView } from '#core/ports/queries.ts'
import type { Customer } from './customer.ts'
import { createMemory } from './memory.ts'

/** The channel of every session that is started here. */
export const channel = 'web'

export interface Own {
  /** Problem `not_found`, the same for a session that is somebody else's and for one that does not exist. */
  session(customer: Customer, id: string): Promise<Session>
  /** The same check without reading the session where its answer can not have changed. */
  check(customer: Customer, id: string): Promise<void>
  /** Every session, the latest activity first. */
  sessions(customer: Customer): Promise<Session[]>
  /** True where the customer may see it, given that it is of the same contact. */
  sees(customer: Customer, session: Session): boolean
}

const remembered = 20_000

export const createOwn = (customers: CustomerView): Own => {
  // A session never moves to another address.
  const known = createMemory<true>(remembered)

  const sees = (customer: Customer, session: Session): boolean =>
    session.channel === channel && (customer.kind === 'verified' || session.address === customer.address)

  const session: Own['session'] = async (customer, id) => {
    try {
      const found = await customers.session(customer.identity, id)
      if (sees(customer, found)) return found
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'other_contact' && error.code !== 'not_found')) throw error
    }
    throw new Problem('not_found', 'There is no such conversation.')
  }

  return {
    sees,
    session,
    async check(customer, id) {
      const key = `${customer.hash} ${id}`
      if (customer.kind === 'visitor' && known.get(key)) return
      await session(customer, id)
      if (customer.kind === 'visitor') known.set(key, true)
    },
    sessions: async customer => (await customers.sessions(customer.identity, channel)).filter(one => sees(customer, one)),
  }
}
