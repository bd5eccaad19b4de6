// Where a customer is reached: `teams:CONVERSATION`, as Teams names it: a chat, or `…;messageid=ROOT` for a thread in a channel.
import { partsOf } from '#connectors/links/teams/activity.ts'
import type { Identity } from '#core/model/contact.ts'
import type { Address } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'

export const writeAddress = (conversation: string): Address => `teams:${conversation}`

/** The conversation's id. Refused where it is none of ours. */
export const readAddress = (address: Address): string => {
  const [, conversation] = /^teams:(.+)$/s.exec(address) ?? []
  if (conversation === undefined) throw new Refused('the address is not one of Teams’', 'not_of_teams')
  return conversation
}

/** Tenant and person of an identity of Teams; undefined for every other. */
export const readIdentity = (identity: Identity): { tenant: string; aad: string } | undefined => {
  const [, tenant, aad] = /^teams:([^:]+):([^:]+)$/.exec(identity) ?? []
  return tenant === undefined || aad === undefined ? undefined : { tenant, aad }
}

/** What the core calls a message: Teams gives an id once in a chat or channel, whatever the thread. */
export const messageId = (conversation: string, id: string): string => `${partsOf(conversation).base} ${id}`

/** The activity's id in a message's. */
export const activityIdOf = (platformId: string): string => platformId.slice(platformId.lastIndexOf(' ') + 1)
