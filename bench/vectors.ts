// How fast finding by vectors is, and whether filling the search holds up anything else: part of `npm run bench -- search`. Vectors are
// random, around random middles as texts are around subjects, the same on every run.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { createLibrary } from '#core/flows/knowledge/library.ts'
import { createPages } from '#core/flows/knowledge/pages.ts'
import { realClock } from '#core/lib/clock.ts'
import type { Embedder } from '#core/ports/answerer.ts'
import { createVectors } from '#core/search/vectors/index.ts'
import { toUnit } from '#core/search/vectors/rows.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { createWords } from './words.ts'

const sizes = (process.env.BENCH_VECTORS ?? '1000,10000,100000').split(',').map(Number)
const dimensions = 384
const questions = 300
const limit = 24
const subjects = 500
const passages = 10_000

const random = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32 - 0.5
}
const next = random(1)
const direction = (): Float32Array => toUnit(Float32Array.from({ length: dimensions }, () => next() + next() + next()))
const middles = Array.from({ length: subjects }, direction)
const near = (n: number): Float32Array => {
  const own = direction()
  return toUnit(middles[n % subjects]!.map((x, i) => x + own[i]!))
}

const at = (values: number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
const round = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))
const table = (rows: string[][]): string => rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')

const measure = async (size: number): Promise<string[]> => {
  const vectors = createVectors(dimensions)
  const adding: number[] = []
  for (let n = 0; n < size; n++) {
    const vector = near(n)
    const began = performance.now()
    vectors.put(`p${n}`, vector)
    adding.push(performance.now() - began)
    if (n % 100 === 0) await wait(0)
  }
  const asked = Array.from({ length: questions }, (_, n) => near(n * 7919))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const search = async (): Promise<number[]> => {
    const took: number[] = []
    for (const vector of asked) {
      const began = performance.now()
      await vectors.search(vector, { limit })
      took.push(performance.now() - began)
    }
    return took
  }
  const building = performance.now()
  delay.enable()
  const graph = size > 2000
  while (graph && vectors.compared > 0) await wait(20)
  delay.disable()
  const built = performance.now() - building
  await search()
  const took = await search()
  // How many of the nearest ten, every vector compared, are among what is found.
  let kept = 0
  for (const vector of asked.slice(0, 50)) {
    const truth = Array.from({ length: size }, (_, n) => [`p${n}`, vectors.similarity(`p${n}`, vector)!] as const)
    truth.sort((a, b) => b[1] - a[1])
    const found = new Set((await vectors.search(vector, { limit })).map(({ id }) => id))
    kept += truth.slice(0, 10).filter(([id]) => found.has(id)).length / 10
  }
  const cells = [at(took, 0.5), at(took, 0.99), at(adding, 0.99), at(adding, 1)].map(round)
  const way = graph ? [(built / 1000).toFixed(0), round(delay.percentile(99) / 1e6)] : ['', '']
  await vectors.close()
  return [size.toLocaleString('en'), ...cells, ...way, (kept / 50).toFixed(3), round(vectors.bytes() / 1e6)]
}

/** A model that knows nothing and answers at once. */
const dull: Embedder = {
  model: 'dull',
  embed: async texts => texts.map((_, n) => near(n)),
}

/** How long anything else waits while a whole knowledge base is read from the store, with and without vectors that are stored too. */
const fill = async (embedder: Embedder | undefined): Promise<string[]> => {
  const store = await openSqlite({ file: ':memory:' })
  const words = createWords(1)
  const needs = { store, clock: realClock, log: pino({ level: 'silent' }), ...(embedder ? { embedder } : {}), changed: () => {} }
  const first = createLibrary(needs)
  await first.load()
  const pages = createPages({ store, clock: realClock, indexed: first.passages })
  for (let page = 0; page < passages / 5; page++) {
    const sections = Array.from({ length: 5 }, () => words.passage()).map(({ heading, text }, n) => `## ${heading} ${n}\n\n${text}`)
    await pages.put('bench', { id: `page-${page}`, title: words.passage().title, text: sections.join('\n\n'), locale: 'en' })
  }
  for (let state = first.state().vectors; state && state.done < state.of; state = first.state().vectors) await wait(50)
  await first.stop()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const library = createLibrary(needs)
  delay.enable()
  const began = performance.now()
  await library.load()
  const took = performance.now() - began
  delay.disable()
  await library.stop()
  await store.close()
  return [
    embedder ? 'with vectors' : 'words alone',
    took.toFixed(0),
    round(delay.percentile(50) / 1e6),
    round(delay.percentile(99) / 1e6),
    round(delay.max / 1e6),
  ]
}

/** Tables for docs/performance.md. */
export const benchVectors = async (): Promise<string> => {
  const searching = [
    [
      'vectors',
      'search p50 ms',
      'p99',
      'put p99 ms',
      'worst',
      'graph whole after s',
      'event loop p99 ms meanwhile',
      'of the true ten',
      'MB',
    ],
    Array.from({ length: 9 }, () => '---'),
  ]
  for (const size of sizes) searching.push(await measure(size))
  const filling = [
    [`${passages.toLocaleString('en')} passages read at the start`, 'ms', 'event loop p50 ms', 'p99', 'worst'],
    Array.from({ length: 5 }, () => '---'),
    await fill(undefined),
    await fill(dull),
  ]
  return `${table(searching)}\n\n${table(filling)}`
}

if (import.meta.filename === process.argv[1]) console.log(await benchVectors())
