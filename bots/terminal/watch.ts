// Listens to the whole house: who waits, and what an agent must hear of while looking elsewhere.
import type { Clock } from '#core/lib/clock.ts'
import { needsPerson, type Owner, type Session } from '#core/model/session.ts'
import { second } from '#core/model/time.ts'
import type { Happening, Queries } from '#core/ports/queries.ts'
import { briefCard } from '../cards.ts'
import { viewOf } from '../verbs/look.ts'
import type { Seen } from './known.ts'
import { noticeOf } from './notice.ts'
import type { OpenedSession } from './opened.ts'
import type { Printer } from './screen/printer.ts'
import type { Sent } from './sent.ts'

export interface Watch {
  /** How many sessions wait for a person. */
  waiting(): number
  /** Reads the queue anew: at the start, and after something may have been missed. */
  recount(): Promise<void>
  /** Listens until the signal aborts. */
  listen(signal: AbortSignal): Promise<void>
}

interface Given {
  queries: Queries
  printer: Printer
  opened: OpenedSession
  sent: Sent
  seen: Seen
  clock: Clock
  me(): string
  onChange(): void
}

/** Nothing that happens in the session which is open is told here: it is followed there. */
export const createWatch = ({ queries, printer, opened, sent, seen, clock, me, onChange }: Given): Watch => {
  let waiting = new Set<string>()
  const owners = new Map<string, Owner>()

  const count = (session: Session): void => {
    if (needsPerson(session) && session.snoozedUntil === undefined) waiting.add(session.id)
    else waiting.delete(session.id)
    onChange()
  }

  const tell = async ({ session, entries }: Happening): Promise<void> => {
    const before = owners.get(session.id)
    owners.set(session.id, session.owner)
    seen.session(session)
    seen.entries(entries)
    count(session)
    if (opened.current()?.session.id === session.id) {
      opened.changed(session)
      return
    }
    for (const entry of entries) {
      if (entry.kind === 'delivery' && sent.heard(session.id, entry)) continue
      const reader = { me: me(), ...(before && { before }) }
      if (!noticeOf(session, entry, { ...reader, customer: '' })) continue
      const notice = noticeOf(session, entry, { ...reader, customer: await seen.customer(session) })
      if (!notice) continue
      if (notice.bell) printer.bell()
      if (notice.brief) printer.arrival(briefCard(await viewOf(queries, session, me())))
      else printer.say(notice.text, notice.tone)
    }
  }

  const recount = async (): Promise<void> => {
    const queue = await queries.queue()
    waiting = new Set(queue.map(({ session }) => session.id))
    for (const { session } of queue) {
      owners.set(session.id, session.owner)
      seen.session(session)
    }
    onChange()
  }

  return {
    waiting: () => waiting.size,
    recount,
    async listen(signal) {
      while (!signal.aborted) {
        try {
          for await (const happening of queries.happenings(signal)) {
            if (signal.aborted) return
            await tell(happening)
          }
          if (signal.aborted) return
        } catch (error) {
          if (signal.aborted) return
          printer.say(
            `✗ What happens can not be heard just now (${error instanceof Error ? error.message : String(error)}); trying again.`,
            'bad',
          )
        }
        await new Promise<void>(resolve => void clock.after(1 * second, resolve))
        await recount().catch(() => undefined)
      }
    },
  }
}
