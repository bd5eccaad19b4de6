// `/desk` and what is typed behind it: the words of the terminal desk. Alone it shows everything there is to do, so nobody memorises words.
// https://docs.slack.dev/interactivity/implementing-slash-commands
import { Problem } from '#core/model/problem.ts'
import { said } from '../../cards.ts'
import { changesSomething } from '../../verbs/allowed.ts'
import { nearest, ofMessage, readLine, type Verb, verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { cardMessage, type Drawn } from '../draw.ts'
import type { Colleague } from '../who.ts'
import type { Doer, Doing } from './act.ts'
import { commandOutlet, lateOutlet, type Outlet } from './outlet.ts'
import { type CommandBody, commandBody } from './pressed.ts'
import type { Windows } from './windows.ts'

/** The command of the manifest. */
export const command = '/desk'

/** Words that mean a verb of another name here. */
const own: Record<string, string> = { scenarios: 'scenario' }

interface Given extends Pick<Base, 'link' | 'queries' | 'people' | 'post' | 'clock' | 'log'> {
  doer: Doer
  windows: Windows
  busy(work: Promise<unknown>): void
}

const typed = (text: string): ReturnType<typeof readLine> => {
  const known = Object.entries(own).find(([word]) => text.toLowerCase().startsWith(word))
  return readLine(known && !readLine(text, verbs) ? `${known[1]}${text.slice(known[0].length)}` : text, verbs)
}

/** What was typed as a verb with its input, handed on to be done; false where it begins with no verb. */
export const doTyped = async (text: string, given: { doer: Doer; queries: Base['queries'] }, doing: Doing): Promise<boolean> => {
  const read = typed(text)
  if (!read) return false
  const { verb, wording, ticket } = read
  // Here no conversation is open: a number behind a verb that may be about one names it.
  const behind = ticket === undefined && verb.name !== 'show' && 'session' in verb.input.shape ? /^#(\d+)\b\s*/.exec(read.rest) : null
  const rest = behind ? read.rest.slice(behind[0].length) : read.rest
  const named = ticket ?? behind?.[1]
  const session = named === undefined ? undefined : await given.queries.session(named)
  if (session === undefined && ofMessage(verb))
    throw new Problem(
      'invalid',
      `This is about one message. In its thread, open the menu at that message and choose it there; or name the session: ‘#4521 ${wording.word}’.`,
    )
  // Alone, a word opens the window that asks for the rest.
  const input = rest.trim() === '' ? {} : wording.read(rest, await given.doer.circumstances(doing.colleague, session))
  const word = wording === verb.wordings[0] ? {} : { word: wording.word }
  await given.doer.want({ verb, ...word, ...(session && { session: session.id }), input }, doing)
  return true
}

/** What a mistyped word was likely meant to be. */
export const misread = (text: string, all: readonly Verb[] = verbs): string => {
  const [first = ''] = text.trim().split(/\s+/)
  const near = nearest(first, all)
  return `There is no ‘${first}’ here.${near ? ` Did you mean ‘${near}’?` : ''} ‘help’ lists everything.`
}

export const wireCommands = ({ link, queries, people, post, clock, log, doer, windows, busy }: Given): void => {
  const run = async (text: string, who: Colleague, outlet: Outlet, key: string, late: boolean): Promise<void> => {
    const reader = { now: clock.now(), zone: who.person.zone ?? 'UTC' }
    if (text.trim() === '') {
      await outlet.window(await windows.open({ what: 'menu' }, who, reader))
      return
    }
    try {
      const done = await doTyped(text, { doer, queries }, { colleague: who, key, outlet, late })
      if (!done) await outlet.problem(misread(text))
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Problem') log.error({ error }, 'a command in Slack failed')
      await outlet.problem(
        error instanceof Error && error.name === 'Problem' ? error.message : 'That did not work; the house’s log says what happened.',
      )
    }
  }

  /** How to answer who typed, for as long as this process has heard of it. */
  const answering = new Map<string, (shown: Drawn) => Promise<unknown>>()

  const answer = async ({ user_id: user, trigger_id: trigger, text }: CommandBody, late: boolean): Promise<void> => {
    const who = await people.colleague(user)
    const reader = { now: clock.now(), zone: who?.person.zone ?? 'UTC' }
    const respond = late ? undefined : answering.get(trigger)
    if (!who) {
      await respond?.(
        cardMessage(said('This is the desk of the support team. If you belong to it, ask to be added to its channel.', 'bad'), reader),
      )
      return
    }
    const key = `slack:${trigger}`
    const outlet = respond
      ? commandOutlet({ link, post, reader }, { trigger, user, respond })
      : lateOutlet({ post, reader }, { user, key, words: text })
    await run(text, who, outlet, key, !respond)
  }

  const acts = link.acts<CommandBody>({ name: 'slack desk: commands', act: (body, { late }) => answer(body, late) })

  /** The lane of words that change something: of one person at one conversation, in their order. */
  const laneOf = async ({ user_id: user, text }: CommandBody): Promise<string | undefined> => {
    const read = typed(text)
    if (!read || !changesSomething(read.verb)) return undefined
    return `${user} ${read.ticket ?? read.verb.name}`
  }

  link.bolt.command(command, async ({ ack, body, respond }) => {
    const parsed = commandBody.safeParse(body)
    if (!parsed.success) return ack()
    const { user_id, channel_id, trigger_id, text } = parsed.data
    const told = { user_id, channel_id, trigger_id, text }
    answering.set(trigger_id, ({ text: words, blocks }) =>
      respond({ response_type: 'ephemeral', text: words, blocks } as Parameters<typeof respond>[0]),
    )
    const lane = await laneOf(told)
    const failed = (error: unknown): void => log.error({ error }, 'a command in Slack could not be answered')
    const forget = (): void => void answering.delete(trigger_id)
    if (lane === undefined) busy(answer(told, false).catch(failed).finally(forget))
    else {
      const kept = await acts.keep({ id: `${user_id} ${trigger_id}`, lane, body: told }).catch(error => {
        forget()
        throw error
      })
      kept.done.catch(failed).finally(forget)
    }
    await ack()
  })
}
