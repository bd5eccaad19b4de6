// Who has the session: claim, assign, release. After each of these no AI word may leave until it is the AI's again.
import type { OwnerChange } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Owner, Session } from '../../model/session.ts'
import { ownerKey } from '../../model/session.ts'
import type { Decide } from './acts.ts'

/** Refuses to take a session out of another agent's hands unless `take`. */
export const mayTake = (session: Session, agent: string, take: boolean | undefined): void => {
  const { owner } = session
  if (owner.kind !== 'agent' || owner.id === agent || take) return
  throw new Problem('owned_by_other', `${owner.name ?? owner.id} has #${session.ticket}. Ask them, or take it over.`, {
    owner: owner.id,
  })
}

/** Refuses verbs that make no sense on a session that has ended. */
export const mustBeOpen = (session: Session): void => {
  if (session.status !== 'open') throw new Problem('not_open', `#${session.ticket} is ${session.status}. Reopen it first.`)
}

const change = (session: Session, owner: Owner, author: OwnerChange['author'], cause: OwnerChange['cause']): OwnerChange[] | null =>
  ownerKey(session.owner) === ownerKey(owner) ? null : [{ kind: 'owner', author, owner, cause }]

export const claim =
  ({ take }: { take?: boolean }): Decide =>
  (session, author) => {
    mustBeOpen(session)
    mayTake(session, author.id, take)
    return change(session, { kind: 'agent', id: author.id, name: author.name }, author, 'claim')
  }

export const assign =
  (to: { id: string; name?: string }): Decide =>
  (session, author) => {
    mustBeOpen(session)
    return change(session, { kind: 'agent', id: to.id, ...(to.name === undefined ? {} : { name: to.name }) }, author, 'assign')
  }

/** The team has it from here on, whoever had it; by itself it finds a member where the team wants that. */
export const assignTeam =
  (team: string): Decide =>
  (session, author) => {
    mustBeOpen(session)
    if (session.owner.kind === 'team' && session.team === team) return null
    return [{ kind: 'owner', author, owner: { kind: 'team' }, team, cause: 'assign' }]
  }

export const release =
  ({ to }: { to: 'ai' | 'team' }): Decide =>
  (session, author) => {
    mustBeOpen(session)
    return change(session, { kind: to }, author, 'release')
  }
