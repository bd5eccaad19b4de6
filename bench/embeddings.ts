// What vectors add to routing by examples: `npm run bench -- embeddings DATA`, where DATA holds a checkout of
// jianguoz/Few-Shot-Intent-Detection. Ten examples a scenario, the small English model of `npm run beds`; the rule was set on `valid`.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fusedScore } from '#core/search/fuse.ts'
import { createIndex } from '#core/search/index.ts'
import { createExamples } from '#core/search/vectors/examples.ts'
import { modelMissing, startModel } from '#core/testing/embeddings/model.ts'

const sets = ['BANKING77', 'CLINC150']
const parts = ['valid', 'test']
const atOnce = 64

type Embed = (texts: readonly string[]) => Promise<Float32Array[]>

const lines = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n')

const read = (dir: string): { text: string; label: string }[] => {
  const labels = lines(join(dir, 'label'))
  return lines(join(dir, 'seq.in')).map((text, n) => ({ text, label: labels[n]! }))
}

/** The share of questions whose label comes first: by words, by vectors, and by both. */
const judge = async (dir: string, embed: Embed): Promise<string[][]> => {
  const examples = Map.groupBy(read(join(dir, 'train_10')), ({ label }) => label)
  const index = createIndex()
  let meant: ReturnType<typeof createExamples> | undefined
  for (const [label, own] of examples) {
    const texts = own.map(({ text }) => text)
    const title = label.replaceAll('_', ' ')
    index.put({ id: label, kind: 'scenario', title, headings: [], text: '', examples: texts, locale: 'en' })
    const vectors = await embed([title, ...texts])
    meant ??= createExamples(vectors[0]!.length)
    meant.put(label, vectors)
  }
  const rows: string[][] = []
  for (const part of parts) {
    const asked = read(join(dir, part))
    const vectors = await embed(asked.map(({ text }) => text))
    const right = [0, 0, 0]
    for (const [n, { text, label }] of asked.entries()) {
      const words = new Map(index.search(text, { limit: examples.size, language: 'en' }).hits.map(({ id, score }) => [id, score]))
      const first = (score: (id: string) => number): string =>
        [...examples.keys()].reduce((best, id) => (score(id) > score(best) ? id : best))
      const likeness = (id: string): number => meant!.likeness(id, vectors[n]!)!.similarity
      const found = [
        first(id => words.get(id) ?? 0),
        first(likeness),
        first(id => fusedScore({ score: words.get(id) ?? 0, similarity: likeness(id) })),
      ]
      for (const [way, id] of found.entries()) if (id === label) right[way]! += 1
    }
    rows.push([part, asked.length.toLocaleString('en'), ...right.map(count => (count / asked.length).toFixed(3))])
  }
  await meant?.close()
  return rows
}

/** The table for docs/offline-answers.md. */
export const benchEmbeddings = async (data = ''): Promise<string> => {
  const dirs = sets.map(set => join(data, 'jianguoz/Few-Shot-Intent-Detection/Datasets', set))
  const missing = modelMissing() ?? dirs.find(dir => !existsSync(dir))
  if (missing) return `Not measured, for there is no ${missing}.`
  const model = await startModel()
  const embed: Embed = async texts => {
    const vectors: Float32Array[] = []
    for (let from = 0; from < texts.length; from += atOnce) {
      const some = texts.slice(from, from + atOnce)
      vectors.push(...(await model.embedder.embed(some, { signal: AbortSignal.timeout(600_000), of: 'question' })))
    }
    return vectors
  }
  try {
    const rows = [
      ['set', 'part', 'questions', 'words', 'vectors', 'both'],
      ['---', '---', '---', '---', '---', '---'],
    ]
    for (const [n, dir] of dirs.entries()) for (const row of await judge(dir, embed)) rows.push([sets[n]!, ...row])
    return rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')
  } finally {
    await model.close()
  }
}
