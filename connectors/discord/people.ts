// Who writes: somebody of the team or a customer. Discord proves who it is; the name they show is their own choice.

import type { Clock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import { minute } from '#core/model/time.ts'
import type { Sender } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { discordIdentity } from './address.ts'
import type { Client } from './client.ts'
import type { DiscordConfig } from './config.ts'
import { memberOf, type User } from './shapes.ts'

export interface People {
  /** `roles`: where Discord tells them with the message. */
  isTeammate(user: User, guild: string | undefined, roles?: readonly string[]): Promise<boolean>
  sender(user: User): Sender
  who(user: User): Who
}

const photoOf = ({ id, avatar }: User): string | undefined =>
  avatar ? `https://cdn.discordapp.com/avatars/${id}/${avatar}.png?size=128` : undefined

const nameOf = ({ id, global_name: shown, username }: User): string => shown || username || id

export const createPeople = (client: Client, { teammates }: DiscordConfig, clock: Clock): People => {
  const known = new Map<string, { roles: readonly string[]; until: number }>()

  const rolesOf = async (guild: string, user: string): Promise<readonly string[]> => {
    const key = `${guild} ${user}`
    const found = known.get(key)
    if (found && found.until > clock.now()) return found.roles
    let roles: readonly string[] = []
    try {
      roles = memberOf.parse(await client.call({ method: 'GET', path: `/guilds/${guild}/members/${user}` })).roles
    } catch (error) {
      // They have left the server.
      if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
    }
    if (known.size > 5000) known.clear()
    known.set(key, { roles, until: clock.now() + 5 * minute })
    return roles
  }

  return {
    async isTeammate({ id }, guild, roles) {
      if (teammates.length === 0 || guild === undefined) return false
      if (teammates.includes(id)) return true
      return (roles ?? (await rolesOf(guild, id))).some(role => teammates.includes(role))
    },
    sender(user) {
      const photo = photoOf(user)
      return {
        identities: [discordIdentity(user.id)],
        verified: { custom: { discord: user.username || user.id, ...(photo === undefined ? {} : { photo }) } },
        claimed: { name: nameOf(user) },
      }
    },
    who(user) {
      const photo = photoOf(user)
      return {
        id: discordIdentity(user.id),
        identity: discordIdentity(user.id),
        name: nameOf(user),
        ...(photo === undefined ? {} : { photo }),
      }
    },
  }
}
