// What a verb is: one thing people do, said once, whatever they press or type to do it.
import type { ZodObject, ZodRawShape, z } from 'zod'
import type { Who } from '#core/model/agent.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem, type ProblemCode } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { Time } from '#core/model/time.ts'
import type { Act, Controls, Done } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import type { Card } from '../cards/card.ts'

/** What a verb works with. */
export interface VerbGiven {
  controls: Controls
  queries: Queries
  /** Who will act, where a form is filled for them. */
  who?: Who
  /** Where files come in as tickets: what they stand for. Problem `invalid`. */
  redeem?(ticket: string): Attachment
  /** Says how far a long act is, where somebody can be told meanwhile. */
  tell?(text: string): void
}

/** What is known where words are read: a bare `approve` means the newest draft, `tomorrow` is somebody's tomorrow. */
export interface Circumstances {
  now: Time
  /** IANA name of the speaker's time zone. */
  zone: string
  session?: Session
  agents?: readonly { id: string; name: string }[]
  teams?: readonly { id: string; name: string }[]
  topics?: readonly string[]
}

/** One way to type a verb. `read` turns what follows the word into the verb's input, or throws Problem `invalid`. */
export interface Wording {
  /** One word, or two such as `scenario publish`. */
  word: string
  aliases?: readonly string[]
  /** The alias that asks the form, also where nothing is missing: `masking change`. */
  asking?: string
  /** Without the word: `WHEN`, `[confirmed|unresolved]`. */
  usage: string
  about: string
  /** Whole lines as typed, the best first. */
  examples: readonly [string, ...string[]]
  /** What follows is free text: nothing in it is looked at but the text. */
  free?: boolean
  /** Where the words go, when they go to somebody. */
  reaches?: 'customer' | 'team'
  /** What a desk offers to complete the next word with. */
  completes?:
    | 'ticket'
    | 'agent'
    | 'assignee'
    | 'team'
    | 'canned'
    | 'scenario'
    | 'topic'
    | 'proactive'
    | 'action'
    | 'service'
    | 'channel'
    | 'verb'
    | 'contact'
    | readonly string[]
  /** May leave out what the verb's form then asks for. */
  read(text: string, given: Circumstances): Record<string, unknown>
}

/** A question of a form: a modal in Slack, a card in Teams, a line after another in the terminal. */
export interface Field {
  name: string
  label: string
  hint?: string
  /** Of a `file` the answer is a ticket: the desk takes the file in. */
  kind: 'line' | 'text' | 'list' | 'choice' | 'file'
  choices?: readonly string[]
  /** What choices are called where one presses them; what is typed stays the choice itself. */
  named?: Readonly<Record<string, string>>
  optional?: boolean
  /** Of a `line`: not shown while it is typed, where the desk can hide it, and kept nowhere but where it belongs. */
  secret?: true
}

/** A thing that may be chosen, such as one of several contacts of a name. */
export interface KnownThing {
  value: string
  text: string
  about?: string
}

/** What is known of a verb's input once the house was asked. */
export interface Narrowed {
  input: Record<string, unknown>
  /** By field: what may be chosen. Where the field is not in `input`, it has to be chosen first. */
  known?: Readonly<Record<string, readonly KnownThing[]>>
}

interface Common {
  name: string
  /** One line: what it does. */
  summary: string
  /** What happens exactly, and who sees it. */
  help: string
  wordings: readonly Wording[]
  /** The body of the REST call. Strict: a misspelt field is an error. `.extend` adds the caller's fields. */
  input: ZodObject
  problems: readonly ProblemCode[]
  /** Asked where the input lacks what the verb needs: chosen without words, or from a button. */
  form?: readonly Field[]
  /** Finds what was named before the form is asked. Throws Problem where it is not there. */
  narrow?(given: VerbGiven, input: Record<string, unknown>, session: string | undefined): Promise<Narrowed>
  /** What the form's answers mean, where they are not the input as they stand. Throws Problem `invalid`. */
  formed?(answers: Record<string, string | string[]>, given: Circumstances): Record<string, unknown>
  /** What stands in the form at first: the thing as it is, for a change. */
  prefill?(given: VerbGiven, input: Record<string, unknown>, session: string | undefined): Promise<Record<string, string | string[]>>
  /** Stands above the form: what to know before answering; undefined where that is not known yet. */
  preface?(given: VerbGiven, input: Record<string, unknown>, session: string | undefined): Promise<Card | undefined>
  /** Asks for a second press. */
  confirm?: string
}

/** A verb on one session: `POST /api/v1/sessions/ID/NAME`. */
export interface SessionVerb<I = Record<string, unknown>> extends Common {
  scope: 'session'
  run(given: VerbGiven, session: string, input: I, act: Act): Promise<Done>
}

/** A verb of the whole house. It answers what to show; `session` is the one being looked at, if any. */
export interface HouseVerb<I = Record<string, unknown>> extends Common {
  scope: 'house'
  run(given: VerbGiven, session: string | undefined, input: I, act: Act): Promise<Card[]>
}

export type Verb = SessionVerb | HouseVerb

/** True of a verb of the house that is about a message of one conversation: it means nothing where none is open. */
export const ofMessage = ({ scope, input: { shape } }: Verb): boolean =>
  scope === 'house' && 'session' in shape && ('of' in shape || 'seq' in shape)

type Declared<S extends ZodRawShape, V> = Omit<V, 'run' | 'input' | 'scope'> & { input: ZodObject<S> }

/** Declares a session verb, its run typed by its schema. */
export const sessionVerb = <S extends ZodRawShape>(
  given: Declared<S, SessionVerb> & { run(given: VerbGiven, session: string, input: z.infer<ZodObject<S>>, act: Act): Promise<Done> },
): SessionVerb => ({ ...given, scope: 'session' }) as unknown as SessionVerb

/** Declares a house verb, its run typed by its schema. */
export const houseVerb = <S extends ZodRawShape>(
  given: Declared<S, HouseVerb> & {
    run(given: VerbGiven, session: string | undefined, input: z.infer<ZodObject<S>>, act: Act): Promise<Card[]>
  },
): HouseVerb => ({ ...given, scope: 'house' }) as unknown as HouseVerb

/** What was typed is not understood; says what to type instead. */
export const unclear = (detail: string): Problem => new Problem('invalid', detail)

/** For a verb that takes no words: `close the window` must close nothing. */
export const wordless =
  (word: string) =>
  (text: string): Record<string, unknown> => {
    if (text.trim() !== '') throw unclear(`‘${word}’ takes no further words, so nothing was done. Type just ‘${word}’.`)
    return {}
  }

/** The words, or an error that says what is missing: for verbs that have no form to ask with. */
export const needed = (text: string, what: string): string => {
  if (text.trim() === '') throw unclear(what)
  return text
}

/** The words under a name, or nothing, so that the form asks. */
export const given = (name: string, text: string): Record<string, unknown> => (text.trim() === '' ? {} : { [name]: text })

/** A timeline number at the start of the words, `7` or `·7`, and what follows it. `#` is left to tickets. */
export const leadingNumber = (text: string): { seq?: number; rest: string } => {
  const match = /^\s*·?(\d{1,9})(?:\s+|$)([\s\S]*)$/.exec(text)
  return match ? { seq: Number(match[1]), rest: match[2]! } : { rest: text }
}
