// Which of Slack's conversations are customers'. https://docs.slack.dev/reference/methods/conversations.info
import { z } from 'zod'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { minute } from '#core/model/time.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { SlackChannelConfig } from './config.ts'

const info = z.object({
  channel: z.object({
    name: z.string().optional(),
    is_im: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_org_shared: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
  }),
})

type Room = z.infer<typeof info>['channel']

export interface Rooms {
  /** Quick and without a call: false only where it is certain that the channel is not customers'. */
  may(channel: string): boolean
  isCustomers(channel: string): Promise<boolean>
  isDm(channel: string): boolean
  /** The channel's name where it is known by now. */
  nameOf(channel: string): string | undefined
  /** The channel itself can be looked at. */
  isThere(channel: string): Promise<boolean>
  /** Channels named in the configuration that can not be read, in words; asked at the start. */
  examine(): Promise<string[]>
}

export const createRooms = (link: SlackLink, config: SlackChannelConfig, clock: Clock): Rooms => {
  const { channels, all, shared, dm, desk } = config
  const known = new Map<string, { room: Room; until: number }>()
  const isDm = (channel: string): boolean => channel.startsWith('D')

  const look = async (channel: string): Promise<Room> => {
    const found = known.get(channel)
    if (found && found.until > clock.now()) return found.room
    const { channel: room } = info.parse(await link.call('conversations.info', { channel }))
    known.set(channel, { room, until: clock.now() + 10 * minute })
    return room
  }

  const may = (channel: string): boolean => {
    if (channel === desk || link.reserved(channel)) return false
    if (isDm(channel)) return dm
    return channels.includes(channel) || all || shared
  }

  return {
    may,
    isDm,
    async isCustomers(channel) {
      if (!may(channel)) return false
      if (isDm(channel) || channels.includes(channel) || all) return true
      const room = await look(channel)
      return room.is_ext_shared === true || room.is_org_shared === true
    },
    async isThere(channel) {
      try {
        known.delete(channel)
        return !(await look(channel)).is_archived
      } catch {
        return false
      }
    },
    nameOf: channel => known.get(channel)?.room.name,
    async examine() {
      const troubles: string[] = []
      for (const channel of channels) {
        try {
          const room = await look(channel)
          if (room.is_archived) troubles.push(`the customers’ channel ${room.name ?? channel} is archived`)
          else if (room.is_member === false)
            troubles.push(`the app is not in the customers’ channel ${room.name ?? channel}: invite it there with /invite`)
        } catch (error) {
          if (error instanceof Gone)
            troubles.push(`the customers’ channel ${channel} is not there, or it is private and the app is not in it`)
          else if (error instanceof Refused) troubles.push(error.message)
          else throw error
        }
      }
      return troubles
    },
  }
}
