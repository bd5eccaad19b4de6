// What stays at channels' providers, added up. Pure.
import type { KeptAt } from '../../model/erasure.ts'

/** Both together, by channel. */
export const added = (now: readonly KeptAt[], more: readonly KeptAt[]): KeptAt[] => {
  const kept = new Map<string, KeptAt>()
  for (const { channel, theirs, ours, doubt } of [...now, ...more]) {
    const before = kept.get(channel) ?? { channel, theirs: 0, ours: 0, doubt: 0 }
    kept.set(channel, { channel, theirs: before.theirs + theirs, ours: before.ours + ours, doubt: before.doubt + doubt })
  }
  return [...kept.values()].filter(one => one.theirs + one.ours + one.doubt > 0)
}
