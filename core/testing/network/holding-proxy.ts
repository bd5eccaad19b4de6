// An HTTP proxy with the habits of those that stand between customers and a desk: it holds answers back until they are over or
// large enough, ends those that are silent, or speaks HTTP/1.0 and closes after each answer.
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Habits {
  /** Bytes of an answer that are gathered before any are passed on; Infinity: until it is over. Its head waits with them. */
  hold?: number
  /** The head is passed on at once all the same. */
  headFirst?: boolean
  /** An answer that is silent for so many milliseconds is cut off. */
  idle?: number
  /** No connection serves twice and nothing comes in chunks (RFC 1945). */
  http10?: boolean
  /** Answers to these paths wait for this, whole. */
  until?: (path: string) => Promise<void> | undefined
  /** Told of each request as it comes. A token in its body is told once that has come. */
  asked?: (request: { method: string; path: string; authorization: string | undefined }) => void
}

export interface HoldingProxy {
  readonly url: string
  close(): Promise<void>
}

/** Listens on a free port of 127.0.0.1 and leads to `target` there. */
export const createHoldingProxy = async (target: number, habits: Habits): Promise<HoldingProxy> => {
  const { hold = 0, headFirst = false, idle, http10 = false, asked, until } = habits
  const server = createServer((req, res) => {
    const told = { method: req.method ?? '', path: req.url ?? '', authorization: req.headers.authorization }
    asked?.(told)
    if (req.headers['content-type']?.startsWith('text/plain')) {
      let body = ''
      req.on('data', (chunk: Buffer) => {
        body += chunk
      })
      req.on('end', () => {
        told.authorization ??= /"authorization":"([^"]*)"/.exec(body)?.[1]
      })
    }
    const onward = request({ port: target, host: '127.0.0.1', method: req.method, path: req.url, headers: req.headers, agent: false })
    res.on('close', () => onward.destroy())
    onward.on('error', () => res.destroy())
    onward.on('response', async answer => {
      await until?.(req.url ?? '')
      const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers
      if (http10) {
        res.useChunkedEncodingByDefault = false
        res.shouldKeepAlive = false
      }
      res.writeHead(answer.statusCode ?? 502, headers)
      if (headFirst) res.flushHeaders()
      let held: Buffer[] = []
      let silence: ReturnType<typeof setTimeout> | undefined
      const pass = (): void => {
        for (const chunk of held) res.write(chunk)
        held = []
      }
      const wait = (): void => {
        clearTimeout(silence)
        if (idle !== undefined) silence = setTimeout(() => res.destroy(), idle)
      }
      wait()
      answer.on('data', (chunk: Buffer) => {
        held.push(chunk)
        if (held.reduce((sum, { length }) => sum + length, 0) >= hold) pass()
        wait()
      })
      answer.on('end', () => {
        pass()
        res.end()
      })
      answer.on('error', () => res.destroy())
      res.on('close', () => clearTimeout(silence))
    })
    req.pipe(onward)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
