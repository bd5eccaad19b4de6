// A text as the words that phrases are looked for in: without case, accents, marks and invisible characters.
import { bare } from './bare.ts'
import { fold } from './fold.ts'

/** A text as words, with `boundary` at both ends and between sentences. */
export interface Words {
  words: string[]
  /** True where a comma, a dash or a bracket stands before the word. */
  soft: boolean[]
  /** True within quotation marks. */
  quoted: boolean[]
}

/** Stands between sentences; `^` and `$` of a phrase. */
export const boundary = '.'

const piece = /([\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*)|([.!?;؟؛\n…]+)|([,،:()\-–—/])|(["“”„«»])/gu
const englishTail = /^(?:t|s|d|m|ll|re|ve)$/
const elided =
  /^(?:l|d|j|c|m|t|s|n|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|dall|sull|quest|quell|bell|dov|cos|com|anch|nient|quelqu|buon|po)$/

/** The words of a text without case, accents and invisible characters; "don't" is one word, "l'agent" two. */
export const split = (text: string): Words => {
  const plain = bare(fold(text).text)
  const result: Words = { words: [boundary], soft: [false], quoted: [false] }
  const push = (word: string, soft: boolean, quoted: boolean) => {
    result.words.push(word)
    result.soft.push(soft)
    result.quoted.push(quoted)
  }
  let soft = false
  let quoted = false
  piece.lastIndex = 0
  for (let match = piece.exec(plain); match; match = piece.exec(plain)) {
    const word = match[1]
    if (word === undefined) {
      if (match[2] !== undefined) {
        const between = match[2] === '.' && /^[a-z0-9]/.test(plain.slice(piece.lastIndex, piece.lastIndex + 1))
        if (!between && result.words.at(-1) !== boundary) push(boundary, false, quoted)
        soft = false
      } else if (match[4] !== undefined) quoted = !quoted
      else soft = true
      continue
    }
    const mark = word.indexOf("'")
    if (mark < 0) push(word, soft, quoted)
    else if (elided.test(word.slice(0, mark)) && !englishTail.test(word.slice(mark + 1))) {
      push(word.slice(0, mark), soft, quoted)
      push(word.slice(mark + 1).replaceAll("'", ''), false, quoted)
    } else push(word.replaceAll("'", ''), soft, quoted)
    soft = false
  }
  if (result.words.at(-1) !== boundary) push(boundary, false, false)
  if (quoted) result.quoted.fill(false)
  return result
}
