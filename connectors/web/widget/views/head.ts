// The top of the panel: who answers now, the way back, and what is wrong with the connection, if anything.
import { answering, type State, shown } from '../talk/state.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon, text } from './dom.ts'
import { ownerFace } from './faces.ts'
import { icons } from './icons.ts'
import { officeLine } from './office.ts'

export type View = 'list' | 'thread' | 'reader'

export interface Head {
  element: HTMLElement
  banner: HTMLElement
  back: HTMLElement
  update(state: State, view: View): void
}

export interface HeadGiven {
  title: string
  speech: Speech
  /** Left out where the panel is part of the page. */
  close?: () => void
  back: () => void
  hurry: () => void
}

/** A hiccup shorter than this is nobody's business. */
const patience = 1500

export const createHead = ({ title, speech, close, back, hurry }: HeadGiven): Head => {
  const { say } = speech
  let print = ''
  let since: ReturnType<typeof setTimeout> | undefined
  let latest: State | undefined
  const face = h('span', { class: 'face-slot' })
  const name = h('h2', { id: 'title', dir: 'auto' })
  const badge = h('span', { class: 'tag' }, say('ai'))
  const sub = h('p', { class: 'sub', dir: 'auto' })
  const what = h('span')
  const backButton = h('button', { type: 'button', class: 'icon-button back', onclick: back }, icon(...icons.back))
  const banner = h(
    'div',
    { class: 'banner', role: 'status', hidden: true },
    icon(...icons.alert),
    what,
    h('button', { type: 'button', onclick: hurry }, say('tryNow')),
  )

  const describe = (state: State, view: View): { name: string; sub: string; ai: boolean } => {
    const owner = answering(shown(state))
    if (view === 'list') return { name: title, sub: say('conversations'), ai: false }
    if (view === 'reader') return { name: say('sources'), sub: title, ai: false }
    const office = officeLine(state, speech, Date.now())
    if (owner.kind === 'agent') return { name: owner.name ?? say('team'), sub: office?.open === false ? office.text : title, ai: false }
    if (owner.kind === 'team') return { name: title, sub: office?.text ?? say('waitingForPerson'), ai: false }
    return { name: title, sub: `${say('assistant')} · ${say('answersAtOnce')}`, ai: true }
  }

  const trouble = (): void => {
    since = undefined
    if (!latest) return
    const count = latest.outbox.filter(m => m.state === 'sending' || m.state === 'waiting').length
    const why = latest.link === 'refused' ? say('signedOut') : navigator.onLine ? say('unreachable') : say('offline')
    text(what, `${why} ${count > 0 ? say('keptUnsent', { count }) : say('kept')}`)
    banner.hidden = false
  }

  return {
    element: h(
      // No header element: on a page it would be a second banner (WAI-ARIA 1.2).
      'div',
      { class: 'head' },
      backButton,
      face,
      h('div', { class: 'who' }, h('div', { class: 'line' }, name, badge), sub),
      close && h('button', { type: 'button', class: 'icon-button', 'aria-label': say('close'), onclick: close }, icon(...icons.down)),
    ),
    banner,
    back: backButton,
    update(state, view) {
      latest = state
      const owner = answering(shown(state))
      const now = describe(state, view)
      const label = view === 'reader' ? say('backToConversation') : say('back')
      backButton.setAttribute('aria-label', label)
      const elsewhere = Object.keys(state.sessions).some(id => id !== state.at) || state.begun.some(b => b.name !== state.at)
      backButton.hidden = view === 'list' || (view === 'thread' && !elsewhere && !shown(state))
      const next = JSON.stringify([now, owner, view])
      if (next !== print) {
        print = next
        face.hidden = view !== 'thread'
        if (view === 'thread') face.replaceChildren(ownerFace(owner))
        text(name, now.name)
        text(sub, now.sub)
        badge.hidden = !now.ai
      }
      const stuck = state.link === 'lost' || state.link === 'refused' || state.outbox.some(m => m.state === 'waiting')
      if (!stuck) {
        clearTimeout(since)
        since = undefined
        banner.hidden = true
      } else if (!banner.hidden) trouble()
      else since ??= setTimeout(trouble, patience)
    },
  }
}
