// What Discord still has of its channels, as it is asked for. https://discord.com/developers/docs/resources/message#get-channel-messages
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Client } from './client.ts'
import { type Message, message as messageShape } from './shapes.ts'

/** Messages that Discord gives at once, at most. */
export const pageSize = 100

export interface History {
  /** Undefined where the bot may not see it, or it is gone: nothing can be read there. */
  asked(path: `/${string}`, query?: Record<string, string>): Promise<unknown>
  /** Of an answer, those that can be read. */
  messagesIn(found: unknown): Message[]
}

export const createHistory = (client: Client): History => ({
  async asked(path, query = {}) {
    try {
      return await client.call({ method: 'GET', path, query })
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return undefined
      throw error
    }
  },
  messagesIn: found =>
    (Array.isArray(found) ? found : []).flatMap(one => {
      const read = messageShape.safeParse(one)
      return read.success ? [read.data] : []
    }),
})
