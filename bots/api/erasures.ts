// Contacts who are erased, and the file of all that is stored of one.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, paging } from './asked.ts'
import { contactExport, erasure, erasurePlan, listOf } from './told.ts'
import { erasureView, exportView, pageView } from './views.ts'

/** The calls that erase a contact, and that export one. */
export const erasureCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'delete',
    path: '/contacts/{id}',
    tag: 'People',
    summary: 'Erase a contact everywhere, for good; a second time tells what the first did',
    params: idParam,
    query: asked,
    answer: erasure,
    problems: ['not_found', 'forbidden', 'busy'],
    handle: async ({ params, query }) => erasureView(await controls.eraseContact(params.id, actQuery(query))),
  }),
  endpoint({
    method: 'get',
    path: '/contacts/{id}/erasure',
    tag: 'People',
    summary: 'What erasing a contact would take',
    params: idParam,
    answer: erasurePlan,
    handle: ({ params }) => queries.erasurePlan(params.id),
  }),
  endpoint({
    method: 'post',
    path: '/contacts/{id}/export',
    tag: 'People',
    summary: 'Make a JSON file of all that is stored of a contact, to be fetched within the hour',
    params: idParam,
    body: z.object({ ...actFields, vault: z.boolean().default(false).describe('With what was masked, such as card numbers.') }),
    answer: contactExport,
    problems: ['not_found', 'forbidden', 'unavailable'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return exportView(await controls.exportContact(params.id, input.vault ? { vault: true } : {}, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/erasures',
    tag: 'People',
    summary: 'Contacts that were erased, newest first, by nobody’s name',
    query: paging,
    answer: listOf(erasure),
    handle: async ({ query }) => pageView(await queries.erasures(defined(query)), erasureView),
  }),
  endpoint({
    method: 'get',
    path: '/erasures/{id}',
    tag: 'People',
    summary: 'How an erasure fares',
    params: idParam,
    answer: erasure,
    handle: async ({ params }) => erasureView(await queries.erasure(params.id)),
  }),
]
