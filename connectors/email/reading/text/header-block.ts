// What programs put above a whole mail below: "From: … Sent: … To: … Subject: …", or a line of dashes with "Original Message" in it.
import { longestMark } from '../limits.ts'
import { bareLine, isBlank, type Line, nextWritten } from './line.ts'
import { forwarded, type Head, headWords, original } from './words.ts'

const keyed = /^[*_\s|]*(\p{L}[\p{L}\p{M} .’'/()-]{0,30}?)[*_\s]*[:：][*_\s]*(.*)$/u
const dashes = /^[-‐‑‒–—―_=*]{2,}\s*(\p{L}.{1,80}?)\s*[-‐‑‒–—―_=*]{2,}:?$/u
const rule = /^[-‐‑‒–—―_=*]{5,}$/u
const email = /@|mailto:/u
/** How far a block may reach. */
const mostLines = 14

const headIn = (text: string): { head: Head | undefined; value: string } | undefined => {
  if (text.length > longestMark * 4) return undefined
  const found = keyed.exec(text.slice(0, longestMark))
  return found ? { head: headWords.get(found[1]!.trim().toLowerCase()), value: found[2]! } : undefined
}

export interface Block {
  from: number
  /** Where the mail below begins. */
  to: number
  forwarded: boolean
}

/** The lines of a head that begins here, if enough of one is there. `sure`: something else says that one is expected. */
const headAt = (lines: readonly Line[], from: number, sure: boolean): number | undefined => {
  const first = headIn(bareLine(lines[from]))
  if (!first || (!first.head && !sure)) return undefined
  const seen = new Set<Head>()
  let unknown = 0
  let loose = 0
  let addressed = false
  let fromAddressed = false
  let timed = false
  let to = from
  for (let at = from; at < lines.length && at < from + mostLines; at++) {
    const text = bareLine(lines[at])
    if (text === '') {
      const next = headIn(bareLine(lines[at + 1]))
      if (!next?.head || seen.has(next.head)) break
      continue
    }
    const line = headIn(text)
    if (line?.head) {
      if (seen.has(line.head) && line.head !== 'copy') break
      seen.add(line.head)
      addressed ||= email.test(line.value)
      timed ||= line.head === 'sent' && /(?:19|20)\d\d/u.test(line.value) && /\d[:.]\d\d/u.test(line.value)
      fromAddressed ||= line.head === 'from' && email.test(line.value)
      to = at + 1
    } else if (line) {
      unknown += 1
      if (unknown > 3) break
      addressed ||= email.test(line.value)
    } else {
      // A long list of recipients is wrapped.
      loose += 1
      if (loose > 4) break
      addressed ||= email.test(text)
    }
  }
  if (seen.size === 0) return sure && unknown >= 2 && addressed ? from + unknown : undefined
  if (sure && seen.size >= 2) return to
  const dated = seen.has('sent')
  if (seen.has('from') && seen.has('subject') && (seen.size >= 3 || fromAddressed)) return to
  if (seen.has('from') && dated && (fromAddressed || (seen.size >= 3 && (addressed || timed)))) return to
  return dated && seen.has('to') && seen.has('subject') && addressed ? to : undefined
}

/** What stands between dashes, or is a program's whole line about what was forwarded. */
const announced = (text: string): { forwarded: boolean; known: boolean } | undefined => {
  if (text.length > 120) return undefined
  const between = dashes.exec(text)?.[1]
  if (between !== undefined) {
    if (original.test(between)) return { forwarded: false, known: true }
    return { forwarded: forwarded.test(between), known: forwarded.test(between) }
  }
  return /^\p{L}[^.!?]{5,70}[:：]$/u.test(text) && forwarded.test(text) ? { forwarded: true, known: false } : undefined
}

/** The block that begins in this line: what it begins with may be quoted as a whole, as Apple's forwarding is. */
export const blockAt = (lines: readonly Line[], at: number): Block | undefined => {
  const line = lines[at]!
  const text = bareLine(line)
  if (line.border) {
    const next = nextWritten(lines, at)
    const to = headAt(lines, next, true)
    return to === undefined ? undefined : { from: at, to, forwarded: false }
  }
  if (text === '' || text.length > longestMark) return undefined
  const said = announced(text)
  if (said) {
    const next = nextWritten(lines, at + 1)
    const to = headAt(lines, next, true)
    if (to !== undefined || said.known) return { from: at, to: to ?? at + 1, forwarded: said.forwarded }
    return undefined
  }
  if (rule.test(text)) {
    const next = nextWritten(lines, at + 1)
    const to = next <= at + 3 ? headAt(lines, next, false) : undefined
    return to === undefined ? undefined : { from: at, to, forwarded: false }
  }
  const to = headAt(lines, at, false)
  return to === undefined ? undefined : { from: begunAbove(lines, at), to, forwarded: false }
}

/** A rule, or a line that tells of the date, may stand above the head. */
const begunAbove = (lines: readonly Line[], at: number): number => {
  let from = at
  const text = bareLine(lines[from - 1])
  if (text.length < 80 && headIn(text) && /\d{4}|\d[:.]\d\d/u.test(text)) from -= 1
  let above = from - 1
  while (above > from - 3 && above >= 0 && isBlank(lines[above])) above -= 1
  return /^[-_=*]{3,}$/u.test(bareLine(lines[above])) ? above : from
}

/** True where what follows is a head or announced as another's mail, however it is quoted. */
export const opensWithBlock = (lines: readonly Line[], at: number): Block | undefined => {
  const first = nextWritten(lines, at)
  return isBlank(lines[first]) ? undefined : blockAt(lines, first)
}
