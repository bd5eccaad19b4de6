// Whether a written answer says only what its passages and results carry: by the answerer's judge where it has one.
import type { Receipt } from '../../model/source.ts'
import type { Answer, Answerer, Question, Spent } from '../../ports/answerer.ts'

interface Checked {
  /** Undefined for words that were not written by a model: what is quoted carries itself. */
  grounding?: Omit<NonNullable<Receipt['grounding']>, 'again'>
  spent: Spent
}

/** Throws where the judge is broken. */
export const groundingOf = async (
  answer: Answer,
  question: Question,
  answerer: Answerer,
  about: { signal: AbortSignal; session?: string; channel?: string },
): Promise<Checked> => {
  const written = answer.kind === 'answer' && (answer.class === 'synthesised' || answer.class === 'action')
  if (!written || !answerer.judge) return { spent: {} }
  const passages = [
    ...question.evidence.filter(e => answer.used.includes(e.id)).map(({ id, text }) => ({ id, text })),
    ...question.results.filter(r => answer.used.includes(r.id)).map(({ id, text }) => ({ id, text })),
  ]
  const { carried, loose, tokens, cost } = await answerer.judge(
    { question: question.standalone ?? question.text, text: answer.text, passages },
    about,
  )
  return { grounding: { by: 'model', carried, loose }, spent: { ...(tokens ? { tokens } : {}), ...(cost ? { cost } : {}) } }
}
