// Text as the desk's *find* sees it: words without case and accents, pairs of characters where a script writes no spaces.
//
// Both adapters file the same words and ask the same questions, so a find answers alike over either.
import type { Findable } from '../ports/store.ts'

// Scripts without spaces between words, and Hangul, whose particles cling to the word.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u
const run = /[\p{L}\p{N}\p{M}]+/gu
// Latin, Greek and Cyrillic accents, Arabic vowel signs, Hebrew points. The marks of Indic scripts are letters and stay.
const accents = /[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7]/g
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

const longestText = 20_000
const longestWord = 64
const mostAsked = 16

const plain = /^[ -~\s]*$/

const folded = (text: string): string => {
  const lower = text.slice(0, longestText).toLowerCase()
  return plain.test(lower) ? lower : withoutAccents(lower)
}

const withoutAccents = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[ßæœøłđðþı]/g, letter => letters[letter] ?? letter)
    .normalize('NFC')

interface Run {
  text: string
  spaced: boolean
}

/** Runs of one kind: `iPhone15を買う` is `iphone15` and `を買う`. */
const runs = (text: string): Run[] => {
  const found: Run[] = []
  const words = folded(text)
  const mixed = unspaced.test(words)
  for (const whole of words.match(run) ?? []) {
    if (!(mixed && unspaced.test(whole))) {
      found.push({ text: whole, spaced: true })
      continue
    }
    let open: Run | undefined
    for (const char of whole) {
      const spaced = !unspaced.test(char)
      if (open?.spaced === spaced) {
        open.text += char
        continue
      }
      open = { text: char, spaced }
      found.push(open)
    }
  }
  return found
}

const pairs = (text: string): string[] => {
  const chars = [...text]
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}

/** The words a text is filed under, each once. */
export const wordsOf = (text: string): string[] => {
  const words = new Set<string>()
  for (const each of runs(text)) {
    if (each.spaced) words.add(each.text.slice(0, longestWord))
    else for (const word of [...each.text, ...pairs(each.text)]) words.add(word)
  }
  return [...words]
}

/** A word to look for, whole or as the beginning of a longer one. */
export interface Sought {
  word: string
  prefix: boolean
}

/** What the user asked for, from the most exact reading to the loosest; empty where there was no word in it. */
export interface Question {
  /** All of these together: as written, with the last word unfinished, with the endings cut. */
  all: Sought[][]
  /** Any of these, where none of the above finds a thing. */
  any: Sought[]
}

/** Letters in the beginning of a word that is looked for: with two it would be half of everything ever written. */
export const shortestPrefix = 3
const cut = (word: string): string => word.slice(0, Math.max(4, Math.ceil(word.length * 0.7)))

/** Reads the user's words; nothing in them can be an operator. */
export const questionOf = (text: string): Question => {
  const found = runs(text).flatMap(each =>
    each.spaced
      ? [{ word: each.text.slice(0, longestWord), spaced: true }]
      : ([...each.text].length === 1 ? [each.text] : pairs(each.text)).map(word => ({ word, spaced: false })),
  )
  const asked = [...new Map(found.map(each => [each.word, each])).values()].slice(0, mostAsked)
  const exact = asked.map(({ word }) => ({ word, prefix: false }))
  if (exact.length === 0) return { all: [], any: [] }
  const open = asked.map(({ word, spaced }, i) => ({
    word,
    prefix: spaced && i === asked.length - 1 && word.length >= shortestPrefix,
  }))
  const stems = asked.map(({ word, spaced }) =>
    spaced && word.length > 4 && !/\p{N}/u.test(word) ? { word: cut(word), prefix: true } : { word, prefix: false },
  )
  const readings = [exact, open, stems]
  return { all: readings.filter((reading, i) => i === 0 || reading.some(each => each.prefix)), any: open }
}

const holds = (words: string[], sought: Sought): boolean =>
  sought.prefix ? words.some(word => word.startsWith(sought.word)) : words.includes(sought.word)

/** Asks reading after reading until there is enough; the best first, within one reading the newest. */
export const answer = async (
  question: Question,
  limit: number,
  ask: { all(sought: Sought[], limit: number): Promise<Findable[]>; any(sought: Sought[], limit: number): Promise<Findable[]> },
): Promise<Findable[]> => {
  const found = new Map<string, Findable>()
  for (const reading of question.all) {
    for (const line of await ask.all(reading, limit)) {
      const place = `${line.session}/${line.seq}`
      if (!found.has(place) && found.size < limit) found.set(place, line)
    }
    if (found.size >= limit) break
  }
  if (found.size > 0 || question.any.length < 2) return [...found.values()]
  const ranked = (await ask.any(question.any, Math.max(limit, 200))).map(line => {
    const words = wordsOf(line.text)
    return { line, held: question.any.filter(sought => holds(words, sought)).length }
  })
  ranked.sort((a, b) => b.held - a.held || b.line.at - a.line.at)
  return ranked.slice(0, limit).map(each => each.line)
}
