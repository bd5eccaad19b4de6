// Which vectors belong to which scenario: one linear support vector machine for each, told from all others, taught as the machines of words
// are (separate.ts), but over numbers that are all there.
import { dot } from '../vectors/rows.ts'
import { baseOf, shuffle } from './separate.ts'

/** What was learned of vectors of one model. */
export interface Bearings {
  dimensions: number
  /** One machine behind the other. */
  weights: Float32Array<ArrayBuffer>
  /** 1 for each machine that was taught anything. */
  has: Uint8Array<ArrayBuffer>
  /** Where a vector that leans to nothing stands. */
  base: number
}

/** Passes over the vectors; in the first two, each is held against every machine, then against those that it leans on. */
const rounds = 6
const wholeRounds = 2
/** What being on the wrong side costs, and how much more for a text of the scenario than for the many that are not. Set on validation parts. */
const cost = 1
const ownCost = 6
/** Smaller steps are not taken. */
const least = 0.005
/** Numbers that one pass multiplies, at most: some seconds. Of more vectors, each scenario's are thinned evenly. */
const mostWork = 6e9

/** Teaches a machine for each of the lists, by vectors of length 1; undefined where there are none. The same lists give the same numbers. */
export const head = (all: readonly (readonly Float32Array[])[]): Bearings | undefined => {
  const dimensions = all.find(list => list.length > 0)?.[0]?.length
  if (dimensions === undefined) return undefined
  const count = all.length
  const lists = thin(all, mostWork / (dimensions * count))
  const has = Uint8Array.from(lists, list => (list.length > 0 ? 1 : 0))
  const taught = Uint16Array.from(lists.flatMap((list, n) => (list.length > 0 ? [n] : [])))
  const weights = new Float32Array(dimensions * count)
  const vectors = lists.flat()
  const classes = Uint16Array.from(lists.flatMap((list, n) => list.map(() => n)))
  const base = baseOf(taught.length)
  const order = Uint32Array.from(vectors, (_, n) => n)
  const duals = new Float32Array(vectors.length * count)
  const near: Uint16Array[] = vectors.map(() => taught)
  const nearNow = new Uint16Array(count)
  let seed = 7
  for (let round = 0; round < rounds; round++) {
    seed = shuffle(order, seed)
    for (const at of order) {
      const vector = vectors[at]!
      let close = 0
      for (const place of near[at]!) {
        const side = place === classes[at] ? 1 : -1
        const slack = 0.5 / (side > 0 ? cost * ownCost : cost)
        const cell = at * count + place
        const dual = duals[cell]!
        const slope = side * (dot(weights, vector, place * dimensions) + base) - 1 + slack * dual
        if (dual > 0 || slope < 0) nearNow[close++] = place
        if (dual === 0 && slope >= 0) continue
        const step = Math.max(0, dual - slope / (1 + slack)) - dual
        if (Math.abs(step) < least) continue
        duals[cell] = dual + step
        add(weights, place * dimensions, vector, step * side)
      }
      if (round < wholeRounds) near[at] = nearNow.slice(0, close)
    }
  }
  return { dimensions, weights, has, base }
}

const thin = (lists: readonly (readonly Float32Array[])[], most: number): readonly (readonly Float32Array[])[] => {
  const share = most / lists.reduce((sum, list) => sum + list.length, 0)
  return share >= 1 ? lists : lists.map(list => list.filter((_, n) => n === 0 || Math.floor((n + 1) * share) > Math.floor(n * share)))
}

const add = (weights: Float32Array, from: number, vector: Float32Array, factor: number): void => {
  for (let n = 0; n < vector.length; n++) weights[from + n] = weights[from + n]! + factor * vector[n]!
}

/** How far a vector is on the side of one machine: from 1 on surely, below 0 rather not. */
export const sideOf = ({ dimensions, weights, base }: Bearings, place: number, vector: Float32Array): number =>
  dot(weights, vector, place * dimensions) + base
