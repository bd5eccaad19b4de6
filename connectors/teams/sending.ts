// Brings replies to customers in Teams, each part once: what arrived is kept, so that a later try passes it over. Teams itself can not be asked
// what stands there, so a call without an answer waits for a person.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-send-and-receive-messages
import type { Logger } from 'pino'
import { partsOf } from '#connectors/links/teams/activity.ts'
import type { TeamsLink, TeamsMessage } from '#connectors/links/teams/link.ts'
import { day } from '#core/model/time.ts'
import type { Address, Connector, Reply, Sent } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { activityIdOf, messageId, readAddress } from './address.ts'
import { messagesOf, scoreMessage } from './format.ts'
import type { Offers } from './offers.ts'

/** The ledger gives a send up after a day. */
const tried = 2 * day
/** A reply in several messages can be changed and taken back as a whole so long. */
const changeable = 365 * day

/** Of a reply that stands in several messages. */
interface Parts {
  messages: string[]
  files: string[]
}

interface Given {
  link: TeamsLink
  memory: Memory
  offers: Offers
  log: Logger
}

export const createSending = ({
  link,
  memory,
  offers,
  log,
}: Given): Required<Pick<Connector, 'send' | 'edit' | 'remove' | 'ask' | 'typing'>> => {
  /** A place that is gone is no other place: the customer can not be reached there. */
  const called = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw error instanceof Gone ? new Refused(error.message, 'gone') : error
    }
  }

  const partsKey = (platformId: string): string => `parts/${platformId}`

  const sendAll = async (address: Address, reply: Reply, key: string): Promise<Sent> => {
    const conversation = readAddress(address)
    const messages = messagesOf(reply)
    const attachments = reply.attachments ?? []
    const several = messages.length + attachments.length > 1
    const done = several ? ((await memory.get<Record<string, string>>(`sent/${key}`)) ?? {}) : {}

    const once = async (mark: string, make: () => Promise<TeamsMessage> | TeamsMessage): Promise<string> => {
      const before = done[mark]
      if (before !== undefined) return before
      const { id } = await link.post(conversation, await make())
      done[mark] = id
      if (several) await memory.put(`sent/${key}`, done, { for: tried })
      return id
    }

    const parts: Parts = { messages: [], files: [] }
    for (const [at, file] of attachments.entries())
      parts.files.push(await once(`file ${at}`, () => offers.messageFor(conversation, file, `${key} ${at}`)))
    for (const [at, message] of messages.entries()) parts.messages.push(await once(`part ${at}`, () => message))
    const last = parts.messages.at(-1) ?? parts.files.at(-1)
    if (last === undefined) return {}
    const platformId = messageId(conversation, last)
    if (several) await memory.put(partsKey(platformId), parts, { for: changeable })
    return { platformId }
  }

  const partsAt = async (platformId: string): Promise<Parts> =>
    (await memory.get<Parts>(partsKey(platformId))) ?? { messages: [activityIdOf(platformId)], files: [] }

  const takeAway = async (conversation: string, id: string): Promise<void> => {
    await link.remove(conversation, id).catch(error => {
      // Not there any more: as it should be. Whether the whole conversation is, the next part tells.
      if (!(error instanceof Refused && error.code === 'ActivityNotFoundInConversation')) throw error
    })
  }

  return {
    send: (address, reply, key) => called(() => sendAll(address, reply, key)),

    edit: (address, { platformId, reply }) =>
      called(async () => {
        const conversation = readAddress(address)
        const all = messagesOf(reply)
        const parts = await partsAt(platformId)
        if (all.length > parts.messages.length) throw new Refused('the new words do not fit into the messages that were sent', 'too_long')
        for (const [at, id] of parts.messages.entries()) {
          const message = all[at]
          if (message) await link.update(conversation, id, message)
          else await takeAway(conversation, id)
        }
      }),

    remove: (address, platformId) =>
      called(async () => {
        const conversation = readAddress(address)
        const { messages, files } = await partsAt(platformId)
        for (const id of [...files, ...messages]) await takeAway(conversation, id)
      }),

    ask: address =>
      called(async () => {
        const conversation = readAddress(address)
        const { id } = await link.post(conversation, scoreMessage())
        return { platformId: messageId(conversation, id) }
      }),

    async typing(address) {
      const conversation = readAddress(address)
      // Nobody sees it in a channel.
      if (partsOf(conversation).root !== undefined) return
      // Nor is it worth an error: what keeps Teams from us shows in the health, and with the next message.
      await link.post(conversation, { type: 'typing' }).catch(error => log.debug({ error }, 'that somebody types could not be shown'))
    },
  }
}
