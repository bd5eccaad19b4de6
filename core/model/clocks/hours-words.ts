// Office hours as an admin types them, and back: `mon-fri 9:00-12:30 13:30-18:00; sat 10-14`, `12-24 9:00-12:00 Christmas Eve`.
import { Temporal } from 'temporal-polyfill'
import { Problem } from '../problem.ts'
import type { Holiday, Span } from './hours.ts'

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const whole = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const groups: Record<string, number[]> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  everyday: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [0, 1, 2, 3, 4],
  weekend: [5, 6],
  weekends: [5, 6],
}
const allDay = ['24h', 'all-day', 'allday']
const longestRange = 62

const wrong = (detail: string): Problem => new Problem('invalid', `${detail} Nothing was changed.`)

/** Minutes since midnight, or undefined where it is no time of day. */
const timeOf = (text: string): number | undefined => {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm)?$/.exec(text)
  if (!match) return undefined
  const [, said, minutes = '0', half] = match
  if (half && (Number(said) < 1 || Number(said) > 12)) return undefined
  const hours = half ? (Number(said) % 12) + (half === 'pm' ? 12 : 0) : Number(said)
  const all = hours * 60 + Number(minutes)
  return Number(minutes) < 60 && all <= 1440 ? all : undefined
}

const spanOf = (text: string, where: string): Span => {
  if (allDay.includes(text)) return { from: 0, to: 1440 }
  const [first = '', second = '', ...more] = text.split('-')
  if (second === '' || more.length > 0)
    throw wrong(`‘${text}’ in ‘${where}’ is no span of time; write it with both ends, such as 9:00-17:30.`)
  const [from, to] = [timeOf(first), timeOf(second)]
  if (from === undefined || from === 1440 || to === undefined)
    throw wrong(`‘${from === undefined || from === 1440 ? first : second}’ in ‘${where}’ is no time of day; write 9, 9:30, 14:00 or 2pm.`)
  // Over midnight.
  return { from, to: to > from ? to : to + 1440 }
}

/** Spans in order; Problem where two overlap. */
const spansOf = (tokens: string[], where: string): Span[] => {
  if (tokens.length === 1 && (tokens[0] === 'closed' || tokens[0] === 'off')) return []
  const spans = tokens.map(token => spanOf(token, where)).sort((a, b) => a.from - b.from)
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1] ?? (spans[0] && spans.length > 1 ? { from: spans[0].from + 1440, to: 0 } : undefined)
    if (next && next.from < span.to)
      throw wrong(`In ‘${where}’ ${spanWords(span)} runs into ${spanWords({ from: next.from % 1440, to: next.to || spans[0]!.to })}.`)
  }
  return spans
}

const dayOf = (text: string): number => {
  const low = text.replace(/\.$/, '')
  return names.findIndex((name, i) => low.length >= 3 && whole[i]!.startsWith(low) && low.startsWith(name))
}

/** The days a word means, or undefined where it names none. */
const daysOf = (word: string, where: string): number[] | undefined => {
  if (groups[word]) return groups[word]
  const ends = word.split('-').map(dayOf)
  if (ends.every(end => end < 0)) return undefined
  if (ends.some(end => end < 0) || ends.length > 2)
    throw wrong(`‘${word}’ in ‘${where}’ names no days; write mon, mon-fri, weekdays, weekend or daily.`)
  const [first = 0, last = first] = ends
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7)
}

const tidy = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\ball day\b/g, 'all-day')
    .replace(/(\d)\s+(am|pm)\b/g, '$1$2')
    .trim()

/**
 * Seven days, Monday first, from parts such as `mon-fri 9:00-12:30 13:30-18:00`, separated by `;` or lines. What is not named is closed;
 * a later part beats an earlier one. Problem `invalid` says what is wrong where.
 */
export const parseWeek = (text: string): Span[][] => {
  const week: Span[][] = Array.from({ length: 7 }, () => [])
  const parts = tidy(text)
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(Boolean)
  if (parts.length === 0) throw wrong('Say the days and their times, such as ‘mon-fri 9:00-17:00’.')
  for (const part of parts) {
    const words = part.split(/[\s,]+/).filter(Boolean)
    const days = new Set<number>()
    let word = words[0]
    for (let found = word && daysOf(word.replace(/:$/, ''), part); found; found = word && daysOf(word.replace(/:$/, ''), part)) {
      for (const day of found) days.add(day)
      words.shift()
      word = words[0]
    }
    if (days.size === 0) throw wrong(`‘${part}’ begins with no day; write mon, mon-fri, weekdays, weekend or daily before the times.`)
    if (words.length === 0) throw wrong(`‘${part}’ says no times; write spans such as 9:00-17:00, or closed.`)
    const spans = spansOf(words, part)
    for (const day of days) week[day] = spans
  }
  return week
}

const realDate = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text.length === 5 ? `2028-${text}` : text, { overflow: 'reject' }) !== undefined
  } catch {
    return false
  }
}

/** Whole dates from one to the other, both included. */
const range = (from: string, to: string, where: string): string[] => {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const count = first.until(last).days + 1
  if (count < 1) throw wrong(`In ‘${where}’ ${to} comes before ${from}.`)
  if (count > longestRange) throw wrong(`‘${where}’ is ${count} days long; at most ${longestRange} days can be given at once.`)
  return Array.from({ length: count }, (_, i) => first.add({ days: i }).toString())
}

/**
 * A holiday such as `2026-12-25 Christmas`, `12-24 9:00-12:00 Christmas Eve` (every year), `2026-12-27..2026-12-30 Stocktaking`: a day
 * each. Without times it is closed. Problem `invalid`.
 */
export const parseHoliday = (text: string): Holiday[] => {
  const where = text.trim().replace(/\s+/g, ' ')
  const words = where.replace(/^yearly\s+|^every year\s+/i, '').split(' ')
  const [said = ''] = words.splice(0, 1)
  const dates = said.split('..')
  for (const date of dates)
    if (!/^(\d{4}-)?\d{2}-\d{2}$/.test(date) || !realDate(date))
      throw wrong(`‘${date}’ in ‘${where}’ is no date; write 2026-12-25, or 12-25 for every year.`)
  const spans: string[] = []
  while (words[0] !== undefined && (/^\d{1,2}([:.h]\d{2})?(am|pm)?[-–—]\d/i.test(words[0]) || /^(closed|24h)$/i.test(words[0])))
    spans.push(tidy(words.shift()!))
  const name = words.join(' ').trim()
  if (name === '') throw wrong(`‘${where}’ has no name; write it after the date, such as ‘12-25 Christmas’.`)
  if (name.length > 80) throw wrong(`The name in ‘${where.slice(0, 60)}…’ is longer than 80 characters.`)
  const [from = '', to] = dates
  if (to !== undefined && (from.length === 5 || to.length === 5))
    throw wrong(`‘${said}’: a stretch of days needs the year on both ends, such as 2026-12-24..2027-01-01.`)
  const open = spans.length === 0 ? [] : spansOf(spans, where)
  return (to === undefined ? [from] : range(from, to, where)).map(date => ({ date, name, spans: open }))
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** `9:00-12:30`; over midnight `22:00-6:00`. */
export const spanWords = ({ from, to }: Span): string => `${clock(from)}-${clock(to > 1440 ? to - 1440 : to)}`

/** What `parseWeek` reads as this week; days alike in a row together. */
export const weekWords = (week: readonly Span[][]): string => {
  const said = week.map(spans => spans.map(spanWords).join(' '))
  const parts: string[] = []
  for (let i = 0; i < 7; ) {
    let last = i
    while (last < 6 && said[last + 1] === said[i]) last += 1
    if (said[i] !== '') parts.push(`${i === 0 && last === 6 ? 'daily' : last === i ? names[i] : `${names[i]}-${names[last]}`} ${said[i]}`)
    i = last + 1
  }
  return parts.length === 0 ? 'daily closed' : parts.join('; ')
}

/** What `parseHoliday` reads as this day. */
export const holidayWords = ({ date, name, spans }: Holiday): string => [date, ...spans.map(spanWords), name].join(' ')
