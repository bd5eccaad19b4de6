// From a customer's message in the store to the desk's call that shows it: our own time, without what the desk takes to answer. One
// process, a store on the disk, new conversations at a steady pace, each with a second message after two seconds. The desk answers after
// 5 ms. Run by `npm run bench -- desk`; BENCH_PACE (conversations a second) and BENCH_SECONDS change it.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { createCore } from '#core/flows/core.ts'
import { settingsTable } from '#core/flows/timeline/tables.ts'
import { realClock } from '#core/lib/clock.ts'
import { createIds } from '#core/lib/ids.ts'
import type { Desk } from '#core/ports/desk.ts'
import { openSqlite } from '#core/store/sqlite.ts'
import { roomShows } from '#core/testing/desks/room.ts'

const pace = Number(process.env.BENCH_PACE ?? 50)
const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const warmUp = Number(process.env.BENCH_WARMUP ?? 5)
const answersAfter = 5

/** When each entry was stored, and how long the desk had a session's calls under way since. */
interface Watched {
  stored: Map<number, number>
  /** Milliseconds that the desk has taken so far, and when the call under way began. */
  taken: { at: number; ms: number }[]
}

const at = (values: number[], share: number): number => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const row = (what: string, values: number[]): string => {
  values.sort((a, b) => a - b)
  const cells = [0.5, 0.9, 0.99, 0.999].map(share => at(values, share).toFixed(1))
  return `| ${what} | ${values.length} | ${cells.join(' | ')} | ${(values.at(-1) ?? 0).toFixed(1)} |`
}

const histogram = (values: number[]): string => {
  const edges = [1, 2, 5, 10, 20, 50, 100, 200, Number.POSITIVE_INFINITY]
  let from = 0
  return edges
    .map(edge => {
      const n = values.filter(v => v >= from && v < edge).length
      const line = `${`${from}–${edge === Number.POSITIVE_INFINITY ? '…' : edge} ms`.padStart(12)} ${String(n).padStart(7)} ${'█'.repeat(Math.ceil((60 * n) / Math.max(1, values.length)))}`
      from = edge
      return line
    })
    .join('\n')
}

/** Prints Markdown. */
export const benchDesk = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'threadline-bench-desk-'))
  const real = await openSqlite({ file: join(dir, 'threadline.db') })
  await real.collection(settingsTable).insert({ id: 'desks', value: { show: 'all' } })
  const watched = new Map<string, Watched>()
  const watch = (session: string): Watched => {
    const known = watched.get(session) ?? { stored: new Map(), taken: [] }
    watched.set(session, known)
    return known
  }
  const began: number[] = []
  const first: number[] = []
  const later: number[] = []
  let counts = false

  /** Our own time since the entry was stored: the time that the desk took meanwhile is its own. */
  const own = (session: string, seq: number): number | undefined => {
    const { stored, taken } = watch(session)
    const since = stored.get(seq)
    if (since === undefined) return undefined
    const now = performance.now()
    const theirs = taken.reduce((sum, { at: from, ms }) => sum + Math.max(0, from + ms - Math.max(from, since)), 0)
    return now - since - theirs
  }
  const note = (list: number[], ms: number | undefined): void => void (counts && ms !== undefined && list.push(ms))
  const answer = async (session: string): Promise<void> => {
    const from = performance.now()
    await wait(answersAfter)
    watch(session).taken.push({ at: from, ms: performance.now() - from })
  }
  let refs = 0
  const sessionOf = (place: string): string => place.split(':')[1] ?? ''
  const desk: Desk = {
    name: 'bench',
    shows: roomShows,
    async open({ session: { id } }) {
      note(began, own(id, 2))
      await answer(id)
      return { place: `bench:${id}`, ref: `r${++refs}` }
    },
    async recount(place) {
      await answer(sessionOf(place))
      return { ref: `r${++refs}` }
    },
    async show(_place, { session: { id }, entry }) {
      if (entry.kind === 'message' && entry.author.kind === 'contact') note(entry.seq === 2 ? first : later, own(id, entry.seq))
      await answer(id)
      return { ref: `r${++refs}` }
    },
    update: place => answer(sessionOf(place)),
    settle: async () => 'absent',
  }
  const store: typeof real = {
    ...real,
    async append(batch) {
      await real.append(batch)
      const { stored } = watch(batch.session)
      for (const { seq } of batch.entries) stored.set(seq, performance.now())
    },
  }
  const core = createCore({
    store,
    answerer: {
      name: 'echo',
      model: 'echo',
      threshold: 0.5,
      answer: async ({ text }) => ({ kind: 'answer', class: 'quoted', text, sources: [], used: [], confidence: 1, why: 'it echoes' }),
    },
    clock: realClock,
    log: pino({ level: 'error' }),
    newId: createIds(),
  })
  core.connect({
    name: 'api',
    channel: 'api',
    traits: { maxLength: 4000, attachments: false, live: false, pull: true, edits: true, reactions: false },
    send: async () => ({}),
  })
  core.show(desk)
  await core.start()
  await core.loaded()

  const write = (n: number, turn: number): Promise<unknown> =>
    core.inbox.receive({
      channel: 'api',
      id: `m${n}-${turn}`,
      sender: { id: `c${n}`, identities: [`id:c${n}`] },
      text: `How do I print page ${turn}?`,
    })
  const conversation = async (n: number): Promise<void> => {
    await write(n, 1)
    await wait(2000)
    await write(n, 2)
  }
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const running: Promise<void>[] = []
  const start = performance.now()
  for (let n = 0; n < pace * (seconds + warmUp); n++) {
    const due = start + (n * 1000) / pace
    if (due > performance.now()) await wait(due - performance.now())
    if (!counts && n >= pace * warmUp) {
      counts = true
      delay.enable()
    }
    running.push(conversation(n))
  }
  await Promise.all(running)
  await wait(500)
  delay.disable()
  const health = await core.deskHealth('bench')
  await core.stop()
  await real.close()
  rmSync(dir, { recursive: true, force: true })
  return [
    `${pace} new conversations a second for ${seconds} s, two messages each, every session shown; the desk answers after ${answersAfter} ms. Milliseconds of our own.`,
    '',
    '| From the stored message to | calls | p50 | p90 | p99 | p99.9 | max |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('the card of a new thread', began),
    row('the first message below it', first),
    row('a message in a thread', later),
    '',
    '```',
    histogram([...began, ...later]),
    '```',
    '',
    `Load of the machine ${loadavg()[0]?.toFixed(1)}; the event loop was late by ${(delay.percentile(99) / 1e6).toFixed(1)} ms at p99, ${(delay.max / 1e6).toFixed(1)} ms at most. ${health.ok ? 'Nothing was left waiting.' : health.why}`,
  ].join('\n')
}
