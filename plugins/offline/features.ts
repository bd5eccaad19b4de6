// What can be seen about a question and a piece of evidence without understanding either: the ground of the confidence.
import type { Evidence, Question } from '#core/ports/answerer.ts'
import { readQuestion } from '#core/search/question.ts'
import { primary, stemsOf } from '#core/search/stems.ts'
import { begin, createReader, type Reader, read, type Terms } from './reader.ts'

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

/** Whether two belong together: a passage belongs to its page, a scenario to itself. */
export const isSameHome = (a: Evidence, b: Evidence): boolean =>
  a.kind === b.kind && (a.kind === 'passage' ? pageOf(a.id) === pageOf(b.id) : a.id === b.id)

/** How well a heading is named after the question: as far as it says nothing else. */
const nearness = (reader: Reader, heading: string, share: number): number => {
  if (share === 0) return 0
  const all = new Set<number>()
  begin(reader)
  read(reader, heading, false, all)
  return Math.sqrt(share * (reader.met / all.size))
}

/** The features of each piece of evidence, in the order given. */
export const featuresOf = (question: Pick<Question, 'text' | 'language'>, evidence: Evidence[]): Features[] => {
  const terms = termsOf(question.text, question.language)
  const { total } = terms
  const reader = createReader(terms)
  /** How much of the question's worth stands there: in all of it, or `apart` in its best sentence. */
  const share = (text: string, apart = false): number => {
    begin(reader)
    return total > 0 ? read(reader, text, apart) / total : 0
  }
  return evidence.map(one => {
    let rival = 0
    let company = 0
    for (const other of evidence) {
      if (other === one || other.kind !== one.kind) continue
      if (isSameHome(one, other)) company += other.score
      else rival = Math.max(rival, other.score)
    }
    const isPassage = one.kind === 'passage'
    const last = isPassage ? (one.headings.at(-1) ?? one.title) : (one.example ?? one.title)
    return {
      score: one.score,
      coverage: one.coverage,
      margin: one.score - rival,
      company: Math.min(company / mostCompany, 1),
      named: Math.max(share(one.title), nearness(reader, last, share(last))),
      together: isPassage ? share(one.text, true) : share(last),
      substance: Math.min(total / substantial, 1),
    }
  })
}
