import { expect } from 'chai'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { writtenStore } from '#core/testing/houses/written-store.ts'
import type { Contact, Identity } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { contactsTable } from '../timeline/tables.ts'
import { type Contacts, createContacts } from './contacts.ts'

const adas: Identity = 'email:ada@example.com'
const evas: Identity = 'email:eva@example.com'

describe('A contact who is merged into another', () => {
  let store: Store
  let beforeWrite: (...given: unknown[]) => Promise<void>
  let contacts: Contacts
  let ada: Contact
  let eva: Contact

  let made = 0

  const open = (): Contacts => createContacts({ store, clock: createTestClock(), newId: () => `con_${++made}` })
  beforeEach(async () => {
    beforeWrite = async () => {}
    store = writtenStore(await openSqlite({ file: ':memory:' }), (...given) => beforeWrite(...given))
    contacts = open()
    ada = (await contacts.identify({ identities: [adas], claimed: { custom: { plan: 'gold', zone: 'Africa/Cairo' } } })).contact
    eva = (await contacts.identify({ identities: [evas], claimed: { custom: { zone: 'Europe/Oslo' } } })).contact
  })
  afterEach(() => store.close())

  const codeOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      error => (error instanceof Problem ? error.code : String(error)),
    )
  /** As it stands where a process died right after the identities had left. */
  const cutShort = async (): Promise<void> => {
    const parked = { into: ada.id, identities: eva.identities, merged: [eva.id], at: 0 }
    await store.collection(contactsTable).save({ ...eva, identities: [], parked })
    contacts = open()
  }

  it('brings along where they want no messages, each address once and since the first time', async () => {
    await contacts.silence(ada.id, 'sms:+15550001', true)
    await contacts.silence(ada.id, 'sms:+15550002', true)
    await contacts.silence(ada.id, 'sms:+15550002', false)
    await contacts.silence(eva.id, 'sms:+15550001', true)
    await contacts.silence(eva.id, 'sms:+15550003', true)
    const since = (await contacts.get(ada.id)).silent?.[0]?.since
    const { silent } = await contacts.merge(ada.id, eva.id)
    expect(silent?.map(({ address }) => address).toSorted()).to.deep.equal(['sms:+15550001', 'sms:+15550003'])
    expect(silent?.find(({ address }) => address === 'sms:+15550001')?.since).to.equal(since)
  })

  it('is joined as part of the whole, and takes in whoever signs in as it', async () => {
    await contacts.merge(ada.id, eva.id)
    const { contact: visitor } = await contacts.identify({ identities: ['visitor:browser'] })
    await contacts.join({ identities: [evas] }, 'visitor:browser')
    const whole = await contacts.get(visitor.id)
    expect(whole.id).to.equal(ada.id)
    expect(whole.parts?.map(({ id }) => id)).to.deep.equal([eva.id, visitor.id])
    expect((await contacts.by('visitor:browser'))?.id).to.equal(ada.id)
  })

  it('has no number and no address any more that an agent takes away, and is not found by them', async () => {
    await contacts.change(ada.id, { email: 'ada@example.com', phone: '+15550001' })
    await contacts.change(ada.id, { phone: null })
    const now = await contacts.get(ada.id)
    expect(now.verified).to.not.have.property('phone')
    expect(now.identities).to.deep.equal([adas])
    expect((await contacts.identify({ identities: ['phone:+15550001'] })).made, 'the number is somebody else’s now').to.equal(true)
    await contacts.change(ada.id, { email: null })
    expect((await contacts.get(ada.id)).identities).to.deep.equal([])
  })

  it('brings along all that was known and claimed, and where their exports lie', async () => {
    await contacts.exported(eva.id, 'file_1')
    const joined = await contacts.merge(ada.id, eva.id)
    expect(joined).to.deep.include({ id: ada.id, identities: [adas, evas], merged: [eva.id], exports: ['file_1'] })
    expect(joined.claimed.custom).to.deep.equal({ plan: 'gold', zone: 'Africa/Cairo' })
    const back = await contacts.identify({ identities: ['email:tom@example.com'], claimed: { name: 'Tom', custom: { plan: 'tin' } } })
    await contacts.claim(ada.id, { custom: { plan: 'iron' } })
    expect((await contacts.merge(ada.id, back.contact.id)).claimed).to.deep.include({
      name: 'Tom',
      custom: { plan: 'iron', zone: 'Africa/Cairo' },
    })
    const last = (await contacts.identify({ identities: ['email:kim@example.com'], claimed: { custom: { colour: 'red' } } })).contact
    expect((await contacts.merge(last.id, ada.id)).claimed.custom, 'what the other claimed as well').to.include({ plan: 'iron' })
  })

  it('stays who they are where the other is just being erased', async () => {
    await contacts.leave(ada.id, 'era_1')
    expect(await codeOf(contacts.merge(ada.id, eva.id))).to.equal('busy')
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
  })

  it('half way when a process died, into somebody who is being erased, is back at the next start, which succeeds', async () => {
    await cutShort()
    await store.collection(contactsTable).save({ ...(await store.collection(contactsTable).get(ada.id))!, erasing: 'era_1' })
    await contacts.mend()
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
    expect((await contacts.get(eva.id)).merged).to.deep.equal([])
  })

  it('half way when a process died, into somebody who is gone, is back at the next start, which succeeds', async () => {
    await cutShort()
    await store.collection(contactsTable).remove(ada.id)
    await contacts.mend()
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
    expect((await contacts.get(eva.id)).parked).to.equal(undefined)
  })

  it('is never merged into what stands for somebody who was erased', async () => {
    await contacts.stand({ ...ada, id: 'con_ghost', identities: [], erased: true })
    expect(await codeOf(contacts.merge('con_ghost', eva.id))).to.equal('not_found')
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
  })

  const shared = (): Contacts =>
    createContacts({ store: { ...store, shared: true }, clock: createTestClock(), newId: () => `con_${++made}` })

  it('stays who they are where they are split off again while the process that merged them stands still', async () => {
    beforeWrite = async id => {
      if (id !== eva.id) return
      beforeWrite = async () => {}
      const other = shared()
      await other.get(eva.id)
      await other.split(ada.id, eva.id)
    }
    await contacts.merge(ada.id, eva.id)
    contacts = open()
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
    expect((await contacts.get(eva.id)).id).to.equal(eva.id)
  })

  for (const [name, other] of [
    ['one process', () => contacts],
    ['another process', shared],
  ] as const)
    it(`becomes one with the other where both are merged into each other at once, by ${name}`, async () => {
      for (let late = 0; late < 12; late++) {
        const one = (await contacts.identify({ identities: [`email:one${late}@example.com`] })).contact
        const two = (await contacts.identify({ identities: [`email:two${late}@example.com`] })).contact
        const there = other()
        const later = async (): Promise<Contact> => {
          for (let i = 0; i < late; i++) await Promise.resolve()
          return there.merge(two.id, one.id)
        }
        await Promise.allSettled([contacts.merge(one.id, two.id), later()])
        contacts = open()
        await contacts.mend()
        const both = [await contacts.by(one.identities[0]!), await contacts.by(two.identities[0]!)]
        expect(both[0]?.id, `${late} later`).to.be.a('string').that.equals(both[1]?.id)
        expect([both[0]!.id, ...both[0]!.merged], `${late} later`).to.have.members([one.id, two.id])
        expect(both[0]!.parked, `${late} later`).to.equal(undefined)
      }
    })

  it('is one with the other at the next start where a process died with both on their way into each other', async () => {
    await cutShort()
    const now = await store.collection(contactsTable).get(ada.id)
    await store
      .collection(contactsTable)
      .save({ ...now!, identities: [], parked: { into: eva.id, identities: [adas], merged: [ada.id], at: 0 } })
    await contacts.mend()
    const one = await contacts.by(adas)
    expect(one?.id).to.equal((await contacts.by(evas))?.id)
    expect(one?.parked).to.equal(undefined)
  })
})
