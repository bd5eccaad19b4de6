// Words as the index knows them: accents folded and endings taken off by the Snowball stemmer of the language
// (https://snowballstem.org), so that "cancelled" finds "cancel" and "contrasena" finds "contraseña".

import snowball from 'snowball-stemmers'
import { lookup } from '../../lib/lookup.ts'
import { own } from '../../lib/own.ts'
import { englishStem, isPlain } from './english.ts'
import { stopWordsOf, weakWordsOf } from './stop-words.ts'

const algorithms: Record<string, string> = lookup({
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
})

/** Endings whose accents people leave out when they type in haste, given back so that the stemmer knows them. */
const accented: Record<string, [RegExp, string][]> = {
  es: [[/([cs])ion$/, '$1ión']],
  pt: [
    [/cao$/, 'ção'],
    [/coes$/, 'ções'],
    [/encia(s?)$/, 'ência$1'],
  ],
  fr: [[/ee(s?)$/, 'ée$1']],
}

/** British spellings as American ones, on stems: neither is more right, but they must be the same. */
const american = (stem: string): string => {
  if (stem.endsWith('r')) return stem.replace(/^(.{2,})our$/, '$1or').replace(/^(cent|theat|lit|fib|kilomet|met)r$/, '$1er')
  if (stem.endsWith('s')) return stem.replace(/^(.{4,})is$/, '$1iz')
  if (stem.endsWith('c')) return stem.replace(/^(.+)enc$/, '$1ens')
  return stem.endsWith('ogu') ? stem.slice(0, -1) : stem
}

const ligatures: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ё: 'е' }
const arabic: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' }

const isAscii = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false
  return true
}

/** A word in lower case without accents, in Latin and Greek script; Arabic without vowel signs and with one form of each letter. */
export const fold = (word: string): string => {
  if (isAscii(word)) return word
  return word
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıё]/g, c => ligatures[c]!)
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱىةؤئ]/g, c => arabic[c]!)
}

/** The primary part of a BCP 47 tag, in lower case. */
export const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!

/** Languages by how much is written in each, the most first; of two with as much the first by name, so that the order of putting says nothing. */
export const mostFrequent = (languages: ReadonlyMap<string, number>): string[] =>
  [...languages].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag)

export interface Stems {
  /** The term that stands for a word. */
  term(word: string): string
  /** The same for what is not likely to come again, such as two words as one or an order number. */
  termOnce(word: string): string
  /** The same, but empty for a word that carries no matter in this language. */
  matter(word: string): string
  /** True for a word that carries little matter. */
  isWeak(word: string): boolean
}

/** Words whose terms are remembered, per language. */
const remembered = 100_000

interface Known {
  term: string
  isStop: boolean
  isWeak: boolean
}

const create = (language: string): Stems => {
  const algorithm = algorithms[language]
  const stemmer = algorithm === undefined ? undefined : snowball.newStemmer(algorithm)
  const english = language === 'en'
  const stemOf = (word: string): string => {
    if (english && isPlain(word)) return american(englishStem(word))
    const plain = fold(word)
    // German typed without umlauts: "zurueck" for "zurück".
    const german = language === 'de' ? plain.replace(/([^aeq])ue/g, '$1u').replace(/([ao])e(?=[^iu])/g, '$1') : plain
    if (!stemmer || /\p{Nd}/u.test(german)) return german
    const restored = (accented[language] ?? []).reduce((text, [from, to]) => text.replace(from, to), german)
    const stem = fold(stemmer.stem(restored)) || german
    return english ? american(stem) : stem
  }
  const stops = new Set(stopWordsOf(language).map(fold))
  const weak = new Set(weakWordsOf(language).map(stemOf))
  const known = new Map<string, Known>()
  const look = (word: string): Known => {
    const had = known.get(word)
    if (had !== undefined) return had
    const name = own(word)
    const term = stemOf(name)
    const made = { term, isStop: stops.has(fold(name)), isWeak: weak.has(term) }
    if (known.size >= remembered) known.clear()
    known.set(name, made)
    return made
  }
  const term = (word: string): string => look(word).term
  return {
    term,
    // The package's stemmers are slow enough to remember even that; they don't read digits.
    termOnce: word => (english || /\p{Nd}/u.test(word) ? stemOf(word) : term(word)),
    matter(word) {
      const { term, isStop } = look(word)
      return isStop ? '' : term
    },
    isWeak: word => look(word).isWeak,
  }
}

const made = new Map<string, Stems>()

/** Stems of a language by its tag. A language without a stemmer only has its accents folded. */
export const stemsOf = (tag: string): Stems => {
  const known = made.get(tag)
  if (known) return known
  const language = primary(tag)
  const had = made.get(language)
  if (had) return had
  const stems = create(language)
  if (made.size < 100) made.set(language, stems)
  return stems
}
