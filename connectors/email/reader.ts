// Reads one mailbox: what came since the place where the last reading ended, one mail after the other, and waits for more. The place moves on
// only once a mail is durable, so that an outage or a crash loses nothing; and the core knows each mail by its id, so that nothing comes twice.
// Mails stay as they are: nothing is marked, moved or deleted. IMAP: RFC 9051; the place is UIDVALIDITY and UID.
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, minute, second, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { Retry } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Access } from './access.ts'
import type { MailboxConfig } from './config.ts'
import { connectImap, imapTrouble } from './imap.ts'
import type { Arrived, Taking } from './taking.ts'

export interface Reader {
  start(): void
  stop(): Promise<void>
  /** Why nothing can be read, if so. */
  trouble(): string | undefined
}

interface Given {
  mailbox: MailboxConfig
  access: Access
  memory: Memory
  inbox: Pick<Inbox, 'recovered'>
  taking: Taking
  clock: Clock
  log: Logger
}

/** How far the mailbox has been read; all UIDs up to `uid` are done. */
interface Place {
  validity: string
  uid: number
  /** Since when the mailbox is read: what is older is nobody's question. */
  since: Time
  /** Up to here lay there when the server numbered its mails anew: what is older than `since` among them was there before. */
  anew?: number
}

/** A larger mail is taken in part: its beginning, with the words and who wrote it. */
const largest = 40 * 1024 ** 2
const beginning = 256 * 1024
/** New mail is asked for so often, should the server not tell of it. */
const backstop: Duration = 2 * minute
const firstWait: Duration = 1 * second
const longestWait: Duration = 5 * minute
/** So often a mail that can't be taken is tried before its team is told and it is passed over. */
const tries = 4

export const createReader = ({ mailbox, access, memory, inbox, taking, clock, log }: Given): Reader => {
  const { address, imap } = mailbox
  const key = `place/${address}/${imap.folder}`
  let trouble: string | undefined
  let end: (() => Promise<void>) | undefined
  /** How often the mail at hand could not be taken. */
  let failed: { uid: number; times: number } | undefined

  const pause = (time: Duration, over: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      if (over.aborted) return resolve()
      const cancel = clock.after(time, resolve)
      const stop = (): void => {
        cancel()
        resolve()
      }
      over.addEventListener('abort', stop, { once: true })
    })

  const passed = (place: Place): Promise<unknown> =>
    memory.change<Place>(key, now => (now?.validity === place.validity && now.uid >= place.uid ? now : place))

  /** Where to read on in the folder that is open; at the first time that is where it ends. */
  const placeIn = async (validity: string, next: number): Promise<Place> => {
    const place = await memory.get<Place>(key)
    if (place?.validity === validity) return place
    if (place === undefined) {
      const now = { validity, uid: next - 1, since: clock.now() }
      await passed(now)
      log.info({ mailbox: address, folder: imap.folder }, 'the mailbox is read from now on; what is in it already stays as it is')
      return now
    }
    // The server numbers its mails anew: all are looked at again, and those known by their Message-ID add nothing.
    log.warn({ mailbox: address }, 'the mail server has numbered its mails anew; all of them are looked through for new ones')
    return { ...place, validity, uid: 0, anew: next - 1 }
  }

  const arrivedOf = async (client: ImapFlow, uid: number, size: number, at: Time): Promise<Arrived | undefined> => {
    const isLarge = size > largest
    let raw: Buffer | undefined
    // Between the answers stands what others do to mails, such as marking them as read.
    for await (const one of client.fetch(String(uid), { source: isLarge ? { start: 0, maxLength: beginning } : true }, { uid: true }))
      if (one.uid === uid && one.source) raw = one.source
    // Of a folder that is not open any more the library brings nothing, too, and throws nothing.
    if (raw === undefined && !client.mailbox) throw new Retry('the connection to the IMAP server was lost')
    // Without one it was deleted or moved meanwhile.
    return raw && { mailbox: address, raw, at, ...(isLarge ? { size } : {}) }
  }

  /** Takes what is new, in order; answers how many mails were new to the core, and when the first of them came. */
  const scan = async (client: ImapFlow, lost: AbortSignal): Promise<{ count: number; since: Time }> => {
    const { mailbox: open } = client
    if (!open) throw new Error('the folder is not open')
    const validity = String(open.uidValidity)
    const place = await placeIn(validity, open.uidNext)
    const found = new Map<number, Pick<FetchMessageObject, 'uid' | 'size' | 'internalDate'>>()
    // The last mail answers to N:* even where its UID is lower.
    for await (const { uid, size, internalDate } of client.fetch(
      `${place.uid + 1}:*`,
      { uid: true, size: true, internalDate: true },
      { uid: true },
    ))
      if (uid > place.uid && (size !== undefined || !found.has(uid))) found.set(uid, { uid, size, internalDate })
    let count = 0
    let since = clock.now()
    for (const { uid, size = 0, internalDate } of [...found.values()].sort((a, b) => a.uid - b.uid)) {
      if (lost.aborted) break
      const at = internalDate === undefined ? clock.now() : new Date(internalDate).getTime()
      const isOld = uid <= (place.anew ?? 0) && at < place.since - day
      const arrived = isOld ? undefined : await arrivedOf(client, uid, size, at)
      const times = failed?.uid === uid ? failed.times : 0
      try {
        const given = arrived && times >= tries ? { ...arrived, trouble: 'it failed several times' } : arrived
        if (given && (await taking.take(given))) {
          count += 1
          since = Math.min(since, at)
        }
      } catch (error) {
        failed = { uid, times: times + 1 }
        throw new Untaken(error)
      }
      failed = undefined
      await passed({ ...place, uid })
    }
    return { count, since }
  }

  /** Reads until the connection ends. */
  const read = async (lost: AbortSignal, connected: () => void): Promise<void> => {
    let wake = (): void => {}
    let isNew = true
    const over = new AbortController()
    const news = (): void => {
      isNew = true
      wake()
    }
    const client = await connectImap(imap, access, () => over.abort())
    const leave = (): void => client.close()
    lost.addEventListener('abort', leave, { once: true })
    try {
      client.on('exists', news)
      await client.mailboxOpen(imap.folder)
      let isFirst = true
      while (!lost.aborted && !over.signal.aborted) {
        isNew = false
        const { count, since } = await scan(client, lost)
        connected()
        if (isFirst && count > 0) {
          log.info({ mailbox: address, count }, 'mails were taken up that came while the mailbox was not read')
          await inbox.recovered('email', { count, since })
        }
        isFirst = false
        if (isNew || lost.aborted || over.signal.aborted) continue
        client.idle().catch(() => {})
        const waiting = new AbortController()
        wake = () => waiting.abort()
        await pause(backstop, AbortSignal.any([waiting.signal, over.signal, lost]))
      }
    } finally {
      lost.removeEventListener('abort', leave)
      client.close()
    }
  }

  /** Connects again and again, for as long as this process is the one that reads. */
  const work = async (lost: AbortSignal): Promise<void> => {
    for (let failures = 0; !lost.aborted; ) {
      try {
        await read(lost, () => {
          failures = 0
          trouble = undefined
        })
      } catch (error) {
        if (lost.aborted) return
        failures += 1
        const cause = error instanceof Untaken ? error.cause : undefined
        trouble = cause === undefined ? imapTrouble(error).message : 'a mail could not be taken and is tried again'
        log.warn({ mailbox: address, why: trouble, ...(cause === undefined ? {} : { error: cause }) }, 'the mailbox can not be read')
      }
      if (!lost.aborted) await pause(Math.min(longestWait, firstWait * 2 ** Math.min(Math.max(0, failures - 1), 9)), lost)
    }
  }

  return {
    start() {
      end = memory.hold(`reading ${address} ${imap.folder}`, held => work(held.lost))
    },
    async stop() {
      await end?.()
    },
    trouble: () => trouble,
  }
}

/** A mail was read from the mailbox and not taken. */
class Untaken extends Error {
  constructor(cause: unknown) {
    super('a mail could not be taken', { cause })
  }
}
