// Who writes: somebody of the team, a customer, or a program. What Slack proves of a customer is kept apart from what they say.
import type { SlackLink, SlackPerson } from '#connectors/links/slack/link.ts'
import { type Identity, identity } from '#core/model/contact.ts'
import type { Sender } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { slackIdentity } from './address.ts'
import type { SlackChannelConfig } from './config.ts'

/** What comes with a message itself, of people whom users.info does not know. */
export interface Written {
  user: string
  user_team?: unknown
  user_profile?: unknown
}

export interface People {
  person(written: Written): Promise<SlackPerson>
  isTeammate(person: SlackPerson): Promise<boolean>
  /** Who they are at Slack, for ever. */
  identity(person: SlackPerson): Identity
  sender(person: SlackPerson): Sender
}

const word = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined)

const profiled = ({ user, user_team, user_profile }: Written): SlackPerson => {
  const profile = (typeof user_profile === 'object' && user_profile !== null ? user_profile : {}) as Record<string, unknown>
  const team = word(user_team) ?? word(profile.team)
  const photo = word(profile.image_72)
  return {
    id: user,
    name: word(profile.display_name) ?? word(profile.real_name) ?? word(profile.name) ?? user,
    ...(team === undefined ? {} : { team }),
    ...(photo === undefined ? {} : { photo }),
    bot: false,
    admin: false,
    stranger: true,
  }
}

export const createPeople = (link: SlackLink, { teammates }: SlackChannelConfig): People => {
  const { groups, people, domains } = teammates
  const named = groups.length + people.length + domains.length > 0
  const identityOf = ({ id, team }: SlackPerson): Identity => slackIdentity(team ?? link.self().team, id)
  return {
    identity: identityOf,
    async person(written) {
      try {
        return await link.person(written.user)
      } catch (error) {
        // Somebody of another organisation whom we may not look up.
        if (error instanceof Gone || (error instanceof Refused && error.code !== 'missing_scope')) return profiled(written)
        throw error
      }
    },
    async isTeammate({ id, email, stranger }) {
      if (!named) return !stranger
      if (people.includes(id)) return true
      // Only our own workspace vouches for an address.
      if (!stranger && email !== undefined && domains.some(domain => email.toLowerCase().endsWith(`@${domain}`))) return true
      const members = await Promise.all(groups.map(group => link.group(group)))
      return members.some(group => group.includes(id))
    },
    sender(person) {
      const { name, email, photo, zone, stranger } = person
      const own = { ...(photo === undefined ? {} : { photo }), ...(zone === undefined ? {} : { timezone: zone }) }
      const custom = Object.keys(own).length === 0 ? {} : { custom: own }
      return {
        identities: [identityOf(person), ...(email !== undefined && !stranger ? [identity.email(email)] : [])],
        verified: { name, ...(email !== undefined && !stranger ? { email } : {}), ...custom },
        ...(email !== undefined && stranger ? { claimed: { email } } : {}),
      }
    },
  }
}
