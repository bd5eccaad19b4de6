// A house in which one customer has left words of theirs wherever words can get to, each place with a word of its own, and every byte of
// its store can be looked through: for tests of what an erasure leaves behind.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as turn } from 'node:timers/promises'
import { Mongoose } from 'mongoose'
import pino from 'pino'
import { type Core, createCore } from '#core/flows/core.ts'
import { type KeptFiles, openFiles } from '#core/flows/files/files.ts'
import { ticketKey } from '#core/flows/timeline/tables.ts'
import { createSettings } from '#core/flows/training/settings.ts'
import { createIds } from '#core/lib/ids.ts'
import { createSeal } from '#core/lib/seal.ts'
import { createOffline } from '#plugins/offline/index.ts'
import type { Entry } from '../../model/entry.ts'
import { type Duration, minute, second } from '../../model/time.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Act } from '../../ports/controls.ts'
import type { Store } from '../../ports/store.ts'
import { folderShelf } from '../../store/folder-shelf.ts'
import { openMongo } from '../../store/mongo/mongo.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { streamOf } from '../kits/shelf.ts'
import { memoryMongo } from '../memory-mongo/driver.ts'
import { type EveryEntry, everyEntry } from './every-entry.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

/** A store of which every byte can be read. */
export interface OpenGround {
  store: Store
  folder: string
  /** Where the text stands, whatever its case: the files or collections. */
  traces(text: string): Promise<string[]>
  /** Everything that the store keeps anything in: tables of the database, and the flows' own under their names. */
  places(): Promise<string[]>
  close(): Promise<void>
}

const within = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(name => statSync(name).isFile())

const inFolder = (folder: string, text: string): string[] =>
  within(folder).filter(name => readFileSync(name).toString('latin1').toLowerCase().includes(text.toLowerCase()))

/** SQLite in a folder of its own, with its log. */
export const sqliteGround = async (): Promise<OpenGround> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-planted-'))
  const store = await openSqlite({ file: join(folder, 'threadline.db') })
  return {
    store,
    folder,
    traces: async text => inFolder(folder, Buffer.from(text).toString('latin1')),
    async places() {
      const db = new DatabaseSync(join(folder, 'threadline.db'), { readOnly: true })
      const names = (sql: string): string[] =>
        db
          .prepare(sql)
          .all()
          .map(row => String(row.name))
      const tables = names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      const all = [...tables.map(name => `store.${name}`), ...names('SELECT name FROM collections')]
      db.close()
      return all
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A ground on which several processes may stand. */
export interface SharedGround extends OpenGround {
  /** The store as another process has it, closed with the ground. */
  another(): Promise<Store>
}

const mongoGroundAt = async (url: string, driver?: object): Promise<SharedGround> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-planted-'))
  const at = { url, ...(driver && { driver }) }
  const store = await openMongo(at)
  const mongoose = new Mongoose()
  if (driver) mongoose.setDriver(driver)
  const raw = await mongoose.createConnection(url).asPromise()
  const others: Store[] = []
  const places = async (): Promise<string[]> => ((await raw.db?.listCollections().toArray()) ?? []).map(({ name }) => name)
  return {
    store,
    folder,
    places,
    async traces(text) {
      const found: string[] = []
      for (const name of await places()) {
        const rows = await raw.db?.collection(name).find({}).toArray()
        if (JSON.stringify(rows).toLowerCase().includes(text.toLowerCase())) found.push(name)
      }
      return [...found, ...inFolder(folder, Buffer.from(text).toString('latin1'))]
    },
    async another() {
      const other = await openMongo(at)
      others.push(other)
      return other
    },
    async close() {
      for (const other of others) await other.close()
      await store.close()
      if (!driver) await raw.dropDatabase()
      await raw.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** MongoDB over a driver in memory; files lie in a folder. */
export const mongoGround = (): Promise<SharedGround> => mongoGroundAt(`mongodb://memory/${Math.random()}`, memoryMongo())

/** Where several processes may share a store: the same, and a stand-in over the wire where MONGO_BED_URL names one. */
export const sharedGrounds = (
  { MONGO_BED_URL: bed }: NodeJS.ProcessEnv = process.env,
): { name: string; open(): Promise<SharedGround> }[] => [
  { name: 'MongoDB over a driver in memory', open: mongoGround },
  ...(bed
    ? [
        {
          name: 'MongoDB, a stand-in over the wire',
          open: () => mongoGroundAt(new URL(`/threadline-test-${randomUUID().slice(0, 13)}`, bed).href),
        },
      ]
    : []),
]

export interface PlantedHouse {
  core: Core
  files: KeptFiles
  clock: TestClock
  /** What the channel `post` was asked to take back, and a way to have it refuse. */
  takenBack: { address: string; platformId: string }[]
  weather: { remove?: (platformId: string) => void; send?: () => Promise<void> }
  /** Runs the clock until the work is done. */
  done<T>(work: Promise<T>): Promise<T>
  /** Runs the clock until this holds, so far at a time. */
  until(holds: () => Promise<boolean>, step?: Duration): Promise<void>
  close(): Promise<void>
}

/** Rounds of the clock after which something hangs. */
const most = 1500

/** Who acts, an admin. */
export const boss = (key?: string): Act => ({
  who: { id: 'grace', name: 'Grace Hopper', role: 'admin' },
  ...(key === undefined ? {} : { key }),
})

/** As processes of one house have it. */
const seal = createSeal(Buffer.alloc(32, 7))

/** A core over the ground with a channel that pushes, `post`, which can take messages back. */
export const openPlanted = async (ground: OpenGround, clock = createTestClock(), store = ground.store): Promise<PlantedHouse> => {
  const takenBack: PlantedHouse['takenBack'] = []
  const weather: PlantedHouse['weather'] = {}
  mkdirSync(join(ground.folder, 'files'), { recursive: true })
  const files = await openFiles({
    store,
    shelf: folderShelf(join(ground.folder, 'files')),
    clock,
    settings: createSettings({ store, clock }),
    publicUrl: 'https://desk.example',
    largest: 1e6,
  })
  const core = createCore({
    store,
    clock,
    files,
    log: pino({ level: 'silent' }),
    newId: createIds(clock.now),
    answerer: createOffline(),
    seal,
  })
  let sent = 0
  const post: Connector = {
    name: 'post',
    channel: 'post',
    traits: { maxLength: 4000, attachments: true, live: true, pull: false, edits: true, reactions: false },
    async send() {
      await weather.send?.()
      sent += 1
      return { platformId: `letter-${sent}-zqplatformid` }
    },
    async remove(address, platformId) {
      weather.remove?.(platformId)
      takenBack.push({ address, platformId })
    },
  }
  core.connect(post)
  await core.start()
  await core.loaded()
  return {
    core,
    files,
    clock,
    takenBack,
    weather,
    async done(work) {
      let over = false
      const ended = work.finally(() => {
        over = true
      })
      ended.catch(() => {})
      // Writing is real: the clock must not run ahead of it.
      for (let n = 0; !over; n++) {
        if (n > most) throw new Error('the work does not end')
        await clock.advance(second / 20)
        await turn(1)
      }
      return ended
    },
    async until(holds, step = second / 20) {
      for (let n = 0; !(await holds()); n++) {
        if (n > most) throw new Error('it does not come to hold')
        await clock.advance(step)
        await turn(1)
      }
    },
    close: () => core.stop(),
  }
}

/** What stands where, for the customer. Each word is in one place only. */
export const planted = {
  name: 'Wilhelmina Zqnachname',
  email: 'zqmail@private.example',
  phone: '+15550174477',
  id: 'zqcustom',
  address: 'post:zqstreet@house.example',
  custom: 'zqplan-77123',
  said: 'zqsaidword',
  edited: 'zqeditword',
  note: 'zqnoteword',
  file: 'zqfilename',
  bytes: 'zqfilebytes',
  tag: 'zqtagword',
  reply: 'zqreplyword',
  comment: 'zqcommentword',
  taught: 'zqtaughtword',
  held: 'zqheldword',
  act: 'zqactkey',
  message: 'zqmessageid',
  platform: 'zqplatformid',
}

/** What of it stands where, but for what is left out. */
export const plantedTraces = async (ground: OpenGround, except: string[] = []): Promise<string[]> => {
  const found: string[] = []
  for (const [what, word] of Object.entries(planted))
    if (!except.includes(what)) for (const where of await ground.traces(word)) found.push(`${what} in ${where}`)
  return found
}

/** A sentence of theirs, which other texts take over. */
const sentence = `My parcel with the ${planted.said} in it is broken, and nobody has answered me yet.`

const sender = {
  id: planted.id,
  identities: [`id:${planted.id}`, `email:${planted.email}`, `phone:${planted.phone}`],
  verified: { name: planted.name, email: planted.email, phone: planted.phone, custom: { plan: planted.custom } },
}

/** The customer writes on `post`. */
export const writes = async (house: PlantedHouse, id: string, text: string, more: object = {}): Promise<string> => {
  const { session } = await house.done(house.core.inbox.receive({ channel: 'post', address: planted.address, id, sender, text, ...more }))
  await house.clock.advance(minute / 6)
  await house.core.idle()
  return session
}

/** Leaves the customer's words everywhere; in what the team wrote by itself, too, where `team` is not false. Answers the session. */
export const plant = async (house: PlantedHouse, { team = true } = {}): Promise<{ session: string; contact: string }> => {
  const { core, done } = house
  const { controls, queries } = core
  const file = await house.files.keep({ name: `${planted.file}.txt`, content: streamOf(Buffer.from(`They said ${planted.bytes}.`)) })
  const session = await writes(house, `${planted.message}-1`, `${sentence} Let me talk to a person.`, {
    attachments: [file],
  })
  const of = async (kind: Entry['kind'], by?: string): Promise<number> =>
    (await queries.timeline(session, 0)).findLast(e => e.kind === kind && (by === undefined || e.author.kind === by))?.seq ?? 0
  const said = await of('message', 'contact')
  await done(
    core.inbox.changed({
      channel: 'post',
      id: 'c1',
      of: `${planted.message}-1`,
      kind: 'edit',
      sender,
      text: `My parcel with the ${planted.edited} and the ${planted.said} is broken.`,
    }),
  )
  await done(
    core.inbox.changed({
      channel: 'post',
      id: 'c2',
      of: 'never-came',
      kind: 'edit',
      sender,
      text: `It was the ${planted.held} after all.`,
    }),
  )
  await done(controls.note(session, { text: `They told me of the ${planted.note}.` }, boss(planted.act)))
  await done(controls.tags(session, { add: [planted.tag] }, boss()))
  await done(controls.reply(session, { text: `We will look for the ${planted.reply}.`, take: true }, boss()))
  await house.clock.advance(minute / 6)
  await core.idle()
  const reply = await of('message', 'agent')
  await done(
    controls.teach(
      session,
      {
        of: reply,
        title: `About ${planted.name}`,
        examples: [sentence, `Mail ${planted.email} about the ${planted.taught}`],
        instruction: `Write to ${planted.email}. Say that it comes.`,
        anyway: true,
      },
      boss(),
    ),
  )
  if (team)
    await done(controls.putCanned({ shortcut: 'sorry', title: 'Sorry', text: `Dear ${planted.name}, we are sorry. ${sentence}` }, boss()))
  await done(
    controls.putArticle(
      'parcels',
      { title: 'Parcels', text: `# Parcels\n\nAsk ${planted.email} of them. ${sentence}`, from: { session, seq: said } },
      boss(),
    ),
  )
  const { contact } = await queries.session(session)
  await done(controls.changeContact(contact, { custom: { plan: planted.custom } }, boss(`${planted.act}-2`)))
  await done(controls.resolve(session, {}, boss()))
  await done(core.inbox.rate(session, { score: 2, comment: `The ${planted.comment} was late.` }, 'rate'))
  await queries.find(planted.said)
  await done(controls.exportContact(contact, {}, boss()))
  await core.idle()
  return { session, contact }
}

/** Puts a session of the contact with every kind of entry into the store, as another process would: the house takes it up at its next start. */
export const plantEvery = async (
  { store }: OpenGround,
  { clock }: PlantedHouse,
  contact: string,
): Promise<EveryEntry & { session: string }> => {
  const session = 'ses_zzzevery'
  const ticket = await store.next('ticket')
  const { events, words } = everyEntry(contact, planted.address, ticket)
  const at = clock.now()
  // Each by itself: a word that lies across two pages of a file is found in none.
  for (const [i, event] of events.entries())
    await store.append({
      session,
      expectedEnd: i,
      entries: [{ ...event, seq: i + 1, at }],
      keys: i === 0 ? [ticketKey(ticket)] : [],
      at,
    })
  return { session, events, words }
}
