// `npm run bench`: all benchmarks, or those named: `npm run bench -- search`. What holds a slash is the folder with the data that some need:
// `npm run bench -- pii ../data/`; with --missed they also print what went wrong. Prints Markdown tables for docs/performance.md.
import { cpus, totalmem } from 'node:os'

const benches: Record<string, () => Promise<string>> = {
  conversation: async () => (await import('./conversation.ts')).benchConversation(),
  desk: async () => (await import('./desk.ts')).benchDesk(),
  slack: async () => (await import('./slack.ts')).benchSlack(),
  widget: async () => (await import('./widget.ts')).benchWidget(),
  search: async () => (await import('./search.ts')).benchSearch(),
  pii: async () => (await import('./pii.ts')).benchPii(data, missed),
}

const given = process.argv.slice(2)
const data = given.find(name => name.includes('/'))
const missed = given.includes('--missed')
const wanted = given.filter(name => !name.includes('/') && name !== '--missed')
const unknown = wanted.filter(name => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.\n`)
  process.exit(1)
}
process.stdout.write(
  `${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown kind'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n\n`,
)
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  process.stdout.write(`## ${name}\n\n${await bench()}\n\n`)
}
