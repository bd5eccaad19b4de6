// What counts as published for one search only: a scenario that somebody tries, pages as they would be after a change. Other searches,
// also those made meanwhile, see nothing of it.
import type { Item } from '#core/search/index.ts'
import { activeVersion, type Scenario } from '../../model/scenario.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import { type Holdings, passageItem, scenarioItem } from './holdings.ts'

/** A page as it would be: its passages take the place of those it has. None: as if it were gone. */
export interface TryingPage {
  /** `SOURCE/PAGE`. */
  page: string
  passages: readonly PassageDoc[]
}

export interface Tried {
  /** Counts as published, whatever its status. */
  trying?: Scenario
  tryingPages?: readonly TryingPage[]
  /** The id of a scenario that counts as not published. */
  hiding?: string
}

/** What is held, seen with what is tried. */
export interface Seen {
  scenarios: ReadonlyMap<string, Scenario>
  /** Held, but not there in this view. */
  hidden(id: string): boolean
  /** Those that are tried, by their ids in the index. */
  passages: ReadonlyMap<string, PassageDoc>
  /** The scenario that is tried in the place of the one held. */
  scenario?: Scenario
  /** Searches the index as it would be. */
  look<T>(search: () => T): T
}

/** Keeps a passage that is tried apart from the one that has its id. */
const mark = 'trying '

/** A scenario as if its working copy were published. */
const asPublished = (scenario: Scenario): Scenario => ({
  ...scenario,
  status: 'published',
  versions: [{ ...scenario, version: scenario.version, at: 0, by: { id: '', name: '' } }],
})

export const seenWith = ({ index, scenarios, pageOf }: Holdings, { trying, tryingPages = [], hiding }: Tried): Seen => {
  if (!trying && tryingPages.length === 0 && hiding === undefined)
    return { scenarios, hidden: () => false, passages: new Map(), look: search => search() }
  const tried = new Map(tryingPages.flatMap(({ passages }) => passages.map(p => [mark + p.id, p] as const)))
  const changed = new Set(tryingPages.map(({ page }) => page))
  const items = [...tried].map(([id, passage]) => ({ ...passageItem(passage), id }))
  const isScenario = trying?.kind === 'scenario'
  if (isScenario) items.push(scenarioItem(trying.id, trying))
  /** As it is held by the time of the search. */
  const restored = (): Item[] => {
    const had = isScenario ? scenarios.get(trying.id) : undefined
    const active = had?.kind === 'scenario' ? activeVersion(had) : undefined
    return had && active ? [scenarioItem(had.id, active)] : []
  }
  const published = new Map(scenarios)
  if (hiding !== undefined) published.delete(hiding)
  if (trying) published.set(trying.id, asPublished(trying))
  return {
    scenarios: published,
    hidden: id => changed.has(pageOf(id) ?? ''),
    passages: tried,
    ...(isScenario ? { scenario: trying } : {}),
    look: search => index.holding(items, restored(), search),
  }
}
