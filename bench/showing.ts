// What the benchmarks of desks share: conversations at a steady pace, and our own time from a stored message to the desk's call that shows
// it. Times are of the machine's own clock, so that those of another process can be laid beside them.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { type Core, createCore } from '#core/flows/core.ts'
import { settingsTable } from '#core/flows/timeline/tables.ts'
import { realClock } from '#core/lib/clock.ts'
import { createIds } from '#core/lib/ids.ts'
import type { Desk } from '#core/ports/desk.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { answersAfter, now, pace, seconds, warmUp } from './pace.ts'

/** A call that came to the desk, and when it was answered. */
export interface Call {
  session: string
  /** `open`, `show 7` …; undefined for what shows nothing. */
  step?: string | undefined
  at: number
  until: number
}

/** The desk that is measured. */
export interface Measured {
  desk: Desk
  start?(): Promise<void>
  /** Every call so far. */
  calls(): Promise<Call[]>
  stop?(): Promise<void>
}

interface Stored {
  session: string
  seq: number
  at: number
  /** Which of the session's messages of the customer it is, from 1. */
  nth: number
}

const share = (values: number[], part: number): number => values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

const row = (what: string, values: number[]): string => {
  values.sort((a, b) => a - b)
  const cells = [0.5, 0.9, 0.99, 0.999].map(part => share(values, part).toFixed(1))
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

/** Our own time from the moment that an entry was stored to a call: what the desk took meanwhile for the same session is its own. */
const ownTime = (stored: Stored, call: Call, others: readonly Call[]): number =>
  call.at - stored.at - others.reduce((sum, { at, until }) => sum + Math.max(0, Math.min(until, call.at) - Math.max(at, stored.at)), 0)

const report = (stored: readonly Stored[], calls: readonly Call[]): string[] => {
  const bySession = new Map<string, Call[]>()
  for (const call of calls) bySession.set(call.session, [...(bySession.get(call.session) ?? []), call])
  const began: number[] = []
  const first: number[] = []
  const later: number[] = []
  let missing = 0
  for (const message of stored) {
    const of = bySession.get(message.session) ?? []
    const shown = of.find(call => call.step === `show ${message.seq}`)
    const opened = of.find(call => call.step === 'open')
    const note = (list: number[], call: Call | undefined): void => {
      if (!call) missing += 1
      else
        list.push(
          ownTime(
            message,
            call,
            of.filter(other => other !== call),
          ),
        )
    }
    if (message.nth === 1) note(began, opened)
    note(message.nth === 1 ? first : later, shown)
  }
  return [
    '| From the stored message to | calls | p50 | p90 | p99 | p99.9 | max |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('the card of a new thread', began),
    row('the first message below it', first),
    row('a message in a thread', later),
    '',
    '```',
    histogram([...began, ...later]),
    '```',
    ...(missing > 0 ? ['', `${missing} calls never came.`] : []),
  ]
}

/** Runs the conversations against a desk; answers Markdown. */
export const benchShowing = async (name: string, open: (core: Core) => Promise<Measured>): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), `threadline-bench-${name}-`))
  const real = await openSqlite({ file: join(dir, 'threadline.db') })
  await real.collection(settingsTable).insert({ id: 'desks', value: { show: 'all' } })
  const stored: Stored[] = []
  const heard = new Map<string, number>()
  let counts = false
  const store: typeof real = {
    ...real,
    async append(batch) {
      await real.append(batch)
      const at = now()
      for (const { kind, author, seq } of batch.entries) {
        if (kind !== 'message' || author.kind !== 'contact') continue
        const nth = (heard.get(batch.session) ?? 0) + 1
        heard.set(batch.session, nth)
        if (counts) stored.push({ session: batch.session, seq, at, nth })
      }
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
  const measured = await open(core)
  core.show(measured.desk)
  await core.start()
  await core.loaded()
  await measured.start?.()

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
  const health = await core.deskHealth(measured.desk.name)
  const calls = await measured.calls()
  await measured.stop?.()
  await core.stop()
  await real.close()
  rmSync(dir, { recursive: true, force: true })
  return [
    `${pace} new conversations a second for ${seconds} s, two messages each, every session shown; the desk answers after ${answersAfter} ms. Milliseconds of our own.`,
    '',
    ...report(stored, calls),
    '',
    `Load of the machine ${loadavg()[0]?.toFixed(1)}; the event loop was late by ${(delay.percentile(99) / 1e6).toFixed(1)} ms at p99, ${(delay.max / 1e6).toFixed(1)} ms at most. ${health.ok ? 'Nothing was left waiting.' : health.why}`,
  ].join('\n')
}
