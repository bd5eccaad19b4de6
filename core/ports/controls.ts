// What people do: the verbs a desk offers. Every verb takes who does it and a key, so that doing it twice is doing it once.

import type { Who } from '../model/agent.ts'
import type { KnowledgePageRecord } from '../model/article.ts'
import type { Ask } from '../model/ask.ts'
import type { Contact, ContactChange } from '../model/contact.ts'
import type { Attachment, Origin } from '../model/entry.ts'
import type { ProactiveRule, ProactiveText } from '../model/proactive.ts'
import type { Scenario, ScenarioKind, ScenarioText } from '../model/scenario.ts'
import type { Time } from '../model/time.ts'
import type { Autopilot, Topic } from '../model/topic.ts'
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

/** Sessions are named by id or ticket number. Throws Problem. */
export interface Controls {
  /** Sends words and kept files to the customer under the agent's name and claims; `owned_by_other` unless `take`. With files, `text` may be empty. */
  reply(session: string, input: { text: string; take?: boolean; ask?: Ask; attachments?: Attachment[] }, act: Act): Promise<Done>
  /**
   * Changes the words of an agent's or the AI's message. Where the channel can't, the new words go as a message of their own that says
   * so, which claims. Problem `conflict` for any other message, or one that never reached the customer.
   */
  edit(session: string, input: { of: number; text: string }, act: Act): Promise<Done>
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
  /** `to`: an agent's id. */
  assign(session: string, input: { to: string }, act: Act): Promise<Done>
  release(session: string, input: { to: 'ai' | 'team' }, act: Act): Promise<Done>
  resolve(session: string, input: { resolution?: 'confirmed' | 'unresolved' }, act: Act): Promise<Done>
  close(session: string, input: object, act: Act): Promise<Done>
  reopen(session: string, input: object, act: Act): Promise<Done>
  /** Wakes at `until` or with the customer's next message. */
  snooze(session: string, input: { until: Time | null }, act: Act): Promise<Done>
  tags(session: string, input: { add?: string[]; remove?: string[] }, act: Act): Promise<Done>
  /** Asks the AI for a private draft. */
  draft(session: string, input: object, act: Act): Promise<Done>
  /** `approve` sends it as the AI's, `edit` sends `text` as the agent's and claims, `reject` sends nothing. Problem `decided`. */
  decide(session: string, input: { draft: number; verdict: 'approve' | 'edit' | 'reject'; text?: string }, act: Act): Promise<Done>
  csat(session: string, input: { score: number; comment?: string }, act: Act): Promise<Done>
  /** A send in doubt or failed: `again` sends it once more, `drop` gives it up. */
  settle(session: string, input: { of: number; verdict: 'again' | 'drop' }, act: Act): Promise<Done>

  ask(input: { text: string; channel?: string; scenario?: ScenarioText & { id?: string; kind: ScenarioKind } }): Promise<Trial>
  autopilot(change: Partial<Autopilot>, act: Act): Promise<Autopilot>
  topic(topic: Omit<Topic, 'rev'>, act: Act): Promise<Topic>
  removeTopic(id: string, act: Act): Promise<void>

  newScenario(scenario: Partial<ScenarioText> & { kind: ScenarioKind; title: string; instruction: string }, act: Act): Promise<Scenario>
  changeScenario(id: string, change: Partial<ScenarioText>, act: Act): Promise<Scenario>
  /** Problem `confirm`, which says what is wrong, where its tests fail, it contradicts a published one or breaks the test of one; not with `anyway`. */
  publishScenario(id: string, act: Act, how?: { anyway?: boolean }): Promise<Scenario>
  /** To `version`, or to the one before the active one. */
  rollbackScenario(id: string, input: { version?: number }, act: Act): Promise<Scenario>
  removeScenario(id: string, act: Act): Promise<void>
  /** Makes a scenario from message `of`, with its test, and publishes it where `publish` says so: all of it once. Problem `confirm` as above, with nothing made. */
  teach(session: string, given: Taught, act: Act): Promise<Scenario>

  /** Without `id` a new rule, off unless said otherwise; with it, a change of what is given. Problem `conflict` above 50 rules. */
  putProactive(rule: NewProactive | ProactiveChange, act: Act): Promise<ProactiveRule>
  /** Whoever answers its words from then on begins a conversation without them. */
  removeProactive(id: string, act: Act): Promise<void>

  changeContact(id: string, change: ContactChange, act: Act): Promise<Contact>
  /** Everything of `from` becomes `into`'s; sessions stay where they are and keep their address. */
  mergeContacts(into: string, from: string, act: Act): Promise<Contact>
  blockContact(id: string, blocked: boolean, act: Act): Promise<Contact>

  putArticle(
    slug: string,
    article: { title: string; text: string; locale?: string; topic?: string; from?: { session: string; seq: number } },
    act: Act,
  ): Promise<KnowledgePageRecord>
  removeArticle(slug: string, act: Act): Promise<void>
}
