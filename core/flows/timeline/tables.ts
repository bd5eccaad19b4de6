// Every collection the flows keep, as data: names, unique keys, indexes. Both stores read it.
import type { Action, ActionService } from '../../model/action.ts'
import type { Agent } from '../../model/agent.ts'
import type { Audience, KnowledgePageRecord } from '../../model/article.ts'
import type { AuditRow } from '../../model/audit.ts'
import type { Canned } from '../../model/canned.ts'
import { type Contact, identity } from '../../model/contact.ts'
import type { Erasure } from '../../model/erasure.ts'
import type { Holdout, HoldoutArm } from '../../model/holdout.ts'
import type { ProactiveRule } from '../../model/proactive.ts'
import type { RetentionNight } from '../../model/retention.ts'
import type { Scenario } from '../../model/scenario.ts'
import { needsPerson, ownerKey, type Session } from '../../model/session.ts'
import type { Team } from '../../model/team.ts'
import type { Time } from '../../model/time.ts'
import type { Topic } from '../../model/topic.ts'
import type { Backtest, Replayed } from '../../ports/backtest.ts'
import type { Change } from '../../ports/connector.ts'
import type { Doc, Table } from '../../ports/store.ts'
import type { Lent } from './loans.ts'

/** Where a channel's sessions at one address are filed. */
export const addressOf = ({ channel, address }: Pick<Session, 'channel' | 'address'>): string => `${channel} ${address}`

/** The key that a session's start is stored with: no number is given twice, and the number finds the session. */
export const ticketKey = (ticket: number): string => `ticket:${ticket}`

/** The projection of each timeline. */
export const sessionsTable: Table<Session> = {
  name: 'sessions',
  indexes: {
    address: addressOf,
    contact: s => s.contact,
    shared: s => (s.others ? 'shared' : undefined),
    copied: s => (s.recipients && !s.erased ? 'copied' : undefined),
    owner: s => `${s.status} ${ownerKey(s.owner)}`,
    status: s => s.status,
    ended: s => (s.status !== 'open' && !s.erased ? 'ended' : undefined),
    channel: s => s.channel,
    queue: s => (needsPerson(s) ? 'waiting' : undefined),
    awake: s => (needsPerson(s) && s.snoozedUntil === undefined ? 'waiting' : undefined),
    opening: s => s.opening,
    clocks: s => (s.clocks && s.clocks.ended === undefined ? 'running' : undefined),
  },
}

/** An erasure of a contact: what a restart goes on from, and afterwards what is told of it. */
export interface ErasureDoc extends Lent, Omit<Erasure, 'already'> {
  /** A keyed print of the contact's id, by which a second try is told that it is done. */
  print: string
  /** Who stands in their place, with nothing of theirs. */
  ghost: string
  /** Once it is done in a shared store: when what a process left that died meanwhile is looked for. */
  again?: Time
  /** The message that was counted last as taken back or given up. */
  settled?: string
  /** While it is under way: the contact, and everybody who was merged into it. */
  going?: {
    contact: string
    ids: string[]
    /** What the sessions that are taken apart right now held: not yet in the figures. */
    counted?: Pick<Erasure, 'sessions' | 'messages' | 'files' | 'kept'> & { of: string[]; desks: string[] }
    /** Desks that showed any of them. */
    desks?: string[]
    /** Only the contact itself is left. */
    emptied?: true
  }
}
export const erasuresTable: Table<ErasureDoc> = {
  name: 'erasures',
  keys: row => (row.going ? [row.going.contact] : []),
  indexes: { underway: row => (row.state === 'done' ? undefined : 'underway'), print: row => row.print },
}

/** A night of retention: what a run that dies is gone on with from, and afterwards what is told of it. */
export interface NightDoc extends Lent, RetentionNight {
  /** Who stands in the customers' place. */
  ghost: string
  /** Where to look on for sessions. */
  cursor?: string
  /** Sessions that are looked at right now; `last`: none come after them. */
  portion?: {
    of: string[]
    last: boolean
    /** Of those that are marked: what they held, not yet in the figures, and whose they were. */
    counted?: Pick<RetentionNight, 'sessions' | 'messages' | 'files' | 'kept'> & { of: string[]; people: string[] }
  }
  /** The customer who is let go right now, and is in the figures. */
  letting?: string
  /** When the last session was looked at. */
  scannedAt?: Time
  /** In a shared store: where to look once more for what processes left that died meanwhile, and when that was done. */
  looked?: string
  seenAt?: Time
}
/** One at a time. */
export const nightsTable: Table<NightDoc> = { name: 'nights', keys: row => (row.endedAt === undefined ? ['underway'] : []) }

/** A message of ours that is to be taken back at the customer's, because they were erased. Gone once it was, or could not be. */
export interface TakingBackDoc extends Doc {
  erasure: string
  channel: string
  /** Sealed: where it was sent, and what the platform calls it, as JSON. */
  sealed: string
  times: number
  since: Time
}
export const takingBackTable: Table<TakingBackDoc> = { name: 'taking_back', indexes: { erasure: row => row.erasure } }

/** The parts of a contact's name in lower case; addresses are no names. */
const namesOf = ({ verified, claimed }: Contact): string[] =>
  (verified.name ?? claimed.name ?? '').toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []

/** What a merge or a split is just taking from a contact to another. */
export const movingOf = ({ parked, splitting }: Contact): string[] => parked?.identities ?? splitting?.identities ?? []
export const movingKey = (identity: string): string => `moving:${identity}`

export const contactsTable: Table<Contact> = {
  name: 'contacts',
  keys: contact => [
    ...contact.identities,
    ...contact.merged.map(id => `merged:${id}`),
    ...movingOf(contact).map(movingKey),
    ...(contact.splitting ? [`splitting:${contact.splitting.id}`] : []),
  ],
  indexes: {
    parked: contact => (contact.parked || contact.splitting ? 'on its way' : undefined),
    // By the first and the last of their names, as people say them.
    first: contact => namesOf(contact).at(0),
    last: contact => namesOf(contact).at(-1),
    // What they only said, as an identity is spelled.
    claimedEmail: ({ claimed }) => (claimed.email ? identity.email(claimed.email) : undefined),
    claimedPhone: ({ claimed }) => (claimed.phone ? identity.phone(claimed.phone) : undefined),
  },
}

export interface AgentDoc extends Agent, Doc {
  /** Joined with this agent: everything they were known by is that one's now. `parked` is on its way there. */
  joined?: { into: string; parked?: { identities: string[]; teams: string[] } }
}
export const agentsTable: Table<AgentDoc> = {
  name: 'agents',
  keys: agent => agent.identities,
  indexes: { joined: agent => (agent.joined ? 'joined' : undefined) },
}

export const teamsTable: Table<Team> = { name: 'teams' }

/** Whose turn it is, in every team: one document, so that no two sessions are given out at once. */
export interface RotaDoc extends Doc {
  /** Grows with each session given out. */
  turn: number
  /** By `TEAM AGENT`: how many that member was given, and the turn of the latest. */
  given: Record<string, { count: number; turn: number }>
  /** By session: whom it is about to be given to, until that stands in the timeline and is projected. `before`: their turn then. */
  held: Record<string, { agent: string; team: string; at: Time; before: number }>
}
export const rotaTable: Table<RotaDoc> = { name: 'rota' }

export const cannedTable: Table<Canned> = { name: 'canned', keys: canned => [canned.shortcut] }

/** An act of the audit log; begun until it is known to be done. */
export interface AuditDoc extends Doc, Omit<AuditRow, 'unsure'> {
  begun?: true
  /** Of a begun one: how it stood. */
  before?: Record<string, string>
  /** Of an act with a key: the same again is one row. */
  key?: string
}
export const auditTable: Table<AuditDoc> = { name: 'audit', keys: row => (row.key === undefined ? [] : [row.key]) }

/** What came of the latest backtest of a thing, which gives the id, for whoever publishes it; holds nobody's words. */
export interface BacktestDoc extends Doc {
  /** Of the words, or the rule, that were tried. */
  print: string
  at: Time
  /** What speaks against it, a sentence each. */
  wrong: string[]
}
export const backtestsTable: Table<BacktestDoc> = { name: 'backtests' }

/** A backtest and how it stands, in nobody's words: of an article that is tried neither title nor text is kept. */
export interface BacktestRunDoc extends Doc, Omit<Backtest, 'id' | 'title' | 'took' | 'found'> {
  /** When the process that runs it last said so. */
  seenAt: Time
  endedAt?: Time
  /** Why it is to end, where another process than its own was asked to end it. */
  stop?: string
}
export const backtestRunsTable: Table<BacktestRunDoc> = { name: 'backtest_runs' }

/** A place of a past session where what was tried makes a difference, with what the AI would say there. */
export interface BacktestFoundDoc extends Doc, Omit<Replayed, 'question' | 'said' | 'contradicts'> {
  run: string
  /** It contradicts what a person said there. */
  against: boolean
}
export const backtestFoundTable: Table<BacktestFoundDoc> = {
  name: 'backtest_found',
  indexes: { run: row => row.run, session: row => row.session },
}

/** Systems whose calls were imported, and those calls with the decisions about them. */
export const actionServicesTable: Table<ActionService> = { name: 'action_services' }
export const actionsTable: Table<Action> = { name: 'actions', indexes: { service: action => action.service } }

export const scenariosTable: Table<Scenario> = { name: 'scenarios' }
export const proactiveTable: Table<ProactiveRule> = { name: 'proactive' }
export const topicsTable: Table<Topic> = { name: 'topics' }
export const pagesTable: Table<KnowledgePageRecord> = { name: 'pages', indexes: { source: page => page.source } }

/** A piece of a page, as retrieval finds it and answers quote it. */
export interface PassageDoc extends Doc {
  page: string
  title: string
  headings: string[]
  text: string
  url?: string
  /** BCP 47, `und` where it could not be told. */
  locale: string
  version: number
  /** As its page has them. */
  audience?: Audience
  channels?: string[]
  segments?: string[]
  original?: string
}
export const passagesTable: Table<PassageDoc> = { name: 'passages', indexes: { page: passage => passage.page } }

/** The vectors of a passage, or of a scenario's title and examples. */
export interface VectorsDoc extends Doc {
  /** The embedding model that made them. */
  model: string
  /** Of each text, in order, what it was; all vectors have the same length. */
  prints: number[]
  /** One after the other: 32-bit floats as base64. */
  vectors: string
}
export const vectorsTable: Table<VectorsDoc> = { name: 'vectors' }

/** What was masked in a session, by its id: each value sealed for its session and placeholder. */
export interface VaultDoc extends Doc {
  values: { placeholder: string; sealed: string }[]
}
export const vaultTable: Table<VaultDoc> = { name: 'vault' }

/** What happened on a platform to a message that is not known yet. */
export interface HeldDoc extends Doc {
  change: Change
  /** Of an edit: what the placeholders in its text stand for, sealed, as JSON. */
  values?: string
  since: Time
}
export const heldTable: Table<HeldDoc> = { name: 'held', indexes: { about: ({ change }) => aboutOf(change.channel, change.of) } }

/** Where what is held for a message is filed. */
export const aboutOf = (channel: string, platformId: string): string => `${channel} ${platformId}`

/** The key of a customer's message; it finds the batch. */
export const messageKey = (channel: string, platformId: string): string => `msg:${channel}:${platformId}`

/** The key of a change to a message, by the platform's id of the change. */
export const changeKey = (channel: string, id: string): string => `chg:${channel}:${id}`

/** What is left of the key of a message once its customer is erased: a keyed print, which still tells that it came before. */
export const goneKey = (print: string): string => `gone:${print}`

/** The key of our own message once the platform has named it; it finds the entry in the ledger. */
export const sentKey = (channel: string, platformId: string): string => `sent:${channel}:${platformId}`

/** How an entry of the AI was decided. The id begins with when, so that the oldest are read first. */
export interface DecisionDoc extends Doc {
  session: string
  seq: number
  at: Time
  /** A DecisionRecord. */
  record: unknown
}
export const decisionsTable: Table<DecisionDoc> = {
  name: 'decisions',
  keys: row => [`${row.session} ${row.seq}`],
  indexes: { session: row => row.session },
}

/** One at most runs for each scenario. */
export const holdoutsTable: Table<Holdout> = {
  name: 'holdouts',
  keys: row => (row.endedAt === undefined ? [row.scenario] : []),
  indexes: { running: row => (row.endedAt === undefined ? 'running' : undefined) },
}

/** That a session, which gives the id, is one that a hold-out's scenario is about, since entry `seq`: of one hold-out at most. */
export interface ExposureDoc extends Doc {
  holdout: string
  seq: number
  arm: HoldoutArm
  at: Time
  /** The lot drawn for the customer, of whom this is the first session that counts; later ones have none. */
  lot?: string
  /** How it went, as far as it is old enough to tell. */
  outcome?: unknown
}
export const exposuresTable: Table<ExposureDoc> = {
  name: 'exposures',
  keys: row => (row.lot === undefined ? [] : [row.lot]),
  indexes: { holdout: row => row.holdout },
}

/** Where each handoff stands, newest last. */
export interface HandoffDoc extends Doc {
  session: string
  seq: number
}
export const handoffsTable: Table<HandoffDoc> = { name: 'handoffs' }

/** Which message carries which file: a file that none carries is let go after a day. */
export interface FileUseDoc extends Doc {
  file: string
}
export const fileUsesTable: Table<FileUseDoc> = { name: 'files', indexes: { file: use => use.file } }

/** That a message carries a file: the same each time it is written. */
export const fileUse = (file: string, session: string, seq: number): FileUseDoc => ({ id: `${file} ${session} ${seq}`, rev: 1, file })

/** How long a customer waited for a person's first reply: the id begins with when it came, so that the newest are read first. */
export interface FirstReplyDoc extends Doc {
  since: Time
  at: Time
  team?: string
}
export const firstRepliesTable: Table<FirstReplyDoc> = { name: 'first-replies' }

/** The row of a session's first reply; undefined where nobody had waited for one. The same each time it is written. */
export const firstReplyRow = (session: Session & { team?: string }): FirstReplyDoc | undefined => {
  const { id, clocks, firstReplyAt: at, team } = session
  if (!clocks || at === undefined || at <= clocks.since.at) return undefined
  return { id: `${at.toString().padStart(15, '0')} ${id}`, rev: 1, since: clocks.since.at, at, ...(team === undefined ? {} : { team }) }
}

/** When the reply of a row came, by its id. */
export const replyRowTime = (id: string): Time => Number(id.slice(0, 15))

/** What is begun at a desk and has no outcome on record: whoever finds it after a crash asks the desk before doing anything again. */
export interface Doing {
  /** `open`, `recount`, `show 7` or `file 7 0`. */
  step: string
  /** Which run of which process began it. */
  run: string
  since: Time
  /** Of `open`: the room that the rules named. */
  room?: string
  /** Of `open`: the thread of a linked session in which this one was to stand. */
  into?: string
}

/** Tries in a row that failed. */
export interface Failing {
  times: number
  since: Time
  reason: string
  /** Not to be tried before. */
  until: Time
  /** It will fail again until somebody mends the cause. */
  refused?: true
  /** How often it was in doubt and then had not landed. */
  doubts?: number
}

/** How a session's thread at a desk stands. */
export interface ThreadDoc extends Doc {
  session: string
  desk: string
  /** How often its place was gone and it was begun anew. */
  again: number
  goneAt?: Time
  /** Where it is; nothing before it has begun. */
  place?: string
  /** It stands in the thread of a linked session, which is there. */
  into?: string
  /** There it could not be begun: it has a thread of its own. */
  alone?: true
  /** Where it was before; the newest 20. */
  former?: string[]
  /** What the platform calls the card. */
  card?: string
  /** Entries up to this number are told in one message; known once it has begun. */
  recount: number
  /** Entries up to this number have been shown. */
  shown: number
  /** How many files of the entry `shown` were brought, while there are more. */
  files?: number
  /** What the card shows, as a print, and since when. */
  carded?: { as: string; at: Time }
  doing?: Doing
  /** Of the next step. */
  failed?: Failing
  /** Of the card. */
  stale?: Failing
  /** The platform refused this step as it was: it is tried once more in plain words. */
  refused?: { step: string; reason: string }
  /** What could not be shown at all, and why; the newest 20. */
  missed?: { seq: number; reason: string }[]
}
export const threadsTable: Table<ThreadDoc> = {
  name: 'threads',
  keys: thread => [...(thread.place === undefined ? [] : [thread.place]), ...(thread.former ?? [])],
  indexes: {
    session: thread => thread.session,
    within: thread => thread.into,
    waits: thread => (thread.doing || thread.failed || thread.stale ? thread.desk : undefined),
  },
}

/** The document of a session's thread at a desk. */
export const threadId = (desk: string, session: string): string => `${desk} ${session}`

/** Which entry a message of a place shows or was. */
export interface MarkDoc extends Doc {
  seq: number
  entry: string
  ref: string
}
export const marksTable: Table<MarkDoc> = { name: 'marks', indexes: { entry: mark => mark.entry } }

/** How a message of a place and an entry find each other. */
export const markId = (place: string, ref: string): string => `${place} ${ref}`
export const markedEntry = (place: string, seq: number): string => `${place} ·${seq}`

/** What a platform told that is being worked on or was: the id is remembered, so that the same is not taken twice. */
export interface IntakeDoc extends Doc {
  /** Whose intake it is. */
  name: string
  told: string
  lane: string
  /** Let go once it is done. */
  body?: unknown
  at: Time
  failed?: { times: number; since: Time; reason: string; until: Time }
  done?: Time
}
export const intakeTable: Table<IntakeDoc> = {
  name: 'intake',
  keys: row => [`${row.name} ${row.told}`],
  indexes: {
    waits: row => (row.done === undefined ? `${row.name} ${row.lane}` : undefined),
    undone: row => (row.done === undefined ? row.name : undefined),
  },
}

/** Which process works on a lane of an intake, where several may. */
export interface IntakeLaneDoc extends Doc {
  run: string
  until: Time
}
export const intakeLanesTable: Table<IntakeLaneDoc> = { name: 'intake_lanes' }

/** What parts keep between two starts: `PART KIND/NAME`. A `value` as it is, or sealed. */
export interface MemoryDoc extends Lent {
  value?: unknown
  sealed?: string
  /** The identity of the customer whom it is about. */
  whose?: string
  until?: Time
  /** Of what is written all at once: which time that was, counted in the document of the hold that allows it. */
  turn?: number
}
export const memoryTable: Table<MemoryDoc> = {
  name: 'memory',
  indexes: { kind: ({ id }) => id.slice(0, id.indexOf('/')), whose: ({ whose }) => whose },
}

/** One document per setting: `autopilot`, `sweep`, `api-key` … */
export interface SettingDoc extends Doc {
  value: unknown
}
export const settingsTable: Table<SettingDoc> = { name: 'settings' }

/** Keys of acts outside any session, so that doing them twice is doing them once. */
export interface ActDoc extends Doc {
  print: string
  result: unknown
}
export const actsTable: Table<ActDoc> = { name: 'acts' }
