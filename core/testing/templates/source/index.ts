// The sample, begun: it loads and reads nothing yet.
//
// docs/writing-a-plugin.md has a whole one to compare with.
import type { CreatePlugin } from '#core/ports/folder.ts'
import type { KnowledgeSource } from '#core/ports/knowledge-source.ts'
import type { SampleConfig } from './config.ts'

export const create: CreatePlugin<SampleConfig> = (): KnowledgeSource => ({
  name: 'sample',
  // Yield every page once, and throw where not all can be read.
  async *pages() {},
})
