// From POST /api/v1/messages to the stored reply of the AI: how many a second, how fast, at what cost, as the house fills up; and how much
// of the time is the house's own, which times each message from its coming in until the decision on it is stored. Beside it
// in the same run a bare express that stores nothing. Run by `npm run bench`; BENCH_SESSIONS, BENCH_PASSAGES and BENCH_SECONDS change it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '#core/roof/settings/standings.ts'
import { freePort } from '#core/testing/houses/server-process.ts'
import { fillKnowledge, fillSessions } from './fill.ts'
import type { Order, Report } from './load.ts'

const key = 'a-key-for-the-bench-only'
const list = (text: string): number[] => text.split(',').map(Number)
const sessions = list(process.env.BENCH_SESSIONS ?? '100,10000,1000000')
const passages = list(process.env.BENCH_PASSAGES ?? '1000,10000')
const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const conversations = Number(process.env.BENCH_CONVERSATIONS ?? 64)
const paced = 150
const rounds = 3
/** Loads run against one house: warming up, full speed, the rounds. */
const parts = 2 + rounds
/** Seconds under load before anything counts: the compiler and the caches are warm then. */
const warmUp = Number(process.env.BENCH_WARMUP ?? 8)

interface Row {
  what: string
  perSecond: number
  cpu: number
  p50: number
  /** Of each round, best first: a shared machine stops a process now and then, and one stop spoils a round. */
  p99s: number[]
  /** The same inside the house, without HTTP; none where nothing is stored. */
  insideP50: number | undefined
  insideP99s: number[]
  rss: number
  start: number
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** CPU milliseconds so far and resident megabytes of a process (proc(5)). */
const usage = (pid: number): { cpu: number; rss: number } => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  const rss = Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  return { cpu: ticks * 10, rss }
}

/** The flags of `npm start`. */
const flags = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start
  .split(' ')
  .filter(word => word.startsWith('--'))

const run = (file: string, words: string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [...flags, join(root, file), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()))

const load = async (order: Order): Promise<Report> => {
  const file = join(mkdtempSync(join(tmpdir(), 'threadline-load-')), 'order.json')
  writeFileSync(file, JSON.stringify(order))
  const child = run('bench/load.ts', [file])
  let text = ''
  child.stdout?.on('data', chunk => {
    text += chunk
  })
  await ended(child)
  rmSync(dirname(file), { recursive: true })
  return JSON.parse(text) as Report
}

const ready = async (url: string, child: ChildProcess): Promise<number> => {
  const began = performance.now()
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`)
    const ok = await fetch(url).then(
      r => r.ok,
      () => false,
    )
    if (ok) return performance.now() - began
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

const measure = async (
  what: string,
  child: ChildProcess,
  start: number,
  first: number,
  order: Omit<Order, 'pace' | 'seconds' | 'part'>,
): Promise<Row> => {
  const pid = child.pid ?? 0
  const part = (number: number): Order['part'] => ({ number: number + first, of: parts * passages.length })
  await load({ ...order, pace: { conversations }, seconds: warmUp, part: part(0) })
  const before = usage(pid).cpu
  const full = await load({ ...order, pace: { conversations }, seconds, part: part(1) })
  const cpu = (usage(pid).cpu - before) / full.messages
  const even: Report[] = []
  for (let round = 0; round < rounds; round++)
    even.push(await load({ ...order, pace: { perSecond: paced }, seconds, part: part(2 + round) }))
  const failed = [full, ...even].reduce((sum, report) => sum + report.failed, 0)
  const inside = even.flatMap(report => report.inside ?? [])
  const p99s = even.map(report => report.p99).sort((a, b) => a - b)
  if (failed > 0) process.stderr.write(`  ${failed} messages of "${what}" were not answered\n`)
  const row = {
    what,
    perSecond: full.perSecond,
    cpu: cpu * 1000,
    p50: median(even.map(report => report.p50)),
    p99s,
    insideP50: inside.length > 0 ? median(inside.map(({ p50 }) => p50)) : undefined,
    insideP99s: inside.map(({ p99 }) => p99).sort((a, b) => a - b),
    rss: usage(pid).rss,
    start,
  }
  process.stderr.write(`  ${JSON.stringify(row)}\n`)
  return row
}

const echo = async (questions: string[]): Promise<Row> => {
  const port = await freePort()
  const child = run('bench/echo.ts', [String(port)])
  await new Promise(resolve => child.stdout?.once('data', resolve))
  const row = await measure('bare express, stores nothing', child, 0, 0, {
    url: `http://127.0.0.1:${port}`,
    key,
    mode: 'echo',
    stored: 0,
    questions,
  })
  child.kill('SIGTERM')
  await ended(child)
  return row
}

const desk = async (stored: number, knowledge: { dir: string; count: number; questions: string[] }, dataDir: string): Promise<Row> => {
  const port = await freePort()
  const env = {
    PORT: String(port),
    THREADLINE_DATA: dataDir,
    THREADLINE_API_KEY: key,
    KNOWLEDGE_DIR: knowledge.dir,
    LOG_LEVEL: 'warn',
    MONGODB_URL: '',
  }
  const url = `http://127.0.0.1:${port}`
  // The first start cuts and stores the pages; the second is the one that counts.
  for (const first of [true, false]) {
    const child = run('main.ts', ['start', '--no-desk'], env)
    child.stdout?.resume()
    const start = await ready(`${url}/readyz`, child)
    if (!first) {
      const what = `${stored.toLocaleString('en')} sessions, ${knowledge.count.toLocaleString('en')} passages`
      const row = await measure(what, child, start, parts * passages.indexOf(knowledge.count), {
        url,
        key,
        mode: 'desk',
        stored,
        questions: knowledge.questions,
      })
      child.kill('SIGTERM')
      await ended(child)
      return row
    }
    child.kill('SIGTERM')
    await ended(child)
  }
  throw new Error('not reached')
}

const table = (rows: Row[]): string => {
  const bare = rows[0]?.perSecond ?? 1
  const cells = rows.map(r => [
    r.what,
    Math.round(r.perSecond).toLocaleString('en'),
    (r.perSecond / bare).toFixed(2),
    Math.round(r.cpu).toLocaleString('en'),
    r.p50.toFixed(1),
    r.p99s.map(p99 => p99.toFixed(1)).join(' · '),
    r.insideP50?.toFixed(1) ?? '',
    r.insideP99s.map(p99 => p99.toFixed(1)).join(' · '),
    Math.round(r.rss).toString(),
    r.start === 0 ? '' : (r.start / 1000).toFixed(2),
  ])
  const head = [
    '',
    'messages/s',
    '× bare',
    'CPU µs a message',
    `p50 ms at ${paced}/s`,
    `p99 of ${rounds} rounds`,
    'inside: p50',
    'inside: p99',
    'memory MB',
    'start s',
  ]
  return [head, head.map(() => '---'), ...cells].map(line => `| ${line.join(' | ')} |`).join('\n')
}

/** Runs everything and answers the table as Markdown. */
export const benchConversation = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'threadline-bench-'))
  try {
    const knowledge = passages.map(count => {
      const at = join(dir, `knowledge-${count}`)
      return { dir: at, count, questions: fillKnowledge(at, count, 5000) }
    })
    const rows = [await echo(knowledge[0]?.questions ?? [])]
    for (const stored of sessions) {
      const dataDir = join(dir, `data-${stored}`)
      await fillSessions(dataDir, stored)
      for (const each of knowledge) rows.push(await desk(stored, each, dataDir))
      rmSync(dataDir, { recursive: true, force: true })
    }
    return table(rows)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
