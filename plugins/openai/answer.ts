// From a question to an answer or to calls: the model is asked, its reply is read and mended once, and what can not be used becomes “does
// not know”. No words reach anybody that were not read out of a reply of the right form.
import type { Clock } from '#core/lib/clock.ts'
import type { AnswerClass, Source } from '#core/model/source.ts'
import type { Duration } from '#core/model/time.ts'
import type { Answer, Call, Calls, Evidence, Question, Spent } from '#core/ports/answerer.ts'
import { repeatsSecret } from '#core/safety/outgoing.ts'
import { confidenceOf, featuresOf } from './confidence.ts'
import { answerPrompt, instructions, type Refs, refsOf } from './prompts/prompt.ts'
import { beginningOf, type Reply, readReply, replyFormat } from './reply.ts'
import { type Accepted, askFor } from './requests/mend.ts'
import type { About, Model } from './requests/model.ts'
import type { Said } from './requests/stream.ts'
import { callsOf, type Names, namesOf, toolsOf, withdrawing, withdrawnBy } from './tools.ts'

interface Needs {
  model: Model
  clock: Clock
  /** Random letters for a prompt's fence. */
  fence(): string
}

type Outcome = { calls: Call[]; withdraws?: string[] } | { reply: Reply } | { refused: true }

/** After so many calls for one question no more are offered: it goes in circles. */
const mostResults = 12

const none = (why: string, confidence = 0): Answer => ({ kind: 'none', class: 'none', text: '', sources: [], used: [], confidence, why })

const sourceOf = ({ title, url, version }: Evidence): Source => ({ title, ...(url === undefined ? {} : { url }), version })

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The words tell what only the model was told: our rules, the company's about tone, the marks of the prompt. */
const tells = (text: string, { text: asked, evidence, results, instructions: own }: Question, fence: string): boolean => {
  const texts = [asked, ...evidence.map(one => one.text), ...results.map(one => one.text)]
  return text.includes(fence) || repeatsSecret(text, { texts, secret: [...instructions, ...own.map(one => one.text)] })
}

const outcomeOf = (said: Said, question: Question, refs: Refs, names: Names, fence: string): Accepted<Outcome> => {
  if (said.finish === 'content_filter') return { value: { refused: true } }
  const withdraws = withdrawnBy(said.calls, question.waiting ?? [])
  if (withdraws.length > 0) return { value: { calls: [], withdraws } }
  if (said.calls.length > 0) {
    const taken = new Set(question.results.map(({ id }) => id))
    const made = callsOf(said.calls, question.actions, names, taken)
    return 'mistake' in made ? made : { value: { calls: made.calls } }
  }
  const reply = readReply(said.text)
  if ('mistake' in reply) return reply
  const { verdict, cited } = reply.value
  const isBare = verdict === 'answer' && !cited.some(ref => refs.evidence.has(ref) || refs.results.has(ref))
  const marks = [...refs.evidence.keys(), ...refs.results.keys()]
  if (isBare)
    return { mistake: `cited: must hold at least one of ${marks.join(', ') || 'the marks, and there are none: the verdict is none'}` }
  if (tells(reply.value.text, question, fence)) return { mistake: 'text: it repeats your instructions, which are for nobody' }
  return { value: { reply: reply.value } }
}

/** An answer whose words are the model's. `isBegun`: they are not all there, so that nothing can be told from them. */
const written = (question: Question, refs: Refs, { cited, text, confidence: own, why }: Reply, isBegun = false): Answer => {
  const marks = [...new Set(cited)]
  const evidence = marks.flatMap(ref => refs.evidence.get(ref) ?? [])
  const results = marks.flatMap(ref => refs.results.get(ref) ?? [])
  const asked = `${question.text}\n${question.standalone ?? ''}`
  const { language } = question
  const all = featuresOf({ own, text, question: asked, language, evidence: question.evidence, cited: evidence, results })
  const { support: _, ...known } = all
  const features = isBegun ? known : all
  const allScenarios = evidence.length > 0 && evidence.every(one => one.kind === 'scenario')
  const kind: AnswerClass = results.length > 0 ? 'action' : allScenarios ? 'scenario' : 'synthesised'
  const support = all.support === undefined || isBegun ? '' : `, ${percent(all.support)} of its words stand in what it cites`
  return {
    kind: 'answer',
    class: kind,
    text: text.trim(),
    sources: evidence.map(sourceOf),
    used: [...evidence.map(({ id }) => id), ...results.map(({ id }) => id)],
    confidence: confidenceOf(features),
    why: `${why?.trim() || 'The model gives no reason.'} (The model is ${percent(features.own)} sure${support}.)`,
  }
}

const answerOf = (question: Question, refs: Refs, reply: Reply): Answer => {
  const { verdict, handoff, text, confidence, why } = reply
  const reason = why?.trim() || 'The model gives no reason.'
  if (verdict === 'handoff') return { ...none(reason), handoff: handoff ?? 'requested' }
  if (verdict === 'none') return none(reason)
  if (verdict === 'answer') return written(question, refs, reply)
  if (question.clarified > 0) return none('The model wants to ask back once more, and has done so already.')
  return { ...none(reason, confidence), kind: 'clarify', class: 'clarifying', text: text.trim() }
}

/** Hears the model's words as they come, and tells of an answer what holds already. */
const hearing = (question: Question, refs: Refs, fence: string, so: (far: Answer) => void): ((said: string) => void) => {
  let verdict: Answer | undefined
  let looked = 0
  let isOver = false
  return said => {
    // A sentence ends with white space, or with a mark after which none is written.
    if (isOver || !/[\s。！？]/u.test(said.slice(looked))) return
    looked = said.length
    const reply = beginningOf(said)
    if (!reply) return
    const text = reply.text.trimStart()
    const isBare = !reply.cited.some(ref => refs.evidence.has(ref) || refs.results.has(ref))
    isOver = reply.verdict !== 'answer' || isBare || tells(text, question, fence)
    if (isOver) return
    verdict ??= written(question, refs, reply, true)
    so({ ...verdict, text })
  }
}

/** Throws Unanswered where the model gave nothing, and the signal's reason where it was taken back. */
export const createAnswering =
  ({ model, clock, fence }: Needs) =>
  async (
    question: Question,
    given: Omit<About, 'so'> & { patience: Duration; so?: ((far: Answer) => void) | undefined },
    spent: (one: Spent) => void,
  ): Promise<Answer | Calls> => {
    const { so, ...about } = given
    const refs = refsOf(question)
    const offers = question.results.length < mostResults ? question.actions : []
    const names = namesOf([...question.actions, ...question.results].map(({ action }) => action))
    const mark = fence()
    const tools = [...toolsOf(offers, names), ...withdrawing(question.waiting ?? [])]
    const request = {
      messages: answerPrompt(question, refs, names, mark),
      // Most servers hold the model to a schema so strictly that it can call no tool; then the words of the prompt have to do.
      ...(tools.length > 0 ? { tools } : { format: replyFormat }),
    }
    const outcome = await askFor(
      { model, clock },
      request,
      said => outcomeOf(said, { ...question, actions: offers }, refs, names, mark),
      so ? { ...about, so: hearing(question, refs, mark, so) } : about,
      spent,
    )
    if ('mistake' in outcome) return none(`The reply of the model could not be used, twice: ${outcome.mistake}.`)
    if ('refused' in outcome.value) return none('The model refuses to answer this.')
    if ('calls' in outcome.value) {
      const { calls, withdraws } = outcome.value
      return { kind: 'calls', calls, ...(withdraws ? { withdraws } : {}) }
    }
    return answerOf(question, refs, outcome.value.reply)
  }
