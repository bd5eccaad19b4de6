// Verbs by which an admin promises times to customers.
import { z } from 'zod'
import type { SlaPolicy } from '#core/model/clocks/sla.ts'
import { Problem } from '#core/model/problem.ts'
import type { When } from '#core/model/routing.ts'
import { type Duration, hour, minute } from '#core/model/time.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { lengthWords } from '../cards/clocks.ts'
import { slaCard, slasCard } from '../cards/sla.ts'
import { houseVerb, needed, unclear, wordless } from './verb.ts'

const kept = 'Nothing was changed.'

/** `30m`, `8h`, `1h30m`: working time, so there are no days. */
const durationOf = (text: string, what: string): Duration => {
  const low = text.trim().toLowerCase().replace(/\s+/g, '')
  const match = /^(?:(\d+(?:\.\d+)?)h(?:ours?)?)?(?:(\d+)m(?:in(?:utes?)?)?)?$/.exec(low)
  const length = match && low !== '' ? Number(match[1] ?? 0) * hour + Number(match[2] ?? 0) * minute : 0
  if (length > 0) return length
  if (/^\d+(d|days?|w|weeks?)$/.test(low))
    throw unclear(`${what} is working time, so it is given in hours: a working day of eight hours is 8h. ${kept}`)
  throw unclear(`‘${text}’ is no length of time for ${what.toLowerCase()}; write 30m, 8h or 1h30m. ${kept}`)
}

const clockWords: Record<string, 'firstReply' | 'nextReply' | 'resolution'> = {
  first: 'firstReply',
  next: 'nextReply',
  resolution: 'resolution',
  resolve: 'resolution',
}
const labels = { firstReply: 'The first reply', nextReply: 'The next reply', resolution: 'The resolution' }
const lists: Record<string, keyof When> = { channel: 'channels', topic: 'topics', tag: 'tags', segment: 'segments' }

/** `VIP first 30m next 1h resolution 8h for segment vip place 1`; the name is what stands before the first of these words. */
const readPolicy = (text: string): Record<string, unknown> => {
  const words = text.trim().split(/\s+/).filter(Boolean)
  const read: Record<string, unknown> = {}
  const when: Record<string, string[]> = {}
  const name: string[] = []
  const isWord = (word: string | undefined): boolean =>
    word !== undefined && (word in clockWords || word in lists || ['for', 'place', 'warn', 'snooze'].includes(word))
  for (let i = 0; i < words.length; ) {
    const word = words[i++]!
    const low = word.toLowerCase()
    if (!isWord(low)) {
      if (Object.keys(read).length > 0)
        throw unclear(`‘${word}’ is not understood there. Write ‘sla set VIP first 30m next 1h resolution 8h for segment vip’. ${kept}`)
      name.push(word)
      continue
    }
    if (low === 'for') continue
    if (words[i]?.toLowerCase() === 'reply') i += 1
    const value = words[i++]
    if (value === undefined) throw unclear(`‘${word}’ needs something after it. ${kept}`)
    const clock = clockWords[low]
    const list = lists[low]
    if (clock) read[clock] = /^(none|off)$/i.test(value) ? null : durationOf(value, labels[clock]) / minute
    else if (list) when[list] = [...(when[list] ?? []), ...value.split(',').filter(Boolean)]
    else if (low === 'place') read.place = Number(value)
    else if (low === 'warn') read.warn = Number(value.replace(/%$/, ''))
    else read.snooze = value.toLowerCase()
  }
  return { ...read, ...(name.length > 0 && { name: name.join(' ') }), ...when }
}

const named = async (queries: Queries, name: string): Promise<SlaPolicy | undefined> => {
  const low = name.trim().toLowerCase()
  return (await queries.sla()).find(policy => policy.id === name.trim() || policy.name.toLowerCase() === low)
}

export const slaList = houseVerb({
  name: 'sla list',
  summary: 'List what is promised to customers',
  help: 'Policies in the order in which they are looked at: the first that fits a session counts. Times are working time.',
  wordings: [
    {
      word: 'sla',
      aliases: ['slas', 'sla list'],
      usage: '',
      about: 'list what is promised to customers',
      examples: ['sla'],
      read: wordless('sla'),
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => [slasCard(await queries.sla())],
})

const length = (what: string) =>
  z.number().positive().max(525_600).nullable().optional().describe(`Minutes of working time until ${what}; null for no promise.`)
const names = z.array(z.string().trim().min(1).max(200)).max(100).optional()

const amount = (text: string | string[] | undefined, key: keyof typeof labels): Record<string, unknown> => {
  const words = String(text ?? '').trim()
  if (words === '') return { [key]: null }
  return { [key]: durationOf(words, labels[key]) / minute }
}

export const slaSet = houseVerb({
  name: 'sla set',
  summary: 'Promise times to customers',
  help: 'A first reply, a next reply and a resolution within a working time, for every session or for those of a channel, topic, tag or segment. Clocks start when a person is needed, stand still while you wait for the customer and while the office is closed, and warn the team before they run out. A name that exists is changed.',
  wordings: [
    {
      word: 'sla set',
      aliases: ['sla new', 'sla edit'],
      usage:
        '[NAME] [first TIME] [next TIME] [resolution TIME] [for channel|topic|tag|segment VALUES] [place N] [warn PERCENT] [snooze stops|goes]',
      about: 'promise a first reply, a next reply, a resolution; asks for the rest',
      examples: ['sla set', 'sla set Everybody first 1h next 4h', 'sla set VIP first 15m resolution 8h for segment vip place 1'],
      read: readPolicy,
    },
  ],
  form: [
    { name: 'name', label: 'Name', hint: 'for the team: VIP', kind: 'line' },
    {
      name: 'firstReply',
      label: 'First reply within',
      hint: '30m, 1h, 1h30m of working time; empty for no promise',
      kind: 'line',
      optional: true,
    },
    { name: 'nextReply', label: 'Next reply within', kind: 'line', optional: true },
    { name: 'resolution', label: 'Resolved within', kind: 'line', optional: true },
    { name: 'channels', label: 'Channels', hint: 'one per line; none means every one', kind: 'list', optional: true },
    { name: 'topics', label: 'Topics', kind: 'list', optional: true },
    { name: 'tags', label: 'Tags', kind: 'list', optional: true },
    { name: 'segments', label: 'Segments', kind: 'list', optional: true },
    {
      name: 'snooze',
      label: 'While it is snoozed the clocks',
      kind: 'choice',
      choices: ['stop', 'go on'],
      named: { stop: 'Stop', 'go on': 'Go on' },
      optional: true,
    },
    {
      name: 'warn',
      label: 'Warn when so much of the time is used',
      hint: 'percent; 80 unless you say otherwise',
      kind: 'line',
      optional: true,
    },
  ],
  formed: ({ name, firstReply, nextReply, resolution, snooze, warn, ...rest }) => {
    const percent = String(warn ?? '')
      .replace('%', '')
      .trim()
    return {
      name,
      ...amount(firstReply, 'firstReply'),
      ...amount(nextReply, 'nextReply'),
      ...amount(resolution, 'resolution'),
      ...rest,
      ...(snooze !== undefined && snooze !== '' && { snooze }),
      ...(percent !== '' && { warn: Number(percent) }),
    }
  },
  prefill: async ({ queries }, { name }): Promise<Record<string, string | string[]>> => {
    const policy = name === undefined ? undefined : await named(queries, String(name))
    if (!policy) return {}
    const written = (time: Duration | undefined): string =>
      time === undefined ? '' : lengthWords(time).replace(/ min/, 'm').replace(/ h ?/, 'h')
    const { when, warnAt, snoozePauses } = policy
    return {
      name: policy.name,
      firstReply: written(policy.firstReply),
      nextReply: written(policy.nextReply),
      resolution: written(policy.resolution),
      channels: when.channels ?? [],
      topics: when.topics ?? [],
      tags: when.tags ?? [],
      segments: when.segments ?? [],
      snooze: snoozePauses ? 'stop' : 'go on',
      warn: String(Math.round(warnAt * 100)),
    }
  },
  input: z
    .strictObject({
      name: z.string().trim().min(1).max(80),
      firstReply: length('a person’s first reply'),
      nextReply: length('each further reply'),
      resolution: length('it is resolved'),
      channels: names,
      topics: names,
      tags: names,
      segments: names,
      snooze: z
        .enum(['stop', 'stops', 'go on', 'goes'])
        .optional()
        .describe('What the clocks do while it is snoozed; `stop` unless said otherwise.'),
      warn: z
        .number('is a number of percent such as 80')
        .min(10)
        .max(100)
        .optional()
        .describe('Percent of the time after which the team is warned; 100 for no warning.'),
      place: z.int('is a number such as 1').min(1).max(50).optional().describe('From 1: the first that fits a session counts.'),
    })
    .refine(({ name: _, ...rest }) => Object.values(rest).some(value => value !== undefined), {
      path: ['firstReply'],
      message: 'needs a time',
    }),
  problems: ['forbidden', 'invalid', 'conflict'],
  run: async ({ controls, queries }, _session, input, act) => {
    const { name, firstReply, nextReply, resolution, channels, topics, tags, segments, snooze, warn, place } = input
    const before = await named(queries, name)
    const wished: When = { ...(channels && { channels }), ...(topics && { topics }), ...(tags && { tags }), ...(segments && { segments }) }
    const when = Object.fromEntries(Object.entries({ ...before?.when, ...wished }).filter(([, values]) => values.length > 0))
    const time = (minutes: number | null | undefined, key: keyof typeof labels) =>
      minutes === undefined ? {} : { [key]: minutes === null ? null : Math.round(minutes * minute) }
    const policy = await controls.putSla(
      {
        ...(before ? { id: before.id } : { name }),
        ...time(firstReply, 'firstReply'),
        ...time(nextReply, 'nextReply'),
        ...time(resolution, 'resolution'),
        when,
        ...(snooze !== undefined && { snoozePauses: snooze.startsWith('stop') }),
        ...(warn !== undefined && { warnAt: warn / 100 }),
        ...(place !== undefined && { place }),
      },
      act,
    )
    return [
      said(before ? 'Changed. Clocks that run are counted anew.' : 'Promised, from now on and for those who wait already.'),
      slaCard(policy),
    ]
  },
})

export const slaRemove = houseVerb({
  name: 'sla remove',
  summary: 'Take a promise back',
  help: 'Its clocks stop. What was said of them in sessions stays there.',
  wordings: [
    {
      word: 'sla remove',
      usage: 'NAME',
      about: 'take a promise back',
      examples: ['sla remove VIP'],
      read: text => ({ policy: needed(text, 'Say which: ‘sla remove VIP’. ‘sla’ lists them all.').trim() }),
    },
  ],
  confirm: 'Its clocks stop in every session.',
  input: z.strictObject({ policy: z.string().trim().min(1).max(100).describe('Name or id.') }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { policy }, act) => {
    const found = await named(queries, policy)
    if (!found) throw new Problem('not_found', `No promise is called ‘${policy}’. ‘sla’ lists them all. Nothing was changed.`)
    await controls.removeSla(found.id, act)
    return [said(`‘${found.name}’ is promised no longer.`)]
  },
})
