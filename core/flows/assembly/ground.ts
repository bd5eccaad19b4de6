// What every flow stands on: the store, the clock, timelines and what is due, and what the core itself is given.

import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { createSeal, type Seal } from '../../lib/seal.ts'
import type { Entry } from '../../model/entry.ts'
import { keptFor } from '../../model/masking.ts'
import type { Session } from '../../model/session.ts'
import type { Duration, Time } from '../../model/time.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import { type ActionCatalogue, createCatalogue } from '../actions/catalogue.ts'
import type { Catalogue } from '../actions/catalogue-port.ts'
import { createPrints, type Prints } from '../erasure/prints.ts'
import type { KeptFiles } from '../files/files.ts'
import { createMemories, type Memories } from '../memory/memory.ts'
import { type Contacts, createContacts } from '../people/contacts.ts'
import { createOnce, type Once } from '../people/once.ts'
import { type AskingForCodes, createAskingForCodes } from '../proof/asking.ts'
import { type Codes, createHouseCodes } from '../proof/codes.ts'
import { createSentCodes, type SentCodes } from '../proof/returned.ts'
import { type Agenda, createAgenda } from '../timeline/agenda.ts'
import { createFeed, type Feed } from '../timeline/feed.ts'
import { createLinked, type Linked } from '../timeline/linked.ts'
import { createTimeline, type Timeline } from '../timeline/timeline.ts'
import { createSettings, type Settings } from '../training/settings.ts'
import { createMaskingSetup, type MaskingSetup } from '../vault/setting.ts'
import { createVault, type Vault } from '../vault/vault.ts'

/** What the core tells the metrics. None of it but channels, decisions, reasons and states may become a label. */
export interface Meter {
  message(channel: string): void
  /** A customer's message begins to come in: to be called with its place once it is stored. */
  arriving(): (session: string, seq: number) => void
  /** `session` and `heard`: the latest message that was decided on. */
  turn(how: { decision: string; reasons: string[]; latency: number; session: string; heard: number }): void
  delivery(state: string): void
  /** How a translation came out. */
  translation?(how: 'made' | 'failed'): void
}

export interface CoreNeeds {
  store: Store
  answerer: Answerer
  clock: Clock
  log: Logger
  /** Ids that grow with time, so that lists by id are lists by age. */
  newId: () => string
  meter?: Meter
  /** A customer's message that was older when it came is left to people; an hour unless said otherwise. */
  answerWithin?: Duration
  /** A call that waits longer for an agent brings the session to a person; four hours unless said otherwise. */
  approveWithin?: Duration
  /** Seals secrets before they are stored; without it by a key that is gone with the process. */
  seal?: Seal
  /** Where a house keeps files: what no message carries is cleared away. */
  files?: KeptFiles
  /** The language that the team reads, BCP 47, until an admin sets one; English unless said otherwise. */
  language?: string
  /** The actions that the AI may ask for, in place of those that were imported. */
  catalogue?: Catalogue
}

/** Sets what a changed session has due. Called after each append, and by the sweep with nothing known of what changed. */
export type Arm = (session: Session, entries?: Entry[]) => void

/** What flows are put together from, besides each other. */
export interface Ground extends CoreNeeds {
  seal: Seal
  catalogue: Catalogue
  actions: ActionCatalogue
  /** Unique to this run of the process. */
  run: string
  now(): Time
  connectors: Map<string, Connector>
  feed: Feed
  agenda: Agenda
  timeline: Timeline
  linked: Linked
  contacts: Contacts
  settings: Settings
  masking: MaskingSetup
  vault: Vault
  once: Once
  memories: Memories
  /** The one-time codes of the house. */
  codes(): Promise<Codes>
  sentCodes: SentCodes
  /** What the AI is offered where a code is of use. */
  codesAsked: Pick<AskingForCodes, 'besides'>
  /** What is told of messages whose customer was erased. */
  prints: Prints
  /** The index is whole. */
  loaded(): Promise<void>
  /** Where a customer rates a session; undefined where the house serves no pages. */
  ratingPage(session: string): string | undefined
  /** Ends thinking when the house closes. */
  closing: AbortController
}

/** `arm` and `loaded` are only called once everything stands. */
export const createGround = (needs: CoreNeeds, later: { arm: Arm; loaded(): Promise<void> } & Pick<Ground, 'ratingPage'>): Ground => {
  const { store, clock, log, newId } = needs
  const run = newId()
  const feed = createFeed()
  const agenda = createAgenda({ store, clock, log })
  const settings = createSettings({ store, clock })
  const masking = createMaskingSetup({ settings })
  const seal = needs.seal ?? createSeal(randomBytes(32))
  const once = createOnce({ store, newId })
  const closing = new AbortController()
  const timeline = createTimeline({
    store,
    clock,
    log,
    feed,
    onChange: later.arm,
    onOrphan: session => agenda.set('orphan', session, clock.now()),
  })
  const contacts = createContacts({ store, clock, newId: () => `con_${newId()}` })
  const connectors = new Map<string, Connector>()
  const actions = createCatalogue({ store, clock, seal, once, closing: closing.signal })
  const memories = createMemories({ store, clock, log, seal, run })
  const proofs = memories.open('proof')
  const codes = createHouseCodes({ memory: proofs, clock })
  const sentCodes = createSentCodes(proofs)
  const vault = createVault({
    store,
    seal,
    clock,
    keptFor: async () => keptFor(await masking.get()),
    erased: timeline.erased,
    later: (session, at) => agenda.set('vault', session, at),
  })
  const asking = createAskingForCodes({
    catalogue: needs.catalogue ?? actions,
    codes,
    sentCodes,
    timeline,
    contacts,
    connectors,
    vault,
    clock,
    log,
  })
  return {
    ...needs,
    catalogue: asking.catalogue,
    codes,
    sentCodes,
    codesAsked: asking,
    seal,
    actions,
    run,
    now: clock.now,
    connectors,
    feed,
    agenda,
    timeline,
    linked: createLinked({ store, timeline, connectors }),
    contacts,
    settings,
    masking,
    vault,
    once,
    memories,
    prints: createPrints(settings, store),
    loaded: later.loaded,
    ratingPage: later.ratingPage,
    closing,
  }
}
