// What the widget keeps in the browser: the visitor token, and for each customer apart: unsent messages, drafts, the last look.
import type { WireSession } from '../../wire.ts'
import type { Begun, Outgoing, Part, State } from './state.ts'

/** The part of the Web Storage that is used; memory where the browser allows none. */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  keys(): string[]
}

/** The last look, so that a reload shows the conversation at once and without the server. */
export type Snapshot = Pick<State, 'sessions' | 'parts' | 'begun' | 'names' | 'dismissed' | 'next'>

/** Where the customer was in this tab. */
export interface Place {
  at: string | null
  chosen: boolean
  open: boolean
}

/** What is kept of one customer: `visitor`, or `=` and the name of a verified one. */
export interface Keep {
  unsent(): Outgoing[]
  put(message: Outgoing): void
  has(id: string): boolean
  drop(id: string): void
  snapshot(): Snapshot | null
  look(state: State): void
  place(): Place | null
  stand(place: Place): void
  draft(at: string): string
  setDraft(at: string, text: string): void
  /** What a changed key of another tab means here. */
  meaning(key: string | null): 'all' | 'look' | 'out' | undefined
  /** A name for a lock that the tabs of this customer share. */
  lock(lane: string): string
  /** Everything of this customer goes to another name; what it had there is joined. */
  moveTo(customer: string): void
  wipe(): void
}

/** What is kept of the browser, whoever uses it. */
export interface Cupboard {
  token(): string | null
  /** Keeps a token unless another tab was first; answers the one that holds. */
  offerToken(token: string): string
  forgetToken(): void
  /** The verified customer who was here last. */
  customer(): string | null
  setCustomer(name: string | null): void
  /** When an invitation was last shown, epoch milliseconds. */
  shownAt(invitation: string): number | undefined
  setShown(invitation: string, at: number): void
  of(customer: string): Keep
  isToken(key: string | null): boolean
}

/** Entries of a snapshot: a reload shows no more until the server answers. */
const keptEntries = 60
const keptSessions = 30

const memory = (): Shelf => {
  const map = new Map<string, string>()
  return {
    getItem: key => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: key => void map.delete(key),
    keys: () => [...map.keys()],
  }
}

/** A shelf over the browser's storage. Where it refuses or is full, the page keeps working from memory. */
export const shelfOf = (storage: () => Storage): Shelf => {
  const spare = memory()
  let real: Storage | undefined
  try {
    real = storage()
    real.getItem('')
  } catch {
    return spare
  }
  const kept = real
  return {
    getItem: key => spare.getItem(key) ?? kept.getItem(key),
    setItem(key, value) {
      try {
        kept.setItem(key, value)
        spare.removeItem(key)
      } catch {
        spare.setItem(key, value)
      }
    },
    removeItem(key) {
      spare.removeItem(key)
      kept.removeItem(key)
    },
    keys: () => [...new Set([...spare.keys(), ...Object.keys(kept)])],
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isOutgoing = (value: unknown): value is Outgoing =>
  isObject(value) && typeof value.id === 'string' && typeof value.text === 'string' && isObject(value.to)

const isSnapshot = (value: unknown): value is Snapshot =>
  isObject(value) &&
  isObject(value.sessions) &&
  isObject(value.parts) &&
  isObject(value.names) &&
  Array.isArray(value.begun) &&
  Array.isArray(value.dismissed)

const isPlace = (value: unknown): value is Place => isObject(value) && 'at' in value && 'open' in value

const read = <T>(shelf: Shelf, key: string, is: (value: unknown) => value is T): T | null => {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    return is(value) ? value : null
  } catch {
    return null
  }
}

const lastActivity = (a: WireSession, b: WireSession): number => b.lastActivityAt - a.lastActivityAt

/** As much of the state as a reload needs: the latest conversations, and the end of the one on screen. */
const snapshotOf = ({ sessions, parts, begun, names, dismissed, next, at }: State): Snapshot => {
  const kept = Object.values(sessions).sort(lastActivity).slice(0, keptSessions)
  const shown = at !== null && parts[at] ? at : kept[0]?.id
  const part: Part | undefined = shown === undefined ? undefined : parts[shown]
  return {
    sessions: Object.fromEntries([...kept, ...(at !== null && sessions[at] ? [sessions[at]] : [])].map(s => [s.id, s])),
    parts:
      shown !== undefined && part
        ? { [shown]: { entries: part.entries.slice(-keptEntries), more: part.more || part.entries.length > keptEntries } }
        : {},
    begun: begun as Begun[],
    names: Object.fromEntries(Object.entries(names).slice(-keptSessions)),
    dismissed: dismissed.slice(-50),
    next,
  }
}

const createKeep = (shelf: Shelf, tab: Shelf, root: string, customer: string): Keep => {
  const key = (name: string, whose = customer): string => `${root} ${encodeURIComponent(whose)} ${name}`
  const out = key('out ')
  const drafts = key('draft ')
  const own = (where: Shelf): string[] => where.keys().filter(k => k.startsWith(key('')))
  return {
    unsent: () =>
      shelf
        .keys()
        .filter(k => k.startsWith(out))
        .map(k => read(shelf, k, isOutgoing))
        .filter(m => m !== null)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    put: message => shelf.setItem(out + message.id, JSON.stringify(message)),
    has: id => shelf.getItem(out + id) !== null,
    drop: id => shelf.removeItem(out + id),
    snapshot: () => read(shelf, key('look'), isSnapshot),
    look: state => shelf.setItem(key('look'), JSON.stringify(snapshotOf(state))),
    place: () => read(tab, key('place'), isPlace),
    stand: place => tab.setItem(key('place'), JSON.stringify(place)),
    draft: at => shelf.getItem(drafts + at) ?? '',
    setDraft: (at, text) => (text === '' ? shelf.removeItem(drafts + at) : shelf.setItem(drafts + at, text)),
    meaning(changed) {
      if (changed === null) return 'all'
      if (changed.startsWith(out)) return 'out'
      return changed === key('look') ? 'look' : undefined
    },
    lock: lane => key(`lock ${lane}`),
    moveTo(other) {
      for (const where of [shelf, tab])
        for (const old of own(where)) {
          const value = where.getItem(old)
          const now = key(old.slice(key('').length), other)
          // What was kept of the customer before is older than what is on screen now.
          if (value !== null) where.setItem(now, value)
          where.removeItem(old)
        }
    },
    wipe() {
      for (const where of [shelf, tab]) for (const old of own(where)) where.removeItem(old)
    },
  }
}

/** `server` keeps two desks apart that are embedded on one origin; `tab` ends with the tab. */
export const createCupboard = (shelf: Shelf, tab: Shelf, server: string): Cupboard => {
  const root = `threadline ${server}`
  const key = (name: string): string => `${root} : ${name}`
  return {
    token: () => shelf.getItem(key('token')),
    offerToken(token) {
      const first = shelf.getItem(key('token'))
      if (first !== null) return first
      shelf.setItem(key('token'), token)
      return token
    },
    forgetToken: () => shelf.removeItem(key('token')),
    customer: () => shelf.getItem(key('customer')),
    setCustomer: name => (name === null ? shelf.removeItem(key('customer')) : shelf.setItem(key('customer'), name)),
    shownAt(invitation) {
      const at = Number(shelf.getItem(key(`shown ${invitation}`)) ?? '')
      return at > 0 ? at : undefined
    },
    setShown: (invitation, at) => shelf.setItem(key(`shown ${invitation}`), String(at)),
    of: customer => createKeep(shelf, tab, root, customer),
    isToken: changed => changed === null || changed === key('token') || changed === key('customer'),
  }
}
