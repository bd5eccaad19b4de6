// Writing, publishing and rolling back training scenarios. Customers only ever get a published version; the history is never rewritten.
import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import type { Who } from '../../model/agent.ts'
import { Problem } from '../../model/problem.ts'
import type { Scenario, ScenarioKind, ScenarioText, ScenarioVersion } from '../../model/scenario.ts'
import { DuplicateError, type Page, StaleError, type Store } from '../../ports/store.ts'
import { scenariosTable } from '../timeline/tables.ts'

export type NewScenario = Partial<ScenarioText> & { kind: ScenarioKind; title: string; instruction: string }

export interface Scenarios {
  get(id: string): Promise<Scenario>
  list(paging?: { cursor?: string; limit?: number }): Promise<Page<Scenario>>
  /** Every scenario; there are at most some thousands. */
  all(): Promise<Scenario[]>
  find(id: string): Promise<Scenario | undefined>
  /** Under the id given, once: a second time answers what is there. */
  create(given: NewScenario, id: string): Promise<Scenario>
  /** Where `act` was given before, this and the next two change nothing. */
  change(id: string, change: Partial<ScenarioText>, act?: string): Promise<Scenario>
  publish(id: string, by: Who, act?: string): Promise<Scenario>
  rollback(id: string, version: number | undefined, by: Who, act?: string): Promise<Scenario>
  /** Customers get none of it any more; the working copy and its versions stay. */
  withdraw(id: string, act?: string): Promise<Scenario>
  remove(id: string): Promise<void>
  /** For erasure only: takes words out of every version. */
  mend(id: string, without: (scenario: Scenario) => Scenario): Promise<Scenario>
}

const texts = z.object({
  title: z.string().trim().min(1).max(200),
  examples: z.array(z.string().trim().min(1).max(1000)).max(500),
  instruction: z.string().trim().min(1).max(8000),
  channels: z.array(z.string().min(1).max(50)).max(50),
  segments: z.array(z.string().min(1).max(100)).max(100),
  tests: z
    .array(
      z.object({
        question: z.string().trim().min(1).max(2000),
        channel: z.string().min(1).max(50).exactOptional(),
        decision: z.enum(['answer', 'handoff']),
        says: z.array(z.string().trim().min(1).max(500)).max(20),
      }),
    )
    .max(50)
    .exactOptional(),
})

const textOf = ({ title, examples, instruction, channels, segments, tests, provenance }: ScenarioText): ScenarioText => ({
  title,
  examples,
  instruction,
  channels,
  segments,
  ...(tests ? { tests } : {}),
  ...(provenance ? { provenance } : {}),
})

/** Acts remembered of each scenario: more than can be under way at once. */
const mostActs = 20

const same = (a: ScenarioText, b: ScenarioText): boolean => JSON.stringify(textOf(a)) === JSON.stringify(textOf(b))

const check = (kind: ScenarioKind, text: ScenarioText): ScenarioText => {
  const parsed = texts.safeParse(text)
  if (!parsed.success) throw new Problem('invalid', z.prettifyError(parsed.error))
  if (kind === 'behavioral' && text.examples.length > 0) {
    throw new Problem('invalid', 'A behavioral scenario is always active, so it has no examples. Leave them out, or make it a scenario.')
  }
  return { ...parsed.data, ...(text.provenance ? { provenance: text.provenance } : {}) }
}

export const createScenarios = (needs: { store: Store; clock: Clock; changed: (scenario: Scenario | string) => void }): Scenarios => {
  const { store, clock, changed } = needs
  const scenarios = store.collection(scenariosTable)

  const get = async (id: string): Promise<Scenario> => {
    const found = await scenarios.get(id)
    if (!found) throw new Problem('not_found', `There is no scenario ${id}.`)
    return found
  }

  const save = async (id: string, act: string | undefined, change: (scenario: Scenario) => Scenario): Promise<Scenario> => {
    for (;;) {
      try {
        const now = await get(id)
        if (act !== undefined && now.acts?.includes(act)) return now
        const acts = act === undefined ? {} : { acts: [...(now.acts ?? []), act].slice(-mostActs) }
        const saved = await scenarios.save({ ...change(now), ...acts, updatedAt: clock.now() })
        changed(saved)
        return saved
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  const withVersion = (scenario: Scenario, text: ScenarioText, by: Who, from?: number): Scenario => {
    const version: ScenarioVersion = {
      ...textOf(text),
      version: (scenario.versions.at(-1)?.version ?? 0) + 1,
      at: clock.now(),
      by: { id: by.id, name: by.name },
      ...(from === undefined ? {} : { from }),
    }
    return {
      ...scenario,
      ...textOf(text),
      status: 'published',
      version: version.version,
      changed: false,
      versions: [...scenario.versions, version],
    }
  }

  return {
    get,
    list: paging => scenarios.list({ descending: true, ...paging }),
    async all() {
      const found: Scenario[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await scenarios.list({ limit: 1000, ...(cursor ? { cursor } : {}) })
        found.push(...page.items)
        cursor = page.next
      }
      return found
    },
    find: id => scenarios.get(id),
    async create({ kind, ...given }, id) {
      const text = check(kind, { examples: [], channels: [], segments: [], ...given })
      const at = clock.now()
      const made = { id, kind, ...text, status: 'draft' as const, version: 0, changed: true, versions: [], createdAt: at, updatedAt: at }
      try {
        const inserted = await scenarios.insert(made)
        changed(inserted)
        return inserted
      } catch (error) {
        if (!(error instanceof DuplicateError)) throw error
        return get(id)
      }
    },
    change: (id, change, act) =>
      save(id, act, now => {
        const text = check(now.kind, { ...textOf(now), ...change })
        const active = now.versions.find(v => v.version === now.version)
        return { ...now, ...text, changed: !active || !same(active, text) }
      }),
    publish: (id, by, act) =>
      save(id, act, now => (now.status === 'published' && !now.changed ? now : withVersion(now, check(now.kind, textOf(now)), by))),
    rollback: (id, version, by, act) =>
      save(id, act, now => {
        const active = now.versions.find(v => v.version === now.version)
        // Rolling back a roll-back goes further back, not forth and back.
        const before = (active?.from ?? now.version) - 1
        const wanted = version ?? before
        const old = now.versions.find(v => v.version === wanted)
        if (!old)
          throw new Problem(
            'conflict',
            version === undefined
              ? 'There is no earlier version to go back to. ‘scenario remove’ takes it from customers, with its versions.'
              : `There is no version ${version}.`,
          )
        return withVersion(now, old, by, old.version)
      }),
    withdraw: (id, act) => save(id, act, now => ({ ...now, status: 'draft', changed: true })),
    async remove(id) {
      await get(id)
      await scenarios.remove(id)
      changed(id)
    },
    mend: (id, without) => save(id, undefined, without),
  }
}
