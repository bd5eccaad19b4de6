// A world in which nothing happens by itself: every wait of the code under test is a step that a seeded scheduler takes in an
// order of its choice, time moves when the scheduler says so, and a process can die between any two steps.
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../ports/store.ts'

/** A process of the world: what it waits for dies with it. */
export interface Process {
  /** Wraps an asynchronous call into a step. When the process dies first, the call may still happen, but never answers. */
  step<T>(name: string, work: () => Promise<T> | T): Promise<T>
  clock: Clock
  readonly alive: boolean
}

interface Step {
  name: string
  owner: object | undefined
  run(): Promise<void>
}

interface Timer {
  at: number
  owner: object
  fn(): void
}

export interface World {
  now(): number
  /** A number from 0 to n − 1. */
  pick(n: number): number
  spawn(): Process
  /** Something that may happen at any time from now on, outside every process. */
  offer(name: string, work: () => Promise<void> | void): void
  /** Something that happens while a step whose name begins so is waiting, at about every second chance. */
  ambush(step: string, work: () => Promise<void> | void): void
  /** Kills the process: each of its steps in flight happens unanswered, or does not happen. */
  kill(process: Process): Promise<void>
  /** Takes steps until none is left and no timer is due within `horizon` ms of the last offered event. Throws after `atMost` steps. */
  run(options: { horizon: number; atMost: number }): Promise<void>
  /** What happened, for a failing test's message. */
  readonly trace: string[]
}

/** Small fast seeded generator (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Lets every promise that can go on go on. */
export const drain = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** How often time moves while steps are waiting, so that timeouts are met too. */
const impatience = 0.03

export const createWorld = (seed: number, start = 1_700_000_000_000): World => {
  const random = createRandom(seed)
  const steps: Step[] = []
  const timers: Timer[] = []
  const ambushes: { step: string; work: () => Promise<void> | void }[] = []
  const dead = new WeakSet<object>()
  const owners = new WeakMap<Process, object>()
  const trace: string[] = []
  let now = start
  let lastEvent = start

  const pick = (n: number): number => Math.floor(random() * n)

  const clockOf = (owner: object): Clock => ({
    now: () => now,
    after(wait, fn) {
      const timer = { at: now + Math.max(0, wait), owner, fn }
      timers.push(timer)
      return () => {
        const i = timers.indexOf(timer)
        if (i >= 0) timers.splice(i, 1)
      }
    },
  })

  const nextTimer = (): Timer | undefined => {
    let first: Timer | undefined
    for (const timer of timers) if (!first || timer.at < first.at) first = timer
    return first
  }

  const fire = async (timer: Timer): Promise<void> => {
    timers.splice(timers.indexOf(timer), 1)
    now = Math.max(now, timer.at)
    if (dead.has(timer.owner)) return
    timer.fn()
    await drain()
  }

  return {
    now: () => now,
    pick,
    trace,
    spawn() {
      const owner = {}
      const process: Process = {
        clock: clockOf(owner),
        get alive() {
          return !dead.has(owner)
        },
        step: (name, work) =>
          new Promise((resolve, reject) => {
            if (dead.has(owner)) return
            steps.push({
              name,
              owner,
              async run() {
                try {
                  const value = await work()
                  if (!dead.has(owner)) resolve(value)
                } catch (error) {
                  if (!dead.has(owner)) reject(error)
                }
              },
            })
          }),
      }
      owners.set(process, owner)
      return process
    },
    offer(name, work) {
      steps.push({
        name,
        owner: undefined,
        async run() {
          lastEvent = now
          await work()
        },
      })
    },
    ambush(step, work) {
      ambushes.push({ step, work })
    },
    async kill(process) {
      const owner = owners.get(process)
      if (!owner) return
      dead.add(owner)
      const inFlight = steps.filter(s => s.owner === owner)
      for (const step of inFlight) {
        steps.splice(steps.indexOf(step), 1)
        const happens = random() < 0.5
        trace.push(`${happens ? 'unanswered' : 'lost'}: ${step.name}`)
        if (happens) await step.run()
      }
      for (const timer of timers.filter(t => t.owner === owner)) timers.splice(timers.indexOf(timer), 1)
    },
    async run({ horizon, atMost }) {
      for (let taken = 0; ; taken++) {
        if (taken > atMost) throw new Error(`no end after ${atMost} steps`)
        await drain()
        const sprung = ambushes.findIndex(a => steps.some(s => s.name.startsWith(a.step)))
        if (sprung >= 0 && random() < 0.5) {
          const [ambush] = ambushes.splice(sprung, 1)
          trace.push(`${now - start} ambush at ${ambush?.step}`)
          lastEvent = now
          await ambush?.work()
          await drain()
        }
        const timer = nextTimer()
        const due = timer && timer.at <= lastEvent + horizon ? timer : undefined
        if (steps.length === 0 && !due) return
        if (due && (steps.length === 0 || random() < impatience)) {
          await fire(due)
          continue
        }
        const [step] = steps.splice(pick(steps.length), 1)
        if (!step) continue
        trace.push(`${now - start} ${step.name}`)
        await step.run()
      }
    },
  }
}

/** The port's every call as a step of the process. */
export const stepwise = <T extends object>(process: Process, name: string, target: T): T =>
  new Proxy(target, {
    get(object, key, receiver) {
      const value: unknown = Reflect.get(object, key, receiver)
      if (typeof value === 'object' && value !== null) return stepwise(process, `${name}.${String(key)}`, value)
      if (typeof value !== 'function') return value
      if (key === 'collection')
        return (...given: unknown[]) => stepwise(process, `${name}.${(given[0] as { name: string }).name}`, value.apply(object, given))
      return (...given: unknown[]) => process.step(`${name}.${String(key)}`, () => value.apply(object, given))
    },
  })

/** The store as several processes see it: others may write too. */
export const asShared = (store: Store): Store =>
  new Proxy(store, { get: (object, key) => (key === 'shared' ? true : Reflect.get(object, key)) })
