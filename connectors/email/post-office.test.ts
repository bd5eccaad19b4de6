import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { EntryOf } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import { describeAtPostOffice, openPostOffice, type PostOffice } from '#core/testing/email/post-office.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { png } from '#core/testing/web/png.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }
const desk = 'support@desk.test'
const ada = 'ada@customer.test'

describeAtPostOffice('Mails through Postfix and Dovecot', function () {
  this.timeout(90_000)
  let office: PostOffice
  let house: House
  let folder: string
  let recovered: number[]
  /** Lets a mail be stored, and its process die before it knows. */
  let dies: ((text: string) => boolean) | undefined
  /** Ends what hangs in a process that is dead. */
  const bury: (() => void)[] = []

  const open = async (): Promise<void> => {
    const settings = config.schema.parse({
      EMAIL_ADDRESS: desk,
      EMAIL_IMAP_URL: office.imapUrl(desk),
      EMAIL_SMTP_URL: office.smtpUrl(desk),
    })
    let isDead = false
    const forever = (): Promise<never> => new Promise((_, reject) => bury.push(() => reject(new Error('the process is dead'))))
    house = await openHouse({
      folder,
      connectors: [given => create(settings, given)],
      inbox: inbox => ({
        ...inbox,
        async receive(incoming) {
          if (isDead) return forever()
          const received = await inbox.receive(incoming)
          if (!dies?.(incoming.text)) return received
          isDead = true
          return forever()
        },
        async recovered(channel, what) {
          recovered.push(what.count)
          return inbox.recovered(channel, what)
        },
      }),
    })
  }

  const until = async <T>(ask: () => T | Promise<T>, patience = 30_000): Promise<NonNullable<T>> => {
    for (const end = Date.now() + patience; ; await new Promise(resolve => setTimeout(resolve, 50))) {
      const found = await ask()
      if (found) return found
      if (Date.now() > end) throw new Error(`nothing came of it: ${ask}`)
    }
  }

  before(async () => {
    office = await openPostOffice()
  })
  after(async () => {
    await office?.stop()
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-mail-'))
    recovered = []
    dies = undefined
  })
  afterEach(async () => {
    await house?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const sessions = async (): Promise<Session[]> => (await house.core.queries.sessions({ channel: 'email' }, { limit: 50 })).items
  const said = async (): Promise<string[]> => {
    const all = await Promise.all((await sessions()).map(({ id }) => house.core.queries.timeline(id, 0)))
    return all
      .flat()
      .filter(
        (entry): entry is EntryOf<'message'> & { seq: number; at: number } => entry.kind === 'message' && entry.author.kind === 'contact',
      )
      .map(({ text }) => text)
  }
  /** The mailbox is read: what was in it at the first start would stay there. */
  const reading = () => until(async () => (await house.core.memory('channel').list('place')).items.length > 0)
  const taken = (text: string) => until(async () => (await said()).some(one => one.includes(text)))
  const inMailbox = (address: string, text: string): Promise<ParsedMail> =>
    until(async () => {
      for (const raw of await office.mailbox(address)) {
        const mail = await simpleParser(raw)
        if (mail.text?.includes(text)) return mail
      }
      return undefined
    })

  it('go to and fro in one thread, with files, and lie in Sent', async () => {
    await open()
    await reading()
    await office.send({
      from: { name: 'Ada Byron', address: ada },
      to: desk,
      subject: 'My cup',
      text: 'Where is my cup? Grüße 👋',
      attachments: [{ filename: 'cup.txt', content: 'a cup' }],
      messageId: '<cup@customer.test>',
    })
    await taken('Where is my cup?')
    const [session] = await sessions()
    const id = session?.id ?? ''
    const [, first] = await house.core.queries.timeline(id, 0)
    expect(first?.kind === 'message' && first.attachments?.map(({ name }) => name)).to.deep.equal(['cup.txt'])
    const attachments = first?.kind === 'message' ? (first.attachments ?? []) : []
    await house.core.controls.reply(id, { text: 'It left today – see the list.', take: true, attachments }, { who: grace })
    const answer = await inMailbox(ada, 'It left today')
    expect(answer.inReplyTo).to.equal('<cup@customer.test>')
    expect(answer.subject).to.equal(`Re: My cup [#${session?.ticket}]`)
    expect(answer.from?.value[0]).to.deep.equal({ name: 'Grace Hopper', address: desk })
    expect(answer.attachments.map(({ filename, content }) => [filename, content.toString()])).to.deep.equal([['cup.txt', 'a cup']])
    await until(async () => (await office.mailbox(desk, 'Sent')).some(raw => raw.includes('It left today')))
    // As a mail program answers: to Reply-To, with the history below.
    await office.send({
      from: ada,
      to: answer.replyTo?.value[0]?.address,
      subject: `Re: ${answer.subject}`,
      inReplyTo: answer.messageId,
      references: [String(answer.messageId)],
      text: 'Thank you!\n\nOn Monday Grace Hopper wrote:\n> It left today – see the list.',
    })
    await taken('Thank you!')
    expect(await sessions()).to.have.length(1)
    expect(await said()).to.deep.equal(['My cup\n\nWhere is my cup? Grüße 👋', 'Thank you!'])
  })

  it('show pictures in their places, both ways, and a quoted one comes back as none', async () => {
    await open()
    await reading()
    const shot = png(320, 400)
    await office.send({
      from: ada,
      to: desk,
      subject: 'Error',
      html: '<p>It says <img src="cid:shot@here"> here</p><p>--&nbsp;<br>Ada <img src="cid:point@here"></p>',
      attachments: [
        { filename: 'shot.png', content: shot, cid: 'shot@here', contentDisposition: 'inline' },
        { filename: 'point.png', content: png(1, 1), cid: 'point@here', contentDisposition: 'inline' },
      ],
    })
    await taken('It says [image: shot.png] here')
    const [session] = await sessions()
    const id = session?.id ?? ''
    const [, first] = await house.core.queries.timeline(id, 0)
    const attachments = first?.kind === 'message' ? (first.attachments ?? []) : []
    expect(attachments.map(({ name, image }) => ({ name, image }))).to.deep.equal([
      { name: 'shot.png', image: { width: 320, height: 400 } },
    ])
    const drawing = await house.files.keep({
      name: 'a.svg',
      content: Readable.from([Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]),
    })
    await house.core.controls.reply(id, { text: 'Press here:', take: true, attachments: [...attachments, drawing] }, { who: grace })
    const answer = await inMailbox(ada, 'Press here')
    const [picture, plain] = answer.attachments
    expect(picture).to.include({ filename: 'shot.png', contentType: 'image/png', contentDisposition: 'inline', related: true })
    expect(picture?.content.equals(shot)).to.equal(true)
    expect(plain).to.include({ filename: 'a.svg', contentDisposition: 'attachment' }).and.to.not.have.property('cid')
    const raw = (await office.mailbox(ada)).map(String).find(one => one.includes('Press here')) ?? ''
    expect(raw).to.include('multipart/related')
    const html = String(answer.html)
    expect(html).to.include('width="320"').and.to.include('src="data:image/png;base64,')
    expect(answer.text).to.match(/^Press here:\n\n\[image: shot\.png\]\n/u)
    // A mail program sends the picture along with what it quotes.
    await office.send({
      from: ada,
      to: answer.replyTo?.value[0]?.address,
      subject: `Re: ${answer.subject}`,
      inReplyTo: answer.messageId,
      html: `<p>It works now</p><div class="gmail_quote"><div class="gmail_attr">On Monday Grace wrote:</div><blockquote><img src="cid:${picture?.cid}"></blockquote></div>`,
      attachments: [{ filename: 'shot.png', content: shot, cid: picture?.cid ?? '', contentDisposition: 'inline' }],
    })
    await taken('It works now')
    const last = (await house.core.queries.timeline(id, 0)).findLast(entry => entry.kind === 'message')
    expect(last?.kind === 'message' && last.attachments).to.equal(undefined)
    expect(last?.kind === 'message' && last.whole).to.include('[image: shot.png]')
  })

  it('that came while the mailbox could not be reached are all there in their order, once', async () => {
    await open()
    await reading()
    await office.send({ from: ada, to: desk, subject: 'Outage', text: 'Mail 0' })
    await taken('Mail 0')
    office.closeCounter()
    for (const n of [1, 2, 3]) {
      await office.send({ from: ada, to: desk, subject: 'Outage', text: `Mail ${n}` })
      // Postfix brings mails that come at once in an order of its own.
      await until(async () => (await office.mailbox(desk)).some(raw => raw.includes(`Mail ${n}`)))
    }
    office.openCounter()
    await taken('Mail 3')
    await office.send({ from: ada, to: desk, subject: 'Outage', text: 'Mail 4' })
    await taken('Mail 4')
    const words = (await said()).map(text => text.split('\n').at(-1))
    expect(words).to.deep.equal(['Mail 0', 'Mail 1', 'Mail 2', 'Mail 3', 'Mail 4'])
    expect(recovered).to.deep.equal([3])
  })

  it('that were stored by a process that died before it knew are taken once by the next', async () => {
    await open()
    await reading()
    dies = text => text.includes('Deadly')
    await office.send({ from: ada, to: desk, subject: 'Death', text: 'Deadly' })
    await taken('Deadly')
    await office.send({ from: ada, to: desk, subject: 'Death', text: 'After it' })
    house.cut()
    dies = undefined
    for (const end of bury.splice(0)) end()
    await house.close()
    await open()
    await taken('After it')
    expect((await said()).filter(text => text.includes('Deadly'))).to.have.length(1)
    expect(await sessions()).to.have.length(1)
  })
})
