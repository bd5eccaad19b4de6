// What somebody wrote now, out of all that a mail says: history, signatures and borders taken off, whoever forwards is let have their say.
import { attributionAt, attributionOn } from './attribution.ts'
import { blockAt, opensWithBlock } from './header-block.ts'
import { bare, isBlank, type Line, nextWritten, written } from './line.ts'
import { withoutSignature } from './signature.ts'
import { regards } from './words.ts'

export interface OwnWords {
  own: string
  /** Of their words in this mail all, with the signature. */
  signed: string
  /** What was passed on, with the lines that say whose it is. */
  forwarded?: string
}

const replyAbove =
  /(?:reply|respond|type your reply|write your reply|your reply) above this line|(?:nur|antwort(?:en)?) (?:bitte )?(?:über|oberhalb) dieser (?:linie|zeile)/iu

interface Piece {
  lines: Line[]
  quoted: boolean
  /** It is history, whatever stands around it. */
  history: boolean
}

/** Pieces up to where all the rest is history, or what was forwarded. */
const piecesOf = (lines: readonly Line[], forwards: boolean): { pieces: Piece[]; forwarded?: Line[] } => {
  const pieces: Piece[] = []
  let own: Line[] = []
  let attributed = false
  const close = (): void => {
    if (own.length > 0) pieces.push({ lines: own, quoted: false, history: false })
    own = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    if (line.depth > 0) {
      let end = at
      while (end < lines.length && (lines[end]!.depth > 0 || (isBlank(lines[end]) && (lines[nextWritten(lines, end)]?.depth ?? 0) > 0)))
        end += 1
      const quoted = lines.slice(at, end)
      const block = opensWithBlock(quoted, 0)
      if (block?.forwarded && !attributed) {
        close()
        return { pieces, forwarded: lines.slice(at).map(each => ({ ...each, depth: Math.max(0, each.depth - 1) })) }
      }
      close()
      const texts = quoted.filter(each => !isBlank(each)).map(each => each.text)
      attributed ||= block !== undefined || attributionOn(texts) > 0
      pieces.push({ lines: quoted, quoted: true, history: attributed || quoted.some(each => each.cited) })
      at = end
      continue
    }
    const block = blockAt(lines, at)
    if (block) {
      own.splice(Math.max(0, own.length - (at - block.from)))
      const wordsAbove = attributed || own.some(each => !isBlank(each)) || pieces.length > 0
      close()
      const passedOn = block.forwarded || (forwards && !attributed) || !wordsAbove
      return passedOn ? { pieces, forwarded: lines.slice(block.from) } : { pieces }
    }
    if (line.text.length < 200 && replyAbove.test(line.text)) {
      close()
      return { pieces }
    }
    const attribution = attributionAt(lines, at)
    if (attribution) {
      own.splice(Math.max(0, own.length - (at - attribution.from)))
      const wordsAbove = attributed || pieces.length > 0 || own.some(each => !isBlank(each))
      close()
      attributed = true
      // Without signs nobody can tell where the quote ends: it is taken to reach to the end, but never to be all there is.
      if (!attribution.quoted && wordsAbove && nextWritten(lines, at + 1) < lines.length) return { pieces }
      at += 1
      continue
    }
    own.push(line)
    at += 1
  }
  close()
  return { pieces }
}

/** The end of a quoted line that was too long for a line, left without its sign. */
const isWrapped = (pieces: readonly Piece[], at: number): boolean => {
  const { quoted, lines } = pieces[at]!
  const above = pieces[at - 1]
  if (quoted || lines.length > 2 || lines.some(isBlank) || !above?.quoted || !pieces[at + 1]?.quoted) return false
  const end = above.lines.at(-1)!.text
  return end.length >= 60 && !/[.!?:;,]\s*$/u.test(end) && /^[\p{Ll}\d/?&=%#]/u.test(lines[0]!.text)
}

const trimmed = (lines: readonly string[]): string =>
  lines
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/^\n+/u, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()

/** A greeting and a name, and nothing else. */
const isFarewell = (lines: readonly string[]): boolean => {
  const filled = lines.map(bare).filter(line => line !== '')
  return filled.length <= 3 && regards.test(filled[0] ?? '')
}

/** Lines of one answered passage that are kept: the last of them, which stand right above the answer. */
const mostAnswered = 12

/** Without what was history already in the mail that is answered. */
const answered = (piece: Piece): string[] => {
  const filled = piece.lines.filter(line => !isBlank(line))
  const least = filled.reduce((depth, line) => Math.min(depth, line.depth), Number.POSITIVE_INFINITY)
  return filled
    .slice(attributionOn(filled.map(line => line.text)))
    .filter(line => line.depth === least)
    .slice(-mostAnswered)
    .map(written)
}

const compose = (pieces: readonly Piece[], signed: boolean): string => {
  const lastOwn = pieces.findLastIndex(piece => !piece.quoted && piece.lines.some(line => !isBlank(line)))
  const words = pieces.map((piece, at) =>
    piece.quoted || isWrapped(pieces, at)
      ? []
      : withoutSignature(
          piece.lines.filter(line => signed || !line.signed).map(line => line.text),
          at === lastOwn,
        ),
  )
  const hasWords = (at: number): boolean => words[at]?.some(line => line.trim() !== '') === true
  const lastWords = pieces.findLastIndex((_, at) => hasWords(at))
  const answers = (at: number): boolean => pieces[at]!.quoted && hasWords(at + 1) && !isFarewell(words[at + 1]!)
  // Answered piece by piece, or announced as answered below: "Yes" says nothing without what is above it.
  const first = pieces.findIndex((_, at) => answers(at))
  const interleaved = pieces.some((_, at) => at > first && answers(at)) || pieces.slice(0, first + 1).some((_, at) => hasWords(at))
  const kept: string[][] = []
  for (const [at, piece] of pieces.entries())
    if (!piece.quoted) kept.push(words[at]!)
    // A passage chosen and answered is part of what they say; one that only hangs below is history.
    else if (!piece.history && at < lastWords) kept.push(piece.lines.map(written))
    else if (interleaved && answers(at)) kept.push(['', ...answered(piece)])
    else kept.push([''])
  return trimmed(kept.flat())
}

/** No more than two empty lines in a row: each of them is looked past more than once. */
const compact = (lines: readonly Line[]): Line[] => {
  let blanks = 0
  return lines.filter(line => {
    blanks = isBlank(line) && !line.border ? blanks + 1 : 0
    return blanks <= 2
  })
}

/** `forwards`: the subject says that it was passed on. */
export const ownWords = (lines: readonly Line[], forwards = false): OwnWords => {
  const { pieces, forwarded } = piecesOf(compact(lines), forwards)
  let own = compose(pieces, false)
  // What stands in a signature's place only is what they wrote.
  if (own === '' && forwarded === undefined) own = compose(pieces, true)
  if (own === '' && forwarded === undefined && pieces.length > 0 && pieces.every(piece => !piece.history))
    own = trimmed(pieces.flatMap(piece => piece.lines.map(written)).filter(text => bare(text) !== ''))
  const signed = pieces.flatMap(piece => (piece.quoted ? [] : piece.lines.map(written))).join('\n')
  return forwarded === undefined ? { own, signed } : { own, signed, forwarded: trimmed(forwarded.map(written)) }
}
