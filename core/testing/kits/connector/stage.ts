// What a check of the connector kit works with: the connector in a real house with a real store, the vendor played, time in hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attachment, Entry, EntryOf } from '../../../model/entry.ts'
import { minute, second, type Time } from '../../../model/time.ts'
import type { Address, Connector, Inbox, Incoming, Reply, Sent } from '../../../ports/connector.ts'
import type { CreateConnector, FolderConfig } from '../../../ports/folder.ts'
import { type House, type HouseGiven, houseKey, openHouse } from '../../houses/house.ts'
import { must, until } from '../check.ts'
import { createLeapingClock, type LeapingClock } from '../leaping-clock.ts'
import { logInto } from '../opened.ts'
import type { Arrived, Platform, Written } from './platform.ts'

/** What the kit is told about a connector. */
export interface ConnectorUnderTest<C> {
  config: FolderConfig<C>
  create: CreateConnector<C>
  platform: Platform
  /** Desks that have to be there as well, where customers read by their calls. */
  desks?: HouseGiven['desks']
}

/** One call of the connector's `send`, and how it ended. */
export interface Tried {
  address: Address
  reply: Reply
  key: string
  outcome: Promise<Sent>
  error?: unknown
}

/** Between the connector and the core: passes on, holds back, or dies after storing. */
export type Gate = 'open' | 'held' | 'dies'

export interface Stage {
  /** The house's data. */
  folder: string
  platform: Platform
  clock: LeapingClock
  house(): House
  connector(): Connector
  /** Each `send` that the core asked for, since the house was first opened. */
  tried: Tried[]
  /** Every message of a customer that the connector has handed to the core, and what it said of what it had taken up. */
  received: Incoming[]
  recovered: { count: number; since?: Time }[]
  /** Every line of the log. */
  logged: string[]
  /** Values of variables that must never be shown. */
  secrets: string[]
  /** What happens to messages that the connector hands to the core from now on. */
  gate(now: Gate): void
  /** Resolves when a message waits at the gate, or has been stored behind it. */
  reached(): Promise<void>
  /** The process dies as far as one can in one process, and comes back on the same data and port. */
  crash(): Promise<void>
  close(): Promise<void>
  open(): Promise<void>
  /** Stops the connector alone: the house goes on. */
  stopConnector(): Promise<void>
  /** True when a stop did not end in time. */
  stuck(): boolean
  /** A customer writes, and the connector takes it. Answers the platform's id. */
  wrote(from: string, text: string, more?: Pick<Written, 'files' | 'beside'>): Promise<string>
  /** The messages of customers in all sessions of the channel that read so. */
  kept(text: string): Promise<Kept[]>
  /** Every message of customers on the channel. */
  everything(): Promise<Kept[]>
  /** An agent answers in the session of the customer who wrote `to`. Answers when it is planned. */
  reply(to: Kept, text: string): Promise<Sending>
  /** Lets a reply with files leave, past the core. */
  hand(to: Kept, text: string, attachments: Attachment[]): Promise<Sent>
  /** Where a reply stands now. */
  standing(sending: Sending): Promise<EntryOf<'delivery'> | undefined>
  /** What reached customers of this text. */
  arrived(text: string): Promise<Arrived[]>
  /** Lets due things happen for a quarter of an hour of the house's time, so that whatever would come twice has come. */
  settle(): Promise<void>
}

export interface Kept {
  session: string
  address: Address
  entry: EntryOf<'message'>
}

export interface Sending {
  session: string
  seq: number
}

/** How long a connector may take to stop while a send is slow. */
const patienceToStop = 2 * second
/** Makers of connectors whose stop did not end. */
const stuck = new WeakSet<object>()

const grace = { id: 'grace', name: 'Grace' }

/** Opens vendor and house. */
export const openStage = async <C>({ config, create, platform, desks = [] }: ConnectorUnderTest<C>): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-kit-'))
  const clock = createLeapingClock()
  const logged: string[] = []
  const tried: Tried[] = []
  const received: Incoming[] = []
  const recovered: Stage['recovered'] = []
  let house: House | undefined
  let connector: Connector | undefined
  let plugged: Connector | undefined
  let state: Gate = 'open'
  let waiting: (() => void)[] = []
  let heard: (() => void)[] = []
  let someone = 0

  const passing = (real: Inbox): Inbox => ({
    ...real,
    async recovered(channel, what) {
      recovered.push(what)
      await real.recovered(channel, what)
    },
    async receive(incoming) {
      received.push(incoming)
      const held = state === 'held'
      const dies = state === 'dies'
      const tell = (): void => {
        someone += 1
        for (const wake of heard.splice(0)) wake()
      }
      if (held) {
        tell()
        await new Promise<void>(resolve => waiting.push(resolve))
      }
      const answer = await real.receive(incoming)
      if (dies) {
        tell()
        await new Promise<void>(resolve => waiting.push(resolve))
      }
      return answer
    },
  })

  const watched = (real: Connector): Connector => ({
    ...real,
    send(address, reply, key) {
      const outcome = (async () => real.send(address, reply, key))()
      const one: Tried = { address, reply, key, outcome }
      tried.push(one)
      outcome.catch(error => {
        one.error = error
      })
      return outcome
    },
    ...(real.stop && {
      async stop() {
        if (!(await endsSoon(real.stop!()))) stuck.add(create)
      },
    }),
  })

  /** A stop that never ends must not keep every other check from being asked. */
  const endsSoon = async (stopping: Promise<void>): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(() => resolve(false), stuck.has(create) ? 20 : patienceToStop)
    })
    const ended = await Promise.race([stopping.then(() => true), late])
    clearTimeout(timer)
    return ended
  }

  const theHouse = (): House => {
    if (!house) throw new Error('the house is closed')
    return house
  }

  const url = await platform.start({ clock, house: () => house?.url ?? 'http://127.0.0.1:9', apiKey: houseKey })
  const variables = platform.variables(url)
  const settings = config.schema.parse(variables)
  const secrets = config.variables.filter(v => v.secret).flatMap(v => (variables[v.name] ? [variables[v.name]!] : []))

  const open = async (port?: number): Promise<void> => {
    house = await openHouse({
      folder,
      clock,
      log: logInto(logged),
      ...(port === undefined ? {} : { port }),
      inbox: passing,
      desks,
      connectors: [
        given => {
          connector = create(settings, given)
          plugged = watched(connector)
          return plugged
        },
      ],
    })
  }
  await open()
  const { port } = theHouse()

  const everything = async (): Promise<Kept[]> => {
    const { queries } = theHouse().core
    const { items } = await queries.sessions({ channel: connector!.channel }, { limit: 100 })
    const all = await Promise.all(
      items.map(async session =>
        (await queries.timeline(session.id, 0))
          .filter((e): e is Extract<Entry, { kind: 'message' }> => e.kind === 'message' && e.author.kind === 'contact')
          .map(entry => ({ session: session.id, address: session.address, entry })),
      ),
    )
    return all.flat()
  }
  const kept = async (text: string): Promise<Kept[]> => (await everything()).filter(({ entry }) => entry.text === text)

  const close = async (): Promise<void> => {
    const closing = house
    house = undefined
    await closing?.close()
  }

  return {
    folder,
    platform,
    clock,
    house: theHouse,
    connector: () => connector!,
    tried,
    received,
    recovered,
    logged,
    secrets,
    gate(now) {
      state = now
      if (now !== 'open') {
        someone = 0
        return
      }
      for (const go of waiting.splice(0)) go()
    },
    reached: () => (someone > 0 ? Promise.resolve() : new Promise<void>(resolve => heard.push(resolve))),
    async crash() {
      const dying = theHouse()
      dying.cut()
      state = 'open'
      const left = waiting
      waiting = []
      heard = []
      for (const go of left) go()
      house = undefined
      await dying.close()
      await open(port)
    },
    close,
    open: () => open(port),
    stopConnector: async () => plugged?.stop?.(),
    stuck: () => stuck.has(create),
    async wrote(from, text, more = {}) {
      const id = platform.write({ from, text, ...more })
      const answered = await platform.deliver(id)
      must(
        answered.ok,
        'A customer’s message was not taken: answer the webhook with 2xx once inbox.receive has resolved. If the signature was refused, compare it with what the platform of your test signs.',
        answered,
      )
      return id
    },
    kept,
    everything,
    async reply({ session }, text) {
      const { seq } = await theHouse().core.controls.reply(session, { text, take: true }, { who: grace })
      return { session, seq }
    },
    hand({ session, address, entry }, text, attachments) {
      const reply: Reply = { session, ticket: 1, seq: entry.seq + 1, author: { kind: 'agent', ...grace }, text, attachments }
      return connector!.send(address, reply, `${session}/files`)
    },
    async standing({ session, seq }) {
      const entries = await theHouse().core.queries.timeline(session, 0)
      return entries.findLast((e): e is EntryOf<'delivery'> => e.kind === 'delivery' && e.of === seq && e.target === 'customer')
    },
    arrived: async text => (await platform.sent()).filter(one => one.text === text),
    async settle() {
      const steps = [0, 3 * second, 35 * second, 1 * minute, 5 * minute, 10 * minute]
      for (const step of steps) {
        await clock.leap(step)
        await Promise.race([theHouse().core.idle(), new Promise(resolve => setTimeout(resolve, 500))])
      }
    },
  }
}

/** Closes all and forgets the folder. */
export const closeStage = async (stage: Stage): Promise<void> => {
  stage.gate('open')
  await stage.platform.stop()
  await stage.clock.leap(1 * minute)
  await stage.close()
  rmSync(stage.folder, { recursive: true, force: true })
}

/** The one message of this text, once it is there. */
export const theKept = (stage: Stage, text: string): Promise<Kept> =>
  until(
    async () => (await stage.kept(text))[0],
    `The customer’s words ${JSON.stringify(text)} are not in the timeline: hand every message to inbox.receive, its text as the customer wrote it.`,
  )
