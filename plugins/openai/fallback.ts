// When the model gives nothing: the answerer that was opened before answers, and says why it was it. Where it does not know either, a person
// takes over.
import type { Answer, Answerer, Question, Spent } from '#core/ports/answerer.ts'
import type { Unanswered } from './requests/model.ts'

interface Given {
  failure: Unanswered
  question: Question
  options: Parameters<Answerer['answer']>[1]
  spent: Spent
}

/** The words of a failure, where more is said behind them. */
const begun = ({ message }: Unanswered): string => message.replace(/\.$/u, '')

/** Throws where nobody can answer: the core hands off, with the message as the reason. */
export const fallBack = async (fallback: Answerer | undefined, { failure, question, options, spent }: Given): Promise<Answer> => {
  if (!fallback) throw new Error(failure.message, { cause: failure })
  // Something was done for the customer already: whoever can not read what came of it must not answer.
  if (question.results.length > 0)
    throw new Error(`${begun(failure)}; an action was asked for already, so a person goes on`, { cause: failure })
  const said = await fallback.answer({ ...question, actions: [] }, options)
  const isUnsure =
    said.kind === 'calls' ||
    said.kind === 'none' ||
    (said.kind === 'answer' && said.confidence < (question.threshold ?? fallback.threshold))
  if (isUnsure) throw new Error(`${begun(failure)}; the ${fallback.name} answerer does not know`, { cause: failure })
  return { ...said, ...spent, model: `${said.model ?? fallback.model}, because ${begun(failure)}` }
}
