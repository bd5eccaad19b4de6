// Whether the house is well: /healthz for people and restarts, /readyz for load balancers.
import type { Clock } from '../lib/clock.ts'
import { type Duration, second } from '../model/time.ts'
import type { Health } from '../ports/part.ts'

export interface Examined {
  /** `failing`: an essential part is down. `degraded`: another one is, and the rest goes on. */
  status: 'ok' | 'degraded' | 'failing'
  /** `since`, of one that fails: in ISO 8601, as far as this process has seen. */
  parts: Record<string, Health & { since?: string }>
}

export interface Checkup {
  /** By name: each part that can tell how it is. */
  parts: { name: string; essential?: boolean; health(): Promise<Health> }[]
  clock: Clock
  /** A part that has not answered by then counts as failing. */
  patience?: Duration
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Asks every part at once. A part that throws or hangs is not well; it never stops the others from being asked. */
export const createCheckup = ({ parts, clock, patience = 3 * second }: Checkup): (() => Promise<Examined>) => {
  /** Since when a part that fails does. */
  const failing = new Map<Checkup['parts'][number], string>()
  const dated = (part: Checkup['parts'][number], health: Health): Health & { since?: string } => {
    if (health.ok) failing.delete(part)
    else if (!failing.has(part)) failing.set(part, new Date(clock.now()).toISOString())
    const since = failing.get(part)
    return since === undefined ? health : { ...health, since }
  }
  const ask = (part: Checkup['parts'][number]): Promise<Health> =>
    new Promise(resolve => {
      const cancel = clock.after(patience, () => resolve({ ok: false, why: `no answer within ${patience / second} s` }))
      const told = (health: Health): void => {
        cancel()
        resolve(health)
      }
      Promise.resolve()
        .then(() => part.health())
        .then(told, (error: unknown) => told({ ok: false, why: whyOf(error) }))
    })
  const examine = async (): Promise<Examined> => {
    const found = await Promise.all(parts.map(async part => ({ part, health: await ask(part) })))
    const failing = found.filter(f => !f.health.ok)
    const status = failing.some(f => f.part.essential) ? 'failing' : failing.length > 0 ? 'degraded' : 'ok'
    // Where two have one name, such as a channel and a desk, the one that fails is told.
    const wellFirst = [...found].sort((a, b) => Number(b.health.ok) - Number(a.health.ok))
    return { status, parts: Object.fromEntries(wellFirst.map(f => [f.part.name, dated(f.part, f.health)])) }
  }
  let underway: Promise<Examined> | undefined
  return () => {
    underway ??= examine().finally(() => {
      underway = undefined
    })
    return underway
  }
}

/** The same for somebody without a key: which parts are well, not why another is not. */
export const withoutReasons = (examined: Examined): { status: string; parts: Record<string, { ok: boolean }> } => ({
  status: examined.status,
  parts: Object.fromEntries(Object.entries(examined.parts).map(([name, { ok }]) => [name, { ok }])),
})
