// A Threadline in a process of its own whose desk writes to a file, and which kills itself the moment after the desk did something and
// before that could be recorded. Run as `node file-desk.ts DIR LIFE`, with `finish` as the third word to bring everything to its end.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { createCore } from '../../flows/core.ts'
import { settingsTable } from '../../flows/timeline/tables.ts'
import type { Clock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import type { Desk, Landed } from '../../ports/desk.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { roomShows } from './room.ts'

/** A line of the file. */
export interface Line {
  key: string
  does: 'open' | 'recount' | 'show'
  place: string
  session: string
  seqs: number[]
}

/** Who writes. */
export const customers = ['ada', 'bob', 'eve']

/** Time goes faster, so that nothing is waited for; and goes on from one life to the next. */
const haste = 20
const epoch = 1_760_000_000_000
const hurried: Clock = {
  now: () => epoch + (Date.now() - epoch) * haste,
  after(wait, fn) {
    const timer = setTimeout(fn, wait / haste)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

const file = (dir: string): string => join(dir, 'desk.jsonl')

/** Everything that the desk did, in order. */
export const linesOf = (dir: string): Line[] =>
  existsSync(file(dir))
    ? readFileSync(file(dir), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Line)
    : []

const fileDesk = (dir: string, done: () => void): Desk => {
  const write = (line: Line): Landed => {
    appendFileSync(file(dir), `${JSON.stringify(line)}\n`)
    done()
    return { ref: line.key }
  }
  const sessionOf = (place: string): string => place.split(':')[1] ?? ''
  return {
    name: 'file',
    shows: roomShows,
    async open({ session: { id } }, key) {
      write({ key, does: 'open', place: `file:${id}:${key}`, session: id, seqs: [] })
      return { place: `file:${id}:${key}`, ref: key }
    },
    recount: async (place, { entries }, key) =>
      write({ key, does: 'recount', place, session: sessionOf(place), seqs: entries.filter(roomShows).map(e => e.seq) }),
    show: async (place, { entry }, key) => write({ key, does: 'show', place, session: sessionOf(place), seqs: [entry.seq] }),
    update: async () => {},
    async settle(key) {
      const found = linesOf(dir).find(line => line.key === key)
      return found ? { ref: key, place: found.place } : 'absent'
    },
  }
}

const live = async (dir: string, life: number, finish: boolean): Promise<void> => {
  const store = await openSqlite({ file: join(dir, 'threadline.db') })
  if (life === 0) await store.collection(settingsTable).insert({ id: 'desks', value: { show: 'all' } })
  const core = createCore({
    store,
    answerer: {
      name: 'echo',
      model: 'echo',
      threshold: 0.5,
      answer: async ({ text }) => ({
        kind: 'answer',
        class: 'quoted',
        text: `You wrote: ${text}`,
        sources: [],
        used: [],
        confidence: 1,
        why: 'it echoes',
      }),
    },
    clock: hurried,
    log: pino({ level: 'silent' }),
    newId: createIds(),
  })
  core.connect({
    name: 'api',
    channel: 'api',
    traits: { maxLength: 4000, attachments: false, live: false, pull: true, edits: true, reactions: false },
    send: async () => ({}),
  })
  core.show(fileDesk(dir, () => finish || process.kill(process.pid, 'SIGKILL')))
  // Nobody but a kill ends this process before it is finished.
  const awake = setInterval(() => {}, 1000)
  await core.start()
  const from = customers[life % customers.length] ?? 'ada'
  await core.inbox.receive({
    channel: 'api',
    id: `m${life}`,
    sender: { id: from, identities: [`id:${from}`] },
    text: `How do I print page ${life}?`,
  })
  if (!finish) return
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    await core.idle()
    const { items } = await core.queries.sessions({})
    const shown = linesOf(dir).flatMap(line => line.seqs.map(seq => `${line.session} ${seq}`))
    const entries = (
      await Promise.all(items.map(async s => (await store.read(s.id, 0)).filter(roomShows).map(e => `${s.id} ${e.seq}`)))
    ).flat()
    if (entries.every(e => shown.includes(e))) break
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  for (const { id } of (await core.queries.sessions({})).items)
    process.stdout.write(`${JSON.stringify({ session: id, seqs: (await store.read(id, 0)).filter(roomShows).map(e => e.seq) })}\n`)
  await core.stop()
  await store.close()
  clearInterval(awake)
}

if (import.meta.main) await live(process.argv[2] ?? '', Number(process.argv[3]), process.argv[4] === 'finish')
