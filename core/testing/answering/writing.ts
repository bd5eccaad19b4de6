// An answerer that writes as far as a test lets it.
import type { Answer, Answerer, Calls, Question } from '../../ports/answerer.ts'

/** An answer that is being written. */
export interface Writing {
  question: Question
  /** It has written so much. */
  write(text: string, more?: Partial<Answer>): void
  end(said?: Partial<Answer> | Calls | Error): void
}

const base: Answer = {
  kind: 'answer',
  class: 'synthesised',
  text: '',
  sources: [],
  used: [],
  confidence: 0.9,
  why: 'it was written so',
}

/** `begun` has those that nobody has taken yet, oldest first. Without more said it cites all that it was given. */
export const createWriting = (): { tell: NonNullable<Answerer['tell']>; begun: Writing[] } => {
  const begun: Writing[] = []
  return {
    begun,
    tell: (question, { so, signal }) =>
      new Promise((resolve, reject) => {
        let text = ''
        const made = (given: Partial<Answer>): Answer => ({
          ...base,
          used: question.evidence.map(({ id }) => id),
          sources: question.evidence.map(({ title, version, url }) => ({ title, version, ...(url === undefined ? {} : { url }) })),
          text,
          ...given,
        })
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        begun.push({
          question,
          write(words, given = {}) {
            text = words
            so(made(given))
          },
          end(said = {}) {
            if (said instanceof Error) reject(said)
            else resolve('kind' in said && said.kind === 'calls' ? said : made(said as Partial<Answer>))
          },
        })
      }),
  }
}
