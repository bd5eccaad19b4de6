// Addresses as people and models write them: links, hosts without a scheme, email addresses. What a browser, a mail program or a chat makes
// a link of counts, well-formed or not. Every text is read in a time that grows with its length alone, since strangers write it.
import tlds from 'tlds' with { type: 'json' }
import { withoutEnd } from './ends.ts'

export interface Written {
  /** `link` has a scheme, or the two slashes behind one; `host` has none: `shop.example/returns`. */
  kind: 'link' | 'host' | 'email'
  text: string
  at: number
}

/** The domains of the root zone, and two that stand in none and are used. */
const tops = new Set([...tlds, 'example', 'onion'])

/** Nothing in it ends an address for certain. */
const run = /[^\s<>()[\]"'`{}|]+/gu
/** Of these a browser takes one slash, or backslashes, or none. */
const special = /(?:https?|ftp|wss?):(?=[^:\s])/iu
const schemed = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\//iu
const dotted = /[\p{L}\p{M}\p{N}.。．｡-]+/gu
const atStart = new RegExp(`^${dotted.source}`, 'u')
const dot = /[.。．｡]/u
/** Scripts that are written without blanks, so that an address may stand right behind a word. */
const dense = /^.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}](?=[a-z0-9-]+$)/iu
const inLocal = /[\p{L}\p{N}._%+-]/u
/** RFC 5321. */
const longestLocal = 64
const longestHost = 255

/** The host that the dotted words begin with, as far as its last name that is a domain's; undefined where none is. */
const hostIn = (words: string): { host: string; at: number } | undefined => {
  const labels = words.split(dot)
  let at = 0
  for (let from = 0; from < labels.length; ) {
    let to = from
    let last = -1
    for (; to < labels.length && labels[to] !== ''; to++) if (to > from && tops.has(labels[to]!.toLowerCase())) last = to
    if (last > from) {
      const named = labels.slice(from, last + 1)
      const first = named[0]!.length > 63 ? named[0]! : named[0]!.replace(dense, '')
      return { host: [first, ...named.slice(1)].join('.'), at: at + named[0]!.length - first.length }
    }
    for (; from <= to && from < labels.length; from++) at += labels[from]!.length + 1
  }
  return undefined
}

const emailAround = (text: string, sign: number, from: number): Written | undefined => {
  let start = sign
  while (start > from && sign - start < longestLocal && inLocal.test(text[start - 1]!)) start -= 1
  const behind = atStart.exec(text.slice(sign + 1, sign + 1 + longestHost))
  if (start === sign || !behind) return undefined
  const host = withoutEnd(behind[0], '.。．｡-')
  return dot.test(host) ? { kind: 'email', text: text.slice(start, sign + 1) + host, at: start } : undefined
}

const hostsIn = (text: string, found: Written[]): void => {
  for (const { 0: words, index } of text.matchAll(dotted)) {
    // A piece of a path, or what stands behind one.
    if (/(?:[/\\@]|[\p{L}\p{N}]_)$/u.test(text.slice(Math.max(0, index - 2), index))) continue
    const within = dot.test(words) ? hostIn(words) : undefined
    if (!within) continue
    const { host } = within
    const at = index + within.at
    const rest = text.slice(at + host.length)
    const path = /^[/\\:?#]/u.test(rest)
    // "m.sc" is more often a degree than a page; what lies below such a name is not.
    if (!path && dot.test(host) && host.split(dot).at(-2)!.length < 2) continue
    found.push({ kind: 'host', text: path ? host + rest : host, at })
    if (path) return
  }
}

/** Everything in one run of characters; a link goes to its end. */
const inRun = (text: string, found: Written[]): void => {
  const slashes = /^[/\\]{2,}(?=[\p{L}\p{N}])/u.test(text) ? 0 : -1
  const starts = [special.exec(text)?.index ?? -1, schemed.exec(text)?.index ?? -1, slashes].filter(at => at >= 0)
  const link = starts.length > 0 ? Math.min(...starts) : text.length
  let read = 0
  const before = text.slice(0, link)
  for (let sign = before.indexOf('@'); sign >= 0; sign = before.indexOf('@', Math.max(sign + 1, read))) {
    const email = emailAround(before, sign, read)
    if (!email) continue
    const from = found.length
    hostsIn(before.slice(read, email.at), found)
    for (const each of found.slice(from)) each.at += read
    found.push(email)
    read = email.at + email.text.length
  }
  const from = found.length
  hostsIn(before.slice(read), found)
  for (const each of found.slice(from)) each.at += read
  if (link < text.length) found.push({ kind: 'link', text: text.slice(link), at: link })
}

/** In the order they stand; `at` in UTF-16 units. */
export const writtenIn = (text: string): Written[] => {
  const found: Written[] = []
  for (const { 0: each, index } of text.matchAll(run)) {
    if (!/[.。．｡:@/\\]/u.test(each)) continue
    const from = found.length
    inRun(each, found)
    for (const one of found.slice(from)) one.at += index
  }
  return found
}

/** The text with a blank for each of them. */
export const withoutWritten = (text: string, written: readonly Written[]): string => {
  let left = ''
  let read = 0
  for (const { text: said, at } of written) {
    left += `${text.slice(read, at)} `
    read = at + said.length
  }
  return left + text.slice(read)
}
