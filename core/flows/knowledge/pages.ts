// Storing pages: each with a version that grows when its words change, cut into passages that the index finds.
import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { languageOf } from '#core/search/languages/language.ts'
import { cutMarkdown } from '#core/search/text/passages.ts'
import type { Clock } from '../../lib/clock.ts'
import type { KnowledgePageRecord, Meant, SourceDocument } from '../../model/article.ts'
import type { Provenance } from '../../model/provenance.ts'
import { StaleError, type Store } from '../../ports/store.ts'
import { createLanes } from '../timeline/lanes.ts'
import { type PassageDoc, pagesTable, passagesTable } from '../timeline/tables.ts'

/** A page as a source or an author gives it. */
export interface GivenPage extends Meant {
  id: string
  title: string
  text: string
  url?: string
  locale?: string
  topic?: string
  provenance?: Provenance
  document?: SourceDocument
}

export interface Pages {
  /** Stores the page where it differs from what is stored; its passages replace the old ones. */
  put(source: string, page: GivenPage): Promise<KnowledgePageRecord>
  remove(source: string, id: string): Promise<void>
  /** Ids of a source's pages, with their hashes. */
  known(source: string): Promise<Map<string, string>>
}

interface Needs {
  store: Store
  clock: Clock
  /** Told of each passage that came, and of each that went. */
  indexed: { put(passage: PassageDoc): void; remove(id: string): void }
}

const meantOf = ({ audience, channels, segments, original }: Meant): Meant => ({
  ...(audience === undefined ? {} : { audience }),
  ...(channels === undefined || channels.length === 0 ? {} : { channels }),
  ...(segments === undefined || segments.length === 0 ? {} : { segments }),
  ...(original === undefined ? {} : { original }),
})

/** Equal hashes: nothing to do. */
export const hashOf = (page: GivenPage): string => {
  const meant = meantOf(page)
  const said = [page.title, page.text, page.url ?? '', page.locale ?? '', page.topic ?? '']
  return createHash('sha256')
    .update(JSON.stringify(Object.keys(meant).length === 0 ? said : [...said, meant]))
    .digest('base64url')
    .slice(0, 22)
}

const atOnce = 1000
/** Passages put into the index without a pause: some milliseconds. */
const stretch = 25

/** A page's passages. The language is told once for the whole page, which is surer and cheaper than for each passage at each start. */
export const cutPage = (record: KnowledgePageRecord): PassageDoc[] => {
  const locale = record.locale ?? languageOf(`${record.title}\n${record.text}`)
  return cutMarkdown(record).map(({ id, headings, text }) => ({
    id,
    rev: record.version,
    page: record.id,
    title: record.title,
    headings,
    text,
    locale,
    version: record.version,
    ...(record.url === undefined ? {} : { url: record.url }),
    ...meantOf(record),
  }))
}

export const createPages = ({ store, clock, indexed }: Needs): Pages => {
  const pages = store.collection(pagesTable)
  const passages = store.collection(passagesTable)
  const lanes = createLanes()

  const passagesOf = async (page: string): Promise<PassageDoc[]> => {
    const found: PassageDoc[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const some = await passages.list({ where: { index: 'page', is: page }, limit: atOnce, ...(cursor ? { cursor } : {}) })
      found.push(...some.items)
      cursor = some.next
    }
    return found
  }

  const write = async (source: string, page: GivenPage): Promise<KnowledgePageRecord> => {
    const id = `${source}/${page.id}`
    const hash = hashOf(page)
    for (;;) {
      const now = await pages.get(id)
      if (now?.hash === hash) return now
      const record = { ...page, id, source, hash, version: (now?.version ?? 0) + 1, updatedAt: clock.now() }
      try {
        // The passages first: if the process ends in between, the page still has its old hash and is cut again.
        await replace({ ...record, rev: 0 })
        return now ? await pages.save({ ...record, rev: now.rev }) : await pages.insert(record)
      } catch (error) {
        if (!(error instanceof StaleError || (error as { code?: string }).code === 'DUPLICATE')) throw error
      }
    }
  }

  const replace = async (record: KnowledgePageRecord): Promise<void> => {
    const old = await passagesOf(record.id)
    const fresh = cutPage(record)
    await Promise.all(fresh.map(passage => passages.put(passage)))
    const kept = new Set(fresh.map(passage => passage.id))
    const gone = old.filter(p => !kept.has(p.id))
    await Promise.all(gone.map(p => passages.remove(p.id)))
    for (const p of gone) indexed.remove(p.id)
    for (const [n, p] of fresh.entries()) {
      indexed.put(p)
      if (n % stretch === stretch - 1) await pause()
    }
  }

  return {
    put: (source, page) => lanes.run(`${source}/${page.id}`, () => write(source, page)),
    remove: (source, id) =>
      lanes.run(`${source}/${id}`, async () => {
        const old = await passagesOf(`${source}/${id}`)
        await Promise.all(old.map(p => passages.remove(p.id)))
        await pages.remove(`${source}/${id}`)
        for (const p of old) indexed.remove(p.id)
      }),
    async known(source) {
      const found = new Map<string, string>()
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await pages.list({ where: { index: 'source', is: source }, limit: atOnce, ...(cursor ? { cursor } : {}) })
        for (const record of page.items) found.set(record.id.slice(source.length + 1), record.hash)
        cursor = page.next
      }
      return found
    },
  }
}
