// What an author gives the connector kit: an object that plays the vendor. rest-platform.ts plays a typical one with signed webhooks.
//
// Names of customers are the kit's own (`ada`, `ben`); the platform turns them into its addresses and back. Ids are the platform's.
import type { Clock } from '../../../lib/clock.ts'

/** What a customer writes. */
export interface Written {
  from: string
  text: string
  files?: { name: string; type: string; content: string }[]
  /** In the place where this other customer writes: their thread, group or copied mail. */
  beside?: string
}

/** What the platform heard when it handed something over: `ok` means that it will not come again. */
export interface Answered {
  ok: boolean
  /** HTTP status, where there is one; 0: the connection broke. */
  status?: number
}

/** A message as its customer reads it: decoded once, the way the customer's own app does. */
export interface Arrived {
  /** The customer's name. */
  to: string
  text: string
  /** The platform's id. */
  id: string
  /** The idempotency key it was sent with. */
  key?: string
  files?: string[]
}

/** Where the platform plays. */
export interface PlatformGiven {
  clock: Clock
  /** Where the house is reached: it may change when the house is opened again. */
  house(): string
  /** The bearer key of the house's API. */
  apiKey: string
}

/** How the next send fails. Each holds for one send, `break` until `mend`. */
export interface Failures {
  /** 429 with Retry-After; nothing arrives. */
  rateLimit(seconds: number): void
  /** An answer with this status; nothing arrives. */
  fail(status: number): void
  /** It arrives, and no answer is given. */
  acceptThenHang(): void
  /** Nothing arrives, and no answer is given. */
  loseThenHang?(): void
  /** It arrives, and the connection is reset in the place of an answer. */
  acceptThenReset?(): void
  /** It arrives and is answered after so many milliseconds. */
  slow(ms: number): void
  /** One send passes, the next fails with this status: for replies in several parts. */
  failSecond(status: number): void
  /** The credentials are void: every send is refused until `mend`. */
  break?(): void
  mend?(): void
}

/** What a platform may lack. */
export type Ability =
  | 'forge'
  | 'replay'
  | 'skew'
  | 'malformed'
  | 'oversize'
  | 'echo'
  | 'edit'
  | 'remove'
  | 'files'
  | 'next'
  | 'reset'
  | 'spell'
  | 'rename'
  | 'beside'
  | 'receipt'
  | 'react'
  | 'reactions'
  | 'typed'
  | 'asked'
  | 'missed'

/** What becomes of one of our messages, as a platform tells it. */
export type Receipt = 'sent' | 'delivered' | 'read' | 'failed'

/** A vendor that is played. It is started anew for each check. */
export interface Platform {
  /** The connector's variables; `url` is what `start` answered. */
  variables(url: string): Record<string, string>
  /** Opens the vendor, empty; answers where its API is. */
  start(given: PlatformGiven): Promise<string>
  stop(): Promise<void>
  /** A customer has written: the platform has the message and its id. Nothing is handed over yet. */
  write(message: Written): string
  /** Hands the message over, by a webhook or as the vendor does it; once more with the same id is a redelivery. */
  deliver(id: string): Promise<Answered>
  /** All that reached customers, the oldest first. Of a `pull` channel: what they can read. */
  sent(): Arrived[] | Promise<Arrived[]>
  /** What a customer reads of a reply, where their app draws Markdown: `sent` tells the same. The words as they are without it. */
  reads?(markdown: string): string
  /** The ways in which a webhook can be forged. */
  forgeries?: readonly string[]
  forge?(id: string, how: string): Promise<Answered>
  /** The very bytes of an earlier `deliver`, its old signature included. */
  replay?(id: string): Promise<Answered>
  /** Hands the message over, signed by a clock that is so many milliseconds ahead of ours. */
  skew?(id: string, ahead: number): Promise<Answered>
  /** Hands the message over in bytes that no JSON.stringify would write: blanks, escapes. */
  spell?(id: string): Promise<Answered>
  /** Bodies that make no sense, signed as they should be. Answers what each got. */
  malformed?(): Promise<(Answered & { what: string })[]>
  /** A body far larger than the vendor would send, signed as it should be. */
  oversize?(): Promise<Answered>
  /** Tells the connector of a message that it has sent itself, as vendors do. */
  echo?(arrived: Arrived): Promise<Answered>
  /** The customer has changed the message. */
  edit?(id: string, text: string): Promise<Answered>
  /** The customer has deleted the message. */
  remove?(id: string): Promise<Answered>
  /** From now on the customer goes by this name there. */
  rename?(from: string, name: string): void
  /** True where several customers can write in one place: `write` knows `beside`. */
  beside?: boolean
  /** Tells what became of one of our messages, by the id of `sent`. */
  receipt?(id: string, state: Receipt): Promise<Answered>
  /** A customer puts an emoji on the message, or takes it away. */
  react?(id: string, from: string, emoji: string, removed?: boolean): Promise<Answered>
  /** The emoji that we have put on messages, by the messages' ids. */
  reactions?(): { id: string; emoji: string }[] | Promise<{ id: string; emoji: string }[]>
  /** The customers who have been shown that somebody types. */
  typed?(): string[]
  /** The customers who have been asked for a score in the channel's own form, and how one of them answers. */
  asked?: { whom(): string[] | Promise<string[]>; rate(from: string, score: number): Promise<Answered> }
  /** True where the connector finds what was written and never delivered once it is opened again. */
  missed?: boolean
  /** True where customers can send files with their words. */
  files?: boolean
  next?: Failures
  /** What this vendor does not have, and why: the check is then left out, with this in its title. */
  without?: Partial<Record<Ability, string>>
}
