import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { deskKeyFile } from '../settings/keys.ts'
import { examine } from './doctor.ts'

describe('npm run doctor', () => {
  let folder: string
  let server: Server
  let port: string
  before(done => {
    server = createServer((_, res) => void res.end('ok')).listen(0, '127.0.0.1', () => {
      port = String((server.address() as AddressInfo).port)
      done()
    })
  })
  after(() => server.close())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-doctor-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const told = async (env: Record<string, string>): Promise<{ code: number; text: string; line(word: string): string }> => {
    const lines: string[] = []
    const code = await examine(line => lines.push(line), { THREADLINE_DATA: folder, PORT: '0', ...env })
    return { code, text: lines.join('\n'), line: word => lines.find(line => line.trimStart().startsWith(word)) ?? '' }
  }

  it('shows what is set, of the house and of every folder, and of secrets only that they are', async () => {
    const { code, text, line } = await told({
      OPENAI_MODEL: 'small-one',
      OPENAI_API_KEY: 'sk-not-to-be-seen',
      OPENAI_BASE_URL: 'https://ada:not-to-be-seen@models.test/v1',
    })
    expect(code).to.equal(0)
    expect(text).to.not.contain('not-to-be-seen')
    expect(line('OPENAI_MODEL')).to.match(/ small-one \(/u)
    expect(line('OPENAI_API_KEY')).to.match(/ set \(/u)
    expect(line('OPENAI_BASE_URL')).to.match(/ set \(/u)
    expect(line('THREADLINE_DATA')).to.contain(folder)
  })

  it('finds nothing wrong in a port that is taken by the Threadline of this data folder', async () => {
    expect((await told({ PORT: port })).text).to.contain(`PORT ${port} on 127.0.0.1 is in use`)
    writeFileSync(deskKeyFile(folder), JSON.stringify({ url: `http://127.0.0.1:${port}`, key: 'a-key' }))
    const { code, text } = await told({ PORT: port })
    expect(code, text).to.equal(0)
    expect(text).to.contain(`Threadline runs here already, at http://127.0.0.1:${port}`)
  })

  it('takes a port that another program has for a mistake, also where a Threadline left its key behind', async () => {
    writeFileSync(deskKeyFile(folder), JSON.stringify({ url: 'http://127.0.0.1:1', key: 'a-key' }))
    const { code, text } = await told({ PORT: port })
    expect(code).to.equal(1)
    expect(text).to.contain('is in use')
  })

  it('says what is missing by its name', async () => {
    const { code, text } = await told({ OPENAI_API_KEY: 'sk-something' })
    expect(code).to.equal(1)
    expect(text).to.match(/To mend:\n {2}- OPENAI_MODEL is missing/u)
  })
})
