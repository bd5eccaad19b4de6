// What people write in the threads of sessions: new words, changed and deleted ones. Everything else in Slack is none of the desk's business.
import type { SlackEvent, SlackListener } from '#connectors/links/slack/link.ts'
import { minute } from '#core/model/time.ts'
import { Retry } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { scopes } from '../health.ts'
import { placeOf } from '../place.ts'
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
  /** Undefined for what is no thread of a session. */
  const sessionAt = async (channel: string, thread: string, parent?: string): Promise<string | undefined> => {
    const session = await places.session(placeOf({ channel, thread }))
    if (session !== undefined) return session
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
        const session = await sessionAt(channel, thread)
        if (session !== undefined) await changes.deleted({ session, channel, thread, ts: what.ts, before: what.before })
        return
      }
      const { message } = what
      const { user } = message
      if (user === undefined || user === link.self().botUser) return
      const session = await sessionAt(channel, thread, message.parent_user_id)
      if (session === undefined) return
      const said: Said = { channel, thread, session, message: { ...message, user } }
      if (what.kind === 'changed') return changes.changed(said, what.before, event.id)
      const meaning = meaningOf(message.text, { words: (await settings()).words, bot: link.self().botUser })
      if (meaning === 'question') return asked(said)
      return meaning === 'note' ? say.note(said) : say.reply(said)
    },
  }
}
