// What the website chat says first: the rules, and how often each was answered.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import { Problem } from '#core/model/problem.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, idParam, paging } from './asked.ts'
import { listOf, nothing, proactive } from './told.ts'
import { proactiveView } from './views.ts'

const fields = {
  name: z.string().trim().min(1).max(80).describe('What the team calls it.'),
  text: z.string().trim().min(1).max(2000).describe('Markdown. The first message of the session once the customer answers.'),
  pages: z
    .array(z.string().trim().min(1).max(500).regex(/^[/*]/, 'must begin with / or *, such as /pricing or /docs/*'))
    .max(20)
    .describe('Paths; `*` stands for anything. Empty: every page.'),
  after: z.int().min(0).max(3600).describe('Seconds that the page has been in view.'),
  segments: z.array(z.string().trim().min(1).max(100)).max(100).describe('For customers in one of these; empty: everybody.'),
  languages: z
    .array(
      z
        .string()
        .max(3)
        .regex(/^[A-Za-z]{2,3}$/, 'must be a code of two or three letters such as en'),
    )
    .max(50)
    .describe('Of the page; empty: every language.'),
  again: z.int().min(0).max(365).describe('Days until the same browser sees it again; 0: once.'),
  on: z.boolean(),
}
const { name, text, ...rest } = fields

const newBody = z.object({ ...actFields, name, text, ...z.object(rest).partial().shape }).meta({
  id: 'NewProactiveMessage',
  examples: [{ name: 'Pricing help', text: 'Questions about our prices? Ask away.', pages: ['/pricing', '/plans/*'], after: 20, on: true }],
})
const changeBody = z.object({ ...actFields, ...z.object(fields).partial().shape }).meta({ id: 'ProactiveMessageChange' })

/** The calls on proactive messages. */
export const proactiveCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => {
  const one = async (id: string): Promise<ProactiveStanding> => {
    const found = (await queries.proactive()).find(rule => rule.id === id)
    if (!found) throw new Problem('not_found', `There is no proactive message ${id}. GET /api/v1/proactive lists them.`)
    return found
  }
  return [
    endpoint({
      method: 'get',
      path: '/proactive',
      tag: 'Proactive messages',
      summary: 'What the website chat says first, the oldest rule first, and how often each was answered',
      query: paging,
      answer: listOf(proactive),
      handle: async () => ({ items: (await queries.proactive()).map(proactiveView), next: null }),
    }),
    endpoint({
      method: 'post',
      path: '/proactive',
      tag: 'Proactive messages',
      summary: 'Write a proactive message; off unless `on` is true',
      body: newBody,
      status: 201,
      answer: proactive,
      problems: ['conflict'],
      async handle({ body }) {
        const { act, input } = actOf(body)
        return proactiveView(await one((await controls.putProactive(input, act)).id))
      },
    }),
    endpoint({
      method: 'get',
      path: '/proactive/{id}',
      tag: 'Proactive messages',
      summary: 'One proactive message',
      params: idParam,
      answer: proactive,
      handle: async ({ params }) => proactiveView(await one(params.id)),
    }),
    endpoint({
      method: 'patch',
      path: '/proactive/{id}',
      tag: 'Proactive messages',
      summary: 'Change a proactive message, or switch it on or off',
      params: idParam,
      body: changeBody,
      answer: proactive,
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        return proactiveView(await one((await controls.putProactive({ ...input, id: params.id }, act)).id))
      },
    }),
    endpoint({
      method: 'delete',
      path: '/proactive/{id}',
      tag: 'Proactive messages',
      summary: 'Remove a proactive message; sessions that began with it stay as they are',
      params: idParam,
      query: asked,
      status: 204,
      answer: nothing,
      handle: ({ params, query }) => controls.removeProactive(params.id, actQuery(query)),
    }),
  ]
}
