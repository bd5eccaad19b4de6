// What stands against sending an answer as it is worded, whatever it says: held to what the answerer was given.
import { unsafeIn } from '#core/safety/outgoing.ts'
import type { Answer, Question } from '../../ports/answerer.ts'
import type { Outside } from './outside.ts'

/** Half a sentence for each; none where it may leave. */
export const objectionsTo = (answer: Answer, question: Question, { instructions = [] }: Outside['answerer']): string[] => {
  if (answer.text === '' || answer.kind === 'none') return []
  const { text, standalone = '', history, contactName = '', evidence, results } = question
  return unsafeIn(answer.text, {
    texts: [
      text,
      standalone,
      contactName,
      ...history.filter(h => h.author !== 'ai').map(h => h.text),
      ...evidence.flatMap(e => [e.title, e.text]),
      ...results.map(r => r.text),
    ],
    links: [...evidence.flatMap(e => [e.url ?? '', e.text]), ...results.map(r => r.text), ...answer.sources.map(s => s.url ?? '')],
    secret: [...instructions, ...question.instructions.map(i => i.text)],
  })
}
