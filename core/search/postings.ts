// Who contains what: for each term the items that hold it and how often, packed into pages of 32-bit numbers that never move.
//
// A term's postings are a chain of segments, each twice as long as the one before up to a bound, so that adding one costs the same at
// any size and nothing is copied. A posting is `slot << 8 | weight`; slots below 2^24, weights 1–255.

const pageBits = 16
const pageSize = 1 << pageBits
const pageMask = pageSize - 1
/** Segment lengths are powers of two between these, the first word being the address of the next segment. */
const smallest = 2
const largest = 10

export const slotLimit = 1 << 24
export const weightLimit = 255

export interface Postings {
  add(term: number, slot: number, weight: number): void
  /** How many postings the term has, those of dead slots included. */
  count(term: number): number
  /** Calls with each run of postings: the page, where the run starts and where it ends. */
  runs(term: number, each: (page: Uint32Array, from: number, to: number) => void): void
  /** Keeps only postings whose slot `keep` marks with 1, and gives what became free to later ones. */
  prune(term: number, keep: Uint8Array): void
  /** Bytes held. */
  bytes(): number
}

export const createPostings = (): Postings => {
  const pages: Uint32Array[] = []
  /** Where in the last page the next segment goes. */
  let top = pageSize
  /** Addresses of segments that are free, by size. Address 0 is never given out: it says "none". */
  const free: number[][] = Array.from({ length: largest + 1 }, () => [])

  /** Four numbers a term, side by side for the processor's cache: first segment, last segment, postings, and of the last segment its size and fill. */
  let terms = new Uint32Array(4 * 1024)

  const grow = (term: number): void => {
    let length = terms.length
    while (length <= term * 4 + 3) length *= 2
    const wider = new Uint32Array(length)
    wider.set(terms)
    terms = wider
  }

  const allocate = (bits: number): number => {
    const reused = free[bits]!.pop()
    if (reused !== undefined) {
      pages[reused >>> pageBits]![reused & pageMask] = 0
      return reused
    }
    const size = 1 << bits
    if (top + size > pageSize) {
      // What is left of a page is cut into free segments rather than lost.
      for (let b = largest; b >= smallest; b--) {
        while (pages.length > 0 && top + (1 << b) <= pageSize) {
          free[b]!.push(((pages.length - 1) << pageBits) | top)
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
    let bits = terms[at + 3]! >>> 16
    let fill = (terms[at + 3]! & 0xffff) + 1
    if (last === 0 || fill >= 1 << bits) {
      bits = last === 0 ? smallest : Math.min(bits + 1, largest)
      const next = allocate(bits)
      if (last === 0) terms[at] = next
      else pages[last >>> pageBits]![last & pageMask] = next
      terms[at + 1] = last = next
      fill = 1
    }
    pages[last >>> pageBits]![(last & pageMask) + fill] = (slot << 8) | weight
    terms[at + 2] = terms[at + 2]! + 1
    terms[at + 3] = (bits << 16) | fill
  }

  const runs: Postings['runs'] = (term, each) => {
    if (term * 4 >= terms.length) return
    const end = terms[term * 4 + 1]!
    let at = terms[term * 4]!
    let bits = smallest
    while (at !== 0) {
      const page = pages[at >>> pageBits]!
      const from = (at & pageMask) + 1
      const last = at === end
      each(page, from, last ? from + (terms[term * 4 + 3]! & 0xffff) : from - 1 + (1 << bits))
      at = last ? 0 : page[from - 1]!
      bits = Math.min(bits + 1, largest)
    }
  }

  return {
    add,
    runs,
    count: term => (term * 4 < terms.length ? terms[term * 4 + 2]! : 0),
    prune(term, keep) {
      const kept: number[] = []
      let dropped = 0
      runs(term, (page, from, to) => {
        for (let i = from; i < to; i++) {
          if (keep[page[i]! >>> 8] === 1) kept.push(page[i]!)
          else dropped += 1
        }
      })
      if (dropped === 0) return
      for (let at = terms[term * 4]!, bits = smallest; at !== 0; bits = Math.min(bits + 1, largest)) {
        const next = at === terms[term * 4 + 1] ? 0 : pages[at >>> pageBits]![at & pageMask]!
        free[bits]!.push(at)
        at = next
      }
      terms.fill(0, term * 4, term * 4 + 4)
      for (const posting of kept) add(term, posting >>> 8, posting & 255)
    },
    bytes: () => pages.length * pageSize * 4 + terms.length * 4,
  }
}
