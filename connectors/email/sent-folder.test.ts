import { expect } from 'chai'
import { pino } from 'pino'
import { createImapServer, type ImapServer } from '#core/testing/email/imap-server.ts'
import { config } from './config.ts'
import { createSentFolder, markHeader, type SentFolder } from './sent-folder.ts'
import { serverAt } from './server.ts'

describe('The folder Sent', () => {
  let imap: ImapServer
  let folder: SentFolder

  beforeEach(async () => {
    imap = createImapServer()
    const server = serverAt(`imap://desk:secret@127.0.0.1:${await imap.start()}`, ['imap'])!
    folder = createSentFolder(server, { login: async () => ({ pass: 'secret' }), refused: async () => {} }, pino({ level: 'silent' }))
  })
  afterEach(() => imap.stop())

  it('has what left, by its Message-ID or by its mark', async () => {
    imap.append('Sent', 'Message-ID: <one@desk.test>\r\n\r\nOne')
    imap.append('Sent', `Message-ID: <changed@provider.test>\r\n${markHeader}: thread.two\r\n\r\nTwo`)
    expect(await folder.has('<one@desk.test>', 'thread.one')).to.equal(true)
    expect(await folder.has('<two@desk.test>', 'thread.two')).to.equal(true)
    expect(await folder.has('<three@desk.test>', 'thread.three')).to.equal(false)
  })

  it('says nothing where it could not be looked through', async () => {
    imap.append('Sent', 'Message-ID: <one@desk.test>\r\n\r\nOne')
    for (const how of ['refused', 'cut'] as const) {
      imap.searches = how
      const told = await folder.has('<one@desk.test>', 'thread.one').catch(error => error)
      expect(told, how).to.be.instanceOf(Error)
    }
  })

  it('is filled by servers that keep what they send, and by the house where they only pass it on', () => {
    const copies = (host: string) =>
      config.schema.parse({
        EMAIL_ADDRESS: 'a@desk.test',
        EMAIL_IMAP_URL: 'imaps://a:b@imap.desk.test',
        EMAIL_SMTP_URL: `smtps://a:b@${host}`,
      }).copies
    for (const host of ['smtp.gmail.com', 'smtp.office365.com', 'smtp-mail.outlook.com']) expect(copies(host), host).to.equal('server')
    for (const host of ['smtp.desk.test', 'smtp-relay.gmail.com', 'desk-test.mail.protection.outlook.com'])
      expect(copies(host), host).to.equal('house')
  })
})
