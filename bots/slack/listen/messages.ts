// What people write in the threads of sessions: new words, changed and deleted ones. Everything else in Slack is none of the desk's business.
import type { SlackEvent, SlackListener } from '#connectors/links/slack/link.ts'
import { minute } from '#core/model/time.ts'
import type { Spot } from '#core/ports/desk.ts'
import { Retry } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { scopes } from '../health.ts'
import { isAbove, placeOf } from '../place.ts'
import type { Changes } from './changes.ts'
import { type Heard, heardIn, threadIn } from './heard.ts'
import { meaningOf } from './meaning.ts'
import type { Said, Say } from './say.ts'

interface Given extends Pick<Base, 'link' | 'places' | 'settings' | 'clock'> {
  say: Say
  changes: Changes
  /** A question to the bot within a session's thread. */
  asked(said: Said): Promise<void>
  /** What was missed in a gap is read then. */
  catchUp(): Promise<void>
}

/** A thread that the bot has just begun may not be on record yet: what is written there waits for it. */
const young = 10 * minute

export const createMessages = ({ link, places, settings, clock, say, changes, asked, catchUp }: Given): SlackListener => {
  /**
   * Whose a message is: words that were taken stay where they went, and new ones are for whoever had written last when they were written, however
   * late that is told. Undefined for what is no thread of a session.
   */
  const sessionAt = async (channel: string, thread: string, ts: string, parent?: string): Promise<Spot | undefined> => {
    const place = placeOf({ channel, thread })
    const taken = await places.entry(place, ts)
    const found = taken ? { session: taken.session, place: taken.place } : await places.at(place, isAbove(ts))
    if (found) return found
    const own = parent === link.self().botUser
    if (own && clock.now() - Number(thread) * 1000 < young) throw new Retry('the thread is not on record yet')
    return undefined
  }

  const heard = (event: SlackEvent): { what: Heard; thread: string } | undefined => {
    const what = heardIn(event.event)
    const thread = what && !what.direct ? threadIn(what) : undefined
    return what && thread !== undefined ? { what, thread } : undefined
  }

  return {
    name: 'slack desk: messages',
    scopes: [...scopes],
    connected: catchUp,
    wants(event) {
      const found = heard(event)
      return found !== undefined && !(found.what.kind === 'said' && found.what.message.ts === found.thread)
    },
    lane: event => {
      const found = heard(event)
      return `slack desk ${found?.what.channel} ${found?.thread}`
    },
    async handle(event) {
      const found = heard(event)
      if (!found) return
      const { what, thread } = found
      const { channel } = what
      if (what.kind === 'deleted') {
        if (await sessionAt(channel, thread, what.ts)) await changes.deleted({ channel, thread, ts: what.ts, before: what.before })
        return
      }
      const { message } = what
      const { user } = message
      if (user === undefined || user === link.self().botUser) return
      const spot = await sessionAt(channel, thread, message.ts, message.parent_user_id)
      if (!spot) return
      const said: Said = { ...spot, channel, thread, message: { ...message, user } }
      if (what.kind === 'changed') return changes.changed(said, what.before, event.id)
      const meaning = meaningOf(message.text, { words: (await settings()).words, bot: link.self().botUser })
      if (meaning === 'question') return asked(said)
      return meaning === 'note' ? say.note(said) : say.reply(said)
    },
  }
}
