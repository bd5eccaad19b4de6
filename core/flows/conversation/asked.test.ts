import { expect } from 'chai'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'

const number = '078051123'

describe('A number that was asked for', () => {
  let house: TalkingHouse
  beforeEach(async () => {
    house = await talkingHouse(await openSqlite({ file: ':memory:' }))
  })
  afterEach(() => house.close())

  const words = async (session: string): Promise<string> => JSON.stringify(await house.timeline(session))

  it('is masked as the answer to “What is your social security number?”, in an edit too', async () => {
    const session = await house.write('Ada', 'I want to open an account')
    await house.answer(session, 'Gladly. What is your social security number?')
    await house.write('Ada', 'a moment please')
    await house.write('Ada', number)
    expect(await words(session))
      .to.contain('[ssn]')
      .and.not.contain(number)
    const message = (await house.timeline(session)).findLast(e => e.kind === 'message' && e.author.kind === 'contact')
    const of = message?.kind === 'message' ? (message.platformId ?? '') : ''
    const sender = { identities: ['id:ada' as const] }
    await house.core.inbox.changed({ kind: 'edit', channel: 'api', id: 'edit', of, sender, text: '219099999' })
    expect((await house.timeline(session)).some(e => e.kind === 'edit')).to.equal(true)
    expect(await words(session)).to.not.contain('219099999')
  })

  it('stays to be read where an order number was asked for, or nothing', async () => {
    const session = await house.write('Ada', number)
    expect(await words(session)).to.contain(number)
    await house.answer(session, 'What is your order number?')
    await house.write('Ada', '219099999')
    expect(await words(session)).to.contain('219099999')
  })

  it('is masked in the field of a form that asks for it, and in no other', async () => {
    const session = await house.write('Ada', 'I want to open an account')
    const fields = [
      { name: 'ssn', label: 'Social security number', type: 'text' as const },
      { name: 'order', label: 'Order', type: 'text' as const },
    ]
    const { seq } = await house.core.controls.reply(
      session,
      { text: 'Please fill this in.', ask: { kind: 'form', fields }, take: true },
      grace(),
    )
    await house.core.inbox.receive({
      channel: 'api',
      id: 'form',
      session,
      sender: { identities: ['id:ada'] },
      text: '',
      answers: { of: seq, values: { ssn: number, order: '219099999' } },
    })
    expect(await words(session))
      .to.contain('219099999')
      .and.not.contain(number)
  })
})
