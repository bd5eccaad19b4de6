// Ours → theirs: an answer in plain words. The AI's are written in the cheap alphabet and kept short, with the rest behind a link.
import { toPlain } from '#core/lib/dialects/plain.ts'
import { inParts } from '#core/lib/in-parts.ts'
import type { Reply } from '#core/ports/connector.ts'
import type { Pages } from '#core/ports/pages.ts'
import { segmentsOf, simplified } from './segments.ts'

/** Longer answers of the AI are cut: so many pieces go in one message. */
const mostSegments = 4
/** Characters that an address and the dots before it surely need not pass. */
const shortest = 60

/** As many whole sentences as fit into the pieces, and where all of it is. */
const shortened = (text: string, address: string): string => {
  const whole = segmentsOf(text)
  if (whole.count <= mostSegments) return text
  const room = mostSegments * (whole.encoding === 'GSM-7' ? 153 : 67) - address.length - 5
  for (let longest = room; longest >= shortest; longest -= 10) {
    const [begin = ''] = inParts(text, longest)
    const cut = `${begin}\n... ${address}`
    if (segmentsOf(cut).count <= mostSegments) return cut
  }
  return text
}

/** What the customer reads, and whether it is only a beginning. Words of people go as they were written, but for their markup. */
export const worded = ({ author, text, session, seq }: Reply, pages: Pages): { text: string; isShortened: boolean } => {
  if (author.kind === 'agent') return { text, isShortened: false }
  const plain = simplified(toPlain(text))
  const words = author.kind === 'ai' ? shortened(plain, pages.answer(session, seq)) : plain
  return { text: words, isShortened: words !== plain }
}
