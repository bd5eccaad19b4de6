// A set of short documents and their BM25 scores (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), all in typed
// arrays. Documents are numbers here, "slots"; names, fields and languages are the index's business.
//
// Removing marks a slot as dead, which hides it at once; its postings are swept out bit by bit by later changes, after which the slot
// is used again. No change ever costs more than a few thousand postings, whatever the size.

import { own } from '../lib/own.ts'
import { createPostings, slotLimit, weightLimit } from './postings.ts'
import { type Asked, createRanking, type Scored } from './ranking.ts'
import { createNear, type Near } from './words/near.ts'

export type { Asked, Scored }

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
/** How many terms' frequencies are remembered while there are dead documents. */
const reckonedSize = 1024
/** The words to come must have so many postings more than documents were met for it to pay to choose the best on the way. */
const worthNarrowing = 256
/** It hardly ever succeeds before what is to come is less than this share of all, and then than this share of what it was at the last try. */
const firstTry = 0.47
const nextTry = 0.7

export const createSpace = ({ k1, b, typos = false }: { k1: number; b: number; typos?: boolean }): Space => {
  const ids = new Map<string, number>()
  const names: string[] = []
  const spare: number[] = []
  const postings = createPostings()
  const nearby: Near | undefined = typos ? createNear() : undefined

  const ranking = createRanking(postings)

  /** Two numbers a slot, side by side for the processor's cache: its length, -1 unless it is alive, and its place in the ranking. */
  let facts = new Int32Array(2 * 1024)
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

  /** How many living documents have a term, for terms asked for since the last change while there are dead ones; a place for many terms. */
  const reckoned = new Int32Array(2 * reckonedSize).fill(-1)
  let stale = false
  /** See `lookAhead`. */
  let worths = new Float64Array(64)
  let rests = new Float64Array(64)
  let loads = new Float64Array(64)

  const widenSlots = (): void => {
    const wider = { facts: new Int32Array(facts.length * 2), states: new Uint8Array(states.length * 2) }
    wider.facts.set(facts)
    wider.states.set(states)
    facts = wider.facts
    states = wider.states
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

  const countAlive = (term: number): number => {
    let found = 0
    const { run } = postings
    postings.open(term)
    while (postings.next()) {
      const { page, from, to } = run
      for (let i = from; i < to; i++) if (states[page[i]! >>> 8] === alive) found += 1
    }
    return found
  }

  const frequencyOf = (term: number): number => {
    if (clean()) return postings.count(term)
    if (stale) reckoned.fill(-1)
    stale = false
    const at = (term % reckonedSize) * 2
    if (reckoned[at] !== term) {
      reckoned[at + 1] = countAlive(term)
      reckoned[at] = term
    }
    return reckoned[at + 1]!
  }

  const frequency = (terms: number[]): number => {
    let most = 0
    for (let n = 0; n < terms.length; n++) most = Math.max(most, frequencyOf(terms[n]!))
    return most
  }

  const rarity = (frequency: number): number => Math.log(1 + (living - frequency + 0.5) / (frequency + 0.5))

  /** Reckons what the terms are worth, and for each word what it and those behind it add at most and how many postings they have. */
  const lookAhead = (asked: Asked[], least: number): void => {
    let count = 0
    for (let n = 0; n < asked.length; n++) count += asked[n]!.terms.length
    if (worths.length < count) worths = new Float64Array(count * 2)
    if (rests.length <= asked.length) {
      rests = new Float64Array(asked.length * 2)
      loads = new Float64Array(asked.length * 2)
    }
    rests[asked.length] = 0
    loads[asked.length] = 0
    for (let n = asked.length - 1; n >= 0; n--) {
      const { terms, factor } = asked[n]!
      let most = 0
      let load = 0
      for (let nth = terms.length - 1; nth >= 0; nth--) {
        const term = terms[nth]!
        const worth = rarity(frequencyOf(term)) * (k1 + 1) * factor
        const heaviest = postings.heaviest(term)
        most = Math.max(most, (worth * heaviest) / (heaviest + least))
        load += postings.count(term)
        worths[--count] = worth
      }
      rests[n] = rests[n + 1]! + most
      loads[n] = loads[n + 1]! + load
    }
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
      if (slot >= states.length) widenSlots()
      for (const id of drawn) {
        postings.add(id, slot, Math.min(counts[id]!, weightLimit))
        counts[id] = 0
      }
      drawn = []
      facts[2 * slot] = length
      states[slot] = alive
      stale = true
      living += 1
      total += length
      sweep()
      return slot
    },
    remove(slot) {
      if (states[slot] !== alive) return
      states[slot] = gone
      stale = true
      living -= 1
      total = living === 0 ? 0 : total - facts[2 * slot]!
      facts[2 * slot] = -1
      waiting.push(slot)
      sweep()
    },
    frequency,
    rarity,
    search(asked, limit, before, accept) {
      if (living === 0 || limit < 1) return []
      const least = k1 * (1 - b)
      lookAhead(asked, least)
      ranking.begin(facts, least, total > 0 ? (k1 * b * living) / total : 0)
      let soon = rests[0]! * firstTry
      let count = 0
      try {
        for (let n = 0; n < asked.length; n++) {
          const { terms, bit } = asked[n]!
          if (!ranking.isNarrow && rests[n]! < soon && loads[n]! > ranking.met + worthNarrowing) {
            ranking.narrow(rests[n]!, limit, before, accept)
            soon = rests[n]! * nextTry
          }
          const several = terms.length > 1
          for (let nth = 0; nth < terms.length; nth++) ranking.add(terms[nth]!, worths[count++]!, 1 << bit, several)
          if (several) ranking.settle()
        }
        return ranking.best(limit, before, accept)
      } finally {
        ranking.clear()
      }
    },
    bytes: () => postings.bytes() + facts.length * 4 + states.length + counts.length * 2 + reckoned.length * 4 + ranking.bytes(),
  }
}
