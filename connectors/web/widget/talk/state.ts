// Everything the widget knows, and what follows from it. Pure: no DOM, no network, no clock.
import type { Answers, WireConfig, WireEntry, WireFile, WireFrame, WireSession } from '../../wire.ts'

/** `waiting`: not yet at the server, will be tried again. `failed`: the server refuses it, the customer decides. `sent`: stored there. */
export type Sending = 'sending' | 'waiting' | 'failed' | 'sent'

/** Where a message belongs: a session, or a conversation that this browser has named before it had a session. */
export type Target = { session: string } | { conversation: string }

/** A file that the server has taken, on its way into a message. */
export type SentFile = Pick<WireFile, 'name' | 'type' | 'size' | 'url' | 'image'> & { ticket: string }

/** A message of the customer until the timeline shows it. */
export interface Outgoing {
  /** Made here and never changed, so that sending again never doubles. */
  id: string
  to: Target
  text: string
  wish?: boolean
  files?: SentFile[]
  answers?: Answers
  /** The invitation that the conversation answers. */
  opening?: string
  at: number
  state: Sending
  /** Why it failed, in words. */
  why?: string
}

/** A file between the customer's device and the server. Kept in memory only. */
export interface Upload {
  id: string
  /** The place it is meant for: a session's id or a conversation's name. */
  place: string
  name: string
  type: string
  size: number
  /** `waiting`: needs a connection. `failed`: refused, see `why`. */
  state: 'uploading' | 'waiting' | 'failed' | 'ready'
  /** Part of it that is at the server, 0 to 1. */
  part: number
  why?: string
  /** A picture of it from this device. */
  preview?: string
  file?: SentFile
}

/** `idle`: nothing to listen to. `lost`: the server does not answer. `refused`: the sign-in has ended. */
export type Link = 'idle' | 'connecting' | 'live' | 'polling' | 'lost' | 'refused'

export interface Rating {
  /** The request that is rated. */
  of: number
  session: string
  state: 'sending' | 'failed'
  why?: string
}

/** What is known of one session's timeline. */
export interface Part {
  /** By number, as appended. */
  entries: WireEntry[]
  /** There are earlier ones at the server. */
  more: boolean
}

/** A conversation that has a name and no session yet. */
export interface Begun {
  name: string
  at: number
  /** The team's words that the customer is about to answer. */
  opening?: { id: string; html: string; text: string }
}

export interface State {
  sessions: Record<string, WireSession>
  parts: Record<string, Part>
  begun: Begun[]
  /** The sessions that begun conversations have got, by their names. */
  names: Record<string, string>
  /** The place on screen: a session's id or a begun conversation's name. Null for the list of conversations. */
  at: string | null
  /** The customer went there, so nothing moves them away. */
  chosen: boolean
  /** Cursor of the page of older conversations; null where there are none. */
  next: string | null
  outbox: Outgoing[]
  uploads: Upload[]
  /** The session in which the other side is typing. */
  typing: string | null
  link: Link
  open: boolean
  rating: Rating | null
  /** `SESSION NUMBER` of requests for a score or an address that the customer put away. */
  dismissed: string[]
  config: WireConfig | null
  /** Who the customer is, as far as the page has said. */
  who: { kind: 'visitor' | 'customer'; email?: string; name?: string }
}

export const initialState: State = {
  sessions: {},
  parts: {},
  begun: [],
  names: {},
  at: null,
  chosen: false,
  next: null,
  outbox: [],
  uploads: [],
  typing: null,
  link: 'idle',
  open: false,
  rating: null,
  dismissed: [],
  config: null,
  who: { kind: 'visitor' },
}

/** The last number the widget has of a session. */
export const lastSeq = (state: State, session: string): number => state.parts[session]?.entries.at(-1)?.seq ?? 0

/** The session that goes on from this one, at last; itself where none does. */
export const latestOf = (state: State, id: string): string => {
  const all = Object.values(state.sessions)
  let now = id
  for (let steps = 0; steps < 100; steps++) {
    const next = all.find(s => s.from === now)
    if (!next) break
    now = next.id
  }
  return now
}

/** The sessions on screen at a place, the oldest that is read first: what went before belongs to the same conversation. */
export const chainOf = (state: State, at: string): string[] => {
  const chain: string[] = []
  for (let id: string | undefined = at; id !== undefined && !chain.includes(id); id = state.sessions[id]?.from) {
    if (id !== at && !state.parts[id]) break
    chain.unshift(id)
  }
  return chain
}

/** The session on screen. */
export const shown = (state: State): WireSession | undefined => (state.at === null ? undefined : state.sessions[state.at])

/** Who answers the customer's next words: after the end of a session, whoever had it; after it was closed, the AI begins anew. */
export const answering = (session: WireSession | undefined): WireSession['owner'] =>
  session && session.status !== 'closed' ? session.owner : { kind: 'ai' }

/** Conversations for the list: one that goes on in another is not shown by itself. The latest activity first. */
export const listed = (state: State): WireSession[] => {
  const all = Object.values(state.sessions)
  const past = new Set(all.map(s => s.from))
  return all.filter(s => !past.has(s.id)).sort((a, b) => b.lastActivityAt - a.lastActivityAt || (a.id < b.id ? 1 : -1))
}

/** Messages of all conversations that no browser of the customer has shown. */
export const unread = (state: State): number => Object.values(state.sessions).reduce((sum, s) => sum + s.unread, 0)

/** True where the place is a session's id, perhaps of one that is not read yet. */
export const isSession = (state: State, at: string): boolean => state.sessions[at] !== undefined || Object.values(state.names).includes(at)

/** Where a message written at a place goes. */
export const targetOf = (state: State, at: string): Target => (isSession(state, at) ? { session: at } : { conversation: at })

/** The place a message shows at. */
export const placeOf = (state: State, to: Target): string => {
  if ('session' in to) return latestOf(state, to.session)
  const session = state.names[to.conversation]
  return session === undefined ? to.conversation : latestOf(state, session)
}

/** True where the frame starts after something the widget has not seen: then it must read again. */
export const leavesGap = (state: State, frame: WireFrame): boolean => frame.after > lastSeq(state, frame.session.id)
