// The conformance kit of connectors: what every channel must survive, asked of one connector in a real house with a real store, while
// the author's platform object plays the vendor. For mocha; `judgeConnector` runs it without.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { realClock } from '../../lib/clock.ts'
import type { ConnectorGiven } from '../../ports/folder.ts'
import { declare, judge, type Run, type Verdict } from './check.ts'
import type { About, ConnectorCheck } from './connector/about.ts'
import { changing } from './connector/changing.ts'
import { doubting } from './connector/doubting.ts'
import { failing } from './connector/failing.ts'
import { guarding } from './connector/guarding.ts'
import { living } from './connector/living.ts'
import { sending } from './connector/sending.ts'
import { type ConnectorUnderTest, closeStage, openStage, type Stage } from './connector/stage.ts'
import { taking } from './connector/taking.ts'

export type { ConnectorUnderTest } from './connector/stage.ts'

/** Every check, in the order in which an author meets them. */
export const connectorChecks: readonly ConnectorCheck[] = [
  ...taking,
  ...guarding,
  ...changing,
  ...sending,
  ...failing,
  ...doubting,
  ...living,
]

const nobody = (): never => {
  throw new Error('the connector used what it was given before it was started: do so in start, send or a route')
}

/** The connector as it is made, never started: its traits and methods tell what can be asked of it. */
const madeOnly = <C>({ config, create, platform }: ConnectorUnderTest<C>): About => {
  const dataDir = mkdtempSync(join(tmpdir(), 'threadline-kit-'))
  const unused = new Proxy({}, { get: () => nobody })
  const given: ConnectorGiven = {
    log: pino({ level: 'silent' }),
    clock: realClock,
    publicUrl: 'https://desk.example',
    dataDir,
    inbox: unused as ConnectorGiven['inbox'],
    customers: unused as ConnectorGiven['customers'],
    files: unused as ConnectorGiven['files'],
    memory: unused as ConnectorGiven['memory'],
    pages: unused as ConnectorGiven['pages'],
  }
  const variables = platform.variables('http://127.0.0.1:9')
  const secrets = config.variables.filter(v => v.secret && variables[v.name]).map(v => v.name)
  try {
    return { connector: create(config.schema.parse(variables), given), platform, secrets }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const runOf = <C>(subject: ConnectorUnderTest<C>): Run<Stage, About> => ({
  title: `The connector ${subject.config.name}`,
  about: madeOnly(subject),
  checks: connectorChecks,
  async open() {
    const stage = await openStage(subject)
    return { subject: stage, close: () => closeStage(stage) }
  },
})

/** Declares the kit's tests for one connector. Each failure says what to do next. */
export const connectorKit = <C>(subject: ConnectorUnderTest<C>): void => declare(runOf(subject))

/** Runs the kit without mocha. */
export const judgeConnector = <C>(subject: ConnectorUnderTest<C>): Promise<Verdict[]> => judge(runOf(subject))
