// How much personal data masking finds: `npm run bench -- pii DATA`, where DATA is a folder with checkouts of the repositories named in
// pii/vectors.ts. Of a value that is found, no four characters in a row may remain, but for the ending that its placeholder shows.

import { fold } from '#core/safety/fold.ts'
import { isIban } from '#core/safety/masking/detectors/ibans.ts'
import { luhn, onlyDigits } from '#core/safety/masking/digits.ts'
import { mask } from '#core/safety/masking/mask.ts'
import { readVectors, type Vector } from './pii/vectors.ts'

const everything = { emails: true, phones: true, ips: true }
const fragment = 4
const rounds = 20

const letters = (text: string): string =>
  fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const longestShared = (value: string, text: string): number => {
  let longest = 0
  for (let i = 0; i < value.length; i++) while (i + longest < value.length && text.includes(value.slice(i, i + longest + 1))) longest++
  return longest
}

/** What of the value is still to be read, beyond what stands elsewhere in the text by chance. */
const remains = ({ text, value }: Vector): 'nothing' | 'a fragment' | 'all' => {
  const whole = letters(value)
  const words = mask(text, everything).text.replace(/\[[a-z ]+(?: ending \w+)?\]/g, '|')
  const others = text.split(value).join('|')
  const left = words.split(/(?<=[^\p{L}\p{N}]\s)|\|/u).map(letters)
  const longest = Math.max(...left.map(piece => longestShared(whole, piece)), longestShared(whole, letters(words)))
  if (longest < fragment || longest <= longestShared(whole, letters(others))) return 'nothing'
  return longest === whole.length ? 'all' : 'a fragment'
}

/** True for a value whose check digits hold, where its kind has any. */
const isValid = ({ kind, value }: Vector): boolean => {
  if (kind === 'card') return luhn(onlyDigits(fold(value).text))
  return kind !== 'iban' || isIban(value)
}

const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`)

const speed = (texts: string[]): number => {
  for (const text of texts) mask(text, everything)
  const began = performance.now()
  for (let i = 0; i < rounds; i++) for (const text of texts) mask(text, everything)
  return ((performance.now() - began) * 1000) / (rounds * texts.length)
}

/** `missed`: also names what was not found, and what was that should not. */
export const benchPii = async (data: string | undefined, missed = false): Promise<string> => {
  if (data === undefined) return 'Name a folder with the checkouts: `npm run bench -- pii DATA`.'
  const vectors = await readVectors(data)
  const groups = Map.groupBy(
    vectors.filter(v => v.kind !== 'no phone'),
    v => `${v.kind} | ${v.source} | ${isValid(v) ? 'yes' : 'no'}`,
  )
  const rows: string[] = []
  for (const [name, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const results = group.map(vector => ({ vector, left: remains(vector) }))
    const found = results.filter(r => r.left === 'nothing').length
    const fragments = results.filter(r => r.left === 'a fragment').length
    rows.push(`| ${name} | ${group.length} | ${percent(found, group.length)} | ${fragments} |`)
    if (missed)
      for (const { vector, left } of results)
        if (left !== 'nothing') rows.push(`    ${left}: ${vector.value} · ${mask(vector.text, everything).text.slice(0, 160)}`)
  }
  const none = vectors.filter(v => v.kind === 'no phone')
  const touched = none.filter(v => mask(v.text, { phones: true }).masked.includes('phone'))
  if (missed) for (const { text } of touched) rows.push(`    touched: ${text}`)
  const texts = [...new Set(vectors.filter(v => v.source === 'presidio-research').map(v => v.text))]
  const length = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length))
  return [
    '| kind | from | check digits hold | values | found | left in fragments |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `Numbers that are no phones and were taken for one: ${touched.length} of ${none.length}.`,
    `${speed(texts).toFixed(0)} µs a text of ${length} characters, on average over ${texts.length} texts that hold such values.`,
  ].join('\n')
}
