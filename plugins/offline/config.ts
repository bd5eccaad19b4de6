// The offline answerer needs nothing: no key, no network, no model.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export type OfflineConfig = Record<string, never>

export const config: FolderConfig<OfflineConfig> = {
  name: 'offline',
  summary: 'Answers by quoting your scenarios and pages: no key, no network, no language model.',
  variables: [],
  foundation: true,
  schema: z.object({}).transform((): OfflineConfig => ({})),
}
