// Setting the likelihood right for one house, by holding back a part of its own examples and scenarios: what is learned from the rest is asked
// the examples held back, and those of whole scenarios held back, which are questions close by that can not be answered.
import { readQuestion } from '../question.ts'
import { createRoutes } from '../routes.ts'
import { likenessOf, middleOf } from '../vectors/examples.ts'
import { dot } from '../vectors/rows.ts'
import { head, sideOf } from './bearings.ts'
import type { Traits } from './features.ts'
import { countOf, type Lesson } from './lesson.ts'
import { type Bend, middle, nothing, oddsOf, type Rule, rules, type Size, straight } from './likelihood.ts'
import { judge, type Matched, readBy, teach } from './machines.ts'

/** With fewer scenarios or texts nothing can be held back without changing everything. */
const leastScenarios = 6
const leastTexts = 40
/** Every so many scenarios one is held back, and of the others one text of so many. */
const everyScenario = 4
const everyText = 5
/** Questions asked of each sort, at most. */
const mostAsked = 400
/** What the scenarios held back count together, beside the others. */
const awayShare = 0.1
/** How much is believed without being seen: the pull back to the rule. */
const pull = 20
/** Scenarios looked at, as in the router. */
const deep = 20

interface Seen {
  sureness: number
  right: boolean
  weight: number
}

/** Of what words say, and of what words and vectors say together. */
export interface Bends {
  words: Bend
  both: Bend
}

/** By their places among the texts. */
interface Part {
  kept: number[]
  asked: number[]
}

/** Every so many of a list, at most so many, evenly. */
const spread = <T>(list: T[], most: number): T[] =>
  list.length <= most ? list : Array.from({ length: most }, (_, n) => list[Math.floor((n * list.length) / most)]!)

/** What is kept to be learned from, and what is held back to be asked. */
const part = ({ texts }: Lesson, n: number): Part => {
  const every = [...texts.keys()]
  if (n % everyScenario === everyScenario - 1) return { kept: [], asked: every }
  const last = texts.length - 1
  const asked = texts.length < 3 ? [] : every.filter(at => at % everyText === everyText - 1 || (last < everyText - 1 && at === last))
  return { kept: every.filter(at => !asked.includes(at)), asked }
}

/** What was asked that can be answered, and what can not. */
const bendBy = (rule: Rule, there: readonly Seen[], away: readonly Seen[], size: Size): Bend => {
  const weight = (awayShare * there.length) / Math.max(away.length, 1)
  return bendOf(rule, [...there, ...away.map(seen => ({ ...seen, weight }))], size)
}

/** How sure the best is, and whether it is the right one. */
const seenOf = ([best]: readonly { one: Matched; sureness: number }[], right: number): Seen => ({
  sureness: best?.sureness ?? nothing,
  right: best?.one.place === right,
  weight: 1,
})

/** The bends of a house's likelihoods: by words, and where `vectors` has those of the texts, by both. */
export const calibrate = (
  lessons: readonly Lesson[],
  traits: readonly (readonly Traits[])[],
  vectors?: readonly (readonly Float32Array[])[],
): Bends => {
  if (lessons.length < leastScenarios || countOf(lessons) < leastTexts) return { words: straight, both: straight }
  const parts = lessons.map(part)
  /** The scenarios that are learned, in the order of their machines. */
  const within = parts.flatMap(({ kept }, n) => (kept.length > 0 ? [n] : []))
  const size: Size = { scenarios: within.length, texts: within.reduce((sum, n) => sum + parts[n]!.kept.length, 0) }
  const machines = teach(within.map(n => parts[n]!.kept.map(at => traits[n]![at]!)))
  const routes = createRoutes()
  for (const [place, n] of within.entries()) {
    const { texts, language } = lessons[n]!
    routes.put({ id: `${place}`, title: '', text: '', examples: parts[n]!.kept.map(at => texts[at]!), language })
  }
  const meanings = vectors && createMeanings(within.map(n => parts[n]!.kept.flatMap(at => vectors[n]![at] ?? [])))
  const ask = ({ n, at }: { n: number; at: number }): { words: Seen; both?: Seen } => {
    const { texts, language } = lessons[n]!
    const vector = vectors?.[n]?.[at]
    const reading = readBy(machines, traits[n]![at]!)
    const found = routes
      .search(readQuestion(texts[at]!, [language]), language, vector ? within.length : deep)
      .map(({ id, score }): Matched => ({ place: Number(id), match: score }))
    const right = within.indexOf(n)
    const words = seenOf(judge(reading, found.slice(0, deep)), right)
    return vector && meanings ? { words, both: seenOf(judge(reading, meanings.meant(vector, found)), right) } : { words }
  }
  const asked = (away: boolean): { words: Seen; both?: Seen }[] =>
    spread(
      parts.flatMap(({ kept, asked }, n) => ((kept.length === 0) === away ? asked.map(at => ({ n, at })) : [])),
      mostAsked,
    ).map(ask)
  const [there, away] = [asked(false), asked(true)]
  const words = [there, away].map(list => list.map(seen => seen.words)) as [Seen[], Seen[]]
  const both = [there, away].map(list => list.flatMap(seen => seen.both ?? [])) as [Seen[], Seen[]]
  return { words: bendBy(rules.words, ...words, size), both: bendBy(rules.both, ...both, size) }
}

/** What is kept, as vectors see it. */
const createMeanings = (lists: readonly (readonly Float32Array[])[]) => {
  const bearings = head(lists)
  const middles = lists.map(list => (list.length > 0 ? middleOf(list) : undefined))
  return {
    /** Of those that words found, the first and the nearest in meaning, as words and vectors see them. */
    meant(vector: Float32Array, found: readonly Matched[]): Matched[] {
      const near = found
        .flatMap(({ place }) => (middles[place] ? [{ place, nearness: dot(middles[place], vector) }] : []))
        .sort((a, b) => b.nearness - a.nearness)
      const looked = new Set([...found.slice(0, deep), ...near.slice(0, deep)].map(({ place }) => place))
      return found.flatMap(({ place, match }): Matched[] => {
        const middle = middles[place]
        if (!middle || !looked.has(place)) return []
        const likeness = likenessOf(vector, lists[place]!, middle).similarity
        return [{ place, match, meant: { side: sideOf(bearings!, place, vector), likeness } }]
      })
    },
  }
}

/** The bend under which what was seen is likeliest, pulled back to none; Newton's method. */
export const bendOf = (rule: Rule, seen: readonly Seen[], size: Size): Bend => {
  let more = 0
  let steeper = 0
  for (let round = 0; round < 20; round++) {
    let [a, b, aa, ab, bb] = [pull * more, pull * steeper, pull, 0, pull]
    for (const { sureness, right, weight } of seen) {
      const x = sureness - middle
      const p = 1 / (1 + Math.exp(-oddsOf(rule, sureness, size) - more - steeper * x))
      const off = weight * (p - (right ? 1 : 0))
      const curve = weight * p * (1 - p)
      a += off
      b += off * x
      aa += curve
      ab += curve * x
      bb += curve * x * x
    }
    const flat = aa * bb - ab * ab
    const [da, db] = [(bb * a - ab * b) / flat, (aa * b - ab * a) / flat]
    more -= da
    steeper -= db
    if (Math.abs(da) + Math.abs(db) < 1e-6) break
  }
  return [more, steeper]
}
