// How a set-up asks: for one value after the other, each checked at the vendor, until it is right.
import type { SetupGiven } from './setup.ts'

/** What a check found: the thing itself, or one sentence that says what is wrong and what to do. */
export type Found<T> = { ok: true; value: T } | Wrong

export interface Wrong {
  ok: false
  why: string
  /** It can be mended at the vendor, and the same value tried again. */
  mend?: boolean
}

/** What a schema found wrong, in its words. */
export const mistaken = (error: { issues: readonly { message: string }[] }): Wrong => ({
  ok: false,
  why: error.issues.map(({ message }) => message).join(' '),
})

/** As much of a secret as says which one it is. */
const hint = (value: string): string => `${value.slice(0, 5)}…${value.slice(-4)}`

/** What is wrong, in lines that a terminal does not break. */
export const wrong = (why: string): string => {
  const lines = ['  ✗']
  for (const word of why.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length < 110) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`    ${word}`)
  }
  return lines.join('\n')
}

/** Where the values come from without a person. */
const unasked = (name: string): string =>
  `${name} is missing, and there is nobody to ask: set it in the environment or .env, or add --${name.toLowerCase().replaceAll('_', '-')} …`

/** Asks for a value until it is right; what is set already is tried first. Answers undefined where that came to nothing. */
export const settle = async <T>(
  given: SetupGiven,
  name: string,
  what: { question: string; secret?: boolean; check: (value: string) => Promise<Found<T>> },
): Promise<{ text: string; value: T } | undefined> => {
  const { say, ask } = given
  let set: string | undefined = given.values[name]
  let again: string | undefined
  for (let first = true; ; first = false) {
    const shown = set === undefined ? undefined : what.secret ? hint(set) : set
    const offer = again !== undefined ? ' [Enter: look again]' : shown !== undefined ? ` [Enter: ${shown}]` : ''
    const typed = await ask(`${what.question}${offer}:`, { secret: what.secret ?? false })
    const text = typed || again || set
    if (typed === undefined && (set === undefined || !first)) {
      if (first) say(unasked(name))
      return undefined
    }
    if (!text) continue
    const found = await what.check(text)
    if (found.ok) return { text, value: found.value }
    say(wrong(found.why))
    if (typed === undefined) return undefined
    again = found.mend ? text : undefined
    set = undefined
  }
}
