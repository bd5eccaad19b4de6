// What a translation must not lose: links, addresses, code, placeholders and figures of three digits and more. Shorter numbers may be written
// otherwise in another language, such as times and days, and thousands may be parted otherwise.

const tokens =
  /https?:\/\/[^\s<>()[\]"'“”„«»]*[^\s<>()[\]"'“”„«».,;:!?]|`[^`\n]+`|\[[^\][\n]{1,60}\](?!\()|\{\{[^{}\n]{1,60}\}\}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w/giu
/** Between the thousands of one number. */
const parted = /(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))/gu
const figures = /\d{3,}/gu

/** Digits of any script as 0 to 9: each script has its ten in one row. */
const plainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, digit => {
    let zero = digit.codePointAt(0) ?? 0
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && zero > (digit.codePointAt(0) ?? 0) - 9) zero -= 1
    return String((digit.codePointAt(0) ?? 0) - zero)
  })

const keptIn = (text: string): string[] => {
  const found = text.match(tokens) ?? []
  const rest = plainDigits(text.replace(tokens, ' ')).replace(parted, '')
  return [...found, ...(rest.match(figures) ?? [])]
}

/** What stands in `before` and is not in `after`, or not as often; empty where nothing was lost. */
export const lostIn = (before: string, after: string): string[] => {
  const left = keptIn(after)
  return keptIn(before).filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
