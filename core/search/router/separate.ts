// One-against-the-rest linear support vector machines with squared hinge loss, all classes in one pass, by dual coordinate descent (Hsieh,
// Chang, Lin, Keerthi, Sundararajan 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM", https://icml.cc/2008/papers/166.pdf).
// The same rows give the same numbers: the order is shuffled by a seed.
import type { Row } from './rows.ts'

/** Which texts, told as directions, belong to which class. */
export interface Task {
  rows: readonly Row[]
  /** The class of each row, from 0. */
  classes: Uint16Array
  /** How many classes. */
  count: number
  /** How many places rows have. */
  places: number
}

/** What being on the wrong side costs, and how much more for a text of the class than for the many that are not. Set on validation parts. */
const cost = 1
const ownCost = 6
/** Where a text with nothing of a class stands. Fixed below the border, and the further the more classes there are: so most texts need not be told from most classes. */
export const baseOf = (count: number): number => -Math.min(2, 1.2 + count / 100)
/** Smaller steps are not taken. */
const least = 0.02

/** Puts an order into another; answers the seed of the next. */
export const shuffle = (order: Uint32Array, seed: number): number => {
  let state = seed
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor((state / 4294967296) * (i + 1))
    const had = order[i]!
    order[i] = order[j]!
    order[j] = had
  }
  return state
}

/** In these rounds each text is held against every class; in the others against those that it leans on, which spares most of the work. */
const isWhole = (round: number): boolean => round < 2 || round % 4 === 3

/** The weights: for each place one number a class. */
export const separate = ({ rows, classes, count, places }: Task, rounds: number): Float32Array<ArrayBuffer> => {
  const weights = new Float32Array(places * count)
  const duals = new Float32Array(rows.length * count)
  const order = Uint32Array.from(rows, (_, n) => n)
  const every = Uint16Array.from({ length: count }, (_, k) => k)
  /** Of each text the classes that it leans on. */
  const near: Uint16Array[] = rows.map(() => every)
  const nearNow = new Uint16Array(count)
  const sums = new Float64Array(count)
  const moved = new Uint16Array(count)
  const steps = new Float64Array(count)
  const base = baseOf(count)
  let seed = 7
  for (let round = 0; round < rounds; round++) {
    seed = shuffle(order, seed)
    const whole = isWhole(round)
    for (const at of order) {
      const { places: own, worths } = rows[at]!
      const against = whole ? every : near[at]!
      const width = against.length
      const square = whole ? sumAll(weights, own, worths, count, sums) : sumSome(weights, own, worths, count, against, sums)
      let moves = 0
      let close = 0
      for (let j = 0; j < width; j++) {
        const k = against[j]!
        const side = k === classes[at] ? 1 : -1
        const slack = 0.5 / (side > 0 ? cost * ownCost : cost)
        const dual = duals[at * count + k]!
        const slope = side * (sums[j]! + base) - 1 + slack * dual
        if (dual > 0 || slope < 0) nearNow[close++] = k
        if (dual === 0 && slope >= 0) continue
        const next = Math.max(0, dual - slope / (square + slack))
        const step = (next - dual) * side
        if (Math.abs(step) < least) continue
        duals[at * count + k] = next
        steps[moves] = step
        moved[moves++] = k
      }
      if (whole) near[at] = nearNow.slice(0, close)
      if (moves > 0) move(weights, own, worths, count, moved, steps, moves)
    }
  }
  return weights
}

/** Each of these answers the text's length squared. */
const sumAll = (weights: Float32Array, own: Uint32Array, worths: Float32Array, count: number, sums: Float64Array): number => {
  sums.fill(0)
  let square = 0
  let n = 0
  // Four at a time: the sums are fetched and put back four times less often.
  for (; n + 4 <= own.length; n += 4) {
    const [a, b, c, d] = [own[n]! * count, own[n + 1]! * count, own[n + 2]! * count, own[n + 3]! * count]
    const [u, v, w, x] = [worths[n]!, worths[n + 1]!, worths[n + 2]!, worths[n + 3]!]
    square += u * u + v * v + w * w + x * x
    for (let k = 0; k < count; k++)
      sums[k] = sums[k]! + weights[a + k]! * u + weights[b + k]! * v + weights[c + k]! * w + weights[d + k]! * x
  }
  for (; n < own.length; n++) {
    const from = own[n]! * count
    const worth = worths[n]!
    square += worth * worth
    for (let k = 0; k < count; k++) sums[k] = sums[k]! + weights[from + k]! * worth
  }
  return square
}

const sumSome = (
  weights: Float32Array,
  own: Uint32Array,
  worths: Float32Array,
  count: number,
  some: Uint16Array,
  sums: Float64Array,
): number => {
  const width = some.length
  for (let j = 0; j < width; j++) sums[j] = 0
  let square = 0
  for (let n = 0; n < own.length; n++) {
    const from = own[n]! * count
    const worth = worths[n]!
    square += worth * worth
    for (let j = 0; j < width; j++) sums[j] = sums[j]! + weights[from + some[j]!]! * worth
  }
  return square
}

const move = (
  weights: Float32Array,
  own: Uint32Array,
  worths: Float32Array,
  count: number,
  moved: Uint16Array,
  steps: Float64Array,
  moves: number,
): void => {
  for (let n = 0; n < own.length; n++) {
    const from = own[n]! * count
    const worth = worths[n]!
    for (let m = 0; m < moves; m++) {
      const cell = from + moved[m]!
      weights[cell] = weights[cell]! + steps[m]! * worth
    }
  }
}

/** How far a text is on each class's side: from 1 on surely, below 0 rather not. */
export const sidesOf = ({ places, worths }: Row, weights: Float32Array, count: number): Float64Array => {
  const sums = new Float64Array(count)
  sumAll(weights, places, worths, count, sums)
  const base = baseOf(count)
  for (let k = 0; k < count; k++) sums[k] = sums[k]! + base
  return sums
}
