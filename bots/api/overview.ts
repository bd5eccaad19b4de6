// How the house stands, as REST: today's numbers, what the AI reads, how each part fares. Times as ISO 8601, lengths in seconds.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { second, type Time } from '#core/model/time.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import type { DayNumbers, Numbers, PartStanding, SourceStanding } from '#core/ports/overview.ts'

const time = z.iso.datetime()
const seconds = z.number().describe('Seconds.')
const iso = (at: Time): string => new Date(at).toISOString()
const counts = z.int().min(0)

const numbersShape = z.object({
  started: counts.describe('Sessions that began.'),
  answered: counts.describe('Sessions that the AI answered for the first time.'),
  handedOff: counts.describe('Sessions that were handed off for the first time.'),
  resolved: counts.describe('Sessions that were resolved and did not open again.'),
  confirmed: counts.describe('Of these: the customer said so.'),
  firstReply: seconds.optional().describe('Seconds: half of the first replies of people took no longer.'),
  csat: z.object({ average: z.number(), count: counts }).optional(),
})
const day = numbersShape
  .extend({
    date: z.string().describe('Today where the house is.'),
    zone: z.string().describe('IANA name.'),
    open: counts.describe('Open now.'),
    waiting: counts.describe('Waiting for a person now; snoozed ones are left out.'),
    expected: seconds.optional().describe('Seconds of working time within which nine of ten first replies came lately.'),
    channels: z.record(z.string(), numbersShape),
    agents: z.record(z.string(), numbersShape).describe('By the agent’s id.'),
  })
  .meta({ id: 'DayNumbers' })
const source = z
  .object({
    name: z.string().describe('`articles` are the help center’s own.'),
    pages: counts,
    passages: counts.describe('What can be found and quoted.'),
    readAt: time.optional().describe('When it was last read whole.'),
    failed: z.object({ since: time, why: z.string() }).optional().describe('Since when it can not be read, and why.'),
    trouble: z.string().optional().describe('What of it can not be read, though the rest was.'),
    quoted: z.object({ title: z.string(), at: time }).optional().describe('The page that an answer rested on last.'),
  })
  .meta({ id: 'KnowledgeSource' })
const part = z
  .object({
    name: z.string(),
    kind: z.enum(['store', 'link', 'channel', 'desk', 'plugin', 'job']),
    about: z.string(),
    state: z.enum(['well', 'failing', 'off']),
    detail: z.string().optional(),
    since: time.optional(),
    failed: z.object({ at: time, why: z.string() }).optional().describe('Why it is failing, or was when it failed last.'),
    recovered: z
      .object({ count: counts, since: time, until: time })
      .optional()
      .describe('Of a channel: messages written from `since` on while nothing was connected, taken up by `until`; for a day.'),
    mend: z.string().optional().describe('What to do.'),
  })
  .meta({ id: 'HousePart' })

const numbersView = ({ firstReply, ...rest }: Numbers) => ({
  ...rest,
  ...(firstReply === undefined ? {} : { firstReply: firstReply / second }),
})

const each = (all: Record<string, Numbers>) =>
  Object.fromEntries(Object.entries(all).map(([name, numbers]) => [name, numbersView(numbers)]))

const dayView = ({ expected, channels, agents, ...rest }: DayNumbers) => ({
  ...numbersView(rest),
  date: rest.date,
  zone: rest.zone,
  open: rest.open,
  waiting: rest.waiting,
  ...(expected === undefined ? {} : { expected: expected / second }),
  channels: each(channels),
  agents: each(agents),
})

const sourceView = ({ readAt, failed, quoted, ...rest }: SourceStanding) => ({
  ...rest,
  ...(readAt === undefined ? {} : { readAt: iso(readAt) }),
  ...(failed && { failed: { since: iso(failed.since), why: failed.why } }),
  ...(quoted && { quoted: { title: quoted.title, at: iso(quoted.at) } }),
})

const partView = ({ since, failed, recovered, ...rest }: PartStanding) => ({
  ...rest,
  ...(since === undefined ? {} : { since: iso(since) }),
  ...(failed && { failed: { at: iso(failed.at), why: failed.why } }),
  ...(recovered && { recovered: { count: recovered.count, since: iso(recovered.since), until: iso(recovered.until) } }),
})

/** The calls on how the house stands. */
export const overviewCalls = ({ queries }: Pick<DeskGiven, 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/numbers',
    tag: 'Overview',
    summary: 'Today’s numbers: the whole house, each channel, each agent',
    answer: day,
    handle: async () => dayView(await queries.numbers()),
  }),
  endpoint({
    method: 'get',
    path: '/sources',
    tag: 'Overview',
    summary: 'What the AI reads: each knowledge source, when it was read last, and why it could not be',
    answer: z.object({ items: z.array(source) }),
    handle: async () => ({ items: (await queries.sources()).map(sourceView) }),
  }),
  endpoint({
    method: 'get',
    path: '/health',
    tag: 'Overview',
    summary: 'How each part of the house fares, since when, and what to do',
    answer: z.object({ items: z.array(part) }),
    handle: async () => ({ items: (await queries.health()).map(partView) }),
  }),
]
