// Whether a written text says only what its sources carry, as far as words tell: sentence by sentence, its facts (numbers, amounts,
// addresses, codes) must stand in them, its weighty words mostly, and nothing in them may say the opposite.
//
// It understands nothing: what is true and put in quite other words is held back, and a false sentence made of the sources' own words
// passes. Where text and sources are in different languages only facts can be compared.
import { withoutEnd } from '../../lib/ends.ts'
import { withoutWritten, writtenIn } from '../../lib/written.ts'
import { languageOf } from '../languages/language.ts'
import { sentencesOf } from '../text/sentences.ts'
import { primary, stemsOf } from '../words/stems.ts'
import { weakWordsOf } from '../words/stop-words.ts'
import { disagreements } from './disagree.ts'

export interface Carried {
  /** The sentences that nothing carries. */
  loose: string[]
  /** False where only facts could be compared. */
  compared: boolean
}

interface Read {
  matter: Set<string>
  facts: Set<string>
}

/** A sentence with fewer weighty words and no fact says nothing that could be wrong. */
const leastMatter = 3
/** Share of a sentence's weighty words that its sources must hold. */
const leastShare = 0.5
/** Sentences that share this much are about the same, so that one can contradict the other. */
const aboutTheSame = 0.5

const word = /[\p{L}\p{M}]{2,}/gu
/** A number as it is written, digits of any script, with its separators. */
const number = /\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}{3})*(?:[.,]\p{Nd}+)?/gu
/** Letters and digits in one, such as an order's number. */
const code = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
const isCode = (said: string): boolean => /\p{Nd}/u.test(said) && /\p{L}/u.test(said)
const listMark = /^[ \t]*(?:[-*•]|\p{Nd}{1,2}[.)])[ \t]+/gmu
const question = /[?？؟]["'”’)*_\s]*$/u

const digitOf = (char: string): string => {
  const at = char.codePointAt(0) ?? 0
  for (let zero = at; zero > at - 10; zero--) if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(at - zero)
  return char
}

/** The same number in one writing: `1.200,50` and `1,200.5` are `1200.5`. */
const plainNumber = (said: string): string => {
  const digits = said.replace(/\p{Nd}/gu, digitOf).replace(/['’\u00a0\u202f ]/gu, '')
  const grouped = digits.replace(/[.,](?=\p{Nd}{3}(?:\D|$))/gu, '').replace(',', '.')
  return String(Number(grouped))
}

const plainAddress = (said: string): string => withoutEnd(said.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/u, ''), '.,;:!?*_/')

const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1': 'one ein eine un une uno una um uma een',
    '2': 'two zwei deux dos due dois twee',
    '3': 'three drei trois tres tre três drie',
    '4': 'four vier quatre cuatro quattro quatro',
    '5': 'five fünf cinq cinco cinque vijf',
    '6': 'six sechs seis sei zes',
    '7': 'seven sieben sept siete sette sete zeven',
    '8': 'eight acht huit ocho otto oito',
    '9': 'nine neun neuf nueve nove negen',
    '10': 'ten zehn dix diez dieci dez tien',
    '12': 'twelve zwölf douze doce dodici doze twaalf',
    '14': 'fourteen vierzehn quatorze catorce quattordici catorze veertien',
    '24': 'twenty-four vierundzwanzig',
    '30': 'thirty dreißig trente treinta trenta trinta dertig',
    '60': 'sixty sechzig soixante sesenta sessanta sessenta zestig',
    '90': 'ninety neunzig nonante noventa novanta negentig',
  }).flatMap(([value, words]) => words.split(' ').map(each => [each, value] as const)),
)

const factsOf = (text: string): Set<string> => {
  const written = writtenIn(text)
  const facts = new Set(written.map(({ text: said }) => plainAddress(said)))
  const left = withoutWritten(text, written).replace(code, said => {
    if (!isCode(said)) return said
    facts.add(said.toLowerCase())
    return ' '
  })
  for (const [said] of left.matchAll(number)) facts.add(plainNumber(said))
  return facts
}

const read = (text: string, language: string): Read => {
  const { matter } = stemsOf(language)
  const weak = new Set(weakWordsOf(language))
  const words = withoutWritten(text, writtenIn(text)).toLowerCase().match(word) ?? []
  const weighty = words.filter(each => !weak.has(each) && !spelled.has(each)).map(matter)
  return { matter: new Set(weighty.filter(term => term !== '')), facts: factsOf(text) }
}

/** Facts of a source also count where they are spelled out. */
const spelledIn = (text: string): string[] => (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap(each => spelled.get(each) ?? [])

/** Numbers inside codes and times count by themselves as well: who says “24 hours” of “24h” makes nothing up. */
const partsOf = (text: string): string[] => (text.match(number) ?? []).map(plainNumber)

const share = (of: Set<string>, inside: (term: string) => boolean): number => {
  let held = 0
  for (const term of of) if (inside(term)) held += 1
  return of.size === 0 ? 1 : held / of.size
}

/** What contradicts the sentence is the source's sentence nearest to it: others may speak of other cases. */
const contradicted = (sentence: string, { matter }: Read, sources: { text: string; read: Read }[], language: string): boolean => {
  let nearest: string | undefined
  let best = 0
  for (const { text, read } of sources) {
    const near = share(matter, term => read.matter.has(term))
    if (near <= best) continue
    best = near
    nearest = text
  }
  return nearest !== undefined && best >= aboutTheSame && disagreements(sentence, nearest, language).length > 0
}

/**
 * `known`: what the reader said or the house told about them, whose facts and words may be repeated. `language`: BCP 47 of the text, told from
 * its words where absent.
 */
export const carriedBy = (text: string, sources: readonly string[], known: readonly string[] = [], language?: string): Carried => {
  const told = primary(language ?? languageOf(text))
  const spoken = told === 'und' ? 'en' : told
  const all = sources.join('\n\n')
  const theirs = primary(languageOf(all.slice(0, 4000)))
  const compared = theirs === 'und' || theirs === spoken
  const whole = [...sources, ...known]
  const facts = new Set(whole.flatMap(each => [...factsOf(each), ...spelledIn(each), ...partsOf(each)]))
  const words = read(whole.join('\n'), spoken).matter
  const parts = sources.flatMap(sentencesOf).map(each => ({ text: each, read: read(each, spoken) }))
  const loose: string[] = []
  for (const sentence of sentencesOf(text.replace(listMark, ''))) {
    const said = read(sentence, spoken)
    const asks = question.test(sentence)
    const strange = [...said.facts].some(fact => !facts.has(fact))
    const empty = said.matter.size < leastMatter || asks
    const thin = compared && !empty && share(said.matter, term => words.has(term)) < leastShare
    const opposed = compared && !asks && said.matter.size > 0 && contradicted(sentence, said, parts, spoken)
    if (strange || thin || opposed) loose.push(sentence.trim())
  }
  return { loose, compared }
}
