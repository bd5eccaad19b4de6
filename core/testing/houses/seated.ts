// Somebody at the terminal desk, for tests: the desk over a terminal that a test types into and reads.
import { createDesk, type DeskGiven } from '#bots/terminal/desk.ts'
import { realClock } from '../../lib/clock.ts'
import { createFakeTerminal, type FakeTerminal } from './fake-terminal.ts'

export interface Seat {
  terminal: FakeTerminal
  /** Types a line as a person does: the next key comes once the screen has answered. */
  enter(line: string, wanted: Parameters<FakeTerminal['see']>[0]): Promise<void>
  leave(): Promise<void>
}

const term = 'xterm-256color'

/** While the tests of a suite run, this process has a terminal that can be written all over. */
export const onTerminal = (): void => {
  const usual = process.env.TERM
  before(() => {
    process.env.TERM = term
  })
  after(() => {
    if (usual === undefined) delete process.env.TERM
    else process.env.TERM = usual
  })
}

let acts = 0

/** Grace sits down, and sees the prompt. */
export const sitDown = async ({
  columns = 120,
  ...given
}: Pick<DeskGiven, 'controls' | 'queries'> & Partial<DeskGiven> & { columns?: number }): Promise<Seat> => {
  const terminal = createFakeTerminal({ columns })
  const desk = createDesk({
    who: { id: 'grace', name: 'Grace Hopper' },
    clock: realClock,
    env: { TERM: term },
    zone: 'UTC',
    newId: () => `act${++acts}`,
    input: terminal.input,
    output: terminal.output,
    ...given,
  })
  const ended = desk.run()
  await terminal.see(/›|help/)
  return {
    terminal,
    async enter(line, wanted) {
      terminal.type(`${line}\r`)
      await terminal.see(wanted)
    },
    async leave() {
      desk.stop()
      await ended
    },
  }
}
