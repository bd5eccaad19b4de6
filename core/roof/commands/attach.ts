// `npm run desk`: a terminal desk attached over the API to a Threadline that is running, here or elsewhere.
import { createIds } from '../../lib/ids.ts'
import { openTerminal } from '../terminal.ts'
import { findRunning } from './running.ts'

/** Ctrl-Z: the shell's whole job goes to sleep, and wakes with `fg`. */
const suspend = (awake: () => void): void => {
  process.once('SIGCONT', awake)
  process.kill(0, 'SIGTSTP')
}

/** Answers the exit code. */
export const attachDesk = async (): Promise<number> => {
  const running = await findRunning()
  if ('trouble' in running) {
    process.stderr.write(`${running.trouble}\n`)
    return 1
  }
  const { url, remote } = running
  const { dataDir, agentName } = running.environment
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
