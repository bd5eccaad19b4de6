import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import { migrate, type Step, steps } from './migrations.ts'
import { openSqlite } from './sqlite.ts'

const colours: Step[] = [
  "CREATE TABLE colours (name TEXT); INSERT INTO colours VALUES ('red')",
  'ALTER TABLE colours ADD COLUMN length INTEGER',
  db => {
    for (const row of db.prepare('SELECT name FROM colours').all())
      db.prepare('UPDATE colours SET length = ? WHERE name = ?').run(String(row.name).length, row.name!)
  },
]

describe('A file of an earlier release', () => {
  let db: DatabaseSync
  beforeEach(() => {
    db = new DatabaseSync(':memory:')
  })
  afterEach(() => db.close())

  const read = () =>
    db
      .prepare('SELECT * FROM colours')
      .all()
      .map(row => ({ ...row }))

  it('is brought up to date step by step, keeping what is in it', () => {
    migrate(db, 'x.db', colours.slice(0, 1))
    db.exec("INSERT INTO colours VALUES ('blue')")
    migrate(db, 'x.db', colours)
    expect(read()).to.deep.equal([
      { name: 'red', length: 3 },
      { name: 'blue', length: 4 },
    ])
    migrate(db, 'x.db', colours)
    expect(read()).to.have.length(2)
  })

  it('stays as it was, and says where it stopped, when a step fails', () => {
    migrate(db, 'x.db', colours.slice(0, 1))
    const broken: Step[] = [...colours.slice(0, 2), 'CREATE TABLE half (n INTEGER); NONSENSE']
    expect(() => migrate(db, 'x.db', broken)).to.throw('x.db could not be brought from 2 to 3')
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()?.n).to.equal(0)
    migrate(db, 'x.db', colours)
    expect(read()).to.deep.equal([{ name: 'red', length: 3 }])
  })

  it('is refused by name when it is of a later release', () => {
    migrate(db, 'x.db', colours)
    expect(() => migrate(db, 'x.db', colours.slice(0, 2))).to.throw('x.db was written by a later release (3)')
  })

  it("is refused by name when it is another program's", () => {
    db.exec('CREATE TABLE theirs (n INTEGER)')
    expect(() => migrate(db, 'x.db', colours)).to.throw("x.db is a database, but not one of Threadline's")
  })
})

describe('A store file', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'threadline-migrate-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  it('written by the first release is opened with everything in it', async () => {
    const file = join(dir, 'old.db')
    const old = new DatabaseSync(file)
    migrate(old, file, steps.slice(0, 1))
    old.exec(`
      INSERT INTO batches (session, first, last, at, high, entries)
        VALUES ('s1', 1, 1, 5, 5, '[{"kind":"note","author":{"kind":"system"},"text":"old","seq":1,"at":5}]');
      INSERT INTO batch_keys VALUES ('web:m1', 1);
      INSERT INTO sequences VALUES ('ticket', 41);
      INSERT INTO due VALUES ('k', 'turn', 3, 0, NULL);
    `)
    old.close()
    const store = await openSqlite({ file, fsync: false })
    try {
      expect((await store.read('s1', 0))[0]).to.include({ text: 'old' })
      expect(await store.lookup('web:m1')).to.deep.equal({ session: 's1', seq: 1 })
      expect(await store.next('ticket')).to.equal(42)
      expect(await store.due.next()).to.equal(3)
    } finally {
      await store.close()
    }
  })

  it('that is no database at all is refused', async () => {
    const failure = await openSqlite({ file: dir }).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).to.be.an('error')
  })
})
