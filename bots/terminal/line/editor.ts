// The line editor: Node's readline edits, recalls and completes; the rows on the screen are drawn here, so that whatever happens
// meanwhile is printed above the line and the line stays as it was.
import { createInterface } from 'node:readline'
import { PassThrough, type Readable, Writable } from 'node:stream'
import type { Clock } from '#core/lib/clock.ts'
import { cleanText } from '../screen/clean.ts'
import { type Frame, type Lead, layOut, lineBreak } from '../screen/frame.ts'
import type { Paint } from '../screen/paint.ts'
import { createScreen } from '../screen/screen.ts'
import { padTo, widthOf } from '../screen/width.ts'
import { createPasteFilter } from './paste.ts'

/** What a person did at the prompt. */
export type Entered = { line: string } | { interrupt: true } | { end: true }

export interface Editor {
  /**
   * The next line, when it has been entered. The prompt stands on the screen only while somebody waits for it. `hidden`: nothing of the line
   * is shown, not even how long it is; `canHide` says whether that can be.
   */
  next(how?: { hidden?: boolean }): Promise<Entered>
  readonly canHide: boolean
  /** Prints lines above the prompt. */
  print(lines: readonly string[]): void
  /** Puts text into the line, the cursor behind it. */
  fill(text: string): void
  /** Draws the prompt anew: what it says has changed. */
  refresh(): void
  bell(): void
  clear(): void
  columns(): number
  /** Whether lines are kept for recalling, as long as it is on. */
  recalling(on: boolean): void
  /** Gives the terminal back as it was. */
  close(): void
}

/** The terminal's two ends, as `process.stdin` and `process.stdout` are. */
export interface TerminalInput extends Readable {
  isTTY?: boolean
  setRawMode?(raw: boolean): unknown
}
export interface TerminalOutput extends Writable {
  isTTY?: boolean
  columns?: number
  rows?: number
}

export interface EditorGiven {
  input: TerminalInput
  output: TerminalOutput
  clock: Clock
  paint: Paint
  /** What stands before the line, which may depend on what has been typed so far. */
  lead(line: string): Lead
  /** Candidates for what stands at the cursor, and the part of the line they would replace. */
  complete(line: string): { hits: string[]; part: string }
  /** The newest first. */
  history?: readonly string[]
  remember?(line: string): void
  /** Ctrl-Z: puts the process to sleep and calls back when it is awake. */
  suspend?(awake: () => void): void
}

const commonStart = (words: readonly string[]): string => {
  let start = words[0] ?? ''
  for (const word of words) while (!word.startsWith(start)) start = start.slice(0, -1)
  return start
}

/** Candidates in columns, as a shell lists them. */
const inColumns = (words: readonly string[], columns: number): string[] => {
  const width = Math.max(...words.map(widthOf)) + 2
  const across = Math.max(1, Math.floor((columns - 1) / width))
  const down = Math.ceil(words.length / across)
  return Array.from({ length: down }, (_, row) =>
    words
      .filter((_, i) => i % down === row)
      .map(word => padTo(word, width))
      .join('')
      .trimEnd(),
  )
}

/** An editor on a real terminal. */
export const createEditor = ({ input, output, clock, paint, lead, complete, history = [], remember, suspend }: EditorGiven): Editor => {
  const columns = (): number => output.columns || 80
  const size = () => ({ columns: columns(), height: output.rows || 24 })
  const screen = createScreen(text => void output.write(text))
  const keys = new PassThrough()
  const entered: Entered[] = []
  let waiting: ((what: Entered) => void) | undefined
  let scheduled = false
  let closed = false
  let hidden = false
  /** The input has ended: whoever waits for a line is told so. */
  let over = false
  let keeping = true
  /** What is recalled while answers are asked for, which are not kept. */
  let kept: string[] = []

  /** Takes what readline would draw: that something was drawn says that the line has changed. */
  const sink = new Writable({
    write(_chunk, _encoding, done) {
      schedule()
      done()
    },
  })
  const line = createInterface({
    input: keys,
    output: sink,
    terminal: true,
    prompt: '',
    history: [...history],
    historySize: 1000,
    removeHistoryDuplicates: true,
    escapeCodeTimeout: 100,
    completer: (text: string) => completing(text),
  })

  const frameOf = (text: string, cursor = text.length): Frame =>
    hidden ? layOut(lead(''), '', 0, size(), paint) : layOut(lead(text.replaceAll(lineBreak, '\n')), text, cursor, size(), paint)
  const current = (): Frame => frameOf(line.line, line.cursor)
  const draw = (): void => {
    if (waiting && !closed) screen.draw(current())
  }
  const schedule = (): void => {
    if (scheduled) return
    scheduled = true
    queueMicrotask(() => {
      scheduled = false
      draw()
    })
  }
  const print = (lines: readonly string[]): void => {
    if (!closed && lines.length > 0) screen.above(lines, waiting ? current() : undefined)
  }

  const give = (what: Entered): void => {
    const taker = waiting
    if (!taker) {
      entered.push(what)
      return
    }
    waiting = undefined
    if ('line' in what) screen.leave(frameOf(what.line.replaceAll('\n', lineBreak)))
    else screen.hide()
    hidden = false
    taker(what)
  }

  const completing = (text: string): [string[], string] => {
    const { hits, part } = complete(text.replaceAll(lineBreak, '\n'))
    const [only] = hits
    if (hits.length === 1 && only !== undefined) return [[only.endsWith(' ') ? only : `${only} `], part]
    const start = commonStart(hits)
    if (hits.length === 0 || start.length > part.length) return [start.length > part.length ? [start] : [], part]
    print(inColumns(hits, columns()).map(row => paint(row, 'quiet')))
    return [[], part]
  }

  line.on('line', text => {
    const escaped = /(^|[^\\])(\\\\)*\\$/.test(text)
    if (escaped) {
      forget(text)
      line.write(`${text.slice(0, -1)}${lineBreak}`)
      return
    }
    give({ line: text.replaceAll(lineBreak, '\n') })
  })
  const recalled = (): string[] => (line as { history?: string[] }).history ?? []
  const forget = (text: string): void => {
    if (recalled()[0] === text) recalled().shift()
  }
  line.on('history', lines => {
    const newest = lines[0]
    if (!keeping) lines.splice(0, lines.length, ...kept)
    else if (newest !== undefined && !/\\$/.test(newest)) remember?.(newest.replaceAll(lineBreak, '\n'))
  })
  line.on('SIGINT', () => {
    if (line.line === '') {
      give({ interrupt: true })
      return
    }
    if (waiting) screen.leave(current(), '^C')
    // What is cut out of a line can be put back by a key: not a secret.
    if (hidden) Object.assign(line, { line: '', cursor: 0 })
    else emptyLine()
    draw()
  })
  const emptyLine = (): void => {
    line.write(null, { ctrl: true, name: 'e' })
    line.write(null, { ctrl: true, name: 'u' })
  }
  line.on('SIGTSTP', () => {
    if (!suspend) return
    screen.hide()
    quiet()
    suspend(() => {
      listen()
      draw()
    })
  })
  keys.on('keypress', (_text: string | undefined, key: { name?: string; ctrl?: boolean; meta?: boolean }) => {
    if (key.ctrl && key.name === 'l') {
      screen.clear()
      draw()
    }
    if (key.meta && (key.name === 'return' || key.name === 'enter')) line.write(lineBreak)
  })

  const filter = createPasteFilter(
    {
      typed(text) {
        if (text === '\x04' && line.line === '') give({ end: true })
        else keys.write(text)
      },
      pasted(text) {
        const clean = text.replace(/\r\n?/g, '\n').replaceAll(lineBreak, '').replace(/\n+$/, '')
        line.write(cleanText(clean).replaceAll('\n', lineBreak))
      },
    },
    clock,
  )
  const onData = (chunk: Buffer | string): void => filter.write(chunk)
  const onEnd = (): void => {
    over = true
    give({ end: true })
  }
  const onResize = (): void => {
    screen.resized(columns())
    draw()
  }
  const listen = (): void => {
    input.setRawMode?.(true)
    output.write('\x1b[?2004h')
  }
  const quiet = (): void => {
    output.write('\x1b[?2004l')
    input.setRawMode?.(false)
  }
  input.on('data', onData)
  input.on('end', onEnd)
  output.on('resize', onResize)
  listen()

  return {
    canHide: true,
    next(how = {}) {
      hidden = how.hidden === true
      const first = entered.shift()
      if (first) {
        if ('line' in first) screen.leave(frameOf(first.line.replaceAll('\n', lineBreak)))
        hidden = false
        return Promise.resolve(first)
      }
      if (over || closed) return Promise.resolve({ end: true })
      return new Promise(resolve => {
        waiting = resolve
        draw()
      })
    },
    print,
    fill(text) {
      if (closed) return
      emptyLine()
      line.write(text.replaceAll('\n', lineBreak))
    },
    refresh: schedule,
    bell: () => void output.write('\x07'),
    clear() {
      screen.clear()
      draw()
    },
    columns,
    recalling(on) {
      keeping = on
      if (!on) kept = [...recalled()]
    },
    close() {
      if (closed) return
      screen.hide()
      closed = true
      filter.stop()
      input.off('data', onData)
      input.off('end', onEnd)
      output.off('resize', onResize)
      line.close()
      keys.destroy()
      quiet()
      input.pause()
      waiting?.({ end: true })
    },
  }
}
