// The roof: reads the configuration, opens the house, tells what is on, and closes cleanly. Also the command line:
//   npm start          serve, with the terminal desk where there is a terminal (`npm start -- --no-desk` for a plain log)
//   npm run desk       attach a terminal desk to a running Threadline
//   npm run replay     make a decision of the AI again from its record
//   npm run doctor     say what is on, off, half-set and wrong, and how to mend it
//   npm run eval FILE  say how well labelled questions are answered
//   npm run setup X    connect to a vendor, such as slack, step by step
import { enableCompileCache } from 'node:module'

// What was compiled at one start is not compiled at the next: a third of the starting time.
enableCompileCache()

const oldest = 24
if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(
    `Threadline needs Node ${oldest} or newer, and this is ${process.version}. Start it with "npm start", which brings its own after "npm ci".\n`,
  )
  process.exit(1)
}

const commands: Record<string, (words: string[]) => Promise<number>> = {
  start: async words => (await import('./core/roof/serve.ts')).serve({ desk: !words.includes('--no-desk') }),
  desk: async () => (await import('./core/roof/commands/attach.ts')).attachDesk(),
  replay: async words => (await import('./core/roof/commands/replay.ts')).replayDecision(words),
  doctor: async () => (await import('./core/roof/commands/doctor.ts')).examine(),
  eval: async words => (await import('./core/roof/commands/eval.ts')).evaluateFiles(words),
  setup: async words => (await import('./core/roof/commands/setup.ts')).setup(words),
}

const [name = 'start', ...words] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  process.stderr.write(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.\n`)
  process.exit(1)
}
process.exitCode = await command(words)
