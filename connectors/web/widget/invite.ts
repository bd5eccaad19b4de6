// Shows the team's first words when a page, its language and the time on it fit; never over an open panel or a running conversation.

import { invitationFor } from './talk/invitations.ts'
import type { Cupboard } from './talk/storage.ts'
import type { Conversation } from './talk/talk.ts'
import type { Shell } from './views/shell.ts'

export interface InviterGiven {
  conversation: Conversation
  cupboard: Cupboard
  shell: Shell
  now: () => number
  signal: AbortSignal
}

const idle = (fn: () => void): void => {
  const wait = (): void => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(fn, { timeout: 5000 })
    else setTimeout(fn, 1500)
  }
  if (document.readyState === 'complete') wait()
  else window.addEventListener('load', wait, { once: true })
}

/** Asks what there is to say once the page is loaded and has nothing else to do: one request, and the panel's file. */
export const createInviter = ({ conversation, cupboard, shell, now, signal }: InviterGiven): void => {
  let path = location.pathname
  let seconds = 0

  const running = (): boolean => {
    const { open, sessions, outbox } = conversation.state()
    return open || outbox.length > 0 || Object.values(sessions).some(s => s.status === 'open')
  }

  const tick = (): void => {
    // A page that changes its path without loading begins anew.
    if (location.pathname !== path) {
      path = location.pathname
      seconds = 0
    }
    if (document.visibilityState !== 'visible') return
    seconds += 1
    if (running()) return
    const { config } = conversation.state()
    const language = document.documentElement.lang || navigator.language
    const found = invitationFor(config?.invitations ?? [], { path, language, seconds, now: now(), shownAt: cupboard.shownAt })
    if (found && shell.invite(found)) cupboard.setShown(found.id, now())
  }

  const begin = async (): Promise<void> => {
    if (signal.aborted) return
    if (!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData) shell.prepare()
    let timer: ReturnType<typeof setInterval> | undefined
    // What there is to say may change with the sign-in.
    const watch = (): void => {
      if ((conversation.state().config?.invitations.length ?? 0) > 0) timer ??= setInterval(tick, 1000)
    }
    const unwatch = conversation.watch(watch)
    signal.addEventListener('abort', () => {
      unwatch()
      clearInterval(timer)
    })
    await conversation.configure()
  }
  idle(() => void begin())
}
