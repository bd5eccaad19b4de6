// Which conversations are customers', and what session each is: a forum's post or a thread of the bot is one, and so are the direct messages
// of a person. https://discord.com/developers/docs/topics/threads
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Place } from './address.ts'
import type { Client } from './client.ts'
import type { DiscordConfig } from './config.ts'
import { isToMe } from './parse.ts'
import { type Channel, channel as channelShape, isDm, isForum, isThread, type Message } from './shapes.ts'

export interface Rooms {
  /** What Discord told of a channel. */
  learn(channel: unknown): void
  forget(id: string): void
  /** Undefined where the bot can not see it. */
  look(id: string): Promise<Channel | undefined>
  /** As Discord has it now. */
  lookAnew(id: string): Promise<Channel | undefined>
  nameOf(id: string): string | undefined
  /** Where a message belongs, undefined where it is not for us. `opens`: a thread has to be made of it first. */
  placeOf(message: Message, me: string): Promise<(Place & { opens?: true }) | undefined>
  /** Channels of the configuration that can not be read, in words. */
  examine(): Promise<string[]>
}

const most = 5000

export const createRooms = (client: Client, memory: Memory, { channels, dm }: DiscordConfig): Rooms => {
  const known = new Map<string, Channel>()

  const learn = (given: unknown): void => {
    const read = channelShape.safeParse(given)
    if (!read.success) return
    known.delete(read.data.id)
    known.set(read.data.id, read.data)
    const oldest = known.size > most ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
  }

  const look = async (id: string): Promise<Channel | undefined> => {
    const found = known.get(id)
    if (found) return found
    try {
      learn(await client.call({ method: 'GET', path: `/channels/${id}` }))
    } catch (error) {
      if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
    }
    return known.get(id)
  }

  return {
    learn,
    forget: id => void known.delete(id),
    look,
    async lookAnew(id) {
      // Of direct messages Discord tells nothing that changes.
      if (known.get(id)?.type !== 1) known.delete(id)
      return look(id)
    },
    nameOf: id => known.get(id)?.name ?? undefined,
    async placeOf(message, me) {
      const { channel_id: id, guild_id: guild } = message
      // Whoever writes to the bot alone needs no permission for its channel to be looked at.
      if (!guild && dm && !known.has(id)) learn({ id, type: 1 })
      const room = await look(id)
      if (!room) return undefined
      if (isDm(room)) return dm ? { channel: id } : undefined
      if (!isThread(room)) {
        const ours = channels.includes(id) && room.type === 0 && isToMe(message, me)
        return ours ? { channel: message.id, parent: id, opens: true } : undefined
      }
      const parent = room.parent_id
      if (!parent || !channels.includes(parent)) return undefined
      const place = { channel: id, parent }
      const above = await look(parent)
      if ((above && isForum(above)) || room.owner_id === me || (await memory.get(`thread/${id}`)) !== undefined) return place
      if (!isToMe(message, me)) return undefined
      await memory.put(`thread/${id}`, { parent })
      return place
    },
    async examine() {
      const troubles: string[] = []
      for (const id of channels) {
        known.delete(id)
        const room = await look(id)
        if (!room) troubles.push(`the customers’ channel ${id} is not there, or the bot may not see it`)
        else if (room.type !== 0 && !isForum(room)) troubles.push(`${room.name ?? id} is neither a text channel nor a forum`)
      }
      return troubles
    },
  }
}
