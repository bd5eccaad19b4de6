// A text as runs of letters and digits, at about 50 ns a word: what is a word, what is an identifier to be kept whole, and what has no
// spaces between its words and is read as pairs of characters (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese).

/**
 * `word`: to be stemmed. `part`: of the compound told right before. `whole`: a compound of words, its joints left out (`sign-up` →
 * `signup`). `id`: an order number, version, address; kept whole, joints and all. `gram`: two characters of a script without spaces.
 */
export type TokenKind = 'word' | 'part' | 'whole' | 'id' | 'gram'

export type Found = (kind: TokenKind, text: string) => void

const none = 0
const letter = 1
const digit = 2
const dense = 3
const joint = 4
const apostrophe = 5
const unread = 255

/** What each UTF-16 unit is, filled in as characters are met. */
const classes = new Uint8Array(0x10000).fill(unread)
const isLetter = /[\p{L}\p{M}]/u
const isDigit = /\p{Nd}/u
const isDense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u

const classify = (unit: number): number => {
  const c = String.fromCharCode(unit)
  // Half of a character beyond the first plane: rare Han is read like Han, the rest (mostly emoji) is no word.
  if (unit >= 0xd840 && unit <= 0xd888) return dense
  if (unit >= 0xd800 && unit <= 0xdfff) return none
  if (isDense.test(c)) return dense
  if (isDigit.test(c)) return digit
  if (isLetter.test(c)) return letter
  if ("'’ʼ＇".includes(c)) return apostrophe
  if ('-_./@+:‐‑'.includes(c)) return joint
  return none
}

const classOf = (unit: number): number => {
  const known = classes[unit]!
  if (known !== unread) return known
  const found = classify(unit)
  classes[unit] = found
  return found
}

/** Longer runs are keys, hashes or noise, and nobody asks for them by name. */
const longest = 64

const elided = new Set([
  'l',
  'd',
  'j',
  'm',
  'n',
  's',
  't',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'un',
  'dell',
  'all',
  'nell',
  'sull',
  'dall',
  'quell',
  'quest',
])
const ending = new Set(['s', 't', 'd', 'm', 'll', 're', 've'])

/** The word behind an apostrophe: `customer's` → `customer`, `l'adresse` → `adresse`. */
const bare = (text: string): string[] => {
  const parts = text.split(/['’ʼ＇]/)
  if (parts.length === 2 && ending.has(parts[1]!)) return [parts[0]!]
  if (parts.length === 2 && elided.has(parts[0]!)) return [parts[1]!]
  return parts.filter(part => part.length > 1)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Digits make a name of it, not a word: `4521`, `a1b2c3`, `v2.1`; but `mp3` and `2fa` are words. */
const isId = (text: string, joined: boolean): boolean => {
  const digits = count(text, /\p{Nd}/gu)
  return digits > 0 && (joined || digits > 2 || digits === text.length)
}

const compound = (text: string, found: Found): void => {
  const parts = text.split(/[-_./@+:‐‑]/).flatMap(bare)
  if (isId(text, true) || text.includes('@') || count(text, /[./]/g) > 1) found('id', text)
  else if (parts.length > 1) found('whole', parts.join(''))
  else {
    for (const part of parts) found('word', part)
    return
  }
  for (const part of parts) if (part.length > 1) found('part', part)
}

const grams = (text: string, found: Found): void => {
  if (text.length === 1) found('gram', text)
  for (let i = 0; i + 1 < text.length; i++) found('gram', text.slice(i, i + 2))
}

const asciiOnly = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** Tells each token of the text in lower case, in order, until it is enough. */
export const scan = (given: string, found: Found, isEnough?: () => boolean): void => {
  const text = (asciiOnly(given) ? given : given.normalize('NFKC')).toLowerCase()
  const length = text.length
  for (let i = 0; i < length && !isEnough?.(); ) {
    const first = classOf(text.charCodeAt(i))
    if (first === dense) {
      let end = i + 1
      while (end < length && (classOf(text.charCodeAt(end)) === dense || (text.charCodeAt(end) & 0xfc00) === 0xdc00)) end += 1
      grams(text.slice(i, end), found)
      i = end
      continue
    }
    if (first !== letter && first !== digit) {
      i += 1
      continue
    }
    let end = i + 1
    let joined = false
    let quoted = false
    let digits = first === digit
    for (; end < length; end++) {
      const now = classOf(text.charCodeAt(end))
      if (now === letter) continue
      if (now === digit) {
        digits = true
        continue
      }
      if (now !== joint && now !== apostrophe) break
      const next = end + 1 < length ? classOf(text.charCodeAt(end + 1)) : none
      if (next !== letter && next !== digit) break
      if (now === joint) joined = true
      else quoted = true
    }
    const token = text.slice(i, end)
    i = end
    if (token.length > longest) continue
    if (joined) compound(token, found)
    else if (quoted) for (const part of bare(token)) found('word', part)
    else found(digits && isId(token, false) ? 'id' : 'word', token)
  }
}
