// Puts the widget on a page: makes the parts known to each other, loads its words, and answers the API that the page may call.
import type { WidgetLook } from '../wire.ts'
import { createBell, type Events } from './bell.ts'
import { createInviter } from './invite.ts'
import { createApi } from './net/api.ts'
import { createPause } from './net/pause.ts'
import { lookOf, type Options } from './options.ts'
import { createConversation } from './talk/conversation.ts'
import { createCustomer, type Token } from './talk/identity.ts'
import type { Alone } from './talk/outbox.ts'
import { listed, type State, unread } from './talk/state.ts'
import { createCupboard, shelfOf } from './talk/storage.ts'
import type { Conversation } from './talk/talk.ts'
import { createShell, type PanelFile, type Shell } from './views/shell.ts'
import { learnWords, loadWords, readWords } from './words/load.ts'
import { createSpeech } from './words/speech.ts'

/** Put in when the file is bundled. */
declare const BUILT_CSS: string
/** Path of the panel's file, with the print of its content. */
declare const BUILT_PANEL: string
declare const BUILT_LOOK: WidgetLook
/** JSON of the words that were asked for with `?lang=`; otherwise a text that is none. */
declare const BUILT_WORDS: string

/** The conversation itself, for pages that draw it themselves. */
export interface Headless {
  state(): State
  /** Calls `fn` after each change; the answer ends it. */
  watch(fn: (state: State) => void): () => void
  send: Conversation['send']
  /** The conversations, the latest activity first. */
  list(): ReturnType<typeof listed>
  /** Goes to a conversation by its id, or begins a new one. */
  select(session?: string): void
  /** Reads a page of what was said before in the conversation that is selected. */
  earlier(): Promise<boolean>
  /** Sends files to the server; `state().uploads` tells how far they are, and each one that is ready has a `file` to send with a message. */
  upload(files: readonly File[]): string[]
  /** What is shown to the customer up to the end of the selected conversation. */
  look(): void
}

/** What a page may call. */
export interface Threadline {
  open(): void
  close(): void
  toggle(): void
  /**
   * Who the customer is. With a `token`, a JWT signed by the page's backend or a function that fetches one: verified, with their
   * conversations of all browsers. With a name or an email address: shown to the team as claimed. Rejects where the token is refused.
   */
  identify(who: { token: Token } | { name?: string; email?: string }): Promise<void>
  /** Ends the sign-in: nothing of the customer stays in this browser. */
  signOut(): void
  /** What else the page knows about its user, shown to the team as claimed. */
  set(attributes: Record<string, string | number | boolean>): void
  /** Sends a message in the customer's name, in the conversation on screen. */
  send(text: string): void
  /** Hears an event; the answer ends it. */
  on<K extends keyof Events>(event: K, fn: (detail: Events[K]) => void): () => void
  /** Messages that the customer has not seen. */
  unread(): number
  /** Takes the widget off the page; the conversations stay kept. */
  remove(): void
  /** The conversation without a face. */
  conversation: Headless
}

/** A random UUID (RFC 9562, version 4), also on plain http where `randomUUID` is missing. */
const newId = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** One tab at a time, where the browser knows locks; elsewhere the server's memory of ids is what keeps doubles away. */
const alone: Alone = (name, act) => (navigator.locks ? navigator.locks.request(name, act) : act())

const hiddenFor = 60_000

/** Told to a conversation for as long as the widget is on the page. */
const hearPage = (conversation: Conversation, signal: AbortSignal): void => {
  let hidden: ReturnType<typeof setTimeout> | undefined
  const looked = (): void => {
    clearTimeout(hidden)
    if (document.visibilityState === 'visible') conversation.visible(true)
    else hidden = setTimeout(() => conversation.visible(false), hiddenFor)
  }
  document.addEventListener('visibilitychange', looked, { signal })
  window.addEventListener('online', conversation.hurry, { signal })
  // A page that comes back from the browser's back/forward cache has lost its stream.
  const back = (event: PageTransitionEvent): void => {
    if (!event.persisted) return
    conversation.visible(false)
    conversation.visible(true)
  }
  window.addEventListener('pageshow', back, { signal })
  window.addEventListener('storage', event => conversation.changedElsewhere(event.key), { signal })
  signal.addEventListener('abort', () => clearTimeout(hidden))
}

const elementOf = (inline: Options['inline']): HTMLElement | undefined => {
  if (inline === undefined || typeof inline !== 'string') return inline
  const found = document.querySelector<HTMLElement>(inline) ?? undefined
  if (!found) console.warn(`Threadline: the page has no element ${inline}; the widget floats instead.`)
  return found
}

/** `server` is where the script came from. The widget is drawn once its words are there. */
export const start = (options: Options & { server: string }): Threadline => {
  const { server, headless = false, global } = options
  const built = readWords(BUILT_WORDS)
  const language = options.lang || built?.language || document.documentElement.lang
  const gone = new AbortController()
  const cupboard = createCupboard(
    shelfOf(() => window.localStorage),
    shelfOf(() => window.sessionStorage),
    server,
  )
  const conversation = createConversation({
    api: createApi(server, window.fetch.bind(window)),
    cupboard,
    pause: createPause(),
    now: Date.now,
    random: Math.random,
    newId,
    alone,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language,
  })
  const bell = createBell(conversation, Date.now())
  const host = document.createElement('threadline-chat')
  let shell: Shell | undefined
  // Asked for before there was anything to open.
  let wanted: 'open' | 'close' | undefined

  /** What was open before the page was loaded anew is open again, without taking the focus. */
  const reopen = (): void => {
    if (wanted === undefined && cupboard.of(conversation.name()).place()?.open) shell?.open(false)
  }

  const draw = async (): Promise<void> => {
    const loaded = built ?? (await loadWords(server, language || 'en'))
    if (gone.signal.aborted) return
    shell = createShell({
      host,
      conversation,
      look: lookOf(BUILT_LOOK, options),
      speech: createSpeech(loaded.language, loaded.words, options.texts),
      learn: async other => {
        const learned = await learnWords(server, other)
        return learned && createSpeech(learned.language, learned.words)
      },
      theme: options.theme ?? 'auto',
      side: options.side ?? 'right',
      inline,
      nonce: options.nonce,
      css: BUILT_CSS,
      load: () => import(server + BUILT_PANEL) as Promise<PanelFile>,
    })
    if (wanted === 'open') shell.open()
    reopen()
    createInviter({ conversation, cupboard, shell, now: Date.now, signal: gone.signal })
  }

  const reveal = (how: 'open' | 'close'): void => {
    wanted = how
    shell?.[how]()
  }

  const api: Threadline = {
    open: () => reveal('open'),
    close: () => reveal('close'),
    toggle: () => (shell ? shell.toggle() : reveal('open')),
    async identify(who) {
      if (!('token' in who)) return conversation.claim(who)
      await conversation.become(await createCustomer(who.token, Date.now))
      reopen()
    },
    signOut: conversation.leave,
    set: custom => conversation.claim({ custom }),
    send: text => {
      if (/\S/.test(text)) conversation.send(text.trim())
    },
    on: bell.on,
    unread: () => unread(conversation.state()),
    remove() {
      gone.abort()
      bell.stop()
      shell?.remove()
      conversation.close()
      host.remove()
      if (global) Reflect.deleteProperty(window, global)
    },
    conversation: {
      state: conversation.state,
      watch: conversation.watch,
      send: conversation.send,
      list: () => listed(conversation.state()),
      select: conversation.select,
      earlier: conversation.earlier,
      upload: files => conversation.uploads.add(files, conversation.state().at ?? ''),
      look: conversation.look,
    },
  }

  const { name, email, token } = options
  if (name || email) conversation.claim({ ...(name ? { name } : {}), ...(email ? { email } : {}) })
  if (token) api.identify({ token }).catch((error: unknown) => console.warn('Threadline: the token was not taken.', error))

  hearPage(conversation, gone.signal)
  const inline = elementOf(options.inline)
  Object.assign(host, { api })
  ;(inline ?? document.body).append(host)
  if (headless) {
    host.hidden = true
    conversation.open(true)
  } else void draw()
  if (global) Object.assign(window, { [global]: api })
  document.dispatchEvent(new CustomEvent('threadline', { detail: api }))
  return api
}
