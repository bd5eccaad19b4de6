// Values that nobody may see, made up with valid check digits and in the documented formats of their makers, in the writings of people and
// programs, with words of eight languages around.
import fc from 'fast-check'

/** `kept`: an action may need it, so it can be revealed again; what is not kept is gone for good. */
export interface Planted {
  kind: 'card' | 'iban' | 'token' | 'email' | 'phone'
  /** As it stands in the text. */
  written: string
  kept: boolean
}

/** Texts and values in turn, as they stand one after another. */
export type Parts = (string | Planted)[]

export const textOf = (parts: Parts): string => parts.map(part => (typeof part === 'string' ? part : part.written)).join('')

/** From one number each, which is many times as fast as a choice for each character. */
const chars = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.nat(0x7fffffff).map(seed => {
    let state = seed
    let text = ''
    for (let i = 0; i < length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      text += alphabet[(state >>> 8) % alphabet.length]
    }
    return text
  })
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const figures = '0123456789'
const letters = lower + upper + figures
const digits = (length: number): fc.Arbitrary<string> => chars(figures, length)
/** Long enough words of letters and figures hold a figure nearly always; here they always do. */
const random = (length: number, alphabet = letters): fc.Arbitrary<string> =>
  fc.tuple(chars(alphabet, length - 1), chars(figures, 1)).map(([a, b]) => a + b)

const withCheckDigit = (body: string): string => {
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    const value = Number(body[body.length - 1 - i])
    sum += i % 2 === 1 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2
  }
  return body + String((10 - (sum % 10)) % 10)
}

const networks: [prefix: string, length: number, groups: number[]][] = [
  ['4', 16, [4, 4, 4, 4]],
  ['4', 19, [4, 4, 4, 4, 3]],
  ['51', 16, [4, 4, 4, 4]],
  ['55', 16, [4, 4, 4, 4]],
  ['2221', 16, [4, 4, 4, 4]],
  ['34', 15, [4, 6, 5]],
  ['37', 15, [4, 6, 5]],
  ['36', 14, [4, 6, 4]],
  ['6011', 16, [4, 4, 4, 4]],
  ['65', 16, [4, 4, 4, 4]],
  ['3530', 16, [4, 4, 4, 4]],
  ['6221', 16, [4, 4, 4, 4]],
]

const grouped = (number: string, sizes: number[], between: string): string => {
  const groups: string[] = []
  let at = 0
  for (const size of sizes) {
    groups.push(number.slice(at, at + size))
    at += size
  }
  return [...groups, number.slice(at)].filter(Boolean).join(between)
}

const otherDigits = (zero: number) => (number: string) => number.replace(/\d/g, d => String.fromCodePoint(zero + Number(d)))
const writings: ((number: string, groups: number[]) => string)[] = [
  n => n,
  (n, g) => grouped(n, g, ' '),
  (n, g) => grouped(n, g, '-'),
  (n, g) => grouped(n, g, '.'),
  (n, g) => grouped(n, g, '\n'),
  (n, g) => grouped(n, g, '\u00a0'),
  (n, g) => grouped(n, g, ' - '),
  (n, g) => grouped(n, g, '\u2009'),
  n => n.replace(/(.)(?=.)/g, '$1\u200b'),
  otherDigits(0xff10),
  otherDigits(0x0660),
  otherDigits(0x06f0),
  (n, g) => otherDigits(0x0966)(grouped(n, g, ' ')),
  otherDigits(0x1d7ce),
]

/** Of 19 digits the first 16 may be a card too, with its security code behind: nobody can tell, so that none is made. */
const isPlain = ([[prefix, length], rest]: [(typeof networks)[number], string, unknown]): boolean => {
  const sixteen = (prefix + rest).slice(0, 16)
  return length !== 19 || withCheckDigit(sixteen.slice(0, 15)) !== sixteen
}

const card: fc.Arbitrary<Planted> = fc
  .tuple(fc.constantFrom(...networks), digits(19), fc.constantFrom(...writings))
  .filter(isPlain)
  .map(([[prefix, length, groups], rest, write]) => ({
    kind: 'card',
    written: write(withCheckDigit((prefix + rest).slice(0, length - 1)), groups),
    kept: true,
  }))

const accounts: Record<string, (d: string) => string> = {
  DE: d => d.slice(0, 18),
  ES: d => d.slice(0, 20),
  NL: d => `ABNA${d.slice(0, 10)}`,
  GB: d => `NWBK${d.slice(0, 14)}`,
  FR: d => `${d.slice(0, 10)}ABC${d.slice(0, 10)}`,
  IT: d => `X${d.slice(0, 22)}`,
  PT: d => d.slice(0, 21),
  AE: d => d.slice(0, 19),
  SA: d => d.slice(0, 20),
  BE: d => d.slice(0, 12),
  CH: d => d.slice(0, 17),
}
const ibanOf = (country: string, account: string): string => {
  const number = `${account}${country}00`.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))
  return country + String(98n - (BigInt(number) % 97n)).padStart(2, '0') + account
}
const fours = Array.from({ length: 8 }, () => 4)
const iban: fc.Arbitrary<Planted> = fc
  .tuple(
    fc.constantFrom(...Object.keys(accounts)),
    digits(40),
    fc.constantFrom<(n: string) => string>(
      n => n,
      n => n.toLowerCase(),
      n => grouped(n, fours, ' '),
      n => grouped(n, fours, '-'),
      n => grouped(n, fours, '\n'),
      n => grouped(n, fours, '\u00a0'),
      n => n.replace(/(.)(?=.)/g, '$1\u200b'),
    ),
  )
  .map(([country, d, write]) => ({ kind: 'iban', written: write(ibanOf(country, accounts[country]!(d))), kept: true }))

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

/** By their makers' pages; each as `[words before, the secret itself]`. */
const tokens: fc.Arbitrary<[before: string, token: string]>[] = [
  random(24).map(r => ['', `sk_live_${r}`]),
  random(24).map(r => ['', `rk_test_${r}`]),
  random(32).map(r => ['', `whsec_${r}`]),
  random(16, upper + figures).map(r => ['', `AKIA${r}`]),
  random(40).map(r => ['aws_secret_access_key = ', r]),
  random(36).map(r => ['', `ghp_${r}`]),
  fc.tuple(random(22), random(59)).map(([a, b]) => ['', `github_pat_${a}_${b}`]),
  random(20).map(r => ['', `glpat-${r}`]),
  fc.tuple(digits(12), digits(12), random(24)).map(([a, b, c]) => ['', `xoxb-${a}-${b}-${c}`]),
  fc.tuple(random(10, upper + figures), digits(13), random(64, `${figures}abcdef`)).map(([a, b, c]) => ['', `xapp-1-${a}-${b}-${c}`]),
  random(48).map(r => ['', `sk-proj-${r}`]),
  random(48).map(r => ['', `sk-${r}`]),
  random(90).map(r => ['', `sk-ant-api03-${r}`]),
  random(35).map(r => ['', `AIza${r}`]),
  random(60).map(r => ['', `ya29.${r}`]),
  random(36).map(r => ['', `npm_${r}`]),
  fc.tuple(random(22), random(43)).map(([a, b]) => ['', `SG.${a}.${b}`]),
  random(34).map(r => ['', `hf_${r}`]),
  random(32, `${figures}abcdef`).map(r => ['Twilio secret ', `SK${r}`]),
  random(40).map(r => ['Authorization: Bearer ', r]),
  random(30).map(r => ['api_key: ', r]),
  fc
    .tuple(random(12), random(43))
    .map(([who, sign]) => [
      '',
      `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(JSON.stringify({ sub: who, iat: 1_760_000_000 }))}.${sign}`,
    ]),
  fc
    .array(random(64), { minLength: 3, maxLength: 6 })
    .map(lines => ['', ['-----BEGIN RSA PRIVATE KEY-----', ...lines, '-----END RSA PRIVATE KEY-----'].join('\n')]),
]

const email: fc.Arbitrary<Planted> = fc
  .tuple(chars(lower, 7), chars(lower, 6), fc.constantFrom('com', 'de', 'co.uk', 'museum'))
  .map(([name, house, end]) => ({ kind: 'email', written: `${name}@${house}.${end}`, kept: true }))
const phone: fc.Arbitrary<Planted> = fc
  .tuple(fc.constantFrom('+49 151 ', '+1 415 555 ', '+33 6 12 ', '+971 50 '), digits(6))
  .map(([code, rest]) => ({ kind: 'phone', written: `${code}${rest}`, kept: true }))

const words = [
  'My card is {}, please check.',
  'I paid with {} and nothing came.',
  'Bitte bucht von {} ab, danke!',
  'Meine Daten: {}. Was nun?',
  'Voici mon numéro : {} merci',
  'Le paiement avec {} a été refusé.',
  'Mi tarjeta es {} y no funciona.',
  'Pagué con {}, ¿dónde está?',
  'O meu número é {} obrigado',
  'Paguei com {} ontem.',
  'Ho pagato con {} ieri.',
  'Il mio conto: {} grazie',
  'Ik heb met {} betaald.',
  'Mijn gegevens: {}, klopt dat?',
  'دفعت بواسطة {} ولم يصل شيء',
  'رقمي هو {} شكرا',
  '({})',
  '“{}”',
  '{}',
  '😀{}😀',
  'see below\n{}\nthanks',
  '{"value": "{}"}',
]

const around = (planted: Parts, frame: string): Parts => {
  const at = frame.indexOf('{}')
  return [frame.slice(0, at), ...planted, frame.slice(at + 2)]
}

const tokenParts: fc.Arbitrary<Parts> = fc
  .oneof(...tokens)
  .map(([before, written]) => [before, { kind: 'token' as const, written, kept: false }])

const what = (contact: boolean): fc.Arbitrary<Parts> => {
  const one = (value: fc.Arbitrary<Planted>): fc.Arbitrary<Parts> => value.map(planted => [planted])
  return fc.oneof(
    { weight: 4, arbitrary: one(card) },
    { weight: 2, arbitrary: one(iban) },
    { weight: 4, arbitrary: tokenParts },
    ...(contact ? [one(email), one(phone)] : []),
  )
}

/** A text with up to three values; `contact`: email addresses and phone numbers as well. */
export const plantedText = (contact: boolean): fc.Arbitrary<Parts> =>
  fc
    .array(fc.tuple(what(contact), fc.constantFrom(...words)), { minLength: 1, maxLength: 3 })
    .map(sentences => sentences.flatMap(([planted, frame], i) => [...(i === 0 ? [] : ['\nAlso: ']), ...around(planted, frame)]))

/** The name of a file or a person with one value in it. */
export const plantedName: fc.Arbitrary<Parts> = fc
  .tuple(fc.oneof(card, tokenParts), fc.constantFrom('scan {}.pdf', 'Ada {}', '{}'))
  .map(([planted, frame]) => around(Array.isArray(planted) ? planted : [planted], frame))
  .filter(parts => !textOf(parts).includes('\n'))

/** Letters and figures alone, whatever script they were in, so that no writing hides a value. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, d =>
      String((d.codePointAt(0)! - (d >= '\u0966' ? 0x966 : d >= '\u06f0' ? 0x6f0 : 0x660)) % 10),
    )
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Characters in a row that may be equal by chance, or by what a placeholder shows. */
const byChance = 9

/** The values of which a piece stands in what somebody was given, as plain text. */
export const leaked = (given: string, planted: readonly Planted[]): string[] => {
  const plain = plainly(given)
  return planted.flatMap(({ written }) => {
    // The begin of a token is its maker's, the same in all of them.
    const value = plainly(written.replace(/-----[A-Z ]+-----/g, ''))
    for (let at = value.length > 30 ? 20 : 0; at + byChance <= value.length; at++)
      if (plain.includes(value.slice(at, at + byChance))) return [`${written} (“${value.slice(at, at + byChance)}”)`]
    return []
  })
}

export const valuesIn = (parts: Parts): Planted[] => parts.filter(part => typeof part !== 'string')
