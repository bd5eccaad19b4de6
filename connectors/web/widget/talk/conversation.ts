// The conversations behind the widget's face: state, sending, listening and keeping, without any DOM.
import type { WireFrame, WireInvitation, WireSession } from '../../wire.ts'
import type { Api } from '../net/api.ts'
import type { ReadEvent } from '../net/events.ts'
import { Rejected } from '../net/failures.ts'
import type { Pause } from '../net/pause.ts'
import { createVisitor, type Identity } from './identity.ts'
import { join } from './joining.ts'
import { listen } from './listen.ts'
import { createMarks, type Marks } from './marks.ts'
import { type Alone, type Claims, createOutbox, type Outbox } from './outbox.ts'
import { createReading, type Reading } from './reading.ts'
import {
  type Action,
  type Begun,
  initialState,
  isSession,
  lastSeq,
  latestOf,
  leavesGap,
  listed,
  placeOf,
  reduce,
  type State,
  shown,
  targetOf,
} from './state.ts'
import type { Cupboard, Keep } from './storage.ts'
import type { Conversation } from './talk.ts'
import { createUploads, type Uploads } from './uploads.ts'

export interface ConversationGiven {
  api: Api
  cupboard: Cupboard
  pause: Pause
  now: () => number
  random: () => number
  newId: () => string
  alone: Alone
  /** IANA name of the customer's time zone: the team is back by their own clock. */
  zone?: string
  /** BCP 47 tag of the page's language: the house speaks it until the customer's words tell theirs. */
  language?: string
}

/** How long typing is shown without being renewed. */
const typingLasts = 12_000
const typingEvery = 4000
/** A closed widget listens only to a conversation that is still warm. */
const warm = 24 * 3_600_000
/** Opened again later than this, the widget asks anew what may have changed, such as when people are there. */
const configHolds = 10 * 60_000

/** Restores what was kept and goes on where it stopped. Nothing is asked of the server while nobody is known there. */
export const createConversation = (given: ConversationGiven): Conversation => {
  const { api, cupboard, pause, now, random, newId, zone, language } = given
  const gone = new AbortController()
  const watchers = new Set<(state: State) => void>()
  const ratingIds = new Map<string, string>()
  let identity: Identity = createVisitor(cupboard, api)
  let keep: Keep = cupboard.of(identity.name)
  let claims: Claims = {}
  let state: State = initialState
  let life = new AbortController()
  let outbox: Outbox
  let uploads: Uploads
  let reading: Reading
  let marks: Marks
  let listening: AbortController | undefined
  /** The session that the open stream tells of. */
  let streaming: string | undefined
  let visible = true
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  let toldTyping = 0
  let lastAt = 0
  let configuring: Promise<void> | undefined
  let configured = 0

  const tell = (): void => {
    for (const fn of [...watchers]) fn(state)
  }

  const dispatch = (action: Action): void => {
    const before = state
    state = reduce(state, action)
    if (state === before) return
    const { at, chosen, open } = state
    if ((['sessions', 'parts', 'begun', 'names', 'at', 'dismissed'] as const).some(key => state[key] !== before[key])) keep.look(state)
    // The same conversation under its new name takes along what is being written in it.
    if (at !== null && before.at !== null && at !== before.at && latestOf(state, state.names[before.at] ?? before.at) === at) {
      keep.setDraft(at, keep.draft(isSession(before, before.at) ? before.at : 'new'))
      keep.setDraft(isSession(before, before.at) ? before.at : 'new', '')
    }
    if (at !== before.at || chosen !== before.chosen || open !== before.open) keep.stand({ at, chosen, open })
    tell()
    // What is on screen is what is listened to.
    if (streaming === undefined || focus() === streaming) return
    disconnect()
    connect()
  }

  /** The session to listen to: the one on screen, or the latest. */
  const focus = (): string | undefined => shown(state)?.id ?? listed(state)[0]?.id

  const unknown = (auth: string): void => {
    identity.refused(auth)
    if (identity.kind === 'customer' || identity.known()) return
    // The visitor is gone: what is unsent begins a new conversation.
    const name = newId()
    const unsent = keep.unsent().map(m => ({ ...m, to: { conversation: name } }))
    for (const message of unsent) keep.put(message)
    const at = unsent.length > 0 ? name : null
    state = {
      ...initialState,
      open: state.open,
      link: state.link,
      config: state.config,
      who: state.who,
      at: at ?? newId(),
      outbox: unsent,
      uploads: state.uploads,
    }
    keep.look(state)
    tell()
  }

  const showTyping = (session: string | null): void => {
    clearTimeout(typingTimer)
    dispatch({ type: 'typing', session })
    if (session !== null) typingTimer = setTimeout(() => dispatch({ type: 'typing', session: null }), typingLasts)
  }

  const heard = ({ event, data }: ReadEvent): boolean => {
    const value: unknown = JSON.parse(data)
    if (event === 'typing') {
      const { on, session } = value as { on: boolean; session?: string }
      showTyping(on ? (session ?? focus() ?? null) : null)
    }
    if (event === 'session') dispatch({ type: 'session', session: value as WireSession })
    if (event !== 'entries') return true
    const frame = value as WireFrame
    if (leavesGap(state, frame)) return false
    dispatch({ type: 'frame', frame })
    return true
  }

  const worthHearing = (): boolean => {
    if (!visible || gone.signal.aborted || !identity.known()) return false
    const latest = listed(state)[0]?.lastActivityAt
    return state.open || state.outbox.length > 0 || latest === undefined || now() - latest < warm
  }

  const connect = (): void => {
    if (listening || !worthHearing()) return
    const stop = new AbortController()
    listening = stop
    if (state.link === 'idle') dispatch({ type: 'link', link: 'connecting' })
    void listen(
      {
        api: {
          ...api,
          stream(auth, session, after, signal) {
            streaming = session
            return api.stream(auth, session, after, signal)
          },
        },
        pause,
        random,
        now,
        known: () => identity.known(),
        auth: () => identity.auth(),
        session: focus,
        lastSeq: session => lastSeq(state, session),
        refresh: (auth, signal) => reading.refresh(auth, signal),
        heard,
        unknown,
        ended: () => identity.ended(),
        link: link => !stop.signal.aborted && dispatch({ type: 'link', link }),
      },
      stop.signal,
    ).finally(() => {
      if (listening === stop) listening = undefined
    })
  }

  /** Where nothing is worth hearing any more, the team may have begun something new: each page looks once. */
  const lookAround = async (signal: AbortSignal): Promise<void> => {
    if (listening || !identity.known()) return
    try {
      const list = await api.sessions(await identity.auth())
      if (signal.aborted) return
      dispatch({ type: 'listed', list })
      connect()
    } catch {
      // The next page looks again.
    }
  }

  const disconnect = (): void => {
    listening?.abort()
    listening = undefined
    streaming = undefined
    pause.wake()
  }

  const begin = (opening?: WireInvitation): Begun => ({
    name: newId(),
    at: now(),
    ...(opening ? { opening: { id: opening.id, html: opening.html, text: opening.text } } : {}),
  })

  /** Everything that ends with the customer. */
  const live = (): void => {
    const { signal } = life
    const snapshot = keep.snapshot()
    const place = keep.place()
    const base = { ...initialState, open: state.open, config: state.config, who: state.who }
    state = snapshot ? { ...base, ...snapshot } : base
    state = { ...state, at: place?.at ?? null, chosen: place?.chosen ?? false }
    // Words that were written and not sent belong to a conversation that is still beginning.
    for (const { to, at } of keep.unsent())
      if ('conversation' in to && !state.names[to.conversation] && !state.begun.some(b => b.name === to.conversation))
        state = { ...state, begun: [...state.begun, { name: to.conversation, at }] }
    if (state.at !== null && !isSession(state, state.at) && !state.begun.some(b => b.name === state.at))
      state = { ...state, at: null, chosen: false }
    if (state.at === null && !state.chosen) {
      const latest = listed(state)[0]
      const first = state.begun.at(-1) ?? begin()
      if (latest) state = { ...state, at: latest.id }
      else state = { ...state, at: first.name, begun: state.begun.includes(first) ? state.begun : [...state.begun, first] }
    }
    make(signal)
    outbox.flush()
    tell()
    connect()
    void lookAround(signal)
  }

  const make = (signal: AbortSignal): void => {
    const auth = (): Promise<string> => identity.auth()
    outbox = createOutbox({
      api,
      keep,
      pause,
      random,
      alone: given.alone,
      dispatch,
      auth,
      unknown,
      claims: () => ({
        ...claims,
        custom: { ...(zone ? { timeZone: zone } : {}), ...(language ? { language } : {}), ...claims.custom },
      }),
      stored(session, late) {
        // A first message, or one that began a new session: listen there. After trouble the stream may be dead without having said so.
        if (late || session !== focus() || !listening) disconnect()
        connect()
      },
      gone: signal,
    })
    reading = createReading({ api, auth, state: () => state, dispatch, focus, gone: signal })
    marks = createMarks({ api, auth, random, seen: session => state.sessions[session]?.seen ?? 0, gone: signal })
    uploads = createUploads({ api, pause, random, newId, state: () => state, dispatch, auth, unknown, gone: signal })
  }

  const end = (): void => {
    life.abort()
    clearTimeout(typingTimer)
    disconnect()
  }

  /** Ends this customer's life here and begins another's with what is kept of them. */
  const anew = (next: Identity): void => {
    end()
    life = new AbortController()
    identity = next
    keep = cupboard.of(next.name)
    const asked = configuring !== undefined
    configuring = undefined
    state = { ...initialState, open: state.open, config: null, who: { kind: next.kind } }
    live()
    if (asked) void configure()
  }

  const configure = (): Promise<void> => {
    const { signal } = life
    if (state.config && now() - configured > configHolds) configuring = undefined
    configuring ??= (async () => {
      try {
        const config = await api.config(identity.known() ? await identity.auth() : undefined)
        configured = now()
        if (!signal.aborted) dispatch({ type: 'config', config })
      } catch {
        configuring = undefined
      }
    })()
    return configuring
  }

  live()

  return {
    state: () => state,
    name: () => identity.name,
    watch(fn) {
      watchers.add(fn)
      return () => void watchers.delete(fn)
    },
    send(text, { session, ...extras } = {}) {
      const first = begin()
      if (state.at === null && session === undefined) dispatch({ type: 'went', at: first.name, begun: first })
      const at = state.at ?? first.name
      const to = session === undefined ? targetOf(state, at) : { session }
      const opening = state.begun.find(b => b.name === at)?.opening
      const answersOpening = opening && !state.outbox.some(m => placeOf(state, m.to) === at)
      lastAt = Math.max(now(), lastAt + 1)
      outbox.add({ id: newId(), to, text, ...extras, ...(answersOpening ? { opening: opening.id } : {}), at: lastAt, state: 'sending' })
      keep.look(state)
      keep.stand({ at: state.at, chosen: state.chosen, open: state.open })
      toldTyping = 0
      pause.wake()
    },
    again: id => outbox.again(id),
    drop: id => outbox.drop(id),
    select(at, opening) {
      if (at === undefined) {
        const begun = begin(opening)
        dispatch({ type: 'went', at: begun.name, begun })
      } else dispatch({ type: 'went', at: at === null ? null : latestOf(state, at) })
      showTyping(null)
      pause.wake()
      connect()
    },
    earlier: () => reading.earlier(),
    older: () => reading.older(),
    get uploads() {
      return uploads
    },
    typed(writing) {
      const session = shown(state)
      if (session?.status !== 'open' || !identity.known() || state.link === 'lost') return
      if (writing ? now() - toldTyping < typingEvery : toldTyping === 0) return
      toldTyping = writing ? now() : 0
      // A lost sign of life is not worth repeating.
      void identity
        .auth()
        .then(auth => api.typing(auth, session.id, writing))
        .catch(() => {})
    },
    draft: () => (state.at === null ? '' : keep.draft(isSession(state, state.at) ? state.at : 'new')),
    setDraft(text) {
      if (state.at !== null) keep.setDraft(isSession(state, state.at) ? state.at : 'new', text)
    },
    async rate(session, of, score, comment) {
      const key = `${session} ${of}`
      const id = ratingIds.get(key) ?? newId()
      ratingIds.set(key, id)
      const { signal } = life
      dispatch({ type: 'rating', rating: { of, session, state: 'sending' } })
      try {
        const auth = await identity.auth()
        await api.rate(auth, { id, session, score, ...(comment.trim() ? { comment: comment.trim() } : {}) })
        if (!signal.aborted) await reading.load(auth, session)
      } catch (error) {
        if (error instanceof Rejected) ratingIds.delete(key)
        if (signal.aborted || state.rating?.of !== of) return
        const why = error instanceof Rejected ? error.message : undefined
        dispatch({ type: 'rating', rating: { of, session, state: 'failed', ...(why ? { why } : {}) } })
      }
    },
    dismiss: key => dispatch({ type: 'dismissed', key }),
    open(open) {
      dispatch({ type: 'open', open })
      if (!open) return
      void configure()
      connect()
    },
    look() {
      const session = shown(state)
      if (!session) return
      const seq = state.parts[session.id]?.entries.findLast(e => e.kind === 'message' && e.author?.kind !== 'contact')?.seq ?? 0
      if (session.unread === 0 && seq <= session.seen) return
      dispatch({ type: 'seen', session: session.id, seq: lastSeq(state, session.id) })
      marks.shown(session.id)
    },
    source: async (session, seq, index) => api.source(await identity.auth(), { session, seq, index }),
    configure,
    claim(more) {
      claims = { ...claims, ...more, ...(more.custom ? { custom: { ...claims.custom, ...more.custom } } : {}) }
      const { name, email } = claims
      dispatch({ type: 'who', who: { kind: identity.kind, ...(name ? { name } : {}), ...(email ? { email } : {}) } })
    },
    async become(next) {
      if (next.name === identity.name) {
        identity = next
        pause.wake()
        return connect()
      }
      const before = cupboard.customer()
      if (before !== null && before !== next.name) cupboard.of(before).wipe()
      if (identity.kind === 'customer') {
        if (identity.name !== next.name) keep.wipe()
        claims = identity.name === next.name ? claims : {}
        cupboard.setCustomer(next.name)
        return anew(next)
      }
      const { signal } = life
      await outbox.halt()
      try {
        const visitor = cupboard.token()
        if (visitor !== null) await join(next, visitor, { api, pause, random, gone: signal })
      } catch (error) {
        outbox.resume()
        throw error
      }
      if (signal.aborted) return
      cupboard.forgetToken()
      cupboard.setCustomer(next.name)
      const { sessions, outbox: unsent, begun, at, uploads: files } = state
      const held = Object.keys(sessions).length > 0 || unsent.length > 0 || begun.some(b => b.opening) || keep.draft('new') !== ''
      if (held || files.length > 0) keep.moveTo(next.name)
      else keep.wipe()
      const stood = { at, chosen: held && state.chosen, open: state.open }
      anew(next)
      if (held && at !== null && state.at !== at && state.sessions[at]) dispatch({ type: 'went', at, chosen: stood.chosen })
    },
    leave() {
      const { name } = identity
      keep.wipe()
      cupboard.forgetToken()
      cupboard.setCustomer(null)
      claims = {}
      if (name !== 'visitor') cupboard.of('visitor').wipe()
      anew(createVisitor(cupboard, api))
    },
    visible(now) {
      visible = now
      if (!now) return disconnect()
      pause.wake()
      connect()
    },
    changedElsewhere(key) {
      if (cupboard.isToken(key)) {
        // Signed in or out in another tab: this tab's page will say who it is; until then nobody's words are shown to another.
        const other = cupboard.customer()
        if (identity.kind === 'customer' && other !== identity.name) return anew(createVisitor(cupboard, api))
        if (identity.kind === 'visitor' && !identity.known() && Object.keys(state.sessions).length > 0)
          return anew(createVisitor(cupboard, api))
        if (key !== null) {
          disconnect()
          connect()
          return
        }
      }
      const meaning = keep.meaning(key)
      if (meaning === 'look' || meaning === 'all') {
        const other = keep.snapshot()
        for (const session of Object.values(other?.sessions ?? {}))
          if (!state.sessions[session.id]) {
            dispatch({ type: 'session', session })
            connect()
          }
      }
      if (meaning !== 'out' && meaning !== 'all') return
      for (const message of keep.unsent()) dispatch({ type: 'queued', message })
      for (const { id, state: was } of state.outbox) {
        if (keep.has(id) || was === 'sent') continue
        if (was === 'failed') dispatch({ type: 'dropped', id })
        // Another tab has sent it; the timeline will show it.
        else dispatch({ type: 'sent', id, session: '' })
      }
    },
    hurry() {
      // A stream from before may be dead without having said so.
      disconnect()
      connect()
    },
    close() {
      gone.abort()
      end()
      watchers.clear()
    },
  }
}
