// Did a message that was begun land? Asked after a crash or a call without an answer: by its key, among the latest of the room or thread.
// https://docs.slack.dev/reference/methods/conversations.history https://docs.slack.dev/reference/methods/conversations.replies
import type { Desk } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { codeOf } from '../health.ts'
import { bears, placeOf, threadOf } from '../place.ts'

interface Read {
  messages?: { ts: string; bot_id?: string; user?: string; text?: string; blocks?: { block_id?: string }[] }[]
  has_more?: boolean
  response_metadata?: { next_cursor?: string }
}

const perPage = 200
/** A thread is read to its end, for replies come oldest first; of a room only the newest pages matter. */
const mostPages = { room: 3, thread: 20 }

export const createSettle = ({ link, config }: Pick<Base, 'link' | 'config'>): Pick<Desk, 'settle'> => {
  const found = async (method: string, args: Record<string, unknown>, key: string, pages: number): Promise<string | undefined> => {
    let cursor = ''
    for (let page = 0; page < pages; page++) {
      const read = await link.call<Read>(method, { ...args, limit: perPage, ...(cursor && { cursor }) }, { urgent: true })
      const hit = read.messages?.find(message => bears(message, key))
      if (hit) return hit.ts
      cursor = read.response_metadata?.next_cursor ?? ''
      if (cursor === '') return undefined
    }
    return undefined
  }

  return {
    async settle(key, { place, room, into }) {
      const within = place ?? into
      if (within !== undefined) {
        const at = threadOf(within)
        const ref = await found('conversations.replies', { channel: at.channel, ts: at.thread }, key, mostPages.thread)
        if (ref === undefined) return 'absent'
        return place === undefined ? { ref, place: placeOf(at, ref) } : { ref }
      }
      for (const channel of new Set([room ?? config.channel, config.channel])) {
        try {
          const ref = await found('conversations.history', { channel }, key, mostPages.room)
          if (ref !== undefined) return { ref, place: placeOf({ channel, thread: ref }) }
        } catch (error) {
          // A room that the bot is not in could not be written to either; without the scope to read nobody knows what was written.
          if (!(error instanceof Gone) && (!(error instanceof Refused) || codeOf(error) === 'missing_scope')) throw error
        }
      }
      return 'absent'
    },
  }
}
