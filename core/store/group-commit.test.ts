import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import { StaleError } from '../ports/store.ts'
import { groupCommit, type Writer } from './group-commit.ts'

describe('A group of writes', () => {
  let db: DatabaseSync
  let writer: Writer
  let add: (n: number) => void

  beforeEach(() => {
    db = new DatabaseSync(':memory:')
    db.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT')
    writer = groupCommit(db)
    const insert = db.prepare('INSERT INTO numbers (n) VALUES (?)')
    add = n => void insert.run(n)
  })
  afterEach(() => db.close())

  const stored = () =>
    db
      .prepare('SELECT n FROM numbers ORDER BY n')
      .all()
      .map(row => row.n)
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Error) => error.message,
    )

  it('is invisible until the turn is over, then durable as one', async () => {
    const writes = [1, 2, 3].map(n => writer.write(() => add(n)))
    await Promise.resolve()
    expect(stored()).to.deep.equal([])
    await writes[0]
    expect(stored()).to.deep.equal([1, 2, 3])
  })

  it('passes on what each write answers, in the order of asking', async () => {
    const order: number[] = []
    await Promise.all([5, 6, 7].map(n => writer.write(() => n).then(answer => order.push(answer))))
    expect(order).to.deep.equal([5, 6, 7])
  })

  it('leaves out the one that is refused', async () => {
    const writes = [1, 2, 3].map(n =>
      writer.write(() => {
        if (n === 2) throw new StaleError('late')
        add(n)
      }),
    )
    expect(await Promise.all(writes.map(outcome))).to.deep.equal(['done', 'late', 'done'])
    expect(stored()).to.deep.equal([1, 3])
  })

  it('loses only the one that breaks in the middle of its work, and undoes its half', async () => {
    const writes = [1, 2, 3].map(n =>
      writer.write(() => {
        add(n)
        if (n === 2) throw new Error('broken')
        add(n * 10)
      }),
    )
    expect(await Promise.all(writes.map(outcome))).to.deep.equal(['done', 'broken', 'done'])
    expect(stored()).to.deep.equal([1, 3, 10, 30])
  })

  it('loses only the one whose constraint fails', async () => {
    const writes = [1, 1, 2].map(n => writer.write(() => add(n)))
    const [first, second, third] = await Promise.all(writes.map(outcome))
    expect([first, third]).to.deep.equal(['done', 'done'])
    expect(second).to.match(/UNIQUE/)
    expect(stored()).to.deep.equal([1, 2])
  })

  it('tells everyone when it can not be made durable, and keeps nothing of it', async () => {
    db.exec('CREATE TABLE parents (n INTEGER PRIMARY KEY) STRICT')
    db.exec('CREATE TABLE children (n INTEGER REFERENCES parents (n) DEFERRABLE INITIALLY DEFERRED) STRICT')
    db.exec('PRAGMA foreign_keys = ON')
    const orphan = db.prepare('INSERT INTO children (n) VALUES (9)')
    const writes = [writer.write(() => add(1)), writer.write(() => orphan.run()), writer.write(() => add(2))]
    for (const message of await Promise.all(writes.map(outcome))) expect(message).to.match(/FOREIGN KEY/)
    expect(stored()).to.deep.equal([])
    await writer.write(() => add(3))
    expect(stored()).to.deep.equal([3])
  })

  it('finishes what is queued before it ends, however much, and takes nothing after', async () => {
    const writes = Array.from({ length: 1300 }, (_, n) => writer.write(() => add(n)))
    await writer.end()
    expect(stored()).to.have.length(1300)
    await Promise.all(writes)
    expect(await outcome(writer.write(() => add(5000)))).to.equal('the store is closed')
  })
})
