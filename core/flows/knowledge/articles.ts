// Help-center articles: pages of the source `articles`, written by people, read by the AI as soon as they are stored.
import type { KnowledgePageRecord } from '../../model/article.ts'
import { Problem } from '../../model/problem.ts'
import type { Page, Store } from '../../ports/store.ts'
import { pagesTable } from '../timeline/tables.ts'
import type { GivenPage, Pages } from './pages.ts'

export interface Articles {
  list(paging: { cursor?: string; limit?: number }): Promise<Page<KnowledgePageRecord>>
  get(slug: string): Promise<KnowledgePageRecord>
  find(slug: string): Promise<KnowledgePageRecord | undefined>
  put(slug: string, article: Omit<GivenPage, 'id'>): Promise<KnowledgePageRecord>
  remove(slug: string): Promise<void>
}

const source = 'articles'

export const createArticles = ({ store, pages }: { store: Store; pages: Pages }): Articles => {
  const table = store.collection(pagesTable)

  const find = (slug: string): Promise<KnowledgePageRecord | undefined> => table.get(`${source}/${slug}`)

  const get = async (slug: string): Promise<KnowledgePageRecord> => {
    const found = await find(slug)
    if (!found) throw new Problem('not_found', `There is no article “${slug}”.`)
    return found
  }

  return {
    get,
    find,
    list: paging => table.list({ where: { index: 'source', is: source }, ...paging }),
    async put(slug, article) {
      // Whoever mends the words of an internal article does not make it public by saying nothing of it.
      const { audience, channels, segments, original } = (await find(slug)) ?? {}
      const meant = {
        ...(audience === undefined ? {} : { audience }),
        ...(channels === undefined ? {} : { channels }),
        ...(segments === undefined ? {} : { segments }),
        ...(original === undefined ? {} : { original }),
      }
      return pages.put(source, { id: slug, ...meant, ...article })
    },
    async remove(slug) {
      await get(slug)
      await pages.remove(source, slug)
    },
  }
}
