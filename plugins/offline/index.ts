// The offline answerer: quotes the scenario or the passage that comes nearest, with how likely it answers the question; the core sends it
// only from the channel's threshold on. Needs no key, no network and no model, and writes nothing of its own except the question which of
// two things was meant.
//
// A scenario's instruction is sent word for word, so write it as the reply. Behavioral scenarios (tone and style) can't be followed by
// quoting and are not. How the threshold came about: docs/offline-answers.md.
import type { Source } from '#core/model/source.ts'
import type { Answer, Answerer, Evidence, Question } from '#core/ports/answerer.ts'
import type { CreatePlugin } from '#core/ports/folder.ts'
import { quote } from './compose.ts'
import { confidenceIn, confidenceOf, THRESHOLD } from './confidence.ts'
import type { OfflineConfig } from './config.ts'
import { featuresOf, homeOf, termsOf } from './features.ts'
import { whichOne } from './phrases.ts'
import type { Terms } from './sought.ts'
import { type Judged, nameOf, whyAsked, whyNot, whyNothing, whyNotQuoted, whySaid } from './why.ts'

/** Two that are not sure enough are as good as each other where the lower score is at least this share of the higher. */
const level = 0.8
/** Two that are both sure enough, where their scores and confidences are as close as this. */
const deadHeat = 0.98

const sourceOf = ({ title, url, version }: Evidence): Source => ({ title, ...(url === undefined ? {} : { url }), version })

const judge = (question: Question, terms: Terms): Judged[] => {
  const features = featuresOf(question, question.evidence, terms)
  const judged = question.evidence.map((evidence, at) => ({
    evidence,
    features: features[at]!,
    confidence: confidenceIn(evidence, features[at]!),
  }))
  return judged.sort((a, b) => b.confidence - a.confidence)
}

/** A scenario that is sure enough goes before any passage: a person wrote it for such questions. */
const choose = (judged: Judged[], threshold: number): Judged | undefined =>
  judged.find(one => one.evidence.kind === 'scenario' && one.confidence >= threshold) ?? judged[0]

/** The other of two equally good candidates, either of which would be sure enough without the other. */
const twinOf = (best: Judged, judged: Judged[], threshold: number): Judged | undefined => {
  const { kind } = best.evidence
  const home = homeOf(best.evidence)
  const others = judged.filter(one => one.evidence.kind === kind && homeOf(one.evidence) !== home)
  const twin = others[0]
  if (!twin) return undefined
  if (best.evidence.probability !== undefined && twin.evidence.probability !== undefined) {
    const [one, other] = [best.confidence, twin.confidence]
    if (one >= threshold) return other >= deadHeat * one ? twin : undefined
    // It is one of the two, or neither.
    return other >= level * one && one + other >= threshold ? twin : undefined
  }
  const [low, high] = [twin.features.score, best.features.score].sort((a, b) => a - b) as [number, number]
  if (best.confidence >= threshold) return low >= deadHeat * high && twin.confidence >= deadHeat * best.confidence ? twin : undefined
  const third = others.reduce(
    (most, one) => (homeOf(one.evidence) === homeOf(twin.evidence) ? most : Math.max(most, one.features.score)),
    0,
  )
  const alone = confidenceOf(kind, { ...best.features, margin: high - third })
  return low >= level * high && alone >= threshold ? twin : undefined
}

/** Names by which the customer can tell two apart, or undefined where there are none. */
const namesOf = (a: Evidence, b: Evidence): [string, string] | undefined => {
  const names: [string, string] = [nameOf(a), nameOf(b)]
  return names[0] === names[1] ? undefined : names
}

const nothing = (why: string, confidence = 0): Answer => ({ kind: 'none', class: 'none', text: '', sources: [], used: [], confidence, why })

const answer = (question: Question): Answer => {
  const { threshold = THRESHOLD } = question
  const terms = termsOf(question.text, question.language)
  const judged = judge(question, terms)
  const best = choose(judged, threshold)
  if (!best) return nothing(whyNothing)
  const twin = question.clarified === 0 ? twinOf(best, judged, threshold) : undefined
  const names = twin && namesOf(best.evidence, twin.evidence)
  if (twin && names) {
    return {
      kind: 'clarify',
      class: 'clarifying',
      text: whichOne(question.language, ...names),
      sources: [],
      used: [best.evidence.id, twin.evidence.id],
      confidence: best.confidence,
      why: whyAsked(names),
    }
  }
  const isSure = best.confidence >= threshold
  const text = quote(best.evidence.text, terms)
  if (text === undefined) return nothing(isSure ? whyNotQuoted(best) : whyNot(question, best), best.confidence)
  return {
    kind: 'answer',
    class: best.evidence.kind === 'scenario' ? 'scenario' : 'quoted',
    text,
    sources: [sourceOf(best.evidence)],
    used: [best.evidence.id],
    confidence: best.confidence,
    why: isSure ? whySaid(question, best, text) : whyNot(question, best),
  }
}

interface Offline extends Answerer {
  /** It asks for no action. */
  answer(question: Question, options: { signal: AbortSignal }): Promise<Answer>
}

/** An answerer that works anywhere. */
export const createOffline = (): Offline => ({
  name: 'offline',
  model: 'offline',
  threshold: THRESHOLD,
  async answer(question, { signal }) {
    signal.throwIfAborted()
    return answer(question)
  },
})

/** The door of the folder. */
export const create: CreatePlugin<OfflineConfig> = () => createOffline()
