import { createFakeTerminal, deskKit } from '#core/testing/index.ts'
import { sessionVerbs } from '../verbs.ts'
import { createDesk } from './desk.ts'

/** What an agent types for a verb. */
const typed = (verb: string, input: Record<string, unknown>): string => {
  const { text, to } = input as { text?: string; to?: string }
  return [verb, text ?? to].filter(word => word !== undefined).join(' ')
}

deskKit({
  title: 'The desk at a terminal',
  marks: { sent: /✓/, failed: /✗/ },
  withoutRepeats: 'a line is typed once: nothing hands it over again',
  async sit({ controls, queries, who, clock }) {
    const terminal = createFakeTerminal({ columns: 160, rows: 60 })
    let acts = 0
    let opened = 0
    const desk = createDesk({
      controls,
      queries,
      who,
      clock,
      input: terminal.input,
      output: terminal.output,
      env: { TERM: 'xterm-256color' },
      zone: 'UTC',
      newId: () => `act${++acts}`,
    })
    const ended = desk.run()
    await terminal.see(/›|help/)
    const open = async (ticket: number): Promise<void> => {
      if (opened === ticket) return
      terminal.type(`${ticket}\r`)
      await terminal.see(new RegExp(`#${ticket} Ada Byron[^\\n]*›`))
      opened = ticket
    }
    terminal.type('help\r')
    await terminal.see(/settle/)
    const help = terminal.text()
    return {
      offers: () =>
        sessionVerbs
          .filter(verb => verb.wordings.some(({ word }) => new RegExp(`(?:^|[\\s/])${word}\\b`, 'm').test(help)))
          .map(({ name }) => name),
      async does(verb, ticket, input) {
        await open(ticket)
        const before = terminal.text().length
        terminal.type(`${typed(verb, input)}\r`)
        // Each verb is answered by a new line: what happened, or ✗ and why not.
        const answered = (text: string): boolean => /\n(?:·|✓|✗|.*──)/.test(text.slice(before))
        await terminal.see(text => /Go on\?/.test(text.slice(before)) || answered(text))
        if (/Go on\?/.test(terminal.text().slice(before))) terminal.type('y\r')
        await terminal.see(answered)
        const said = terminal.text().slice(before)
        return { ok: !/\n✗ (?!·)/.test(said), said }
      },
      async shows(ticket) {
        await open(ticket)
        return terminal.text()
      },
      async close() {
        desk.stop()
        await ended
      },
    }
  },
})
