// The widget's beginning: reads the script tag, makes the parts known to each other, and puts the widget on the page.
import type { WidgetLook } from '../wire.ts'
import { createApi } from './api.ts'
import { createConversation } from './conversation.ts'
import { createPause } from './pause.ts'
import { createShell } from './shell.ts'
import { createKeep, shelfOf } from './storage.ts'

/** Put in when the file is bundled. */
declare const BUILT_CSS: string
declare const BUILT_LOOK: WidgetLook

/** What a page may call: `window.Threadline`. */
interface Threadline {
  open(): void
  close(): void
  /** Who is signed in on the page. Shown to the team as claimed, not proven. */
  claim(who: { name?: string; email?: string }): void
  /** Takes the widget off the page; the conversation stays kept. */
  remove(): void
}

declare global {
  interface Window {
    Threadline?: Threadline
  }
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

const begin = (script: HTMLScriptElement): void => {
  const { dataset } = script
  const base = script.src.replace(/\/widget\.js.*$/, '')
  const look: WidgetLook = {
    title: dataset.title?.trim() || BUILT_LOOK.title,
    greeting: dataset.greeting?.trim() || BUILT_LOOK.greeting,
    accent: /^#[0-9a-f]{6}$/i.test(dataset.accent ?? '') ? (dataset.accent ?? '') : BUILT_LOOK.accent,
  }
  let claims = { ...(dataset.name ? { name: dataset.name } : {}), ...(dataset.email ? { email: dataset.email } : {}) }
  const inline = dataset.inline ? (document.querySelector<HTMLElement>(dataset.inline) ?? undefined) : undefined
  if (dataset.inline && !inline) console.warn(`Threadline: the page has no element ${dataset.inline}; the widget floats instead.`)

  const shelf = shelfOf(() => window.localStorage)
  const tab = shelfOf(() => window.sessionStorage)
  const wasOpen = `threadline ${base} open`
  const keep = createKeep(shelf, base)
  const conversation = createConversation({
    api: createApi(base, window.fetch.bind(window)),
    keep,
    pause: createPause(),
    now: Date.now,
    random: Math.random,
    newId,
    claims: () => claims,
  })
  const shell = createShell({
    conversation,
    keep,
    look,
    theme: dataset.theme === 'light' || dataset.theme === 'dark' ? dataset.theme : 'auto',
    side: dataset.side === 'left' ? 'left' : 'right',
    inline,
    nonce: script.nonce || undefined,
    css: BUILT_CSS,
    toggled: open => (open ? tab.setItem(wasOpen, '1') : tab.removeItem(wasOpen)),
  })
  if (tab.getItem(wasOpen) === '1') shell.open(false)

  const gone = new AbortController()
  const { signal } = gone
  const hiddenFor = 60_000
  let hidden: ReturnType<typeof setTimeout> | undefined
  document.addEventListener(
    'visibilitychange',
    () => {
      clearTimeout(hidden)
      if (document.visibilityState === 'visible') conversation.visible(true)
      else hidden = setTimeout(() => conversation.visible(false), hiddenFor)
    },
    { signal },
  )
  window.addEventListener('online', conversation.hurry, { signal })
  // A page that comes back from the browser's back/forward cache has lost its stream.
  const back = (event: PageTransitionEvent): void => {
    if (!event.persisted) return
    conversation.visible(false)
    conversation.visible(true)
  }
  window.addEventListener('pageshow', back, { signal })
  window.addEventListener('storage', event => conversation.changedElsewhere(event.key), { signal })

  window.Threadline = {
    open: () => shell.open(),
    close: () => shell.close(),
    claim: who => {
      claims = { ...claims, ...who }
    },
    remove() {
      gone.abort()
      clearTimeout(hidden)
      conversation.close()
      shell.remove()
      delete window.Threadline
    },
  }
}

const here = document.currentScript ?? document.querySelector('script[src*="/widget.js"]')
// Twice on one page would be two bubbles.
if (here instanceof HTMLScriptElement && !window.Threadline) {
  if (document.body) begin(here)
  else document.addEventListener('DOMContentLoaded', () => begin(here), { once: true })
}
