// The sample, begun: it loads, and shows and does nothing yet.
//
// A desk is a renderer and a listener: verbs and what they show are said once, in bots/verbs.ts and bots/cards.
import type { CreateDesk } from '#core/ports/folder.ts'
import type { SampleConfig } from './config.ts'

export const create: CreateDesk<SampleConfig> = () => ({
  name: 'sample',
  // Follow given.queries.happenings from start to stop and show each; run verbs through given.controls with the event's id as key.
})
