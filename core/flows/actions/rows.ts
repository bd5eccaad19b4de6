// The stored services and actions, kept in memory as far as nobody else can have changed them: every question of a customer asks for them.
import type { Clock } from '../../lib/clock.ts'
import type { Action, ActionService } from '../../model/action.ts'
import type { Problem } from '../../model/problem.ts'
import { second } from '../../model/time.ts'
import { type Doc, type Repository, StaleError, type Store } from '../../ports/store.ts'
import { actionServicesTable, actionsTable } from '../timeline/tables.ts'

export interface Standing {
  services: Map<string, ActionService>
  actions: Map<string, Action>
}

export interface ActionRows {
  services: Repository<ActionService>
  actions: Repository<Action>
  standing(): Promise<Standing>
  /** Something was written, or half of it. */
  moved(): void
  /** Changes a document until nobody was in between. */
  save<T extends Doc>(docs: Repository<T>, id: string, missing: (id: string) => Problem, change: (doc: T) => T): Promise<T>
  /** Those of one service, as stored now. */
  actionsOf(service: string): Promise<Action[]>
}

/** Where another process may have changed something. */
const trustedFor = 2 * second
const listedAtOnce = 1000

const everything = async <T extends Doc>(docs: Repository<T>, where?: { index: string; is: string }): Promise<T[]> => {
  const found: T[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await docs.list({ limit: listedAtOnce, ...(where && { where }), ...(cursor !== undefined && { cursor }) })
    found.push(...page.items)
    cursor = page.next
  }
  return found
}

export const createActionRows = ({ store, clock }: { store: Store; clock: Clock }): ActionRows => {
  const services = store.collection(actionServicesTable)
  const actions = store.collection(actionsTable)
  let kept: (Standing & { readAt: number }) | undefined
  /** Grows with each change of this process: what was read across one is not kept. */
  let changes = 0

  const moved = (): void => {
    changes += 1
    kept = undefined
  }

  return {
    services,
    actions,
    moved,
    async standing() {
      if (kept && (!store.shared || clock.now() - kept.readAt < trustedFor)) return kept
      const since = changes
      const readAt = clock.now()
      const [some, all] = await Promise.all([everything(services), everything(actions)])
      const read = { services: new Map(some.map(s => [s.id, s])), actions: new Map(all.map(a => [a.id, a])), readAt }
      if (since === changes) kept = read
      return read
    },
    async save(docs, id, missing, change) {
      for (;;) {
        const now = await docs.get(id)
        if (!now) throw missing(id)
        try {
          return await docs.save(change(now))
        } catch (error) {
          if (!(error instanceof StaleError)) throw error
        } finally {
          moved()
        }
      }
    },
    actionsOf: service => everything(actions, { index: 'service', is: service }),
  }
}
