// The shapes in which words go onto a timeline, so that each flow writes a message and the start of its sending the same way.
import { type Author, ai, system } from '../../model/agent.ts'
import type { Attachment, Delete, Delivery, Edit, Event, Line, Message, More, Reaction } from '../../model/entry.ts'
import { isFenced } from '../../model/folds/session.ts'
import type { Session } from '../../model/session.ts'
import type { Duration } from '../../model/time.ts'
import type { Traits } from '../../ports/connector.ts'

/** How words leave on a session's channel: its traits, unless it is not plugged in right now, and who starts the sending. */
export interface Way {
  traits: Traits | undefined
  /** The channel can change what was sent, and take it back. */
  edits: boolean
  removes: boolean
  /** It can carry an agent's reaction. */
  reacts: boolean
  /** It shows messages that grow: how long it wants between two pieces. */
  grows: Duration | undefined
  run: string
}

/**
 * A message to the customer, a change to one, or the ringing of an agent's phone, with the start of its sending, to stand after `before` further entries of the same append.
 * Where the customer reads the timeline itself, being appended is being sent. Elsewhere it starts to leave at once unless an
 * earlier one has no outcome yet. A channel that is not plugged in right now keeps it planned.
 */
export const say = <E extends Message | Edit | Delete | Reaction | Line>(
  session: Session,
  { traits, run }: Way,
  said: E,
  before = 0,
): [E, Delivery] => {
  const of = session.lastSeq + 1 + before
  const state = traits?.pull ? 'sent' : traits && session.pending.length === 0 ? 'sending' : 'planned'
  const fenced = said.kind === 'message' && isFenced(said) ? { fenced: true } : {}
  return [
    said,
    {
      kind: 'delivery',
      author: system,
      of,
      target: 'customer',
      state,
      attempt: state === 'planned' ? 0 : 1,
      ...(state === 'sending' ? { run } : {}),
      ...fenced,
      ...(said.kind === 'reaction' ? { quiet: true as const } : {}),
    },
  ]
}

/**
 * More of a message that grows, with the start of its way to the customer. It has none where there are no words beyond `shown`, where the
 * customer reads the timeline itself, and where something of the message is about to leave: that takes all the words there are by then.
 */
export const sayMore = (session: Session, { traits, run }: Way, more: More, shown: string): [More] | [More, Delivery] => {
  const { pending, lastSeq } = session
  const awaited = pending.some(p => p.state === 'planned' && (p.of === more.of || p.grows === more.of))
  if (traits?.pull || more.text === shown || awaited) return [more]
  const leaves = traits !== undefined && pending.length === 0
  return [
    more,
    {
      kind: 'delivery',
      author: system,
      of: lastSeq + 1,
      target: 'customer',
      ...(leaves ? { state: 'sending', attempt: 1, run } : { state: 'planned', attempt: 0 }),
      fenced: true,
      quiet: true,
      grows: more.of,
    },
  ]
}

/** A file as a message carries it: without the address, which is made for each reader. */
export const stored = ({ url: _, ...attachment }: Attachment): Attachment => attachment

/** The session asks for a score once: not again after one was given or while one is asked. */
export const askCsat = (session: Session, by: Author): Event[] => {
  if (session.csat) return []
  const about = by.kind === 'agent' ? { kind: 'agent' as const, id: by.id, name: by.name } : { kind: 'ai' as const }
  return [{ kind: 'csat_request', author: system, about }]
}

export { ai, system }
