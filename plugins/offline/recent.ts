// What was read lately, as numbers of terms: popular passages are asked for again and again.
import type { Evidence } from '#core/ports/answerer.ts'
import { type Pen, write } from './words.ts'

/** Where the terms of a piece of evidence stand in `numbers`: one part behind the other. */
export interface Read {
  /** Of the text as it was read. Its length too: a page that was removed and comes back begins its versions anew. */
  version: number
  length: number
  title: number
  /** The last heading, or the example. */
  last: number
  /** Sentence by sentence. */
  text: number
  end: number
}

/** The terms of what was read. 4 MB, about ten thousand passages of a hundred words: when it is full, all are forgotten. */
export const numbers = new Int32Array(0x100000)
let taken = 0
/** As many more are not remembered, however short: each takes a hundred bytes more. */
const remembered = 12_000
let places = 0
/** By the language they were read in, then by id. */
const recent = new Map<string, Map<string, Read>>()

const shelfOf = (language: string): Map<string, Read> => {
  const had = recent.get(language)
  if (had) return had
  const made = new Map<string, Read>()
  recent.set(language, made)
  return made
}

const writeDown = ({ kind, title, headings, text, example, version }: Evidence, language: string): Read => {
  const pen: Pen = { into: numbers, at: taken, verb: 0 }
  const read: Read = { version, length: text.length, title: taken, last: 0, text: 0, end: 0 }
  write(pen, title, language)
  read.last = pen.at
  pen.verb = 0
  write(pen, (kind === 'passage' ? headings.at(-1) : example) ?? title, language)
  read.text = pen.at
  pen.verb = 0
  if (kind === 'passage') write(pen, text, language, true)
  read.end = pen.at
  return read
}

/** Where the terms of a piece of evidence stand until the next is read. */
export const readOf = (one: Evidence, language: string): Read => {
  const isPassage = one.kind === 'passage'
  const had = isPassage ? recent.get(language)?.get(one.id) : undefined
  if (had?.version === one.version && had.length === one.text.length) return had
  let read = writeDown(one, language)
  if (read.end > numbers.length || places >= remembered) {
    recent.clear()
    taken = 0
    places = 0
    read = writeDown(one, language)
  }
  if (isPassage) {
    shelfOf(language).set(one.id, read)
    taken = read.end
    places += 1
  }
  return read
}
