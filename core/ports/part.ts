// What every plugged-in folder has in common: connector, desk, answerer, knowledge source, maker of calls.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Router } from 'express'
import type { Endpoint } from '../lib/rest.ts'

/** `about`: what it is connected to, in a few words, for whoever looks after the house. */
export type Health = { ok: true; about?: string } | { ok: false; why: string }

export interface Part {
  readonly name: string
  /** Typed JSON calls: mounted under /api/v1 behind the bearer key and described in the OpenAPI document. */
  readonly endpoints?: Endpoint[]
  /** Everything else this part serves (webhooks, pages), mounted at the root. Each route brings its own body parser. */
  routes?(router: Router): void
  /**
   * Takes a connection that wants to become a WebSocket: true where the path is this part's own, which then answers or refuses it (`refuseUpgrade`)
   * and closes it in `stop`. Asked in the order of the parts, before any answer was given; what nobody takes is refused.
   */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  start?(): Promise<void>
  /** Stops taking in and finishes what was begun. */
  stop?(): Promise<void>
  health?(): Promise<Health>
}
