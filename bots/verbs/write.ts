// Verbs about help-center articles, which the AI reads.
import { z } from 'zod'
import { Problem } from '#core/model/problem.ts'
import { type Action, type Card, said } from '../cards/card.ts'
import { wrongCard, wrongOf } from '../cards/teaching.ts'
import { articleCard, articlesCard } from '../cards/training.ts'
import { houseVerb, needed, wordless } from './verb.ts'

/** What an article is called in its address. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,99}$/u, 'is letters, digits and dashes, such as return-policy')

/** A button carries so many characters of a text. */
const longestPressed = 1000

/** Although the house wants an article's words tried on past sessions first. */
export const anyway = z.boolean().optional().describe('Although its words were not tried on past sessions, or not cleanly.')

/** What came of saving an article; where its words are to be tried first, what stands in the way, with the press that saves it anyway. */
export const saved = async (
  { verb, input }: { verb: string; input: Record<string, unknown> & { article: string; text: string } },
  save: () => Promise<Card[]>,
): Promise<Card[]> => {
  try {
    return await save()
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'confirm' || input.text.length > longestPressed) throw error
    const { article, title, text } = input
    const actions: Action[] = [
      { verb: 'article backtest', label: 'Test on past sessions', input: { article, title, text }, style: 'primary' },
      { verb, label: 'Save it anyway', input: { ...input, anyway: true }, style: 'danger' },
    ]
    return [wrongCard('articles', `The article ${article} is not saved yet`, wrongOf(error), actions)]
  }
}

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
  help: 'Markdown. The AI reads it a moment later. Where the house wants new words tried on past sessions first, ‘article write return-policy anyway’ saves them all the same.',
  wordings: [
    {
      word: 'article write',
      aliases: ['article new', 'article edit'],
      usage: '[SLUG] [anyway]',
      about: 'write or change an article; asks for the rest',
      examples: ['article write return-policy'],
      read: text => {
        const [article, ...more] = text.trim().split(/\s+(?=anyway$)/u)
        return { ...(article && { article }), ...(more.length > 0 && { anyway: true }) }
      },
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
    anyway,
  }),
  problems: ['forbidden', 'confirm'],
  run: ({ controls }, _session, { anyway: insisted, ...input }, act) =>
    saved({ verb: 'article write', input }, async () => {
      const { article, title, text, topic } = input
      const page = await controls.putArticle(article, { title, text, ...(topic && { topic }), ...(insisted && { anyway: true }) }, act)
      return [said(`The article ${article} is saved, version ${page.version}.`)]
    }),
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
