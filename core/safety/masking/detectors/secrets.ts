// Keys, tokens and private keys, told by the prefixes that their makers publish, and by "secret = …" where the words say so.
import type { Clues } from '../clues.ts'
import type { Find } from '../digits.ts'
import { anyWord, wordBegin, wordEnd } from '../value-words.ts'

/** Prefix, then characters that may follow, then how many at least. A secret runs as far as its characters go. */
const prefixes: [prefix: string, body: string, least: number][] = [
  ['sk-(?:proj-|ant-|svcacct-|admin-|or-v1-)?', '\\w-', 20],
  ['(?:sk|rk|pk|ak)_(?:live|test|prod)_', '\\w-', 8],
  ['whsec_', '\\w+/=', 16],
  ['gh[pousr]_', '\\w', 20],
  ['github_pat_', '\\w', 20],
  ['gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|ffct)-', '[\\w.-]', 16],
  ['xox[abeoprs]-', '\\w-', 8],
  ['xapp-\\d-', '\\w-', 10],
  ['xoxe\\.xox[bp]-', '\\w-', 8],
  ['(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)', 'A-Z0-9', 16],
  ['AIza', '\\w-', 30],
  ['GOCSPX-', '\\w-', 20],
  ['ya29\\.', '\\w-', 20],
  ['npm_', 'A-Za-z0-9', 30],
  ['pypi-', '\\w-', 40],
  ['SG\\.', '\\w.-', 20],
  ['hf_', 'A-Za-z0-9', 30],
  ['do[opr]_v1_', 'a-f0-9', 40],
  ['shp(?:at|ca|pa|ss|tka)_', 'a-fA-F0-9', 32],
  ['sq0(?:atp|csp|idp)-', '\\w-', 20],
  ['lin_(?:api|oauth)_', 'A-Za-z0-9', 20],
  ['ntn_', 'A-Za-z0-9', 30],
  ['secret_', 'A-Za-z0-9', 30],
  ['figd_', '\\w-', 20],
  ['dp\\.(?:pt|st|ct|sa)\\.', 'A-Za-z0-9._-', 30],
  ['key-', 'a-f0-9', 32],
  ['xkeysib-', '\\w-', 30],
  ['AGE-SECRET-KEY-1', 'A-Z0-9', 30],
  ['PMAK-', '\\w-', 30],
  ['rubygems_', 'a-f0-9', 40],
  ['sntry[su]_', '\\w+/=', 30],
  ['gls[ac]_', '\\w', 20],
  ['hv[sbr]\\.', '\\w-', 20],
  ['ATATT3', '\\w=-', 20],
  ['ATCTT3', '\\w=-', 20],
  ['pat-(?:na|eu)\\d-', 'a-f0-9-', 30],
  ['NRAK-', 'A-Z0-9', 20],
  ['EAA[A-Z]', 'A-Za-z0-9', 40],
  ['r8_', 'A-Za-z0-9', 30],
  ['gsk_', 'A-Za-z0-9', 30],
  ['xai-', 'A-Za-z0-9', 40],
  ['pplx-', 'A-Za-z0-9', 30],
  ['vercel_|vc[pkria]_', 'A-Za-z0-9', 24],
  ['dckr_(?:pat|oat)_', '\\w-', 20],
  ['tfp_|tskey-|nfp_|fio-u-|sbp_', '\\w-', 20],
]

const known = new RegExp(
  `(?<![A-Za-z0-9])(?:${prefixes.map(([prefix, body, least]) => `(?:${prefix})${body.startsWith('[') ? body : `[${body}]`}{${least},}`).join('|')})`,
  'g',
)
const slovak = /^sk-[a-z-]+$/

const hooks =
  /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{8,}|(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/[\w-]+|[\w.-]{1,80}\.webhook\.office\.com\/\S+|chat\.googleapis\.com\/v1\/spaces\/\S+)/gi
const telegram = /(?<![A-Za-z0-9])\d{8,10}:[\w-]{35}(?![\w-])/g
const discord = /(?<![\w.-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/g
const jwtHead = /eyJ[A-Za-z0-9_-]{5,}/g
const jwtTail = /(?:\.[A-Za-z0-9_-]*){1,4}/y
const header = /(?<![a-z])(?:bearer|basic|apikey|token)[ \t:]{1,4}(?:token )?([\w.~+/=-]{16,})/gi
const credentials = /:\/\/[^\s:@/]{0,64}:([^\s@/]{1,128})@/g
const pemBegin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const pemEnd = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const puttyBegin = /PuTTY-User-Key-File-\d/

const assigned = new RegExp(
  `${wordBegin}(?:[a-z0-9]{1,20}_){0,4}(?:${anyWord('key')}|[a-z_]{0,24}(?:api_?key|secret|access_?token|auth_?token|private_?key|secret_?key)|auth[\\s_-]?token)s?["'\\]]{0,2}\\s{0,3}(?::|=|=>|-|${anyWord('is')}${wordEnd}\\s{0,3}:?)\\s{0,3}["'\`<]?([\\w.~+/=:-]{8,})`,
  'g',
)
const secretNear = /secret|token|api.?key|api.?schl|auth|credential|clave|senha|jeton|segreto|sleutel|geheim|twilio|مفتاح|سر/
const hex32 = /(?<![A-Za-z0-9])(?:SK|AC)?[0-9a-f]{32}(?![A-Za-z0-9])/g

const secret = (start: number, end: number): Find => ({ start, end, kind: 'secret', show: '[secret]' })

const isRandom = (value: string): boolean => value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value)

/** What ends a sentence is no part of the key that stands at its end. */
const stop = /[.:,;]+$/

/** The secrets of a folded text. */
export const findSecrets = (text: string, lower: string, clues: Clues): Find[] =>
  secretsIn(text, lower, clues).map(one => {
    const stops = stop.exec(text.slice(Math.max(one.start, one.end - 4), one.end))
    return stops ? { ...one, end: one.end - stops[0].length } : one
  })

const secretsIn = (text: string, lower: string, clues: Clues): Find[] => {
  const finds: Find[] = []
  const add = (pattern: RegExp, group = 0, fits: (value: string, at: number) => boolean = () => true) => {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const value = match[group]!
      const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(value))
      if (fits(value, start)) finds.push(secret(start, start + value.length))
    }
  }
  if (text.includes('://')) {
    add(hooks)
    credentials.lastIndex = 0
    for (let match = credentials.exec(text); match; match = credentials.exec(text)) {
      const end = match.index + match[0].length - 1
      finds.push({ start: end - match[1]!.length, end, kind: 'password', show: '[password]' })
    }
  }
  if (text.includes('-----BEGIN')) {
    pemBegin.lastIndex = 0
    for (let match = pemBegin.exec(text); match; match = pemBegin.exec(text)) {
      pemEnd.lastIndex = match.index
      const end = pemEnd.exec(text) ? pemEnd.lastIndex : text.length
      finds.push(secret(match.index, end))
      pemBegin.lastIndex = end
    }
  }
  const putty = clues.longest > 18 ? puttyBegin.exec(text) : null
  if (putty) finds.push(secret(putty.index, text.length))
  if (clues.random) {
    assigned.lastIndex = 0
    for (let match = assigned.exec(lower); match; match = assigned.exec(lower)) {
      const end = match.index + match[0].length
      const start = end - match[1]!.length
      if (isRandom(text.slice(start, end)) && !/^https?:/.test(match[1]!)) finds.push(secret(start, end))
    }
  }
  if (clues.longest < 16) return finds
  add(known, 0, value => !slovak.test(value) && (/\d/.test(value) || value.length > 40))
  add(telegram)
  add(discord)
  add(header, 1, isRandom)
  jwtHead.lastIndex = 0
  for (let match = jwtHead.exec(text); match; match = jwtHead.exec(text)) {
    jwtTail.lastIndex = jwtHead.lastIndex
    const tail = jwtTail.exec(text)
    if (!tail || tail[0].length < 4) continue
    const end = match.index + match[0].length + tail[0].replace(/\.+$/, '').length
    finds.push(secret(match.index, end))
    jwtHead.lastIndex = end
  }
  add(hex32, 0, (value, at) => secretNear.test(lower.slice(Math.max(0, at - 60), at)) && isRandom(value))
  return finds
}
