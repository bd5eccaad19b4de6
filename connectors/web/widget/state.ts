// Everything the widget knows, and how it changes. Pure: no DOM, no network, no clock.
import type { WireConversation, WireEntry, WireFrame, WireSession } from '../wire.ts'

/** `waiting`: not yet at the server, will be tried again. `failed`: the server refuses it, the customer decides. `sent`: stored there. */
export type Sending = 'sending' | 'waiting' | 'failed' | 'sent'

/** A message of the customer until the timeline shows it. */
export interface Outgoing {
  /** Made here and never changed, so that sending again never doubles. */
  id: string
  text: string
  wish?: boolean
  at: number
  state: Sending
  /** Why it failed, in words. */
  why?: string
  /** Where it stands once it is sent. */
  session?: string
  seq?: number
}

/** `idle`: nothing to listen to. `lost`: the server does not answer. */
export type Link = 'idle' | 'connecting' | 'live' | 'polling' | 'lost'

export interface Rating {
  /** The request that is rated. */
  of: number
  state: 'sending' | 'failed'
  why?: string
}

export interface State {
  session: WireSession | null
  /** The session's entries by number, as appended. */
  entries: WireEntry[]
  /** Of the session this one goes on from, for context. */
  earlier: WireEntry[]
  outbox: Outgoing[]
  typing: boolean
  link: Link
  open: boolean
  /** The number up to which the customer has looked. */
  seen: number
  rating: Rating | null
  /** Requests for a score that the customer put away. */
  dismissed: number[]
}

export type Action =
  | { type: 'loaded'; conversation: WireConversation; earlier?: WireEntry[] }
  | { type: 'frame'; frame: WireFrame }
  | { type: 'typing'; on: boolean }
  | { type: 'queued'; message: Outgoing }
  | { type: 'progress'; id: string; state: 'sending' | 'waiting' }
  | { type: 'refused'; id: string; why: string }
  | { type: 'sent'; id: string; session: string; seq: number }
  | { type: 'dropped'; id: string }
  | { type: 'link'; link: Link }
  | { type: 'open'; open: boolean }
  | { type: 'seen'; seq: number }
  | { type: 'rating'; rating: Rating | null }
  | { type: 'dismissed'; of: number }
  | { type: 'forgotten' }

export const initialState: State = {
  session: null,
  entries: [],
  earlier: [],
  outbox: [],
  typing: false,
  link: 'idle',
  open: false,
  seen: 0,
  rating: null,
  dismissed: [],
}

/** The last number the widget has of the session it shows. */
export const lastSeq = (state: State): number => state.entries.at(-1)?.seq ?? 0

/** Who answers the customer's next words: after the end of a session, whoever had it; after it was closed, the AI begins anew. */
export const answering = ({ session }: State): WireSession['owner'] =>
  session && session.status !== 'closed' ? session.owner : { kind: 'ai' }

/** True where the frame starts after something the widget has not seen: then it must read again. */
export const leavesGap = (state: State, frame: WireFrame): boolean => frame.session.id === state.session?.id && frame.after > lastSeq(state)

const merged = (now: WireEntry[], more: WireEntry[]): WireEntry[] => {
  if (more.length === 0) return now
  const bySeq = new Map(now.map(entry => [entry.seq, entry]))
  for (const entry of more) bySeq.set(entry.seq, entry)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** What the timeline shows need not be shown from the outbox as well. */
const without = (outbox: Outgoing[], entries: WireEntry[]): Outgoing[] => {
  const arrived = new Set(entries.map(entry => entry.platformId))
  return outbox.some(m => arrived.has(m.id)) ? outbox.filter(m => !arrived.has(m.id)) : outbox
}

const show = (state: State, session: WireSession, entries: WireEntry[], earlier?: WireEntry[]): State => {
  const same = session.id === state.session?.id
  const all = merged(same ? state.entries : [], entries)
  const answered = entries.some(entry => entry.kind === 'message' && entry.author?.kind !== 'contact')
  return {
    ...state,
    session,
    entries: all,
    earlier: earlier ?? (same ? state.earlier : []),
    outbox: without(state.outbox, all),
    typing: same && !answered && state.typing,
    seen: same ? state.seen : 0,
    rating: same && !all.some(entry => entry.kind === 'csat' && entry.of === state.rating?.of) ? state.rating : null,
    dismissed: same ? state.dismissed : [],
  }
}

const change = (state: State, id: string, to: (message: Outgoing) => Outgoing): State => ({
  ...state,
  outbox: state.outbox.map(m => (m.id === id ? to(m) : m)),
})

/** The state after `action`. */
export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'loaded': {
      const { session, entries } = action.conversation
      if (session) return show(state, session, entries, action.earlier)
      return { ...state, session: null, entries: [], earlier: [], typing: false, rating: null }
    }
    case 'frame':
      if (action.frame.session.id !== state.session?.id || leavesGap(state, action.frame)) return state
      return show(state, action.frame.session, action.frame.entries)
    case 'typing':
      return state.typing === action.on ? state : { ...state, typing: action.on }
    case 'queued':
      if (state.outbox.some(m => m.id === action.message.id) || state.entries.some(e => e.platformId === action.message.id)) return state
      return { ...state, outbox: [...state.outbox, action.message] }
    case 'progress':
      return change(state, action.id, ({ why: _, ...m }) => (m.state === 'sent' ? m : { ...m, state: action.state }))
    case 'refused':
      return change(state, action.id, m => ({ ...m, state: 'failed', why: action.why }))
    case 'sent': {
      const { id, session, seq } = action
      const sent = change(state, id, ({ why: _, ...m }) => ({ ...m, state: 'sent', session, seq }))
      return { ...sent, outbox: without(sent.outbox, state.entries) }
    }
    case 'dropped':
      return { ...state, outbox: state.outbox.filter(m => m.id !== action.id) }
    case 'link':
      return state.link === action.link ? state : { ...state, link: action.link, typing: action.link === 'lost' ? false : state.typing }
    case 'open':
      return state.open === action.open ? state : { ...state, open: action.open }
    case 'seen':
      return action.seq > state.seen ? { ...state, seen: action.seq } : state
    case 'rating':
      return { ...state, rating: action.rating }
    case 'dismissed':
      return { ...state, dismissed: [...state.dismissed, action.of], rating: null }
    case 'forgotten':
      return { ...initialState, open: state.open, outbox: state.outbox.filter(m => m.state !== 'sent'), link: state.link }
  }
}
