import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import pino from 'pino'
import { asShared, drain } from '#core/testing/conversation/world.ts'
import { dyingStore } from '#core/testing/houses/dying-store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import type { Clock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import { createSeal } from '../../lib/seal.ts'
import { day, hour, minute, second } from '../../model/time.ts'
import type { Held, Memory } from '../../ports/memory.ts'
import type { Doc, Repository, Store, Table } from '../../ports/store.ts'
import { memoryTable } from '../timeline/tables.ts'
import { createMemories, type Memories } from './memory.ts'

const log = pino({ level: 'silent' })
const key = randomBytes(32)

const memoryKit = (kind: TestStore): void => {
  describe(`What parts keep between two starts, in ${kind.name}`, () => {
    let store: Store
    let clock: TestClock
    let ids: () => string
    let open: Memories[]
    let onTheWay: number

    /** The same store; how many of its answers are awaited is known. */
    const counted = (plain: Store): Store =>
      Object.assign(Object.create(plain) as Store, {
        collection: <T extends Doc>(table: Table<T>) =>
          new Proxy(plain.collection(table), {
            get: (docs, name: keyof Repository<T>) => {
              const act = docs[name] as (...given: unknown[]) => Promise<unknown>
              return (...given: unknown[]) => {
                onTheWay += 1
                return act.apply(docs, given).finally(() => {
                  onTheWay -= 1
                })
              }
            },
          }),
      })

    beforeEach(async () => {
      onTheWay = 0
      store = counted(await kind.open())
      clock = createTestClock()
      ids = createIds(clock.now)
      open = []
    })
    afterEach(async () => {
      for (const one of open) await one.stop()
      await store.close()
      await kind.clear()
    })

    interface Running extends Memory {
      all: Memories
      /** Its clock stands still, and it is not waited for any more. */
      die(): void
    }

    /** The memory of a part in a process of its own. */
    const run = (part = 'mail', over: Store = store, secret = key): Running => {
      let alive = true
      const own: Clock = { now: clock.now, after: (wait, fn) => clock.after(wait, () => alive && fn()) }
      const all = createMemories({ store: over, clock: own, log, seal: createSeal(secret), run: ids() })
      open.push(all)
      return Object.assign(Object.create(all.open(part)) as Memory, {
        all,
        die() {
          alive = false
          open = open.filter(one => one !== all)
        },
      })
    }

    /** Time goes on only while nothing is on its way to the store. */
    const pass = async (wait: number): Promise<void> => {
      for (let n = 0; n < 20; n++) {
        await clock.advance(wait / 20)
        do await drain()
        while (onTheWay > 0)
      }
    }
    const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
      for (let n = 0; n < 20_000; n++) {
        if (await is()) return
        await drain()
      }
      throw new Error('it did not come to that')
    }

    it('is there for the next run, for this part alone', async () => {
      await run().put('cursor/INBOX', { uid: 7 })
      expect(await run().get('cursor/INBOX')).to.deep.equal({ uid: 7 })
      expect(await run('chat').get('cursor/INBOX')).to.equal(undefined)
      expect(await run().get('cursor/Sent')).to.equal(undefined)
      await run().remove('cursor/INBOX')
      expect(await run().get('cursor/INBOX')).to.equal(undefined)
    })

    it('is listed by kind, in pages', async () => {
      const memory = run()
      for (const name of ['b', 'a/x', 'c']) await memory.put(`place/${name}`, name.length)
      await memory.put('places/other', 1)
      await run('chat').put('place/z', 1)
      const first = await memory.list<number>('place', { limit: 2 })
      const rest = await memory.list<number>('place', { limit: 2, cursor: first.next ?? '' })
      expect([...first.items, ...rest.items]).to.deep.equal([
        { name: 'a/x', value: 3 },
        { name: 'b', value: 1 },
        { name: 'c', value: 1 },
      ])
    })

    it('loses no change of two that come at once', async () => {
      const [one, two] = [run(), run()]
      const more = (memory: Memory) => memory.change<number>('count/all', now => (now ?? 0) + 1)
      await Promise.all(Array.from({ length: 20 }, (_, n) => more(n % 2 ? one : two)))
      expect(await one.get('count/all')).to.equal(20)
      expect(await one.change('count/all', () => undefined)).to.equal(undefined)
      expect(await two.get('count/all')).to.equal(undefined)
    })

    it('is sealed where it is a secret, and reads as nothing with another key', async () => {
      await run().sealed.put('key/1', { private: 'planted-secret' })
      const rows = await store.collection(memoryTable).list({})
      expect(JSON.stringify(rows)).to.not.contain('planted-secret')
      expect(await run().get('key/1')).to.deep.equal({ private: 'planted-secret' })
      expect(await run('mail', store, randomBytes(32)).get('key/1')).to.equal(undefined)
    })

    it('refuses keys that are none', async () => {
      const memory = run()
      for (const bad of ['', 'cursor', '/x', 'a b/c', `k/${'x'.repeat(600)}`]) {
        const error = await memory.put(bad, 1).then(
          () => undefined,
          e => e as Error,
        )
        expect(error?.message, bad).to.contain('no key of a memory')
      }
    })

    it('goes with its customer, and when its time is over', async () => {
      const memory = run()
      await memory.put('place/ada', 1, { whose: 'mail:ada@example.org' })
      await memory.put('place/bo', 1, { whose: 'mail:bo@example.org' })
      await run('chat').put('place/ada', 1, { whose: 'mail:ada@example.org' })
      await memory.all.forget(['mail:ada@example.org'])
      expect((await memory.list('place')).items.map(({ name }) => name)).to.deep.equal(['bo'])
      expect(await run('chat').get('place/ada')).to.equal(undefined)
      await memory.put('seen/old', 1, { for: 3 * day })
      await memory.put('seen/new', 1, { for: 30 * day })
      memory.all.start()
      for (let n = 0; n < 5; n++) {
        await clock.advance(day)
        await drain()
      }
      await until(async () => (await memory.get('seen/old')) === undefined)
      expect(await memory.get('seen/new')).to.equal(1)
    })

    describe('and hold in one process at a time', () => {
      /** Stays until it is lost. */
      const staying = (held: Held): Promise<void> => new Promise(resolve => held.lost.addEventListener('abort', () => resolve()))

      it('has one that works, and the other as soon as that stops', async () => {
        const shared = store.shared ? store : asShared(store)
        const [one, two] = [run('mail', shared), run('mail', shared)]
        const at: string[] = []
        const end = one.hold('reading', async held => {
          at.push('one')
          await staying(held)
          at.push('one ends')
        })
        await until(() => at.length === 1)
        two.hold('reading', async held => {
          at.push('two')
          await staying(held)
        })
        await pass(10 * minute)
        expect(at).to.deep.equal(['one'])
        await end()
        await pass(2 * minute)
        await until(() => at.length === 3)
        expect(at).to.deep.equal(['one', 'one ends', 'two'])
      })

      it('is taken over from a process that died, which can write nothing all at once any more', async () => {
        const shared = store.shared ? store : asShared(store)
        const [dead, other] = [run('mail', shared), run('mail', shared)]
        let first: Held | undefined
        let second_: Held | undefined
        dead.hold('reading', held => {
          first = held
          return new Promise(() => {})
        })
        await until(() => first !== undefined)
        dead.die()
        other.hold('reading', held => {
          second_ = held
          return staying(held)
        })
        await pass(30 * second)
        expect(second_).to.equal(undefined)
        await pass(2 * minute)
        await until(() => second_ !== undefined)
        await second_?.putAll({ 'key/a': 'new' })
        const error = await first?.putAll({ 'key/a': 'old' }).then(
          () => undefined,
          e => e as Error,
        )
        expect(error?.message).to.contain('another process')
        expect(await other.get('key/a')).to.equal('new')
      })

      /** Each write waits while `waits` says so. */
      const slow = (from: Store, waits: (id: string) => boolean): Store => ({
        ...from,
        collection(table) {
          const docs = from.collection(table)
          const held = async (id: string): Promise<void> => {
            while (waits(id)) await drain()
          }
          return {
            ...docs,
            insert: async (doc, how) => held(doc.id).then(() => docs.insert(doc, how)),
            save: async doc => held(doc.id).then(() => docs.save(doc)),
            remove: async id => held(id).then(() => docs.remove(id)),
          }
        },
      })

      for (const [where, write] of [
        ['as it begins', 'hold/reading'],
        ['before its first key', 'key/a'],
        ['before its last key', 'key/c'],
      ] as const)
        it(`puts nothing old in the place of something newer, after it stood still in the middle of writing all at once, ${where}`, async () => {
          const shared = store.shared ? store : asShared(store)
          let still = false
          const [one, two] = [
            run(
              'mail',
              slow(shared, id => still && id === `mail ${write}`),
            ),
            run('mail', shared),
          ]
          let first: Held | undefined
          let second_: Held | undefined
          one.hold('reading', held => {
            first = held
            return staying(held)
          })
          await until(() => first !== undefined)
          await first?.putAll({ 'key/a': 1, 'key/b': 1, 'key/c': 1 })
          still = true
          let over = false
          const late = first?.putAll({ 'key/a': 2, 'key/b': 2, 'key/c': undefined, 'key/d': 2 }).then(
            () => {
              over = true
            },
            () => {
              over = true
            },
          )
          two.hold('reading', held => {
            second_ = held
            return staying(held)
          })
          await pass(3 * minute)
          await until(() => second_ !== undefined)
          const read = (): Promise<unknown[]> => Promise.all(['a', 'b', 'c', 'd'].map(name => two.get(`key/${name}`)))
          expect(await read()).to.deep.equal(write === 'hold/reading' ? [1, 1, 1, undefined] : [2, 2, undefined, 2])
          await second_?.putAll({ 'key/a': 3, 'key/b': undefined, 'key/c': 3, 'key/d': undefined })
          expect(over).to.equal(false)
          still = false
          await until(() => over)
          await late
          expect(await read()).to.deep.equal([3, undefined, 3, undefined])
        })

      it('begins again, with back-off, where it throws, and not where it ends', async () => {
        const memory = run()
        let times = 0
        memory.hold('reading', async () => {
          times += 1
          if (times < 3) throw new Error('not now')
        })
        await until(() => times > 0)
        await pass(hour)
        expect(times).to.equal(3)
      })

      it('writes all or none, at whatever write its process dies', async () => {
        const before = { 'key/a': 1, 'key/b': 1, 'key/c': 1 }
        const after = { 'key/a': 2, 'key/b': undefined, 'key/c': 2, 'key/d': 2 }
        const read = async (memory: Memory): Promise<unknown[]> => Promise.all(['a', 'b', 'c', 'd'].map(name => memory.get(`key/${name}`)))
        const outcomes = new Set<string>()
        for (let at = 1; at < 40; at++) {
          const part = `mail${at}`
          for (const [name, value] of Object.entries(before)) await run(part).put(name, value)
          const dying = dyingStore(store)
          const process = run(part, dying.store)
          dying.dieAt(at)
          let written: 'all' | 'failed' | undefined
          process.hold('device', held =>
            held.putAll(after).then(
              () => {
                written = 'all'
              },
              () => {
                written = 'failed'
              },
            ),
          )
          await until(() => written !== undefined || dying.writes() >= at)
          await drain()
          process.die()
          const next = run(part)
          let there: unknown[] | undefined
          const end = next.hold('device', async () => {
            there = await read(next)
          })
          await pass(2 * minute)
          await until(() => there !== undefined)
          await end()
          const all = JSON.stringify(there)
          expect(all, `died at write ${at}`).to.be.oneOf([JSON.stringify([1, 1, 1, undefined]), JSON.stringify([2, undefined, 2, 2])])
          if (written === 'all') expect(there).to.deep.equal([2, undefined, 2, 2])
          outcomes.add(all)
          if (dying.writes() < at) break
        }
        expect(outcomes.size).to.equal(2)
      })
    })
  })
}

for (const kind of testStores().there) memoryKit(kind)
