// From hashes to places 0, 1, 2 … in the order they were met, in one typed array that can be handed to another thread as it is.

export interface Table {
  /** The place of a key, or -1. */
  find(key: number): number
  /** The place of a key, given to it now if it has none. */
  place(key: number): number
  readonly size: number
  /** Key and place, side by side; a place of 0 is empty, otherwise one more than the place. */
  readonly cells: Uint32Array<ArrayBuffer>
}

const golden = 0x9e3779b1

/** An empty table, or the one whose cells were kept. */
export const createTable = (kept: Uint32Array<ArrayBuffer> = new Uint32Array(2 * 1024), size = 0): Table => {
  let cells = kept
  let count = size

  const cellOf = (key: number): number => {
    const mask = cells.length / 2 - 1
    let at = (Math.imul(key, golden) >>> 0) & mask
    while (cells[2 * at + 1] !== 0 && cells[2 * at] !== key) at = (at + 1) & mask
    return at
  }

  const widen = (): void => {
    const had = cells
    cells = new Uint32Array(had.length * 2)
    for (let at = 0; at < had.length; at += 2) {
      if (had[at + 1] === 0) continue
      const cell = cellOf(had[at]!)
      cells[2 * cell] = had[at]!
      cells[2 * cell + 1] = had[at + 1]!
    }
  }

  return {
    find: key => cells[2 * cellOf(key) + 1]! - 1,
    place(key) {
      const cell = cellOf(key)
      if (cells[2 * cell + 1] !== 0) return cells[2 * cell + 1]! - 1
      count += 1
      cells[2 * cell] = key
      cells[2 * cell + 1] = count
      // Half full at most.
      if (count * 4 > cells.length) widen()
      return count - 1
    },
    get size() {
      return count
    },
    get cells() {
      return cells
    },
  }
}
