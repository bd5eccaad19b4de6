// Buttons under words that could not go: the message is read again where it stands, and sent, kept or left.
import { z } from 'zod'
import type { Spot } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { isAbove, placeOf } from '../place.ts'
import type { PressedBody } from '../press/pressed.ts'
import { slackMessage } from './heard.ts'
import { meaningOf } from './meaning.ts'
import type { Said, Say } from './say.ts'
import { type About, aboutOf, type Choice, isChoice } from './told.ts'

type Given = Pick<Base, 'link' | 'places' | 'post'> & { say: Say }

const outcome: Record<Choice, string> = {
  take: '↪️ taken over',
  there: '↪️ sent there',
  bare: '↪️ sent without the files',
  note: '🔒 kept as a note',
  drop: '↪️ not sent',
}

/** Answers true where the press was on such a button. */
export const createHeld = ({ link, places, post, say }: Given) => {
  const messageAt = async ({ channel, thread, ts }: About) => {
    try {
      const read = await link.call<{ messages?: unknown[] }>('conversations.replies', {
        channel,
        ts: thread,
        oldest: ts,
        latest: ts,
        inclusive: true,
        limit: 5,
      })
      return z
        .array(z.unknown())
        .parse(read.messages ?? [])
        .map(one => slackMessage.safeParse(one).data)
        .find(one => one?.ts === ts)
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return undefined
      throw error
    }
  }

  /** Whom the words were for, whoever has written since. */
  const spotOf = async ({ channel, thread, ts, session }: About): Promise<Spot | undefined> => {
    const place = placeOf({ channel, thread })
    if (session === undefined) return places.at(place, isAbove(ts))
    return (await places.all(place)).find(spot => spot.session === session)
  }

  return async (action: PressedBody['actions'][number], body: PressedBody): Promise<boolean> => {
    const [kind, choice = ''] = action.action_id.split(':')
    if (kind !== 'said') return false
    const about = aboutOf(action.value)
    if (!about || !isChoice(choice)) return true
    const { channel, thread } = about
    const notice = body.container.message_ts ?? body.message?.ts
    const after = async (words: string): Promise<void> => {
      if (notice === undefined) return
      await post.change(
        { channel, ts: notice },
        { text: words, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: words }] }] },
      )
    }
    const spot = await spotOf(about)
    const message = await messageAt(about)
    const user = message?.user
    if (!spot || !message || user === undefined) {
      await after('The message is not there any more, so nothing was sent.')
      return true
    }
    if (body.user.id !== user) {
      await post.whisper({ channel, thread }, body.user.id, {
        text: 'Only whoever wrote the message decides about it.',
        blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Only whoever wrote the message decides about it.' } }],
      })
      return true
    }
    const said: Said = { ...spot, channel, thread, message: { ...message, user } }
    // The words may have been changed meanwhile: what is a note by now is not sent.
    const inside = meaningOf(message.text, { words: 'reply', bot: link.self().botUser }) !== 'reply'
    const does = inside && choice !== 'drop' ? 'note' : choice
    // What is told anew stands below; this notice has done its work.
    await after(`${outcome[does]} · <@${user}>`)
    if (does === 'note') await say.note(said)
    else if (does !== 'drop') await say.reply(said, { sure: true, take: does === 'take', bare: does === 'bare' || about.bare === true })
    return true
  }
}
