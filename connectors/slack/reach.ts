// Where an agent's first words reach somebody known from Slack: their direct messages with the app.
// https://docs.slack.dev/reference/methods/conversations.open
import { z } from 'zod'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Connector } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { readIdentity, writeAddress } from './address.ts'
import type { Memory } from './memory.ts'

const opened = z.object({ channel: z.object({ id: z.string() }) })

interface Given {
  link: SlackLink
  memory: Memory
  /** Direct messages are read. */
  dm: boolean
}

/** Opening them twice is opening them once, and nobody is told before something is written. */
export const createReach =
  ({ link, memory, dm }: Given): NonNullable<Connector['reach']> =>
  ({ identities }) => {
    const whose = identities.findLast(one => readIdentity(one) !== undefined)
    const user = whose === undefined ? undefined : readIdentity(whose)?.user
    if (whose === undefined || user === undefined) throw new Refused('they have never written in Slack', 'unknown_here')
    if (!dm) throw new Refused('direct messages are not read here: an admin adds dm to SLACK_CUSTOMER_CHANNELS', 'no_direct_messages')
    return async () => {
      try {
        const { channel } = opened.parse(await link.call('conversations.open', { users: user }))
        const address = writeAddress({ team: link.self().team, channel: channel.id })
        // A conversation that begins stands at top level, not under an old message.
        await memory.answerUnder(address, '', whose)
        return address
      } catch (error) {
        throw error instanceof Gone ? new Refused(error.message, 'gone') : error
      }
    }
  }
