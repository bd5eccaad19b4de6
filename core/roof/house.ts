// The house, opened and closed: data folder, store, core, parts, server, in this order and back.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Core, createCore } from '../flows/core.ts'
import { openFiles } from '../flows/files/files.ts'
import { createSettings } from '../flows/training/settings.ts'
import { realClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import type { Files } from '../ports/files.ts'
import type { Health } from '../ports/part.ts'
import { customerPagesPart } from '../server/customer-pages/part.ts'
import { filesPart } from '../server/files.ts'
import { createMetrics } from '../server/metrics.ts'
import { createServer } from '../server/server.ts'
import { folderShelf } from '../store/folder-shelf.ts'
import { openStore } from '../store/open.ts'
import { lockFolder } from '../store/sqlite/lock.ts'
import type { Standing } from './parts/folders.ts'
import { partsThatAreOff, watched, watchParts } from './parts/part-watch.ts'
import { isShowing, openLinks, openParts, openPlugins } from './parts/plugs.ts'
import { supervise } from './parts/supervise.ts'
import { makeDataFolder } from './settings/data-folder.ts'
import type { Environment } from './settings/environment.ts'
import { deskKeyFile, leaveDeskKey, readKeys } from './settings/keys.ts'
import { readSeal } from './settings/secret.ts'

export interface House {
  core: Core
  files: Files
  /** Where customers reach it. */
  url: string
  /** The API key, where it was made just now. */
  madeKey: string | undefined
  answerer: string
  /** Finishes what is running and closes everything. Safe to call twice. */
  close(): Promise<void>
}

export interface HouseNeeds {
  environment: Environment
  standings: Standing[]
  log: Logger
  version: string
  /** A part can not go on by itself: whoever opened the house closes it and ends with 1, for its supervisor. */
  fatal?(why: string): void
}

/** Throws an Error whose message names what is in the way: a folder or port in use, a store that can't be reached. */
export const openHouse = async ({ environment, standings, log, version, fatal }: HouseNeeds): Promise<House> => {
  const { dataDir, host, port, publicUrl, mongoUrl } = environment
  makeDataFolder(dataDir)
  const undo: (() => Promise<void>)[] = []
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= (async () => {
      for (const step of undo.reverse()) await step().catch(error => log.error({ error }, 'did not close cleanly'))
    })()
    return closing
  }

  try {
    const lock = await lockFolder(dataDir)
    undo.push(() => lock.release())
    const store = await openStore({ mongoUrl, file: join(dataDir, 'threadline.db') })
    undo.push(() => store.close())

    const given = (name: string) => {
      const own = join(dataDir, name)
      mkdirSync(own, { recursive: true })
      return { log: log.child({ part: name }), clock: realClock, publicUrl, dataDir: own }
    }
    const metrics = createMetrics({ process: true })
    const forPlugin = (name: string) => ({ ...given(name), requested: metrics.model })
    const { answerer, sources, makers, readers, parts: plugins } = await openPlugins(standings, forPlugin, log)
    if (!answerer) throw new Error('no answerer is plugged in: plugins/offline is missing or broken, see the log')

    const settings = createSettings({ store, clock: realClock })
    const shelf = store.shelf ?? folderShelf(join(dataDir, 'files'))
    const files = await openFiles({ store, shelf, clock: realClock, settings, publicUrl, largest: environment.fileSize })
    const seal = await readSeal(settings, dataDir, environment.secret)
    const core = createCore({
      store,
      answerer,
      clock: realClock,
      log,
      newId: createIds(),
      meter: metrics,
      files,
      seal,
      answerWithin: environment.answerWithin,
      approveWithin: environment.approveWithin,
      language: environment.teamLanguage,
    })
    const pages = await core.pages(publicUrl)
    for (const source of sources) core.read(source)
    for (const maker of makers) core.act(maker)
    for (const reader of readers) core.readDocumentsBy(reader)
    const forLink = (name: string) => ({
      ...given(name),
      intake: core.intake(name),
      memory: core.memory(`link-${name}`),
      fatal(why: string) {
        log.fatal({ part: name, why }, 'can not go on by itself')
        fatal?.(why)
      },
    })
    const links = await openLinks(standings, forLink, log)
    const plugged = await openParts(
      standings,
      (room, name) => ({ ...given(name), files, pages, memory: core.memory(`${room}-${name}`) }),
      core,
      links,
      log,
    )
    const parts = [...plugins.filter(part => !sources.some(source => source === part)), ...links.parts, ...plugged.map(({ part }) => part)]

    const deskKey = randomBytes(32).toString('base64url')
    const keys = await readKeys(core.settings, environment.apiKey, deskKey)
    const supervised = supervise(parts, {
      clock: realClock,
      log,
      needs: part => plugged.find(one => one.part === part)?.link,
      also: async part => (isShowing(part) ? core.deskHealth(part.name) : { ok: true }),
    })
    const reach = async (): Promise<Health> => store.ping().then(() => ({ ok: true as const }))
    const { healthOf } = supervised
    const watch = watchParts(
      [
        { name: 'store', kind: 'store', about: 'What is kept, and in which everything is stored first.', health: reach },
        ...watched(standings, ['connectors/links'], links.parts, healthOf),
        ...watched(
          standings,
          ['connectors', 'bots'],
          plugged.map(({ part }) => part),
          healthOf,
        ),
        ...watched(standings, ['plugins'], plugins, healthOf),
        { name: 'retention', kind: 'job', about: 'Erases old sessions at night.', health: core.retentionHealth },
      ],
      partsThatAreOff(standings),
      realClock,
    )
    core.healthFrom(watch.look)
    const server = createServer({
      parts: [filesPart({ files, clock: realClock }), customerPagesPart(pages.served), ...parts, ...sources].map(part => ({
        ...part,
        health: () => supervised.healthOf(part),
      })),
      key: keys,
      log,
      clock: realClock,
      version,
      publicUrl,
      busy: () => core.busy(),
      essential: [{ name: 'store', health: reach }],
      metrics,
      trustProxy: environment.trustProxy === 0 ? false : environment.trustProxy,
    })
    const at = await server.listen(port, host)
    undo.push(() => server.stop())
    undo.push(() => core.stop())
    await core.start()
    let unready: string | undefined
    core.loaded().catch(error => {
      log.fatal({ error }, 'the knowledge could not be read, so nothing is answered')
      unready = 'the knowledge could not be read'
      server.setReady(unready)
    })
    undo.push(() => supervised.stop())
    await supervised.start()
    watch.start()
    undo.push(() => watch.stop())
    leaveDeskKey(dataDir, { url: at.url, key: deskKey })
    undo.push(async () => rmSync(deskKeyFile(dataDir), { force: true }))
    server.setReady(unready)
    undo.push(async () => server.setReady('stopping'))
    return { core, files, url: port === 0 ? at.url : publicUrl, madeKey: keys.made, answerer: answerer.name, close }
  } catch (error) {
    await close()
    throw error
  }
}
