// Names in `.env` that nothing reads: a mistyped one would be passed over in silence, and its default hold.
import { distance } from '../../lib/distance.ts'

const family = (name: string): string => `${name.split('_')[0]}_`

/**
 * A sentence for each name that nobody reads and that looks as if it were meant for Threadline: near to a name that is read, or of its
 * family, such as `SLACK_`. Others are let be, for programs beside it may read the same file.
 */
export const unreadNames = (written: string[], known: string[]): string[] => {
  const families = new Set(known.filter(name => name.includes('_')).map(family))
  return written.flatMap(name => {
    if (known.includes(name)) return []
    const allowed = name.length < 6 ? 1 : Math.max(2, Math.floor(name.length / 3))
    const [near] = known
      .map(other => ({ other, far: distance(name.toUpperCase(), other) }))
      .filter(({ far }) => far <= allowed)
      .sort((a, b) => a.far - b.far)
    const kin = name.includes('_') && families.has(family(name))
    if (!kin && (near === undefined || near.far > 2)) return []
    return [`${name} in .env is read by nobody.${near === undefined ? '' : ` Did you mean ${near.other}?`}`]
  })
}
