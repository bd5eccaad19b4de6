// A store seen through a change that nobody stored: what is read has the change in it, and what is written goes nowhere but here.
import { Problem } from '../../model/problem.ts'
import type { Doc, Repository, Store, Table } from '../../ports/store.ts'

/** Of one collection: documents that come or take the place of others, and which of the stored ones are gone. */
export interface Laid {
  table: string
  docs: readonly Doc[]
  gone?: (doc: Doc) => boolean
}

const refused = async (): Promise<never> => {
  throw new Problem('conflict', 'A trial stores nothing.')
}

/** Reads of whole collections, of single documents and by an index are served; the rest is refused. */
export const overlaid = (store: Store, laid: readonly Laid[]): Store => {
  const made = new Map<string, Map<string, Doc>>()

  const collection = <T extends Doc>(table: Table<T>): Repository<T> => {
    const real = store.collection(table)
    const over = laid.find(l => l.table === table.name)
    const own = (made.get(table.name) ?? new Map<string, Doc>(over?.docs.map(doc => [doc.id, doc]))) as Map<string, T>
    made.set(table.name, own)
    const isGone = (doc: T): boolean => own.has(doc.id) || over?.gone?.(doc) === true
    const filed = (doc: T, where?: { index: string; is: string }): boolean =>
      where === undefined || table.indexes?.[where.index]?.(doc) === where.is
    const write = async (doc: Omit<T, 'rev'> & { rev?: number }): Promise<T> => {
      const kept = { ...doc, rev: (doc.rev ?? 0) + 1 } as T
      own.set(doc.id, kept)
      return kept
    }
    return {
      async get(id) {
        const mine = own.get(id)
        if (mine) return mine
        const found = await real.get(id)
        return found && !isGone(found) ? found : undefined
      },
      by: refused,
      insert: write,
      save: write,
      put: async doc => void own.set(doc.id, doc),
      async list(options = {}) {
        const { filter = () => true, where } = options
        const page = await real.list({ ...options, filter: doc => !isGone(doc) && filter(doc) })
        // What was laid over comes with the last page: whoever reads everything reads it once.
        const mine = page.next === null ? [...own.values()].filter(doc => filed(doc, where) && filter(doc)) : []
        return { items: [...page.items, ...mine], next: page.next }
      },
      count: async where => (await real.count(where)) + [...own.values()].filter(doc => filed(doc, where)).length,
      remove: refused,
    }
  }

  return {
    ...store,
    shared: false,
    collection,
    append: refused,
    rewrite: refused,
    next: refused,
    findable: refused,
    forget: refused,
    close: async () => {},
  }
}
