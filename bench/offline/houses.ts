// Houses of two to 150 scenarios, made from the intents of the public sets, and what customers might ask there.
import { createIndex, type Index, type Item } from '#core/search/index.ts'
import type { Groups, Intents } from './intents.ts'
import type { Label } from './judge.ts'

export interface House {
  from: string
  scenarios: number
  examples: number
  index: Index
  items: Map<string, Item>
  questions: { label: Label; text: string; right: string }[]
}

/** Scenarios, examples of each, and how often. */
export type Sizes = readonly (readonly [scenarios: number, examples: number, rounds: number])[]

const everySize: Sizes = [
  [3, 3, 12],
  [5, 3, 10],
  [5, 8, 8],
  [10, 5, 8],
  [20, 5, 5],
  [20, 15, 4],
  [50, 8, 3],
  [77, 10, 2],
  [77, 20, 2],
  [150, 10, 1],
  [150, 100, 1],
]

let seed = 3
const random = (): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return seed / 0x7fffffff
}

const pick = <T>(from: T[], count: number): T[] => {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
}

/** A house with these examples; without `titles` its scenarios are named by numbers. */
export const furnish = (examples: Groups, titles = true): Pick<House, 'index' | 'items'> => {
  const index = createIndex()
  const items = new Map<string, Item>()
  for (const [id, list] of examples) {
    const title = titles ? id.replaceAll('_', ' ') : `Scenario ${items.size + 1}`
    const item: Item = { id, kind: 'scenario', title, headings: [], text: id, examples: list, locale: 'en' }
    items.set(id, item)
    index.put(item)
  }
  return { index, items }
}

/** Houses of one set; what is about something else comes from the other. */
export function* housesOf({ name, train, val, outsideVal }: Intents, others: Intents, sizes = everySize): Generator<House> {
  const outside = [...outsideVal, ...others.outsideVal]
  for (const [scenarios, examples, rounds] of sizes) {
    for (let round = 0; round < rounds; round++) {
      const chosen = pick([...train.keys()], scenarios)
      const house = furnish(new Map(chosen.map(label => [label, pick(train.get(label)!, examples)])), round % 2 === 0)
      const questions: House['questions'] = []
      const add = (label: Label, texts: string[], right = ''): void => void questions.push(...texts.map(text => ({ label, text, right })))
      const rest = [...train.keys()].filter(label => !chosen.includes(label))
      for (const label of pick(chosen, scenarios > 50 ? scenarios : 20)) add('answered', pick(val.get(label)!, 4), label)
      for (const label of pick(rest, 20)) add('unanswered', pick(val.get(label)!, 2))
      for (const label of pick([...others.val.keys()], 20)) add('nowhere', pick(others.val.get(label)!, 1))
      add('nowhere', pick(outside, scenarios > 50 ? 100 : 25))
      yield { from: name, scenarios, examples, ...house, questions }
    }
  }
}
