// In which channels the desk shows sessions: never where customers read along, for a thread holds notes and drafts.
// https://docs.slack.dev/reference/objects/conversation-object
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, type Time } from '#core/model/time.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { SlackDeskConfig } from './config.ts'

export interface DeskRooms {
  /** True for the desk's own channel and those of the rules. Pure. */
  has(channel: string): boolean
  /** Those, the desk's own first. */
  all(): string[]
  /** Why nothing of the team may be shown there, in words; undefined where it may. Fails as a call does where Slack does not answer. */
  notFor(channel: string): Promise<string | undefined>
  /** Channels that rules name belong to the desk from now on, save customers'. */
  take(channels: readonly string[]): Promise<void>
}

const lookAgain: Duration = 10 * minute

export const createDeskRooms = ({ link, config, clock }: { link: SlackLink; config: SlackDeskConfig; clock: Clock }): DeskRooms => {
  const own = new Set([config.channel])
  const known = new Map<string, { until: Time; shared: boolean }>()

  const isShared = async (channel: string): Promise<boolean> => {
    const found = known.get(channel)
    if (found && found.until > clock.now()) return found.shared
    try {
      const { channel: room } = await link.call<{ channel?: { is_ext_shared?: boolean } }>('conversations.info', { channel })
      const shared = room?.is_ext_shared === true
      known.set(channel, { until: clock.now() + lookAgain, shared })
      return shared
    } catch (error) {
      // What can not be looked at is told of where it is written to, and by the health.
      if (error instanceof Gone || error instanceof Refused) return false
      throw error
    }
  }

  const notFor: DeskRooms['notFor'] = async channel => {
    if (config.customers?.includes(channel)) return 'is one of SLACK_CUSTOMER_CHANNELS'
    return (await isShared(channel)) ? 'is shared with another organisation' : undefined
  }

  return {
    has: channel => own.has(channel),
    all: () => [...own],
    notFor,
    async take(channels) {
      const others = channels.filter(channel => !own.has(channel))
      const reasons = await Promise.all(others.map(channel => notFor(channel).catch(() => undefined)))
      for (const [at, channel] of others.entries()) if (reasons[at] === undefined) own.add(channel)
    },
  }
}
