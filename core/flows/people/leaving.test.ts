import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import type { Contact } from '../../model/contact.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { type Contacts, createContacts } from './contacts.ts'

const sender = { identities: ['email:ada@example.com' as const] }

describe('A contact who is being erased', () => {
  let store: Store
  let clock: TestClock
  let contacts: Contacts
  let ada: Contact
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    clock = createTestClock()
    let made = 0
    contacts = createContacts({ store, clock, newId: () => `con_${++made}` })
    ada = (await contacts.identify(sender)).contact
  })
  afterEach(() => store.close())

  /** Something that ends when the test says so. */
  const work = () => {
    let end = (): void => {}
    const done = new Promise<void>(resolve => {
      end = resolve
    })
    return { done, end }
  }

  const isOver = async (promise: Promise<unknown>): Promise<boolean> => {
    let over = false
    promise.then(() => {
      over = true
    })
    for (let n = 0; n < 20; n++) await clock.advance(0)
    return over
  }

  const codeOf = async (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      error => (error instanceof Problem ? error.code : 'broken'),
    )

  it('is left only when all that was begun for them is stored', async () => {
    const [first, second] = [work(), work()]
    const working = [contacts.during(ada, () => first.done), contacts.during(ada, () => second.done)]
    const left = contacts.leave(ada.id, 'era_1')
    expect(await isOver(left)).to.equal(false)
    first.end()
    expect(await isOver(left)).to.equal(false)
    second.end()
    expect((await left).erasing).to.equal('era_1')
    await Promise.all(working)
  })

  it('is left at once where what was begun is over, also where it failed', async () => {
    expect(await contacts.during(ada, async () => 'stored')).to.equal('stored')
    const failing = contacts.during(ada, () => Promise.reject(new Error('it failed')))
    expect(await failing.catch(error => error.message)).to.equal('it failed')
    expect(await isOver(contacts.leave(ada.id, 'era_1'))).to.equal(true)
  })

  it('waits for nobody else’s work', async () => {
    const bob = (await contacts.identify({ identities: ['email:bob@example.com'] })).contact
    const long = work()
    const working = contacts.during(bob, () => long.done)
    expect(await isOver(contacts.leave(ada.id, 'era_1'))).to.equal(true)
    long.end()
    await working
  })

  it('has nothing begun for them from then on, whoever found them before', async () => {
    await contacts.leave(ada.id, 'era_1')
    let ran = false
    const begun = await contacts.during(ada, async () => {
      ran = true
    })
    expect(begun).to.equal(undefined)
    expect(ran).to.equal(false)
    expect(await codeOf(contacts.claim(ada.id, { name: 'Ada' }))).to.equal('busy')
    expect(await codeOf(contacts.block(ada.id, true))).to.equal('busy')
  })

  it('is erased by one erasure, which may go on after a crash', async () => {
    await contacts.leave(ada.id, 'era_1')
    expect(await codeOf(contacts.leave(ada.id, 'era_2'))).to.equal('busy')
    expect((await contacts.leave(ada.id, 'era_1')).erasing).to.equal('era_1')
  })

  it('is somebody new once they are gone, and not before', async () => {
    await contacts.leave(ada.id, 'era_1')
    const writing = contacts.identify(sender)
    expect(await isOver(writing)).to.equal(false)
    await contacts.gone(ada.id)
    const { contact, made } = await writing
    expect(made).to.equal(true)
    expect(contact.id).to.not.equal(ada.id)
  })

  it('is known in nothing that was made of them on the way and taken back', async () => {
    const bob = { identities: ['email:bob@example.com' as const], verified: { name: 'Bob', email: 'bob@example.com' } }
    const { contact } = await contacts.identify({ ...bob, claimed: { name: 'bob' }, segments: ['bob'] }, { channel: 'email' })
    await contacts.retract(contact)
    expect(JSON.stringify(await contacts.find(contact.id))).to.not.match(/bob/i)
    expect(await contacts.known(bob)).to.equal(undefined)
  })

  it('keeps whoever writes waiting for twenty seconds at most', async () => {
    await contacts.leave(ada.id, 'era_1')
    const code = codeOf(contacts.identify(sender))
    await clock.advance(19_000)
    expect(await isOver(code)).to.equal(false)
    for (let n = 0; n < 10; n++) await clock.advance(300)
    expect(await code).to.equal('busy')
  })
})
