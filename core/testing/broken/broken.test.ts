import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'chai'
import { root } from '../../roof/settings/standings.ts'
import type { Verdict } from '../kits/check.ts'
import { connectorKit } from '../kits/connector.ts'
import { config } from './base/config.ts'
import { create } from './base/index.ts'
import { faults } from './faults.ts'
import { courier } from './vendor.ts'

connectorKit({ config, create, platform: courier() })

const processes = 4

const judged = async (part: number): Promise<[string, Verdict[]][]> => {
  const child = spawn(process.execPath, [join(root, 'core/testing/broken/run.ts'), String(part), String(processes)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let wrong = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    wrong += chunk
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  expect(code, wrong).to.equal(0)
  return out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { name: string; verdicts: Verdict[] })
    .map(({ name, verdicts }) => [name, verdicts])
}

describe('The connector kit, given a connector that', () => {
  let verdicts: Map<string, Verdict[]>

  before(async function () {
    this.timeout(600_000)
    verdicts = new Map((await Promise.all(Array.from({ length: processes }, (_, part) => judged(part)))).flat())
  })

  for (const { name, caught } of faults) {
    it(`${name}, names that and nothing else`, () => {
      const found = (verdicts.get(name) ?? []).filter(verdict => verdict.state === 'fails')
      expect(found.map(verdict => verdict.check)).to.deep.equal(caught)
      for (const { detail } of found) expect(detail).to.match(/^[A-Z\w].{40,}/u)
    })
  }
})
