// The clocks of a session in words: what was promised, when it is due, what stands still and until when.
import type { Deadline, DeadlineKind } from '#core/model/clocks/deadline.ts'
import { pressing } from '#core/model/clocks/sla.ts'
import { type Duration, hour, minute } from '#core/model/time.ts'
import type { Fact, Phrase, Piece, Tone } from './card.ts'

export const clockNames: Record<DeadlineKind, string> = {
  first_reply: 'first reply',
  next_reply: 'next reply',
  resolution: 'resolution',
  window: 'the channel’s window',
}

/** A length of working time: `12 min`, `2 h 30 min`. */
export const lengthWords = (length: Duration): string => {
  const minutes = Math.max(1, Math.round(length / minute))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${minutes} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** Nearer than this it is said how long it takes, else by when. */
const near: Duration = 3 * hour

/** One clock: `first reply in 12 min`, `resolution by Tue 14:00`, `first reply frozen until Mon 9:00`. */
export const clockWords = ({ kind, state, at, left, until }: Deadline): readonly Piece[] => {
  const name = clockNames[kind]
  const rest = left === undefined ? '' : `, ${lengthWords(left)} left`
  if (kind === 'window') {
    if (at === undefined) return [name]
    return state === 'missed' ? [`${name} closed `, { at, as: 'ago' }] : [`${name} closes `, { at, as: 'ago' }]
  }
  if (state === 'met') return [`${name} kept`]
  if (state === 'missed') return at === undefined ? [`${name} missed`] : [`${name} missed `, { at, as: 'ago' }]
  if (state === 'frozen')
    return until === undefined ? [`${name} frozen${rest}`] : [`${name} frozen until `, { at: until, as: 'clock' }, rest]
  if (state === 'waiting')
    return until === undefined ? [`${name} waits for the customer${rest}`] : [`${name} rests until `, { at: until, as: 'clock' }, rest]
  if (at === undefined) return [`${name}${rest}`]
  return (left ?? 0) < near ? [`${name} `, { at, as: 'ago' }] : [`${name} by `, { at, as: 'clock' }]
}

const toneOf = (deadlines: readonly Deadline[]): Tone | undefined => {
  if (deadlines.some(d => d.state === 'missed')) return 'bad'
  return deadlines.some(d => d.warned && d.state === 'running') ? 'warn' : undefined
}

/** Every clock in one fact, the order of the promise; undefined where there is none. */
export const clocksFact = (deadlines: readonly Deadline[]): Fact | undefined => {
  if (deadlines.length === 0) return undefined
  const value: Phrase = deadlines.flatMap((deadline, i): Piece[] => [...(i === 0 ? [] : [' · ']), ...clockWords(deadline)])
  const tone = toneOf(deadlines)
  return { label: 'Clocks', value, ...(tone && { tone }) }
}

/** The clock that presses most, for a line of a list; undefined where none runs. */
export const pressingClock = (deadlines: readonly Deadline[]): { words: readonly Piece[]; tone?: Tone } | undefined => {
  const first = pressing(deadlines, 0)
  if (!first) return undefined
  const tone = toneOf([first])
  return { words: clockWords(first), ...(tone && { tone }) }
}
