// Who wants to know that something was appended: streams, desks, the drafts of sends. In memory; readers repair gaps by number.
import type { Happening } from '../../ports/queries.ts'

export interface Feed {
  publish(happening: Happening): void
  /** Calls `fn` for every append, or for one session's; the answer ends it. */
  listen(fn: (happening: Happening) => void, session?: string): () => void
  /** Calls `fn` for every append to one of a contact's sessions. */
  listenTo(contact: string, fn: (happening: Happening) => void): () => void
  /** Signs of life that are not stored. */
  type(session: string, on: boolean, by: 'contact' | 'ai' | 'agent'): void
  onTyping(session: string, fn: (on: boolean, by: 'contact' | 'ai' | 'agent') => void): () => void
  listeners(): number
}

export const createFeed = (): Feed => {
  const all = new Set<(h: Happening) => void>()
  const bySession = new Map<string, Set<(h: Happening) => void>>()
  const byContact = new Map<string, Set<(h: Happening) => void>>()
  const typing = new Map<string, Set<(on: boolean, by: 'contact' | 'ai' | 'agent') => void>>()

  const add = <F>(map: Map<string, Set<F>>, key: string, fn: F): (() => void) => {
    const set = map.get(key) ?? new Set<F>()
    map.set(key, set.add(fn))
    return () => {
      set.delete(fn)
      if (set.size === 0 && map.get(key) === set) map.delete(key)
    }
  }

  return {
    publish(happening) {
      for (const fn of bySession.get(happening.session.id) ?? []) fn(happening)
      for (const fn of byContact.get(happening.session.contact) ?? []) fn(happening)
      for (const fn of all) fn(happening)
    },
    listen(fn, session) {
      if (session !== undefined) return add(bySession, session, fn)
      all.add(fn)
      return () => void all.delete(fn)
    },
    listenTo: (contact, fn) => add(byContact, contact, fn),
    type(session, on, by) {
      for (const fn of typing.get(session) ?? []) fn(on, by)
    },
    onTyping: (session, fn) => add(typing, session, fn),
    listeners: () => all.size + bySession.size + byContact.size,
  }
}
