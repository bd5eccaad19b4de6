// One conversation with one contact on one channel, as it stands now: a projection folded from its timeline.
import type { Approval } from './action.ts'
import type { Channel } from './channel.ts'
import type { Clocks } from './clocks/clocks.ts'
import type { Identity } from './contact.ts'
import type { DeliveryState } from './delivery.ts'
import type { LineState } from './entries/live.ts'
import type { Sentiment } from './handoff.ts'
import type { Time } from './time.ts'

export type Status = 'open' | 'resolved' | 'closed'
export type Owner = { kind: 'ai' } | { kind: 'team' } | { kind: 'agent'; id: string; name?: string }
export type Resolution = 'confirmed' | 'assumed' | 'unresolved'

/** A send to the customer that has no outcome yet. */
export interface PendingDelivery {
  of: number
  /** Behind the takeover fence: written by the AI or the house. */
  fenced: boolean
  state: DeliveryState
  attempt: number
  at: Time
  run?: string
  notBefore?: Time
  quiet?: true
  grows?: number
  /** The customer interrupted the message. */
  cut?: true
  /** Who got the answers when it was planned, where the channel knows of several: nobody who came later gets it. */
  to?: string[]
}

/** A call that waits to be allowed, may be made, or is being made. */
export interface OpenCall {
  seq: number
  action: string
  /** The customer's message up to which the AI had decided when it asked: the call is for what came after. */
  since: number
  basedOn: number
  approval: Approval
  safe: boolean
  state: 'waiting' | 'approved' | 'running'
  /** The number of the entry that lets it be made: the call itself, or the decision. Words of the customer that come later overtake it. */
  allowed?: number
  /** The number of the message that asks the customer. */
  asked?: number
  /** Of `running`. */
  attempt?: number
  run?: string
  /** When it was asked for, and once it is `running`, when it began. */
  at?: Time
}

/** A message of the AI that is being shown sentence by sentence. */
export interface GrowingMessage {
  of: number
  run: string
  /** When the latest of it was shown. */
  at: Time
  /** The customer's message up to which the AI had decided before. */
  since: number
  /** Since when the customer had waited for it. */
  waiting?: Time
  /** No further word may be shown: a person acted, the customer's words are not what they were, or they interrupted it. */
  stopped?: 'person' | 'customer' | 'interrupted'
}

/** An agent's reply that has not left yet, since it is to be translated. */
export interface OpenWriting {
  seq: number
  /** The number of the entry that holds its latest words: the writing itself, or the decision that changed them. */
  words: number
  author: string
  /** `waits`: for a person, after the translation failed or because it is to be looked at first. */
  state: 'translating' | 'waits'
}

/** Between which languages the session is translated: `by` the house itself, or an agent who said so. */
export interface Translating {
  on: boolean
  by: 'house' | 'agent'
  theirs?: string
  ours?: string
}

export interface Session {
  id: string
  /** Equal to lastSeq: a projection never goes backwards. */
  rev: number
  ticket: number
  channel: Channel
  contact: string
  /** Ids of other contacts who wrote in it, where several share a thread. */
  others?: string[]
  address: string
  /** Who gets the answers, the customer first, where the channel knows of several. */
  recipients?: string[]
  /** Whom the customer's mails named last: what of them differs is a wish of theirs. */
  named?: string[]
  status: Status
  owner: Owner
  /** The id of the team that has it, or whose member has it. */
  team?: string
  topic?: string
  language?: string
  sentiment?: Sentiment
  summary?: string
  /** Number of the entry by which the AI summed it up. */
  briefed?: number
  tags: string[]
  snoozedUntil?: Time
  startedAt: Time
  lastActivityAt: Time
  resolvedAt?: Time
  resolution?: Resolution
  /** The session this one goes on from. */
  from?: string
  /** `from` goes on here, on another channel: whom we wrote to. */
  reaches?: Identity
  /** `reaches` was only said: nothing but what answers our messages there belongs here. */
  onlyAnswers?: true
  /** Whoever writes here has proven by a one-time code, at `at`, that they read what is sent to `address`. */
  proven?: { address: Identity; at: Time; until: Time }
  /** The id of the proactive rule that the customer answered to begin it. */
  opening?: string
  lastSeq: number
  /** Number of the customer's latest message. */
  heard: number
  /** When the customer's latest message came. */
  heardAt?: Time
  /** When a person first replied. */
  firstReplyAt?: Time
  /** Since a person has been needed: what the clocks are told by. */
  clocks?: Clocks
  /** When the customer was told that the office is closed; the latest three. */
  away?: Time[]
  /** When the customer's latest unanswered message came: what waits longest. */
  waitingSince?: Time
  /** Number of the latest change to an earlier message: where there is none, messages stand as they were stored. */
  changed?: number
  /** Number of the latest change by which the customer reworded or took back what was not considered yet. */
  reworded?: number
  /** Number of the latest message that answered the customer, from the AI or a person. */
  answered: number
  /** The customer's message up to which the AI has decided. */
  considered: number
  /** Number of the latest event by which a person took hold. */
  humanAt: number
  /** Clarifying questions since the last answer. */
  clarified: number
  /** Sends to the customer without an outcome, in order. */
  pending: PendingDelivery[]
  /** Numbers of messages that the channel did not take because the customer had not written for too long, each with that of the refusal. */
  refused?: { of: number; seq: number }[]
  /** Of a call: how it stands, since the entry `seq`. `over`: the caller has hung up; what comes after is a call back, or a message they left. */
  line?: { state: LineState; seq: number; at: Time; agent?: string; over?: true }
  /** The AI's message that is not whole yet. */
  growing?: GrowingMessage
  /** Drafts that wait for a verdict. */
  drafts: { seq: number; basedOn: number; purpose: 'inspect' | 'assist' }[]
  /** Calls of actions that are not settled. */
  calls?: readonly OpenCall[]
  translate?: Translating
  /** Numbers of what is still to be translated for the team; the newest 50. */
  untranslated?: number[]
  /** Replies of agents that have not left, in order. */
  writings?: OpenWriting[]
  csat?: { requested: number; score?: number }
  /** Numbers of the messages that the customer has not had before their eyes, on a channel that can tell; the newest 100. */
  unseen: number[]
  /** The number up to which the customer has seen the conversation, as far as the channel tells. */
  seen: number
  /** Its customer was erased: no words are written here any more. */
  erased?: true
  /** The latest message's words, for lists. The house's own notices are passed over. */
  preview: string
}

/** The address that whoever writes here had proven at a time, where that counted then. */
export const provenAt = ({ proven }: Pick<Session, 'proven'>, at: Time): Identity | undefined =>
  proven && proven.at <= at && at < proven.until ? proven.address : undefined

/** It waits for an agent to approve or reject it. */
export const waitsForAgent = ({ state, approval }: OpenCall): boolean => state === 'waiting' && approval === 'agent'

/**
 * The number after which the customer's words are owed a decision. Those for which a call needs an agent's yes are parked until the call is
 * settled; what the customer writes meanwhile is decided by itself.
 */
export const owedAfter = ({ calls = [], considered }: Session): number => {
  const parked = calls.filter(({ approval }) => approval === 'agent')
  if (parked.length === 0 || considered < Math.min(...parked.map(({ since }) => since))) return considered
  return Math.max(considered, ...parked.map(({ basedOn }) => basedOn))
}

/** An agent has agreed, but the customer had written before that, and may have taken the wish back: that is looked at first. */
export const isHeldBack = (s: Session, { state, approval, allowed = 0 }: OpenCall): boolean =>
  state === 'approved' && approval === 'agent' && s.heard <= allowed && s.heard > owedAfter(s)

/** The AI is the owner, and has words of the customer to decide on or calls to make. */
export const owesTurn = (s: Session): boolean =>
  s.status === 'open' && s.owner.kind === 'ai' && (s.heard > owedAfter(s) || s.calls?.some(({ state }) => state === 'approved') === true)

/** A call was begun: what became of it has to be written down, whoever has the session by now. */
export const owesOutcome = (s: Session): boolean => s.calls?.some(call => call.state === 'running') === true

/** Until when the platform wants the next send to wait, if so. What the fence holds back holds up nothing behind it. */
export const sendWaitsUntil = ({ pending: [next], humanAt }: Session): Time | undefined =>
  next?.fenced && humanAt > next.of ? undefined : next?.notBefore

/** A reply is being translated: what is written after it waits behind it. */
export const isSpeaking = (s: Session): boolean => s.writings?.some(w => w.state === 'translating') === true

/** Numbers of the messages that the channel refused and takes by now, since the customer has written again; the oldest first. */
export const sendableNow = ({ status, heard, refused = [] }: Pick<Session, 'status' | 'heard' | 'refused'>): number[] =>
  status === 'open' ? refused.filter(({ seq }) => heard > seq).map(({ of }) => of) : []

/** How an owner is written in filters and filings: `ai`, `team`, `agent:ID`. */
export const ownerKey = (owner: Owner): string => (owner.kind === 'agent' ? `agent:${owner.id}` : owner.kind)

/** A person is needed: nobody has it, the customer waits for whoever has it, or a draft, a call or a reply waits for a verdict. */
export const needsPerson = (s: Session): boolean =>
  s.status === 'open' &&
  (s.owner.kind === 'team' ||
    (s.owner.kind === 'agent' && s.waitingSince !== undefined) ||
    s.drafts.length > 0 ||
    s.writings?.some(w => w.state === 'waits') === true ||
    s.calls?.some(waitsForAgent) === true)

/** The caller is on the line right now. */
export const onLine = ({ line }: Pick<Session, 'line'>): boolean =>
  line !== undefined && (line.over ? line.state === 'joined' : line.state !== 'ended')

/** What an agent's phone can be rung for: the call that is on, or to call back whoever was on the line. */
export const ringsFor = (session: Pick<Session, 'line'>): 'call' | 'callback' | undefined => {
  if (session.line === undefined || session.line.state === 'joined') return undefined
  return onLine(session) ? 'call' : 'callback'
}
