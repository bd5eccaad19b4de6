import { expect } from 'chai'
import type { Contact, ContactFields, Identity } from '#core/model/contact.ts'
import { Problem } from '#core/model/problem.ts'
import { day } from '#core/model/time.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'

describe('Who may be the same person', () => {
  let store: Store
  let house: TalkingHouse
  let sent = 0

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    house = await talkingHouse(store, { clock: createTestClock(Date.UTC(2026, 8, 1, 9)) })
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  const writes = async (identity: Identity, claimed: ContactFields = {}): Promise<Contact> => {
    sent += 1
    const sender = { identities: [identity], claimed }
    const { session } = await house.core.inbox.receive({
      channel: 'api',
      address: `at-${identity}`,
      id: `m-${sent}`,
      sender,
      text: 'Hello',
    })
    await house.core.idle()
    return house.core.queries.contact((await house.core.queries.session(session)).contact)
  }
  const alike = async ({ id }: Contact): Promise<string[]> =>
    (await house.core.queries.maybeSame(id)).map(
      ({ contact, shared }) => `${contact.id}: ${shared.map(({ identity, here, there }) => `${identity} ${here}/${there}`).join(', ')}`,
    )
  const codeOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      error => (error instanceof Problem ? error.code : String(error)),
    )

  it('is told at both, with what stands behind it', async () => {
    const ada = await writes('email:ada@example.com')
    const visitor = await writes('visitor:browser', { email: ' Ada@Example.com' })
    expect(await alike(visitor)).to.deep.equal([`${ada.id}: email:ada@example.com claimed/proven`])
    expect(await alike(ada)).to.deep.equal([`${visitor.id}: email:ada@example.com proven/claimed`])
    const [one] = await house.core.queries.maybeSame(visitor.id)
    expect(one?.ticket).to.be.a('number')
    expect((await house.core.queries.contact(visitor.id)).identities, 'nothing is proven by it').to.deep.equal(['visitor:browser'])
  })

  it('finds one number in texts, calls, and what is proven or said', async () => {
    const ada = await writes('phone:+15550001')
    const texting = await writes('sms:+15550001')
    const calling = await writes('caller:+15550001')
    const saying = await writes('visitor:browser', { phone: '+1 555 0001' })
    expect(await alike(ada)).to.have.members([
      `${texting.id}: phone:+15550001 proven/texts`,
      `${calling.id}: phone:+15550001 proven/calls`,
      `${saying.id}: phone:+15550001 proven/claimed`,
    ])
    expect((await alike(texting))[0], 'what is proven comes first').to.equal(`${ada.id}: phone:+15550001 texts/proven`)
  })

  it('is told of nobody who withholds the number, writes as a word, or is another customer of your own', async () => {
    await writes('caller:anonymous')
    expect(await alike(await writes('sms:anonymous'))).to.deep.equal([])
    await writes('id:one', { email: 'both@example.com' })
    expect(await alike(await writes('id:two', { email: 'both@example.com' }))).to.deep.equal([])
  })

  it('tells three at most, however many say the same', async () => {
    for (let i = 0; i < 12; i++) await writes(`visitor:${i}`, { email: 'ada@example.com' })
    const ada = await writes('email:ada@example.com')
    expect(await alike(ada)).to.have.length(3)
    expect((await alike(await writes('visitor:0')))[0]).to.contain(ada.id)
  })

  it('is not told again once somebody said that they are two, also where both became part of others', async () => {
    const { controls } = house.core
    const [ada, visitor] = [await writes('email:ada@example.com'), await writes('visitor:browser', { email: 'ada@example.com' })]
    await controls.keepApart(visitor.id, ada.id, grace('apart'))
    expect([await alike(ada), await alike(visitor)]).to.deep.equal([[], []])
    const [zoe, kim] = [await writes('email:zoe@example.com'), await writes('email:kim@example.com')]
    await controls.mergeContacts(zoe.id, ada.id, grace('one'))
    await controls.mergeContacts(kim.id, visitor.id, grace('two'))
    expect([await alike(zoe), await alike(kim)], 'merged').to.deep.equal([[], []])
    await controls.splitContact(zoe.id, ada.id, grace('three'))
    await controls.splitContact(kim.id, visitor.id, grace('four'))
    expect([await alike(ada), await alike(visitor)], 'split again').to.deep.equal([[], []])
    const other = await writes('visitor:other', { email: 'ada@example.com' })
    expect(await alike(other), 'of somebody else it is told still').to.have.length(2)
  })

  it('is told of those who were split neither, and said in the audit log', async () => {
    const { controls, queries } = house.core
    const [ada, visitor] = [await writes('email:ada@example.com'), await writes('visitor:browser', { email: 'ada@example.com' })]
    await controls.mergeContacts(ada.id, visitor.id, grace('merge'))
    await controls.splitContact(ada.id, visitor.id, grace('split'))
    expect(await alike(visitor)).to.deep.equal([])
    const eva = await writes('visitor:eva')
    await controls.keepApart(ada.id, eva.id, grace('apart'))
    await controls.keepApart(ada.id, eva.id, grace('again'))
    const rows = (await queries.audit(grace().who, { words: 'keepApart' }, {})).items
    expect(rows.map(({ about }) => about)).to.deep.equal([`contact ${ada.id}, who is not ${eva.id}`])
    expect(await codeOf(controls.keepApart(ada.id, ada.id, grace('self')))).to.equal('conflict')
    expect(await codeOf(controls.keepApart(ada.id, 'con_ghost', grace('ghost')))).to.equal('not_found')
  })

  it('leaves nothing of whoever is erased: no suggestion, and no word of whom they were told apart from', async () => {
    const { controls, queries } = house.core
    const [ada, visitor] = [await writes('email:ada@example.com'), await writes('visitor:browser', { email: 'ada@example.com' })]
    const kim = await writes('email:kim@example.com')
    await controls.keepApart(ada.id, visitor.id, grace('apart'))
    await controls.mergeContacts(kim.id, ada.id, grace('merge'))
    const boss = { who: { id: 'boss', name: 'Boss', role: 'admin' as const } }
    const erased = controls.eraseContact(visitor.id, boss)
    await house.clock.advance(day)
    await erased
    expect(await alike(kim)).to.deep.equal([])
    expect(JSON.stringify(await queries.contact(kim.id))).to.not.contain(visitor.id)
  })
})
