// International bank account numbers: ISO 13616 (structure by country as in SWIFT's registry, release 99), check digits by ISO 7064 MOD 97-10.
import { type Find, mod97 } from '../digits.ts'

/** Behind country and check digits: `n` digits, `a` letters, `c` either. */
const structures =
  'AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI5n5n11n2n BR23n1a1c BY4c4n16c CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n DZ22n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IR22n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MA24n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a MZ21n NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c BF2c22n BJ2c22n CI2c22n CM23n CV21n GA23n GQ23n GW2c19n KM23n MG23n ML2c22n NE2c22n SN2c22n TD23n TG2c22n AO21n CF23n CG23n'

const countries = new Map<string, string>()
for (const spec of structures.split(' ')) {
  const kinds = [...spec.slice(2).matchAll(/(\d+)([nac])/g)].map(([, count, kind]) => kind!.repeat(Number(count))).join('')
  countries.set(spec.slice(0, 2), kinds)
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isFirstSeparator = (code: number): boolean => code === 32 || (code >= 45 && code <= 47) || code === 95
const isSeparator = (code: number): boolean =>
  code === 32 || code === 45 || code === 46 || code === 47 || code === 95 || (code >= 9 && code <= 13)

const longestGap = 3
/** Between the country and the check digits. */
const longestFirstGap = 2

const asDigits = (iban: string): string => (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))

/** Reads an IBAN that may begin here; undefined where country, structure or check digits don't fit. */
const readAt = (text: string, start: number): { end: number; iban: string } | undefined => {
  const kinds = countries.get(text.slice(start, start + 2).toUpperCase())
  if (!kinds) return undefined
  let iban = text.slice(start, start + 2)
  let gap = 0
  for (let i = start + 2; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code) || isLetter(code)) {
      const kind = iban.length < 4 ? 'n' : kinds[iban.length - 4]
      if ((kind === 'n' && !isDigit(code)) || (kind === 'a' && !isLetter(code))) return undefined
      iban += text[i]
      gap = 0
      if (iban.length === kinds.length + 4) return mod97(asDigits(iban.toUpperCase())) === 1 ? { end: i + 1, iban } : undefined
    } else if (!isSeparator(code) || ++gap > longestGap) return undefined
  }
  return undefined
}

/** Where the two letters before the digit here stand; -1 where they do not. */
const lettersBefore = (text: string, digit: number): number => {
  let i = digit - 1
  while (i > digit - 1 - longestFirstGap && isFirstSeparator(text.charCodeAt(i))) i--
  return isLetter(text.charCodeAt(i)) && isLetter(text.charCodeAt(i - 1)) ? i - 1 : -1
}

/** The IBANs of a folded text, printed in groups or not, in either case. */
export const findIbans = (text: string): Find[] => {
  const finds: Find[] = []
  let from = 0
  for (let i = 2; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue
    const start = lettersBefore(text, i)
    const read = start < from ? undefined : readAt(text, start)
    if (!read) continue
    finds.push({ start, end: read.end, kind: 'iban', show: `[iban ending ${read.iban.slice(-2).toUpperCase()}]` })
    from = read.end
    i = from - 1
  }
  return finds
}

/** True for one IBAN and nothing else, however it is parted. */
export const isIban = (text: string): boolean => readAt(text, 0)?.end === text.length
