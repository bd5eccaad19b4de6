// How many mails may leave that no person wrote: two machines that answer each other come to an end here, whatever their mails look like.
import { createHash } from 'node:crypto'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, hour } from '#core/model/time.ts'
import type { Memory } from '#core/ports/memory.ts'

export interface Limits {
  /** Nothing more may leave by itself to this address, or in this thread, for now. */
  isFull(address: string, thread: string): Promise<boolean>
  /** Counts a mail, each key once; answers why it may not leave, where it may not. */
  count(address: string, thread: string, key: string): Promise<string | undefined>
}

const mostToOne = 10
const mostInThread = 20
const perOne: Duration = 1 * hour
const perThread: Duration = 1 * day

type Counted = { key: string; at: number }[]

export const createLimits = (memory: Memory, clock: Clock): Limits => {
  const rows = (address: string, thread: string) => [
    {
      at: `automatic/to ${createHash('sha256').update(address).digest('base64url')}`,
      most: mostToOne,
      within: perOne,
      why: `${mostToOne} automatic mails went to this address within an hour, so that was no person: nothing more is sent to it by itself for now`,
    },
    {
      at: `automatic/in ${thread}`,
      most: mostInThread,
      within: perThread,
      why: `${mostInThread} automatic mails went out in this conversation within a day: nothing more is sent in it by itself for now`,
    },
  ]
  const young = (counted: Counted | undefined, within: Duration): Counted => (counted ?? []).filter(({ at }) => clock.now() - at < within)

  return {
    async isFull(address, thread) {
      for (const { at, most, within } of rows(address, thread)) if (young(await memory.get<Counted>(at), within).length >= most) return true
      return false
    },
    async count(address, thread, key) {
      for (const { at, most, within, why } of rows(address, thread)) {
        const counted = await memory.change<Counted>(
          at,
          now => {
            const all = young(now, within)
            return all.length >= most || all.some(one => one.key === key) ? all : [...all, { key, at: clock.now() }]
          },
          { for: within },
        )
        if (!counted?.some(one => one.key === key)) return why
      }
      return undefined
    },
  }
}
