// What is due, in SQLite: one index per lane, in which free rows stand in order of time and lent ones apart from them.
import type { DatabaseSync } from 'node:sqlite'
import type { Claimed, Due, DueRow } from '../../ports/store.ts'
import { pageSize } from '../tables.ts'
import type { Writer } from './group-commit.ts'

/** The clock's rows. A lease that ran out frees its row at the next claim; a token tells whose lease a row is under. */
export const sqliteDue = (db: DatabaseSync, writer: Writer): Due => {
  // What is due can be found from the timelines, so no row waits for the disk.
  const write = <T>(work: () => T): Promise<T> => writer.write(work, { soon: true })
  const set = db.prepare(
    'INSERT INTO due (key, lane, at, until, token) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET lane = excluded.lane, at = excluded.at, until = excluded.until, token = excluded.token',
  )
  const expire = db.prepare('UPDATE due SET until = 0 WHERE lane = ? AND until > 0 AND until <= ?')
  const expired = db.prepare('SELECT 1 FROM due WHERE lane = ? AND until > 0 AND until <= ? LIMIT 1')
  const ready = db.prepare('SELECT key, lane, at FROM due WHERE lane = ? AND until = 0 AND at <= ? ORDER BY at, key LIMIT ?')
  const lend = db.prepare('UPDATE due SET until = ?, token = ? WHERE key = ?')
  const done = db.prepare('DELETE FROM due WHERE key = ? AND token = ?')
  const later = db.prepare('UPDATE due SET at = ?, until = 0, token = NULL WHERE key = ? AND token = ?')
  const renew = db.prepare('UPDATE due SET until = ? WHERE key = ? AND token = ?')
  const remove = db.prepare('DELETE FROM due WHERE key = ?')
  const earliest = db.prepare('SELECT at FROM due WHERE lane = ? AND until = 0 ORDER BY at LIMIT 1')
  const free = db.prepare('UPDATE due SET until = 0, token = NULL WHERE lane = ? AND until > 0')
  const nextLane = db.prepare('SELECT lane FROM due WHERE lane > ? ORDER BY lane LIMIT 1')

  // There are about a dozen lanes, so asking one after the other keeps each question on the index.
  const known = new Set<string>()
  for (let lane = nextLane.get('')?.lane; typeof lane === 'string'; lane = nextLane.get(lane)?.lane) known.add(lane)

  // Unique in this process is enough: nobody else writes, and a token dies with the process that was given it.
  let given = 0

  return {
    put: (row, lease) =>
      write(() => {
        known.add(row.lane)
        const { key, lane, at } = row
        if (!lease) {
          set.run(key, lane, at, 0, null)
          return undefined
        }
        const until = lease.now + lease.for
        const token = ++given
        set.run(key, lane, at, until, token)
        return { key, lane, at, until, token: String(token) }
      }),

    claim: (now, { lease, limit, lanes }) =>
      write(() => {
        const most = pageSize(limit, 1)
        const found: DueRow[] = []
        for (const lane of lanes ? new Set(lanes) : known) {
          if (expired.get(lane, now)) expire.run(lane, now)
          for (const row of ready.all(lane, now, most)) found.push(row as unknown as DueRow)
        }
        found.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
        return found.slice(0, most).map(({ key, lane, at }): Claimed => {
          const token = ++given
          lend.run(now + lease, token, key)
          return { key, lane, at, until: now + lease, token: String(token) }
        })
      }),

    done: claimed => write(() => void done.run(claimed.key, Number(claimed.token))),
    later: (claimed, at) => write(() => void later.run(at, claimed.key, Number(claimed.token))),
    renew: (claimed, until) => write(() => renew.run(until, claimed.key, Number(claimed.token)).changes > 0),
    remove: key => write(() => void remove.run(key)),

    next: async () => {
      let soonest: number | undefined
      for (const lane of known) {
        const at = earliest.get(lane)?.at as number | undefined
        if (at !== undefined && (soonest === undefined || at < soonest)) soonest = at
      }
      return soonest
    },

    free: () =>
      write(() => {
        for (const lane of known) free.run(lane)
      }),
  }
}
