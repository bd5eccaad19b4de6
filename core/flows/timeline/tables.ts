// Every collection the flows keep, as data: names, unique keys, indexes. Both stores read it.
import type { Agent } from '../../model/agent.ts'
import type { KnowledgePageRecord } from '../../model/article.ts'
import type { Contact } from '../../model/contact.ts'
import type { ProactiveRule } from '../../model/proactive.ts'
import type { Scenario } from '../../model/scenario.ts'
import { needsPerson, ownerKey, type Session } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import type { Topic } from '../../model/topic.ts'
import type { Change } from '../../ports/connector.ts'
import type { Doc, Table } from '../../ports/store.ts'

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
    owner: s => `${s.status} ${ownerKey(s.owner)}`,
    status: s => s.status,
    channel: s => s.channel,
    queue: s => (needsPerson(s) ? 'waiting' : undefined),
    opening: s => s.opening,
  },
}

/** The parts of a contact's name in lower case; addresses are no names. */
const namesOf = ({ verified, claimed }: Contact): string[] =>
  (verified.name ?? claimed.name ?? '').toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []

export const contactsTable: Table<Contact> = {
  name: 'contacts',
  keys: contact => [...contact.identities, ...contact.merged.map(id => `merged:${id}`)],
  indexes: {
    parked: contact => (contact.parked ? 'on its way' : undefined),
    // By the first and the last of their names, as people say them.
    first: contact => namesOf(contact).at(0),
    last: contact => namesOf(contact).at(-1),
  },
}

export type AgentDoc = Agent & Doc
export const agentsTable: Table<AgentDoc> = { name: 'agents', keys: agent => agent.identities }

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
}
export const passagesTable: Table<PassageDoc> = { name: 'passages', indexes: { page: passage => passage.page } }

/** What happened on a platform to a message that is not known yet. */
export interface HeldDoc extends Doc {
  change: Change
  since: Time
}
export const heldTable: Table<HeldDoc> = { name: 'held', indexes: { about: ({ change }) => aboutOf(change.channel, change.of) } }

/** Where what is held for a message is filed. */
export const aboutOf = (channel: string, platformId: string): string => `${channel} ${platformId}`

/** The key of a customer's message; it finds the batch. */
export const messageKey = (channel: string, platformId: string): string => `msg:${channel}:${platformId}`

/** The key of our own message once the platform has named it; it finds the entry in the ledger. */
export const sentKey = (channel: string, platformId: string): string => `sent:${channel}:${platformId}`

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

/** What is begun at a desk and has no outcome on record: whoever finds it after a crash asks the desk before doing anything again. */
export interface Doing {
  /** `open`, `recount`, `show 7` or `file 7 0`; with the session's id it is the key given to the desk. */
  step: string
  /** Which run of which process began it. */
  run: string
  since: Time
}

/** How a session's thread at a desk stands. */
export interface ThreadDoc extends Doc {
  session: string
  desk: string
  /** Where it is; nothing before it has begun. */
  place?: string
  /** What the platform calls the card. */
  card?: string
  /** Entries up to this number have been shown. */
  shown: number
  /** The number of the session as the card shows it. */
  carded: number
  doing?: Doing
  /** Tries of the next step that failed, since when, and why the last one did. */
  failed?: { times: number; since: Time; reason: string; until: Time }
}
export const threadsTable: Table<ThreadDoc> = {
  name: 'threads',
  keys: thread => (thread.place === undefined ? [] : [thread.place]),
  indexes: { session: thread => thread.session },
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
