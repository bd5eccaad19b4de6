// When people are there, and what is promised to customers: office hours, the message while it is closed, policies, deadlines.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { parseHoliday, parseWeek } from '#core/model/clocks/hours-words.ts'
import { Problem } from '#core/model/problem.ts'
import type { When } from '#core/model/routing.ts'
import { type Duration, minute } from '#core/model/time.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, sessionParam } from './asked.ts'
import { deadline, listOf, nothing, officeHours, slaPolicy } from './told.ts'
import { deadlineView, officeView, slaView } from './views.ts'

const team = z.string().trim().min(1).max(64).optional().describe('A team; left out, the house.')
const times = z.array(z.string().max(20)).max(24).optional().describe('Spans such as `9:00-12:00`; none: closed.')
const holiday = z.object({
  date: z.string().max(30).describe('`2026-12-25`, or `12-25` for every year.'),
  name: z.string().trim().min(1).max(80),
  times,
})

const hoursBody = z
  .object({
    ...actFields,
    team,
    hours: z
      .object({
        zone: z.string().max(100).describe('IANA name.'),
        week: z.string().max(2000).describe('Such as `mon-fri 9:00-12:30 13:30-18:00; sat 10-14`.'),
      })
      .nullable()
      .describe('null: the house is always open, a team has the house’s.'),
  })
  .meta({ id: 'OfficeHoursChange', examples: [{ hours: { zone: 'Europe/Berlin', week: 'mon-fri 9:00-17:00' } }] })
const holidaysBody = z
  .object({
    ...actFields,
    team,
    add: z.array(holiday).max(400).optional().describe('Takes the place of what is on the same date.'),
    remove: z.array(z.string().max(30)).max(400).optional().describe('Dates.'),
  })
  .meta({ id: 'HolidaysChange', examples: [{ add: [{ date: '12-24', name: 'Christmas Eve', times: ['9:00-12:00'] }] }] })
const messageBody = z
  .object({
    ...actFields,
    language: z
      .string()
      .regex(/^([a-z]{2,3}|any)$/, 'must be a code such as de')
      .optional()
      .describe('Left out: all others.'),
    text: z.string().trim().min(1).max(1000).nullable().describe('With {back} and {name}; null: the house’s own words.'),
  })
  .meta({ id: 'AwayMessageChange', examples: [{ text: 'Hi {name}! We are closed and back {back}.' }] })

const minutes = (what: string) =>
  z.number().min(1).max(525_600).nullable().optional().describe(`Minutes of working time until ${what}; null: not promised.`)
const names = z.array(z.string().trim().min(1).max(200)).max(100).optional()
const slaFields = {
  when: z
    .object({ channels: names, topics: names, tags: names, segments: names })
    .optional()
    .describe('Of each list one has to be there; left out: every session.'),
  firstReply: minutes('a person’s first reply'),
  nextReply: minutes('each further reply'),
  resolution: minutes('it is resolved'),
  snoozePauses: z.boolean().optional().describe('Clocks stand still while it is snoozed; true where not given.'),
  warnAt: z
    .int()
    .min(10)
    .max(100)
    .optional()
    .describe('Percent of the time after which the team is warned; 80 where not given, 100 for never.'),
  place: z.int().min(1).max(50).optional().describe('From 1; the last where not given.'),
}
const slaName = z.string().trim().min(1).max(80)
const newSla = z
  .object({ ...actFields, name: slaName, ...slaFields })
  .meta({ id: 'NewSlaPolicy', examples: [{ name: 'VIP', when: { segments: ['vip'] }, firstReply: 15, resolution: 480, place: 1 }] })
const slaChange = z.object({ ...actFields, name: slaName.optional(), ...slaFields }).meta({ id: 'SlaPolicyChange' })

interface SlaInput {
  warnAt?: number
  when?: { [K in keyof When]?: When[K] | undefined }
  firstReply?: number | null
  nextReply?: number | null
  resolution?: number | null
}

/** A policy as callers say it, in minutes, to the house's own. */
const inHouse = <T extends SlaInput>({ when, warnAt, firstReply, nextReply, resolution, ...rest }: T) => {
  const time = (key: 'firstReply' | 'nextReply' | 'resolution', given: number | null | undefined): Record<string, Duration | null> =>
    given === undefined ? {} : { [key]: given === null ? null : Math.round(given * minute) }
  return {
    ...rest,
    ...(when && { when: defined(when) }),
    ...(warnAt !== undefined && { warnAt: warnAt / 100 }),
    ...time('firstReply', firstReply),
    ...time('nextReply', nextReply),
    ...time('resolution', resolution),
  }
}

const dayOf = ({ date, name, times: spans = [] }: z.infer<typeof holiday>) => parseHoliday([date, ...spans, name].join(' '))

const hoursCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => {
  const stands = async () => officeView(await queries.officeHours(), await queries.replyTimes())
  return [
    endpoint({
      method: 'get',
      path: '/office-hours',
      tag: 'Office hours and SLA',
      summary: 'When people are there, whether it is open now, and how soon people answered lately',
      answer: officeHours,
      handle: stands,
    }),
    endpoint({
      method: 'put',
      path: '/office-hours',
      tag: 'Office hours and SLA',
      summary: 'Set the hours of the house or of a team; holidays stay',
      body: hoursBody,
      answer: officeHours,
      async handle({ body }) {
        const { act, input } = actOf(body)
        const { team: of, hours } = input
        await controls.setHours(
          { ...(of !== undefined && { team: of }), hours: hours && { zone: hours.zone, week: parseWeek(hours.week) } },
          act,
        )
        return stands()
      },
    }),
    endpoint({
      method: 'post',
      path: '/office-hours/holidays',
      tag: 'Office hours and SLA',
      summary: 'Add and remove holidays',
      body: holidaysBody,
      answer: officeHours,
      problems: ['conflict', 'not_found'],
      async handle({ body }) {
        const { act, input } = actOf(body)
        const { team: of, add = [], remove = [] } = input
        await controls.setHolidays({ ...(of !== undefined && { team: of }), add: add.flatMap(dayOf), remove }, act)
        return stands()
      },
    }),
    endpoint({
      method: 'put',
      path: '/office-hours/message',
      tag: 'Office hours and SLA',
      summary: 'What a customer is told who is handed off while it is closed',
      body: messageBody,
      answer: officeHours,
      async handle({ body }) {
        const { act, input } = actOf(body)
        await controls.setAwayMessage(input, act)
        return stands()
      },
    }),
  ]
}

const slaCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/sla',
    tag: 'Office hours and SLA',
    summary: 'What is promised to customers, in the order in which policies are looked at',
    answer: listOf(slaPolicy),
    handle: async () => ({ items: (await queries.sla()).map(slaView), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/sla',
    tag: 'Office hours and SLA',
    summary: 'Promise times to customers; at least one of firstReply, nextReply and resolution',
    body: newSla,
    status: 201,
    answer: slaPolicy,
    problems: ['conflict', 'id_reused'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      return slaView(await controls.putSla(inHouse(input), act))
    },
  }),
  endpoint({
    method: 'patch',
    path: '/sla/{id}',
    tag: 'Office hours and SLA',
    summary: 'Change a policy; clocks that run are counted anew',
    params: idParam,
    body: slaChange,
    answer: slaPolicy,
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      if (!(await queries.sla()).some(policy => policy.id === params.id)) throw new Problem('not_found', `There is no policy ${params.id}.`)
      return slaView(await controls.putSla({ ...inHouse(input), id: params.id }, act))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/sla/{id}',
    tag: 'Office hours and SLA',
    summary: 'Take a promise back',
    params: idParam,
    query: asked,
    status: 204,
    answer: nothing,
    handle: ({ params, query }) => controls.removeSla(params.id, actQuery(query)),
  }),
]

/** The calls on hours, promises and deadlines. */
export const officeCalls = (given: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  ...hoursCalls(given),
  ...slaCalls(given),
  endpoint({
    method: 'get',
    path: '/sessions/{id}/deadlines',
    tag: 'Office hours and SLA',
    summary: 'The clocks that run on a session',
    params: sessionParam,
    answer: z.object({ items: z.array(deadline) }),
    handle: async ({ params }) => ({ items: (await given.queries.deadlines(params.id)).map(deadlineView) }),
  }),
]
