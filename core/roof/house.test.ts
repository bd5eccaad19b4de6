import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import pino from 'pino'
import { passagesTable } from '../flows/timeline/tables.ts'
import { openSqlite } from '../store/sqlite/sqlite.ts'
import { openHouse } from './house.ts'
import { readConfiguration } from './settings/standings.ts'

/** A desk that begins only once the house has told that it can not read. */
const files: Record<string, string> = {
  'package.json': '{"type":"module"}',
  'bots/late/config.ts': `
    import { z } from 'zod'
    export const config = { name: 'late', summary: 'Begins late.', variables: [], schema: z.object({}) }`,
  'bots/late/index.ts': `export const create = () => ({ name: 'late', start: () => globalThis.unreadHouse })`,
}

describe('A house whose knowledge can not be read', function () {
  this.timeout(30_000)
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'threadline-unread-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('is not ready, whatever else begins after that, and says why', async () => {
    const store = await openSqlite({ file: join(dataDir, 'threadline.db') })
    await store.collection(passagesTable).put({ id: 'torn', rev: 1 } as never)
    await store.close()
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dataDir, file)), { recursive: true })
      writeFileSync(join(dataDir, file), text)
    }
    const told = Promise.withResolvers<void>()
    Object.assign(globalThis, { unreadHouse: told.promise })
    const log = pino({ level: 'fatal' }, { write: () => told.resolve() })
    const { environment, standings } = await readConfiguration({ THREADLINE_DATA: dataDir, THREADLINE_PLUGINS: dataDir, PORT: '0' })
    const house = await openHouse({ environment: environment!, standings, log, version: '0' })
    const ready = await fetch(`${house.url}/readyz`)
    expect(await ready.text()).to.contain('the knowledge could not be read')
    expect(ready.status).to.equal(503)
    await house.close()
  })
})
