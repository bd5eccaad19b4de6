// Contacts, handoffs, and the articles that people write.
import { z } from 'zod'
import { emailAddress, phoneNumber } from '#core/lib/addresses.ts'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, paging, seqParam, slug, slugParam } from './asked.ts'
import { article, articleProposal, contact, handoff, listOf, nothing } from './told.ts'
import { articleView, contactView, handoffView, pageView } from './views.ts'

const segments = z.array(z.string().trim().min(1).max(100)).max(100)

const contactBody = z
  .object({
    ...actFields,
    name: z.string().trim().min(1).max(200).optional(),
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
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

const articleBody = z
  .object({
    ...actFields,
    title: z.string().trim().min(1).max(300),
    text: z
      .string()
      .max(200_000)
      .refine(text => text.trim() !== '', 'must not be blank')
      .describe('Markdown.'),
    locale: z
      .string()
      .max(35)
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as en or pt-BR')
      .optional(),
    topic: slug.optional(),
    audience: z.enum(['public', 'internal']).optional().describe('No answer to a customer is made from an internal article.'),
    channels: z.array(z.string().min(1).max(50)).max(50).optional().describe('None: every channel.'),
    segments: z.array(z.string().min(1).max(100)).max(100).optional().describe('None: everyone.'),
    original: slug.optional().describe('The article that this is a translation of; of the two, one answers.'),
    from: z
      .object({ session: z.string().min(1).max(200), seq: z.int().min(1).max(1e9) })
      .optional()
      .describe('The message that it is made from.'),
  })
  .meta({
    id: 'ArticleChange',
    examples: [{ title: 'Refunds', text: '# Refunds\n\nWe refund within five days.', locale: 'en', topic: 'refunds' }],
  })

/** The calls on help-center articles. */
export const articleCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/articles',
    tag: 'Articles',
    summary: 'Help-center articles',
    query: paging,
    answer: listOf(article),
    handle: async ({ query }) => pageView(await queries.articles(defined(query)), articleView),
  }),
  endpoint({
    method: 'get',
    path: '/articles/{slug}',
    tag: 'Articles',
    summary: 'One article',
    params: slugParam,
    answer: article,
    handle: async ({ params }) => articleView(await queries.article(params.slug)),
  }),
  endpoint({
    method: 'put',
    path: '/articles/{slug}',
    tag: 'Articles',
    summary: 'Write an article; the AI reads it at once',
    params: z.object({ slug }),
    body: articleBody,
    answer: article,
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return articleView(await controls.putArticle(params.slug, input, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/sessions/{id}/article/{seq}',
    tag: 'Articles',
    summary: 'The article that a message could become; nothing is stored',
    params: seqParam,
    answer: articleProposal,
    problems: ['not_found', 'conflict'],
    handle: ({ params }) => queries.articleFromMessage(params.id, params.seq),
  }),
  endpoint({
    method: 'delete',
    path: '/articles/{slug}',
    tag: 'Articles',
    summary: 'Remove an article',
    params: slugParam,
    query: asked,
    status: 204,
    answer: nothing,
    handle: ({ params, query }) => controls.removeArticle(params.slug, actQuery(query)),
  }),
]
