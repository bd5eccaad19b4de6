// By what an erased customer could still be recognised in texts elsewhere: addresses, numbers, names, and whole sentences of theirs. Pure.

import type { Contact, ContactFields } from '../../model/contact.ts'
import { blanked, ownWords } from '../conversation/blank.ts'

export interface Marks {
  /** These mean nobody else, wherever they stand: addresses, long numbers, names of two words, sentences. */
  sure: string[]
  /** With ids and names of one word, which mean them only where it is about contacts. */
  all: string[]
}

const behindKind = (identity: string): string => identity.slice(identity.indexOf(':') + 1)
const isTelling = (text: string): boolean => text.includes('@') || text.replace(/\D/gu, '').length >= 6
const isFullName = (text: string): boolean => text.trim().split(/\s+/u).length > 1

const fieldsOf = ({ name, email, phone, custom = {} }: ContactFields): string[] =>
  [name, email, phone, ...Object.values(custom).map(String)].filter(text => text !== undefined)

/** `said`: the customer's own messages. `addresses`: where they were reached. */
export const marksOf = (contact: Contact, addresses: readonly string[] = [], said: readonly string[] = []): Marks => {
  const known = [...fieldsOf(contact.verified), ...fieldsOf(contact.claimed)]
  const ids = [...contact.identities, ...contact.identities.map(behindKind), contact.id, ...contact.merged, ...addresses]
  const all = [...new Set([...known, ...ids].map(text => text.trim()))].filter(text => text.length > 1)
  const sure = [...all.filter(text => isTelling(text) || isFullName(text)), ...addresses.map(behindKind).filter(isTelling)]
  return { sure: [...new Set([...sure, ...said.flatMap(ownWords)])], all: [...new Set([...all, ...sure])] }
}

/** By what contacts are recognised whose names may be those of the team, or of many: addresses, numbers and ids alone. */
export const addressMarksOf = (contacts: readonly Contact[]): Marks => {
  const each = contacts.map(contact => marksOf(contact))
  return { sure: each.flatMap(({ sure }) => sure.filter(isTelling)), all: each.flatMap(({ all }) => all) }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+')

/** Finds the marks as words of their own: Ada is not in Canada. Undefined where there are none. */
const patternOf = (marks: readonly string[]): RegExp | undefined => {
  const sorted = [...marks].sort((a, b) => b.length - a.length).map(escaped)
  return sorted.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Takes marks out of texts, at any depth. */
export interface Taker {
  in(value: unknown): boolean
  /** The same without them; what has none comes back as it is. */
  out<T>(value: T): T
}

/** So many characters in a row that both have are a quote from here on. */
const quoted = 18

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim()

/** Tells whether a text quotes what was said; what is shorter than a quote does where it is all that was said. */
const quoteOf = (said: readonly string[]): ((text: string) => boolean) => {
  const runs = new Set<string>()
  const short = new Set<string>()
  for (const each of said.map(plain).filter(Boolean)) {
    if (each.length < quoted) short.add(each)
    for (let at = 0; at + quoted <= each.length; at++) runs.add(each.slice(at, at + quoted))
  }
  return text => {
    const low = plain(text)
    if (short.has(low)) return true
    for (let at = 0; at + quoted <= low.length; at++) if (runs.has(low.slice(at, at + quoted))) return true
    return false
  }
}

/** `said`: of what was made from these words, whatever quotes any of them counts as having a mark. */
export const takerOf = (marks: readonly string[], said: readonly string[] = []): Taker => {
  const pattern = patternOf(marks)
  const quotes = quoteOf(said)
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') return (pattern !== undefined && value.search(pattern) >= 0) || (said.length > 0 && quotes(value))
    return typeof value === 'object' && value !== null && Object.values(value).some(holds)
  }
  const out = (value: unknown): unknown => {
    if (!pattern) return value
    if (typeof value === 'string') return value.replace(pattern, blanked)
    if (Array.isArray(value)) return value.map(out)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, out(each)]))
  }
  return {
    in: holds,
    out: value => out(value) as typeof value,
  }
}
