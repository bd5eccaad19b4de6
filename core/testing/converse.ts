// `npm run converse`: starts Threadline as a newcomer does, holds one conversation over HTTP, kills the process in the middle of it,
// starts it again, and checks the outcome. Prints each step; exits 1 with what went wrong.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverProcess } from './houses/server-process.ts'

interface Row {
  seq: number
  kind: string
  text?: string
  author?: { kind: string; name?: string }
  reasons?: string[]
  sources?: { title: string }[]
  delivery?: { state: string }
}

const data = mkdtempSync(join(tmpdir(), 'threadline-converse-'))
const server = await serverProcess({ dataDir: data, command: ['npm', 'start', '--silent'], env: { LOG_LEVEL: 'info' } })
const { call } = server
const patience = 20_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const check = (what: string, holds: boolean, found: unknown): void => {
  if (!holds) throw new Error(`${what}\nfound: ${JSON.stringify(found, null, 2)}`)
  say(`  ✓ ${what}`)
}

/** Answers how long it took to be ready. */
const start = async (): Promise<number> => {
  const took = await server.start()
  const printed = server.printed()
  check(
    'the start says where the chat is and what is on',
    printed.includes(server.url) && printed.includes('web on') && printed.includes('api on'),
    printed,
  )
  return Math.round(took)
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

  await server.end('SIGKILL')
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
  const code = await server.end('SIGTERM')
  check('SIGTERM ends it cleanly', code !== 1 && server.printed().includes('"msg":"closed"'), server.printed())
  say(`closed after ${Date.now() - before} ms`)
}

try {
  await converse()
  say('The conversation went as it should.')
} catch (error) {
  say(`The conversation failed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  await server.end('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}
