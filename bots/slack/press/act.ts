// Doing a verb of the table for somebody at Slack: with what is known at once, with a window that asks for the rest where something is missing.
import type { Who } from '#core/model/agent.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import { callContact, said } from '../../cards.ts'
import { changesSomething, mayUse } from '../../verbs/allowed.ts'
import type { Narrowed } from '../../verbs/verb.ts'
import { type Circumstances, ofMessage, type Verb, verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import type { Reader } from '../draw/words.ts'
import { cardMessage, help, type ModalGiven, modal, needsModal, quotedEntry } from '../draw.ts'
import { keepFiles } from '../listen/attached.ts'
import type { SlackFile } from '../listen/heard.ts'
import type { Thread } from '../place.ts'
import type { Colleague } from '../who.ts'
import { mistakeLine } from './mistakes.ts'
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
  /** What was put into the window. */
  files?: readonly SlackFile[]
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

const titled = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 24)

/** What a failure says to the person who pressed. */
export const wordsOf = (error: unknown): string =>
  error instanceof Problem
    ? error.message
    : 'That did not work, and nothing was changed. Please try again; the house’s log says what happened.'

/** What was named may be one of several: it is chosen first. */
const severalOf = ({ form = [] }: Verb, { input, known = {} }: Narrowed): boolean =>
  Object.keys(known).some(name => input[name] === undefined && !form.some(field => field.name === name))

/** A window is opened first: something is to be said, or chosen, or pressed a second time. */
const asksFor = (verb: Verb, found: Narrowed, open: boolean, session: string | undefined): boolean =>
  open || severalOf(verb, found) || needsModal(verb, found.input, false, session)

type Needs = Pick<Base, 'controls' | 'queries' | 'clock' | 'log' | 'link' | 'files'> & { things: Things }

/** Fetches what was put into a window and keeps it; what it is named by there then stands for it. Problem for what can not be taken. */
const takenIn = async (base: Pick<Base, 'link' | 'files'>, files: readonly SlackFile[]): Promise<(ticket: string) => Attachment> => {
  const taken = new Map<string | undefined, Attachment>()
  for (const file of files) {
    const { kept, left } = await keepFiles(base, [file])
    if (!kept[0]) throw new Problem('invalid', `${left[0] ?? 'The file can not be read'}. Nothing was done.`)
    taken.set(file.id, kept[0])
  }
  return ticket => {
    const file = taken.get(ticket)
    if (!file) throw new Problem('invalid', 'A file of your own device is given in the window: type the verb alone. Nothing was done.')
    return file
  }
}

export const createDoer = ({ controls, queries, clock, log, link, files: house, things }: Needs): Doer => {
  const around = async (zone: string, session: Session | undefined): Promise<Circumstances> => ({
    now: clock.now(),
    zone,
    ...(session && { session }),
    agents: await queries.agents(),
    topics: (await queries.topics()).map(topic => topic.id),
  })

  const circumstances: Doer['circumstances'] = ({ person }, session) => around(person.zone ?? 'UTC', session)

  /** What the wording alone means: ‘wake’ is `until: null`. What it can not say without more is asked for (`open`). */
  const meant = ({ verb, word, input }: Wanted, at: Circumstances): { input: Record<string, unknown>; open: boolean } => {
    const wording = verb.wordings.find(one => one.word === word) ?? verb.wordings[0]
    // A blank is nothing that was said: it is asked for.
    const filled = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
    const given = filled(input ?? {})
    try {
      return { input: { ...filled(wording?.read('', at) ?? {}), ...given }, open: false }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { input: given, open: Object.keys(given).length === 0 }
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

  /** What is to be read before the form is filled in: what the AI says today, or the message that it is about; what stands in the way is said there. */
  const prefaced = async (verb: Verb, input: Record<string, unknown>, session: string | undefined, who: Who, reader: Reader) => {
    try {
      const card = await verb.preface?.({ controls, queries, who }, input, session)
      if (card) return cardMessage(card, reader).blocks
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return cardMessage(said(error.message, 'warn'), reader).blocks
    }
    const of = input.of ?? input.seq
    if (session === undefined || typeof of !== 'number') return []
    const { contact } = await queries.session(session)
    const [entry] = await queries.timeline(session, of - 1, 1)
    return entry ? quotedEntry(entry, await queries.contact(contact), reader) : []
  }

  const form: Doer['form'] = async ({ verb, word, session, input: given = {} }, { who, person }, { from, ...more } = {}) => {
    const { input, known } = (await verb.narrow?.({ controls, queries, who }, given, session)) ?? { input: given }
    const reader = { now: clock.now(), zone: person.zone ?? 'UTC' }
    const preface = await prefaced(verb, input, session, who, reader)
    const found = session === undefined ? undefined : await queries.session(session)
    const before = more.prefill ?? (await filled(verb, input, session, who))
    return modal(verb, {
      ...(word !== undefined && { word }),
      ...(session !== undefined && { session }),
      ...(found && { about: `#${found.ticket} ${callContact(await queries.contact(found.contact))} · ${found.channel}` }),
      input,
      ...more,
      prefill: before,
      preface,
      known: { ...(await things(verb, session, reader)), ...known },
      ...(from && { from }),
    })
  }

  const run: Doer['run'] = async ({ verb, word, session, input, page }, { colleague, key, outlet, files = [], late }) => {
    const { who, role } = colleague
    if (!mayUse(role, verb)) throw new Problem('forbidden', 'Your role does not allow that, and nothing was changed. Ask an admin.')
    if (verb.scope === 'house') {
      const again = { kind: 'act' as const, verb: verb.name, ...(word && { word }), ...(session && { session }), input, page: page ?? 0 }
      const redeem = await takenIn({ link, files: house }, files)
      const cards = await verb.run({ controls, queries, who, redeem }, session, input, { who, key })
      return outlet.cards(cards, JSON.stringify(again).length < 1500 ? again : undefined)
    }
    if (session === undefined) throw new Problem('invalid', 'Say which session: its number, such as #4521.')
    const before = await queries.session(session)
    const done = await verb.run({ controls, queries, who }, before.id, input, { who, key })
    const same = done.seq <= before.lastSeq && !late
    await outlet.done(
      same
        ? `#${before.ticket} is so already; nothing was changed.`
        : `Done for #${before.ticket}: ${verb.summary.charAt(0).toLowerCase()}${verb.summary.slice(1)}.`,
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
        const { input: spoken, open } = meant(wanted, await around('UTC', session))
        const found: Narrowed = (await verb.narrow?.({ controls, queries }, spoken, session?.id)) ?? { input: spoken }
        return asksFor(verb, found, open, session?.id)
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
        const { input: spoken, open } = meant(wanted, await circumstances(colleague, session))
        const found: Narrowed = (await verb.narrow?.({ controls, queries, who: colleague.who }, spoken, session?.id)) ?? { input: spoken }
        const { input } = found
        const whole = { ...wanted, input, ...(session && { session: session.id }) }
        if (session === undefined && input.session === undefined && (verb.scope === 'session' || ofMessage(verb)))
          throw new Problem('invalid', `Say which session: ‘#4521 ${verb.wordings[0]?.word}’. ‘queue’ lists who waits.`)
        if (verb.name === 'help' && input.verb === undefined) {
          const { words } = await queries.deskSettings()
          if (await outlet.window(help(verbs, one => mayUse(colleague.role, one), words))) return
        }
        if (asksFor(verb, found, open, session?.id)) {
          if (late) return
          if (await outlet.window(await form(whole, colleague, from ? { from } : {}))) return
          // Where there are no windows, a verb that only lacks whom it is about says so itself.
          if (open || needsModal(verb, input, false, 'any'))
            throw new Problem('invalid', `‘${verb.wordings[0]?.word}’ needs more. Type for example ‘${verb.wordings[0]?.examples[0]}’.`)
        }
        const parsed = verb.input.safeParse(input)
        if (!parsed.success) throw new Problem('invalid', `Nothing was changed. ${parsed.error.issues.map(mistakeLine).join(' ')}`)
        if (verb.scope === 'house') await outlet.begin(titled(verb.wordings[0]?.word ?? verb.name))
        await run({ ...whole, input: parsed.data }, doing)
      } catch (error) {
        if (!(error instanceof Problem)) log.error({ error, verb: verb.name }, 'a press in Slack failed')
        await outlet.problem(wordsOf(error))
      }
    },
  }
}
