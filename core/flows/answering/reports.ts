// Words that report an act ("I have cancelled it", "your order was cancelled") need a result that says so: of an action that was carried out
// and does such a thing, or, where nobody claims to have done it, of one that looked it up. A page may be repeated with what it reports.
import { split } from '#core/safety/phrases/split.ts'
import { deedsIn, type Reported, reportedIn } from '#core/safety/signs/reported.ts'
import type { Deed } from '#core/safety/words/language.ts'
import { sentencesOf } from '#core/search/text/sentences.ts'
import type { CallResult, Question } from '../../ports/answerer.ts'

/** `cancelOrder` and `cancel_order` as their words. */
const wordsOf = (text: string): string[] => split(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_./:-]/gu, ' ')).words

/** Keys of what may or could be done: "cancel_url", "refundable_until". */
const possible = /(?:able|ible|url|link|policy|fee|until|deadline|allowed|eligible|possible)$|^(?:can|may)[_-]/iu
const isPossible = (key: string): boolean => possible.test(key) || /^(?:can|may)\p{Lu}/u.test(key)
const isNothing = (value: unknown): boolean => value === null || value === false || value === 0 || value === '' || value === 'false'

/** What JSON says is so: its texts, and the keys that stand by something. */
const toldIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [
    ...(isNothing(each) || Array.isArray(value) || isPossible(key) ? [] : [key]),
    ...(isPossible(key) ? [] : toldIn(each)),
  ])
}

const saysOf = (text: string): string[] => {
  try {
    return toldIn(JSON.parse(text))
  } catch {
    return [text]
  }
}

interface Done {
  safe: boolean
  /** By the result, and of what changed something also by the action itself. */
  deeds: ReadonlySet<Deed>
}

const doneBy = ({ action, safe, text }: CallResult, { actions }: Question): Done => {
  const own = safe ? [] : [action, actions.find(offer => offer.action === action)?.description ?? '']
  return { safe, deeds: deedsIn([...own, ...saysOf(text)].flatMap(wordsOf)) }
}

const isCarried = ({ own, kinds }: Reported, done: readonly Done[]): boolean =>
  done.some(({ safe, deeds }) => !(own && safe) && (kinds.size === 0 || [...kinds].some(kind => deeds.has(kind))))

/** Share of a sentence's words, the small ones too, that a page's sentence must have: it is repeated, not made use of. */
const repeated = 0.9

const isRepeated = (sentence: string, passages: readonly string[]): boolean => {
  const words = new Set(split(sentence).words)
  const isOwn = reportedIn(sentence).some(({ own }) => own)
  return passages.flatMap(sentencesOf).some(other => {
    const theirs = new Set(split(other).words)
    return [...words].filter(word => theirs.has(word)).length >= repeated * words.size && reportedIn(other).some(({ own }) => own || !isOwn)
  })
}

/** The sentences that report what no result says was done; `passages` are those that the answer rests on. */
export const strangeReports = (text: string, passages: readonly string[], question: Question): string[] => {
  const reporting = sentencesOf(text).filter(sentence => reportedIn(sentence).length > 0)
  if (reporting.length === 0) return []
  const done = question.results.filter(({ state }) => state === 'done').map(result => doneBy(result, question))
  return reporting.filter(sentence => !reportedIn(sentence).every(each => isCarried(each, done)) && !isRepeated(sentence, passages))
}
