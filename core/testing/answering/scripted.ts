// A model that says what a test tells it to, and remembers everything it was given.
import type { Answer, Answerer, Calls, Judgement, Question } from '../../ports/answerer.ts'

export interface Scripted extends Answerer {
  /** Every question it was put, in order. */
  readonly asked: Question[]
  /** Everything it was given by any method, as text. */
  heard(): string
}

type Reply = Answer | Calls | Error

interface Script {
  /** For each question what it says; the last goes on. A function sees the question. */
  says: readonly (Reply | ((question: Question) => Reply))[]
  rewrites?: (text: string) => string
  judges?: (text: string, passages: readonly string[]) => Judgement
  instructions?: readonly string[]
}

/** An answer a model wrote from everything it was given. */
export const written = (text: string, more: Partial<Answer> = {}): ((question: Question) => Answer) => {
  return ({ evidence, results }) => ({
    kind: 'answer',
    class: results.length > 0 ? 'action' : 'synthesised',
    text,
    sources: evidence.slice(0, 1).map(({ title, url, version }) => ({ title, version, ...(url === undefined ? {} : { url }) })),
    used: [...evidence.map(e => e.id), ...results.map(r => r.id)],
    confidence: 0.9,
    why: 'the script says so',
    ...more,
  })
}

export const scripted = ({ says, rewrites, judges, instructions }: Script): Scripted => {
  const asked: Question[] = []
  const given: unknown[] = []
  return {
    name: 'scripted',
    model: 'scripted-1',
    threshold: 0.5,
    asked,
    heard: () => JSON.stringify(given),
    ...(instructions ? { instructions } : {}),
    async answer(question) {
      const reply = says[Math.min(asked.length, says.length - 1)]
      asked.push(structuredClone(question))
      given.push(structuredClone(question))
      const said = typeof reply === 'function' ? reply(question) : reply
      if (said === undefined || said instanceof Error) throw said ?? new Error('there is no script')
      return said
    },
    ...(rewrites
      ? {
          async rewrite(question) {
            given.push(structuredClone(question))
            return rewrites(question.text)
          },
        }
      : {}),
    ...(judges
      ? {
          async judge(about) {
            given.push(structuredClone(about))
            return judges(
              about.text,
              about.passages.map(p => p.text),
            )
          },
        }
      : {}),
  }
}
