// A paragraph of Markdown as sentences, by Unicode's sentence boundaries (UAX #29), without cutting code spans, links or "e.g. this".

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Ends that look like the end of a sentence and are not. */
const abbreviated =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|nr|art|abs|ca|bzw|usw|z\. ?B|d\. ?h|u\. ?a|p\. ?ej|Mr|Mrs|Ms|Dr|St|Sr|Sra|M|Mme|\p{Lu})\.$/u

/** Marks that wrap words, by how they open and close; read on from where it was left. */
const createMarks = () => {
  let ticks = 0
  let square = 0
  let round = 0
  let bold = 0
  let star = false
  return {
    read: (text: string): void => {
      for (const c of text) {
        const second = star && c === '*'
        star = c === '*' && !second && ticks % 2 === 0
        if (c === '`') ticks += 1
        else if (ticks % 2 === 1) continue
        else if (c === '[') square += 1
        else if (c === ']') square -= 1
        else if (c === '(') round += 1
        else if (c === ')') round -= 1
        else if (second) bold += 1
      }
    },
    isOpen: (): boolean => ticks % 2 === 1 || square > 0 || round > 0 || bold % 2 === 1,
  }
}

/** As much of a sentence's end as tells whether it is one. */
const ending = 64

/** Each sentence as it stands, white space before and behind it included: joined they are the text again. */
const piecesOf = (text: string): string[] => {
  const found: string[] = []
  let from = 0
  let marks = createMarks()
  for (const { segment, index } of segmenter.segment(text)) {
    marks.read(segment)
    const to = index + segment.length
    const bare = text
      .slice(Math.max(from, to - segment.length - ending), to)
      .trimEnd()
      .slice(-ending)
    const hardBreak = /\n\s*$/.test(segment) && !/[.!?。！？…:]["'”’)*_]*$/u.test(bare)
    if (marks.isOpen() || abbreviated.test(bare) || hardBreak) continue
    found.push(text.slice(from, to))
    from = to
    marks = createMarks()
  }
  if (from < text.length) found.push(text.slice(from))
  return found
}

/** The sentences, each with the white space behind it gone; joined by their own gaps they are the text again. */
export const sentencesOf = (text: string): string[] =>
  piecesOf(text)
    .map(piece => piece.trimEnd())
    .filter(piece => piece !== '')

/** A sentence has certainly ended: with white space behind it, or with a mark after which none is written. */
const ended = /(?:\s|[。！？])$/u
/** Before a letter has come, what follows may still belong to the sentence (UAX #29, SB8); a sentence without one is a list's number. */
const letter = /\p{L}/u

/**
 * Of a text that is still being written: how many characters of it are whole sentences that nothing coming later can change, and how many
 * sentences those are.
 */
export const wholeIn = (text: string): { length: number; sentences: number } => {
  const pieces = piecesOf(text)
  let whole = { length: 0, sentences: 0 }
  let length = 0
  let sentences = 0
  for (const [at, piece] of pieces.entries()) {
    length += piece.length
    if (piece.trim() !== '') sentences += 1
    const rest = text.slice(length)
    if (at < pieces.length - 1 && ended.test(piece) && letter.test(piece) && letter.test(rest)) whole = { length, sentences }
  }
  return whole
}
