// The last rows of the terminal: the prompt is drawn, erased and drawn again below what was printed above it.
import type { Frame } from './frame.ts'

export interface Screen {
  /** Draws the prompt, in place of the one before. */
  draw(frame: Frame): void
  /** Prints lines above the prompt and draws it again below. */
  above(lines: readonly string[], frame: Frame | undefined): void
  /** Leaves the frame standing as printed text; nothing is drawn any more. */
  leave(frame: Frame, after?: string): void
  /** The window has a new width; most terminals have wrapped anew what was on it. */
  resized(columns: number): void
  /** Takes the prompt away. */
  hide(): void
  clear(): void
}

const up = (rows: number): string => (rows > 0 ? `\x1b[${rows}A` : '')
const noWrap = '\x1b[?7l'
const wrapAgain = '\x1b[?7h'

/** `write` takes whole updates, so that a row is never seen half-drawn. */
export const createScreen = (write: (text: string) => void): Screen => {
  let drawn: Frame | undefined
  let above = 0

  const erase = (): string => {
    if (!drawn) return ''
    const text = `${up(above)}\r\x1b[J`
    drawn = undefined
    above = 0
    return text
  }
  const put = (frame: Frame): string => {
    drawn = frame
    above = frame.cursorRow
    return `${noWrap}${frame.rows.join('\r\n')}${wrapAgain}${up(frame.rows.length - 1 - frame.cursorRow)}\r${frame.beforeCursor}`
  }

  return {
    draw: frame => write(erase() + put(frame)),
    above: (lines, frame) => write(`${erase()}${lines.map(line => `${line}\r\n`).join('')}${frame ? put(frame) : ''}`),
    leave(frame, after = '') {
      write(`${erase()}${noWrap}${frame.rows.join('\r\n')}${wrapAgain}${after}\r\n`)
      drawn = undefined
    },
    resized(columns) {
      if (!drawn) return
      const frame = drawn
      const rowsOf = (width: number): number => Math.max(1, Math.ceil(width / Math.max(1, columns)))
      above =
        frame.widths.slice(0, frame.cursorRow).reduce((sum, width) => sum + rowsOf(width), 0) +
        Math.floor(frame.cursorColumn / Math.max(1, columns))
    },
    hide() {
      const text = erase()
      if (text) write(text)
    },
    clear: () => {
      drawn = undefined
      above = 0
      write('\x1b[H\x1b[2J')
    },
  }
}
