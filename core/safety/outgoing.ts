// What must not leave the house in a model's words: the instructions it was given, addresses and links that nothing it was given holds,
// links that lead elsewhere than they say, pictures that would carry words out.
//
// It does not ask whether the words are true (core/search/claims/carried.ts does), only whether saying them could do harm.

import { withoutEnd } from '../lib/ends.ts'
import { type Written, withoutWritten, writtenIn } from '../lib/written.ts'
import { withEntities } from './entities.ts'

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
const schemed = /\b(?:javascript|data|vbscript|file|blob):[^\s)]/iu
/** As it is dialled: with a plus or a nought in front, or in the three groups of North America. */
const phone =
  /(?<![\p{L}\p{N}+])(?:(?:\+|\(?0)\(?\p{Nd}(?:[\p{Nd}\s()./-]{5,20})\p{Nd}|\(?\p{Nd}{3}\)?[-. ]\p{Nd}{3}[-. ]\p{Nd}{4})(?![\p{L}\p{N}])/gu
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

/** In Markdown a backslash only hides that the mark behind it is one. */
const escaped = /\\([!-/:-@[-`{-~])/gu

/** As it is read: what hides a letter or spells it otherwise is undone. */
const seenIn = (text: string): string => withEntities(text).replace(escaped, '$1').normalize('NFKC').replace(invisible, '')

/** The text with what is percent-encoded in it, where that is one. */
const unescaped = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/giu, run => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

interface MarkdownLink {
  picture: boolean
  words: string
  to: string
  /** Where `](` stands, and the character behind the target. */
  from: number
  end: number
}

/** Longer ones lead nowhere that is known. */
const longestTarget = 2000
const target = /\]\(\s*<?([^\s<>)]{0,2001})/uy
/** As much of the words of a link as can pass for an address. */
const longestWords = 300

const markdownLinks = (text: string): MarkdownLink[] => {
  if (!text.includes('](')) return []
  const found: MarkdownLink[] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open.push(at)
    if (text[at] !== ']') continue
    const start = open.pop()
    target.lastIndex = at
    const to = start === undefined ? undefined : target.exec(text)?.[1]
    if (start === undefined || to === undefined) continue
    const end = target.lastIndex
    found.push({ picture: text[start - 1] === '!', words: text.slice(start + 1, at).slice(0, longestWords), to, from: at, end })
    at = end - 1
  }
  return found
}

/** The text without the targets of its links. */
const withoutTargets = (text: string, links: readonly MarkdownLink[]): string => {
  let left = ''
  let read = 0
  for (const { from, end } of links) {
    left += `${text.slice(read, from + 1)} `
    read = end
  }
  return left + text.slice(read)
}

const urlOf = (link: string): URL | undefined => {
  const whole =
    /^[a-z][a-z0-9+.-]{0,20}:/iu.test(link) && !/^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+:\d/u.test(link)
      ? link
      : `https://${link.replace(/^[/\\]+/u, '')}`
  return URL.parse(whole) ?? undefined
}

const hostOf = (link: string): string | undefined => urlOf(link)?.host.replace(/^www\./u, '')

/**
 * Where a link leads, in one writing, without what follows its path's `#`: a known page may be linked at any of its headings. By which of
 * both schemes, and in which case, does not count.
 */
const page = (link: string): string => {
  const url = urlOf(withoutEnd(link.slice(0, longestTarget), '.,;:!?*_~'))
  if (!url || !/^https?:$/u.test(url.protocol)) return link
  const { username, password, host, pathname, search } = url
  const who = username || password ? `${username}:${password}@` : ''
  return withoutEnd(`${who}${host.replace(/^www\./u, '')}${pathname}${search}`, '/').toLowerCase()
}

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
  repeated(seenIn(text), { ...allowed, links: [] }).length > 0

/** What may be linked and named, looked for once it is asked for. */
const knownIn = ({ texts, links }: Allowed) => {
  const linked = once(() =>
    links.map(seenIn).flatMap(seen => writtenIn(seen).concat(markdownLinks(seen).map(({ to }) => ({ kind: 'link', text: to, at: 0 })))),
  )
  const given = once(() => [...texts, ...links].map(seenIn))
  const written = once(() => given().flatMap(writtenIn))
  const hosts = (of: readonly Written[]): Set<string> =>
    new Set(of.map(({ kind, text }) => (kind === 'email' ? text.slice(text.indexOf('@') + 1).toLowerCase() : (hostOf(text) ?? ''))))
  return {
    pages: once(
      () =>
        new Set(
          linked()
            .filter(({ kind }) => kind !== 'email')
            .map(({ text }) => page(text)),
        ),
    ),
    hosts: once(() => hosts(linked())),
    named: once(() => hosts(written())),
    emails: once(() => new Set(emailsIn(written()))),
    digits: once(() => digits(given().join('\n'))),
  }
}

type Known = ReturnType<typeof knownIn>

const emailsIn = (written: readonly Written[]): string[] =>
  written.filter(({ kind }) => kind === 'email').map(({ text }) => text.toLowerCase())

/** Every address that a `mailto:` link writes to, copies included. */
const writesTo = (link: string): string[] => {
  const url = URL.parse(link)
  const copies = [...(url?.searchParams ?? [])].filter(([name]) => /^(?:to|b?cc)$/iu.test(name)).map(([, value]) => value)
  return [unescaped(url?.pathname ?? ''), ...copies].flatMap(each => each.split(/[,;]/u)).map(each => each.trim().toLowerCase())
}

const mayLink = (link: string, known: Known): boolean => {
  if (link.length > longestTarget) return false
  if (/^mailto:/iu.test(link)) return writesTo(link).every(each => known.emails().has(each))
  if (/^tel:/iu.test(link)) return known.digits().includes(digits(unescaped(link)))
  const url = urlOf(link)
  // Other schemes, such as the address of a mail server, only just as they were given; what runs code is found elsewhere.
  if (known.pages().has(page(link))) return true
  if (url ? !/^https?:$/u.test(url.protocol) : !/^https?:/iu.test(link)) return false
  // A host that a text names without a page may be linked as such.
  const host = hostOf(link)
  return host !== undefined && known.hosts().has(host) && page(link) === host
}

const strange = (link: string): string => `it links ${link}, which nothing it was given holds`

const wrongLink = ({ picture, words, to }: MarkdownLink, known: Known): string | undefined => {
  if (picture) return `it shows a picture from ${to}`
  if (!/^[a-z][a-z0-9+.-]{0,20}:/iu.test(to) || !mayLink(to, known)) return strange(to)
  const shown = writtenIn(words.trim()).find(({ kind, at }) => kind !== 'email' && at === 0)
  const host = shown && hostOf(shown.text)
  return host !== undefined && hostOf(to) !== host ? `its link to ${hostOf(to)} says ${host}` : undefined
}

const isStrange = ({ kind, text: link }: Written, known: Known): boolean => {
  if (kind === 'email' || mayLink(link, known)) return false
  // What is only named, and was so before by whomever, is no link that anybody made.
  const bare = kind === 'host' && !/^www\.|[/\\?#:]/iu.test(link)
  return !(bare && known.named().has(hostOf(link) ?? ''))
}

const badLinks = (text: string, known: Known): string[] => {
  const links = markdownLinks(text)
  return [
    ...links.flatMap(link => wrongLink(link, known) ?? []),
    ...writtenIn(withoutTargets(text, links))
      .filter(each => isStrange(each, known))
      .map(each => strange(each.text)),
    ...(schemed.test(text) ? ['it holds a link that runs code'] : []),
  ]
}

const strangers = (given: string, known: Known): string[] => {
  const text = unescaped(given)
  const written = writtenIn(text)
  const mails = emailsIn(written)
    .filter(each => !known.emails().has(each))
    .map(each => `it names ${each}, which nothing it was given holds`)
  const phones = (/\p{Nd}/u.test(text) ? (withoutWritten(text, written).match(phone) ?? []) : [])
    .filter(each => digits(each).length >= 8 && digits(each).length <= 15 && !known.digits().includes(digits(each)))
    .map(each => `it names the number ${each.trim()}, which nothing it was given holds`)
  return [...mails, ...phones]
}

/** What is wrong with the words, each as half a sentence; none where they may leave. */
export const unsafeIn = (text: string, allowed: Allowed): string[] => {
  const seen = seenIn(text)
  const known = knownIn(allowed)
  return [...new Set([...repeated(seen, allowed), ...badLinks(seen, known), ...strangers(seen, known)])]
}
