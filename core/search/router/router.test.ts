import { expect } from 'chai'
import fc from 'fast-check'
import { createIndex, type Index, type Item } from '../index.ts'
import { traitsOf } from './features.ts'
import { learn } from './learn.ts'
import { isEnough, thinned } from './lesson.ts'
import { likelihoodOf, rules, type Size } from './likelihood.ts'
import { createRanking } from './rank.ts'
import { createTable } from './table.ts'

const taught: Record<string, string[]> = {
  refund: [
    'How do I get my money back?',
    'I want a refund for my order',
    'can you refund the last invoice',
    'please give me back what I paid',
    'refund policy',
  ],
  password: [
    'I forgot my password',
    'how can I reset my password',
    'the password does not work any more',
    'cannot sign in with my password',
    'change password',
  ],
  delivery: [
    'Where is my parcel?',
    'when will my order be delivered',
    'track my delivery',
    'the parcel has not arrived',
    'how long does delivery take',
  ],
  cancel: [
    'cancel my subscription',
    'how do I end my plan',
    'I do not want to renew',
    'stop my subscription please',
    'unsubscribe from the plan',
  ],
}

const item = (id: string, examples: string[]): Item => ({ id, kind: 'scenario', title: id, headings: [], text: id, examples, locale: 'en' })

const filled = (): Index => {
  const index = createIndex()
  for (const [id, examples] of Object.entries(taught)) index.put(item(id, examples))
  return index
}

const learnt = (): Index => {
  const index = filled()
  index.heed(createRanking(learn(index.lessons())))
  return index
}

const likeliest = (index: Index, question: string) => index.search(question, { language: 'en' }).hits[0]

describe('What is learned of scenarios', () => {
  const titledBy = (title: (id: string, n: number) => string) => {
    const index = createIndex()
    for (const [n, [id, examples]] of Object.entries(taught).entries()) index.put({ ...item(id, examples), title: title(id, n) })
    const { prints: _, ...rest } = learn(index.lessons())
    return rest
  }

  it('takes nothing from titles that only number the scenarios', () => {
    expect(titledBy((_, n) => `Scenario ${n + 1}`)).to.deep.equal(titledBy(() => ''))
    expect(titledBy((_, n) => `${n + 1}`)).to.deep.equal(titledBy(() => ''))
  })

  it('takes something from titles that name them, though they share a word', () => {
    expect(titledBy(id => `about ${id}`)).not.to.deep.equal(titledBy(() => ''))
  })

  it('is the same from the same examples', () => {
    expect(learn(filled().lessons())).to.deep.equal(learn(filled().lessons()))
  })

  it('tells each example to be likely one of its own scenario', () => {
    const index = learnt()
    for (const [id, examples] of Object.entries(taught)) {
      for (const example of examples) {
        const best = likeliest(index, example)
        expect(best?.id, example).to.equal(id)
        expect(best?.probability, example).to.be.above(0.6)
      }
    }
  })

  it('tells what was asked in other words, and with a typing mistake', () => {
    const index = learnt()
    for (const [question, id] of [
      ['money back for the order please', 'refund'],
      ['my pasword is forgotten', 'password'],
      ['has the parcel been delivered', 'delivery'],
      ['I want to end the subscription', 'cancel'],
    ] as const) {
      const best = likeliest(index, question)
      expect(best?.id, question).to.equal(id)
      expect(best?.probability, question).to.be.above(0.15)
    }
  })

  it('finds nothing likely for what nobody taught', () => {
    const index = learnt()
    for (const question of ['what is the capital of France', 'who won the match last night', 'my dog is ill and does not eat'])
      for (const { probability } of index.search(question, { language: 'en' }).hits) expect(probability, question).to.be.below(0.5)
  })

  it('orders what it is told to order and nothing else: none is added, none is lost, whatever is asked', () => {
    const index = learnt()
    const words = Object.values(taught).flat().join(' ').split(' ')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), chosen => {
        const question = chosen.join(' ')
        const ids = (plain: boolean): string[] =>
          index
            .search(question, { language: 'en', plain })
            .hits.map(({ id }) => id)
            .sort()
        expect(ids(false)).to.deep.equal(ids(true))
      }),
      { numRuns: 100 },
    )
  })

  it('says nothing of a scenario that came after, and nothing beside it where it fits as well', () => {
    const index = learnt()
    index.put(item('exchange', ['I want to exchange my order', 'swap the order for another size', 'exchange policy']))
    const { hits } = index.search('exchange policy', { language: 'en' })
    expect(hits[0]?.id).to.equal('exchange')
    for (const hit of hits) expect(hit).not.to.have.property('probability')
    expect(likeliest(index, 'I forgot my password')?.probability).to.be.above(0.6)
  })

  it('says nothing of a scenario whose examples changed, until they are what they were', () => {
    const index = learnt()
    index.put(item('password', ['my passphrase is gone']))
    expect(index.search('my passphrase is gone', { language: 'en' }).hits[0])
      .to.include({ id: 'password' })
      .and.not.to.have.property('probability')
    index.put(item('password', taught.password!))
    expect(likeliest(index, 'I forgot my password')).to.have.property('probability')
  })

  it('never finds a scenario that is gone, or that does not hold for this customer', () => {
    const index = learnt()
    const filter = (id: string): boolean => id !== 'refund'
    expect(index.search('I want a refund for my order', { language: 'en', filter }).hits.map(({ id }) => id)).not.to.include('refund')
    index.remove('refund')
    expect(index.search('I want a refund for my order', { language: 'en' }).hits.map(({ id }) => id)).not.to.include('refund')
  })

  it('is learned of languages without spaces and other scripts as well', () => {
    const index = createIndex()
    const put = (id: string, locale: string, examples: string[]): void => index.put({ ...item(id, examples), locale })
    put('退款', 'ja', ['返金してください', '返金はいつですか', '注文の返金をお願いします', 'お金を返してほしい'])
    put('配送', 'ja', ['荷物はどこですか', '配送はいつ届きますか', '荷物が届きません', '配送状況を知りたい'])
    put('解約', 'ja', ['解約したいです', 'プランを解約する方法', '契約を終わらせたい', '解約してください'])
    index.heed(createRanking(learn(index.lessons())))
    expect(index.search('返金をお願いします', { language: 'ja' }).hits[0]?.id).to.equal('退款')
    expect(index.search('荷物がまだ届かない', { language: 'ja' }).hits[0]?.id).to.equal('配送')
  })
})

describe('What there is to learn', () => {
  const lesson = (id: number, texts: number) => ({
    id: `${id}`,
    print: id,
    language: 'en',
    texts: Array.from({ length: texts }, (_, n) => `text ${n} of ${id}`),
    titled: false,
  })

  it('is enough from three scenarios and ten texts on', () => {
    expect(isEnough([lesson(1, 10), lesson(2, 10)])).to.equal(false)
    expect(isEnough([lesson(1, 3), lesson(2, 3), lesson(3, 3)])).to.equal(false)
    expect(isEnough([lesson(1, 3), lesson(2, 3), lesson(3, 4)])).to.equal(true)
  })

  it('is thinned where it is too much, each scenario by the same share and none to nothing', () => {
    const left = thinned([lesson(1, 50_000), lesson(2, 10_000), lesson(3, 1)])
    expect(left.map(({ texts }) => texts.length)).to.deep.equal([24_999, 4999, 1])
    expect(new Set(left[0]!.texts).size).to.equal(24_999)
  })
})

describe('A likelihood', () => {
  it('grows with how surely a scenario fits, whatever the house’s own examples said', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        number(-1.5, 4),
        number(0.01, 2),
        fc.integer({ min: 3, max: 1000 }),
        fc.integer({ min: 1, max: 500 }),
        number(-5, 5),
        number(-9, 9),
        (sureness, step, scenarios, each, more, steeper) => {
          const size: Size = { scenarios, texts: scenarios * each }
          for (const rule of Object.values(rules)) {
            const [less, sure] = [sureness, sureness + step].map(one => likelihoodOf(rule, one, size, [more, steeper])) as [number, number]
            expect(sure).to.be.at.least(less).and.at.most(1)
            expect(less).to.be.at.least(0)
          }
        },
      ),
    )
  })
})

describe('What is in a text', () => {
  const shared = (a: string, b: string): number => {
    const [one, other] = [new Set(traitsOf(a, 'en').keys), new Set(traitsOf(b, 'en').keys)]
    return [...one].filter(key => other.has(key)).length / Math.max(one.size, 1)
  }

  it('is mostly the same with a typing mistake, and not with another word', () => {
    expect(shared('cancel subscription', 'cancel subscripton')).to.be.above(0.5)
    expect(shared('cancel subscription', 'track delivery')).to.be.below(0.2)
  })

  it('is the same in small and capital letters, with and without accents', () => {
    expect(shared('CAFÉ CRÈME', 'cafe creme')).to.equal(1)
  })

  it('depends on the order of words', () => {
    expect(shared('from bank to card', 'from card to bank')).to.be.below(1)
  })

  it('is read up to a limit, however long the text', () => {
    expect(traitsOf('word after another word '.repeat(5000), 'en').keys.length).to.be.below(200)
    expect(traitsOf('', 'en').keys).to.have.length(0)
  })
})

describe('A table of hashes', () => {
  it('gives each key its place, as a Map would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 3000 }), keys => {
        const table = createTable()
        const map = new Map<number, number>()
        for (const key of keys) {
          const place = map.get(key) ?? map.size
          map.set(key, place)
          expect(table.place(key)).to.equal(place)
        }
        const handed = createTable(table.cells, table.size)
        for (const [key, place] of map) expect(handed.find(key)).to.equal(place)
        expect(table.size).to.equal(map.size)
      }),
      { numRuns: 30 },
    )
  })
})
