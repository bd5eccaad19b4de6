import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { type ServerProcess, serverProcess } from '../testing/houses/server-process.ts'

const files: Record<string, string> = {
  'connectors/links/beacon/config.ts': `
    import { z } from 'zod'
    export const config = { name: 'beacon', summary: 'A connection.', variables: [{ name: 'BEACON', about: 'x', required: true }],
      schema: z.object({ BEACON: z.string() }) }`,
  'connectors/links/beacon/index.ts': `
    export const create = ({ BEACON }, { intake, fatal, log }) => {
      let heard = ''
      intake.work(async told => { heard = told.body.word; log.info({ heard }, 'the beacon heard') })
      return {
        name: 'links/beacon',
        word: () => BEACON + ' ' + heard,
        out: () => fatal('the beacon went out'),
        async start() {
          await intake.keep({ id: 'e1', lane: 'a', body: { word: 'kept' } })
        },
        health: async () => ({ ok: true, about: 'a beacon' }),
      }
    }`,
  'bots/beacon/config.ts': `
    import { z } from 'zod'
    export const config = { name: 'beacon', summary: 'Uses it.', link: 'beacon', variables: [{ name: 'BEACON_DESK', about: 'x', required: true }],
      schema: z.object({ BEACON_DESK: z.string() }) }`,
  'bots/beacon/index.ts': `
    export const create = (_, { link }) => ({ name: 'beacon', routes(router) {
      router.get('/beacon', (req, res) => res.json({ word: link.word() }))
      router.get('/beacon/out', (req, res) => { res.json({}); link.out() })
    } })`,
}

describe('A link in a house', function () {
  this.timeout(60_000)
  let dir: string
  let house: ServerProcess | undefined

  const open = async (env: Record<string, string> = { BEACON: 'light', BEACON_DESK: 'on' }): Promise<ServerProcess> => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-links-'))
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    }
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
    house = await serverProcess({ dataDir: join(dir, 'data'), env: { THREADLINE_PLUGINS: dir, ...env } })
    return house
  }
  afterEach(async () => {
    await house?.end('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  })

  it('is opened once, with an intake of its own, and given to who names it; its health is told', async () => {
    const running = await open()
    await running.start()
    let word: unknown
    for (let at = 0; at < 100 && word !== 'light kept'; at++) {
      word = (await running.call('GET', '/beacon')).body.word
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    expect(word).to.equal('light kept')
    const { parts } = (await running.call('GET', '/healthz')).body as { parts: Record<string, unknown> }
    expect(parts['links/beacon']).to.deep.equal({ ok: true, about: 'a beacon' })
    expect(running.printed()).to.include('connectors/links/beacon').and.to.include('bots/beacon')
    expect(await running.end('SIGTERM')).to.equal(0)
  })

  it('that can not go on by itself ends the process in order, with 1, so that its supervisor starts it anew', async () => {
    const running = await open()
    await running.start()
    const ended = running.ended()
    await running.call('GET', '/beacon/out').catch(() => {})
    expect(await ended).to.equal(1)
    expect(running.printed()).to.include('Threadline ended, to be started anew: the beacon went out')
    expect(running.printed()).to.include('"msg":"closed"')
  })

  it('stops the start where nobody uses it, and names what would', async () => {
    const running = await open({ BEACON: 'light' })
    const error = await running.start().then(
      () => undefined,
      (e: Error) => e,
    )
    expect(error?.message).to.include('BEACON is set, and nothing uses the connection: set BEACON_DESK for bots/beacon')
  })
})
