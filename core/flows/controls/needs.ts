// What the verbs of people are put together from.
import type { Session } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import type { ActionCatalogue } from '../actions/catalogue.ts'
import type { OfficeFlow } from '../clocks/office.ts'
import type { Promises } from '../clocks/promises.ts'
import type { Acts } from '../conversation/acts.ts'
import type { Beginnings } from '../conversation/begin.ts'
import type { Way } from '../conversation/events.ts'
import type { Redactions } from '../conversation/redact.ts'
import type { Templates } from '../conversation/templates.ts'
import type { Turns } from '../conversation/turn.ts'
import type { Typing } from '../conversation/typing.ts'
import type { DeskSetup } from '../desks/settings.ts'
import type { Erasures } from '../erasure/erasures.ts'
import type { Exports } from '../erasure/export.ts'
import type { RetentionFlow } from '../erasure/retention.ts'
import type { Backtests } from '../evaluation/backtest.ts'
import type { Holdouts } from '../holdout/holdouts.ts'
import type { Articles } from '../knowledge/articles.ts'
import type { Documents } from '../knowledge/documents.ts'
import type { ReadHouse } from '../languages/house.ts'
import type { Agents } from '../people/agents.ts'
import type { Audit } from '../people/audit.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Once } from '../people/once.ts'
import type { Teams } from '../people/teams.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { CannedReplies } from '../training/canned.ts'
import type { Gates } from '../training/gates.ts'
import type { Proactive } from '../training/proactive.ts'
import type { Scenarios } from '../training/scenarios.ts'
import type { Teaching } from '../training/teach.ts'
import type { Trials } from '../training/trial.ts'
import type { TriedFirst } from '../training/tried-first.ts'
import type { MaskingSetup } from '../vault/setting.ts'

/** Every flow that a verb calls; each part of the verbs takes what it needs. */
export interface ControlNeeds {
  store: Store
  timeline: Timeline
  agents: Agents
  acts: Acts
  actions: ActionCatalogue
  beginnings: Pick<Beginnings, 'message'>
  templates: Templates
  contacts: Contacts
  scenarios: Scenarios
  gates: Gates
  deskSetup: DeskSetup
  masking: MaskingSetup
  proactive: Proactive
  articles: Articles
  documents: Documents
  teams: Teams
  replies: CannedReplies
  audit: Audit
  /** Looks for somebody for what waits with the team. */
  waiting(team: string): void
  /** Gives agents what belongs to those who were joined with them. */
  handOver(): Promise<void>
  office: OfficeFlow
  promises: Promises
  once: Once
  now(): Time
  turns: Turns
  trials: Trials
  backtests: Backtests
  triedFirst: TriedFirst
  teaching: Teaching
  holdouts: Holdouts
  redactions: Redactions
  erasures: Erasures
  retention: Pick<RetentionFlow, 'set'>
  connectors: ReadonlyMap<string, Connector>
  exports: Exports
  typing: Typing
  way(session: Session): Way
  house: ReadHouse
  /** The index is whole. */
  loaded(): Promise<void>
}
