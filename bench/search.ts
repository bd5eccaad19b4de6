// How fast and how small the search index is: `node bench/search.ts`. Passages and questions are made up,
// the same on every run. Run with --expose-gc for exact memory.
import { createIndex, type Index, type Item } from '#core/search/index.ts'
import { createWords } from './words.ts'

const sizes = [1_000, 10_000, 100_000]
const questions = 2_000

const words = createWords(1)

const makeItem = (n: number): Item => {
  const { title, heading, text } = words.passage()
  return { id: `page-${Math.floor(n / 5)}#part-${n % 5}`, kind: 'passage', title, headings: [heading], text, locale: 'en' }
}

const at = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

const timed = (work: () => void): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

const held = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

const fill = (items: Item[]): Index => {
  const index = createIndex()
  for (const item of items) index.put(item)
  return index
}

/** Milliseconds until a new passage is found, and until a removed one is not. */
const changes = (index: Index, items: Item[]): { added: number[]; removed: number[] } => {
  const added: number[] = []
  const removed: number[] = []
  for (let n = 0; n < 1_000; n++) {
    const word = `fresh${words.some(1, 2)}${n}`.replaceAll(' ', '')
    const item = { ...items[n % items.length]!, id: `fresh-${n}`, text: `${items[n % items.length]!.text} ${word}` }
    added.push(
      timed(() => {
        index.put(item)
        if (index.search(word, { limit: 1, language: 'en' }).hits[0]?.id !== item.id) throw new Error('A new passage was not found.')
      }),
    )
    removed.push(
      timed(() => {
        index.remove(item.id)
        if (index.search(word, { limit: 1, language: 'en' }).hits.length > 0) throw new Error('A removed passage was found.')
      }),
    )
  }
  return { added: added.sort((a, b) => a - b), removed: removed.sort((a, b) => a - b) }
}

const round = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))

const measure = (size: number): string[] => {
  const items = Array.from({ length: size }, (_, n) => makeItem(n))
  const before = held()
  let index = createIndex()
  const build = timed(() => {
    index = fill(items)
  })
  const memory = held() - before
  const asked = Array.from({ length: questions }, (_, n) => {
    const { title, headings, text } = items[(n * 7919) % items.length]!
    return words.question({ title, heading: headings[0]!, text })
  })
  const search = (): number[] =>
    asked.map(question => timed(() => index.search(question, { limit: 8, language: 'en' }))).sort((a, b) => a - b)
  search()
  const clean = search()
  const { added, removed } = changes(index, items)
  // What was removed leaves traces until it is swept out; a search has to look at them.
  for (const item of items.slice(0, size / 10)) index.remove(item.id)
  const dirty = search()
  const cells = [
    build,
    memory,
    at(clean, 0.5),
    at(clean, 0.99),
    at(dirty, 0.5),
    at(dirty, 0.99),
    at(added, 0.99),
    at(added, 1),
    at(removed, 0.99),
    at(removed, 1),
  ]
  return [size.toLocaleString('en'), ...cells.map(round)]
}

const columns = [
  'passages',
  'build ms',
  'MB',
  'search p50 ms',
  'p99',
  'after removing a tenth p50',
  'p99',
  'add and find p99 ms',
  'worst',
  'remove and miss p99 ms',
  'worst',
]

/** The table for docs/performance.md. */
export const benchSearch = async (): Promise<string> => {
  const rows = [columns, columns.map(() => '---'), ...sizes.map(measure)]
  const { benchVectors } = await import('./vectors.ts')
  return `${rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n\n${await benchVectors()}`
}

if (import.meta.filename === process.argv[1]) console.log(await benchSearch())
