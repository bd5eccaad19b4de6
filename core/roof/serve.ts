// `npm start`: opens the house, prints what a newcomer needs, opens the terminal desk, and closes on a signal.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino, stdSerializers } from 'pino'
import { createIds } from '../lib/ids.ts'
import { type House, openHouse } from './house.ts'
import { makeDataFolder } from './settings/data-folder.ts'
import type { Environment } from './settings/environment.ts'
import { readConfiguration, root } from './settings/standings.ts'
import { openTerminal } from './terminal.ts'
import { welcome } from './welcome.ts'

const secrets = ['key', 'token', 'password', 'authorization', '*.authorization', '*.token', '*.password', '*.secret', 'req.headers']

/** To the file while the desk has the terminal, else to the standard output. */
const openLog = (environment: Environment, toFile: boolean): { log: Logger; file: string | undefined } => {
  const options = {
    level: environment.logLevel,
    redact: { paths: secrets, censor: '[secret]' },
    serializers: { error: stdSerializers.err },
    base: null,
  }
  if (!toFile) return { log: pino(options), file: undefined }
  makeDataFolder(environment.dataDir)
  const file = join(environment.dataDir, 'threadline.log')
  return { log: pino(options, pino.destination({ dest: file, mkdir: true, sync: false })), file }
}

export const version = (): string => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** Answers the process's exit code: 0 after a clean end, 1 when it could not start or a part can not go on without a new start. */
export const serve = async ({ desk }: { desk: boolean }): Promise<number> => {
  const { environment, standings, mistakes, doubts } = await readConfiguration()
  if (!environment || mistakes.length > 0) {
    process.stderr.write(
      `Threadline did not start. Mend this in the environment or in .env, then start again:\n${mistakes.map(m => `  - ${m}\n`).join('')}`,
    )
    return 1
  }
  const withDesk = desk && process.stdin.isTTY === true && process.stdout.isTTY === true
  let house: House
  let failed: string | undefined
  let fail = (_why: string): void => {}
  let opened: ReturnType<typeof openLog> | undefined
  try {
    opened = openLog(environment, withDesk)
    const { log } = opened
    house = await openHouse({
      environment,
      standings,
      log,
      version: version(),
      fatal(why) {
        failed ??= why
        fail(why)
      },
    })
  } catch (error) {
    opened?.log.error({ error }, 'did not start')
    process.stderr.write(`Threadline did not start: ${error instanceof Error ? error.message : error}\n`)
    return 1
  }
  const { log, file } = opened
  process.stdout.write(await welcome({ house, environment, standings, doubts, logFile: file }))

  const ended = new Promise<string>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve(signal))
    fail = resolve
    if (failed !== undefined) resolve(failed)
    if (!withDesk) return
    const terminal = openTerminal({
      controls: house.core.controls,
      queries: house.core.queries,
      keep: file => house.files.keep(file),
      agentName: environment.agentName,
      dataDir: environment.dataDir,
      newId: createIds(),
    })
    fail = why => {
      terminal.stop()
      resolve(why)
    }
    process.once('SIGTERM', () => terminal.stop())
    process.once('SIGHUP', () => terminal.stop())
    terminal.run().then(
      () => resolve('the desk was left'),
      error => {
        log.error({ error }, 'the terminal desk failed')
        process.stderr.write(
          `The terminal desk failed: ${error instanceof Error ? error.message : error}. Threadline goes on; attach again with: npm run desk\n`,
        )
      },
    )
  })
  const why = await ended
  log.info({ why }, 'closing')
  if (withDesk) process.stdout.write('Closing: finishing what is running …\n')
  await house.close()
  log.info('closed')
  log.flush()
  if (failed === undefined) return 0
  process.stderr.write(`Threadline ended, to be started anew: ${failed}\n`)
  return 1
}
