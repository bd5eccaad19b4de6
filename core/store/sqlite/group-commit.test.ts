import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import { StaleError } from '../../ports/store.ts'
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

  describe('with a disk that takes its time', () => {
    let syncs: { resolve(): void; reject(error: Error): void }[]
    const turn = () => new Promise(resolve => setImmediate(resolve))
    const turns = async () => {
      for (let n = 0; n < 4; n++) await turn()
    }

    beforeEach(() => {
      syncs = []
      writer = groupCommit(db, { sync: () => new Promise((resolve, reject) => syncs.push({ resolve, reject })) })
    })

    it('tells nobody before it has said yes', async () => {
      const told: number[] = []
      const first = writer.write(() => add(1)).then(() => told.push(1))
      await turns()
      expect(stored()).to.deep.equal([1])
      expect(told).to.deep.equal([])
      syncs[0]!.resolve()
      await first
      expect(told).to.deep.equal([1])
    })

    it('asks it once for all that came while it was at work', async () => {
      const first = writer.write(() => add(1))
      await turns()
      const others = [2, 3].map(n => writer.write(() => add(n)))
      await turns()
      others.push(writer.write(() => add(4)))
      await turns()
      expect(syncs).to.have.length(1)
      syncs[0]!.resolve()
      await first
      await turns()
      expect(syncs).to.have.length(2)
      syncs[1]!.resolve()
      await Promise.all(others)
      expect(stored()).to.deep.equal([1, 2, 3, 4])
    })

    it('asks it for nothing where nothing was promised, and waits for nothing', async () => {
      await writer.write(() => add(1), { soon: true })
      expect(stored()).to.deep.equal([1])
      expect(syncs).to.deep.equal([])
    })

    it('tells all who waited when it fails, and takes nothing more', async () => {
      const lost = [1, 2].map(n => outcome(writer.write(() => add(n))))
      await turns()
      syncs[0]!.reject(new Error('the disk is gone'))
      for (const message of await Promise.all(lost)) expect(message).to.match(/did not confirm/)
      expect(await outcome(writer.write(() => add(3)))).to.match(/did not confirm/)
      expect(await outcome(writer.write(() => add(4), { soon: true }))).to.match(/did not confirm/)
      expect(stored()).to.deep.equal([1, 2])
      expect(() => writer.check()).to.throw(/did not confirm/)
    })

    it('ends only after it has said yes', async () => {
      const write = writer.write(() => add(1))
      let ended = false
      const end = writer.end().then(() => {
        ended = true
      })
      await turns()
      expect(ended).to.equal(false)
      syncs[0]!.resolve()
      await end
      await write
    })
  })

  it('lets nobody in while it is paused, and everybody after', async () => {
    let go = () => {}
    const paused = writer.pause(
      () =>
        new Promise(resolve => {
          go = resolve
        }),
    )
    const writes = [1, 2].map(n => writer.write(() => add(n)))
    await new Promise(resolve => setImmediate(resolve))
    await new Promise(resolve => setImmediate(resolve))
    expect(stored()).to.deep.equal([])
    go()
    await Promise.all([paused, ...writes])
    expect(stored()).to.deep.equal([1, 2])
  })
})
