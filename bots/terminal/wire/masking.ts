// What is masked for the AI, read back.
import { z } from 'zod'
import type { Masking } from '#core/model/masking.ts'
import { reads } from './parts.ts'

export const masking = reads<Masking>(z.object({ emails: z.boolean(), phones: z.boolean(), ips: z.boolean(), keepDays: z.int() }))
