// WhatsApp through Twilio, at the played Twilio: the 24 hours, what became of our messages, quotes, and what came while the house was down.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { createSeal } from '#core/lib/seal.ts'
import { hour, minute, second } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { until } from '#core/testing/kits/check.ts'
import { account, number, type PlayedTwilio, playTwilio, token } from '#core/testing/twilio/played.ts'
import { type Posted, postAsTwilio } from '#core/testing/twilio/posting.ts'
import { create as createLink } from '../../links/twilio/index.ts'
import { create } from '../index.ts'

const ada = 'whatsapp:+15557654321'
const publicUrl = 'https://desk.example'
const admin = { who: { id: 'grace', identity: 'terminal:grace', name: 'Grace' } }

describe('WhatsApp through Twilio', function () {
  this.timeout(20_000)
  let folder: string
  let twilio: PlayedTwilio
  let house: House
  let whatsapp: Connector
  let ahead = 0
  const recovered: { count: number; since?: number }[] = []
  // Time goes on by itself and can be set forward.
  const clock = {
    now: () => Date.now() + ahead,
    after(wait: number, fn: () => void) {
      const timer = setTimeout(fn, wait)
      return () => clearTimeout(timer)
    },
  }

  const open = async (): Promise<void> => {
    house = await openHouse({
      folder,
      clock,
      seal: createSeal(Buffer.alloc(32, 9)),
      inbox: inbox => ({
        ...inbox,
        async recovered(channel, what) {
          recovered.push(what)
          await inbox.recovered(channel, what)
        },
      }),
      link: given => createLink({ account, tokens: [token], apiUrl: twilio.url }, given),
      connectors: [
        given => {
          whatsapp = create({ transport: 'twilio', number, lookEvery: second / 5 }, given)
          return whatsapp
        },
      ],
    })
  }
  const post = (path: string, fields: Record<string, string>): Promise<Posted> =>
    postAsTwilio(`${house.url}${path}`, fields, { signedAt: `${publicUrl}${path}` })
  const wrote = async (body: string, more: Record<string, string> = {}): Promise<void> => {
    const message = twilio.wrote({ from: ada, body, more })
    expect(
      (await post('/twilio/whatsapp', { ...twilio.formOf(message), To: `whatsapp:${number}`, ProfileName: 'Ada', ...more })).status,
    ).to.equal(200)
    await heard(body)
  }
  const entries = async () => {
    const { items } = await house.core.queries.sessions({})
    return (await Promise.all(items.map(({ id }) => house.core.queries.timeline(id, 0)))).flat()
  }
  const words = async () => (await entries()).flatMap(entry => (entry.kind === 'message' ? [entry.text] : []))
  const heard = (text: string) => until(async () => (await words()).some(one => one.endsWith(text)) || undefined, `“${text}” was not taken`)
  const delivery = (state: string) =>
    until(async () => (await entries()).find(entry => entry.kind === 'delivery' && entry.state === state), `nothing was ${state}`)
  const reply = async (text: string): Promise<void> => {
    const { items } = await house.core.queries.sessions({})
    await house.core.controls.reply(items[0]!.id, { text, take: true }, { ...admin, key: text })
  }
  const ours = () => twilio.messages.filter(({ direction }) => direction === 'outbound-api')

  beforeEach(async () => {
    ahead = 0
    recovered.length = 0
    folder = mkdtempSync(join(tmpdir(), 'threadline-twilio-'))
    twilio = await playTwilio(clock.now)
    await open()
  })
  afterEach(async () => {
    await house.close()
    await twilio.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers with the agent’s name, and brings what became of it to the ledger, in whatever order', async () => {
    await wrote('Hello?')
    await reply('It is **here**.')
    await delivery('sent')
    const [message] = ours()
    expect(message).to.include({ to: ada, from: `whatsapp:${number}`, body: '*Grace*\nIt is *here*.' })
    expect(message!.callback).to.equal(`${publicUrl}/twilio/whatsapp/status`)
    for (const state of ['read', 'sent', 'delivered']) await post('/twilio/whatsapp/status', twilio.statusOf(message!, state))
    await delivery('read')
    expect((await entries()).findLast(entry => entry.kind === 'delivery')).to.have.property('state', 'read')
  })

  it('refuses an answer after the 24 hours before it leaves, in words, and sends again once the customer has written', async () => {
    await wrote('Hello?')
    ahead = 24 * hour - minute
    await reply('Just in time.')
    await delivery('sent')
    ahead = 24 * hour + minute
    await reply('Too late.')
    expect(await delivery('failed'))
      .to.have.property('reason')
      .that.matches(/24 hours .* are over/)
    expect(ours().map(({ body }) => body)).to.deep.equal(['*Grace*\nJust in time.'])
    await wrote('Still there?')
    await reply('In time again.')
    await until(() => ours().length === 2 || undefined, 'it was not sent')
  })

  it('says in plain words that the time was over where Twilio tells so afterwards', async () => {
    await wrote('Hello?')
    await reply('It is here.')
    await delivery('sent')
    await post('/twilio/whatsapp/status', twilio.statusOf(ours()[0]!, 'undelivered', 63016))
    expect(await delivery('failed'))
      .to.have.property('reason')
      .that.matches(/time for free answers is over/)
  })

  it('names what a reply answers, takes the words of a button, and a place', async () => {
    await wrote('Hello?')
    await reply('The blue one or the red one?')
    await delivery('sent')
    await wrote('that one', { OriginalRepliedMessageSid: ours()[0]!.sid })
    expect((await words()).at(-1)).to.equal('> The blue one or the red one?\nthat one')
    await wrote('Yes, please', { ButtonText: 'Yes, please', ButtonPayload: 'yes' })
    const place = twilio.wrote({ from: ada, body: '', more: { Latitude: '52.5', Longitude: '13.4', Label: 'Home' } })
    await post('/twilio/whatsapp', { ...twilio.formOf(place), To: `whatsapp:${number}` })
    await heard('Home\nhttps://maps.google.com/?q=52.5,13.4')
  })

  it('takes a number as the answer to what it was asked', async () => {
    await wrote('Hello?')
    const { items } = await house.core.queries.sessions({})
    await house.core.controls.resolve(items[0]!.id, {}, { ...admin, key: 'resolved' })
    await until(() => ours().some(({ body }) => /1.*5/s.test(body)) || undefined, 'they were not asked')
    const form = twilio.formOf(Object.assign(twilio.wrote({ from: ada, body: '4' }), { to: `whatsapp:${number}` }))
    await post('/twilio/whatsapp', form)
    const rating = await until(async () => (await entries()).find(entry => entry.kind === 'csat'), 'it was not rated')
    expect(rating).to.have.property('score', 4)
    expect(await words()).to.not.include('4')
  })

  it('asks Twilio now and then for what it could not hand over, and soon again after it gave no answer', async () => {
    await wrote('before')
    twilio.ways.next.break()
    Object.assign(twilio.wrote({ from: ada, body: 'in vain' }), { to: `whatsapp:${number}` })
    const twilioAsked = () => twilio.requests.filter(({ path, method }) => method === 'GET' && path.endsWith('/Messages.json')).length
    const asked = twilioAsked()
    await until(() => twilioAsked() > asked || undefined, 'it was not asked')
    await until(async () => (await whatsapp.health?.())?.ok === false || undefined, 'nobody was told')
    twilio.ways.next.mend()
    await heard('in vain')
    await until(async () => (await whatsapp.health?.())?.ok || undefined, 'it is still amiss')
    expect(await words()).to.deep.equal(['before', 'in vain'])
    await until(() => recovered.length > 0 || undefined, 'nothing was told as recovered')
    expect(recovered).to.have.length(1)
    expect(recovered[0]).to.include({ count: 1 })
  })

  it('reads from Twilio’s log what came while it was down, once and in order, and tells how much it was', async () => {
    await wrote('before')
    await house.close()
    for (const body of ['first', 'second']) {
      ahead += 10 * minute
      Object.assign(twilio.wrote({ from: ada, body }), { to: `whatsapp:${number}` })
    }
    ahead += 10 * minute
    await open()
    await until(() => recovered.length > 0 || undefined, 'nothing was told as recovered')
    expect(recovered[0]).to.include({ count: 2 })
    const theirs = (await entries()).flatMap(entry => (entry.kind === 'message' && entry.author.kind === 'contact' ? [entry.text] : []))
    expect(theirs).to.deep.equal(['before', 'first', 'second'])
  })
})
