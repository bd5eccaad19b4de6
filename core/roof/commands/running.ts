// A Threadline that is running, here or elsewhere, as another command of this machine reaches it: by THREADLINE_URL and THREADLINE_API_KEY,
// else by what the one of this data folder left for this user.
import { readFileSync } from 'node:fs'
import { createRemote, type Remote } from '#bots/terminal/wire/remote.ts'
import { realClock } from '../../lib/clock.ts'
import { type Environment, readEnvironment, readVariables } from '../settings/environment.ts'
import { deskKeyFile } from '../settings/keys.ts'

export interface Running {
  url: string
  environment: Environment
  remote: Remote
}

/** Where the server of this data folder is, and a key for it; undefined while none runs. */
export const localDesk = (dataDir: string): { url: string; key: string } | undefined => {
  try {
    return JSON.parse(readFileSync(deskKeyFile(dataDir), 'utf8')) as { url: string; key: string }
  } catch {
    return undefined
  }
}

/** Greeted already; or in a sentence why there is none, and what to do. */
export const findRunning = async (): Promise<Running | { trouble: string }> => {
  const { variables, mistakes } = readVariables(process.env, process.cwd())
  const read = readEnvironment(variables)
  if ('mistakes' in read) mistakes.push(...read.mistakes)
  if (mistakes.length > 0 || !('environment' in read)) return { trouble: mistakes.join('\n') }
  const { environment } = read
  const { dataDir, publicUrl } = environment
  const local = localDesk(dataDir)
  const url = variables.THREADLINE_URL ?? local?.url ?? publicUrl
  const key = variables.THREADLINE_API_KEY ?? (variables.THREADLINE_URL === undefined ? local?.key : undefined)
  if (key === undefined) {
    return {
      trouble: `No running Threadline was found in ${dataDir}. Start one with "npm start", or name one with THREADLINE_URL and THREADLINE_API_KEY.`,
    }
  }
  // The local desk's key is new at each start of the server: read again, so that a desk outlives a restart.
  const current = (): string => (key === local?.key ? (localDesk(dataDir)?.key ?? key) : key)
  const remote = createRemote({ url, key: current, clock: realClock })
  try {
    await remote.greet()
  } catch (error) {
    return { trouble: `Threadline at ${url} can not be reached: ${error instanceof Error ? error.message : error}` }
  }
  return { url, environment, remote }
}
