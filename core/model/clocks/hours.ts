// When people are there: a week of spans in a time zone, and holidays. Zones and their changes of the clock are Temporal's
// (https://tc39.es/proposal-temporal/). A span begins and ends when the clock on the wall first shows its time or a later one.
import { Temporal } from 'temporal-polyfill'
import { type Duration, day, type Time } from '../time.ts'

/** Minutes of the wall clock since midnight. `to` beyond 1440 is on the day after. */
export interface Span {
  from: number
  to: number
}

/** A day that is not like its weekday: only its own spans hold, and what began the evening before ends at midnight. */
export interface Holiday {
  /** `2026-12-25`, or `12-25` for every year. */
  date: string
  name: string
  /** Empty: closed. */
  spans: Span[]
}

export interface Hours {
  /** IANA name. */
  zone: string
  /** Seven days, Monday first; spans in order, apart from each other. */
  week: Span[][]
  holidays: Holiday[]
}

/** A stretch of opening. `to` is the first moment that is closed. */
export interface Opening {
  from: Time
  to: Time
}

/** What a schedule says about moments. */
export interface Office {
  open(at: Time): boolean
  /** `at` itself where it is open; undefined where it stays closed for two years. */
  nextOpening(at: Time): Time | undefined
  /** `at` itself where it is closed; undefined where it stays open for two years. */
  nextClosing(at: Time): Time | undefined
  /** How long it is open between the two. */
  workingTime(from: Time, to: Time): Duration
  /** When so much working time has passed since `from`; undefined where two years go by without any. */
  after(from: Time, duration: Duration): Time | undefined
  /** Stretches that end after `from`, in order; the first may have begun before. Ends after two years. */
  openings(from: Time): Generator<Opening>
}

/** How far ahead is looked for the next change. */
const horizon: Duration = 731 * day
const dayMinutes = 1440

/** True for a name that the time zone database knows. */
export const isZone = (zone: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== undefined
  } catch {
    return false
  }
}

/** The first moment at which the wall clock shows so many minutes after midnight of a day, or more. */
const momentOf = (date: Temporal.PlainDate, minutes: number, zone: string): Time => {
  const wanted = date.add({ days: Math.floor(minutes / dayMinutes) }).toPlainDateTime({
    hour: Math.floor((minutes % dayMinutes) / 60),
    minute: minutes % 60,
  })
  const shown = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (shown.toPlainDateTime().equals(wanted)) return shown.epochMilliseconds
  // The clock leaps over it.
  return shown.getTimeZoneTransition('next')?.epochMilliseconds ?? shown.epochMilliseconds
}

/** The spans that begin on a day, and how far those of the evening before may reach into it. */
const spansOn = ({ week, holidays }: Hours, date: Temporal.PlainDate): { spans: Span[]; special: boolean } => {
  const iso = date.toString()
  const holiday = holidays.find(one => one.date === iso) ?? holidays.find(one => one.date === iso.slice(5))
  return holiday ? { spans: holiday.spans, special: true } : { spans: week[date.dayOfWeek - 1] ?? [], special: false }
}

const always: Office = {
  open: () => true,
  nextOpening: at => at,
  nextClosing: () => undefined,
  workingTime: (from, to) => Math.max(0, to - from),
  after: (from, duration) => from + duration,
  *openings(from) {
    yield { from, to: Number.POSITIVE_INFINITY }
  },
}

const build = (hours: Hours): Office => {
  const { zone } = hours
  const days = new Map<number, Opening[]>()
  const dates = new Temporal.PlainDate(1970, 1, 1)

  /** Openings of the spans that begin on a local day, counted from 1970-01-01. */
  const on = (number: number): Opening[] => {
    const known = days.get(number)
    if (known) return known
    const date = dates.add({ days: number })
    const cut = spansOn(hours, date.add({ days: 1 })).special
    const made = spansOn(hours, date)
      .spans.map(({ from, to }) => ({
        from: momentOf(date, from, zone),
        to: momentOf(date, cut ? Math.min(to, dayMinutes) : to, zone),
      }))
      .filter(({ from, to }) => to > from)
    if (days.size > mostDays) days.clear()
    days.set(number, made)
    return made
  }

  function* openings(from: Time): Generator<Opening> {
    let current: Opening | undefined
    // A span that holds now began at most two days ago; local days are up to 14 hours apart from those of UTC.
    const first = Math.floor(from / day) - 3
    for (let number = first; number * day < from + horizon; number++) {
      for (const next of on(number)) {
        if (current && next.from <= current.to) {
          current = { from: current.from, to: Math.max(current.to, next.to) }
          continue
        }
        if (current && current.to > from) yield current
        current = next
      }
    }
    if (current && current.to > from) yield current
  }

  const next = (at: Time): Opening | undefined => openings(at).next().value ?? undefined

  return {
    openings,
    open: at => (next(at)?.from ?? Number.POSITIVE_INFINITY) <= at,
    nextOpening(at) {
      const found = next(at)
      return found && Math.max(at, found.from)
    },
    nextClosing(at) {
      const found = next(at)
      if (!found || found.from > at) return at
      return found.to - at >= horizon - 4 * day ? undefined : found.to
    },
    workingTime(from, to) {
      let sum = 0
      for (let at = from; at < to; ) {
        let last: Opening | undefined
        for (const opening of openings(at)) {
          if (opening.from >= to) return sum
          sum += Math.min(opening.to, to) - Math.max(opening.from, at)
          last = opening
          if (opening.to >= to) return sum
        }
        if (!last) return sum
        at = last.to
      }
      return sum
    },
    after(from, duration) {
      let left = duration
      for (let at = from; ; ) {
        let last: Opening | undefined
        for (const opening of openings(at)) {
          const begin = Math.max(opening.from, at)
          if (begin + left <= opening.to) return begin + left
          left -= opening.to - begin
          last = opening
        }
        if (!last) return undefined
        at = last.to
      }
    },
  }
}

const mostDays = 2000
const built = new WeakMap<Hours, Office>()

/** The schedule, ready to be asked; without one it is always open. Remembers what it worked out for as long as `hours` lives. */
export const officeOf = (hours: Hours | undefined): Office => {
  if (!hours) return always
  const known = built.get(hours)
  if (known) return known
  const made = build(hours)
  built.set(hours, made)
  return made
}

/** The start of the local day of a moment, as `2026-12-25`. */
export const dateIn = (at: Time, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
