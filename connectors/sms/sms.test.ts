import { expect } from 'chai'
import { contactCard, sessionCard } from '#bots/cards.ts'
import { isVerified } from '#core/model/contact.ts'
import { minute, second } from '#core/model/time.ts'
import type { Answer, Question } from '#core/ports/answerer.ts'
import { plantVictim } from '#core/testing/channels/victim.ts'
import { grace, openSmsHouse, type SmsHouse } from '#core/testing/houses/sms-house.ts'
import { number, type PlayedMessage, type PlayedTwilio, playTwilio, signatureOf } from '#core/testing/twilio/played.ts'
import { config } from './config.ts'

const ada = '+15550001001'
const long = 'You can send it back within thirty days. '.repeat(40)

const says = ({ text }: Question): Partial<Answer> | undefined => {
  if (/opening hours/.test(text)) return { text: 'We’re **open** from nine – to five 🎉' }
  if (/long story/.test(text)) return { text: long }
  if (/cancel my order|^yes$|^please stop/i.test(text)) return { text: 'Your order is cancelled.' }
  return undefined
}

describe('Customers who write text messages', function () {
  this.timeout(60_000)
  let twilio: PlayedTwilio
  let sms: SmsHouse

  beforeEach(async () => {
    twilio = await playTwilio()
    sms = await openSmsHouse({ apiUrl: twilio.url, says, fileSize: 1000 })
  })
  afterEach(async () => {
    await sms?.close()
    await twilio?.stop()
  })

  const tell = (message: PlayedMessage) => sms.tell('/twilio/sms', twilio.formOf(message))
  const write = async (body: string, more: Partial<Parameters<PlayedTwilio['wrote']>[0]> = {}): Promise<PlayedMessage> => {
    const message = twilio.wrote({ from: ada, body, ...more })
    expect(await tell(message)).to.equal(200)
    return message
  }
  const taken = (text: string) => sms.until(`“${text}” is taken`, async () => (await sms.messages()).find(m => m.text === text))
  const ours = () => twilio.messages.filter(m => m.direction !== 'inbound')
  const sent = (part: string) => sms.until(`“${part}” is sent`, () => ours().find(m => m.body.includes(part)))
  const told = async (message: PlayedMessage, status: string, code?: number): Promise<number> => {
    const { pathname, search } = new URL(message.callback)
    return sms.tell(`${pathname}${search}`, twilio.statusOf(message, status, code))
  }
  const mark = async (text: string) => (await sms.messages()).find(m => m.text === text)?.delivery
  const reply = async (text: string): Promise<void> => {
    const { session } = (await sms.messages()).at(-1)!
    await sms.house.core.controls.reply(session, { text, take: true }, { who: grace })
  }

  it('are not the customer who proved the number, nor whoever a name for a number says', async () => {
    const victim = await plantVictim(sms.house.core, [`phone:${ada}`], { phone: ada, name: 'Ada' })
    await write('It is me', { from: ada })
    await victim.untouched((await taken('It is me')).session)
    await tell(twilio.wrote({ from: 'ADA', body: 'It is Ada' }))
    for (const { session } of await sms.messages()) await victim.untouched(session)
  })

  it('are answered by the AI, in plain words of the cheap alphabet, and the desk says what it cost', async () => {
    await write('What are your opening hours?')
    const { to, from } = await sent("We're open from nine - to five")
    expect([to, from]).to.deep.equal([ada, number])
    await sms.until('the mark', async () => (await mark('We’re **open** from nine – to five 🎉'))?.reason === '1 SMS')
  })

  it('get the beginning of a long answer, up to the end of a sentence, and where to read all of it', async () => {
    await write('Tell me the long story')
    const { body } = await sent('within thirty days.')
    expect(body.length).to.be.at.most(612)
    expect(body).to.match(/days\.\n\.\.\. https:\/\/desk\.example\/read\/\S+$/)
    await sms.until('the mark', async () => ((await mark(long.trim())) ?? (await mark(long)))?.reason === '4 SMS')
  })

  it('get an agent’s words as they were written, in parts where they are longer than Twilio takes', async () => {
    await write('Hello')
    await taken('Hello')
    const words = `It’s *fine*. ${'Take your time. '.repeat(150)}`.trim()
    await reply(words)
    await sms.until('both parts', () => ours().length === 2)
    expect(
      ours()
        .map(m => m.body)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).to.equal(words)
    await sms.until('the mark', async () => /^\d+ SMS because of “’”, \d+ without$/.test((await mark(words))?.reason ?? ''))
  })

  it('are known by their number, which proves nothing else: anybody can pretend to it', async () => {
    await sms.house.core.inbox.receive({
      channel: 'api',
      id: 'x1',
      sender: { identities: ['id:ada', `phone:${ada}`], verified: { phone: ada } },
      text: 'I am known',
    })
    await write('It is me')
    const { whose } = await taken('It is me')
    expect(whose.identities).to.deep.equal([`sms:${ada}`])
    expect(whose.verified).to.deep.equal({})
    expect(whose.claimed).to.deep.equal({ phone: ada })
    expect(isVerified(whose)).to.equal(false)
  })

  it('can be written to first, at the number that is known of them', async () => {
    const { session } = await sms.house.core.inbox.receive({
      channel: 'api',
      id: 'x1',
      sender: { identities: ['id:ada', `phone:${ada}`], verified: { phone: ada } },
      text: 'I am known',
    })
    const { contact } = await sms.house.core.queries.session(session)
    await sms.house.core.controls.message(contact, { text: 'Your parcel is here', channel: 'sms' }, { who: grace })
    expect((await sent('Your parcel is here')).to).to.equal(ada)
  })

  describe('and what becomes of our words', () => {
    it('only ever goes forward, however Twilio’s calls come', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Hi Ada')
      const message = await sent('Hi Ada')
      for (const status of ['queued', 'delivered', 'sent', 'sending', 'delivered']) expect(await told(message, status)).to.equal(200)
      await sms.until('delivered', async () => (await mark('Hi Ada'))?.state === 'delivered')
      expect(await told(message, 'sent')).to.equal(200)
      expect(await told(message, 'undelivered', 30003)).to.equal(200)
      await write('Next')
      await taken('Next')
      expect(await mark('Hi Ada')).to.deep.equal({ state: 'delivered', reason: '1 SMS' })
    })

    it('is told in plain words where it did not arrive', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Hi Ada')
      await told(await sent('Hi Ada'), 'undelivered', 30006)
      await sms.until('failed', async () => {
        const now = await mark('Hi Ada')
        return now?.state === 'failed' && now.reason?.includes('landline')
      })
    })

    it('leave again where somebody sends again what did not arrive, and only then, also with the answer lost', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Hi Ada')
      await told(await sent('Hi Ada'), 'undelivered', 30003)
      await sms.until('failed', async () => (await mark('Hi Ada'))?.state === 'failed')
      const { session, seq } = (await sms.messages()).find(m => m.text === 'Hi Ada')!
      // It has come, and nobody hears so: found in the log, and not taken for the one that failed.
      twilio.ways.next.acceptThenReset()
      await sms.house.core.controls.settle(session, { of: seq, verdict: 'again' }, { who: grace, key: 'again' })
      await sms.until('sent again', async () => (await mark('Hi Ada'))?.state === 'sent')
      expect(ours().map(({ body }) => body)).to.deep.equal(['Hi Ada', 'Hi Ada'])
      await told(ours()[0]!, 'undelivered', 30003)
      await told(ours()[1]!, 'delivered')
      await sms.until('delivered', async () => (await mark('Hi Ada'))?.state === 'delivered')
    })

    it('leave once where the answer was lost, also from a trial account, in whose words Twilio puts its own', async () => {
      twilio.account.type = 'Trial'
      await write('Hello')
      await taken('Hello')
      twilio.ways.next.acceptThenReset()
      await reply('Hi Ada')
      await sms.until('sent', async () => (await mark('Hi Ada'))?.state === 'sent')
      expect(ours().map(({ body }) => body)).to.deep.equal(['Sent from your Twilio trial account - Hi Ada'])
    })

    it('counts as arrived once every part has, and as failed once one has', async () => {
      await write('Hello')
      await taken('Hello')
      const words = 'Take your time. '.repeat(150).trim()
      await reply(words)
      await sms.until('both parts', () => ours().length === 2)
      const [first, second] = ours() as [PlayedMessage, PlayedMessage]
      await told(second, 'delivered')
      await write('Next')
      await taken('Next')
      expect((await mark(words))?.state).to.equal('sent')
      await told(first, 'delivered')
      await sms.until('delivered', async () => (await mark(words))?.state === 'delivered')
    })

    it('is not believed of whoever forges it', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Hi Ada')
      const message = await sent('Hi Ada')
      const { pathname, search } = new URL(message.callback)
      const fields = twilio.statusOf(message, 'delivered')
      expect(await sms.tell(`${pathname}${search}`, fields, signatureOf('https://desk.example/twilio/sms', fields))).to.equal(403)
      expect(await sms.tell(`${pathname}?key=another&part=0`, fields, signatureOf(message.callback, fields))).to.equal(403)
      expect((await mark('Hi Ada'))?.state).to.equal('sent')
    })
  })

  describe('who want no messages', () => {
    const cards = async (): Promise<string> => {
      const [session] = (await sms.house.core.queries.sessions({ channel: 'sms' })).items
      const contact = await sms.house.core.queries.contact(session!.contact)
      const entries = await sms.house.core.queries.timeline(session!.id, 0)
      return JSON.stringify([sessionCard({ session: session!, contact, entries }), contactCard(contact)])
    }

    it('are left alone: nothing answers STOP, the desk shows it, and what is sent nevertheless is refused with why', async () => {
      await write('Hello')
      await taken('Hello')
      const before = twilio.requests.filter(r => r.method === 'POST').length
      await write(' stop ')
      await taken(' stop ')
      expect(await cards())
        .to.include('wants no messages here (STOP)')
        .and.to.include(`at sms:${ada}: they wrote STOP`)
      await reply('One more thing')
      await sms.until('refused', async () => (await mark('One more thing'))?.state === 'failed')
      expect((await mark('One more thing'))?.reason).to.include('they answered STOP')
      expect(twilio.requests.filter(r => r.method === 'POST').length, 'Twilio was not even asked').to.equal(before)
      expect((await sms.messages()).find(m => m.text === ' stop ')?.ignored).to.equal('stop')
    })

    it('may take that back, with START, or with YES while they are silent', async () => {
      for (const word of ['START', 'yes']) {
        await write('STOP')
        await sms.until('silent', async () => (await sms.house.core.inbox.isSilent(`sms:${ada}`, `sms:${ada}`)) === true)
        await write(word)
        await sms.until('heard', async () => (await sms.house.core.inbox.isSilent(`sms:${ada}`, `sms:${ada}`)) === false)
      }
      await reply('Welcome back')
      await sent('Welcome back')
      expect(await cards()).not.to.include('No messages')
    })

    it('take it back with YES also where that could not be stored at first', async () => {
      await sms.close()
      let broken = true
      sms = await openSmsHouse({
        apiUrl: twilio.url,
        says,
        inbox: inbox => ({
          ...inbox,
          async receive(incoming) {
            if (incoming.text === 'yes' && broken) {
              broken = false
              throw new Error('the store is away')
            }
            return inbox.receive(incoming)
          },
        }),
      })
      await write('STOP')
      await taken('STOP')
      await write('yes')
      expect((await taken('yes')).ignored).to.equal('start')
      await sms.until('heard', async () => (await sms.house.core.inbox.isSilent(`sms:${ada}`, `sms:${ada}`)) === false)
    })

    it('say so with one word and no other: YES and “please cancel my order” are for whoever answers', async () => {
      await write('please cancel my order')
      await sent('Your order is cancelled.')
      await write('Yes')
      await sms.until('answered again', () => ours().length === 2)
      await write('Please stop calling it END')
      await sms.until('answered once more', () => ours().length === 3)
      expect((await sms.messages()).filter(m => m.ignored)).to.deep.equal([])
    })

    it('say so in any word that Twilio takes for it, by its own settings', async () => {
      await write('BASTA', { more: { OptOutType: 'STOP' } })
      const { ignored } = await taken('BASTA')
      expect(ignored).to.equal('stop')
      await write('SOS', { more: { OptOutType: 'HELP' } })
      expect((await taken('SOS')).ignored).to.equal('help')
      expect(ours()).to.deep.equal([])
    })

    it('are remembered where only Twilio knew of it', async () => {
      await write('Hello')
      await taken('Hello')
      twilio.optedOut.add(ada)
      await reply('Hi')
      await sms.until('refused', async () => (await mark('Hi'))?.state === 'failed')
      expect((await mark('Hi'))?.reason).to.include('they answered STOP')
      expect(await cards()).to.include('wants no messages here (STOP)')
      const { contact } = (await sms.house.core.queries.sessions({ channel: 'sms' })).items[0]!
      const session = (await sms.messages())[0]!.session
      await sms.house.core.controls.close(session, {}, { who: grace })
      const [reach] = await sms.house.core.queries.reach(contact)
      expect(reach?.refused?.code).to.equal('opted_out')
    })
  })

  it('are not answered where no person writes: a short code, a name', async () => {
    await write('Your opening hours code is 1234', { from: '72345' })
    await write('opening hours! Buy now', { from: 'SHOP' })
    expect((await taken('opening hours! Buy now')).ignored).to.equal('machine')
    expect((await taken('Your opening hours code is 1234')).ignored).to.equal('machine')
    expect(ours()).to.deep.equal([])
  })

  describe('with files', () => {
    it('have them kept; what can not be is told', async () => {
      await write('Look', {
        media: [
          { type: 'text/plain', name: 'list.txt', content: 'two cups' },
          { type: 'text/plain', name: 'big.txt', content: 'x'.repeat(5000) },
        ],
      })
      const message = await sms.until('taken', async () => (await sms.messages()).find(m => m.text.startsWith('Look')))
      expect(message.attachments?.map(({ name }) => name)).to.deep.equal(['list.txt'])
      expect(message.text).to.match(/^Look\n\(text-2\.txt: not kept, it is larger than/)
    })

    it('and no words are taken all the same', async () => {
      await write('', { media: [{ type: 'text/plain', name: 'list.txt', content: 'two cups' }] })
      await sms.until('taken', async () => (await sms.messages()).find(m => m.attachments?.length === 1 && m.text === ''))
    })
  })

  describe('while the house is down', () => {
    it('are taken up when it comes back: all, in order, once, and told', async () => {
      await write('before')
      await taken('before')
      const lost: PlayedMessage[] = []
      await sms.again(() => {
        const now = Date.now()
        for (let i = 0; i < 60; i++)
          lost.push(twilio.wrote({ from: i % 2 ? ada : '+15550001002', body: `lost ${i}`, at: now - 60_000 + i * 1000 }))
        lost[3]!.media.push({ sid: 'ME1', type: 'text/plain', name: 'cat.txt', content: Buffer.from('cat') })
      })
      await taken('lost 59')
      await taken('lost 58')
      for (const message of lost.slice(0, 5)) await tell(message)
      await sms.again()
      await write('after')
      await taken('after')
      const of = async (address: string) =>
        (await sms.messages()).filter(m => m.address === `sms:${address}` && m.author.kind === 'contact').map(m => m.text)
      expect(await of(ada)).to.deep.equal(['before', ...lost.filter(m => m.from === ada).map(m => m.body), 'after'])
      expect(await of('+15550001002')).to.deep.equal(lost.filter(m => m.from !== ada).map(m => m.body))
      expect((await taken('lost 3')).attachments?.map(({ name }) => name)).to.deep.equal(['cat.txt'])
      expect(sms.recovered).to.have.length(1)
      expect(sms.recovered[0]?.[1].count).to.equal(60)
    })

    it('say when they wrote, so that the AI does not answer what is long past', async () => {
      await write('before')
      await taken('before')
      const at = Math.floor((Date.now() - 9 * minute) / second) * second
      await sms.again(() => void twilio.wrote({ from: ada, body: 'Is anybody there?', at }))
      expect((await taken('Is anybody there?')).madeAt).to.equal(at)
    })

    it('it is learned what became of our words meanwhile', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Hi Ada')
      const message = await sent('Hi Ada')
      await sms.until('sent', async () => (await mark('Hi Ada'))?.state === 'sent')
      await sms.again(() => void Object.assign(message, { status: 'undelivered', errorCode: 30003 }))
      await sms.until('failed', async () => (await mark('Hi Ada'))?.reason?.includes('their phone can not be reached'))
    })

    it('are heard once where the process dies while it takes them', async () => {
      const message = twilio.wrote({ from: ada, body: 'once' })
      await Promise.all([tell(message), tell(message)])
      await sms.again()
      await tell(message)
      await taken('once')
      expect((await sms.messages()).filter(m => m.text === 'once')).to.have.length(1)
      expect(sms.recovered).to.deep.equal([])
    })
  })

  describe('where nobody knows whether our words left', () => {
    it('Twilio is asked, and two that read alike are told apart', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Yes')
      await sent('Yes')
      twilio.ways.next.acceptThenHang()
      await reply('Yes')
      await sms.until('Twilio has it', () => ours().length === 2)
      twilio.cut()
      await sms.until('both are sent', async () => {
        const all = (await sms.messages()).filter(m => m.text === 'Yes')
        return all.length === 2 && all.every(m => m.delivery?.state === 'sent')
      })
      expect(ours().filter(m => m.body === 'Yes')).to.have.length(2)
    })

    it('what never came to Twilio is sent, also where something that reads alike was sent before', async () => {
      await write('Hello')
      await taken('Hello')
      await reply('Yes')
      await sent('Yes')
      twilio.ways.next.loseThenHang()
      const before = twilio.requests.length
      await reply('Yes')
      await sms.until('Twilio is asked', () => twilio.requests.length > before)
      twilio.cut()
      await sms.until('both are sent', async () => {
        const all = (await sms.messages()).filter(m => m.text === 'Yes')
        return all.length === 2 && all.every(m => m.delivery?.state === 'sent')
      })
      expect(ours().filter(m => m.body === 'Yes')).to.have.length(2)
    })
  })

  it('rate with a digit, once they are asked', async () => {
    await write('Hello')
    await taken('Hello')
    await reply('Hi Ada')
    await sent('Hi Ada')
    const { session } = (await sms.messages())[0]!
    await sms.house.core.controls.resolve(session, {}, { who: grace })
    await sent('Answer with a number from 1')
    await write('4')
    await sent('Thank you for your rating!')
    const entries = await sms.house.core.queries.timeline(session, 0)
    expect(entries.flatMap(e => (e.kind === 'csat' ? [e.score] : []))).to.deep.equal([4])
  })

  it('to another number than ours are not taken: whose webhook it may be', async () => {
    expect(await sms.tell('/twilio/sms', { ...twilio.formOf(twilio.wrote({ from: ada, body: 'x' })), To: '+15559999999' })).to.equal(200)
    await write('mine')
    await taken('mine')
    expect((await sms.messages()).map(m => m.text)).to.deep.equal(['mine'])
  })
})

describe('The number of the channel', () => {
  const read = (TWILIO_NUMBER: string) => config.schema.safeParse({ TWILIO_NUMBER })
  const lookEvery = 5 * minute
  it('is read as people write it, and must say its country', () => {
    expect(read('+1 (555) 010-0200').data).to.deep.equal({ number: '+15550100200', lookEvery })
    expect(read('72345').data).to.deep.equal({ number: '72345', lookEvery })
    for (const text of ['0555 0100200', 'PN0123', '+0123456']) expect(read(text).success, text).to.equal(false)
  })

  it('is asked about as often as is wished', () => {
    const every = (SMS_LOOK_SECONDS: string) => config.schema.safeParse({ TWILIO_NUMBER: '72345', SMS_LOOK_SECONDS })
    expect(every('20').data?.lookEvery).to.equal(20 * second)
    for (const text of ['0', '3601', 'often', '-5', '']) expect(every(text).error?.issues[0]?.message, text).to.include('1 to 3600')
  })
})
