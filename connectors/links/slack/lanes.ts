// How calls wait for each other: one lane for each channel, so that a full or a paused one holds up nobody else. About one message a
// second may be posted in a channel, with short bursts. https://docs.slack.dev/apis/web-api/rate-limits
import PQueue from 'p-queue'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second, type Time } from '#core/model/time.ts'
import { Retry } from '#core/ports/failure.ts'

/** How fast messages go into one channel. */
export interface Pace {
  /** Messages that may be posted at once after a rest. */
  burst: number
  /** What each takes of the time after that. */
  perMessage: Duration
}

/** What Slack takes. */
export const slackPace: Pace = { burst: 5, perMessage: 1 * second }
/** Who would wait longer is told when to come again. */
const patience: Duration = 20 * second
/** Calls of a lane under way at once: one that hangs must not hold up the channel. */
const abreast = 4
/** Lanes that are remembered. */
const most = 2000

interface Waiting {
  posts: boolean
  giveUp(error: Error): void
}

interface Lane {
  queue: PQueue
  /** Messages that may be posted now; below one, none. */
  left: number
  at: Time
  pausedUntil: Time
  waiting: Set<Waiting>
  cancel?: (() => void) | undefined
}

export interface Work {
  urgent?: boolean | undefined
  /** It posts a message, of which there may be about one a second. */
  posts?: boolean
}

export interface Lanes {
  /** Runs the work when its turn comes. Retry, with the time to wait, where that would take too long. */
  run<T>(lane: string, work: () => Promise<T>, how?: Work): Promise<T>
  /** Nothing of the lane begins before `wait` has passed; who can not wait so long is told at once. */
  pause(lane: string, wait: Duration): void
  /** Lets go of all that waits, with Retry; lanes serve again after `open`. */
  close(): void
  open(): void
}

/** `pace` is Slack's own but where a Slack without limits is talked to. */
export const createLanes = (clock: Clock, { burst, perMessage }: Pace = slackPace): Lanes => {
  const lanes = new Map<string, Lane>()
  let closed = false

  const forget = (): void => {
    for (const [name, lane] of lanes) if (lane.queue.size + lane.queue.pending === 0 && lane.pausedUntil < clock.now()) lanes.delete(name)
  }

  const laneOf = (name: string): Lane => {
    const found = lanes.get(name)
    if (found) return found
    if (lanes.size >= most) forget()
    const made: Lane = { queue: new PQueue({ concurrency: abreast }), left: burst, at: clock.now(), pausedUntil: 0, waiting: new Set() }
    lanes.set(name, made)
    return made
  }

  const refill = (lane: Lane): void => {
    const now = clock.now()
    lane.left = Math.min(burst, lane.left + Math.max(0, now - lane.at) / perMessage)
    lane.at = now
  }

  /** How long until the lane may go on. */
  const owed = (lane: Lane): Duration => Math.max(0, lane.pausedUntil - clock.now(), Math.ceil((1 - lane.left) * perMessage))

  /** Stops the lane while it may not go on, and starts it again when it may. */
  const steer = (lane: Lane): void => {
    refill(lane)
    lane.cancel?.()
    lane.cancel = undefined
    const time = owed(lane)
    if (time === 0) {
      if (lane.queue.isPaused) lane.queue.start()
      return
    }
    lane.queue.pause()
    lane.cancel = clock.after(time, () => steer(lane))
  }

  const tooLong = (time: Duration): Retry =>
    new Retry('more waits for this channel at Slack than it takes, about one message a second', Math.ceil(time))
  const closing = (): Retry => new Retry('the connection to Slack is being closed')

  return {
    run<T>(name: string, work: () => Promise<T>, { urgent = false, posts = false }: Work = {}): Promise<T> {
      if (closed) return Promise.reject(closing())
      const lane = laneOf(name)
      refill(lane)
      const before = urgent ? 0 : [...lane.waiting].filter(one => one.posts).length
      const ahead = Math.max(0, lane.pausedUntil - clock.now()) + (posts ? Math.max(0, before + 1 - lane.left) * perMessage : 0)
      if (ahead > patience) return Promise.reject(tooLong(ahead))
      return new Promise<T>((resolve, reject) => {
        const me: Waiting = { posts, giveUp: reject }
        lane.waiting.add(me)
        const begin = async (): Promise<void> => {
          // It was told to come again.
          if (!lane.waiting.delete(me)) return
          if (posts) {
            lane.left -= 1
            steer(lane)
          }
          await work().then(resolve, reject)
        }
        void lane.queue.add(begin, { priority: urgent ? 1 : 0 })
      })
    },
    pause(name, time) {
      const lane = lanes.get(name)
      if (!lane) return
      lane.pausedUntil = Math.max(lane.pausedUntil, clock.now() + time)
      steer(lane)
      if (time <= patience) return
      for (const one of lane.waiting) one.giveUp(tooLong(time))
      lane.waiting.clear()
    },
    close() {
      closed = true
      for (const lane of lanes.values()) {
        lane.cancel?.()
        for (const one of lane.waiting) one.giveUp(closing())
        lane.waiting.clear()
        lane.queue.clear()
      }
      lanes.clear()
    },
    open() {
      closed = false
    },
  }
}
