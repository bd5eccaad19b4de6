// The timeline's part of the store kit: order, the fence, keys for ever, reading and looking for what was touched.
import { expect } from 'chai'
import type { Entry } from '../../../model/entry.ts'
import { type Batch, DuplicateError, StaleError, type Store } from '../../../ports/store.ts'
import type { Subject } from './subject.ts'

const start = 1_700_000_000_000

const note = (seq: number, text = `note ${seq}`): Entry => ({ kind: 'note', author: { kind: 'system' }, text, seq, at: start + seq })

/** A batch of `size` notes that goes on from `expectedEnd`. */
const batch = (
  session: string,
  expectedEnd: number,
  { size = 1, keys = [], at = start }: { size?: number; keys?: string[]; at?: number } = {},
): Batch => ({
  session,
  expectedEnd,
  entries: Array.from({ length: size }, (_, i) => note(expectedEnd + 1 + i)),
  keys,
  at,
})

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  )

const seqs = async (store: Store, session: string): Promise<number[]> => (await store.read(session, 0)).map(entry => entry.seq)

export const timeline = (subject: Subject): void => {
  it('reads a session that never was as empty', async () => {
    expect(await subject.store().read('s1', 0)).to.deep.equal([])
  })

  it('keeps entries in order, each batch after the one before', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0, { size: 2 }))
    await store.append(batch('s1', 2))
    await store.append(batch('s2', 0))
    await store.append(batch('s1', 3, { size: 3 }))
    expect(await store.read('s1', 0)).to.deep.equal([1, 2, 3, 4, 5, 6].map(seq => note(seq)))
    expect(await seqs(store, 's2')).to.deep.equal([1])
  })

  it('orders by number where a number grows a digit', async () => {
    const store = subject.store()
    for (let n = 0; n < 12; n++) await store.append(batch('s1', n))
    expect(await seqs(store, 's1')).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('keeps apart sessions whose ids begin alike', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0))
    await store.append(batch('s1/0000000001', 0, { size: 2 }))
    await store.append(batch('s11', 0, { size: 3 }))
    await store.append(batch('s1', 1))
    expect(await seqs(store, 's1')).to.deep.equal([1, 2])
    expect(await seqs(store, 's1/0000000001')).to.deep.equal([1, 2])
    expect(await seqs(store, 's11')).to.deep.equal([1, 2, 3])
  })

  it('gives back any JSON as it went in', async () => {
    const store = subject.store()
    const odd = JSON.parse(
      '{"$ref":"#/a","$id":"x","a.b":{"$gt":1},"":"empty","__proto__":{"x":1},"nul\\u0000":"\\u0000","n":1e21,"list":[[],{},null]}',
    ) as unknown
    const entry = { ...note(1, 'crème 🧵 “quoted” \u0000 \ud83d'), data: odd } as unknown as Entry
    await store.append({ ...batch('s1', 0), entries: [entry] })
    const [read] = await store.read('s1', 0)
    expect(JSON.stringify(read)).to.equal(JSON.stringify(entry))
  })

  it('holds a batch against what the caller does to it afterwards', async () => {
    const store = subject.store()
    const given = batch('s1', 0, { keys: ['k1'] })
    const written = store.append(given)
    given.entries[0]!.at = 0
    given.keys.push('k2')
    await written
    expect((await store.read('s1', 0))[0]?.at).to.equal(start + 1)
    expect(await store.lookup('k2')).to.equal(undefined)
  })

  it('tells a writer that comes too late, too early or into the middle that it is stale', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0, { size: 3 }))
    await store.append(batch('s1', 3, { size: 3 }))
    for (const end of [0, 1, 2, 3, 4, 5, 7, 100]) {
      expect(await outcome(store.append(batch('s1', end))), `after ${end}`).to.be.instanceOf(StaleError)
      expect(await outcome(store.append(batch('s1', end, { size: 5 }))), `five after ${end}`).to.be.instanceOf(StaleError)
    }
    expect(await outcome(store.append(batch('s2', 1)))).to.be.instanceOf(StaleError)
    expect(await seqs(store, 's1')).to.deep.equal([1, 2, 3, 4, 5, 6])
  })

  it('refuses entries that are not numbered as their place says', async () => {
    const store = subject.store()
    const wrong = [
      { ...batch('s1', 0), entries: [] },
      { ...batch('s1', 0), entries: [note(2)] },
      { ...batch('s1', 0), entries: [note(1), note(3)] },
    ]
    for (const each of wrong) expect(await outcome(store.append(each))).to.be.instanceOf(RangeError)
    expect(await seqs(store, 's1')).to.deep.equal([])
  })

  it('lets one of 50 racing writers win, whatever they bring', async () => {
    const doors = await subject.doors()
    await doors[0]!.append(batch('s1', 0, { size: 3 }))
    const racers = Array.from({ length: 50 }, (_, i) =>
      outcome(doors[i % doors.length]!.append(batch('s1', 3, { size: 1 + (i % 4), keys: [`k${i}`] }))),
    )
    const outcomes = await Promise.all(racers)
    expect(outcomes.filter(each => each === 'done')).to.have.length(1)
    expect(outcomes.filter(each => each instanceof StaleError)).to.have.length(49)
    const winner = outcomes.indexOf('done')
    expect(await seqs(doors[0]!, 's1')).to.deep.equal(Array.from({ length: 4 + (winner % 4) }, (_, i) => i + 1))
    expect(await doors[0]!.lookup(`k${winner}`)).to.deep.equal({ session: 's1', seq: 4 })
    expect(await doors[0]!.lookup(`k${(winner + 1) % 50}`)).to.equal(undefined)
  })

  it('never overlaps and never leaves a gap while writers of different sizes read, decide and race', async () => {
    const doors = await subject.doors()
    const writer = async (n: number) => {
      const store = doors[n % doors.length]!
      for (let written = 0; written < 6; ) {
        const end = (await store.read('s1', 0)).at(-1)?.seq ?? 0
        // Some look away and decide on what they saw a while ago, or guess.
        const guess = n % 3 === 0 && end > 0 ? end - 1 : n % 3 === 1 ? end + (written % 2) : end
        const done = await outcome(store.append(batch('s1', guess, { size: 1 + ((n + written) % 3) })))
        if (done === 'done') written++
        else if (!(done instanceof StaleError)) throw done
        else if (guess !== end) written++
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)))
    const all = await seqs(doors[0]!, 's1')
    expect(all).to.deep.equal(Array.from({ length: all.length }, (_, i) => i + 1))
    expect(all.length).to.be.greaterThan(8)
  })

  it('knows a key for ever and over all sessions, and says which entry has it', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0))
    await store.append(batch('s1', 1, { size: 3, keys: ['web:m1', 'web:m2'] }))
    const failure = await outcome(store.append(batch('s2', 0, { keys: ['web:m9', 'web:m2'] })))
    expect(failure).to.be.instanceOf(DuplicateError)
    expect(failure).to.include({ key: 'web:m2' })
    expect((failure as DuplicateError).at).to.deep.equal({ session: 's1', seq: 2 })
    expect(await seqs(store, 's2')).to.deep.equal([])
    expect(await store.lookup('web:m1')).to.deep.equal({ session: 's1', seq: 2 })
    expect(await store.lookup('web:m9')).to.equal(undefined)
    await store.append(batch('s2', 0, { keys: ['web:m9'] }))
  })

  it('tells a repeat that it is one, before telling it that it is stale', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0, { keys: ['web:m1'] }))
    for (const end of [0, 1, 5]) {
      const failure = await outcome(store.append(batch('s1', end, { keys: ['web:m1'] })))
      expect(failure, `after ${end}`).to.be.instanceOf(DuplicateError)
      expect((failure as DuplicateError).at).to.deep.equal({ session: 's1', seq: 1 })
    }
  })

  it('takes a key named twice in one batch, and batches without keys, for what they are', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0, { keys: ['k', 'k'] }))
    await store.append(batch('s1', 1))
    await store.append(batch('s2', 0))
    expect(await store.lookup('k')).to.deep.equal({ session: 's1', seq: 1 })
  })

  it('accepts one of 30 racing deliveries of the same message, each in a session of its own', async () => {
    const doors = await subject.doors()
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, i) => outcome(doors[i % doors.length]!.append(batch(`s${i}`, 0, { keys: ['open:web:a:1'] })))),
    )
    const winner = outcomes.indexOf('done')
    expect(outcomes.filter(each => each === 'done')).to.have.length(1)
    for (const each of outcomes.filter(each => each !== 'done')) {
      expect(each).to.be.instanceOf(DuplicateError)
      expect((each as DuplicateError).at).to.deep.equal({ session: `s${winner}`, seq: 1 })
    }
  })

  it('tells the loser of a race with a repeat of itself that it is a repeat', async () => {
    const doors = await subject.doors()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => outcome(doors[i % doors.length]!.append(batch('s1', 0, { keys: ['web:m1'] })))),
    )
    expect(outcomes.filter(each => each === 'done')).to.have.length(1)
    expect(outcomes.filter(each => each instanceof DuplicateError)).to.have.length(19)
  })

  it('lets the rest of a busy moment through when some of it is refused', async () => {
    const store = subject.store()
    await store.append(batch('taken', 0, { keys: ['web:old'] }))
    const writes = Array.from({ length: 40 }, (_, i) => {
      if (i % 4 === 1) return outcome(store.append(batch('taken', 0)))
      if (i % 4 === 3) return outcome(store.append(batch(`d${i}`, 0, { keys: ['web:old', `web:${i}`] })))
      return outcome(store.append(batch(`s${i}`, 0, { keys: [`web:${i}`] })))
    })
    const outcomes = await Promise.all(writes)
    for (let i = 0; i < 40; i++) {
      const accepted = i % 2 === 0
      expect(outcomes[i] === 'done', `write ${i}`).to.equal(accepted)
      expect((await store.lookup(`web:${i}`)) !== undefined, `key ${i}`).to.equal(accepted)
    }
  })

  it('rewrites entries where they stand, for erasure, and leaves the rest, the keys and the fence as they were', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0, { size: 3, keys: ['web:m1'] }))
    await store.append(batch('s1', 3, { size: 2 }))
    await store.append(batch('s1', 5))
    await store.append(batch('s2', 0, { size: 6 }))
    await store.rewrite('s1', [note(5, ''), note(2, '')])
    expect(await store.read('s1', 0)).to.deep.equal([1, 2, 3, 4, 5, 6].map(seq => note(seq, seq === 2 || seq === 5 ? '' : undefined)))
    expect(await store.read('s2', 0)).to.deep.equal([1, 2, 3, 4, 5, 6].map(seq => note(seq)))
    expect(await store.lookup('web:m1')).to.deep.equal({ session: 's1', seq: 1 })
    expect(await outcome(store.append(batch('s1', 5)))).to.be.instanceOf(StaleError)
    await store.rewrite('s1', [note(7, 'never was')])
    await store.rewrite('s3', [note(1, 'never was')])
    await store.rewrite('s1', [])
    await store.append(batch('s1', 6))
    expect((await store.read('s1', 6))[0]).to.deep.equal(note(7))
    expect(await store.read('s3', 0)).to.deep.equal([])
  })

  it('gives the keys of some sessions other names, for erasure, or lets them go, and leaves those of others', async () => {
    const store = subject.store()
    await store.append(batch('s1', 0, { keys: ['open:ada', 'msg:1', 'ticket:1'] }))
    await store.append(batch('s1', 1, { keys: ['msg:2'] }))
    await store.append(batch('s1', 2, { keys: ['act:3'] }))
    await store.append(batch('s2', 0, { keys: ['open:ada:2', 'gone:taken'] }))
    const change = (key: string) =>
      key.startsWith('ticket:') ? key : key === 'msg:1' ? 'gone:1' : key === 'msg:2' ? 'gone:taken' : undefined
    await store.rekey(['s1', 'none'], change)
    await store.rekey(['s1'], key => (key.startsWith('gone:') ? key : change(key)))
    const at = async (...keys: string[]) => Promise.all(keys.map(key => store.lookup(key)))
    expect(await at('open:ada', 'msg:1', 'msg:2', 'act:3')).to.deep.equal([undefined, undefined, undefined, undefined])
    expect(await at('ticket:1', 'gone:1')).to.deep.equal([
      { session: 's1', seq: 1 },
      { session: 's1', seq: 1 },
    ])
    expect(await at('open:ada:2', 'gone:taken')).to.deep.equal([
      { session: 's2', seq: 1 },
      { session: 's2', seq: 1 },
    ])
    await store.append(batch('s3', 0, { keys: ['open:ada', 'msg:2'] }))
    expect(await at('msg:2')).to.deep.equal([{ session: 's3', seq: 1 }])
    expect(await outcome(store.append(batch('s1', 3)))).to.equal('done')
  })

  it('keeps each of many rewrites of one batch that race', async () => {
    const doors = await subject.doors()
    await doors[0]!.append(batch('s1', 0, { size: 10 }))
    await Promise.all(Array.from({ length: 10 }, (_, i) => doors[i % doors.length]!.rewrite('s1', [note(i + 1, 'erased')])))
    for (const entry of await doors[0]!.read('s1', 0)) expect(entry).to.include({ text: 'erased' })
  })

  it('reads on from any number, in pages that may cut a batch', async () => {
    const store = subject.store()
    for (const end of [0, 4, 8, 12]) await store.append(batch('s1', end, { size: 4 }))
    expect((await store.read('s1', 5, 3)).map(entry => entry.seq)).to.deep.equal([6, 7, 8])
    expect((await store.read('s1', 3, 2)).map(entry => entry.seq)).to.deep.equal([4, 5])
    const all: number[] = []
    for (let after = 0; ; ) {
      const page = await store.read('s1', after, 3)
      if (page.length === 0) break
      all.push(...page.map(entry => entry.seq))
      after = all.at(-1)!
    }
    expect(all).to.deep.equal(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(await store.read('s1', 16)).to.deep.equal([])
    expect(await store.read('s1', 99)).to.deep.equal([])
  })

  it('reads 1000 entries at most at a time', async () => {
    const store = subject.store()
    for (let end = 0; end < 1200; end += 400) await store.append(batch('s1', end, { size: 400 }))
    expect(await store.read('s1', 0)).to.have.length(1000)
    expect(await store.read('s1', 0, 5000)).to.have.length(1000)
    expect(await store.read('s1', 1000)).to.have.length(200)
  })

  it('tells which sessions were touched since a time, each with its latest number, in order of writing', async () => {
    const store = subject.store()
    await store.append(batch('a', 0, { at: start + 1 }))
    await store.append(batch('b', 0, { at: start + 2, size: 2 }))
    await store.append(batch('c', 0, { at: start + 3 }))
    await store.append(batch('a', 1, { at: start + 4 }))
    const page = await store.touched(start + 2)
    expect(page.next).to.equal(null)
    expect(page.items).to.deep.equal([
      { session: 'b', seq: 2, at: start + 2 },
      { session: 'c', seq: 1, at: start + 3 },
      { session: 'a', seq: 2, at: start + 4 },
    ])
    expect((await store.touched(start + 5)).items).to.deep.equal([])
    expect((await store.touched(0)).items.map(each => each.session)).to.have.members(['a', 'b', 'c'])
  })

  it('misses no touched session over pages of any size, also where many were written in one millisecond', async () => {
    const store = subject.store()
    for (let i = 0; i < 30; i++) await store.append(batch(`s${i}`, 0, { at: start + Math.floor(i / 10) }))
    for (let i = 0; i < 30; i += 3) await store.append(batch(`s${i}`, 1, { at: start + 3 }))
    for (const limit of [1, 3, 7, 30, 1000]) {
      const latest = new Map<string, number>()
      let pages = 0
      for (let cursor: string | undefined; ; pages++) {
        const page: Awaited<ReturnType<Store['touched']>> = await store.touched(start + 1, cursor, limit)
        expect(page.items.length).to.be.at.most(limit)
        for (const { session, seq } of page.items) latest.set(session, Math.max(seq, latest.get(session) ?? 0))
        if (page.next === null) break
        cursor = page.next
        expect(pages).to.be.lessThan(40)
      }
      for (let i = 0; i < 30; i++)
        expect(latest.get(`s${i}`), `s${i} in pages of ${limit}`).to.equal(i % 3 === 0 ? 2 : i < 10 ? undefined : 1)
    }
  })

  it('finds what is written while the pages are read', async () => {
    const store = subject.store()
    for (let i = 0; i < 4; i++) await store.append(batch(`s${i}`, 0, { at: start + i }))
    const page = await store.touched(start, undefined, 2)
    await store.append(batch('late', 0, { at: start + 9 }))
    const rest = await store.touched(start, page.next!, 10)
    expect([...page.items, ...rest.items].map(each => each.session)).to.deep.equal(['s0', 's1', 's2', 's3', 'late'])
  })

  it('shows nothing that is not yet durable', async () => {
    const store = subject.store()
    let durable = false
    const written = store.append(batch('s1', 0, { keys: ['k'] })).then(() => {
      durable = true
    })
    const early = await Promise.all([store.read('s1', 0), store.lookup('k'), store.touched(0)])
    if (!durable && !store.shared) expect(early).to.deep.equal([[], undefined, { items: [], next: null }])
    await written
    expect(await seqs(store, 's1')).to.deep.equal([1])
  })

  if (subject.reopen) {
    it('has everything again after it was closed and opened', async () => {
      const before = subject.store()
      await before.append(batch('s1', 0, { size: 2, keys: ['web:m1'], at: start + 5 }))
      const store = await subject.reopen!(before)
      expect(await store.read('s1', 0)).to.deep.equal([note(1), note(2)])
      expect(await outcome(store.append(batch('s1', 0)))).to.be.instanceOf(StaleError)
      expect(await outcome(store.append(batch('s2', 0, { keys: ['web:m1'] })))).to.be.instanceOf(DuplicateError)
      await store.append(batch('s1', 2, { at: start + 1 }))
      expect((await store.touched(start)).items).to.deep.include({ session: 's1', seq: 3, at: start + 1 })
    })
  }
}
