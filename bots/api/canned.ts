// Canned replies: writing them, and seeing one filled for a customer. Sending one is a verb of the session.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { Canned } from '#core/model/canned.ts'
import { Problem } from '#core/model/problem.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, paging } from './asked.ts'
import { canned, filledCanned, listOf, nothing, template } from './told.ts'
import { cannedView } from './views.ts'

const fields = {
  shortcut: z.string().trim().min(1).max(50).describe('One word: letters, digits, - and _.'),
  title: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(8000).describe('Markdown with variables, such as {{contact.first_name|there}}.'),
}
const language = z.string().trim().min(2).max(3).describe('A code such as en.')
const team = z.string().min(1).max(64).describe('The id of the team it is for.')

const newBody = z.object({ ...actFields, ...fields, language: language.optional(), team: team.optional() }).meta({
  id: 'NewCannedReply',
  examples: [{ shortcut: 'refund', title: 'Refund', text: 'Hello {{contact.first_name|there}}, it is on its way.' }],
})
const changeBody = z
  .object({ ...actFields, ...z.object(fields).partial().shape, language: language.nullable().optional(), team: team.nullable().optional() })
  .meta({ id: 'CannedReplyChange' })

/** The calls on canned replies. */
export const cannedCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => {
  const one = async (id: string): Promise<Canned> => {
    const found = (await queries.canned()).find(c => c.id === id || c.shortcut === id.toLowerCase())
    if (!found) throw new Problem('not_found', `There is no canned reply ${id}. GET /api/v1/canned lists them.`)
    return found
  }
  return [
    endpoint({
      method: 'get',
      path: '/canned',
      tag: 'Canned replies',
      summary: 'All canned replies by shortcut; with words those that contain them, the most used first',
      query: paging.extend({ words: z.string().trim().min(1).max(200).optional() }),
      answer: listOf(canned),
      handle: async ({ query }) => ({ items: (await queries.canned(query.words)).map(cannedView), next: null }),
    }),
    endpoint({
      method: 'post',
      path: '/canned',
      tag: 'Canned replies',
      summary: 'Write a canned reply',
      body: newBody,
      status: 201,
      answer: canned,
      problems: ['conflict', 'not_found'],
      async handle({ body }) {
        const { act, input } = actOf(body)
        return cannedView(await controls.putCanned(input, act))
      },
    }),
    endpoint({
      method: 'get',
      path: '/canned/{id}',
      tag: 'Canned replies',
      summary: 'One canned reply, by id or shortcut',
      params: idParam,
      answer: canned,
      handle: async ({ params }) => cannedView(await one(params.id)),
    }),
    endpoint({
      method: 'patch',
      path: '/canned/{id}',
      tag: 'Canned replies',
      summary: 'Change a canned reply: what is left out stays',
      params: idParam,
      body: changeBody,
      answer: canned,
      problems: ['conflict'],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        return cannedView(await controls.putCanned({ ...input, id: params.id }, act))
      },
    }),
    endpoint({
      method: 'delete',
      path: '/canned/{id}',
      tag: 'Canned replies',
      summary: 'Remove a canned reply',
      params: idParam,
      query: asked,
      status: 204,
      answer: nothing,
      handle: ({ params, query }) => controls.removeCanned(params.id, actQuery(query)),
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}/templates',
      tag: 'Canned replies',
      summary: 'The templates of the session’s channel, also those that can not be sent; sending one is a verb',
      params: idParam,
      answer: listOf(template),
      problems: ['conflict', 'unavailable'],
      handle: async ({ params }) => ({ items: await queries.templates(params.id), next: null }),
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}/canned/{reply}',
      tag: 'Canned replies',
      summary: 'A canned reply filled for the session’s customer; nothing is sent',
      params: idParam.extend({ reply: z.string().min(1).max(200).describe('Its id or shortcut.') }),
      query: asked,
      answer: filledCanned,
      handle: ({ params, query }) => queries.filled(params.id, params.reply, actQuery(defined(query)).who),
    }),
    endpoint({
      method: 'post',
      path: '/sessions/{id}/canned/{reply}',
      tag: 'Canned replies',
      summary: 'The same, counted as used; what comes of it is sent as a reply',
      params: idParam.extend({ reply: z.string().min(1).max(200).describe('Its id or shortcut.') }),
      body: z.object(actFields),
      answer: filledCanned,
      handle: ({ params, body }) => controls.useCanned(params.id, { canned: params.reply }, actOf(body).act),
    }),
  ]
}
