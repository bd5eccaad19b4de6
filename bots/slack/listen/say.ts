// An agent's words in a session's thread on their way: to the customer, or into the session as a note. What can not go is told, with a
// button to go on, and stays where it was written.
import type { Role } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import type { Act } from '#core/ports/controls.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { signs } from '../desk/marks.ts'
import { messageKey, placeOf } from '../place.ts'
import type { Colleague } from '../who.ts'
import { keepFiles, linksTo } from './attached.ts'
import type { SlackMessage } from './heard.ts'
import { readWords } from './markdown.ts'
import { withoutSign } from './meaning.ts'
import { type About, type Choice, told } from './told.ts'

/** A message of an agent in a session's thread. */
export interface Said {
  channel: string
  thread: string
  session: string
  message: SlackMessage & { user: string }
}

export interface Say {
  reply(said: Said, how?: { take?: boolean; bare?: boolean }): Promise<void>
  note(said: Said): Promise<void>
  /** Tells the writer in the thread. */
  tell(said: Pick<Said, 'channel' | 'thread' | 'message'>, words: string, offers?: readonly Choice[], about?: Partial<About>): Promise<void>
}

const mayWrite = (role: Role): boolean => role !== 'viewer'

export const createSay = (base: Pick<Base, 'link' | 'controls' | 'files' | 'people' | 'post' | 'marks' | 'log'>): Say => {
  const { link, controls, files, people, post, marks, log } = base

  const tell: Say['tell'] = async ({ channel, thread, message }, words, offers = [], about = {}) => {
    const { ts, user = '' } = message
    const shown = told(words, { user, offers, about: { channel, thread, ts, ...about } })
    try {
      await post.message({ channel, thread }, shown, `told/${ts}`)
    } catch (error) {
      // Where the bot may not write it never will, and what people write next must not wait for it.
      if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
      if (!(await post.whisper({ channel, thread }, user, shown)))
        log.warn({ error, channel, ts }, 'an agent could not be told of their words')
    }
  }

  const actOf = ({ channel, thread, message }: Said, { who }: Colleague): Act => ({
    who,
    key: messageKey(channel, message.ts),
    origin: { place: placeOf({ channel, thread }), ref: message.ts },
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
    async reply(said, { take = false, bare = false } = {}) {
      const colleague = await writer(said)
      if (!colleague) return
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
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const other = error.code === 'owned_by_other'
        await tell(said, `Not sent: ${error.message}`, other ? ['take', 'note', 'drop'] : ['note', 'drop'], { ...(bare && { bare }) })
      }
    },
  }
}
