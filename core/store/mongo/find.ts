// Find in MongoDB: each line with the list of its words, on one index with the time. $text is left alone: it knows neither the
// beginnings of words nor scripts without spaces.
import type { Findable, Store } from '../../ports/store.ts'
import { pageSize } from '../tables.ts'
import { answer, questionOf, type Sought, wordsOf } from '../words.ts'
import type { Link } from './models.ts'
import { upsert } from './race.ts'

// A find that takes longer is given up, so that it can't hold up the server.
const patience = 10_000

// A word is letters and digits only, so nothing in it means anything to a regular expression.
const holds = ({ word, prefix }: Sought) => ({ words: prefix ? { $regex: `^${word}` } : word })

/** The part of the store that finds. */
export const mongoFind = ({ models, track }: Link): Pick<Store, 'findable' | 'find'> => {
  const { lines } = models

  const ask = async (filter: { $and: object[] } | { $or: object[] }, limit: number): Promise<Findable[]> => {
    const rows = await lines.find(filter, { words: 0 }).sort({ at: -1 }).limit(limit).maxTimeMS(patience).lean()
    return rows.map(({ session, seq, at, text }) => ({ session, seq, at, text }))
  }

  return {
    findable: items =>
      track(async () => {
        if (items.length === 0) return
        const latest = new Map(
          items.map(({ session, seq, at, text }) => [`${session}/${seq}`, { session, seq, at, text, words: wordsOf(text) }]),
        )
        const operations = [...latest].map(([_id, line]) => ({
          replaceOne: { filter: { _id }, replacement: { _id, ...line }, upsert: true },
        }))
        await upsert(() => lines.bulkWrite(operations))
      }),

    find: async (text, limit) =>
      answer(questionOf(text), pageSize(limit, 20), {
        all: (sought, most) => ask({ $and: sought.map(holds) }, most),
        any: (sought, most) => ask({ $or: sought.map(holds) }, most),
      }),
  }
}
