// What a test file leaves open: a socket, a server, a timer, a child that would keep the process alive. Mocha loads this for every run
// (.mocharc.mjs). Where files run side by side, their processes are ended with the work, and a leak would not show by itself.
import { relative } from 'node:path'

/** The longest that what was closed may take to be gone, in milliseconds. */
const patience = 10_000
const { setTimeout: wait } = globalThis

const counted = (): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const name of process.getActiveResourcesInfo()) counts.set(name, (counts.get(name) ?? 0) + 1)
  counts.delete('Immediate')
  return counts
}

// Standard output opens when it is first used.
void [process.stdout, process.stderr]
const atStart = counted()

/** What is open now and was not at the start; `timers` is how many belong to mocha itself. */
const open = (timers: number): string[] =>
  [...counted()].flatMap(([name, count]) => {
    const more = count - (atStart.get(name) ?? 0) - (name === 'Timeout' ? timers : 0)
    return more > 0 ? [`${more} × ${name}`] : []
  })

/** Fails a file that left something open. */
export const mochaHooks = {
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(2 * patience)
    const end = performance.now() + patience
    // Mocha watches this hook with a timer from the moment it has given back its promise.
    let left = open(0)
    while (left.length > 0 && performance.now() < end) {
      await new Promise(resolve => wait(resolve, 20).unref())
      left = open(1)
    }
    const files = new Set(this.test?.parent?.suites.map(({ file }) => file && relative(process.cwd(), file)))
    if (left.length > 0) throw new Error(`${[...files].join(', ')} left open: ${left.join(', ')}`)
  },
}
