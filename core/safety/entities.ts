// Characters that HTML and Markdown write by their names or numbers.
import { lookup } from '../lib/lookup.ts'

const named: Record<string, string> = lookup({
  amp: '&',
  apos: "'",
  bsol: '\\',
  colon: ':',
  commat: '@',
  gt: '>',
  hyphen: '-',
  lt: '<',
  nbsp: '\u00a0',
  newline: '\n',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quot: '"',
  shy: '\u00ad',
  sol: '/',
  tab: '\t',
})
const entity = /&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu

/** What an entity stands for; undefined for those that are rare and spell no address. */
const meant = (decimal?: string, hexadecimal?: string, name?: string): string | undefined => {
  if (name !== undefined) return named[name.toLowerCase()]
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}

/** The text with what its entities stand for. */
export const withEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(entity, (whole, ...groups: (string | undefined)[]) => meant(groups[0], groups[1], groups[2]) ?? whole)
    : text

const here = new RegExp(entity.source, 'iuy')

/** The entity that begins at `at`, as the code point that it stands for and its own length in UTF-16 units. */
export const entityAt = (text: string, at: number): { code: number; length: number } | undefined => {
  here.lastIndex = at
  const found = here.exec(text)
  const code = found ? meant(found[1], found[2], found[3])?.codePointAt(0) : undefined
  return found && code !== undefined ? { code, length: found[0].length } : undefined
}
