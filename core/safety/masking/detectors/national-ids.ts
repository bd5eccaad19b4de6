// Numbers that a state gives to a person, by the rules each publishes: form, check digits, and a word nearby where the form alone is too common.
import type { Clues } from '../clues.ts'
import { type Find, luhn, weighted } from '../digits.ts'
import { hinter } from '../hints.ts'
import { otherNumber, wordBegin, wordEnd } from '../value-words.ts'
import {
  hetu,
  isBelgian,
  isCodiceFiscale,
  isCpf,
  isCurp,
  isDate,
  isDni,
  isDutch,
  isEan13,
  isNhs,
  isNir,
  isRentenversicherung,
  isRut,
  isSsn,
  isSteuerId,
  isTurkish,
  isVerhoeff,
  mod11,
  part,
} from './national-checks.ts'

interface Rule {
  /** How many digits stand in a row in it, 0 where letters stand between. */
  digits: number
  /** How many digits stand in it where letters stand between, and how long its longest piece without a blank is. */
  all?: number
  piece?: number
  form: RegExp
  /** `value` is the match in upper case without blanks, dots, dashes and slashes. */
  holds(value: string, match: RegExpExecArray): boolean
  /** Words, parted by bars, of which one must stand within sixty characters before, right behind, or in what was said before. */
  near?: string
  kind?: string
}

const anyOf = (list: string): RegExp => new RegExp(`${wordBegin}(?:${list})${wordEnd}`)
/** "… is my SSN", "… (NHS number)". */
const link = 'is|was|as|for|ist|war|est|es|era|e|هو'
const mine = 'my|our|his|her|the|mein|meine|die|mon|ma|le|la|mi|el|o|a|meu|minha|il mio|mijn|het|de'
const behindOf = (list: string): RegExp => new RegExp(`^[\\s,(=:-]*(?:(?:${link})\\s+)?(?:(?:${mine})\\s+)?(?:${list})${wordEnd}`)

/** No digit, letter or "+" right before, and no digit behind a single separator either. */
const free = '(?<![a-z0-9_À-ɏ+])(?<!\\d[ .-])'
const done = '(?![a-z0-9_À-ɏ])(?![ .-]\\d)'
const form = (body: string): RegExp => new RegExp(`${free}(?:${body})${done}`, 'gi')

const always = () => true

const rules: Rule[] = [
  { kind: 'ssn', digits: 9, form: form('\\d{3}([- ./])\\d{2}\\1\\d{4}'), holds: isSsn },
  {
    kind: 'ssn',
    digits: 9,
    form: form('\\d{9}|\\d{3}[- .]?\\d{2}[- .]?\\d{4}'),
    holds: isSsn,
    near: 'ssn|ss number|ss no|social security|social security number|social sec|my social|your social|his social|her social|itin|taxpayer id|soc sec|seguro social|seguridad social|seguranca social|securite sociale|sicurezza sociale|sozialversicherungsnummer|sociale zekerheid|الضمان الاجتماعي',
  },
  { kind: 'ssn', digits: 9, form: new RegExp(`(?<=(?<![a-z])(?:ssn|itin))\\d{9}${done}`, 'gi'), holds: isSsn },
  {
    digits: 0,
    all: 6,
    form: form('(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]'),
    holds: always,
  },
  {
    digits: 0,
    all: 6,
    piece: 9,
    form: form('(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]'),
    holds: always,
    near: 'nino|ni|national insurance|insurance number|ni number|ni no',
  },
  { digits: 10, form: form('\\d{3}[ -]?\\d{3}[ -]?\\d{4}'), holds: isNhs, near: 'nhs|nhs number|nhs no' },
  {
    digits: 0,
    all: 7,
    form: form('\\d{8}[- ]?[A-HJ-NP-TV-Z]|[XYZ][- ]?\\d{7}[- ]?[A-HJ-NP-TV-Z]|\\d{2}\\.\\d{3}\\.\\d{3}[- ]?[A-HJ-NP-TV-Z]'),
    holds: isDni,
  },
  {
    digits: 0,
    piece: 16,
    form: form('[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPRST][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]'),
    holds: isCodiceFiscale,
  },
  { digits: 0, all: 7, form: form('[A-Z]{3} [A-Z]{3} \\d{2}[A-EHLMPRST]\\d{2} [A-Z]\\d{3}[A-Z]'), holds: isCodiceFiscale },
  { digits: 8, form: form('[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}'), holds: isNir },
  {
    digits: 11,
    form: form('\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}'),
    holds: isSteuerId,
    near: 'steuer|steuer id|steuerid|steuer idnr|steueridentifikationsnummer|identifikationsnummer|idnr|tax id|steuernummer|steuerliche identifikationsnummer|tin',
  },
  { digits: 8, form: form('\\d{2} ?[0-3]\\d[01]\\d{3} ?[A-Z] ?\\d{3}'), holds: isRentenversicherung },
  {
    digits: 9,
    form: form('\\d{3}[ .]?\\d{3}[ .]?\\d{3}'),
    holds: v => mod11(v, [9, 8, 7, 6, 5, 4, 3, 2]) === Number(v[8]),
    near: 'nif|contribuinte|numero de contribuinte|n contribuinte|numero fiscal',
  },
  {
    digits: 8,
    form: form('\\d{8,9}|\\d{4}[. ]\\d{2}[. ]\\d{3}|\\d{3}[. ]\\d{3}[. ]\\d{3}'),
    holds: isDutch,
    near: 'bsn|burgerservicenummer|burger service nummer|sofinummer|sofi',
  },
  { digits: 11, form: form('\\d{2}\\.\\d{2}\\.\\d{2}[- ]\\d{3}[. ]\\d{2}'), holds: isBelgian },
  {
    digits: 11,
    form: form('\\d{11}'),
    holds: isBelgian,
    near: 'rijksregister|rijksregisternummer|numero national|registre national|numero de registre national|insz|niss',
  },
  { digits: 13, form: form('756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}'), holds: isEan13 },
  { digits: 11, form: form('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}'), holds: isCpf },
  { digits: 11, form: form('\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}'), holds: isCpf, near: 'cpf|c p f' },
  { digits: 11, form: form('\\d{11}'), holds: v => weighted(v, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0, near: 'pesel' },
  {
    digits: 10,
    form: form('(?:19|20)?\\d{6}[-+]?\\d{4}'),
    holds: v => luhn(v.slice(-10)),
    near: 'personnummer|personnr|personal number|personal identity number|samordningsnummer',
  },
  {
    digits: 6,
    form: form('[0-3]\\d[01]\\d{3}[-+A-FU-Y]\\d{3}[0-9A-Y]'),
    holds: (_, [whole]) => hetu[Number(whole.slice(0, 6) + whole.slice(7, 10)) % 31] === whole[10]!.toUpperCase(),
  },
  {
    digits: 9,
    form: form('\\d{3}[ -]?\\d{3}[ -]?\\d{3}'),
    holds: luhn,
    near: 'sin|social insurance|social insurance number|numero d assurance sociale|nas',
  },
  { digits: 12, form: form('[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}'), holds: isVerhoeff, near: 'aadhaar|aadhar|adhaar|adhar|uid|uidai' },
  {
    digits: 0,
    all: 4,
    piece: 10,
    form: form('[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]'),
    holds: always,
    near: 'pan|pan card|pan number|permanent account number',
  },
  { digits: 13, form: form('784[- ]?(?:19|20)\\d{2}[- ]?\\d{7}[- ]?\\d'), holds: luhn },
  {
    digits: 10,
    form: form('[12]\\d{9}'),
    holds: luhn,
    near: 'iqama|national id|هويه|الهويه|هويتي|اقامه|الاقامه|اقامتي|رقم وطني|الرقم الوطني',
  },
  {
    digits: 14,
    form: form('[23]\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{7}'),
    holds: always,
    near: 'national id|الرقم القومي|رقم قومي|رقمي القومي|بطاقه الرقم|الهويه',
  },
  {
    digits: 0,
    all: 7,
    piece: 18,
    form: form('[A-Z][AEIOUX][A-Z]{2}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[HMX][A-Z]{5}[0-9A-Z]\\d'),
    holds: isCurp,
  },
  { digits: 7, form: form('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]'), holds: isRut },
  { digits: 7, form: form('\\d{7,8}-[\\dK]'), holds: isRut, near: 'rut|run' },
  { digits: 11, form: form('(?:20|23|24|27)-\\d{8}-\\d'), holds: v => mod11(v, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === Number(v[10]) },
  { digits: 11, form: form('[1-9]\\d{10}'), holds: isTurkish, near: 'tc|t c|tckn|kimlik|tc kimlik|kimlik no|kimlik numarasi' },
  {
    digits: 13,
    form: form('\\d{6}-[1-8]\\d{6}'),
    holds: v => isDate(1900 + part(v, 0, 2), part(v, 2, 4), part(v, 4, 6)) || isDate(2000 + part(v, 0, 2), part(v, 2, 4), part(v, 4, 6)),
  },
  {
    digits: 13,
    form: form('\\d{6} ?\\d{4} ?[01]\\d{2}'),
    holds: luhn,
    near: 'id number|sa id|south african id|identity number|rsa id',
  },
  { digits: 9, form: form('\\d{9}'), holds: luhn, near: 'teudat zehut|israeli id' },
]

const before = 60
const behind = 40

const mayBeNear = hinter(rules.flatMap(rule => rule.near?.split('|') ?? []))
/** Alike in shape, which makes reading forty of them several times as fast. */
const compiled = rules.map(({ digits, all = digits, piece = 0, form, holds, near, kind = 'national id' }) => ({
  digits,
  all,
  piece,
  form,
  holds,
  near: near === undefined ? undefined : anyOf(near),
  after: near === undefined ? undefined : behindOf(near),
  kind,
}))
const fewest = Math.min(...compiled.filter(rule => rule.piece === 0).map(rule => rule.all))
const shortest = Math.min(...compiled.filter(rule => rule.all < fewest).map(rule => rule.piece))

/** The national ids of a folded text. `asked`: what was said right before it, in small letters without accents. */
export const findNationalIds = (text: string, lower: string, clues: Clues, asked = ''): Find[] => {
  const finds: Find[] = []
  if ((clues.digits < fewest && !clues.mixed) || (clues.all < fewest && clues.longest < shortest)) return finds
  const said = mayBeNear(lower)
  const saidBefore = asked !== '' && mayBeNear(asked)
  for (const { digits, all, piece, form, holds, near, after, kind } of compiled) {
    if (digits === 0 ? !clues.mixed : clues.digits < digits) continue
    if (clues.all < all || clues.longest < piece) continue
    const isAsked = saidBefore && near?.test(asked) === true
    if (near && !isAsked && !(said && near.test(lower))) continue
    form.lastIndex = 0
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      const isNamed = !near || near.test(lower.slice(Math.max(0, start - before), start)) || after?.test(lower.slice(end, end + behind))
      if (!isNamed && !(isAsked && !otherNumber(text, start))) continue
      if (holds(match[0].toUpperCase().replace(/[ ./-]/g, ''), match)) finds.push({ start, end, kind, show: `[${kind}]` })
    }
  }
  return finds
}
