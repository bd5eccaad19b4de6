// The public sets of customer questions by intent, as the benches read them: training, validation and test parts kept apart.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Row = [text: string, label: string]
/** Texts by label. */
export type Groups = Map<string, string[]>

/** One set. `outside` are questions that belong nowhere. */
export interface Intents {
  name: string
  train: Groups
  val: Groups
  /** Training and validation parts where the set has no part for validation of its own; otherwise the training part. */
  all: Groups
  /** Ten examples of each. */
  ten: Groups
  test: Row[]
  outsideVal: string[]
  outsideTest: string[]
}

type Clinc = Record<'train' | 'val' | 'test' | 'oos_val' | 'oos_test', Row[]>

const csv = (file: string): Row[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),(\w+\??)\r?$/gm)]
    .slice(1)
    .map(([, quoted, bare, label]): Row => [(quoted ?? bare ?? '').replaceAll('""', '"').trim(), label!])

const lines = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n')

export const group = (rows: Row[]): Groups => {
  const grouped: Groups = new Map()
  for (const [text, label] of rows) grouped.set(label, [...(grouped.get(label) ?? []), text])
  return grouped
}

export const only = (groups: Groups, keep: (n: number) => boolean): Groups =>
  new Map([...groups].map(([label, texts]) => [label, texts.filter((_, n) => keep(n))]))

/** One part of one set of jianguoz/Few-Shot-Intent-Detection, such as `valid` of `CLINC150`; undefined where it is not there. */
export const readPart = (data: string, name: string, part: string): Row[] | undefined => {
  const dir = join(data, 'jianguoz/Few-Shot-Intent-Detection/Datasets', name, part)
  if (!existsSync(dir)) return undefined
  const labels = lines(join(dir, 'label'))
  return lines(join(dir, 'seq.in')).map((text, n): Row => [text.trim(), labels[n]!.trim()])
}

/** The ten of each that others use as well, or the first ten. */
const tenOf = (data: string, name: string, all: Groups): Groups => {
  const ten = readPart(data, name, 'train_10')
  return ten ? group(ten) : only(all, n => n < 10)
}

const clincIn = (data: string): string => join(data, 'clinc/oos-eval/data/data_full.json')

/** What belongs nowhere of clinc150's validation and test parts, nothing where it is not there. */
export const readOutside = (data: string): [val: string[], test: string[]] => {
  if (!existsSync(clincIn(data))) return [[], []]
  const clinc = JSON.parse(readFileSync(clincIn(data), 'utf8')) as Clinc
  return [clinc.oos_val.map(([text]) => text), clinc.oos_test.map(([text]) => text)]
}

/** Both sets, or undefined where they are not there. */
export const readIntents = (data: string): [clinc: Intents, banking: Intents] | undefined => {
  const clincFile = clincIn(data)
  const bankingDir = join(data, 'PolyAI-LDN/task-specific-datasets/banking_data')
  if (!existsSync(clincFile) || !existsSync(bankingDir)) {
    console.log(`left out, not there: ${clincFile} or ${bankingDir}`)
    return undefined
  }
  const clinc = JSON.parse(readFileSync(clincFile, 'utf8')) as Clinc
  const banking = group(csv(join(bankingDir, 'train.csv')))
  const train = group(clinc.train)
  const outside = readOutside(data)
  return [
    {
      name: 'clinc150',
      train,
      val: group(clinc.val),
      all: train,
      ten: tenOf(data, 'CLINC150', train),
      test: clinc.test,
      outsideVal: outside[0],
      outsideTest: outside[1],
    },
    {
      name: 'banking77',
      train: only(banking, n => n % 8 !== 7),
      val: only(banking, n => n % 8 === 7),
      all: banking,
      ten: tenOf(data, 'BANKING77', banking),
      test: csv(join(bankingDir, 'test.csv')),
      outsideVal: [],
      outsideTest: [],
    },
  ]
}
