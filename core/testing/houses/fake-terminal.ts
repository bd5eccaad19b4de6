// A terminal without a screen: a tty's two ends, what stands on it row by row, and every byte that could have done harm.
//
// Understands what a line editor sends (ECMA-48: CR, LF, BEL, cursor up and home, erase below, colours, private modes; OSC 8 for links) and nothing else:
// whatever else arrives is kept in `strange`, so that a test can say that nothing did.
import { PassThrough, Writable } from 'node:stream'

export interface FakeTerminal {
  input: PassThrough & { isTTY: boolean; setRawMode(raw: boolean): void }
  output: Writable & { isTTY: boolean; columns: number; rows: number }
  /** What stands on the screen and in the lines scrolled out of it, without spaces at the ends. */
  lines(): string[]
  /** The rows from the last one with text upwards. */
  last(rows?: number): string[]
  text(): string
  /** Where the cursor is: its row's text up to it. */
  beforeCursor(): string
  /** Types as fast as a program can. */
  type(text: string): void
  /** Resolves when the screen satisfies; rejects with what stands on it after `patience` milliseconds. */
  see(wanted: string | RegExp | ((text: string) => boolean), patience?: number): Promise<void>
  /** Gives the window another size; what stands on it is wrapped anew. */
  resize(columns: number, rows?: number): void
  /** Control sequences that a line editor does not need. */
  strange: string[]
  /** Addresses that words on the screen lead to when they are pressed. */
  links: string[]
  bells: number
  raw: boolean
}

interface Cursor {
  row: number
  column: number
}

const wide = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what this reads
const tokens = /\x1b\]8;;([\x21-\x7e]*)\x1b\\|\x1b\[([?\d;]*)([A-Za-z])|\x1b[^[]?|[\x00-\x1f\x7f-\x9f]|[^\x00-\x1f\x7f-\x9f]+/g
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export const createFakeTerminal = ({ columns = 80, rows = 24 }: { columns?: number; rows?: number } = {}): FakeTerminal => {
  const grid: string[][] = [[]]
  const cursor: Cursor = { row: 0, column: 0 }
  const watchers = new Set<() => void>()
  const strange: string[] = []
  const links: string[] = []
  let wraps = true

  const rowAt = (row: number): string[] => {
    while (grid.length <= row) grid.push([])
    return grid[row]!
  }
  const put = (grapheme: string): void => {
    const width = wide.test(grapheme) ? 2 : 1
    if (cursor.column + width > output.columns) {
      if (!wraps) cursor.column = output.columns - width
      else {
        cursor.row += 1
        cursor.column = 0
      }
    }
    const row = rowAt(cursor.row)
    while (row.length < cursor.column) row.push(' ')
    row[cursor.column] = grapheme
    if (width === 2) row[cursor.column + 1] = ''
    cursor.column += width
  }
  /** The first row that a cursor can still reach. */
  const top = (): number => Math.max(0, grid.length - output.rows)
  const sequence = (parameters: string, final: string): void => {
    if (final === 'm') return
    if (final === 'A') cursor.row = Math.max(top(), cursor.row - (Number(parameters) || 1))
    else if (final === 'J' && parameters === '') {
      grid.length = cursor.row + 1
      rowAt(cursor.row).length = Math.min(rowAt(cursor.row).length, cursor.column)
    } else if (final === 'J' && parameters === '2') grid.length = cursor.row
    else if (final === 'H' && parameters === '') Object.assign(cursor, { row: grid.length, column: 0 })
    else if (parameters === '?7') wraps = final === 'h'
    else if (parameters !== '?2004') strange.push(`CSI ${parameters}${final}`)
  }
  const feed = (text: string): void => {
    for (const [token, link, parameters, final] of text.matchAll(tokens)) {
      if (link !== undefined) {
        if (link !== '') links.push(link)
      } else if (final !== undefined) sequence(parameters ?? '', final)
      else if (token === '\r') cursor.column = 0
      else if (token === '\n') {
        cursor.row += 1
        rowAt(cursor.row)
      } else if (token === '\x07') terminal.bells += 1
      else if (token.charCodeAt(0) < 0x20 || (token.charCodeAt(0) >= 0x7f && token.charCodeAt(0) <= 0x9f))
        strange.push(JSON.stringify(token))
      else for (const { segment } of segmenter.segment(token)) put(segment)
    }
    for (const watch of watchers) watch()
  }

  /** As most terminals do: rows that are now too long go on in rows of their own, and the cursor stays at its letter. */
  const reflow = (width: number): void => {
    const rows: string[][] = []
    const old = { ...cursor }
    grid.forEach((row, i) => {
      if (i === old.row) Object.assign(cursor, { row: rows.length + Math.floor(old.column / width), column: old.column % width })
      for (let at = 0; at === 0 || at < row.length; at += width) rows.push(row.slice(at, at + width))
    })
    grid.splice(0, grid.length, ...rows)
  }

  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(raw: boolean) {
      terminal.raw = raw
    },
  })
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        feed(chunk.toString('utf8'))
        done()
      },
    }),
    { isTTY: true, columns, rows },
  )
  const lines = (): string[] =>
    grid.map(row =>
      Array.from(row, cell => cell ?? ' ')
        .join('')
        .trimEnd(),
    )

  const terminal: FakeTerminal = {
    input,
    output,
    strange,
    links,
    bells: 0,
    raw: false,
    lines,
    last: (count = 1) => {
      const all = lines()
      while (all.at(-1) === '') all.pop()
      return all.slice(-count)
    },
    text: () => lines().join('\n'),
    beforeCursor: () =>
      Array.from(rowAt(cursor.row).slice(0, cursor.column), cell => cell ?? ' ')
        .join('')
        .padEnd(cursor.column),
    type: text => void input.write(text),
    see(wanted, patience = 15_000) {
      const met = (): boolean => {
        const text = terminal.text()
        return typeof wanted === 'string' ? text.includes(wanted) : wanted instanceof RegExp ? wanted.test(text) : wanted(text)
      }
      return new Promise((resolve, reject) => {
        const check = (): void => {
          if (!met()) return
          clearTimeout(timer)
          watchers.delete(check)
          resolve()
        }
        const timer = setTimeout(() => {
          watchers.delete(check)
          reject(new Error(`the screen never showed ${String(wanted)}; it shows\n${terminal.text()}`))
        }, patience)
        watchers.add(check)
        check()
      })
    },
    resize(width, height = output.rows) {
      reflow(width)
      output.columns = width
      output.rows = height
      output.emit('resize')
    },
  }
  return terminal
}
