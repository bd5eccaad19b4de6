// Calls of actions in words: what is to be done with what, who allowed it, what became of it.
import type { EntryOf } from '#core/model/entry.ts'
import { type Session, waitsForAgent } from '#core/model/session.ts'
import type { Tone } from './card.ts'
import { authorWords } from './words.ts'

/** Of arguments and of what came back, in characters: nobody reads more in a line. */
const longest = { line: 300, value: 200 }

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text)
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const valueWords = (value: unknown): string =>
  clip(oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')), longest.value)

/** `order: 4521, reason: too late`; masked as they are stored. Empty where there are none. */
export const argumentsWords = (given: Record<string, unknown>, length = longest.line): string =>
  clip(
    Object.entries(given)
      .map(([name, value]) => `${name}: ${valueWords(value)}`)
      .join(', '),
    length,
  )

const spanWords = (duration: number): string => (duration < 1000 ? `${Math.round(duration)} ms` : `${(duration / 1000).toFixed(1)} s`)

/** It waits for an agent, who may approve or reject it. */
export const isUndecided = ({ state, approval, decided }: EntryOf<'call'>): boolean =>
  state === 'waiting' && approval === 'agent' && decided === undefined

/** How it stands, without what came back. */
export const callState = (entry: EntryOf<'call'>): { text: string; tone: Tone } => {
  const { state, approval, decided, result, overtaken } = entry
  const by = decided ? ` by ${authorWords(decided.by)}` : ''
  const allowed = decided?.verdict === 'approve' ? `, approved${by}` : ''
  const took = result?.duration === undefined ? '' : ` in ${spanWords(result.duration)}`
  if (overtaken) return { text: 'off: overtaken by what came after', tone: 'quiet' }
  switch (state) {
    case 'done':
      return { text: `done${took}${allowed}`, tone: 'good' }
    case 'failed':
      return { text: `failed${took}${allowed}`, tone: 'bad' }
    case 'unknown':
      return { text: `in doubt: nobody knows whether it was carried out${allowed}`, tone: 'bad' }
    case 'refused':
      return { text: decided?.verdict === 'reject' ? `rejected${by}` : 'not made', tone: 'warn' }
    case 'running':
      return { text: `being made${allowed}`, tone: 'quiet' }
    default:
      if (decided) return { text: `approved${by}`, tone: 'quiet' }
      if (approval === 'auto') return { text: 'about to be made', tone: 'quiet' }
      return approval === 'agent'
        ? { text: 'waits: approve or reject', tone: 'internal' }
        : { text: 'waits for the customer’s yes', tone: 'quiet' }
  }
}

/** What came back, on one line. */
export const resultWords = ({ result }: EntryOf<'call'>, length = longest.line): string => clip(oneLine(result?.text ?? ''), length)

/** The call as one line. */
export const callText = (entry: EntryOf<'call'>): string => {
  const given = argumentsWords(entry.arguments)
  const back = resultWords(entry)
  return `action ‘${oneLine(entry.title)}’${given && ` (${given})`}: ${callState(entry).text}${back && `: ${back}`}`
}

/** What became of a call, for those who saw it asked for; undefined for what says nothing new. */
export const outcomeText = (entry: EntryOf<'outcome'>): { text: string; tone: Tone } | undefined => {
  const { state, text, duration, of } = entry
  if (state === 'running') return undefined
  const words = { done: 'done', failed: 'failed', refused: 'not made', unknown: 'in doubt: nobody knows whether it was carried out' }[state]
  const took = duration === undefined ? '' : ` in ${spanWords(duration)}`
  const back = clip(oneLine(text ?? ''), longest.line)
  const tone: Tone = state === 'done' ? 'good' : state === 'refused' ? 'warn' : 'bad'
  return { text: `action ·${of} ${words}${took}${back && `: ${back}`}`, tone }
}

/** Calls of the session that wait for an agent, by number. */
export const undecidedCalls = (session: Session): number[] => (session.calls ?? []).filter(waitsForAgent).map(({ seq }) => seq)
