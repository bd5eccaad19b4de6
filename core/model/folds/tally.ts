// What is counted of a day: facts that follow from a timeline alone, each with the moment it counts for. What is taken back, such as a
// resolution by a session that opens again, is a fact that counts against the same moment.
import { Temporal } from 'temporal-polyfill'
import type { Entry, EntryOf } from '../entry.ts'
import type { Session } from '../session.ts'
import type { AnswerClass } from '../source.ts'
import { type Duration, second, type Time } from '../time.ts'
import { isPersonsReply } from './clocks.ts'
import { foldSession } from './session.ts'

/**
 * `started` `answered` (the AI's first answer, taken back where the rest of it was withheld) `handedOff` (the first time) `resolved` `confirmed` `assumed`; `rated N` for a score, and
 * `reply S` for a first reply of a person after S seconds, rounded.
 */
export type Counts = Record<string, number>

/** One day of the house. */
export interface DayTally {
  all: Counts
  channels: Record<string, Counts>
  /** What a person did or was rated for; by agent's id. */
  agents: Record<string, Counts>
}

/** Something that counts. */
export interface Fact {
  /** The entry by which it is known. */
  seq: number
  /** The moment whose day it counts for. */
  at: Time
  name: string
  /** 1, or -1 for what is taken back. */
  n: 1 | -1
  channel: string
  agent?: string
}

const answers: readonly AnswerClass[] = ['scenario', 'quoted', 'synthesised', 'action']

/** To two figures, so that a day has few different ones. */
const rounded = (time: Duration): number => Number((time / second).toPrecision(2))

const firstReply = (s: Session): Duration | undefined =>
  s.clocks && s.firstReplyAt !== undefined && s.firstReplyAt > s.clocks.since.at ? s.firstReplyAt - s.clocks.since.at : undefined

const isAnswer = (entry: Entry): entry is EntryOf<'message'> =>
  entry.kind === 'message' && entry.author.kind === 'ai' && entry.class !== undefined && answers.includes(entry.class)

type Known = Pick<Fact, 'at' | 'agent'> & { names: string[] }

/** What counts of a whole timeline. The facts of its beginning are the beginning of its facts. */
export const factsOf = (entries: readonly Entry[]): Fact[] => {
  const facts: Fact[] = []
  const once = new Set<string>()
  let s: Session | undefined
  let settled: Known | undefined
  let rated: Known | undefined
  let answer: { of: number; known: Known } | undefined
  let withheld = 0
  for (const entry of entries) {
    const before = s
    s = foldSession(s, entry, 'counted')
    const { channel } = s
    const { seq, at } = entry
    const tell = ({ names, ...known }: Known, n: 1 | -1): void => {
      for (const name of names) facts.push({ seq, name, n, channel, ...known })
    }
    const first = (name: string): void => {
      if (once.has(name)) return
      once.add(name)
      tell({ at, names: [name] }, 1)
    }
    if (entry.kind === 'started') first('started')
    if (isAnswer(entry) && !once.has('answered')) {
      first('answered')
      answer = { of: entry.seq, known: { at, names: ['answered'] } }
    }
    // Half an answer, with a person to go on with it, is none.
    if (entry.kind === 'handoff' && answer && withheld === answer.of) {
      tell(answer.known, -1)
      once.delete('answered')
      answer = undefined
    }
    if (entry.kind === 'more' && entry.ends === 'held') withheld = entry.of
    if (entry.kind === 'message' && entry.author.kind === 'contact') withheld = 0
    if (entry.kind === 'handoff') first('handedOff')
    if (isPersonsReply(entry) && before?.firstReplyAt === undefined) {
      const took = firstReply(s)
      const by = entry.author.kind === 'agent' ? entry.author.id : entry.approvedBy?.id
      if (took !== undefined) tell({ at, names: [`reply ${rounded(took)}`], ...(by === undefined ? {} : { agent: by }) }, 1)
    }
    if (s.resolvedAt !== before?.resolvedAt || s.resolution !== before?.resolution) {
      if (settled) tell(settled, -1)
      const how = s.resolution === 'confirmed' || s.resolution === 'assumed' ? [s.resolution] : []
      settled =
        s.resolvedAt === undefined
          ? undefined
          : { at: s.resolvedAt, names: ['resolved', ...how], ...(s.owner.kind === 'agent' ? { agent: s.owner.id } : {}) }
      if (settled) tell(settled, 1)
    }
    if (entry.kind === 'csat') {
      if (rated) tell(rated, -1)
      rated = { at, names: [`rated ${entry.score}`], ...(entry.about.kind === 'agent' ? { agent: entry.about.id } : {}) }
      tell(rated, 1)
    }
  }
  return facts
}

/** The day of a moment where the house is, such as `2026-12-25`. */
export const dayOf = (at: Time, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** When a day begins there: not always at midnight, for some clocks leap over it. */
export const startOf = (date: string, zone: string): Time => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds

const count = (counts: Counts, name: string, n: number): void => {
  const now = (counts[name] ?? 0) + n
  if (now === 0) delete counts[name]
  else counts[name] = now
}

const within = (all: Record<string, Counts>, name: string): Counts => {
  const counts = Object.hasOwn(all, name) ? all[name] : undefined
  return counts ?? Object.defineProperty(all, name, { value: {}, enumerable: true, configurable: true, writable: true })[name]!
}

/** Counts one more fact. */
export const tallied = (day: DayTally, { name, n, channel, agent }: Fact): void => {
  count(day.all, name, n)
  count(within(day.channels, channel), name, n)
  if (agent !== undefined) count(within(day.agents, agent), name, n)
}

export const emptyDay = (): DayTally => ({ all: {}, channels: {}, agents: {} })

const numbered = (counts: Counts, kind: 'rated' | 'reply'): [number, number][] =>
  Object.entries(counts)
    .flatMap(([name, n]): [number, number][] => (name.startsWith(`${kind} `) ? [[Number(name.slice(kind.length + 1)), n]] : []))
    .sort(([a], [b]) => a - b)

/** Half of the first replies took no longer; undefined where there was none. */
export const medianReply = (counts: Counts): Duration | undefined => {
  const all = numbered(counts, 'reply')
  const half = Math.ceil(all.reduce((sum, [, n]) => sum + n, 0) / 2)
  let seen = 0
  for (const [seconds, n] of all) {
    seen += n
    if (seen >= half) return seconds * second
  }
  return undefined
}

/** What customers gave on average, and how many did; undefined where nobody did. */
export const ratingOf = (counts: Counts): { average: number; count: number } | undefined => {
  const all = numbered(counts, 'rated')
  const n = all.reduce((sum, [, times]) => sum + times, 0)
  return n === 0 ? undefined : { average: all.reduce((sum, [score, times]) => sum + score * times, 0) / n, count: n }
}
