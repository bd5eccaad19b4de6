// The office hours as they are set: read from memory by everybody, changed by admins.
import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { type Holiday, type Hours, isZone, type Office, officeOf } from '../../model/clocks/hours.ts'
import { hoursFor, hoursOf, initialOfficeHours, messageVariables, type OfficeHours } from '../../model/clocks/office.ts'
import { promised, type ReplyTimes } from '../../model/clocks/pace.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, second, type Time } from '../../model/time.ts'
import type { AwayMessage, HolidayGiven, HoursGiven } from '../../ports/controls.ts'
import type { Settings } from '../training/settings.ts'

/** What of the office a session's customer is told by. */
export interface Standing {
  office: Office
  /** The office's own; without hours there is none. */
  zone?: string
  messages: Record<string, string>
  /** Within which a person may be promised now. */
  promise?: Duration
  now: Time
}

export interface OfficeFlow {
  get(): Promise<OfficeHours>
  /** The schedule of whoever answers the session. */
  of(session: Session): Promise<Office>
  standing(session: Session): Promise<Standing>
  set(given: HoursGiven): Promise<OfficeHours>
  holidays(given: HolidayGiven): Promise<OfficeHours>
  message(given: AwayMessage): Promise<OfficeHours>
}

interface Needs {
  settings: Settings
  clock: Clock
  pace(): ReplyTimes | undefined
  /** Called before a change is stored and after it: in so long every clock is to be looked at anew. */
  changing(wait: Duration): void
}

const mostHolidays = 400

const span = z
  .object({ from: z.int().min(0).max(1439), to: z.int().min(1).max(2879) })
  .refine(({ from, to }) => to > from && to - from <= 1440, 'A span ends after it begins, at most a day later.')
const spans = z
  .array(span)
  .max(24, 'A day has at most 24 spans.')
  .refine(all => all.every((one, i) => i === 0 || one.from >= (all[i - 1]?.to ?? 0)), 'The spans of a day are in order and apart.')
const zone = z.string().refine(isZone, { error: ({ input }) => `There is no time zone “${input}”; write one such as Europe/Berlin.` })
const team = z.string().trim().min(1).max(64, 'The name of a team has at most 64 characters.')
const hoursShape = z.object({ zone, week: z.array(spans).length(7, 'A week has seven days.') })
const holidayShape = z.object({
  date: z.string().regex(/^(\d{4}-)?\d\d-\d\d$/, 'A date is written 2026-12-25, or 12-25 for every year.'),
  name: z.string().trim().min(1, 'A holiday needs a name.').max(80, 'The name of a holiday has at most 80 characters.'),
  spans,
})

const checked = <T>(shape: z.ZodType<T>, given: unknown): T => {
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Problem('invalid', `${[...new Set(parsed.error.issues.map(({ message }) => message))].join(' ')} Nothing was changed.`)
}

/** What was named, in a sentence. */
const named = (name: string | undefined): string => (name === undefined ? 'The house' : `The team ${name}`)

const language = z.string().regex(/^([a-z]{2,3}|any)$/, 'A language is a code of two or three letters, such as en.')

const withHours = (now: OfficeHours, name: string | undefined, hours: Hours | undefined): OfficeHours => {
  const { teams, messages } = now
  if (name !== undefined) {
    const { [name]: _, ...others } = teams
    return { ...now, teams: hours ? { ...others, [name]: hours } : others }
  }
  return { ...(hours ? { house: hours } : {}), teams, messages }
}

export const createOffice = ({ settings, clock, pace, changing }: Needs): OfficeFlow => {
  const get = (): Promise<OfficeHours> => settings.get('hours', initialOfficeHours)

  const change = async (to: (now: OfficeHours) => OfficeHours): Promise<OfficeHours> => {
    changing(2 * second)
    try {
      return await settings.change('hours', initialOfficeHours, to)
    } finally {
      changing(0)
    }
  }

  const withHolidays = (now: OfficeHours, name: string | undefined, to: (holidays: Holiday[]) => Holiday[]): OfficeHours => {
    const hours = hoursOf(now, name)
    if (!hours) throw new Problem('conflict', `${named(name)} has no hours of its own yet. Set them first; nothing was changed.`)
    const holidays = to(hours.holidays).sort((a, b) => (a.date < b.date ? -1 : 1))
    if (holidays.length > mostHolidays)
      throw new Problem('conflict', `There can be at most ${mostHolidays} holidays. Remove past ones first; nothing was changed.`)
    return withHours(now, name, { ...hours, holidays })
  }

  return {
    get,
    of: async session => officeOf(hoursFor(await get(), session)),
    async standing(session) {
      const all = await get()
      const hours = hoursFor(all, session)
      const office = officeOf(hours)
      const now = clock.now()
      const promise = promised(office, pace(), now)
      return {
        office,
        messages: all.messages,
        now,
        ...(hours ? { zone: hours.zone } : {}),
        ...(promise === undefined ? {} : { promise }),
      }
    },
    async set(given) {
      const name = given.team === undefined ? undefined : checked(team, given.team)
      const hours = given.hours === null ? undefined : checked(hoursShape, given.hours)
      return change(now => {
        const before = hoursOf(now, name)
        return withHours(now, name, hours && { ...hours, holidays: before?.holidays ?? [] })
      })
    },
    async holidays({ team: of, add = [], remove = [] }) {
      const name = of === undefined ? undefined : checked(team, of)
      const more = add.map(one => checked(holidayShape, one))
      return change(now =>
        withHolidays(now, name, holidays => {
          const unknown = remove.find(date => !holidays.some(one => one.date === date))
          if (unknown !== undefined) throw new Problem('not_found', `There is no holiday on ${unknown}. Nothing was changed.`)
          return [...holidays.filter(({ date }) => !remove.includes(date) && !more.some(one => one.date === date)), ...more]
        }),
      )
    },
    async message({ language: given = 'any', text }) {
      const tag = checked(language, given)
      const words = text === null ? null : checked(z.string().trim().min(1, 'The message is empty.').max(1000), text)
      const unknown = words && [...words.matchAll(/\{(\w*)\}/g)].find(([, name]) => !messageVariables.some(known => known === name))
      if (unknown)
        throw new Problem(
          'invalid',
          `${unknown[0]} is nothing that can be filled in; there are ${messageVariables.map(v => `{${v}}`).join(' and ')}. Nothing was changed.`,
        )
      return change(now => {
        const { [tag]: _, ...others } = now.messages
        return { ...now, messages: words === null ? others : { ...others, [tag]: words } }
      })
    },
  }
}
