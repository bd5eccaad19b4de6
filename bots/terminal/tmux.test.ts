// The desk in a real terminal: `npm start` inside tmux, typed at and looked at as a person would.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { freePort } from '#core/testing/houses/server-process.ts'
import { hasTmux, openTerminal, type Terminal } from '#core/testing/terminal/tmux.ts'

const required = process.env.BEDS === 'required'
const root = resolve(import.meta.dirname, '../..')
const key = 'a-key-that-only-tests-know'

const found = hasTmux()
const suite = found || required ? describe : describe.skip

suite(`the desk in a real terminal${found || required ? '' : ' (skipped: there is no tmux; apt-get install tmux)'}`, function () {
  this.timeout(60_000)
  let folder: string
  let port: number

  let terminal: Terminal
  const see = (wanted: RegExp): Promise<void> => terminal.see(wanted)
  const screen = (): string[] => terminal.screen()

  const write = async (name: string, text: string): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ contact: { email: `${name.toLowerCase()}@example.com`, name }, text }),
    })
    expect(response.status).to.equal(202)
  }

  before(async () => {
    if (!found) throw new Error('BEDS=required, but there is no tmux')
    folder = mkdtempSync(join(tmpdir(), 'threadline-tmux-'))
    port = await freePort()
    terminal = openTerminal({
      columns: 90,
      rows: 40,
      folder: root,
      command: [process.execPath, 'main.ts', 'start'],
      env: { PORT: String(port), THREADLINE_DATA: folder, THREADLINE_API_KEY: key, AGENT_NAME: 'Grace' },
    })
    await see(/desk ›/)
  })

  after(() => {
    if (!folder) return
    terminal?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leaves a half-typed line intact when a customer is handed off', async () => {
    await write('Ada', 'My parcel never came, let me talk to a person')
    await see(/#1 Ada · api/)
    terminal.keys('1', 'Enter')
    await see(/#1 Ada ›/)
    terminal.type('reply Dear Ada, your pärcel 東京 😀 is ')
    terminal.keys('Left', 'Left', 'Left')
    await see(/→ Ada by api +reply Dear Ada, your pärcel 東京 😀 is/)
    const typed = screen().at(-1)
    await write('Bob', 'A person please, 我要人工 😀')
    await see(/#2 Bob · api[\s\S]*我要人工 😀/)
    await see(/2 waiting/)
    expect(screen().at(-1)).to.equal(typed?.replace('1 waiting', '2 waiting'))
    expect(screen().filter(row => row.includes('reply Dear Ada'))).to.have.length(1)
    // The cursor stands where it stood: three letters before the end.
    terminal.type('here ')
    await see(/😀 here is/)
    terminal.keys('Enter')
    await see(/✓ ·\d+ sent to Ada by api/)
  })

  it('keeps a line of several rows in one piece, also in a narrower window', async () => {
    const words = 'note one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    terminal.type(words)
    await see(/seventeen/)
    terminal.resize(60, 40)
    await write('Cleo', 'A person please')
    await see(/#3 Cleo · api/)
    const from = screen().findIndex(row => row.includes('internal note'))
    expect(screen().slice(from).join('').replace(/\s+/g, '')).to.contain(words.replace(/\s+/g, ''))
    expect(screen().filter(row => row.includes('internal note'))).to.have.length(1)
    terminal.resize(90, 40)
    terminal.keys('C-c')
    await see(/\^C/)
  })

  it('pastes several lines as one reply', async () => {
    terminal.paste('reply Dear Ada,\n\nclose the window first.\nGrace')
    await see(/close the window first/)
    terminal.keys('Enter')
    await see(/close the window first\.[\s\S]*✓ ·\d+ sent to Ada by api/)
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/sessions/1`, { headers: { authorization: `Bearer ${key}` } })
    expect(await response.json()).to.deep.include({ status: 'open', preview: 'Dear Ada,\n\nclose the window first.\nGrace' })
  })

  it('is left cleanly, with the terminal as it was', async () => {
    terminal.type('exit')
    terminal.keys('Enter')
    await see(/left with 0/)
  })
})
