// Whether a text is long enough, and said enough, to tell its language: one “ok”, a name, an address or a code is not, though something
// can be guessed of each.
import { languageOf } from './language.ts'

/** Words in all, and such as are no names. */
const [enough, common] = [3, 2]
/** Letters of a script that is written without spaces that make about one word. */
const lettersOfWord = 2
/** Letters of a text that may tell although it has fewer words, where nothing else does. */
const long = 12

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

const counted = (text: string): { all: number; common: number; letters: number } => {
  const rest = text.slice(0, 2000)
  const letters = rest.match(unspaced)?.length ?? 0
  const words = rest
    .replace(unspaced, ' ')
    .split(/\s+/u)
    // Addresses, code and numbers are no words.
    .filter(word => /\p{L}{2}/u.test(word) && !/[\d_/\\{}<>=@`]/u.test(word))
  const dense = Math.floor(letters / lettersOfWord)
  return {
    all: words.length + dense,
    common: words.filter(word => !/^\P{L}*\p{Lu}/u.test(word)).length + dense,
    letters: words.join('').length + letters,
  }
}

/** True where the language of the text may be believed, whatever was told before. */
export const isTelling = (text: string): boolean => {
  const words = counted(text)
  return words.all >= enough && words.common >= common
}

/** True where it may be believed against no more than what a page says of itself. */
export const isHinting = (text: string): boolean => {
  const words = counted(text)
  return isTelling(text) || (words.all > 1 && words.common > 0 && words.letters >= long)
}

/** The language of a text that tells it; `und` for others. */
export const toldOf = (text: string): string => (isTelling(text) ? languageOf(text) : 'und')
