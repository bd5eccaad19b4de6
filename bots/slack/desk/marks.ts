// How a message fares, as a reaction of the bot on it: there where the agent wrote, without a further line.
// https://docs.slack.dev/reference/methods/reactions.add
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { DeliveryState } from '#core/model/delivery.ts'
import { Gone } from '#core/ports/failure.ts'
import { codeOf, ifAllowed, type Troubles } from '../health.ts'

/**
 * The bot's reactions. ✔ says that the channel took the words, which is as much as most channels ever tell; it is not ✅, which people
 * press to resolve: a second press on the bot's own mark must do nothing.
 */
export const signs = { sent: 'heavy_check_mark', failed: 'x', doubt: 'grey_question', note: 'lock', edited: 'pencil2' } as const
export type Sign = (typeof signs)[keyof typeof signs]

export interface Marks {
  put(at: { channel: string; ts: string }, sign: Sign): Promise<void>
  take(at: { channel: string; ts: string }, sign: Sign): Promise<void>
  /** Exactly the mark of this state, and none of the others. */
  fares(at: { channel: string; ts: string }, state: DeliveryState): Promise<void>
}

/** Already so, or there is no room for more: nothing is left to be done. */
const settled = ['already_reacted', 'no_reaction', 'too_many_reactions', 'too_many_emoji', 'bad_timestamp']

export const signOf = (state: DeliveryState): Sign | undefined => {
  if (state === 'sent' || state === 'delivered' || state === 'read') return signs.sent
  if (state === 'unknown') return signs.doubt
  return state === 'planned' || state === 'sending' ? undefined : signs.failed
}

export const createMarks = ({ link, troubles }: { link: SlackLink; troubles: Troubles }): Marks => {
  const react = async (method: 'reactions.add' | 'reactions.remove', at: { channel: string; ts: string }, name: Sign): Promise<void> => {
    await ifAllowed(troubles, 'reactions:write', 'nobody sees on a message that it was delivered', async () => {
      try {
        await link.call(method, { channel: at.channel, timestamp: at.ts, name })
      } catch (error) {
        if (!(error instanceof Gone) && !settled.includes(codeOf(error) ?? '')) throw error
      }
    })
  }
  const put: Marks['put'] = (at, sign) => react('reactions.add', at, sign)
  const take: Marks['take'] = (at, sign) => react('reactions.remove', at, sign)
  return {
    put,
    take,
    async fares(at, state) {
      const sign = signOf(state)
      if (!sign) return
      // A good outcome first asks nothing of Slack but the mark itself: only a retry has an older one to take away.
      await put(at, sign)
    },
  }
}
