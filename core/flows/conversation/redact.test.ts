import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { Problem } from '#core/model/problem.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { sessionsTable } from '../timeline/tables.ts'

const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const redacting = (over: TestStore): void => {
  describe(`Redacting, kept in ${over.name}`, () => {
    let store: Store
    let house: TalkingHouse
    beforeEach(async () => {
      store = await over.open()
      house = await talkingHouse(store)
    })
    afterEach(async () => {
      await house.close()
      await store.close()
      await over.clear()
    })

    /** All that the store tells of a session, by any way. */
    const told = async (session: string, words: string): Promise<string> => {
      await house.core.idle()
      const entries = await store.read(session, 0)
      const doc = await store.collection(sessionsTable).get(session)
      const found = await store.find(words, 50)
      const { contact } = await house.core.queries.session(session)
      const customer = await house.core.customers.entries(contact, session, { after: 0 })
      return JSON.stringify([entries, doc, found, customer, await house.core.queries.session(session), await house.timeline(session)])
    }

    it('takes a whole message out, wherever it is repeated, and says who did it', async () => {
      const words = 'The door code of my house is the birthday of Matilda'
      const session = await house.write('Ada', `${words}. Please let me talk to a person.`)
      const handoff = (await house.timeline(session)).find(e => e.kind === 'handoff')
      expect(handoff?.summary).to.include('birthday')
      await house.core.controls.note(session, { text: `She wrote: ${words}. Odd.` }, grace())
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      const done = await house.core.controls.redact(session, { of }, grace('press'))
      expect(done).to.include({ whole: true, unsend: false })
      expect(done.left.join()).to.include('backups')
      const now = await told(session, 'birthday Matilda')
      expect(now).to.not.match(/birthday|Matilda|door code/iu)
      const message = (await house.timeline(session)).find(e => e.seq === of)
      expect(message).to.deep.include({
        text: '',
        redacted: { by: { kind: 'agent', id: 'grace', name: 'Grace Hopper' }, at: house.clock.now() - 0, whole: true },
      })
      expect((await house.timeline(session)).at(-1)).to.include({ kind: 'erased', of })
      expect(now).to.include('Odd.')
      expect(await house.core.controls.redact(session, { of }, grace('press'))).to.include({ seq: done.seq })
    })

    it('takes only the words that are named, and leaves the rest', async () => {
      const session = await house.write('Ada', 'My neighbour Ottokar has my parcel. Can a person help?')
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      await house.core.controls.note(session, { text: 'Call ottokar.' }, grace())
      await house.core.controls.redact(session, { of, what: ['Ottokar'] }, grace())
      const now = await told(session, 'Ottokar')
      expect(now).to.not.match(/ottokar/iu)
      expect(now).to.include('My neighbour [redacted] has my parcel.').and.to.include('Call [redacted].')
    })

    it('takes what the mask finds', async () => {
      const session = await house.write('Ada', 'Write to ada@private.example or call +44 20 7946 0958, please.')
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      const done = await house.core.controls.redact(session, { of, masked: true }, grace())
      expect(done.whole).to.equal(false)
      expect((await house.timeline(session)).find(e => e.seq === of)).to.include({
        text: 'Write to [redacted] or call [redacted], please.',
      })
      expect(await told(session, 'private')).to.not.match(/private\.example|7946/u)
    })

    it('says what is not there, and touches nothing then', async () => {
      const session = await house.write('Ada', 'Where is my parcel?')
      const { lastSeq } = await house.core.queries.session(session)
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      expect((await problemOf(house.core.controls.redact(session, { of, what: ['lamp'] }, grace()))).code).to.equal('invalid')
      expect((await problemOf(house.core.controls.redact(session, { of: 1 }, grace()))).code).to.equal('not_found')
      const sent = await house.core.controls.reply(session, { text: 'On its way.', take: true }, grace())
      expect((await problemOf(house.core.controls.redact(session, { of: sent.seq }, grace()))).code).to.equal('conflict')
      expect((await house.core.queries.session(session)).lastSeq).to.be.greaterThan(lastSeq)
      expect((await house.timeline(session)).some(e => e.kind === 'erased')).to.equal(false)
    })

    it('names a scenario and another conversation that still have the words', async () => {
      const session = await house.write('Ada', 'Is Zanzibarium in stock?')
      const other = await house.write('Bob', 'I want Zanzibarium too')
      await house.core.controls.newScenario(
        { kind: 'scenario', title: 'Stock', examples: ['Is Zanzibarium in stock?'], instruction: 'Yes.' },
        grace(),
      )
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      const { left } = await house.core.controls.redact(session, { of, what: ['Zanzibarium'] }, grace())
      const { ticket } = await house.core.queries.session(other)
      expect(left.join('\n')).to.include('the scenario ‘Stock’').and.to.include(`#${ticket}`)
    })

    it('finishes what a process that died had begun', async () => {
      const session = await house.write('Ada', 'Our secret is quicksilverbeetle, you know.')
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      let rewrites = 0
      const dying: Store = {
        ...store,
        rewrite: (id, entries) => {
          rewrites += 1
          return entries.some(e => e.seq === of) ? Promise.reject(new Error('the process died')) : store.rewrite(id, entries)
        },
      }
      const first = await talkingHouse(dying, { clock: house.clock })
      await first.core.controls.redact(session, { of, what: ['quicksilverbeetle'] }, grace('press')).then(
        () => expect.fail('it did not die'),
        () => {},
      )
      expect(rewrites).to.be.greaterThan(0)
      await first.close()
      await house.close()
      house = await talkingHouse(store, { clock: house.clock })
      await house.clock.advance(60_000)
      expect(await told(session, 'quicksilverbeetle')).to.not.include('quicksilverbeetle')
      expect((await house.timeline(session)).find(e => e.seq === of)).to.include({ text: 'Our secret is [redacted], you know.' })
    })
  })
}

describe('Redaction', function () {
  this.timeout(60_000)
  const { there, missing } = testStores()
  for (const store of there) redacting(store)
  for (const each of missing) it.skip(`in ${each}`)

  it('leaves no trace of the words in any file of the SQLite store', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), minLength: 9, maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(word, fc.boolean(), fc.integer({ min: 0, max: 400 }), async (secret, whole, filler) => {
        const folder = mkdtempSync(join(tmpdir(), 'threadline-redact-'))
        const store = await openSqlite({ file: join(folder, 'threadline.db') })
        const house = await talkingHouse(store)
        const traces = (): string[] =>
          readdirSync(folder).filter(name => readFileSync(join(folder, name)).toString('latin1').toLowerCase().includes(secret))
        try {
          const session = await house.write(
            'Ada',
            `${'Where is my parcel? '.repeat(filler)}The word is ${secret}. Let me talk to a person.`,
          )
          await house.core.controls.note(session, { text: `The word is ${secret}.` }, grace())
          for (let i = 0; i < 5; i++) await house.write(`Bob ${i}`, `Where is parcel ${i}?`)
          await house.core.queries.find(secret)
          await house.core.idle()
          expect(traces()).to.not.deep.equal([])
          const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
          const note = await house.last(session, 'note')
          await house.core.controls.redact(session, whole ? { of } : { of, what: [secret] }, grace())
          if (whole) await house.core.controls.redact(session, { of: note }, grace())
          expect(traces()).to.deep.equal([])
        } finally {
          await house.close()
          await store.close()
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      // A message that ends just before a page does: shortened, it leaves its end behind where pages are not zeroed.
      { numRuns: 12, examples: [['bbbbbbbbb', false, 199]] },
    )
  })
})
