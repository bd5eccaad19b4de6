// Who contains what: for each term the items that hold it and how often, packed into pages of 32-bit numbers.
//
// A term's postings lie side by side in one segment, so that they are read in sequence. A full one is copied into one of twice the length,
// up to a bound; from there on, segments of that length are chained. A posting is `slot << 8 | weight`; slots below 2^24, weights 1–255.

const pageBits = 16
const pageSize = 1 << pageBits
const pageMask = pageSize - 1
/** Segment lengths are powers of two between these, the first word being the address of the next segment of a chain. */
const smallest = 2
const largest = 9

export const slotLimit = 1 << 24
export const weightLimit = 255

/** A run of postings, side by side in a page. */
export interface Run {
  page: Uint32Array
  from: number
  to: number
}

export interface Postings {
  add(term: number, slot: number, weight: number): void
  /** How many postings the term has, those of dead slots included. */
  count(term: number): number
  /** No posting of the term weighs more. */
  heaviest(term: number): number
  /** What `next` reads into: always the same one, so that reading makes no garbage. */
  readonly run: Readonly<Run>
  /** Begins to read a term's postings; one is read at a time. */
  open(term: number): void
  /** Goes on to the next run; false where there is none. */
  next(): boolean
  /** Keeps only postings whose slot `keep` marks with 1, and gives what became free to later ones. */
  prune(term: number, keep: Uint8Array): void
  /** Bytes held. */
  bytes(): number
}

const sizeIn = (packed: number): number => (packed >>> 12) & 15
const fillIn = (packed: number): number => packed & 0xfff

export const createPostings = (): Postings => {
  const pages: Uint32Array[] = []
  /** Where in the last page the next segment goes. */
  let top = pageSize
  /** By size, the first of the segments that are free; each has the address of the next one. Address 0 is never given out: it says "none". */
  const free = new Uint32Array(largest + 1)

  /**
   * Four numbers a term, side by side for the processor's cache: first segment, last segment, postings, and of the last segment its size
   * and fill (4 and 12 bits) beside the greatest weight.
   */
  let terms = new Uint32Array(4 * 1024)

  const grow = (term: number): void => {
    let length = terms.length
    while (length <= term * 4 + 3) length *= 2
    const wider = new Uint32Array(length)
    wider.set(terms)
    terms = wider
  }

  const release = (address: number, bits: number): void => {
    pages[address >>> pageBits]![address & pageMask] = free[bits]!
    free[bits] = address
  }

  const allocate = (bits: number): number => {
    const reused = free[bits]!
    if (reused !== 0) {
      free[bits] = pages[reused >>> pageBits]![reused & pageMask]!
      return reused
    }
    const size = 1 << bits
    if (top + size > pageSize) {
      // What is left of a page is cut into free segments rather than lost.
      for (let b = largest; b >= smallest; b--) {
        while (pages.length > 0 && top + (1 << b) <= pageSize) {
          release(((pages.length - 1) << pageBits) | top, b)
          top += 1 << b
        }
      }
      pages.push(new Uint32Array(pageSize))
      top = pages.length === 1 ? 1 << smallest : 0
    }
    const address = ((pages.length - 1) << pageBits) | top
    top += size
    return address
  }

  const add = (term: number, slot: number, weight: number): void => {
    const at = term * 4
    if (at + 3 >= terms.length) grow(term)
    let last = terms[at + 1]!
    let bits = sizeIn(terms[at + 3]!)
    let fill = fillIn(terms[at + 3]!) + 1
    if (last === 0) {
      bits = smallest
      terms[at] = last = allocate(bits)
    } else if (fill >= 1 << bits) {
      const full = pages[last >>> pageBits]!
      const from = last & pageMask
      const next = allocate(Math.min(bits + 1, largest))
      if (bits < largest) {
        const page = pages[next >>> pageBits]!
        for (let i = 1; i < fill; i++) page[(next & pageMask) + i] = full[from + i]!
        release(last, bits)
        terms[at] = next
        bits += 1
      } else {
        full[from] = next
        fill = 1
      }
      last = next
    }
    terms[at + 1] = last
    pages[last >>> pageBits]![(last & pageMask) + fill] = (slot << 8) | weight
    terms[at + 2] = terms[at + 2]! + 1
    terms[at + 3] = (Math.max(weight, terms[at + 3]! >>> 16) << 16) | (bits << 12) | fill
  }

  const run: Run = { page: new Uint32Array(0), from: 0, to: 0 }
  // What is being read: the segment to come, the last one and its fill.
  let coming = 0
  let ending = 0
  let filled = 0

  const open = (term: number): void => {
    const at = term * 4
    coming = 0
    if (at >= terms.length) return
    coming = terms[at]!
    ending = terms[at + 1]!
    filled = fillIn(terms[at + 3]!)
  }

  const next = (): boolean => {
    if (coming === 0) return false
    const page = pages[coming >>> pageBits]!
    const link = coming & pageMask
    run.page = page
    run.from = link + 1
    if (coming === ending) {
      run.to = link + 1 + filled
      coming = 0
    } else {
      run.to = link + (1 << largest)
      coming = page[link]!
    }
    return true
  }

  return {
    add,
    run,
    open,
    next,
    count: term => (term * 4 < terms.length ? terms[term * 4 + 2]! : 0),
    heaviest: term => (term * 4 < terms.length ? terms[term * 4 + 3]! >>> 16 : 0),
    prune(term, keep) {
      const kept: number[] = []
      let dropped = 0
      open(term)
      while (next()) {
        const { page, from, to } = run
        for (let i = from; i < to; i++) {
          if (keep[page[i]! >>> 8] === 1) kept.push(page[i]!)
          else dropped += 1
        }
      }
      if (dropped === 0) return
      const bits = sizeIn(terms[term * 4 + 3]!)
      for (let at = terms[term * 4]!; at !== 0; ) {
        const next = at === terms[term * 4 + 1] ? 0 : pages[at >>> pageBits]![at & pageMask]!
        release(at, bits)
        at = next
      }
      terms.fill(0, term * 4, term * 4 + 4)
      for (const posting of kept) add(term, posting >>> 8, posting & 255)
    },
    bytes: () => pages.length * pageSize * 4 + terms.length * 4,
  }
}
