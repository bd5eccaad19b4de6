// What became of the calls that were made for a customer's words, read from the timeline: what the AI is told when it is asked again.
import type { Entry, EntryOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { CallResult, Spent } from '../../ports/answerer.ts'
import { sumOf } from '../answering/spent.ts'

/** Everything that was called for words after `since`. */
export interface CallsMade {
  calls: EntryOf<'call'>[]
  results: CallResult[]
  /** How often the AI has asked for calls, several at a time counting once. */
  rounds: number
  /** What models took for these rounds. */
  spent: Spent
  /** How often it was told that what it asked for is wrong. */
  mistakes: number
  /** Nobody knows whether these were carried out, and no person has taken hold since. */
  doubtful: EntryOf<'call'>[]
  /** The number of the latest of these calls, or of the customer's yes or no to one. Words that came before it have passed the gates. */
  upTo: number
}

const overtaken = 'It was not made: something else happened first. Ask for it again if it is still wanted.'
const inDoubt = 'Nobody knows whether it was carried out; a person has been asked. It must not be made again.'

const resultOf = (call: EntryOf<'call'>): CallResult | undefined => {
  const base = { id: call.call, action: call.action, arguments: call.arguments, safe: call.safe }
  const text = call.result?.text ?? ''
  switch (call.state) {
    case 'done':
    case 'failed':
      return { ...base, state: call.state, text }
    case 'refused':
      return { ...base, state: 'refused', text: text || overtaken }
    case 'unknown':
      return { ...base, state: 'failed', text: inDoubt }
    default:
      return undefined
  }
}

/** `entries`: the timeline after `since` at least, as stored. `humanAt`: the session's. */
export const callsMade = (entries: readonly Entry[], since: number, humanAt: number): CallsMade => {
  const folded = foldTimeline([...entries])
  const calls = folded.filter((e): e is EntryOf<'call'> & Entry => e.kind === 'call' && e.basedOn > since)
  const ids = new Set(calls.map(({ seq }) => seq))
  let rounds = 0
  let before: Entry['kind'] | undefined
  let upTo = 0
  const mistaken = new Set<string>()
  for (const entry of folded) {
    const mine = entry.kind === 'call' && ids.has(entry.seq)
    if (mine && before !== 'call') rounds += 1
    if (mine) upTo = entry.seq
    if (entry.kind === 'decision' && ids.has(entry.of) && entry.author.kind === 'contact') upTo = entry.seq
    if (entry.kind === 'outcome' && ids.has(entry.of) && entry.state === 'refused' && entry.author.kind === 'ai') mistaken.add(`${rounds}`)
    before = entry.kind
  }
  return {
    calls,
    results: calls.map(resultOf).filter(result => result !== undefined),
    rounds,
    spent: calls.reduce<Spent>((sum, { spent = {} }) => sumOf(sum, spent), {}),
    mistakes: mistaken.size,
    doubtful: calls.filter(call => call.state === 'unknown' && call.seq > humanAt),
    upTo,
  }
}
