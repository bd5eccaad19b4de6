// How calls wait for each other: one lane for each channel, so that a full or a paused one holds up nobody else. About one message a
// second may be posted in a channel, with short bursts. https://docs.slack.dev/apis/web-api/rate-limits
import PQueue from 'p-queue'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second, type Time } from '#core/model/time.ts'
import { Retry } from '#core/ports/failure.ts'

/** Messages that may be posted at once after a rest. */
const burst = 5
const perMessage: Duration = 1 * second
/** Who would wait longer is told when to come again. */
const patience: Duration = 20 * second
/** Lanes that are remembered. */
const most = 2000

interface Lane {
  queue: PQueue
  left: number
  at: Time
  pausedUntil: Time
  posts: number
}

export interface Work {
  urgent?: boolean | undefined
  /** It posts a message, of which there may be about one a second. */
  posts?: boolean
  /** How many of the lane may run at once. */
  abreast?: number
}

export interface Lanes {
  /** Runs the work when its turn comes. Retry, with the time to wait, where that would take too long. */
  run<T>(lane: string, work: () => Promise<T>, how: Work): Promise<T>
  /** Nothing of the lane begins before `wait` has passed. */
  pause(lane: string, wait: Duration): void
  /** Lets go of all that waits, with Retry; lanes serve again after `open`. */
  close(): void
  open(): void
}

export const createLanes = (clock: Clock): Lanes => {
  const lanes = new Map<string, Lane>()
  const waiting = new Set<() => void>()
  let closed = false

  const laneOf = (name: string, abreast: number): Lane => {
    const found = lanes.get(name)
    if (found) return found
    if (lanes.size >= most)
      for (const [key, lane] of lanes) if (lane.queue.size + lane.queue.pending === 0 && lane.pausedUntil < clock.now()) lanes.delete(key)
    const made = { queue: new PQueue({ concurrency: abreast }), left: burst, at: clock.now(), pausedUntil: 0, posts: 0 }
    lanes.set(name, made)
    return made
  }

  const refill = (lane: Lane): void => {
    const now = clock.now()
    lane.left = Math.min(burst, lane.left + Math.max(0, now - lane.at) / perMessage)
    lane.at = now
  }

  const pauseLeft = (lane: Lane): Duration => Math.max(0, lane.pausedUntil - clock.now())

  const wait = (time: Duration): Promise<void> =>
    new Promise(resolve => {
      const go = (): void => {
        waiting.delete(go)
        cancel()
        resolve()
      }
      const cancel = clock.after(time, go)
      waiting.add(go)
    })

  const tooLong = (time: Duration): Retry =>
    new Retry('too much waits for this channel at Slack, which takes about one message a second', Math.ceil(time))

  return {
    async run(name, work, { urgent = false, posts = false, abreast = 1 }) {
      const lane = laneOf(name, abreast)
      refill(lane)
      const before = posts && !urgent ? lane.posts : 0
      const ahead = pauseLeft(lane) + (posts ? Math.max(0, before + 1 - lane.left) * perMessage : 0)
      if (closed) throw new Retry('the connection to Slack is being closed')
      if (ahead > patience) throw tooLong(ahead)
      const until = clock.now() + patience
      if (posts) lane.posts += 1
      let counted = posts
      const uncount = (): void => {
        if (counted) lane.posts -= 1
        counted = false
      }
      try {
        return await lane.queue.add(
          async () => {
            for (;;) {
              if (closed) throw new Retry('the connection to Slack is being closed')
              refill(lane)
              const owed = Math.max(pauseLeft(lane), posts && lane.left < 1 ? (1 - lane.left) * perMessage : 0)
              if (owed === 0) break
              if (clock.now() + owed > until + perMessage) throw tooLong(owed)
              await wait(Math.ceil(owed))
            }
            if (posts) lane.left -= 1
            uncount()
            return work()
          },
          { priority: urgent ? 1 : 0 },
        )
      } finally {
        uncount()
      }
    },
    pause(name, time) {
      const lane = lanes.get(name)
      if (lane) lane.pausedUntil = Math.max(lane.pausedUntil, clock.now() + time)
    },
    close() {
      closed = true
      for (const go of [...waiting]) go()
    },
    open() {
      closed = false
    },
  }
}
