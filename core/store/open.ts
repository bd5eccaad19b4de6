// Which store is used, and that only that one is loaded.
import type { Store } from '../ports/store.ts'

const because = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What the driver or SQLite says names neither the part nor the setting; what the house says itself is left as it is. */
const named =
  (what: (error: unknown) => string | undefined) =>
  (error: unknown): never => {
    const words = what(error)
    throw words === undefined ? error : new Error(words, { cause: error })
  }

const ofMongo = (error: unknown): string | undefined =>
  error instanceof Error && /^Mongo/u.test(error.name)
    ? `MongoDB can not be used: ${because(error)}. Look at MONGODB_URL: whether a server runs there, and whether user and password are right.`
    : undefined

const ofSqlite =
  (file: string) =>
  (error: unknown): string | undefined =>
    error instanceof Error && 'errcode' in error
      ? `the database ${file} can not be used: ${because(error)}. Put a backup in its place, or set THREADLINE_DATA to another folder.`
      : undefined

/** Throws an Error that names the setting or the file, and what to do. MongoDB where there is a URL, else the SQLite file, whose folder the caller has locked (`lockFolder`). */
export const openStore = async ({ mongoUrl, file }: { mongoUrl?: string | undefined; file: string }): Promise<Store> => {
  if (mongoUrl) {
    const { openMongo } = await import('./mongo/mongo.ts')
    return openMongo({ url: mongoUrl }).catch(named(ofMongo))
  }
  const { openSqlite } = await import('./sqlite/sqlite.ts')
  return openSqlite({ file }).catch(named(ofSqlite(file)))
}
