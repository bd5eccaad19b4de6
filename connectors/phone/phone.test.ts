import { expect } from 'chai'
import WebSocket from 'ws'
import { realClock } from '#core/lib/clock.ts'
import { isVerified } from '#core/model/contact.ts'
import { second } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { one, type PhoneHouse, page, phoneHouse, two } from '#core/testing/phone/phone-house.ts'
import type { Caller } from '#core/testing/phone/telephone.ts'
import { number, signatureOf } from '#core/testing/twilio/played.ts'
import { createCalls } from './calls.ts'
import type { PhoneConfig } from './config.ts'

const grace = (key?: string) => ({ who: { id: 'grace', name: 'Grace Hopper' }, ...(key === undefined ? {} : { key }) })
const question = 'How long may I return something?'

describe('A call', function () {
  this.timeout(30_000)
  let store: Store
  let house: PhoneHouse
  let caller: Caller

  const open = async (more: Partial<PhoneConfig> = {}, from?: string): Promise<void> => {
    store = await openSqlite({ file: ':memory:' })
    house = await phoneHouse(store, more)
    caller = await house.telephone.dial(from)
    await house.until(() => caller.at === 'relay' || caller.at === 'gather', 'the start of the call')
  }
  afterEach(async () => {
    await house.close()
    await store.close()
  })
  const hears = (words: string | RegExp) =>
    house.until(
      () => (typeof words === 'string' ? caller.heard.includes(words) : words.test(caller.heard.join(' '))),
      `“${words}” among ${JSON.stringify(caller.heard)}`,
    )
  const lines = async () => (await house.ofKind('line')).map(({ state }) => state)
  const isAsked = async () => {
    await caller.says(question)
    const model = await house.writing()
    return model
  }
  const tokens = () => caller.frames.filter(frame => frame.type === 'text' && frame.token !== '')

  describe('with streaming speech', () => {
    it('answers aloud, sentence by sentence, and its transcript is the timeline', async () => {
      await open({ consent: 'This call is written down.' })
      expect(caller.heard[0]).to.match(/^This call is written down\. Hello\. You are speaking with our AI/u)
      const model = await isAsked()
      model.write(`${one} Sending`)
      await hears(one)
      expect(tokens().at(-1)).to.include({ last: false, lang: 'en-US' })
      model.end({ text: page })
      await hears(two)
      await house.until(() => caller.frames.at(-1)?.last === true, 'the end of the words')
      const [began] = await house.ofKind('line')
      expect(began?.text).to.match(/^This call is written down/u)
      const said = await house.ofKind('message')
      expect(said.map(({ author, text }) => [author.kind, text])).to.deep.equal([
        ['contact', question],
        ['ai', page],
      ])
    })

    it('refuses a WebSocket that Twilio did not sign, and a webhook', async () => {
      await open()
      const refused = await new Promise<number>(resolve => {
        const socket = new WebSocket(`${house.url.replace('http', 'ws')}/twilio/relay`, {
          headers: { 'x-twilio-signature': signatureOf('wss://other.example/twilio/relay', {}) },
        })
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
        socket.on('open', () => resolve(101))
        socket.on('error', () => {})
      })
      expect(refused).to.equal(403)
      const { status } = await house.telephone.post(
        'https://desk.example/twilio/voice',
        { CallSid: 'CA9', From: '+15550009' },
        { signature: 'forged' },
      )
      expect(status).to.equal(403)
      expect((await house.core.queries.sessions({})).items).to.deep.equal([])
    })

    it('stops where the caller speaks: the timeline has what they heard', async () => {
      await open()
      const model = await isAsked()
      model.write(`${one} Sending`)
      await hears(one)
      caller.interrupts('You may return anything', 'text')
      await caller.says('Only for gifts, I mean: how long may I return a gift?')
      await house.until(async () => (await house.ofKind('heard')).length === 1, 'what was heard')
      model.write(`${one} ${two} And`)
      const next = await house.writing()
      const [, answer] = await house.ofKind('message')
      expect(answer).to.include({ text: 'You may return anything', unheard: ' within 30 days of its delivery.' })
      expect(next.question.history.at(-1)?.text).to.match(/^You may return anything — \(interrupted/u)
      expect(caller.heard).to.not.include(two)
      next.end({ text: one })
      await house.until(() => caller.heard.filter(text => text === one).length === 2, 'the next answer')
    })

    it('takes what is said in two breaths together', async () => {
      await open()
      caller.mutters('May I')
      await caller.says('May I return something?')
      const first = await house.writing()
      await caller.says(question)
      await house.until(async () => (await house.ofKind('message')).length === 2)
      first.end({ text: 'x' })
      const second_ = await house.writing()
      expect(second_.question.text).to.equal(`May I return something?\n${question}`)
      second_.end({ text: one })
      await hears(one)
      expect((await house.ofKind('message')).filter(m => m.author.kind === 'ai')).to.have.length(1)
    })

    it('takes keys for words', async () => {
      await open()
      await caller.presses('4711#')
      await house.until(async () => (await house.ofKind('message'))[0]?.text === '4711', 'the number')
    })

    it('speaks the caller’s language', async () => {
      await open()
      await caller.says('Ich möchte bitte mit einem Menschen sprechen, können Sie mich verbinden?')
      await house.until(() => caller.frames.some(frame => frame.type === 'language' && frame.ttsLanguage === 'de-DE'), 'another language')
      await hears(/Bitte bleiben Sie am Apparat/u)
      expect(tokens().at(-1)).to.include({ lang: 'de-DE' })
    })

    it('asks who is silent, then says goodbye and ends', async () => {
      await open({ silence: 0.1 * second, greeting: 'Hi.' })
      await hears('Are you still there?')
      await hears('Thank you for calling. Goodbye.')
      await house.until(() => caller.at === 'over', 'the end')
      expect(caller.frames.at(-1)?.handoffData).to.equal('{"reason":"goodbye"}')
    })

    for (const [what, does] of [
      ['a key that says nothing', () => caller.presses('#')],
      ['a breath without words', () => caller.says(' ')],
    ] as [string, () => Promise<void>][])
      it(`does not stay on for ever after ${what}`, async () => {
        await open({ greeting: 'Hi.', silence: 0.2 * second })
        await does()
        await hears('Thank you for calling. Goodbye.')
        await house.until(() => caller.at === 'over', 'the end of the call')
      })

    it('does not stay on for ever with somebody whom nobody answers', async () => {
      await open({ greeting: 'Hi.', silence: 0.05 * second })
      const model = await isAsked()
      const { contact } = await house.session()
      await house.core.controls.blockContact(contact, true, grace())
      model.end({ text: one })
      await house.core.idle()
      caller.interrupts('')
      await caller.says(question)
      await hears('Thank you for calling. Goodbye.')
      await house.until(() => caller.at === 'over', 'the end of the call')
    })

    it('is not an identity: what is shown as the caller’s number proves nothing', async () => {
      await open()
      const model = await isAsked()
      const contact = await house.core.queries.contact((await house.session()).contact)
      expect(contact.identities).to.deep.equal(['caller:+15550001'])
      expect(contact.verified).to.deep.equal({})
      expect(isVerified(contact)).to.equal(false)
      expect(contact.claimed).to.deep.equal({ phone: '+15550001' })
      model.end({ text: one })
    })

    it('may come without a number, and two such callers are two', async () => {
      await open({}, '+266696687')
      const other = await house.telephone.dial('anonymous')
      await house.until(() => other.at === 'relay')
      for (const one of [caller, other]) await one.says('Hello there')
      await house.until(async () => (await house.core.queries.sessions({})).items.length === 2, 'two sessions')
      const contacts = (await house.core.queries.sessions({})).items.map(({ contact }) => contact)
      expect(new Set(contacts).size).to.equal(2)
      expect((await house.core.queries.contact(contacts[0] ?? '')).claimed).to.deep.equal({})
    })

    it('is taken up again where the connection breaks, then turn by turn', async () => {
      await open()
      const model = await isAsked()
      model.end({ text: one })
      await hears(one)
      await caller.breaks()
      await hears(/we were cut off/u)
      await house.until(() => caller.at === 'relay')
      await caller.says('Is sending it back free?')
      ;(await house.writing()).end({ text: two })
      await hears(two)
      await caller.breaks()
      await house.until(() => caller.at === 'gather', 'turn by turn')
      expect(await lines()).to.deep.equal(['began', 'dropped', 'dropped'])
      const { items } = await house.core.queries.sessions({})
      expect(items).to.have.length(1)
    })

    it('leaves what it does not understand alone', async () => {
      await open()
      for (const data of ['', '{', '[]', '{"type":"prompt"}', '{"type":"dtmf","digit":"12"}', '{"type":"new"}']) caller.raw(data)
      caller.raw('{"type":"error","description":"Invalid message"}')
      const model = await isAsked()
      model.end({ text: one })
      await hears(one)
    })

    it('is rated by a key', async () => {
      await open()
      const model = await isAsked()
      model.end({ text: one })
      await hears(one)
      await house.core.controls.resolve((await house.session()).id, {}, grace())
      await hears(/Press a key from 1/u)
      await caller.presses('4')
      await hears('Thank you.')
      expect((await house.ofKind('csat'))[0]?.score).to.equal(4)
    })

    it('takes the last of several keys for the rating, and a key for a word once the conversation goes on', async () => {
      await open()
      ;(await isAsked()).end({ text: one })
      await hears(one)
      const { id } = await house.session()
      await house.core.controls.resolve(id, {}, grace())
      await hears(/Press a key from 1/u)
      await caller.presses('4')
      await caller.presses('5')
      await house.until(async () => (await house.ofKind('csat')).map(({ score }) => score).join() === '4,5', 'both keys')
      await house.core.controls.reopen(id, {}, grace())
      await caller.presses('3#')
      await house.until(async () => (await house.ofKind('message')).at(-1)?.text === '3', 'the key as words')
      expect(await house.ofKind('csat')).to.have.length(2)
      expect(await lines()).to.deep.equal(['began'])
    })
  })

  describe('that a person is asked for', () => {
    const wants = async (more: Partial<PhoneConfig> = {}): Promise<string> => {
      await open(more)
      await caller.says('Let me talk to a person')
      await hears(/Please stay on the line/u)
      expect(caller.heard.join(' ')).to.not.match(/transferred|connected you|passed/u)
      return (await house.session()).id
    }

    it('hears what an agent types, and no word of the AI after it', async () => {
      const session = await wants()
      await house.core.controls.reply(session, { text: 'Hello, this is **Grace**. See https://shop.example/help?x=1' }, grace())
      await hears('Hello, this is Grace. See shop.example')
      await caller.says('Thank you! How long may I return something?')
      await house.until(async () => (await house.ofKind('message')).at(-1)?.author.kind === 'contact')
      await house.core.idle()
      expect((await house.ofKind('message')).filter(m => m.author.kind === 'ai')).to.deep.equal([])
    })

    it('is taken by an agent, whose phone rings, once they press 1', async () => {
      const session = await wants()
      const done = await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace('press'))
      await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace('press'))
      await house.until(() => house.telephone.rung.length === 1, 'the ringing of their phone')
      expect(house.telephone.rung[0]?.to).to.equal('+49301234567')
      expect(await lines()).to.deep.equal(['began', 'ringing'])
      const document = await house.telephone.answer(0, '1')
      expect(document).to.contain(`>${caller.sid}</Conference>`)
      expect(caller.room).to.equal(caller.sid)
      expect(await lines()).to.deep.equal(['began', 'ringing', 'joined'])
      await house.until(async () => (await house.entries()).some(e => e.kind === 'delivery' && e.of === done.seq && e.state === 'sent'))
      expect(house.telephone.rung).to.have.length(1)
      const reply = await house.core.controls.reply(session, { text: 'Typed meanwhile' }, grace())
      await house.until(async () => (await house.entries()).some(e => e.kind === 'delivery' && e.of === reply.seq && e.state === 'failed'))
      await caller.hangsUp()
      await house.until(async () => (await lines()).includes('ended'))
      expect((await house.ofKind('line')).at(-1))
        .to.include({ seconds: 42 })
        .and.to.not.have.property('middle')
    })

    it('is not taken by a mailbox: nobody pressed 1, and the caller may leave a message', async () => {
      const session = await wants()
      await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace())
      await house.until(() => house.telephone.rung.length === 1)
      expect(await house.telephone.answer(0, '5')).to.not.contain('Conference')
      const document = await house.telephone.answer(0)
      expect(document).to.contain('Press 1 to take the call').and.to.not.contain('Conference')
      await house.telephone.hangUpAgent(0, 'completed')
      await hears(/Nobody of our team could take your call/u)
      expect(await lines()).to.deep.equal(['began', 'ringing', 'missed', 'offered'])
      await caller.presses('1')
      await house.until(() => caller.at === 'record', 'the tone')
      await caller.leaves('ID3 words', 'Please call me back about order 5.')
      await house.until(
        async () => (await lines()).includes('voicemail') && (await house.ofKind('message')).some(m => /order 5/u.test(m.text)),
        'the message',
      )
      const files = (await house.ofKind('message')).flatMap(m => m.attachments ?? [])
      expect(files.map(({ name }) => name)).to.deep.equal(['voicemail.mp3'])
      await caller.hangsUp()
      await house.until(async () => (await lines()).includes('ended'))
      expect((await house.ofKind('line')).at(-1)).to.not.have.property('middle')
    })

    it('is told honestly when nobody comes', async () => {
      await wants({ answer: 0.3 * second })
      await hears(/Nobody of our team could take your call/u)
      expect(await lines()).to.deep.equal(['began', 'offered'])
    })

    it('goes on by text message where they press 2', async () => {
      const texts: { text: string; to: string }[] = []
      await open({ answer: 0.2 * second, text: true })
      house.core.connect({
        name: 'sms',
        channel: 'sms',
        traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
        async send(to, { text }) {
          texts.push({ text, to })
          return {}
        },
        reach:
          ({ identities }) =>
          async () =>
            identities[0] ?? '',
      })
      await caller.says('Let me talk to a person')
      await hears(/Or press 2/u)
      await caller.presses('2')
      await hears('I have sent you a text message. Goodbye.')
      await house.until(() => texts.length === 1, 'the message')
      expect(texts[0]).to.deep.equal({ text: 'We can go on here: just answer this message.', to: 'sms:+15550001' })
      const { items } = await house.core.queries.sessions({})
      expect(items.map(({ channel, owner }) => [channel, owner.kind]).sort()).to.deep.equal([
        ['phone', 'team'],
        ['sms', 'team'],
      ])
    })

    it('is told honestly where no text message can be sent', async () => {
      await wants({ answer: 0.2 * second, text: true })
      await hears(/Or press 2/u)
      await caller.presses('2')
      await hears('I could not send you a text message.')
    })

    it('is told at once when nobody is there', async () => {
      await open({ greeting: 'Hi.' })
      await house.core.controls.setHours({ hours: { zone: 'UTC', week: [[], [], [], [], [], [], []] } }, grace())
      await caller.says('Let me talk to a person')
      await hears(/Nobody of our team is there/u)
      await hears(/To leave a message, press 1/u)
    })

    it('waits for nobody once an agent has spoken, also where the agent takes the call by that', async () => {
      const answer = 0.4 * second
      await open({ greeting: 'Hi.', answer, silence: 0.2 * second })
      const model = await isAsked()
      const { id } = await house.session()
      await house.core.controls.reply(id, { text: 'I am Grace.', take: true }, grace())
      model.end({ text: page })
      await hears('I am Grace.')
      await hears('Are you still there?')
      expect(caller.heard.join(' ')).to.not.match(/Nobody of our team/u)
      expect(await lines()).to.deep.equal(['began'])
    })

    for (const mode of ['relay', 'gather'] as const)
      it(`is not told that nobody is there while an agent speaks to them out of office hours (${mode})`, async () => {
        const answer = 3.5 * second
        await open({ greeting: 'Hi.', mode, answer })
        await house.core.controls.setHours({ hours: { zone: 'UTC', week: [[], [], [], [], [], [], []] } }, grace())
        const asking = caller.says(question)
        const model = await house.writing()
        const { id } = await house.session()
        await house.core.controls.reply(id, { text: 'I am Grace.', take: true }, grace())
        model.end({ text: page })
        await hears('I am Grace.')
        await asking
        const from = performance.now()
        await caller.says('Thank you, and what else?')
        await hears(/Nobody of our team/u)
        expect(performance.now() - from, 'they wait for her as for anybody').to.be.at.least(answer)
      })

    it('goes to one of two agents who press 1', async () => {
      const session = await wants()
      await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace())
      const ada = { who: { id: 'ada', name: 'Ada' } }
      await house.core.controls.pickUp(session, { phone: '+49307654321', take: true }, ada)
      await house.until(() => house.telephone.rung.length === 2)
      const documents = await Promise.all([house.telephone.answer(0, '1'), house.telephone.answer(1, '1')])
      expect(documents.filter(text => text.includes('<Conference'))).to.have.length(1)
      expect((await lines()).filter(state => state === 'joined')).to.have.length(1)
    })

    it('leaves nobody alone in the room where the agent presses 1 and hangs up', async () => {
      const session = await wants()
      await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace())
      await house.until(() => house.telephone.rung.length === 1)
      await house.telephone.answer(0, '1')
      expect(caller.at).to.equal('room')
      expect((await house.telephone.hangUpAgent(0, 'completed')).status).to.equal(200)
      await house.until(() => caller.at === 'over', 'the end of the call')
      await hears(/Goodbye/u)
      expect((await house.telephone.hangUpAgent(0, 'completed')).status, 'told twice').to.equal(200)
    })

    it('says what to do where the two could not be connected, and the call may be taken again', async () => {
      const session = await wants()
      await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace())
      await house.until(() => house.telephone.rung.length === 1)
      house.telephone.refuse = { status: 503, code: 20503 }
      expect(await house.telephone.answer(0, '1')).to.contain('You could not be connected with the caller.')
      await house.telephone.hangUpAgent(0, 'completed')
      expect((await house.ofKind('line')).filter(({ state }) => state === 'missed').map(({ text }) => text)).to.deep.equal([
        'the two could not be connected: take the call again',
      ])
      await house.core.controls.pickUp(session, {}, grace())
      await house.until(() => house.telephone.rung.length === 2)
      expect(await house.telephone.answer(1, '1')).to.contain('</Conference>')
    })

    it('says nothing of being joined where the caller has gone', async () => {
      const session = await wants()
      await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace())
      await house.until(() => house.telephone.rung.length === 1)
      house.telephone.refuse = { status: 404, code: 20404 }
      expect(await house.telephone.answer(0, '1')).to.contain('The caller has hung up.')
      expect(await lines()).to.not.include('joined')
    })
  })

  it('that ends in the middle goes to the team, with the number', async () => {
    await open()
    const model = await isAsked()
    await house.session()
    await caller.hangsUp(61)
    await house.until(async () => (await lines()).includes('ended'))
    model.end({ text: one })
    await house.core.idle()
    const session = await house.session()
    expect(session.owner).to.deep.equal({ kind: 'team' })
    expect((await house.ofKind('handoff'))[0]?.explanation).to.contain('+15550001')
    expect((await house.ofKind('line')).filter(({ state }) => state === 'ended')).to.have.length(1)
    expect((await house.ofKind('line')).at(-1)).to.include({ middle: true, seconds: 61 })
    const reply = await house.core.controls.reply(session.id, { text: 'Sorry!' }, grace())
    await house.until(async () => (await house.entries()).some(e => e.kind === 'delivery' && e.of === reply.seq && e.state === 'failed'))
  })

  describe('that was cut and is called back', () => {
    const cut = async (from?: string, more: Partial<PhoneConfig> = {}) => {
      await open({ consent: 'This call is written down.', ...more }, from)
      await caller.says('Let me talk to a person')
      await hears(/Please stay on the line/u)
      await caller.hangsUp()
      await house.until(async () => (await lines()).at(-1) === 'ended')
      return (await house.session()).id
    }
    const rings = async (session: string, n = 1, who = grace(), phone = '+49301234567') => {
      const done = await house.core.controls.pickUp(session, { phone, take: true }, who)
      await house.until(() => house.telephone.rung.length === n, 'the ringing of their phone')
      return done
    }

    it('goes on in its session, between the two alone: nobody is told or asked anything again', async () => {
      const session = await cut()
      await rings(session)
      expect(house.telephone.rung[0]).to.include({ to: '+49301234567' })
      expect(await house.telephone.answer(0))
        .to.match(/Press 1 to call the customer back/u)
        .and.to.not.contain('<Dial')
      const document = await house.telephone.answer(0, '1')
      expect(document).to.not.match(/<Say|<ConversationRelay|<Record/u)
      const dialled = house.telephone.dialled(0, document)
      expect(dialled).to.include({ to: '+15550001', callerId: number })
      expect(await lines(), 'nothing is said of it before it is so').to.deep.equal(['began', 'ended', 'ringing'])
      await dialled.answers()
      await dialled.answers()
      expect((await house.ofKind('line')).at(-1)).to.deep.include({ state: 'joined', agent: { id: 'grace', name: 'Grace Hopper' } })
      const reply = await house.core.controls.reply(session, { text: 'Typed meanwhile' }, grace())
      await house.until(async () => (await house.entries()).some(e => e.kind === 'delivery' && e.of === reply.seq && e.state === 'failed'))
      expect(await dialled.over('completed', 33)).to.contain('<Hangup/>')
      await house.telephone.hangUpAgent(0, 'completed')
      expect(await lines()).to.deep.equal(['began', 'ended', 'ringing', 'joined', 'ended'])
      expect((await house.ofKind('line')).at(-1))
        .to.include({ seconds: 33 })
        .and.to.not.have.property('middle')
      const { items } = await house.core.queries.sessions({})
      expect(items.map(({ id }) => id)).to.deep.equal([session])
      expect(items[0]?.owner).to.deep.include({ kind: 'agent', id: 'grace' })
    })

    it('is told honestly where the customer is not reached, and tried again', async () => {
      const session = await cut()
      await rings(session)
      const document = await house.telephone.answer(0, '1')
      await house.telephone.dialled(0, document).over('busy')
      await house.telephone.hangUpAgent(0, 'completed')
      expect((await house.ofKind('line')).filter(({ state }) => state === 'missed').map(({ text }) => text)).to.deep.equal([
        'the customer’s phone was busy',
      ])
      await rings(session, 2)
      const again = house.telephone.dialled(1, await house.telephone.answer(1, '1'))
      await again.answers()
      expect((await lines()).at(-1)).to.equal('joined')
    })

    it('is over where the agent hangs up, also where nothing else is told of it', async () => {
      const session = await cut()
      await rings(session)
      await house.telephone.dialled(0, await house.telephone.answer(0, '1')).answers()
      await house.telephone.hangUpAgent(0, 'completed')
      expect((await lines()).at(-1)).to.equal('ended')
      await rings(session, 2)
      await house.telephone.answer(1, '1')
      await house.telephone.hangUpAgent(1, 'completed')
      expect((await house.ofKind('line')).at(-1)).to.include({
        state: 'missed',
        text: 'the customer did not answer before it was given up',
      })
    })

    it('is over at the next start where no process was there at its end', async () => {
      const session = await cut()
      await rings(session)
      await house.telephone.dialled(0, await house.telephone.answer(0, '1')).answers()
      const other = await phoneHouse(store, {}, house.telephone)
      await other.close()
      expect((await lines()).at(-1), 'it still is on').to.equal('joined')
      Object.assign(house.telephone.rung[0] ?? {}, { over: true })
      const later = await phoneHouse(store, {}, house.telephone)
      try {
        await house.until(async () => (await lines()).at(-1) === 'ended', 'the end')
      } finally {
        await later.close()
      }
    })

    it('rings nobody’s phone where the agent does not press 1', async () => {
      const session = await cut()
      await rings(session)
      expect(await house.telephone.answer(0, '5')).to.not.contain('<Dial')
      await house.telephone.hangUpAgent(0, 'completed')
      expect((await house.ofKind('line')).at(-1)).to.include({ state: 'missed', text: 'they did not press 1' })
    })

    it('is called back by one of two agents, and by the other once the first is gone', async () => {
      const session = await cut()
      await rings(session)
      await rings(session, 2, { who: { id: 'ada', name: 'Ada' } }, '+49307654321')
      const first = house.telephone.dialled(0, await house.telephone.answer(0, '1'))
      await first.answers()
      expect(await house.telephone.answer(1, '1')).to.contain('Somebody else has taken the call.')
      await house.telephone.hangUpAgent(1, 'completed')
      expect((await lines()).at(-1), 'what becomes of the other’s phone says nothing of the line').to.equal('joined')
      // Nobody tells of its end.
      Object.assign(house.telephone.rung[0] ?? {}, { over: true })
      await rings(session, 3, { who: { id: 'ada', name: 'Ada' } }, '+49307654321').catch(error => expect(error.code).to.equal('conflict'))
      expect(await house.telephone.answer(1, '1')).to.contain('<Dial')
    })

    it('is refused in words where the caller showed no number', async () => {
      const session = await cut('anonymous')
      const { seq } = await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace())
      await house.until(async () => (await house.entries()).some(e => e.kind === 'delivery' && e.of === seq && e.state === 'failed'))
      expect((await house.entries()).find(e => e.kind === 'delivery' && e.state === 'failed')).to.deep.include({
        reason: 'nobody can be called back: the caller showed no number, or called more than 30 days ago',
      })
      expect(house.telephone.rung).to.deep.equal([])
    })
  })

  it('that ended while no process was there is told as ended at the next start, once, and the caller gets one text message', async () => {
    await open()
    const model = await isAsked()
    await house.session()
    model.end({ text: one })
    await hears(one)
    await caller.says('Let me talk to a person')
    await hears(/stay on the line/u)
    caller.at = 'over'
    caller.seconds = 61
    const texts: string[] = []
    for (let start = 0; start < 2; start++) {
      const asked = house.telephone.requests.length
      const other = await phoneHouse(store, { text: true }, house.telephone, core =>
        core.connect({
          name: 'sms',
          channel: 'sms',
          traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
          async send(_, { text }) {
            texts.push(text)
            return {}
          },
          reach: () => async () => 'sms:+15550001',
        }),
      )
      try {
        await house.until(async () => texts.length === 1 && (await lines()).includes('ended'), 'the end, and the text message')
        await other.core.idle()
        const again = house.telephone.requests.slice(asked).some(({ path }) => path.includes(caller.sid))
        expect(again).to.equal(start === 0)
      } finally {
        await other.close()
      }
    }
    const ended = (await house.ofKind('line')).filter(({ state }) => state === 'ended')
    expect(ended).to.have.length(1)
    expect(ended[0]).to.include({ seconds: 61, middle: true })
    expect(texts).to.have.length(1)
  })

  it('in which a message was left while no process was there brings it at the next start, once', async () => {
    await open({ answer: 0.3 * second })
    await caller.says('Let me talk to a person')
    await hears(/press 1/u)
    await caller.presses('1')
    await house.until(() => caller.at === 'record', 'the tone')
    caller.leavesUnheard('ID3 words')
    for (let start = 0; start < 2; start++) {
      const other = await phoneHouse(store, {}, house.telephone)
      try {
        await house.until(async () => (await lines()).includes('voicemail') && (await lines()).includes('ended'), 'the message')
        await other.core.idle()
      } finally {
        await other.close()
      }
    }
    const files = (await house.ofKind('message')).flatMap(m => m.attachments ?? [])
    expect(files.map(({ name }) => name)).to.deep.equal(['voicemail.mp3'])
    expect((await lines()).filter(state => state === 'voicemail')).to.have.length(1)
    expect((await house.ofKind('line')).find(({ state }) => state === 'voicemail')).to.include({ seconds: 7 })
  })

  it('is asked about at the start, however many there were; one that Twilio does not know any more is over', async () => {
    await open()
    const memory = house.core.memory('connectors-phone')
    const calls = createCalls(memory, realClock, { mode: 'relay', language: 'en-US' })
    const many = Array.from({ length: 230 }, (_, i) => `CA9${String(i).padStart(31, '0')}`)
    for (const sid of many) await calls.begin(sid, undefined)
    expect(await calls.open()).to.have.length(231)
    const asked = () => house.telephone.requests.flatMap(({ path }) => /\/Calls\/(\w+)\.json$/.exec(path)?.[1] ?? [])
    const before = asked().length
    const other = await phoneHouse(store, {}, house.telephone)
    try {
      await house.until(async () => (await calls.open()).length === 1, 'the ends of all but the one that goes on')
      expect((await calls.open())[0]?.sid).to.equal(caller.sid)
      expect(asked().slice(before).toSorted()).to.deep.equal([caller.sid, ...many].toSorted())
    } finally {
      await other.close()
    }
  })

  describe('turn by turn', () => {
    it('listens, answers and listens again', async () => {
      await open({ mode: 'gather' })
      expect(caller.heard[0]).to.match(/AI assistant/u)
      const asking = caller.says(question)
      const model = await house.writing()
      model.end({ text: page })
      await asking
      await hears(page)
      await house.until(() => caller.at === 'gather')
    })

    it('says the rest of a slow answer, and nothing of it twice', async () => {
      await open({ mode: 'gather' })
      const asking = caller.says(question)
      const model = await house.writing()
      model.write(`${one} Sending`)
      await hears(one)
      await asking
      model.end({ text: page })
      await hears(two)
      await house.until(() => caller.at === 'gather', 'listening again')
      expect(caller.heard.filter(text => text.includes(one))).to.have.length(1)
    })

    it('answers a step that is told twice as the first time', async () => {
      await open({ mode: 'gather' })
      const action = (/action="([^"]*)"/.exec(caller.document)?.[1] ?? '').replaceAll('&#38;', '&')
      const form = { CallSid: caller.sid, From: caller.from, SpeechResult: question, Confidence: '0.9' }
      const first = house.telephone.post(action, form)
      ;(await house.writing()).end({ text: one })
      expect((await house.telephone.post(action, form)).text).to.equal((await first).text)
      expect((await house.ofKind('message')).filter(m => m.author.kind === 'contact')).to.have.length(1)
    })

    it('says an agent’s words while it listens', async () => {
      await open({ mode: 'gather' })
      const asking = caller.says('Let me talk to a person')
      await hears(/Please stay on the line/u)
      await asking
      await house.core.controls.reply((await house.session()).id, { text: 'This is Grace.' }, grace())
      await hears('This is Grace.')
    })

    it('offers a message where nobody comes', async () => {
      await open({ mode: 'gather', answer: 0.2 * second })
      await caller.says('Let me talk to a person')
      await house.until(() => caller.at === 'gather')
      const waiting = caller.quiet()
      await hears(/To leave a message, press 1/u)
      await waiting
      await caller.presses('1')
      expect(caller.at).to.equal('record')
    })

    it('tells that words were not said which waited when the call ended', async () => {
      await open({ mode: 'gather' })
      await caller.says('Let me talk to a person')
      await hears(/Please stay on the line/u)
      house.telephone.refuse = { status: 503, code: 20503 }
      const { seq } = await house.core.controls.reply((await house.session()).id, { text: 'This is Grace.' }, grace())
      await house.until(async () => (await house.entries()).some(e => e.kind === 'delivery' && e.of === seq && e.state === 'sent'))
      await caller.hangsUp()
      await house.until(
        async () => (await house.ofKind('message')).some(m => m.seq === seq && m.delivery?.state === 'failed'),
        'the failure',
      )
    })

    it('asks who is silent, then says goodbye', async () => {
      await open({ mode: 'gather' })
      await caller.quiet()
      await hears('Are you still there?')
      await caller.quiet()
      await hears(/Goodbye/u)
      expect(caller.at).to.equal('over')
    })
  })

  it('is spoken to by one process while another has its line', async () => {
    await open()
    const model = await isAsked()
    model.end({ text: one })
    await hears(one)
    const other = await phoneHouse(store, {}, house.telephone)
    try {
      // The other process has no line of this call: what it sends is said by the one that has.
      const session = await house.session()
      await other.core.controls.reply(session.id, { text: 'This is Grace, from elsewhere.' }, grace())
      await hears('This is Grace, from elsewhere.')
    } finally {
      await other.close()
    }
  })
})
