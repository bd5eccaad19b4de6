// What is due, in MongoDB. A lease is a filtered update of one document, so no row can go to two workers.
import { randomUUID } from 'node:crypto'
import type { Claimed, Due } from '../../ports/store.ts'
import { pageSize } from '../tables.ts'
import type { DueModelRow, Link } from './models.ts'
import { upsert } from './race.ts'

// Against how many others a claim tries again for rows that were lent under its hands.
const rounds = 5

/** The clock's rows. A lease that ran out frees its row at the next claim; a token tells whose lease a row is under. */
export const mongoDue = ({ models, track }: Link, token: () => string = randomUUID): Due => {
  const { due } = models
  const claimed = (row: DueModelRow): Claimed => ({ key: row._id, lane: row.lane, at: row.at, until: row.until, token: row.token ?? '' })

  return {
    put: ({ key, lane, at }, lease) =>
      track(async () => {
        if (!lease) {
          await upsert(() => due.updateOne({ _id: key }, { $set: { lane, at, until: 0 }, $unset: { token: 1 } }, { upsert: true }))
          return undefined
        }
        const lent = { lane, at, until: lease.now + lease.for, token: token() }
        await upsert(() => due.updateOne({ _id: key }, { $set: lent }, { upsert: true }))
        return { key, ...lent }
      }),

    claim: (now, { lease, limit, lanes }) =>
      track(async () => {
        const lane = lanes ? { lane: { $in: lanes } } : {}
        const ready = { until: 0, ...lane, at: { $lte: now } }
        const until = now + lease
        const own = token()
        const most = pageSize(limit, 1)
        await due.updateMany({ until: { $gt: 0, $lte: now }, ...lane }, { $set: { until: 0 } })
        for (let lent = 0, round = 0; lent < most && round < rounds; round++) {
          const rows = await due
            .find(ready, { _id: 1 })
            .sort({ at: 1, _id: 1 })
            .limit(most - lent)
            .lean()
          if (rows.length === 0) break
          const ids = rows.map(row => row._id)
          const { modifiedCount } = await due.updateMany({ _id: { $in: ids }, ...ready }, { $set: { until, token: own } })
          lent += modifiedCount
          if (modifiedCount === rows.length) break
        }
        return (await due.find({ token: own }).sort({ at: 1, _id: 1 }).lean()).map(claimed)
      }),

    done: ({ key, token }) =>
      track(async () => {
        await due.deleteOne({ _id: key, token })
      }),

    later: ({ key, token }, at) =>
      track(async () => {
        await due.updateOne({ _id: key, token }, { $set: { at, until: 0 }, $unset: { token: 1 } })
      }),

    renew: ({ key, token }, until) => track(async () => (await due.updateOne({ _id: key, token }, { $set: { until } })).matchedCount > 0),

    remove: key =>
      track(async () => {
        await due.deleteOne({ _id: key })
      }),

    next: async () => (await due.findOne({ until: 0 }, { at: 1 }).sort({ at: 1 }).lean())?.at,

    free: () =>
      track(async () => {
        await due.updateMany({ until: { $gt: 0 } }, { $set: { until: 0 }, $unset: { token: 1 } })
      }),
  }
}
