// A whole house in a folder: store, core, a scripted answerer and the server, with the connectors under test plugged in.
// It can be stopped, or dropped as if the process had died, and opened again on the same folder and port.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import type { Catalogue } from '#core/flows/actions/catalogue-port.ts'
import { type Core, createCore } from '#core/flows/core.ts'
import { type KeptFiles, openFiles } from '#core/flows/files/files.ts'
import { createSettings } from '#core/flows/training/settings.ts'
import { type Clock, realClock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import type { Answer, Answerer, Question } from '../../ports/answerer.ts'
import type { Connector, Inbox } from '../../ports/connector.ts'
import type { ConnectorGiven, DeskGiven, LinkGiven } from '../../ports/folder.ts'
import type { Part } from '../../ports/part.ts'
import { watchParts } from '../../roof/parts/part-watch.ts'
import { isShowing } from '../../roof/parts/plugs.ts'
import { keyHash } from '../../server/auth.ts'
import { customerPagesPart } from '../../server/customer-pages/part.ts'
import { filesPart } from '../../server/files.ts'
import { createServer } from '../../server/server.ts'
import { folderShelf } from '../../store/folder-shelf.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'

export interface HouseGiven {
  folder: string
  connectors: ((given: ConnectorGiven) => Connector)[]
  desks?: ((given: DeskGiven) => Part)[]
  /** A connection that connectors and desks are given as `link`: started before them, stopped after them. */
  link?: (given: LinkGiven) => Part
  /** What the AI says to a question; undefined: it does not know. */
  says?: (question: Question) => Partial<Answer> | undefined
  /** Answers in its stead. */
  answerer?: Answerer
  /** What calls of actions are made from; none without it. */
  catalogue?: Catalogue
  /** How it says what is shown while it is written. */
  tells?: NonNullable<Answerer['tell']>
  /** What translates; nothing without it. */
  translate?: NonNullable<Answerer['translate']>
  /** A port to come back to; a free one without it. */
  port?: number
  publicUrl?: string
  /** The machine's without it. */
  clock?: Clock
  /** Silent without it. */
  log?: Logger
  /** Stands between the connectors and the core, for a process that dies in between. */
  inbox?: (inbox: Inbox) => Inbox
  /** Reverse proxies whose word about the caller's address is believed. */
  trustProxy?: number
  /** Bytes of the largest file. */
  fileSize?: number
}

export interface House {
  core: Core
  files: KeptFiles
  url: string
  port: number
  /** Ends everything in order. */
  close(): Promise<void>
  /** Cuts every connection, as a process that dies would. */
  cut(): void
  /** Cuts, then closes. */
  drop(): Promise<void>
}

/** The bearer key of the house. */
export const houseKey = 'a-key-that-only-tests-know'

const scripted = ({ says, tells, translate }: Pick<HouseGiven, 'says' | 'tells' | 'translate'>): Answerer => ({
  ...(tells ? { tell: tells } : {}),
  ...(translate && { translate }),
  name: 'scripted',
  model: 'scripted',
  threshold: 0.5,
  async answer(question) {
    const said = says?.(question)
    const none: Answer = { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'nothing was scripted' }
    return said ? { ...none, kind: 'answer', class: 'quoted', confidence: 1, why: 'it was scripted', ...said } : none
  },
})

/** Opens a house. */
export const openHouse = async (given: HouseGiven): Promise<House> => {
  const log = given.log ?? pino({ level: 'silent' })
  const clock = given.clock ?? realClock
  mkdirSync(given.folder, { recursive: true })
  const store = await openSqlite({ file: join(given.folder, 'threadline.db'), fsync: false })
  const publicUrl = given.publicUrl ?? 'https://desk.example'
  const files = await openFiles({
    store,
    shelf: folderShelf(join(given.folder, 'files')),
    clock,
    settings: createSettings({ store, clock }),
    publicUrl,
    largest: given.fileSize ?? 20e6,
  })
  const answerer = given.answerer ?? scripted(given)
  const catalogue = given.catalogue && { catalogue: given.catalogue }
  const core = createCore({ store, answerer, clock, log, newId: createIds(clock.now), files, ...catalogue })
  const base = {
    log,
    clock,
    publicUrl,
    dataDir: join(given.folder, 'parts'),
  }
  const link = given.link?.({
    ...base,
    intake: core.intake('link'),
    memory: core.memory('link'),
    fatal: why => log.fatal({ why }, 'a link gave up'),
  })
  const pages = await core.pages(publicUrl)
  const part: ConnectorGiven = {
    ...base,
    ...(link && { link }),
    inbox: given.inbox?.(core.inbox) ?? core.inbox,
    customers: core.customers,
    files,
    memory: core.memory('channel'),
    pages,
  }
  const connectors = given.connectors.map(connector => connector(part))
  for (const connector of connectors) core.connect(connector)
  const desks = (given.desks ?? []).map(desk =>
    desk({ ...part, memory: core.memory('desk'), controls: core.controls, queries: core.queries, places: core.places }),
  )
  for (const desk of desks) if (isShowing(desk)) core.show(desk)
  const links = link ? [link] : []
  const server = createServer({
    parts: [filesPart({ files, clock }), customerPagesPart(pages.served), ...links, ...connectors, ...desks],
    key: { hash: keyHash(houseKey) },
    log,
    clock,
    version: '0.0.0',
    publicUrl: part.publicUrl,
    perMinute: 100_000,
    trustProxy: given.trustProxy ?? false,
  })
  const watched = (all: readonly Part[], kind: 'link' | 'channel' | 'desk') =>
    all.map(one => ({
      name: `${kind} ${one.name}`,
      kind,
      about: `A ${kind} of a test.`,
      health: async () => (await one.health?.()) ?? { ok: true as const },
    }))
  core.healthFrom(watchParts([...watched(links, 'link'), ...watched(connectors, 'channel'), ...watched(desks, 'desk')], [], clock).look)
  await core.start()
  await core.loaded()
  for (const one of [...links, ...connectors, ...desks]) await one.start?.()
  const { port, url } = await server.listen(given.port ?? 0)
  server.setReady(undefined)
  const close = async (): Promise<void> => {
    for (const one of [...connectors, ...desks, ...links]) await one.stop?.()
    await server.stop()
    await core.stop()
    await store.close()
  }
  const cut = (): void => server.http.closeAllConnections()
  return {
    core,
    files,
    url,
    port,
    close,
    cut,
    async drop() {
      cut()
      await close()
    },
  }
}
