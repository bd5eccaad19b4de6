import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { customers, linesOf } from '#core/testing/desks/file-desk.ts'

const kills = Number(process.env.KILLS ?? (process.env.CI ? 50 : 10))
const program = fileURLToPath(import.meta.resolve('#core/testing/desks/file-desk.ts'))

describe(`Killed ${kills} times between what a desk did and our record of it`, function () {
  this.timeout(300_000)
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-desk-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const live = async (life: number, ...more: string[]): Promise<{ signal: string | null; said: string }> => {
    // What one life compiled the next one need not: a third of what it costs to start.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'threadline-desk-compiled') }
    const child = spawn(process.execPath, [program, dir, String(life), ...more], { stdio: ['ignore', 'pipe', 'inherit'], env })
    let said = ''
    child.stdout.on('data', data => {
      said += data
    })
    const stuck = setTimeout(() => child.kill('SIGTERM'), 30_000)
    const [, signal] = (await once(child, 'close')) as [number | null, string | null]
    clearTimeout(stuck)
    return { signal, said }
  }

  it('Threadline posts no second card and no second message, and loses none', async () => {
    for (let life = 0; life < kills; life++) expect((await live(life)).signal, `life ${life}`).to.equal('SIGKILL')
    const before = linesOf(dir)
    expect(before.length, 'each life did one thing').to.equal(kills)
    const { signal, said } = await live(kills, 'finish')
    expect(signal).to.equal(null)
    const lines = linesOf(dir)
    expect(new Set(lines.map(l => l.key)).size, 'no key twice').to.equal(lines.length)
    const sessions = said
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { session: string; seqs: number[] })
    expect(sessions.length).to.equal(Math.min(customers.length, kills + 1))
    for (const { session, seqs } of sessions) {
      const mine = lines.filter(l => l.session === session)
      expect(mine.filter(l => l.does === 'open').length, 'cards').to.equal(1)
      expect(mine.flatMap(l => l.seqs)).to.deep.equal(seqs)
    }
  })
})
