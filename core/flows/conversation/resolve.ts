// How a session ends and comes back: resolved by an agent, confirmed by the customer, assumed after quiet; closed; reopened.
import { mask } from '#core/safety/masking/mask.ts'
import type { Author } from '../../model/agent.ts'
import type { Event } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Resolution, Session } from '../../model/session.ts'
import type { Decide } from './acts.ts'
import { askCsat, system } from './events.ts'

/** Resolved now, with the question for a score. A reopened session takes its resolution back (the fold does it). */
export const resolved = (session: Session, author: Author, resolution: Resolution, reason?: string): Event[] => [
  { kind: 'status', author, status: 'resolved', resolution, ...(reason === undefined ? {} : { reason }) },
  ...(session.snoozedUntil === undefined ? [] : [{ kind: 'snooze' as const, author: system, until: null }]),
  ...askCsat(session, session.owner.kind === 'ai' && author.kind !== 'agent' ? { kind: 'ai' } : authorOfWork(session, author)),
]

/** Whose work is rated: the agent who has it, else who resolved it. */
const authorOfWork = (session: Session, author: Author): Author => {
  const { owner } = session
  if (owner.kind === 'agent') return { kind: 'agent', id: owner.id, name: owner.name ?? owner.id }
  return owner.kind === 'ai' && session.humanAt === 0 ? { kind: 'ai' } : author
}

export const resolve =
  ({ resolution = 'confirmed' }: { resolution?: 'confirmed' | 'unresolved' }): Decide =>
  (session, author) => {
    if (session.status === 'closed') throw new Problem('not_open', `#${session.ticket} is closed.`)
    return session.status === 'resolved' ? null : resolved(session, author, resolution)
  }

export const close = (): Decide => (session, author) =>
  session.status === 'closed' ? null : [{ kind: 'status', author, status: 'closed', resolution: session.resolution ?? 'unresolved' }]

/** Back in the hands it was in; the AI's session comes back to the AI. */
export const reopen = (): Decide => (session, author) =>
  session.status === 'open' ? null : [{ kind: 'status', author, status: 'open', reason: 'reopened by an agent' }]

/** After the channel's quiet time an AI answer that nobody contradicted counts as resolved, `assumed`. */
export const assume = (session: Session): Event[] | null => {
  const answered = session.answered > session.heard && session.answered > session.humanAt
  const stands =
    session.status === 'open' && session.owner.kind === 'ai' && answered && session.pending.length === 0 && session.clarified === 0
  return stands ? resolved(session, system, 'assumed', 'the answer stood uncontradicted') : null
}

/** A score after resolving; given again it replaces the first. */
export const rate =
  ({ score, comment }: { score: number; comment?: string }, by: Author) =>
  (session: Session): Event[] => {
    if (session.status === 'open') throw new Problem('not_resolved', `#${session.ticket} is open; it can be rated once it is resolved.`)
    const { owner } = session
    const about = owner.kind === 'agent' ? { kind: 'agent' as const, id: owner.id, name: owner.name ?? owner.id } : { kind: 'ai' as const }
    return [
      { kind: 'csat', author: by, of: session.csat?.requested ?? 0, score, about, ...(comment ? { comment: mask(comment).text } : {}) },
    ]
  }
