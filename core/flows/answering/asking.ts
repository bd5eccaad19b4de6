// Asking the answerer: the question made whole, what was found for it, the answer held to what carries it, and whether it is sure enough.
import { mask } from '#core/safety/masking/mask.ts'
import type { Receipt } from '../../model/source.ts'
import type { Answer, Calls, Question } from '../../ports/answerer.ts'
import type { Retrieved } from '../knowledge/retrieval.ts'
import { answerAloud, mayAnswerAloud } from './aloud.ts'
import type { Considered } from './considered.ts'
import { groundingOf, isWritten } from './grounding.ts'
import type { Matter } from './matter.ts'
import { objectionsTo } from './outgoing.ts'
import { OtherPathError, type Outside } from './outside.ts'
import { sumOf } from './spent.ts'
import { Silenced } from './spoken.ts'
import { type Conclusion, handOff } from './thought.ts'

/** What is found for the words as they stand. */
export const retrieve = (
  library: Outside['library'],
  { matter, text, language, standalone }: Considered,
  signal: AbortSignal,
): Promise<Retrieved> =>
  library.retrieve(standalone ?? text, {
    channel: matter.channel,
    segments: matter.segments,
    language,
    signal,
    ...(matter.trying ? { trying: matter.trying } : {}),
    ...(matter.tryingPages ? { tryingPages: matter.tryingPages } : {}),
    ...(matter.hiding === undefined ? {} : { hiding: matter.hiding }),
  })

/** The question as it would be asked without what was said before. What can't be rewritten is looked for as it is. */
const makeWhole = async (
  considered: Considered,
  { answerer }: Outside,
  history: Question['history'],
  signal: AbortSignal,
): Promise<void> => {
  if (!answerer.rewrite || history.length === 0) return
  const { text, language, matter } = considered
  try {
    const written = await answerer.rewrite({ text, history, language }, aboutOf(matter, signal))
    if (written.trim() !== '' && written.trim() !== text.trim()) considered.standalone = mask(written, matter.masking).text
  } catch {
    signal.throwIfAborted()
  }
}

const aboutOf = ({ session, channel }: Matter, signal: AbortSignal) => ({ signal, channel, ...(session === undefined ? {} : { session }) })

/** From here on people are shown what was not sure enough to be sent: less likely words are wrong too often to be worth reading. */
const worthReading = 0.3

const conclude = (considered: Considered, answer: Answer, objections: readonly string[]): Conclusion => {
  const { matter, gate, threshold } = considered
  const said = { class: answer.class, text: answer.text, sources: answer.sources, why: answer.why }
  if (answer.handoff && gate(answer.handoff === 'requested' ? 'wish_for_person' : answer.handoff, true, answer.why))
    return handOff(answer.handoff, answer.why, { sources: answer.sources })
  if (objections.length > 0) {
    const why = `What it would have said must not leave the house: ${objections.join('; ')}.`
    gate('outgoing', true, why)
    // Not suggested either: whoever approves in a hurry would send what must not leave.
    return handOff('low_confidence', why)
  }
  const loose = considered.grounding && !considered.grounding.carried
  const sure = answer.kind === 'answer' && !loose && answer.confidence >= threshold && answer.text.trim() !== ''
  if (sure) {
    gate('confidence', false)
    return { decision: 'answer', ...said }
  }
  if (answer.kind === 'clarify' && considered.handoff.clarify && matter.clarified === 0 && answer.text.trim() !== '') {
    gate('confidence', false)
    return { decision: 'clarify', ...said, class: 'clarifying' }
  }
  const isBelow = answer.kind === 'answer' && answer.text.trim() !== ''
  const below = isBelow ? `${answer.confidence.toFixed(2)} is below the threshold of ${threshold}. ${answer.why}` : answer.why
  const why = loose ? `What it would have said is not carried by its sources: ${considered.grounding?.loose.join(' ')}` : below
  gate(loose ? 'grounding' : 'confidence', true, why)
  // Nor is what nothing carries: it reads as well as the truth, and whoever approves it has no source to hold it against.
  const isOffered = isBelow && !loose && answer.confidence >= worthReading
  const { text, sources } = answer
  const suggestion = isOffered ? { suggestion: { text, class: answer.class, sources } } : {}
  return handOff('low_confidence', why, { sources, ...suggestion })
}

/** What the answerer makes of the question: an answer that is sure enough, a question back, calls to be made first, or a handoff. */
export const ask = async (
  considered: Considered,
  needs: Outside,
  receiptNow: (conclusion: Conclusion) => Receipt,
  signal: AbortSignal,
): Promise<Conclusion> => {
  const { answerer, library } = needs
  const { matter, text, language } = considered
  const { history } = matter
  try {
    await makeWhole(considered, needs, history, signal)
    if (!considered.found || considered.standalone !== undefined) considered.found = await retrieve(library, considered, signal)
    const { found } = considered
    const question: Question = {
      text,
      ...(considered.standalone === undefined ? {} : { standalone: considered.standalone }),
      history,
      language,
      channel: matter.channel,
      ...(matter.contactName === undefined ? {} : { contactName: matter.contactName }),
      instructions: found.instructions,
      evidence: found.evidence,
      unknown: found.unknown,
      clarified: matter.clarified,
      threshold: considered.threshold,
      actions: await needs.offers(matter),
      results: matter.results ?? [],
      ...(matter.waiting ? { waiting: matter.waiting } : {}),
    }
    let said: Answer | Calls
    if (mayAnswerAloud(considered, needs)) {
      const came = await answerAloud(considered, question, needs, { ...aboutOf(matter, signal), receiptNow })
      if ('conclusion' in came) return came.conclusion
      said = came.said
      considered.spent = sumOf(considered.spent, said)
    } else said = await put(question)
    for (let again = false; said.kind !== 'calls'; again = true) {
      considered.answer = said
      const objections = objectionsTo(said, question, answerer)
      const { grounding, spent } = await groundingOf(said, question, answerer, aboutOf(matter, signal))
      considered.spent = sumOf(considered.spent, spent)
      if (grounding) considered.grounding = { ...grounding, again }
      const wrong = [
        ...objections.map(what => `This must not leave the house: ${what}.`),
        ...(grounding && !grounding.carried ? [`Nothing you were given carries this: ${grounding.loose.join(' ')}`] : []),
      ]
      // What is quoted would be quoted again.
      if (wrong.length === 0 || again || !isWritten(said, question)) return conclude(considered, said, objections)
      said = await put({ ...question, feedback: wrong.join('\n') })
    }
    const { calls } = said
    const withdraws = said.withdraws?.filter(id => matter.waiting?.some(call => call.id === id)) ?? []
    if (withdraws.length > 0)
      return {
        decision: 'act',
        class: 'action',
        calls: [],
        withdraws,
        why: 'The customer does not want any more what waits for a colleague.',
      }
    const strange = calls.filter(call => !question.actions.some(offer => offer.action === call.action))
    if (calls.length === 0) return handOff('low_confidence', 'It asked for nothing that can be done.')
    if (strange.length > 0 || matter.purpose !== 'turn') {
      const named = (strange.length > 0 ? strange : calls).map(call => call.action).join(', ')
      return handOff('low_confidence', `To answer, it would need ${named}, which it may not do here.`)
    }
    return { decision: 'act', class: 'action', calls, why: `It needs ${calls.map(c => c.action).join(', ')} first.` }
  } catch (error) {
    if (error instanceof Silenced || error instanceof OtherPathError) throw error
    considered.gate('answerer', true, 'it failed')
    return handOff('failed', `The AI could not answer: ${error instanceof Error ? error.message : error}`)
  }

  async function put(question: Question): Promise<Answer | Calls> {
    const said = await answerer.answer(question, aboutOf(matter, signal))
    considered.spent = sumOf(considered.spent, said)
    return said
  }
}
