// The timeline: everything that happened in a session, append-only, numbered 1, 2, 3 … without gaps.
//
// A change to an earlier entry is an entry of its own with `of`; `foldTimeline` shows readers each message as it stands now.
import type { Approval, CallShown } from './action.ts'
import type { Author } from './agent.ts'
import type { Answers, Ask } from './ask.ts'
import type { Channel } from './channel.ts'
import type { DeadlineKind } from './clocks/deadline.ts'
import type { DeliveryState } from './delivery.ts'
import type { HandoffReason, Sentiment } from './handoff.ts'
import type { Owner, Resolution, Status } from './session.ts'
import type { AnswerClass, Receipt, Source } from './source.ts'
import type { Time } from './time.ts'

/** A file kept by the house. */
export interface Attachment {
  id: string
  name: string
  /** MIME type. */
  type: string
  /** Bytes. */
  size: number
  /** Of a picture made of pixels: its size in them, as the file says. */
  image?: { width: number; height: number }
  /** Where it can be fetched; told to readers, never stored. */
  url?: string
}

/** Where a desk shows a session, such as `slack:C1:1712.1`: begins with the desk's name; the rest is the desk's own grammar. */
export type Place = string

/** A message of a desk: where it stands and what the platform calls it there. */
export interface Origin {
  place: Place
  ref: string
}

/** `customer`: what desks are shown is kept with the desk, not in the timeline. */
export type Target = string

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
}

export interface Message {
  kind: 'message'
  author: Author
  text: string
  attachments?: Attachment[]
  sources?: Source[]
  /** What the customer may answer with besides words. */
  ask?: Ask
  /** The customer's answer to an earlier ask; `text` says the same in words. */
  answers?: Answers
  /** What the platform calls this message. */
  platformId?: string
  /** Of an AI's message: where its words come from. */
  class?: AnswerClass
  /** The number of the customer's message this one answers. */
  basedOn?: number
  /** The earlier message that this one puts right, where the channel could not change it. */
  corrects?: number
  /** The draft that was approved to become this. */
  draft?: number
  /** The call of an action that this asks the customer about, or tells them is being looked at. */
  call?: number
  approvedBy?: { id: string; name: string }
  receipt?: Receipt
  /** What was masked before storing: `card`, `secret` … */
  masked?: string[]
  /** Said before the conversation began: the id of the proactive rule whose words these are. */
  opening?: string
  /** When the customer wrote it, as the platform tells, where that was some time before it came. */
  madeAt?: Time
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** Of the house's notice: it says that the office is closed. */
  away?: true
  /** Kept, but nobody acts on it: the contact is blocked. */
  ignored?: 'blocked'
  /** Of an agent's message: where it was written. */
  origin?: Origin
  /** Its first sentences stand here, and the rest follows in entries `more`; folded by readers, it is gone once the last of them stands there. */
  growing?: Growing
  /** The number of the writing that it comes from. */
  writing?: number
  /** What the agent wrote in the team's language, where `text` is the translation that was sent, in `language`. */
  wrote?: string
  language?: string
  /** Folded by readers, never stored. */
  delivery?: { state: DeliveryState; reason?: string }
  translation?: Translated
  editedAt?: Time
  deleted?: boolean
  reactions?: { emoji: string; by: Author }[]
  redacted?: Redacted
}

/** What the team reads of words in another language: the translation, or why there is none. */
export interface Translated {
  text?: string
  /** BCP 47 of `text`. */
  language?: string
  failed?: string
}

/** Words that were taken out of the store for good: by whom and when. `whole`: nothing of them is left. */
export interface Redacted {
  by: Author
  at: Time
  whole: boolean
}

export interface Note {
  kind: 'note'
  author: Author
  text: string
  /** Folded by readers, never stored. */
  redacted?: Redacted
  /** Where it was written. */
  origin?: Origin
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

/** Whether what is said in the session is translated, and between which languages. By the house itself, or as an agent said. */
export interface Languages {
  kind: 'languages'
  author: Author
  translate: boolean
  /** The customer's language and the team's, BCP 47; there where it is translated. */
  theirs?: string
  ours?: string
  /** Entries before this one that are to be translated as well. */
  also?: number[]
}

/** What a message, a draft, a summary or an agent's writing says in the other language. With neither text nor failure it needed none. */
export interface Translation extends Translated {
  kind: 'translation'
  author: Author
  of: number
  /** Of a failure: what waited behind it, which is not tried either. */
  others?: number[]
  /** It is the summary of a handoff. */
  summary?: true
}

/**
 * An agent's reply, or new words of one, that is not in the customer's language: it leaves as a `message` or `edit` with `writing` once it is
 * translated. While one is being translated, later replies wait behind it as writings, too.
 */
export interface Writing {
  kind: 'writing'
  author: Author
  text: string
  /** BCP 47 of what it is to be translated to; left out where it leaves as it is. */
  to?: string
  attachments?: Attachment[]
  ask?: Ask
  /** The customer's message up to which the agent had read. */
  basedOn?: number
  /** The draft in place of which it was written. */
  draft?: number
  /** The message whose words these are to be. */
  edits?: number
  origin?: Origin
  /** Folded by readers, never stored. `waits`: for a person to decide about it. */
  state?: 'translating' | 'waits' | 'sent' | 'dropped'
  translation?: Translated
  /** Folded: the number of the message that left. */
  sent?: number
}

export interface OwnerChange {
  kind: 'owner'
  author: Author
  owner: Owner
  /** The team that has it from here on; left out, that stays as it is. */
  team?: string
  cause: 'claim' | 'assign' | 'release' | 'reply' | 'handoff' | 'reopen'
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

/** An answer that waits for a person: `inspect` before it may leave, `assist` as a private suggestion. */
export interface Draft {
  kind: 'draft'
  author: Author
  text: string
  sources: Source[]
  class: AnswerClass
  basedOn: number
  purpose: 'inspect' | 'assist'
  receipt: Receipt
  /** Folded by readers, never stored. */
  verdict?: 'approve' | 'edit' | 'reject' | 'superseded'
  translation?: Translated
}

export interface Decision {
  kind: 'decision'
  author: Author
  of: number
  verdict: 'approve' | 'edit' | 'reject'
  text?: string
}

/** The AI asks for an action. What becomes of it are `decision` and `outcome` entries `of` it. */
export interface ActionCall extends CallShown {
  kind: 'call'
  author: Author
  /** The model's own name for the call, unique among those for the same words. */
  call: string
  /** The number of the customer's latest message it is made for. */
  basedOn: number
  /** The message up to which the AI had decided before: it is made for what came after. */
  since: number
  approval: Approval
  /** It only reads. */
  safe: boolean
  /** What models took until they asked for this call; of several at a time the first has it. */
  spent?: Pick<Receipt, 'tokens' | 'cost'>
  /** Folded by readers, never stored: `waiting` to be allowed or made, or the latest outcome's state. */
  state?: 'waiting' | Outcome['state']
  /** Folded: who allowed or refused it. */
  decided?: { verdict: 'approve' | 'reject'; by: Author }
  /** Folded: what became of it. */
  result?: Pick<Outcome, 'text' | 'duration'>
  /** Folded: it was `refused` by what came after, before anybody made it. */
  overtaken?: true
}

/** How a call fares. `running` is stored before it leaves the house: found without a successor after a crash, it is `unknown`. */
export interface Outcome {
  kind: 'outcome'
  author: Author
  /** The number of the call. */
  of: number
  state: 'running' | 'done' | 'failed' | 'refused' | 'unknown'
  /** What came back, masked and cut to size, or why nothing did. */
  text?: string
  /** Milliseconds. */
  duration?: number
  /** 1 for the first try. */
  attempt: number
  /** Of `running`: which run of which process makes it. */
  run?: string
}

/** The AI considered the customer's words and stays silent. */
export interface Passed {
  kind: 'passed'
  author: Author
  basedOn: number
  reason: string
}

export interface Delivery {
  kind: 'delivery'
  author: Author
  of: number
  target: Target
  state: DeliveryState
  reason?: string
  /** 1 for the first try. */
  attempt: number
  platformId?: string
  /** Of machine words no person approved: a person's act stops every further try. */
  fenced?: boolean
  /** Of `sending`: which run of which process started it. Another run finding it so knows that it is in doubt. */
  run?: string
  /** Of `planned`: not to be tried before. */
  notBefore?: Time
  /** Of what nobody waits for, such as a reaction: desks say nothing of how it fares. */
  quiet?: true
  /** Brings more of this message, by its number, to where its beginning stands. Done twice it is done once. */
  grows?: number
  /** Of `unknown`: whom it waits for. What waits for a person no longer holds up what comes after it. */
  waits?: 'provider' | 'person'
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

/** What changes to earlier messages have in common. */
interface Change {
  author: Author
  /** The message. */
  of: number
  /** The ledger takes it to the customer: it counts once that says `sent`. */
  carried?: true
  /** When it was made, as the platform tells; what is older than a change known already changes nothing. */
  madeAt?: Time
  /** Kept, but nobody acts on it: the contact is blocked. */
  ignored?: 'blocked'
  /** Of an agent's change: where it was made. */
  origin?: Origin
  /** Folded by readers, never stored: how it fares where it is carried. */
  delivery?: { state: DeliveryState; reason?: string }
}

export interface Edit extends Change {
  kind: 'edit'
  text: string
  /** As those of a message. */
  writing?: number
  wrote?: string
  language?: string
  /** What was masked before storing. */
  masked?: string[]
}

/** Which run of which process writes a message that grows. Found by another run without its end, it was left in the middle. */
export interface Growing {
  run: string
}

/**
 * How a message ended that was shown sentence by sentence. `whole`: all of it was shown. `held`: what would have followed did not pass the
 * checks, or never came. `person`: somebody of the team acted first. `overtaken`: the customer's words are not what they were; `broken`: the
 * process ended. After these two the AI decides anew.
 */
export type Ending = (typeof endings)[number]
export const endings = ['whole', 'held', 'person', 'overtaken', 'broken'] as const

/** More of a message of the AI is shown. */
export interface More {
  kind: 'more'
  author: Author
  /** The message. */
  of: number
  /** All of its words up to here. */
  text: string
  /** Of the last one. */
  ends?: Ending
  /** Of the last one, in the place of the one that stands on the message. */
  receipt?: Receipt
  /** Folded by readers, never stored: how it fares where the ledger takes it to the customer. */
  delivery?: { state: DeliveryState; reason?: string }
}

export interface Delete extends Change {
  kind: 'delete'
}

export interface Reaction extends Change {
  kind: 'reaction'
  emoji: string
  removed?: boolean
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

export interface Erased {
  kind: 'erased'
  author: Author
  /** The message or note; the start where it is about everything. */
  of: number
  /** The customer was erased: of nothing before it any words are left. */
  all?: true
  /** What is left of its words where not all of them went. */
  text?: string
}

/** What happened, before it has its place. */
export type Event =
  | Started
  | Message
  | Note
  | Handoff
  | OwnerChange
  | StatusChange
  | TagChange
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

/** A person acted: after this no AI word may start to leave until the session is the AI's again. */
export const isHumanEvent = (event: Event): boolean =>
  ((event.kind === 'message' || event.kind === 'writing') && event.author.kind === 'agent') ||
  ((event.kind === 'owner' || event.kind === 'status') && event.author.kind === 'agent')
