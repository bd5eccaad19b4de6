// Email addresses (RFC 5321 in the forms people use) and telephone numbers (E.164 with the calling codes of ITU-T, national forms by grouping).
import { bare } from '../../bare.ts'
import type { Find } from '../digits.ts'
import { anyWord, otherNumber, wordBegin, wordEnd } from '../value-words.ts'

const address =
  /(?:(?<![\p{L}\p{N}._%+'|-])[\p{L}\p{N}_](?:[\p{L}\p{N}._%+'|-]{0,63})|"[^"\n]{1,62}")@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,6}(?:xn--[a-z\d-]{2,59}|\p{L}{2,24})(?![\p{L}\p{N}])/giu

/** The email addresses of a folded text. */
export const findEmails = (text: string): Find[] => {
  if (!text.includes('@')) return []
  return [...text.matchAll(address)].map(m => ({ start: m.index, end: m.index + m[0].length, kind: 'email', show: '[email]' }))
}

/** Calling codes of two and three digits; 1 and 7 stand alone. */
const codes = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 800 808 850 852 853 855 856 870 878 880 881 882 883 886 888 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996 998'.split(
    ' ',
  ),
)
const hasCode = (digits: string): boolean =>
  digits[0] === '1' || digits[0] === '7' || codes.has(digits.slice(0, 2)) || codes.has(digits.slice(0, 3))

/** Digits with what people put between them; an extension behind. */
const candidate =
  /(?<![\p{L}\p{N}_#$€£.:/=-])(?<!\d,)(?:\+|00 ?)?\(?\d(?:[ \t.()/-]{0,3}\d){5,16}\)?(?:[ \t]{0,2}(?:x|ext\.?|extension|durchwahl|poste|#)[ \t]{0,2}\d{1,6})?(?![\p{L}\p{N}_%€$£@])(?![.,:/]\d)/giu

const phoneBefore = new RegExp(`${wordBegin}${anyWord('phone')}${wordEnd}`)
const phoneWord = /(?:call|reach|text|ring|dial|anruf|ruf|appel|llam|ligu|lig|chiam|bel )[^\d]{0,24}$/
const phoneBehind = /^[ \t\-(]{0,3}(?:fax|office|mobile|cell|phone|tel|home|work|desk|handy|mobil)/
const isDate =
  /^(?:(?:19|20)\d{2}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|[12]\d|3[01])[-./ ](?:(?:19|20)\d{2}|\d{2}(?![ .-]?\d)))(?:[ T-]\d{1,4}.*)?$/
const isIp = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/
const isAmount = /^\d{1,3}(?:[., ]000)+$/
const isYears = /^(?:19|20)\d{2}\s?[-/–]\s?(?:19|20)?\d{2,4}$/

const nanp = /^(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/
const national = [
  /^[2-9]\d{2}[ -]\d{4}$/,
  /^\(?0\d{1,5}\)?[ ./-]{1,3}\d{2,8}(?:[ ./-]\d{2,6}){0,4}$/,
  /^0\d{9,10}$/,
  /^0[1-9](?:[ .]\d{2}){4}$/,
  /^\(?\d{2}\)? ?9?\d{4}-\d{4}$/,
  /^[679]\d{2}[ .-]\d{3}[ .-]\d{3}$/,
  /^[679]\d{2}(?:[ .-]\d{2}){3}$/,
  /^3\d{2}[ .-]\d{6,7}$/,
  /^\(\d{2,4}\) ?\d{3,4}[ .-]\d{3,4}$/,
]

/** The telephone numbers of a folded text: international ones, national ones in usual groups, any behind a word for "phone". */
export const findPhones = (text: string): Find[] => {
  const finds: Find[] = []
  for (const match of text.matchAll(candidate)) {
    const whole = match[0]
    const start = match.index
    const main = whole.replace(/[ \t]*(?:x|ext|durchwahl|poste|#).*$/i, '')
    const digits = main.replace(/\D/g, '')
    if (digits.length < 6 || digits.length > 17 || isDate.test(main) || isIp.test(main) || isAmount.test(main) || isYears.test(main))
      continue
    if (/^(\d)\1+$/.test(digits)) continue
    const before = bare(text.slice(Math.max(0, start - 40), start))
    const behind = bare(text.slice(start + whole.length, start + whole.length + 12))
    const said = phoneBefore.test(before) || phoneWord.test(before) || phoneBehind.test(behind)
    const abroad = /^(?:\+|00)/.test(main)
    const number = main.startsWith('+') ? digits : digits.replace(/^00/, '')
    const fits = abroad
      ? number.length >= 7 && number.length <= 16 && hasCode(number)
      : said
        ? digits.length >= 6 && digits.length <= 14
        : !otherNumber(text, start) && (nanp.test(main) || national.some(form => form.test(main)))
    if (fits) finds.push({ start, end: start + whole.trimEnd().length, kind: 'phone', show: '[phone]' })
  }
  return finds
}
