import { expect } from 'chai'
import { asUsual } from '#core/testing/answering/translator.ts'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'

const agent = { id: 'ann', name: 'Ann' }
const boss = { id: 'boss', name: 'Boss', role: 'admin' as const }
const german = 'Guten Tag, ich möchte bitte mit einem Menschen über meine Bestellung sprechen.'

const write = (house: CalledHouse) =>
  house.core.inbox.receive({ channel: 'api', id: 'm1', sender: { id: 'ada', identities: ['id:ada'] }, text: german, wish: true })
const settled = async (house: CalledHouse): Promise<void> => {
  for (let i = 0; i < 5; i++) await house.core.idle()
}

describe('A customer of another language over the API', () => {
  let house: CalledHouse
  afterEach(() => house.close())

  const ok = async (...[method, path, body]: Parameters<CalledHouse['call']>) => {
    const { status, body: said } = await house.call(method, path, body)
    expect(status, `${method} ${path}: ${JSON.stringify(said)}`).to.be.within(200, 299)
    return said
  }

  it('is answered, where translations are looked at first, once what would be sent was seen and approved', async () => {
    house = await openCalledHouse({ translate: async given => asUsual(given) })
    await house.core.controls.deskSettings({ check: true }, { who: boss })
    const { session } = await write(house)
    await settled(house)
    await ok('POST', `/sessions/${session}/reply`, { text: 'Is there anything else that we can do?', agent })
    await settled(house)
    const sent = async (): Promise<string[]> =>
      (await house.core.queries.timeline(session, 0)).flatMap(e => (e.kind === 'message' && e.author.kind === 'agent' ? [e.text] : []))
    const { items } = await ok('GET', `/sessions/${session}/timeline`)
    const waiting = (items as { kind: string; seq: number; text?: string; translation?: { text?: string } }[]).find(
      e => e.kind === 'writing',
    )
    expect(waiting?.text).to.equal('Is there anything else that we can do?')
    expect(waiting?.translation?.text).to.equal('Is there anything else that we can do? «de»')
    expect(await sent()).to.deep.equal([])
    await ok('POST', `/sessions/${session}/decide`, { draft: waiting?.seq, verdict: 'approve', agent })
    await settled(house)
    expect(await sent()).to.deep.equal(['Is there anything else that we can do? «de»'])
  })

  it('is not translated without a model, and whoever asks for it is told what to set', async () => {
    house = await openCalledHouse({})
    const { session } = await write(house)
    await settled(house)
    const { status, body } = await house.call('POST', `/sessions/${session}/translate`, { on: true, agent })
    expect(status).to.equal(409)
    expect(body.detail).to.include('OPENAI_API_KEY and OPENAI_MODEL')
  })
})
