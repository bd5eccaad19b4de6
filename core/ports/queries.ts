// What an agent may read, and the customer's narrower view: without notes, drafts and receipts.

import type { Action } from '../model/action.ts'
import type { Agent, AgentStanding, RoleSettings, Who } from '../model/agent.ts'
import type { KnowledgePageRecord } from '../model/article.ts'
import type { Answers, Ask } from '../model/ask.ts'
import type { AuditFilter, AuditRow } from '../model/audit.ts'
import type { Canned, FilledCanned } from '../model/canned.ts'
import type { Channel } from '../model/channel.ts'
import type { Deadline } from '../model/clocks/deadline.ts'
import type { Opening } from '../model/clocks/hours.ts'
import type { OfficeHours } from '../model/clocks/office.ts'
import type { ReplyTimes } from '../model/clocks/pace.ts'
import type { SlaPolicy } from '../model/clocks/sla.ts'
import type { Contact, Identity, MaybeSame } from '../model/contact.ts'
import type { DeskSettings } from '../model/desk-settings.ts'
import type { Attachment, Entry } from '../model/entry.ts'
import type { Erasure, ErasurePlan } from '../model/erasure.ts'
import type { HoldoutStanding } from '../model/holdout.ts'
import type { Masking } from '../model/masking.ts'
import type { Preview } from '../model/preview.ts'
import type { ProactiveRule, ProactiveStanding } from '../model/proactive.ts'
import type { Retention } from '../model/retention.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Session } from '../model/session.ts'
import type { Receipt } from '../model/source.ts'
import type { TeamStanding } from '../model/team.ts'
import type { Duration, Time } from '../model/time.ts'
import type { Autopilot, Topic } from '../model/topic.ts'
import type { ServiceStanding } from './actions.ts'
import type { Backtest } from './backtest.ts'
import type { Template } from './connector.ts'
import type { Overview } from './overview.ts'
import type { Recollection } from './recall.ts'
import type { Replay } from './replay.ts'
import type { Findable, Page } from './store.ts'
import type { ArticleProposal, Proposal, ScenarioCheck } from './trial.ts'

export interface SessionFilter {
  status?: Session['status']
  /** `ai`, `team` or `agent:ID`. */
  owner?: string
  /** A team's id. */
  team?: string
  channel?: string
  /** A contact's id, or an identity such as `email:ada@example.com`. */
  contact?: string
}

/** Which of those who wait. */
export interface QueueFilter {
  /** `team`, or `agent:ID`. */
  owner?: string
  /** A team's id. */
  team?: string
  /** `due`: what is missed or due next comes first. */
  order?: 'waiting' | 'due'
}

export interface Paging {
  cursor?: string
  /** 1–1000. */
  limit?: number
}

/** A session changed: what was appended. `entries` are as appended, not folded. */
export interface Happening {
  session: Session
  entries: Entry[]
}

export interface SessionWithContact {
  session: Session
  contact: Contact
  /** Of a queue: the session's clocks. */
  deadlines?: Deadline[]
}

/** The office hours as they are set, and how the house stands now. */
export interface OfficeStanding extends OfficeHours {
  open: boolean
  /** When that changes; left out where it does not. */
  until?: Time
}

/** What customers may know of when people are there. */
export interface OfficeView {
  /** Stretches of opening within 30 days, at most 40; left out where it is always open. */
  openings?: Opening[]
  /** Within which a person usually answers while it is open; left out where that is not known. */
  reply?: Duration
}

export interface HandoffRow {
  session: Session
  entry: Extract<Entry, { kind: 'handoff' }>
}

/** A channel on which a contact can be written to, or why not. */
export interface Reach {
  channel: Channel
  /** A session of theirs is open there: words go into it. */
  open?: { session: string; ticket: number; owner: Session['owner'] }
  /** It can not be, and why: in words for agents, and the channel's own word for it. */
  refused?: { reason: string; code: string }
}

/** How far a desk that shows sessions is behind. */
export interface DeskStanding {
  desk: string
  /** Sessions with something that is not shown there for minutes now, or that the desk can't show at all. */
  waiting: number
  /** Since when the one that waits longest does, and why. */
  since?: number
  reason?: string
}

export interface Queries extends Overview {
  /** By id, or by ticket number with or without `#`; Problem `not_found`. */
  session(id: string): Promise<Session>
  /** Newest first. */
  sessions(filter: SessionFilter, paging?: Paging): Promise<Page<Session>>
  /** Open sessions that wait for a person, the longest waiting first unless said otherwise; snoozed ones are left out. At most 200. */
  queue(filter?: QueueFilter): Promise<SessionWithContact[]>
  /** The clocks that run on a session, as they stand. */
  deadlines(session: string): Promise<Deadline[]>
  officeHours(): Promise<OfficeStanding>
  /** From the first: the first that fits a session counts. */
  sla(): Promise<SlaPolicy[]>
  /** How long first replies of people took lately; null where there are too few to tell. */
  replyTimes(): Promise<ReplyTimes | null>
  /** Entries after `after`, messages folded as they stand now. */
  timeline(session: string, after: number, limit?: number): Promise<Entry[]>
  /** The same, then each further entry as it is appended, until the signal aborts. */
  follow(session: string, after: number, signal: AbortSignal): AsyncIterable<Entry[]>
  /** Calls `fn` when the customer begins or stops typing while the session is followed; the answer ends it. */
  onTyping(session: string, fn: (on: boolean) => void): () => void
  /** Everything that happens from now on in any session, until the signal aborts. */
  happenings(signal: AbortSignal): AsyncIterable<Happening>
  /** The receipt of an AI entry; Problem `not_found` where there is none. */
  why(session: string, seq: number): Promise<Receipt>
  /** The same decision made again from its record, nothing looked up and no model asked. Problem `not_found` where none is kept. */
  replay(session: string, seq: number): Promise<Replay>
  /** The newest first; at most fifty. */
  holdouts(): Promise<HoldoutStanding[]>
  find(text: string, limit?: number): Promise<Findable[]>
  /** Quotes of past conversations that answer an agent's question, each with its place; none where nothing was found. */
  recall(question: string): Promise<Recollection>
  contact(id: string): Promise<Contact>
  /** Who may be the same person, at most three, the likeliest first; those whom somebody told apart are left out. Proves nothing. */
  maybeSame(contact: string): Promise<MaybeSame[]>
  contacts(paging?: Paging): Promise<Page<Contact>>
  /** Every channel with whether an agent can write to the contact there, the likeliest first. */
  reach(contact: string): Promise<Reach[]>
  handoffs(paging?: Paging): Promise<Page<HandoffRow>>
  /**
   * What a message of a person, a decided draft or a corrected answer of the AI could teach it: a scenario with its test, and what that would
   * change. Nothing is stored. Problem `not_found` or `conflict` where there are no words to teach from.
   */
  proposal(session: string, seq: number): Promise<Proposal>
  /** The same as an article of the help center. */
  articleFromMessage(session: string, seq: number): Promise<ArticleProposal>
  /** What giving a scenario to customers as it is written now would do. */
  check(scenario: string): Promise<ScenarioCheck>
  /** How a backtest fares, whichever process runs it. Problem `not_found`: the latest ten are kept. */
  backtest(id: string): Promise<Backtest>
  /** The newest first. */
  backtests(): Promise<Backtest[]>
  scenario(id: string): Promise<Scenario>
  scenarios(paging?: Paging): Promise<Page<Scenario>>
  topics(): Promise<Topic[]>
  autopilot(): Promise<Autopilot>
  masking(): Promise<Masking>
  deskSettings(): Promise<DeskSettings>
  /** Every desk that sessions are brought to. */
  desks(): Promise<DeskStanding[]>
  /** Every rule for what the website chat says first, the oldest first; at most 50. */
  proactive(): Promise<ProactiveStanding[]>
  /** Who acts, as the house knows them or would at their first act; nothing is stored. The role is the one that counts for `who` now. */
  me(who: Who): Promise<Agent>
  /** Whether an act of Controls, named as there, is allowed; `audit` is reading the audit log. */
  may(who: Who, right: string): Promise<boolean>
  /** By name. */
  agents(): Promise<AgentStanding[]>
  roles(): Promise<RoleSettings>
  /** By name. */
  teams(): Promise<TeamStanding[]>
  /** By shortcut; with words those that contain them all, the most used first. */
  canned(words?: string): Promise<Canned[]>
  /** Made ready for the session's customer, by id or shortcut, and not counted. */
  filled(session: string, canned: string, who: Who): Promise<FilledCanned>
  /** What a person's words would go as to the session's customer. Undefined where the channel does not tell, or they are translated first. */
  preview(session: string, text: string): Promise<Preview | undefined>
  /** The templates of the session's channel. Problem `conflict` where it has none, `unavailable` where the platform does not answer. */
  templates(session: string): Promise<Template[]>
  /** Newest first. Problem `forbidden` unless who asks is an admin. */
  audit(who: Who, filter?: AuditFilter, paging?: Paging): Promise<Page<AuditRow>>
  /** Every service whose calls were imported, with its actions; never a secret. */
  actions(): Promise<ServiceStanding[]>
  /** One action with all it takes; Problem `not_found`. */
  action(id: string): Promise<Action>
  /** What erasing a contact would take. */
  erasurePlan(contact: string): Promise<ErasurePlan>
  /** How an erasure fares. Problem `not_found`. */
  erasure(id: string): Promise<Erasure>
  /** How long sessions are kept, and what the latest night did. */
  retention(): Promise<Retention>
  /** Every contact that was erased, the newest first; nobody's name. */
  erasures(paging?: Paging): Promise<Page<Erasure>>
  articles(paging?: Paging): Promise<Page<KnowledgePageRecord>>
  article(slug: string): Promise<KnowledgePageRecord>
}

/** The words from which a message was translated. `language`: BCP 47, where they tell it. */
export interface Original {
  text: string
  language?: string
}

/** A message as its customer may see it. */
export interface CustomerEntry {
  seq: number
  at: number
  kind: 'message' | 'handoff' | 'status' | 'csat_request' | 'csat' | 'agent' | 'edit' | 'more' | 'delete'
  author?: { kind: 'contact' | 'ai' | 'agent' | 'system'; name?: string; photo?: string }
  text?: string
  sources?: { title: string; url?: string }[]
  attachments?: Attachment[]
  ask?: Ask
  answers?: Answers
  of?: number
  /** Of a `message` or of a `more`, which has all of its words so far: the rest is still to come. */
  growing?: true
  /** Of a message of a person, or of its change, that was translated before it was sent: the language of `text`, a BCP 47 tag. */
  language?: string
  /** What the person wrote then, in their own language. */
  original?: Original
  /** Words of it were taken out for good, and by whom; of an `edit` or a `delete`: that is what it tells. */
  redacted?: { by?: string }
  status?: Session['status']
  score?: number
  /** The platform's id of the customer's own message, so that a client can match what it sent. */
  platformId?: string
}

/** Some of a session's entries, oldest first. `more`: there are earlier ones. */
export interface CustomerEntries {
  entries: CustomerEntry[]
  more: boolean
}

/** The page behind a source of an answer, whole. */
export interface CitedPage {
  /** Which source brought it; `articles` are the help center's own. */
  source: string
  title: string
  /** Markdown. */
  text: string
  url?: string
}

/** What a channel that its customer reads directly may show: always asked for one contact, refused for another's session. */
export interface CustomerView {
  /** The contact's sessions on the channel, the latest activity first; at most the 500 that began last. */
  sessions(contact: string, channel: string): Promise<Session[]>
  /** Problem `other_contact` or `not_found`. */
  session(contact: string, session: string): Promise<Session>
  /** What came after a number, or the newest `limit` (at most 200) before one. */
  entries(contact: string, session: string, which: { after: number } | { before?: number; limit: number }): Promise<CustomerEntries>
  /** Entries after `after`, then each further one; `typing` when the AI or an agent writes. Problem `other_contact`. */
  follow(contact: string, session: string, after: number, signal: AbortSignal): AsyncIterable<CustomerEntry[] | { typing: boolean }>
  /** The contact's sessions as they change from now on, each as it stands then. */
  changes(contact: string, channel: string, signal: AbortSignal): AsyncIterable<Session>
  /**
   * The page that the `index`-th source of an answer is from, as it stands now. Problem `not_found` where it is none or gone. Not every
   * page that the AI reads is public: the channel shows only those that this house publishes itself.
   */
  cited(contact: string, session: string, seq: number, index: number): Promise<CitedPage>
  /** When people are there. Cheap: asked with every page view. */
  office(): Promise<OfficeView>
  /** True where a contact has this identity. */
  known(identity: Identity): Promise<boolean>
  /**
   * The rules that are on; those for segments only where the contact is in one of them. `proven`: the segments that this visit proves,
   * in place of those proven before; a visitor who never wrote has no others. Cheap: asked with every page view.
   */
  invitations(contact: Identity | undefined, proven?: string[]): Promise<ProactiveRule[]>
}
