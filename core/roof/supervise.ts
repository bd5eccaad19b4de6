// Keeps parts apart: one that fails to start is tried again with back-off and reported; the others go on.
import type { Logger } from 'pino'
import type { Clock } from '../lib/clock.ts'
import type { Health, Part } from '../ports/part.ts'

export interface Supervised {
  start(): Promise<void>
  stop(): Promise<void>
  /** How the part is, a failed start included. */
  healthOf(part: Part): Promise<Health>
}

const firstWait = 1000
const longestWait = 5 * 60_000

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** `told` hears of each change for the worse and back, so that desks can say so. */
export const supervise = (
  parts: Part[],
  {
    clock,
    log,
    told,
    also,
  }: {
    clock: Clock
    log: Logger
    told?: (part: string, health: Health) => void
    /** What others know of how a part is, such as how far behind a desk is. */
    also?: (part: Part) => Promise<Health>
  },
): Supervised => {
  const broken = new Map<string, string>()
  const retries = new Set<() => void>()
  let stopped = false

  const begin = async (part: Part, wait: number): Promise<void> => {
    if (stopped) return
    try {
      await part.start?.()
      if (broken.delete(part.name)) {
        log.info({ part: part.name }, 'works again')
        told?.(part.name, { ok: true })
      }
    } catch (error) {
      const why = messageOf(error)
      log.error({ error, part: part.name, wait }, 'did not start and will be tried again; everything else goes on')
      if (!broken.has(part.name)) told?.(part.name, { ok: false, why })
      broken.set(part.name, why)
      const cancel = clock.after(wait, () => {
        retries.delete(cancel)
        void begin(part, Math.min(wait * 2, longestWait))
      })
      retries.add(cancel)
    }
  }

  const healthOf = async (part: Part): Promise<Health> => {
    const why = broken.get(part.name)
    if (why !== undefined) return { ok: false, why }
    const own = (await part.health?.()) ?? { ok: true }
    return own.ok && also ? also(part) : own
  }

  return {
    async start() {
      await Promise.all(parts.map(part => begin(part, firstWait)))
    },
    async stop() {
      stopped = true
      for (const cancel of retries) cancel()
      await Promise.all(
        parts.map(part => part.stop?.().catch(error => log.error({ error, part: part.name }, 'did not stop cleanly')) ?? Promise.resolve()),
      )
    },
    healthOf,
  }
}
