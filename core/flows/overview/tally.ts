// Today's numbers, counted once: a document holds the counts of the last days, and how far the timelines are counted. Going on from there
// and the new counts are one save, so that after a crash, or with several processes, nothing is counted twice or left out.
//
// What was appended is known by the store's order of writing, looked at again over the span in which an append may still show up late;
// within it each session's number says what of it is counted.
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Entry } from '../../model/entry.ts'
import { type DayTally, dayOf, emptyDay, factsOf, startOf, tallied } from '../../model/folds/tally.ts'
import { minute, type Time } from '../../model/time.ts'
import { type Doc, DuplicateError, StaleError, type Store, type Table } from '../../ports/store.ts'
import type { Feed } from '../timeline/feed.ts'
import { slackOf } from '../timeline/sweep.ts'
import type { Timeline } from '../timeline/timeline.ts'

export interface Quoted {
  title: string
  at: Time
}

/** The counts, and up to where. */
export interface TallyDoc extends Doc {
  zone: string
  /** Everything written before is counted. */
  from: Time
  /** Up to which entry a session is counted that was written to since, and when that entry was. */
  counted: Record<string, [seq: number, at: Time]>
  /** The first day that is counted whole. */
  first: string
  days: Record<string, DayTally>
  /** By knowledge source: which of its pages an answer rested on last. */
  quoted: Record<string, Quoted>
}
export const talliesTable: Table<TallyDoc> = { name: 'tallies' }

export interface Tallies {
  /** Goes on from where was counted to; answers the day of now. */
  today(): Promise<{ date: string; zone: string; tally: DayTally }>
  /** The same way on; answers what was quoted last. */
  quoted(): Promise<Record<string, Quoted>>
  /** Goes on by itself a minute after something happened, so that whoever asks does not wait for a whole day to be counted. */
  start(): Promise<void>
  stop(): Promise<void>
}

const id = 'days'
const keptDays = 8
const races = 50
/** Timelines that are read before whatever else waits has its turn. */
const atOnce = 8
const rest = 1 * minute

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  feed: Pick<Feed, 'listen'>
  timeline: Pick<Timeline, 'read'>
  /** IANA name of the house's own time zone. */
  zone(): Promise<string>
}

const set = <T>(all: Record<string, T>, name: string, value: T): void =>
  void Object.defineProperty(all, name, { value, enumerable: true, configurable: true, writable: true })

/** The pages of knowledge sources that an answer names: the receipt knows which passages those were. */
const quotedBy = (entry: Entry): { source: string; title: string }[] => {
  if (entry.kind !== 'message' || entry.author.kind !== 'ai') return []
  const titles = new Set(entry.sources?.map(({ title }) => title))
  return (entry.receipt?.candidates ?? []).flatMap(({ kind, id: passage, title }) =>
    kind === 'passage' && titles.has(title) ? [{ source: passage.split('/')[0] ?? '', title }] : [],
  )
}

export const createTallies = ({ store, clock, log, feed, timeline, zone: houseZone }: Needs): Tallies => {
  const table = store.collection(talliesTable)
  const slack = slackOf(store)

  /** Sessions written to since, each with its latest number. */
  const touched = async (since: Time): Promise<Map<string, number>> => {
    const latest = new Map<string, number>()
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<Store['touched']>> = await store.touched(since, cursor ?? undefined, 1000)
      for (const { session, seq } of page.items) latest.set(session, Math.max(seq, latest.get(session) ?? 0))
      cursor = page.next
    }
    return latest
  }

  /** Counts begin today, and begin anew when the house moves to another zone, whose days are others. */
  const begun = (zone: string, rev: number): TallyDoc => {
    const first = dayOf(clock.now(), zone)
    return { id, rev, zone, from: startOf(first, zone), counted: {}, first, days: {}, quoted: {} }
  }

  const isNew = ({ from, counted }: TallyDoc, session: string): ((entry: Pick<Entry, 'seq' | 'at'>) => boolean) => {
    const known = Object.hasOwn(counted, session) ? counted[session] : undefined
    return known ? entry => entry.seq > known[0] : entry => entry.at >= from
  }

  /** The counts with what is new; the same where nothing is. */
  const advanced = async (before: TallyDoc): Promise<TallyDoc> => {
    const { zone, first } = before
    const from = Math.max(before.from, clock.now() - slack)
    const days = structuredClone(before.days)
    const quoted = { ...before.quoted }
    const counted: [string, [number, Time]][] = []
    let news = false
    let looked = 0
    for (const [session, seq] of await touched(before.from)) {
      const known = Object.hasOwn(before.counted, session) ? before.counted[session] : undefined
      if (known && known[0] >= seq) {
        if (known[1] >= from) counted.push([session, known])
        continue
      }
      // Whole timelines are read: customers’ messages go first.
      if (++looked % atOnce === 0) await othersFirst()
      const entries = await timeline.read(session, 0)
      const fresh = isNew(before, session)
      const isFresh = new Set(entries.filter(fresh).map(entry => entry.seq))
      news ||= isFresh.size > 0
      for (const entry of entries)
        if (isFresh.has(entry.seq))
          for (const { source, title } of quotedBy(entry))
            if (entry.at >= (quoted[source]?.at ?? 0)) set(quoted, source, { title, at: entry.at })
      for (const fact of factsOf(entries)) {
        if (!isFresh.has(fact.seq)) continue
        const date = dayOf(fact.at, zone)
        if (date < first) continue
        days[date] ??= emptyDay()
        tallied(days[date], fact)
      }
      const last = entries.at(-1)
      if (last && last.at >= from) counted.push([session, [last.seq, last.at]])
    }
    if (!news) return before
    const kept = Object.keys(days).sort().slice(-keptDays)
    return {
      ...before,
      from,
      quoted,
      counted: Object.fromEntries(counted),
      first: kept.length === keptDays && kept[0] !== undefined && kept[0] > first ? kept[0] : first,
      days: Object.fromEntries(kept.flatMap(date => (days[date] ? [[date, days[date]]] : []))),
    }
  }

  const keep = async (doc: TallyDoc): Promise<void> => {
    if (doc.rev > 0) await table.save(doc)
    else await table.insert(doc)
  }

  const once = async (): Promise<TallyDoc> => {
    for (let race = 0; race < races; race++) {
      const zone = await houseZone()
      const stored = await table.get(id)
      const before = stored?.zone === zone ? stored : begun(zone, stored?.rev ?? 0)
      const after = await advanced(before)
      if (after === stored) return after
      try {
        await keep(after)
        return after
      } catch (error) {
        if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
      }
    }
    throw new Error('the day’s numbers change too fast to be counted')
  }

  let underway: Promise<TallyDoc> | undefined
  const goOn = async (): Promise<TallyDoc> => {
    // What is under way may have passed over what was written before this was asked.
    await underway?.catch(() => {})
    underway ??= once().finally(() => {
      underway = undefined
    })
    return underway
  }

  let cancel: (() => void) | undefined
  let unlisten = (): void => {}
  let running: Promise<unknown> = Promise.resolve()
  const soon = (): void => {
    cancel ??= clock.after(rest, () => {
      cancel = undefined
      running = goOn().catch(error => log.warn({ error }, 'the day’s numbers could not be counted; they will be with the next'))
    })
  }

  return {
    async today() {
      const { zone, days } = await goOn()
      const date = dayOf(clock.now(), zone)
      return { date, zone, tally: days[date] ?? emptyDay() }
    },
    quoted: async () => (await goOn()).quoted,
    async start() {
      unlisten = feed.listen(soon)
      soon()
    },
    async stop() {
      unlisten()
      cancel?.()
      await running
    },
  }
}
