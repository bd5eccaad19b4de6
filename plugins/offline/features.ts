// What can be seen about a question and a piece of evidence without understanding either: the ground of the confidence.
import type { Evidence, Question } from '#core/ports/answerer.ts'
import { readQuestion } from '#core/search/question.ts'
import { primary, stemsOf } from '#core/search/stems.ts'
import { eachWord, termOf } from '#core/search/terms.ts'

/** Each between 0 and 1, except `margin` (−1 to 1). */
export interface Features {
  /** How well it matches by the index. */
  score: number
  /** Share of the question's words, weighted by rarity, that it contains. */
  coverage: number
  /** How far its score is ahead of the best of another page or scenario; behind, where negative. */
  margin: number
  /** Whether more of its page was found: the other passages' scores together, as a share of the most that counts. */
  company: number
  /** How well it is named after the question: by its page's title, or by its last heading where that says no more than the question. */
  named: number
  /** Share of the question's words in its best single sentence. */
  together: number
  /** How much the question says: 1 from six words with matter on. */
  substance: number
}

/** The words of a question as terms, with what each counts. */
export interface Terms {
  language: string
  worth: Map<string, number>
  total: number
}

const worthOf = { matter: 1, weak: 0.4, id: 0.5, stop: 0 }
const substantial = 6
/** Of the scores of other passages of the page, together. */
const mostCompany = 0.45

/** Reads a question in its language. */
export const termsOf = (text: string, language: string): Terms => {
  const tag = primary(language) === 'und' ? 'en' : primary(language)
  const { term } = stemsOf(tag)
  const worth = new Map<string, number>()
  for (const { forms, kind, raw } of readQuestion(text, [tag])) {
    if (worthOf[kind] > 0) worth.set(raw ? forms[0]! : term(forms[0]!), worthOf[kind])
  }
  return { language: tag, worth, total: [...worth.values()].reduce((sum, value) => sum + value, 0) }
}

/** The terms of a text, those without matter left out. */
export const matterOf = (text: string, language: string): Set<string> => {
  const found = new Set<string>()
  eachWord(text, language, (kind, word) => {
    const term = termOf(kind, word, language)
    if (term !== '') found.add(term)
  })
  return found
}

/** Share of the question's worth that stands among the terms. */
export const shareIn = ({ worth, total }: Terms, terms: Set<string>): number => {
  let held = 0
  for (const [term, value] of worth) if (terms.has(term)) held += value
  return total > 0 ? held / total : 0
}

/** Ends of sentences and lines, roughly: good enough to see which words stand together. */
const sentenceEnds = /(?<=[.!?。！？])\s+|\n+/

/** What a passage belongs to: its page. A scenario belongs to itself. */
export const homeOf = ({ kind, id }: Evidence): string => (kind === 'passage' ? `page:${id.split('#')[0]}` : `scenario:${id}`)

/** Terms as numbers (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv), each once: a passage's take half a kilobyte. */
type Numbers = Uint32Array

const numberOf = (term: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const numbersIn = (text: string, language: string): Numbers => Uint32Array.from(matterOf(text, language), numberOf)

interface Read {
  title: Numbers
  /** The last heading, or the example. */
  last: Numbers
  sentences: Numbers[]
}

/** What was read lately, by the words' version: popular passages are asked for again and again. */
const remembered = 10_000
const recent = new Map<string, Read>()

const read = (one: Evidence, language: string): Read => {
  if (one.kind === 'scenario') {
    const example = numbersIn(one.example ?? one.title, language)
    return { title: numbersIn(one.title, language), last: example, sentences: [example] }
  }
  const key = `${language} ${one.id} ${one.version}`
  const had = recent.get(key)
  if (had) return had
  const title = numbersIn(one.title, language)
  const heading = one.headings.at(-1)
  const made: Read = {
    title,
    last: heading === undefined ? title : numbersIn(heading, language),
    sentences: one.text.split(sentenceEnds).map(sentence => numbersIn(sentence, language)),
  }
  recent.set(key, made)
  const oldest = recent.size > remembered ? recent.keys().next().value : undefined
  if (oldest !== undefined) recent.delete(oldest)
  return made
}

/** How much of the question's worth stands there, and how many of the words there are the question's. */
const heldIn = (worth: Map<number, number>, numbers: Numbers): { worth: number; words: number } => {
  let held = 0
  let words = 0
  for (const number of numbers) {
    const value = worth.get(number)
    if (value === undefined) continue
    held += value
    words += 1
  }
  return { worth: held, words }
}

/** The features of each piece of evidence, in the order given. */
export const featuresOf = (question: Pick<Question, 'text' | 'language'>, evidence: Evidence[]): Features[] => {
  const terms = termsOf(question.text, question.language)
  const { language, total } = terms
  const worth = new Map([...terms.worth].map(([term, value]) => [numberOf(term), value]))
  const share = (numbers: Numbers): number => (total > 0 ? heldIn(worth, numbers).worth / total : 0)
  const homes = evidence.map(homeOf)
  return evidence.map((one, at) => {
    const home = homes[at]
    let rival = 0
    let company = 0
    for (const [n, other] of evidence.entries()) {
      if (homes[n] === home) company += n === at ? 0 : other.score
      else if (other.kind === one.kind) rival = Math.max(rival, other.score)
    }
    const { title, last, sentences } = read(one, language)
    return {
      score: one.score,
      coverage: one.coverage,
      margin: one.score - rival,
      company: Math.min(company / mostCompany, 1),
      named: Math.max(share(title), Math.sqrt(share(last) * (last.length > 0 ? heldIn(worth, last).words / last.length : 0))),
      together: sentences.reduce((best, sentence) => Math.max(best, share(sentence)), 0),
      substance: Math.min(total / substantial, 1),
    }
  })
}
