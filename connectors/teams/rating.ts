// How customers rate in Teams: five buttons on a card, then a word if they like. Whoever presses is looked at, not what the press says of itself.
// https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
import type { Logger } from 'pino'
import { z } from 'zod'
import { identityOf } from '#connectors/links/teams/activity.ts'
import type { TeamsActivity, TeamsLink } from '#connectors/links/teams/link.ts'
import { Problem } from '#core/model/problem.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { messageId } from './address.ts'
import { attached, commentField, commentVerb, scoreVerb, thanksCard } from './format.ts'
import type { People } from './people.ts'

interface Given {
  link: TeamsLink
  inbox: Pick<Inbox, 'rate' | 'whereabouts' | 'standing'>
  people: People
  log: Logger
}

const pressed = z.object({
  action: z.object({
    verb: z.enum([scoreVerb, commentVerb]),
    data: z.object({ score: z.int().min(1).max(5), [commentField]: z.string().max(5000).optional() }),
  }),
})

const notice = (value: string): unknown => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value })
const shown = (card: Record<string, unknown>): unknown => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})

/** Listens for the buttons; before the connection starts. */
export const wireRating = ({ link, inbox, people, log }: Given): void => {
  /** The session that the card asks about, where whoever pressed is one of its customers. */
  const sessionFor = async (activity: TeamsActivity): Promise<string | undefined> => {
    const { conversation, raw } = activity
    const identity = identityOf(activity)
    if (typeof raw.replyToId !== 'string' || identity === undefined) return undefined
    const found = await inbox.whereabouts('teams', messageId(conversation.id, raw.replyToId))
    if (!found) return undefined
    const messages = await inbox.standing('teams', found.address)
    return messages.some(one => one.author === 'contact' && one.identities.includes(identity)) ? found.session : undefined
  }

  link.answer({
    name: 'customers: scores',
    wants: ({ raw }) => raw.name === 'adaptiveCard/action' && pressed.safeParse(raw.value).success,
    async act(activity) {
      const { verb, data } = pressed.parse(activity.raw.value).action
      const { score } = data
      if (people.isTeammate(await people.person(activity))) return notice('Only customers rate here.')
      const session = await sessionFor(activity)
      if (session === undefined) return notice('Only the customer of this conversation rates it.')
      const comment = verb === commentVerb ? (data[commentField] ?? '').trim() : ''
      if (verb === commentVerb && comment === '') return notice('Write a few words first.')
      try {
        await inbox.rate(session, { score, ...(comment === '' ? {} : { comment }) }, `${activity.from.id} ${activity.id}`)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return notice('This conversation can not be rated any more.')
      }
      const card = thanksCard(score, { commented: comment !== '' })
      // The answer changes what whoever pressed sees at once; the message itself, what stands there from now on.
      await link
        .update(activity.conversation.id, String(activity.raw.replyToId), { type: 'message', attachments: [attached(card)] })
        .catch(error => log.debug({ error }, 'the card of a score could not be changed'))
      return shown(card)
    },
  })
}
