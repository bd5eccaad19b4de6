// A shop whose refunds wait for somebody of the team, and an answerer that asks for one: for tests of the desks in which they decide.
import { action, openShop, type Shop, unsafe } from './actions.ts'
import { calls, first, type Scripted, scripted } from './script.ts'

export interface Refunds {
  shop: Shop
  /** What a house is given. */
  given: Pick<Shop, 'catalogue'> & { answerer: Scripted }
}

export const openRefunds = (): Refunds => {
  const shop = openShop([action('refund', { ...unsafe, approval: 'agent', title: 'Refund the order' })])
  const answerer = scripted()
  answerer.says(first(calls(['refund'])))
  return { shop, given: { catalogue: shop.catalogue, answerer } }
}
