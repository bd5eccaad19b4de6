// From folders to parts: opens the door of each folder that is switched on and hands it what it may use.
import type { Logger } from 'pino'
import type { Core } from '../../flows/core.ts'
import type { ActionMaker } from '../../ports/action-maker.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Desk } from '../../ports/desk.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { Files } from '../../ports/files.ts'
import type { CreateConnector, CreateDesk, CreateLink, CreatePlugin, Given, LinkGiven, PluginGiven } from '../../ports/folder.ts'
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import type { Memory } from '../../ports/memory.ts'
import type { Pages } from '../../ports/pages.ts'
import type { Part } from '../../ports/part.ts'
import type { Folder, Standing } from './folders.ts'

type On = Extract<Standing, { state: 'on' }>

const isAnswerer = (part: Part): part is Answerer => 'answer' in part
const isKnowledge = (part: Part): part is KnowledgeSource => 'pages' in part
const isReader = (part: Part): part is DocumentReader => 'readDocument' in part
const isMaker = (part: Part): part is ActionMaker => 'make' in part
/** A desk to which the core brings sessions; others, such as the terminal, look for themselves. */
export const isShowing = (part: Part): part is Desk => 'open' in part && 'show' in part

const door = async <T>(folder: Folder): Promise<T> => {
  const opened = (await folder.open()) as { create?: T }
  if (typeof opened.create !== 'function') throw new Error(`${folder.room}/${folder.name}/index.ts exports no create()`)
  return opened.create
}

/** Opens one folder. A broken one is logged and shows as not well; it cannot take the others down. */
const openPart = async ({ folder }: On, log: Logger, make: () => Promise<Part>): Promise<Part> => {
  try {
    return await make()
  } catch (error) {
    const name = `${folder.room}/${folder.name}`
    log.error({ error, folder: name }, 'could not be plugged in; everything else goes on')
    return { name, health: async () => ({ ok: false, why: `could not be plugged in: ${error instanceof Error ? error.message : error}` }) }
  }
}

export interface Plugins {
  answerer: Answerer | undefined
  sources: KnowledgeSource[]
  makers: ActionMaker[]
  readers: DocumentReader[]
  /** All of them, also the broken. */
  parts: Part[]
}

/** The order in which plugins are opened: what others fall back on first, the rest as in the list. */
const inOrder = (standings: Standing[]): Standing[] => {
  const isFoundation = (one: Standing): boolean => one.folder.config.foundation === true
  return [...standings.filter(isFoundation), ...standings.filter(one => !isFoundation(one))]
}

/**
 * What plugins bring, made before the core because the core needs an answerer. The answerer that was opened last serves, and was given the
 * one before it to fall back on. `parts` are in the order of the list.
 */
export const openPlugins = async (
  standings: Standing[],
  given: (name: string) => Omit<PluginGiven, 'fallback'>,
  log: Logger,
): Promise<Plugins> => {
  let answerer: Answerer | undefined
  const opened = new Map<Standing, Part>()
  for (const standing of inOrder(standings)) {
    if (standing.state !== 'on' || standing.folder.room !== 'plugins') continue
    const part = await openPart(standing, log, async () => {
      const create = await door<CreatePlugin<unknown>>(standing.folder)
      return create(standing.settings, { ...given(standing.folder.name), ...(answerer ? { fallback: answerer } : {}) })
    })
    opened.set(standing, part)
    if (isAnswerer(part)) answerer = part
  }
  const parts = standings.flatMap(standing => opened.get(standing) ?? [])
  return { answerer, sources: parts.filter(isKnowledge), makers: parts.filter(isMaker), readers: parts.filter(isReader), parts }
}

/** The connections that are on, by name, each opened once; a broken one is left out of `usable`. */
export interface Links {
  usable: Map<string, Part>
  parts: Part[]
}

/** Opens each link that is on; before the folders that use it. */
export const openLinks = async (standings: Standing[], given: (name: string) => LinkGiven, log: Logger): Promise<Links> => {
  const links: Links = { usable: new Map(), parts: [] }
  for (const standing of standings) {
    if (standing.state !== 'on' || standing.folder.room !== 'connectors/links') continue
    const { folder, settings } = standing
    const part = await openPart(standing, log, async () => {
      const create = await door<CreateLink<unknown>>(folder)
      const link = create(settings, given(folder.name))
      links.usable.set(folder.name, link)
      return link
    })
    links.parts.push(part)
  }
  return links
}

/** A part, and the link that it needs. */
export interface Plugged {
  part: Part
  link?: Part
}

/** Connectors and desks, plugged into the core. */
export const openParts = async (
  standings: Standing[],
  given: (room: 'channel' | 'desk', name: string) => Given & { files: Files; memory: Memory; pages: Pages },
  core: Core,
  links: Links,
  log: Logger,
): Promise<Plugged[]> => {
  const parts: Plugged[] = []
  for (const standing of standings) {
    if (standing.state !== 'on' || standing.folder.room === 'plugins' || standing.folder.room === 'connectors/links') continue
    const { folder, settings } = standing
    const link = links.usable.get(folder.config.link ?? '')
    const part = await openPart(standing, log, async () => {
      if (folder.config.link !== undefined && link === undefined)
        throw new Error(`connectors/links/${folder.config.link} could not be opened`)
      const linked = link === undefined ? {} : { link }
      if (folder.room === 'bots') {
        const create = await door<CreateDesk<unknown>>(folder)
        const desk = create(settings, {
          ...given('desk', folder.name),
          ...linked,
          controls: core.controls,
          queries: core.queries,
          places: core.places,
        })
        if (isShowing(desk)) core.show(desk)
        return desk
      }
      const create = await door<CreateConnector<unknown>>(folder)
      const connector = create(settings, { ...given('channel', folder.name), ...linked, inbox: core.inbox, customers: core.customers })
      core.connect(connector)
      return connector
    })
    parts.push(link === undefined ? { part } : { part, link })
  }
  return parts
}
