// A set of short documents and their BM25 scores (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), all in typed
// arrays. Documents are numbers here, "slots"; names, fields and languages are the index's business.
//
// Removing marks a slot as dead, which hides it at once; its postings are swept out bit by bit by later changes, after which the slot
// is used again. No change ever costs more than a few thousand postings, whatever the size.
import { createNear, type Near } from './near.ts'
import { own } from './own.ts'
import { createPostings, slotLimit, weightLimit } from './postings.ts'

/** One word of a question: the terms that may stand for it, how much it counts beside its rarity, and its place in the mask. */
export interface Asked {
  terms: number[]
  factor: number
  /** 0–31; several may share one. */
  bit: number
}

export interface Scored {
  slot: number
  score: number
  /** Which of the asked words it contains, a bit each. */
  mask: number
}

export interface Space {
  /** Documents alive. */
  readonly size: number
  /** Dead documents whose postings are still to be swept out. */
  readonly dead: number
  /** Terms are numbered below this. */
  readonly terms: number
  /** The number of a term, or -1. */
  find(term: string): number
  /** Terms one typing mistake away. */
  near(term: string): number[]
  /** The number of a term, given to it now if it has none. Good until `forgotten` changes. */
  number(term: string): number
  /** How many terms were forgotten because nothing contains them any more: their numbers go to others. */
  readonly forgotten: number
  /** Counts a term of the document being made, by its number. */
  count(term: number, weight: number): void
  /** Makes the document of what was counted since the last one. */
  commit(length: number): number
  remove(slot: number): void
  /** Documents alive that have any of the terms; for one term exact, for several the most frequent one's. */
  frequency(terms: number[]): number
  /** Rarity of a word that `frequency` documents have. */
  rarity(frequency: number): number
  /** The best `limit` documents, equal ones in the order of `before`; `accept` is asked only for those good enough to be among them. */
  search(asked: Asked[], limit: number, before: (a: number, b: number) => boolean, accept?: (slot: number) => boolean): Scored[]
  bytes(): number
}

const alive = 1
const gone = 2

/** Sweeping starts when a quarter of all slots and at least this many are dead. */
const worthSweeping = 256
/** Postings looked at per change while sweeping. */
const stride = 20_000

export const createSpace = ({ k1, b, typos = false }: { k1: number; b: number; typos?: boolean }): Space => {
  const ids = new Map<string, number>()
  const names: string[] = []
  const spare: number[] = []
  const postings = createPostings()
  const nearby: Near | undefined = typos ? createNear() : undefined

  let lengths = new Float32Array(1024)
  let states = new Uint8Array(1024)
  let used = 0
  let living = 0
  let total = 0
  const vacant: number[] = []

  /** Dead slots that no longer count but whose postings may still be there. */
  let waiting: number[] = []
  let sweeping: number[] | undefined
  let sweptTo = 0
  let forgotten = 0

  // The document being made.
  let counts = new Uint16Array(1024)
  let drawn: number[] = []

  // The search being made; all zero between searches.
  let scores = new Float64Array(1024)
  let masks = new Uint32Array(1024)
  let touched = new Int32Array(1024)
  let parts = new Float64Array(0)

  const widenSlots = (): void => {
    const length = lengths.length * 2
    const wider = { lengths: new Float32Array(length), states: new Uint8Array(length) }
    wider.lengths.set(lengths)
    wider.states.set(states)
    lengths = wider.lengths
    states = wider.states
    scores = new Float64Array(length)
    masks = new Uint32Array(length)
    touched = new Int32Array(length)
    parts = new Float64Array(0)
  }

  const termId = (term: string): number => {
    const known = ids.get(term)
    if (known !== undefined) return known
    const id = spare.pop() ?? names.length
    const name = own(term)
    ids.set(name, id)
    names[id] = name
    nearby?.add(name, id)
    if (id >= counts.length) {
      const wider = new Uint16Array(counts.length * 2)
      wider.set(counts)
      counts = wider
    }
    return id
  }

  const sweep = (): void => {
    if (!sweeping) {
      if (waiting.length < worthSweeping || waiting.length * 4 < used) return
      sweeping = waiting
      waiting = []
      sweptTo = 0
    }
    for (let seen = 0; seen < stride; sweptTo++) {
      if (sweptTo >= names.length) {
        for (const slot of sweeping) {
          states[slot] = 0
          vacant.push(slot)
        }
        sweeping = undefined
        return
      }
      const name = names[sweptTo]!
      if (name === '') continue
      const had = postings.count(sweptTo)
      seen += had + 8
      postings.prune(sweptTo, states)
      if (had > 0 && postings.count(sweptTo) === 0) {
        ids.delete(name)
        nearby?.remove(name)
        names[sweptTo] = ''
        spare.push(sweptTo)
        forgotten += 1
      }
    }
  }

  const clean = (): boolean => living === used - vacant.length

  const frequencyOf = (term: number): number => {
    if (clean()) return postings.count(term)
    let found = 0
    postings.runs(term, (page, from, to) => {
      for (let i = from; i < to; i++) if (states[page[i]! >>> 8] === alive) found += 1
    })
    return found
  }

  const rarity = (frequency: number): number => Math.log(1 + (living - frequency + 0.5) / (frequency + 0.5))

  /** Adds what one asked word is worth to every document that has it. */
  const gather = ({ terms, factor, bit: place }: Asked, reached: number): number => {
    let end = reached
    const bit = 1 << place
    const base = k1 * (1 - b)
    const slope = total > 0 ? (k1 * b * living) / total : 0
    const dirty = !clean()
    for (const [nth, term] of terms.entries()) {
      const worth = rarity(frequencyOf(term)) * (k1 + 1) * factor
      if (nth === 0) {
        postings.runs(term, (page, from, to) => {
          for (let i = from; i < to; i++) {
            const posting = page[i]!
            const slot = posting >>> 8
            if (dirty && states[slot] !== alive) continue
            const weight = posting & 255
            if (masks[slot] === 0) touched[end++] = slot
            masks[slot] = masks[slot]! | bit
            scores[slot] = scores[slot]! + (worth * weight) / (weight + base + slope * lengths[slot]!)
          }
        })
        if (terms.length > 1) {
          if (parts.length < lengths.length) parts = new Float64Array(lengths.length)
          // What the first term gave is kept apart, so that a document gets the best of the word's terms and not their sum.
          postings.runs(term, (page, from, to) => {
            for (let i = from; i < to; i++) {
              const posting = page[i]!
              const slot = posting >>> 8
              const weight = posting & 255
              parts[slot] = (worth * weight) / (weight + base + slope * lengths[slot]!)
            }
          })
        }
        continue
      }
      postings.runs(term, (page, from, to) => {
        for (let i = from; i < to; i++) {
          const posting = page[i]!
          const slot = posting >>> 8
          if (dirty && states[slot] !== alive) continue
          const weight = posting & 255
          if (masks[slot] === 0) touched[end++] = slot
          masks[slot] = masks[slot]! | bit
          const gain = (worth * weight) / (weight + base + slope * lengths[slot]!)
          if (gain > parts[slot]!) {
            scores[slot] = scores[slot]! + gain - parts[slot]!
            parts[slot] = gain
          }
        }
      })
    }
    if (terms.length > 1)
      for (const term of terms)
        postings.runs(term, (page, from, to) => {
          for (let i = from; i < to; i++) parts[page[i]! >>> 8] = 0
        })
    return end
  }

  return {
    get size() {
      return living
    },
    get dead() {
      return waiting.length + (sweeping?.length ?? 0)
    },
    get terms() {
      return names.length
    },
    find: term => ids.get(term) ?? -1,
    near: term => nearby?.find(term) ?? [],
    get forgotten() {
      return forgotten
    },
    number: termId,
    count(id, weight) {
      const had = counts[id]!
      if (had === 0) drawn.push(id)
      counts[id] = Math.min(had + weight, 0xffff)
    },
    commit(length) {
      const slot = vacant.pop() ?? used++
      if (slot >= slotLimit) throw new Error('The index holds its most: 16 million passages.')
      if (slot >= lengths.length) widenSlots()
      for (const id of drawn) {
        postings.add(id, slot, Math.min(counts[id]!, weightLimit))
        counts[id] = 0
      }
      drawn = []
      lengths[slot] = length
      states[slot] = alive
      living += 1
      total += length
      sweep()
      return slot
    },
    remove(slot) {
      if (states[slot] !== alive) return
      states[slot] = gone
      living -= 1
      total = living === 0 ? 0 : total - lengths[slot]!
      waiting.push(slot)
      sweep()
    },
    frequency: terms => terms.reduce((most, term) => Math.max(most, frequencyOf(term)), 0),
    rarity,
    search(asked, limit, before, accept) {
      if (living === 0 || limit < 1) return []
      let end = 0
      for (const word of asked) end = gather(word, end)
      const best: Scored[] = []
      let least = 0
      for (let i = 0; i < end; i++) {
        const slot = touched[i]!
        const score = scores[slot]!
        const mask = masks[slot]!
        scores[slot] = 0
        masks[slot] = 0
        if (best.length === limit && (score < least || (score === least && !before(slot, best[limit - 1]!.slot)))) continue
        if (accept && !accept(slot)) continue
        let at = best.length
        while (at > 0 && (best[at - 1]!.score < score || (best[at - 1]!.score === score && before(slot, best[at - 1]!.slot)))) at -= 1
        best.splice(at, 0, { slot, score, mask })
        if (best.length > limit) best.pop()
        least = best.at(-1)!.score
      }
      return best
    },
    bytes: () => postings.bytes() + lengths.length * (4 + 1 + 8 + 4 + 4) + counts.length * 2,
  }
}
