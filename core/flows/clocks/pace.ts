// How soon people answer here, worked out beside the requests: first replies leave a row each, and every few minutes those of the last
// days are counted into a figure that is kept in memory.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { officeOf } from '../../model/clocks/hours.ts'
import { hoursFor } from '../../model/clocks/office.ts'
import { type ReplyTimes, replyTimes } from '../../model/clocks/pace.ts'
import { day, minute } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { firstRepliesTable, replyRowTime, sessionsTable } from '../timeline/tables.ts'
import type { OfficeFlow } from './office.ts'

export interface Pace {
  /** As it was worked out last; undefined where there is too little to tell. Costs nothing. */
  now(): ReplyTimes | undefined
  /** Works it out anew. */
  count(): Promise<ReplyTimes | undefined>
  start(): Promise<void>
  stop(): Promise<void>
}

const lookback = 14
const kept = 90
const rest = 5 * minute
const mostReplies = 1000
const mostWaiting = 500

export const createPace = (needs: { store: Store; clock: Clock; log: Logger; office: Pick<OfficeFlow, 'get'> }): Pace => {
  const { store, clock, log, office } = needs
  const rows = store.collection(firstRepliesTable)
  const sessions = store.collection(sessionsTable)
  let latest: ReplyTimes | undefined
  let cancel = (): void => {}
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false

  const forget = async (): Promise<void> => {
    const { items } = await rows.list({ limit: 100 })
    for (const { id } of items) if (replyRowTime(id) < clock.now() - kept * day) await rows.remove(id)
  }

  const count = async (): Promise<ReplyTimes | undefined> => {
    const all = await office.get()
    const now = clock.now()
    const { items } = await rows.list({ descending: true, limit: mostReplies })
    const answered = items
      .filter(({ at }) => at >= now - lookback * day)
      .map(row => officeOf(hoursFor(all, row)).workingTime(row.since, row.at))
    const open = await sessions.list({
      where: { index: 'clocks', is: 'running' },
      filter: s => s.firstReplyAt === undefined && s.waitingSince !== undefined,
      limit: mostWaiting,
    })
    const waiting = open.items.flatMap(s => (s.clocks ? [officeOf(hoursFor(all, s)).workingTime(s.clocks.since.at, now)] : []))
    latest = replyTimes(answered, waiting, lookback)
    return latest
  }

  const again = (): void => {
    cancel = clock.after(rest, () => {
      running = count()
        .then(forget)
        .catch(error => log.warn({ error }, 'how soon people answer could not be worked out; what was known before stays'))
        .then(() => stopped || again())
    })
  }

  return {
    now: () => latest,
    count,
    async start() {
      await count().catch(error => log.warn({ error }, 'how soon people answer could not be worked out; nothing is promised'))
      again()
    },
    async stop() {
      stopped = true
      cancel()
      await running
    },
  }
}
