// What the AI answers from: scenarios and pages with their index, and the gates that say where it may.
import { setTimeout } from 'node:timers/promises'
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import { type Laid, overlaid } from '../evaluation/overlay.ts'
import { createArticles } from '../knowledge/articles.ts'
import { createLibrary, type Library } from '../knowledge/library.ts'
import { createPages } from '../knowledge/pages.ts'
import { createSharing } from '../knowledge/sharing.ts'
import { createSyncer } from '../knowledge/sync.ts'
import { createGates } from '../training/gates.ts'
import { createScenarios } from '../training/scenarios.ts'
import type { Ground } from './ground.ts'

export type Knowledge = ReturnType<typeof createKnowledge>

export const createKnowledge = ({ store, settings, clock, log }: Ground) => {
  const library: Library = createLibrary({ store, changed: () => sharing.changed() })
  const sharing = createSharing({ store, settings, clock, log, refresh: () => library.refresh() })
  const gates = createGates({ store, settings, changed: library.topic })
  const scenarios = createScenarios({ store, clock, changed: library.scenario })
  const pages = createPages({ store, clock, indexed: library.passages })
  const articles = createArticles({ store, pages })
  const syncer = createSyncer({ pages, log })
  /** Those that are plugged in. */
  const sources: KnowledgeSource[] = []
  /** A library of its own with a change in it that nobody stored; read whole and learned. */
  const tried = async (laid: readonly Laid[], signal: AbortSignal): Promise<Library> => {
    const other = createLibrary({ store: overlaid(store, laid), changed: () => {} })
    await other.load()
    while (other.state().pending > 0) await setTimeout(20, undefined, { signal })
    return other
  }
  return { tried, sources, library, sharing, gates, scenarios, articles, syncer }
}
