// What the sample needs: the address at which its agents are reached.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SampleConfig {
  room: string
}

export const config: FolderConfig<SampleConfig> = {
  name: 'sample',
  summary: 'Agents work in sample.',
  variables: [{ name: 'SAMPLE_ROOM', about: 'The room in which agents work.', required: true }],
  schema: z
    .object({
      SAMPLE_ROOM: z.string().min(1),
    })
    .transform(env => ({
      room: env.SAMPLE_ROOM,
    })),
}
