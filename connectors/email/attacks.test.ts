// Mails by somebody who would like to be taken for another: none is.
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer'
import { plantVictim, type Victim } from '#core/testing/channels/victim.ts'
import { createImapServer, type ImapServer } from '#core/testing/email/imap-server.ts'
import { createSmtpServer, type SmtpServer } from '#core/testing/email/smtp-server.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { until } from '#core/testing/kits/check.ts'
import { createWays } from '#core/testing/kits/connector/ways.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const desk = 'support@desk.test'
const victims = 'victim@byron.test'
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** evil.test signs what it sends; byron.test, where the victim is, asks that nobody else does in its name. */
const resolver = async (name: string): Promise<string[][]> => {
  if (name === 'post._domainkey.evil.test') return [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]
  if (name === '_dmarc.evil.test' || name === '_dmarc.byron.test') return [['v=DMARC1; p=reject']]
  throw Object.assign(new Error(`nobody publishes ${name}`), { code: 'ENOTFOUND' })
}

/** The mail as it comes, and heads that stand above it. */
const attacks: Record<string, MailComposerOptions & { above?: string }> = {
  'answers that go to the victim': { from: 'mallory@evil.test', replyTo: victims },
  'the victim as who sent it for them': { from: 'mallory@evil.test', sender: victims },
  'the victim’s address for a name': { from: { name: victims, address: 'mallory@evil.test' } },
  'the victim’s address in brackets for a name': { from: { name: `Victim <${victims}>`, address: 'mallory@evil.test' } },
  'the victim’s address, signed by another domain': { from: victims, sender: 'mallory@evil.test' },
  'the victim’s address, and a word of another server that it was signed': {
    from: victims,
    above: 'Authentication-Results: mx.evil.test; dmarc=pass (p=reject) header.from=byron.test\r\n',
  },
  'two senders, the victim and another': { from: [victims, 'mallory@evil.test'] as never },
  'the victim’s address with a domain that only looks like it': { from: 'victim@byron.test.evil.test' },
  'an answer to a thread of the victim’s own': { from: 'mallory@evil.test', inReplyTo: '<victims-own@byron.test>' },
}

describe('Mails in another’s name', function () {
  this.timeout(30_000)
  let imap: ImapServer
  let smtp: SmtpServer
  let folder: string
  let house: House
  let victim: Victim

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-mail-'))
    const ways = createWays({ arrives: true, status: 250 })
    imap = createImapServer()
    smtp = createSmtpServer({ way: ways.take, broken: ways.broken, arrived: () => {} })
    const settings = config.schema.parse({
      EMAIL_ADDRESS: desk,
      EMAIL_IMAP_URL: `imap://desk:secret@127.0.0.1:${await imap.start()}`,
      EMAIL_SMTP_URL: `smtp://desk:secret@127.0.0.1:${await smtp.start()}`,
      EMAIL_NAME: 'Acme Support',
    })
    house = await openHouse({ folder, connectors: [given => create({ ...settings, resolver: resolver as never }, given)] })
    await until(() => imap.readers() > 0, 'the mailbox is read')
    victim = await plantVictim(house.core, [`email:${victims}`], { email: victims, name: 'Ada' })
  })
  after(async () => {
    await house?.close()
    await imap.stop()
    await smtp.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const [what, { above = '', ...mail }] of Object.entries(attacks))
    it(`with ${what} are not theirs`, async () => {
      const raw = await new MailComposer({ to: desk, subject: 'My order', text: `With ${what}`, ...mail }).compile().build()
      const { signatures } = await dkimSign(raw, { signatureData: [{ signingDomain: 'evil.test', selector: 'post', privateKey }] } as never)
      imap.append('INBOX', Buffer.concat([Buffer.from(above), Buffer.from(signatures), raw]).toString())
      const at = await until(async () => {
        for (const { id } of (await house.core.queries.sessions({ channel: 'email' }, { limit: 50 })).items) {
          const entries = await house.core.queries.timeline(id, 0)
          if (entries.some(entry => entry.kind === 'message' && entry.text.includes(`With ${what}`))) return id
        }
        return undefined
      }, 'the mail is taken in')
      await victim.untouched(at)
    })
})
