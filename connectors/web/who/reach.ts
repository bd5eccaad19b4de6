// Where an agent's first words are found by somebody who comes back to the page: where their latest conversation is, which whoever is signed
// in sees as well; without one, where they will be known by what proves them.
import type { Connector } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import { verifiedAddress } from './identity.ts'
import { visitorAddress } from './visitors.ts'

const latestOf = (identities: readonly string[], kind: string): string | undefined =>
  identities.findLast(one => one.startsWith(`${kind}:`))?.slice(kind.length + 1)

/** `signed`: the page's backend can prove who somebody is. */
export const createReach =
  (signed: boolean): NonNullable<Connector['reach']> =>
  ({ identities, addresses }) => {
    const sub = signed ? latestOf(identities, 'id') : undefined
    const visitor = latestOf(identities, 'visitor')
    const at =
      addresses[0] ??
      (sub === undefined ? undefined : verifiedAddress(sub)) ??
      (visitor === undefined ? undefined : visitorAddress(visitor))
    if (at === undefined) throw new Refused('the chat on the website has never met them', 'unknown_here')
    return async () => at
  }
