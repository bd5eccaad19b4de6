// The one connection to Slack, as the desk and the customers' channel see it: calls by channel, events that were stored first, and Bolt's
// listeners for what people press.
import type { App } from '@slack/bolt'
import type { Part } from '#core/ports/part.ts'
import type { Actor, Presses } from '../acts.ts'

/** Who the token is, by auth.test. https://docs.slack.dev/reference/methods/auth.test */
export interface SlackSelf {
  team: string
  teamName: string
  /** Of the workspace, with a slash at the end. */
  url: string
  botUser: string
  botId: string
  enterprise?: string
  /** What the token may do, as Slack told in `x-oauth-scopes`; empty where it did not tell. */
  scopes: string[]
}

/** A person, by users.info. https://docs.slack.dev/reference/objects/user-object */
export interface SlackPerson {
  id: string
  /** What colleagues see. */
  name: string
  email?: string
  photo?: string
  /** IANA name. */
  zone?: string
  team?: string
  bot: boolean
  /** An admin or owner of the workspace. */
  admin: boolean
  /** From another organisation: of a shared channel or a guest. */
  stranger: boolean
}

/** An event of the Events API, from its outer envelope. https://docs.slack.dev/apis/events-api */
export interface SlackEvent {
  /** `event_id`. */
  id: string
  /** When it happened, in milliseconds. */
  at: number
  /** The installation it is for, by `authorizations`: never the customer's own workspace. */
  team: string
  /** The inner event: its type, and whatever else its page says. */
  event: { type: string; [field: string]: unknown }
}

export interface SlackListener {
  name: string
  /** Pure, and quick: asked before the event is stored. */
  wants(event: SlackEvent): boolean
  /** Events of one lane are handled one after another. */
  lane(event: SlackEvent): string
  /** After it was stored and Slack has its answer. What throws is tried again. */
  handle(event: SlackEvent): Promise<void>
  /** True: also messages that this app itself wrote, changed or deleted. Without it they are dropped before `wants`. */
  own?: boolean
  /** Scopes without which its work fails: where the token lacks one, the link's health names it. */
  scopes?: string[]
  /** Connected, at the start and again after every gap: what happened meanwhile may never come by itself. What throws is logged. */
  connected?(): Promise<void>
}

export interface SlackLink extends Part {
  /** After `start`. */
  self(): SlackSelf
  /** For actions, views, commands and shortcuts: answer within three seconds. Events come by `listen` only. */
  readonly bolt: App
  /**
   * Something that Slack did not tell because nobody listened: kept and handed on as if it told it now. A message that came before is passed
   * over; `id` does the same for everything else. After `start`.
   */
  missed(id: string, event: SlackEvent['event']): Promise<void>
  /** For presses that change something. `body` is plain JSON. Before `start`. */
  acts<B, D = void>(actor: Actor<B, D>): Presses<B, D>
  /** Before `start`. */
  listen(listener: SlackListener): void
  /**
   * Calls a method of the Web API. Calls for one `channel` (of the arguments) share its pace, a few at once and `urgent` ones first; other
   * channels go on. Whoever wants an order waits for one call before the next.
   * Failures are Retry, Refused (with `code`, Slack's own word), Reconnect or Gone; a call without an answer throws anything else.
   */
  call<T = Record<string, unknown>>(method: string, args: Record<string, unknown>, options?: { urgent?: boolean }): Promise<T>
  /** Channels that belong to the desk: whoever asks by `reserved` leaves them alone. Before `start`. */
  reserve(isDesk: (channel: string) => boolean): void
  reserved(channel: string): boolean
  /** Brings bytes into a thread, and answers Slack's id of the file. The message that shows it comes later, as an event. */
  upload(file: {
    channel: string
    thread?: string
    name: string
    content: AsyncIterable<Uint8Array>
    size: number
    comment?: string
  }): Promise<{ file: string }>
  /** The bytes behind a file's `url_private`. Refused where Slack sends its sign-in page instead. */
  download(url: string): Promise<AsyncIterable<Uint8Array>>
  /** Kept for ten minutes. */
  person(user: string): Promise<SlackPerson>
  /** Members of a user group, kept for ten minutes. */
  group(id: string): Promise<string[]>
}
