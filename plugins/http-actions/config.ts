// Calls over HTTP, as OpenAPI documents describe them. Always on: what is called is decided in the desk, action by action.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export type HttpActionsConfig = Record<string, never>

export const config: FolderConfig<HttpActionsConfig> = {
  name: 'http-actions',
  summary: 'Actions over HTTP, imported from OpenAPI documents in the desk.',
  variables: [],
  schema: z.object({}).transform((): HttpActionsConfig => ({})),
}
