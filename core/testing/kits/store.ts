// The conformance kit of the store: what core/ports/store.ts promises, asked of an adapter. For mocha and chai.
import { expect } from 'chai'
import type { Store } from '../../ports/store.ts'
import { documents } from './store/documents.ts'
import { due } from './store/due.ts'
import { find } from './store/find.ts'
import { openStores, type StoreKitOptions } from './store/subject.ts'
import { timeline } from './store/timeline.ts'

export type { StoreKitOptions } from './store/subject.ts'

/** What the kit is told about a store. */
export interface StoreUnderTest extends StoreKitOptions {
  /** The title of its tests. */
  name: string
  /** A new and empty store each time. */
  open: () => Promise<Store>
}

/** Says what to do next before what was found. */
const hinted = (title: string, hint: string, declare: () => void): void => {
  describe(title, () => {
    declare()
    afterEach(function () {
      const failure = this.currentTest?.err
      if (failure) failure.message = `${hint}\n      Found: ${failure.message}`
    })
  })
}

/** Declares the kit's tests for one store: every promise of core/ports/store.ts. */
export const storeKit = ({ name, open, ...options }: StoreUnderTest): void => {
  describe(name, () => {
    const subject = openStores(open, options)
    hinted(
      'timeline',
      'Write each batch as one insert whose unique id is the session and the number of its first entry, and each key as unique for ever: DuplicateError for a key, StaleError for a number that is taken.',
      () => timeline(subject),
    )
    hinted(
      'documents',
      'Count `rev` up by one at each save and refuse any other; hold unique keys and filings in the same write as the document.',
      () => documents(subject),
    )
    hinted(
      'due',
      'Claim rows in one statement that sets the lease, the earliest first; a row whose lease ran out may be claimed again.',
      () => due(subject),
    )
    hinted(
      'find',
      'Find words as people write them, without regard to accents and case, and quote what is searched for: it is words, not a query.',
      () => find(subject),
    )

    hinted('sequences', 'Count in one statement that answers the new number.', () => {
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

    hinted('life', 'Finish what was begun before closing, refuse what comes after, and let close() be called twice.', () => {
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
