// `/desk` and what is typed behind it: the words of the terminal desk. Alone it shows everything there is to do, so nobody memorises words.
// https://docs.slack.dev/interactivity/implementing-slash-commands
import { Problem } from '#core/model/problem.ts'
import { said } from '../../cards.ts'
import { nearest, ofMessage, readLine, type Verb, verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { cardMessage } from '../draw.ts'
import type { Colleague } from '../who.ts'
import type { Doer, Doing } from './act.ts'
import { commandOutlet, type Outlet } from './outlet.ts'
import { commandBody } from './pressed.ts'
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

/** What was typed as a verb with its input, handed on to be done; false where it begins with no verb. */
export const doTyped = async (text: string, given: { doer: Doer; queries: Base['queries'] }, doing: Doing): Promise<boolean> => {
  const known = Object.entries(own).find(([word]) => text.toLowerCase().startsWith(word))
  const line = known && !readLine(text, verbs) ? `${known[1]}${text.slice(known[0].length)}` : text
  const read = readLine(line, verbs)
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
      `This is about one message. In its thread, open the menu at that message and choose it there; or name the conversation: ‘#4521 ${wording.word}’.`,
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
  const run = async (text: string, who: Colleague, outlet: Outlet, key: string): Promise<void> => {
    const reader = { now: clock.now(), zone: who.person.zone ?? 'UTC' }
    if (text.trim() === '') {
      await outlet.window(await windows.open({ what: 'menu' }, who, reader))
      return
    }
    try {
      const done = await doTyped(text, { doer, queries }, { colleague: who, key, outlet })
      if (!done) await outlet.problem(misread(text))
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Problem') log.error({ error }, 'a command in Slack failed')
      await outlet.problem(
        error instanceof Error && error.name === 'Problem' ? error.message : 'That did not work; the house’s log says what happened.',
      )
    }
  }

  link.bolt.command(command, async ({ ack, body, respond }) => {
    await ack()
    const parsed = commandBody.safeParse(body)
    if (!parsed.success) return
    const { user_id: user, trigger_id: trigger, text } = parsed.data
    const work = async (): Promise<void> => {
      const who = await people.colleague(user)
      const say = (card: ReturnType<typeof said>) =>
        respond({ response_type: 'ephemeral', ...cardMessage(card, { now: clock.now(), zone: who?.person.zone ?? 'UTC' }) })
      if (!who) {
        await say(said('This is the desk of the support team. If you belong to it, ask to be added to its channel.', 'bad'))
        return
      }
      const reader = { now: clock.now(), zone: who.person.zone ?? 'UTC' }
      const outlet = commandOutlet(
        { link, post, reader },
        { trigger, user, respond: ({ text: words, blocks }) => respond({ response_type: 'ephemeral', text: words, blocks }) },
      )
      await run(text, who, outlet, `slack:${trigger}`)
    }
    busy(work().catch(error => log.error({ error }, 'a command in Slack could not be answered')))
  })
}
