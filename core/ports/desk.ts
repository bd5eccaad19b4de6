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
  /** Begins a thread. `key` is the same for every try, and must be findable by `settle`. */
  open(opening: Opening, key: string): Promise<{ place: Place; ref: string }>
  /** What happened before the thread began, oldest first, folded, in one readable message. */
  recount(place: Place, past: Standing & { entries: Entry[]; refused?: string }, key: string): Promise<Landed>
  /** True for entries that `show` does something about. Pure. */
  shows(entry: Entry): boolean
  /** Shows one entry: a message, or a mark on the message it is about. */
  show(place: Place, showing: Showing, key: string): Promise<Landed>
  /** Brings a file of a message that was just shown. Where left out, `show` names the files with their addresses. */
  file?(place: Place, showing: Showing & { attachment: Attachment }, key: string): Promise<Landed>
  /** Brings the card up to how the session stands. Done twice it is the same. `missed`: entries that could not be shown here, and why. */
  update(place: Place, card: Standing & { ref: string; missed?: { seq: number; reason: string }[] }): Promise<void>
  /** Did what was begun with this key land? Asked after a crash or a timeout, of `place`, or of the room before there is one. */
  settle(key: string, where: { place?: Place; room?: string }): Promise<(Landed & { place?: Place }) | 'absent'>
  /** Takes one message away, for erasure. */
  remove?(place: Place, ref: string): Promise<void>
}

/** Where sessions stand at desks, to tell what a person's message or press there is about. */
export interface Places {
  /** The session shown at a place. */
  session(place: Place): Promise<string | undefined>
  /** The entry that a message of the place shows or was. */
  entry(place: Place, ref: string): Promise<number | undefined>
  /** What the message of an entry is called at the place. */
  ref(place: Place, seq: number): Promise<string | undefined>
  /** Every place where a session is shown, with its card. */
  of(session: string): Promise<{ desk: string; place: Place; card: string }[]>
}
