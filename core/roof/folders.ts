// Finds what can be plugged in by its place: connectors/*, bots/* and plugins/* with a config.ts, and the folders of THREADLINE_PLUGINS.
// Reads only their config.ts; a folder's index.ts, and with it a vendor's SDK, is imported when it is switched on.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FolderConfig } from '../ports/folder.ts'

export type Room = 'connectors' | 'bots' | 'plugins'

export interface Folder {
  room: Room
  name: string
  config: FolderConfig<unknown>
  /** Imports its door. */
  open(): Promise<unknown>
}

/** How a folder stands with the variables given. */
export type Standing =
  | { folder: Folder; state: 'on'; settings: unknown }
  | { folder: Folder; state: 'off'; missing: string[] }
  | { folder: Folder; state: 'wrong'; mistakes: string[] }

const rooms: Room[] = ['connectors', 'bots', 'plugins']

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

/** On when every required variable is set, off when none is, wrong when half-set or not valid. Mistakes name the variable. */
export const standingOf = (folder: Folder, variables: Record<string, string>): Standing => {
  const { config } = folder
  const required = config.variables.filter(v => v.required).map(v => v.name)
  const missing = required.filter(name => variables[name] === undefined)
  if (missing.length > 0) {
    const half = missing.length < required.length
    if (!half) return { folder, state: 'off', missing }
    return { folder, state: 'wrong', mistakes: missing.map(name => `${name} is missing (${folder.room}/${folder.name} is half-set)`) }
  }
  const own = Object.fromEntries(config.variables.flatMap(({ name }) => (variables[name] === undefined ? [] : [[name, variables[name]]])))
  const parsed = config.schema.safeParse(own)
  if (parsed.success) return { folder, state: 'on', settings: parsed.data }
  return {
    folder,
    state: 'wrong',
    mistakes: parsed.error.issues.map(
      ({ path, message }) => `${message.startsWith(path.join('.')) ? '' : `${path.join('.')} `}${message} (${folder.room}/${folder.name})`,
    ),
  }
}
