// Setting the likelihood right for one house, by holding back a part of its own examples and scenarios: what is learned from the rest is asked
// the examples held back, and those of whole scenarios held back, which are questions close by that can not be answered.
import { readQuestion } from '../question.ts'
import { createRoutes } from '../routes.ts'
import type { Traits } from './features.ts'
import { countOf, type Lesson } from './lesson.ts'
import { type Bend, middle, nothing, oddsOf, type Size, straight } from './likelihood.ts'
import { judge, teach } from './machines.ts'

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

/** The bend of a house's likelihood. */
export const calibrate = (lessons: readonly Lesson[], traits: readonly (readonly Traits[])[]): Bend => {
  if (lessons.length < leastScenarios || countOf(lessons) < leastTexts) return straight
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
  const ask = ({ n, at }: { n: number; at: number }): Seen => {
    const { texts, language } = lessons[n]!
    const found = routes.search(readQuestion(texts[at]!, [language]), language, deep)
    const [best] = judge(
      machines,
      traits[n]![at]!,
      found.map(({ id, score }) => ({ place: Number(id), match: score })),
    )
    return { sureness: best?.sureness ?? nothing, right: best !== undefined && within[best.one.place] === n, weight: 1 }
  }
  const asked = (away: boolean): Seen[] =>
    spread(
      parts.flatMap(({ kept, asked }, n) => ((kept.length === 0) === away ? asked.map(at => ({ n, at })) : [])),
      mostAsked,
    ).map(ask)
  const there = asked(false)
  const away = asked(true)
  const weight = (awayShare * there.length) / Math.max(away.length, 1)
  return bendOf([...there, ...away.map(seen => ({ ...seen, weight }))], size)
}

/** The bend under which what was seen is likeliest, pulled back to none; Newton's method. */
export const bendOf = (seen: readonly Seen[], size: Size): Bend => {
  let more = 0
  let steeper = 0
  for (let round = 0; round < 20; round++) {
    let [a, b, aa, ab, bb] = [pull * more, pull * steeper, pull, 0, pull]
    for (const { sureness, right, weight } of seen) {
      const x = sureness - middle
      const p = 1 / (1 + Math.exp(-oddsOf(sureness, size) - more - steeper * x))
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
