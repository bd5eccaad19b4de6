import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { begin, run } from '../roof/commands/new.ts'
import { root } from '../roof/settings/place.ts'
import { serverProcess } from './houses/server-process.ts'

const page = readFileSync(join(root, 'docs/writing-a-connector.md'), 'utf8')

const plugins = readFileSync(join(root, 'docs/writing-a-plugin.md'), 'utf8')

const desks = readFileSync(join(root, 'docs/writing-a-desk.md'), 'utf8')

const program = (name: string, words: string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', name), ...words], { cwd: root, encoding: 'utf8' })

/** What an author's folder must pass before it is shown to anybody: types, style and the kits. */
const passes = (mine: string, ...tests: string[]): void => {
  expect(program('typescript/bin/tsc', ['-p', join(mine, 'tsconfig.json')]).stdout).to.equal('')
  const style = program('@biomejs/biome/bin/biome', ['check', `--config-path=${root}`, mine])
  expect(style.status, style.stdout + style.stderr).to.equal(0)
  const hook = join(root, 'core/roof/parts/outside-hook.ts')
  const { stdout, status } = program('mocha/bin/mocha.js', ['--no-config', `--import=${hook}`, ...tests])
  expect(status, stdout).to.equal(0)
}

describe('The tutorial for authors of desks, followed to the letter outside of the tree', function () {
  this.timeout(60_000)

  it('passes the types, the style and the whole kit', () => {
    const mine = mkdtempSync(join(tmpdir(), 'threadline-tutorial-'))
    try {
      const begun = begin('desk', 'room', mine)
      if ('mistake' in begun) throw new Error(begun.mistake)
      const files = [...desks.matchAll(/<!-- file: (\S+) -->\n```ts\n([\s\S]*?)```/gu)]
      expect(files.map(([, file]) => file)).to.have.members(['config.ts', 'index.ts', 'room.test.ts'])
      for (const [, file = '', code = ''] of files) writeFileSync(join(mine, 'bots/room', file), code)
      passes(mine, begun.test)
    } finally {
      rmSync(mine, { recursive: true, force: true })
    }
  })
})

describe('The examples for authors of plugins', function () {
  this.timeout(60_000)

  it('pass the types, the style and their kits', () => {
    const mine = mkdtempSync(join(tmpdir(), 'threadline-examples-'))
    try {
      const examples = [...plugins.matchAll(/<!-- file: (\w+) (\S+) -->\n```ts\n([\s\S]*?)```/gu)]
      expect(examples.map(([, kind, name]) => `${kind} ${name}`)).to.deep.equal(['source handbook', 'answerer first-passage'])
      const tests = examples.map(([, kind = '', name = '', code = '']) => {
        const begun = begin(kind, name, mine)
        if ('mistake' in begun) throw new Error(begun.mistake)
        writeFileSync(join(mine, 'plugins', name, 'index.ts'), code)
        return begun.test
      })
      passes(mine, ...tests)
    } finally {
      rmSync(mine, { recursive: true, force: true })
    }
  })
})

describe('The tutorial for authors of connectors, followed to the letter outside of the tree', function () {
  this.timeout(60_000)
  let mine: string
  const place = () => join(mine, 'connectors/pager')

  before(() => {
    mine = join(mkdtempSync(join(tmpdir(), 'threadline-tutorial-')), 'mine')
    begin('connector', 'pager', mine)
    for (const [, file = '', code = ''] of page.matchAll(/<!-- file: (\S+) -->\n```ts\n([\s\S]*?)```/gu))
      writeFileSync(join(place(), file), code)
  })
  after(() => rmSync(join(mine, '..'), { recursive: true, force: true }))

  it('prints what the page says that it prints', () => {
    const clone = mkdtempSync(join(tmpdir(), 'threadline-clone-'))
    try {
      const here = join(clone, 'threadline')
      mkdirSync(here)
      let said = ''
      run(['connector', 'pager', '--in', '../mine'], here, text => {
        said += text
      })
      expect(page).to.contain(said.trim())
    } finally {
      rmSync(clone, { recursive: true, force: true })
    }
  })

  it('fails at first with the words on the page', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'threadline-fresh-'))
    try {
      const begun = begin('connector', 'pager', fresh)
      if ('mistake' in begun) throw new Error(begun.mistake)
      const hook = join(root, 'core/roof/parts/outside-hook.ts')
      const { stdout } = program('mocha/bin/mocha.js', ['--no-config', `--import=${hook}`, '--bail', begun.test])
      const block = /```\n( {2}1\) The connector pager[\s\S]*?)```/u.exec(page)?.[1] ?? 'the page shows no failure'
      for (const line of block.trim().split('\n')) expect(stdout).to.contain(line.trim())
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  })

  it('has a connector of no more than seventy lines', () => {
    expect(readFileSync(join(place(), 'index.ts'), 'utf8').split('\n').length).to.be.lessThan(71)
  })

  it('passes the types, the style and the whole kit', () => {
    passes(mine, join(place(), 'pager.test.ts'))
  })

  it('serves in a Threadline that is started with it', async () => {
    const sent: string[] = []
    const pager = createServer((req, res) => {
      let body = ''
      req.on('data', chunk => {
        body += chunk
      })
      req.on('end', () => {
        sent.push(body)
        res.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"p1"}')
      })
    })
    await new Promise<void>(resolve => pager.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(pager.address() as AddressInfo).port}`
    const dataDir = mkdtempSync(join(tmpdir(), 'threadline-data-'))
    const env = { THREADLINE_PLUGINS: mine, PAGER_URL: url, PAGER_TOKEN: 'token', PAGER_SECRET: 'secret', LOG_LEVEL: 'error' }
    const server = await serverProcess({ dataDir, env })
    try {
      await server.start()
      const raw = JSON.stringify({ type: 'page', direction: 'in', id: 'm1', from: '+15550100', text: 'Where is my parcel?' })
      const at = Date.now()
      const signature = `${at}.${createHmac('sha256', 'secret').update(`${at}.${raw}`).digest('hex')}`
      const answer = await fetch(`${server.url}/pager/webhook`, { method: 'POST', headers: { 'pager-signature': signature }, body: raw })
      expect(answer.status, server.printed()).to.equal(200)
      const { body } = await server.call('GET', '/api/v1/sessions?channel=pager')
      const [session] = body.items as { id: string }[]
      await server.call('POST', `/api/v1/sessions/${session!.id}/reply`, { text: 'Tomorrow.' })
      for (let i = 0; i < 100 && !sent.some(each => each.includes('Tomorrow.')); i++) await new Promise(resolve => setTimeout(resolve, 20))
      expect(sent.map(each => JSON.parse(each))).to.deep.include({ to: '+15550100', text: 'Tomorrow.' })
    } finally {
      await server.end('SIGKILL')
      pager.closeAllConnections()
      pager.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
