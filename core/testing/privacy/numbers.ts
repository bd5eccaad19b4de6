// Numbers for the tests of masking: valid cards and IBANs of all networks and countries, written as people and programs write them, and as
// those do who want to slip through.
import fc from 'fast-check'

const checkDigit = (digits: string): string => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 1 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2
  }
  return String((10 - (sum % 10)) % 10)
}
const card = (prefix: string, length: number, rest: string): string => {
  const body = (prefix + rest).slice(0, length - 1)
  return body + checkDigit(body)
}
/** Twenty digits. */
export const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }).map(all => all.join(''))
const network = fc.constantFrom<[string, number]>(
  ['4', 16],
  ['4', 19],
  ['4', 13],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['36', 14],
  ['305', 14],
  ['6011', 16],
  ['65', 16],
  ['644', 16],
  ['622126', 16],
  ['62', 19],
  ['3530', 16],
  ['2200', 16],
  ['5018', 16],
  ['6759', 18],
)
/** Valid numbers of cards. */
export const cardNumber = fc.tuple(network, digits).map(([[prefix, length], rest]) => card(prefix, length, rest))

const iban = (country: string, account: string): string => {
  const number = `${account}${country}00`.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))
  const check = 98n - (BigInt(number) % 97n)
  return country + String(check).padStart(2, '0') + account
}
/** Valid IBANs. */
export const ibanNumber = fc
  .tuple(fc.constantFrom('DE', 'ES', 'NL', 'GB', 'FR', 'IT', 'PT', 'SA', 'AE', 'BE', 'CH', 'NO', 'MT'), digits, digits)
  .map(([country, a, b]) => {
    const d = a + b
    const account: Record<string, string> = {
      DE: d.slice(0, 18),
      ES: d.slice(0, 20),
      NL: `ABNA${d.slice(0, 10)}`,
      GB: `NWBK${d.slice(0, 14)}`,
      FR: `${d.slice(0, 10)}ABC${d.slice(0, 10)}`,
      IT: `X${d.slice(0, 22)}`,
      PT: d.slice(0, 21),
      SA: `${d.slice(0, 2)}${d.slice(0, 18)}`,
      AE: d.slice(0, 19),
      BE: d.slice(0, 12),
      CH: d.slice(0, 17),
      NO: d.slice(0, 11),
      MT: `MALT${d.slice(0, 23)}`,
    }
    return iban(country, account[country]!)
  })

/** Writes digits as people and programs do, and as those do who want to slip through. */
export const disguise: ((number: string) => string)[] = [
  n => n,
  n => n.replace(/(.{4})(?=.)/g, '$1 '),
  n => n.replace(/(.{4})(?=.)/g, '$1-'),
  n => n.replace(/(.{4})(?=.)/g, '$1.'),
  n => n.replace(/(.{4})(?=.)/g, '$1 - '),
  n => n.replace(/(.{4})(?=.)/g, '$1\n'),
  n => n.replace(/(.{4})(?=.)/g, '$1\r\n'),
  n => n.replace(/(.{4})(?=.)/g, '$1\u00a0'),
  n => n.replace(/(.{4})(?=.)/g, '$1\u2009\u2013\u2009'),
  n => n.replace(/(.{4})(?=.)/g, '$1,'),
  n => n.replace(/(.)(?=.)/g, '$1 '),
  n => n.replace(/(.)(?=.)/g, '$1\u200b'),
  n => n.replace(/(.)(?=.)/g, '$1\u2060\ufeff'),
  n => n.replace(/(.)(?=.)/g, '$1\u00ad'),
  n => n.replace(/\d/g, d => String.fromCodePoint(0xff10 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x660 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x6f0 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x966 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x1d7ce + Number(d))),
  n => n.replace(/\d/g, '$&\ufe0f\u20e3'),
  n => n.replace(/(.{4})(?=.)/g, '$1\u202c \u202d'),
]
/** What stands before and behind. */
export const around = fc.constantFrom<[string, string]>(
  ['', ''],
  ['My card is ', '.'],
  ['Bitte ', ' prüfen'],
  ['visa:', ', exp 12/29'],
  ['(', ')'],
  ['“', '”'],
  ['بطاقتي ', ' شكرا'],
  ['paid 20 with ', '\nthanks'],
  ['😀', '😀'],
)

/** The digits of a text, however they are written. */
export const plainDigits = (text: string): string => text.normalize('NFKC').replace(/[^\d٠-٩۰-۹०-९]/g, '')
