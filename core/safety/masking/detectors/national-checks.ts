// The check digits of numbers that states give to persons, by the rules each publishes. `value` is in upper case without what parts it.
import { mod97, weighted } from '../digits.ts'

export const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
export const part = (value: string, from: number, to: number): number => Number(value.slice(from, to))

/** Modulo 11 as Portugal, Brazil and others do: eleven less the remainder, ten and eleven counted as zero. */
export const mod11 = (digits: string, weights: number[]): number => {
  const rest = weighted(digits, weights) % 11
  return rest < 2 ? 0 : 11 - rest
}

export const isSsn = (value: string): boolean => {
  const [area, group, serial] = [part(value, 0, 3), part(value, 3, 5), part(value, 5, 9)]
  if (serial === 0 || group === 0 || area === 0 || area === 666) return false
  if (area >= 900) return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93)
  return true
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
export const isDni = (value: string): boolean => {
  const number = value.replace(/^[XYZ]/, letter => String('XYZ'.indexOf(letter)))
  return dniLetters[Number(number.slice(0, 8)) % 23] === number[8]
}

const codiceOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
export const isCodiceFiscale = (value: string): boolean => {
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const code = value.charCodeAt(i)
    const place = code < 65 ? code - 48 : code - 65
    sum += i % 2 === 0 ? codiceOdd[place]! : place
  }
  return value.charCodeAt(15) - 65 === sum % 26
}

export const isNir = (value: string): boolean => {
  const number = value.replace('2A', '19').replace('2B', '18')
  return 97 - mod97(number.slice(0, 13)) === part(number, 13, 15)
}

/** ISO 7064 MOD 11,10. */
export const isSteuerId = (value: string): boolean => {
  let product = 10
  for (const digit of value.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return value[0] !== '0' && (11 - product) % 10 === Number(value[10])
}

export const isRentenversicherung = (value: string): boolean => {
  const number = value.slice(0, 8) + String(value.charCodeAt(8) - 64).padStart(2, '0') + value.slice(9, 11)
  let sum = 0
  ;[2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].forEach((weight, i) => {
    const product = weight * Number(number[i])
    sum += Math.floor(product / 10) + (product % 10)
  })
  return sum % 10 === Number(value[11])
}

export const isCpf = (value: string): boolean =>
  !/^(\d)\1+$/.test(value) &&
  mod11(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(value[9]) &&
  mod11(value, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(value[10])

export const isEan13 = (value: string): boolean => weighted(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0

export const isBelgian = (value: string): boolean => {
  const rest = part(value, 9, 11)
  return 97 - mod97(value.slice(0, 9)) === rest || 97 - mod97(`2${value.slice(0, 9)}`) === rest
}

export const hetu = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const curp = '0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ'
export const isCurp = (value: string): boolean => {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += curp.indexOf(value[i]!) * (18 - i)
  return (10 - (sum % 10)) % 10 === Number(value[17])
}

export const isRut = (value: string): boolean => {
  let sum = 0
  const digits = value.slice(0, -1)
  for (let i = 0; i < digits.length; i++) sum += Number(digits[digits.length - 1 - i]) * (2 + (i % 6))
  const rest = 11 - (sum % 11)
  return value.at(-1) === (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest))
}

const verhoeffProduct = '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210'
const verhoeffOrder = '01234567891576283094580379614289160435279453126870428657390127938064157046913258'
export const isVerhoeff = (value: string): boolean => {
  let check = 0
  for (let i = 0; i < value.length; i++) {
    const digit = Number(value[value.length - 1 - i])
    check = Number(verhoeffProduct[check * 10 + Number(verhoeffOrder[(i % 8) * 10 + digit])])
  }
  return check === 0
}

export const isTurkish = (value: string): boolean => {
  const odd = [0, 2, 4, 6, 8].reduce((sum, i) => sum + Number(value[i]), 0)
  const even = [1, 3, 5, 7].reduce((sum, i) => sum + Number(value[i]), 0)
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return tenth === Number(value[9]) && (odd + even + tenth) % 10 === Number(value[10])
}

export const isNhs = (value: string): boolean => {
  const rest = 11 - (weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return (rest === 11 ? 0 : rest) === Number(value[9])
}

export const isDutch = (value: string): boolean => {
  const number = value.padStart(9, '0')
  return (weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) - Number(number[8])) % 11 === 0 && Number(number) > 0
}
