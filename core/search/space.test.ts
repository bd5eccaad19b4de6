import { expect } from 'chai'
import fc from 'fast-check'
import { createRandom } from '../testing/conversation/world.ts'
import { createSpace, type Space } from './space.ts'

const k1 = 1.2
const b = 0.75

const put = (space: Space, words: string[]): number => {
  for (const word of words) space.count(space.number(word), 1)
  return space.commit(words.length)
}

const ask = (space: Space, groups: string[][]) =>
  groups.map((names, bit) => ({ terms: names.map(name => space.find(name)).filter(id => id >= 0), factor: 1, bit }))

/** BM25 as in the book, over plain arrays: a word of several terms counts as its best. */
const naive = (documents: Map<number, string[]>, groups: string[][]): { slot: number; score: number }[] => {
  const all = [...documents.values()]
  const average = all.reduce((sum, words) => sum + words.length, 0) / all.length
  const worths = new Map(
    groups.flat().map(name => {
      const having = all.filter(words => words.includes(name)).length
      return [name, Math.log(1 + (all.length - having + 0.5) / (having + 0.5))]
    }),
  )
  const part = (words: string[], name: string): number => {
    const times = words.filter(word => word === name).length
    return (worths.get(name)! * times * (k1 + 1)) / (times + k1 * (1 - b + (b * words.length) / average))
  }
  return [...documents]
    .filter(([, words]) => groups.flat().some(name => words.includes(name)))
    .map(([slot, words]) => ({ slot, score: groups.reduce((sum, names) => sum + Math.max(0, ...names.map(name => part(words, name))), 0) }))
    .sort((x, y) => y.score - x.score)
}

const word = fc.constantFrom('refund', 'order', 'card', 'parcel', 'login', 'email', 'plan', 'team')
const words = fc.array(word, { minLength: 1, maxLength: 12 })
const groups = fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
const inOrder = (x: number, y: number): boolean => x < y

describe('A space of documents', () => {
  it('scores as BM25 does, whatever came and went before', () => {
    const change = fc.record({ put: words, remove: fc.nat(), keep: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), groups, (changes, question) => {
        const space = createSpace({ k1, b })
        const documents = new Map<number, string[]>()
        for (const { put: fresh, remove, keep } of changes) {
          documents.set(put(space, fresh), fresh)
          const slot = [...documents.keys()][remove % documents.size]!
          if (!keep && documents.size > 1) {
            space.remove(slot)
            documents.delete(slot)
          }
        }
        const expected = naive(documents, question)
        const found = space.search(ask(space, question), documents.size, inOrder)
        expect(found.map(({ score }) => score.toFixed(9))).to.deep.equal(expected.map(({ score }) => score.toFixed(9)))
        for (const { slot, score } of found) expect(score).to.be.closeTo(expected.find(e => e.slot === slot)!.score, 1e-9)
      }),
    )
  })

  it('finds the same among very many, where most are passed over', () => {
    const random = createRandom(7)
    const space = createSpace({ k1, b })
    const documents = new Map<number, string[]>()
    /** Word `n` stands in about every `n + 2`nd document, so that there are rare and frequent ones. */
    const draw = (): string[] => Array.from({ length: 60 }, (_, n) => `word${n}`).filter((_, n) => random() * (n + 2) < 1)
    for (let n = 0; n < 2_000; n++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 3) }, draw).flat()
      documents.set(put(space, text), text)
    }
    for (let round = 0; round < 40; round++) {
      const question = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
        Array.from({ length: random() < 0.2 ? 2 : 1 }, () => `word${Math.floor(random() ** 2 * 60)}`),
      )
      const groups = question.sort((x, y) => Number(y[0]!.slice(4)) - Number(x[0]!.slice(4))).map(names => [...new Set(names)])
      const refuse = 1 + Math.floor(random() * 5)
      const accept = (slot: number): boolean => slot % refuse === 0
      const expected = naive(documents, groups).filter(({ slot }) => accept(slot))
      const found = space.search(ask(space, groups), 8, inOrder, accept)
      expect(found.map(({ score }) => score.toFixed(9))).to.deep.equal(expected.slice(0, 8).map(({ score }) => score.toFixed(9)))
      for (const { slot, score } of found) expect(score).to.be.closeTo(expected.find(e => e.slot === slot)!.score, 1e-9)
    }
  })

  it('sweeps out what was removed, gives its room to others, and finds the same as before', () => {
    const space = createSpace({ k1, b })
    const kept = new Map<number, string[]>()
    for (let n = 0; n < 6_000; n++) {
      const text = ['order', `number${n}`, n % 3 === 0 ? 'refund' : 'parcel']
      const slot = put(space, text)
      if (n % 4 === 0) kept.set(slot, text)
      else space.remove(slot)
    }
    expect(space.size).to.equal(1_500)
    expect(space.dead).to.be.lessThan(2_000)
    expect(space.terms).to.be.lessThan(5_000)
    expect(space.find('number1')).to.equal(-1)
    const expected = naive(kept, [['refund'], ['number4']])
    const found = space.search(ask(space, [['refund'], ['number4']]), 3, inOrder)
    expect(found[0]!.score).to.be.closeTo(expected[0]!.score, 1e-9)
    expect(kept.get(found[0]!.slot)).to.deep.equal(['order', 'number4', 'parcel'])
  })

  it('tells which words of the question a document has', () => {
    const space = createSpace({ k1, b })
    const slot = put(space, ['refund', 'card'])
    expect(space.search(ask(space, [['refund'], ['order', 'card'], ['team']]), 1, inOrder)).to.containSubset([{ slot, mask: 0b011 }])
  })

  it('keeps the order given for documents that are equally good', () => {
    const space = createSpace({ k1, b })
    for (let n = 0; n < 5; n++) put(space, ['refund'])
    const found = space.search(ask(space, [['refund']]), 3, (x, y) => x > y)
    expect(found.map(({ slot }) => slot)).to.deep.equal([4, 3, 2])
  })

  it('asks for acceptance only where a document would be among the best', () => {
    const space = createSpace({ k1, b })
    for (let n = 0; n < 100; n++) put(space, n < 3 ? ['refund', 'card'] : ['refund', 'order', 'team', 'plan'])
    let asked = 0
    const found = space.search(ask(space, [['refund'], ['card']]), 2, inOrder, slot => {
      asked += 1
      return slot !== 0
    })
    expect(found.map(({ slot }) => slot)).to.deep.equal([1, 2])
    expect(asked).to.equal(3)
  })

  it('finds nothing when it is empty, and nothing wrong with documents without words', () => {
    const space = createSpace({ k1, b })
    expect(space.search([], 5, inOrder)).to.deep.equal([])
    put(space, [])
    put(space, ['refund'])
    expect(space.search(ask(space, [['refund']]), 5, inOrder)).to.have.length(1)
  })
})
