// What is checked alike wherever people write.
import { z } from 'zod'

/** Words for a customer or a colleague: never blank, kept exactly as written. */
export const words = (about: string) =>
  z
    .string()
    .max(32_000)
    .refine(text => text.trim() !== '', 'must not be blank')
    .describe(about)

/** A number in the timeline. */
export const seq = (about: string) => z.int().min(1).describe(about)

/** A moment, RFC 3339 with its offset; milliseconds once read. */
export const moment = (about: string) =>
  z.iso
    .datetime({ offset: true })
    .transform(text => Date.parse(text))
    .describe(about)
