// What a customer reads on WhatsApp: the words of a message as its app draws its own marks, to compare them with those that are meant.

/** What signs that only look alike are read as. */
const alike: Record<string, string> = { '∗': '*', ˍ: '_', '∼': '~', ˋ: '`' }

/** A pair of marks: at the edge of words outside, on the words inside, in one line. */
const pair = /(?<![\p{L}\p{N}*_~])([*_~])(?!\s)([^\n]+?)(?<!\s)\1(?![\p{L}\p{N}*_~])/gu

const styled = (text: string): string => {
  const inner = text.replace(pair, (_, _mark: string, words: string) => words)
  return inner === text ? text : styled(inner)
}

/** As the app draws it: marks in pairs are seen no more, words between backticks stand as they are. */
const drawn = (text: string): string =>
  text
    .split(/(```[\s\S]+?```|`[^`\n]+`)/)
    .map((piece, at) => (at % 2 === 1 ? piece.replace(/^`+\n?|\n?`+$/g, '') : styled(piece)))
    .join('')
    .replaceAll('\u200b', '')
    .replace(/[∗ˍ∼ˋ]/g, sign => alike[sign] ?? sign)

/** What the customer reads below the name that stands above an agent's words. */
export const asShown = (text: string): string => drawn(text.replace(/^\*[^*\n]+\*\n/, ''))
