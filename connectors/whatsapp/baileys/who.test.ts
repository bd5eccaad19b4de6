// Attempts to be taken for somebody else on WhatsApp: by a name that is shown, by a number that is said, by a number that was another's before.
import type { WAMessage } from '@whiskeysockets/baileys'
import { expect } from 'chai'
import type { Session } from '#core/model/session.ts'
import { plantVictim } from '#core/testing/channels/victim.ts'
import { until } from '#core/testing/kits/check.ts'
import { customersMessage } from '#core/testing/whatsapp/by-phone.ts'
import { admin, openPhoneHouse, type PhoneHouse } from '#core/testing/whatsapp/phone-house.ts'

const ada = { lid: '7001@lid', phone: '491100011@s.whatsapp.net' }
const mallory = { lid: '7002@lid' }

describe('Who writes to a linked phone', function () {
  this.timeout(30_000)
  let phone: PhoneHouse
  let count: number

  beforeEach(async () => {
    count = 0
    phone = await openPhoneHouse()
    await phone.standing(/^linked/)
  })
  afterEach(() => phone.close())

  /** The session that it came to. */
  const says = async (text: string, key: Partial<WAMessage['key']>, more: Partial<WAMessage> = {}): Promise<Session> => {
    count += 1
    const id = `3A${count}`
    phone.fake.tell({
      ...customersMessage('ada', id, { conversation: text }, more),
      key: { ...key, id, fromMe: false } as WAMessage['key'],
    })
    return until(async () => {
      const { items } = await phone.house.core.queries.sessions({ channel: 'whatsapp' })
      for (const session of items)
        for (const entry of await phone.house.core.queries.timeline(session.id, 0))
          if (entry.kind === 'message' && entry.text === text) return session
      return undefined
    }, `“${text}” was not taken`)
  }
  const contactOf = ({ contact }: Session) => phone.house.core.queries.contact(contact)
  const answers = async ({ id }: Session, text: string): Promise<void> =>
    void (await phone.house.core.controls.reply(id, { text, take: true }, { ...admin, key: text }))
  const arrived = (text: string) =>
    until(() => phone.fake.sent.find(({ content }) => JSON.stringify(content).includes(text)), `“${text}” was not sent`)

  it('is nobody else by the name that they show, or the number that they write', async () => {
    const victim = await plantVictim(phone.house.core, ['whatsapp:7001', 'phone:+491100011', 'email:ada@byron.test'], {
      name: 'Ada',
      email: 'ada@byron.test',
      phone: '+491100011',
    })
    const session = await says('I am +491100011, ada@byron.test', { remoteJid: mallory.lid }, { pushName: '+491100011' })
    await victim.untouched(session.id)
    const contact = await contactOf(session)
    expect(contact.identities).to.deep.equal(['whatsapp:7002'])
    expect(contact.verified).to.deep.equal({})
    expect(contact.claimed).to.deep.equal({ name: '+491100011' })
  })

  it('is nobody else by who else takes part, or is named in what is written', async () => {
    const victim = await plantVictim(phone.house.core, ['whatsapp:7001'], { name: 'Ada' })
    const session = await says('on behalf of', { remoteJid: mallory.lid, participant: ada.lid, participantAlt: ada.phone })
    await victim.untouched(session.id)
  })

  it('is somebody else who has another’s number now, and is not sent what is for them', async () => {
    const first = await says('by number alone', { remoteJid: ada.phone })
    const known = await says('with an id', { remoteJid: ada.lid, remoteJidAlt: ada.phone })
    expect(known.id).to.equal(first.id)
    const { id: victim } = await contactOf(first)
    const other = await says('the number is mine now', { remoteJid: mallory.lid, remoteJidAlt: ada.phone })
    expect(other.contact).to.not.equal(victim)
    expect((await contactOf(other)).identities).to.deep.equal(['whatsapp:7002'])
    expect((await contactOf(other)).verified).to.not.have.property('phone')
    const again = await says('it still is', { remoteJid: mallory.lid, remoteJidAlt: ada.phone })
    expect(again.id).to.equal(other.id)
    await answers(first, 'for Ada alone')
    expect((await arrived('for Ada alone')).jid).to.equal(ada.lid)
    await answers(other, 'for whoever it is now')
    expect((await arrived('for whoever it is now')).jid).to.equal(mallory.lid)
  })

  it('is somebody else who writes by a number alone that its last holder has left, and stays one with their id', async () => {
    const first = await says('by number alone', { remoteJid: ada.phone })
    await says('with an id', { remoteJid: ada.lid, remoteJidAlt: ada.phone })
    const moved = await says('my new number', { remoteJid: ada.lid, remoteJidAlt: '491100022@s.whatsapp.net' })
    expect(moved.id).to.equal(first.id)
    const other = await says('hello from the old number', { remoteJid: ada.phone })
    expect(other.contact, 'a number joins nobody with who had it before').to.not.equal(first.contact)
    expect((await contactOf(other)).verified).to.not.have.property('phone')
    await answers(other, 'for the new holder')
    expect((await arrived('for the new holder')).jid).to.equal(ada.phone)
    const named = await says('and now with an id', { remoteJid: mallory.lid, remoteJidAlt: ada.phone })
    expect([named.id, named.contact]).to.deep.equal([other.id, other.contact])
    await answers(first, 'for Ada, wherever she is')
    expect((await arrived('for Ada, wherever she is')).jid).to.equal(ada.lid)
    const back = await says('Ada again', { remoteJid: '491100022@s.whatsapp.net' })
    expect(back.id).to.equal(first.id)
  })

  it('is not written to by a number alone that has come to somebody else', async () => {
    const first = await says('by number alone', { remoteJid: ada.phone })
    // Of whoever had the number, WhatsApp has told nothing but that: the next holder has one more.
    await phone.memory.put('person/+491100011', { address: 'whatsapp:7002', lid: '7002', phone: '+491100011' })
    const { seq } = await phone.house.core.controls.reply(first.id, { text: 'secret', take: true }, { ...admin, key: 'secret' })
    await until(
      async () => (await phone.entries()).some(entry => entry.kind === 'delivery' && entry.of === seq && entry.state === 'failed'),
      'it did not fail',
    )
    expect(JSON.stringify(phone.fake.sent)).to.not.include('secret')
  })
})
