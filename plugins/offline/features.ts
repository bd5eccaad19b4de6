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

const shareOf = ({ worth }: Terms, terms: Set<string>): number => {
  let held = 0
  for (const term of terms) if (worth.has(term)) held += 1
  return terms.size > 0 ? held / terms.size : 0
}

/** Ends of sentences and lines, roughly: good enough to see which words stand together. */
const sentenceEnds = /(?<=[.!?。！？])\s+|\n+/

/** What a passage belongs to: its page. A scenario belongs to itself. */
export const homeOf = ({ kind, id }: Evidence): string => (kind === 'passage' ? `page:${id.split('#')[0]}` : `scenario:${id}`)

interface Read {
  title: Set<string>
  /** The last heading, or the example. */
  last: Set<string>
  sentences: Set<string>[]
}

/** What was read lately, by the words' version: popular passages are asked for again and again. */
const remembered = 2000
const recent = new Map<string, Read>()

const read = (one: Evidence, language: string): Read => {
  const example = one.example ?? one.title
  const key = `${language} ${one.id} ${one.version}`
  const had = recent.get(key)
  if (had && one.kind === 'passage') return had
  const title = matterOf(one.title, language)
  const made: Read =
    one.kind === 'scenario'
      ? { title, last: matterOf(example, language), sentences: [matterOf(example, language)] }
      : {
          title,
          last: one.headings.length > 0 ? matterOf(one.headings.at(-1) ?? '', language) : title,
          sentences: one.text.split(sentenceEnds).map(sentence => matterOf(sentence, language)),
        }
  if (one.kind === 'passage') recent.set(key, made)
  const oldest = recent.size > remembered ? recent.keys().next().value : undefined
  if (oldest !== undefined) recent.delete(oldest)
  return made
}

/** The features of each piece of evidence, in the order given. */
export const featuresOf = (question: Pick<Question, 'text' | 'language'>, evidence: Evidence[]): Features[] => {
  const terms = termsOf(question.text, question.language)
  const { language, total } = terms
  return evidence.map(one => {
    const home = homeOf(one)
    const rival = evidence.reduce(
      (best, other) => (other.kind === one.kind && homeOf(other) !== home ? Math.max(best, other.score) : best),
      0,
    )
    const company = evidence.reduce((sum, other) => (other !== one && homeOf(other) === home ? sum + other.score : sum), 0)
    const { title, last, sentences } = read(one, language)
    return {
      score: one.score,
      coverage: one.coverage,
      margin: one.score - rival,
      company: Math.min(company / mostCompany, 1),
      named: Math.max(shareIn(terms, title), Math.sqrt(shareIn(terms, last) * shareOf(terms, last))),
      together: sentences.reduce((best, sentence) => Math.max(best, shareIn(terms, sentence)), 0),
      substance: Math.min(total / substantial, 1),
    }
  })
}
