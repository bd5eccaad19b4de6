// Keeps parts apart: one that fails to start is tried again with back-off and reported; the others go on.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Health, Part } from '../../ports/part.ts'

export interface Supervised {
  start(): Promise<void>
  stop(): Promise<void>
  /** How the part is, a failed start included. */
  healthOf(part: Part): Promise<Health>
}

const firstWait = 1000
const longestWait = 5 * 60_000

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export interface SuperviseGiven {
  clock: Clock
  log: Logger
  /** Hears of each change for the worse and back, so that desks can say so. */
  told?: (part: string, health: Health) => void
  /** The part that another one needs, started before it and stopped after it. */
  needs?: (part: Part) => Part | undefined
  /** What others know of how a part is, such as how far behind a desk is. */
  also?: (part: Part) => Promise<Health>
}

export const supervise = (parts: Part[], { clock, log, told, needs = () => undefined, also }: SuperviseGiven): Supervised => {
  /** By the part itself: a channel and a desk may have one name. */
  const broken = new Map<Part, string>()
  const retries = new Set<() => void>()
  const first = new Set(parts.flatMap(part => needs(part) ?? []))
  const users = parts.filter(part => !first.has(part))
  const up = new Set<Part>()
  let stopped = false
  let begun = false

  const begin = async (part: Part, wait: number): Promise<void> => {
    if (stopped) return
    try {
      await part.start?.()
      const wasUp = up.has(part)
      up.add(part)
      if (begun && !wasUp) for (const user of users) if (needs(user) === part) void begin(user, firstWait)
      if (broken.delete(part)) {
        log.info({ part: part.name }, 'works again')
        told?.(part.name, { ok: true })
      }
    } catch (error) {
      const why = messageOf(error)
      log.error({ error, part: part.name, wait }, 'did not start and will be tried again; everything else goes on')
      if (!broken.has(part)) told?.(part.name, { ok: false, why })
      broken.set(part, why)
      const cancel = clock.after(wait, () => {
        retries.delete(cancel)
        void begin(part, Math.min(wait * 2, longestWait))
      })
      retries.add(cancel)
    }
  }

  const healthOf = async (part: Part): Promise<Health> => {
    const needed = needs(part)
    if (begun && needed && !up.has(needed)) return { ok: false, why: `it waits for ${needed.name}` }
    const why = broken.get(part)
    if (why !== undefined) return { ok: false, why }
    const own = (await part.health?.()) ?? { ok: true }
    const more = await also?.(part)
    if (own.ok && more?.ok === false) return more
    return more?.recovered ? { ...own, recovered: more.recovered } : own
  }

  return {
    async start() {
      await Promise.all([...first].map(part => begin(part, firstWait)))
      begun = true
      const ready = users.filter(part => {
        const needed = needs(part)
        return needed === undefined || up.has(needed)
      })
      await Promise.all(ready.map(part => begin(part, firstWait)))
    },
    async stop() {
      stopped = true
      for (const cancel of retries) cancel()
      for (const some of [users, [...first]])
        await Promise.all(some.map(part => part.stop?.().catch(error => log.error({ error, part: part.name }, 'did not stop cleanly'))))
    },
    healthOf,
  }
}
