// A device that is being linked, read back.
import { z } from 'zod'
import type { DeviceLink } from '#core/ports/connector.ts'
import { reads, time } from './parts.ts'

const words = z.string().optional()

export const device = reads<DeviceLink>(z.object({ qr: words, code: words, linked: words, failed: words, page: z.string(), until: time }))
