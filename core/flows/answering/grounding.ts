// Whether a written answer says only what its passages and results carry: by the answerer's judge where it has one, else by words.
//
// What was done is held apart (reports.ts): words that report an act need an action that was carried out, whoever judges.
import { carriedBy } from '#core/search/claims/carried.ts'
import { sentencesOf } from '#core/search/text/sentences.ts'
import type { Receipt } from '../../model/source.ts'
import type { Answer, Question, Spent } from '../../ports/answerer.ts'
import type { Outside } from './outside.ts'
import { strangeReports } from './reports.ts'

interface Checked {
  /** Undefined for words that were not written by a model: what is quoted carries itself. */
  grounding?: Omit<NonNullable<Receipt['grounding']>, 'again'>
  spent: Spent
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A model put the words together, so that they can say what nothing carries. A scenario sent word for word is not written anew. */
export const isWritten = ({ class: sort, text, used }: Answer, { evidence }: Question): boolean =>
  sort !== 'quoted' && !(sort === 'scenario' && evidence.some(e => used.includes(e.id) && squeezed(e.text).includes(squeezed(text))))

/** Throws where the judge is broken. */
export const groundingOf = async (
  answer: Answer,
  question: Question,
  answerer: Outside['answerer'],
  about: { signal: AbortSignal; session?: string; channel?: string },
): Promise<Checked> => {
  if (answer.kind !== 'answer' || !isWritten(answer, question)) return { spent: {} }
  const used = <T extends { id: string; text: string }>(given: readonly T[]): { id: string; text: string }[] =>
    given.filter(one => answer.used.includes(one.id)).map(({ id, text }) => ({ id, text }))
  const passages = [...used(question.evidence), ...used(question.results)]
  const acts = strangeReports(
    answer.text,
    used(question.evidence).map(({ text }) => text),
    question,
  )
  if (!answerer.judge) {
    const known = [question.text, question.standalone ?? '', question.contactName ?? '']
    const { loose, compared } = carriedBy(
      answer.text,
      passages.map(({ text }) => text),
      known,
      question.language,
    )
    // Words of two languages can not be held against each other: only a judge could.
    const all = compared ? [...new Set([...loose, ...acts])] : sentencesOf(answer.text)
    return { grounding: { by: 'words', carried: all.length === 0, loose: all }, spent: {} }
  }
  const asked = { question: question.standalone ?? question.text, text: answer.text, passages }
  const { carried, loose, tokens, cost } = await answerer.judge(asked, about)
  const all = [...new Set([...loose, ...acts])]
  return {
    grounding: { by: 'model', carried: carried && acts.length === 0, loose: all },
    spent: { ...(tokens ? { tokens } : {}), ...(cost ? { cost } : {}) },
  }
}
