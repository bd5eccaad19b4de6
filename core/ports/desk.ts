// The socket between the core and a desk that lives on a platform, Slack or Teams: what the core asks of it so that each session's thread
// shows how things stand. What people do there comes back through Controls.
import type { Contact } from '../model/contact.ts'
import type { Attachment, Entry, Place } from '../model/entry.ts'
import type { Session } from '../model/session.ts'
import type { Part } from './part.ts'

export type { Origin, Place } from '../model/entry.ts'

/** A session as it stands when something of it is shown. */
export interface Standing {
  session: Session
  contact: Contact
}

/** A thread is begun: the card first; what happened before is shown next, in one message. */
export interface Opening extends Standing {
  /** The room that the routing rules name; the desk's own where they name none. */
  room?: string
  /** The thread of a linked session, in which this one is to stand; only for desks that share threads. */
  into?: Place
}

/** An entry to be shown, folded as it stands now. */
export interface Showing extends Standing {
  entry: Entry
  /** The entry that `entry.of` names, and what its message is called here where it stands here. */
  about?: { entry: Entry; ref?: string }
  /** The platform refused it as it was, and why: this time in the plainest words, or by saying that it can't be shown. */
  refused?: string
}

/** What now stands at the desk. */
export interface Landed {
  /** What the platform calls the message; left out where nothing new stands there. */
  ref?: string
}

/**
 * A desk to which the core brings what happens: one thread for each session, in order, each thing once. Every method fails as
 * `Connector.send` does, with Retry, Refused or Reconnect; and with Gone where the thread or its room is not there any more. A call that
 * has not answered after 30 seconds is in doubt: what would have to wait its turn for longer than ten fails with Retry.
 */
export interface Desk extends Part {
  /**
   * Sessions of one conversation that goes on elsewhere stand in one thread: `open` may be told to begin `into` one. What it answers is a
   * place of its own, so that whatever comes after is known to be of this session. Left out, each has a thread of its own.
   */
  readonly shares?: true
  /**
   * Begins a thread, or a session within one. `key` is the same for every try, and must be findable by `settle`. Gone where `into` is not
   * there any more.
   */
  open(opening: Opening, key: string): Promise<{ place: Place; ref: string }>
  /** What happened before the thread began, oldest first, folded, in one readable message. */
  recount(place: Place, past: Standing & { entries: Entry[]; refused?: string }, key: string): Promise<Landed>
  /** True for entries that `show` does something about. Pure. */
  shows(entry: Entry): boolean
  /** Shows one entry: a message, or a mark on the message it is about. */
  show(place: Place, showing: Showing, key: string): Promise<Landed>
  /** Brings a file of a message that was just shown. Where left out, `show` names the files with their addresses. */
  file?(place: Place, showing: Showing & { attachment: Attachment }, key: string): Promise<Landed>
  /**
   * Brings the card up to how the session stands. Done twice it is the same. `shares`: other sessions stand in the thread, too; `missed`:
   * entries that could not be shown here, and why.
   */
  update(place: Place, card: Standing & { ref: string; shares: boolean; missed?: { seq: number; reason: string }[] }): Promise<void>
  /** Did what was begun with this key land? Asked after a crash or a timeout, of `place`, or of the room or thread before there is one. */
  settle(key: string, where: { place?: Place; room?: string; into?: Place }): Promise<(Landed & { place?: Place }) | 'absent'>
  /** Takes one message away, for erasure. */
  remove?(place: Place, ref: string): Promise<void>
}

/** A session at its place. */
export interface Spot {
  session: string
  place: Place
}

/** Where sessions stand at desks, to tell what a person's message or press there is about. */
export interface Places {
  /**
   * The session that words at a place are for, and its place as an act's origin names it: of several that share the thread, the one in
   * which the customer spoke last and which is not closed. `isBefore` tells of a message there whether it stands before the words: what
   * comes after them, or does not stand there yet, was not read by whoever wrote them. Without it all counts.
   */
  at(place: Place, isBefore?: (ref: string) => boolean): Promise<Spot | undefined>
  /** Every session that stands at a place, the one whose card begins it first; none where it is no place of a session. */
  all(place: Place): Promise<Spot[]>
  /** The entry that a message of the place shows or was, of whichever session that shares the thread. */
  entry(place: Place, ref: string): Promise<(Spot & { seq: number }) | undefined>
  /** What the message of an entry is called at the place. */
  ref(place: Place, seq: number): Promise<string | undefined>
  /** Every place where a session is shown, with its card. */
  of(session: string): Promise<{ desk: string; place: Place; card: string }[]>
}
