// The conformance kit of the store: what core/ports/store.ts promises, asked of an adapter. For mocha and chai.
import { expect } from 'chai'
import type { Store } from '../ports/store.ts'
import { documents } from './store-kit-documents.ts'
import { due } from './store-kit-due.ts'
import { find } from './store-kit-find.ts'
import { openStores, type StoreKitOptions } from './store-kit-subject.ts'
import { timeline } from './store-kit-timeline.ts'

export type { StoreKitOptions } from './store-kit-subject.ts'

/** Describes every promise of the port; `open` answers a new and empty store each time. */
export const storeKit = (name: string, open: () => Promise<Store>, options: StoreKitOptions = {}): void => {
  describe(name, () => {
    const subject = openStores(open, options)
    describe('timeline', () => timeline(subject))
    describe('documents', () => documents(subject))
    describe('due', () => due(subject))
    describe('find', () => find(subject))

    describe('sequences', () => {
      it('count 1, 2, 3 … each on its own', async () => {
        const store = subject.store()
        expect(await store.next('ticket')).to.equal(1)
        expect(await store.next('ticket')).to.equal(2)
        expect(await store.next('draft')).to.equal(1)
        expect(await store.next('ticket')).to.equal(3)
      })

      const flaw = options.racesOfNextFlawed
      const race = flaw === undefined ? it : it.skip
      race(`give each of 100 racing callers a number of its own, without gaps${flaw === undefined ? '' : ` (${flaw})`}`, async () => {
        const doors = await subject.doors()
        const numbers = await Promise.all(Array.from({ length: 100 }, (_, i) => doors[i % doors.length]!.next('ticket')))
        expect(numbers.toSorted((a, b) => a - b)).to.deep.equal(Array.from({ length: 100 }, (_, i) => i + 1))
      })
    })

    describe('life', () => {
      it('answers a ping while open', async () => {
        await subject.store().ping()
      })

      it('refuses writes once closed', async () => {
        const store = subject.store()
        await store.close()
        const failure = await store.next('ticket').then(
          () => undefined,
          (error: unknown) => error,
        )
        expect(failure).to.be.an('error')
      })

      it('may be closed twice', async () => {
        await subject.store().close()
        await subject.store().close()
      })

      if (options.reopen) {
        it('finishes what was written before it was closed', async () => {
          const store = subject.store()
          const numbers = Array.from({ length: 50 }, () => store.next('ticket'))
          const reopened = await subject.reopen!(store)
          expect(await Promise.all(numbers)).to.have.length(50)
          expect(await reopened.next('ticket')).to.equal(51)
        })
      }
    })
  })
}
