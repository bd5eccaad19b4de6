// What was promised to customers: policies, and the clocks that follow from them. A clock counts working time while the customer waits
// for a person: it stands still while they do not, and while the office is closed.

import type { When } from '../routing.ts'
import type { Session } from '../session.ts'
import type { Duration, Time } from '../time.ts'
import type { Clocks, Phase } from './clocks.ts'
import type { Deadline, DeadlineKind } from './deadline.ts'
import type { Office } from './hours.ts'

/** Durations are working time; what is left out is not promised. */
export interface SlaPolicy {
  id: string
  /** In people's words, for lists. */
  name: string
  when: When
  firstReply?: Duration
  nextReply?: Duration
  resolution?: Duration
  /** The clocks stand still while the session is snoozed. */
  snoozePauses: boolean
  /** The share of the time after which the team is warned; 1 for no warning. */
  warnAt: number
}

/** When the team hears that a clock runs out, unless the policy says otherwise. */
export const usualWarning = 0.8

/** What a session's clocks are measured by. */
export interface Measure {
  policy: SlaPolicy | undefined
  office: Office
  now: Time
  /** How long after the customer's last message the channel takes words from us. */
  window?: Duration
}

interface Running {
  kind: DeadlineKind
  /** The entry that started it. */
  from: number
  start: Time
  /** It was kept, or is asked for no longer. */
  stop?: Time
  /** Stopped by what was promised, and not because nobody needs it any more. */
  kept: boolean
  target: Duration
}

/** The stretches of a clock in which it runs, working or not. */
const stretches = (phases: readonly Phase[], start: Time, end: Time, snoozePauses: boolean): [Time, Time][] =>
  phases.flatMap(({ at, mode }, i): [Time, Time][] => {
    if (mode === 'waiting' || (mode === 'snoozed' && snoozePauses)) return []
    const from = Math.max(at, start)
    const to = Math.min(phases[i + 1]?.at ?? end, end)
    return to > from ? [[from, to]] : []
  })

const clocksOf = (s: Session, policy: SlaPolicy): Running[] => {
  const { clocks, firstReplyAt } = s
  if (!clocks) return []
  const { since, asked, replied, ended } = clocks
  const all: Running[] = []
  const add = (kind: DeadlineKind, from: number, start: Time, kept: Time | undefined, target: Duration | undefined): void => {
    const stop = kept ?? ended
    if (target !== undefined) all.push({ kind, from, start, target, kept: kept !== undefined, ...(stop === undefined ? {} : { stop }) })
  }
  if (firstReplyAt === undefined || firstReplyAt >= since.at) add('first_reply', since.seq, since.at, firstReplyAt, policy.firstReply)
  if (asked) add('next_reply', asked.seq, asked.at, replied, policy.nextReply)
  add('resolution', since.seq, since.at, s.status === 'open' ? undefined : ended, policy.resolution)
  return all
}

const usedBy = (clock: Running, clocks: Clocks, { policy, office, now }: Measure): Duration =>
  stretches(clocks.phases, clock.start, clock.stop ?? now, policy?.snoozePauses === true).reduce(
    (sum, [from, to]) => sum + office.workingTime(from, to),
    0,
  )

/** How much a clock counts until the team is warned. */
const shareOf = ({ target }: Running, { policy }: Measure): Duration =>
  Math.min(target, Math.ceil(target * (policy?.warnAt ?? usualWarning)))

/** When a clock had counted so much. */
const reachedAt = (clock: Running, clocks: Clocks, { policy, office, now }: Measure, wanted: Duration): Time | undefined => {
  let left = wanted
  for (const [from, to] of stretches(clocks.phases, clock.start, clock.stop ?? now, policy?.snoozePauses === true)) {
    const worked = office.workingTime(from, to)
    if (worked >= left) return office.after(from, left)
    left -= worked
  }
  return undefined
}

const modeNow = ({ phases }: Clocks, policy: SlaPolicy | undefined): 'running' | 'waiting' | 'snoozed' => {
  const mode = phases.at(-1)?.mode ?? 'waiting'
  return mode === 'snoozed' && policy?.snoozePauses !== true ? 'running' : mode
}

/** A moment which stands for “until the customer writes”: the last one that RFC 3339 can write. */
export const untilReply: Time = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

const deadlineOf = (clock: Running, s: Session, clocks: Clocks, measure: Measure): Deadline | undefined => {
  const { kind, target, stop } = clock
  const { office, now, policy } = measure
  const used = usedBy(clock, clocks, measure)
  if (used >= target) {
    const at = reachedAt(clock, clocks, measure, target)
    return { kind, state: 'missed', ...(at === undefined ? {} : { at }) }
  }
  if (stop !== undefined) return clock.kept ? { kind, state: 'met' } : undefined
  const left = target - used
  const warned = used >= shareOf(clock, measure) ? { warned: true as const } : {}
  const mode = modeNow(clocks, policy)
  if (mode !== 'running') {
    const until = mode === 'snoozed' && s.snoozedUntil !== undefined && s.snoozedUntil < untilReply ? { until: s.snoozedUntil } : {}
    return { kind, state: 'waiting', left, ...until, ...warned }
  }
  if (!office.open(now)) {
    const until = office.nextOpening(now)
    return { kind, state: 'frozen', left, ...(until === undefined ? {} : { until }), ...warned }
  }
  const at = office.after(now, left)
  return { kind, state: 'running', left, ...(at === undefined ? {} : { at }), ...warned }
}

const windowOf = (s: Session, { window, now }: Measure): Deadline[] => {
  if (window === undefined || s.heardAt === undefined || s.status === 'closed') return []
  const at = s.heardAt + window
  if (now >= at) return [{ kind: 'window', state: 'missed', at }]
  const late = at - now <= window * (1 - usualWarning)
  return [{ kind: 'window', state: 'running', at, left: at - now, ...(late ? { warned: true } : {}) }]
}

/** Every clock of a session as it stands: those of its policy in the order of the promise, then the channel's window. */
export const deadlinesOf = (s: Session, measure: Measure): Deadline[] => {
  const { clocks } = s
  const { policy } = measure
  // Given back to the AI: nobody is owed a person.
  const owed = clocks && policy && !(s.status === 'open' && s.owner.kind === 'ai')
  const all = owed ? clocksOf(s, policy).map(clock => deadlineOf(clock, s, clocks, measure)) : []
  return [...all.filter(deadline => deadline !== undefined), ...windowOf(s, measure)]
}

/** What the team is to be told, once for ever. */
export interface ClockWarning {
  clock: DeadlineKind
  state: 'warned' | 'missed'
  /** The entry that started the clock. */
  since: number
  /** When it was or is due. */
  due?: Time
}

/** What is to be told now that has not been yet, and when to look again. Nothing is said of what is kept, or stands still. */
export const warningsOf = (s: Session, measure: Measure): { warnings: ClockWarning[]; next?: Time } => {
  const { clocks } = s
  const { policy, office, now, window } = measure
  const warnings: ClockWarning[] = []
  let next: Time | undefined
  const look = (at: Time | undefined): void => {
    if (at !== undefined && (next === undefined || at < next)) next = at
  }
  if (!clocks || clocks.ended !== undefined) return { warnings }
  const tell = (clock: DeadlineKind, state: 'warned' | 'missed', since: number, due: Time | undefined): void => {
    warnings.push({ clock, state, since, ...(due === undefined ? {} : { due }) })
  }
  const toldOf = (kind: DeadlineKind, from: number): { warned?: true; missed?: true } => {
    const known = clocks.told[kind]
    return known?.from === from ? known : {}
  }
  for (const clock of policy ? clocksOf(s, policy) : []) {
    if (clock.stop !== undefined) continue
    const { kind, from, target } = clock
    const known = toldOf(kind, from)
    const used = usedBy(clock, clocks, measure)
    const runs = modeNow(clocks, policy) === 'running'
    const share = shareOf(clock, measure)
    if (used >= target) {
      if (!known.missed) tell(kind, 'missed', from, reachedAt(clock, clocks, measure, target))
      continue
    }
    if (!runs || known.missed) continue
    if (used >= share && !known.warned) tell(kind, 'warned', from, office.after(now, target - used))
    look(office.after(now, (used < share && !known.warned ? share : target) - used))
  }
  if (window !== undefined && s.heardAt !== undefined && s.waitingSince !== undefined) {
    const due = s.heardAt + window
    const warnAt = due - window * (1 - usualWarning)
    if (now < warnAt) look(warnAt)
    else if (now < due && !toldOf('window', s.heard).warned) tell('window', 'warned', s.heard, due)
  }
  return { warnings, ...(next === undefined ? {} : { next }) }
}

const urgency = ({ state, at, left = 0, until }: Deadline, now: Time): number => {
  if (state === 'missed') return (at ?? now) - 1e15
  if (state === 'running') return at ?? now + left
  return state === 'frozen' ? (until ?? now) + left : Number.POSITIVE_INFINITY
}

/** The clock that presses most: what is missed, the longest first, then what is due next. Undefined where none runs. */
export const pressing = (deadlines: readonly Deadline[], now: Time): Deadline | undefined =>
  deadlines
    .filter(d => urgency(d, now) < Number.POSITIVE_INFINITY && d.state !== 'met')
    .sort((a, b) => urgency(a, now) - urgency(b, now))[0]

/** Sorts by what is due first; what has no clock that runs comes last. */
export const byDue =
  (now: Time) =>
  (a: readonly Deadline[], b: readonly Deadline[]): number => {
    const [x, y] = [a, b].map(all => {
      const first = pressing(all, now)
      return first ? urgency(first, now) : Number.POSITIVE_INFINITY
    }) as [number, number]
    return x === y ? 0 : x < y ? -1 : 1
  }
