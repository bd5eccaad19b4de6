// How well topics are told, by words alone and once they were learned: on clinc150, of which domains, or some intents, stand for the topics of
// a house; what else is asked is about none of them. `npm exec -- node bench/topics.ts CHECKOUT [validation|test]`, with a checkout of
// clinc/oos-eval; thresholds were chosen on the validation part.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex } from '#core/search/index.ts'
import { learn } from '#core/search/router/learn.ts'
import { createRanking } from '#core/search/router/rank.ts'

type Said = [text: string, intent: string]
/** Each topic with the intents that are about it. */
type House = [topic: string, intents: string[]][]

const [folder = '', wanted = 'validation'] = process.argv.slice(2)
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'data', name), 'utf8')) as T
const data = read<Record<string, Said[]>>('data_full.json')
const domains = Object.entries(read<Record<string, string[]>>('domains.json'))
const intents = domains.flatMap(([, list]) => list)
const part = wanted === 'test' ? 'test' : 'val'

const few = (count: number, stride: number, apart: number): House[] =>
  Array.from({ length: 6 }, (_, house) =>
    Array.from({ length: count }, (_, n) => intents[(house * stride + n * apart) % intents.length]!).map((one): House[number] => [
      one,
      [one],
    ]),
  )

const kinds: [string, House[]][] = [
  ['10 domains', [domains]],
  ['3 domains', [0, 3, 6].map(from => domains.slice(from, from + 3))],
  ['8 intents', few(8, 7, 19)],
  ['3 intents', few(3, 11, 47)],
]

/** So many examples, from each intent in turn. */
const examplesOf = (members: readonly string[], count: number): string[] => {
  const lists = members.map(intent => data.train!.flatMap(([text, of]) => (of === intent ? [text] : [])))
  return Array.from({ length: 100 }, (_, n) => lists.flatMap(list => list[n] ?? []))
    .flat()
    .slice(0, count)
}

interface Told {
  right: string | undefined
  words: string | undefined
  learned: string | undefined
  likely: number
}

const ask = (house: House, count: number): Told[] => {
  const index = createIndex()
  for (const [id, members] of house)
    index.put({ id, kind: 'topic', title: id.replaceAll('_', ' '), headings: [], text: '', examples: examplesOf(members, count) })
  const topicOf = new Map(house.flatMap(([id, members]) => members.map(intent => [intent, id] as const)))
  const questions = [...data[part]!, ...data[`oos_${part}`]!]
  const best = () => questions.map(([text]) => index.search(text, { limit: 1, language: 'en' }).hits[0])
  const words = best()
  index.heed(createRanking(learn(index.lessons())))
  const learned = best()
  return questions.map(([, intent], n) => ({
    right: topicOf.get(intent),
    words: (words[n]?.score ?? 0) >= 0.35 || (words[n]?.coverage ?? 0) >= 0.5 ? words[n]?.id : undefined,
    learned: learned[n]?.id,
    likely: learned[n]?.probability ?? 0,
  }))
}

/** Of questions about a topic: told it, told another; of all others: told any. In hundredths, as means over the houses. */
const figures = (houses: Told[][], rule: (told: Told) => string | undefined): string => {
  const rates = houses.map(all => {
    const about = all.filter(({ right }) => right !== undefined)
    const others = all.filter(({ right }) => right === undefined)
    const isWrong = (told: Told): boolean => rule(told) !== undefined && rule(told) !== told.right
    return [
      about.filter(told => rule(told) === told.right).length / about.length,
      about.filter(isWrong).length / about.length,
      others.filter(isWrong).length / others.length,
    ]
  })
  return [0, 1, 2].map(at => ((100 * rates.reduce((sum, rate) => sum + rate[at]!, 0)) / rates.length).toFixed(0)).join('/')
}

for (const [kind, houses] of kinds)
  for (const count of [5, 15, 50]) {
    const told = houses.map(house => ask(house, count))
    const learned = [0.4, 0.5, 0.6, 0.7].map(from => `${from}: ${figures(told, one => (one.likely >= from ? one.learned : undefined))}`)
    console.log(`${kind}, ${count} examples: words ${figures(told, one => one.words)}, learned ${learned.join(', ')}`)
  }
