// From what stands on the timeline to what is sent: the house's own arguments filled in, placeholders replaced by what they stand for, all
// of it held to the schema. Done when a call is asked for, and again just before it is made, for hours may lie between.
import type { Vault } from '../vault/vault.ts'
import { type Check, masked } from './arguments.ts'
import type { Known } from './catalogue-port.ts'
import { magicArguments, type Whose } from './magic.ts'

/** Stands where words were taken out for good: what they were part of is not sent any more. */
const takenOut = '[redacted]'

interface Needs {
  check: Check
  vault: Pick<Vault, 'reveal'>
}

/** `given` goes out and is stored nowhere; `shown` is what may be stored. */
export type Readied = { shown: Record<string, unknown>; given: Record<string, unknown> } | { mistake: string }

/** `wanted`: as the model wrote it, or as it was stored; what it says of the house's own arguments does not count. */
export const readied = async (
  { check, vault }: Needs,
  { action }: Known,
  wanted: Record<string, unknown>,
  whose: Whose,
): Promise<Readied> => {
  const magic = magicArguments(action, whose)
  const own = masked(Object.fromEntries(Object.entries(wanted).filter(([name]) => !Object.hasOwn(action.magic, name)))) as typeof wanted
  if (JSON.stringify(own).includes(takenOut)) return { mistake: 'Words of it were taken out for good.' }
  const given = { ...(await vault.reveal(whose.session.id, own)), ...magic }
  const mistake = check(action, given)
  return mistake === undefined ? { shown: { ...own, ...(masked(magic) as typeof magic) }, given } : { mistake }
}
