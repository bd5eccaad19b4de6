// How the customer feels, told from words, shouting and repetition, without a model. Frustrated is who is angry, insulted, ignored, made to
// repeat themselves or about to leave; who only reports a problem is not.
import type { Sentiment } from '../model/handoff.ts'
import { compile, type Match } from './phrases.ts'
import { boundary, split, type Words } from './split.ts'
import { toneOf } from './tone.ts'
import { languages } from './words/index.ts'

export interface Mood {
  frustrated: boolean
  sentiment: Sentiment
  /** How strongly, 0 to 1; frustrated from 0.5. */
  score: number
  /** What told it, for the receipt. */
  why?: string
}

const weights = {
  insult: 1.2,
  outrage: 1,
  threat: 1.1,
  repeated: 1,
  ignored: 1,
  upset: 0.35,
  trouble: 0.2,
  impatience: 0.15,
  happy: 0.4,
} as const
type Feeling = keyof typeof weights
interface Label {
  says: Feeling | 'wonders' | 'asked' | 'not' | 'very'
  language: string
}
const feelings = Object.keys(weights) as Feeling[]

const phrases = compile<Label>(
  languages.flatMap(({ code, mood, lists }) =>
    [...feelings, 'wonders' as const, 'asked' as const, 'not' as const, 'very' as const].map(what => ({
      label: { says: what, language: code },
      phrases: mood[what],
      lists,
    })),
  ),
  ['ridiculous', 'frustrated', 'frustrating', 'unacceptable', 'useless', 'terrible', 'horrible', 'disappointed', 'pathetic', 'disgusting'],
)

const names: Partial<Record<Feeling, string>> = {
  insult: 'insults',
  outrage: 'is angry',
  threat: 'threatens to leave or to take steps',
  repeated: 'has asked before',
  ignored: 'feels ignored',
  upset: 'is unhappy',
}

/** What a "not" before it takes back. */
const deniable = new Set<Feeling>(['insult', 'outrage', 'threat', 'upset', 'happy'])

/** Who only has trouble, however much of it, stays below being frustrated. */
const mostCalm = 0.9
const mostTrouble = 0.4
const mostImpatience = 0.6

interface Reading {
  /** Everything that weighs against us. */
  against: number
  /** The part of it that is anger. */
  anger: number
  happy: number
  reasons: string[]
}

const isIn = (one: Match<Label>, all: Match<Label>[]) => all.some(other => one.from < other.to && other.from < one.to)

/** What words are felt as: whoever wonders is ignored only if they wrote before; what is asked about is not felt at all. */
const feltAs = ({ says }: Label, wroteBefore: boolean): Feeling | undefined => {
  if (says === 'wonders') return wroteBefore ? 'ignored' : 'upset'
  return says === 'asked' || says === 'not' || says === 'very' ? undefined : says
}

/** What the words say: the longest phrases first, those behind a "not" turned round or left out, those behind a "very" stronger. */
const readWords = ({ words, soft }: Words, wroteBefore: boolean): Reading => {
  const reading: Reading = { against: 0, anger: 0, happy: 0, reasons: [] }
  const found = phrases.match(words)
  if (found.length === 0) return reading
  const weightOf = ({ label }: Match<Label>): number => {
    const feeling = feltAs(label, wroteBefore)
    return feeling === undefined ? 0 : weights[feeling]
  }
  const turns = found.filter(m => m.label.says === 'not' || m.label.says === 'very')
  const chosen: Match<Label>[] = []
  const felt = found
    .filter(m => m.label.says !== 'not' && m.label.says !== 'very')
    .sort((a, b) => b.to - b.from - (a.to - a.from) || weightOf(b) - weightOf(a))
  for (const match of felt.slice(0, 60)) if (!isIn(match, chosen)) chosen.push(match)

  let upset = 0
  let trouble = 0
  let impatience = 0
  for (const match of chosen.sort((a, b) => a.from - b.from)) {
    const feeling = feltAs(match.label, wroteBefore)
    if (feeling === undefined) continue
    const before = turns.filter(
      t =>
        t.label.language === match.label.language && t.to <= match.from && t.to >= match.from - 1 && !isIn(t, chosen) && !soft[match.from],
    )
    const denied = before.some(t => t.label.says === 'not') && deniable.has(feeling)
    const weight = weights[feeling] * (before.some(t => t.label.says === 'very') ? 1.5 : 1)
    if (feeling === 'happy') {
      if (denied) upset += weights.upset
      else reading.happy += weight
      continue
    }
    if (denied) continue
    if (feeling === 'upset') upset += weight
    else if (feeling === 'trouble') trouble += weight
    else if (feeling === 'impatience') impatience += weight
    else reading.against += weight
    if (feeling === 'insult' || feeling === 'outrage' || feeling === 'threat') reading.anger += weight
    const name = names[feeling]
    const said = words.slice(match.from, match.to).filter(w => w !== boundary)
    if (name) reading.reasons.push(`${name}: “${said.join(' ')}”`)
  }
  reading.against += Math.min(mostCalm, upset + Math.min(mostTrouble, trouble) + Math.min(mostImpatience, impatience))
  return reading
}

/** What capitals say: a message in nothing else, or words that stick out. */
const readCapitals = (text: string, reading: Reading): void => {
  if (!/[A-Z\u0080-\uffff]{2}/.test(text) || !/\p{Lu}{2}/u.test(text)) return
  const long = text.slice(0, 2000).match(/\p{L}{2,}/gu) ?? []
  const shouted = long.filter(word => word === word.toUpperCase() && word !== word.toLowerCase())
  if (shouted.filter(word => word.length > 2).length >= 3 && shouted.length >= long.length * 0.6) {
    const weight = shouted.length >= 5 ? 0.6 : 0.5
    reading.against += weight
    reading.anger += weight
    reading.reasons.push('shouts')
  } else if (shouted.length < long.length * 0.3) {
    const loud = shouted.filter(word => word.length >= 4).length
    reading.against += Math.min(0.3, loud * 0.15)
  }
}

/** What faces and hands say. */
const readFaces = (text: string, reading: Reading): void => {
  if (!/[\u0080-\uffff]/.test(text) || !/\p{Extended_Pictographic}/u.test(text)) return
  if (/[😡🤬😠👿💢🖕]/u.test(text)) {
    reading.against += 1
    reading.anger += 1
    reading.reasons.push('an angry face')
  } else if (/😤|🤦|🙄/u.test(text)) reading.against += 0.5
  else if (/[😞😢😭☹🙁😕😟😔😩😫💔👎]/u.test(text)) reading.against += 0.35
  if (/[😊😀😃😄🙂😍🥰❤👍🎉🤗😁💯]/u.test(text)) reading.happy += 0.4
}

/** What rows of exclamation and question marks say: more of what the words say. */
const readMarks = (text: string, reading: Reading): void => {
  if (!/[!?！？؟]{2}/.test(text)) return
  const weight = /[!?！？؟]{3}/.test(text) ? 0.45 : /!/.test(text) ? 0.25 : 0
  if (reading.happy === 0 || reading.against > 0) reading.against += weight
  else reading.happy += weight
}

const contents = (words: string[]): Set<string> => new Set(words.filter(w => w !== boundary && w.length > 1))

/** True where two messages say nearly the same. */
const isSame = (one: Set<string>, other: Set<string>): boolean => {
  if (one.size < 3 || other.size < 3) return false
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / (one.size + other.size - shared) >= 0.7
}

const remembered = 4
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** Characters that are read: more than anybody types, and where a quoted history would begin to speak. */
const longest = 20_000

/** The customer's mood in this message. `earlier`: what they wrote before in the same conversation, oldest first. */
export const frustration = (text: string, earlier: string[] = []): Mood => {
  const words = split(text.slice(0, longest))
  const reading = readWords(words, earlier.length > 0)
  readCapitals(text, reading)
  readMarks(text, reading)
  readFaces(text, reading)

  const own = earlier.length === 0 ? new Set<string>() : contents(words.words)
  let repeats = 0
  let before = 0
  for (const past of earlier.slice(-remembered)) {
    const pastWords = split(past.slice(0, longest))
    if (isSame(own, contents(pastWords.words))) repeats++
    const pastReading = readWords(pastWords, false)
    before = Math.max(before, Math.min(1, pastReading.against - pastReading.happy))
  }
  if (repeats > 0) {
    reading.against += repeats > 1 ? 1 : 0.5
    reading.reasons.push(repeats > 1 ? `asks the same for the ${ordinals[repeats]} time` : 'asks the same again')
  }
  if (reading.against > 0) reading.against += 0.3 * before

  const sum = Math.max(0, reading.against + toneOf(words.words) - 0.5 * reading.happy)
  const frustrated = sum >= 1
  const score = 1 - 0.5 ** sum
  const sentiment: Sentiment = frustrated
    ? reading.anger >= 0.5 || sum >= 1.6
      ? 'angry'
      : 'unhappy'
    : reading.against >= 0.3 && reading.against > reading.happy
      ? 'unhappy'
      : reading.happy > reading.against && reading.happy >= (/[?؟]/.test(text) ? 0.9 : 0.4)
        ? 'happy'
        : 'neutral'
  if (frustrated && reading.reasons.length === 0) reading.reasons.push('sounds like someone who has had enough')
  return {
    frustrated,
    sentiment,
    score,
    ...(frustrated && reading.reasons.length > 0 ? { why: reading.reasons.slice(0, 3).join('; ') } : {}),
  }
}
