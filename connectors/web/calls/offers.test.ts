import { expect } from 'chai'
import { openWebHouse, type WebHouse } from '#core/testing/houses/web-house.ts'
import type { WireConfig } from '../wire.ts'

const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })
const uuid = () => crypto.randomUUID()

describe('A customer on a page of ours', () => {
  let house: WebHouse
  beforeEach(async () => {
    house = await openWebHouse({}, { publicUrl: 'https://desk.example' })
  })
  afterEach(() => house.close())
  const code = async (answer: Response): Promise<[number, string]> => [answer.status, ((await answer.json()) as { code: string }).code]

  it('is told what the chat may say first, for everybody from a cache, for their segments each on their own', async () => {
    await house.core.controls.putProactive({ name: 'all', text: 'Need **help**?', on: true }, maya('p1'))
    await house.core.controls.putProactive({ name: 'pro', text: 'Thanks for being a pro.', segments: ['pro'], on: true }, maya('p2'))
    const open = await fetch(`${house.url}/web/config`)
    expect(open.headers.get('cache-control')).to.equal('public, max-age=60')
    expect(open.headers.get('vary')).to.include('authorization')
    const config = (await open.json()) as WireConfig
    expect(config.invitations.map(i => i.html)).to.deep.equal(['<p>Need <strong>help</strong>?</p>\n'])
    expect(config.identity).to.equal(true)
    const pro = await (await house.customer({ sub: 'ada', segments: ['pro'] })).get('/web/config')
    expect(pro.headers.get('cache-control')).to.equal('no-store')
    expect(((await pro.json()) as WireConfig).invitations).to.have.length(2)
    const other = (await (await (await house.customer({ sub: 'eve' })).get('/web/config')).json()) as WireConfig
    expect(other.invitations).to.have.length(1)
    expect((await house.browser('Visitor made-up').get('/web/config')).status).to.equal(401)
  })

  it('answers an invitation, whose words are the team’s whatever the browser says', async () => {
    const rule = await house.core.controls.putProactive({ name: 'all', text: 'Need help?', on: true }, maya('p1'))
    const who = await house.visitor()
    const { session } = await who.write('Yes', { opening: rule.id, conversation: uuid() })
    expect((await who.read(`?id=${session}`)).entries.filter(e => e.kind === 'message').map(e => e.text)).to.deep.equal([
      'Need help?',
      'Yes',
    ])
    const { session: other } = await who.write('Hm', { opening: 'You owe me money', conversation: uuid() })
    expect((await who.read(`?id=${other}`)).entries.filter(e => e.kind === 'message').map(e => e.text)).to.deep.equal(['Hm'])
  })

  it('answers a form that an answer brought, and is told what is wrong with it', async () => {
    const who = await house.visitor()
    expect(await code(await who.post('/web/messages', { id: uuid(), text: '', answers: { of: 2, values: {} } }))).to.deep.equal([
      400,
      'invalid',
    ])
    const { session } = await who.write('Hello')
    expect(
      await code(await who.post('/web/messages', { id: uuid(), text: '', session, answers: { of: 2, values: { choice: 'a' } } })),
    ).to.deep.equal([400, 'invalid'])
  })
})
