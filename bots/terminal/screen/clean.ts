// Makes words of strangers inert: nothing a customer writes may move the cursor, set the title, or pretend to be the desk.

/** Bidirectional embeddings, overrides and isolates: they reach beyond their own words and can hide what a line says. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g
const c1 = /[\u0080-\u009f\ufff9-\ufffb]/g
/** More marks on one letter than any language writes; they would spill over the lines around. */
const piled = /(\p{M}{6})\p{M}+/gu

/**
 * The text with control characters shown as pictures (`␛`), direction overrides taken out and lines ended by `\n` alone.
 * Tabs become two spaces. What is left moves no cursor.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, '  ')
    .replace(controls, c => (c === '\u007f' ? '␡' : String.fromCharCode(0x2400 + c.charCodeAt(0))))
    .replace(c1, '\ufffd')
    .replace(directions, '')
    .replace(piled, '$1')

/** The same on one line: for names, titles, numbers. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
