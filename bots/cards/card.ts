// The neutral card: what an agent is shown, as plain data. Slack, Teams and the terminal each draw it in their own way.
//
// Words of customers, agents and the AI stand in `text` as they were written: a desk must draw them as words, never as markup.
import type { Time } from '#core/model/time.ts'

/** Part of a phrase: words, or a moment which each desk writes in its reader's own way. */
export type Piece =
  | string
  /** `clock`: time of day, with the date when it is not today. `ago`: 5 min ago, in 2 h. `span`: 5 min. */
  | { at: Time; as: 'clock' | 'ago' | 'date' | 'span' }
  /** A session named by its number: where a desk can, pressing it shows the session. */
  | { ticket: number; session: string }
  | { href: string; text: string }
  /** What one types to name it, such as a message's number or an id: left out where one presses. */
  | { typed: string }

export type Phrase = Piece | readonly Piece[]

/**
 * What a text is, for its colour or mark. `internal` must always be visibly internal, `customer` is what a customer wrote,
 * `ai` and `agent` are words to the customer, `quiet` is by the way.
 */
export type Tone = 'plain' | 'quiet' | 'good' | 'bad' | 'warn' | 'internal' | 'customer' | 'ai' | 'agent'

export interface Fact {
  label: string
  value: Phrase
  tone?: Tone
}

/** A verb on offer: pressed in Slack and Teams, typed in the terminal. */
export interface Action {
  verb: string
  /** Which of the verb's wordings is meant, where it has several. */
  word?: string
  label: string
  session?: string
  /** What is known of the input; what is missing is asked by the verb's form. */
  input?: Record<string, unknown>
  style?: 'primary' | 'danger'
}

/** How a message fares on its way. */
export interface Mark {
  sign: '✓' | '✗' | '?' | '…'
  state: string
  reason?: string
}

/** One line of a timeline. `reach` says who has read or will read it: never leave it out when drawing. */
export interface TimelineLine {
  seq: number
  at: Time
  who: string
  /** `customer`: passes between us and the customer. `internal`: only the team. `event`: something that happened. */
  reach: 'customer' | 'internal' | 'event'
  tone: Tone
  text: Phrase
  mark?: Mark
  files?: { name: string; size: number; url?: string }[]
  sources?: { title: string; url?: string }[]
  reactions?: string[]
  edited?: boolean
  /** What the customer may answer with. */
  choices?: string[]
  /** The labels of a form that the customer may fill in. */
  fields?: string[]
  /** The number of the earlier message that this one answers or puts right. */
  answers?: number
  corrects?: number
  deleted?: boolean
  /** Who took words of it out for good. */
  redacted?: string
  /** What may be done with this very line. */
  action?: Action
}

/** One entry of a list: a line to read, a line to weigh, and what choosing it does. */
export interface Row {
  title: Phrase
  detail?: Phrase
  text?: string
  tone?: Tone
  action?: Action
}

export type Block =
  | { kind: 'text'; label?: string; text: string; tone: Tone }
  /** `dense`: a line each, title and detail side by side. `empty` is said where there are none. */
  | { kind: 'rows'; label?: string; rows: Row[]; dense?: true; empty?: string }
  | { kind: 'facts'; label?: string; facts: Fact[] }
  /** `earlier`: how many lines were left out before the first. */
  | { kind: 'timeline'; lines: TimelineLine[]; earlier?: number }

export interface Card {
  about:
    | 'session'
    | 'brief'
    | 'queue'
    | 'sessions'
    | 'found'
    | 'receipt'
    | 'trial'
    | 'scenario'
    | 'scenarios'
    | 'proactive'
    | 'contact'
    | 'contacts'
    | 'autopilot'
    | 'handoff rules'
    | 'topics'
    | 'settings'
    | 'masking'
    | 'retention'
    | 'routes'
    | 'hours'
    | 'sla'
    | 'articles'
    | 'templates'
    | 'members'
    | 'teams'
    | 'canned'
    | 'audit'
    | 'action'
    | 'actions'
    | 'numbers'
    | 'sources'
    | 'health'
    | 'help'
    | 'done'
  heading: Phrase
  tone?: Tone
  facts: Fact[]
  blocks: Block[]
  actions: Action[]
}

/** A card of a heading alone, for what was done. */
export const said = (heading: Phrase, tone: Tone = 'good'): Card => ({ about: 'done', heading, tone, facts: [], blocks: [], actions: [] })

/** The phrase with its moments written by `write`, and nothing else changed. */
export const phraseText = (phrase: Phrase, write: (piece: Exclude<Piece, string>) => string): string =>
  (Array.isArray(phrase) ? (phrase as readonly Piece[]) : [phrase as Piece])
    .map(piece => (typeof piece === 'string' ? piece : write(piece)))
    .join('')
