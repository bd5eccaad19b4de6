// WhatsApp through Twilio, at the played Twilio: the 24 hours, what became of our messages, quotes, and what came while the house was down.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { sendNowWords, sessionActions } from '#bots/cards.ts'
import { createSeal } from '#core/lib/seal.ts'
import { sendableNow } from '#core/model/session.ts'
import { hour, minute, second } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { plantVictim } from '#core/testing/channels/victim.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { until } from '#core/testing/kits/check.ts'
import {
  account,
  number,
  type PlayedContent,
  type PlayedMessage,
  type PlayedTwilio,
  playTwilio,
  token,
} from '#core/testing/twilio/played.ts'
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
  /** Nothing is taken before. */
  let held: Promise<void> | undefined
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
        async receive(incoming) {
          await held
          return inbox.receive(incoming)
        },
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
  const tells = (message: PlayedMessage, state: string, code?: number): Promise<Posted> => {
    const { pathname, search } = new URL(message.callback)
    return post(`${pathname}${search}`, twilio.statusOf(message, state, code))
  }
  const ours = () => twilio.messages.filter(({ direction }) => direction === 'outbound-api')

  beforeEach(async () => {
    ahead = 0
    held = undefined
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

  it('counts the 24 hours from when it was told what was written, however late it can take that', async () => {
    const taking = Promise.withResolvers<void>()
    held = taking.promise
    const message = twilio.wrote({ from: ada, body: 'Hello?' })
    await post('/twilio/whatsapp', { ...twilio.formOf(message), To: `whatsapp:${number}` })
    ahead = 24 * hour + minute
    taking.resolve()
    await heard('Hello?')
    await reply('Too late.')
    await delivery('failed')
    expect(ours()).to.deep.equal([])
  })

  describe('whose time is over', () => {
    const session = async () => (await house.core.queries.sessions({})).items[0]!
    const offered = async () => sendableNow(await session())
    const again = async (key: string) =>
      house.core.controls.settle((await session()).id, { of: (await offered())[0]!, verdict: 'again' }, { ...admin, key })
    const bodies = () => ours().map(({ body }) => body)
    const late = async (...texts: string[]): Promise<void> => {
      await wrote('Hello?')
      ahead = 24 * hour + minute
      for (const text of texts) await reply(text)
      await until(
        async () => (await entries()).filter(e => e.kind === 'delivery' && e.state === 'failed').length === texts.length || undefined,
        'not all were refused',
      )
    }

    it('is offered to be sent once the customer has written, however late, and leaves once, whoever presses', async () => {
      await late('It is on its way.')
      expect(await offered(), 'the window is closed still').to.deep.equal([])
      ahead = 5 * 24 * hour
      await wrote('Still there?')
      const of = (await entries()).find(e => e.kind === 'message' && e.text === 'It is on its way.')?.seq
      expect(await offered()).to.deep.equal([of])
      const view = { session: await session(), entries: await entries() }
      expect(sessionActions(view.session).find(({ label }) => label === 'Send now')).to.deep.include({ verb: 'settle', word: 'again' })
      expect(sendNowWords(view.session, view.entries)).to.match(/^“It is on its way\.” was refused/)
      const presses = await Promise.allSettled(['one', 'two', 'three'].map(key => again(key)))
      expect(presses.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
      await until(() => ours().length === 1 || undefined, 'it was not sent')
      await until(async () => (await session()).pending.length === 0 || undefined, 'it still is on its way')
      expect(bodies()).to.deep.equal(['*Grace*\nIt is on its way.'])
      expect(await offered()).to.deep.equal([])
      expect(sendNowWords(await session(), await entries())).to.equal(undefined)
    })

    it('is offered one after the other, in their order, and no more once it is given up or taken back', async () => {
      await late('First.', 'Second.', 'Third.')
      await wrote('Still there?')
      const [first = 0, second_ = 0, third = 0] = await offered()
      expect([first < second_, second_ < third]).to.deep.equal([true, true])
      const { id } = await session()
      await house.core.controls.settle(id, { of: second_, verdict: 'drop' }, { ...admin, key: 'drop' })
      expect(await offered()).to.deep.equal([first, third])
      await again('first')
      await until(() => ours().length === 1 || undefined, 'it was not sent')
      expect(await offered()).to.deep.equal([third])
      await house.core.controls.redact(id, { of: third }, { ...admin, key: 'redact' })
      expect(await offered()).to.deep.equal([])
      expect(bodies()).to.deep.equal(['*Grace*\nFirst.'])
    })

    it('is refused anew, and offered anew, where the window has closed again', async () => {
      await late('It is on its way.')
      await wrote('Still there?')
      ahead += 25 * hour
      const [of] = await offered()
      await again('late')
      await until(async () => (await offered()).length === 0 || undefined, 'it is offered still')
      await wrote('Hello again')
      expect(await offered()).to.deep.equal([of])
      expect(bodies()).to.deep.equal([])
    })

    it('is offered as well where Twilio said so only afterwards', async () => {
      await wrote('Hello?')
      await reply('It is here.')
      await delivery('sent')
      await post('/twilio/whatsapp/status', twilio.statusOf(ours()[0]!, 'undelivered', 63016))
      await delivery('failed')
      expect(await offered()).to.deep.equal([])
      await wrote('Still there?')
      expect(await offered()).to.have.length(1)
      await again('now')
      await until(() => ours().length === 2 || undefined, 'it was not sent')
    })

    it('is not offered where it failed for another reason', async () => {
      await wrote('Hello?')
      await reply('It is here.')
      await delivery('sent')
      await post('/twilio/whatsapp/status', twilio.statusOf(ours()[0]!, 'undelivered', 63024))
      await delivery('failed')
      await wrote('Still there?')
      expect(await offered()).to.deep.equal([])
    })
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

  it('counts as arrived once every part of it has, and as failed once one has, which alone leaves again', async () => {
    await wrote('Hello?')
    await reply(`${'Take your time. '.repeat(150)}Bye.`)
    await delivery('sent')
    const [first, second] = ours() as [PlayedMessage, PlayedMessage]
    await tells(second, 'delivered')
    await tells(first, 'undelivered', 63024)
    expect(await delivery('failed')).to.have.property('reason', 'part 1 of 2: there is nobody at this number')
    expect((await entries()).filter(entry => entry.kind === 'delivery' && entry.state === 'delivered')).to.deep.equal([])
    const { items } = await house.core.queries.sessions({})
    const failed = (await entries()).findLast(entry => entry.kind === 'message')!
    await house.core.controls.settle(items[0]!.id, { of: failed.seq, verdict: 'again' }, { ...admin, key: 'again' })
    await until(() => ours().length === 3 || undefined, 'it did not leave again')
    await until(
      async () => (await entries()).filter(e => e.kind === 'delivery' && e.state === 'sent').length === 2 || undefined,
      'not told',
    )
    expect(ours()[2]!.body).to.equal(first.body)
    await tells(ours()[2]!, 'read')
    await delivery('delivered')
    await tells(second, 'read')
    await delivery('read')
    expect(ours()).to.have.length(3)
  })

  it('really leaves again where somebody sends again what Twilio said had failed, also with the answer lost', async () => {
    await wrote('Hello?')
    await reply('It is here.')
    await delivery('sent')
    await post('/twilio/whatsapp/status', twilio.statusOf(ours()[0]!, 'undelivered', 63016))
    await delivery('failed')
    const { items } = await house.core.queries.sessions({})
    const failed = (await entries()).findLast(entry => entry.kind === 'message')!
    // It has come, and nobody hears so: found in the log, and not taken for the one that failed.
    twilio.ways.next.acceptThenReset()
    await house.core.controls.settle(items[0]!.id, { of: failed.seq, verdict: 'again' }, { ...admin, key: 'again' })
    await until(() => ours().length === 2 || undefined, 'it did not leave again')
    await until(
      async () => (await entries()).filter(e => e.kind === 'delivery' && e.state === 'sent').length === 2 || undefined,
      'not told',
    )
    expect(ours().map(({ body }) => body)).to.deep.equal(['*Grace*\nIt is here.', '*Grace*\nIt is here.'])
    const last = (await entries()).findLast(entry => entry.kind === 'delivery' && entry.state === 'sent')
    expect(last).to.have.property('platformId', ours()[1]!.sid)
  })

  it('leaves once where the answer was lost, also from a trial account, in whose words Twilio puts its own', async () => {
    twilio.account.type = 'Trial'
    await wrote('Hello?')
    twilio.ways.next.acceptThenReset()
    await reply('It is here.')
    await delivery('sent')
    expect(ours().map(({ body }) => body)).to.deep.equal(['Sent from your Twilio trial account - *Grace*\nIt is here.'])
  })

  describe('a template', () => {
    const shipped: PlayedContent = {
      sid: `HX${'1'.repeat(32)}`,
      friendly_name: 'order_update',
      language: 'en',
      variables: { 1: 'Name', 2: 'Day' },
      types: { 'twilio/text': { body: 'Hello {{1}},\nyour lamp comes on {{2}}. Shall we *ring*?' } },
      approval_requests: {
        name: 'order_update',
        category: 'UTILITY',
        content_type: 'twilio/text',
        status: 'approved',
        rejection_reason: '',
        allow_category_change: true,
      },
    }
    const sent = 'Hello Ada,\nyour lamp comes on Friday. Shall we *ring*?'
    const sessionId = async (): Promise<string> => (await house.core.queries.sessions({})).items[0]!.id
    const send = async (template: string, values: string[], key = 'press') =>
      house.core.controls.template(await sessionId(), { template, values, take: true }, { ...admin, key })

    beforeEach(async () => {
      twilio.contents.push(shipped)
      await wrote('Hello?')
      ahead = 25 * hour
    })

    it('is listed with its words and its variables, and says why it can not be sent', async () => {
      const { approval_requests } = shipped
      twilio.contents.push(
        { ...shipped, sid: 'HX2', friendly_name: 'waits', approval_requests: { ...approval_requests, status: 'pending' } },
        {
          ...shipped,
          sid: 'HX3',
          friendly_name: 'no',
          approval_requests: { ...approval_requests, status: 'rejected', rejection_reason: 'TAG_CONTENT_MISMATCH' },
        },
        {
          ...shipped,
          sid: 'HX4',
          friendly_name: 'picture',
          types: { 'twilio/media': { body: 'Hello {{1}}', media: ['https://x/{{2}}'] } },
        },
        { ...shipped, sid: 'HX5', friendly_name: 'nowhere', types: { 'twilio/location': { latitude: 1, longitude: 2 } } },
      )
      const all = await house.core.queries.templates(await sessionId())
      expect(all.map(({ name, refused }) => [name, refused])).to.deep.equal([
        ['order_update', undefined],
        ['waits', 'WhatsApp has not decided about it yet'],
        ['no', 'WhatsApp has rejected it: TAG_CONTENT_MISMATCH'],
        ['picture', 'it is more than words (twilio/media), and only words are sent from here'],
      ])
      expect(all[0]).to.include({ id: shipped.sid, language: 'en', text: 'Hello {{1}},\nyour lamp comes on {{2}}. Shall we *ring*?' })
      expect(all[0]!.variables).to.deep.equal(['1', '2'])
      for (const name of ['waits', 'no', 'picture']) {
        const refusal = await send(name, ['Ada', 'Friday'], name).catch(error => error)
        expect(refusal).to.have.property('code', 'conflict')
      }
      expect(ours()).to.deep.equal([])
    })

    it('is listed however many there are', async () => {
      twilio.contents.length = 0
      for (let n = 0; n < 1203; n++) twilio.contents.push({ ...shipped, sid: `HX${n}`, friendly_name: `number_${n}` })
      const names = (await whatsapp.templates!()).map(({ name }) => name)
      expect(names).to.have.length(1203)
      expect(names.at(-1)).to.equal('number_1202')
    })

    it('leaves after the 24 hours, once for a press, and the timeline keeps its words and which one it was', async () => {
      const first = await send('order_update', [' Ada ', 'Friday\n'])
      expect(await send('order_update', [' Ada ', 'Friday\n'])).to.deep.equal(first)
      await delivery('sent')
      // Pressed again while Twilio has the templates no more: it was sent.
      twilio.contents.length = 0
      expect(await send('order_update', [' Ada ', 'Friday\n'])).to.deep.equal(first)
      expect(ours()).to.have.length(1)
      expect(ours()[0]).to.deep.include({ to: ada, body: sent, content: { sid: shipped.sid, variables: { 1: 'Ada', 2: 'Friday' } } })
      const form = twilio.requests.findLast(({ method, path }) => method === 'POST' && path.endsWith('/Messages.json'))!.form
      expect(form).to.not.have.property('Body')
      const message = (await entries()).find(entry => entry.kind === 'message' && entry.author.kind === 'agent')
      expect(message).to.deep.include({
        text: sent,
        template: { id: shipped.sid, name: 'order_update', language: 'en', values: { 1: 'Ada', 2: 'Friday' } },
      })
      expect((await house.core.queries.session(await sessionId())).owner).to.include({ kind: 'agent', id: 'grace' })
    })

    it('is found in Twilio’s log by its words where the answer was lost, and not sent again', async () => {
      twilio.ways.next.acceptThenReset()
      await send('order_update', ['Ada', 'Friday'])
      await delivery('sent')
      expect(ours().map(({ body }) => body)).to.deep.equal([sent])
    })

    it('leaves once where the process ends before Twilio has answered', async () => {
      twilio.ways.next.acceptThenHang()
      await send('order_update', ['Ada', 'Friday'])
      await until(() => ours().length === 1 || undefined, 'it did not leave')
      await house.drop()
      await open()
      await delivery('sent')
      expect(ours().map(({ body }) => body)).to.deep.equal([sent])
    })

    it('does not take another template with other values for itself', async () => {
      await send('order_update', ['Ada', 'Monday'], 'one')
      await delivery('sent')
      twilio.ways.next.acceptThenReset()
      await send('order_update', ['Ada', 'Friday'], 'two')
      await until(
        async () => (await entries()).filter(e => e.kind === 'delivery' && e.state === 'sent').length === 2 || undefined,
        'not settled',
      )
      expect(ours().map(({ body }) => body)).to.deep.equal([sent.replace('Friday', 'Monday'), sent])
    })

    it('wants each of its values, and says what is not there', async () => {
      const codeOf = (template: string, values: string[]) => send(template, values, values.join()).catch(error => error.code)
      expect(await codeOf('order_update', ['Ada'])).to.equal('invalid')
      expect(await codeOf('order_update', ['Ada', ' '])).to.equal('invalid')
      expect(await codeOf('order_update', ['Ada', 'Friday', 'more'])).to.equal('invalid')
      expect(await codeOf('nothing', [])).to.equal('not_found')
      twilio.contents.push({ ...shipped, sid: 'HX6', language: 'de' })
      expect(await codeOf('order_update', ['Ada', 'Friday'])).to.equal('conflict')
      expect(ours()).to.deep.equal([])
      await send('HX6', ['Ada', 'Friday'], 'by id')
      await delivery('sent')
    })

    it('says in plain words that it was refused afterwards', async () => {
      await send('order_update', ['Ada', 'Friday'])
      await delivery('sent')
      await post('/twilio/whatsapp/status', twilio.statusOf(ours()[0]!, 'undelivered', 63041))
      expect(await delivery('failed'))
        .to.have.property('reason')
        .that.matches(/WhatsApp has paused this template/)
    })

    it('is what an answer that came too late is told of', async () => {
      await reply('Too late.')
      expect(await delivery('failed'))
        .to.have.property('reason')
        .that.matches(/‘template’ sends/)
    })
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
    const untold = twilio.wrote({ from: ada, body: '' })
    await post('/twilio/whatsapp', { ...twilio.formOf(untold), To: `whatsapp:${number}` })
    await heard('(a message without words)')
  })

  it('takes nobody for another by the name that they show, or by fields of the form beside the sender', async () => {
    const victim = await plantVictim(house.core, ['phone:+15550009999', 'whatsapp:15550009999', 'email:vera@byron.test'], {
      name: 'Vera',
      email: 'vera@byron.test',
      phone: '+15550009999',
    })
    const forged = {
      ProfileName: 'vera@byron.test',
      WaId: '15550009999',
      ExternalUserId: 'whatsapp:15550009999',
      Author: 'whatsapp:+15550009999',
    }
    await wrote('I am Vera, +15550009999', forged)
    const { items } = await house.core.queries.sessions({ channel: 'whatsapp' })
    expect(items).to.have.length(1)
    await victim.untouched(items[0]!.id)
    const contact = await house.core.queries.contact(items[0]!.contact)
    expect(contact.identities).to.deep.equal(['phone:+15557654321'])
    expect(contact.claimed).to.deep.equal({ name: 'vera@byron.test' })
  })

  it('joins nobody with a caller who shows the same number, nor by a number that is only said', async () => {
    const said = { identities: ['caller:+15557654321'], claimed: { phone: '+15557654321' } }
    const { session } = await house.core.inbox.receive({ channel: 'api', id: 'said', sender: said, text: 'I called' })
    await wrote('Hello?')
    const { items } = await house.core.queries.sessions({ channel: 'whatsapp' })
    expect(items[0]!.contact).to.not.equal((await house.core.queries.session(session)).contact)
    expect((await house.core.queries.contact(items[0]!.contact)).merged).to.deep.equal([])
  })

  it('takes nothing whose sender is no person on WhatsApp, or that went to another number', async () => {
    for (const [n, more] of [
      { From: '+15550009999' },
      { From: 'whatsapp:15550009999' },
      { From: 'whatsapp:+15550009999@evil' },
      { From: 'messenger:15550009999' },
      { To: 'whatsapp:+15550001234' },
    ].entries()) {
      const form = { ...twilio.formOf(twilio.wrote({ from: ada, body: `forged ${n}` })), To: `whatsapp:${number}`, ...more }
      twilio.messages.pop()
      expect((await post('/twilio/whatsapp', form)).status).to.equal(200)
    }
    await wrote('the only one')
    expect(await words()).to.deep.equal(['the only one'])
  })

  it('keeps apart people whose numbers are not shown, and those whose numbers are', async () => {
    const hidden = ['whatsapp:US.13491208655302741918', 'whatsapp:US.13491208655302741919', ada]
    for (const [n, from] of hidden.entries()) {
      const message = twilio.wrote({ from, body: `hello ${n}` })
      await post('/twilio/whatsapp', { ...twilio.formOf(message), To: `whatsapp:${number}`, ProfileName: 'Ada', WaId: '15557654321' })
      await heard(`hello ${n}`)
    }
    const { items } = await house.core.queries.sessions({ channel: 'whatsapp' })
    expect(new Set(items.map(({ contact }) => contact)).size).to.equal(3)
    const shown = await Promise.all(items.map(({ contact }) => house.core.queries.contact(contact)))
    expect(shown.filter(({ verified }) => verified.phone !== undefined)).to.have.length(1)
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

  it('reads from Twilio’s log what became of answers while it was down, once, and never back', async () => {
    await wrote('Hello?')
    for (const [at, text] of ['Seen.', 'Came.', 'Lost.'].entries()) {
      await reply(text)
      await until(() => ours().length === at + 1 || undefined, `“${text}” was not sent`)
      await until(
        async () => (await entries()).filter(e => e.kind === 'delivery' && e.state === 'sent').length === at + 1,
        'it is not told',
      )
    }
    const [seen, came, lost] = ours()
    await post('/twilio/whatsapp/status', twilio.statusOf(came!, 'read'))
    await delivery('read')
    await house.close()
    Object.assign(seen!, { status: 'read' })
    Object.assign(came!, { status: 'delivered' })
    Object.assign(lost!, { status: 'undelivered', errorCode: 63016 })
    const told = async () =>
      (await entries()).flatMap(e => (e.kind === 'message' && e.author.kind === 'agent' ? [`${e.text} ${e.delivery?.state}`] : []))
    for (const _ of ['once', 'again']) {
      ahead += 2 * hour
      await open()
      await delivery('failed')
      await until(async () => (await told())[0] === 'Seen. read' || undefined, 'what became of it was not asked for')
      expect(await told()).to.deep.equal(['Seen. read', 'Came. read', 'Lost. failed'])
      expect((await entries()).filter(e => e.kind === 'delivery' && e.state === 'failed')).to.have.length(1)
      if (_ === 'once') await house.close()
    }
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

  it('reads all of the log, however much came', async () => {
    await wrote('before')
    await house.close()
    ahead += 10 * minute
    const to = `whatsapp:${number}`
    Object.assign(twilio.wrote({ from: ada, body: 'the first of many' }), { to })
    ahead += minute
    // What is no person's is passed over, and stands in the log all the same.
    for (let n = 0; n < 2100; n++) Object.assign(twilio.wrote({ from: 'whatsapp:0', body: 'x' }), { to })
    await open()
    await heard('the first of many')
  })
})
