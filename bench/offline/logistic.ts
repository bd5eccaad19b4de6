// Logistic regression by Newton's method, and how well numbers part right from wrong: what bench/fit-offline.ts needs of statistics.

export interface Sample {
  /** With 1 first, for the bias. */
  x: number[]
  y: 0 | 1
  weight: number
}

const solve = (matrix: number[][], right: number[]): number[] => {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.reduce((best, row, at) => (at >= i && Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? at : best), i)
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (const [at, row] of rows.entries()) {
      if (at === i) continue
      const factor = row[i]! / rows[i]![i]!
      for (let j = i; j < row.length; j++) row[j] = row[j]! - factor * rows[i]![j]!
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

/** Coefficients, with a ridge on all but the bias. */
export const regress = (samples: Sample[], ridge = 1): number[] => {
  const size = samples[0]?.x.length ?? 0
  let found = new Array<number>(size).fill(0)
  for (let round = 0; round < 30; round++) {
    const slope = found.map((value, i) => (i === 0 ? 0 : ridge * value))
    const curve = found.map((_, i) => found.map((_, j) => (i !== j ? 0 : i === 0 ? 1e-9 : ridge)))
    for (const { x, y, weight } of samples) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * found[i]!, 0)))
      for (let i = 0; i < size; i++) {
        slope[i] = slope[i]! + weight * (p - y) * x[i]!
        for (let j = 0; j < size; j++) curve[i]![j] = curve[i]![j]! + weight * p * (1 - p) * x[i]! * x[j]!
      }
    }
    const step = solve(curve, slope)
    found = found.map((value, i) => value - step[i]!)
    if (Math.max(...step.map(Math.abs)) < 1e-7) break
  }
  return found
}

/** Likelihood that a right one has a higher number than a wrong one. */
export const auroc = (right: number[], wrong: number[]): number => {
  const sorted = [...wrong].sort((a, b) => a - b)
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  return right.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0) / (right.length * wrong.length)
}
