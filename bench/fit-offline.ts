// Fits and judges the offline answerer's confidence: `node bench/fit-offline.ts DATA`, where DATA holds checkouts of the public repositories
// clinc/oos-eval, PolyAI-LDN/task-specific-datasets and those named in offline-questions.json, each as OWNER/NAME.
//
// Prints the weights of plugins/offline/confidence.ts and the figures of docs/offline-answers.md. Fitted on training and validation
// parts; test parts, and each documentation while it is left out, only judge. The questions were written by hand for this purpose.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Evidence } from '#core/ports/answerer.ts'
import { createIndex, type Index, type Item } from '#core/search/index.ts'
import { cutMarkdown } from '#core/search/passages.ts'
import { createFolder } from '#plugins/folder/index.ts'
import { readAs, THRESHOLD } from '#plugins/offline/confidence.ts'
import { type Features, featuresOf } from '#plugins/offline/features.ts'
import { auroc, regress, type Sample } from './logistic.ts'

type Kind = Evidence['kind']
type Label = 'answered' | 'unanswered' | 'nowhere'

interface Asked {
  from: string
  label: Label
  found: { right: boolean; features: Features }[]
}

const used: Record<Kind, (keyof Features)[]> = {
  scenario: ['score', 'margin'],
  passage: ['score', 'coverage', 'margin', 'company', 'named', 'together', 'substance'],
}
const looked = 4
const importance: Record<Label, number> = { answered: 3, unanswered: 3, nowhere: 1 }

const data = process.argv[2] ?? ''
const random = (seed => () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return seed / 0x7fffffff
})(3)

const pick = <T>(from: T[], count: number): T[] => {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
}

const ask = (index: Index, items: Map<string, Item>, text: string, isRight: (id: string) => boolean): Asked['found'] => {
  const { hits } = index.search(text, { limit: 8, language: 'en' })
  const evidence = hits.map((hit): Evidence => {
    const { title, headings, text } = items.get(hit.id)!
    return { ...hit, kind: hit.kind as Kind, title, headings, text, version: 1 }
  })
  const features = featuresOf({ text, language: 'en' }, evidence)
  return evidence.map(({ id }, at) => ({ right: isRight(id), features: features[at]! }))
}

const vector = (kind: Kind, features: Features): number[] => [1, ...used[kind].map(name => readAs(kind, features)[name])]

const train = (kind: Kind, asked: Asked[]): number[] =>
  regress(
    asked.flatMap(({ label, found }) =>
      found
        .slice(0, looked)
        .map(({ right, features }): Sample => ({ x: vector(kind, features), y: right ? 1 : 0, weight: importance[label] })),
    ),
  )

interface Judged extends Asked {
  confidence: number
  right: boolean
}

const judge = (kind: Kind, weights: number[], asked: Asked[]): Judged[] =>
  asked.map(one => {
    const best = one.found
      .map(({ right, features }) => ({
        right,
        confidence: 1 / (1 + Math.exp(-vector(kind, features).reduce((sum, x, i) => sum + x * weights[i]!, 0))),
      }))
      .reduce((a, b) => (b.confidence > a.confidence ? b : a), { right: false, confidence: 0 })
    return { ...one, ...best }
  })

const share = <T>(list: T[], test: (one: T) => boolean): string => (list.filter(test).length / list.length).toFixed(3)

const report = (name: string, judged: Judged[], threshold = THRESHOLD): void => {
  const of = (label: Label): Judged[] => judged.filter(one => one.label === label)
  const sent = of('answered').filter(one => one.confidence >= threshold)
  const numbers = (list: Judged[]): number[] => list.map(one => one.confidence)
  const rightOnes = numbers(of('answered').filter(one => one.right))
  const part = (label: Label): string =>
    of(label).length === 0
      ? ''
      : ` · ${label}: AUROC ${auroc(rightOnes, numbers(of(label))).toFixed(3)}, sent ${share(of(label), one => one.confidence >= threshold)}`
  console.log(
    `${name}: best is right ${share(of('answered'), one => one.right)} · sent ${share(of('answered'), one => one.confidence >= threshold)}, of these right ${share(sent, one => one.right)}${part('unanswered')}${part('nowhere')}`,
  )
}

const print = (kind: Kind, weights: number[]): void =>
  console.log(`${kind}: ${['bias', ...used[kind]].map((name, i) => `${name}: ${weights[i]!.toFixed(2)}`).join(', ')}`)

// Passages: hand-written questions over public documentation, each documentation judged by what was fitted on the others.
interface Questions {
  nowhere: string[]
  sets: { docs: string; answered: [string, string][]; unanswered: string[] }[]
}
const questions = JSON.parse(readFileSync(new URL('offline-questions.json', import.meta.url), 'utf8')) as Questions
const overPassages: Asked[] = []
for (const { docs, answered, unanswered } of questions.sets) {
  const dir = docs === '' ? fileURLToPath(new URL('../docs', import.meta.url)) : join(data, docs)
  if (!existsSync(dir)) {
    console.log(`left out: ${dir} is not there`)
    continue
  }
  const index = createIndex()
  const items = new Map<string, Item>()
  for await (const page of createFolder({ dir }).pages())
    for (const passage of cutMarkdown({ ...page, version: 1 })) {
      const item = { ...passage, kind: 'passage', locale: 'en' }
      items.set(item.id, item)
      index.put(item)
    }
  const from = docs || 'Threadline'
  const never = (): boolean => false
  for (const [text, pages] of answered)
    overPassages.push({ from, label: 'answered', found: ask(index, items, text, id => new RegExp(pages).test(id.split('#')[0]!)) })
  for (const text of unanswered) overPassages.push({ from, label: 'unanswered', found: ask(index, items, text, never) })
  for (const text of questions.nowhere) overPassages.push({ from, label: 'nowhere', found: ask(index, items, text, never) })
}
print('passage', train('passage', overPassages))
const leftOut = [...new Set(overPassages.map(({ from }) => from))].flatMap(from => {
  const judged = judge(
    'passage',
    train(
      'passage',
      overPassages.filter(one => one.from !== from),
    ),
    overPassages.filter(one => one.from === from),
  )
  report(`  ${from}`, judged)
  return judged
})
for (const threshold of [0.5, 0.6, 0.7]) report(`passages, each documentation left out, at ${threshold}`, leftOut, threshold)

// Scenarios: made of the intents of two public sets, from three intents of three examples to all of all.
type Row = [text: string, label: string]
interface Clinc {
  train: Row[]
  val: Row[]
  test: Row[]
  oos_val: Row[]
  oos_test: Row[]
}
const csv = (file: string): Row[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),(\w+\??)\r?$/gm)]
    .slice(1)
    .map(([, quoted, bare, label]): Row => [(quoted ?? bare ?? '').replaceAll('""', '"').trim(), label!])

const clincFile = join(data, 'clinc/oos-eval/data/data_full.json')
const bankingDir = join(data, 'PolyAI-LDN/task-specific-datasets/banking_data')
if (existsSync(clincFile) && existsSync(bankingDir)) {
  const clinc = JSON.parse(readFileSync(clincFile, 'utf8')) as Clinc
  const banking = csv(join(bankingDir, 'train.csv'))
  const bankingTest = csv(join(bankingDir, 'test.csv'))
  const group = (rows: Row[]): Map<string, string[]> => {
    const grouped = new Map<string, string[]>()
    for (const [text, label] of rows) grouped.set(label, [...(grouped.get(label) ?? []), text])
    return grouped
  }
  const filled = (examples: Map<string, string[]>): { index: Index; items: Map<string, Item> } => {
    const index = createIndex()
    const items = new Map<string, Item>()
    for (const [id, list] of examples) {
      const item: Item = { id, kind: 'scenario', title: id.replaceAll('_', ' '), headings: [], text: id, examples: list, locale: 'en' }
      items.set(id, item)
      index.put(item)
    }
    return { index, items }
  }
  const held = (rows: Row[], nth: (n: number) => boolean): Row[] =>
    [...group(rows)].flatMap(([label, texts]) => texts.filter((_, n) => nth(n)).map((text): Row => [text, label]))
  const sets = [
    { from: 'clinc150', train: group(clinc.train), val: group(clinc.val) },
    { from: 'banking77', train: group(held(banking, n => n % 8 !== 7)), val: group(held(banking, n => n % 8 === 7)) },
  ]
  const overScenarios: Asked[] = []
  for (const [size, examples, rounds] of [
    [3, 3, 12],
    [5, 3, 10],
    [5, 8, 8],
    [10, 5, 8],
    [20, 5, 5],
    [20, 15, 4],
    [50, 8, 3],
    [77, 20, 2],
    [150, 100, 1],
  ] as const) {
    for (let round = 0; round < rounds; round++) {
      for (const [at, { from, train, val }] of sets.entries()) {
        const chosen = new Set(pick([...train.keys()], size))
        const { index, items } = filled(new Map([...chosen].map(label => [label, pick(train.get(label)!, examples)])))
        const add = (label: Label, texts: string[], right = ''): void => {
          for (const text of texts) overScenarios.push({ from, label, found: ask(index, items, text, id => id === right) })
        }
        for (const label of pick([...chosen], 20)) add('answered', pick(val.get(label)!, 4), label)
        for (const label of pick(
          [...train.keys()].filter(one => !chosen.has(one)),
          20,
        ))
          add('unanswered', pick(val.get(label)!, 2))
        for (const label of pick([...sets[1 - at]!.val.keys()], 20)) add('nowhere', pick(sets[1 - at]!.val.get(label)!, 1))
        add(
          'nowhere',
          pick(clinc.oos_val, 25).map(([text]) => text),
        )
      }
    }
  }
  const weights = train('scenario', overScenarios)
  print('scenario', weights)
  for (const { from } of sets)
    report(
      `  ${from} left out`,
      judge(
        'scenario',
        train(
          'scenario',
          overScenarios.filter(one => one.from !== from),
        ),
        overScenarios.filter(one => one.from === from),
      ),
    )
  const tests = [
    { name: 'clinc150', rows: clinc.train, test: clinc.test, out: clinc.oos_test },
    { name: 'banking77', rows: banking, test: bankingTest, out: [] as Row[] },
  ]
  for (const { name, rows, test, out } of tests) {
    for (const [what, most] of [
      ['all examples', Number.POSITIVE_INFINITY],
      ['ten examples', 10],
    ] as const) {
      const { index, items } = filled(new Map([...group(rows)].map(([label, texts]) => [label, texts.slice(0, most)])))
      const asked: Asked[] = [
        ...test.map(([text, label]): Asked => ({ from: name, label: 'answered', found: ask(index, items, text, id => id === label) })),
        ...out.map(([text]): Asked => ({ from: name, label: 'nowhere', found: ask(index, items, text, () => false) })),
      ]
      const judged = judge('scenario', weights, asked)
      report(`${name} test, ${what}`, judged)
      const known = judged.filter(one => one.label === 'answered').sort((a, b) => b.confidence - a.confidence)
      let right = 0
      let sure = 0
      for (const [at, one] of known.entries()) {
        right += one.right ? 1 : 0
        if (right / (at + 1) >= 0.95) sure = at + 1
      }
      const unknown = judged.filter(one => one.label === 'nowhere').map(one => one.confidence)
      const all =
        unknown.length > 0
          ? `, AUROC with the wrong ones ${auroc(
              known.map(one => one.confidence),
              unknown,
            ).toFixed(3)}`
          : ''
      console.log(`  ${(sure / known.length).toFixed(3)} can be answered at 95 % right${all}`)
    }
  }
}
