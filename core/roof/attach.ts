// `npm run desk`: a terminal desk attached over the API to a Threadline that is running, here or elsewhere.
import { createRemote } from '#bots/terminal/remote.ts'
import { realClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import { readEnvironment, readVariables } from './environment.ts'
import { deskKeyIn } from './keys.ts'
import { openTerminal } from './terminal.ts'

/** Ctrl-Z: the shell's whole job goes to sleep, and wakes with `fg`. */
const suspend = (awake: () => void): void => {
  process.once('SIGCONT', awake)
  process.kill(0, 'SIGTSTP')
}

/** Answers the exit code. THREADLINE_URL and THREADLINE_API_KEY name a Threadline elsewhere; else the one of this data folder. */
export const attachDesk = async (): Promise<number> => {
  const variables = readVariables(process.env, process.cwd())
  const read = readEnvironment(variables)
  if ('mistakes' in read) {
    process.stderr.write(`${read.mistakes.join('\n')}\n`)
    return 1
  }
  const { dataDir, agentName, publicUrl } = read.environment
  const local = deskKeyIn(dataDir)
  const url = variables.THREADLINE_URL ?? local?.url ?? publicUrl
  const key = variables.THREADLINE_API_KEY ?? (variables.THREADLINE_URL === undefined ? local?.key : undefined)
  if (key === undefined) {
    process.stderr.write(
      `No running Threadline was found in ${dataDir}. Start one with "npm start", or name one with THREADLINE_URL and THREADLINE_API_KEY.\n`,
    )
    return 1
  }
  // The local desk's key is new at each start of the server: read again, so that the desk outlives a restart.
  const current = (): string => (key === local?.key ? (deskKeyIn(dataDir)?.key ?? key) : key)
  const remote = createRemote({ url, key: current, clock: realClock })
  try {
    await remote.greet()
  } catch (error) {
    process.stderr.write(`Threadline at ${url} can not be reached: ${error instanceof Error ? error.message : error}\n`)
    return 1
  }
  const terminal = openTerminal({
    controls: remote.controls,
    queries: remote.queries,
    keep: remote.keep,
    agentName,
    dataDir,
    newId: createIds(),
    greeting: `Attached to ${url}.`,
    onConnection: remote.onConnection,
    suspend,
  })
  process.once('SIGTERM', () => terminal.stop())
  await terminal.run()
  return 0
}
