// What a message says of feelings: words by weight, capitals, faces and rows of marks, each counted by itself. What follows from it is
// decided in frustration.ts.
import { compile, type Match } from '../phrases/phrases.ts'
import { boundary, type Words } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

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
const signs = ['wonders', 'asked', 'not', 'very', 'plain', 'lasting', 'unhelped', 'towards'] as const
interface Label {
  says: Feeling | (typeof signs)[number]
  language: string
}
const feelings = Object.keys(weights) as Feeling[]

const phrases = compile<Label>(
  languages.flatMap(({ code, mood, lists }) =>
    [...feelings, ...signs].map(what => ({
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

/** What is counted in a message. Weights add up; the rest are numbers of phrases. */
export interface Reading {
  /** Everything that weighs against us. */
  against: number
  /** The part of it that is more than trouble calmly told: strong words, shouting, not being heard. */
  strong: number
  /** The part of that which strong words about anything are, be it us or a fee: "ridiculous". */
  outrage: number
  /** The part of it that is anger. */
  anger: number
  happy: number
  upset: number
  trouble: number
  impatience: number
  /** "not", "never". */
  denials: number
  /** "very". */
  stresses: number
  /** Spans of time. */
  lasting: number
  /** Names the desk or its people, or says what is only said to them: insults, threats, not being heard. */
  towards: number
  /** Begins as a plain question or request does. */
  plain: number
  /** Says that the answer was of no use. */
  unhelped: number
  reasons: string[]
}

const blank = (): Reading => ({
  against: 0,
  strong: 0,
  outrage: 0,
  anger: 0,
  happy: 0,
  upset: 0,
  trouble: 0,
  impatience: 0,
  denials: 0,
  stresses: 0,
  lasting: 0,
  towards: 0,
  plain: 0,
  unhelped: 0,
  reasons: [],
})

const isIn = (one: Match<Label>, all: Match<Label>[]) => all.some(other => one.from < other.to && other.from < one.to)

/** What words are felt as: whoever wonders is ignored only if they wrote before; what is asked about is not felt at all. */
const feltAs = ({ says }: Label, wroteBefore: boolean): Feeling | undefined => {
  if (says === 'wonders') return wroteBefore ? 'ignored' : 'upset'
  if (says === 'towards') return 'impatience'
  return signs.some(sign => sign === says) ? undefined : (says as Feeling)
}

/** What the words say: the longest phrases first, those behind a "not" turned round or left out, those behind a "very" stronger. */
const readWords = ({ words, soft }: Words, wroteBefore: boolean): Reading => {
  const reading = blank()
  const found = phrases.match(words)
  if (found.length === 0) return reading
  const weightOf = ({ label }: Match<Label>): number => {
    const feeling = feltAs(label, wroteBefore)
    return feeling === undefined ? 0 : weights[feeling]
  }
  const turns = found.filter(m => m.label.says === 'not' || m.label.says === 'very')
  const apart = (sign: Label['says']): number => new Set(found.filter(m => m.label.says === sign).map(m => m.from)).size
  reading.denials = apart('not')
  reading.stresses = apart('very')
  reading.lasting = apart('lasting')
  reading.plain = apart('plain')
  reading.towards = apart('towards')
  reading.unhelped = apart('unhelped')
  const chosen: Match<Label>[] = []
  const felt = found
    .filter(m => feltAs(m.label, wroteBefore) !== undefined || m.label.says === 'asked')
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
    else {
      reading.strong += weight
      if (feeling === 'outrage') reading.outrage += weight
      else reading.towards += 1
    }
    if (feeling === 'insult' || feeling === 'outrage' || feeling === 'threat') reading.anger += weight
    const name = names[feeling]
    const said = words.slice(match.from, match.to).filter(w => w !== boundary)
    if (name) reading.reasons.push(`${name}: “${said.join(' ')}”`)
  }
  Object.assign(reading, { upset, trouble, impatience })
  reading.against = reading.strong + Math.min(mostCalm, upset + Math.min(mostTrouble, trouble) + Math.min(mostImpatience, impatience))
  return reading
}

/** More that weighs against us, and is no calm report. */
export const strengthen = (reading: Reading, weight: number): void => {
  reading.against += weight
  reading.strong += weight
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
    strengthen(reading, 1)
    reading.anger += 1
    reading.reasons.push('an angry face')
  } else if (/😤|🤦|🙄/u.test(text)) strengthen(reading, 0.5)
  else if (/[😞😢😭☹🙁😕😟😔😩😫💔👎]/u.test(text)) reading.against += 0.35
  if (/[😊😀😃😄🙂😍🥰❤👍🎉🤗😁💯]/u.test(text)) reading.happy += 0.4
}

/** What rows of exclamation and question marks say: more of what the words say. */
const readMarks = (text: string, reading: Reading): void => {
  if (!/[!?！？؟]{2}/.test(text)) return
  const weight = /[!?！？؟]{3}/.test(text) ? 0.45 : /!/.test(text) ? 0.25 : 0
  if (reading.happy > 0 && reading.against === 0) reading.happy += weight
  else if (weight > 0.4) strengthen(reading, weight)
  else reading.against += weight
}

/** What the message says. `wroteBefore`: the customer has written in this conversation already. */
export const readFeelings = (text: string, words: Words, wroteBefore: boolean): Reading => {
  const reading = readWords(words, wroteBefore)
  readCapitals(text, reading)
  readMarks(text, reading)
  readFaces(text, reading)
  return reading
}

/** The same for what was written before: its words only. */
export const readEarlier = (words: Words): Reading => readWords(words, false)
