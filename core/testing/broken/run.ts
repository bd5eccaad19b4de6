// Runs the connector kit on spoilt connectors, in a process of its own, because some of them would end it:
//   node core/testing/broken/run.ts PART OF NAME…     every OF-th fault from PART on, all of them without; of these those that are named
// Prints one line of JSON for each: its name and the verdicts.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { CreateConnector } from '../../ports/folder.ts'
import { openToOutside } from '../../roof/parts/outside.ts'
import { judgeConnector } from '../kits/connector.ts'
import { type CourierConfig, config } from './base/config.ts'
import { faults, spoil } from './faults.ts'
import { courier } from './vendor.ts'

const [part = 0, of = 1] = process.argv.slice(2, 4).map(Number)
const only = process.argv.slice(4)
const base = join(dirname(fileURLToPath(import.meta.url)), 'base')
const source = readFileSync(join(base, 'index.ts'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'threadline-broken-'))

openToOutside()
try {
  for (const [i, fault] of faults.entries()) {
    if (i % of !== part || (only.length > 0 && !only.includes(fault.name))) continue
    const place = join(folder, String(i))
    mkdirSync(place)
    cpSync(join(base, 'config.ts'), join(place, 'config.ts'))
    writeFileSync(join(place, 'index.ts'), spoil(source, fault))
    const { create } = (await import(pathToFileURL(join(place, 'index.ts')).href)) as { create: CreateConnector<CourierConfig> }
    const verdicts = await judgeConnector({ config, create, platform: courier() })
    process.stdout.write(`${JSON.stringify({ name: fault.name, verdicts })}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
// A spoilt connector may have left something open.
process.exit()
