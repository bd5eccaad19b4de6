// Replies leave: each as one mail whose Message-ID is made of the ledger's key, so that it is the same at every try and can be looked for.
// Before the first byte of it leaves that is written down, and how it ended as soon as that is known: what was never begun did not arrive.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, minute } from '#core/model/time.ts'
import type { Connector, Inbox, Reply } from '#core/ports/connector.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Access } from './access.ts'
import { nameOf, readThread, returnAddress } from './addresses.ts'
import { type Composed, type createComposing, subjectIn } from './composing.ts'
import type { EmailConfig, MailboxConfig } from './config.ts'
import type { Limits } from './limits.ts'
import type { SentFolder } from './sent-folder.ts'
import { type Envelope, handOver, ReturnRefused } from './smtp.ts'
import { type Thread, type Threads, withRef } from './threads.ts'

interface Given {
  config: EmailConfig
  memory: Memory
  inbox: Pick<Inbox, 'standing' | 'changed'>
  threads: Threads
  limits: Limits
  compose: ReturnType<typeof createComposing>
  /** How the mailbox of an own address is got into. */
  access(mailbox: string): Access
  sentFolder(mailbox: string): SentFolder | undefined
  secret(): Promise<string>
  clock: Clock
  log: Logger
  /** Aborts what is under way when the house closes. */
  closing: AbortSignal
}

export interface Sending extends Required<Pick<Connector, 'send' | 'settle'>> {
  /** Why nothing can be sent, if so. */
  trouble(): string | undefined
  /** When nothing is on its way any more. */
  idle(): Promise<void>
}

/** A mail that has begun to leave. */
interface Leaving {
  at: number
  state: 'leaving' | 'sent'
}

const remembered: Duration = 30 * day
/** Where the server keeps copies, a mail that left is in Sent after so long. */
const copyTakes: Duration = 2 * minute
/** Connections to one server at a time; providers refuse more than a few. */
const mostAtOnce = 5

export const createSending = (given: Given): Sending => {
  const { config, memory, inbox, threads, limits, compose, access, sentFolder, secret, clock, log, closing } = given
  const troubles = new Map<string, string>()
  /** Mailboxes whose server takes no other sender than the mailbox itself. */
  const plain = new Set<string>()
  const running = new Set<Promise<unknown>>()
  const waiting: (() => void)[] = []

  const boxOf = (address: string): MailboxConfig => {
    const found = config.mailboxes.find(one => one.address === address)
    if (!found) throw new Refused(`the mailbox ${address} is not configured any more`, 'no_mailbox')
    return found
  }

  /** A thread that we begin is called by our first words in it, and stays called so. */
  const named = async (thread: Thread, { text }: Reply): Promise<Thread> =>
    thread.subject !== '' || thread.last !== undefined
      ? thread
      : threads.change(thread.name, thread, now => (now.subject === '' ? { ...now, subject: subjectIn(text) } : now))

  const threadAt = async (address: string): Promise<Thread> => {
    const name = readThread(address)
    const thread = name === undefined ? undefined : await threads.get(name)
    if (!thread || thread.to.address === '') throw new Refused('it is not known to which address answers go here', 'no_address')
    return thread
  }

  const mailOf = async (key: string): Promise<string> => nameOf(await secret(), `mail ${key}`)

  /** The last words that came, from somebody who gets this answer: nobody reads here what was not written to them. */
  const quotedFor = async (address: string, recipients: readonly string[]): Promise<{ by: string; text: string } | undefined> => {
    const last = (await inbox.standing('email', address)).findLast(
      ({ author, deleted, text }) => author === 'contact' && !deleted && text !== '',
    )
    const by = last?.identities.map(one => one.replace(/^(?:visitor:)?email:/u, '')).find(one => recipients.includes(one))
    return last && by !== undefined ? { by, text: last.text } : undefined
  }

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running.size >= mostAtOnce) await new Promise<void>(resolve => waiting.push(resolve))
    const one = work()
    running.add(one)
    try {
      return await one
    } finally {
      running.delete(one)
      waiting.shift()?.()
    }
  }

  const leave = async (thread: Thread, mail: string, { raw, messageId, recipients }: Composed): Promise<void> => {
    const box = boxOf(thread.mailbox)
    const mark = (state: Leaving['state']): Promise<void> =>
      memory.put(`leaving/${mail}`, { at: clock.now(), state } satisfies Leaving, { whose: thread.contact, for: remembered })
    const back = config.plus && !plain.has(box.address) ? returnAddress(box.address, thread.name, mail) : undefined
    const by = async (from: string) => {
      const envelope: Envelope = { from, to: recipients }
      return handOver(box.smtp, access(box.address), envelope, raw, { begins: () => mark('leaving'), over: closing })
    }
    try {
      const { refused } = await by(back ?? box.address).catch(error => {
        if (!(error instanceof ReturnRefused) || back === undefined) throw error instanceof ReturnRefused ? error.cause : error
        plain.add(box.address)
        return by(box.address).catch(again => {
          throw again instanceof ReturnRefused ? again.cause : again
        })
      })
      troubles.delete(box.address)
      await mark('sent')
      for (const { address, why } of refused) {
        const reason = `the mail server did not take it for ${address}: ${why}; the others have it`
        await inbox.changed({
          channel: 'email',
          kind: 'receipt',
          id: `refused ${messageId} ${address}`,
          of: messageId,
          state: 'failed',
          reason,
        })
      }
    } catch (error) {
      if (error instanceof Retry || error instanceof Refused || error instanceof Reconnect) {
        await memory.remove(`leaving/${mail}`)
        if (error instanceof Refused) troubles.delete(box.address)
        else troubles.set(box.address, error.message)
      }
      throw error
    }
    if (config.copies === 'house') void sentFolder(box.address)?.add(raw)
  }

  const send = async (address: string, reply: Reply, key: string) => {
    const thread = await named(await threadAt(address), reply)
    boxOf(thread.mailbox)
    const mail = await mailOf(key)
    if (reply.author.kind !== 'agent') {
      const why = await limits.count(thread.to.address, thread.name, mail)
      if (why !== undefined) throw new Refused(why, 'too_many')
    }
    const quoted = await quotedFor(address, reply.recipients ?? [thread.to.address])
    const composed = await compose({ thread, reply, mail, at: clock.now(), quoted })
    await threads.ticket(thread, reply.ticket)
    await leave(thread, mail, composed)
    await threads.change(thread.name, thread, now => ({ ...now, refs: withRef(now.refs, composed.messageId) }))
    return { platformId: composed.messageId }
  }

  return {
    send: (address, reply, key) => inTurn(() => send(address, reply, key)),
    async settle(address, key) {
      const thread = await threadAt(address)
      const mail = await mailOf(key)
      const { messageId } = { messageId: `<${thread.name}.${mail}@${thread.mailbox.slice(thread.mailbox.lastIndexOf('@') + 1)}>` }
      const left = await memory.get<Leaving>(`leaving/${mail}`)
      if (left === undefined) return 'absent'
      if (left.state === 'sent') return { platformId: messageId }
      let has: boolean | undefined
      try {
        has = await sentFolder(thread.mailbox)?.has(messageId, `${thread.name}.${mail}`)
      } catch (error) {
        log.info({ error }, 'the folder Sent could not be looked into')
        throw error instanceof Reconnect ? error : new Retry('the folder Sent could not be looked into')
      }
      if (has) return { platformId: messageId }
      if (config.copies === 'house' || has === undefined) return 'unknowable'
      // The server itself puts there what it has taken, a little later.
      if (clock.now() - left.at < copyTakes) throw new Retry('it is not in the folder Sent yet')
      return 'absent'
    },
    trouble: () => [...troubles.values()][0],
    async idle() {
      await Promise.allSettled(running)
      await Promise.all(config.mailboxes.map(({ address }) => sentFolder(address)?.idle()))
    },
  }
}
