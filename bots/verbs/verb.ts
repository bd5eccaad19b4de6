// What a verb is: one thing people do, said once, whatever they press or type to do it.
import type { ZodObject, ZodRawShape, z } from 'zod'
import { Problem, type ProblemCode } from '../../core/model/problem.ts'
import type { Session } from '../../core/model/session.ts'
import type { Time } from '../../core/model/time.ts'
import type { Act, Controls, Done } from '../../core/ports/desk.ts'
import type { Queries } from '../../core/ports/queries.ts'
import type { Card } from '../cards/card.ts'

/** What a verb works with. */
export interface VerbGiven {
  controls: Controls
  queries: Queries
}

/** What is known where words are read: a bare `approve` means the newest draft, `tomorrow` is somebody's tomorrow. */
export interface Circumstances {
  now: Time
  /** IANA name of the speaker's time zone. */
  zone: string
  session?: Session
  agents?: readonly { id: string; name: string }[]
  topics?: readonly string[]
}

/** One way to type a verb. `read` turns what follows the word into the verb's input, or throws Problem `invalid`. */
export interface Wording {
  /** One word, or two such as `scenario publish`. */
  word: string
  aliases?: readonly string[]
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
  completes?: 'ticket' | 'agent' | 'scenario' | 'topic' | 'channel' | 'verb' | 'contact' | readonly string[]
  read(text: string, given: Circumstances): Record<string, unknown>
}

/** A question of a form: a modal in Slack, a card in Teams, a line after another in the terminal. */
export interface Field {
  name: string
  label: string
  hint?: string
  kind: 'line' | 'text' | 'list' | 'choice'
  choices?: readonly string[]
  optional?: boolean
}

interface Common<I> {
  name: string
  /** One line: what it does. */
  summary: string
  /** What happens exactly, and who sees it. */
  help: string
  wordings: readonly Wording[]
  /** The body of the REST call. Strict: a misspelt field is an error. `.extend` adds the caller's fields. */
  input: ZodObject
  problems: readonly ProblemCode[]
  /** Asked where the verb is chosen without words. */
  form?: readonly Field[]
  /** Asks for a second press. */
  confirm?: string
  readonly _input?: I
}

/** A verb on one session: `POST /api/v1/sessions/ID/NAME`. */
export interface SessionVerb<I = Record<string, unknown>> extends Common<I> {
  scope: 'session'
  run(given: VerbGiven, session: string, input: I, act: Act): Promise<Done>
}

/** A verb of the whole house. It answers what to show; `session` is the one being looked at, if any. */
export interface HouseVerb<I = Record<string, unknown>> extends Common<I> {
  scope: 'house'
  run(given: VerbGiven, session: string | undefined, input: I, act: Act): Promise<Card[]>
}

export type Verb = SessionVerb | HouseVerb

type Declared<S extends ZodRawShape, V> = Omit<V, 'run' | 'input' | '_input' | 'scope'> & { input: ZodObject<S> }

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

/** The words, or an error that says what is missing. */
export const needed = (text: string, what: string): string => {
  if (text.trim() === '') throw unclear(what)
  return text
}

/** A timeline number at the start of the words: `7`, `#7`, `·7`; and what follows it. */
export const leadingNumber = (text: string): { seq?: number; rest: string } => {
  const match = /^\s*[#·]?(\d{1,9})(?:\s+|$)([\s\S]*)$/.exec(text)
  return match ? { seq: Number(match[1]), rest: match[2]! } : { rest: text }
}
