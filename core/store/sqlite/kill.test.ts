import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Store } from '../../ports/store.ts'
import { lockFolder } from './lock.ts'
import { openSqlite } from './sqlite.ts'

// Four writers in four sessions, each as fast as it can; every line is written to the pipe after its promise resolved.
const child = `
  import { writeSync } from 'node:fs'
  const [sqlite, lock, dir] = process.argv.slice(1)
  const { openSqlite } = await import(sqlite)
  const { lockFolder } = await import(lock)
  await lockFolder(dir)
  const store = await openSqlite({ file: dir + '/threadline.db' })
  const docs = store.collection({ name: 'sessions', indexes: { end: doc => String(doc.end) } })
  const report = (...words) => writeSync(1, words.join(' ') + '\\n')
  const writer = async n => {
    const session = 's' + n
    let entries = await store.read(session, 0)
    while (entries.length > 0 && entries.length % 1000 === 0) entries = entries.concat(await store.read(session, entries.length))
    for (let end = entries.length; ; ) {
      const size = 1 + (end % 3)
      const list = Array.from({ length: size }, (_, i) => ({ kind: 'note', author: { kind: 'system' }, text: 'x', seq: end + 1 + i, at: 1 }))
      const key = 'k:' + session + ':' + end
      await store.append({ session, expectedEnd: end, entries: list, keys: [key], at: end })
      end += size
      report('append', session, end, key)
      await store.due.put({ key: 'due:' + session + ':' + end, lane: 'turn', at: end })
      report('due', session, end)
      await docs.put({ id: session, rev: end, end })
      report('doc', session, end)
      report('ticket', await store.next('ticket'), 0)
    }
  }
  for (let n = 0; n < 4; n++) writer(n)
`

const rounds = 10

const claim = (store: Store) => store.due.claim(1e9, { lease: 1e9, limit: 1000 })

describe('After kill -9 at any moment', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'threadline-kill-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  /** What the child said was durable before it was killed. */
  const life = async (milliseconds: number): Promise<string[][]> => {
    const writer = spawn(
      process.execPath,
      ['--input-type=module', '-e', child, import.meta.resolve('./sqlite.ts'), import.meta.resolve('./lock.ts'), dir],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let said = ''
    writer.stdout.setEncoding('utf8')
    const ended = once(writer, 'close')
    await new Promise<void>(resolve => {
      writer.stdout.on('data', (text: string) => {
        if (said === '') setTimeout(() => resolve(void writer.kill('SIGKILL')), milliseconds)
        said += text
      })
    })
    await ended
    return said
      .slice(0, said.lastIndexOf('\n'))
      .split('\n')
      .map(line => line.split(' '))
  }

  it('everything that was said to be durable is there, without gaps, and the next start is not locked out', async function () {
    this.timeout(60_000)
    const tickets = new Set<string>()
    let appended = 0
    for (let round = 0; round < rounds; round++) {
      const said = await life(Math.floor(Math.random() * 60))
      const lock = await lockFolder(dir)
      const store = await openSqlite({ file: join(dir, 'threadline.db') })
      try {
        const docs = store.collection<{ id: string; rev: number; end: number }>({
          name: 'sessions',
          indexes: { end: doc => String(doc.end) },
        })
        const ends = new Map<string, number>()
        for (let n = 0; n < 4; n++) {
          const seqs: number[] = []
          for (let page = await store.read(`s${n}`, 0); page.length > 0; page = await store.read(`s${n}`, seqs.length))
            seqs.push(...page.map(entry => entry.seq))
          seqs.forEach((seq, i) => {
            expect(seq).to.equal(i + 1)
          })
          ends.set(`s${n}`, seqs.length)
        }
        const waiting = new Set<string>()
        for (let rows = await claim(store); rows.length > 0; rows = await claim(store)) for (const row of rows) waiting.add(row.key)
        await store.due.free()
        for (const [what, name = '', end, key] of said) {
          if (what === 'append') {
            appended++
            expect(ends.get(name), `${name} to ${end}`).to.be.at.least(Number(end))
            expect(await store.lookup(key!), key).to.include({ session: name })
          } else if (what === 'doc') {
            const doc = await docs.get(name)
            expect(doc?.rev).to.be.at.least(Number(end))
            expect(await docs.count({ index: 'end', is: String(doc?.end) })).to.be.at.least(1)
          } else if (what === 'due') {
            expect(waiting, `${name} at ${end}`).to.include(`due:${name}:${end}`)
          } else {
            expect(tickets.has(name), `ticket ${name} given twice`).to.equal(false)
            tickets.add(name)
          }
        }
      } finally {
        await store.close()
        await lock.release()
      }
    }
    expect(appended).to.be.at.least(rounds)
  })
})
