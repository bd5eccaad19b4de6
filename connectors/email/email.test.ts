import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer'
import type { EntryOf } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import { minute } from '#core/model/time.ts'
import type { Answer, Question } from '#core/ports/answerer.ts'
import type { Sender } from '#core/ports/connector.ts'
import { createImapServer, type ImapServer } from '#core/testing/email/imap-server.ts'
import { createSmtpServer, type HandedOver, type SmtpServer } from '#core/testing/email/smtp-server.ts'
import { createHastyClock, type HastyClock } from '#core/testing/houses/hasty-clock.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { createWays, type Ways } from '#core/testing/kits/connector/ways.ts'
import { png } from '#core/testing/web/png.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }
const desk = 'support@desk.test'
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** What byron.test publishes: its key, and that mail in its name must be signed. */
const resolver = async (name: string): Promise<string[][]> => {
  if (name === 'post._domainkey.byron.test') return [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]
  if (name === '_dmarc.byron.test') return [['v=DMARC1; p=reject']]
  throw Object.assign(new Error(`nobody publishes ${name}`), { code: 'ENOTFOUND' })
}

const says = ({ text }: Question): Partial<Answer> | undefined =>
  /opening hours/u.test(text) ? { text: 'We are **open** from nine to five.' } : undefined

type Mail = MailComposerOptions & { from: string }

const ada = 'Ada Byron <ada@byron.test>'
const ben = 'Ben <ben@nowhere.test>'

describe('Mails', function () {
  this.timeout(30_000)
  let imap: ImapServer
  let smtp: SmtpServer
  let ways: Ways
  let ports: [number, number]
  let folder: string
  let house: House
  let handed: HandedOver[]
  let recovered: number[]
  let numbers = 0

  let clock: HastyClock
  const open = async (more: Record<string, string> = {}, arrival: (id: string) => void | Promise<void> = () => {}): Promise<void> => {
    const settings = config.schema.parse({
      EMAIL_ADDRESS: desk,
      EMAIL_IMAP_URL: `imap://desk:secret@127.0.0.1:${ports[0]}`,
      EMAIL_SMTP_URL: `smtp://desk:secret@127.0.0.1:${ports[1]}`,
      EMAIL_NAME: 'Acme Support',
      ...more,
    })
    clock = createHastyClock()
    house = await openHouse({
      folder,
      says,
      clock,
      connectors: [given => create({ ...settings, resolver: resolver as never }, given)],
      inbox: inbox => ({
        ...inbox,
        async receive(incoming) {
          await arrival(incoming.id)
          return inbox.receive(incoming)
        },
        async recovered(channel, what) {
          recovered.push(what.count)
          return inbox.recovered(channel, what)
        },
      }),
    })
    await until(() => imap.readers() > 0)
  }

  const until = async <T>(ask: () => T | Promise<T>, patience = 8000): Promise<NonNullable<T>> => {
    for (const end = Date.now() + patience; ; await new Promise(resolve => setTimeout(resolve, 10))) {
      const found = await ask()
      if (found) return found
      if (Date.now() > end) throw new Error(`nothing came of it: ${ask}`)
    }
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-mail-'))
    ways = createWays({ arrives: true, status: 250 })
    handed = []
    recovered = []
    imap = createImapServer()
    smtp = createSmtpServer({ way: ways.take, broken: ways.broken, arrived: mail => void handed.push(mail) })
    ports = [await imap.start(), await smtp.start()]
  })
  afterEach(async () => {
    await house?.close()
    await imap.stop()
    await smtp.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const written = async (mail: Mail): Promise<Buffer> => {
    numbers += 1
    const { from } = mail
    const raw = await new MailComposer({ to: desk, subject: 'Order 12', text: 'Hello', messageId: `<${numbers}@byron.test>`, ...mail })
      .compile()
      .build()
    if (!from.includes('byron.test')) return raw
    const { signatures } = await dkimSign(raw, { signatureData: [{ signingDomain: 'byron.test', selector: 'post', privateKey }] } as never)
    return Buffer.concat([Buffer.from(signatures), raw])
  }
  const arrives = async (mail: Mail): Promise<Buffer> => {
    const raw = await written(mail)
    imap.append('INBOX', raw)
    return raw
  }

  const sessions = async (): Promise<Session[]> => (await house.core.queries.sessions({ channel: 'email' }, { limit: 50 })).items
  const said = async (): Promise<EntryOf<'message'>[]> => {
    const all = await Promise.all((await sessions()).map(({ id }) => house.core.queries.timeline(id, 0)))
    return all.flat().filter((entry): entry is EntryOf<'message'> & { seq: number; at: number } => entry.kind === 'message')
  }
  const taken = (text: string) => until(async () => (await said()).find(one => one.text.includes(text)))
  const sessionWith = (text: string) =>
    until(async () => {
      for (const session of await sessions()) {
        const entries = await house.core.queries.timeline(session.id, 0)
        if (entries.some(entry => entry.kind === 'message' && entry.text.includes(text))) return house.core.queries.session(session.id)
      }
      return undefined
    })
  const replied = async (session: Session, text: string): Promise<ParsedMail> => {
    await house.core.controls.reply(session.id, { text, take: true }, { who: grace })
    const mail = await until(() => handed.find(({ raw }) => raw.toString().includes(text)))
    return simpleParser(mail.raw)
  }
  const addressOf = (mail: ParsedMail): string => mail.replyTo?.value[0]?.address ?? ''

  it('are answered in their thread, in the agent’s name, with what was asked below', async () => {
    await open()
    await arrives({ from: ben, text: 'Where is my cup?', messageId: '<first@nowhere.test>' })
    const session = await sessionWith('Where is my cup?')
    const mail = await replied(session, 'It left today.')
    expect(mail.from?.value).to.deep.equal([{ name: 'Grace Hopper', address: desk }])
    expect([mail.to].flat()[0]?.value[0]?.address).to.equal('ben@nowhere.test')
    expect(mail.subject).to.equal(`Re: Order 12 [#${session.ticket}]`)
    expect(mail.inReplyTo).to.equal('<first@nowhere.test>')
    expect(mail.references).to.equal('<first@nowhere.test>')
    expect(mail.text).to.equal('It left today.\n\nben@nowhere.test wrote:\n> Order 12\n> \n> Where is my cup?')
    expect(mail.html).to.include('<p>It left today.</p>').and.to.include('<blockquote type="cite">')
    expect(mail.headers.has('auto-submitted')).to.equal(false)
    expect(addressOf(mail)).to.match(/^support\+[a-z2-7]{16}@desk\.test$/u)
    // Its Message-ID and the address it comes back to are made of the same names.
    const [local = ''] = (mail.messageId ?? '').slice(1).split('@')
    expect(handed.at(-1)?.from).to.equal(`support+b.${local}@desk.test`)
    await until(() => imap.folder('Sent').mails.length > 0)
  })

  describe('by which a conversation of the website goes on', () => {
    const secret = 'My door code is 4711'

    /** What the agent wrote in the chat, as the mail that it becomes, and its session. */
    const left = async (sender: Partial<Sender>): Promise<{ mail: ParsedMail; session: Session; chat: string }> => {
      await open()
      house.core.connect({
        name: 'web',
        channel: 'web',
        traits: { maxLength: 4000, attachments: false, live: true, pull: true, edits: true, reactions: false },
        send: async () => ({}),
      })
      const { session: chat } = await house.core.inbox.receive({
        channel: 'web',
        address: 'web:ada',
        id: 'w1',
        text: secret,
        sender: { ...sender, identities: ['visitor:ada', ...(sender.identities ?? [])] },
      })
      await house.core.controls.reply(chat, { text: 'Which door?', take: true }, { who: grace })
      await house.core.idle()
      clock.forward(6 * minute)
      const sent = await until(() => handed.find(({ raw }) => raw.toString().includes('Which door?')))
      const session = await sessionWith('Which door?')
      expect(session).to.deep.include({ from: chat, owner: { kind: 'agent', id: 'grace', name: 'Grace Hopper' } })
      return { mail: await simpleParser(sent.raw), session, chat }
    }
    const answer = (mail: ParsedMail, more: Partial<Mail> = {}) =>
      arrives({
        from: ada,
        to: addressOf(mail),
        subject: `Re: ${mail.subject}`,
        inReplyTo: mail.messageId ?? '',
        text: 'The blue one',
        ...more,
      })

    it('say nothing of it but the reply, where the address was only said, and bring the answer into its session', async () => {
      const { mail, session, chat } = await left({ claimed: { email: 'ada@byron.test' } })
      expect(session.onlyAnswers).to.equal(true)
      expect(mail.text?.trim()).to.equal('Which door?')
      expect(JSON.stringify([mail.html, mail.subject])).to.not.include('4711')
      await answer(mail)
      const got = await taken('The blue one')
      expect((await sessionWith('The blue one')).id).to.equal(session.id)
      expect(got.author.kind === 'contact' && got.author.id).to.not.equal(session.contact)
      const { contact } = await house.core.queries.session(chat)
      expect((await house.core.queries.contact(contact)).identities).to.deep.equal(['visitor:ada'])
      const next = await replied(session, 'It is open now.')
      expect(next.text).to.include('> The blue one').and.to.not.include('4711')
      expect((await sessions()).length).to.equal(1)
    })

    it('have an answer by reference alone in it, too, and what the holder writes besides in a conversation of its own', async () => {
      const { mail, session } = await left({ claimed: { email: 'ada@byron.test' } })
      await answer(mail, { to: desk, subject: 'Something', text: 'By reference' })
      await taken('By reference')
      expect((await sessionWith('By reference')).id).to.equal(session.id)
      await arrives({ from: ada, subject: 'Something else', text: 'My order 77 is late' })
      await taken('My order 77')
      const own = await sessionWith('My order 77')
      expect(own.id).to.not.equal(session.id)
      expect(own).to.not.have.property('from')
    })

    it('are of the same contact where the address is proven, and quote nothing of the chat either', async () => {
      const { mail, session, chat } = await left({ identities: ['email:ada@byron.test'], verified: { email: 'ada@byron.test' } })
      expect(session).to.not.have.property('onlyAnswers')
      expect(session.contact).to.equal((await house.core.queries.session(chat)).contact)
      expect(mail.text?.trim()).to.equal('Which door?')
      await answer(mail)
      await taken('The blue one')
      expect((await sessionWith('The blue one')).id).to.equal(session.id)
      expect((await replied(session, 'It is open now.')).text).to.include('> The blue one')
    })
  })

  it('quote only the beginning of a long mail, in the text and in the HTML, and cut no character', async () => {
    await open()
    await arrives({ from: ben, subject: 'Lamp', text: `Lamp ${'x'.repeat(1994)}👋 <b>and the end</b>` })
    const { text = '', html } = await replied(await sessionWith('Lamp'), 'It is here.')
    expect(text).to.match(/^It is here\.\n\nben@nowhere\.test wrote:\n> Lamp x{1994}…\s*$/u)
    expect(String(html))
      .to.match(/x{1994}…<\/p>/u)
      .and.to.not.include('and the end')
  })

  it('find their session by the address they are sent to, by what they answer, by the ticket, or by sender and subject', async () => {
    await open()
    await arrives({ from: ben, text: 'Where is my cup?' })
    const session = await sessionWith('Where is my cup?')
    const mail = await replied(session, 'It left today.')
    await arrives({ from: ben, to: addressOf(mail), subject: 'Something else', text: 'By the address' })
    await arrives({ from: ben, subject: 'Anything', inReplyTo: String(mail.messageId), text: 'By what it answers' })
    await arrives({ from: ben, subject: `Question [#${session.ticket}]`, text: 'By the ticket' })
    await arrives({ from: ben, subject: 'AW: Re: order 12', text: 'By sender and subject' })
    await arrives({ from: ben, subject: 'Another matter', text: 'By none of these' })
    for (const text of ['By the address', 'By what it answers', 'By the ticket', 'By sender and subject'])
      expect((await sessionWith(text)).id, text).to.equal(session.id)
    expect((await sessionWith('By none of these')).id).to.not.equal(session.id)
  })

  it('of somebody else who knows a ticket, a subject or a made-up address begin a session of their own', async () => {
    await open()
    await arrives({ from: ada, text: 'Where is my cup?' })
    const session = await sessionWith('Where is my cup?')
    await replied(session, 'It left today.')
    const eve = 'Eve <eve@nowhere.test>'
    await arrives({ from: eve, subject: `Order 12 [#${session.ticket}]`, text: 'By the ticket' })
    await arrives({ from: eve, to: 'support+aaaaaaaaaaaaaaaa@desk.test', subject: 'x', text: 'By a made-up address' })
    // In Ada's name, and without her domain's signature.
    const forged = (await written({ from: 'Ada <ada@byron.test>', text: 'Forged' }))
      .toString()
      .replace(/^DKIM-Signature:[\s\S]*?\r\n(?=\S)/u, '')
    imap.append('INBOX', forged)
    for (const text of ['By the ticket', 'By a made-up address', 'Forged'])
      expect((await sessionWith(text)).id, text).to.not.equal(session.id)
  })

  it('go on by sender and subject wherever answers are to go, and never where somebody would read the answer whom they do not name', async () => {
    await open()
    const ways = { from: ben, replyTo: 'help@nowhere.test', subject: 'Lamp' }
    await arrives({ ...ways, text: 'The first lamp' })
    await arrives({ ...ways, text: 'The second lamp' })
    expect((await sessionWith('The second lamp')).id).to.equal((await sessionWith('The first lamp')).id)
    await arrives({ from: 'mallory@evil.test', replyTo: 'kim@nowhere.test', subject: 'Refund', text: 'A snare by Reply-To' })
    await arrives({ from: 'lee@nowhere.test', cc: 'mallory@evil.test', subject: 'Refund', text: 'A snare by a copy' })
    const snares = [await sessionWith('A snare by Reply-To'), await sessionWith('A snare by a copy')].map(({ id }) => id)
    await arrives({ from: 'kim@nowhere.test', subject: 'Refund', text: 'Kim’s own' })
    await arrives({ from: 'lee@nowhere.test', subject: 'Refund', text: 'Lee’s own' })
    for (const text of ['Kim’s own', 'Lee’s own']) {
      const session = await sessionWith(text)
      expect(snares, text).to.not.include(session.id)
      expect(session.recipients).to.have.length(1)
    }
  })

  it('prove their sender by DMARC, and without it only say who it is', async () => {
    await open()
    const raw = await written({ from: ada, subject: 'Signed', text: 'Signed by my domain' })
    imap.append('INBOX', raw)
    imap.append('INBOX', raw.toString().replace('Signed by my domain', 'Changed by Mallory').replace('Message-ID: <', 'Message-ID: <x'))
    const proven = await house.core.queries.contact((await sessionWith('Signed by my domain')).contact)
    expect(proven.identities).to.deep.equal(['email:ada@byron.test'])
    expect(proven.verified).to.deep.equal({ email: 'ada@byron.test' })
    const changed = await house.core.queries.contact((await sessionWith('Changed by Mallory')).contact)
    expect(changed.identities).to.deep.equal(['visitor:email:ada@byron.test'])
    expect(changed.verified).to.deep.equal({})
    expect(changed.claimed.email).to.equal('ada@byron.test')
  })

  it('take the word of the own mail server alone, and only where it stands on top', async () => {
    await open({ EMAIL_AUTHSERV_ID: 'mx.desk.test' })
    const said = (server: string): string => `Authentication-Results: ${server}; dmarc=pass (p=reject) header.from=nowhere.test\r\n`
    // The sender names themselves to the server so that it seems to go on with its own word.
    const snares = ['"a; dmarc=pass header.from=nowhere.test"@evil.test', '(a (b) ; dmarc=pass ; )@evil.test'].map(
      from => `Authentication-Results: mx.desk.test; spf=pass smtp.mailfrom=${from}; dmarc=fail (p=none) header.from=nowhere.test\r\n`,
    )
    const heads = [said('mx.desk.test'), said('mx.evil.test'), said('mx.evil.test') + said('mx.desk.test'), ...snares]
    for (const [i, head] of heads.entries())
      imap.append('INBOX', head + (await written({ from: `p${i}@nowhere.test`, text: `Proof ${i}` })).toString())
    const identities = async (text: string) => (await house.core.queries.contact((await sessionWith(text)).contact)).identities
    expect(await identities('Proof 0')).to.deep.equal(['email:p0@nowhere.test'])
    for (const i of [1, 2, 3, 4]) expect(await identities(`Proof ${i}`)).to.deep.equal([`visitor:email:p${i}@nowhere.test`])
  })

  it('from a domain in another script are of one customer, proven and answered by its name in the DNS', async () => {
    await open({ EMAIL_AUTHSERV_ID: 'mx.desk.test' })
    const spelled = ['jorg@xn--exmple-cua.test', 'jorg@Exämple.test']
    for (const [i, address] of spelled.entries()) {
      const head = 'Authentication-Results: mx.desk.test; dmarc=pass header.from=xn--exmple-cua.test\r\n'
      const lines = `From: Jorg <${address}>\r\nTo: ${desk}\r\nMessage-ID: <idn-${i}@x.test>\r\nSubject: Cup ${i}\r\n\r\nSpelled ${i}\r\n`
      imap.append('INBOX', Buffer.from(head + lines))
    }
    const [first, second] = [await sessionWith('Spelled 0'), await sessionWith('Spelled 1')]
    expect(second.contact).to.equal(first.contact)
    expect((await house.core.queries.contact(first.contact)).identities).to.deep.equal(['email:jorg@xn--exmple-cua.test'])
    await replied(second, 'It left today.')
    expect(handed.map(({ to }) => to)).to.deep.equal([['jorg@xn--exmple-cua.test']])
  })

  it('of a colleague in a thread come in as theirs, and answers go to all of them', async () => {
    await open()
    await arrives({ from: ben, cc: 'kim@nowhere.test', text: 'Where is our cup?', messageId: '<team@nowhere.test>' })
    const session = await sessionWith('Where is our cup?')
    expect(session.recipients).to.deep.equal(['ben@nowhere.test', 'kim@nowhere.test'])
    const mail = await replied(session, 'It left today.')
    expect(handed.at(-1)?.to).to.deep.equal(['ben@nowhere.test', 'kim@nowhere.test'])
    await arrives({
      from: 'Kim <kim@nowhere.test>',
      to: addressOf(mail),
      cc: 'ben@nowhere.test, lee@nowhere.test',
      text: 'And the saucer?',
    })
    const saucer = await taken('And the saucer?')
    expect(saucer.author).to.include({ kind: 'contact', name: 'Kim' })
    const now = await sessionWith('And the saucer?')
    expect(now.id).to.equal(session.id)
    expect(now.contact).to.equal(session.contact)
    expect(now.recipients).to.deep.equal(['ben@nowhere.test', 'kim@nowhere.test', 'lee@nowhere.test'])
    // Whoever was only forwarded a mail may write, and decides nothing.
    await arrives({ from: 'eve@nowhere.test', to: addressOf(mail), cc: 'mallory@nowhere.test', text: 'Send it to me instead' })
    const after = await sessionWith('Send it to me instead')
    expect(after.id).to.equal(session.id)
    expect(after.recipients).to.deep.equal(now.recipients)
  })

  it('go to whom an agent copies in, and not to whom one drops, whatever the customer’s next mail still names', async () => {
    await open()
    await arrives({ from: ben, cc: 'kim@nowhere.test', text: 'Where is our cup?' })
    const session = await sessionWith('Where is our cup?')
    const copies = (input: { add?: string[]; remove?: string[] }) => house.core.controls.recipients(session.id, input, { who: grace })
    await copies({ add: ['Lee@Else.test'], remove: ['KIM@nowhere.test'] })
    const mail = await replied(session, 'It left today.')
    expect(handed.at(-1)?.to).to.deep.equal(['ben@nowhere.test', 'lee@else.test'])
    expect([mail.cc].flat()[0]?.value.map(one => one.address)).to.deep.equal(['lee@else.test'])
    await arrives({ from: ben, to: addressOf(mail), cc: 'kim@nowhere.test', text: 'Answering my own mail' })
    expect((await sessionWith('Answering my own mail')).recipients).to.deep.equal(['ben@nowhere.test', 'lee@else.test'])
    // Whom an agent dropped brings nobody in, and may write all the same.
    await arrives({ from: 'kim@nowhere.test', to: addressOf(mail), cc: 'mallory@nowhere.test', text: 'What about me?' })
    expect((await sessionWith('What about me?')).recipients).to.deep.equal(['ben@nowhere.test', 'lee@else.test'])
    for (const own of [desk, 'Support+anything@desk.test', addressOf(mail), 'no address'])
      expect(await copies({ add: [own] }).catch(({ code }) => code), own).to.equal('invalid')
  })

  it('without proof, in the name of a customer who has it, neither act for them nor change who gets the answers', async () => {
    await open()
    await house.core.controls.autopilot({ channels: { email: 'on' } }, { who: { ...grace, role: 'admin' } as never })
    await arrives({ from: ada, text: 'Where is my cup?' })
    const session = await sessionWith('Where is my cup?')
    const mail = await replied(session, 'It left today.')
    await house.core.controls.release(session.id, { to: 'ai' }, { who: grace })
    // The address and the Message-ID are known to everybody who got the mail.
    const raw = await written({
      from: 'eve@nowhere.test',
      to: addressOf(mail),
      cc: 'mallory@nowhere.test',
      inReplyTo: mail.messageId,
      text: 'When are the opening hours?',
    })
    imap.append('INBOX', raw.toString().replace('From: eve@nowhere.test', 'From: Ada Byron <ada@byron.test>'))
    const forged = await taken('When are the opening hours?')
    const after = await sessionWith('When are the opening hours?')
    expect(after.id).to.equal(session.id)
    expect(after.recipients).to.deep.equal(['ada@byron.test'])
    expect(forged).to.include({ unattended: true })
    expect(forged.author.kind === 'contact' && forged.author.id).to.not.equal(session.contact)
    await arrives({ from: ada, to: addressOf(mail), cc: 'kim@nowhere.test', text: 'It is I, with Kim' })
    await taken('It is I, with Kim')
    expect((await sessionWith('It is I, with Kim')).recipients).to.deep.equal(['ada@byron.test', 'kim@nowhere.test'])
  })

  it('are followed by a line of their own where they change who gets the answers, and machines change nothing', async () => {
    await open()
    await arrives({ from: ben, cc: 'kim@nowhere.test', text: 'Where is our cup?' })
    const session = await sessionWith('Where is our cup?')
    const mail = await replied(session, 'It left today.')
    await arrives({ from: ben, to: addressOf(mail), cc: 'lee@nowhere.test', text: 'Lee takes over from Kim' })
    await taken('Lee takes over from Kim')
    const away = { subject: 'Out of office', headers: { 'Auto-Submitted': 'auto-replied' } }
    await arrives({ from: 'lee@nowhere.test', to: addressOf(mail), cc: 'boss@nowhere.test', text: 'I am away', ...away })
    await taken('I am away')
    const entries = await house.core.queries.timeline(session.id, 0)
    const changes = entries.flatMap(entry => (entry.kind === 'recipients' ? [entry] : []))
    expect(changes.map(({ author, add, remove, now }) => ({ author: author.kind, add, remove, now }))).to.deep.equal([
      { author: 'contact', add: ['lee@nowhere.test'], remove: ['kim@nowhere.test'], now: ['ben@nowhere.test', 'lee@nowhere.test'] },
    ])
    expect(entries.find(({ seq }) => seq === changes[0]!.seq - 1)).to.include({ kind: 'message' })
  })

  it('never go to our own addresses, to a list, to another address that leads to us, or where nobody reads them', async () => {
    await open()
    const beside = [desk, 'SUPPORT+x1@desk.test', 'team@lists.test', 'help@old-name.test', 'no-reply@shop.test', 'kim@nowhere.test']
    const stamps = 'Delivered-To: support@desk.test\r\nX-Original-To: help@old-name.test\r\n'
    const list = 'List-Id: Team <team.lists.test>\r\nList-Post: <mailto:team@lists.test>\r\n'
    const raw = await written({ from: ben, cc: beside.join(', '), text: 'To all of you' })
    imap.append('INBOX', `${stamps}${list}${raw}`)
    expect((await sessionWith('To all of you')).recipients).to.deep.equal(['ben@nowhere.test', 'kim@nowhere.test'])
  })

  it('are answered by the AI where they may be, and say that a machine wrote', async () => {
    await open()
    await house.core.controls.autopilot({ channels: { email: 'on' } }, { who: { ...grace, role: 'admin' } as never })
    await arrives({ from: ben, subject: '', text: 'What are your opening hours?' })
    const mail = await until(() => handed.find(({ raw }) => raw.toString().includes('nine to five')), 15_000)
    const { headers, text, html, from } = await simpleParser(mail.raw)
    expect(headers.get('auto-submitted')).to.equal('auto-replied')
    expect(headers.get('x-auto-response-suppress')).to.equal('All')
    expect(text).to.match(/^We are open from nine to five\./u)
    expect(html).to.include('<strong>open</strong>')
    expect(from?.value[0]?.name).to.equal('Acme Support')
  })

  it('ask for a rating with the address of a page, and its form rates', async () => {
    await open()
    await arrives({ from: ben, cc: ada, text: 'Where is my cup?' })
    const session = await sessionWith('Where is my cup?')
    const { id } = session
    await replied(session, 'It left today.')
    await house.core.controls.resolve(id, {}, { who: grace })
    const { text, from, to, cc } = await until(async () => {
      const mails = await Promise.all(handed.map(({ raw }) => simpleParser(raw)))
      return mails.find(mail => mail.text?.includes('/rate/'))
    })
    expect(from?.value[0]?.name).to.equal('Acme Support')
    expect([to, cc].flat().flatMap(all => all?.value ?? [])).to.deep.equal([{ name: 'Ben', address: 'ben@nowhere.test' }])
    const [, path = ''] = /https:\/\/desk\.example(\/rate\/[\w.]+)/u.exec(text ?? '') ?? []
    const page = await fetch(`${house.url}${path}`)
    expect(page.status).to.equal(200)
    expect(await page.text()).to.include('<form method="post">')
    expect((await house.core.queries.session(id)).csat?.score).to.equal(undefined)
    await fetch(`${house.url}${path}`, { method: 'POST', body: new URLSearchParams({ score: '5' }) })
    expect((await house.core.queries.session(id)).csat?.score).to.equal(5)
  })

  it('of machines are never answered, and reach the team where they are nobody’s answer', async () => {
    await open()
    await house.core.controls.autopilot({ channels: { email: 'on' } }, { who: { ...grace, role: 'admin' } as never })
    await arrives({ from: ben, text: 'A question' })
    const session = await sessionWith('A question')
    const mail = await replied(session, 'An answer')
    const before = handed.length
    await arrives({ from: ben, to: addressOf(mail), text: 'I am away', headers: { 'Auto-Submitted': 'auto-replied' } })
    expect((await taken('I am away')).ignored).to.equal('machine')
    // As RFC 3834 wants, to the address that mails come back to, which is all that it says of what it answers.
    await arrives({ from: ben, to: handed.at(-1)!.from, subject: 'Absent', text: 'Away', headers: { 'Auto-Submitted': 'auto-replied' } })
    expect((await taken('Away')).ignored).to.equal('machine')
    await arrives({
      from: 'news@list.test',
      subject: 'News',
      text: 'opening hours of the fair',
      headers: { 'List-Id': '<news.list.test>' },
    })
    await taken('opening hours of the fair')
    const list = await until(async () => {
      const now = await sessionWith('opening hours of the fair')
      return now.owner.kind === 'team' ? now : undefined
    }, 15_000)
    const entries = await house.core.queries.timeline(list.id, 0)
    expect(entries.filter(({ kind }) => kind === 'handoff')).to.have.length(1)
    await house.core.idle()
    expect(handed).to.have.length(before)
  })

  it('that come back are told on the message that did', async () => {
    await open()
    await arrives({ from: ben, text: 'A question' })
    const session = await sessionWith('A question')
    await replied(session, 'An answer')
    const back = handed.at(-1)?.from ?? ''
    imap.append(
      'INBOX',
      [
        'From: MAILER-DAEMON@desk.test',
        `To: ${back}`,
        'Subject: Undelivered',
        'Message-ID: <bounce@desk.test>',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'It could not be delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; desk.test',
        '',
        'Final-Recipient: rfc822; ben@nowhere.test',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 no such user',
        '',
        '--b--',
        '',
      ].join('\r\n'),
    )
    const told = await until(async () =>
      (await house.core.queries.timeline(session.id, 0)).find(
        (entry): entry is EntryOf<'delivery'> & typeof entry => entry.kind === 'delivery' && entry.state === 'failed',
      ),
    )
    expect(told.reason).to.include('no such user')
    expect(await sessions()).to.have.length(1)
  })

  it('stop between two machines that both pretend to be people', async () => {
    await open()
    await house.core.controls.autopilot({ channels: { email: 'on' } }, { who: { ...grace, role: 'admin' } as never })
    for (let n = 0; n < 14; n++) await arrives({ from: ben, subject: `Loop ${n}`, text: `opening hours ${n}` })
    await until(async () => (await sessions()).length === 14, 20_000)
    await until(async () => (await sessions()).every(({ considered, heard }) => considered >= heard), 20_000)
    await house.core.idle()
    expect(handed.length).to.be.at.most(10)
    await arrives({ from: ben, subject: 'Loop on', text: 'opening hours, once more' })
    const { id } = await sessionWith('once more')
    await until(async () => (await house.core.queries.session(id)).owner.kind === 'team', 15_000)
    expect(handed.length).to.be.at.most(10)
  })

  it('that share a Message-ID and nothing else are two, and the same mail in two mailboxes is one', async () => {
    await open()
    await arrives({ from: ben, subject: 'One', text: 'The one', messageId: '<same@nowhere.test>' })
    await arrives({ from: ben, subject: 'Two', text: 'The other', messageId: '<same@nowhere.test>' })
    const raw = await arrives({ from: ben, subject: 'Three', text: 'The third' })
    imap.append('INBOX', `Received: by another.test\r\n${raw.toString()}`)
    await arrives({ from: ben, subject: 'Four', text: 'The last' })
    await taken('The last')
    const texts = (await said()).filter(({ author }) => author.kind === 'contact').map(({ text }) => text)
    for (const text of ['The one', 'The other', 'The third'])
      expect(
        texts.filter(one => one.includes(text)),
        text,
      ).to.have.length(1)
  })

  it('that lie in the mailbox at the first start stay there', async () => {
    await arrives({ from: ben, text: 'Years ago' })
    await open()
    await arrives({ from: ben, text: 'Just now' })
    await taken('Just now')
    expect((await said()).some(({ text }) => text.includes('Years ago'))).to.equal(false)
    expect(recovered).to.deep.equal([])
  })

  it('are all there once when the connection was cut and the server numbered them anew', async () => {
    await open()
    await arrives({ from: ben, subject: 'a', text: 'Before the cut' })
    await taken('Before the cut')
    await house.close()
    for (const n of [1, 2, 3]) await arrives({ from: ben, subject: 'a', text: `Meanwhile ${n}` })
    await open()
    await taken('Meanwhile 3')
    await until(() => recovered.length > 0)
    expect(recovered).to.deep.equal([3])
    imap.folder('INBOX').mails.shift()
    imap.renumber()
    await until(() => imap.readers() > 0)
    await arrives({ from: ben, subject: 'a', text: 'After the renumbering' })
    await taken('After the renumbering')
    const texts = (await said()).filter(({ author }) => author.kind === 'contact').map(({ text }) => text.replace(/^a\n\n/u, ''))
    expect(texts).to.deep.equal(['Before the cut', 'Meanwhile 1', 'Meanwhile 2', 'Meanwhile 3', 'After the renumbering'])
  })

  it('are all there once when the connection breaks while one of them is taken', async () => {
    await open()
    await house.close()
    for (const n of [1, 2, 3]) await arrives({ from: ben, subject: 'a', text: `Mail ${n}` })
    let isCut = false
    await open({}, async () => {
      if (isCut) return
      isCut = true
      imap.cut()
      // Until the other end has seen it.
      await new Promise(resolve => setTimeout(resolve, 200))
    })
    await arrives({ from: ben, subject: 'a', text: 'The last' })
    await taken('The last')
    const texts = (await said()).filter(({ author }) => author.kind === 'contact').map(({ text }) => text.replace(/^a\n\n/u, ''))
    expect(texts).to.deep.equal(['Mail 1', 'Mail 2', 'Mail 3', 'The last'])
  })

  it('from before the first start stay there when the server numbered them anew, also where looking through them was broken off', async () => {
    const years = new Date(Date.now() - 1000 * 24 * 60 * minute)
    for (const text of ['Years ago', 'Long ago']) imap.append('INBOX', await written({ from: ben, subject: 'a', text }), years)
    let times = 0
    await open({}, () => {
      times += 1
      if (times === 2) throw new Error('not now')
    })
    await arrives({ from: ben, subject: 'a', text: 'Before' })
    await taken('Before')
    const { mails } = imap.folder('INBOX')
    mails.splice(1, 2, ...mails.slice(1).reverse())
    imap.renumber()
    await until(() => times > 2)
    await arrives({ from: ben, subject: 'a', text: 'After' })
    await taken('After')
    const texts = (await said()).filter(({ author }) => author.kind === 'contact').map(({ text }) => text.replace(/^a\n\n/u, ''))
    expect(texts).to.deep.equal(['Before', 'After'])
  })

  it('that can not be taken are told to the team and block nothing behind them', async () => {
    let refused = 0
    await open({}, id => {
      if (id !== '<poison@nowhere.test>' || refused >= 4) return
      refused += 1
      throw new Error('not this one')
    })
    imap.append('INBOX', Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a]))
    await arrives({ from: ben, subject: 'Poison', text: 'Bad words', messageId: '<poison@nowhere.test>' })
    await arrives({ from: ben, subject: 'Next', text: 'Good words' })
    await until(async () => (await said()).find(({ text }) => text.includes('Good words')), 25_000)
    expect((await taken('Bad words')).text).to.include('could not be taken as it is')
    expect((await taken('Bad words')).unattended).to.equal(true)
  }).timeout(60_000)

  it('are taken once each while somebody else reads the same mailbox and marks mails in it', async () => {
    await open()
    await arrives({ from: ben, subject: 'a', text: 'The first' })
    await taken('The first')
    imap.flagged.push(1, 3)
    for (const text of ['The second', 'The third', 'The fourth']) await arrives({ from: ben, subject: 'a', text })
    await taken('The fourth')
    const texts = (await said()).filter(({ author }) => author.kind === 'contact').map(({ text }) => text.replace(/^a\n\n/u, ''))
    expect(texts).to.deep.equal(['The first', 'The second', 'The third', 'The fourth'])
  })

  it('too large to be taken whole are taken in part', async () => {
    await open()
    const file = Buffer.alloc(31 * 1024 ** 2, 7)
    await arrives({ from: ben, subject: 'Large', text: 'See the film', attachments: [{ filename: 'film.bin', content: file }] })
    await arrives({ from: ben, subject: 'Next', text: 'And this' })
    await taken('And this')
    const large = await taken('See the film')
    expect(large.text).to.match(/The mail is too large \(\d+ MB\)/u)
    expect(large.unattended).to.equal(true)
  })

  it('bring a small picture within the text once, and a large one or a file each time', async () => {
    await open()
    const files = [
      { filename: 'logo.png', content: png(200, 60), cid: 'logo@here', contentDisposition: 'inline' as const },
      { filename: 'shot.png', content: png(400, 300), cid: 'shot@here', contentDisposition: 'inline' as const },
      { filename: 'icon.png', content: png(32, 32) },
    ]
    for (const n of [1, 2])
      await arrives({
        from: ben,
        html: `<p>Picture ${n} <img src="cid:shot@here"></p><p>Ben <img src="cid:logo@here"></p>`,
        attachments: files,
      })
    const namesOf = async (text: string) => (await taken(text)).attachments?.map(({ name }) => name)
    expect(await namesOf('Picture 1')).to.deep.equal(['shot.png', 'logo.png', 'icon.png'])
    expect(await namesOf('Picture 2')).to.deep.equal(['shot.png', 'icon.png'])
    await arrives({ from: 'Kim <kim@nowhere.test>', html: '<p>Picture 3 <img src="cid:logo@here"></p>', attachments: files.slice(0, 1) })
    expect(await namesOf('Picture 3')).to.deep.equal(['logo.png'])
  })

  it('keep what they quote for people to look at', async () => {
    await open()
    await arrives({ from: ben, subject: '', text: 'My answer\n\nOn Monday Ada wrote:\n> The question' })
    const { text, whole } = await taken('My answer')
    expect(text).to.equal('My answer')
    expect(whole).to.include('> The question')
  })

  it('through a group that is our own address are of whom it names, without its proof', async () => {
    await open({ EMAIL_ADDRESS: 'help@byron.test', EMAIL_PLUS: 'off' })
    // The group signs with its own domain, as if it were the writer's proof.
    await arrives({
      from: "'Ben' via Help <help@byron.test>",
      to: 'help@byron.test',
      replyTo: 'help@byron.test',
      subject: 'Lamp',
      text: 'To the group',
      headers: {
        'List-ID': '<help.byron.test>',
        'Mailing-list': 'list help@byron.test; contact help+owners@byron.test',
        Precedence: 'list',
        'X-Original-From': ben,
        'X-Original-Sender': 'ben@nowhere.test',
      },
    })
    const session = await sessionWith('To the group')
    const contact = await house.core.queries.contact(session.contact)
    expect(contact.identities).to.deep.equal(['visitor:email:ben@nowhere.test'])
    expect(contact.claimed?.name).to.equal('Ben')
    const mail = await replied(session, 'From the desk')
    expect([mail.to].flat()[0]?.value.map(({ address }) => address)).to.deep.equal(['ben@nowhere.test'])
    expect(mail.cc).to.equal(undefined)
    imap.append('INBOX', handed.at(-1)!.raw)
    await arrives({ from: ben, to: 'help@byron.test', subject: 'Re: Lamp', text: 'Thank you' })
    expect((await sessionWith('Thank you')).id).to.equal(session.id)
    expect((await said()).filter(({ text }) => text.includes('From the desk'))).to.have.length(1)
  })

  it('from a form on the website, in the mailbox’s own name, are of whom Reply-To names', async () => {
    await open()
    await arrives({ from: `Website <${desk}>`, replyTo: 'Ben <ben@nowhere.test>', subject: 'Form', text: 'From the form' })
    const session = await sessionWith('From the form')
    expect(session.recipients).to.deep.equal(['ben@nowhere.test'])
    expect((await house.core.queries.contact(session.contact)).identities).to.deep.equal(['visitor:email:ben@nowhere.test'])
  })

  it('of machines, or from where nobody reads, reach the team, and those of a form service are of whom Reply-To names', async () => {
    await open()
    await house.core.controls.autopilot({ channels: { email: 'on' } }, { who: { ...grace, role: 'admin' } as never })
    const generated = { 'Auto-Submitted': 'auto-generated' }
    await arrives({ from: 'shop@nowhere.test', subject: 'Paid', text: 'opening hours were paid', headers: generated })
    await arrives({ from: 'postmaster@nowhere.test', subject: 'Our relay', text: 'opening hours of your relay' })
    const forms = 'Forms <no-reply@forms.test>'
    for (const name of ['ben', 'kim'])
      await arrives({ from: forms, replyTo: `${name}@nowhere.test`, subject: 'New entry', text: `opening hours, asks ${name}` })
    for (const text of ['were paid', 'of your relay', 'asks ben', 'asks kim'])
      await until(async () => (await sessionWith(text)).owner.kind === 'team', 15_000)
    expect(handed).to.have.length(0)
    const identities = async (text: string) => (await house.core.queries.contact((await sessionWith(text)).contact)).identities
    expect(await identities('asks ben')).to.deep.equal(['visitor:email:ben@nowhere.test'])
    expect(await identities('asks kim')).to.deep.equal(['visitor:email:kim@nowhere.test'])
    expect((await sessionWith('asks kim')).recipients).to.deep.equal(['kim@nowhere.test'])
  })

  it('are begun by agents, and the answer comes into that session', async () => {
    await open()
    await arrives({ from: ada, text: 'Thanks' })
    const { contact, id } = await sessionWith('Thanks')
    await house.core.controls.close(id, {}, { who: grace })
    const begun = await house.core.controls.message(contact, { channel: 'email', text: 'Your cup is here.\nCome by.' }, { who: grace })
    const mail = await simpleParser((await until(() => handed.find(({ raw }) => raw.toString().includes('Your cup is here')))).raw)
    expect(mail.subject).to.equal(`Your cup is here. [#${begun.ticket}]`)
    expect(mail.inReplyTo).to.equal(undefined)
    await arrives({ from: ada, to: addressOf(mail), subject: `Re: ${mail.subject}`, text: 'I am on my way' })
    expect((await sessionWith('I am on my way')).id).to.equal(begun.session)
  })

  it('that the server takes for some and not for others say so', async () => {
    await open()
    smtp.refuses.to.add('kim@nowhere.test')
    smtp.refuses.from = address => address.includes('+')
    await arrives({ from: ben, cc: 'kim@nowhere.test', text: 'A question' })
    const session = await sessionWith('A question')
    await replied(session, 'An answer')
    expect(handed.at(-1))
      .to.include({ from: desk })
      .and.to.deep.include({ to: ['ben@nowhere.test'] })
    const told = await until(async () =>
      (await house.core.queries.timeline(session.id, 0)).find(entry => entry.kind === 'delivery' && entry.state === 'failed'),
    )
    expect(told.kind === 'delivery' && told.reason).to.include('kim@nowhere.test')
  })
})
