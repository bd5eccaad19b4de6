// Keeping a knowledge source and the stored pages the same: what is new is stored, what changed is replaced, what is gone is removed.
import type { Logger } from 'pino'
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import { createLanes } from '../timeline/lanes.ts'
import { hashOf, type Pages } from './pages.ts'

export interface Synced {
  pages: number
  changed: number
  removed: number
}

export interface Syncer {
  /** Reads the whole source once. A source that breaks in the middle removes nothing. */
  sync(source: KnowledgeSource): Promise<Synced>
}

export const createSyncer = ({ pages, log }: { pages: Pages; log: Logger }): Syncer => {
  const lanes = createLanes()

  const once = async (source: KnowledgeSource): Promise<Synced> => {
    const known = await pages.known(source.name)
    const seen = new Set<string>()
    let changed = 0
    for await (const { hash: _hash, ...page } of source.pages()) {
      seen.add(page.id)
      if (known.get(page.id) === hashOf(page)) continue
      await pages.put(source.name, page)
      changed += 1
    }
    const gone = [...known.keys()].filter(id => !seen.has(id))
    for (const id of gone) await pages.remove(source.name, id)
    if (changed + gone.length > 0) log.info({ source: source.name, pages: seen.size, changed, removed: gone.length }, 'knowledge synced')
    return { pages: seen.size, changed, removed: gone.length }
  }

  return { sync: source => lanes.run(source.name, () => once(source)) }
}
