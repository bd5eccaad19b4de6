// How a session goes: its start, handoffs, who has it, where it stands, what was found out about it, its clocks, and what the customer thinks of it.
import type { Author } from '../agent.ts'
import type { Channel } from '../channel.ts'
import type { DeadlineKind } from '../clocks/deadline.ts'
import type { Identity } from '../contact.ts'
import type { HandoffReason, Sentiment } from '../handoff.ts'
import type { Owner, Resolution, Status } from '../session.ts'
import type { Receipt, Source } from '../source.ts'
import type { Time } from '../time.ts'
import type { Translated } from './message.ts'

export interface Started {
  kind: 'started'
  author: Author
  channel: Channel
  contact: string
  /** Where the customer is reached; its grammar belongs to the connector. */
  address: string
  ticket: number
  /** The session this one goes on from. */
  from?: string
  /** `from` goes on here, on another channel: whom we wrote to, such as `email:ada@example.com`. */
  reaches?: Identity
  /** Whom we wrote to was only said, and never proven: nothing but what answers our messages there belongs here. */
  onlyAnswers?: true
}

export interface Handoff {
  kind: 'handoff'
  author: Author
  reasons: HandoffReason[]
  explanation: string
  summary: string
  sentiment: Sentiment
  language: string
  basedOn?: number
  /** What the AI had before it when it stopped. */
  evidence?: Source[]
  receipt?: Receipt
  /** Of the summary; folded by readers, never stored. */
  translation?: Translated
}

export interface OwnerChange {
  kind: 'owner'
  author: Author
  owner: Owner
  /** The team that has it from here on; left out, that stays as it is. */
  team?: string
  cause: 'claim' | 'assign' | 'release' | 'reply' | 'handoff' | 'reopen'
  /** The id of the linked session that was taken, and this one with it. */
  with?: string
}

export interface StatusChange {
  kind: 'status'
  author: Author
  status: Status
  resolution?: Resolution
  /** Why, in a word a person understands. */
  reason?: string
}

export interface TagChange {
  kind: 'tags'
  author: Author
  add: string[]
  remove: string[]
}

/** Who gets the answers is no more who got them: an agent's act, or told of a message of a customer that says so. */
export interface RecipientsChange {
  kind: 'recipients'
  author: Author
  add: string[]
  remove: string[]
  /** All who get them from here on, the customer first. */
  now: string[]
}

export interface Snooze {
  kind: 'snooze'
  author: Author
  /** null: awake again. */
  until: Time | null
}

/** What was found out about the session. */
export interface Label {
  kind: 'label'
  author: Author
  topic?: string
  language?: string
  sentiment?: Sentiment
  summary?: string
}

export interface CsatRequest {
  kind: 'csat_request'
  author: Author
  /** Whose work is rated. */
  about: { kind: 'ai' } | { kind: 'agent'; id: string; name: string }
}

export interface Csat {
  kind: 'csat'
  author: Author
  /** The request, or 0 where a score was given unasked. */
  of: number
  /** 1 to 5. */
  score: number
  comment?: string
  about: { kind: 'ai' } | { kind: 'agent'; id: string; name: string }
}

/** A clock of the session runs out, or has run out: said once for each time it was started. */
export interface ClockNotice {
  kind: 'clock'
  author: Author
  clock: DeadlineKind
  state: 'warned' | 'missed'
  /** The number of the entry that started the clock. */
  since: number
  /** When it was or is due, where that is known. */
  due?: Time
}
