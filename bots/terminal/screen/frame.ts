// The prompt and the line being typed as rows of the screen, and where the cursor stands among them.
import { cleanText } from './clean.ts'
import type { Paint } from './paint.ts'
import { splitAt, widthOf } from './width.ts'

/** What stands before the line: painted, and how many columns it takes. */
export interface Lead {
  text: string
  width: number
}

export interface Frame {
  rows: string[]
  /** Columns of each row, so that a narrower window can be allowed for. */
  widths: number[]
  cursorRow: number
  cursorColumn: number
  /** The cursor's row up to the cursor: written again it puts the cursor where the terminal itself thinks that is. */
  beforeCursor: string
}

/** A line break inside the line: readline knows only one line, so it holds this private character. */
export const lineBreak = '\ue00a'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const under = '  '

interface RowInMaking {
  text: string
  width: number
}

/**
 * Lays out `lead` and `line` for a screen of `columns` × `height`; `cursor` counts UTF-16 units of `line`. A line too long for the screen
 * shows the part around the cursor.
 */
export const layOut = (lead: Lead, line: string, cursor: number, size: { columns: number; height: number }, paint: Paint): Frame => {
  const room = Math.max(8, size.columns - 1)
  const first: RowInMaking = { text: lead.text, width: lead.width }
  const rows: RowInMaking[] = [first]
  let row = first
  let cursorRow = 0
  let beforeCursor = lead.text
  let cursorColumn = lead.width
  const fresh = (text: string): void => {
    row = { text, width: widthOf(text) }
    rows.push(row)
  }
  const mark = (): void => {
    cursorRow = rows.length - 1
    beforeCursor = row.text
    cursorColumn = row.width
  }
  if (lead.width > room - 4) fresh('')
  mark()
  for (const { segment, index } of graphemes.segment(line)) {
    const here = cursor >= index && cursor < index + segment.length
    if (here) mark()
    if (segment === lineBreak) {
      fresh(under)
      continue
    }
    const shown = cleanText(segment.replaceAll(lineBreak, '')).replaceAll('\n', '␊')
    const width = widthOf(shown)
    if (row.width + width > room) {
      fresh('')
      if (here) mark()
    }
    row.text += shown
    row.width += width
  }
  if (cursor >= line.length) {
    if (row.width >= room) fresh('')
    mark()
  }
  const height = Math.max(2, size.height - 1)
  const from = rows.length <= height ? 0 : Math.min(Math.max(0, cursorRow - Math.floor(height / 2)), rows.length - height)
  const shown = rows.slice(from, from + height)
  if (from > 0 && shown[0] && cursorRow !== from)
    shown[0] = { text: paint(splitAt(`  … ${from + 1} rows above`, room)[0], 'quiet'), width: room }
  return { rows: shown.map(r => r.text), widths: shown.map(r => r.width), cursorRow: cursorRow - from, cursorColumn, beforeCursor }
}
