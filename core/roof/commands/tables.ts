// The tables of docs/, made from the code itself: variables, channels, commands, verbs, API calls, problem codes and metrics.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Verb, verbs } from '#bots/verbs.ts'
import { createCore } from '../../flows/core.ts'
import { openFiles } from '../../flows/files/files.ts'
import { createSettings } from '../../flows/training/settings.ts'
import { realClock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import type { Endpoint } from '../../lib/rest.ts'
import { paceOf } from '../../model/channel.ts'
import { day, hour, minute, second } from '../../model/time.ts'
import { initialAutopilot, modeOf } from '../../model/topic.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Variable } from '../../ports/folder.ts'
import type { Part } from '../../ports/part.ts'
import { createMetrics } from '../../server/metrics.ts'
import { apiReference, problemReference } from '../../server/reference.ts'
import { folderShelf } from '../../store/folder-shelf.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { answererChecks } from '../../testing/kits/answerer.ts'
import { connectorChecks } from '../../testing/kits/connector.ts'
import { deskChecks } from '../../testing/kits/desk.ts'
import { knowledgeSourceChecks } from '../../testing/kits/knowledge-source.ts'
import { type Folder, findFolders, standingsOf } from '../parts/folders.ts'
import { openLinks, openParts } from '../parts/plugs.ts'
import { houseVariables } from '../settings/environment.ts'
import { root } from '../settings/standings.ts'

/** What each npm script is for. The test of this file holds it to package.json in both directions. */
export const scripts: Record<string, string> = {
  start: 'Serve; with the terminal desk where there is a terminal. `npm start -- --no-desk` for a plain log.',
  desk: 'Attach a terminal desk to a Threadline that is running, here or elsewhere.',
  replay: 'Make a decision of the AI again from its record: `npm run replay -- SESSION SEQ`. Says whether it is the same.',
  doctor: 'Say what is on, off, half-set and wrong, and how to mend it. Changes nothing.',
  setup: 'Set a vendor’s connection up: it says where to click, checks each value there, and writes .env. `npm run setup slack`.',
  eval: 'Say how well labelled questions are answered: `npm run eval -- questions.csv`; [Evaluation](evaluation.md) has the rest.',
  new: 'Begin a connector, answerer, source or desk: `npm run new connector NAME`, with `-- --in DIR` for a folder of your own.',
  kit: 'Run one test file with a kit, inside the tree or outside: `npm run kit connectors/NAME/NAME.test.ts`. `-- --bail` stops at the first failure.',
  test: 'All tests, two files at a time, or those that are named: `npm test -- core/flows`.',
  types: 'Check the types.',
  lint: 'Check style and format.',
  format: 'Mend style and format.',
  bench: 'Benchmarks, by hand.',
  converse: 'Start Threadline, hold one conversation with it, kill it in the middle, and check that nothing was lost.',
  interleavings: 'The test of the takeover fence and the ledger over 10,000 random schedules.',
  beds: 'Install the test beds: servers and clients that nobody here wrote.',
  pictures: 'Make the pictures of the widget, of Slack and of the terminal in docs/images anew; wants Chromium, tmux and the test beds.',
  mutants: 'Break the rules of the conversation on purpose, one at a time, and see that a test notices.',
  docs: 'Write the tables of these pages anew from the code.',
  'docs:check': 'Say which of these pages no longer match the code.',
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()

const code = (text: string): string => `\`${cell(text)}\``

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

const variableRow = ({ name, about, default: initial, required, secret }: Variable): string[] => [
  code(name),
  cell(about) + (secret ? ' Secret.' : ''),
  required ? 'required' : initial === undefined ? '' : /^your |^http:\/\/HOST/.test(initial) ? cell(initial) : code(initial),
]

const variablesOf = (folders: Folder[]): string => {
  const head = ['Variable', 'What it does', 'Default']
  const own = folders.filter(({ config }) => config.variables.length > 0)
  return [
    table(head, houseVariables.map(variableRow)),
    ...own.map(({ room, name, config }) => {
      const lead = `${code(`${room}/${name}`)}: ${config.summary}`
      return `${lead}\n\n${table(head, config.variables.map(variableRow))}`
    }),
  ].join('\n\n')
}

const spans: [number, string][] = [
  [day, 'd'],
  [hour, 'h'],
  [minute, 'min'],
  [second, 's'],
]

const span = (ms: number): string => {
  const [size, unit] = spans.find(([size]) => ms >= size && ms % size === 0) ?? [1, 'ms']
  return ms === 0 ? 'at once' : `${ms / size} ${unit}`
}

const yes = (value: boolean): string => (value ? 'yes' : 'no')

const isConnector = (part: Part): part is Connector => 'traits' in part

const channelsOf = (parts: Part[], folders: Folder[]): string =>
  table(
    ['Channel', 'What it is', 'Autopilot at first', 'Waits before answering', 'Resolved after', 'Reopens within', 'Longest text', 'Files'],
    parts.filter(isConnector).map(({ channel, traits }) => {
      const pace = paceOf(channel)
      const about = folders.find(f => f.room === 'connectors' && f.name === channel)?.config.summary ?? ''
      return [
        code(channel),
        cell(about),
        modeOf(initialAutopilot, channel),
        span(pace.settle),
        `${span(pace.quiet)} of quiet`,
        span(pace.reopen),
        `${traits.maxLength.toLocaleString('en')} characters`,
        yes(traits.attachments),
      ]
    }),
  )

const verbsOf = (scope: Verb['scope']): string =>
  table(
    ['You type', 'What happens', 'Also', 'Reaches'],
    verbs
      .filter(verb => verb.scope === scope)
      .flatMap(verb =>
        verb.wordings.map(({ word, usage, about, aliases = [], reaches }) => [
          code(usage === '' ? word : `${word} ${usage}`),
          cell(about),
          aliases.map(code).join(' '),
          reaches === 'customer' ? 'the customer' : reaches === 'team' ? 'the team only' : '',
        ]),
      ),
  )

const scriptsOf = (): string => {
  const { scripts: there } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const known = Object.entries(scripts).filter(([name]) => there[name] !== undefined)
  return table(
    ['Command', 'What it does'],
    known.map(([name, about]) => [code(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`), about]),
  )
}

const checksOf = (checks: readonly { name: string; why: string }[]): string =>
  table(
    ['It', 'Why'],
    checks.map(({ name, why }) => [cell(name), cell(why)]),
  )

const metricsOf = async (): Promise<string> => {
  const found = await createMetrics().registry.getMetricsAsJSON()
  return table(
    ['Metric', 'Kind', 'What it counts'],
    found.map(({ name, help, type }) => [code(name), String(type), cell(help)]),
  )
}

const silent: Answerer = {
  name: 'silent',
  model: 'silent',
  threshold: 1,
  answer: async () => ({ kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: '' }),
}

/** Every connector and desk whose required variables have an example, made with those but never started. */
const withParts = async <T>(folders: Folder[], use: (parts: Part[]) => T): Promise<T> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'threadline-docs-'))
  const store = await openSqlite({ file: join(dataDir, 'threadline.db'), fsync: false })
  try {
    const log = pino({ level: 'error' }, pino.destination(2))
    const core = createCore({ store, answerer: silent, clock: realClock, log, newId: createIds() })
    const publicUrl = 'http://127.0.0.1:3000'
    const settings = createSettings({ store, clock: realClock })
    const files = await openFiles({ store, shelf: folderShelf(join(dataDir, 'files')), clock: realClock, settings, publicUrl, largest: 1 })
    const pages = await core.pages(publicUrl)
    const given = () => ({ log, clock: realClock, publicUrl, dataDir, files, pages, memory: core.memory('tables') })
    const examples = folders.flatMap(({ config }) => config.variables.flatMap(v => (v.example === undefined ? [] : [[v.name, v.example]])))
    const standings = standingsOf(folders, Object.fromEntries(examples))
    const links = await openLinks(standings, () => ({ ...given(), intake: { keep: async () => 'kept', work() {} }, fatal() {} }), log)
    return use((await openParts(standings, given, core, links, log)).map(({ part }) => part))
  } finally {
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Each table as Markdown, by the name that its markers carry. */
export const referenceTables = async (): Promise<Record<string, string>> => {
  const folders = await findFolders(root)
  const made = await withParts(folders, parts => {
    const endpoints: Endpoint[] = parts.flatMap(part =>
      (part.endpoints ?? []).map(endpoint => ({ ...endpoint, problems: [...new Set(endpoint.problems)] })),
    )
    return { channels: channelsOf(parts, folders), calls: apiReference(endpoints) }
  })
  return {
    variables: variablesOf(folders),
    ...made,
    problems: problemReference(),
    'session verbs': verbsOf('session'),
    'house verbs': verbsOf('house'),
    commands: scriptsOf(),
    'connector checks': checksOf(connectorChecks),
    'desk checks': checksOf(deskChecks),
    'answerer checks': checksOf(answererChecks),
    'source checks': checksOf(knowledgeSourceChecks),
    metrics: await metricsOf(),
  }
}
