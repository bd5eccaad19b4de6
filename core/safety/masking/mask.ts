// Takes out of a text what nobody needs to read to help: payment cards, bank accounts, national ids, keys, passwords. What remains says what stood there.
import { bare } from '../bare.ts'
import { fold, unfold } from '../fold.ts'
import { cluesOf } from './clues.ts'
import { findCards } from './detectors/cards.ts'
import { findEmails, findPhones } from './detectors/contact-data.ts'
import { findIbans } from './detectors/ibans.ts'
import { findIps } from './detectors/ips.ts'
import { findKeyed } from './detectors/keyed.ts'
import { findNationalIds } from './detectors/national-ids.ts'
import { findPasswords } from './detectors/passwords.ts'
import { findSecrets } from './detectors/secrets.ts'
import { digitRuns, type Find } from './digits.ts'
import { placeholders } from './placeholders.ts'

export interface MaskOptions {
  /** Take out email addresses as well. */
  emails?: boolean
  /** Take out telephone numbers as well. */
  phones?: boolean
  /** Take out IP addresses as well. */
  ips?: boolean
  /** What was said right before: a bare number may be the answer to it. */
  asked?: string
}

/** `masked`: what was taken out, each kind once: `card` `iban` `ssn` `national id` `secret` `password` `pin` `cvv` `email` `phone` `ip`. */
export interface Masked {
  text: string
  masked: string[]
}

/** Says what stands for a value. `show` is what would stand there if nobody named it; `value` is as it was written. */
export type Naming = (kind: string, show: string, value: string) => string

const find = (text: string, options: MaskOptions, asked: string): Find[] => {
  const clues = cluesOf(text)
  const lower = bare(text)
  const finds = [
    ...findSecrets(text, lower, clues),
    ...(clues.mixed ? findIbans(text) : []),
    ...(clues.digits >= 12 ? findCards(text, digitRuns(text, 12)) : []),
    ...findNationalIds(text, lower, clues, asked),
    ...findKeyed(text),
    ...findPasswords(text, lower, clues),
    ...(options.emails ? findEmails(text) : []),
    ...(options.ips ? findIps(text) : []),
    ...(options.phones && clues.digits >= 6 ? findPhones(text) : []),
  ]
  if (finds.length === 0 || !text.includes('[')) return finds
  const standing = placeholders(text)
  return finds.filter(one => !standing.some(({ start, end }) => one.start >= start && one.end <= end))
}

/** Finds that touch become one, shown as the one that was found first in the order above. */
const join = (finds: Find[]): Find[] => {
  const sorted = finds.map((one, rank) => ({ ...one, rank })).sort((a, b) => a.start - b.start)
  const joined: typeof sorted = []
  for (const one of sorted) {
    const last = joined.at(-1)
    if (!last || one.start >= last.end) joined.push({ ...one, value: one.value ?? [one.start, one.end] })
    else {
      last.end = Math.max(last.end, one.end)
      if (one.rank < last.rank)
        Object.assign(last, { kind: one.kind, show: one.show, rank: one.rank, value: one.value ?? [one.start, one.end] })
    }
  }
  return joined
}

/**
 * Rounds until nothing more is found: taking one thing out can bring what stood around it together. Each number may hide the one
 * before it; the bound is for texts that are made to need a round for each of theirs.
 */
const mostRounds = 24

/** The text without what must not be stored, logged or sent to a model. Masking twice changes nothing more, within the bound above. */
export const mask = (text: string, options: MaskOptions = {}, naming: Naming = (_, show) => show): Masked => {
  const masked = new Set<string>()
  const asked = options.asked === undefined ? '' : bare(fold(options.asked).text)
  let current = fold(text)
  let original = text
  for (let round = 0; round < mostRounds; round++) {
    const found = find(current.text, options, asked)
    if (found.length === 0) break
    const folded = current
    const whole = original
    const written = ([start, end]: [number, number]): string => whole.slice(...unfold(folded, start, end))
    let result = ''
    let from = 0
    for (const { start, end, kind, show, value } of join(found)) {
      masked.add(kind)
      const [begin, stop] = unfold(current, start, end)
      result += original.slice(from, begin) + naming(kind, show, written(value ?? [start, end]))
      from = stop
    }
    original = result + original.slice(from)
    current = fold(original)
  }
  return { text: original, masked: [...masked] }
}

/** What `mask` would take out and what it has put there before, as it is written, each once. */
export const maskable = (text: string, options: MaskOptions = {}): string[] => {
  const folded = fold(text)
  const found = join(find(folded.text, options, '')).map(({ start, end }) => text.slice(...unfold(folded, start, end)))
  return [...new Set([...found.filter(words => words.trim() !== ''), ...placeholders(text).map(p => p.text)])]
}
