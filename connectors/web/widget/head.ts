// The top of the panel: who answers now, and what is wrong with the connection, if anything.
import { attribute, h, icon, text } from './dom.ts'
import { avatar, teamFace } from './faces.ts'
import { icons } from './icons.ts'
import { answering, type State } from './state.ts'
import { words } from './words.ts'

export interface Head {
  element: HTMLElement
  banner: HTMLElement
  update(state: State): void
}

/** A hiccup shorter than this is nobody's business. */
const patience = 1500

/** `close` is left out where the panel is part of the page. */
export const createHead = (title: string, acts: { close?: () => void; hurry: () => void }): Head => {
  let shown = ''
  let since: ReturnType<typeof setTimeout> | undefined
  let latest: State | undefined
  const face = h('span', { class: 'face-slot' })
  const name = h('h2', { id: 'title' })
  const badge = h('span', { class: 'tag' }, words.ai)
  const sub = h('p', { class: 'sub' })
  const what = h('span')
  const banner = h(
    'div',
    { class: 'banner', role: 'status', hidden: true },
    icon(...icons.alert),
    what,
    h('button', { type: 'button', onclick: acts.hurry }, words.tryNow),
  )

  const describe = (state: State): { name: string; sub: string; kind: 'ai' | 'team' | 'agent'; photo?: string } => {
    const owner = answering(state)
    if (owner.kind === 'agent')
      return { kind: 'agent', name: owner.name ?? words.team, sub: title, ...(owner.photo ? { photo: owner.photo } : {}) }
    if (owner.kind === 'team') return { kind: 'team', name: title, sub: words.waitingForPerson }
    return { kind: 'ai', name: title, sub: `${words.assistant} · ${words.answersAtOnce}` }
  }

  const trouble = (): void => {
    since = undefined
    if (!latest) return
    const unsent = latest.outbox.filter(m => m.state === 'sending' || m.state === 'waiting').length
    const why = navigator.onLine ? words.unreachable : words.offline
    text(what, `${why} ${unsent > 0 ? words.keptUnsent(unsent) : words.kept}`)
    banner.hidden = false
  }

  return {
    element: h(
      'header',
      {},
      face,
      h('div', { class: 'who' }, h('div', { class: 'line' }, name, badge), sub),
      acts.close && h('button', { type: 'button', class: 'close', 'aria-label': words.close, onclick: acts.close }, icon(...icons.down)),
    ),
    banner,
    update(state) {
      latest = state
      const now = describe(state)
      const print = JSON.stringify(now)
      if (print !== shown) {
        shown = print
        const { kind, photo } = now
        face.replaceChildren(kind === 'team' ? teamFace() : avatar({ kind, name: now.name, ...(photo ? { photo } : {}) }))
        text(name, now.name)
        text(sub, now.sub)
        badge.hidden = now.kind !== 'ai'
        attribute(name, 'dir', 'auto')
      }
      const stuck = state.link === 'lost' || state.outbox.some(m => m.state === 'waiting')
      if (!stuck) {
        clearTimeout(since)
        since = undefined
        banner.hidden = true
      } else if (!banner.hidden) trouble()
      else since ??= setTimeout(trouble, patience)
    },
  }
}
