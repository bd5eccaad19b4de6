import { expect } from 'chai'
import { createImapServer, type ImapServer } from '#core/testing/email/imap-server.ts'
import { createSmtpServer, type SmtpServer } from '#core/testing/email/smtp-server.ts'
import { setup } from './setup.ts'

describe('Setting mail up', function () {
  this.timeout(20_000)
  let imap: ImapServer
  let smtp: SmtpServer
  let isBroken = false
  let values: Record<string, string>

  beforeEach(async () => {
    isBroken = false
    imap = createImapServer()
    smtp = createSmtpServer({
      way: () => ({ arrives: true, status: 250 }),
      broken: () => isBroken,
      arrived: ({ raw }) => void imap.append('INBOX', raw),
    })
    values = {
      EMAIL_ADDRESS: 'Support@desk.test',
      EMAIL_IMAP_URL: `imap://desk:imap-secret@127.0.0.1:${await imap.start()}`,
      EMAIL_SMTP_URL: `smtp://desk:smtp-secret@127.0.0.1:${await smtp.start()}`,
    }
  })
  afterEach(async () => {
    await imap.stop()
    await smtp.stop()
  })

  const run = async () => {
    const said: string[] = []
    const kept: Record<string, string>[] = []
    const done = await setup({
      values,
      root: '.',
      say: text => void said.push(text),
      ask: async () => undefined,
      leave: name => name,
      keep: async found => kept.push(found) > 0,
    })
    return { done, kept: kept[0], said: said.join('\n') }
  }

  it('reads the mailbox, sends from it, sees a tagged address arrive, and writes it down', async () => {
    const { done, kept, said } = await run()
    expect(said).to.include('✓ it came')
    expect(done).to.equal(true)
    expect(kept).to.deep.equal({ ...values, EMAIL_ADDRESS: 'support@desk.test', EMAIL_PLUS: 'on' })
    expect(said).to.not.include('imap-secret').and.to.not.include('smtp-secret')
  })

  it('says in plain words what is wrong, and writes nothing', async () => {
    imap.logins = 'wrong'
    const locked = await run()
    expect(locked.said).to.include('the IMAP server refuses the user name or the password')
    imap.logins = 'later'
    expect((await run()).said).to.include('the IMAP server lets nobody in for now (UNAVAILABLE)')
    imap.logins = 'cut'
    expect((await run()).said)
      .to.include('the connection to the IMAP server was lost')
      .and.not.include('refuses')
    imap.logins = 'none'
    expect((await run()).said).to.include('the IMAP server takes no such login: Login is disabled')
    imap.logins = 'right'
    isBroken = true
    expect((await run()).said).to.include('The mail server refuses the user name or the password')
    isBroken = false
    await imap.stop()
    const gone = await run()
    expect(gone.said).to.include('nothing listens at the port of the IMAP server')
    values.EMAIL_ADDRESS = 'support'
    expect((await run()).said).to.include('One mail address, please')
    expect([locked, gone].map(({ done, kept }) => [done, kept])).to.deep.equal([
      [false, undefined],
      [false, undefined],
    ])
  })
})
