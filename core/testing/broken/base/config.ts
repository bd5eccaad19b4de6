// What the sound connector needs that the broken ones are made from.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

export interface CourierConfig {
  url: string
  token: string
  secret: string
}

export const config: FolderConfig<CourierConfig> = {
  name: 'courier',
  summary: 'Customers write by courier, a made-up messenger.',
  variables: [
    { name: 'COURIER_URL', about: 'Where the courier’s API is.', required: true },
    { name: 'COURIER_TOKEN', about: 'Lets us send.', required: true, secret: true },
    { name: 'COURIER_SECRET', about: 'Signs webhooks.', required: true, secret: true },
  ],
  schema: z
    .object({ COURIER_URL: z.url(), COURIER_TOKEN: z.string().min(1), COURIER_SECRET: z.string().min(1) })
    .transform(env => ({ url: env.COURIER_URL, token: env.COURIER_TOKEN, secret: env.COURIER_SECRET })),
}
