// What vectors add to routing by examples: `npm run bench -- embeddings DATA`, where DATA holds a checkout of
// jianguoz/Few-Shot-Intent-Detection, and of clinc/oos-eval for questions that can't be answered. Ten examples a scenario, the small English
// model of `npm run beds`; rules and thresholds were set on `valid`.
import { fusedScore } from '#core/search/fuse.ts'
import { createExamples, type Examples } from '#core/search/vectors/examples.ts'
import { modelMissing } from '#core/testing/embeddings/model.ts'
import { type Embedded, embedAll } from './offline/embedded.ts'
import { furnish } from './offline/houses.ts'
import { type Groups, group, type Row, readOutside, readPart } from './offline/intents.ts'
import { askAll, tell, tellBetween } from './offline/router.ts'

const sets = ['BANKING77', 'CLINC150']
const titleOf = (label: string): string => label.replaceAll('_', ' ')

const meantBy = (examples: Groups, embedded: Embedded): Examples => {
  const dimensions = embedded.values().next().value!.length
  const meant = createExamples(dimensions)
  for (const [label, texts] of examples)
    meant.put(
      label,
      [titleOf(label), ...texts].map(text => embedded.get(text)!),
    )
  return meant
}

/** The share of questions whose label comes first: by words, by vectors, and by the sum of both, nothing learned. */
const unlearned = async (examples: Groups, asked: Row[], embedded: Embedded): Promise<number[]> => {
  const { index } = furnish(examples)
  const meant = meantBy(examples, embedded)
  const right = [0, 0, 0]
  for (const [text, label] of asked) {
    const words = new Map(index.search(text, { limit: examples.size, language: 'en' }).hits.map(({ id, score }) => [id, score]))
    const first = (score: (id: string) => number): string =>
      [...examples.keys()].reduce((best, id) => (score(id) > score(best) ? id : best))
    const likeness = (id: string): number => meant.likeness(id, embedded.get(text)!)!.similarity
    const found = [
      first(id => words.get(id) ?? 0),
      first(likeness),
      first(id => fusedScore({ score: words.get(id) ?? 0, similarity: likeness(id) })),
    ]
    for (const [way, id] of found.entries()) if (id === label) right[way]! += 1
  }
  await meant.close()
  return right.map(count => count / asked.length)
}

/** The table for docs/search.md; prints how well what can't be answered is told apart. */
export const benchEmbeddings = async (data = '', embed = embedAll): Promise<string> => {
  const missing = modelMissing() ?? sets.find(set => !readPart(data, set, 'train_10'))
  if (missing) return `Not measured, for there is no ${missing}.`
  const rows = [
    ['set', 'part', 'questions', 'words', 'vectors', 'both', 'learned of both'],
    ['---', '---', '---', '---', '---', '---', '---'],
  ]
  for (const set of sets) {
    const [ten, ...parts] = ['train_10', 'valid', 'test'].map(part => readPart(data, set, part)!) as [Row[], Row[], Row[]]
    const outside = set === 'CLINC150' ? readOutside(data) : [[], []]
    const examples = group(ten)
    const embedded = await embed([...[ten, ...parts].flat().map(([text]) => text), ...outside.flat(), ...[...examples.keys()].map(titleOf)])
    const heard = parts.map((questions, n) => askAll({ examples, titles: true, questions, outside: outside[n]!, embedded }).routed)
    for (const [n, part] of ['valid', 'test'].entries()) {
      const asked = parts[n]!
      tell(`  ${set} ${part}`, heard[n]!)
      const learned = heard[n]!.filter(({ right }) => right).length / asked.length
      const shares = [...(await unlearned(examples, asked, embedded)), learned]
      rows.push([set, part, asked.length.toLocaleString('en'), ...shares.map(share => share.toFixed(3))])
    }
    if (outside[0]!.length > 0) tellBetween(heard[0]!, heard[1]!)
  }
  return rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
