// How far words were heard that were said aloud: what was spoken is told without markup, and with other blanks.

const letter = /[\p{L}\p{N}]/u
/** Markup, such as the address of a link, that was not said. */
const longestUnsaid = 400
/** So many letters in a row are no chance. */
const sure = 3

/** The number of characters of `text` that end where `heard`, the beginning of what was spoken of it, ends. */
export const heardUpTo = (text: string, heard: string): number => {
  const said = [...heard.toLowerCase()].filter(one => letter.test(one))
  if (said.length === 0) return 0
  const letters: { one: string; end: number }[] = []
  let at = 0
  for (const one of text) {
    at += one.length
    if (letter.test(one)) letters.push({ one: one.toLowerCase(), end: at })
  }
  const fits = (i: number, j: number): boolean => said.slice(j, j + sure).every((one, n) => letters[i + n]?.one === one)
  let end = 0
  for (let i = 0, j = 0; j < said.length && i < letters.length; i += 1, j += 1) {
    if (letters[i]?.one !== said[j]) {
      const skipped = letters.slice(i, i + longestUnsaid).findIndex((_, n) => fits(i + n, j))
      if (skipped < 0) break
      i += skipped
    }
    end = letters[i]?.end ?? end
  }
  const rest = /^[^\p{L}\p{N}\s]+(?=\s|$)/u.exec(text.slice(end))
  return end + (rest && end > 0 ? rest[0].length : 0)
}
