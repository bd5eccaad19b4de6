// A made-up messaging platform with every way of failing that a real one has, and the connector to it.
//
// What it can't show: how a real vendor words its errors, or that a vendor's own promise of idempotency holds.
import type { Author } from '../../model/agent.ts'
import type { Connector, Sent } from '../../ports/connector.ts'
import { Refused, Retry } from '../../ports/failure.ts'
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

/** A change of an earlier message that reached a customer's phone. */
export interface ArrivedEdit {
  platformId: string
  text: string
  key: string
}

export interface Provider {
  arrived: Arrived[]
  edits: ArrivedEdit[]
  /** The words that customers read now, by the platform's name of the message. */
  phone: Map<string, string>
  /** A connector of `process` to this platform. `tells`: it can be asked whether a message arrived, and can change what it took and show more of it. */
  connector(process: Process, channel: string, tells: boolean): Connector
}

export type Weather = 'fine' | 'retry' | 'refuse' | 'arrives but fails' | 'fails without arriving' | 'arrives, never answers'

/** `weather` is asked at each try; `took` is told what arrived, before the connector is. */
export const createProvider = (weather: () => Weather, took: (channel: string, platformId: string) => void = () => {}): Provider => {
  const arrived: Arrived[] = []
  const edits: ArrivedEdit[] = []
  const phone = new Map<string, string>()

  const attempt = <T>(take: () => T): Promise<T> | T => {
    switch (weather()) {
      case 'fine':
        return take()
      case 'retry':
        throw new Retry('slow down', 700)
      case 'refuse':
        throw new Refused('the number is no longer in use')
      case 'arrives but fails':
        take()
        throw new Error('socket hang up')
      case 'fails without arriving':
        throw new Error('socket hang up')
      case 'arrives, never answers':
        take()
        return new Promise(() => {})
    }
  }

  return {
    arrived,
    edits,
    phone,
    connector(process, channel, tells) {
      const connector: Connector = {
        name: channel,
        channel,
        traits: { maxLength: 4000, attachments: false, live: true, pull: false, edits: false, reactions: false },
        send: (address, reply, key) =>
          arriveInSteps(process, `send ${reply.seq} by ${reply.author.kind}`, () =>
            attempt((): Sent => {
              arrived.push({ address, session: reply.session, seq: reply.seq, author: reply.author.kind, text: reply.text, key })
              const platformId = `p${arrived.length}`
              phone.set(platformId, reply.text)
              took(channel, platformId)
              return { platformId }
            }),
          ),
      }
      if (!tells) return connector
      return {
        ...connector,
        traits: { ...connector.traits, grows: 1000 },
        grow: (_address, { platformId, reply }) =>
          arriveInSteps(process, `send more of ${reply.seq}`, () => attempt(() => void phone.set(platformId, reply.text))),
        edit: (_address, { platformId, reply }, key) =>
          arriveInSteps(process, `send an edit of ${reply.seq}`, () =>
            attempt(() => {
              edits.push({ platformId, text: reply.text, key })
              phone.set(platformId, reply.text)
            }),
          ),
        settle: (_address, key) =>
          process.step(`settle ${key}`, () => {
            if (edits.some(e => e.key === key)) return {}
            const found = arrived.findIndex(a => a.key === key)
            return found < 0 ? 'absent' : { platformId: `p${found + 1}` }
          }),
      }
    },
  }
}

/** The call is one step; its answer, which may never come, must not hold up the scheduler. */
const arriveInSteps = async <T>(process: Process, name: string, work: () => Promise<T> | T): Promise<T> => {
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
