// A Threadline in a process of its own, as an operator runs it: started, killed, started again on the same data and port.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from '../../roof/settings/standings.ts'

export interface ServerProcess {
  readonly url: string
  /** The API key it is started with. */
  readonly key: string
  /** Resolves when customers may come; answers how many milliseconds that took. */
  start(): Promise<number>
  /** Ends it; answers its exit code, null after a kill. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  /** Waits until it ends by itself; answers its exit code. */
  ended(): Promise<number | null>
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>
  /** Everything it has printed since the last start. */
  printed(): string
}

const patience = 30_000
const key = 'a-key-that-only-this-test-knows'

// Below what systems give to outgoing connections, so that none takes it before the server does or while that is started again.
const [lowest, highest] = [10_000, 30_000]
let nextPort = lowest + Math.floor(Math.random() * (highest - lowest))

/** A port that was free just now and is given once by this process. Where processes of tests begin to look is up to chance. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = nextPort
    nextPort = port === highest ? lowest : port + 1
    const probe = createServer()
    const free = await new Promise<boolean>(resolve => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!free) continue
    await new Promise(resolve => probe.close(resolve))
    return port
  }
}

/** For the environment of a process whose clock is so many milliseconds ahead. */
export const clockAhead = (by: number): Record<string, string> =>
  by === 0 ? {} : { NODE_OPTIONS: `--import "data:text/javascript,const now=Date.now;Date.now=()=>now()+${by}"` }

/** `command` is what is run in the project's folder, by default the server itself without npm in front of it. */
export const serverProcess = async (given: {
  dataDir: string
  /** Asked at each start. */
  env?: Record<string, string> | (() => Record<string, string>)
  command?: string[]
}): Promise<ServerProcess> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const [program = '', ...words] = given.command ?? [process.execPath, join(root, 'main.ts'), 'start', '--no-desk']
  const env = () => ({
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    THREADLINE_DATA: given.dataDir,
    THREADLINE_API_KEY: key,
    MONGODB_URL: '',
    ...(typeof given.env === 'function' ? given.env() : given.env),
  })
  let child: ChildProcess | undefined
  let output = ''

  const running = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null

  return {
    url,
    key,
    printed: () => output,
    async start() {
      const began = performance.now()
      output = ''
      // A group of its own, so that a kill reaches the server behind npm too.
      const started = spawn(program, words, { cwd: root, env: env(), stdio: ['ignore', 'pipe', 'pipe'], detached: true })
      child = started
      for (const stream of [started.stdout, started.stderr]) {
        stream?.on('data', chunk => {
          output += chunk
        })
      }
      for (;;) {
        if (!running()) throw new Error(`it ended with ${started.exitCode ?? started.signalCode}\n${output}`)
        if (performance.now() - began > patience) throw new Error(`not ready after ${patience} ms\n${output}`)
        const ready = await fetch(`${url}/readyz`).then(
          response => response.ok,
          () => false,
        )
        if (ready) return performance.now() - began
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    async end(signal) {
      const ending = child
      if (!ending?.pid || !running()) return ending?.exitCode ?? null
      const ended = new Promise<number | null>(resolve => ending.once('close', resolve))
      process.kill(-ending.pid, signal)
      return ended
    },
    ended: () => (running() ? new Promise(resolve => child?.once('close', resolve)) : Promise.resolve(child?.exitCode ?? null)),
    async call(method, path, body) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patience),
      })
      const text = await response.text()
      return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } }
    },
  }
}
