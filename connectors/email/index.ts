// The channel of mails: mailboxes are read by IMAP, answers leave by SMTP.
import { randomBytes } from 'node:crypto'
import type { DNSResolver } from 'mailauth'
import { type Duration, second } from '#core/model/time.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import { type Access, createAccess } from './access.ts'
import { createProve } from './authenticity.ts'
import { createComposing } from './composing.ts'
import type { EmailConfig } from './config.ts'
import { createCopies } from './copies.ts'
import { createLimits } from './limits.ts'
import { createReach } from './reach.ts'
import { createReader } from './reader.ts'
import { createSending } from './sending.ts'
import { createSentFolder } from './sent-folder.ts'
import { createTaking } from './taking.ts'
import { createThreads } from './threads.ts'

/** Longer mails nobody reads; what is over it goes on in another. */
const longestText = 100_000
/** What is on its way at a stop gets so long to end. */
const grace: Duration = 1.5 * second

/** `resolver`: asks the DNS for what senders publish; tests put their own in. */
export const create: CreateConnector<EmailConfig & { resolver?: DNSResolver }> = (config, { inbox, files, memory, clock, log }) => {
  const mailboxes = config.mailboxes.map(({ address }) => address)
  const closing = new AbortController()
  let known: Promise<string> | undefined
  const secret = (): Promise<string> => {
    known ??= memory.change<string>('secret/names', now => now ?? randomBytes(32).toString('base64url')).then(made => made ?? '')
    known.catch(() => {
      known = undefined
    })
    return known
  }
  const threads = createThreads({ memory, inbox, clock, mailboxes })
  const limits = createLimits(memory, clock)
  const prove = createProve({ authserv: config.authserv, resolver: config.resolver, log })
  const taking = createTaking({ inbox, files, memory, threads, limits, prove, secret, mailboxes, log })
  const ways = new Map(
    config.mailboxes.map(box => [box.address, createAccess(box, { oauth: config.oauth, memory, clock, closing: closing.signal })]),
  )
  const access = (address: string): Access => ways.get(address)!
  const readers = config.mailboxes.map(mailbox =>
    createReader({ mailbox, access: access(mailbox.address), memory, inbox, taking, clock, log }),
  )
  const folders = new Map(config.mailboxes.map(({ address, imap }) => [address, createSentFolder(imap, access(address), log)]))
  const compose = createComposing({ name: config.name, plus: config.plus, files })
  const sending = createSending({
    config,
    memory,
    inbox,
    threads,
    limits,
    compose,
    access,
    sentFolder: mailbox => folders.get(mailbox),
    secret,
    clock,
    log,
    closing: closing.signal,
  })

  return {
    name: 'email',
    channel: 'email',
    traits: {
      maxLength: longestText,
      attachments: true,
      live: false,
      pull: false,
      edits: false,
      reactions: false,
      deletes: false,
      csat: 'link',
      keeps: true,
    },
    send: sending.send,
    settle: sending.settle,
    reach: createReach({ config, threads, secret }),
    copies: createCopies({ threads, mailboxes }),
    async start() {
      for (const reader of readers) reader.start()
    },
    async stop() {
      await Promise.all(readers.map(reader => reader.stop()))
      let timer: NodeJS.Timeout | undefined
      await Promise.race([
        sending.idle(),
        new Promise<void>(resolve => {
          timer = setTimeout(resolve, grace)
        }),
      ])
      clearTimeout(timer)
      closing.abort()
    },
    async health() {
      const trouble = readers.map(reader => reader.trouble()).find(why => why !== undefined) ?? sending.trouble()
      return trouble === undefined ? { ok: true, about: mailboxes.join(', ') } : { ok: false, why: trouble }
    },
  }
}
