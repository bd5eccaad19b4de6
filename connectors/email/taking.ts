// A mail comes in: who wrote it, with what proof, in which thread, and what it is to the core.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Logger } from 'pino'
import { identity } from '#core/model/contact.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { mostRecipients } from '#core/model/recipients.ts'
import { day, type Time } from '#core/model/time.ts'
import type { Inbox, Incoming, Sender } from '#core/ports/connector.ts'
import type { Files } from '#core/ports/files.ts'
import type { Memory } from '#core/ports/memory.ts'
import { bareSubject, nameOf, readAddress, tagIn, threadInId, unproven, writeAddress } from './addresses.ts'
import type { Prove } from './authenticity.ts'
import type { Limits } from './limits.ts'
import { isUnread } from './reading/kinds.ts'
import type { Enclosed, Letter, Mailbox } from './reading/letter.ts'
import { isOfItsList } from './reading/own-list.ts'
import { isSmall } from './reading/pictures.ts'
import { readLetter } from './reading/read-letter.ts'
import { type Found, isIn, type Thread, type Threads, withPeople, withRef } from './threads.ts'

/** A mail as the mailbox has it. */
export interface Arrived {
  /** The own address whose mailbox it lies in. */
  mailbox: string
  raw: Uint8Array
  /** When the mailbox got it. */
  at: Time
  /** Bytes of the whole, where `raw` is only its beginning. */
  size?: number
  /** Why it could not be taken as it is, after several tries. */
  trouble?: string
}

export interface Taking {
  /** Resolves once all of it is durable. True where it was new to the core. */
  take(arrived: Arrived): Promise<boolean>
}

interface Given {
  inbox: Inbox
  files: Pick<Files, 'keep'>
  memory: Memory
  threads: Threads
  limits: Limits
  prove: Prove
  secret(): Promise<string>
  mailboxes: readonly string[]
  log: Logger
}

const longestText = 100_000
const mostFiles = 30

const sha = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url')
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 ** 2)} MB`

/** The same for every copy of one mail, however it came: two mails that share a Message-ID differ in it. */
const printOf = ({ from, subject, at, whole, enclosed }: Letter): string =>
  sha(from?.address ?? '', subject, String(at ?? ''), whole, ...enclosed.flatMap(({ name, bytes }) => [name, sha(bytes)]))

export const createTaking = ({ inbox, files, memory, threads, limits, prove, secret, mailboxes, log }: Given): Taking => {
  const isOwn = (address: string): boolean => mailboxes.some(mailbox => tagIn(mailbox, address) !== undefined)

  /**
   * Who writes. A group that is our own address names who wrote to it; a form on a website sends in the name of the mailbox itself, or from where
   * nobody reads, and names the customer in Reply-To: nobody's proof.
   */
  const writerOf = ({ from, behind, replyTo }: Letter): { writer?: Mailbox; byForm: boolean; proves: boolean } => {
    const address = from && readAddress(from.address)
    const others = replyTo.flatMap(one => {
      const other = readAddress(one.address)
      return other === undefined || isOwn(other) ? [] : [{ ...one, address: other }]
    })
    const asked = others.find(one => !isUnread(one))
    if (from && address !== undefined && !isOwn(address))
      return asked && isUnread({ address })
        ? { writer: asked, byForm: true, proves: false }
        : { writer: { ...from, address }, byForm: false, proves: true }
    const wrote = behind && readAddress(behind.address)
    if (behind && wrote !== undefined && !isOwn(wrote)) return { writer: { ...behind, address: wrote }, byForm: false, proves: false }
    const [other] = others
    return other ? { writer: other, byForm: true, proves: false } : { byForm: false, proves: false }
  }

  /** Who else it was written to. Where it came to us by another address, that one is ours as well; at a list and a machine are no persons. */
  const othersIn = ({ to, cc, deliveredTo, header }: Letter): string[] => {
    const ours = new Set(deliveredTo.map(one => readAddress(one)))
    return [...to, ...cc].flatMap(one => {
      const address = readAddress(one.address)
      const serves = address !== undefined && !isOwn(address) && !ours.has(address) && !isOfItsList(header, address)
      return serves && !isUnread({ address }) ? [address] : []
    })
  }

  /** What we sent ourselves: told by its Message-ID, or by a sender of ours with nobody else behind it. */
  const isEcho = async (letter: Letter): Promise<boolean> => {
    if (letter.from === undefined || !isOwn(letter.from.address)) return false
    if (writerOf(letter).writer === undefined) return true
    const named = letter.messageId === undefined ? undefined : threadInId(letter.messageId)
    return named !== undefined && (await threads.get(named)) !== undefined
  }

  const cameBack = async (letter: Letter, id: string): Promise<void> => {
    const { bounce } = letter
    const of = threads.returned(letter) ?? bounce?.of
    const name = of === undefined ? undefined : threadInId(of)
    if (of === undefined || name === undefined || !(await threads.get(name))) {
      log.info('a mail came back that was not sent from here')
      return
    }
    if (bounce?.permanent === false) {
      log.info({ of, reason: bounce.reason }, 'a mail is late; the server goes on trying')
      return
    }
    const who = bounce?.recipient === undefined ? '' : `${bounce.recipient}: `
    const reason = `it came back. ${who}${bounce?.reason ?? 'no reason was given'}`.slice(0, 500)
    await inbox.changed({ channel: 'email', kind: 'receipt', id: `bounce ${id}`, of, state: 'failed', reason })
  }

  /** A small picture within the text that came before, in another mail of theirs: the logo of a signature that looks like none. */
  const isRepeated = async ({ cid, type, inline, bytes }: Enclosed, id: string, whose: string): Promise<boolean> => {
    if (cid === undefined || !inline || !type.startsWith('image/') || !isSmall({ bytes })) return false
    const first = await memory.change<string>(`picture/${sha(whose, bytes)}`, (now = id) => now, { whose, for: 400 * day })
    return first !== undefined && first !== id
  }

  const keep = async (letter: Letter, id: string, whose: string): Promise<{ attachments: Attachment[]; left: string[] }> => {
    const attachments: Attachment[] = []
    const left: string[] = []
    for (const [i, enclosed] of letter.enclosed.filter(one => !one.aside && one.bytes.byteLength > 0).entries()) {
      const { name, bytes } = enclosed
      if (i < mostFiles && (await isRepeated(enclosed, id, whose))) continue
      try {
        if (i >= mostFiles) throw new Problem('too_large', `more than ${mostFiles} files`)
        attachments.push(await files.keep({ name, content: Readable.from([bytes]) }))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        left.push(`[The file ${name} was left in the mailbox: ${error.code === 'too_large' ? 'it is too large' : error.message}]`)
      }
    }
    return { attachments, left }
  }

  /** Which of the mails with this Message-ID it is, and where it belongs: decided once, whatever is known when it is read again. */
  const settle = async (
    id: string,
    letter: Letter,
    find: () => Promise<Found | undefined>,
    anew: (id: string) => Promise<string>,
  ): Promise<{ id: string; thread: string; by: Found['by'] | 'begun' }> => {
    const print = printOf(letter)
    const key = `mail/${sha(id)}`
    type Known = { prints: { print: string; thread: string; by: Found['by'] | 'begun' }[] }
    const place = ({ prints }: Known) => {
      const i = prints.findIndex(one => one.print === print)
      const one = prints[i]
      return one && { id: i === 0 ? id : `${id} ${print}`, thread: one.thread, by: one.by }
    }
    const before = await memory.get<Known>(key)
    const known = before && place(before)
    if (known) return known
    const found = await find()
    const own = before ? `${id} ${print}` : id
    const thread = found?.thread.name ?? (await anew(own))
    const after = await memory.change<Known>(
      key,
      (now = { prints: [] }) =>
        now.prints.some(one => one.print === print) ? now : { prints: [...now.prints, { print, thread, by: found?.by ?? 'begun' }] },
      { for: 400 * day },
    )
    return (after && place(after)) ?? { id: own, thread, by: found?.by ?? 'begun' }
  }

  const senderOf = (writer: Mailbox | undefined, proven: boolean, id: string): Sender => {
    if (!writer) return { identities: [unproven(`nobody-${sha(id).slice(0, 12)}`)] }
    const { address, name } = writer
    if (proven)
      return {
        identities: [identity.email(address)],
        how: 'a mail from it was signed by its domain (DMARC)',
        verified: { email: address },
        ...(name ? { claimed: { name } } : {}),
      }
    return { identities: [unproven(address)], claimed: { email: address, ...(name ? { name } : {}) } }
  }

  /** The words, with what a reader of the mail sees besides them. */
  const wordsOf = ({ letter, subject, left, arrived }: { letter: Letter; subject: string; left: string[]; arrived: Arrived }) => {
    const { size, trouble } = arrived
    const said = letter.text.trim() === '' && letter.enclosed.every(one => one.aside) ? letter.whole : letter.text
    const cut = said.length > longestText ? [`${said.slice(0, longestText)}…`, '[The mail goes on; it is whole in the mailbox.]'] : [said]
    const notes = [
      ...(size === undefined
        ? []
        : [`[The mail is too large (${megabytes(size)}) and was taken only in part: it is whole in the mailbox.]`]),
      ...(trouble === undefined ? [] : [`[The mail could not be taken as it is (${trouble}): it is whole in the mailbox.]`]),
    ]
    return [subject, ...cut, ...left, ...notes].filter(Boolean).join('\n\n')
  }

  return {
    async take(arrived) {
      const { mailbox, raw, at, size, trouble } = arrived
      const letter = await readLetter(raw, mailboxes)
      if (trouble !== undefined) letter.enclosed = []
      const messageId = letter.messageId && letter.messageId.length <= 300 ? letter.messageId : `<${sha(raw)}@no-message-id>`
      if (letter.kind === 'bounce') {
        await cameBack(letter, messageId)
        return false
      }
      if (await isEcho(letter)) return false
      if (letter.kind === 'report') {
        log.info({ subject: letter.subject }, 'a report of a mail server was passed over')
        return false
      }
      const { writer, byForm, proves } = writerOf(letter)
      const proven = writer !== undefined && proves && size === undefined && (await prove(raw, letter))
      const sender = senderOf(writer, proven, messageId)
      const [whose = ''] = sender.identities

      const {
        id,
        thread: name,
        by,
      } = await settle(
        messageId,
        letter,
        () => threads.find(letter, byForm ? undefined : writer, proven),
        async own => nameOf(await secret(), `thread ${own}`),
      )
      const reply = letter.replyTo
        .map(one => ({ ...one, address: readAddress(one.address) ?? '' }))
        .find(one => one.address && !isOwn(one.address))
      const others = othersIn(letter)
      const begins = (): Thread => ({
        name,
        mailbox,
        contact: whose,
        proven,
        to: reply ?? writer ?? { address: '' },
        subject: bareSubject(letter.subject).slice(0, 300),
        people: [],
        refs: [],
      })
      const isContact = (thread: Thread): boolean => whose === thread.contact
      // Who may say who gets the answers: those who belong to the thread, with the proof that those before them had.
      const decides = (thread: Thread): boolean =>
        by === 'begun' || ((by === 'token' || by === 'reference') && isIn(thread, writer?.address ?? '') && (proven || !thread.proven))
      const thread = await threads.change(name, begins(), now => {
        const people = decides(now) ? [...(writer ? [writer.address] : []), ...(reply ? [reply.address] : []), ...others] : []
        const to = reply ?? writer
        return {
          ...now,
          ...(to && decides(now) && isContact(now) ? { to } : {}),
          people: withPeople(name, now.people, people),
          ...(now.refs.includes(messageId) ? {} : { refs: withRef(now.refs, messageId), last: messageId }),
        }
      })
      if (by === 'begun' && writer && letter.kind === 'person') await threads.begun(thread, writer.address)
      const besides = isContact(thread)
        ? others.filter(address => address !== writer?.address)
        : [...(writer ? [reply?.address ?? writer.address] : []), ...others]
      const recipients = [...new Set([thread.to.address, ...besides])].filter(Boolean).slice(0, mostRecipients)

      // Whom a machine answers says nothing of whom anybody wants to have the answers.
      const namesThem = letter.kind === 'person' || by === 'begun'

      const { attachments, left } = await keep(letter, id, whose)
      const bare = bareSubject(letter.subject)
      const isNew = (by === 'begun' || bare !== thread.subject) && !letter.text.startsWith(bare)
      const text = wordsOf({ letter, subject: isNew ? bare : '', left, arrived })
      const isStored = letter.kind === 'autoreply' && by !== 'begun'
      const isForTeam =
        letter.kind !== 'person' ||
        writer === undefined ||
        !isContact(thread) ||
        size !== undefined ||
        trouble !== undefined ||
        (await limits.isFull(writer.address, name))
      const incoming: Incoming = {
        channel: 'email',
        address: writeAddress(name),
        ...(by === 'begun' ? {} : { answering: true as const }),
        id,
        sender,
        text: text === '' && attachments.length === 0 ? '(no words)' : text,
        at,
        ...(attachments.length > 0 ? { attachments } : {}),
        ...(letter.whole.trim() === letter.text.trim() ? {} : { whole: letter.whole.slice(0, longestText) }),
        ...(isStored ? { ignored: 'machine' as const } : isForTeam ? { unattended: true as const } : {}),
        ...(namesThem && decides(thread) && recipients.length > 0 ? { recipients } : {}),
      }
      try {
        return !(await inbox.receive(incoming)).repeated
      } catch (error) {
        // The very same mail, read with another outcome, such as a proof that was not to be had then: the first one stands.
        if (error instanceof Problem && error.code === 'id_reused') return false
        throw error
      }
    },
  }
}
