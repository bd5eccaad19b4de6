// The terminal desk on this process's own terminal.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createDesk, type DeskGiven, type TerminalDesk } from '#bots/terminal/desk.ts'
import { realClock } from '../lib/clock.ts'

/** A person's id from their name: the same person at the next start. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'agent'

export const openTerminal = (
  given: Pick<DeskGiven, 'controls' | 'queries' | 'newId' | 'keep'> & {
    agentName: string
    dataDir: string
    onConnection?: DeskGiven['onConnection']
    greeting?: string
    suspend?: DeskGiven['suspend']
  },
): TerminalDesk => {
  mkdirSync(given.dataDir, { recursive: true })
  const { controls, queries, keep, newId, agentName, dataDir, onConnection, greeting, suspend } = given
  return createDesk({
    controls,
    queries,
    newId,
    ...(keep === undefined ? {} : { keep }),
    input: process.stdin,
    output: process.stdout,
    // Whoever sits at the house's own terminal, or holds its key, may do everything unless an admin has said otherwise.
    who: { id: idOf(agentName), name: agentName, role: 'admin' },
    clock: realClock,
    env: process.env,
    historyFile: join(dataDir, 'desk-history'),
    ...(greeting === undefined ? {} : { greeting }),
    ...(onConnection === undefined ? {} : { onConnection }),
    ...(suspend === undefined ? {} : { suspend }),
  })
}
