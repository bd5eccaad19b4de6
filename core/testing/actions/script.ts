// An answerer that says what a test has it say: calls first, then an answer from what came of them.
import type { Answer, Answerer, Call, Calls, Question } from '../../ports/answerer.ts'

const answer = (text: string, { results }: Question): Answer => ({
  kind: 'answer',
  class: 'action',
  text,
  sources: [],
  used: results.map(({ id }) => id),
  confidence: 1,
  why: 'it was scripted',
})

/** The calls named, as the model would ask for them. */
export const calls = (...wanted: [action: string, given?: unknown, id?: string][]): Calls => ({
  kind: 'calls',
  calls: wanted.map(
    ([action, given = { order: '4521' }, id], i): Call => ({ id: id ?? `c${i + 1}`, action: `shop.${action}`, arguments: given }),
  ),
})

/** What became of everything it asked for, in a line: `cancel done: …`. */
export const report = ({ results }: Question): string =>
  results.map(({ action, state, text }) => `${action.split('.')[1]} ${state}: ${text}`).join(' | ') || 'I know that.'

export type Script = (question: Question) => Answer | Calls | string | Promise<Answer | Calls | string>

export interface Scripted extends Answerer {
  /** From now on. */
  says(script: Script): void
  /** Every question it was asked. */
  asked: Question[]
}

/** Tells what became of the calls unless a test says otherwise. */
export const scripted = (script: Script = report): Scripted => {
  let now = script
  const asked: Question[] = []
  return {
    name: 'scripted',
    model: 'scripted',
    threshold: 0.5,
    asked,
    says(next) {
      now = next
    },
    async answer(question) {
      asked.push(question)
      const said = await now(question)
      return typeof said === 'string' ? answer(said, question) : said
    },
  }
}

/** Asks for these calls once for the same words, then tells what became of them. */
export const first =
  (wanted: Calls): Script =>
  question =>
    question.results.length === 0 ? wanted : report(question)
