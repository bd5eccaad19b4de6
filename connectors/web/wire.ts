// What crosses between the widget and its server, in one shape for both. Types only, so that the widget's bundle stays small.
import type { Answers, Ask } from '#core/model/ask.ts'
import type { CustomerEntry } from '#core/ports/queries.ts'

/** A session as its customer may see it. */
export interface WireSession {
  id: string
  ticket: number
  status: 'open' | 'resolved' | 'closed'
  /** Who answers now. `team`: a person was asked and nobody has taken it yet. */
  owner: { kind: 'ai' | 'team' | 'agent'; name?: string; photo?: string }
  /** The customer's language where their words have told it, a BCP 47 tag. */
  language?: string
  /** The session this one goes on from. */
  from?: string
  /** Epoch milliseconds. */
  lastActivityAt: number
  /** The latest message's words, plain and short. */
  preview: string
  /** Messages for the customer that no browser of theirs has shown yet. */
  unread: number
  /** Number up to which one of the customer's browsers has shown the conversation. */
  seen: number
}

/** A file of a message. `url` is signed and expires; reading the entries again gives a fresh one. */
export interface WireFile {
  name: string
  /** MIME type, as found in the file's own bytes. */
  type: string
  /** Bytes. */
  size: number
  url: string
  /** Safe to show as a picture, with its pixels, so that the page does not jump. */
  image?: { width: number; height: number }
}

/** Words before they were translated, made safe to show. */
export interface WireOriginal {
  text: string
  html: string
  /** BCP 47. */
  language?: string
}

/** An entry with its words made safe to show: `html` only where they were Markdown, so never for the customer's own. */
export interface WireEntry extends Omit<CustomerEntry, 'attachments' | 'original'> {
  html?: string
  /** What a person wrote whose words were translated. */
  original?: WireOriginal
  files?: WireFile[]
}

/**
 * Answer of `GET /web/session?id&after` and `?id&before&limit`; without `id` the latest conversation, without a number its newest 50.
 * Without a conversation `session` is null. `more`: there are earlier entries than the first one here.
 */
export interface WireConversation {
  session: WireSession | null
  entries: WireEntry[]
  more: boolean
}

/** Data of the stream's `session` event: one of the customer's conversations is new or stands otherwise. The latest one comes at once. */
export type WireChanged = WireSession

/** Answer of `POST /web/identify`: the token holds, and what the browser said before is now this customer's. Its visitor token is dead. */
export interface WireIdentified {
  sub: string
  name?: string
}

/** Answer of `GET /web/sessions`, the latest activity first. `next` is the cursor of the page after, null at the end. */
export interface WireSessions {
  sessions: WireSession[]
  next: string | null
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

/** Body of `POST /web/messages`. Without `session` and `conversation` it goes to the customer's latest conversation. */
export interface WireMessage {
  /** A UUID made by the browser: the same id is stored once. */
  id: string
  /** May be empty where there are files or answers. */
  text: string
  /** The session it belongs to. One that is closed goes on in a new session. Needed where there are answers. */
  session?: string
  /** A UUID that the browser gave a new conversation: the first message begins it, later ones with the same name follow. */
  conversation?: string
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** Tickets of files that were uploaded. At most 10. */
  files?: string[]
  answers?: Answers
  /** Id of the invitation that this conversation answers: its words become the first message. */
  opening?: string
  /** What the page says about its user: kept as claimed, never believed. */
  name?: string
  email?: string
  custom?: Record<string, string | number | boolean>
}

/** Answer of `POST /web/files`: the body was the file itself, its name in the query. */
export interface WireUploaded extends WireFile {
  /** Names the file in a message of the same customer, for a day. */
  ticket: string
}

/** What the widget says first, if the page, the time and the customer fit. */
export interface WireInvitation {
  id: string
  html: string
  text: string
  pages: string[]
  /** Seconds in view. */
  after: number
  /** Days until it may be shown again in this browser; 0: once. */
  again: number
  languages: string[]
}

/** When people are there. Epoch milliseconds. */
export interface WireOffice {
  /** Stretches of opening in the next 30 days; left out where it is always open. */
  openings?: [from: number, to: number][]
  /** Milliseconds within which a person usually answers while it is open. */
  reply?: number
}

/** Answer of `GET /web/config`: what may change without a new script. */
export interface WireConfig {
  invitations: WireInvitation[]
  /** What may be sent, or null where files are switched off. `types` as in an input's `accept`; `size` in bytes. */
  files: { types: string[]; size: number; most: number } | null
  /** Customers may sign in with a token of the page's backend. */
  identity: boolean
  office: WireOffice
}

/** Answer of `GET /web/source?session&seq&index`: a cited page, readable in place; 404 where the source is none of ours, then its link serves. */
export interface WireSource {
  title: string
  /** Besides what entries have: headings h2 to h6, without the title. */
  html: string
  url?: string
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

export type { Answers, Ask }
