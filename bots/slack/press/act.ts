// Doing a verb of the table for somebody at Slack: with what is known at once, with a window that asks for the rest where something is missing.
import type { Who } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import { callContact } from '../../cards.ts'
import { changesSomething, mayUse } from '../../verbs/allowed.ts'
import type { Narrowed } from '../../verbs/verb.ts'
import type { Circumstances, Verb } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { cardMessage, type ModalGiven, modal, needsModal } from '../draw.ts'
import type { Thread } from '../place.ts'
import type { Colleague } from '../who.ts'
import type { Outlet } from './outlet.ts'
import type { Things } from './things.ts'

export interface Wanted {
  verb: Verb
  /** Which of its wordings, where it has several. */
  word?: string
  session?: string
  input?: Record<string, unknown>
  page?: number
}

export interface Doing {
  colleague: Colleague
  /** The same press handed over again acts once. */
  key: string
  outlet: Outlet
  from?: Thread
  /** Nobody waits for it any more: what needed a window is left, for nothing was begun. */
  late?: boolean
}

export interface Doer {
  /** Does it, or opens the window that asks for what is missing. Problems reach the person. */
  want(wanted: Wanted, doing: Doing): Promise<void>
  /** True where nothing is lost if it never happens: it only looks, or it has to ask for more in a window first. Calls nobody. */
  losesNothing(wanted: Wanted): Promise<boolean>
  /** Does it with a whole input; throws Problem. */
  run(wanted: Wanted & { input: Record<string, unknown> }, doing: Doing): Promise<void>
  circumstances(colleague: Colleague, session?: Session): Promise<Circumstances>
  /** The window of a verb. */
  form(
    wanted: Wanted,
    colleague: Colleague,
    more?: Pick<ModalGiven, 'error' | 'prefill'> & { from?: Thread },
  ): Promise<ReturnType<typeof modal>>
}

/** https://docs.slack.dev/reference/views */
const mostBlocks = 100

const titled = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 24)

/** What a failure says to the person who pressed. */
export const wordsOf = (error: unknown): string =>
  error instanceof Problem
    ? error.message
    : 'That did not work, and nothing was changed. Please try again; the house’s log says what happened.'

/** What was named may be one of several: it is chosen first. */
const severalOf = ({ form = [] }: Verb, { input, known = {} }: Narrowed): boolean =>
  Object.keys(known).some(name => input[name] === undefined && !form.some(field => field.name === name))

type Needs = Pick<Base, 'controls' | 'queries' | 'clock' | 'log'> & { things: Things }

export const createDoer = ({ controls, queries, clock, log, things }: Needs): Doer => {
  const around = async (zone: string, session: Session | undefined): Promise<Circumstances> => ({
    now: clock.now(),
    zone,
    ...(session && { session }),
    agents: await queries.agents(),
    topics: (await queries.topics()).map(topic => topic.id),
  })

  const circumstances: Doer['circumstances'] = ({ person }, session) => around(person.zone ?? 'UTC', session)

  /** What the wording alone means: ‘wake’ is `until: null`. What it can not say without more is asked for. */
  const meant = ({ verb, word, input }: Wanted, at: Circumstances): Record<string, unknown> => {
    const wording = verb.wordings.find(one => one.word === word) ?? verb.wordings[0]
    try {
      return { ...wording?.read('', at), ...input }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { ...input }
    }
  }

  /** What stands in the form at first; empty where the thing itself is still to be named. */
  const filled = async (verb: Verb, input: Record<string, unknown>, session: string | undefined, who: Who) => {
    try {
      return (await verb.prefill?.({ controls, queries, who }, input, session)) ?? {}
    } catch (error) {
      if (error instanceof Problem) return {}
      throw error
    }
  }

  /** What is to be read before the form is filled in, such as what the AI says today. */
  const prefaced = async (verb: Verb, input: Record<string, unknown>, session: string | undefined, who: Who) => {
    try {
      const card = await verb.preface?.({ controls, queries, who }, input, session)
      return card ? cardMessage(card, { now: clock.now(), zone: 'UTC' }).blocks : []
    } catch (error) {
      if (error instanceof Problem) return []
      throw error
    }
  }

  const form: Doer['form'] = async ({ verb, word, session, input: given = {} }, { who }, { from, ...more } = {}) => {
    const { input, known } = (await verb.narrow?.({ controls, queries, who }, given, session)) ?? { input: given }
    const found = session === undefined ? undefined : await queries.session(session)
    const before = more.prefill ?? (await filled(verb, input, session, who))
    const view = modal(verb, {
      ...(word !== undefined && { word }),
      ...(session !== undefined && { session }),
      ...(found && { about: `#${found.ticket} ${callContact(await queries.contact(found.contact))} · ${found.channel}` }),
      input,
      ...more,
      prefill: before,
      known: { ...(await things(verb)), ...known },
      ...(from && { from }),
    })
    const first = await prefaced(verb, input, session, who)
    return { ...view, blocks: [...first, ...view.blocks].slice(0, mostBlocks) }
  }

  const run: Doer['run'] = async ({ verb, word, session, input, page }, { colleague, key, outlet, late }) => {
    const { who, role } = colleague
    if (!mayUse(role, verb)) throw new Problem('forbidden', 'Your role does not allow that, and nothing was changed. Ask an admin.')
    if (verb.scope === 'house') {
      const again = { kind: 'act' as const, verb: verb.name, ...(word && { word }), ...(session && { session }), input, page: page ?? 0 }
      const cards = await verb.run({ controls, queries, who }, session, input, { who, key })
      return outlet.cards(cards, JSON.stringify(again).length < 1500 ? again : undefined)
    }
    if (session === undefined) throw new Problem('invalid', 'Say which conversation: its number, such as #4521.')
    const before = await queries.session(session)
    const done = await verb.run({ controls, queries, who }, before.id, input, { who, key })
    const same = done.seq <= before.lastSeq && !late
    await outlet.done(
      same ? `#${before.ticket} is so already; nothing was changed.` : `#${before.ticket}: ${verb.summary.toLowerCase()}: done.`,
    )
  }

  return {
    circumstances,
    form,
    run,
    async losesNothing(wanted) {
      const { verb, session: id } = wanted
      if (!changesSomething(verb)) return true
      try {
        const session = id === undefined ? undefined : await queries.session(id)
        const spoken = meant(wanted, await around('UTC', session))
        const found: Narrowed = (await verb.narrow?.({ controls, queries }, spoken, session?.id)) ?? { input: spoken }
        return severalOf(verb, found) || needsModal(verb, found.input)
      } catch (error) {
        if (error instanceof Problem) return true
        throw error
      }
    },
    async want(wanted, doing) {
      const { verb } = wanted
      const { colleague, outlet, from, late } = doing
      try {
        const session = wanted.session === undefined ? undefined : await queries.session(wanted.session)
        const spoken = meant(wanted, await circumstances(colleague, session))
        const found: Narrowed = (await verb.narrow?.({ controls, queries, who: colleague.who }, spoken, session?.id)) ?? { input: spoken }
        const { input } = found
        const whole = { ...wanted, input, ...(session && { session: session.id }) }
        if (verb.scope === 'session' && session === undefined)
          throw new Problem('invalid', `Say which conversation: ‘#4521 ${verb.wordings[0]?.word}’. ‘queue’ lists who waits.`)
        if (severalOf(verb, found) || needsModal(verb, input)) {
          if (late) return
          if (await outlet.window(await form(whole, colleague, from ? { from } : {}))) return
          throw new Problem('invalid', `‘${verb.wordings[0]?.word}’ needs more: ${verb.wordings[0]?.usage || verb.summary}.`)
        }
        const parsed = verb.input.safeParse(input)
        if (!parsed.success)
          throw new Problem('invalid', parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`.trim()).join('; '))
        if (verb.scope === 'house') await outlet.begin(titled(verb.wordings[0]?.word ?? verb.name))
        await run({ ...whole, input: parsed.data }, doing)
      } catch (error) {
        if (!(error instanceof Problem)) log.error({ error, verb: verb.name }, 'a press in Slack failed')
        await outlet.problem(wordsOf(error))
      }
    },
  }
}
