// A mail server that the connector kit plays: customers' mails arrive in a mailbox, answers come by SMTP, a copy of them lies in Sent.
//
// A mailbox hears nothing of what became of a mail. So the test tells the server, in the connector's memory, how far it was read.
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Arrived, Platform, PlatformGiven, Written } from '../kits/connector/platform.ts'
import { createWays } from '../kits/connector/ways.ts'
import { createImapServer, type ImapServer } from './imap-server.ts'
import { createSmtpServer, type HandedOver, type SmtpServer } from './smtp-server.ts'

export const deskAddress = 'support@desk.test'

export interface PlayedMail extends Platform {
  /** What the connector is given, with an ear on how far it has read. */
  listening(given: ConnectorGiven): ConnectorGiven
  imap(): ImapServer
  smtp(): SmtpServer
  handedOver: HandedOver[]
}

const addressOf = (name: string): string => `${name.replace(/\W+/gu, '.')}@customer.test`

/** What a customer reads on top, without the history below it. */
const readTop = (text: string): string => text.replace(/\n\n\S+@\S+ wrote:\n>[\s\S]*$/u, '')

export const playedMail = (): PlayedMail => {
  let imap = createImapServer()
  let smtp: SmtpServer | undefined
  let given: PlatformGiven | undefined
  let ports: [imap: number, smtp: number] = [0, 0]
  let written = new Map<string, Promise<Buffer>>()
  /** The Message-ID of each customer's last mail, and the names they go by now. */
  const last = new Map<string, string>()
  const names = new Map<string, string>()
  let numbers = 0
  const handedOver: HandedOver[] = []
  const arrived: Arrived[] = []
  /** How far the mailbox was read by a connector that has come this far and goes on. */
  let upTo = 0
  const ways = createWays({ arrives: true, status: 250 })

  const keep = async (mail: HandedOver): Promise<void> => {
    handedOver.push(mail)
    imap.append('Sent', mail.raw)
    const { text = '', messageId = '', attachments, headers } = await simpleParser(mail.raw)
    for (const to of mail.to)
      arrived.push({
        to: to.slice(0, to.indexOf('@')),
        text: readTop(text.replace(/\n$/u, '')),
        id: messageId,
        key: String(headers.get('x-threadline-mail')),
        files: attachments.map(({ filename = '' }) => filename),
      })
  }
  let keeping: Promise<void> = Promise.resolve()
  /** Resolves when all lies in the mailbox that was written while nobody read it. */
  let lying: Promise<void> = Promise.resolve()

  /** Somebody in copy answers the last mail of who wrote there, as mail programs do. */
  const compose = async ({ from, text, files = [], beside }: Written, id: string): Promise<Buffer> =>
    new MailComposer({
      from: { name: names.get(from) ?? from, address: addressOf(from) },
      to: deskAddress,
      messageId: id,
      text,
      ...(beside === undefined ? {} : { cc: addressOf(beside), inReplyTo: last.get(beside) ?? '', references: last.get(beside) ?? '' }),
      ...(files.length > 0
        ? { attachments: files.map(({ name, type, content }) => ({ filename: name, contentType: type, content })) }
        : {}),
    })
      .compile()
      .build()

  const isClosed = (): boolean => given?.house().endsWith(':9') !== false

  const heard = async (raw: Buffer): Promise<{ ok: boolean }> => {
    const until = Date.now() + 3000
    while (imap.readers() === 0 && Date.now() < until && !isClosed()) await new Promise(resolve => setTimeout(resolve, 5))
    if (imap.readers() === 0) return { ok: false }
    const uid = imap.append('INBOX', raw)
    for (const end = Date.now() + 8000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 5)))
      if (upTo >= uid) return { ok: true }
    return { ok: false }
  }

  const watched = (memory: Memory): Memory => ({
    async get(key) {
      await lying
      return memory.get(key)
    },
    put: memory.put,
    list: memory.list,
    remove: memory.remove,
    hold: memory.hold,
    get sealed() {
      return watched(memory.sealed)
    },
    async change(key, change, keeping_) {
      const now = await memory.change(key, change, keeping_)
      if (key.startsWith('place/')) upTo = (now as { uid: number } | undefined)?.uid ?? upTo
      return now
    },
  })

  return {
    handedOver,
    imap: () => imap,
    smtp: () => smtp!,
    listening: all => ({ ...all, memory: watched(all.memory) }),
    variables: () => ({
      EMAIL_ADDRESS: deskAddress,
      EMAIL_IMAP_URL: `imap://desk:imap-secret@127.0.0.1:${ports[0]}`,
      EMAIL_SMTP_URL: `smtp://desk:smtp-secret@127.0.0.1:${ports[1]}`,
      EMAIL_SENT_COPIES: 'server',
    }),
    async start(now) {
      given = now
      imap = createImapServer()
      smtp = createSmtpServer({
        way: ways.take,
        broken: ways.broken,
        arrived(mail) {
          keeping = keeping.then(() => keep(mail))
        },
      })
      ports = [await imap.start(), await smtp.start()]
      return `imap://127.0.0.1:${ports[0]}`
    },
    async stop() {
      ways.reset()
      await imap.stop()
      await smtp?.stop()
      written = new Map()
      last.clear()
      names.clear()
      upTo = 0
      arrived.length = 0
      handedOver.length = 0
    },
    write(message) {
      numbers += 1
      const id = `<${numbers}.played@customer.test>`
      const mail = compose(message, id)
      written.set(id, mail)
      last.set(message.from, id)
      // With the house open the check says when a mail arrives. Nobody reads now: it lies in the mailbox until somebody does.
      if (isClosed()) {
        const at = new Date(given?.clock.now() ?? 0)
        lying = Promise.all([lying, mail]).then(([, raw]) => void imap.append('INBOX', raw, at))
      }
      return id
    },
    deliver: async id => heard((await written.get(id)) ?? Buffer.alloc(0)),
    async sent() {
      await keeping
      return [...arrived]
    },
    echo: async ({ to, text, id }) =>
      heard(
        await new MailComposer({ from: deskAddress, to: [deskAddress, addressOf(to)], messageId: `<${id}@desk.test>`, text })
          .compile()
          .build(),
      ),
    rename: (from, name) => void names.set(from, name),
    beside: true,
    missed: true,
    files: true,
    next: ways.next,
    without: {
      forge: 'a mailbox has no webhooks; who a mail is from is judged by DMARC, tested beside it',
      replay: 'the same mail again is the same mail, by its Message-ID',
      skew: 'a mailbox has no webhooks, and mails no signed time',
      spell: 'a mailbox has no webhooks',
      malformed: 'anything can lie in a mailbox; tested beside it',
      oversize: 'a large mail is taken in part; tested beside it',
      edit: 'a mail can not be changed',
      remove: 'a mail can not be taken back',
    },
  }
}
