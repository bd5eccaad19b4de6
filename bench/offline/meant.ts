// The router that learns words and vectors together: what its rule is fitted on. Less than for words alone, since all of it has to be
// embedded: ten examples of each scenario, some of many examples, and a third of the validation parts.
import { embedAll } from './embedded.ts'
import { type House, housesOf, type Sizes } from './houses.ts'
import { type Groups, group, type Intents, only, type Row, readPart } from './intents.ts'
import { fitRouter } from './router.ts'

const shallow: Sizes = [
  [3, 3, 12],
  [5, 3, 10],
  [5, 8, 8],
  [10, 5, 8],
  [20, 5, 5],
  [20, 8, 4],
  [50, 8, 3],
  [77, 10, 2],
  [150, 10, 1],
]
const deep: Sizes = [
  [5, 20, 5],
  [10, 30, 4],
  [20, 40, 2],
  [20, 60, 2],
]
/** Scenarios of many examples, and how many of each. */
const mostDeep = { CLINC150: 25, BANKING77: 20 }
const deepest = 60

/** The scenarios that have many examples: every third by name. */
const deepOf = (train: Groups, most: number): string[] =>
  [...train.keys()]
    .sort()
    .filter((_, n) => n % 3 === 0)
    .slice(0, most)

type Name = keyof typeof mostDeep

/** A set with ten examples of each, and one with some scenarios of many. */
const thin = (data: string, name: Name, { outsideVal }: Intents): { wide: Intents; long: Intents } => {
  const [train, ten, valid] = ['train', 'train_10', 'valid'].map(part => readPart(data, name, part)!) as [Row[], Row[], Row[]]
  const all = group(train)
  const chosen = deepOf(all, mostDeep[name])
  const val = group(valid.filter((_, n) => n % 3 === 0))
  const wide = { name, train: group(ten), val, all, ten: group(ten), test: [], outsideVal, outsideTest: [] }
  const pick = (groups: Groups): Groups => new Map(chosen.map(label => [label, groups.get(label)!]))
  return { wide, long: { ...wide, train: only(pick(all), n => n < deepest), val: pick(val) } }
}

/** Prints the rule for words and vectors together as it fits best, and how the one that stands does. */
export const fitMeant = async (data: string, [clinc, banking]: [Intents, Intents], embed = embedAll): Promise<void> => {
  const sets = [thin(data, 'CLINC150', clinc), thin(data, 'BANKING77', banking)] as const
  const texts = sets.flatMap(({ wide, long }) => [
    ...[wide.train, wide.val, long.train].flatMap(groups => [...groups.values()].flat()),
    ...[...wide.train.keys()].map(label => label.replaceAll('_', ' ')),
    ...wide.outsideVal,
  ])
  const numbered = Array.from({ length: 150 }, (_, n) => `Scenario ${n + 1}`)
  const embedded = await embed([...texts, ...numbered])
  const longOf = new Map<Intents, Intents>(sets.map(({ wide, long }) => [wide, long]))
  function* houses(set: Intents, rest: Intents): Generator<House> {
    yield* housesOf(set, rest, shallow)
    yield* housesOf(longOf.get(set)!, rest, deep)
  }
  fitRouter([sets[0].wide, sets[1].wide], houses, embedded)
}
