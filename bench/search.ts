// How fast and how small the search index is: `node bench/search.ts`. Passages are made up from a vocabulary with the spread of real
// language (Zipf), the same on every run; questions are words of passages mixed with frequent and unknown ones.
import { createIndex, type Index, type Item } from '#core/search/index.ts'

const sizes = [1_000, 10_000, 100_000]
const questions = 2_000

/** Numbers that look random and are the same on every run (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const random = randomFrom(1)

const syllables =
  'ba be bi bo ca co da de di do fa fe fi ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we'.split(
    ' ',
  )

const makeWord = (n: number): string => {
  let word = ''
  for (let rest = n + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length]
  return word
}

const vocabulary = Array.from({ length: 40_000 }, (_, n) => makeWord(n))
const sums = new Float64Array(vocabulary.length)
let mass = 0
for (let n = 0; n < sums.length; n++) sums[n] = mass += 1 / (n + 12)

const draw = (): string => {
  const at = random() * mass
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle]! < at) low = middle + 1
    else high = middle
  }
  return vocabulary[low]!
}

const some = (least: number, most: number): string => Array.from({ length: least + Math.floor(random() * (most - least)) }, draw).join(' ')

const makeItem = (n: number): Item => ({
  id: `page-${Math.floor(n / 5)}#part-${n % 5}`,
  kind: 'passage',
  title: some(2, 6),
  headings: [some(1, 5)],
  text: some(30, 120),
  locale: 'en',
})

const makeQuestion = (items: Item[]): string => {
  const words = items[Math.floor(random() * items.length)]!.text.split(' ')
  const own = Array.from({ length: 2 + Math.floor(random() * 4) }, () => words[Math.floor(random() * words.length)]!)
  const others = Array.from({ length: Math.floor(random() * 4) }, draw)
  return ['how do i', ...own, ...others, ...(random() < 0.2 ? [`unheard${Math.floor(random() * 1000)}`] : [])].join(' ')
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

const row = (cells: (string | number)[]): string =>
  cells.map(cell => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : cell).padStart(12)).join('')

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
    const word = `fresh${makeWord(n)}`
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

console.log(`Node ${process.versions.node}; milliseconds; run with --expose-gc for exact memory`)
console.log(row(['passages', 'build', 'MB', 'search p50', 'search p99', 'worst', 'add p99', 'worst', 'remove p99', 'worst']))
for (const size of sizes) {
  const items = Array.from({ length: size }, (_, n) => makeItem(n))
  const before = held()
  let index = createIndex()
  const build = timed(() => {
    index = fill(items)
  })
  const memory = held() - before
  const asked = Array.from({ length: questions }, () => makeQuestion(items))
  for (const question of asked.slice(0, 300)) index.search(question, { limit: 8, language: 'en' })
  const times = asked.map(question => timed(() => index.search(question, { limit: 8, language: 'en' }))).sort((a, b) => a - b)
  const { added, removed } = changes(index, items)
  console.log(
    row([
      size.toLocaleString('en'),
      build,
      memory,
      at(times, 0.5),
      at(times, 0.99),
      times.at(-1)!,
      at(added, 0.99),
      added.at(-1)!,
      at(removed, 0.99),
      removed.at(-1)!,
    ]),
  )
}
