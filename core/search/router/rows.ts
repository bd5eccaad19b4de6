// Texts as directions: what is in them, the rare counting more than the frequent, all of length 1. What was never met counts as rarest and
// makes a text shorter in every known direction, so that a strange question is near to nothing.
import type { Traits } from './features.ts'
import { createTable, type Table } from './table.ts'

/** Known traits of a text and what each is worth. */
export interface Row {
  places: Uint32Array
  worths: Float32Array
}

/** What is known of traits. */
export interface Vocabulary {
  /** From hash to place. */
  table: Table
  /** By place. */
  rarity: Float32Array<ArrayBuffer>
  /** Of what was never met. */
  strange: number
}

/** Rare ones count more, but not as much more as the logarithm says: set on validation parts. */
const rarityOf = (texts: number, having: number): number => Math.sqrt(Math.log((1 + texts) / (1 + having)) + 1)

/** The vocabulary of texts: what at least `least` of them have, and the most frequent `most` of that. */
export const vocabularyOf = (all: readonly Traits[], least: number, most: number): Vocabulary => {
  const met = createTable()
  const having: number[] = []
  const keys: number[] = []
  for (const traits of all) {
    for (const key of traits.keys) {
      const place = met.place(key)
      if (place === having.length) {
        having.push(0)
        keys.push(key)
      }
      having[place]! += 1
    }
  }
  // The frequent first: what is worked on most lies together in memory.
  const order = Uint32Array.from(keys.keys()).sort((a, b) => having[b]! - having[a]! || a - b)
  const table = createTable()
  const rarity: number[] = []
  for (const place of order) {
    if (having[place]! < least || rarity.length === most) break
    table.place(keys[place]!)
    rarity.push(rarityOf(all.length, having[place]!))
  }
  return { table, rarity: Float32Array.from(rarity), strange: rarityOf(all.length, 0) }
}

/** A text's direction. */
export const rowOf = ({ keys, worths: own }: Traits, { table, rarity, strange }: Vocabulary): Row => {
  const places = new Uint32Array(keys.length)
  const worths = new Float32Array(keys.length)
  let known = 0
  let squares = 0
  for (let n = 0; n < keys.length; n++) {
    const place = table.find(keys[n]!)
    const worth = own[n]! * (place < 0 ? strange : rarity[place]!)
    squares += worth * worth
    if (place < 0) continue
    places[known] = place
    worths[known++] = worth
  }
  const length = Math.sqrt(squares) || 1
  for (let n = 0; n < known; n++) worths[n] = worths[n]! / length
  return { places: places.subarray(0, known), worths: worths.subarray(0, known) }
}

/** Share (0–1) of the words with matter that are known; 0 where there are none. */
export const knownShare = ({ words }: Traits, { table }: Vocabulary): number => {
  let known = 0
  for (const word of words) if (table.find(word) >= 0) known += 1
  return words.length > 0 ? known / words.length : 0
}
