// An answer shown sentence by sentence while it is being written. Whether it is sure enough is decided before its first word is shown, from
// what is known by then: what was found, and the verdict, the citations and the confidence that come before the words. Each further piece
// is held to what carries it and to what may leave, as a whole answer is. Until something was shown, nothing is different: an answer whose
// beginning does not pass is waited for and asked for once more. Afterwards what does not pass is withheld, and a person goes on.
import { wholeIn } from '#core/search/text/sentences.ts'
import type { Receipt } from '../../model/source.ts'
import type { Answer, Calls, Question } from '../../ports/answerer.ts'
import type { Considered } from './considered.ts'
import { groundingOf } from './grounding.ts'
import { objectionsTo } from './outgoing.ts'
import type { Outside } from './outside.ts'
import { sumOf } from './spent.ts'
import { Silenced } from './spoken.ts'
import { type Conclusion, handOff } from './thought.ts'

type Aloud = Outside & { speak: NonNullable<Outside['speak']>; answerer: { tell: NonNullable<Outside['answerer']['tell']> } }

interface About {
  signal: AbortSignal
  session?: string
  channel?: string
  /** The receipt as far as it is known. */
  receiptNow(conclusion: Conclusion): Receipt
}

/** Drafts, and answers that wait for approval, are shown to people first, and whole. */
export const mayAnswerAloud = ({ matter, mode }: Considered, needs: Outside): needs is Aloud =>
  needs.speak !== undefined && needs.answerer.tell !== undefined && matter.purpose === 'turn' && mode === 'on'

/** It is the customer's answer and sure enough, as far as can be told without its words. */
const isSure = ({ kind, handoff, confidence }: Answer, { threshold }: Considered): boolean =>
  kind === 'answer' && handoff === undefined && confidence >= threshold

/** Of another answerer, or resting on something else, it is another answer. */
const isSame = (a: Answer, b: Answer): boolean =>
  a.kind === b.kind && a.class === b.class && a.handoff === b.handoff && a.used.join('\n') === b.used.join('\n')

/** What the answer says behind `shown` may not be shown, for this reason. */
interface Wrong {
  gate: 'outgoing' | 'grounding'
  why: string
}

/** Holds what is new to what carries it, and all of it to what may leave: what is harmless in pieces may not be so together. */
const wrongIn = async (
  answer: Answer,
  shown: string,
  considered: Considered,
  question: Question,
  needs: Outside,
  about: Omit<About, 'receiptNow'>,
): Promise<Wrong | undefined> => {
  const objections = objectionsTo(answer, question, needs.answerer)
  if (objections.length > 0) return { gate: 'outgoing', why: `What it would have said must not leave the house: ${objections.join('; ')}.` }
  // A judge reads the words together with those before them, which words alone need not be compared with again.
  const text = needs.answerer.judge ? answer.text : answer.text.slice(shown.length)
  const { grounding, spent } = await groundingOf({ ...answer, text }, question, needs.answerer, about)
  considered.spent = sumOf(considered.spent, spent)
  if (grounding) considered.grounding = { ...grounding, again: false }
  if (!grounding || grounding.carried) return undefined
  return { gate: 'grounding', why: `What it would have said is not carried by its sources: ${grounding.loose.join(' ')}` }
}

/** `said` where nothing was shown: to be looked at as any answer. */
export const answerAloud = async (
  considered: Considered,
  question: Question,
  needs: Aloud,
  { receiptNow, ...about }: About,
): Promise<{ said: Answer | Calls } | { conclusion: Conclusion }> => {
  const { answerer, speak } = needs
  const telling = answerer.tell(question, about)
  const concluded = ({ kind, text, sources, why, ...answer }: Answer): Conclusion => ({
    decision: 'answer',
    class: answer.class,
    text,
    sources,
    why,
  })
  const held = ({ gate, why }: Wrong): { conclusion: Conclusion } => {
    considered.gate(gate, true, why)
    return { conclusion: handOff('low_confidence', why, { sources: considered.answer?.sources ?? [] }) }
  }
  const broken = (why: string): { conclusion: Conclusion } => {
    considered.gate('answerer', true, why)
    return { conclusion: handOff('failed', `The answerer ${answerer.name} failed in the middle of an answer: ${why}.`) }
  }
  let first: Answer | undefined
  let shown = ''
  let least = 1

  /** The rest of an answer that was begun. */
  const finish = async (said: Answer | Calls, verdict: Answer): Promise<{ conclusion: Conclusion }> => {
    considered.spent = sumOf(considered.spent, said)
    if (said.kind !== 'answer' || !isSame(said, verdict) || !(said.text.startsWith(shown) || said.text === shown.trimEnd()))
      return broken('it went on otherwise than it had begun')
    // The confidence that was decided by holds, whatever the rest of the words would have made of it.
    const whole = { ...said, confidence: verdict.confidence }
    considered.answer = whole
    if (whole.text.length > shown.length) {
      const wrong = await wrongIn(whole, shown, considered, question, needs, about)
      if (wrong) return held(wrong)
    }
    considered.gate('confidence', false)
    return { conclusion: concluded(whole) }
  }

  try {
    for (;;) {
      const came = await telling.next(shown.length, least)
      if ('said' in came) {
        if (first) return await finish(came.said, first)
        delete considered.answer
        delete considered.grounding
        return came
      }
      const { far } = came
      if (!far.text.startsWith(shown)) return broken('it took back what it had said')
      const text = shown + far.text.slice(shown.length, shown.length + wholeIn(far.text.slice(shown.length)).length)
      const answer = { ...far, text }
      considered.answer = answer
      const wrong = isSure(far, considered) ? await wrongIn(answer, shown, considered, question, needs, about) : 'unsure'
      if (wrong && first) return wrong === 'unsure' ? broken('it is not sure any more') : held(wrong)
      if (wrong) {
        // Nothing was shown: the whole of it is waited for.
        least = Number.POSITIVE_INFINITY
        continue
      }
      const { language } = considered
      const conclusion = concluded(answer)
      const spoken = await speak({
        words: text.slice(shown.length),
        class: answer.class,
        sources: answer.sources,
        language,
        receipt: receiptNow(conclusion),
      })
      if (!spoken) throw new Silenced('no further word may leave')
      first ??= far
      considered.shown = { text, firstWordsAt: considered.shown?.firstWordsAt ?? spoken.at }
      shown = text
      // A judge costs a request each time: it reads twice as many sentences at each.
      least = answerer.judge ? least * 2 : 1
    }
  } finally {
    telling.stop()
  }
}
