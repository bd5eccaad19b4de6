// What the AI answers from: scenarios and pages with their index, and the gates that say where it may.
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import { createArticles } from '../knowledge/articles.ts'
import { createDocuments } from '../knowledge/documents.ts'
import { createLibrary, type Library } from '../knowledge/library.ts'
import { createPages } from '../knowledge/pages.ts'
import { createSharing } from '../knowledge/sharing.ts'
import { createSyncer } from '../knowledge/sync.ts'
import { createGates } from '../training/gates.ts'
import { createScenarios } from '../training/scenarios.ts'
import type { Ground } from './ground.ts'

export type Knowledge = ReturnType<typeof createKnowledge>

export const createKnowledge = ({ store, settings, clock, log, answerer: { embedder }, files, once, closing }: Ground) => {
  const embedding = embedder ? { embedder } : {}
  const library: Library = createLibrary({ store, clock, log, ...embedding, changed: () => sharing.changed() })
  const sharing = createSharing({ store, settings, clock, log, refresh: () => library.refresh() })
  const gates = createGates({ store, settings, changed: library.topic })
  const scenarios = createScenarios({ store, clock, changed: library.scenario })
  const pages = createPages({ store, clock, indexed: library.passages })
  const articles = createArticles({ store, pages })
  const documents = createDocuments({ articles, once, clock, closing, ...(files && { files }) })
  const syncer = createSyncer({ pages, log })
  /** Those that are plugged in. */
  const sources: KnowledgeSource[] = []
  return { sources, library, sharing, gates, scenarios, articles, documents, syncer }
}
