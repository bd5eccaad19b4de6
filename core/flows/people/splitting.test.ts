import { expect } from 'chai'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { type Contact, type Identity, isVerified } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { contactsTable } from '../timeline/tables.ts'
import { type Contacts, createContacts } from './contacts.ts'
import { sideOf, splitOff } from './parts.ts'

const adas: Identity = 'email:ada@example.com'
const evas: Identity = 'email:eva@example.com'
const zoes: Identity = 'email:zoe@example.com'

describe('A contact who is split off again', () => {
  let store: Store
  let contacts: Contacts
  let ada: Contact
  let eva: Contact
  let zoe: Contact
  let made = 0

  const open = (shared = false): Contacts =>
    createContacts({ store: shared ? { ...store, shared: true } : store, clock: createTestClock(), newId: () => `con_${++made}` })
  const known = async (identity: Identity, fields: object): Promise<Contact> =>
    (await contacts.identify({ identities: [identity], ...fields })).contact
  /** All of it but how often it was written. */
  const bare = ({ rev: _, apart: __, parts, undo, ...contact }: Contact): object => ({
    ...contact,
    ...(parts?.length ? { parts } : {}),
    ...(undo && Object.keys(undo).length > 0 ? { undo } : {}),
  })
  const codeOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      error => (error instanceof Problem ? error.code : String(error)),
    )

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    contacts = open()
    ada = await known(adas, { verified: { email: 'ada@example.com', name: 'Ada' }, claimed: { custom: { plan: 'gold' } } })
    eva = await known(evas, { verified: { email: 'eva@example.com', custom: { tier: 1 } }, claimed: { name: 'Eva' }, segments: ['vip'] })
    zoe = await known(zoes, { claimed: { name: 'Zoe', custom: { plan: 'tin' } } })
  })
  afterEach(() => store.close())

  it('is who they were, and so is the other', async () => {
    await contacts.merge(ada.id, eva.id, 'Maya')
    expect((await contacts.get(ada.id)).parts).to.deep.equal([{ id: eva.id, identities: [evas], at: createTestClock().now(), by: 'Maya' }])
    const back = await contacts.split(ada.id, eva.id)
    expect(bare(back)).to.deep.equal(bare(eva))
    expect(bare(await contacts.get(ada.id))).to.deep.equal(bare(ada))
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
    expect((await contacts.by(adas))?.id).to.equal(ada.id)
  })

  it('is found for it by an address, and refused where it is no part', async () => {
    await contacts.merge(ada.id, eva.id)
    expect(await codeOf(contacts.split(ada.id, zoe.id))).to.equal('not_found')
    expect(await codeOf(contacts.split(ada.id, ada.id))).to.equal('not_found')
    expect((await contacts.split(ada.id, 'eva@example.com')).id).to.equal(eva.id)
    expect(await codeOf(contacts.split(ada.id, eva.id)), 'twice').to.equal('not_found')
  })

  it('leaves nothing of theirs with the other, whoever was merged in after them', async () => {
    await contacts.silence(ada.id, 'sms:+15550007', true)
    await contacts.block(eva.id, true)
    eva = await contacts.get(eva.id)
    await contacts.merge(zoe.id, ada.id)
    await contacts.identify({ identities: [adas, 'phone:+15550008'], verified: { phone: '+15550008' } })
    await contacts.merge(zoe.id, eva.id)
    const back = await contacts.split(zoe.id, ada.id)
    expect(back.blocked, 'because of somebody else').to.equal(false)
    expect(JSON.stringify({ ...(await contacts.get(zoe.id)), apart: [] })).to.not.match(/ada|gold|1555000[78]/iu)
    await contacts.split(zoe.id, eva.id)
    expect(bare(await contacts.get(zoe.id))).to.deep.equal(bare(zoe))
    expect(bare(await contacts.get(eva.id))).to.deep.equal(bare(eva))
  })

  it('leaves the other what somebody merged in after them has brought as well', async () => {
    const both = { claimed: { phone: '+15550009', custom: { plan: 'silver' } }, segments: ['vip'] }
    const kai = (await contacts.identify({ identities: ['email:kai@example.com'], ...both })).contact
    const lea = (await contacts.identify({ identities: ['email:lea@example.com'], ...both })).contact
    await contacts.merge(ada.id, kai.id)
    await contacts.merge(ada.id, lea.id)
    const before = await contacts.get(ada.id)
    await contacts.split(ada.id, kai.id)
    const after = await contacts.get(ada.id)
    expect(after.segments).to.deep.equal(before.segments)
    expect(after.claimed).to.deep.equal(before.claimed)
    await contacts.split(ada.id, lea.id)
    expect(bare(await contacts.get(ada.id))).to.deep.equal(bare(ada))
  })

  it('takes along what they proved while they were one', async () => {
    await contacts.merge(ada.id, eva.id)
    await contacts.identify({ identities: [evas, 'phone:+15550002'], verified: { phone: '+15550002' } })
    await contacts.identify({ identities: [adas, 'phone:+15550001'] })
    const back = await contacts.split(ada.id, eva.id)
    expect(back.identities).to.deep.equal([evas, 'phone:+15550002'])
    const stays = await contacts.get(ada.id)
    expect(stays.identities).to.deep.equal([adas, 'phone:+15550001'])
    expect(stays.verified, 'a number that is not theirs').not.to.have.property('phone')
  })

  it('is blocked where they were, and wants no messages where either said so since', async () => {
    await contacts.block(eva.id, true)
    await contacts.merge(ada.id, eva.id)
    await contacts.silence(ada.id, 'sms:+15550001', true)
    expect((await contacts.split(ada.id, eva.id)).blocked).to.equal(true)
    expect((await contacts.get(ada.id)).blocked).to.equal(false)
    for (const { id } of [ada, eva]) expect((await contacts.get(id)).silent?.map(s => s.address)).to.deep.equal(['sms:+15550001'])
  })

  it('takes along those who had been merged into them, who can be split off after that', async () => {
    await contacts.merge(eva.id, zoe.id)
    await contacts.merge(ada.id, eva.id)
    expect(sideOf(await contacts.get(ada.id), { identities: [zoes] })).to.equal(zoe.id)
    expect(await codeOf(contacts.split(ada.id, zoe.id))).to.equal('conflict')
    const back = await contacts.split(ada.id, eva.id)
    expect(back.identities).to.have.members([evas, zoes])
    expect((await contacts.get(zoe.id)).id).to.equal(eva.id)
    expect(bare(await contacts.split(eva.id, zoe.id))).to.deep.equal(bare(zoe))
    expect(bare(await contacts.get(eva.id))).to.deep.equal(bare(eva))
  })

  it('is not joined by itself again, and by people at any time', async () => {
    await contacts.merge(ada.id, eva.id)
    await contacts.split(ada.id, eva.id)
    await contacts.join({ identities: [adas] }, evas)
    expect((await contacts.by(evas))?.id).to.equal(eva.id)
    await contacts.merge(ada.id, eva.id)
    expect((await contacts.by(evas))?.id).to.equal(ada.id)
    expect((await contacts.split(ada.id, eva.id)).id).to.equal(eva.id)
  })

  it('is not joined by itself where either became part of a third since', async () => {
    await contacts.merge(ada.id, eva.id)
    await contacts.split(ada.id, eva.id)
    await contacts.merge(zoe.id, eva.id)
    await contacts.join({ identities: [zoes] }, adas)
    expect((await contacts.by(adas))?.id, 'the other into the third').to.equal(ada.id)
    await contacts.join({ identities: [adas] }, zoes)
    expect((await contacts.by(zoes))?.id, 'the third into the other').to.equal(zoe.id)
    await contacts.split(zoe.id, eva.id)
    await contacts.join({ identities: [zoes] }, adas)
    expect((await contacts.by(adas))?.id, 'the third alone was never told apart').to.equal(zoe.id)
    await contacts.join({ identities: [zoes] }, evas)
    expect((await contacts.by(evas))?.id, 'the one still is, from whom that one has become part of').to.equal(eva.id)
  })

  it('leaves a mark of the sign-in that proves nobody', async () => {
    const visitor = await known('visitor:browser', {})
    await contacts.join({ identities: [adas] }, 'visitor:browser')
    await contacts.split(ada.id, visitor.id)
    await contacts.change(ada.id, { email: null })
    const left = await contacts.get(ada.id)
    expect(left.identities).to.deep.equal(['joined:visitor:browser'])
    expect(isVerified(left)).to.equal(false)
    expect((await contacts.identify({ identities: ['visitor:browser'] })).contact.id, 'finds nobody by it').to.equal(visitor.id)
  })

  it('was not split where it is just being erased', async () => {
    await contacts.merge(ada.id, eva.id)
    await contacts.leave(ada.id, 'era_1')
    expect(await codeOf(contacts.split(ada.id, eva.id))).to.equal('busy')
  })

  for (const whom of ['its address', 'its id', 'the other’s id', 'the next start'])
    it(`half way when a process died, is whole again by ${whom}`, async () => {
      await contacts.merge(ada.id, eva.id)
      const now = (await store.collection(contactsTable).get(ada.id))!
      const { whole, part } = splitOff(now, eva.id)!
      await store.collection(contactsTable).save({ ...whole, splitting: part })
      contacts = open(true)
      if (whom === 'its address') expect((await contacts.identify({ identities: [evas] })).contact.id).to.equal(eva.id)
      else if (whom === 'its id') expect((await contacts.get(eva.id)).id).to.equal(eva.id)
      else if (whom === 'the other’s id') await contacts.get(ada.id)
      else await contacts.mend()
      expect(bare((await store.collection(contactsTable).get(eva.id))!)).to.deep.equal(bare(eva))
      expect(bare((await store.collection(contactsTable).get(ada.id))!)).to.deep.equal(bare(ada))
    })

  it('half way into another when a process died, is found by whoever writes, as no third', async () => {
    const parked = { into: ada.id, identities: [evas], merged: [eva.id], at: 1 }
    await store.collection(contactsTable).save({ ...eva, identities: [], parked })
    contacts = open(true)
    const { contact, made: anew } = await contacts.identify({ identities: [evas] })
    expect([contact.id, anew]).to.deep.equal([ada.id, false])
  })

  it('loses nobody, whatever two processes merge and split at once while customers write', async function () {
    this.timeout(30_000)
    const all = [ada, eva, zoe]
    const ids = [adas, evas, zoes]
    const houses = [open(true), open(true)]
    let seed = 7
    const pick = (n: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * n)
    }
    for (let round = 0; round < 60; round++) {
      const acts = Array.from({ length: 4 }, async () => {
        const here = houses[pick(2)]!
        const [a, b, what, late] = [pick(3), pick(3), pick(3), pick(25)]
        for (let i = 0; i < late; i++) await Promise.resolve()
        if (what === 0) await here.merge(all[a]!.id, all[b]!.id)
        if (what === 1) await here.split((await here.get(all[a]!.id)).id, all[b]!.id)
        if (what === 2) await here.identify({ identities: [ids[a]!] })
      })
      for (const done of await Promise.allSettled(acts))
        if (done.status === 'rejected') expect(done.reason, `round ${round}`).to.be.instanceOf(Problem)
      await houses[0]!.mend()
      const { items } = await store.collection(contactsTable).list({ limit: 100 })
      expect(items.flatMap(c => c.identities).sort(), `round ${round}: each address once`).to.deep.equal([...ids].sort())
      expect(items.flatMap(c => [c.id, ...c.merged]).sort(), `round ${round}: each of them once`).to.deep.equal(all.map(c => c.id).sort())
      for (const [i, identity] of ids.entries()) {
        const contact = (await houses[1]!.by(identity))!
        expect(sideOf(contact, { identities: [identity] }), `round ${round}`).to.equal(all[i]!.id)
      }
    }
  })
})
