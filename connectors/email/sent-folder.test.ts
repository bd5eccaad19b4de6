import { expect } from 'chai'
import { pino } from 'pino'
import { createImapServer, type ImapServer } from '#core/testing/email/imap-server.ts'
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
})
