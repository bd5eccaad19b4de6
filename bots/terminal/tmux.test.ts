// The desk in a real terminal: `npm start` inside tmux, typed at and looked at as a person would.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { freePort } from '#core/testing/houses/server-process.ts'

const required = process.env.BEDS === 'required'
const root = resolve(import.meta.dirname, '../..')
const key = 'a-key-that-only-tests-know'

const hasTmux = (): boolean => {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const found = hasTmux()
const suite = found || required ? describe : describe.skip

suite(`the desk in a real terminal${found || required ? '' : ' (skipped: there is no tmux; apt-get install tmux)'}`, function () {
  this.timeout(60_000)
  const socket = `threadline-test-${process.pid}`
  let folder: string
  let port: number

  const tmux = (...words: string[]): string => execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8' })
  const keys = (...words: string[]): string => tmux('send-keys', '-t', 'desk', ...words)
  const screen = (): string[] => tmux('capture-pane', '-p', '-t', 'desk').trimEnd().split('\n')

  const see = async (wanted: RegExp): Promise<void> => {
    for (let tries = 0; tries < 200; tries++) {
      if (wanted.test(screen().join('\n'))) return
      await new Promise(later => setTimeout(later, 100))
    }
    throw new Error(`the terminal never showed ${wanted}; it shows\n${screen().join('\n')}`)
  }

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
    const given = [`PORT=${port}`, `THREADLINE_DATA=${folder}`, `THREADLINE_API_KEY=${key}`, 'AGENT_NAME=Grace', 'LC_ALL=C.UTF-8']
    const start = `cd '${root}' && env ${given.map(pair => `'${pair}'`).join(' ')} '${process.execPath}' main.ts start; echo "left with $?"; sleep 60`
    tmux('-u', 'new-session', '-d', '-s', 'desk', '-x', '90', '-y', '40', start)
    await see(/desk ›/)
  })

  after(() => {
    if (!folder) return
    try {
      tmux('kill-server')
    } catch {
      // It has ended by itself.
    }
    rmSync(folder, { recursive: true, force: true })
  })

  it('leaves a half-typed line intact when a customer is handed off', async () => {
    await write('Ada', 'My parcel never came, let me talk to a person')
    await see(/#1 Ada · api/)
    keys('1', 'Enter')
    await see(/#1 Ada ›/)
    keys('-l', 'reply Dear Ada, your pärcel 東京 😀 is ')
    keys('Left', 'Left', 'Left')
    await see(/→ Ada by api +reply Dear Ada, your pärcel 東京 😀 is/)
    const typed = screen().at(-1)
    await write('Bob', 'A person please, 我要人工 😀')
    await see(/#2 Bob · api[\s\S]*我要人工 😀/)
    await see(/2 waiting/)
    expect(screen().at(-1)).to.equal(typed?.replace('1 waiting', '2 waiting'))
    expect(screen().filter(row => row.includes('reply Dear Ada'))).to.have.length(1)
    // The cursor stands where it stood: three letters before the end.
    keys('-l', 'here ')
    await see(/😀 here is/)
    keys('Enter')
    await see(/✓ ·\d+ sent to Ada by api/)
  })

  it('keeps a line of several rows in one piece, also in a narrower window', async () => {
    const words = 'note one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    keys('-l', words)
    await see(/seventeen/)
    tmux('resize-window', '-t', 'desk', '-x', '60', '-y', '40')
    await write('Cleo', 'A person please')
    await see(/#3 Cleo · api/)
    const from = screen().findIndex(row => row.includes('internal note'))
    expect(screen().slice(from).join('').replace(/\s+/g, '')).to.contain(words.replace(/\s+/g, ''))
    expect(screen().filter(row => row.includes('internal note'))).to.have.length(1)
    tmux('resize-window', '-t', 'desk', '-x', '90', '-y', '40')
    keys('C-c')
    await see(/\^C/)
  })

  it('pastes several lines as one reply', async () => {
    tmux('set-buffer', 'reply Dear Ada,\n\nclose the window first.\nGrace')
    tmux('paste-buffer', '-p', '-t', 'desk')
    await see(/close the window first/)
    keys('Enter')
    await see(/close the window first\.[\s\S]*✓ ·\d+ sent to Ada by api/)
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/sessions/1`, { headers: { authorization: `Bearer ${key}` } })
    expect(await response.json()).to.deep.include({ status: 'open', preview: 'Dear Ada,\n\nclose the window first.\nGrace' })
  })

  it('is left cleanly, with the terminal as it was', async () => {
    keys('-l', 'exit')
    keys('Enter')
    await see(/left with 0/)
  })
})
