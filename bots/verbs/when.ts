// Reads the moments people type: `2h`, `14:30`, `tomorrow 9:00`, `monday`, `2026-12-01 10:00`, in the speaker's time zone.
import { day, hour, minute, type Time } from '#core/model/time.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const units: Record<string, number> = { m: minute, min: minute, h: hour, d: day, w: 7 * day }
/** When a day is named without a time. */
const morning = { hours: 9, minutes: 0 }

interface Wall {
  year: number
  month: number
  day: number
  hours: number
  minutes: number
}

const wallOf = (at: Time, zone: string): Wall => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const get = (type: string): number => Number(parts.find(p => p.type === type)?.value)
  return { year: get('year'), month: get('month'), day: get('day'), hours: get('hour'), minutes: get('minute') }
}

const asUtc = (wall: Wall): Time => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hours, wall.minutes)

/** The moment at which a clock in the zone shows this. In the hour a zone skips, the moment after; twice-shown hours are the first. */
const momentOf = (wall: Wall, zone: string): Time => {
  const wanted = asUtc(wall)
  const early = wanted - (asUtc(wallOf(wanted - day, zone)) - (wanted - day))
  const late = wanted - (asUtc(wallOf(wanted + day, zone)) - (wanted + day))
  const exact = [early, late].filter(at => asUtc(wallOf(at, zone)) === wanted)
  return exact.length > 0 ? Math.min(...exact) : Math.max(early, late)
}

const clockOf = (text: string): { hours: number; minutes: number } | undefined => {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text)
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined
  const half = match[3]?.toLowerCase()
  const said = Number(match[1])
  if (half && (said < 1 || said > 12)) return undefined
  const hours = half ? (said % 12) + (half === 'pm' ? 12 : 0) : said
  const minutes = Number(match[2] ?? 0)
  return hours < 24 && minutes < 60 ? { hours, minutes } : undefined
}

const spanOf = (text: string): number | undefined => {
  const compact = text
    .replace(/\b(minutes?|mins?)\b/g, 'm')
    .replace(/\bhours?\b/g, 'h')
    .replace(/\bdays?\b/g, 'd')
    .replace(/\bweeks?\b/g, 'w')
  const tokens = [...compact.matchAll(/(\d+(?:\.\d+)?)\s*(min|[mhdw])\s*/g)]
  if (tokens.length === 0 || tokens.map(t => t[0]).join('') !== compact) return undefined
  const span = tokens.reduce((sum, t) => sum + Number(t[1]) * units[t[2]!]!, 0)
  return span > 0 && span <= 3660 * day ? span : undefined
}

const dateOf = (text: string, now: Time, zone: string): Pick<Wall, 'year' | 'month' | 'day'> | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) {
    const date = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
    const real = new Date(Date.UTC(date.year, date.month - 1, date.day))
    return real.getUTCMonth() + 1 === date.month && real.getUTCDate() === date.day ? date : undefined
  }
  const today = wallOf(now, zone)
  const weekdayNow = new Date(asUtc(today)).getUTCDay()
  const named = weekdays.findIndex(name => text === name || (text.length >= 3 && name.startsWith(text)))
  const ahead = text === 'today' ? 0 : text === 'tomorrow' ? 1 : named >= 0 ? (named - weekdayNow + 7) % 7 || 7 : undefined
  if (ahead === undefined) return undefined
  const then = new Date(Date.UTC(today.year, today.month - 1, today.day + ahead))
  return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() }
}

/** The moment meant, or undefined where the words are no time. A bare clock time is the next one; a bare day is its morning, 9:00. */
export const parseWhen = (text: string, now: Time, zone: string): Time | undefined => {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(in|for|until|till|at|on|next)\s+/, '')
    .replace(/\s+at\s+/, ' ')
    .replace(/\s+/g, ' ')
  if (/^\d{4}-\d\d-\d\dt/.test(said)) {
    const exact = Date.parse(text.trim().toUpperCase())
    return Number.isNaN(exact) ? undefined : exact
  }
  const span = spanOf(said)
  if (span !== undefined) return now + span
  const clock = clockOf(said)
  if (clock) {
    const today = momentOf({ ...wallOf(now, zone), ...clock }, zone)
    if (today > now) return today
    const next = dateOf('tomorrow', now, zone)
    return next && momentOf({ ...next, ...clock }, zone)
  }
  const [first = '', ...more] = said.split(' ')
  const date = dateOf(first, now, zone)
  const at = more.length === 0 ? morning : clockOf(more.join(' '))
  return date && at && momentOf({ ...date, ...at }, zone)
}
