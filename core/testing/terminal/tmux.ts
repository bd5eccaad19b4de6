// A real terminal that nobody sits at: a program inside tmux, typed at and looked at as a person would (https://man.openbsd.org/tmux).
import { execFileSync } from 'node:child_process'

export interface Terminal {
  /** Presses keys by their names, such as `Enter` and `C-c`. */
  keys(...names: string[]): void
  /** Types words as they are. */
  type(words: string): void
  /** Types a line and presses Enter. */
  enter(line: string): void
  /** Pastes as a terminal does that tells typing from pasting. */
  paste(text: string): void
  resize(columns: number, rows: number): void
  /** What stands there, a row each. */
  screen(): string[]
  /** The same with its colours, as SGR attributes. */
  painted(): string
  /** Waits until it shows this; throws with what it shows after twenty seconds. */
  see(wanted: RegExp): Promise<void>
  close(): void
}

/** Whether tmux is on this machine. */
export const hasTmux = (): boolean => {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

let opened = 0

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** Runs `command` in a terminal of its own; what its exit code was stands there once it has ended, as `left with 0`. */
export const openTerminal = (given: {
  columns: number
  rows: number
  folder: string
  command: string[]
  env: Record<string, string>
}): Terminal => {
  opened += 1
  const socket = `threadline-${process.pid}-${opened}`
  const tmux = (...words: string[]): string => execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8' })
  const env = Object.entries({ LC_ALL: 'C.UTF-8', ...given.env }).map(([name, value]) => quoted(`${name}=${value}`))
  const run = `cd ${quoted(given.folder)} && env ${env.join(' ')} ${given.command.map(quoted).join(' ')}; echo "left with $?"; sleep 60`
  tmux('-u', 'new-session', '-d', '-s', 'it', '-x', String(given.columns), '-y', String(given.rows), run)
  const terminal: Terminal = {
    keys: (...names) => void tmux('send-keys', '-t', 'it', ...names),
    type: words => void tmux('send-keys', '-t', 'it', '-l', words),
    enter(line) {
      terminal.type(line)
      terminal.keys('Enter')
    },
    paste(text) {
      tmux('set-buffer', text)
      tmux('paste-buffer', '-p', '-t', 'it')
    },
    resize: (columns, rows) => void tmux('resize-window', '-t', 'it', '-x', String(columns), '-y', String(rows)),
    screen: () => tmux('capture-pane', '-p', '-t', 'it').trimEnd().split('\n'),
    painted: () => tmux('capture-pane', '-p', '-e', '-t', 'it').trimEnd(),
    async see(wanted) {
      for (let tries = 0; tries < 200; tries++) {
        if (wanted.test(terminal.screen().join('\n'))) return
        await new Promise(later => setTimeout(later, 100))
      }
      throw new Error(`the terminal never showed ${wanted}; it shows\n${terminal.screen().join('\n')}`)
    },
    close() {
      try {
        tmux('kill-server')
      } catch {
        // It has ended by itself.
      }
    },
  }
  return terminal
}
