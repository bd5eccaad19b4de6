// Takes out of words what nobody sees and what turns other words around; all else stays as it was written.

/** Embeddings, overrides and isolates reach beyond their own words. The plain marks (U+200E, U+200F, U+061C) are part of how people write. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g
/** What nobody sees: soft hyphens, spaces without width, tags. Joiners stay, since scripts and emoji need them. */
const unseen =
  /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0000}-\u{e007f}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufff9-\ufffb\ue000-\uf8ff]/g
/** More marks on one letter than any language writes; they would spill over the lines around. */
const piled = /(\p{M}{6})\p{M}+/gu

/** The words as their writer meant them to be seen: lines ended by `\n`, nothing invisible, nothing that turns other words around. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(controls, '')
    .replace(directions, '')
    .replace(unseen, '')
    .replace(piled, '$1')
    .toWellFormed()

/** The same on one line: for names, titles, numbers. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()
