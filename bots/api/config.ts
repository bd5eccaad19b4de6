// The API for agents and admins needs nothing of its own: it is behind the server's bearer key like all of /api/v1.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export type ApiDeskConfig = Record<string, never>

export const config: FolderConfig<ApiDeskConfig> = {
  name: 'api',
  summary: 'Everything agents and admins do, as REST under /api/v1.',
  variables: [],
  schema: z.object({}).transform((): ApiDeskConfig => ({})),
}
