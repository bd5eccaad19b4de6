// Vectors of one length in rows of typed arrays, by number. Rows are given out again once they are free; nothing is ever copied to grow.

export interface Rows {
  readonly dimensions: number
  /** A row with these numbers. */
  add(vector: Float32Array): number
  /** Its number may be given out again. */
  free(row: number): void
  /** The numbers themselves, not a copy. */
  at(row: number): Float32Array
  /** The cosine of vectors of length 1. */
  dot(row: number, vector: Float32Array): number
  bytes(): number
}

/** Rows that are made at once. */
const together = 1024

/** The cosine of vectors of length 1. Four sums side by side: each addition waits for the one before it. */
export const dot = (a: Float32Array, b: Float32Array, from = 0): number => {
  const { length } = b
  let [s0, s1, s2, s3] = [0, 0, 0, 0]
  let i = 0
  for (; i + 3 < length; i += 4) {
    s0 += a[from + i]! * b[i]!
    s1 += a[from + i + 1]! * b[i + 1]!
    s2 += a[from + i + 2]! * b[i + 2]!
    s3 += a[from + i + 3]! * b[i + 3]!
  }
  for (; i < length; i++) s0 += a[from + i]! * b[i]!
  return s0 + s1 + s2 + s3
}

/** The same direction at length 1; zeros stay zeros. */
export const toUnit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 || Math.abs(length - 1) < 1e-6 ? vector : vector.map(x => x / length)
}

export const createRows = (dimensions: number): Rows => {
  const blocks: Float32Array[] = []
  const vacant: number[] = []
  let used = 0
  return {
    dimensions,
    add(vector) {
      if (vector.length !== dimensions) throw new RangeError(`A vector of ${vector.length} numbers among those of ${dimensions}.`)
      const row = vacant.pop() ?? used++
      if (row >= blocks.length * together) blocks.push(new Float32Array(together * dimensions))
      blocks[Math.floor(row / together)]!.set(vector, (row % together) * dimensions)
      return row
    },
    free: row => void vacant.push(row),
    at: row => blocks[Math.floor(row / together)]!.subarray((row % together) * dimensions, ((row % together) + 1) * dimensions),
    dot: (row, vector) => dot(blocks[Math.floor(row / together)]!, vector, (row % together) * dimensions),
    bytes: () => blocks.length * together * dimensions * 4,
  }
}
