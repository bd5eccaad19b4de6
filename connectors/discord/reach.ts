// Where an agent's first words reach somebody known from Discord: their direct messages with the bot.
// https://discord.com/developers/docs/resources/user#create-dm
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import type { Connector } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { readIdentity, snowflakeAt, writeAddress } from './address.ts'
import type { Client } from './client.ts'

const opened = z.looseObject({ id: z.string() })

interface Needs {
  client: Client
  memory: Memory
  clock: Clock
  dm: boolean
}

/** Opening them twice is opening them once, and nobody is told before something is written. */
export const createReach =
  ({ client, memory, clock, dm }: Needs): NonNullable<Connector['reach']> =>
  ({ identities }) => {
    const user = identities.map(readIdentity).findLast(found => found !== undefined)
    if (user === undefined) throw new Refused('they have never written on Discord', 'unknown_here')
    if (!dm) throw new Refused('direct messages are not read here: an admin adds dm to DISCORD_CHANNELS', 'no_direct_messages')
    return async () => {
      try {
        const { id } = opened.parse(await client.call({ method: 'POST', path: '/users/@me/channels', body: { recipient_id: user } }))
        // What they answer while nothing is connected is found there: Discord lists no such conversations.
        await memory.change<string>(`cursor/${id}`, now => now ?? snowflakeAt(clock.now()))
        return writeAddress({ channel: id })
      } catch (error) {
        throw error instanceof Gone ? new Refused(error.message, 'gone') : error
      }
    }
  }
