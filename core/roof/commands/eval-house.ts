// The houses that `npm run eval` asks: one made from examples, a copy of this house's knowledge in memory, or one that runs elsewhere.
//
// What was learned is waited for, so that no answer comes from half an index.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { pino } from 'pino'
import { createRemote } from '#bots/terminal/wire/remote.ts'
import { createCore } from '../../flows/core.ts'
import { type Meanings, plain } from '../../flows/evaluation/outcome.ts'
import type { LabelledQuestion } from '../../flows/evaluation/questions.ts'
import { outOfScope, toPerson } from '../../flows/evaluation/questions.ts'
import { pagesTable, passagesTable, scenariosTable, settingsTable, topicsTable } from '../../flows/timeline/tables.ts'
import { createSettings } from '../../flows/training/settings.ts'
import { realClock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import type { Scenario } from '../../model/scenario.ts'
import { minute } from '../../model/time.ts'
import { type Autopilot, initialAutopilot } from '../../model/topic.ts'
import type { Controls, Trial } from '../../ports/controls.ts'
import type { Doc, Store, Table } from '../../ports/store.ts'
import { openStore } from '../../store/open.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import type { Standing } from '../parts/folders.ts'
import { openPlugins } from '../parts/plugs.ts'
import type { Environment } from '../settings/environment.ts'

/** A house to be asked. */
export interface AskedHouse {
  ask: Controls['ask']
  /** What labels mean in it; `whole` where a label that it does not hold is a mistake. */
  meanings: Meanings
  whole: boolean
  /** Sets the threshold of a channel, where the house was made for this. */
  tune?(channel: string, threshold: number): Promise<void>
  /** What has to be said of it. */
  notes: string[]
  close(): Promise<void>
}

const patience = 15 * minute
const asker = { id: 'eval', name: 'npm run eval' }

/** Until what was learned is in use. `wait` is told how many are still pending. */
export const learned = async (house: Pick<AskedHouse, 'ask'>, channel: string, wait: (pending: number) => void): Promise<Trial> => {
  const until = Date.now() + patience
  for (;;) {
    const said = await house.ask({ text: 'Is everything learned?', channel })
    if (said.index.pending === 0) return said
    if (Date.now() > until)
      throw new Error(`The index still had ${said.index.pending} pending after ${patience / minute} minutes. Nothing was measured.`)
    wait(said.index.pending)
    await setTimeout(100)
  }
}

type Meaning = Map<string, Set<string>>

const mean = (meanings: Meaning, ...names: (string | undefined)[]): void => {
  const all = names.filter(name => name !== undefined).map(plain)
  for (const name of all) for (const other of all) meanings.set(name, (meanings.get(name) ?? new Set()).add(other))
}

const everything = async <T extends Doc>(store: Store, table: Table<T>, each: (doc: T) => Promise<void> | void): Promise<void> => {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.collection(table).list({ limit: 1000, ...(cursor ? { cursor } : {}) })
    for (const doc of page.items) await each(doc)
    cursor = page.next
  }
}

/** A core in memory with the answerer that is switched on. `fill` puts in what it knows, before it is read. */
const houseInMemory = async (
  standings: Standing[],
  channels: readonly string[],
  fill: (store: Store) => Promise<Pick<AskedHouse, 'meanings' | 'notes'>>,
): Promise<AskedHouse> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'threadline-eval-'))
  const log = pino({ level: 'silent' })
  const store = await openSqlite({ file: ':memory:' })
  const filled = await fill(store)
  const given = () => ({ log, clock: realClock, publicUrl: 'http://127.0.0.1', dataDir })
  const { answerer } = await openPlugins(standings, given, log)
  if (!answerer) throw new Error('No answerer is plugged in: npm run doctor says why.')
  const core = createCore({ store, answerer, clock: realClock, log, newId: createIds() })
  const act = { who: { ...asker, role: 'admin' as const } }
  await answerer.start?.()
  await core.start()
  await core.loaded()
  // Where the AI is silent nothing could be measured; this copy answers nobody.
  await core.controls.autopilot({ channels: Object.fromEntries(channels.map(channel => [channel, 'on' as const])) }, act)
  return {
    ...filled,
    whole: true,
    ask: core.controls.ask,
    tune: async (channel, threshold) => void (await core.controls.autopilot({ thresholds: { [channel]: threshold } }, act)),
    async close() {
      await core.stop()
      await answerer.stop?.()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** As many as the desks let people write. */
const mostExamples = 500

const scenarioOf = (id: string, title: string, examples: string[]): Omit<Scenario, 'rev'> => {
  const text = { title, examples, instruction: `This is the answer to questions about ${title}.`, channels: [], segments: [] }
  const at = Date.now()
  const versions = [{ ...text, version: 1, at, by: asker }]
  return { id, kind: 'scenario', status: 'published', version: 1, changed: false, versions, createdAt: at, updatedAt: at, ...text }
}

/** Each label becomes a scenario with its examples. */
export const houseOfExamples = (
  examples: readonly LabelledQuestion[],
  standings: Standing[],
  channels: readonly string[],
): Promise<AskedHouse> =>
  houseInMemory(standings, channels, async store => {
    const meanings: Meaning = new Map()
    const notes: string[] = []
    const labels = Map.groupBy(examples, e => plain(e.label))
    labels.delete(outOfScope)
    labels.delete(toPerson)
    if (labels.size === 0) throw new Error('The examples hold no label that could become a scenario: each line is text,label.')
    let count = 0
    for (const [label, list] of labels) {
      count += 1
      const id = `scn_${String(count).padStart(5, '0')}`
      const texts = [...new Set(list.map(e => e.text.slice(0, 1000)))]
      if (texts.length > mostExamples)
        notes.push(`Of the ${texts.length} examples of ${label} the first ${mostExamples} are used: a scenario holds no more.`)
      const title = list[0]!.label.replaceAll('_', ' ').slice(0, 200)
      await store.collection(scenariosTable).insert(scenarioOf(id, title, texts.slice(0, mostExamples)))
      mean(meanings, id, title, label)
    }
    notes.unshift(`A house of ${labels.size} scenarios was made from ${examples.length} examples.`)
    return { meanings, notes }
  })

/** The documents of a collection in a SQLite file that another process may be writing: nothing in it is changed. */
const readBodies = function* (file: string, names: readonly string[]): Generator<{ name: string; doc: Doc }> {
  // Without a log nobody writes: then the file is opened in a way that leaves nothing beside it.
  const url = pathToFileURL(file)
  if (!existsSync(`${file}-wal`)) url.search = 'immutable=1'
  const db = new DatabaseSync(url, { readOnly: true, timeout: 5000 })
  try {
    const rows = db.prepare('SELECT d.body FROM docs d JOIN collections c ON c.n = d.collection WHERE c.name = ? ORDER BY d.id')
    for (const name of names) for (const { body } of rows.iterate(name)) yield { name, doc: JSON.parse(String(body)) as Doc }
  } finally {
    db.close()
  }
}

/** What the house knows, as it was a moment ago. Conversations, people and keys stay where they are. */
export const houseOfKnowledge = (environment: Environment, standings: Standing[], channels: readonly string[]): Promise<AskedHouse> =>
  houseInMemory(standings, channels, async store => {
    const meanings: Meaning = new Map()
    const tables = [scenariosTable, topicsTable, pagesTable, passagesTable] as unknown as readonly Table<Doc>[]
    const take = async (name: string, doc: Doc): Promise<void> => {
      const table = tables.find(t => t.name === name)
      if (table) await store.collection(table).insert(doc)
      const { title, url } = doc as { title?: string; url?: string }
      if (name === scenariosTable.name) mean(meanings, doc.id, title)
      if (name === pagesTable.name) mean(meanings, doc.id, doc.id.slice(doc.id.indexOf('/') + 1), title, url)
    }
    let autopilot: Autopilot = initialAutopilot
    const { mongoUrl, dataDir } = environment
    if (mongoUrl) {
      const source = await openStore({ mongoUrl, file: '' })
      try {
        for (const table of tables) await everything(source, table, doc => take(table.name, doc))
        autopilot = ((await source.collection(settingsTable).get('autopilot'))?.value as Autopilot | undefined) ?? autopilot
      } finally {
        await source.close()
      }
    } else {
      const file = join(dataDir, 'threadline.db')
      if (!existsSync(file))
        throw new Error(
          `There is no house in ${dataDir} yet. Start Threadline there once, name one with --url and --key, or give --examples FILE.`,
        )
      for (const { name, doc } of readBodies(file, [...tables.map(t => t.name), settingsTable.name])) {
        if (name !== settingsTable.name) await take(name, doc)
        else if (doc.id === 'autopilot') autopilot = (doc as unknown as { value: Autopilot }).value
      }
    }
    await createSettings({ store, clock: realClock }).change('autopilot', autopilot, () => autopilot)
    const count = { scenarios: await store.collection(scenariosTable).count(), pages: await store.collection(pagesTable).count() }
    return { meanings, notes: [`Asked a copy of this house: ${count.scenarios} scenarios and ${count.pages} pages.`] }
  })

/** A house that runs, over its API. */
export const houseElsewhere = async (url: string, key: string): Promise<AskedHouse & { controls: Controls }> => {
  const remote = createRemote({ url, key, clock: realClock })
  await remote.greet()
  const meanings: Meaning = new Map()
  const { items } = await remote.queries.scenarios({ limit: 1000 })
  for (const { id, title } of items) mean(meanings, id, title)
  return {
    ask: remote.controls.ask,
    controls: remote.controls,
    meanings,
    whole: false,
    notes: [`Asked ${url}, and every question over its API: latency holds the way there.`],
    close: async () => remote.close(),
  }
}

/** Whoever changes something for the person at this terminal. */
export const evaluator = { ...asker, role: 'admin' as const }
