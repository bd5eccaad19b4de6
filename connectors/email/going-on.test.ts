// A chat that goes on by email, told from both ends: a visitor of the website who leaves, with a mailbox at a real Postfix and Dovecot, and an agent
// at the terminal desk of a Threadline in a process of its own, which is killed wherever it has to wait.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ParsedMail, simpleParser } from 'mailparser'
import { minute } from '#core/model/time.ts'
import { describeAtPostOffice, openPostOffice, type PostOffice } from '#core/testing/email/post-office.ts'
import { clockAhead, type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { openDesk } from '#core/testing/terminal/desk.ts'
import type { Terminal } from '#core/testing/terminal/tmux.ts'
import { until as waitUntil } from '#core/testing/until.ts'
import { newVisitor, type Visitor } from '#core/testing/web/visitor.ts'

const support = 'support@desk.test'
const ada = 'ada@customer.test'
const patience = 60_000

interface Row {
  kind: string
  text?: string
  author?: { kind: string }
}
interface Listed {
  id: string
  ticket: number
  channel: string
  from?: string
  contact: unknown
}

describeAtPostOffice('A chat whose visitor has left', function () {
  this.timeout(3 * patience)
  let folder: string
  let office: PostOffice
  let house: ServerProcess
  let desk: Terminal
  let visitor: Visitor
  /** Milliseconds that the clock of the next process is ahead. */
  let ahead = 0

  const sitDown = async (): Promise<void> => {
    desk?.close()
    desk = await openDesk(house, 'Grace')
  }
  /** Killed, and started again so many milliseconds later. */
  const restart = async (later: number): Promise<void> => {
    await house.end('SIGKILL')
    ahead += later
    await house.start()
    await sitDown()
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-going-on-'))
    office = await openPostOffice()
    house = await serverProcess({
      dataDir: folder,
      env: () => ({
        LOG_LEVEL: 'info',
        ...clockAhead(ahead),
        EMAIL_ADDRESS: support,
        EMAIL_IMAP_URL: office.imapUrl(support),
        EMAIL_SMTP_URL: office.smtpUrl(support),
      }),
    })
    await house.start()
    await sitDown()
    visitor = await newVisitor(house.url)
  })
  after(async () => {
    desk?.close()
    await house?.end('SIGKILL')
    await office?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const sessions = async (): Promise<Listed[]> => (await house.call('GET', '/api/v1/sessions?limit=100')).body.items as Listed[]
  const timeline = async (id: string): Promise<Row[]> => (await house.call('GET', `/api/v1/sessions/${id}/timeline`)).body.items as Row[]
  const mails = async (): Promise<ParsedMail[]> => Promise.all((await office.mailbox(ada)).map(raw => simpleParser(raw)))
  const told = async (): Promise<string> => {
    const all = await Promise.all((await sessions()).map(async one => [one, await timeline(one.id)]))
    return [JSON.stringify(all, null, 1).slice(0, 8000), ...desk.screen(), house.printed().slice(-4000)].join('\n')
  }
  const until = <T>(what: string, find: () => Promise<T | undefined | false>): Promise<T> => waitUntil(what, find, { patience, told })
  const mailed = (words: string): Promise<ParsedMail> =>
    until(`they read “${words}”`, async () => (await mails()).find(({ text }) => text?.includes(words)))
  const byMail = (): Promise<Listed> =>
    until('it goes on by email', async () => (await sessions()).find(({ channel }) => channel === 'email'))
  const written = async (id: string): Promise<string[]> =>
    (await timeline(id)).flatMap(({ kind, author, text = '' }) => (kind === 'message' && author?.kind === 'contact' ? [text] : []))
  /** As a mail program answers. */
  const answer = (mail: ParsedMail, text: string): Promise<void> =>
    office.send({
      from: { name: 'Ada Byron', address: ada },
      to: mail.replyTo?.value[0]?.address,
      subject: `Re: ${mail.subject}`,
      inReplyTo: mail.messageId,
      references: [mail.references ?? [], String(mail.messageId)].flat(),
      text: `${text}\n\nOn Monday Grace wrote:\n> ${mail.text?.split('\n')[0]}`,
    })

  it('goes on by mail with what a person wrote and they have not seen, once, though Threadline was killed meanwhile', async () => {
    const chat = await visitor.write('I want to talk to a person.')
    await until('it is handed off', async () => (await timeline(chat)).some(({ kind }) => kind === 'handoff'))
    await visitor.write(`You can reach me at ${ada}. Where is my cup?`)
    desk.enter('1')
    await desk.see(/#1 .* ›/)
    desk.enter('reply Your cup left today.')
    // What stands on the screen may be what was typed only: a kill may take what nobody has acknowledged.
    await until('the reply is stored', async () => (await timeline(chat)).some(({ author }) => author?.kind === 'agent'))
    await restart(6 * minute)
    const mail = await mailed('Your cup left today.')
    expect(mail.from?.value[0]?.address).to.equal(support)
    expect(mail.from?.value[0]?.name).to.equal('Grace')
    // Nobody has proven that the address is theirs: what was said in the chat is not for whoever reads there.
    expect(mail.text).to.not.contain('Where is my cup?')
    const linked = await byMail()
    expect(linked.from).to.equal(chat)
    await restart(10 * minute)
    expect(await mails()).to.have.length(1)
  })

  it('is answered by mail into the session that it goes on in, and by the agent in the same thread of mails', async () => {
    const [first] = await mails()
    await answer(first!, 'Thank you! Which carrier?')
    const { id, ticket } = await byMail()
    await until('their mail is there', async () => (await written(id)).length > 0)
    expect(await written(id)).to.deep.equal(['Thank you! Which carrier?'])
    desk.enter(String(ticket))
    await desk.see(new RegExp(`#${ticket} .* ›`))
    await desk.see(/Which carrier\?/)
    desk.enter('reply It comes by bicycle.')
    const second = await mailed('It comes by bicycle.')
    expect(second.subject).to.equal(`Re: ${first?.subject}`)
    expect(second.inReplyTo).to.match(/@customer\.test>$/)
    expect([second.references ?? []].flat()).to.include(first?.messageId)
    await restart(10 * minute)
    expect(await mails()).to.have.length(2)
    expect((await sessions()).map(({ channel }) => channel).sort()).to.deep.equal(['email', 'web'])
  })

  it('goes on in the chat, too, where they come back to it', async () => {
    const chat = visitor.session()
    expect(await visitor.write('I am here again.')).to.equal(chat)
    desk.enter('1')
    await desk.see(/I am here again\./)
    expect(await written(chat)).to.deep.equal([
      'I want to talk to a person.',
      `You can reach me at ${ada}. Where is my cup?`,
      'I am here again.',
    ])
    expect(await mails()).to.have.length(2)
  })
})
