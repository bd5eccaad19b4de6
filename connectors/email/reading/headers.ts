// The headers of a mail: RFC 5322, with the encoded words of RFC 2047 and the parameters of RFC 2231 as programs write them, right or wrong.
import { decoded } from './charsets.ts'
import { mostHead, mostNamed } from './limits.ts'

export interface Headers {
  /** Values of a name in lower case, the first on top, unfolded and decoded. */
  all(name: string): string[]
  first(name: string): string | undefined
  /** As they were written, unfolded: an address is told from a name before that is decoded. */
  written(name: string): string[]
}

const word = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bBqQ])\?([^?\r\n]{0,4000})\?=/gu

const bytesOf = (encoding: string, coded: string): Buffer => {
  if (encoding.toLowerCase() === 'b') return Buffer.from(coded, 'base64')
  const text = coded.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}

/** Encoded words as text. Those of one charset that follow each other are one: a letter may be cut between them. */
export const decodeWords = (text: string): string => {
  let out = ''
  let end = 0
  let pending: { charset: string; chunks: Buffer[] } | undefined
  const flush = (): void => {
    if (pending) out += decoded(Buffer.concat(pending.chunks), pending.charset)
    pending = undefined
  }
  for (const match of text.matchAll(word)) {
    const [whole, charset = '', encoding = '', coded = ''] = match
    const between = text.slice(end, match.index)
    if (!(pending && between.trim() === '')) {
      flush()
      out += between
    } else if (pending.charset !== charset.toLowerCase()) flush()
    pending ??= { charset: charset.toLowerCase(), chunks: [] }
    pending.chunks.push(bytesOf(encoding, coded))
    end = match.index + whole.length
  }
  flush()
  return out + text.slice(end)
}

/** Control characters would be lines where there are none. */
const tidy = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

/** Where the headers end, and from where the body is. */
export const headEnd = (raw: Uint8Array): { end: number; body: number } => {
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) {
    if (raw[at + 1] === 10) return { end: at + 1, body: at + 2 }
    if (raw[at + 1] === 13 && raw[at + 2] === 10) return { end: at + 1, body: at + 3 }
  }
  return { end: raw.length, body: raw.length }
}

export const readHeaders = (raw: Uint8Array): Headers => {
  const head = decoded(raw.subarray(0, Math.min(headEnd(raw).end, mostHead)), 'utf-8')
  const values = new Map<string, string[]>()
  let name: string | undefined
  let value: string[] = []
  const close = (): void => {
    if (name !== undefined) {
      const all = values.get(name) ?? []
      if (all.length < mostNamed) all.push(value.join(' '))
      values.set(name, all)
    }
    name = undefined
    value = []
  }
  for (const line of head.split(/\r\n|\n|\r/u)) {
    if (/^[ \t]/u.test(line)) {
      value.push(line.trim())
      continue
    }
    close()
    const colon = line.indexOf(':')
    if (colon <= 0 || colon > 100 || /[^\x21-\x7e]/u.test(line.slice(0, colon).trimEnd())) continue
    name = line.slice(0, colon).trimEnd().toLowerCase()
    value = [line.slice(colon + 1).trim()]
  }
  close()
  const all = (wanted: string): string[] => (values.get(wanted) ?? []).map(each => tidy(decodeWords(each)))
  return {
    all,
    written: wanted => values.get(wanted) ?? [],
    first: wanted => (values.has(wanted) ? tidy(decodeWords(values.get(wanted)![0]!)) : undefined),
  }
}

/** `report-type` of `multipart/report; report-type=delivery-status`. */
export const parameterOf = (value: string | undefined, name: string): string | undefined => {
  for (const part of (value ?? '').split(';').slice(1)) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim().toLowerCase() === name)
      return part
        .slice(at + 1)
        .trim()
        .replace(/^"|"$/gu, '')
  }
  return undefined
}

export const idsIn = (text: string | undefined): string[] => (text?.match(/<[^<>\s]{1,990}>/gu) ?? []).slice(0, mostNamed)
