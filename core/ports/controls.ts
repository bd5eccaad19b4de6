// What people do: the verbs a desk offers. Every verb takes who does it and a key, so that doing it twice is doing it once.

import type { Action } from '../model/action.ts'
import type { Agent, AgentChange, RoleSettings, Who } from '../model/agent.ts'
import type { KnowledgePageRecord, Meant } from '../model/article.ts'
import type { Ask } from '../model/ask.ts'
import type { Canned, CannedText, FilledCanned } from '../model/canned.ts'
import type { Channel } from '../model/channel.ts'
import type { Holiday, Hours } from '../model/clocks/hours.ts'
import type { OfficeHours } from '../model/clocks/office.ts'
import type { SlaPolicy } from '../model/clocks/sla.ts'
import type { Contact, ContactChange } from '../model/contact.ts'
import type { DeskSettings } from '../model/desk-settings.ts'
import type { Attachment, Origin } from '../model/entry.ts'
import type { Erasure } from '../model/erasure.ts'
import type { Holdout, HoldoutEnd } from '../model/holdout.ts'
import type { Masking } from '../model/masking.ts'
import type { ProactiveRule, ProactiveText } from '../model/proactive.ts'
import type { Retention } from '../model/retention.ts'
import type { Route } from '../model/routing.ts'
import type { Scenario, ScenarioKind, ScenarioText } from '../model/scenario.ts'
import type { Team, TeamChange } from '../model/team.ts'
import type { Duration, Time } from '../model/time.ts'
import type { Autopilot, Topic } from '../model/topic.ts'
import type { ActionChange, ActionImport, ActionsImported, ActionTest, CredentialsChange, ServiceStanding } from './actions.ts'
import type { Backtest, BacktestGiven } from './backtest.ts'
import type { DeviceLink } from './connector.ts'
import type { DocumentAdded, DocumentGiven } from './documents.ts'
import type { Trial } from './trial.ts'

export type { Trial } from './trial.ts'

/** Who acts, and the event's id where it was pressed: the same key in the same session acts once. */
export interface Act {
  who: Who
  key?: string
  /** The message of a desk by which it was done: it is not shown there again. */
  origin?: Origin
}

/** Where the act stands in the timeline. */
export interface Done {
  session: string
  seq: number
}

/** Words to a contact; without `channel` on the one where an agent would look for them first. */
export interface NewMessage {
  text: string
  channel?: Channel
  /** Where a conversation is open that another agent has: takes it over. */
  take?: boolean
  attachments?: Attachment[]
}

/** Where the words stand that went to a contact. `began`: in a session of their own, not in one that was open. */
export interface Begun extends Done {
  ticket: number
  channel: Channel
  began: boolean
}

/** A file with all that is stored of a contact; whoever has the address can read it until then. */
export interface ContactExport {
  name: string
  /** Bytes. */
  size: number
  url: string
  until: Time
}

/** What became of words that were redacted: where they are gone, and where they are still, a few words for each place. */
export interface Redaction extends Done {
  whole: boolean
  gone: string[]
  left: string[]
  /** The customer still has the message, and the channel could take it back: `remove` does. */
  unsend: boolean
}

/** A scenario made from a message. Without `tests` one is made from the conversation. */
export type Taught = Pick<ScenarioText, 'title' | 'examples' | 'instruction'> &
  Partial<Pick<ScenarioText, 'channels' | 'segments' | 'tests'>> & { of: number; kind?: ScenarioKind; publish?: boolean; anyway?: boolean }

/** What a new rule needs; the rest is every page, everybody, after ten seconds, once, and off. */
export type NewProactive = Pick<ProactiveText, 'name' | 'text'> & Partial<ProactiveText> & { id?: never }
export type ProactiveChange = Partial<ProactiveText> & { id: string }

export type NewCanned = CannedText & { id?: never }
export type CannedChange = Partial<Omit<CannedText, 'language' | 'team'>> & { id: string; language?: string | null; team?: string | null }

/** What is given is changed. */
export interface DeskSettingsChange extends Partial<Omit<DeskSettings, 'language'>> {
  /** The team's, by tag or name; null gives it back to how the house was started. */
  language?: string | null
  /** Without `id` a new route, which needs a name; with it a change of what is given, null takes it away. `at`: its place, 1 for the first. */
  route?: { id?: string; name?: string; when?: Route['when']; team?: string | null; show?: Route['show'] | null; at?: number }
  /** The id of a route to be removed. */
  drop?: string
  /** What one reaction does; null: nothing any more. */
  reaction?: { emoji: string; verb: string | null }
}

/** Hours of a team, or of the house; null takes them away: a team then has the house's, the house is always open. Holidays stay. */
export interface HoursGiven {
  team?: string
  hours: Pick<Hours, 'zone' | 'week'> | null
}

/** `add` takes the place of what is on the same date; `remove` names dates. */
export interface HolidayGiven {
  team?: string
  add?: Holiday[]
  remove?: string[]
}

/** An admin's own words while it is closed: in one language, or for all others; null for the house's. */
export interface AwayMessage {
  language?: string
  text: string | null
}

/** With `id` a change: what is left out stays, null takes a promise away. `place` from 1: the first that fits a session counts. */
export type SlaGiven = Partial<Omit<SlaPolicy, 'id' | 'firstReply' | 'nextReply' | 'resolution'>> & {
  id?: string
  place?: number
  firstReply?: Duration | null
  nextReply?: Duration | null
  resolution?: Duration | null
}

/** Sessions are named by id or ticket number. Throws Problem: `forbidden` where the role of who acts is too low. */
export interface Controls {
  /** Sends words and kept files to the customer under the agent's name and claims; `owned_by_other` unless `take`. With files, `text` may be empty. */
  reply(session: string, input: { text: string; take?: boolean; ask?: Ask; attachments?: Attachment[] }, act: Act): Promise<Done>
  /**
   * Changes the words of an agent's or the AI's message. Where the channel can't, the new words go as a message of their own that says
   * so, which claims. Problem `conflict` for any other message, or one that never reached the customer.
   */
  edit(session: string, input: { of: number; text: string }, act: Act): Promise<Done>
  /** An agent's emoji on a message, or with `removed` none any more. Where the channel can, the customer sees it; elsewhere it stays inside. */
  react(session: string, input: { of: number; emoji: string; removed?: boolean }, act: Act): Promise<Done>
  /** Takes back an agent's or the AI's message; where the channel can't, the delivery of the act is `failed` and says why. */
  remove(session: string, input: { of: number }, act: Act): Promise<Done>
  /**
   * Takes the words of a message or a note out of the store for good, wherever in the session they are repeated: all of it with its files,
   * only the words `what`, or with `masked` what the mask finds in it. Problem `conflict` while it is on its way to the customer.
   */
  redact(session: string, input: { of: number; what?: string[]; masked?: boolean }, act: Act): Promise<Redaction>
  /** The agent writes to the customer, or has stopped. Not stored. */
  typing(session: string, on: boolean, act: Act): Promise<void>
  note(session: string, input: { text: string }, act: Act): Promise<Done>
  claim(session: string, input: { take?: boolean }, act: Act): Promise<Done>
  /**
   * The agent takes the live call: claims, and their phone rings; once they press 1 they are on the line with the caller. `phone`: theirs, in the
   * international form, kept for the next time. Problem `invalid` where no number of theirs is known, `conflict` where nobody is on the line.
   */
  pickUp(session: string, input: { phone?: string; take?: boolean }, act: Act): Promise<Done>
  /**
   * Sends a template of the platform's, also where it takes no free words, with `values` for its variables in their order; claims, as `reply` does.
   * `template`: its id, or its name where only one has it. Its words go as they are, untranslated. Problem `not_found`, `conflict` where it or the
   * channel can not, `invalid` where values are missing or too many, `unavailable` where the channel does not answer; nothing is sent then.
   */
  template(session: string, input: { template: string; values?: string[]; take?: boolean }, act: Act): Promise<Done>
  /**
   * `to`: an agent's id, who becomes the owner; with `name`, also somebody whom no desk has met. `team`: a team's id, which then has it: by
   * itself it finds a member where the team is not `manual`. Problem `not_found` where nobody is called so.
   */
  assign(session: string, input: { to: string; name?: string } | { team: string }, act: Act): Promise<Done>
  release(session: string, input: { to: 'ai' | 'team' }, act: Act): Promise<Done>
  resolve(session: string, input: { resolution?: 'confirmed' | 'unresolved' }, act: Act): Promise<Done>
  close(session: string, input: object, act: Act): Promise<Done>
  reopen(session: string, input: object, act: Act): Promise<Done>
  /** Wakes at `until` or with the customer's next message: `reply` only with that, `opening` when the office opens next. */
  snooze(session: string, input: { until: Time | null | 'reply' | 'opening' }, act: Act): Promise<Done>
  tags(session: string, input: { add?: string[]; remove?: string[] }, act: Act): Promise<Done>
  /**
   * Who gets copies of the answers from here on, besides the customer. Problem `invalid` where an address is none, or is one of ours, and where
   * somebody is to be taken out who gets none; `conflict` where the channel knows of no copies, or at the customer's own address; `not_open`.
   */
  recipients(session: string, input: { add?: string[]; remove?: string[] }, act: Act): Promise<Done>
  /** Asks the AI for a private draft. */
  draft(session: string, input: object, act: Act): Promise<Done>
  /**
   * What waits for a verdict. Of a draft: `approve` sends it as the AI's, `edit` sends `text` as the agent's and claims, `reject` sends nothing.
   * Of a call of an action: `approve` has it made, `reject` tells the AI that it is not to be. Of a reply that is to be translated: `approve`
   * sends it as it is shown, translated or as written, `edit` has `text` translated in its place. Problem `decided`.
   */
  decide(session: string, input: { draft: number; verdict: 'approve' | 'edit' | 'reject'; text?: string }, act: Act): Promise<Done>
  /** A canned reply made ready for the session's customer, and counted as used. Nothing is sent. */
  useCanned(session: string, input: { canned: string }, act: Act): Promise<FilledCanned>
  csat(session: string, input: { score: number; comment?: string }, act: Act): Promise<Done>
  /** A send in doubt or failed, or a reply whose translation failed: `again` tries once more, `drop` gives it up. */
  settle(session: string, input: { of: number; verdict: 'again' | 'drop' }, act: Act): Promise<Done>
  /**
   * Whether the session is translated between the customer's language, which an agent may say, and the team's. Turned on again, what
   * failed is tried again. Problem `conflict` where nothing here translates, or the customer's language is not known.
   */
  translate(session: string, input: { on: boolean; language?: string }, act: Act): Promise<Done>

  ask(input: { text: string; channel?: string; scenario?: ScenarioText & { id?: string; kind: ScenarioKind } }): Promise<Trial>
  /** Begins trying a change on past sessions, and answers at once; Queries.backtest tells how it fares. Problem `conflict` while another runs. */
  backtest(given: BacktestGiven, act: Act): Promise<Backtest>
  stopBacktest(id: string, act: Act): Promise<Backtest>
  /** Problem `confirm` where the house wants rules tried on past sessions first and one of these was not, or not cleanly; not with `anyway`. */
  autopilot(change: Partial<Autopilot> & { anyway?: boolean }, act: Act): Promise<Autopilot>
  /** What is left out stays as it is. Problem `invalid`. */
  masking(change: Partial<Masking>, act: Act): Promise<Masking>
  deskSettings(change: DeskSettingsChange, act: Act): Promise<DeskSettings>
  topic(topic: Omit<Topic, 'rev'>, act: Act): Promise<Topic>
  removeTopic(id: string, act: Act): Promise<void>

  newScenario(scenario: Partial<ScenarioText> & { kind: ScenarioKind; title: string; instruction: string }, act: Act): Promise<Scenario>
  changeScenario(id: string, change: Partial<ScenarioText>, act: Act): Promise<Scenario>
  /** Problem `confirm`, which says what is wrong, where its tests fail, it contradicts a published one or breaks the test of one, or lacks the clean backtest that the house asks for; not with `anyway`. */
  publishScenario(id: string, how: { anyway?: boolean }, act: Act): Promise<Scenario>
  /** To `version`, or to the one before the active one. */
  rollbackScenario(id: string, input: { version?: number }, act: Act): Promise<Scenario>
  removeScenario(id: string, act: Act): Promise<void>
  /** Makes a scenario from message `of`, with its test, and publishes it where `publish` says so, which needs an admin: all of it once. Problem `confirm` as above, with nothing made. */
  teach(session: string, given: Taught, act: Act): Promise<Scenario>

  /**
   * A share (above 0, at most 0.5) of the sessions that the published scenario is about keeps what was before. Problem `conflict` where it
   * is not published, or sessions are held back from it already.
   */
  beginHoldout(scenario: string, input: { share: number }, act: Act): Promise<Holdout>
  /** Everybody has the scenario, or what was before. Problem `not_found` where none is running for it. */
  endHoldout(scenario: string, input: { end: HoldoutEnd }, act: Act): Promise<Holdout>

  /** Without `id` a new rule, off unless said otherwise; with it, a change of what is given. Problem `conflict` above 50 rules. */
  putProactive(rule: NewProactive | ProactiveChange, act: Act): Promise<ProactiveRule>
  /** Whoever answers its words from then on begins a conversation without them. */
  removeProactive(id: string, act: Act): Promise<void>

  /**
   * Reads a document of actions. New ones are off; decisions about known ones stay, and what is gone from it is switched off and kept.
   * Problem `invalid` says what is the matter with the document, `conflict` where its name is another service's.
   */
  importActions(given: ActionImport, act: Act): Promise<ActionsImported>
  /** Problem `invalid` for a value that can not be, `conflict` for switching on what its document has no more. */
  changeAction(id: string, change: ActionChange, act: Act): Promise<Action>
  /** Who makes a service's calls, and where they go. Where that changes and no secret comes with it, the one that is known is forgotten. */
  setCredentials(service: string, change: CredentialsChange, act: Act): Promise<ServiceStanding>
  /** Makes one real call with these arguments. Problem `confirm` where it changes something and `confirm` is not true; once for a key. */
  testAction(id: string, input: { arguments: unknown; confirm?: boolean }, act: Act): Promise<ActionTest>
  /** A service with all its actions, decisions and secret. */
  removeActions(service: string, act: Act): Promise<void>

  setHours(given: HoursGiven, act: Act): Promise<OfficeHours>
  /** Problem `conflict` where no hours are set, `not_found` for a date that is none. */
  setHolidays(given: HolidayGiven, act: Act): Promise<OfficeHours>
  setAwayMessage(given: AwayMessage, act: Act): Promise<OfficeHours>
  /** Without `id` a new policy, the last. Problem `conflict` above 50. */
  putSla(given: SlaGiven, act: Act): Promise<SlaPolicy>
  removeSla(id: string, act: Act): Promise<void>

  /**
   * Writes to a contact, by id or identity, who has not written: begins a session that is the agent's, in which the AI keeps silent until it is
   * released. Where one of theirs is open on the channel the words go there, as `reply` does. Once for a key, wherever it went. Problem
   * `unreachable` where the channel can't, `blocked`, `owned_by_other`, `unavailable` where the channel does not answer; nothing is sent then.
   */
  message(contact: string, input: NewMessage, act: Act): Promise<Begun>
  changeContact(id: string, change: ContactChange, act: Act): Promise<Contact>
  /** Everything of `from` becomes `into`'s; sessions stay where they are and keep their address. */
  mergeContacts(into: string, from: string, act: Act): Promise<Contact>
  /**
   * Undoes a merge: `part`, an id or identity, is a contact of its own again, which is the answer. Each session is theirs as whom it was begun.
   * Problem `not_found` where it is no part of the contact, `conflict` where it is inside another part.
   */
  splitContact(id: string, part: string, act: Act): Promise<Contact>
  /** The two are not the same person: neither suggested nor joined by themselves again. Problem `conflict` where they are one contact. */
  keepApart(id: string, other: string, act: Act): Promise<Contact>
  blockContact(id: string, blocked: boolean, act: Act): Promise<Contact>
  /**
   * Takes a contact out of everything, for good. Resolves when the house holds nothing of them any more; what can be taken back at the
   * customer's is taken back after that, and `Queries.erasure` tells how far that is. Once for a contact: then `already`.
   */
  eraseContact(id: string, act: Act): Promise<Erasure>
  /** Makes one JSON file of all that is stored of a contact. `vault`: with what was masked. */
  exportContact(id: string, options: { vault?: boolean }, act: Act): Promise<ContactExport>

  /** Without such an agent, one is made where a name is given. Problem `conflict` where the last admin would go. */
  putAgent(id: string, change: AgentChange, act: Act): Promise<Agent>
  /** `from` is the same person as `into`: what they are known by and have becomes `into`'s. */
  joinAgents(into: string, from: string, act: Act): Promise<Agent>
  /** Who acts is away, or back: nothing is assigned by itself meanwhile; what they have stays theirs. */
  away(away: boolean, act: Act): Promise<Agent>
  /** Where roles come from. */
  roles(change: Partial<RoleSettings>, act: Act): Promise<RoleSettings>
  /** Without such a team a new one, where a name is given. */
  putTeam(change: TeamChange, act: Act): Promise<Team>
  /** Its sessions stay with everybody. */
  removeTeam(id: string, act: Act): Promise<void>
  /** Without `id` a new one. Problem `invalid` for an unknown variable, `conflict` for a shortcut that is taken. `null` takes away. */
  putCanned(canned: NewCanned | CannedChange, act: Act): Promise<Canned>
  removeCanned(id: string, act: Act): Promise<void>
  /** How long the audit log is kept. */
  keepAudit(input: { days: number }, act: Act): Promise<{ days: number }>
  /** How many days after their last activity sessions are kept, from the next night on; null: until somebody erases them. Problem `invalid`. */
  keepSessions(input: { days: number | null }, act: Act): Promise<Retention>
  /**
   * Joins a device of the team's to a channel that lives on one, such as a phone to WhatsApp; `phone` asks for a code to type on it. The answer is for
   * who acts alone. Problem `not_found` where there is no such channel, `conflict` where it needs no device.
   */
  linkDevice(channel: string, input: { phone?: string }, act: Act): Promise<DeviceLink>

  putArticle(
    slug: string,
    /** For whom it is stays as it was where nothing is said. Problem `confirm` as for `autopilot`, for new words that customers may read. */
    article: Meant & {
      title: string
      text: string
      locale?: string
      topic?: string
      from?: { session: string; seq: number }
      anyway?: boolean
    },
    act: Act,
  ): Promise<KnowledgePageRecord>
  removeArticle(slug: string, act: Act): Promise<void>
  /**
   * Reads a document and makes it an article, or the next version of the one that it was before. Problem `invalid`, `too_large` or
   * `unsupported_type` where it can not be read, `conflict` where an article of that name is not its own and `article` was not given.
   */
  addDocument(given: DocumentGiven, act: Act): Promise<DocumentAdded>
}
