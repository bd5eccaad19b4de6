import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { createRandom } from './conversation/world.ts'
import { type ServerProcess, serverProcess } from './houses/server-process.ts'

interface Row {
  seq: number
  kind: string
  text?: string
  basedOn?: number
  author?: { kind: string }
  delivery?: { state: string }
}

const kills = 4
const customers = 6
const bed = process.env.MONGO_BED_URL

/** Each customer writes one message after the other, the same id again until it is accepted, and is told to stop after the last kill. */
const write = async (server: ServerProcess, customer: string, accepted: Map<string, string[]>, stopped: () => boolean): Promise<void> => {
  const mine: string[] = []
  accepted.set(customer, mine)
  for (let n = 0; !stopped(); n++) {
    const id = `${customer}-${n}`
    const body = { id, contact: { id: customer }, text: `How do I export report number ${n}?` }
    for (;;) {
      const answer = await server.call('POST', '/api/v1/messages', body).catch(() => undefined)
      if (answer?.status === 202) break
      await new Promise(resolve => setTimeout(resolve, 30))
    }
    mine.push(id)
  }
}

const timelines = async (server: ServerProcess, customer: string): Promise<Row[][]> => {
  const { body } = await server.call('GET', `/api/v1/sessions?contact=${customer}`)
  const sessions = body.items as { id: string }[]
  return Promise.all(sessions.map(async s => (await server.call('GET', `/api/v1/sessions/${s.id}/timeline`)).body.items as Row[]))
}

/** True when every message of the customer has been decided on. */
const considered = (rows: Row[]): boolean => {
  const heard = rows.findLast(r => r.kind === 'message' && r.author?.kind === 'contact')?.seq ?? 0
  return rows.some(r => r.kind === 'handoff') || rows.some(r => (r.basedOn ?? 0) >= heard)
}

const story =
  (env: Record<string, string>): (() => Promise<void>) =>
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'threadline-kill-'))
    const server = await serverProcess({ dataDir, env: { LOG_LEVEL: 'error', ...env } })
    const random = createRandom(7)
    const accepted = new Map<string, string[]>()
    let stopped = false
    try {
      await server.start()
      const writers = Array.from({ length: customers }, (_, i) => write(server, `customer-${i}`, accepted, () => stopped))
      for (let n = 0; n < kills; n++) {
        await new Promise(resolve => setTimeout(resolve, 150 + random() * 500))
        await server.end('SIGKILL')
        await server.start()
      }
      stopped = true
      await Promise.all(writers)
      for (const [customer, ids] of accepted) {
        expect(ids.length, customer).to.be.greaterThan(0)
        const end = Date.now() + 20_000
        let all = await timelines(server, customer)
        while (!all.every(considered) && Date.now() < end) {
          await new Promise(resolve => setTimeout(resolve, 100))
          all = await timelines(server, customer)
        }
        expect(all.length, `sessions of ${customer}`).to.equal(1)
        const rows = all[0] ?? []
        expect(rows.map(r => r.seq)).to.deep.equal(rows.map((_, i) => i + 1))
        const words = rows.filter(r => r.kind === 'message' && r.author?.kind === 'contact').map(r => r.text)
        expect(words).to.deep.equal(ids.map((_, n) => `How do I export report number ${n}?`))
        expect(considered(rows), `everything of ${customer} was considered`).to.equal(true)
        const answers = rows.filter(r => r.kind === 'message' && r.basedOn !== undefined).map(r => r.basedOn)
        expect(new Set(answers).size, 'one answer for each').to.equal(answers.length)
        expect(rows.filter(r => r.kind === 'message' && r.author?.kind !== 'contact').map(r => r.delivery?.state)).to.satisfy(
          (states: string[]) => states.every(state => state === 'sent'),
        )
      }
    } finally {
      await server.end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    }
  }

describe(`Killed ${kills} times while customers write`, function () {
  this.timeout(120_000)

  it('a Threadline on SQLite loses and doubles nothing', story({}))

  if (bed) {
    const url = new URL(bed)
    url.pathname = `/threadline-kill-${process.pid}`
    after(async () => {
      const connection = await mongoose.createConnection(url.href).asPromise()
      await connection.dropDatabase()
      await connection.close()
    })
    it('a Threadline on MongoDB over the wire loses and doubles nothing', story({ MONGODB_URL: url.href }))
  } else it.skip('a Threadline on MongoDB over the wire loses and doubles nothing (set MONGO_BED_URL to try it)')
})
