// What the sample needs: where its pages are.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SampleConfig {
  url: string
}

export const config: FolderConfig<SampleConfig> = {
  name: 'sample',
  summary: 'Knowledge from sample.',
  variables: [{ name: 'SAMPLE_URL', about: 'Where its pages are.', required: true }],
  schema: z
    .object({
      SAMPLE_URL: z.url(),
    })
    .transform(env => ({
      url: env.SAMPLE_URL,
    })),
}
