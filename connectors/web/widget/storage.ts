// What the widget keeps in the browser: the visitor token, unsent messages, the last look of the conversation.
import type { WireEntry, WireSession } from '../wire.ts'
import type { Outgoing } from './state.ts'

/** The part of the Web Storage that is used; memory where the browser allows none. */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  keys(): string[]
}

/** The last look, so that a reload shows the conversation at once and without the server. */
export interface Snapshot {
  session: WireSession
  entries: WireEntry[]
  earlier: WireEntry[]
  seen: number
  dismissed: number[]
}

export interface Keep {
  token(): string | null
  /** Keeps a token unless another tab was first; answers the one that holds. */
  offerToken(token: string): string
  forget(): void
  unsent(): Outgoing[]
  put(message: Outgoing): void
  drop(id: string): void
  snapshot(): Snapshot | null
  look(snapshot: Snapshot | null): void
  draft(): string
  setDraft(text: string): void
  /** What a changed key of another tab means here. */
  meaning(key: string | null): 'token' | 'snapshot' | undefined
}

/** Entries of a snapshot: a reload shows no more until the server answers. */
const keptEntries = 60

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

const isOutgoing = (value: unknown): value is Outgoing =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'text' in value &&
  typeof value.text === 'string'

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && 'session' in value && 'entries' in value && Array.isArray(value.entries)

const read = <T>(shelf: Shelf, key: string, is: (value: unknown) => value is T): T | null => {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    return is(value) ? value : null
  } catch {
    return null
  }
}

/** `server` keeps two desks apart that are embedded on one origin. */
export const createKeep = (shelf: Shelf, server: string): Keep => {
  const key = (name: string): string => `threadline ${server} ${name}`
  const out = key('out ')
  const unsent = (): Outgoing[] =>
    shelf
      .keys()
      .filter(k => k.startsWith(out))
      .map(k => read(shelf, k, isOutgoing))
      .filter(m => m !== null)
      .sort((a, b) => a.at - b.at)
  return {
    token: () => shelf.getItem(key('visitor')),
    offerToken(token) {
      const first = shelf.getItem(key('visitor'))
      if (first !== null) return first
      shelf.setItem(key('visitor'), token)
      return token
    },
    forget() {
      shelf.removeItem(key('visitor'))
      shelf.removeItem(key('look'))
    },
    unsent,
    put: message => shelf.setItem(out + message.id, JSON.stringify(message)),
    drop: id => shelf.removeItem(out + id),
    snapshot: () => read(shelf, key('look'), isSnapshot),
    look(snapshot) {
      if (!snapshot) return shelf.removeItem(key('look'))
      const { entries, earlier, ...rest } = snapshot
      shelf.setItem(
        key('look'),
        JSON.stringify({
          ...rest,
          entries: entries.slice(-keptEntries),
          earlier: earlier.slice(-Math.max(0, keptEntries - entries.length)),
        }),
      )
    },
    draft: () => shelf.getItem(key('draft')) ?? '',
    setDraft: text => (text === '' ? shelf.removeItem(key('draft')) : shelf.setItem(key('draft'), text)),
    meaning(changed) {
      if (changed === null || changed === key('visitor')) return 'token'
      return changed === key('look') ? 'snapshot' : undefined
    },
  }
}
