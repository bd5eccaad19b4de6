// The sample, begun: it loads and answers nothing yet.
//
// docs/writing-a-plugin.md has a whole one to compare with.
import type { Answerer } from '#core/ports/answerer.ts'
import type { CreatePlugin } from '#core/ports/folder.ts'
import type { SampleConfig } from './config.ts'

export const create: CreatePlugin<SampleConfig> = (): Answerer => ({
  name: 'sample',
  model: 'sample',
  // Below it the core hands off. Measure it on questions whose answers you know.
  threshold: 0.6,
  async answer() {
    throw new Error('answering is not written yet')
  },
})
