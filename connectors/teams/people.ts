// Who writes: somebody of the team, or a customer. Teams proves who they are; for their address the own organisation vouches.
import { teamsIdentity } from '#connectors/links/teams/activity.ts'
import type { TeamsActivity, TeamsLink, TeamsPerson } from '#connectors/links/teams/link.ts'
import { identity } from '#core/model/contact.ts'
import type { Sender } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { TeamsChannelConfig } from './config.ts'

export interface People {
  person(activity: TeamsActivity): Promise<TeamsPerson>
  isTeammate(person: TeamsPerson): boolean
  /** Undefined where Teams does not tell who somebody is: an anonymous guest of a meeting. */
  sender(person: TeamsPerson): Sender | undefined
}

export const createPeople = (link: TeamsLink, { teammates }: TeamsChannelConfig): People => ({
  async person({ from, conversation }) {
    // A guest has the object id of the tenant that they are a guest of.
    const tenant = from.tenant ?? conversation.tenant
    const told: TeamsPerson = { ...from, name: from.name ?? 'Somebody in Teams', member: false, tenant }
    try {
      const found = await link.person(conversation.id, from.id)
      // The signed activity says who it was; the roster adds to it.
      return { ...found, id: from.id, tenant, name: from.name ?? found.name, ...(from.aad === undefined ? {} : { aad: from.aad }) }
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return told
      throw error
    }
  },
  isTeammate({ aad, email, member }) {
    if (aad !== undefined && teammates.people.includes(aad)) return true
    if (email === undefined || !member) return false
    const address = email.toLowerCase()
    return teammates.addresses.includes(address) || teammates.domains.some(domain => address.endsWith(`@${domain}`))
  },
  sender({ aad, tenant, name, email, member }) {
    if (aad === undefined) return undefined
    const proven = email !== undefined && member
    return {
      identities: [teamsIdentity(tenant ?? link.tenant, aad), ...(proven ? [identity.email(email)] : [])],
      verified: { name, ...(proven ? { email } : {}) },
      ...(email !== undefined && !member ? { claimed: { email } } : {}),
    }
  },
})
