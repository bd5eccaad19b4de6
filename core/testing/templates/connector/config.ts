// What the sample needs: where its API is, a token to send with, and the secret that signs its webhooks.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SampleConfig {
  url: string
  token: string
  secret: string
}

export const config: FolderConfig<SampleConfig> = {
  name: 'sample',
  summary: 'Customers write by sample.',
  variables: [
    { name: 'SAMPLE_URL', about: 'Where its API is.', required: true },
    { name: 'SAMPLE_TOKEN', about: 'Lets us send.', required: true, secret: true },
    { name: 'SAMPLE_SECRET', about: 'Signs its webhooks.', required: true, secret: true },
  ],
  schema: z
    .object({
      SAMPLE_URL: z.url(),
      SAMPLE_TOKEN: z.string().min(1),
      SAMPLE_SECRET: z.string().min(1),
    })
    .transform(env => ({
      url: env.SAMPLE_URL,
      token: env.SAMPLE_TOKEN,
      secret: env.SAMPLE_SECRET,
    })),
}
