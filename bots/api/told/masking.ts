// What is masked for the AI.
import { z } from 'zod'

export const masking = z
  .object({ emails: z.boolean(), phones: z.boolean(), ips: z.boolean(), keepDays: z.int().describe('After a session’s end.') })
  .meta({ id: 'Masking' })
