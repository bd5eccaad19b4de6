// Verbs by which an admin says when people are there, and what customers are told while nobody is.
import { z } from 'zod'
import { isZone } from '#core/model/clocks/hours.ts'
import { holidayWords, parseHoliday, parseWeek, weekWords } from '#core/model/clocks/hours-words.ts'
import { hoursOf } from '#core/model/clocks/office.ts'
import type { Queries } from '#core/ports/queries.ts'
import type { Card } from '../cards/card.ts'
import { said } from '../cards/card.ts'
import { hoursCard } from '../cards/hours.ts'
import { teamOf } from './teams.ts'
import { type Circumstances, given, houseVerb, needed, unclear, type VerbGiven } from './verb.ts'

const teamName = z.string().trim().min(1).max(64)
const team = teamName.optional().describe('A team; left out, the house.')
const language = z.string().trim().toLowerCase()

/** The id of the team that is meant; Problem `not_found`. */
const idOf = async (queries: Queries, named: string | undefined): Promise<string | undefined> =>
  named === undefined ? undefined : (await teamOf(queries, named)).id

/** `for billing mon-fri 9-17`: the team, and what follows. */
const leadingTeam = (text: string): { team?: string; rest: string } => {
  const match = /^\s*for\s+(\S+)(?:\s+([\s\S]*))?$/i.exec(text)
  return match ? { team: match[1]!, rest: match[2] ?? '' } : { rest: text }
}

const shown = async ({ queries }: VerbGiven, of: string | undefined): Promise<Card> =>
  hoursCard(await queries.officeHours(), of === undefined ? await queries.replyTimes() : null, of)

export const hours = houseVerb({
  name: 'hours show',
  summary: 'See when people are there',
  help: 'The office hours with their holidays, whether it is open now, how soon people answered lately, and what customers are told while it is closed. Without hours it is always open.',
  wordings: [
    {
      word: 'hours',
      aliases: ['office hours', 'hours show'],
      usage: '[TEAM]',
      about: 'see when people are there',
      examples: ['hours', 'hours billing'],
      read: text => {
        const words = text.trim().split(/\s+/).filter(Boolean)
        if (words.length > 1)
          throw unclear('After ‘hours’ comes a team, or set, holiday, message: ‘hours set mon-fri 9:00-17:00’. Nothing was changed.')
        return words[0] === undefined ? {} : { team: words[0] }
      },
    },
  ],
  input: z.strictObject({ team }),
  problems: ['not_found'],
  run: async (verb, _session, input) => [await shown(verb, await idOf(verb.queries, input.team))],
})

const setting = (text: string, { zone: fallback }: Pick<Circumstances, 'zone'>): Record<string, unknown> => {
  const { team: of, rest } = leadingTeam(text)
  const [first = '', ...others] = rest.trim().split(/\s+/)
  const zone = first !== '' && (first.includes('/') || first.toUpperCase() === 'UTC') ? first : undefined
  if (zone !== undefined && !isZone(zone))
    throw unclear(`‘${zone}’ is no time zone I know; write one such as Europe/Berlin. Nothing was changed.`)
  const week = zone === undefined ? rest.trim() : others.join(' ')
  if (week !== '' && !/^(always|off)$/i.test(week)) parseWeek(week)
  return { fallback, ...(of !== undefined && { team: of }), ...(zone !== undefined && { zone }), ...(week !== '' && { week }) }
}

export const hoursSet = houseVerb({
  name: 'hours set',
  summary: 'Set the office hours',
  help: 'Days and their spans, several a day and over midnight where you like; days that are not named are closed. ‘always’ takes the hours away: the house is then always open, a team has the house’s. Holidays stay. Clocks of promises are counted anew at once.',
  wordings: [
    {
      word: 'hours set',
      usage: '[for TEAM] [ZONE] DAYS TIMES; …',
      about: 'set the office hours; always: none',
      examples: [
        'hours set mon-fri 9:00-12:30 13:30-18:00; sat 10-14',
        'hours set Europe/Berlin mon-fri 9-17',
        'hours set for billing mon-thu 10-16',
        'hours set always',
      ],
      read: setting,
    },
  ],
  form: [
    { name: 'zone', label: 'Time zone', hint: 'such as Europe/Berlin', kind: 'line' },
    { name: 'week', label: 'Hours', hint: 'mon-fri 9:00-12:30 13:30-18:00; sat 10-14', kind: 'text' },
    { name: 'team', label: 'Team', hint: 'empty for the house', kind: 'line', optional: true },
  ],
  formed: ({ zone, week, team: of }, { zone: fallback }) => {
    const named = String(zone ?? '').trim()
    if (named !== '' && !isZone(named))
      throw unclear(`‘${named}’ is no time zone I know; write one such as Europe/Berlin. Nothing was changed.`)
    const words = String(week ?? '').trim()
    if (!/^(always|off)$/i.test(words)) parseWeek(words)
    const name = String(of ?? '').trim()
    return { fallback, week: words, ...(named !== '' && { zone: named }), ...(name !== '' && { team: name }) }
  },
  prefill: async ({ queries }, { team: of, fallback }): Promise<Record<string, string>> => {
    const office = await queries.officeHours()
    const now = hoursOf(office, of === undefined ? undefined : String(of))
    const zone = now?.zone ?? office.house?.zone ?? (fallback === undefined ? undefined : String(fallback))
    return { ...(zone !== undefined && { zone }), ...(now && { week: weekWords(now.week) }), ...(of !== undefined && { team: String(of) }) }
  },
  input: z.strictObject({
    week: z.string().trim().min(1).max(2000).describe('Such as `mon-fri 9:00-17:00; sat 10-14`; `always` for none.'),
    zone: z.string().optional().describe('IANA name; left out, the one that is set.'),
    team,
    fallback: z.string().optional().describe('The zone where none is set yet.'),
  }),
  problems: ['forbidden', 'invalid'],
  run: async (verb, _session, { week, zone, team: named, fallback }, act) => {
    const { controls, queries } = verb
    const of = await idOf(queries, named)
    const name = of === undefined ? {} : { team: of }
    if (/^(always|off)$/i.test(week)) {
      await controls.setHours({ ...name, hours: null }, act)
      return [
        said(of === undefined ? 'No hours any more: it is always open.' : `${of} has the hours of the house now.`),
        await shown(verb, of),
      ]
    }
    const office = await queries.officeHours()
    const known = zone ?? hoursOf(office, of)?.zone ?? office.house?.zone ?? fallback ?? 'UTC'
    await controls.setHours({ ...name, hours: { zone: known, week: parseWeek(week) } }, act)
    return [said(`The hours are set, by the clock of ${known}.`), await shown(verb, of)]
  },
})

export const hoursHoliday = houseVerb({
  name: 'hours holiday add',
  summary: 'Add a holiday',
  help: 'A day that is closed or has times of its own: with its year once, without it every year; two dates with .. between them are all the days from one to the other. What is there on the same date is replaced.',
  wordings: [
    {
      word: 'hours holiday',
      aliases: ['hours holidays', 'hours holiday add', 'hours holidays add', 'holiday'],
      usage: '[for TEAM] DATE [TIMES] NAME',
      about: 'add a day that is closed, or has times of its own',
      examples: [
        'hours holiday 2026-12-25 Christmas',
        'hours holiday 12-24 9:00-12:00 Christmas Eve',
        'hours holiday 2026-12-28..2026-12-30 Stocktaking',
      ],
      read: text => {
        const { team: of, rest } = leadingTeam(text)
        if (rest.trim() !== '') parseHoliday(rest)
        return { ...given('holiday', rest), ...(of !== undefined && { team: of }) }
      },
    },
  ],
  form: [
    { name: 'holiday', label: 'Holiday', hint: '2026-12-25 Christmas, or 12-24 9:00-12:00 Christmas Eve for every year', kind: 'line' },
    { name: 'team', label: 'Team', hint: 'empty for the house', kind: 'line', optional: true },
  ],
  formed: ({ holiday, team: of }) => {
    parseHoliday(String(holiday ?? ''))
    return { holiday: String(holiday), ...given('team', String(of ?? '')) }
  },
  input: z.strictObject({ holiday: z.string().trim().min(1).max(300).describe('Such as `12-25 Christmas`.'), team }),
  problems: ['forbidden', 'invalid', 'conflict'],
  run: async (verb, _session, { holiday, team: named }, act) => {
    const of = await idOf(verb.queries, named)
    const add = parseHoliday(holiday)
    await verb.controls.setHolidays({ ...(of !== undefined && { team: of }), add }, act)
    const what = add.length === 1 ? holidayWords(add[0]!) : `${add.length} days of ${add[0]!.name}`
    return [said(`Added: ${what}.`), await shown(verb, of)]
  },
})

export const hoursHolidayRemove = houseVerb({
  name: 'hours holiday remove',
  summary: 'Remove a holiday',
  help: 'The day is like its weekday again.',
  wordings: [
    {
      word: 'hours holiday remove',
      aliases: ['hours holidays remove', 'holiday remove'],
      usage: '[for TEAM] DATE',
      about: 'remove a holiday',
      examples: ['hours holiday remove 12-24'],
      read: text => {
        const { team: of, rest } = leadingTeam(text)
        const date = needed(rest, 'Say which: ‘hours holiday remove 12-24’. ‘hours’ lists them all.').trim()
        return { date, ...(of !== undefined && { team: of }) }
      },
    },
  ],
  input: z.strictObject({ date: z.string().trim().min(1).max(20).describe('`2026-12-25` or `12-25`.'), team }),
  problems: ['forbidden', 'not_found', 'conflict'],
  run: async (verb, _session, { date, team: named }, act) => {
    const of = await idOf(verb.queries, named)
    await verb.controls.setHolidays({ ...(of !== undefined && { team: of }), remove: [date] }, act)
    return [said(`The holiday on ${date} is gone.`), await shown(verb, of)]
  },
})

export const hoursMessage = houseVerb({
  name: 'hours message',
  summary: 'Say what customers are told while it is closed',
  help: 'Your own words to a customer who is handed to the team while it is closed, for one language or for all others. {back} is when somebody is back, {name} what the customer is called. Where nobody can tell when somebody is back, words with {back} are not used. ‘off’ takes them away: the house then says it in the customer’s language.',
  wordings: [
    {
      word: 'hours message',
      usage: '[in LANGUAGE] TEXT | off',
      about: 'what customers are told while it is closed',
      examples: [
        'hours message Hi {name}! We are closed and back {back}.',
        'hours message in de Wir sind {back} wieder da.',
        'hours message off',
      ],
      read: text => {
        const match = /^\s*in\s+([a-z]{2,3})(?:\s+([\s\S]*))?$/i.exec(text)
        const words = (match ? (match[2] ?? '') : text).trim()
        const of = match ? { language: match[1]!.toLowerCase() } : {}
        if (/^off$/i.test(words)) return { ...of, text: null }
        return { ...of, ...given('text', words) }
      },
    },
  ],
  form: [
    {
      name: 'text',
      label: 'What customers are told',
      hint: '{back}: when somebody is back; {name}: the customer; off: the house’s own words',
      kind: 'text',
    },
    { name: 'language', label: 'Language', hint: 'a code such as de; empty for all others', kind: 'line', optional: true },
  ],
  formed: ({ text, language: of }) => {
    const words = String(text ?? '').trim()
    return { text: /^off$/i.test(words) ? null : words, ...given('language', String(of ?? '')) }
  },
  prefill: async ({ queries }, { language: of }): Promise<Record<string, string>> => {
    const text = (await queries.officeHours()).messages[String(of ?? 'any')]
    return { ...(text !== undefined && { text }), ...(of !== undefined && { language: String(of) }) }
  },
  input: z.strictObject({
    text: z.string().trim().min(1).max(1000).nullable().describe('With {back} and {name}; null for the house’s own.'),
    language: language.optional().describe('BCP 47 primary tag; left out, all others.'),
  }),
  problems: ['forbidden', 'invalid'],
  run: async (verb, _session, { text, language: of }, act) => {
    await verb.controls.setAwayMessage({ text, ...(of !== undefined && { language: of }) }, act)
    return [
      said(text === null ? 'The house says it in its own words again.' : 'Customers are told so while it is closed.'),
      await shown(verb, undefined),
    ]
  },
})
