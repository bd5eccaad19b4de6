// The one connection to Twilio, as the channels see it: its client, webhooks that were checked, and media.
import type { IncomingMessage } from 'node:http'
import type { Request } from 'express'
import type { Twilio } from 'twilio'
import type { Part } from '#core/ports/part.ts'

/** What Twilio tells in a form, such as `From`, `Body`, `MessageSid`; of a field that came twice the first value. */
export type Form = Readonly<Record<string, string>>

/** What Twilio tells and does not wait for: stored first, answered with an empty TwiML document, worked on afterwards. */
export interface TwilioListener {
  name: string
  /** Below `/twilio/`. */
  path: string
  /** The same told again is passed over; undefined where it is of no use. Pure and quick. */
  id(form: Form): string | undefined
  /** What shares a lane is worked on one after another. Pure. */
  lane(form: Form): string
  /** What throws is tried again, with back-off, before anything later of its lane. */
  handle(form: Form): Promise<void>
  /** At the start, and after Twilio told something that could not be stored: it may never tell it again. What throws is logged. */
  gap?(): Promise<void>
}

export interface Media {
  /** As its server says, without parameters. */
  type: string
  /** A name of the server's own, where it gave one. */
  name?: string
  content: AsyncIterable<Uint8Array>
}

export interface TwilioLink extends Part {
  /** The Account SID. */
  readonly account: string
  /** One of our paths as Twilio calls and signs it, at PUBLIC_URL; `wss`: for a WebSocket. */
  at(path: string, protocol?: 'wss'): string
  /**
   * Twilio's own client. What fails throws Retry, Refused (`code`: Twilio's number) or Reconnect; a request that may have been taken, with no
   * answer to tell, throws anything else.
   */
  client(): Promise<Twilio>
  /** Before `start`. */
  listen(listener: TwilioListener): void
  /**
   * A path below `/twilio/` where Twilio waits for TwiML: answers it, or undefined for an empty document. Fifteen seconds are all that there is.
   * What throws becomes a 500, for which Twilio asks its fallback. Before `start`.
   */
  hook(path: string, answer: (form: Form, request: Request) => Promise<string | undefined>): void
  /** The form, where Twilio signed it; else undefined. The body is still the bytes of `express.raw`. */
  checkForm(request: Request): Promise<Form | undefined>
  /** The JSON body, where Twilio signed its hash (`bodySHA256`); else undefined. The body is still the bytes of `express.raw`. */
  checkJson(request: Request): Promise<unknown>
  /** True where Twilio signed what wants to become a WebSocket at PUBLIC_URL. */
  checkUpgrade(request: IncomingMessage): Promise<boolean>
  /** The bytes behind a `MediaUrl` of Twilio's. Refused where the address is not Twilio's, or nothing is there any more. */
  media(url: string): Promise<Media>
}
