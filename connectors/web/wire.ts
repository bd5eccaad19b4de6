// What crosses between the widget and its server, in one shape for both. Types only, so that the widget's bundle stays small.
import type { CustomerEntry } from '#core/ports/queries.ts'

/** A session as its customer may see it. */
export interface WireSession {
  id: string
  ticket: number
  status: 'open' | 'resolved' | 'closed'
  /** Who answers now. `team`: a person was asked and nobody has taken it yet. */
  owner: { kind: 'ai' | 'team' | 'agent'; name?: string; photo?: string }
  /** The session this one goes on from. */
  from?: string
}

/** An entry with its words made safe to show: `html` only where they were Markdown, so never for the customer's own. */
export interface WireEntry extends CustomerEntry {
  html?: string
}

/** Answer of `GET /web/session`. Without a conversation `session` is null. */
export interface WireConversation {
  session: WireSession | null
  entries: WireEntry[]
}

/** Data of the stream's `entries` event. `after` is the number the reader must have seen; if it has not, it reads again. */
export interface WireFrame {
  after: number
  session: WireSession
  entries: WireEntry[]
}

/** Answer of `POST /web/messages`. */
export interface WireReceived {
  session: string
  seq: number
  repeated: boolean
}

/** What an operator chose for every page, built into the widget. A page's `data-` attributes go before it. */
export interface WidgetLook {
  title: string
  greeting: string
  /** A CSS hex colour, `#rrggbb`. */
  accent: string
}

/** The longest text a customer may send, in characters. */
export const longestText = 4000
