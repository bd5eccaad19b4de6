// `npm run converse`: starts Threadline as a newcomer does, holds one conversation over HTTP, kills the process in the middle of it,
// starts it again, and checks the outcome. Prints each step; exits 1 with what went wrong.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../roof/standings.ts'

interface Row {
  seq: number
  kind: string
  text?: string
  author?: { kind: string; name?: string }
  reasons?: string[]
  sources?: { title: string }[]
  delivery?: { state: string }
}

const key = 'a-key-for-this-conversation-only'
const data = mkdtempSync(join(tmpdir(), 'threadline-converse-'))
const patience = 20_000

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const check = (what: string, holds: boolean, found: unknown): void => {
  if (!holds) throw new Error(`${what}\nfound: ${JSON.stringify(found, null, 2)}`)
  say(`  ✓ ${what}`)
}

const port = await freePort()
const base = `http://127.0.0.1:${port}`
let child: ChildProcess | undefined

const call = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } }
}

/** The process group of `npm start`, so that a kill reaches the server behind npm. */
const start = async (): Promise<number> => {
  const began = Date.now()
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    THREADLINE_DATA: data,
    THREADLINE_API_KEY: key,
    MONGODB_URL: '',
    LOG_LEVEL: 'warn',
  }
  const started = spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  child = started
  let printed = ''
  started.stdout?.on('data', chunk => {
    printed += chunk
  })
  for (;;) {
    if (started.exitCode !== null) throw new Error(`npm start ended with ${started.exitCode}\n${printed}`)
    if (Date.now() - began > patience) throw new Error(`npm start is not ready after ${patience} ms\n${printed}`)
    const ready = await fetch(`${base}/readyz`).then(
      r => r.ok,
      () => false,
    )
    if (ready) break
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  check(
    'the start says where the chat is and what is on',
    printed.includes(base) && printed.includes('web on') && printed.includes('api on'),
    printed,
  )
  return Date.now() - began
}

const kill = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
  const gone = child
  if (!gone?.pid || gone.exitCode !== null) return gone?.exitCode ?? null
  const ended = new Promise<number | null>(resolve => gone.once('exit', code => resolve(code)))
  process.kill(-gone.pid, signal)
  return ended
}

const timeline = async (session: unknown, after = 0): Promise<Row[]> =>
  (await call('GET', `/api/v1/sessions/${session}/timeline?after=${after}`)).body.items as Row[]

/** The timeline once it holds what is waited for. */
const until = async (session: unknown, what: string, holds: (rows: Row[]) => boolean): Promise<Row[]> => {
  const end = Date.now() + patience
  for (;;) {
    const rows = await timeline(session)
    if (holds(rows) || Date.now() > end) {
      check(what, holds(rows), rows)
      return rows
    }
    await call('GET', `/api/v1/sessions/${session}/timeline?after=${rows.at(-1)?.seq ?? 0}&wait=2`)
  }
}

const fromAi = (row: Row): boolean => row.kind === 'message' && row.author?.kind === 'ai'

const converse = async (): Promise<void> => {
  say(`npm start: ready after ${await start()} ms`)
  const agent = { id: 'ann', name: 'Ann' }
  const ada = { id: 'ada', name: 'Ada' }

  const page = await call('GET', '/')
  check('the landing page is there with the widget', page.status === 200 && String(page.body.text).includes('widget.js'), page)

  const asked = { id: 'm1', contact: ada, text: 'How do I put the chat on my website?' }
  const first = await call('POST', '/api/v1/messages', asked)
  check('a message is accepted', first.status === 202, first)
  const { session } = first.body
  const answered = await until(session, 'it is answered from the docs with its source', rows =>
    rows.some(r => fromAi(r) && (r.sources?.length ?? 0) > 0),
  )
  check(
    'the answer shows the script tag',
    answered.some(r => fromAi(r) && r.text?.includes('widget.js')),
    answered,
  )

  await kill('SIGKILL')
  say(`kill -9, npm start: ready after ${await start()} ms`)
  const again = await call('POST', '/api/v1/messages', asked)
  check('the same id again is the same message', again.status === 202 && again.body.seq === first.body.seq, again)
  check('nothing was lost or doubled', (await timeline(session)).length === answered.length, await timeline(session))

  await call('POST', '/api/v1/messages', { id: 'm2', contact: ada, text: 'Please let me talk to a person.' })
  await until(session, 'a wish for a person hands off', rows => rows.some(r => r.kind === 'handoff' && r.reasons?.includes('requested')))
  const reply = await call('POST', `/api/v1/sessions/${session}/reply`, { id: 'r1', agent, text: 'Here I am.' })
  check('an agent replies', reply.status === 200, reply)
  await until(session, 'under their name, sent', rows =>
    rows.some(r => r.text === 'Here I am.' && r.author?.name === 'Ann' && r.delivery?.state === 'sent'),
  )
  const early = await call('POST', `/api/v1/sessions/${session}/csat`, { score: 5 })
  check('a score before resolving is refused', early.status === 409, early)
  check('the agent resolves', (await call('POST', `/api/v1/sessions/${session}/resolve`, { agent })).status === 200, session)
  check(
    'the customer rates',
    (await call('POST', `/api/v1/sessions/${session}/csat`, { score: 5, comment: 'quick' })).status === 200,
    session,
  )

  const before = Date.now()
  const code = await kill('SIGTERM')
  check('SIGTERM ends it cleanly', code === 0 || code === 143, code)
  say(`closed after ${Date.now() - before} ms`)
}

try {
  await converse()
  say('The conversation went as it should.')
} catch (error) {
  say(`The conversation failed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  await kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}
