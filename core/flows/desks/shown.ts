// Which sessions a desk shows, and in which of its rooms. Asked until a session has its thread; once shown, always shown.
import { segmentsOf } from '../../model/contact.ts'
import type { DeskSettings } from '../../model/desk-settings.ts'
import type { Entry } from '../../model/entry.ts'
import { meets } from '../../model/routing.ts'
import { needsPerson, type Session } from '../../model/session.ts'
import type { Standing } from '../../ports/desk.ts'

/** The desk shows it, in the room that a rule names or, without one, in its own. */
export interface Shown {
  room?: string
}

/**
 * False where nothing but a handoff in the past could make it shown, and there was none. Cheap: asked at every append. What goes on from
 * another session may stand in its thread.
 */
export const mayBeShown = (session: Session, { show }: DeskSettings): boolean => {
  const { reaches, owner, summary } = session
  if (isOnlyTold(session)) return false
  return show === 'all' || reaches !== undefined || needsPerson(session) || owner.kind === 'agent' || summary !== undefined
}

/** It goes on from another, in whose thread what was said is read, and the customer has not answered here. */
const isOnlyTold = ({ reaches, heard }: Session): boolean => reaches !== undefined && heard === 0

/**
 * Undefined where the desk is not to show the session. Of the rules that mean the session and name a desk, the first one for this desk
 * decides; where all of them are for other desks, this one leaves it to those.
 */
export const shownAt = (
  desk: string,
  { session, contact }: Standing,
  { show, routes }: DeskSettings,
  handedOff: boolean,
): Shown | undefined => {
  if (show !== 'all' && !handedOff && !needsPerson(session) && session.owner.kind !== 'agent') return undefined
  const segments = segmentsOf(contact)
  const mine = routes.flatMap(route => (route.show && meets(route.when, session, segments) ? [route.show] : []))
  const first = mine.find(s => s.desk === desk)
  if (first) return { room: first.room }
  return mine.length === 0 ? {} : undefined
}

/** A person was needed at some time. */
export const wasHandedOff = (entries: readonly Entry[]): boolean => entries.some(e => e.kind === 'handoff')
