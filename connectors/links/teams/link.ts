// The one connection to Microsoft Teams, as its folders see it: activities that were stored first, presses that are answered, and calls by
// conversation. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
import type { Part } from '#core/ports/part.ts'

export interface TeamsConversation {
  /** As Teams names it; of a thread in a channel `BASE;messageid=ROOT`. */
  id: string
  /** Without the thread: the channel, or the whole of a chat. */
  base: string
  /** The first message of the thread. */
  root?: string
  kind: 'personal' | 'group' | 'channel'
  tenant: string
  /** The id that Teams gives the team of a channel, `19:…@thread.tacv2`. */
  team?: string
}

export interface TeamsAccount {
  /** `29:…` for people, `28:APP` for apps: the same person has another one for each app. */
  id: string
  name?: string
  /** The person's object id in Entra: the same everywhere, for ever. */
  aad?: string
  /** Their own tenant, where it is told. */
  tenant?: string
}

/** What Teams told. */
export interface TeamsActivity {
  /** `message`, `messageUpdate`, `messageDelete`, `messageReaction`, `installationUpdate`, `conversationUpdate`, `invoke` … */
  type: string
  /** The message's id for messages and what becomes of them, its own for all else; unique in the conversation. */
  id: string
  /** In milliseconds. */
  at: number
  from: TeamsAccount
  /** The bot's own account. */
  bot: TeamsAccount
  conversation: TeamsConversation
  /** As it came. */
  raw: { [field: string]: unknown }
}

export interface TeamsListener {
  name: string
  /** Pure, and quick: asked before the activity is stored. */
  wants(activity: TeamsActivity): boolean
  /** After it was stored and Teams has its answer; activities of one conversation one after another. What throws is tried again. */
  handle(activity: TeamsActivity): Promise<void>
}

/** Answers what people press: `invoke`s. */
export interface TeamsAnswerer {
  name: string
  wants(activity: TeamsActivity): boolean
  /** Done once, maybe for the second time after a crash; answers the body of the invoke's response. `late`: nobody reads it any more. */
  act(activity: TeamsActivity, how: { late: boolean }): Promise<unknown>
}

/** A person as the conversation's roster describes them. */
export interface TeamsPerson extends TeamsAccount {
  name: string
  email?: string
  /** Of our own tenant and no guest there: the organisation vouches for their address. */
  member: boolean
}

/** An activity to be sent. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object */
export interface TeamsMessage {
  type: 'message' | 'typing'
  text?: string
  textFormat?: 'markdown' | 'plain' | 'xml'
  attachments?: Record<string, unknown>[]
  [field: string]: unknown
}

export interface TeamsLink extends Part {
  /** Of the registration, in lower case. */
  readonly tenant: string
  /** Before `start`. */
  listen(listener: TeamsListener): void
  /** Before `start`. The first who wants an invoke answers it. */
  answer(answerer: TeamsAnswerer): void
  /**
   * Posts into a conversation, by its id with or without a thread. Failures are Retry, Refused (with `code`), Reconnect, or Gone where the app was
   * removed; a call without an answer throws anything else. The same holds for `update` and `remove`, which may be done twice.
   */
  post(conversation: string, message: TeamsMessage): Promise<{ id: string }>
  update(conversation: string, id: string, message: TeamsMessage): Promise<void>
  remove(conversation: string, id: string): Promise<void>
  /** Of the roster, kept for ten minutes. */
  person(conversation: string, account: string): Promise<TeamsPerson>
  /** The chat of one person with the app, made where it is not there yet. Gone where they have not installed it. `near`: a conversation where they wrote. */
  chat(person: { account: string; tenant: string; near: string }): Promise<string>
  /** The bytes behind an address that an activity of this conversation named. Refused where the address is none of Microsoft's. */
  download(url: string, conversation: string): Promise<AsyncIterable<Uint8Array>>
  /** Puts the bytes where a person allowed a file to be put. */
  upload(url: string, content: Uint8Array): Promise<void>
}
