// Windows that were filled in: checked by the verb's own input, done while the window stands, so that what is wrong is said at its field and
// no word is lost. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission
import type { ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { ZodError } from 'zod'
import { Problem } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'
import { type Verb, verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { answersOf, cardViews, inputOf, type Remembered, rememberedOf, waiting } from '../draw.ts'
import type { Colleague } from '../who.ts'
import { type Doer, wordsOf } from './act.ts'
import { mistakeLine, mistakeWords } from './mistakes.ts'
import { noticeView, type Outlet } from './outlet.ts'
import { submittedBody } from './pressed.ts'

interface Given extends Pick<Base, 'link' | 'controls' | 'queries' | 'people' | 'clock' | 'log'> {
  doer: Doer
  home: { stale(user: string): void }
  busy(work: Promise<unknown>): void
}

type Reply =
  | { response_action: 'clear' }
  | { response_action: 'update'; view: ModalView }
  | { response_action: 'errors'; errors: Record<string, string> }

/** Slack waits three seconds for an answer. */
const patience = 2 * second

type Values = Record<string, Record<string, object>>

/** The block that asked for a field; the first where none did. */
const blockOf = (name: PropertyKey | undefined, values: Values): string | undefined =>
  Object.keys(values).find(id => id.split(':')[1] === name) ?? Object.keys(values)[0]

const errorsAt = (values: Values, mistakes: readonly { field: PropertyKey | undefined; message: string }[]): Reply | undefined => {
  const errors: Record<string, string> = {}
  for (const { field, message } of mistakes) {
    const block = blockOf(field, values)
    if (block === undefined) return undefined
    errors[block] ??= message.slice(0, 1900)
  }
  return { response_action: 'errors', errors }
}

/** What must be filled in and was left blank: Slack itself takes spaces for words. */
const blankIn = ({ blocks, state }: ReturnType<typeof submittedBody.parse>['view']): Reply | undefined => {
  const stated = answersOf({ values: state.values as Parameters<typeof answersOf>[0]['values'] })
  const blank = blocks.flatMap(({ type, block_id: id = '', optional }) => {
    const name = id.split(':')[1]
    return type === 'input' && optional !== true && name !== undefined && id in state.values && !stated[name]?.length ? [id] : []
  })
  return blank.length > 0
    ? { response_action: 'errors', errors: Object.fromEntries(blank.map(id => [id, 'Please fill this in.'])) }
    : undefined
}

const mistakesIn = (error: ZodError) => error.issues.map(issue => ({ field: issue.path[0], message: mistakeWords(issue) }))

export const wireViews = ({ link, controls, queries, people, clock, log, doer, home, busy }: Given): void => {
  const readerOf = ({ person }: Colleague) => ({ now: clock.now(), zone: person.zone ?? 'UTC' })

  const notice = (who: Colleague, words: string, good: boolean): Reply => ({
    response_action: 'update',
    view: noticeView(words, good, readerOf(who)),
  })

  /** The same window once more, to send the words although another agent has the conversation. */
  const takeOver = async (
    verb: Verb,
    kept: Remembered,
    who: Colleague,
    answers: Record<string, string | string[]>,
    words: string,
  ): Promise<Reply> => ({
    response_action: 'update',
    view: await doer.form(
      { verb, ...(kept.word && { word: kept.word }), ...(kept.session && { session: kept.session }), input: { ...kept.input, take: true } },
      who,
      {
        error: `${words} Press the button again to send it anyway and take over.`,
        prefill: answers,
        ...(kept.from?.channel && kept.from.thread && { from: { channel: kept.from.channel, thread: kept.from.thread } }),
      },
    ),
  })

  /** What the window shows after it was done, collected while Slack still waits. */
  const collecting = (who: Colleague, kept: Remembered): { outlet: Outlet; reply(): Reply } => {
    let reply: Reply = { response_action: 'clear' }
    const set = (words: string, good: boolean): void => {
      reply = notice(who, words, good)
    }
    return {
      reply: () => reply,
      outlet: {
        begin: async () => {},
        window: async () => false,
        async cards(cards, again) {
          reply = { response_action: 'update', view: cardViews(cards, readerOf(who), again ? { again } : {}) }
        },
        async done(words) {
          // In a thread its card and messages show what was done.
          if (kept.from?.thread === undefined) set(words, true)
        },
        problem: async words => set(words, false),
      },
    }
  }

  const submitted = async (body: ReturnType<typeof submittedBody.parse>): Promise<Reply> => {
    const { view } = body
    const kept = rememberedOf(view.private_metadata)
    const verb = kept && verbs.find(one => one.name === kept.verb)
    const who = await people.colleague(body.user.id, { present: kept?.from?.thread !== undefined })
    if (!kept || !verb || !who)
      throw new Problem('not_found', 'This window is from an older version, and nothing was changed. Please open it again.')
    const values = view.state.values as Values
    const answers = answersOf({ values: values as Parameters<typeof answersOf>[0]['values'] })
    const blank = blankIn(view)
    if (blank) return blank
    try {
      const session = kept.session === undefined ? undefined : await queries.session(kept.session)
      const input = inputOf(verb, kept, answers, await doer.circumstances(who, session))
      const wanted = { verb, ...(kept.word && { word: kept.word }), ...(kept.session && { session: kept.session }) }
      if (kept.step === 'pick') {
        // What is not there is said at its field, before anything is asked about it.
        await verb.prefill?.({ controls, queries, who: who.who }, input, kept.session)
        return { response_action: 'update', view: await doer.form({ ...wanted, input }, who) }
      }
      const parsed = verb.input.safeParse(input)
      if (!parsed.success)
        return (
          errorsAt(values, mistakesIn(parsed.error)) ??
          notice(who, `Nothing was changed. ${parsed.error.issues.map(mistakeLine).join(' ')}`, false)
        )
      const { outlet, reply } = collecting(who, kept)
      await doer.run({ ...wanted, input: parsed.data }, { colleague: who, key: `slack:${view.id}:${view.hash ?? ''}`, outlet })
      home.stale(body.user.id)
      return reply()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const takes = 'take' in verb.input.shape && (kept.input as { take?: boolean } | undefined)?.take !== true
      if (error.code === 'owned_by_other' && takes) return takeOver(verb, kept, who, answers, error.message)
      return errorsAt(values, [{ field: undefined, message: error.message }]) ?? notice(who, error.message, false)
    }
  }

  link.bolt.view<ViewSubmitAction>(/^modal:/, async ({ ack, body }) => {
    const parsed = submittedBody.safeParse(body)
    if (!parsed.success) return ack()
    const work = submitted(parsed.data).catch((error): Reply => {
      log.error({ error }, 'a window in Slack could not be done')
      return {
        response_action: 'update',
        view: noticeView(wordsOf(error), false, { now: clock.now(), zone: 'UTC' }),
      }
    })
    busy(work)
    const slow = new Promise<undefined>(resolve => clock.after(patience, () => resolve(undefined)))
    const reply = await Promise.race([work, slow])
    if (reply) {
      await ack(reply)
      return
    }
    await ack({ response_action: 'update', view: waiting('One moment') })
    const finish = async (): Promise<void> => {
      const end = await work
      const view =
        end.response_action === 'update'
          ? end.view
          : 'errors' in end
            ? noticeView(Object.values(end.errors).join(' '), false, { now: clock.now(), zone: 'UTC' })
            : noticeView('Done.', true, { now: clock.now(), zone: 'UTC' })
      await link.call('views.update', { view_id: parsed.data.view.id, view }, { urgent: true })
    }
    busy(finish().catch(error => log.error({ error }, 'a window in Slack could not be brought up to date')))
  })

  // Windows that only show have nothing to submit, but Slack lets Enter do it.
  link.bolt.view(/^card:/, async ({ ack }) => ack())
}
