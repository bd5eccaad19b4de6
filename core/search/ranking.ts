// The documents that a search has met and what they are worth so far, and the best of them.
//
// What is known of a document stands in short arrays in the order in which they were met, so that a search touches little memory. Words
// are asked the rarest first. As soon as the words to come can't bring a document up to the best ones any more, only those that are near
// enough are followed: for the most frequent words, nearly all documents are passed over at one bit each.
import type { Postings } from './postings.ts'

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

export type Before = (a: number, b: number) => boolean
export type Accept = (slot: number) => boolean

export interface Ranking {
  /** Begins a search. `facts` has two numbers a slot: its length, -1 where it is to be left out, and one that is 0 between searches. */
  begin(facts: Int32Array, base: number, slope: number): void
  /** Adds what a term is worth to every document that has it. `several`: of the word's terms only the best counts. */
  add(term: number, worth: number, bit: number, several: boolean): void
  /** Ends a word of several terms. */
  settle(): void
  /** Leaves out what can't be among the best where the words to come are worth `rest` at most. */
  narrow(rest: number, limit: number, before: Before, accept?: Accept): void
  /** Documents met that may be among the best. */
  readonly met: number
  readonly isNarrow: boolean
  best(limit: number, before: Before, accept?: Accept): Scored[]
  /** Ends the search. */
  clear(): void
  bytes(): number
}

const accepted = 1
const refused = 2
/** So often the best are chosen before anyone is asked whether to accept them; then all that may be among them are asked about. */
const trials = 2
/** More than sums of the same numbers in another order differ by. */
const tolerance = 1 + 1e-9

export const createRanking = (postings: Postings): Ranking => {
  let facts: Int32Array = new Int32Array(0)
  let base = 0
  let slope = 0
  let met = 0
  /** Of each document met: its slot, score, mask, and what the word being asked gave it so far. */
  let slots = new Int32Array(256)
  let scores = new Float64Array(256)
  let masks = new Uint32Array(256)
  let parts = new Float64Array(256)
  let verdicts = new Uint8Array(256)
  /** Places of the best. */
  let chosen = new Int32Array(16)
  /** A bit for each slot that is followed. */
  let followed = new Int32Array(0)
  let isNarrow = false

  const reserve = (more: number): void => {
    if (met + more <= slots.length) return
    let length = slots.length
    while (length < met + more) length *= 2
    const wider = {
      slots: new Int32Array(length),
      scores: new Float64Array(length),
      masks: new Uint32Array(length),
      parts: new Float64Array(length),
      verdicts: new Uint8Array(length),
    }
    wider.slots.set(slots)
    wider.scores.set(scores)
    wider.masks.set(masks)
    wider.parts.set(parts)
    wider.verdicts.set(verdicts)
    ;({ slots, scores, masks, parts, verdicts } = wider)
  }

  /** Adds to documents met and to new ones. */
  const gather = (term: number, worth: number, bit: number, several: boolean): void => {
    reserve(postings.count(term))
    // Names of its own: what is shared with other functions is read again for each posting.
    const [ofSlots, least, perWord] = [facts, base, slope]
    const [inSlots, inScores, inMasks, inParts] = [slots, scores, masks, parts]
    const { run } = postings
    let end = met
    postings.open(term)
    while (postings.next()) {
      const { page, from, to } = run
      for (let i = from; i < to; i++) {
        const posting = page[i]!
        const slot = posting >>> 8
        const length = ofSlots[2 * slot]!
        if (length < 0) continue
        const weight = posting & 255
        const gain = (worth * weight) / (weight + least + perWord * length)
        const place = ofSlots[2 * slot + 1]! - 1
        if (place < 0) {
          inSlots[end] = slot
          inScores[end] = gain
          inMasks[end] = bit
          if (several) inParts[end] = gain
          ofSlots[2 * slot + 1] = ++end
          continue
        }
        inMasks[place] = inMasks[place]! | bit
        if (!several) inScores[place] = inScores[place]! + gain
        else if (gain > inParts[place]!) {
          inScores[place] = inScores[place]! + gain - inParts[place]!
          inParts[place] = gain
        }
      }
    }
    met = end
  }

  /** Adds to documents that are followed. */
  const follow = (term: number, worth: number, bit: number, several: boolean): void => {
    const ofFollowed = followed
    const { run } = postings
    postings.open(term)
    while (postings.next()) {
      const { page, from, to } = run
      for (let i = from; i < to; i++) {
        const posting = page[i]!
        if ((ofFollowed[posting >>> 13]! & (1 << (posting >>> 8))) === 0) continue
        const slot = posting >>> 8
        const place = facts[2 * slot + 1]! - 1
        const weight = posting & 255
        const gain = (worth * weight) / (weight + base + slope * facts[2 * slot]!)
        masks[place] = masks[place]! | bit
        if (!several) scores[place] = scores[place]! + gain
        else if (gain > parts[place]!) {
          scores[place] = scores[place]! + gain - parts[place]!
          parts[place] = gain
        }
      }
    }
  }

  const judge = (place: number, accept: Accept): boolean => {
    if (verdicts[place] === 0) verdicts[place] = accept(slots[place]!) ? accepted : refused
    return verdicts[place] === accepted
  }

  /** Puts the places of the best into `chosen`, best first, and tells how many there are. */
  const choose = (limit: number, before: Before, accept: Accept | undefined): number => {
    const most = Math.min(limit, met)
    if (most > chosen.length) chosen = new Int32Array(most)
    for (let trial = 0; ; trial++) {
      const asking = trial === trials ? accept : undefined
      let found = 0
      let least = 0
      for (let place = 0; place < met; place++) {
        const score = scores[place]!
        if (found === most && (score < least || (score === least && !before(slots[place]!, slots[chosen[most - 1]!]!)))) continue
        if (verdicts[place] === refused || (asking && !judge(place, asking))) continue
        let at = found === most ? most - 1 : found++
        for (; at > 0; at--) {
          const other = chosen[at - 1]!
          if (scores[other]! > score || (scores[other] === score && !before(slots[place]!, slots[other]!))) break
          chosen[at] = other
        }
        chosen[at] = place
        if (found === most) least = scores[chosen[most - 1]!]!
      }
      if (!accept || asking) return found
      let fine = true
      for (let at = 0; at < found; at++) fine = judge(chosen[at]!, accept) && fine
      if (fine) return found
    }
  }

  return {
    begin(ofSlots, leastNorm, perWord) {
      facts = ofSlots
      base = leastNorm
      slope = perWord
    },
    add(term, worth, bit, several) {
      if (isNarrow) follow(term, worth, bit, several)
      else gather(term, worth, bit, several)
    },
    settle() {
      parts.fill(0, 0, met)
    },
    narrow(rest, limit, before, accept) {
      if (met < limit || choose(limit, before, accept) < limit) return
      const least = scores[chosen[limit - 1]!]!
      const most = rest * tolerance
      if (most >= least) return
      isNarrow = true
      if (followed.length * 64 < facts.length) followed = new Int32Array(facts.length / 64)
      let end = 0
      for (let place = 0; place < met; place++) {
        const slot = slots[place]!
        if (scores[place]! + most < least) {
          facts[2 * slot + 1] = 0
          continue
        }
        slots[end] = slot
        scores[end] = scores[place]!
        masks[end] = masks[place]!
        verdicts[end] = verdicts[place]!
        followed[slot >>> 5] = followed[slot >>> 5]! | (1 << slot)
        facts[2 * slot + 1] = ++end
      }
      verdicts.fill(0, end, met)
      met = end
    },
    get met() {
      return met
    },
    get isNarrow() {
      return isNarrow
    },
    best(limit, before, accept) {
      const found = choose(limit, before, accept)
      const best: Scored[] = []
      for (let at = 0; at < found; at++) {
        const place = chosen[at]!
        best.push({ slot: slots[place]!, score: scores[place]!, mask: masks[place]! })
      }
      return best
    },
    clear() {
      for (let place = 0; place < met; place++) {
        const slot = slots[place]!
        facts[2 * slot + 1] = 0
        if (isNarrow) followed[slot >>> 5] = 0
      }
      verdicts.fill(0, 0, met)
      met = 0
      isNarrow = false
    },
    bytes: () => slots.length * (4 + 8 + 4 + 8 + 1) + followed.length * 4,
  }
}
