// The help-center articles that people write, and the documents that become articles.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { apiHolder } from '#core/ports/files.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, paging, seqParam, slug, slugParam } from './asked.ts'
import { article, articleProposal, documentAdded, listOf, nothing } from './told.ts'
import { articleView, pageView } from './views.ts'

const audience = z.enum(['public', 'internal']).optional().describe('No answer to a customer is made from an internal article.')
const channels = z.array(z.string().min(1).max(50)).max(50).optional().describe('None: every channel.')
const segments = z.array(z.string().min(1).max(100)).max(100).optional().describe('None: everyone.')
const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as en or pt-BR')
  .optional()

const articleBody = z
  .object({
    ...actFields,
    title: z.string().trim().min(1).max(300),
    text: z
      .string()
      .max(200_000)
      .refine(text => text.trim() !== '', 'must not be blank')
      .describe('Markdown.'),
    locale,
    topic: slug.optional(),
    audience,
    channels,
    segments,
    original: slug.optional().describe('The article that this is a translation of; of the two, one answers.'),
    anyway: z
      .boolean()
      .optional()
      .describe('Although its words were not tried on past sessions first, as the house wants it, or not cleanly.'),
    from: z
      .object({ session: z.string().min(1).max(200), seq: z.int().min(1).max(1e9) })
      .optional()
      .describe('The message that it is made from.'),
  })
  .meta({
    id: 'ArticleChange',
    examples: [{ title: 'Refunds', text: '# Refunds\n\nWe refund within five days.', locale: 'en', topic: 'refunds' }],
  })

const documentBody = z
  .object({
    ...actFields,
    file: z.string().min(1).max(4000).optional().describe('The ticket of an uploaded file.'),
    url: z.string().min(1).max(2000).optional().describe('Or a public address to read it from.'),
    article: slug.optional().describe('The article it becomes, whatever is there now; made of its name where left out.'),
    title: z.string().trim().min(1).max(300).optional(),
    topic: slug.optional(),
    locale,
    audience,
    channels,
    segments,
  })
  .refine(({ file, url }) => (file === undefined) !== (url === undefined), { path: ['file'], message: 'give a file or a url' })
  .meta({ id: 'DocumentGiven', examples: [{ url: 'https://example.com/returns.pdf', audience: 'public' }] })

/** Documents that become articles. */
export const documentCalls = ({ controls, files }: Pick<DeskGiven, 'controls' | 'files'>): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/documents',
    tag: 'Articles',
    summary: 'Read a PDF, Word, HTML, Markdown or text document as an article; the same document again replaces it',
    body: documentBody,
    answer: documentAdded,
    problems: ['conflict', 'too_large', 'unsupported_type', 'unavailable'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      const { file, ...given } = input
      const added = await controls.addDocument({ ...given, ...(file !== undefined && { file: files.redeem(file, apiHolder) }) }, act)
      return { ...added, article: articleView(added.article) }
    },
  }),
]

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
    problems: ['confirm'],
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
