// After a gap: what was changed or taken back meanwhile, found by comparing what stands there with what is kept.
import type { Inbox, Standing } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { channelName, compareIds, messageId, type Place, readMessageId, writeAddress } from './address.ts'
import type { Client } from './client.ts'
import { createHistory, pageSize } from './history.ts'
import { isPersons } from './parse.ts'
import type { Rooms } from './rooms.ts'
import { isDm, isThread, type Message, message as messageShape } from './shapes.ts'
import type { Taking } from './taking.ts'

interface Given {
  client: Client
  inbox: Pick<Inbox, 'standing' | 'whereabouts'>
  rooms: Rooms
  taking: Taking
}

/** Discord's code where a message is not there. */
const unknownMessage = '10008'

/** Takes what became of the messages of a conversation; in its lane. */
export const createComparing = ({ client, inbox, rooms, taking }: Given): ((channel: string) => Promise<void>) => {
  const { asked, messagesIn } = createHistory(client)

  /** What became of the message that a thread was begun with, which stands above it. */
  const compareFirst = async ({ parent, channel }: Place): Promise<void> => {
    const platformId = messageId(parent ?? '', channel)
    if (parent === undefined || !(await inbox.whereabouts(channelName, platformId))) return
    try {
      const found = messageShape.parse(await client.call({ method: 'GET', path: `/channels/${parent}/messages/${channel}` }))
      const stood = (await inbox.standing(channelName, writeAddress({ parent, channel }))).find(one => one.platformId === platformId)
      if (stood && (await isChanged(stood, found))) await taking.edited(found)
    } catch (error) {
      if (error instanceof Refused && error.code === unknownMessage) await taking.removed(parent, channel)
      else if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
    }
  }

  const isChanged = async ({ text }: Standing, now: Message): Promise<boolean> => {
    if (!now.edited_timestamp || !isPersons(now)) return false
    const words = await taking.wordsOf(now)
    // What was not kept of its files stands below them.
    return text !== words && !text.startsWith(`${words}\n(`)
  }

  return async channel => {
    const found = await asked(`/channels/${channel}/messages`, { limit: String(pageSize) })
    if (!Array.isArray(found)) return
    const there = messagesIn(found)
    const byId = new Map(there.map(one => [messageId(channel, one.id), one]))
    // Where all of it was read, what is not there is gone, however old.
    const oldest = found.length < pageSize ? '0' : (there.map(({ id }) => id).sort(compareIds)[0] ?? '0')
    const addresses = new Set<string>()
    const room = await rooms.look(channel)
    if (room && (isDm(room) || isThread(room))) {
      const place = { channel, ...(isThread(room) && room.parent_id ? { parent: room.parent_id } : {}) }
      addresses.add(writeAddress(place))
      await compareFirst(place)
    }
    for (const platformId of byId.keys()) {
      const at = await inbox.whereabouts(channelName, platformId)
      if (at) addresses.add(at.address)
    }
    for (const address of addresses)
      for (const stood of await inbox.standing(channelName, address)) {
        const at = readMessageId(stood.platformId)
        if (at.channel !== channel || stood.author !== 'contact' || stood.deleted || compareIds(at.message, oldest) < 0) continue
        const now = byId.get(stood.platformId)
        if (!now) await taking.removed(channel, at.message)
        else if (await isChanged(stood, now)) await taking.edited(now)
      }
  }
}
