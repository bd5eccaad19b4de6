// Finds what can be plugged in by its place: connectors/links/*, connectors/*, bots/* and plugins/* with a config.ts, and the folders of
// THREADLINE_PLUGINS.
// Reads only their config.ts; a folder's index.ts, and with it a vendor's SDK, is imported when it is switched on.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FolderConfig } from '../../ports/folder.ts'

/** `connectors/links`: one connection to a vendor each, which folders of the other rooms use. */
export type Room = 'connectors/links' | 'connectors' | 'bots' | 'plugins'

export interface Folder {
  room: Room
  name: string
  config: FolderConfig<unknown>
  /** Imports its door. */
  open(): Promise<unknown>
}

/** How a folder stands with the variables given. */
export type Standing =
  | { folder: Folder; state: 'on'; settings: unknown; link?: string }
  | { folder: Folder; state: 'off'; missing: string[] }
  | { folder: Folder; state: 'wrong'; mistakes: string[] }

const rooms: Room[] = ['connectors/links', 'connectors', 'bots', 'plugins']

const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(file).href)

const folderAt = async (room: Room, dir: string, name: string): Promise<Folder | undefined> => {
  const place = join(dir, name)
  const file = ['config.ts', 'config.js'].map(f => join(place, f)).find(existsSync)
  const door = ['index.ts', 'index.js'].map(f => join(place, f)).find(existsSync)
  if (!file || !door) return undefined
  const { config } = await load(file)
  return { room, name, config: config as FolderConfig<unknown>, open: () => load(door) }
}

/** Every folder in the tree below `root`, in alphabetical order within its room. */
export const findFolders = async (root: string): Promise<Folder[]> => {
  const found: Folder[] = []
  for (const room of rooms) {
    const dir = join(root, room)
    if (!existsSync(dir)) continue
    for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const folder = entry.isDirectory() ? await folderAt(room, dir, entry.name) : undefined
      if (folder) found.push(folder)
    }
  }
  return found
}

const requiredOf = ({ config }: Folder): string[] => config.variables.filter(v => v.required).map(v => v.name)

const titleOf = ({ room, name }: Folder): string => `${room}/${name}`

/** Of a folder that none of the variables switch on, those that would; undefined where enough of them are set. */
const lacking = (folder: Folder, variables: Record<string, string>): string[] | undefined => {
  const { anyOf } = folder.config
  const names = anyOf ?? requiredOf(folder)
  const missing = names.filter(name => variables[name] === undefined)
  if (anyOf) return missing.length === anyOf.length ? [anyOf[0]] : undefined
  return missing.length === 0 ? undefined : missing
}

/** The folder by itself, whatever its link. */
const alone = (folder: Folder, variables: Record<string, string>): Standing => {
  const { config } = folder
  const missing = lacking(folder, variables)
  if (missing) {
    const half = missing.length < requiredOf(folder).length
    if (!half) return { folder, state: 'off', missing }
    return { folder, state: 'wrong', mistakes: missing.map(name => `${name} is missing (${titleOf(folder)} is half-set)`) }
  }
  const own = Object.fromEntries(config.variables.flatMap(({ name }) => (variables[name] === undefined ? [] : [[name, variables[name]]])))
  const parsed = config.schema.safeParse(own)
  if (parsed.success) return { folder, state: 'on', settings: parsed.data }
  return {
    folder,
    state: 'wrong',
    mistakes: parsed.error.issues.map(
      ({ path, message }) => `${message.startsWith(path.join('.')) ? '' : `${path.join('.')} `}${message} (${titleOf(folder)})`,
    ),
  }
}

/** True where somebody meant the folder to be on. One without variables of its own is never meant. */
const wants = (user: Standing): boolean => user.state !== 'off' && requiredOf(user.folder).length > 0

/** The link that a folder needs as it is set. */
const linkOf = ({ config: { link, linkWhen } }: Folder, variables: Record<string, string>): string | undefined =>
  linkWhen === undefined || variables[linkWhen[0]] === linkWhen[1] ? link : undefined

/** A folder needs its link: where that is off, so is the folder, or half-set where it was meant to be on. */
const withLink = (standing: Standing, name: string | undefined, links: Standing[]): Standing => {
  const { folder } = standing
  if (name === undefined || standing.state === 'wrong') return standing
  const link = links.find(one => one.folder.name === name)
  if (link?.state === 'on') return standing.state === 'on' ? { ...standing, link: name } : standing
  if (link === undefined)
    return standing.state === 'off'
      ? standing
      : { folder, state: 'wrong', mistakes: [`${titleOf(folder)} needs connectors/links/${name}, which is not there`] }
  if (standing.state === 'off')
    return { folder, state: 'off', missing: [...standing.missing, ...(link.state === 'off' ? link.missing : [])] }
  // What is wrong with the link is said there.
  if (link.state === 'wrong') return { folder, state: 'off', missing: requiredOf(link.folder) }
  return {
    folder,
    state: 'wrong',
    mistakes: link.missing.map(variable => `${variable} is missing (${titleOf(folder)} needs ${titleOf(link.folder)})`),
  }
}

/** A link that nobody uses is a mistake: somebody set its variables and waits for something to happen. */
const withUsers = (link: Standing, users: Standing[]): Standing => {
  if (link.state !== 'on' || users.some(wants)) return link
  const how = users.map(({ folder }) => `${requiredOf(folder).join(' and ')} for ${titleOf(folder)}`)
  const what = link.folder.config.variables.find(v => v.required)?.name ?? titleOf(link.folder)
  const next = how.length === 0 ? 'there is no folder that would' : `set ${how.join(', or ')}`
  return {
    folder: link.folder,
    state: 'wrong',
    mistakes: [`${what} is set, and nothing uses the connection: ${next} (${titleOf(link.folder)})`],
  }
}

/**
 * How each folder stands: on when every required variable is set, off when none is, wrong when half-set or not valid. A folder with a link
 * is on only where the link is, and a link only where a folder uses it. Mistakes name the variable.
 */
export const standingsOf = (folders: Folder[], variables: Record<string, string>): Standing[] => {
  const found = folders.map(folder => alone(folder, variables))
  const links = found.filter(({ folder }) => folder.room === 'connectors/links')
  return found.map(standing =>
    standing.folder.room === 'connectors/links'
      ? withUsers(
          standing,
          found.filter(({ folder, state }) => (state === 'off' ? folder.config.link : linkOf(folder, variables)) === standing.folder.name),
        )
      : withLink(standing, linkOf(standing.folder, variables), links),
  )
}
