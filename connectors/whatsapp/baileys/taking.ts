// Takes what happens in customers' chats to the core, one thing after another for each chat; what can not be stored is tried again before
// anything later, and lies in the memory until then (arriving.ts). Words that a person of the team typed on the phone itself are theirs.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { type Duration, second, type Time } from '#core/model/time.ts'
import type { Address, Inbox } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import { messageId, readAddress } from '../address.ts'
import { answering } from '../quoting.ts'
import type { Arriving } from './arriving.ts'
import type { Library, WAMessage, WaSocket } from './library.ts'
import { statusOf } from './media.ts'
import { pause } from './pause.ts'
import { namedBy, type People } from './people.ts'
import { readMessage, type Said, timeOf } from './read.ts'

const channel = 'whatsapp'
const longestPause: Duration = 60 * second

export interface TakingGiven {
  library: Library
  inbox: Inbox
  files: Files
  people: People
  arriving: Pick<Arriving, 'taken'>
  clock: Clock
  log: Logger
  /** Ended: nothing more is begun. */
  over: AbortSignal
  /** A receipt shows that WhatsApp has this message of ours, whatever became of its acknowledgement. */
  arrived(platformId: string): Promise<void>
  /** One of ours, that the library tells of as it does of the phone's. */
  sentByUs(platformId: string): Promise<boolean>
  /** Opens a file. Refused where it will never be there. */
  download(message: WAMessage): Promise<AsyncIterable<Uint8Array>>
}

export interface Taking {
  /** `away`: it was written while nothing was connected. */
  take(message: WAMessage, away: boolean, socket: Pick<WaSocket, 'user'>): void
  /** What became of our message, as WhatsApp numbers it. */
  receipt(chat: string, id: string, status: number, reason?: string): void
  /** Everything that was begun is done, or waits for a better time in the memory. */
  idle(): Promise<void>
  /** New messages of customers that were written while nothing was connected; told once. */
  away(): { count: number; since?: Time }
}

/** Of a file, until the message is taken without it. */
const mostTries = 5
const mayCome = (error: unknown): boolean =>
  !(error instanceof Refused) && !(error instanceof Problem && error.status < 500) && !((statusOf(error) ?? 500) < 500)

const states: Record<number, 'delivered' | 'read' | 'failed'> = { 0: 'failed', 3: 'delivered', 4: 'read', 5: 'read' }

export const createTaking = (given: TakingGiven): Taking => {
  const { library, inbox, files, people, arriving, clock, log, over } = given
  const lanes = new Map<string, Promise<void>>()
  let missed: { count: number; since?: Time } = { count: 0 }
  /** How often a message's file was tried in vain. */
  const tries = new WeakMap<WAMessage, number>()

  /** Until it is done. What the core will never take is left, so that the rest of the chat can go on. */
  const stubborn = async (work: () => Promise<void>): Promise<void> => {
    for (let wait: Duration = second; !over.aborted; wait = Math.min(2 * wait, longestPause)) {
      try {
        return await work()
      } catch (error) {
        if (error instanceof Problem && error.status < 500 && error.code !== 'rate_limited') {
          log.warn({ error }, 'something from WhatsApp was not taken')
          return
        }
        log.warn({ error }, 'something from WhatsApp could not be stored and will be tried again')
        await pause(clock, wait, over)
      }
    }
  }

  const inLane = (lane: string, work: () => Promise<void>): void => {
    const done = (lanes.get(lane) ?? Promise.resolve()).then(() => stubborn(work))
    lanes.set(lane, done)
    void done.then(() => lanes.get(lane) === done && lanes.delete(lane))
  }

  /** The file, or a line that says why it is not there. */
  const carried = async (message: WAMessage, name: string): Promise<{ attachment: Attachment } | { note: string }> => {
    try {
      return { attachment: await files.keep({ name, content: await given.download(message) }) }
    } catch (error) {
      if (error instanceof Problem && error.code === 'too_large')
        return { note: `[${name}: larger than ${Math.floor(files.largest / 1_000_000)} MB, not taken]` }
      // What the next connection, or another moment, may bring.
      if (over.aborted) throw error
      const tried = (tries.get(message) ?? 0) + 1
      tries.set(message, tried)
      if (mayCome(error) && tried < mostTries) throw error
      log.warn({ error }, 'a file from WhatsApp could not be fetched')
      return { note: `[${name}: it could not be fetched from WhatsApp]` }
    }
  }

  const wordsOf = async (
    message: WAMessage,
    said: Extract<Said, { kind: 'message' }>,
  ): Promise<{ text: string; attachments?: Attachment[] }> => {
    const text = said.quoted === undefined ? said.text : answering(said.quoted.text, said.text)
    if (said.file === undefined) return { text }
    const file = await carried(message, said.file.name)
    if ('attachment' in file) return { text, attachments: [file.attachment] }
    return { text: [text, file.note].filter(part => part !== '').join('\n') }
  }

  const byCustomer = async (
    message: WAMessage,
    said: Said,
    { address, sender }: Awaited<ReturnType<People['meet']>>,
    away: boolean,
  ): Promise<void> => {
    const { key } = message
    const name = readAddress(address)
    const id = messageId(name, key.id ?? '')
    const at = timeOf(message)
    const when = at === undefined ? {} : { at }
    if (said.kind === 'message') {
      const { repeated } = await inbox.receive({ channel, address, id, sender, ...when, ...(await wordsOf(message, said)) })
      if (repeated || !away) return
      missed = { count: missed.count + 1, ...(at === undefined ? {} : { since: Math.min(missed.since ?? at, at) }) }
      return
    }
    const of = messageId(name, said.of)
    if (said.kind === 'edit') await inbox.changed({ channel, kind: 'edit', id, of, text: said.text, sender, ...when })
    if (said.kind === 'delete') await inbox.changed({ channel, kind: 'delete', id, of, sender, ...when })
    if (said.kind === 'reaction') {
      // Another emoji takes the place of the first, and none tells which one is gone.
      const before = (await inbox.standing(channel, address)).find(one => one.platformId === of)?.reactions ?? []
      for (const { emoji, identities } of before)
        if (emoji !== said.emoji && identities.some(one => sender.identities.includes(one)))
          await inbox.changed({ channel, kind: 'reaction', id: `${id} -${emoji}`, of, emoji, removed: true, sender, ...when })
      if (!said.removed) await inbox.changed({ channel, kind: 'reaction', id, of, emoji: said.emoji, sender, ...when })
    }
  }

  const byPhone = async (message: WAMessage, said: Said, address: Address, me: WaSocket['user']): Promise<void> => {
    const { key } = message
    const own = namedBy(me?.id)?.phone
    if (own === undefined) return
    const id = messageId(readAddress(address), key.id ?? '')
    if (await given.sentByUs(id)) return
    const who = { id: `whatsapp:${own}`, identity: `whatsapp:${own}`, name: me?.name && me.name !== '~' ? me.name : 'the phone' }
    if (said.kind === 'message') await inbox.said({ channel, address, id, who, ...(await wordsOf(message, said)) })
    const at = timeOf(message)
    const about = { channel, id, who, ...(at === undefined ? {} : { at }) }
    if (said.kind === 'edit') await inbox.resaid({ ...about, of: messageId(readAddress(address), said.of), text: said.text })
    if (said.kind === 'delete') await inbox.resaid({ ...about, of: messageId(readAddress(address), said.of) })
  }

  return {
    take(message, away, { user }) {
      const { key } = message
      const person = namedBy(key.remoteJid, key.remoteJidAlt)
      const said = person === undefined ? undefined : readMessage(library, message)
      const done = async (): Promise<void> => {
        // A message that can not be read yet comes once more.
        if (message.message) await arriving.taken(message)
      }
      if (person === undefined || said === undefined) return inLane('nobody', done)
      // One person is named in several ways: first it is found out, in the order in which things came, who it is.
      inLane('who', async () => {
        const met = key.fromMe ? { address: await people.addressOf(person) } : await people.meet(person, message.pushName ?? undefined)
        inLane(met.address, async () => {
          await ('sender' in met ? byCustomer(message, said, met, away) : byPhone(message, said, met.address, user))
          await done()
        })
      })
    },
    receipt(chat, id, status, reason) {
      const person = namedBy(chat)
      const state = states[status]
      if (person === undefined || state === undefined) return
      inLane(`receipts ${chat}`, async () => {
        const of = messageId(readAddress(await people.addressOf(person)), id)
        if (state !== 'failed') await given.arrived(of)
        await inbox.changed({ channel, kind: 'receipt', id: `${of} ${state}`, of, state, ...(reason === undefined ? {} : { reason }) })
      })
    },
    async idle() {
      while (lanes.size > 0 && !over.aborted) await Promise.all(lanes.values())
    },
    away() {
      const told = missed
      missed = { count: 0 }
      return told
    },
  }
}
