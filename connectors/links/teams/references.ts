// Where each conversation is answered, kept in the house: an answer may be sent long after a restart.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages#get-the-conversation-id
import type { Memory } from '#core/ports/memory.ts'
import { eventOf, identityOf } from './activity.ts'
import type { TeamsActivity } from './link.ts'

export interface Reference {
  serviceUrl: string
  tenant: string
  bot: { id: string; name?: string }
  /** The app was removed there. */
  removed?: true
}

export interface References {
  /** Keeps what an activity tells of its conversation. Resolves once durable. */
  learn(activity: TeamsActivity, serviceUrl: string): Promise<void>
  /** By the conversation's id without a thread. */
  find(base: string): Promise<Reference | undefined>
}

/** The app itself was taken out of the conversation, or the conversation itself is no more. */
const removes = (activity: TeamsActivity): boolean => {
  const { type, raw, bot } = activity
  if (type === 'installationUpdate') return String(raw.action).startsWith('remove') && !String(raw.action).includes('upgrade')
  if (type !== 'conversationUpdate') return false
  if (['teamDeleted', 'teamHardDeleted', 'teamArchived', 'channelDeleted'].includes(eventOf(activity))) return true
  const gone = Array.isArray(raw.membersRemoved) ? (raw.membersRemoved as { id?: unknown }[]) : []
  return gone.some(({ id }) => id === bot.id)
}

/** What an activity is about: a team's first channel tells of the others, too. */
const aboutIn = ({ conversation, raw }: TeamsActivity): string => {
  const { eventType, channel } = (raw.channelData ?? {}) as { eventType?: unknown; channel?: { id?: unknown } | null }
  return (eventType === 'channelDeleted' || eventType === 'channelRestored') && typeof channel?.id === 'string'
    ? channel.id
    : conversation.base
}

export const createReferences = (memory: Memory): References => {
  const keyOf = (base: string): string => `conversation/${base}`

  return {
    async learn(activity, serviceUrl) {
      const { conversation, bot } = activity
      const reference: Reference = {
        serviceUrl,
        tenant: conversation.tenant,
        bot: { id: bot.id, ...(bot.name === undefined ? {} : { name: bot.name }) },
        ...(removes(activity) ? { removed: true } : {}),
      }
      const identity = conversation.kind === 'personal' ? identityOf(activity) : undefined
      await memory.change<Reference>(
        keyOf(aboutIn(activity)),
        now => (JSON.stringify(now) === JSON.stringify(reference) ? now : reference),
        identity === undefined ? {} : { whose: identity },
      )
    },
    find: base => memory.get<Reference>(keyOf(base)),
  }
}
