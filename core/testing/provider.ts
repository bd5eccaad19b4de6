// A made-up messaging platform with every way of failing that a real one has, and the connector to it.
//
// What it can't show: how a real vendor words its errors, or that a vendor's own promise of idempotency holds.
import type { Author } from '../model/agent.ts'
import type { Connector, Reply, Sent } from '../ports/connector.ts'
import { Refused, Retry } from '../ports/failure.ts'
import type { Process } from './world.ts'

/** What reached a customer's phone. */
export interface Arrived {
  address: string
  session: string
  seq: number
  author: Author['kind']
  text: string
  key: string
}

export interface Provider {
  arrived: Arrived[]
  /** A connector of `process` to this platform. `tells`: the platform can be asked whether a message arrived. */
  connector(process: Process, channel: string, tells: boolean): Connector
}

export type Weather = 'fine' | 'retry' | 'refuse' | 'arrives but fails' | 'fails without arriving' | 'arrives, never answers'

/** `weather` is asked at each try. */
export const createProvider = (weather: () => Weather): Provider => {
  const arrived: Arrived[] = []

  const take = (address: string, reply: Reply, key: string): Sent => {
    arrived.push({ address, session: reply.session, seq: reply.seq, author: reply.author.kind, text: reply.text, key })
    return { platformId: `p${arrived.length}` }
  }

  const attempt = (address: string, reply: Reply, key: string): Promise<Sent> | Sent => {
    switch (weather()) {
      case 'fine':
        return take(address, reply, key)
      case 'retry':
        throw new Retry('slow down', 700)
      case 'refuse':
        throw new Refused('the number is no longer in use')
      case 'arrives but fails':
        take(address, reply, key)
        throw new Error('socket hang up')
      case 'fails without arriving':
        throw new Error('socket hang up')
      case 'arrives, never answers':
        take(address, reply, key)
        return new Promise(() => {})
    }
  }

  return {
    arrived,
    connector(process, channel, tells) {
      const connector: Connector = {
        name: channel,
        channel,
        traits: { maxLength: 4000, attachments: false, live: true, pull: false, edits: false, reactions: false },
        send: (address, reply, key) =>
          arriveInSteps(process, `send ${reply.seq} by ${reply.author.kind}`, () => attempt(address, reply, key)),
      }
      if (!tells) return connector
      return {
        ...connector,
        settle: (_address, key) =>
          process.step(`settle ${key}`, () => {
            const found = arrived.findIndex(a => a.key === key)
            return found < 0 ? 'absent' : { platformId: `p${found + 1}` }
          }),
      }
    },
  }
}

/** The call is one step; its answer, which may never come, must not hold up the scheduler. */
const arriveInSteps = async (process: Process, name: string, work: () => Promise<Sent> | Sent): Promise<Sent> => {
  const call = await process.step(name, () => {
    try {
      const answer = work()
      return () => answer
    } catch (error) {
      return () => {
        throw error
      }
    }
  })
  return call()
}
