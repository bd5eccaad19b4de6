// Which store is used, and that only that one is loaded.
import type { Store } from '../ports/store.ts'

/** MongoDB where there is a URL, else the SQLite file, whose folder the caller has locked (`lockFolder`). */
export const openStore = async ({ mongoUrl, file }: { mongoUrl?: string | undefined; file: string }): Promise<Store> => {
  if (mongoUrl) {
    const { openMongo } = await import('./mongo/mongo.ts')
    return openMongo({ url: mongoUrl })
  }
  const { openSqlite } = await import('./sqlite/sqlite.ts')
  return openSqlite({ file })
}
