// Moments as a person at a terminal reads them.
import { day, hour, minute, type Time } from '#core/model/time.ts'
import { type Phrase, phraseText } from '../../cards.ts'
import { cleanLine } from './clean.ts'

/** A length in milliseconds, roughly: `5 min`. */
export const span = (length: number): string => {
  const abs = Math.abs(length)
  if (abs < minute) return 'moments'
  if (abs < hour) return `${Math.round(abs / minute)} min`
  if (abs < 2 * day) return `${Math.round(abs / hour)} h`
  return `${Math.round(abs / day)} days`
}

/** Writes moments for one reader. */
export interface Times {
  clock(at: Time): string
  phrase(phrase: Phrase): string
}

/** `now` is asked each time; `zone` is the reader's. */
export const createTimes = (now: () => Time, zone: string): Times => {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  const dayOf = format({ year: 'numeric', month: 'short', day: 'numeric' })
  const shortDay = format({ month: 'short', day: 'numeric' })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const clock = (at: Time): string => {
    if (dayOf.format(at) === dayOf.format(now())) return time.format(at)
    const old = Math.abs(at - now()) > 180 * day
    return old ? dayOf.format(at) : `${shortDay.format(at)} ${time.format(at)}`
  }
  const ago = (at: Time): string => {
    const past = now() - at
    if (Math.abs(past) < minute) return 'just now'
    return past > 0 ? `${span(past)} ago` : `in ${span(past)}`
  }
  return {
    clock,
    phrase: phrase =>
      cleanLine(
        phraseText(phrase, piece => {
          if ('ticket' in piece) return `#${piece.ticket}`
          if ('typed' in piece) return piece.typed
          if ('href' in piece) return piece.text === piece.href ? piece.href : `${piece.text} <${piece.href}>`
          if (piece.as === 'clock') return clock(piece.at)
          if (piece.as === 'date') return dayOf.format(piece.at)
          return piece.as === 'ago' ? ago(piece.at) : span(now() - piece.at)
        }),
      ),
  }
}
