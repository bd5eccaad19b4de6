// The conversation behind the widget's face: state, sending, listening and keeping, without any DOM.
import type { WireEntry, WireFrame } from '../wire.ts'
import { type Api, Rejected } from './api.ts'
import type { ReadEvent } from './events.ts'
import { listen } from './listen.ts'
import { createOutbox } from './outbox.ts'
import type { Pause } from './pause.ts'
import { type Action, initialState, lastSeq, leavesGap, reduce, type State } from './state.ts'
import type { Keep } from './storage.ts'

export interface ConversationGiven {
  api: Api
  keep: Keep
  pause: Pause
  now: () => number
  random: () => number
  newId: () => string
  claims: () => { name?: string; email?: string }
}

export interface Conversation {
  state(): State
  /** Calls `fn` after each change; the answer ends it. */
  watch(fn: (state: State) => void): () => void
  send(text: string, options?: { wish?: boolean }): void
  again(id: string): void
  drop(id: string): void
  /** The customer is typing. Told to the server now and then. */
  typed(writing: boolean): void
  rate(of: number, score: number, comment: string): Promise<void>
  dismiss(of: number): void
  open(open: boolean): void
  /** The customer has everything before their eyes. */
  look(): void
  /** Whether anybody sees the page: nobody listens for a page in the background. */
  visible(visible: boolean): void
  /** Another tab changed what is kept. */
  changedElsewhere(key: string | null): void
  /** The network is said to be back, or the customer is impatient. */
  hurry(): void
  close(): void
}

/** How long typing is shown without being renewed. */
const typingLasts = 12_000
const typingEvery = 4000
/** A closed widget listens only to a conversation that is still warm. */
const warm = 24 * 3_600_000

/** Restores what was kept and goes on where it stopped. Nothing is asked of the server while there is no conversation. */
export const createConversation = (given: ConversationGiven): Conversation => {
  const { api, keep, pause, now, random } = given
  const gone = new AbortController()
  const watchers = new Set<(state: State) => void>()
  const ratingIds = new Map<number, string>()
  let state: State = initialState
  let listening: AbortController | undefined
  let shown = true
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  let toldTyping = 0
  let minting: Promise<string> | undefined
  // What was kept may be cut short: the first reading is of everything.
  let whole = false

  const dispatch = (action: Action): void => {
    const before = state
    state = reduce(state, action)
    if (state === before) return
    const { session, entries, earlier, seen, dismissed } = state
    if (session !== before.session || entries !== before.entries || seen !== before.seen || dismissed !== before.dismissed)
      keep.look(session && { session, entries, earlier, seen, dismissed })
    for (const fn of watchers) fn(state)
  }

  const token = (): Promise<string> => {
    const kept = keep.token()
    if (kept !== null) return Promise.resolve(kept)
    minting ??= api
      .visitor()
      .then(made => keep.offerToken(made))
      .finally(() => {
        minting = undefined
      })
    return minting
  }

  const forget = (): void => {
    keep.forget()
    dispatch({ type: 'forgotten' })
  }

  const earlierOf = async (kept: string, id: string | undefined): Promise<WireEntry[] | undefined> => {
    if (id === undefined) return undefined
    if (id === state.session?.id) return state.entries
    try {
      return (await api.session(kept, id, 0)).entries
    } catch (error) {
      // The older conversation may have been erased; the present one matters.
      if (error instanceof Rejected && error.status !== 401) return undefined
      throw error
    }
  }

  /** Reads what came since; where a newer session has begun, all of that. */
  const refresh = async (): Promise<void> => {
    const kept = keep.token()
    if (kept === null) return
    const after = whole ? lastSeq(state) : 0
    let conversation = await api.session(kept, undefined, after)
    const latest = conversation.session
    whole = true
    if (!latest || latest.id === state.session?.id) {
      dispatch({ type: 'loaded', conversation })
      return
    }
    if (after > 0) conversation = await api.session(kept, latest.id, 0)
    const earlier = await earlierOf(kept, latest.from)
    dispatch({ type: 'loaded', conversation, ...(earlier ? { earlier } : {}) })
  }

  const showTyping = (on: boolean): void => {
    clearTimeout(typingTimer)
    dispatch({ type: 'typing', on })
    if (on) typingTimer = setTimeout(() => dispatch({ type: 'typing', on: false }), typingLasts)
  }

  const heard = ({ event, data }: ReadEvent): boolean => {
    const value: unknown = JSON.parse(data)
    if (event === 'typing') showTyping((value as { on: boolean }).on)
    if (event !== 'entries') return true
    const frame = value as WireFrame
    if (leavesGap(state, frame)) return false
    dispatch({ type: 'frame', frame })
    return true
  }

  const worthHearing = (): boolean => {
    if (!shown || gone.signal.aborted || keep.token() === null) return false
    const latest = state.entries.at(-1)?.at
    return state.open || state.outbox.length > 0 || latest === undefined || now() - latest < warm
  }

  const connect = (): void => {
    if (listening || !worthHearing()) return
    const stop = new AbortController()
    listening = stop
    if (state.link === 'idle') dispatch({ type: 'link', link: 'connecting' })
    void listen(
      {
        api,
        pause,
        random,
        now,
        token: keep.token,
        session: () => state.session?.id,
        lastSeq: () => lastSeq(state),
        refresh,
        heard,
        forget,
        link: link => dispatch({ type: 'link', link }),
      },
      stop.signal,
    ).finally(() => {
      if (listening === stop) listening = undefined
    })
  }

  const disconnect = (): void => {
    listening?.abort()
    listening = undefined
    pause.wake()
  }

  const outbox = createOutbox({
    api,
    keep,
    pause,
    random,
    dispatch,
    token,
    forget,
    claims: given.claims,
    stored(session) {
      // A first message, or one that began a new session: listen there.
      if (session !== state.session?.id) disconnect()
      connect()
    },
    gone: gone.signal,
  })

  const snapshot = keep.snapshot()
  if (snapshot) {
    const { session, entries, earlier } = snapshot
    state = { ...initialState, session, entries, earlier: earlier ?? [], seen: snapshot.seen ?? 0, dismissed: snapshot.dismissed ?? [] }
  }
  outbox.flush()
  connect()

  return {
    state: () => state,
    watch(fn) {
      watchers.add(fn)
      return () => void watchers.delete(fn)
    },
    send(text, { wish = false } = {}) {
      outbox.add({ id: given.newId(), text, ...(wish ? { wish } : {}), at: now(), state: 'sending' })
      toldTyping = 0
      pause.wake()
    },
    again: outbox.again,
    drop: outbox.drop,
    typed(writing) {
      const session = state.session
      const kept = keep.token()
      if (session?.status !== 'open' || kept === null || state.link === 'lost') return
      if (writing ? now() - toldTyping < typingEvery : toldTyping === 0) return
      toldTyping = writing ? now() : 0
      // A lost sign of life is not worth repeating.
      api.typing(kept, session.id, writing).catch(() => {})
    },
    async rate(of, score, comment) {
      const session = state.session
      const kept = keep.token()
      if (!session || kept === null) return
      const id = ratingIds.get(of) ?? given.newId()
      ratingIds.set(of, id)
      dispatch({ type: 'rating', rating: { of, state: 'sending' } })
      try {
        await api.rate(kept, { id, session: session.id, score, ...(comment.trim() ? { comment: comment.trim() } : {}) })
        await refresh()
      } catch (error) {
        if (error instanceof Rejected) ratingIds.delete(of)
        if (state.rating?.of !== of) return
        const why = error instanceof Rejected ? error.message : undefined
        dispatch({ type: 'rating', rating: { of, state: 'failed', ...(why ? { why } : {}) } })
      }
    },
    dismiss: of => dispatch({ type: 'dismissed', of }),
    open(open) {
      dispatch({ type: 'open', open })
      if (open) connect()
    },
    look: () => dispatch({ type: 'seen', seq: lastSeq(state) }),
    visible(visible) {
      shown = visible
      if (!visible) return disconnect()
      pause.wake()
      connect()
    },
    changedElsewhere(key) {
      const meaning = keep.meaning(key)
      if (meaning === 'token' && keep.token() === null) return forget()
      if (!meaning) return
      const other = keep.snapshot()?.session.id
      if (meaning === 'snapshot' && (other === undefined || other === state.session?.id)) return
      disconnect()
      connect()
    },
    hurry() {
      pause.wake()
      connect()
    },
    close() {
      gone.abort()
      clearTimeout(typingTimer)
      disconnect()
      watchers.clear()
    },
  }
}
