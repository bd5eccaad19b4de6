// Topics, scenarios and articles, as callers see them.
import type { KnowledgePageRecord } from '#core/model/article.ts'
import type { Provenance } from '#core/model/provenance.ts'
import type { Scenario, ScenarioVersion } from '#core/model/scenario.ts'
import type { Topic } from '#core/model/topic.ts'
import { iso, type Json } from './parts.ts'

const provenanceView = (from: Provenance | undefined): Json | undefined =>
  from && { session: from.session, ticket: from.ticket, seq: from.seq, by: { id: from.by.id, name: from.by.name }, at: iso(from.at) }

export const topicView = ({ id, name, description, examples }: Topic): Json => ({ slug: id, name, description, examples })

const versionView = ({
  version,
  title,
  examples,
  instruction,
  channels,
  segments,
  tests,
  provenance,
  at,
  by,
  from,
}: ScenarioVersion): Json => ({
  version,
  title,
  examples,
  instruction,
  channels,
  segments,
  tests,
  provenance: provenanceView(provenance),
  at: iso(at),
  by: { id: by.id, name: by.name },
  from,
})

export const scenarioView = (scenario: Scenario): Json => ({
  id: scenario.id,
  kind: scenario.kind,
  title: scenario.title,
  examples: scenario.examples,
  instruction: scenario.instruction,
  channels: scenario.channels,
  segments: scenario.segments,
  tests: scenario.tests,
  provenance: provenanceView(scenario.provenance),
  status: scenario.status,
  version: scenario.version,
  changed: scenario.changed,
  versions: scenario.versions.map(versionView),
  createdAt: iso(scenario.createdAt),
  updatedAt: iso(scenario.updatedAt),
})

export const articleView = (page: KnowledgePageRecord): Json => ({
  slug: page.id.slice(page.id.indexOf('/') + 1),
  title: page.title,
  text: page.text,
  locale: page.locale,
  topic: page.topic,
  url: page.url,
  audience: page.audience,
  channels: page.channels,
  segments: page.segments,
  original: page.original,
  provenance: provenanceView(page.provenance),
  document: page.document,
  version: page.version,
  updatedAt: iso(page.updatedAt),
})
