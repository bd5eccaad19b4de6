// From a passage to the words of an answer: all of it where it is short, else the run of blocks that holds most of the question. Never a
// word that does not stand there, never half a numbered list, table or piece of code.
import { type Block, blocksOf, itemsOf } from '#core/search/text/blocks.ts'
import { sentencesOf } from '#core/search/text/sentences.ts'
import { begin, createSought, meet, type Terms, worthMet } from './sought.ts'
import { type Pen, write } from './words.ts'

/** Characters of an answer. */
export const LIMIT = 900
/** Characters of an answer that is one list, table or piece of code with the sentence that leads to it: cut, it would mislead. */
export const WHOLE_LIMIT = 1500

interface Piece {
  text: string
  /** What stands between it and the piece before. */
  glue: string
  /** May not be the last: it leads to the next. */
  leads: boolean
  /** A list, table or code: may not stand without what leads to it. */
  led: boolean
}

const isNumbered = (text: string): boolean => /^\s{0,3}\d+[.)]\s/.test(text)

const leadsOn = (text: string): boolean => /[:：]["'”’)*_]*$/.test(text)

const bySentence = (text: string): Piece[] =>
  sentencesOf(text).map((sentence, at) => ({ text: sentence, glue: at === 0 ? '\n\n' : ' ', leads: leadsOn(sentence), led: false }))

const byItem = (text: string): Piece[] =>
  itemsOf(text).map((item, at) => ({ text: item, glue: at === 0 ? '\n\n' : '\n', leads: false, led: false }))

/** A block as what may be quoted of it: whole, or where it is too long a paragraph's sentences and a bulleted list's points. */
const piecesOf = (block: Block, led: boolean): Piece[] => {
  const { kind, text } = block
  const whole = { text, glue: '\n\n', leads: kind === 'paragraph' && leadsOn(text), led: led && kind !== 'paragraph' }
  if (text.length <= LIMIT) return [whole]
  if (kind === 'paragraph' || kind === 'quote') return bySentence(text)
  if (kind === 'list' && !isNumbered(text)) return byItem(text)
  return [whole]
}

/** More of the question first; of equal ones the longer, which starts earlier. */
const worthOf = (share: number, length: number, from: number): number => share + 0.2 * Math.min(length / LIMIT, 1) + (from === 0 ? 0.1 : 0)

/** The best run of pieces that fits, or undefined where not one does. */
const bestRun = (pieces: Piece[], terms: Terms): string | undefined => {
  const sought = createSought(terms)
  const into = new Int32Array(2 * WHOLE_LIMIT)
  let best: string | undefined
  let most = 0
  for (let from = 0; from < pieces.length; from++) {
    if (pieces[from]!.led && from > 0) continue
    begin(sought)
    const pen: Pen = { into, at: 0, verb: 0 }
    let text = ''
    for (let to = from + 1; to <= pieces.length; to++) {
      const last = pieces[to - 1]!
      text += to === from + 1 ? last.text : last.glue + last.text
      const alone = to - from <= 2 && (last.led || to - from === 1)
      if (text.length > (alone ? WHOLE_LIMIT : LIMIT)) break
      const had = pen.at
      write(pen, last.text, terms.language)
      meet(sought, into, had, pen.at)
      if (last.leads && to < pieces.length) continue
      const worth = worthOf(terms.total > 0 ? worthMet(sought) / terms.total : 0, text.length, from)
      if (worth > most) {
        most = worth
        best = text
      }
    }
  }
  return best
}

/** The words to quote from a passage, or undefined where nothing of it can be quoted whole. */
export const quote = (markdown: string, terms: Terms): string | undefined => {
  const text = markdown.trim()
  if (text === '') return undefined
  if (text.length <= LIMIT) return text
  const { blocks } = blocksOf(text)
  const pieces = blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    return piecesOf(block, before !== undefined && before.kind === 'paragraph' && leadsOn(before.text))
  })
  return bestRun(pieces, terms)
}
