// Whether people are there, as the server said when the page was loaded and the clock goes on. Pure.
import type { WireOffice } from '../../wire.ts'

/** `reply`: how soon a person usually answers. `back`: when somebody is there again. */
export type Standing = { open: true; reply?: number } | { open: false; back?: number }

/** How it stands now; undefined where that is not known. What closing would cut short is not promised. */
export const officeAt = (office: WireOffice | undefined, now: number): Standing | undefined => {
  if (!office) return undefined
  const { openings, reply } = office
  if (!openings) return reply === undefined ? undefined : { open: true, reply }
  if (openings.length === 0) return { open: false }
  const next = openings.find(([, to]) => to > now)
  if (!next) return undefined
  if (next[0] > now) return { open: false, back: next[0] }
  return reply !== undefined && now + reply <= next[1] ? { open: true, reply } : { open: true }
}
