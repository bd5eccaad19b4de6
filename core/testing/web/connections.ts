// The connections that a browser holds to one host over HTTP/1.1, as far as a dying network shows them: at most six, the one used last
// is used first, a call waits where none is free, and one that is given up takes its connection with it. As in Chromium, the question
// whether a call is allowed (CORS preflight, https://fetch.spec.whatwg.org/#cors-preflight-fetch) outlives the call that needs it.

export interface Asked {
  path: string
  query: URLSearchParams
  /** Epoch milliseconds. */
  at: number
  body: Record<string, unknown>
  signal: AbortSignal
}

export interface Connections {
  fetch: typeof globalThis.fetch
  /** Every call so far, whether it was allowed to leave or not. */
  readonly asked: Asked[]
  /** Milliseconds from a request to its answer. */
  latency: number
  /** While true nothing comes through, and connections made meanwhile are as dead. */
  cut: boolean
  /** Opens so many connections that nobody uses yet. */
  warm(count: number): void
  /** Whatever is open swallows what is sent on it from now on, and nobody is told. */
  strand(): void
  /** The most calls to a path that were under way at once. */
  most(path: string): number
}

interface Connection {
  dead: boolean
}

const most = 6

/** `serve` answers the calls that reach the server. */
export const createConnections = (serve: (asked: Asked, authorization: string | undefined) => Response): Connections => {
  const open = new Set<Connection>()
  const idle: Connection[] = []
  const queue: (() => void)[] = []
  const asked: Asked[] = []
  const now = new Map<string, number>()
  const peak = new Map<string, number>()

  const next = (): void => {
    if (idle.length > 0 || open.size < most) queue.shift()?.()
  }
  const lose = (connection: Connection): void => {
    open.delete(connection)
    next()
  }
  const take = async (signal: AbortSignal | undefined): Promise<Connection> => {
    while (idle.length === 0 && open.size >= most) await new Promise<void>(resolve => queue.push(resolve))
    if (signal?.aborted) {
      next()
      throw signal.reason
    }
    const connection = idle.pop() ?? { dead: false }
    open.add(connection)
    return connection
  }

  /** One request and its answer. Without a signal nobody can give it up. */
  const exchange = async (answer: () => Response, signal: AbortSignal | undefined): Promise<Response> => {
    const connection = await take(signal)
    return new Promise((resolve, reject) => {
      let held = true
      const give = (): void => {
        if (!held) return
        held = false
        lose(connection)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', give, { once: true })
      setTimeout(() => {
        connection.dead ||= box.cut
        if (connection.dead || !held) return
        const made = answer()
        // A stream keeps its connection until it is given up.
        if (!made.headers.get('content-type')?.startsWith('text/event-stream')) {
          held = false
          idle.push(connection)
          next()
        }
        resolve(made)
      }, box.latency)
    })
  }

  const box: Connections = {
    asked,
    latency: 20,
    cut: false,
    async fetch(input, init = {}) {
      const url = new URL(String(input))
      const headers = new Headers(init.headers)
      const signal = init.signal ?? undefined
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
      const call: Asked = {
        path: url.pathname,
        query: url.searchParams,
        at: Date.now(),
        body,
        signal: signal ?? new AbortController().signal,
      }
      asked.push(call)
      now.set(call.path, (now.get(call.path) ?? 0) + 1)
      peak.set(call.path, Math.max(peak.get(call.path) ?? 0, now.get(call.path) ?? 0))
      const authorization = headers.get('authorization') ?? undefined
      try {
        const given = new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }))
        const asks = authorization !== undefined || headers.has('content-type')
        if (asks) await Promise.race([given, exchange(() => new Response(null, { status: 204 }), undefined)])
        return await Promise.race([given, exchange(() => serve(call, authorization ?? (body.authorization as string | undefined)), signal)])
      } finally {
        now.set(call.path, (now.get(call.path) ?? 1) - 1)
      }
    },
    warm(count) {
      for (let i = open.size; i < Math.min(count, most); i++) {
        const connection = { dead: false }
        open.add(connection)
        idle.push(connection)
      }
    },
    strand() {
      for (const connection of open) connection.dead = true
    },
    most: path => peak.get(path) ?? 0,
  }
  return box
}
