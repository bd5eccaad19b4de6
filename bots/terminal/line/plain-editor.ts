// The same desk without a terminal's arts: piped, in a log, or where TERM is dumb. Lines come in, lines go out.
import { createInterface } from 'node:readline'
import type { Editor, EditorGiven, Entered } from './editor.ts'

/** An editor that only reads and prints lines; the prompt is shown where a person types at it. */
export const createPlainEditor = ({
  input,
  output,
  lead,
  remember,
}: Pick<EditorGiven, 'input' | 'output' | 'lead' | 'remember'>): Editor => {
  const line = createInterface({ input, terminal: false })
  const entered: Entered[] = []
  let waiting: ((what: Entered) => void) | undefined
  let joined = ''
  let over = false
  const prompt = (): void => {
    if (input.isTTY) output.write(lead('').text)
  }
  let keeping = true
  /** A line is known to be an answer only when it is taken: what is piped comes before it is asked for. */
  const taken = (what: Entered): Entered => {
    if (keeping && 'line' in what) remember?.(what.line)
    return what
  }
  const give = (what: Entered): void => {
    const taker = waiting
    waiting = undefined
    if (taker) taker(taken(what))
    else entered.push(what)
  }
  line.on('line', text => {
    const more = /(^|[^\\])(\\\\)*\\$/.test(text)
    joined += more ? `${text.slice(0, -1)}\n` : text
    if (more) return
    const whole = joined
    joined = ''
    give({ line: whole })
  })
  line.on('close', () => {
    over = true
    give({ end: true })
  })
  return {
    next() {
      const first = entered.shift()
      if (first) return Promise.resolve(taken(first))
      if (over) return Promise.resolve({ end: true })
      prompt()
      return new Promise(resolve => {
        waiting = resolve
      })
    },
    print(lines) {
      if (waiting && input.isTTY) output.write('\n')
      for (const text of lines) output.write(`${text}\n`)
      if (waiting) prompt()
    },
    fill: () => {},
    refresh: () => {},
    bell: () => void (output.isTTY && output.write('\x07')),
    clear: () => {},
    columns: () => output.columns || 80,
    canHide: input.isTTY !== true,
    recalling(on) {
      keeping = on
    },
    close: () => line.close(),
  }
}
