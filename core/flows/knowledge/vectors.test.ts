import { expect } from 'chai'
import pino from 'pino'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Embedder } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { scenariosTable } from '../timeline/tables.ts'
import { createHoldings } from './holdings.ts'
import { createLibrary, type Library } from './library.ts'
import { createPages } from './pages.ts'

/** What words mean here: each row is one meaning. */
const meanings = [
  ['parcel', 'package', 'delivery', 'deliveries', 'shipment'],
  ['refund', 'reimbursement', 'money'],
  ['password', 'login', 'sign'],
]

/** A model that knows a few meanings and nothing else. */
const createFakeModel = (model = 'fake', dimensions = 8) => {
  const fake = {
    model,
    dimensions,
    asked: [] as string[],
    broken: undefined as Error | undefined,
    hangs: false,
    async embed(texts: readonly string[], { signal }: { signal: AbortSignal }): Promise<Float32Array[]> {
      if (fake.hangs) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      if (fake.broken) throw fake.broken
      fake.asked.push(...texts)
      return texts.map(text => {
        const words = text.toLowerCase().split(/\W+/)
        const vector = new Float32Array(fake.dimensions).fill(0.01)
        meanings.forEach((alike, n) => {
          vector[n] = words.filter(word => alike.includes(word)).length
        })
        return vector
      })
    },
  }
  return fake satisfies Embedder
}

const scenario = (id: string, title: string, examples: string[]): Scenario => {
  const text = { title, examples, instruction: `About ${title}.`, channels: [], segments: [] }
  const versions = [{ ...text, version: 1, at: 0, by: { id: 'a', name: 'Ada' } }]
  return { id, rev: 1, kind: 'scenario', status: 'published', version: 1, changed: false, createdAt: 0, updatedAt: 0, ...text, versions }
}

const meaning = (over: TestStore): void => {
  describe(`Finding by meaning, kept in ${over.name}`, () => {
    let store: Store
    let clock: TestClock
    let logged: Record<string, unknown>[]
    let library: Library
    const libraries: Library[] = []

    const open = (embedder: Embedder): Library => {
      const log = pino({ level: 'debug' }, { write: line => void logged.push(JSON.parse(line)) })
      library = createLibrary({ store, embedder, clock, log, changed: () => {} })
      libraries.push(library)
      return library
    }
    const pages = () => createPages({ store, clock, indexed: library.passages })
    const write = (id: string, title: string, text: string, more: object = {}) => pages().put('articles', { id, title, text, ...more })
    const titles = async (question: string): Promise<string[]> =>
      (await library.retrieve(question, { channel: 'web', segments: [], language: 'en' })).evidence.map(e => e.title)
    /** Until every vector is made that can be. */
    const settled = async (): Promise<void> => {
      for (let turns = 0; turns < 4000; turns++) {
        const { done, of } = library.state().vectors!
        if (done === of) return
        await new Promise(resolve => setTimeout(resolve, 5))
      }
      throw new Error(`still ${JSON.stringify(library.state())}`)
    }

    beforeEach(async () => {
      store = await over.open()
      clock = createTestClock()
      logged = []
    })
    afterEach(async () => {
      for (const one of libraries.splice(0)) await one.stop()
      await store.close()
      await over.clear()
    })

    it('finds what says the same in other words, and by words alone until its vector is made', async () => {
      const model = createFakeModel()
      await open(model).load()
      await write('delivery', 'Deliveries', 'Your shipment takes two days.')
      await write('refund', 'Refunds', 'A reimbursement takes ten days.')
      expect(library.state()).to.deep.include({ pending: 0 })
      expect(await titles('where does the shipment stay')).to.include('Deliveries')
      await settled()
      expect(library.state().vectors).to.deep.equal({ done: 2, of: 2 })
      const [best] = (await library.retrieve('my package is lost', { channel: 'web', segments: [], language: 'en' })).evidence
      expect(best?.title).to.equal('Deliveries')
      expect(best?.similarity).to.be.greaterThan(0.9)
      expect(best?.coverage).to.equal(0)
    })

    it('finds a scenario by what its examples mean, and names the nearest', async () => {
      await open(createFakeModel()).load()
      library.scenario(scenario('sc_1', 'Lost things', ['the parcel did not come', 'no delivery yet']))
      library.scenario(scenario('sc_2', 'Signing in', ['I forgot my password']))
      await settled()
      const [best] = (await library.retrieve('shipment missing', { channel: 'web', segments: [], language: 'en' })).evidence
      expect(best).to.include({ id: 'sc_1', example: 'the parcel did not come' })
    })

    it('takes a removed page out at once', async () => {
      await open(createFakeModel()).load()
      await write('delivery', 'Deliveries', 'Your shipment takes two days.')
      await settled()
      await pages().remove('articles', 'delivery')
      expect(await titles('my package is lost')).to.deep.equal([])
      expect(library.state().vectors).to.deep.equal({ done: 0, of: 0 })
    })

    it('asks for nothing again after a restart, for what changed meanwhile once, and for all of another model', async () => {
      const first = createFakeModel()
      await open(first).load()
      await write('delivery', 'Deliveries', 'Your shipment takes two days.')
      await write('refund', 'Refunds', 'A reimbursement takes ten days.')
      library.scenario(scenario('sc_1', 'Lost things', ['the parcel did not come']))
      await settled()
      await library.stop()

      const second = createFakeModel()
      await createPages({ store, clock, indexed: { put() {}, remove() {} } }).put('articles', {
        id: 'refund',
        title: 'Refunds',
        text: 'A reimbursement takes three days.',
      })
      await open(second).load()
      await settled()
      expect(second.asked).to.deep.equal(['Refunds\nA reimbursement takes three days.'])
      expect(await titles('where is my package')).to.include('Deliveries')
      await library.stop()

      const other = createFakeModel('other', 5)
      await open(other).load()
      await settled()
      expect(other.asked).to.have.length(2)
      expect((await titles('where is my package'))[0]).to.equal('Deliveries')
    })

    it('goes on by words where the model fails, says so once a minute, and makes the vectors when it is back', async () => {
      const model = createFakeModel()
      model.broken = new Error('no route')
      await open(model).load()
      await write('delivery', 'Deliveries', 'Your shipment takes two days.')
      expect(await titles('the shipment')).to.deep.equal(['Deliveries'])
      expect(await titles('a shipment')).to.deep.equal(['Deliveries'])
      expect(logged.filter(line => String(line.msg).includes('by their words alone'))).to.have.length(1)
      expect(library.state().vectors).to.deep.equal({ done: 0, of: 1 })
      model.broken = undefined
      await clock.advance(60_000)
      await settled()
      expect((await titles('my package'))[0]).to.equal('Deliveries')
    })

    it('keeps no customer waiting for a model that does not answer', async () => {
      const model = createFakeModel()
      await open(model).load()
      await write('delivery', 'Deliveries', 'Your shipment takes two days.')
      await settled()
      model.hangs = true
      const found = titles('the shipment')
      await clock.advance(1_500)
      expect(await found).to.deep.equal(['Deliveries'])
      // While it rests, nobody waits at all.
      expect(await titles('another shipment')).to.deep.equal(['Deliveries'])
    })

    it('refuses vectors of another length than those it has, and says so', async () => {
      const model = createFakeModel()
      await open(model).load()
      await write('delivery', 'Deliveries', 'Your shipment takes two days.')
      await settled()
      model.dimensions = 5
      await write('refund', 'Refunds', 'A reimbursement takes ten days.')
      await clock.advance(1)
      const said = (): boolean => logged.some(line => String(line.msg).includes('another length'))
      for (let turns = 0; turns < 4000 && !said(); turns++) await new Promise(resolve => setTimeout(resolve, 5))
      expect(said()).to.equal(true)
      expect(library.state().vectors).to.deep.equal({ done: 1, of: 2 })
      expect(await titles('a reimbursement')).to.include('Refunds')
    })

    it('shows a model no card number that stands in a page or an example', async () => {
      const model = createFakeModel()
      await open(model).load()
      await write('test', 'Testing', 'Pay with 4111 1111 1111 1111 in the test shop.')
      await settled()
      expect(model.asked.join()).not.to.include('4111')
    })

    describe('and learned', () => {
      const where = { channel: 'web', segments: [], language: 'en' }
      const taught = [
        scenario('sc_parcel', 'Lost things', [
          'the parcel did not come',
          'no delivery yet',
          'a package of mine is missing',
          'where stays it',
        ]),
        scenario('sc_money', 'Paying back', ['I want a refund', 'give me my money', 'a reimbursement for this order', 'pay it back']),
        scenario('sc_password', 'Signing in', ['I forgot my password', 'the login fails', 'I can not sign in', 'let me into the account']),
      ]
      const teach = async (): Promise<void> => {
        await library.load()
        for (const one of taught) library.scenario(one)
        await settled()
        await learned()
      }
      /** Until all that is there is learned. */
      const learned = async (): Promise<void> => {
        for (let turns = 0; turns < 4000; turns++) {
          if (library.state().pending === 0) return
          await clock.advance(1000)
          await new Promise(resolve => setTimeout(resolve, 5))
        }
        throw new Error(`still ${JSON.stringify(library.state())}`)
      }
      const likelihoods = async (question: string): Promise<Map<string, number | undefined>> => {
        const { evidence } = await library.retrieve(question, where)
        return new Map(evidence.map(({ id, probability }) => [id, probability]))
      }

      it('tells how likely a question is that shares no word with any example', async () => {
        const model = createFakeModel()
        open(model)
        await teach()
        model.broken = new Error('no route')
        const byWords = await likelihoods('shipment?')
        model.broken = undefined
        await clock.advance(10_000)
        const told = await likelihoods('shipment?')
        expect([...told.keys()][0]).to.equal('sc_parcel')
        expect(told.get('sc_parcel')).to.be.above(told.get('sc_money')!)
        expect(told.get('sc_parcel')).to.be.above((byWords.get('sc_parcel') ?? 0) + 0.2)
      })

      it('tells by words alone while the model fails', async () => {
        const model = createFakeModel()
        open(model)
        await teach()
        const before = (await likelihoods('the parcel did not come')).get('sc_parcel')
        model.broken = new Error('no route')
        const told = await likelihoods('I forgot my password')
        expect([...told.keys()][0]).to.equal('sc_password')
        expect(told.get('sc_password')).to.be.within(0, 1)
        model.broken = undefined
        // What is in memory needs no model.
        expect((await likelihoods('the parcel did not come')).get('sc_parcel')).to.equal(before)
      })

      it('tells by words of what changed, until its vectors are made and learned', async () => {
        const model = createFakeModel()
        open(model)
        await teach()
        model.broken = new Error('no route')
        library.scenario(scenario('sc_money', 'Paying back', ['hand over my cash', 'cash for the order', 'I get cash', 'no cash came']))
        await learned()
        model.broken = undefined
        const told = await likelihoods('no cash came')
        expect([...told.keys()][0]).to.equal('sc_money')
        await clock.advance(60_000)
        await settled()
        await learned()
        expect((await likelihoods('no cash came')).get('sc_money')).to.be.within(0, 1)
      })

      it('learns no vectors of texts that are others by now', async () => {
        const model = createFakeModel()
        let heard = 0
        const log = pino({ level: 'silent' })
        const holdings = createHoldings({ store, embedder: model, clock, log, taught: () => void heard++ })
        const lengths = (): (number | undefined)[] => holdings.lessons().map(({ vectors }) => vectors?.numbers.length)
        const until = async (wanted: (number | undefined)[]): Promise<void> => {
          for (let turns = 0; turns < 4000 && lengths().join() !== wanted.join(); turns++)
            await new Promise(resolve => setTimeout(resolve, 5))
          expect(lengths()).to.deep.equal(wanted)
        }
        await holdings.meaning!.start()
        holdings.scenario(scenario('sc_1', 'Paying back', ['give me my money']))
        await until([2 * model.dimensions])
        const before = heard
        model.broken = new Error('no route')
        holdings.scenario(scenario('sc_1', 'Paying back', ['hand over my cash']))
        expect(lengths()).to.deep.equal([undefined])
        model.broken = undefined
        await clock.advance(60_000)
        await until([2 * model.dimensions])
        expect(heard, 'the change, and its vectors').to.equal(before + 2)
        await holdings.meaning!.stop()
      })

      it('learns the vectors that are stored at the next start, without asking the model for any', async () => {
        open(createFakeModel())
        for (const one of taught) await store.collection(scenariosTable).insert(one)
        await library.load()
        await settled()
        await learned()
        const before = await likelihoods('shipment?')
        await library.stop()
        const model = createFakeModel()
        open(model)
        await library.load()
        await learned()
        expect(await likelihoods('shipment?')).to.deep.equal(before)
        expect(model.asked).to.deep.equal(['shipment?'])
      })
    })

    it('finds what is tried by its meaning too, without keeping its vectors', async () => {
      const model = createFakeModel()
      await open(model).load()
      library.scenario(scenario('sc_1', 'Refunds', ['when comes the refund']))
      await settled()
      const trying = scenario('sc_new', 'Lost things', ['the parcel did not come'])
      const where = { channel: 'web', segments: [], language: 'en' }
      expect((await library.retrieve('shipment missing', { ...where, trying })).evidence[0]?.id).to.equal('sc_new')
      expect((await library.retrieve('shipment missing', where)).evidence.map(e => e.id)).not.to.include('sc_new')
      expect(library.state().vectors).to.deep.equal({ done: 1, of: 1 })
    })
  })
}

describe('Vectors of what is held', function () {
  this.timeout(60_000)
  const { there, missing } = testStores()
  for (const store of there) meaning(store)
  for (const each of missing) it.skip(`in ${each}`)
})
