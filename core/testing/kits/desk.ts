// The conformance kit of desks: what agents must be able to say and see, asked of one desk in a real house. The author's `sit` puts an agent
// in front of it. For mocha; `judgeDesk` runs it without.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionVerbs } from '#bots/verbs.ts'
import type { Connector, Reply } from '../../ports/connector.ts'
import { Refused } from '../../ports/failure.ts'
import type { DeskGiven } from '../../ports/folder.ts'
import type { Part } from '../../ports/part.ts'
import { type House, type HouseGiven, houseKey, openHouse } from '../houses/house.ts'
import { type Check, declare, judge, must, type Run, until, type Verdict, within } from './check.ts'
import { logInto } from './opened.ts'

/** What an agent's press or line came to. */
export interface Did {
  ok: boolean
  /** What the agent was told about it. */
  said: string
}

/** An agent in front of the desk, as the author plays it. */
export interface Seat {
  /** Names of the verbs on a session that can be said here, by the table in bots/verbs.ts. */
  offers(): string[]
  /** Says a verb in the session. The same `key` is the same press, handed over twice by the platform. */
  does(verb: string, ticket: number, input: Record<string, unknown>, key: string): Promise<Did>
  /** All that stands in front of the agent about the session. */
  shows(ticket: number): Promise<string>
  close(): Promise<void>
}

/** Where a desk is made. */
export interface SeatGiven extends DeskGiven {
  house: { url: string; apiKey: string }
  /** The agent who sits here. */
  who: { id: string; name: string }
}

/** What the kit is told about a desk. */
export interface DeskUnderTest {
  title: string
  /** Opens the desk and sits down. */
  sit(given: SeatGiven): Promise<Seat>
  /** Desks that the house itself has to have, such as the API. */
  desks?: ((given: DeskGiven) => Part)[]
  /** How the desk shows that a message arrived, and that it did not. */
  marks: { sent: RegExp; failed: RegExp }
  /** Who the agent is in the house: `grace` unless the desk itself says who sits there. */
  agent?: string
  /** What the house of each check is opened with, for a desk that brings a connection or a platform of its own. */
  house?(): Promise<{ given: Partial<Pick<HouseGiven, 'link' | 'desks'>>; close(): Promise<void> }>
  /** Why a press can not come twice here. */
  withoutRepeats?: string
}

/** What a check works with. */
export interface Sitting {
  subject: DeskUnderTest
  seat: Seat
  house: House
  /** What reached customers. */
  sent: Reply[]
  logged: string[]
  /** A customer writes; answers the ticket. `bounce` can not be reached. */
  wrote(text: string, from?: string): Promise<number>
}

export type DeskCheck = Check<Sitting, DeskUnderTest>

const shown = (sitting: Sitting, ticket: number, wanted: RegExp | string, advice: string): Promise<true> =>
  until(async () => {
    const now = await sitting.seat.shows(ticket)
    return typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)
  }, advice) as Promise<true>

const did = async ({ seat }: Sitting, verb: string, ticket: number, input: Record<string, unknown>, key = `${verb}-1`): Promise<void> => {
  const { ok, said } = await seat.does(verb, ticket, input, key)
  must(ok, `The agent said “${verb}” and it was not done: run the verb of that name from bots/verbs.ts.`, said)
}

const byAgent = ({ sent }: Sitting): Reply[] => sent.filter(reply => reply.author.kind === 'agent')

export const deskChecks: readonly DeskCheck[] = [
  {
    name: 'offers every verb of the table',
    why: 'What one desk can do, all can.',
    async run({ seat }) {
      const offered = seat.offers()
      const missing = sessionVerbs.map(verb => verb.name).filter(name => !offered.includes(name))
      must(
        missing.length === 0,
        'Some verbs can not be said here: make buttons, commands and forms from sessionVerbs in bots/verbs.ts, not by hand.',
        missing,
      )
    },
  },
  {
    name: 'shows what the customer wrote',
    why: 'An agent answers what they read.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my <b>parcel</b>, “Ödön” 你好?')
      await shown(
        sitting,
        ticket,
        'Where is my <b>parcel</b>, “Ödön” 你好?',
        'The customer’s words are not shown as they were written: show the text of each message, its markup as plain characters.',
      )
    },
  },
  {
    name: 'brings the agent’s words to the customer under their name',
    why: 'People stay people.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?')
      await did(sitting, 'reply', ticket, { text: 'It left our house.' })
      const reply = await until(
        () => byAgent(sitting).find(one => one.text === 'It left our house.'),
        'The agent replied and nothing reached the customer: call controls.reply with the words as they are.',
      )
      must(
        reply.author.kind === 'agent' && reply.author.name === 'Grace Hopper',
        'The customer does not see who wrote: hand who acts to controls as { who: { id, name } }.',
        reply.author,
      )
    },
  },
  {
    name: 'shows ✓ when a message arrived',
    why: 'Without it agents write everything twice.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?')
      await did(sitting, 'reply', ticket, { text: 'It left our house.' })
      await shown(
        sitting,
        ticket,
        sitting.subject.marks.sent,
        'A message arrived and the desk does not say so: show the delivery of each message, from its entry’s `delivery`.',
      )
    },
  },
  {
    name: 'shows ✗ and the reason when a message did not arrive',
    why: 'A message that failed in silence is a customer who waits for ever.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?', 'bounce')
      await did(sitting, 'reply', ticket, { text: 'It left our house.' })
      await shown(
        sitting,
        ticket,
        sitting.subject.marks.failed,
        'A message failed and the desk does not say so: show the delivery of each message, from its entry’s `delivery`.',
      )
      await shown(sitting, ticket, 'no such mailbox', 'A message failed and the desk does not say why: show delivery.reason.')
    },
  },
  {
    name: 'keeps notes inside',
    why: 'Internal talk that slips out can not be taken back.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?')
      await did(sitting, 'note', ticket, { text: 'He sounds angry' })
      await shown(sitting, ticket, 'He sounds angry', 'A note was left and is not shown to the team.')
      await did(sitting, 'reply', ticket, { text: 'One moment.' })
      await until(
        () => byAgent(sitting).length > 0,
        'The agent replied and nothing reached the customer: call controls.reply with the words as they are.',
      )
      must(
        !sitting.sent.some(reply => reply.text.includes('angry')),
        'A note reached the customer: call controls.note for it, never controls.reply.',
      )
    },
  },
  {
    name: 'acts once when the same press comes twice',
    why: 'Platforms repeat events that were not answered in time.',
    without: subject => subject.withoutRepeats,
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?')
      const press = () => sitting.seat.does('reply', ticket, { text: 'It left our house.' }, 'press-1')
      await Promise.all([press(), press()])
      await press()
      await sitting.house.core.idle()
      await until(
        () => byAgent(sitting).length > 0,
        'The agent replied and nothing reached the customer: call controls.reply with the words as they are.',
      )
      must(
        byAgent(sitting).length === 1,
        'The same press came twice and the customer has the words twice: hand the platform’s event id to controls as { key }.',
        `${byAgent(sitting).length} times`,
      )
    },
  },
  {
    name: 'says so when something can not be done',
    why: 'Silence reads as done.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?')
      await did(sitting, 'close', ticket, {})
      const { ok, said } = await sitting.seat.does('reply', ticket, { text: 'Too late' }, 'late')
      must(!ok, 'Words into a closed session were taken as if they had been sent: show the Problem’s message.', said)
      must(/closed/i.test(said), 'A Problem was thrown and the agent does not read why: show its message, which says what to do.', said)
      must(byAgent(sitting).length === 0, 'Words into a closed session reached the customer.')
    },
  },
  {
    name: 'takes over, gives back and ends',
    why: 'Owner and status must be one press away.',
    async run(sitting) {
      const ticket = await sitting.wrote('Where is my parcel?')
      const now = () => sitting.house.core.queries.session(String(ticket))
      await did(sitting, 'claim', ticket, {})
      const { owner } = await now()
      must(
        owner.kind === 'agent' && owner.id === (sitting.subject.agent ?? 'grace'),
        'The agent claimed the session and it is not theirs: hand who acts to controls.',
        owner,
      )
      await did(sitting, 'release', ticket, { to: 'team' })
      must((await now()).owner.kind === 'team', 'The session was given to the team and is not theirs.')
      await did(sitting, 'resolve', ticket, {})
      must((await now()).status === 'resolved', 'The session was resolved and is not.')
    },
  },
  {
    name: 'shows no secret of a customer',
    why: 'A card number in a desk’s history stays there for years.',
    async run(sitting) {
      const ticket = await sitting.wrote('My card is 4111 1111 1111 1111')
      await shown(sitting, ticket, 'My card is', 'The customer’s words are not shown: show the text of each message.')
      const now = await sitting.seat.shows(ticket)
      must(!/4111 ?1111 ?1111 ?1111/.test(now), 'A masked number is shown: show what the timeline holds, never what a platform told.')
      must(
        !sitting.logged.some(line => line.includes(houseKey) || /4111 ?1111/.test(line)),
        'A secret stands in the log: log what happened, never headers or words.',
      )
    },
  },
  {
    name: 'stops in time',
    why: 'A deploy must not wait for a desk.',
    async run({ seat }) {
      await within(seat.close(), 'The desk did not stop within two seconds: end what follows happenings by its signal.', 2000)
    },
  },
]

let ids = 0

const open = async (subject: DeskUnderTest): Promise<{ subject: Sitting; close(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-kit-'))
  const sent: Reply[] = []
  const logged: string[] = []
  let made: DeskGiven | undefined
  const post = (): Connector => ({
    name: 'post',
    // Its turns begin at once; a channel of another name would be waited for as for a messenger.
    channel: 'api',
    traits: { maxLength: 10_000, attachments: false, live: false, pull: false, edits: false, reactions: false },
    async send(address, reply) {
      if (address.includes('bounce')) throw new Refused('no such mailbox')
      sent.push(reply)
      return { state: 'delivered' }
    },
  })
  const own = await subject.house?.()
  const house = await openHouse({
    folder,
    log: logInto(logged),
    connectors: [post],
    ...own?.given,
    desks: [
      ...(own?.given.desks ?? []),
      ...(subject.desks ?? []),
      given => {
        made = given
        return { name: 'seat' }
      },
    ],
  })
  await house.core.controls.autopilot({ channels: { api: 'off' } }, { who: { id: 'kit', name: 'Kit' } })
  const seat = await subject.sit({
    ...made!,
    who: { id: subject.agent ?? 'grace', name: 'Grace Hopper' },
    house: { url: house.url, apiKey: houseKey },
  })
  let seated = true
  const once: Seat = {
    ...seat,
    async close() {
      if (seated) await seat.close()
      seated = false
    },
  }
  return {
    subject: {
      subject,
      seat: once,
      house,
      sent,
      logged,
      async wrote(text, from = 'ada') {
        const { session } = await house.core.inbox.receive({
          channel: 'api',
          address: `post:${from}`,
          id: `m${++ids}`,
          sender: { identities: [`email:${from}@example.com`], verified: { name: 'Ada Byron' } },
          text,
        })
        return (await house.core.queries.session(session)).ticket
      },
    },
    async close() {
      await once.close()
      await house.close()
      await own?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const runOf = (subject: DeskUnderTest): Run<Sitting, DeskUnderTest> => ({
  title: subject.title,
  about: subject,
  checks: deskChecks,
  open: () => open(subject),
})

/** Declares the kit's tests for one desk. Each failure says what to do next. */
export const deskKit = (subject: DeskUnderTest): void => declare(runOf(subject))

/** Runs the kit without mocha. */
export const judgeDesk = (subject: DeskUnderTest): Promise<Verdict[]> => judge(runOf(subject))
