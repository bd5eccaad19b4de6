// From a typed line to the verb that is meant: `reply Hello`, `#4521 claim`, `> Hello`, `// a note`, `scenario publish Refunds`.
import { distance } from '#core/lib/distance.ts'
import type { Verb, Wording } from './verb.ts'

export interface Read {
  verb: Verb
  wording: Wording
  /** What follows the word, as written. */
  rest: string
  /** The word asks the verb's form, and nothing follows it. */
  asking?: boolean
  /** The ticket named before the verb, or after one that takes no free text. */
  ticket?: string
}

/** Words that need no space after them. */
const symbols = ['//', '>']

const named = (w: Wording): readonly string[] => [w.word, ...(w.aliases ?? [])]

/** How much of the line is this word, 0 where it does not start with it. */
const lengthOf = (word: string, low: string): number => {
  if (symbols.includes(word)) return low.startsWith(word) ? word.length : 0
  const pattern = word
    .split(' ')
    .map(part => part.replace('?', '\\?'))
    .join('\\s+')
  return new RegExp(`^${pattern}(?=\\s|$)`).exec(low)?.[0].length ?? 0
}

/**
 * The verb at the start of the line, or undefined where it starts with none. The longest word wins; case does not matter.
 * `#` is always a ticket: before any verb, or behind one that takes no free text; a ticket alone shows it.
 */
export const readLine = (line: string, verbs: readonly Verb[]): Read | undefined => {
  const alone = /^\s*#?(\d+)\s*$/.exec(line)
  const prefix = /^\s*#(\d+)\s+(?=\S)/.exec(line)
  const text = alone ? `show ${alone[1]}` : line.slice(prefix?.[0].length ?? 0).trimStart()
  const low = text.toLowerCase()
  let best: { verb: Verb; wording: Wording; word: string; length: number } | undefined
  for (const verb of verbs)
    for (const wording of verb.wordings)
      for (const word of named(wording)) {
        const length = lengthOf(word, low)
        if (length > (best?.length ?? 0)) best = { verb, wording, word, length }
      }
  if (!best) return undefined
  const { verb, wording, word, length } = best
  const rest = wording.free ? text.slice(length).replace(/^[ \t]/, '') : text.slice(length).trim()
  if (word === wording.asking && rest === '') return { verb, wording, rest, asking: true }
  if (prefix) return { verb, wording, rest, ticket: prefix[1]! }
  if (verb.scope === 'session' && !wording.free) {
    const behind = /^#(\d+)(?:\s+([\s\S]*))?$/.exec(rest) ?? (wording.usage === '' ? /^(\d+)$/.exec(rest) : null)
    if (behind) return { verb, wording, rest: behind[2] ?? '', ticket: behind[1]! }
  }
  return { verb, wording, rest }
}

/** The verb a mistyped one was likely meant to be: `resovle` → `resolve`. */
export const nearest = (typed: string, verbs: readonly Verb[]): string | undefined => {
  const low = typed.trim().toLowerCase()
  if (low.length < 3) return undefined
  const allowed = low.length < 6 ? 1 : 2
  const words = verbs.flatMap(v => v.wordings.flatMap(named)).filter(word => word.length > 2)
  const scored = words.map(word => ({ word, d: word.startsWith(low) ? 0.5 : distance(low, word) })).filter(s => s.d <= allowed)
  return scored.sort((a, b) => a.d - b.d)[0]?.word
}
