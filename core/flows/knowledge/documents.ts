// Documents become articles: read by what is plugged in, replaced when the same document comes again, and never put over words that somebody
// wrote unless that is said.
import type { Clock } from '../../lib/clock.ts'
import type { KnowledgePageRecord } from '../../model/article.ts'
import { Problem } from '../../model/problem.ts'
import { minute } from '../../model/time.ts'
import type { Act } from '../../ports/controls.ts'
import type { DocumentReader, ReadDocument } from '../../ports/document-reader.ts'
import type { DocumentAdded, DocumentGiven } from '../../ports/documents.ts'
import type { Files } from '../../ports/files.ts'
import type { Once } from '../people/once.ts'
import type { Articles } from './articles.ts'
import { slugOf } from './slug.ts'

export interface Documents {
  /** Plugs in what reads them; before `start`. */
  readBy(reader: DocumentReader): void
  add(given: DocumentGiven, act: Act): Promise<DocumentAdded>
}

interface Needs {
  articles: Articles
  files?: Pick<Files, 'open'>
  once: Once
  clock: Clock
  closing: AbortController
}

/** For fetching, waiting behind others and reading. */
const patience = 3 * minute

const late = (): Problem =>
  new Problem('unavailable', `The document could not be read within ${patience / minute} minutes. Nothing was added; try again later.`)

const invalid = (detail: string): Problem => new Problem('invalid', `${detail} Nothing was added.`)

const nameOf = ({ file, url }: DocumentGiven): string => {
  if (file) return file.name
  if (url === undefined) throw invalid('Give a file, or the address of a document.')
  if (!URL.canParse(url)) throw invalid(`‘${url.slice(0, 200)}’ is no address: it begins with https://.`)
  const { hostname, pathname, search } = new URL(url)
  const path = `${pathname}${search}`.replace(/^\/+|\/+$/gu, '')
  try {
    return decodeURIComponent(path) || hostname
  } catch {
    return path || hostname
  }
}

/** The article that a document becomes. Problem `invalid` where neither a file nor an address is given. */
export const articleOfDocument = (given: DocumentGiven): string =>
  given.article ?? (slugOf(nameOf(given).replace(/\.[a-z0-9]{1,8}$/iu, '')) || 'document')

/** Whether what is there is an earlier state of this document. */
const isSame = ({ document, url }: KnowledgePageRecord, given: DocumentGiven): boolean =>
  document !== undefined && (given.file ? document.name === given.file.name : url === given.url)

const mustBeFree = (slug: string, before: KnowledgePageRecord | undefined, given: DocumentGiven): void => {
  if (!before || given.article !== undefined || isSame(before, given)) return
  const whose = before.document ? `was made from another document, ${before.document.name}` : 'was written by hand'
  throw new Problem(
    'conflict',
    `There is an article ${slug} already, which ${whose}. Give this document a name of its own, or say ‘${slug}’ as its name to replace the article. Nothing was added.`,
  )
}

const recordOf = (read: ReadDocument, given: DocumentGiven) => {
  const { audience, channels, segments, topic, locale, url } = { ...read, ...stated(given) }
  const source = { name: given.file?.name ?? given.url ?? read.name, kind: read.kind, ...(read.pages && { pages: read.pages }) }
  return {
    title: given.title ?? read.title,
    text: read.text,
    document: source,
    ...stated({ audience, channels, segments, topic, locale, url }),
  }
}

/** What is not undefined. */
const stated = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

export const createDocuments = ({ articles, files, once, clock, closing }: Needs): Documents => {
  let reader: DocumentReader | undefined

  const read = async ({ file, url, progress }: DocumentGiven): Promise<ReadDocument> => {
    if (!reader || (file && !files)) throw new Problem('unavailable', 'What reads documents is not switched on. Nothing was added.')
    const over = new AbortController()
    const cancel = clock.after(patience, () => over.abort(late()))
    try {
      const signal = AbortSignal.any([over.signal, closing.signal])
      const document = file ? { name: file.name, content: await files!.open(file) } : { url: url as string }
      return await reader.readDocument(document, { signal, ...(progress && { progress }) })
    } finally {
      cancel()
    }
  }

  return {
    readBy(given) {
      reader = given
    },
    async add(given, act) {
      const slug = articleOfDocument(given)
      const { progress: _, ...said } = given
      let done: Omit<DocumentAdded, 'article'> = { became: 'same', left: [] }
      await once.run(act, { verb: 'document', input: [slug, said] }, async () => {
        mustBeFree(slug, await articles.find(slug), given)
        const document = await read(given)
        // Reading takes its time, in which somebody may have written an article of this name.
        const before = await articles.find(slug)
        mustBeFree(slug, before, given)
        const after = await articles.put(slug, recordOf(document, given))
        const became = before === undefined ? 'added' : after.version === before.version ? 'same' : 'changed'
        done = { became, left: document.left }
      })
      return { article: await articles.get(slug), ...done }
    },
  }
}
