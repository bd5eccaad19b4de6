import { expect } from 'chai'
import fc from 'fast-check'
import { fuse } from '../fuse.ts'
import { createIndex, type Index, type Item } from '../index.ts'
import { likenessOf } from '../vectors/examples.ts'
import { toUnit } from '../vectors/rows.ts'
import { head, sideOf } from './bearings.ts'
import { learn } from './learn.ts'
import { type Lesson, only, rowsOf, thinned } from './lesson.ts'
import { createRanking, type Found } from './rank.ts'

const dimensions = 12
const ids = ['refund', 'password', 'delivery', 'cancel', 'invoice', 'address', 'size', 'voucher']
const turns = ['how about {}', 'a question on {}', 'please tell me of {}', 'what of the {}', '{} please', 'my {} is gone']

/** Near the direction of a scenario, each text a little off in its own way. */
const toward = (id: string, seed: number, strays = 0.25): Float32Array =>
  toUnit(
    Float32Array.from(
      { length: dimensions },
      (_, n) => (n === ids.indexOf(id) ? 1 : 0.2) + strays * Math.sin(12.9898 * (seed + 1) * (n + 1)),
    ),
  )

const item = (id: string, examples = turns.map(turn => turn.replace('{}', id))): Item => ({
  id,
  kind: 'scenario',
  title: id,
  headings: [],
  text: id,
  examples,
  locale: 'en',
})

const vectorsOf = ({ id, texts }: Lesson): Float32Array[] => texts.map((_, n) => toward(id, n))

const withVectors = (lesson: Lesson): Lesson => {
  const numbers = new Float32Array(lesson.texts.length * dimensions)
  for (const [n, vector] of vectorsOf(lesson).entries()) numbers.set(vector, n * dimensions)
  return { ...lesson, vectors: { dimensions, numbers } }
}

/** A house that learned its scenarios, those of `without` by their words alone. */
const learnt = (without: string[] = []): Index => {
  const index = createIndex()
  for (const id of ids) index.put(item(id))
  index.heed(createRanking(learn(index.lessons().map(lesson => (without.includes(lesson.id) ? lesson : withVectors(lesson))))))
  return index
}

/** All scenarios as words and vectors find them; those of `without` have no vectors. */
const found = (index: Index, question: string, vector: Float32Array, without: string[] = []): Found[] => {
  const hits = new Map(index.search(question, { limit: 50, language: 'en', plain: true }).hits.map(hit => [hit.id, hit.score]))
  return index.lessons().map((lesson): Found => {
    const score = hits.get(lesson.id) ?? 0
    return without.includes(lesson.id)
      ? { id: lesson.id, score }
      : { id: lesson.id, score, similarity: likenessOf(vector, vectorsOf(lesson)).similarity }
  })
}

const ordered = (index: Index, question: string, vector: Float32Array, without: string[] = []) =>
  index.order(question, found(index, question, vector, without), { vector, language: 'en' })

describe('What is learned of scenarios and their vectors', () => {
  it('tells by a vector alone which scenario a question in unknown words belongs to', () => {
    const index = learnt()
    for (const [n, id] of ids.entries()) {
      const [best, second] = ordered(index, 'xyzzy plugh', toward(id, 40 + n)) ?? []
      expect(best?.id).to.equal(id)
      expect(best?.probability).to.be.above(second!.probability!)
    }
  })

  it('is surer where words and vector say the same than where they differ, and unsure where neither says anything', () => {
    const index = learnt()
    const sure = (question: string, vector: Float32Array): number => ordered(index, question, vector)![0]!.probability!
    const both = sure('please tell me of refund', toward('refund', 41))
    expect(both).to.be.above(0.6)
    expect(both).to.be.above(sure('please tell me of refund', toward('voucher', 41)) + 0.1)
    const nowhere = toUnit(Float32Array.from({ length: dimensions }, (_, n) => (n < ids.length ? 0 : n % 2 === 0 ? 1 : -1)))
    expect(sure('xyzzy plugh', nowhere)).to.be.below(0.3)
  })

  it('says nothing of vectors of another length, nor where none were learned', () => {
    const index = learnt()
    const question = 'my refund is gone'
    const candidates = found(index, question, toward('refund', 1))
    expect(index.order(question, candidates, { vector: new Float32Array(dimensions + 1).fill(0.1), language: 'en' })).to.equal(undefined)
    expect(ordered(learnt(ids), question, toward('refund', 1))).to.equal(undefined)
    expect(ordered(learnt(ids.slice(2)), question, toward('refund', 1)), 'two of them are too few to learn from').to.equal(undefined)
  })

  it('orders the others where one has no vectors, and says nothing where that one comes as near by its words', () => {
    const index = learnt(['voucher'])
    const other = ordered(index, 'my refund is gone', toward('refund', 41), ['voucher'])
    expect(other?.[0]).to.include({ id: 'refund' }).and.to.have.property('probability')
    expect(other?.map(({ id }) => id)).to.have.members(ids)
    expect(other?.find(({ id }) => id === 'voucher')).not.to.have.property('probability')
    expect(ordered(index, 'a question on voucher', toward('voucher', 41), ['voucher'])).to.equal(undefined)
  })

  it('says nothing of a scenario whose vectors came after it was learned, where it comes as near as the best', () => {
    expect(ordered(learnt(['voucher']), 'xyzzy plugh', toward('voucher', 41))).to.equal(undefined)
  })

  it('says nothing of a scenario whose examples changed since, where it comes as near as the best', () => {
    const index = learnt()
    index.put(item('refund', ['the money shall come back']))
    expect(ordered(index, 'the money shall come back', toward('refund', 41))).to.equal(undefined)
    expect(ordered(index, 'my password is gone', toward('password', 41))?.[0]?.id).to.equal('password')
  })

  it('is the same from the same, whatever memory the vectors lie in', () => {
    const lessons = learnt()
      .lessons()
      .map(lesson => withVectors(lesson))
    const shared = lessons.map(lesson => {
      const numbers = new Float32Array(new SharedArrayBuffer(lesson.vectors!.numbers.byteLength))
      numbers.set(lesson.vectors!.numbers)
      return { ...lesson, vectors: { dimensions, numbers } }
    })
    expect(learn(shared)).to.deep.equal(learn(lessons))
  })

  it('learns nothing else of words because vectors are there', () => {
    const index = learnt()
    const { meant, ...words } = learn(index.lessons().map(withVectors))
    expect(meant).to.include.keys('bearings', 'bend')
    expect(words).to.deep.equal(learn(index.lessons()))
  })

  it('orders what it is told to order: none is added and none is lost, whatever was learned', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 5 }), fc.constantFrom(...ids), fc.nat(1000), (without, id, seed) => {
        const list = ordered(learnt(without), `please tell me of ${id}`, toward(id, seed, 1), without)
        if (list) expect(list.map(one => one.id).sort()).to.deep.equal([...ids].sort())
        for (const { probability = 0 } of list ?? []) expect(probability).to.be.within(0, 1)
      }),
      { numRuns: 20 },
    )
  })
})

describe('Machines over vectors', () => {
  it('have each text on their own side and the others’ texts beyond the border', () => {
    const lists = ids.map(id => turns.map((_, n) => toward(id, n)))
    const bearings = head(lists)!
    for (const [at, list] of lists.entries())
      for (const vector of list)
        for (const place of ids.keys()) {
          const side = sideOf(bearings, place, vector)
          if (place === at) expect(side).to.be.above(0)
          else expect(side).to.be.below(0)
        }
  })

  it('leave out what has no vectors', () => {
    const lists = ids.map((id, n) => (n === 2 ? [] : turns.map((_, at) => toward(id, at))))
    const without = head(lists)!
    const rest = head(lists.filter(list => list.length > 0))!
    expect([...without.has]).to.deep.equal(ids.map((_, n) => (n === 2 ? 0 : 1)))
    const vector = toward('cancel', 50)
    expect(sideOf(without, 3, vector)).to.be.closeTo(sideOf(rest, 2, vector), 1e-6)
    expect(head(ids.map(() => []))).to.equal(undefined)
  })
})

describe('A lesson', () => {
  const lesson = withVectors({ id: 'refund', print: 1, language: 'en', texts: ['a', 'b', 'c', 'd'], titled: true })

  it('keeps with each of its texts the vector of that text', () => {
    expect(rowsOf(only(lesson, [1, 3]))).to.deep.equal([rowsOf(lesson)[1], rowsOf(lesson)[3]])
    const half = { ...lesson, vectors: { dimensions, numbers: lesson.vectors!.numbers.slice(0, 2 * dimensions) } }
    expect(only(half, [1, 3])).to.deep.include({ texts: ['b', 'd'] })
    expect(rowsOf(only(half, [1, 3]))).to.deep.equal([rowsOf(lesson)[1]])
  })

  it('is thinned with its vectors', () => {
    const texts = Array.from({ length: 40_000 }, (_, n) => `text ${n}`)
    const numbers = Float32Array.from({ length: 40_000 * 2 }, (_, n) => n)
    const [left] = thinned([{ ...lesson, texts, vectors: { dimensions: 2, numbers } }])
    expect(left!.texts.length).to.be.below(texts.length)
    for (const [n, row] of rowsOf(left!).entries()) expect(row[0]).to.equal(2 * Number(left!.texts[n]!.slice(5)))
  })
})

describe('One order of words and meaning', () => {
  const one = (id: string, score: number, kind = 'scenario') => ({ id, kind, score })

  it('keeps the order of what was learned, and lets a page stand between by its own worth', () => {
    const learned = [one('b', 0.2), one('a', 0.6), one('c', 0.1)]
    const page = one('p', 0.4, 'passage')
    expect(fuse([page, ...learned], 8, learned).map(({ id }) => id)).to.deep.equal(['b', 'a', 'p', 'c'])
    expect(fuse([page, ...learned], 8).map(({ id }) => id)).to.deep.equal(['a', 'p', 'b', 'c'])
  })
})
