// IP addresses: IPv4 in four decimal parts, IPv6 as RFC 4291 and RFC 5952 write it (read by ipaddr.js).
import ipaddr from 'ipaddr.js'
import type { Find } from '../digits.ts'

const four = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\w)/g
const six =
  /(?<![\w.:])(?=[0-9a-f:]{0,40}\d)(?:[0-9a-f]{0,4}:){2,8}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?:%\w{1,16})?(?![\w:]|\.\w)/gi
/** "Version 1.2.3.4" is none. */
const release = /(?:\bv|version|release|build|firmware|chapter|section)[ \t.:]{0,3}$/i

/** The IP addresses of a folded text. */
export const findIps = (text: string): Find[] => {
  const finds: Find[] = []
  const add = (pattern: RegExp, isOne: (value: string) => boolean) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      if (isOne(match[0]) && !release.test(text.slice(Math.max(0, start - 12), start)))
        finds.push({ start, end: start + match[0].length, kind: 'ip', show: '[ip]' })
    }
  }
  if (text.includes('.')) add(four, value => ipaddr.IPv4.isValidFourPartDecimal(value))
  if (text.includes(':')) add(six, value => ipaddr.IPv6.isValid(value))
  return finds
}
