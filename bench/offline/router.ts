// The router that learns (core/search/router): its rule is fitted on houses made of training and validation parts, and it is judged on the
// test parts by thresholds chosen before.
import { sideOf } from '#core/search/router/bearings.ts'
import { traitsOf } from '#core/search/router/features.ts'
import { type Learned, learn, machinesOf } from '#core/search/router/learn.ts'
import { isEnough, type Lesson, rowsOf } from '#core/search/router/lesson.ts'
import { likelihoodOf, rules, sizeSigns, straight } from '#core/search/router/likelihood.ts'
import { judge, type Machines, type Matched, readBy } from '#core/search/router/machines.ts'
import { likenessOf, middleOf } from '#core/search/vectors/examples.ts'
import { type Embedded, withVectors } from './embedded.ts'
import { furnish, type House, housesOf } from './houses.ts'
import type { Groups, Intents, Row } from './intents.ts'
import { type Judged, type Label, report } from './judge.ts'
import { auroc, regress } from './logistic.ts'

export interface Routed {
  label: Label
  right: boolean
  sureness: number
  confidence: number
  /** By the rule alone, without what the house's own examples say. */
  unbent: number
  /** What it counts among all. */
  weight: number
}

interface Taught {
  learned: Learned
  machines: Machines
  lessons: Lesson[]
  /** The vectors of each lesson, and their middle. */
  meant: { rows: Float32Array[]; middle: Float32Array }[]
  /** Milliseconds of this process. */
  took: number
}

/** What the questions of one sort count together in each house: some forty in a hundred can not be answered. */
const shares: Record<Label, number> = { answered: 1, unanswered: 0.5, nowhere: 0.2 }
/** Where fewer scenarios are taught, more is asked that is not. */
const wellTaught = 5
const deep = 20

const busy = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const taught = ({ index }: Pick<House, 'index'>, embedded?: Embedded): Taught => {
  const lessons = index.lessons().map(lesson => (embedded ? withVectors(lesson, embedded) : lesson))
  const began = busy()
  const learned = learn(lessons)
  const took = busy() - began
  const meant = lessons.map(lesson => ({ rows: rowsOf(lesson), middle: middleOf(rowsOf(lesson)) }))
  return { learned, machines: machinesOf(learned), lessons, meant, took }
}

interface Ask {
  text: string
  label: Label
  /** The scenario that is right. */
  wanted: string
  /** Of the text: then it is routed by words and meaning. */
  vector?: Float32Array | undefined
}

/** What words and the vector, where there is one, say of the scenarios that come into question. */
const foundFor = ({ index }: Pick<House, 'index'>, { learned, lessons, meant }: Taught, { text, vector }: Ask): Matched[] => {
  const { hits } = index.search(text, { limit: vector ? lessons.length : deep, language: 'en', plain: true })
  if (!vector) return hits.map(({ id, score }) => ({ place: learned.ids.indexOf(id), match: score }))
  const scores = new Map(hits.map(({ id, score }) => [id, score]))
  return lessons.map((lesson, place) => ({
    place,
    match: scores.get(lesson.id) ?? 0,
    meant: {
      side: sideOf(learned.meant!.bearings, place, vector),
      likeness: likenessOf(vector, meant[place]!.rows, meant[place]!.middle).similarity,
    },
  }))
}

const route = (house: Pick<House, 'index'>, what: Taught, ask: Ask): Routed => {
  const { learned, machines } = what
  const { text, label, wanted, vector } = ask
  const [best] = judge(readBy(machines, traitsOf(text, 'en')), foundFor(house, what, ask))
  if (!best) return { label, right: false, sureness: -1, confidence: 0, unbent: 0, weight: 1 }
  const { sureness } = best
  const bend = vector ? learned.meant!.bend : learned.bend
  const [confidence, unbent] = [bend, straight].map(one =>
    likelihoodOf(vector ? rules.both : rules.words, sureness, learned.size, one),
  ) as [number, number]
  return { label, right: learned.ids[best.one.place] === wanted, sureness, confidence, unbent, weight: 1 }
}

const asJudged = (routed: Routed[]): Judged[] => routed.map(one => ({ ...one, from: '', found: [], score: one.sureness }))

/** How surprised each would be on average by what is right: less is better. */
const surprise = (routed: Routed[], by: 'confidence' | 'unbent'): string => {
  const weight = routed.reduce((sum, one) => sum + one.weight, 0)
  const loss = routed.reduce((sum, one) => sum - one.weight * Math.log(Math.max(one.right ? one[by] : 1 - one[by], 1e-9)), 0)
  return (loss / weight).toFixed(3)
}

/** The largest share of what can be answered that is answered with 95 in a hundred answers right; what can't be counts as wrong. */
const sureShare = (routed: Routed[]): number => {
  const known = routed.filter(one => one.label === 'answered').length
  let [sent, right, within, most] = [0, 0, 0, 0]
  for (const one of routed.toSorted((a, b) => b.confidence - a.confidence)) {
    sent += 1
    if (one.label === 'answered') within += 1
    if (one.right) right += 1
    if (right / sent >= 0.95) most = within
  }
  return most / known
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const shareOf = <T>(list: T[], test: (one: T) => boolean): number => list.filter(test).length / list.length

/** What is to hold at once: so many of all that can be answered are answered and right, and so many of the rest are handed off. */
const goals = { right: 0.915, away: 0.75 }

const rightAt = (routed: Routed[], threshold: number): number =>
  shareOf(
    routed.filter(one => one.label === 'answered'),
    one => one.right && one.confidence >= threshold,
  )
const awayAt = (routed: Routed[], threshold: number): number =>
  shareOf(
    routed.filter(one => one.label !== 'answered'),
    one => one.confidence < threshold,
  )

/** The threshold that stands furthest from missing either goal, measured by how far chance may move what was counted. */
const thresholdBetween = (routed: Routed[]): number => {
  const [away, within] = [true, false].map(isAway => routed.filter(one => (one.label !== 'answered') === isAway).length) as [number, number]
  const chance = (share: number, count: number): number => Math.sqrt((share * (1 - share)) / count)
  const slack = (threshold: number): number =>
    Math.min(
      (rightAt(routed, threshold) - goals.right) / chance(goals.right, within),
      (awayAt(routed, threshold) - goals.away) / chance(goals.away, away),
    )
  const thresholds = routed.filter(one => one.label !== 'answered').map(one => one.confidence)
  return thresholds.reduce((best, one) => (slack(one) > slack(best) ? one : best), 0)
}

/** Prints how well they were routed. */
export const tell = (name: string, routed: Routed[]): void => {
  report(name, asJudged(routed))
  const within = routed.filter(one => one.label === 'answered').map(one => one.sureness)
  const away = routed.filter(one => one.label !== 'answered').map(one => one.sureness)
  if (away.length > 0) console.log(`    AUROC of all that can be answered ${auroc(within, away).toFixed(4)}`)
  console.log(`    ${percent(sureShare(routed))} can be answered with 95 % right`)
}

interface Asking {
  examples: Groups
  titles: boolean
  questions: Row[]
  outside: string[]
  /** Of all of them. */
  embedded?: Embedded
}

/** Prints how many are answered and right, and how many handed off, at the threshold that `held` chooses. */
export const tellBetween = (held: Routed[], routed: Routed[]): void => {
  const threshold = thresholdBetween(held)
  const told = (some: Routed[]): string => `${percent(rightAt(some, threshold))} answered and right, ${percent(awayAt(some, threshold))}`
  console.log(
    `    at ${threshold.toFixed(3)}, furthest from missing either goal when validated (${told(held)} handed off of what can't be answered): ${told(routed)}`,
  )
}

/** What comes of asking a house with these examples. */
export const askAll = ({ examples, titles, questions, outside, embedded }: Asking): { routed: Routed[]; took: number } => {
  const house = furnish(examples, titles)
  const what = taught(house, embedded)
  const routed = [
    ...questions.map(([text, wanted]) => route(house, what, { text, label: 'answered', wanted, vector: embedded?.get(text) })),
    ...outside.map(text => route(house, what, { text, label: 'nowhere', wanted: '', vector: embedded?.get(text) })),
  ]
  return { routed, took: what.took }
}

const rows = (groups: Groups): Row[] => [...groups].flatMap(([label, texts]) => texts.map((text): Row => [text, label]))

/** Prints the rule of core/search/router/likelihood.ts as it fits best, and how the one that stands does. */
export const fitRouter = ([one, other]: [Intents, Intents], houses = housesOf, embedded?: Embedded): void => {
  const seen: { x: number[]; routed: Routed; house: string; from: string }[] = []
  for (const [set, rest] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const house of houses(set, rest)) {
      if (!isEnough(house.index.lessons())) continue
      const what = taught(house, embedded)
      const [wide, long] = sizeSigns(what.learned.size)
      const asked = (sort: Label): number => house.questions.filter(({ label }) => label === sort).length
      const near = asked('unanswered')
      for (const { text, label, right } of house.questions) {
        // Where all that is taught is there, nothing can be close by: what is about something else stands for both.
        const away = near === 0 ? shares.nowhere + shares.unanswered : shares.nowhere
        const within = Math.min(1, house.scenarios / wellTaught) * shares.answered
        const share = label === 'nowhere' ? away : label === 'answered' ? within : shares.unanswered
        const routed = {
          ...route(house, what, { text, label, wanted: right, vector: embedded?.get(text) }),
          weight: (100 * share) / asked(label),
        }
        const { sureness } = routed
        const x = [1, wide, long, sureness, sureness * wide, sureness * long]
        seen.push({ x, routed, house: `${house.scenarios} scenarios of ${house.examples}`, from: set.name })
      }
    }
  }
  const fitted = regress(seen.map(({ x, routed }) => ({ x, y: routed.right ? 1 : 0, weight: routed.weight })))
  const written = fitted.map(number => number.toFixed(2))
  console.log(`rule: bias [${written.slice(0, 3).join(', ')}], sureness [${written.slice(3).join(', ')}]`)
  const reported = (name: string, some: typeof seen): void => {
    const routed = some.map(one => one.routed)
    report(name, asJudged(routed))
    console.log(`    log loss ${surprise(routed, 'confidence')}, by the rule alone ${surprise(routed, 'unbent')}`)
  }
  for (const house of new Set(seen.map(entry => entry.house)))
    reported(
      `  ${house}`,
      seen.filter(entry => entry.house === house),
    )
  reported('  all', seen)
}

/** Prints how the router does on the test parts. */
export const judgeRouter = (sets: [Intents, Intents]): void => {
  for (const { name, train, val, all, ten, test, outsideVal, outsideTest } of sets) {
    for (const [titles, called] of [
      [true, 'titled by the intent'],
      [false, 'without titles'],
    ] as const) {
      for (const [examples, before, many] of [
        [all, train, 'all'],
        [ten, ten, 'ten'],
      ] as const) {
        const { routed, took } = askAll({ examples, titles, questions: test, outside: outsideTest })
        tell(`  ${name} test, ${many} examples, ${called}`, routed)
        console.log(`    learned in ${(took / 1000).toFixed(2)} s of processor time`)
        // With ten examples each, both goals are out of reach.
        if (outsideVal.length === 0 || many !== 'all') continue
        tellBetween(askAll({ examples: before, titles, questions: rows(val), outside: outsideVal }).routed, routed)
      }
    }
  }
}
