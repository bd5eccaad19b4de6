// Words as they are said aloud: without markup, addresses and signs that nobody pronounces.
import { toPlain } from '#core/lib/dialects/plain.ts'

const bareAddress = /https?:\/\/([^\s/?#)]+)[^\s)]*/gu
const behindWords = / \((?:https?:|mailto:)[^)\s]*\)/gu
const pictures = /\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu

export const spoken = (text: string): string =>
  toPlain(text)
    .replace(behindWords, '')
    .replace(bareAddress, '$1')
    .replace(pictures, '')
    .replace(/^\s*[-–—•]\s+/gmu, '')
    .replace(/[ \t]+/gu, ' ')
    .trim()

/** About how long it takes to say, in milliseconds. */
export const saying = (text: string): number => 600 + text.length * 65
