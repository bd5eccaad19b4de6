// A TCP proxy that fails as a network does: bytes stop in one direction or both while every connection stays up, and later the bytes
// come after all, or the connections are reset, or they stay dead for ever without anybody being told.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Direction = 'up' | 'down' | 'both'
/** `resume`: what was under way arrives late. `reset`: it is lost, and both ends are told. `strand`: it is lost, and nobody is told. */
export type Mending = 'resume' | 'reset' | 'strand'

export interface CutProxy {
  readonly url: string
  /** `up`: nothing reaches the server. `down`: nothing comes back. Connections made meanwhile suffer the same. */
  cut(direction: Direction): void
  mend(how: Mending): void
  close(): Promise<void>
}

interface Pair {
  client: Socket
  server: Socket
  stranded: boolean
}

/** Listens on a free port of 127.0.0.1 and leads to `target` there. */
export const createCutProxy = async (target: number): Promise<CutProxy> => {
  const pairs = new Set<Pair>()
  let dead: Direction | undefined

  const settle = ({ client, server, stranded }: Pair): void => {
    if (stranded || dead === 'up' || dead === 'both') client.pause()
    else client.resume()
    if (stranded || dead === 'down' || dead === 'both') server.pause()
    else server.resume()
  }

  const carry = (from: Socket, to: Socket, pair: Pair): void => {
    from.on('data', chunk => {
      if (to.writable && !to.write(chunk)) {
        from.pause()
        to.once('drain', () => settle(pair))
      }
    })
    from.on('end', () => to.end())
    from.on('error', () => to.destroy())
    from.on('close', () => {
      pairs.delete(pair)
      to.destroy()
    })
  }

  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, client => {
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    const pair: Pair = { client, server, stranded: false }
    pairs.add(pair)
    carry(client, server, pair)
    carry(server, client, pair)
    settle(pair)
  })
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    cut(direction) {
      dead = direction
      for (const pair of pairs) settle(pair)
    },
    mend(how) {
      dead = undefined
      for (const pair of [...pairs]) {
        if (how === 'reset') {
          pair.client.resetAndDestroy()
          pair.server.resetAndDestroy()
        } else {
          if (how === 'strand') pair.stranded = true
          settle(pair)
        }
      }
    },
    async close() {
      for (const { client, server } of pairs) {
        client.destroy()
        server.destroy()
      }
      await new Promise(resolve => listener.close(resolve))
    },
  }
}
