// What a thought of a turn becomes: the entries that it is written as. Pure.
import { ai, system } from '../../model/agent.ts'
import type { Contact } from '../../model/contact.ts'
import type { Event, Message } from '../../model/entry.ts'
import type { HandoffReason } from '../../model/handoff.ts'
import type { Session } from '../../model/session.ts'
import type { CallsMade } from '../actions/results.ts'
import type { Matter } from '../answering/matter.ts'
import { meanwhile } from '../answering/meanwhile.ts'
import { sumOf } from '../answering/spent.ts'
import type { Thought } from '../answering/thought.ts'
import type { Standing } from '../clocks/office.ts'
import { say, sayMore, type Way } from './events.ts'
import { handoff } from './handoff.ts'
import type { Said } from './matter.ts'
import { waitingIn } from './owed.ts'
import { resolved } from './resolve.ts'
import { endingOf, endOf, stopOf } from './speaking.ts'
import { draftOf } from './suggest.ts'

/** What it was thought about. */
type Begun = Pick<Said, 'session' | 'contact' | 'entries'>

/** Not wanted any more at the point where it was decided: a person has to go on. */
export const stopped = (thought: Thought, reason: HandoffReason, explanation: string): Thought => ({
  ...thought,
  decision: 'handoff',
  class: 'none',
  reasons: [reason],
  explanation,
  receipt: { ...thought.receipt, decision: 'handoff', class: 'none', why: explanation },
})

/** Where a colleague is asked already, not being sure takes it to nobody else. */
export const stayed = (thought: Thought, matter: Matter): Thought => {
  const told = meanwhile(matter, thought.language, { ...thought, why: thought.explanation })
  if (!told) return thought
  const { why, ...rest } = told
  return { ...thought, ...rest, receipt: { ...thought.receipt, decision: 'pass', class: 'notice', why } }
}

/** With what the rounds took in which it asked for calls first. */
export const ofAllRounds = (thought: Thought, { rounds, spent }: CallsMade): Thought =>
  rounds === 0 ? thought : { ...thought, receipt: { ...thought.receipt, ...sumOf(spent, thought.receipt), rounds: rounds + 1 } }

/** What waits is not made, for the customer does not want it any more. */
export const withdrawn = ({ calls = [] }: Session, { id }: Contact, { withdraws = [] }: Thought): Event[] =>
  calls
    .filter(({ seq, state }) => state !== 'running' && withdraws.includes(`${seq}`))
    .map(({ seq }) => ({
      kind: 'outcome',
      author: { kind: 'contact', id },
      of: seq,
      state: 'refused',
      text: 'The customer took it back.',
      attempt: 0,
    }))

/** What a thought becomes on the timeline, behind the session as it stands. `stands`: whether anybody is there, for a handoff. */
export const decided = ({ session, contact, entries }: Begun, way: Way, thought: Thought, basedOn: number, stands: Standing): Event[] => {
  const { text, sources, receipt, language } = thought
  const waiting = waitingIn(session, entries)
  if (thought.decision === 'pass') {
    const [call] = waiting
    if (text === '' || !call) return [{ kind: 'passed', author: ai, basedOn, reason: receipt.why }]
    return say(session, way, { kind: 'message', author: system, text, class: 'notice', call: Number(call.id), basedOn, receipt })
  }
  if (thought.decision === 'handoff') {
    const { reasons, sentiment } = thought
    const explanation = [thought.explanation, ...waiting.map(({ title, id }) => `Put off, and not made: ${title} (·${id}).`)].join(' ')
    // Words of the customer that came since are not what it answers.
    const offered = thought.suggestion && session.heard === basedOn ? [draftOf(thought, basedOn, 'assist')] : []
    const marked = offered.length > 0 ? { ...receipt, suggested: true as const } : receipt
    const given = { reasons, explanation, sentiment, language, basedOn, evidence: sources, receipt: marked }
    return [...handoff(session, way, contact, entries, given, stands), ...offered]
  }
  const message: Message = {
    kind: 'message',
    author: ai,
    text,
    class: thought.class,
    basedOn,
    receipt,
    ...(sources.length > 0 ? { sources } : {}),
  }
  const off = withdrawn(session, contact, thought)
  const checked = thought.mode === 'inspect' && thought.class !== 'chitchat' && off.length === 0
  if (checked) return [draftOf(thought, basedOn, 'inspect')]
  const said: Event[] = [...off, ...say(session, way, message, off.length)]
  return thought.decision === 'solved' && waiting.length === 0
    ? [...said, ...resolved(session, { kind: 'contact', id: contact.id }, 'confirmed', 'the customer said so')]
    : said
}

/** The end of an answer that was begun aloud: the rest of its words, or, where they are withheld, whoever goes on with it. */
export const lastOf = (
  { session: now, contact, entries }: Begun,
  way: Way,
  { of, shown }: { of: number; shown: string },
  thought: Thought,
  basedOn: number,
  stands: Standing,
): Event[] => {
  if (now.growing?.of !== of) return []
  const why = stopOf(now, of, way.run)
  if (why) return [endOf(of, shown, endingOf(why))]
  const { text, receipt, held } = thought
  if (thought.decision === 'answer') return sayMore(now, way, endOf(of, held ? shown : text, held ? 'held' : 'whole', receipt), shown)
  const behind = { session: { ...now, lastSeq: now.lastSeq + 1 }, contact, entries }
  return [endOf(of, shown, 'held'), ...decided(behind, way, thought, basedOn, stands)]
}
