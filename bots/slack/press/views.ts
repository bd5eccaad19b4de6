// Windows that were filled in: checked by the verb's own input, done while the window stands, so that what is wrong is said at its field and
// no word is lost. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission
import type { ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { type ZodError, z } from 'zod'
import { Problem } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'
import { said } from '../../cards.ts'
import { changesSomething } from '../../verbs/allowed.ts'
import { type Verb, verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { answersOf, cardViews, filesOf, inputOf, type Remembered, rememberedOf, waiting } from '../draw.ts'
import { type SlackFile, slackFile } from '../listen/heard.ts'
import type { Colleague } from '../who.ts'
import { type Doer, wordsOf } from './act.ts'
import { mistakeLine, mistakeWords } from './mistakes.ts'
import { lateOutlet, noticeView, type Outlet } from './outlet.ts'
import { type SubmittedBody, submittedBody } from './pressed.ts'

interface Given extends Pick<Base, 'link' | 'controls' | 'queries' | 'people' | 'post' | 'clock' | 'log'> {
  doer: Doer
  home: { stale(user: string): void }
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

const pointed = z.array(z.object({ pointer: z.string(), detail: z.string() })).min(1)

/** What the core refused, at the fields that it points to (RFC 6901). */
const refusedAt = ({ message, extra }: Problem): { field: string | undefined; message: string }[] => {
  const read = pointed.safeParse(extra.errors)
  return read.success
    ? read.data.map(({ pointer, detail }) => ({ field: pointer.split('/')[1], message: detail }))
    : [{ field: undefined, message }]
}

const mistakesIn = (error: ZodError) => error.issues.map(issue => ({ field: issue.path[0], message: mistakeWords(issue) }))

const wantedOf = (verb: Verb, { word, session }: Remembered) => ({ verb, ...(word && { word }), ...(session && { session }) })

/** What of a window matters, without the words around the answers. */
const alone = ({ user, trigger_id, view }: SubmittedBody): SubmittedBody => {
  const { id, hash, type, callback_id, private_metadata, state } = view
  return {
    user: { id: user.id },
    trigger_id,
    view: { id, ...(hash !== undefined && { hash }), type, callback_id, private_metadata, blocks: [], state: { values: state.values } },
  }
}

export const wireViews = ({ link, controls, queries, people, post, clock, log, doer, home }: Given): void => {
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
    view: await doer.form({ ...wantedOf(verb, kept), input: { ...kept.input, take: true } }, who, {
      error: `${words} Press the button again to send it anyway and take over.`,
      prefill: answers,
      ...(kept.from?.channel && kept.from.thread && { from: { channel: kept.from.channel, thread: kept.from.thread } }),
    }),
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

  interface Filled {
    verb: Verb
    kept: Remembered
    who: Colleague
    values: Values
    answers: Record<string, string | string[]>
    files: SlackFile[]
  }

  const read = async ({ view, user }: SubmittedBody): Promise<Filled> => {
    const kept = rememberedOf(view.private_metadata)
    const verb = kept && verbs.find(one => one.name === kept.verb)
    const who = await people.colleague(user.id, { present: kept?.from?.thread !== undefined })
    if (!kept || !verb || !who)
      throw new Problem('not_found', 'This window is from an older version, and nothing was changed. Please open it again.')
    const values = view.state.values as Values
    const state = { values: values as Parameters<typeof answersOf>[0]['values'] }
    return { kept, verb, who, values, answers: answersOf(state), files: z.array(slackFile).parse(filesOf(state)) }
  }

  /** What was filled in as the verb's input, or what the window shows instead. Throws Problem. */
  const checked = async ({ kept, verb, who, values, answers }: Filled): Promise<{ input: Record<string, unknown> } | { reply: Reply }> => {
    const session = kept.session === undefined ? undefined : await queries.session(kept.session)
    const input = inputOf(verb, kept, answers, await doer.circumstances(who, session))
    if (kept.step === 'pick') {
      // What is not there is said at its field, before anything is asked about it.
      await verb.prefill?.({ controls, queries, who: who.who }, input, kept.session)
      return { reply: { response_action: 'update', view: await doer.form({ ...wantedOf(verb, kept), input }, who) } }
    }
    const parsed = verb.input.safeParse(input)
    if (parsed.success) return { input: parsed.data }
    return {
      reply:
        errorsAt(values, mistakesIn(parsed.error)) ??
        notice(who, `Nothing was changed. ${parsed.error.issues.map(mistakeLine).join(' ')}`, false),
    }
  }

  /** At its field where there is one. */
  const refusal = ({ who, values }: Filled, error: unknown): Reply => {
    if (!(error instanceof Problem)) throw error
    return errorsAt(values, refusedAt(error)) ?? notice(who, error.message, false)
  }

  /** What is wrong with it, before anything is kept; undefined where it can be done. */
  const mistakes = async (body: SubmittedBody): Promise<Reply | undefined> => {
    const filled = await read(body)
    const blank = blankIn(body.view)
    if (blank) return blank
    const found = await checked(filled).catch(error => ({ reply: refusal(filled, error) }))
    return 'reply' in found ? found.reply : undefined
  }

  const keyOf = ({ view }: SubmittedBody): string => `slack:${view.id}:${view.hash ?? ''}`

  const submitted = async (body: SubmittedBody): Promise<Reply> => {
    const filled = await read(body)
    const { verb, kept, who, answers, files } = filled
    try {
      const found = await checked(filled)
      if ('reply' in found) return found.reply
      const { outlet, reply } = collecting(who, kept)
      await doer.run({ ...wantedOf(verb, kept), input: found.input }, { colleague: who, key: keyOf(body), outlet, files })
      home.stale(body.user.id)
      return reply()
    } catch (error) {
      const takes = 'take' in verb.input.shape && (kept.input as { take?: boolean } | undefined)?.take !== true
      if (error instanceof Problem && error.code === 'owned_by_other' && takes) return takeOver(verb, kept, who, answers, error.message)
      return refusal(filled, error)
    }
  }

  /** Nobody looks at the window any more: whoever filled it in is told in a direct message. */
  const submittedLate = async (body: SubmittedBody): Promise<void> => {
    const filled = await read(body)
    const { verb, kept, who, answers, files } = filled
    const { channel, thread } = kept.from ?? {}
    const outlet = lateOutlet(
      { post, reader: readerOf(who) },
      {
        user: body.user.id,
        key: keyOf(body),
        ...(channel && thread && { thread: { channel, thread } }),
        ...(typeof answers.text === 'string' && { words: answers.text }),
      },
    )
    try {
      const found = await checked(filled)
      if (!('input' in found)) return await outlet.problem('The window was not filled in as it has to be. Nothing was changed.')
      await doer.run({ ...wantedOf(verb, kept), input: found.input }, { colleague: who, key: keyOf(body), outlet, files, late: true })
      home.stale(body.user.id)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await outlet.problem(error.message)
    }
  }

  const acts = link.acts<SubmittedBody, Reply | undefined>({
    name: 'slack desk: windows',
    async act(body, { late }) {
      if (!late) return submitted(body)
      await submittedLate(body)
      return undefined
    },
  })

  const failed = (error: unknown): Reply => {
    if (!(error instanceof Problem)) log.error({ error }, 'a window in Slack could not be done')
    return { response_action: 'update', view: noticeView(wordsOf(error), false, { now: clock.now(), zone: 'UTC' }) }
  }

  /** It is kept, and done until it is done; what stood in the way is not told here. */
  const goesOn = (error: unknown): Reply => {
    log.error({ error }, 'a window in Slack could not be done yet; it is tried again')
    const words = 'This takes longer. It is kept and will be done; you will be told in a direct message.'
    return { response_action: 'update', view: cardViews(said(words), { now: clock.now(), zone: 'UTC' }, { title: 'One moment' }) }
  }

  const atOnce = <T>(work: Promise<T>, until: Promise<undefined>): Promise<T | undefined> => Promise.race([work, until])

  link.bolt.view<ViewSubmitAction>(/^modal:/, async ({ ack, body: told }) => {
    const parsed = submittedBody.safeParse(told)
    if (!parsed.success) return ack()
    const body = alone(parsed.data)
    const late = new Promise<undefined>(resolve => clock.after(patience, () => resolve(undefined)))
    const wrong = await atOnce(mistakes(parsed.data).catch(failed), late)
    if (wrong) return ack(wrong)
    const verb = verbs.find(one => one.name === rememberedOf(body.view.private_metadata)?.verb)
    const work = async (): Promise<{ done: Promise<Reply | undefined> }> => {
      if (!verb || !changesSomething(verb)) return { done: submitted(body).catch(failed) }
      const lane = `${body.user.id} ${rememberedOf(body.view.private_metadata)?.session ?? verb.name}`
      const { done } = await acts.keep({ id: `${body.view.id} ${body.trigger_id || body.view.hash}`, lane, body })
      return { done: done.catch(goesOn) }
    }
    const { done } = await work()
    const ended = done.then((reply): Reply => reply ?? { response_action: 'clear' })
    const reply = await atOnce(ended, late)
    if (reply) return ack(reply)
    await ack({ response_action: 'update', view: waiting('One moment') })
    const finish = async (): Promise<void> => {
      const end = await ended
      const view =
        end.response_action === 'update'
          ? end.view
          : 'errors' in end
            ? noticeView(Object.values(end.errors).join(' '), false, { now: clock.now(), zone: 'UTC' })
            : noticeView('Done.', true, { now: clock.now(), zone: 'UTC' })
      await link.call('views.update', { view_id: body.view.id, view }, { urgent: true })
    }
    finish().catch(error => log.error({ error }, 'a window in Slack could not be brought up to date'))
  })

  // Windows that only show have nothing to submit, but Slack lets Enter do it.
  link.bolt.view(/^card:/, async ({ ack }) => ack())
}
