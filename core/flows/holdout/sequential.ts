// Whether two shares differ, asked as often as one likes: the mixture sequential probability ratio test with a normal mixture
// (Robbins 1970; Johari, Pekelis, Walsh 2015, "Always valid inference"). Its p-value holds at whatever moment one stops.
import type { Count } from '../../model/holdout.ts'

export interface Compared {
  /** Share of the first less that of the second, −1 to 1. */
  difference: number
  /** Chance of seeing so much at any moment where there is no difference; 1 while there is too little to tell. */
  p: number
}

/** With fewer in either group nothing is told: the normal approximation would not hold. */
export const fewest = 20
/** Nor where so few would be expected to have happened, or not to have happened, in either group if there were no difference. */
const leastExpected = 5
/** The differences one looks for are about this large. */
const expected = 0.1

export const compare = (first: Count, second: Count): Compared => {
  if (first.of === 0 || second.of === 0) return { difference: 0, p: 1 }
  const difference = first.count / first.of - second.count / second.of
  if (first.of < fewest || second.of < fewest) return { difference, p: 1 }
  // One of each is added, so that groups in which nothing ever happened do not look certain.
  const pooled = (first.count + second.count + 1) / (first.of + second.of + 2)
  if (Math.min(first.of, second.of) * Math.min(pooled, 1 - pooled) < leastExpected) return { difference, p: 1 }
  const variance = pooled * (1 - pooled) * (1 / first.of + 1 / second.of)
  const mixture = expected ** 2
  const ratio = Math.sqrt(variance / (variance + mixture)) * Math.exp((mixture * difference ** 2) / (2 * variance * (variance + mixture)))
  return { difference, p: Math.min(1, 1 / ratio) }
}
