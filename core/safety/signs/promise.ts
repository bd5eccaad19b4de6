// What a person commits themselves to, and what they say they have done: "we will", "by Friday I'll refund", "I have sent". Plain words, so
// that it can be told why; a commitment in other words is missed, and one that is only quoted is taken for real.
import { bare } from '../bare.ts'
import { compile, type Match } from '../phrases/phrases.ts'
import { split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

/** `will`: a commitment for later. `done`: something that was just done for the one who reads it. */
export type Promised = 'will' | 'done'

/** `both`: looked first and changed something then. */
type Says = 'will' | 'not' | 'changed' | 'looked' | 'both' | 'undone'

const phrases = compile<Says>(
  languages.flatMap(({ promise, lists }) => {
    const { did, gap, and, changed, looked, also, not } = promise.acts
    const known = { ...lists, ...promise.acts.lists, changed, looked, did }
    const entry = (label: Says, list: string[]) => ({ label, phrases: list, lists: known })
    return [
      entry('will', promise.will),
      entry('not', promise.not),
      entry('changed', ['<did> <changed>', ...also]),
      entry('looked', ['<did> <looked>']),
      entry('both', [`<did> <looked> .... (${and}) ${gap} <changed>`]),
      entry('undone', not),
    ]
  }),
)

/** Verbs whose accents count, not behind a "no". */
const spelled = new RegExp(
  `(?<!\\p{L})(?<!(?<!\\p{L})no (?:(?:se )?l[aeo]s? )?)(?:${languages
    .flatMap(({ promise }) => promise.acts.spelled?.split('|').map(word => word.trim()) ?? [])
    .join('|')})(?!\\p{L})`,
  'iu',
)

/** Characters that are read. */
const longest = 20_000

interface Said {
  promises: boolean
  /** The words of each report of a change. */
  changes: string[][]
  looked: boolean
}

const read = (given: string): Said => {
  const text = given.slice(0, longest)
  const { words, quoted } = split(text)
  const found = phrases.match(words)
  const holds = (...wanted: Says[]) => found.filter(({ label, from }) => wanted.includes(label) && !quoted[from])
  const without = (matches: Match<Says>[], ...taking: Says[]) => {
    const takers = found.filter(({ label }) => taking.includes(label))
    return matches.filter(one => !takers.some(not => not.from <= one.from && one.from < not.to))
  }
  return {
    promises: without(holds('will'), 'not').length > 0,
    changes: [...without(holds('changed'), 'not', 'undone', 'looked'), ...without(holds('both'), 'not', 'undone')]
      .map(({ from, to }) => words.slice(from, to))
      .concat(quoted.includes(true) ? [] : (text.match(spelled) ?? []).map(word => [bare(word)])),
    looked: without(holds('looked'), 'not', 'undone').length > 0,
  }
}

/** What the words promise or report; a promise goes before a report. */
export const promiseIn = (text: string): Promised | undefined => {
  const { promises, changes, looked } = read(text)
  if (promises) return 'will'
  return changes.length > 0 || looked ? 'done' : undefined
}

/** True where the words report an act that changed something, such as a refund; not for having looked something up. */
export const reportsChange = (text: string): boolean => read(text).changes.length > 0

/** The words of each such report. */
export const changesIn = (text: string): string[][] => read(text).changes
