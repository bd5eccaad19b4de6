// Verbs about help-center articles, which the AI reads.
import { z } from 'zod'
import { said } from '../cards/card.ts'
import { articleCard, articlesCard } from '../cards/training.ts'
import { houseVerb, needed, wordless } from './verb.ts'

/** What an article is called in its address. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,99}$/u, 'is letters, digits and dashes, such as return-policy')

const slugOf = (text: string, example: string): Record<string, unknown> => ({
  article: needed(text, `Say which article: ‘${example}’. ‘articles’ lists them.`).trim(),
})

export const articles = houseVerb({
  name: 'article list',
  summary: 'List the articles',
  help: 'The help-center articles that the AI reads.',
  wordings: [
    {
      word: 'article',
      aliases: ['articles', 'article list'],
      usage: '',
      about: 'list the articles the AI reads',
      examples: ['articles'],
      read: wordless('article'),
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => [articlesCard((await queries.articles({ limit: 100 })).items)],
})

export const articleShow = houseVerb({
  name: 'article show',
  summary: 'Read an article',
  help: 'Its words as the AI reads them.',
  wordings: [
    {
      word: 'article show',
      usage: 'SLUG',
      about: 'read an article',
      examples: ['article show return-policy'],
      read: text => slugOf(text, 'article show return-policy'),
    },
  ],
  input: z.strictObject({ article: slug }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { article }) => [articleCard(await queries.article(article))],
})

export const articlePut = houseVerb({
  name: 'article write',
  summary: 'Write or change an article',
  help: 'Markdown. The AI reads it a moment later.',
  wordings: [
    {
      word: 'article write',
      aliases: ['article new', 'article edit'],
      usage: '[SLUG]',
      about: 'write or change an article; asks for the rest',
      examples: ['article write return-policy'],
      read: text => (text.trim() === '' ? {} : { article: text.trim() }),
    },
  ],
  form: [
    { name: 'article', label: 'Short name', hint: 'for its address, such as return-policy', kind: 'line' },
    { name: 'title', label: 'Title', kind: 'line' },
    { name: 'text', label: 'Text', hint: 'Markdown', kind: 'text' },
    { name: 'topic', label: 'Topic', kind: 'line', optional: true },
  ],
  prefill: async ({ queries }, { article }) => {
    const page = typeof article === 'string' ? await queries.article(article).catch(() => undefined) : undefined
    return page ? { title: page.title, text: page.text, ...(page.topic && { topic: page.topic }) } : {}
  },
  input: z.strictObject({
    article: slug,
    title: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(200_000),
    topic: z.string().trim().min(1).optional(),
  }),
  problems: ['forbidden'],
  run: async ({ controls }, _session, { article, title, text, topic }, act) => {
    const page = await controls.putArticle(article, { title, text, ...(topic && { topic }) }, act)
    return [said(`The article ${article} is saved, version ${page.version}.`)]
  },
})

export const articleRemove = houseVerb({
  name: 'article remove',
  summary: 'Remove an article',
  help: 'The AI no longer reads it.',
  wordings: [
    {
      word: 'article remove',
      usage: 'SLUG',
      about: 'remove an article',
      examples: ['article remove return-policy'],
      read: text => slugOf(text, 'article remove return-policy'),
    },
  ],
  confirm: 'The article goes; the AI no longer reads it.',
  input: z.strictObject({ article: slug }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls }, _session, { article }, act) => {
    await controls.removeArticle(article, act)
    return [said(`The article ${article} is gone.`)]
  },
})
