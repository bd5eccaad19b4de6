// Waits for WhatsApp's word that it has taken a message: what was only written to the socket may be gone with it.
import type { BinaryNode } from '@whiskeysockets/baileys'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import type { WaSocket } from './library.ts'

const patience: Duration = 15 * second

export interface Acks {
  /** Before the message leaves. `done` fails with Refused or Retry where WhatsApp says no; with another error where it says nothing. */
  expect(id: string): { done: Promise<void>; forget(): void }
  watch(socket: WaSocket): void
  /** The connection has ended: nothing more will be said. */
  end(): void
}

/** What WhatsApp answers for a message that it does not take. */
const failureOf = (code: string): Error => {
  if (code === '463')
    return new Refused(
      'WhatsApp has limited this number: it may not begin conversations for now, and this customer has not written lately',
      code,
    )
  if (code === '503' || code === '500') return new Retry(`WhatsApp could not take it just now (${code})`)
  if (code === '479')
    return new Refused('WhatsApp did not take it (479): the customer’s devices have changed; write again once they have', code)
  return new Refused(`WhatsApp did not take it (${code})`, code)
}

export const createAcks = (clock: Clock): Acks => {
  const waiting = new Map<string, { resolve: () => void; reject: (error: Error) => void }>()
  return {
    expect(id) {
      let cancel = (): void => {}
      const done = new Promise<void>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        cancel = clock.after(patience, () => reject(new Error('WhatsApp has not said whether it has the message')))
      }).finally(() => {
        cancel()
        waiting.delete(id)
      })
      done.catch(() => {})
      return {
        done,
        forget() {
          cancel()
          waiting.delete(id)
        },
      }
    },
    watch(socket) {
      socket.ws.on('CB:ack,class:message', ({ attrs }: BinaryNode) => {
        const one = waiting.get(attrs.id ?? '')
        if (attrs.error === undefined) one?.resolve()
        else one?.reject(failureOf(attrs.error))
      })
    },
    end() {
      for (const { reject } of [...waiting.values()])
        reject(new Error('the connection to WhatsApp ended before it said whether it has the message'))
    },
  }
}
