// The timeline: everything that happened in a session, append-only, numbered 1, 2, 3 … without gaps.
//
// A change to an earlier entry is an entry of its own with `of`; `foldTimeline` shows readers each message as it stands now.

import type { Delete, Edit, Erased, Reaction } from './entries/change.ts'
import type {
  ClockNotice,
  Csat,
  CsatRequest,
  Handoff,
  Label,
  OwnerChange,
  RecipientsChange,
  Snooze,
  Started,
  StatusChange,
  TagChange,
} from './entries/course.ts'
import type { ActionCall, Decision, Draft, Outcome, Passed } from './entries/decided.ts'
import type { Delivery } from './entries/delivery.ts'
import type { Heard, Line } from './entries/live.ts'
import type { Message, More, Note } from './entries/message.ts'
import type { Languages, Translation, Writing } from './entries/translation.ts'
import type { Time } from './time.ts'

export type * from './entries/change.ts'
export type * from './entries/course.ts'
export type * from './entries/decided.ts'
export type * from './entries/delivery.ts'
export type * from './entries/live.ts'
export { lineStates } from './entries/live.ts'
export type * from './entries/message.ts'
export { endings } from './entries/message.ts'
export type * from './entries/translation.ts'

/** What happened, before it has its place. */
export type Event =
  | Started
  | Message
  | Note
  | Handoff
  | OwnerChange
  | StatusChange
  | TagChange
  | RecipientsChange
  | Snooze
  | Label
  | Draft
  | Decision
  | ActionCall
  | Outcome
  | Passed
  | Delivery
  | CsatRequest
  | Csat
  | Edit
  | More
  | Delete
  | Reaction
  | ClockNotice
  | Line
  | Heard
  | Erased
  | Languages
  | Translation
  | Writing

/** What happened, at its place. */
export type Entry = Event & {
  seq: number
  at: Time
  /** Of the first entry of a keyed batch: a fingerprint of the request, so that a reused key with other words is told from a repeat. */
  print?: string
}

export type EntryOf<K extends Event['kind']> = Extract<Entry, { kind: K }>

/** What a message says in a line where there is no room for files: its words, else the names of its files. */
export const wordsOf = ({ text, attachments = [] }: Pick<Message, 'text' | 'attachments'>): string =>
  text.trim() === '' ? attachments.map(({ name }) => `[${name}]`).join(' ') : text

/** A draft waits on when the house finds its team's session a person. */
export const supersedesDrafts = (change: OwnerChange): boolean => !(change.author.kind === 'system' && change.cause === 'assign')

/** An agent answered in words of their own: what the AI would have said is of no use any more. */
export const isOwnAnswer = (event: Event): boolean =>
  (event.kind === 'message' && event.author.kind === 'agent' && event.draft === undefined && event.corrects === undefined) ||
  (event.kind === 'writing' && event.draft === undefined && event.edits === undefined)

/** A person acted: after this no AI word may start to leave until the session is the AI's again. */
export const isHumanEvent = (event: Event): boolean =>
  ((event.kind === 'message' || event.kind === 'writing') && event.author.kind === 'agent') ||
  ((event.kind === 'owner' || event.kind === 'status') && event.author.kind === 'agent')
