// `npm run bench`: all benchmarks, or those named: `npm run bench -- search`. Prints Markdown tables for docs/performance.md. A path among
// the names is where public data lies for those that want some: `npm run bench -- gates ../data`. `--missed` also
// prints what was not found.
import { cpus, totalmem } from 'node:os'

const benches: Record<string, (data?: string) => Promise<string>> = {
  conversation: async () => (await import('./conversation.ts')).benchConversation(),
  desk: async () => (await import('./desk.ts')).benchDesk(),
  slack: async () => (await import('./slack.ts')).benchSlack(),
  widget: async () => (await import('./widget.ts')).benchWidget(),
  search: async () => (await import('./search.ts')).benchSearch(),
  embeddings: async data => (await import('./embeddings.ts')).benchEmbeddings(data),
  pii: async data => (await import('./pii.ts')).benchPii(data, missed),
  mail: async data => (await import('./mail.ts')).benchMail(data, missed),
  gates: async data => (await import('./gates.ts')).benchGates(data),
}

const missed = process.argv.includes('--missed')
const given = process.argv.slice(2).filter(word => word !== '--missed')
const isPath = (word: string): boolean => /[./\\]/.test(word)
const data = given.find(isPath)
const wanted = given.filter(word => !isPath(word))
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
  process.stdout.write(`## ${name}\n\n${await bench(data)}\n\n`)
}
