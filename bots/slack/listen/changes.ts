// An agent changes or deletes words in a session's thread: it is done at the customer's where the channel can, and told where it can't.
import { Problem } from '#core/model/problem.ts'
import type { Act } from '#core/ports/controls.ts'
import type { Base } from '../base.ts'
import { placeOf } from '../place.ts'
import type { SlackMessage } from './heard.ts'
import { readWords } from './markdown.ts'
import { meaningOf, withoutSign } from './meaning.ts'
import type { Said, Say } from './say.ts'

export interface Changes {
  /** `event`: the id of Slack's event, as two changes may come within the second that Slack tells of them. */
  changed(said: Said, before: SlackMessage | undefined, event: string): Promise<void>
  deleted(gone: { channel: string; thread: string; ts: string; before: SlackMessage | undefined }): Promise<void>
}

interface Given extends Pick<Base, 'link' | 'controls' | 'queries' | 'places' | 'people' | 'settings'> {
  say: Say
}

export const createChanges = ({ link, controls, queries, places, people, settings, say }: Given): Changes => {
  /** In whichever session of the thread it stands. */
  const entryAt = async (channel: string, thread: string, ts: string) => {
    const at = await places.entry(placeOf({ channel, thread }), ts)
    const [entry] = at ? await queries.timeline(at.session, at.seq - 1, 1) : []
    return at && entry?.seq === at.seq ? { ...at, entry } : undefined
  }

  /** A Problem is told to whoever acted; anything else is tried again. */
  const telling = async (said: Pick<Said, 'channel' | 'thread' | 'message'>, what: string, run: () => Promise<void>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await say.tell(said, `${what} ${error.message}`)
    }
  }

  return {
    async changed(said, before, event) {
      const { channel, thread, message } = said
      // Link previews and new reactions come as a change as well: only other words are one.
      if (before !== undefined && before.text === message.text) return
      const at = await entryAt(channel, thread, message.ts)
      if (!at) return
      const { entry, session, place } = at
      if (entry.kind !== 'message' && entry.kind !== 'writing' && entry.kind !== 'note') return
      const colleague = await people.colleague(message.user, { present: true })
      if (!colleague) return
      const text = withoutSign(await readWords(message, link))
      const act: Act = {
        who: colleague.who,
        key: `slack:${channel}:${message.ts}:${event}`,
        origin: { place, ref: message.ts },
      }
      const bot = link.self().botUser
      if (entry.kind === 'note') {
        const corrected = `Corrected: ${text}`
        if (entry.text !== text && entry.text !== corrected)
          await telling(said, 'The note stays as it was:', async () => {
            await controls.note(session, { text: corrected }, act)
          })
        if (meaningOf(message.text, { words: (await settings()).words, bot }) === 'reply')
          await say.tell(said, 'These words stay a note: the customer does not get them. To send them, write them as a new message.')
        return
      }
      // Whatever the setting, these words are a reply already: only what says otherwise of itself is none.
      if (meaningOf(message.text, { words: 'reply', bot }) !== 'reply')
        return say.tell(
          said,
          'These words went to the customer already, so they can not become a note. Delete the message to take it back.',
        )
      if (entry.text === text) return
      await telling(said, 'The customer still reads the old words:', async () => {
        const done = await controls.edit(session, { of: entry.seq, text }, act)
        const [made] = await queries.timeline(session, done.seq - 1, 1)
        if (made?.kind === 'message' && made.seq === done.seq)
          await say.tell(said, 'This channel can not change a message that was sent: the new words went as a message of their own.')
      })
    },
    async deleted({ channel, thread, ts, before }) {
      const at = await entryAt(channel, thread, ts)
      const user = before?.user
      if (!at || user === undefined) return
      const { entry, session, place } = at
      if (entry.kind !== 'message' && entry.kind !== 'writing' && entry.kind !== 'note') return
      const said = { channel, thread, message: { ts, user, text: '' } }
      if (entry.kind === 'note') return say.tell(said, 'The note is gone from this thread, but the session keeps it.')
      if (entry.kind === 'message' && entry.deleted) return
      const colleague = await people.colleague(user, { present: true })
      if (!colleague) return
      const act: Act = {
        who: colleague.who,
        key: `slack:${channel}:${ts}:deleted`,
        origin: { place, ref: ts },
      }
      await telling(said, 'The customer still has the message you deleted:', async () => {
        await controls.remove(session, { of: entry.seq }, act)
      })
    },
  }
}
