// An answer of the AI that is shown while it is still being written: its first checked sentences are the message, each further piece is an
// entry `more`, stored before anybody sees it. Every piece is appended under the fence as it stands at that place of the timeline.
import type { Clock } from '../../lib/clock.ts'
import { ai } from '../../model/agent.ts'
import type { Ending, Event, Message, More } from '../../model/entry.ts'
import { owesTurn, type Session } from '../../model/session.ts'
import type { Receipt } from '../../model/source.ts'
import type { Duration, Time } from '../../model/time.ts'
import { type Autopilot, modeOf } from '../../model/topic.ts'
import type { Speak } from '../answering/spoken.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { say, sayMore, type Way } from './events.ts'

/** The latest entry of a message that grows: `text` is all that was shown of it. */
export const endOf = (of: number, text: string, ends: Ending, receipt?: Receipt): More => ({
  kind: 'more',
  author: ai,
  of,
  text,
  ends,
  ...(receipt ? { receipt } : {}),
})

/** Why the message that this run shows may not go on, as the session stands now; undefined where it may. */
export const stopOf = ({ growing }: Session, of: number, run: string): 'person' | 'customer' | 'interrupted' | undefined =>
  growing?.of !== of || growing.run !== run ? 'person' : growing.stopped

/** How what is shown so far ends there. */
export const endingOf = (why: ReturnType<typeof stopOf>): Ending => (why === 'person' || why === 'interrupted' ? why : 'overtaken')

export interface Speaking {
  speak: Speak
  /** The number of the message, once its first words stand there. */
  begun(): number | undefined
  /** All that was shown. */
  shown(): string
  /** Ends what was begun as the fence wants it, with nothing more said. */
  silence(): Promise<Ending | undefined>
}

interface Needs {
  timeline: Timeline
  clock: Clock
  way(session: Session): Way
  autopilot(): Promise<Autopilot>
  rounds: Rounds
}

/** Whose piece goes next, where each is a call to a platform: they follow each other at the channel's pace, whatever they are of. */
export interface Rounds {
  /** The moment of the channel's next piece, not before `from`; it is taken then. */
  next(channel: string, every: Duration, from: Time): Time
}

export const createRounds = (): Rounds => {
  const taken = new Map<string, Time>()
  return {
    next(channel, every, from) {
      const at = Math.max(from, (taken.get(channel) ?? 0) + every)
      taken.set(channel, at)
      return at
    },
  }
}

/** `session`: as it stood when thinking began. */
export const createSpeaking = ({ timeline, clock, way, autopilot, rounds }: Needs, session: Session): Speaking => {
  const { id, channel, heard: basedOn } = session
  const { run, grows = 0, traits } = way(session)
  let of: number | undefined
  let shown = ''
  let last: Time = 0

  /** A timeline is to be read, and not every word of it; and a platform has its own pace. */
  const rest = (): Promise<void> => {
    const own = Math.max(last + grows, clock.now())
    const wait = (of === undefined || traits?.pull || traits?.voice ? own : rounds.next(channel, grows, own)) - clock.now()
    return wait <= 0 ? Promise.resolve() : new Promise(resolve => void clock.after(wait, resolve))
  }

  /** Nobody was first: the same as for a whole answer. */
  const mayBegin = (now: Session): boolean =>
    owesTurn(now) &&
    now.considered < basedOn &&
    now.humanAt === session.humanAt &&
    now.heard === basedOn &&
    now.reworded === session.reworded

  return {
    begun: () => of,
    shown: () => shown.trimEnd(),
    async speak({ words, receipt, ...about }) {
      await rest()
      if (modeOf(await autopilot(), channel) !== 'on') return null
      const text = shown + words
      const begins = (now: Session): Event[] => {
        const sources = about.sources.length > 0 ? { sources: about.sources } : {}
        const message: Message = {
          kind: 'message',
          author: ai,
          text: text.trimEnd(),
          class: about.class,
          basedOn,
          receipt,
          ...sources,
          growing: { run },
        }
        return say(now, way(now), message)
      }
      const done = await timeline.commit(id, now => {
        if (of === undefined) return mayBegin(now) ? begins(now) : null
        if (stopOf(now, of, run)) return null
        return sayMore(now, way(now), { kind: 'more', author: ai, of, text: text.trimEnd() }, shown.trimEnd())
      })
      const [entry] = done.entries
      if (!entry) return null
      of ??= entry.seq
      shown = text
      last = entry.at
      return { at: entry.at }
    },
    async silence() {
      if (of === undefined) return undefined
      const message = of
      const done = await timeline.commit(id, now => {
        if (now.growing?.of !== message) return null
        return [endOf(message, shown.trimEnd(), endingOf(stopOf(now, message, run)))]
      })
      const [end] = done.entries
      return end?.kind === 'more' ? end.ends : 'person'
    },
  }
}
