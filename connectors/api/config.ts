// The API channel needs nothing of its own: the server's bearer key is the only one, and the roof makes or reads it.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export type ApiConfig = Record<string, never>

export const config: FolderConfig<ApiConfig> = {
  name: 'api',
  summary: 'Your own programs write for customers: POST /api/v1/messages.',
  variables: [],
  schema: z.object({}).transform((): ApiConfig => ({})),
}
