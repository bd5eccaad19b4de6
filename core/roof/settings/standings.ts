// What is switched on, read from the environment and the folders: the same for the start, the doctor and the documentation.
import { existsSync } from 'node:fs'
import { findFolders, type Standing, standingsOf } from '../parts/folders.ts'
import { openToOutside } from '../parts/outside.ts'
import { type Environment, houseVariables, readEnvironment, readVariables } from './environment.ts'
import { root } from './place.ts'
import { unreadNames } from './unread.ts'

export { root } from './place.ts'

export interface Configuration {
  variables: Record<string, string>
  environment: Environment | undefined
  standings: Standing[]
  /** One line each, naming the variable; empty when the start may go on. */
  mistakes: string[]
  /** What stands in `.env` and is likely mistyped, a sentence each. It keeps nothing from starting. */
  doubts: string[]
}

/** Reads everything once; imports no vendor's SDK. */
export const readConfiguration = async (env: NodeJS.ProcessEnv = process.env): Promise<Configuration> => {
  const { variables, written, mistakes } = readVariables(env, process.cwd())
  const read = readEnvironment(variables)
  if ('mistakes' in read) mistakes.push(...read.mistakes)
  const environment = 'environment' in read ? read.environment : undefined
  const pluginsDir = environment?.pluginsDir
  if (pluginsDir !== undefined && !existsSync(pluginsDir)) mistakes.push(`THREADLINE_PLUGINS names ${pluginsDir}, which is not there`)
  const folders = await findFolders(root)
  const there = pluginsDir !== undefined && existsSync(pluginsDir)
  if (there) openToOutside()
  const own = there ? await findFolders(pluginsDir) : []
  const standings = standingsOf([...folders, ...own], variables)
  for (const standing of standings) if (standing.state === 'wrong') mistakes.push(...standing.mistakes)
  const known = [...houseVariables, ...standings.flatMap(({ folder }) => folder.config.variables)].map(({ name }) => name)
  return { variables, environment, standings, mistakes, doubts: unreadNames(written, known) }
}
