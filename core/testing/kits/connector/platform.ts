// What an author gives the connector kit: an object that plays the vendor. rest-platform.ts plays a typical one with signed webhooks.
//
// Names of customers are the kit's own (`ada`, `ben`); the platform turns them into its addresses and back. Ids are the platform's.
import type { Clock } from '../../../lib/clock.ts'

/** What a customer writes. */
export interface Written {
  from: string
  text: string
  files?: { name: string; type: string; content: string }[]
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
  /** It arrives and is answered after so many milliseconds. */
  slow(ms: number): void
  /** One send passes, the next fails with this status: for replies in several parts. */
  failSecond(status: number): void
  /** The credentials are void: every send is refused until `mend`. */
  break?(): void
  mend?(): void
}

/** What a platform may lack. */
export type Ability = 'forge' | 'replay' | 'malformed' | 'oversize' | 'echo' | 'edit' | 'remove' | 'files' | 'next' | 'spell'

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
  /** True where customers can send files with their words. */
  files?: boolean
  next?: Failures
  /** What this vendor does not have, and why: the check is then left out, with this in its title. */
  without?: Partial<Record<Ability, string>>
}
