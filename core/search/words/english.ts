// The English stemmer of Snowball (Porter 2, https://snowballstem.org/algorithms/english/stemmer.html), its letters in one array. It gives
// what the package `snowball-stemmers` gives, which takes 7 µs a word: too long for the pairs of words that every question has anew
// ("log in" may stand as "login").

/** Longer words are not read here. */
const longest = 200
/** The word being stemmed, a `y` that is a consonant as `Y`. */
const letters = new Uint8Array(longest + 8)
let end = 0
/** So many letters are as they were. */
let kept = 0
/** Where the regions R1 and R2 begin, in which most endings must lie. */
let first = 0
let second = 0

const codeOf = (letter: string): number => letter.charCodeAt(0)
const [d, e, l, s, t, u, y, Y] = [codeOf('d'), codeOf('e'), codeOf('l'), codeOf('s'), codeOf('t'), codeOf('u'), codeOf('y'), codeOf('Y')]
const written = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase())

const setOf = (list: string): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => (list.includes(String.fromCharCode(code)) ? 1 : 0))
const vowels = setOf('aeiouy')
/** Letters that leave a syllable open. */
const open = setOf('aeiouywxY')
const doubled = setOf('bdfgmnprt')
const beforeLi = setOf('cdeghkmnrt')

const exceptions = new Map<string, string>()
for (const pair of `andes atlas bias cosmos howe news sky dying:die early:earli gently:gentl idly:idl lying:lie only:onli singly:singl
  skies:sky skis:ski tying:tie ugly:ugli`.split(/\s+/)) {
  const [word, stem] = pair.split(':')
  exceptions.set(word!, stem ?? word!)
}
const longestException = 6
/** Left alone once a plural's ending is off. */
const finished = new Set('succeed proceed exceed canning inning earring herring outing'.split(' '))
/** Words that begin so have their first region right behind it. */
const starts = ['arsen', 'commun', 'gener']

interface Ending {
  text: string
  instead: string
}

/** Endings by their last letter, the longest first. */
const table = (list: string): Ending[][] => {
  const rows: Ending[][] = Array.from({ length: 128 }, () => [])
  for (const pair of list.split(/\s+/).sort((a, b) => b.indexOf(':') - a.indexOf(':'))) {
    const [text, instead] = pair.split(':') as [string, string]
    rows[text.charCodeAt(text.length - 1)]!.push({ text, instead })
  }
  return rows
}

const past = table('eed:ee eedly:ee ed: edly: ing: ingly:')
const derived = table(`anci:ance enci:ence ogi:og li: bli:ble abli:able alli:al fulli:ful lessli:less ousli:ous entli:ent aliti:al
  biliti:ble iviti:ive tional:tion ational:ate alism:al ation:ate ization:ize izer:ize ator:ate iveness:ive fulness:ful ousness:ous`)
const further = table('icate:ic ative: alize:al iciti:ic ical:ic tional:tion ational:ate ful: ness:')
const final = table('ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant: ent: ment: ement:')

const ends = (text: string): boolean => {
  const from = end - text.length
  if (from < 0) return false
  for (let n = text.length - 1; n >= 0; n--) if (letters[from + n] !== text.charCodeAt(n)) return false
  return true
}

/** The longest ending the word has, whether or not it may be taken off. */
const endingOf = (rows: Ending[][]): Ending | undefined => {
  const row = rows[letters[end - 1]!]!
  for (let n = 0; n < row.length; n++) if (ends(row[n]!.text)) return row[n]
  return undefined
}

const replace = (length: number, instead: string): void => {
  end -= length
  kept = Math.min(kept, end)
  for (let n = 0; n < instead.length; n++) letters[end++] = instead.charCodeAt(n)
}

/** Behind the first consonant that follows a vowel. */
const behindSyllable = (from: number): number => {
  let n = from
  while (n < end && vowels[letters[n]!] === 0) n += 1
  while (n < end && vowels[letters[n]!] === 1) n += 1
  return Math.min(n + 1, end)
}

const hasVowel = (before: number): boolean => {
  for (let n = 0; n < before; n++) if (vowels[letters[n]!] === 1) return true
  return false
}

/** Whether what stands before ends in a short syllable. */
const isShort = (before: number): boolean =>
  before === 2
    ? vowels[letters[0]!] === 1 && vowels[letters[1]!] === 0
    : before > 2 && vowels[letters[before - 3]!] === 0 && vowels[letters[before - 2]!] === 1 && open[letters[before - 1]!] === 0

const read = (word: string): void => {
  end = kept = word.length
  for (let n = 0; n < end; n++) {
    const code = word.charCodeAt(n)
    letters[n] = code === y && (n === 0 || vowels[letters[n - 1]!] === 1) ? Y : code
  }
  const start = starts.find(known => word.startsWith(known))
  first = start === undefined ? behindSyllable(0) : start.length
  second = behindSyllable(first)
}

const takePlural = (): void => {
  const last = letters[end - 1]!
  if (last !== s && last !== d) return
  if (ends('ied') || ends('ies')) replace(3, end > 4 ? 'i' : 'ie')
  else if (last === d) return
  else if (ends('sses')) replace(4, 'ss')
  else if (letters[end - 2] !== s && letters[end - 2] !== u && hasVowel(end - 2)) replace(1, '')
}

/** False for a word that is finished. */
const takePast = (word: string): boolean => {
  const ending = endingOf(past)
  if (!ending) return true
  if (end <= 7 && finished.has(word.slice(0, end))) return false
  const { text, instead } = ending
  const before = end - text.length
  if (instead !== '') {
    if (before >= first) replace(text.length, instead)
  } else if (hasVowel(before)) {
    replace(text.length, '')
    const last = letters[end - 1]!
    if (ends('at') || ends('bl') || ends('iz')) replace(0, 'e')
    else if (end > 1 && last === letters[end - 2] && doubled[last] === 1) replace(1, '')
    else if (end === first && isShort(end)) replace(0, 'e')
  }
  return true
}

const takeDerived = (): void => {
  const ending = endingOf(derived)
  if (!ending) return
  const { text, instead } = ending
  const before = end - text.length
  if (before < first) return
  const letter = before > 0 ? letters[before - 1]! : 0
  if (text === 'ogi' ? letter === l : text !== 'li' || beforeLi[letter] === 1) replace(text.length, instead)
}

const takeFurther = (): void => {
  const ending = endingOf(further)
  if (!ending) return
  const { text, instead } = ending
  if (end - text.length >= (text === 'ative' ? second : first)) replace(text.length, instead)
}

const takeFinal = (): void => {
  const ending = endingOf(final)
  if (!ending) return
  const { text } = ending
  const before = end - text.length
  if (before < second) return
  const letter = before > 0 ? letters[before - 1]! : 0
  if (text !== 'ion' || letter === s || letter === t) replace(text.length, '')
}

const takeLetter = (): void => {
  const last = letters[end - 1]!
  const before = end - 1
  if (last === e) {
    if (before >= second || (before >= first && !isShort(before))) replace(1, '')
  } else if (last === l && before >= second && letters[before - 1] === l) replace(1, '')
}

/** Whether `englishStem` can read the word: a to z only. */
export const isPlain = (word: string): boolean => {
  if (word.length > longest) return false
  for (let n = 0; n < word.length; n++) {
    const code = word.charCodeAt(n)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** The stem of a plain word. */
export const englishStem = (word: string): string => {
  if (word.length < 3) return word
  const exception = word.length <= longestException ? exceptions.get(word) : undefined
  if (exception !== undefined) return exception
  read(word)
  takePlural()
  if (takePast(word)) {
    const last = letters[end - 1]
    if ((last === y || last === Y) && end > 2 && vowels[letters[end - 2]!] === 0) replace(1, 'i')
    takeDerived()
    takeFurther()
    takeFinal()
    takeLetter()
  }
  let stem = word.slice(0, Math.min(kept, end))
  for (let n = kept; n < end; n++) stem += written[letters[n]!]!
  return stem
}
