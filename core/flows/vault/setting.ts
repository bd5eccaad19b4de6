// What admins want masked besides what always is: stored as one setting, checked before it is.
import { z } from 'zod'
import { initialMasking, type Masking, mostKeepDays } from '../../model/masking.ts'
import { Problem } from '../../model/problem.ts'
import type { Settings } from '../training/settings.ts'

export interface MaskingSetup {
  get(): Promise<Masking>
  /** What is left out stays as it is. Problem `invalid`. */
  change(change: Partial<Masking>): Promise<Masking>
}

const name = 'masking'

const onOrOff = z.boolean('Emails, phones and ips are on or off.').optional()
const changes = z.object({
  emails: onOrOff,
  phones: onOrOff,
  ips: onOrOff,
  keepDays: z
    .int(`Days are a whole number from 1 to ${mostKeepDays}.`)
    .min(1, 'Values are kept for one day at least.')
    .max(mostKeepDays)
    .optional(),
})

export const createMaskingSetup = ({ settings }: { settings: Settings }): MaskingSetup => ({
  get: () => settings.get(name, initialMasking),
  async change(given) {
    const parsed = changes.safeParse(given)
    if (!parsed.success)
      throw new Problem('invalid', `${parsed.error.issues[0]?.message ?? 'The setting is not valid.'} Nothing was changed.`)
    const set = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined)) as Partial<Masking>
    return settings.change(name, initialMasking, now => ({ ...initialMasking, ...now, ...set }))
  },
})
