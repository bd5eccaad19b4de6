// By what an erased customer could still be recognised in texts elsewhere: addresses, numbers, names, and whole sentences of theirs. Pure.
import { blanked, ownWords } from '../conversation/blank.ts'
import type { Contact, ContactFields } from '../../model/contact.ts'

export interface Marks {
  /** These mean nobody else, wherever they stand: addresses, long numbers, names of two words, sentences. */
  sure: string[]
  /** With ids and names of one word, which mean them only where it is about contacts. */
  all: string[]
}

const valueOf = (identity: string): string => identity.slice(identity.indexOf(':') + 1)
const isTelling = (text: string): boolean => text.includes('@') || text.replace(/\D/gu, '').length >= 6
const isFullName = (text: string): boolean => text.trim().split(/\s+/u).length > 1

const fieldsOf = ({ name, email, phone, custom = {} }: ContactFields): string[] =>
  [name, email, phone, ...Object.values(custom).map(String)].filter(text => text !== undefined)

/** `said`: the customer's own messages. `addresses`: where they were reached. */
export const marksOf = (contact: Contact, addresses: readonly string[] = [], said: readonly string[] = []): Marks => {
  const known = [...fieldsOf(contact.verified), ...fieldsOf(contact.claimed)]
  const ids = [...contact.identities, ...contact.identities.map(valueOf), contact.id, ...contact.merged, ...addresses]
  const all = [...new Set([...known, ...ids].map(text => text.trim()))].filter(text => text.length > 1)
  const sure = [...all.filter(text => isTelling(text) || isFullName(text)), ...addresses.map(valueOf).filter(isTelling)]
  return { sure: [...new Set([...sure, ...said.flatMap(ownWords)])], all: [...new Set([...all, ...sure])] }
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

export const takerOf = (marks: readonly string[]): Taker => {
  const pattern = patternOf(marks)
  const out = (value: unknown): unknown => {
    if (!pattern) return value
    if (typeof value === 'string') return value.replace(pattern, blanked)
    if (Array.isArray(value)) return value.map(out)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, out(each)]))
  }
  return {
    in: value => JSON.stringify(out(value)) !== JSON.stringify(value),
    out: value => out(value) as typeof value,
  }
}
