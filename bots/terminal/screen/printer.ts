// Everything the desk prints goes through here: cards, timeline lines, one-liners in their tone.
import type { Card, TimelineLine, Tone } from '../../cards.ts'
import type { Editor } from '../line/editor.ts'
import { cleanLine, cleanText } from './clean.ts'
import { type Drawing, drawCard, drawLine } from './draw.ts'
import type { Paint } from './paint.ts'
import type { Times } from './times.ts'
import { wrap } from './width.ts'

export interface Printer {
  card(card: Card): void
  /** A card nobody asked for: set apart from what was being done. */
  arrival(card: Card): void
  line(line: TimelineLine): void
  say(text: string, tone?: Tone): void
  /** A line that is not broken, so that it can be copied: an address. */
  whole(text: string): void
  bell(): void
}

/** Prints above the prompt of `editor`, as wide as the window is at that time. */
export const createPrinter = (editor: Editor, paint: Paint, times: Times): Printer => {
  const drawing = (): Drawing => ({ columns: editor.columns(), paint, times })
  return {
    arrival: card => editor.print(['', ...drawCard(card, drawing()), '']),
    card: card => editor.print([...drawCard(card, drawing()), '']),
    line: line => editor.print(drawLine(line, drawing())),
    say: (text, tone = 'plain') => editor.print(wrap(cleanText(text), editor.columns() - 1).map(line => paint(line, tone))),
    whole: text => editor.print([cleanLine(text)]),
    bell: () => editor.bell(),
  }
}
