import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { createVectors, type Vectors } from './index.ts'
import { dot, toUnit } from './rows.ts'

/** Numbers that look random and are the same each time. */
const random = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const unit = (dimensions: number, next: () => number): Float32Array =>
  toUnit(Float32Array.from({ length: dimensions }, () => next() + next() + next() - 1.5))

describe('Vectors', () => {
  let vectors: Vectors
  afterEach(() => vectors.close())

  const filled = (count: number, options?: Parameters<typeof createVectors>[1]) => {
    const next = random(7)
    vectors = createVectors(24, options)
    const all = new Map(Array.from({ length: count }, (_, n) => [`p${n}`, unit(24, next)] as const))
    for (const [id, vector] of all) vectors.put(id, vector)
    const question = unit(24, next)
    const nearest = (limit: number, accept = (_: string) => true): string[] =>
      [...all]
        .filter(([id]) => accept(id))
        .sort((a, b) => dot(b[1], question) - dot(a[1], question))
        .slice(0, limit)
        .map(([id]) => id)
    return { all, question, nearest }
  }
  const found = async (question: Float32Array, limit: number, accept?: (id: string) => boolean): Promise<string[]> =>
    (await vectors.search(question, { limit, ...(accept ? { accept } : {}) })).map(({ id }) => id)
  const whole = async (): Promise<void> => {
    while (vectors.compared > 0) await wait(5)
  }

  it('finds the nearest, in order, of those that are accepted', async () => {
    const { question, nearest } = filled(500)
    const even = (id: string): boolean => Number(id.slice(1)) % 2 === 0
    expect(await found(question, 10)).to.deep.equal(nearest(10))
    expect(await found(question, 10, even)).to.deep.equal(nearest(10, even))
  })

  it('finds what is put at once, in the place of what it was, and not what is removed', async () => {
    const { question } = filled(50)
    vectors.put('p3', question)
    expect(await found(question, 1)).to.deep.equal(['p3'])
    vectors.remove('p3')
    expect(await found(question, 50))
      .to.have.length(49)
      .and.not.include('p3')
    expect(vectors.similarity('p3', question)).to.equal(undefined)
  })

  it('refuses a vector of another model by its length', () => {
    vectors = createVectors(4)
    expect(() => vectors.put('p', new Float32Array(5))).to.throw(RangeError)
  })

  it('finds the same with the graph, while it is made and after', async () => {
    const { question, nearest } = filled(1500, { graphFrom: 300 })
    expect(await found(question, 5)).to.deep.equal(nearest(5))
    await whole()
    expect(vectors.compared).to.equal(0)
    expect(await found(question, 5)).to.deep.equal(nearest(5))
    const few = (id: string): boolean => Number(id.slice(1)) % 97 === 0
    expect(await found(question, 5, few)).to.deep.equal(nearest(5, few))
  })

  it('keeps the graph to what is there', async () => {
    const { question, nearest } = filled(600, { graphFrom: 300 })
    await whole()
    const [first, second] = nearest(2)
    vectors.remove(first!)
    expect(await found(question, 1)).to.deep.equal([second])
    vectors.put('new', question)
    expect(await found(question, 2)).to.deep.equal(['new', second])
    await whole()
    expect(await found(question, 2)).to.deep.equal(['new', second])
  })

  it('lets other work through while many are compared', async () => {
    const { question } = filled(30_000, { graphFrom: 1e9 })
    let turns = 0
    const other = setInterval(() => (turns += 1), 0)
    await vectors.search(question, { limit: 5 })
    clearInterval(other)
    expect(turns).to.be.greaterThan(0)
  })
})
