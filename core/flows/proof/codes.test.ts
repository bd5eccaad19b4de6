import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import pino from 'pino'
import { asShared } from '#core/testing/conversation/world.ts'
import { dyingStore } from '#core/testing/houses/dying-store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { createIds } from '../../lib/ids.ts'
import { createSeal } from '../../lib/seal.ts'
import { createSigner } from '../../lib/signer.ts'
import { hour, minute } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { createMemories, type Memories } from '../memory/memory.ts'
import { memoryTable } from '../timeline/tables.ts'
import { type Codes, codeLives, createCodes, mostCodes, mostInPassing, mostTries, type To } from './codes.ts'
import { codeIn, codesIn, without } from './digits.ts'

const log = pino({ level: 'silent' })
const key = randomBytes(32)
const to: To = { session: 'ses_1', contact: 'ada', address: 'email:ada@example.org', whose: 'visitor:ada' }

/** Another code than this one, of the same length. */
const other = (code: string, n = 1): string => String((Number(code) + n) % 1_000_000).padStart(6, '0')

describe('A one-time code as it is written', () => {
  it('is six digits of any script, in groups or not', () => {
    for (const text of [
      '123456',
      ' 123 456 ',
      '123-456',
      '１２３４５６',
      '١٢٣٤٥٦',
      '۱۲۳ ۴۵۶',
      '१२३४५६',
      '𝟭𝟮𝟯𝟰𝟱𝟲',
      '\u200f123456\u200e',
      '123456.',
    ])
      expect(codeIn(text), text).to.equal('123456')
  })

  it('is nothing else', () => {
    for (const text of ['', '12345', '1234567', 'order 123456', '123456 and 1', 'a person please', '½23456', '-', '12.34.56'])
      expect(codeIn(text), text).to.equal(undefined)
  })
})

describe('One-time codes in a sentence', () => {
  const found = (text: string): string[] => codesIn(text).map(({ code }) => code)

  it('are six digits in a row, by threes, by twos or one by one, in any script', () => {
    for (const text of [
      "it's 123 456",
      'my code is 123456 thanks',
      'Hi,\n\n１２３４５６\n\nBest, Ada',
      '验证码是123456谢谢',
      'code:123456.',
      '*123456*',
      '(123-456)',
      '12 34 56 it is',
      '1 2 3 4 5 6, right?',
      'الرمز هو ١٢٣٤٥٦',
      'Code\u00a0: 123\u00a0456',
      'code 123456, and 2 items',
    ])
      expect(found(text), text).to.deep.equal(['123456'])
  })

  it('are no part of a longer number, a date, an amount, an address or a word', () => {
    for (const text of [
      'order #123456',
      'AB123456 it is',
      'call +123456',
      'call 555 123 456',
      'on 2026-11-24',
      'it was 123.456 to me',
      'at 12:34:56 sharp',
      'it costs €123456',
      'it costs 123456 €',
      'see https://shop.example/123456',
      'a\n123\n456',
    ])
      expect(found(text), text).to.deep.equal([])
  })

  it('are found in a long text without delay', () => {
    const long = `${'1\u200f '.repeat(30_000)}${'12-'.repeat(30_000)}${' 123456'.repeat(10_000)}`
    const began = process.cpuUsage().user
    codesIn(long)
    expect(process.cpuUsage().user - began).to.be.lessThan(2_000_000)
  })

  it('are taken out where they stand, and nothing else', () => {
    expect(without('It is 123 456, for order 654321.', ['123456'], '[code]')).to.equal('It is [code], for order 654321.')
  })
})

const codesKit = (kind: TestStore): void => {
  describe(`One-time codes, in ${kind.name}`, () => {
    let store: Store
    let clock: TestClock
    let open: Memories[]
    let asked = 0

    beforeEach(async () => {
      store = await kind.open()
      clock = createTestClock()
      open = []
    })
    afterEach(async () => {
      for (const one of open) await one.stop()
      await store.close()
      await kind.clear()
    })

    const memories = (over: Store): Memories => {
      const newId = createIds(clock.now)
      const all = createMemories({ store: over, clock, log, seal: createSeal(key), run: newId() })
      open.push(all)
      return all
    }
    /** A process of the house. */
    const run = (over: Store = store, secret = 'house'): Codes =>
      createCodes({ memory: memories(over).open('proof'), clock, sign: createSigner(secret) })

    const make = async (codes: Codes, given: Partial<To> = {}): Promise<string> => {
      const made = await codes.make({ ...to, ...given }, `asked ${++asked}`)
      if ('limit' in made) throw new Error(`too many for the ${made.limit}`)
      return made.code
    }

    it('proves who reads at the address, once, also after a restart', async () => {
      const code = await make(run())
      expect(code).to.match(/^\d{6}$/u)
      expect(await run().try(to, 'm1', code)).to.deep.equal({ came: 'right', address: to.address })
      expect(await run().try(to, 'm1', code)).to.deep.equal({ came: 'right', address: to.address })
      expect(await run().try(to, 'm2', code)).to.deep.equal({ came: 'over' })
    })

    it('is dead after its tries, however right the next one is, and tells a repeat nothing new', async () => {
      const codes = run()
      const code = await make(codes)
      for (let n = 1; n <= mostTries; n++) {
        const wrong = { came: 'wrong', left: mostTries - n }
        expect(await codes.try(to, `m${n}`, other(code, n))).to.deep.equal(wrong)
        expect(await codes.try(to, `m${n}`, code)).to.deep.equal(wrong)
      }
      expect(await codes.try(to, 'last', code)).to.deep.equal({ came: 'over' })
    })

    it('is right in a sentence too, where other numbers cost no try, nor the same one again', async () => {
      const codes = run()
      const code = await make(codes)
      const order = other(code)
      for (let n = 0; n < 9; n++) expect(await codes.try(to, `o${n}`, `Where is order ${order}?`)).to.deep.equal({ came: 'none' })
      expect(await codes.try(to, 'wrong', other(code, 2))).to.deep.equal({ came: 'wrong', left: mostTries - 1 })
      const said = `For order ${order} it is ${code.slice(0, 3)} ${code.slice(3)}, thanks`
      for (let n = 0; n < 2; n++)
        expect(await run().try(to, 'm1', said)).to.deep.equal({ came: 'right', address: to.address, digits: [code] })
      expect(await codes.try(to, 'm2', said)).to.deep.equal({ came: 'over', digits: [code] })
      expect(await codes.try(to, 'm3', `And order ${order}?`)).to.deep.equal({ came: 'none' })
    })

    it('is guessed at in sentences a few times only, then each number there is a try', async () => {
      const codes = run()
      const code = await make(codes)
      const guess = (n: number) => codes.try(to, `m${n}`, `is it ${other(code, n)}?`)
      for (let n = 1; n <= mostInPassing; n++) expect(await guess(n)).to.deep.equal({ came: 'none' })
      for (let n = 1; n <= mostTries; n++) {
        const at = mostInPassing + n
        expect(await guess(at)).to.deep.equal({ came: 'wrong', left: mostTries - n, digits: [other(code, at)] })
      }
      expect(await codes.try(to, 'last', `it is ${code}`)).to.deep.equal({ came: 'over', digits: [code] })
    })

    it('is not looked for in a list of numbers, which could be a list of guesses', async () => {
      const codes = run()
      const code = await make(codes)
      const list = [code, other(code), other(code, 2), other(code, 3)].join(', ')
      expect(await codes.try(to, 'm1', list)).to.deep.equal({ came: 'none' })
      expect(await codes.try(to, 'm2', code)).to.deep.include({ came: 'right' })
    })

    it('has any number hidden in a changed message while it counts, later its own alone, for whom it is of', async () => {
      const codes = run()
      const code = await make(codes)
      const text = `it is ${code} or ${other(code)}`
      expect(await codes.hidden(to, text)).to.deep.equal([code, other(code)])
      expect(await codes.hidden({ ...to, contact: 'eve' }, text)).to.deep.equal([])
      await clock.advance(codeLives)
      expect(await codes.hidden(to, text)).to.deep.equal([code])
    })

    it('runs out, to the millisecond', async () => {
      const codes = run()
      const code = await make(codes)
      await clock.advance(codeLives)
      expect(await codes.try(to, 'm1', code)).to.deep.equal({ came: 'over' })
      const next = await make(codes)
      await clock.advance(codeLives - 1)
      expect((await codes.try(to, 'm2', next)).came).to.equal('right')
    })

    it('is the same one for who asks again with the same id, after a restart as well, and counts once for the limits', async () => {
      const ask = () => run().make(to, 'send 1')
      const first = await ask()
      for (let n = 0; n < 2 * mostCodes; n++) expect(await ask()).to.deep.equal(first)
      for (let n = 1; n < mostCodes; n++) expect(await run().make(to, `send ${n + 1}`)).to.have.property('code')
      expect(await run().make(to, 'one more')).to.have.property('limit')
    })

    it('leaves other digits alone once it is used or dead: they may be the number of an order', async () => {
      const codes = run()
      const code = await make(codes)
      await codes.try(to, 'm1', code)
      expect(await codes.try(to, 'm2', other(code))).to.deep.equal({ came: 'none' })
    })

    it('counts no more once there is a newer one', async () => {
      const codes = run()
      const old = await make(codes)
      let fresh = await make(codes)
      if (fresh === old) fresh = await make(codes)
      expect((await codes.try(to, 'm1', old)).came).to.equal('wrong')
      expect((await codes.try(to, 'm2', fresh)).came).to.equal('right')
    })

    it('is of no use to another session or contact, who can not use up its tries either', async () => {
      const codes = run()
      const code = await make(codes)
      for (let n = 0; n < 2 * mostTries; n++) {
        expect(await codes.try({ ...to, session: 'ses_2' }, `a${n}`, code)).to.deep.equal({ came: 'none' })
        expect(await codes.try({ ...to, contact: 'eve' }, `b${n}`, code)).to.deep.equal({ came: 'none' })
        expect(await codes.try(to, `c${n}`, 'Can I talk to a person? 12')).to.deep.equal({ came: 'none' })
      }
      expect((await codes.try(to, 'm1', code)).came).to.equal('right')
    })

    it('says which address it was for, so that one’s own mailbox opens nobody else’s account', async () => {
      const codes = run()
      await make(codes)
      const code = await make(codes, { address: 'email:eve@example.org' })
      expect(await codes.try(to, 'm1', code)).to.deep.include({ came: 'right', address: 'email:eve@example.org' })
    })

    for (const limit of ['session', 'contact', 'address'] as const)
      it(`is made ${mostCodes} times an hour for one ${limit}, by all processes together`, async () => {
        const shared = store.shared ? store : asShared(store)
        const all = [run(shared), run(shared)]
        const differing = (n: number): To => ({
          session: `ses_${n}`,
          contact: `c${n}`,
          address: `email:${n}@example.org`,
          whose: `visitor:${n}`,
          [limit]: to[limit],
        })
        const made = await Promise.all(Array.from({ length: 4 * mostCodes }, (_, n) => all[n % 2]?.make(differing(n), `${n}`)))
        expect(made.filter(one => one && 'code' in one)).to.have.length(mostCodes)
        expect(made.filter(one => one && 'limit' in one && one.limit === limit)).to.have.length(3 * mostCodes)
        await clock.advance(hour - 1)
        expect(await all[0]?.make(differing(90), '90')).to.deep.include({ limit })
        await clock.advance(1)
        expect(await all[0]?.make(differing(91), '91')).to.have.property('code')
      })

    it('is not in the store, and what is kept of it is worth nothing without the secret of the house', async () => {
      const code = await make(run())
      const { items } = await store.collection(memoryTable).list({})
      expect(items.every(({ sealed, value }) => sealed !== undefined && value === undefined)).to.equal(true)
      expect(JSON.stringify(items.map(({ id }) => id))).to.not.contain('example.org')
      const kept = await memories(store).open('proof').sealed.get(`code/${to.session}`)
      expect(JSON.stringify({ ...(kept as object), until: 0 })).to.not.contain(code)
      expect((await run(store, 'another').try(to, 'm1', code)).came).to.equal('wrong')
    })

    it('does not count in another session, also where somebody moves what is kept of it there', async () => {
      const code = await make(run())
      const memory = memories(store).open('proof').sealed
      await memory.put('code/ses_2', await memory.get(`code/${to.session}`))
      expect((await run().try({ ...to, session: 'ses_2' }, 'm1', code)).came).to.equal('wrong')
    })

    it('goes with the customer', async () => {
      const code = await make(run())
      await memories(store).forget([to.whose, to.address])
      expect((await store.collection(memoryTable).list({})).items).to.deep.equal([])
      expect(await run().try(to, 'm1', code)).to.deep.equal({ came: 'none' })
    })

    it('is right for one message alone and has no try too many, whoever takes them in and in whatever order', async () => {
      const shared = store.shared ? store : asShared(store)
      let round = 0
      const tries = fc.array(
        fc.record({ id: fc.integer({ min: 0, max: 7 }), right: fc.boolean(), process: fc.integer({ min: 0, max: 2 }) }),
        {
          maxLength: 14,
        },
      )
      await fc.assert(
        fc.asyncProperty(tries, async given => {
          round += 1
          const one: To = {
            session: `ses_${round}`,
            contact: `c${round}`,
            address: `email:${round}@example.org`,
            whose: `visitor:${round}`,
          }
          const all = [run(shared), run(shared), run(shared)]
          const code = await make(all[0] as Codes, one)
          // The same message says the same, however often it is told.
          const rights = new Map(given.map(({ id, right }) => [id, right]))
          const told = await Promise.all(
            given.map(async ({ id, process }) => {
              const tried = await (all[process] as Codes).try(one, `m${id}`, rights.get(id) ? code : other(code, id + 1))
              return { id, tried }
            }),
          )
          const rightIds = new Set(told.filter(({ tried }) => tried.came === 'right').map(({ id }) => id))
          const wrongIds = new Set(told.filter(({ tried }) => tried.came === 'wrong').map(({ id }) => id))
          expect(rightIds.size).to.be.at.most(1)
          expect(rightIds.size + wrongIds.size).to.be.at.most(mostTries)
          for (const id of wrongIds) expect(rights.get(id)).to.equal(false)
          for (const id of rightIds) expect(rights.get(id)).to.equal(true)
          if ([...rights.values()].some(Boolean) && rights.size <= mostTries) expect(rightIds.size).to.equal(1)
        }),
        { numRuns: 25 },
      )
    })

    it('counts a try once, at whatever write its process dies', async () => {
      for (let at = 1; at <= 2; at++) {
        const given: To = { ...to, session: `ses_${at}`, contact: `c${at}`, address: `email:${at}@example.org` }
        const code = await make(run(), given)
        for (const [id, text] of [
          ['m1', other(code)],
          ['m2', code],
        ] as const) {
          const dying = dyingStore(store)
          dying.dieAt(at)
          await run(dying.store)
            .try(given, id, text)
            .catch(() => undefined)
          const again = await run().try(given, id, text)
          expect(again).to.deep.include(id === 'm1' ? { came: 'wrong', left: mostTries - 1 } : { came: 'right' })
        }
        expect((await run().try(given, 'm3', code)).came).to.equal('over')
      }
    })

    it('was made or was not, at whatever write its process dies', async () => {
      for (let at = 1; at <= 5; at++) {
        const given: To = { ...to, session: `ses_${at}`, contact: `c${at}`, address: `email:${at}@example.org` }
        const dying = dyingStore(store)
        dying.dieAt(at)
        const made = await run(dying.store)
          .make(given, 'once')
          .catch(() => undefined)
        await clock.advance(minute)
        const code = made && 'code' in made ? made.code : await make(run(), given)
        expect((await run().try(given, 'm1', code)).came).to.equal('right')
      }
    })
  })
}

for (const kind of testStores().there) codesKit(kind)
