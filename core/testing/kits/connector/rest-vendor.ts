// How one vendor with webhooks and a REST API words things: what an author tells rest-platform.ts.
import type { IncomingHttpHeaders } from 'node:http'
import type { Ability, Receipt } from './platform.ts'

/** A call to the vendor's API. `body` is parsed where it is JSON. */
export interface Call {
  method: string
  /** With the query. */
  path: string
  headers: IncomingHttpHeaders
  body: unknown
}

/** What a call means to the vendor. `to` is its address of the customer. */
export type Meaning =
  | { kind: 'send'; to: string; text: string; key?: string; files?: string[] }
  /** Was a message with this key taken? `found` and `absent` are what is answered. */
  | { kind: 'lookup'; key: string }
  | { kind: 'edit'; id: string; text: string }
  | { kind: 'remove'; id: string }
  | { kind: 'react'; id: string; emoji: string; removed?: boolean }
  | { kind: 'typing'; to: string }
  /** A question for a score, in the vendor's own form. */
  | { kind: 'ask'; to: string; key?: string }
  /** What was written since the message `after`, from the beginning without one. */
  | { kind: 'list'; after?: string }
  /** Anything else that it answers, such as a list or a sign of life. */
  | { kind: 'other'; status: number; body?: unknown }

/** What the vendor tells by webhook. `at` is when the customer wrote, epoch milliseconds. */
export type Told =
  | {
      kind: 'message'
      id: string
      from: string
      text: string
      at: number
      files: { name: string; type: string; url: string }[]
      /** What the customer is called there. */
      name: string
      /** The address of another customer in whose place this one writes. */
      beside?: string
    }
  | { kind: 'echo'; id: string; to: string; text: string; at: number }
  | { kind: 'edit'; id: string; from: string; text: string; at: number }
  | { kind: 'remove'; id: string; from: string; at: number }
  | { kind: 'receipt'; id: string; state: Receipt; at: number }
  | { kind: 'reaction'; id: string; from: string; emoji: string; removed: boolean; at: number }
  | { kind: 'score'; from: string; score: number; at: number }

/** How one vendor words things. */
export interface RestVendor {
  /** The connector's variables, secrets included. */
  variables(url: string): Record<string, string>
  /** Path of the connector's webhook. */
  webhook: string
  /** The body of a webhook, which is sent as JSON; undefined or false where the vendor tells no such thing. */
  body(told: Told): unknown
  /** The headers that prove who sends `raw`; `at` is now in epoch milliseconds. */
  sign?(raw: string, at: number): Record<string, string>
  /** True where `sign` covers the time, so that old bytes have to be refused. */
  signsTime?: boolean
  /** A bearer token or the like is wrong: answered with 401 before anything else. */
  authorized?(call: Call): boolean
  /** What a call means; undefined: 404. */
  read(call: Call): Meaning | undefined
  /** The answer's body to a send that was taken or a lookup that found it. */
  answer?(id: string): unknown
  /** The answer's body to `list`: bodies of webhooks. */
  listed?(bodies: unknown[]): unknown
  /** The vendor's address of a customer. */
  address?(name: string): string
  /** Longest text that it takes; more gets 400. */
  maxLength?: number
  /** Sends with a key it has seen are answered as the first time and do not arrive again. */
  remembersKeys?: boolean
  /** Customers can send files. */
  files?: boolean
  without?: Partial<Record<Ability, string>>
}
