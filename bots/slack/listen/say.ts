// An agent's words in a session's thread on their way: to the customer, or into the session as a note. What can not go is told, with a
// button to go on, and stays where it was written.
import type { Role } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import type { Act } from '#core/ports/controls.ts'
import type { Place } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { recipientWords } from '../../cards.ts'
import type { Base } from '../base.ts'
import { signs } from '../desk/marks.ts'
import { messageKey } from '../place.ts'
import type { Colleague } from '../who.ts'
import { keepFiles, linksTo } from './attached.ts'
import { createCrossing } from './crossing.ts'
import type { SlackMessage } from './heard.ts'
import { readWords } from './markdown.ts'
import { withoutSign } from './meaning.ts'
import { type About, type Choice, told } from './told.ts'

/** A message of an agent in a session's thread. */
export interface Said {
  channel: string
  thread: string
  /** Of several that share the thread, the one that the words are for, and its place. */
  session: string
  place: Place
  message: SlackMessage & { user: string }
}

/** What is told about: with `session` where something may still be done with the words. */
type Told = Pick<Said, 'channel' | 'thread' | 'message'> & Partial<Pick<Said, 'session'>>

export interface Say {
  /** `sure`: the writer has said for whom the words are. */
  reply(said: Said, how?: { take?: boolean; bare?: boolean; sure?: boolean }): Promise<void>
  note(said: Said): Promise<void>
  /** Tells the writer in the thread. */
  tell(said: Told, words: string, offers?: readonly Choice[], about?: Partial<About>): Promise<void>
}

const mayWrite = (role: Role): boolean => role !== 'viewer'

export const createSay = (
  base: Pick<Base, 'config' | 'link' | 'controls' | 'queries' | 'places' | 'files' | 'people' | 'post' | 'marks' | 'log'>,
): Say => {
  const { link, controls, queries, files, people, post, marks, log } = base
  const { crossed, otherBefore } = createCrossing(base)

  const tell: Say['tell'] = async ({ channel, thread, message, session }, words, offers = [], about = {}) => {
    const { ts, user = '' } = message
    const shown = told(words, { user, offers, about: { channel, thread, ts, ...(session !== undefined && { session }), ...about } })
    try {
      await post.message({ channel, thread }, shown, `told/${ts}`)
    } catch (error) {
      // Where the bot may not write it never will, and what people write next must not wait for it.
      if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
      if (!(await post.whisper({ channel, thread }, user, shown)))
        log.warn({ error, channel, ts }, 'an agent could not be told of their words')
    }
  }

  const actOf = ({ channel, place, message }: Said, { who }: Colleague): Act => ({
    who,
    key: messageKey(channel, message.ts),
    origin: { place, ref: message.ts },
  })

  /** Whoever may not write is told so; their words stay in Slack. */
  const writer = async (said: Said): Promise<Colleague | undefined> => {
    const colleague = await people.colleague(said.message.user, { present: true })
    if (!colleague) await tell(said, 'Only colleagues can write here. Your words went nowhere.')
    else if (!mayWrite(colleague.role))
      await tell(
        said,
        'You may look on here, but not write to customers or leave notes. Your words went nowhere. An admin can make you an agent.',
      )
    else return colleague
    return undefined
  }

  const textOf = async ({ message }: Said): Promise<string> => withoutSign(await readWords(message, link))

  /** Where several sessions share the thread, words go where the customer wrote last: told to the writer when that has changed. */
  const whereTo = async (said: Said): Promise<void> => {
    const { channel, thread, session, message } = said
    if ((await otherBefore(said)) === undefined) return
    const to = await queries.session(session)
    const words = `Sent to ${recipientWords(to, await queries.contact(to.contact))}: that is where they wrote last.`
    await post.whisper({ channel, thread }, message.user, told(words, { user: message.user }))
  }

  return {
    tell,
    async note(said) {
      const colleague = await writer(said)
      if (!colleague) return
      const text = [await textOf(said), linksTo(said.message.files ?? [])].filter(part => part.trim() !== '').join('\n')
      if (text === '') return tell(said, 'The note was not kept: there are no words in it.')
      try {
        await controls.note(said.session, { text }, actOf(said, colleague))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return tell(said, `The note was not kept: ${error.message}`)
      }
      await marks.put({ channel: said.channel, ts: said.message.ts }, signs.note)
    },
    async reply(said, { take = false, bare = false, sure = false } = {}) {
      const colleague = await writer(said)
      if (!colleague) return
      const why = sure ? undefined : await crossed(said)
      if (why !== undefined) return tell(said, why, ['there', 'note', 'drop'])
      const text = await textOf(said)
      const { kept, left } = bare ? { kept: [], left: [] } : await keepFiles({ link, files }, said.message.files ?? [])
      if (left.length > 0) {
        const offers: Choice[] = text.trim() === '' && kept.length === 0 ? ['drop'] : ['bare', 'drop']
        return tell(said, `Nothing was sent: ${left.join('; ')}.`, offers)
      }
      if (text.trim() === '' && kept.length === 0)
        return tell(
          said,
          'Nothing was sent: there are no words of yours in it. What you passed on goes to the customer only when you write it yourself.',
        )
      try {
        const input = { text, ...(take && { take }), ...(kept.length > 0 && { attachments: kept }) }
        await controls.reply(said.session, input, actOf(said, colleague))
        await whereTo(said)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const other = error.code === 'owned_by_other'
        await tell(said, `Not sent: ${error.message}`, other ? ['take', 'note', 'drop'] : ['note', 'drop'], { ...(bare && { bare }) })
      }
    },
  }
}
