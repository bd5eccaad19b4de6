// The verb by which an admin gives the AI a document to read: a file or an address becomes an article.
import { z } from 'zod'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import type { Progress } from '#core/ports/document-reader.ts'
import { documentCard } from '../cards/training.ts'
import { houseVerb, unclear } from './verb.ts'
import { slug } from './write.ts'

const example = 'article import handbook.pdf'

/** `"my handbook.pdf" as handbook internal`, from its end: what is said of it goes behind the file. */
const readWords = (text: string): Record<string, unknown> => {
  const match = /^([\s\S]*?)(?:\s+as\s+([\p{L}\p{N}][\p{L}\p{N}-]*))?(?:\s+(internal|public))?$/iu.exec(text.trim())
  const [, source = '', article, audience] = match ?? []
  const what = source.trim()
  if (what === '') {
    if (article !== undefined) throw unclear(`Say which file or address: ‘${example} as ${article}’. Nothing was added.`)
    return {}
  }
  return {
    ...(/^https?:\/\//iu.test(what) ? { url: what } : { file: what }),
    ...(article && { article: article.toLowerCase() }),
    ...(audience && { audience: audience.toLowerCase() }),
  }
}

/** Says at each quarter of a long document how far it is. */
const quarters = (name: string, tell: (text: string) => void): ((at: Progress) => void) => {
  let told = 0
  return ({ page, of }) => {
    const quarter = Math.floor((page / of) * 4)
    if (of < 40 || quarter <= told || quarter > 3) return
    told = quarter
    tell(`… ${name}: page ${page} of ${of}`)
  }
}

const keptFile = (redeem: ((ticket: string) => Attachment) | undefined, ticket: string): Attachment => {
  if (!redeem) throw new Problem('unavailable', 'Files can not be taken in from here. Nothing was added.')
  return redeem(ticket)
}

export const articleImport = houseVerb({
  name: 'article import',
  summary: 'Add a document to what the AI reads',
  help: 'Reads a PDF, Word (.docx), HTML, Markdown or text file, or what is at a public address, as an article: its headings, paragraphs, lists and tables, no pictures. The same document again replaces what it was before. ‘internal’ keeps it for agents. ‘article remove’ takes it away.',
  wordings: [
    {
      word: 'article import',
      aliases: ['article add'],
      usage: '[FILE|URL] [as NAME] [internal|public]',
      about: 'read a PDF, Word, HTML, Markdown or text document as an article',
      examples: [example, 'article import https://example.com/returns as returns', 'article import "price list.pdf" internal'],
      read: readWords,
    },
  ],
  form: [
    { name: 'file', label: 'File', hint: 'PDF, Word (.docx), HTML, Markdown or text', kind: 'file', optional: true },
    {
      name: 'url',
      label: 'Or its address',
      hint: 'a public page or file, such as https://example.com/returns',
      kind: 'line',
      optional: true,
    },
    {
      name: 'audience',
      label: 'For whom',
      kind: 'choice',
      choices: ['public', 'internal'],
      named: { public: 'Customers: answers may quote it', internal: 'Agents only' },
      optional: true,
    },
    { name: 'article', label: 'Short name', hint: 'made of the file’s name where nothing is said', kind: 'line', optional: true },
  ],
  input: z
    .strictObject({
      file: z.string().min(1).max(4000).optional().describe('The ticket of a file.'),
      url: z.string().trim().min(1).max(2000).optional(),
      audience: z.enum(['public', 'internal']).optional(),
      article: slug.optional(),
    })
    .refine(({ file, url }) => file !== undefined || url !== undefined, { path: ['file'], message: 'Give a file or an address.' }),
  problems: ['forbidden', 'conflict', 'too_large', 'unsupported_type', 'unavailable'],
  run: async ({ controls, redeem, tell }, _session, { file: ticket, url, audience, article }, act) => {
    const file = ticket === undefined ? undefined : keptFile(redeem, ticket)
    const name = file?.name ?? url ?? ''
    tell?.(`Reading ${name} …`)
    const added = await controls.addDocument(
      {
        ...(file ? { file } : { url: url as string }),
        ...(audience && { audience }),
        ...(article && { article }),
        ...(tell && { progress: quarters(name, tell) }),
      },
      act,
    )
    return [documentCard(added)]
  },
})
