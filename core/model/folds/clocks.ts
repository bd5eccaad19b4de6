// How entries become what the clocks of a session are told by.
import type { Clocks, Mark, Phase } from '../clocks/clocks.ts'
import type { Entry, EntryOf } from '../entry.ts'
import type { Session } from '../session.ts'
import type { Time } from '../time.ts'

const mostPhases = 200

/** How the clocks stand with a session; undefined where no person is needed. */
const modeOf = (s: Session): Phase['mode'] | undefined => {
  if (s.status !== 'open' || s.owner.kind === 'ai') return undefined
  if (s.waitingSince === undefined) return 'waiting'
  return s.snoozedUntil === undefined ? 'running' : 'snoozed'
}

/** One phase less: what had run keeps its length and moves up to what ran after it. */
const shorter = ([first, second, third, ...rest]: Phase[]): Phase[] => {
  if (!first || !second || !third) return []
  const later = third.mode === first.mode ? { ...third, at: third.at - (second.at - first.at) } : third
  return first.mode === 'waiting' ? [second, third, ...rest] : [later, ...rest]
}

const withPhase = (phases: Phase[], at: Time, mode: Phase['mode']): Phase[] => {
  if (phases.at(-1)?.mode === mode) return phases
  const all = [...phases.filter(phase => phase.at < at), { at, mode }]
  return all.length > mostPhases ? shorter(all) : all
}

/** A person's words to the customer: their own, or the AI's that they approved. What only puts an earlier message right is no answer. */
export const isPersonsReply = (entry: Entry): entry is EntryOf<'message'> =>
  entry.kind === 'message' && entry.corrects === undefined && (entry.author.kind === 'agent' || entry.approvedBy !== undefined)

const begun = (s: Session, { seq, at }: Mark, mode: Phase['mode']): Clocks => ({
  since: { seq, at },
  ...(s.firstReplyAt !== undefined && s.waitingSince !== undefined ? { asked: { seq, at } } : {}),
  phases: [{ at, mode }],
  told: {},
})

const wentOn = (s: Session, clocks: Clocks, { seq, at }: Mark, mode: Phase['mode']): Clocks => {
  const next: Clocks = { ...clocks, phases: withPhase(clocks.phases, at, mode) }
  const owed = next.asked !== undefined && next.replied === undefined
  if (owed && s.waitingSince === undefined) next.replied = at
  else if (!owed && s.waitingSince !== undefined && s.firstReplyAt !== undefined) {
    next.asked = { seq, at }
    delete next.replied
  }
  return next
}

const told = (clocks: Clocks, { clock, since, state }: EntryOf<'clock'>): Clocks => {
  const known = clocks.told[clock]
  return { ...clocks, told: { ...clocks.told, [clock]: { ...(known?.from === since ? known : { from: since }), [state]: true } } }
}

/** The session's clocks after an entry; `s` is the session with all else of the entry folded in. */
export const foldClocks = (s: Session, entry: Entry): Clocks | undefined => {
  const { clocks } = s
  if (entry.kind === 'clock') return clocks && told(clocks, entry)
  const mode = modeOf(s)
  const mark = { seq: entry.seq, at: entry.at }
  if (mode === undefined) return clocks === undefined || clocks.ended !== undefined ? clocks : { ...clocks, ended: entry.at }
  return clocks === undefined || clocks.ended !== undefined ? begun(s, mark, mode) : wentOn(s, clocks, mark, mode)
}
