// From a source of an answer back to the page that it was quoted from.
import type { Message } from '../../model/entry.ts'
import type { CitedPage } from '../../ports/queries.ts'
import type { Store } from '../../ports/store.ts'
import { pagesTable, passagesTable } from '../timeline/tables.ts'

/** Undefined where the source is no page, or the page is gone or called otherwise by now. */
export type Cited = (message: Message, index: number) => Promise<CitedPage | undefined>

/** The receipt knows which passages were before the AI; the passage knows its page, and its id still says so when it was cut anew. */
export const createCited = (store: Store): Cited => {
  const pages = store.collection(pagesTable)
  const passages = store.collection(passagesTable)
  return async ({ sources, receipt }, index) => {
    const source = sources?.[index]
    if (!source) return undefined
    const ids = new Set<string>()
    for (const { kind, id, title } of receipt?.candidates ?? [])
      if (kind === 'passage' && title === source.title) ids.add((await passages.get(id))?.page ?? id.slice(0, id.lastIndexOf('#')))
    for (const id of ids) {
      const page = await pages.get(id)
      if (page?.title !== source.title || page.url !== source.url) continue
      return { source: page.source, title: page.title, text: page.text, ...(page.url === undefined ? {} : { url: page.url }) }
    }
    return undefined
  }
}
