// References within a document, followed one by one where they are met (RFC 6901). To resolve all of them beforehand would take for ever
// where a few lines refer to each other often enough.
type Loose = Record<string, unknown>

export const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

/** It can not be offered; the message says why, after the operation's name. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut'
}

/** References to references, at most. */
const longestChain = 20

/** What a reference within the document leads to; undefined where it leads out of it. Throws LeftOut where nothing is there. */
export type Follow = (ref: string) => unknown

export const createFollow =
  (document: unknown): Follow =>
  ref => {
    if (!ref.startsWith('#')) return undefined
    let at = document
    for (const part of ref.slice(1).split('/').slice(1)) {
      const name = decoded(part).replaceAll('~1', '/').replaceAll('~0', '~')
      at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Loose)[name] : undefined
      if (at === undefined) throw new LeftOut(`refers to ${ref.slice(0, 200)}, which is not in the document`)
    }
    return at
  }

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The value itself, where it stands in another place of the document; undefined where it stands outside. */
export const settled = (value: unknown, follow: Follow): unknown => {
  let at = value
  for (let n = 0; isObject(at) && typeof at.$ref === 'string'; n++) {
    if (n >= longestChain) throw new LeftOut('refers to itself')
    at = follow(at.$ref)
  }
  return at
}
