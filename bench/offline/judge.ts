// Asking an index, fitting the confidence on what it found, and saying how well it judges.
import type { Evidence } from '#core/ports/answerer.ts'
import type { Index, Item } from '#core/search/index.ts'
import { readAs, THRESHOLD } from '#plugins/offline/confidence.ts'
import { type Features, featuresOf } from '#plugins/offline/features.ts'
import { auroc, regress, type Sample } from './logistic.ts'

export type Kind = Evidence['kind']

/** `answered`: the answer is there. `unanswered`: close by, but not there. `nowhere`: about something else. */
export type Label = 'answered' | 'unanswered' | 'nowhere'

export interface Asked {
  from: string
  label: Label
  found: { right: boolean; features: Features }[]
}

export interface Judged extends Asked {
  confidence: number
  score: number
  right: boolean
}

const used: Record<Kind, (keyof Features)[]> = {
  scenario: ['score', 'margin'],
  passage: ['score', 'coverage', 'margin', 'company', 'named', 'together', 'substance'],
}
const importance: Record<Label, number> = { answered: 3, unanswered: 3, nowhere: 1 }
/** Of each question so many pieces of evidence are learned from. */
const looked = 4

/** An index with its items at hand. */
export interface Filled {
  index: Index
  items: Map<string, Item>
}

/** What the index finds, with whether each is right. */
export const ask = ({ index, items }: Filled, question: string, isRight: (id: string) => boolean): Asked['found'] => {
  const { hits } = index.search(question, { limit: 8, language: 'en' })
  const evidence = hits.map((hit): Evidence => {
    const { title, headings, text } = items.get(hit.id)!
    return { ...hit, kind: hit.kind as Kind, title, headings, text, version: 1 }
  })
  const features = featuresOf({ text: question, language: 'en' }, evidence)
  return evidence.map(({ id }, at) => ({ right: isRight(id), features: features[at]! }))
}

const vector = (kind: Kind, features: Features): number[] => [1, ...used[kind].map(name => readAs(kind, features)[name])]

/** The weights that fit best. */
export const train = (kind: Kind, asked: Asked[]): number[] => {
  const samples = asked.flatMap(({ label, found }) =>
    found
      .slice(0, looked)
      .map(({ right, features }): Sample => ({ x: vector(kind, features), y: right ? 1 : 0, weight: importance[label] })),
  )
  return regress(samples)
}

/** The weights as plugins/offline/confidence.ts has them. */
export const print = (kind: Kind, weights: number[]): void => {
  console.log(`${kind}: { ${['bias', ...used[kind]].map((name, i) => `${name}: ${weights[i]!.toFixed(2)}`).join(', ')} }`)
}

/** What the answerer would choose, and how sure it would be. */
export const judge = (kind: Kind, weights: number[], asked: Asked[]): Judged[] =>
  asked.map(one => {
    const judged = one.found.map(({ right, features }) => {
      const sum = vector(kind, features).reduce((total, x, i) => total + x * weights[i]!, 0)
      return { right, score: features.score, confidence: 1 / (1 + Math.exp(-sum)) }
    })
    return { ...one, ...judged.reduce((a, b) => (b.confidence > a.confidence ? b : a), { right: false, score: 0, confidence: 0 }) }
  })

const share = <T>(list: T[], test: (one: T) => boolean): string => (list.filter(test).length / list.length).toFixed(3)

/** One line of figures. */
export const report = (name: string, judged: Judged[], threshold = THRESHOLD): void => {
  const of = (label: Label): Judged[] => judged.filter(one => one.label === label)
  const isSent = (one: Judged): boolean => one.confidence >= threshold
  const right = of('answered').filter(one => one.right)
  const parts = [`best is right ${share(of('answered'), one => one.right)}`, `sent ${share(of('answered'), isSent)}`]
  parts.push(`of these right ${share(of('answered').filter(isSent), one => one.right)}`)
  for (const label of ['unanswered', 'nowhere'] as const) {
    const wrong = of(label)
    if (wrong.length === 0) continue
    const apart = (number: (one: Judged) => number, from: Judged[]): string => auroc(from.map(number), wrong.map(number)).toFixed(3)
    const byScore = apart(one => one.score, of('answered'))
    parts.push(`${label}: sent ${share(wrong, isSent)}, AUROC ${apart(one => one.confidence, right)}, of the score alone ${byScore}`)
  }
  console.log(`${name}: ${parts.join(' · ')}`)
}
