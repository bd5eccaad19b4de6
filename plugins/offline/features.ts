// What can be seen about a question and a piece of evidence without understanding either: the ground of the confidence.
import type { Evidence, Question } from '#core/ports/answerer.ts'
import { readQuestion } from '#core/search/question.ts'
import { primary, stemsOf } from '#core/search/words/stems.ts'
import { numbers, readOf } from './recent.ts'
import { begin, createSought, meet, type Sought, type Terms } from './sought.ts'

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

const pageOf = (id: string): string => {
  const end = id.indexOf('#')
  return end < 0 ? id : id.slice(0, end)
}

/** What a piece of evidence belongs to: a passage to its page, a scenario to itself. Tells apart those of the same kind. */
export const homeOf = ({ kind, id }: Evidence): string => (kind === 'passage' ? pageOf(id) : id)

/** How well a heading is named after the question, where it holds this share of it: as far as it says nothing else. */
const nearness = ({ met }: Sought, share: number, from: number, to: number): number =>
  share > 0 ? Math.sqrt(share * (met / new Set(numbers.subarray(from, to)).size)) : 0

/** The features of each piece of evidence, in the order given. */
export const featuresOf = (
  question: Pick<Question, 'text' | 'language'>,
  evidence: Evidence[],
  terms = termsOf(question.text, question.language),
): Features[] => {
  const { language, total } = terms
  const sought = createSought(terms)
  /** How much of the question's worth stands there: where there are sentences, in the best one. */
  const share = (from: number, to: number): number => {
    begin(sought)
    return total > 0 ? meet(sought, numbers, from, to) / total : 0
  }
  const homes = evidence.map(homeOf)
  return evidence.map((one, at) => {
    let rival = 0
    let company = 0
    for (let n = 0; n < evidence.length; n++) {
      const other = evidence[n]!
      if (n === at || other.kind !== one.kind) continue
      if (homes[n] === homes[at]) company += other.score
      else rival = Math.max(rival, other.score)
    }
    const { title, last, text, end } = readOf(one, language)
    const inTitle = share(title, last)
    const inLast = share(last, text)
    const named = Math.max(inTitle, nearness(sought, inLast, last, text))
    return {
      score: one.score,
      coverage: one.coverage,
      margin: one.score - rival,
      company: Math.min(company / mostCompany, 1),
      named,
      together: one.kind === 'passage' ? share(text, end) : inLast,
      substance: Math.min(total / substantial, 1),
    }
  })
}
