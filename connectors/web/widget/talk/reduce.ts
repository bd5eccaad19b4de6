// How what the widget knows changes. Pure: no DOM, no network, no clock.
import type { WireConfig, WireConversation, WireEntry, WireFrame, WireSession, WireSessions } from '../../wire.ts'
import {
  type Begun,
  type Link,
  latestOf,
  leavesGap,
  listed,
  type Outgoing,
  placeOf,
  type Rating,
  type State,
  type Target,
  type Upload,
} from './state.ts'

export type Action =
  | { type: 'listed'; list: WireSessions; older?: boolean }
  | { type: 'loaded'; conversation: WireConversation; before?: boolean }
  | { type: 'frame'; frame: WireFrame }
  | { type: 'session'; session: WireSession }
  /** The server does not know the session any more. */
  | { type: 'gone'; session: string }
  /** There is a gap between what is known and what comes now. */
  | { type: 'holed'; session: string }
  /** The session it goes on from is not there any more. */
  | { type: 'orphaned'; session: string }
  | { type: 'typing'; session: string | null }
  | { type: 'went'; at: string | null; begun?: Begun; chosen?: boolean }
  | { type: 'queued'; message: Outgoing }
  | { type: 'progress'; id: string; state: 'sending' | 'waiting' }
  | { type: 'refused'; id: string; why: string }
  | { type: 'sent'; id: string; session: string }
  | { type: 'dropped'; id: string }
  | { type: 'upload'; upload: Upload }
  | { type: 'uploaded'; id: string; change: Partial<Upload> }
  | { type: 'taken'; ids: string[] }
  | { type: 'link'; link: Link }
  | { type: 'open'; open: boolean }
  | { type: 'seen'; session: string; seq: number }
  | { type: 'rating'; rating: Rating | null }
  | { type: 'dismissed'; key: string }
  | { type: 'config'; config: WireConfig }
  | { type: 'who'; who: State['who'] }

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

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The customer stays in their conversation when it gets its session or goes on in another one. */
const moved = (state: State): State => {
  const { at, names } = state
  if (at === null) return state
  const now = latestOf(state, names[at] ?? at)
  if (now === at) return state
  return { ...state, at: now, uploads: state.uploads.map(u => (u.place === at ? { ...u, place: now } : u)) }
}

/** What was shown here a moment ago has perhaps not reached the server yet, and counts as unread there. */
const shownBefore = (state: State, kept: WireSession, session: WireSession): WireSession => {
  const entries = state.parts[session.id]?.entries ?? []
  const shown = entries.filter(e => e.kind === 'message' && e.author?.kind !== 'contact' && e.seq > session.seen && e.seq <= kept.seen)
  const unread = Math.max(0, session.unread - shown.length)
  return { ...session, seen: kept.seen, unread: kept.lastActivityAt === session.lastActivityAt ? Math.min(kept.unread, unread) : unread }
}

const withSessions = (state: State, given: WireSession[]): State => {
  const news = given.filter(s => !same(state.sessions[s.id], s))
  if (news.length === 0) return state
  const sessions = { ...state.sessions }
  for (const session of news) {
    const kept = sessions[session.id]
    sessions[session.id] = kept && kept.seen > session.seen ? shownBefore(state, kept, session) : session
  }
  return moved({ ...state, sessions })
}

/** A begun conversation has got its session. */
const withName = (state: State, to: Target, session: string): State => {
  if ('session' in to || state.names[to.conversation] !== undefined) return state
  const names = { ...state.names, [to.conversation]: session }
  // The team's words stay until the timeline has them.
  return moved({ ...state, names, begun: state.begun.filter(b => b.name !== to.conversation || (b.opening && !state.parts[session])) })
}

const withEntries = (state: State, session: string, entries: WireEntry[], more: boolean): State => {
  const old = state.parts[session]
  const all = merged(old?.entries ?? [], entries)
  if (old && all === old.entries && more === old.more) return state
  const answered = entries.some(entry => entry.kind === 'message' && entry.author?.kind !== 'contact')
  const rated = state.rating?.session === session && all.some(e => e.kind === 'csat' && e.of === state.rating?.of)
  const own = new Set(all.map(entry => entry.platformId))
  const next = state.outbox.filter(m => own.has(m.id)).reduce((now, m) => withName(now, m.to, session), state)
  return {
    ...next,
    begun: next.begun.some(b => next.names[b.name] === session) ? next.begun.filter(b => next.names[b.name] !== session) : next.begun,
    parts: { ...state.parts, [session]: { entries: all, more } },
    outbox: without(state.outbox, all),
    typing: answered && state.typing === session ? null : state.typing,
    rating: rated ? null : state.rating,
  }
}

const change = (state: State, id: string, to: (message: Outgoing) => Outgoing): State => ({
  ...state,
  outbox: state.outbox.map(m => (m.id === id ? to(m) : m)),
})

/** A page that was opened anew shows the latest conversation, unless the customer has gone elsewhere or has begun to write. */
const settled = (state: State): State => {
  if (state.chosen || (state.at !== null && state.sessions[state.at])) return state
  if (state.outbox.some(m => placeOf(state, m.to) === state.at) || state.uploads.some(u => u.place === state.at)) return state
  const latest = listed(state)[0]
  return latest ? { ...state, at: latest.id } : state
}

/** The state after `action`. */
export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'listed': {
      const { sessions, next } = action.list
      const taken = withSessions(state, sessions)
      // A reading of the newest page says nothing about pages that were read before.
      const knows = !action.older && Object.keys(state.sessions).length > sessions.length
      const cursor = knows ? state.next : next
      return settled(taken.next === cursor ? taken : { ...taken, next: cursor })
    }
    case 'loaded': {
      const { session, entries, more } = action.conversation
      if (!session) return state
      const taken = withSessions(state, [session])
      const old = taken.parts[session.id]
      const reaches = (entries[0]?.seq ?? Number.POSITIVE_INFINITY) <= (old?.entries[0]?.seq ?? 0)
      return settled(withEntries(taken, session.id, entries, action.before || !old || reaches ? more : old.more))
    }
    case 'frame': {
      const { session, entries } = action.frame
      if (leavesGap(state, action.frame)) return state
      const taken = withSessions(state, [session])
      return withEntries(taken, session.id, entries, taken.parts[session.id]?.more ?? false)
    }
    case 'session':
      return settled(withSessions(state, [action.session]))
    case 'gone': {
      const { [action.session]: _, ...sessions } = state.sessions
      const { [action.session]: __, ...parts } = state.parts
      const here = state.at === action.session
      return settled({ ...state, sessions, parts, ...(here ? { at: null, chosen: false } : {}) })
    }
    case 'holed': {
      const { [action.session]: _, ...parts } = state.parts
      return { ...state, parts }
    }
    case 'orphaned': {
      const found = state.sessions[action.session]
      if (!found) return state
      const { from: _, ...session } = found
      return { ...state, sessions: { ...state.sessions, [session.id]: session } }
    }
    case 'typing':
      return state.typing === action.session ? state : { ...state, typing: action.session }
    case 'went': {
      const begun = action.begun ? [...state.begun.filter(b => b.name !== action.begun?.name), action.begun] : state.begun
      const kept = begun.filter(
        b =>
          b.name === action.at ||
          state.outbox.some(m => 'conversation' in m.to && m.to.conversation === b.name) ||
          state.uploads.some(u => u.place === b.name),
      )
      return { ...state, at: action.at, begun: kept, chosen: action.chosen ?? true }
    }
    case 'queued': {
      const known = Object.values(state.parts).some(p => p.entries.some(e => e.platformId === action.message.id))
      if (known || state.outbox.some(m => m.id === action.message.id)) return state
      const outbox = [...state.outbox, action.message].sort((a, b) => a.at - b.at)
      return { ...state, outbox }
    }
    case 'progress':
      return change(state, action.id, ({ why: _, ...m }) => (m.state === 'sent' ? m : { ...m, state: action.state }))
    case 'refused':
      return change(state, action.id, m => ({ ...m, state: 'failed', why: action.why }))
    case 'sent': {
      const { id, session } = action
      const to = state.outbox.find(m => m.id === id)?.to
      const named = to && session !== '' ? withName(state, to, session) : state
      const sent = change(named, id, ({ why: _, ...m }) => ({ ...m, state: 'sent', ...(session === '' ? {} : { to: { session } }) }))
      return { ...sent, outbox: without(sent.outbox, state.parts[session]?.entries ?? []) }
    }
    case 'dropped':
      return { ...state, outbox: state.outbox.filter(m => m.id !== action.id) }
    case 'upload':
      return { ...state, uploads: [...state.uploads, action.upload] }
    case 'uploaded':
      return { ...state, uploads: state.uploads.map(u => (u.id === action.id ? { ...u, ...action.change } : u)) }
    case 'taken':
      return { ...state, uploads: state.uploads.filter(u => !action.ids.includes(u.id)) }
    case 'link':
      return state.link === action.link ? state : { ...state, link: action.link, typing: action.link === 'lost' ? null : state.typing }
    case 'open':
      return state.open === action.open ? state : { ...state, open: action.open }
    case 'seen': {
      const session = state.sessions[action.session]
      if (!session || (action.seq <= session.seen && session.unread === 0)) return state
      return {
        ...state,
        sessions: { ...state.sessions, [session.id]: { ...session, seen: Math.max(session.seen, action.seq), unread: 0 } },
      }
    }
    case 'rating':
      return { ...state, rating: action.rating }
    case 'dismissed':
      return { ...state, dismissed: [...state.dismissed, action.key], rating: null }
    case 'config':
      return { ...state, config: action.config }
    case 'who':
      return same(state.who, action.who) ? state : { ...state, who: action.who }
  }
}
