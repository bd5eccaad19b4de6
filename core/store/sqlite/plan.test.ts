import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import sinon from 'sinon'
import { openSqlite } from './sqlite.ts'

// See https://www.sqlite.org/eqp.html. FTS5's index shows as a scan of a virtual table; a subquery in parentheses was bounded inside.
const unbounded = /^SCAN (?!CONSTANT ROW|\(subquery|.*VIRTUAL TABLE INDEX \d+:\S)|USE TEMP B-TREE/

describe('Every statement of the SQLite store', () => {
  it('finds its rows by an index, in the order it needs them', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'threadline-plan-'))
    const spy = sinon.spy(DatabaseSync.prototype, 'prepare')
    try {
      const file = join(dir, 'threadline.db')
      const store = await openSqlite({ file, fsync: false })
      store.collection({ name: 'people' })
      await store.close()
      const asked = [...new Set(spy.args.map(([sql]) => sql))].filter(sql => /^(SELECT|INSERT|UPDATE|DELETE)/.test(sql))
      spy.restore()
      const statements = asked.filter(sql => !sql.includes('sqlite_schema') && sql !== 'SELECT 1')
      expect(statements.length).to.be.greaterThan(40)

      const db = new DatabaseSync(file)
      const plans = statements.map(sql => ({
        sql,
        plan: db
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all()
          .map(row => String(row.detail)),
      }))
      db.close()
      expect(plans.filter(({ plan }) => plan.some(line => unbounded.test(line)))).to.deep.equal([])
      expect(plans.flatMap(({ plan }) => plan).filter(line => line.startsWith('SEARCH')).length).to.be.greaterThan(30)
    } finally {
      spy.restore()
      await rm(dir, { recursive: true, force: true })
    }
  })

  it('would be caught reading a whole table', () => {
    const db = new DatabaseSync(':memory:')
    db.exec('CREATE TABLE t (a TEXT, b TEXT); CREATE VIRTUAL TABLE f USING fts5 (w)')
    const plan = (sql: string) =>
      db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(row => String(row.detail))
    for (const sql of ["SELECT * FROM t WHERE a = 'x'", 'SELECT a FROM t ORDER BY b', 'SELECT w FROM f', 'SELECT count(*) FROM t'])
      expect(
        plan(sql).some(line => unbounded.test(line)),
        sql,
      ).to.equal(true)
    db.close()
  })
})
