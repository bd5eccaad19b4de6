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
  /** The passage of that id in the index, where it is one that is tried. */
  passage(id: string): PassageDoc | undefined
  /** Held, but not there in this view. */
  hidden(id: string): boolean
  /** What is in the index besides what is held. */
  items: readonly Item[]
  /** Searches the index as it would be. */
  look<T>(search: () => T): T
}

/** Keeps a passage that is tried apart from the one that has its id. */
const mark = 'trying '

/** The page of a passage, by its id. */
export const pageOf = (passage: string): string => passage.slice(0, Math.max(passage.lastIndexOf('#'), 0))

/** A scenario as if its working copy were published. */
const asPublished = (scenario: Scenario): Scenario => ({
  ...scenario,
  status: 'published',
  versions: [{ ...scenario, version: scenario.version, at: 0, by: { id: '', name: '' } }],
})

export const seenWith = ({ index, scenarios }: Holdings, { trying, tryingPages = [], hiding }: Tried): Seen => {
  if (!trying && tryingPages.length === 0 && hiding === undefined)
    return { scenarios, passage: () => undefined, hidden: () => false, items: [], look: search => search() }
  const tried = new Map(tryingPages.flatMap(({ passages }) => passages.map(p => [mark + p.id, p] as const)))
  const changed = new Set(tryingPages.map(({ page }) => page))
  const items = [...tried].map(([id, passage]) => ({ ...passageItem(passage), id }))
  const restored: Item[] = []
  if (trying?.kind === 'scenario') {
    items.push(scenarioItem(trying.id, trying))
    const had = scenarios.get(trying.id)
    const active = had?.kind === 'scenario' ? activeVersion(had) : undefined
    if (active) restored.push(scenarioItem(trying.id, active))
  }
  const published = new Map(scenarios)
  if (hiding !== undefined) published.delete(hiding)
  if (trying) published.set(trying.id, asPublished(trying))
  return {
    scenarios: published,
    passage: id => tried.get(id),
    hidden: id => changed.has(pageOf(id)) && !tried.has(id),
    items,
    look: search => index.holding(items, restored, search),
  }
}
