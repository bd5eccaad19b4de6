// What must not leave the house in a model's words: the instructions it was given, addresses and links that nothing it was given holds,
// links that lead elsewhere than they say, pictures that would carry words out.
//
// It does not ask whether the words are true (core/search/carried.ts does), only whether saying them could do harm.

export interface Allowed {
  /** What may be repeated: sources, results, what the customer wrote, what is known of the customer. */
  texts: readonly string[]
  /** What holds the addresses that may be linked: sources and results, never the customer's words. */
  links: readonly string[]
  /** What must not be repeated at length: instructions. */
  secret: readonly string[]
}

/** Letters in a row that nobody says by chance: some six words. */
const atLength = 32
/** Instructions are looked through in steps: of a run of forty letters one of 32 is always met. */
const step = 8

const letter = /[\p{L}\p{N}]/gu
/** Base64 or hexadecimal at length. */
const coded = /[A-Za-z0-9+/_-]{32,}/gu
const markdownLink = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?([^\s<>)]*)>?[^)]*\)/gu
const bareLink = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>()[\]"'`]+/giu
const schemed = /\b(?:javascript|data|vbscript|file|blob):[^\s)]/giu
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** As it is dialled: with a plus or a nought in front, or in the three groups of North America. */
const phone =
  /(?<![\p{L}\p{N}+])(?:(?:\+|\(?0)\(?\p{Nd}(?:[\p{Nd}\s()./-]{5,20})\p{Nd}|\(?\p{Nd}{3}\)?[-. ]\p{Nd}{3}[-. ]\p{Nd}{4})(?![\p{L}\p{N}])/gu
const hostLike = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/:?#]|$)/iu
/** Marks without width, by which words can be hidden from a check and not from a reader. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu

/** Letters and digits alone, so that no blank, mark or line break hides what they spell. */
const bare = (text: string): string => (text.normalize('NFKC').replace(invisible, '').toLowerCase().match(letter) ?? []).join('')
const digits = (text: string): string => text.replace(/\D/gu, '')

/** What a run of code spells, where it spells words. */
const decoded = (text: string): string[] =>
  (text.match(coded) ?? []).flatMap(run => {
    const hex = /^[0-9a-f]+$/iu.test(run) ? [Buffer.from(run, 'hex').toString('utf8')] : []
    return [...hex, Buffer.from(run.replace(/-/g, '+').replace(/_/g, '/'), 'base64').toString('utf8')]
  })

/** Most answers hold no link, address or number, so what they were given is looked through for those only when one is met. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const hostOf = (link: string): string | undefined => {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined
}

const linksOf = (text: string): string[] => [...text.matchAll(markdownLink)].map(m => m[3] ?? '').concat(text.match(bareLink) ?? [])

/** A link without what follows its path: a known page may be linked at any of its headings. */
const page = (link: string): string =>
  link
    .replace(/[.,;:!?*_]+$/u, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '')
    .toLowerCase()

/** Every way in which the words could be said: as they are, from behind, and what code in them spells. */
const readings = (text: string): string[] => {
  const plain = bare(text)
  return [plain, [...plain].reverse().join(''), ...decoded(text).map(bare)]
}

const repeated = (text: string, { texts, secret }: Allowed): string[] => {
  if (secret.length === 0) return []
  const said = readings(text).filter(each => each.length >= atLength)
  if (said.length === 0) return []
  const free = once(() => texts.map(bare))
  for (const each of secret.map(bare)) {
    for (let at = 0; at + atLength <= each.length; at += step) {
      const run = each.slice(at, at + atLength)
      if (said.some(one => one.includes(run)) && !free().some(one => one.includes(run))) return ['it repeats its instructions']
    }
  }
  return []
}

/** Whether the words tell what nobody may be told, so that whoever wrote them can be made to write others. */
export const repeatsSecret = (text: string, allowed: Pick<Allowed, 'texts' | 'secret'>): boolean =>
  repeated(text.normalize('NFKC').replace(invisible, ''), { ...allowed, links: [] }).length > 0

const badLinks = (text: string, { links }: Allowed): string[] => {
  // Every kind of link has one of these.
  if (!/[:[]/u.test(text)) return []
  const wrong: string[] = []
  const pages = once(() => new Set(links.flatMap(linksOf).map(page)))
  const hosts = once(
    () => new Set(links.flatMap(each => each.match(/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu) ?? []).map(each => each.toLowerCase())),
  )
  const may = (link: string): boolean => {
    if (/^(?:mailto|tel):/iu.test(link)) return true
    if (!/^https?:/iu.test(link)) return false
    // A host that a text names without a page may be linked as such.
    if (pages().has(page(link))) return true
    const host = hostOf(link)
    return host !== undefined && hosts().has(host) && new URL(link).pathname === '/' && new URL(link).search === ''
  }
  for (const [, picture, words = '', link = ''] of text.matchAll(markdownLink)) {
    const shown = hostLike
      .exec(words.trim())?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '')
    if (picture === '!') wrong.push(`it shows a picture from ${link}`)
    else if (!may(link)) wrong.push(`it links ${link}, which nothing it was given holds`)
    else if (shown !== undefined && hostOf(link) !== shown) wrong.push(`its link to ${hostOf(link)} says ${shown}`)
  }
  const rest = text.replace(markdownLink, ' ')
  for (const link of rest.match(bareLink) ?? []) if (!may(link)) wrong.push(`it links ${link}, which nothing it was given holds`)
  if (schemed.test(text.replace(invisible, ''))) wrong.push('it holds a link that runs code')
  schemed.lastIndex = 0
  return wrong
}

const strangers = (text: string, { texts, links }: Allowed): string[] => {
  const known = once(() => [...texts, ...links].join('\n').toLowerCase())
  const mails = (text.includes('@') ? (text.match(email) ?? []) : [])
    .filter(each => !known().includes(each.toLowerCase()))
    .map(each => `it names ${each}, which nothing it was given holds`)
  const numbers = once(() => digits(known()))
  const phones = (/\p{Nd}/u.test(text) ? (text.replace(bareLink, ' ').match(phone) ?? []) : [])
    .filter(each => digits(each).length >= 8 && digits(each).length <= 15 && !numbers().includes(digits(each)))
    .map(each => `it names the number ${each.trim()}, which nothing it was given holds`)
  return [...mails, ...phones]
}

/** What is wrong with the words, each as half a sentence; none where they may leave. */
export const unsafeIn = (text: string, allowed: Allowed): string[] => {
  const seen = text.normalize('NFKC').replace(invisible, '')
  return [...new Set([...repeated(seen, allowed), ...badLinks(seen, allowed), ...strangers(seen, allowed)])]
}
