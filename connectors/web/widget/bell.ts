// Tells the page what happens in the widget, by name.
import type { WireEntry } from '../wire.ts'
import { type State, unread } from './talk/state.ts'
import type { Conversation } from './talk/talk.ts'

/** What a page may hear. */
export interface Events {
  /** A message for the customer has come. */
  message: { session: string; entry: WireEntry }
  /** How many messages the customer has not seen. */
  unread: number
  open: undefined
  close: undefined
  /** Anything has changed. */
  state: State
}

export interface Bell {
  on<K extends keyof Events>(event: K, fn: (detail: Events[K]) => void): () => void
  stop(): void
}

/** What was said before `since` (epoch milliseconds) is no news. */
export const createBell = (conversation: Pick<Conversation, 'state' | 'watch'>, since: number): Bell => {
  const ears: { [K in keyof Events]: Set<(detail: Events[K]) => void> } = {
    message: new Set(),
    unread: new Set(),
    open: new Set(),
    close: new Set(),
    state: new Set(),
  }
  const ring = <K extends keyof Events>(event: K, detail: Events[K]): void => {
    for (const fn of ears[event])
      try {
        fn(detail)
      } catch (error) {
        // A page's mistake must not stop the widget; it shows in the console as any other.
        reportError(error)
      }
  }
  let before = conversation.state()

  const stop = conversation.watch(now => {
    const then = before
    before = now
    for (const [session, { entries }] of Object.entries(now.parts)) {
      const old = then.parts[session]?.entries
      if (old === entries) continue
      const last = old?.at(-1)?.seq ?? 0
      for (const entry of entries)
        if (entry.seq > last && entry.at >= since && entry.kind === 'message' && entry.author?.kind !== 'contact')
          ring('message', { session, entry })
    }
    if (unread(now) !== unread(then)) ring('unread', unread(now))
    if (now.open !== then.open) ring(now.open ? 'open' : 'close', undefined)
    ring('state', now)
  })

  return {
    on(event, fn) {
      ears[event].add(fn)
      return () => void ears[event].delete(fn)
    },
    stop,
  }
}
