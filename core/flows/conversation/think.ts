// From a customer's words to a decision: the gates in their order, then retrieval, then the answerer. Decides, changes nothing.
//
// The same function serves a turn, a private draft and the dry run `ask`.
import { frustration } from '#core/safety/frustration.ts'
import { mask } from '#core/safety/mask.ts'
import { smallTalk } from '#core/safety/small-talk.ts'
import { wantsPerson } from '#core/safety/wish.ts'
import type { Clock } from '../../lib/clock.ts'
import type { HandoffReason, Sentiment } from '../../model/handoff.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { AnswerClass, Candidate, GateVerdict, Receipt, Source } from '../../model/source.ts'
import { type Duration, day, hour, minute } from '../../model/time.ts'
import { type Autopilot, type AutopilotMode, modeOf, ruleOf } from '../../model/topic.ts'
import type { Answer, Answerer, Question } from '../../ports/answerer.ts'
import type { Library, Retrieved } from '../knowledge/library.ts'

/** What is thought about. */
export interface Matter {
  /** The customer's words since the last decision, a burst joined by line breaks. */
  text: string
  /** Names of the files that came with them: nobody reads those but a person. */
  files?: string[]
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** How old the latest of the words were when they came, where they were long on their way. */
  age?: Duration
  channel: string
  segments: string[]
  history: Question['history']
  contactName?: string
  clarified: number
  /** What is known of the language from before. */
  language?: string
  /** `draft`: a person asked for words, so no gate keeps the AI from proposing some. */
  purpose: 'turn' | 'draft' | 'ask'
  /** A scenario to think with as if it were published. */
  trying?: Scenario
}

export interface Thought {
  decision: 'answer' | 'clarify' | 'handoff' | 'solved'
  class: AnswerClass
  text: string
  sources: Source[]
  reasons: HandoffReason[]
  explanation: string
  sentiment: Sentiment
  language: string
  mode: AutopilotMode
  receipt: Receipt
}

export interface Thinker {
  /** A broken or aborted answerer is a handoff(failed). */
  think(matter: Matter, signal: AbortSignal): Promise<Thought>
}

interface Needs {
  clock: Clock
  library: Library
  answerer: Answerer
  autopilot(): Promise<Autopilot>
  /** What was older when it came is left to people. */
  answerWithin: Duration
}

/** An answer that comes hours after the question would surprise more than it helps. */
export const usualAge: Duration = 1 * hour

const shown = 5

export const createThinker = ({ clock, library, answerer, autopilot, answerWithin }: Needs): Thinker => ({
  async think(matter, signal) {
    const began = clock.now()
    const settings = await autopilot()
    const mode = modeOf(settings, matter.channel)
    const { text, masked } = mask(matter.text)
    const earlier = matter.history.filter(h => h.author === 'contact').map(h => h.text)
    const mood = frustration(text, earlier)
    const guessed = library.languageOf(text)
    const language = guessed === 'und' ? (matter.language ?? 'und') : guessed
    const topic = library.topicOf(text, language)
    const gates: GateVerdict[] = []
    let found: Retrieved | undefined
    let answer: Answer | undefined

    const gate = (name: string, fired: boolean, why?: string): boolean => {
      gates.push({ gate: name, fired, ...(fired && why !== undefined ? { why } : {}) })
      return fired && matter.purpose !== 'draft'
    }

    const finish = (given: Pick<Thought, 'decision' | 'class'> & Partial<Thought> & { why: string }): Thought => {
      const { why, ...rest } = given
      const sources = rest.sources ?? []
      const candidates: Candidate[] = (found?.evidence ?? [])
        .slice(0, shown)
        .map(({ kind, id, title, score }) => ({ kind, id, title, score }))
      const scenarios = (found?.evidence ?? [])
        .filter(e => e.kind === 'scenario' && answer?.used.includes(e.id))
        .map(({ id, title, version }) => ({ id, title, version }))
      const receipt: Receipt = {
        question: text,
        decision: given.decision === 'solved' ? 'answer' : given.decision,
        class: given.class,
        confidence: answer?.confidence ?? 1,
        threshold: answerer.threshold,
        why,
        gates,
        candidates,
        sources,
        scenarios: [...(found?.instructions ?? []).map(({ id, title, version }) => ({ id, title, version })), ...scenarios],
        ...(topic === undefined ? {} : { topic }),
        language,
        model: answer ? answerer.model : 'rules',
        tools: [],
        ...(answer?.tokens ? { tokens: answer.tokens } : {}),
        ...(answer?.cost ? { cost: answer.cost } : {}),
        latency: clock.now() - began,
        masked,
        ...(matter.files ? { unread: matter.files } : {}),
        index: library.state(),
      }
      return { text: '', reasons: [], explanation: '', sentiment: mood.sentiment, language, mode, sources, ...rest, receipt }
    }

    const handoff = (reason: HandoffReason, explanation: string): Thought =>
      finish({ decision: 'handoff', class: 'none', reasons: [reason], explanation, why: explanation })

    const retrieve = async (): Promise<Retrieved> =>
      library.retrieve(text, {
        channel: matter.channel,
        segments: matter.segments,
        language,
        ...(matter.trying ? { trying: matter.trying } : {}),
      })
    if (matter.purpose === 'ask') found = await retrieve()

    const silent = mode === 'off' || mode === 'assist'
    if (gate('autopilot', silent, `autopilot is ${mode} for ${matter.channel}`)) {
      return handoff('autopilot_off', `Autopilot is ${mode} for ${matter.channel}, so every message goes to the team.`)
    }
    const { age = 0 } = matter
    if (gate('age', age > answerWithin, `too old when it came: ${inWords(age)}`))
      return handoff('too_old', `The message was ${inWords(age)} old when it came, so a person decides what to answer now.`)
    const chat = matter.wish ? undefined : smallTalk(text, matter.language)
    if (gate('small_talk', chat !== undefined, chat?.kind)) {
      const solved = chat?.kind === 'confirmation'
      return finish({
        decision: solved ? 'solved' : 'answer',
        class: 'chitchat',
        text: chat?.reply ?? '',
        language: chat?.language ?? language,
        why: solved ? 'The customer says that it is solved.' : `Nothing but ${chat?.kind}: answered in kind.`,
      })
    }
    const wish = matter.wish ? { wants: true, why: 'pressed “talk to a person”' } : wantsPerson(text)
    if (gate('wish_for_person', wish.wants, wish.why)) return handoff('requested', `The customer ${wish.why ?? 'asks for a person'}.`)
    if (matter.files && text.trim() === '') {
      gate('files', true, 'there are files and no words')
      const what = matter.files.length === 1 ? 'a file' : `${matter.files.length} files`
      return handoff('low_confidence', `The customer sent ${what} without words, which the AI cannot read.`)
    }
    if (gate('frustration', mood.frustrated, mood.why))
      return handoff('frustration', `The customer is upset: ${mood.why ?? 'by their words'}.`)
    const rule = topic === undefined ? 'reply' : ruleOf(settings, topic, matter.channel)
    if (gate('prohibited_topic', rule === 'prohibited', topic))
      return handoff('prohibited_topic', `The topic “${topic}” is prohibited for the AI.`)
    if (gate('topic_skipped', rule === 'skip', topic)) return handoff('topic_skipped', `The topic “${topic}” is left to the team.`)

    found ??= await retrieve()
    const question: Question = {
      text,
      history: matter.history.map(h => ({ ...h, text: mask(h.text).text })),
      language,
      channel: matter.channel,
      ...(matter.contactName === undefined ? {} : { contactName: matter.contactName }),
      instructions: found.instructions,
      evidence: found.evidence,
      unknown: found.unknown,
      clarified: matter.clarified,
    }
    try {
      answer = await unlessAborted(answerer.answer(question, { signal }), signal)
    } catch (error) {
      gate('answerer', true, 'it failed')
      return handoff('failed', `The answerer ${answerer.name} failed: ${error instanceof Error ? error.message : error}`)
    }
    const said = { class: answer.class, text: answer.text, sources: answer.sources, why: answer.why }
    const sure = answer.kind === 'answer' && answer.confidence >= answerer.threshold && answer.text.trim() !== ''
    if (sure) {
      gate('confidence', false)
      return finish({ decision: 'answer', ...said })
    }
    if (answer.kind === 'clarify' && matter.clarified === 0 && answer.text.trim() !== '') {
      gate('confidence', false)
      return finish({ decision: 'clarify', ...said, class: 'clarifying' })
    }
    gate('confidence', true, answer.why)
    return finish({
      decision: 'handoff',
      class: 'none',
      reasons: ['low_confidence'],
      explanation: `Not sure enough to answer: ${answer.why}`,
      why: answer.why,
      sources: answer.sources,
    })
  },
})

const inWords = (age: Duration): string => {
  const [count, unit] = age < 2 * hour ? [age / minute, 'minutes'] : age < 2 * day ? [age / hour, 'hours'] : [age / day, 'days']
  return `${Math.round(count)} ${unit}`
}

/** An answerer that does not heed the signal is left behind. */
const unlessAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted()
  let leave = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
