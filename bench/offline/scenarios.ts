// The scenario side: knowledge bases of three to 150 scenarios, made from the intents of two public sets. Fitted on their training and
// validation parts, judged on their test parts.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex, type Item } from '#core/search/index.ts'
import { type Asked, ask, type Filled, judge, type Label, print, report, train } from './judge.ts'

type Row = [text: string, label: string]
type Groups = Map<string, string[]>
type Clinc = Record<'train' | 'val' | 'test' | 'oos_val' | 'oos_test', Row[]>

/** Scenarios, examples of each, and how often. */
const sizes = [
  [3, 3, 12],
  [5, 3, 10],
  [5, 8, 8],
  [10, 5, 8],
  [20, 5, 5],
  [20, 15, 4],
  [50, 8, 3],
  [77, 20, 2],
  [150, 100, 1],
] as const

let seed = 3
const random = (): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return seed / 0x7fffffff
}

const pick = <T>(from: T[], count: number): T[] => {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
}

const csv = (file: string): Row[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),(\w+\??)\r?$/gm)]
    .slice(1)
    .map(([, quoted, bare, label]): Row => [(quoted ?? bare ?? '').replaceAll('""', '"').trim(), label!])

const group = (rows: Row[]): Groups => {
  const grouped: Groups = new Map()
  for (const [text, label] of rows) grouped.set(label, [...(grouped.get(label) ?? []), text])
  return grouped
}

const only = (groups: Groups, keep: (n: number) => boolean): Groups =>
  new Map([...groups].map(([label, texts]) => [label, texts.filter((_, n) => keep(n))]))

const fill = (examples: Groups): Filled => {
  const filled: Filled = { index: createIndex(), items: new Map() }
  for (const [id, list] of examples) {
    const item: Item = { id, kind: 'scenario', title: id.replaceAll('_', ' '), headings: [], text: id, examples: list, locale: 'en' }
    filled.items.set(id, item)
    filled.index.put(item)
  }
  return filled
}

interface Set {
  from: string
  train: Groups
  val: Groups
  others: Groups
}

const askAll = ({ from, train, val, others }: Set, outside: string[]): Asked[] => {
  const asked: Asked[] = []
  for (const [scenarios, examples, rounds] of sizes) {
    for (let round = 0; round < rounds; round++) {
      const chosen = pick([...train.keys()], scenarios)
      const filled = fill(new Map(chosen.map(label => [label, pick(train.get(label)!, examples)])))
      const add = (label: Label, texts: string[], right = ''): void => {
        for (const text of texts) asked.push({ from, label, found: ask(filled, text, id => id === right) })
      }
      const rest = [...train.keys()].filter(label => !chosen.includes(label))
      for (const label of pick(chosen, 20)) add('answered', pick(val.get(label)!, 4), label)
      for (const label of pick(rest, 20)) add('unanswered', pick(val.get(label)!, 2))
      for (const label of pick([...others.keys()], 20)) add('nowhere', pick(others.get(label)!, 1))
      add('nowhere', pick(outside, 25))
    }
  }
  return asked
}

/** The largest share of the questions that can be answered with 95 in a hundred of them right. */
const sureShare = (judged: { label: Label; confidence: number; right: boolean }[]): number => {
  const known = judged.filter(one => one.label === 'answered').sort((a, b) => b.confidence - a.confidence)
  let right = 0
  let sure = 0
  for (const [at, one] of known.entries()) {
    right += one.right ? 1 : 0
    if (right / (at + 1) >= 0.95) sure = at + 1
  }
  return sure / known.length
}

/** Prints the weights for scenarios, and how well they do. */
export const fitScenarios = (data: string): void => {
  const clincFile = join(data, 'clinc/oos-eval/data/data_full.json')
  const bankingDir = join(data, 'PolyAI-LDN/task-specific-datasets/banking_data')
  if (!existsSync(clincFile) || !existsSync(bankingDir)) {
    console.log(`left out, not there: ${clincFile} or ${bankingDir}`)
    return
  }
  const clinc = JSON.parse(readFileSync(clincFile, 'utf8')) as Clinc
  const banking = group(csv(join(bankingDir, 'train.csv')))
  const clincVal = group(clinc.val)
  const bankingVal = only(banking, n => n % 8 === 7)
  const sets: Set[] = [
    { from: 'clinc150', train: group(clinc.train), val: clincVal, others: bankingVal },
    { from: 'banking77', train: only(banking, n => n % 8 !== 7), val: bankingVal, others: clincVal },
  ]
  const outside = clinc.oos_val.map(([text]) => text)
  const asked = sets.map(set => askAll(set, outside))
  const weights = train('scenario', asked.flat())
  print('scenario', weights)
  for (const [at, { from }] of sets.entries())
    report(`  ${from} by the other`, judge('scenario', train('scenario', asked[1 - at]!), asked[at]!))
  const tests = [
    { from: 'clinc150', examples: group(clinc.train), test: clinc.test, out: clinc.oos_test },
    { from: 'banking77', examples: banking, test: csv(join(bankingDir, 'test.csv')), out: [] },
  ]
  for (const { from, examples, test, out } of tests) {
    for (const most of [Number.POSITIVE_INFINITY, 10]) {
      const filled = fill(only(examples, n => n < most))
      const judged = judge('scenario', weights, [
        ...test.map(([text, label]): Asked => ({ from, label: 'answered', found: ask(filled, text, id => id === label) })),
        ...out.map(([text]): Asked => ({ from, label: 'nowhere', found: ask(filled, text, () => false) })),
      ])
      report(`  ${from} test, ${most === 10 ? 'ten' : 'all'} examples`, judged)
      console.log(`    ${sureShare(judged).toFixed(3)} can be answered with 95 % right`)
    }
  }
}
