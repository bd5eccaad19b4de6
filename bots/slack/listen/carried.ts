// An agent's reaction in a session's thread that is no verb: it stands on the message, and the customer sees it where their channel can show it.
import { emojiOf } from '#connectors/links/slack/emoji.ts'
import { Problem } from '#core/model/problem.ts'
import type { Base } from '../base.ts'
import { placeOf } from '../place.ts'
import type { Colleague } from '../who.ts'

export interface Reacted {
  channel: string
  thread: string
  ts: string
  /** Slack's name, without colons. */
  name: string
  removed: boolean
  /** Slack's name of the event. */
  id: string
}

/** On the customer's own messages only: on the team's words a reaction is talk among colleagues. */
export const createCarried =
  ({ controls, queries, places }: Pick<Base, 'controls' | 'queries' | 'places'>) =>
  async ({ channel, thread, ts, name, removed, id }: Reacted, { who }: Colleague): Promise<void> => {
    const at = await places.entry(placeOf({ channel, thread }), ts)
    if (!at) return
    const { session, place, seq } = at
    const [entry] = await queries.timeline(session, seq - 1, 1)
    if (entry?.kind !== 'message' || entry.seq !== seq || entry.author.kind !== 'contact') return
    try {
      await controls.react(
        session,
        { of: seq, emoji: emojiOf(name), ...(removed && { removed }) },
        { who, key: `slack:${id}`, origin: { place, ref: ts } },
      )
    } catch (error) {
      // Whoever may not do it, or comes too late, has reacted in Slack alone: that is no trouble worth a line.
      if (!(error instanceof Problem)) throw error
    }
  }
