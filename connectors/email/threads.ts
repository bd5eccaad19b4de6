// The conversations by mail: which one a mail belongs to, and what has to be known to answer in it. Nothing of what anybody wrote is kept here.
import { createHash } from 'node:crypto'
import type { Clock } from '#core/lib/clock.ts'
import type { Identity } from '#core/model/contact.ts'
import { type Duration, day } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'
import { bareSubject, readThread, returnedIn, tagIn, threadInId, threadInTag, ticketIn } from './addresses.ts'
import type { Letter, Mailbox } from './reading/letter.ts'

/** How long a thread is known after its last mail; from then on its mails begin another. */
const kept: Duration = 400 * day
/** A mail with no sign of its thread goes on in the one of the same sender and subject for so long. */
const goesOn: Duration = 7 * day
const mostRefs = 40
const mostPeople = 50

export interface Thread {
  name: string
  /** The own address that it runs over. */
  mailbox: string
  /** Whom it is with. */
  contact: Identity
  /** The contact's mails came with a proof of their address. */
  proven: boolean
  /** Where answers go. */
  to: Mailbox
  subject: string
  /** Prints of the addresses of those who belong to it: nobody else's word counts for who gets answers. Here it can not be read who they are. */
  people: string[]
  /** Message-IDs, the oldest first. */
  refs: string[]
  /** The Message-ID of the last mail that came. */
  last?: string
}

/** How a mail was found to belong to a thread. `token` and `reference` are known to those alone who have a mail of it. */
export interface Found {
  thread: Thread
  by: 'token' | 'reference' | 'ticket' | 'subject'
}

export interface Threads {
  get(name: string): Promise<Thread | undefined>
  /** The thread of a mail; `proven`: its sender's address is. Undefined where it begins one. */
  find(letter: Letter, writer: Mailbox | undefined, proven: boolean): Promise<Found | undefined>
  /** Changes it as it is by then, or as it begins. */
  change(name: string, begins: Thread, change: (now: Thread) => Thread): Promise<Thread>
  /** From now on a mail of this sender and the thread's subject goes on in it. */
  begun(thread: Thread, sender: string): Promise<void>
  /** The ticket that stands in subjects of the thread. */
  ticket(thread: Thread, ticket: number): Promise<void>
  /** Which of our mails has come back, by the addresses that it came back to. */
  returned(letter: Letter): string | undefined
}

interface Given {
  memory: Memory
  inbox: Pick<Inbox, 'whereabouts'>
  clock: Clock
  /** Own addresses. */
  mailboxes: readonly string[]
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Under which a sender's mails of one subject are found. */
const talkKey = (sender: string, subject: string): string => `talk/${digest(`${sender}\n${bareSubject(subject).toLowerCase()}`)}`

/** With a Message-ID added at the end; of a long thread the first and the latest stay, as RFC 5322 advises. */
export const withRef = (refs: readonly string[], id: string): string[] => {
  const all = [...refs.filter(one => one !== id), id]
  return all.length > mostRefs ? [...all.slice(0, 1), ...all.slice(1 - mostRefs)] : all
}

const printOf = (name: string, address: string): string =>
  createHash('sha256').update(`${name} ${address.toLowerCase()}`).digest('base64url').slice(0, 22)

/** People of the thread of that name, with those who have joined. */
export const withPeople = (name: string, people: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...people, ...more.map(one => printOf(name, one))])].slice(0, mostPeople)

/** Whether somebody belongs to the thread. */
export const isIn = ({ name, people }: Pick<Thread, 'name' | 'people'>, address: string): boolean => people.includes(printOf(name, address))

/** Whether nobody belongs to the thread but those named. */
const isAmong = ({ name, people }: Thread, named: readonly string[]): boolean => {
  const prints = new Set(named.map(one => printOf(name, one)))
  return people.every(one => prints.has(one))
}

export const createThreads = ({ memory, inbox, clock, mailboxes }: Given): Threads => {
  const get = async (name: string): Promise<Thread | undefined> => memory.get<Thread>(`thread/${name}`)

  const addressed = ({ to, cc, deliveredTo }: Letter): string[] => [...to, ...cc].map(({ address }) => address).concat(deliveredTo)

  const tagsIn = (letter: Letter): { mailbox: string; tag: string }[] =>
    addressed(letter).flatMap(address =>
      mailboxes.flatMap(mailbox => {
        const tag = tagIn(mailbox, address)
        return tag ? [{ mailbox, tag }] : []
      }),
    )

  const byToken = async (letter: Letter): Promise<Thread | undefined> => {
    for (const { tag } of tagsIn(letter)) {
      const name = threadInTag(tag)
      const thread = name === undefined ? undefined : await get(name)
      if (thread) return thread
    }
    return undefined
  }

  /** What it answers, then what came before that, the latest first. */
  const byReference = async ({ inReplyTo, references }: Letter): Promise<Thread | undefined> => {
    const ids = [...new Set([...inReplyTo, ...references.toReversed()])].slice(0, mostRefs)
    for (const id of ids) {
      const named = threadInId(id)
      const own = named === undefined ? undefined : await get(named)
      if (own) return own
      const at = await inbox.whereabouts('email', id)
      const name = at && readThread(at.address)
      const thread = name === undefined ? undefined : await get(name)
      if (thread) return thread
    }
    return undefined
  }

  const follow = async (key: string): Promise<Thread | undefined> => {
    const name = await memory.get<string>(key)
    return name === undefined ? undefined : get(name)
  }

  return {
    get,
    async find(letter, writer, proven) {
      const token = await byToken(letter)
      if (token) return { thread: token, by: 'token' }
      const reference = await byReference(letter)
      if (reference) return { thread: reference, by: 'reference' }
      if (!writer || letter.kind !== 'person') return undefined
      // From here on anybody could have written it who knows an address: only as much is believed of the mail as of those before it.
      const mayBe = (thread: Thread | undefined): thread is Thread =>
        thread !== undefined && isIn(thread, writer.address) && (proven || !thread.proven)
      const number = ticketIn(letter.subject)
      const ticket = number === undefined ? undefined : await follow(`ticket/${number}`)
      if (mayBe(ticket)) return { thread: ticket, by: 'ticket' }
      const talk = await memory.get<{ thread: string; at: number }>(talkKey(writer.address, letter.subject))
      const same = talk && clock.now() - talk.at <= goesOn ? await get(talk.thread) : undefined
      // Whoever knows what somebody is going to ask could have begun it, with themselves among those who read the answers.
      const named = [writer, ...letter.replyTo, ...letter.to, ...letter.cc].map(({ address }) => address)
      return mayBe(same) && isAmong(same, named) ? { thread: same, by: 'subject' } : undefined
    },
    async change(name, begins, change) {
      const { contact: whose } = (await get(name)) ?? begins
      return (await memory.change<Thread>(`thread/${name}`, (now = begins) => change(now), { whose, for: kept })) ?? begins
    },
    begun: ({ name, subject, contact }, sender) =>
      memory.put(talkKey(sender, subject), { thread: name, at: clock.now() }, { whose: contact, for: goesOn }),
    ticket: ({ name, contact }, ticket) => memory.put(`ticket/${ticket}`, name, { whose: contact, for: kept }),
    returned: letter =>
      tagsIn(letter)
        .map(({ mailbox, tag }) => returnedIn(mailbox, tag))
        .find(id => id !== undefined),
  }
}
