// What the sample needs: where its model is, and the key to it.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SampleConfig {
  url: string
  key: string
}

export const config: FolderConfig<SampleConfig> = {
  name: 'sample',
  summary: 'Answers by sample.',
  variables: [
    { name: 'SAMPLE_URL', about: 'Where its model is.', required: true },
    { name: 'SAMPLE_KEY', about: 'The key to it.', required: true, secret: true },
  ],
  schema: z
    .object({
      SAMPLE_URL: z.url(),
      SAMPLE_KEY: z.string().min(1),
    })
    .transform(env => ({
      url: env.SAMPLE_URL,
      key: env.SAMPLE_KEY,
    })),
}
