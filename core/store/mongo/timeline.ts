// Sessions' entries in MongoDB: a document is a batch, and inserting it is the whole commit.
//
// Why a taken _id is enough of a fence: a writer inserts only where it has read a batch that ends right before. Ends never go back, so
// whatever was written since goes on from that very end and has the very _id the writer would take. By induction the batches of a
// session always are one chain: a batch into the middle of another, or past a gap, would need an end that nobody ever read.
// An end that a majority has not got yet could be rolled back, so ends are read with read concern "majority" where there is one. It does
// not matter how long ago an end was read: so a writer that goes on from its own last batch needs not read, and is one round trip.
import type { Entry } from '../../model/entry.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { checkBatch, rewriting, rewritten } from '../batch.ts'
import { pageSize } from '../tables.ts'
import type { Link } from './models.ts'
import { isTaken, untilTold } from './race.ts'

const place = (session: string, first: number): string => `${session}/${String(first).padStart(10, '0')}`

const mostRemembered = 10_000

/** The part of the store that appends and reads. */
export const mongoTimeline = ({
  models,
  concern,
  track,
}: Link): Pick<Store, 'append' | 'read' | 'rewrite' | 'rekey' | 'lookup' | 'touched'> => {
  const { batches } = models
  const written = new Map<string, number>()

  const remember = (session: string, last: number) => {
    written.delete(session)
    written.set(session, last)
    if (written.size > mostRemembered) written.delete(written.keys().next().value!)
  }

  const end = async (session: string): Promise<number> => {
    const row = await batches.findOne({ session }, { last: 1 }).sort({ last: -1 }).readConcern(concern).lean()
    return row?.last ?? 0
  }

  const taken = async (keys: string[]): Promise<DuplicateError | undefined> => {
    if (keys.length === 0) return undefined
    const row = await batches
      .findOne({ keys: { $in: keys } }, { session: 1, first: 1, keys: 1 })
      .readConcern(concern)
      .lean()
    if (!row) return undefined
    return new DuplicateError(keys.find(key => row.keys?.includes(key)) ?? keys[0]!, { session: row.session, seq: row.first })
  }

  return {
    append: batch =>
      track(async () => {
        checkBatch(batch)
        const { session, expectedEnd, at } = batch
        const first = expectedEnd + 1
        const keys = [...new Set(batch.keys)]
        const row = {
          _id: place(session, first),
          session,
          first,
          last: expectedEnd + batch.entries.length,
          at,
          ...(keys.length > 0 && { keys }),
          entries: JSON.stringify(batch.entries),
        }
        await untilTold(async () => {
          const stands = written.get(session) === expectedEnd ? expectedEnd : await end(session)
          if (stands !== expectedEnd) throw (await taken(keys)) ?? new StaleError(`${session} stands at ${stands}, not at ${expectedEnd}`)
          try {
            await batches.insertOne(row)
            remember(session, row.last)
            return true
          } catch (error) {
            if (!isTaken(error)) throw error
          }
          written.delete(session)
          const duplicate = await taken(keys)
          if (duplicate) throw duplicate
          return undefined
        })
      }),

    read: async (session, seen, limit) => {
      const most = pageSize(limit, 1000)
      const rows = await batches
        .find({ session, last: { $gt: seen } }, { entries: 1 })
        .sort({ last: 1 })
        .limit(most)
        .readConcern(concern)
        .lean()
      const found: Entry[] = []
      for (const row of rows) {
        for (const entry of JSON.parse(row.entries) as Entry[]) if (entry.seq > seen && found.length < most) found.push(entry)
        if (found.length >= most) break
      }
      return found
    },

    rewrite: (session, entries) =>
      track(async () => {
        const { bySeq, from, to } = rewriting(entries)
        await untilTold(async () => {
          let lost = false
          for (const row of await batches
            .find({ session, last: { $gte: from }, first: { $lte: to } })
            .readConcern(concern)
            .lean()) {
            const text = rewritten(row.entries, bySeq)
            if (text === undefined) continue
            // Another rewrite of the same batch must not be undone: then read and do it again.
            const { matchedCount } = await batches.updateOne({ _id: row._id, entries: row.entries }, { $set: { entries: text } })
            lost ||= matchedCount === 0
          }
          return lost ? undefined : true
        })
      }),

    rekey: (sessions, change) =>
      track(async () => {
        for (const session of sessions) {
          for (const { _id, keys = [] } of await batches.find({ session }, { keys: 1 }).readConcern(concern).lean()) {
            const named = keys.map(change).filter(key => key !== undefined)
            const free: string[] = []
            for (const key of new Set(named)) if (keys.includes(key) || !(await taken([key]))) free.push(key)
            if (free.join('\n') === keys.join('\n')) continue
            // An empty list would be one value in a unique index.
            await batches.updateOne({ _id }, free.length > 0 ? { $set: { keys: free } } : { $unset: { keys: 1 } })
          }
        }
      }),

    lookup: async key => (await taken([key]))?.at,

    // In order of the writers' clocks, as nothing else orders the writes of several processes: a follower looks back by more than
    // their clocks and the slowest commit may differ.
    touched: async (since, cursor, limit) => {
      const most = pageSize(limit, 1000)
      const items = new Map<string, { session: string; seq: number; at: number }>()
      const slash = cursor?.indexOf('/') ?? -1
      let at = cursor === undefined ? since : Number(cursor.slice(0, slash))
      let id = cursor === undefined ? '' : cursor.slice(slash + 1)
      for (;;) {
        const rows = await batches
          .find({ $or: [{ at, _id: { $gt: id } }, { at: { $gt: at } }] }, { session: 1, last: 1, at: 1 })
          .sort({ at: 1, _id: 1 })
          .limit(most)
          .readConcern(concern)
          .lean()
        for (const row of rows) {
          if (!items.has(row.session) && items.size === most) return { items: [...items.values()], next: `${at}/${id}` }
          const before = items.get(row.session)
          items.delete(row.session)
          items.set(row.session, before && before.seq > row.last ? before : { session: row.session, seq: row.last, at: row.at })
          at = row.at
          id = row._id
        }
        if (rows.length < most) return { items: [...items.values()], next: null }
      }
    },
  }
}
