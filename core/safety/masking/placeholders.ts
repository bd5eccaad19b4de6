// What stands in a text for a value that was taken out and kept: `[card ending 4242]`, and `[card ending 4242 (2)]` for another of the
// same look. Passwords, PINs, security codes and keys have placeholders too, but are never kept: no action has a use for them.
import { fold } from '../fold.ts'

export interface Placeholder {
  text: string
  start: number
  end: number
  kind: string
}

const form = /\[(?:(card|iban) ending [0-9a-z]{1,4}|(ssn|national id|email|phone|ip))(?: \(\d{1,4}\))?\]/gi

/** The placeholders of a text that may stand for a kept value, in order. */
export const placeholders = (text: string): Placeholder[] =>
  text.includes('[')
    ? [...text.matchAll(form)].map(m => ({
        text: m[0],
        start: m.index,
        end: m.index + m[0].length,
        kind: (m[1] ?? m[2] ?? '').toLowerCase(),
      }))
    : []

/** Which kind of value the placeholder stands for; undefined for what is no placeholder of a kept value. */
export const kindOf = (placeholder: string): string | undefined => placeholders(placeholder).find(p => p.text === placeholder)?.kind

/** The `n`th of its look; the first is plain. */
export const numbered = (show: string, n: number): string => (n === 1 ? show : `${show.slice(0, -1)} (${n})]`)

/** Equal for two writings of one value of a kind. */
export const sameValue = (kind: string, value: string): string => {
  const plain = fold(value).text.toLowerCase()
  if (kind === 'email' || kind === 'ip') return `${kind} ${plain.trim()}`
  if (kind === 'phone') return `${kind} ${plain.replace(/^\s*00/, '+').replace(/[^\d+x#]/g, '')}`
  return `${kind} ${plain.replace(/[^\p{L}\p{N}]/gu, '')}`
}

/** The text with each placeholder replaced by what `meant` says; what it does not know stays. Case does not count. */
export const replaced = (text: string, meant: (placeholder: string) => string | undefined): string =>
  text.includes('[') ? text.replace(form, found => meant(found.toLowerCase()) ?? found) : text
