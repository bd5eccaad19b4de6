// Reactions as verbs, as the settings say: 👀 claims, ✅ resolves, 🤖 gives back to the AI, 📌 keeps a message's words as a note.
// https://docs.slack.dev/reference/events/reaction_added
import { z } from 'zod'
import type { SlackListener } from '#connectors/links/slack/link.ts'
import { Problem } from '#core/model/problem.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { readLine, sessionVerbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { placeOf } from '../place.ts'
import type { Colleague } from '../who.ts'
import { createCarried } from './carried.ts'
import { type SlackMessage, slackMessage } from './heard.ts'
import { readWords } from './markdown.ts'
import { told } from './told.ts'

const reactionEvent = z.looseObject({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: z.string(),
  reaction: z.string(),
  item: z.looseObject({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
  item_user: z.string().optional(),
})

/** Taking the reaction away takes back what it did, where that is plain: a claim, and an end. */
const undo: Record<string, string> = { claim: 'release team', resolve: 'reopen' }

type Given = Pick<Base, 'link' | 'controls' | 'queries' | 'places' | 'people' | 'settings' | 'post' | 'clock'>

export const createReactions = ({ link, controls, queries, places, people, settings, post, clock }: Given): SlackListener => {
  /** The message and its thread: the event names only the message. */
  const messageAt = async (channel: string, ts: string): Promise<SlackMessage | undefined> => {
    try {
      const { messages = [] } = await link.call<{ messages?: unknown[] }>('conversations.replies', {
        channel,
        ts,
        limit: 1,
        inclusive: true,
      })
      return messages.map(one => slackMessage.safeParse(one).data).find(one => one?.ts === ts)
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return undefined
      throw error
    }
  }

  /** What a card, a message or, for all else, the thread is about. */
  const sessionAt = async (channel: string, ts: string) => {
    const [top] = await places.all(placeOf({ channel, thread: ts }))
    if (top) return { ...top, thread: ts, message: undefined }
    const message = await messageAt(channel, ts)
    const thread = message?.thread_ts
    if (thread === undefined) return undefined
    const place = placeOf({ channel, thread })
    const [card] = await places.all(placeOf({ channel, thread }, ts))
    const spot = card ?? (await places.entry(place, ts)) ?? (await places.at(place))
    return spot && { ...spot, thread, message }
  }

  /** The words under 📌, kept where everybody finds them; what was sent stays sent. */
  const pinned = async (message: SlackMessage, at: { place: string; session: string }): Promise<string> => {
    const about = await places.entry(at.place, message.ts)
    const [entry] = about ? await queries.timeline(about.session, about.seq - 1, 1) : []
    if (entry?.kind === 'message' || entry?.kind === 'note' || entry?.kind === 'draft') {
      const who = entry.author.kind === 'ai' ? 'the AI' : (entry.author.name ?? 'the customer')
      return `📌 ${who}: ${entry.text}`
    }
    const words = await readWords(message, link)
    return words === '' ? '' : `📌 ${words}`
  }

  const act = async (
    typed: string,
    at: { session: string; place: string; message: SlackMessage | undefined },
    who: Colleague,
    key: string,
  ) => {
    const read = readLine(typed, sessionVerbs)
    if (read?.verb.scope !== 'session')
      throw new Problem('invalid', `The reaction stands for ‘${typed}’, which is no verb. An admin can change that in the settings.`)
    const session = await queries.session(at.session)
    const spoken =
      read.verb.name === 'note' && at.message
        ? { text: await pinned(at.message, at) }
        : read.wording.read(read.rest, { now: clock.now(), zone: who.person.zone ?? 'UTC', session })
    const input = read.verb.input.safeParse(spoken)
    if (!input.success)
      throw new Problem(
        'invalid',
        read.verb.name === 'note'
          ? 'To keep words as a note, put the reaction on the message with those words. For new words press Note, or write // before them.'
          : `‘${typed}’ needs more than a reaction: press the button of that name on the card.`,
      )
    await read.verb.run({ controls, queries }, at.session, input.data, { who: who.who, key })
  }

  const carried = createCarried({ controls, queries, places })

  const carry = async (id: string, given: { user: string; name: string; ts: string; channel: string; removed: boolean }): Promise<void> => {
    const found = await sessionAt(given.channel, given.ts)
    if (!found?.message) return
    const who = await people.colleague(given.user, { present: true })
    if (who) await carried({ ...given, id, thread: found.thread }, who)
  }

  return {
    name: 'slack desk: reactions',
    scopes: ['reactions:read'],
    wants: ({ event }) => reactionEvent.safeParse(event).success,
    lane: ({ event }) => {
      const { item } = reactionEvent.parse(event)
      return `${item.channel} ${item.ts}`
    },
    async handle({ id, event }) {
      const { type, user, reaction, item, item_user } = reactionEvent.parse(event)
      const { channel, ts } = item
      const me = link.self().botUser
      if (user === me) return
      const stands = (await settings()).reactions[reaction.replace(/::.*$/, '')]
      const typed = stands !== undefined && type === 'reaction_removed' ? undo[stands] : stands
      if (stands === undefined) {
        if (item_user === undefined || item_user === me)
          await carry(id, { user, name: reaction, ts, channel, removed: type === 'reaction_removed' })
        return
      }
      if (typed === undefined) return
      // On a colleague's own words ✅ is agreement among people, not an order: there only 📌 means something.
      if (typed !== 'note' && item_user !== undefined && item_user !== me) return
      const found = await sessionAt(channel, ts)
      if (!found) return
      const who = await people.colleague(user, { present: true })
      if (!who) return
      const { session, place, thread, message } = found
      if (type === 'reaction_removed' && !(await mine(session, typed, who.me))) return
      try {
        await act(typed, { session, place, message }, who, `slack:${id}`)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const shown = told(error.message, { user })
        if (!(await post.whisper({ channel, thread }, user, shown))) await post.message({ channel, thread }, shown, `told/${id}`)
      }
    },
  }

  /** Only whoever has it gives it back; only what is resolved is opened again. */
  async function mine(id: string, typed: string, me: string): Promise<boolean> {
    const session = await queries.session(id)
    if (typed.startsWith('release')) return session.status === 'open' && session.owner.kind === 'agent' && session.owner.id === me
    return session.status === 'resolved'
  }
}
