// Contacts and handoffs.
import { z } from 'zod'
import { emailAddress, phoneNumber } from '#core/lib/addresses.ts'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, defined, idParam, paging } from './asked.ts'
import { contact, handoff, listOf, maybeSame } from './told.ts'
import { contactView, handoffView, maybeSameView, pageView } from './views.ts'

const segments = z.array(z.string().trim().min(1).max(100)).max(100)

const contactBody = z
  .object({
    ...actFields,
    name: z.string().trim().min(1).max(200).optional(),
    email: emailAddress.nullable().optional().describe('null takes it away: they are not found by it any more.'),
    phone: phoneNumber.nullable().optional().describe('null takes it away, as with email.'),
    custom: z
      .record(z.string().min(1).max(100), z.union([z.string().max(2000), z.number(), z.boolean()]))
      .refine(custom => Object.keys(custom).length <= 100, 'at most 100 fields')
      .optional()
      .describe('Fields that are left out stay as they are.'),
    segments: z
      .object({ add: segments.optional(), remove: segments.optional() })
      .optional()
      .describe('Of the segments that the team sets; those that the page proves are changed there.'),
  })
  .meta({ id: 'ContactChange' })

/** The calls on contacts and handoffs. */
export const peopleCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/contacts',
    tag: 'People',
    summary: 'Contacts, newest first',
    query: paging,
    answer: listOf(contact),
    handle: async ({ query }) => pageView(await queries.contacts(defined(query)), contactView),
  }),
  endpoint({
    method: 'get',
    path: '/contacts/{id}',
    tag: 'People',
    summary: 'One contact, by id or by an identity such as email:ada@example.com',
    params: idParam,
    answer: contact,
    handle: async ({ params }) => contactView(await queries.contact(params.id)),
  }),
  endpoint({
    method: 'patch',
    path: '/contacts/{id}',
    tag: 'People',
    summary: 'Change what is verified about a contact, and the segments that the team set',
    params: idParam,
    body: contactBody,
    answer: contact,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      const { segments, ...fields } = input
      return contactView(await controls.changeContact(params.id, { ...fields, ...(segments && { segments: defined(segments) }) }, act))
    },
  }),
  endpoint({
    method: 'post',
    path: '/contacts/{id}/merge',
    tag: 'People',
    summary: 'Everything of from becomes this contact’s; sessions keep their address',
    params: idParam,
    body: z.object({ ...actFields, from: z.string().min(1).max(200) }),
    answer: contact,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return contactView(await controls.mergeContacts(params.id, input.from, act))
    },
  }),
  endpoint({
    method: 'post',
    path: '/contacts/{id}/split',
    tag: 'People',
    summary: 'Undo a merge: part is a contact of its own again, with the sessions that it began, and is answered',
    params: idParam,
    body: z.object({ ...actFields, part: z.string().min(1).max(200) }),
    answer: contact,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return contactView(await controls.splitContact(params.id, input.part, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/contacts/{id}/maybe-same',
    tag: 'People',
    summary: 'Who may be the same person, at most three, and what they share; proves nothing',
    params: idParam,
    answer: z.object({ items: z.array(maybeSame) }),
    handle: async ({ params }) => ({ items: (await queries.maybeSame(params.id)).map(maybeSameView) }),
  }),
  endpoint({
    method: 'post',
    path: '/contacts/{id}/apart',
    tag: 'People',
    summary: 'The contact and other are not the same person: it is not suggested again, and they are not joined by themselves',
    params: idParam,
    body: z.object({ ...actFields, other: z.string().min(1).max(200) }),
    answer: contact,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return contactView(await controls.keepApart(params.id, input.other, act))
    },
  }),
  endpoint({
    method: 'post',
    path: '/contacts/{id}/block',
    tag: 'People',
    summary: 'Block a contact: what they write is kept and nobody is told; blocked: false ends it',
    params: idParam,
    body: z.object({ ...actFields, blocked: z.boolean().default(true) }),
    answer: contact,
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return contactView(await controls.blockContact(params.id, input.blocked, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/handoffs',
    tag: 'People',
    summary: 'Handoffs, newest first, and who has each session now',
    query: paging,
    answer: listOf(handoff),
    handle: async ({ query }) => pageView(await queries.handoffs(defined(query)), handoffView),
  }),
]
