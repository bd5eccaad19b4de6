// The conversations behind the widget's face: state, sending, listening and keeping, without any DOM.
import type { WireInvitation } from '../../wire.ts'
import type { Api } from '../net/api.ts'
import type { Pause } from '../net/pause.ts'
import { createConfiguring } from './configuring.ts'
import { createHearing } from './hearing.ts'
import { createVisitor, type Identity } from './identity.ts'
import { join } from './joining.ts'
import { createMarks, type Marks } from './marks.ts'
import { type Alone, type Claims, createOutbox, type Outbox } from './outbox.ts'
import { createRate } from './rating.ts'
import { createReading, type Reading } from './reading.ts'
import { type Action, reduce } from './reduce.ts'
import { type Begun, initialState, isSession, lastSeq, latestOf, listed, placeOf, type State, shown, targetOf } from './state.ts'
import type { Cupboard, Keep } from './storage.ts'
import type { Conversation } from './talk.ts'
import { createTyping } from './typing.ts'
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

/** Restores what was kept and goes on where it stopped. Nothing is asked of the server while nobody is known there. */
export const createConversation = (given: ConversationGiven): Conversation => {
  const { api, cupboard, pause, now, random, newId, zone, language } = given
  const gone = new AbortController()
  const watchers = new Set<(state: State) => void>()
  let identity: Identity = createVisitor(cupboard, api)
  let keep: Keep = cupboard.of(identity.name)
  let claims: Claims = {}
  let state: State = initialState
  let life = new AbortController()
  let outbox: Outbox
  let uploads: Uploads
  let reading: Reading
  let marks: Marks
  let visible = true
  let lastAt = 0

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
    const streaming = hearing.streaming()
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

  const auth = (): Promise<string> => identity.auth()
  const here = { api, now, state: () => state, identity: () => identity, dispatch }
  const typing = createTyping(here)
  const hearing = createHearing({
    ...here,
    pause,
    random,
    focus,
    refresh: (proof, signal) => reading.refresh(proof, signal),
    typing: typing.theirs,
    unknown,
    isThere: () => visible && !gone.signal.aborted,
  })
  const { connect, disconnect } = hearing
  const configuring = createConfiguring({
    api,
    pause,
    random,
    now,
    auth: async () => (identity.known() ? identity.auth() : undefined),
    life: () => life.signal,
    configured: config => dispatch({ type: 'config', config }),
  })
  const rate = createRate({ ...here, newId, auth, load: (proof, session) => reading.load(proof, session), life: () => life.signal })

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
    void hearing.lookAround(signal)
  }

  const make = (signal: AbortSignal): void => {
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
        if (late || session !== focus() || !hearing.listens()) disconnect()
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
    typing.end()
    disconnect()
  }

  /** Ends this customer's life here and begins another's with what is kept of them. */
  const anew = (next: Identity): void => {
    end()
    life = new AbortController()
    identity = next
    keep = cupboard.of(next.name)
    state = { ...initialState, open: state.open, config: null, who: { kind: next.kind } }
    live()
    configuring.anew()
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
      typing.sent()
      pause.wake()
    },
    again: id => outbox.again(id),
    drop: id => outbox.drop(id),
    select(at, opening) {
      if (at === undefined) {
        const begun = begin(opening)
        dispatch({ type: 'went', at: begun.name, begun })
      } else dispatch({ type: 'went', at: at === null ? null : latestOf(state, at) })
      typing.theirs(null)
      pause.wake()
      connect()
    },
    earlier: () => reading.earlier(),
    older: () => reading.older(),
    get uploads() {
      return uploads
    },
    typed: typing.mine,
    draft: () => (state.at === null ? '' : keep.draft(isSession(state, state.at) ? state.at : 'new')),
    setDraft(text) {
      if (state.at !== null) keep.setDraft(isSession(state, state.at) ? state.at : 'new', text)
    },
    rate,
    dismiss: key => dispatch({ type: 'dismissed', key }),
    open(open) {
      dispatch({ type: 'open', open })
      if (!open) return
      void configuring.ask()
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
    configure: configuring.ask,
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
