// Who somebody is, by the roster of a conversation, asked once in ten minutes.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#get-single-member-details
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute } from '#core/model/time.ts'
import { partsOf } from './activity.ts'
import type { Calls } from './calls.ts'
import type { TeamsLink, TeamsPerson } from './link.ts'

const fresh: Duration = 10 * minute
/** People who are remembered. */
const most = 5000

const text = z.string().nullish()
const member = z.looseObject({
  id: z.string(),
  name: text,
  aadObjectId: text,
  objectId: text,
  email: text,
  userPrincipalName: text,
  tenantId: text,
  userRole: text,
})

const isAddress = (value: string | null | undefined): value is string => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value ?? '')

/** The person as Teams describes them. */
export const personOf = (answer: unknown, tenant: string): TeamsPerson => {
  const { id, name, aadObjectId, objectId, email, userPrincipalName, tenantId, userRole } = member.parse(answer)
  const aad = aadObjectId || objectId
  const own = (tenantId ?? tenant).toLowerCase()
  const guest = (userRole !== undefined && userRole !== null && userRole !== 'user') || /#EXT#/i.test(userPrincipalName ?? '')
  const address = [email, userPrincipalName].find(isAddress)
  return {
    id,
    name: name || address || 'Somebody in Teams',
    tenant: own,
    ...(aad ? { aad: aad.toLowerCase() } : {}),
    ...(address === undefined || /#EXT#/i.test(address) ? {} : { email: address }),
    member: own === tenant && !guest,
  }
}

export const createPeople = (read: Calls['read'], tenant: string, clock: Clock): Pick<TeamsLink, 'person'> => {
  const kept = new Map<string, { until: number; value: Promise<TeamsPerson> }>()
  return {
    person(conversation, account) {
      const { base } = partsOf(conversation)
      const key = `${base} ${account}`
      const found = kept.get(key)
      if (found && found.until > clock.now()) return found.value
      const value = read(base, `/members/${encodeURIComponent(account)}`).then(answer => personOf(answer, tenant))
      kept.delete(key)
      kept.set(key, { until: clock.now() + fresh, value })
      value.catch(() => kept.get(key)?.value === value && kept.delete(key))
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      return value
    },
  }
}
