// A customer writes a one-time code: what came of it takes the place of the digits before anything is stored.

import type { Clock } from '../../lib/clock.ts'
import type { Contact } from '../../model/contact.ts'
import type { Proof } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, minute } from '../../model/time.ts'
import type { Incoming } from '../../ports/connector.ts'
import { half } from './addresses.ts'
import type { Codes } from './codes.ts'
import { codeIn } from './digits.ts'

/** How long a proof counts in its session. */
export const proofLasts: Duration = 30 * minute

/** A message with what came of the code in it. */
export type Read = Incoming & { proof?: Proof }

export type ReadCode = (session: Session, incoming: Incoming, contact: Contact) => Promise<Read>

/** What says whether a message with this id is the same again. Six digits may be a code, and a fingerprint of so few would tell them. */
export const comparable = (text: string): string => (codeIn(text) === undefined ? text : '[six digits]')

/** Stands on the timeline in place of the digits; desks, models and the customer read it. */
const wordsOf = (proof: Proof): string => {
  switch (proof.came) {
    case 'right':
      return `[one-time code: right, they read what is sent to ${half(proof.address)}]`
    case 'wrong':
      return proof.left === 0 ? '[one-time code: wrong, and no try is left]' : `[one-time code: wrong, tries left: ${proof.left}]`
    case 'over':
      return '[one-time code: too old, or used before]'
  }
}

export const createReadCode =
  ({ codes, clock }: { codes(): Promise<Codes>; clock: Clock }): ReadCode =>
  async (session, incoming, contact) => {
    const isTheirs = contact.id === session.contact || contact.merged.includes(session.contact)
    if (!isTheirs || contact.blocked || incoming.ignored || codeIn(incoming.text) === undefined) return incoming
    const tried = await (await codes()).try({ session: session.id, contact: session.contact }, incoming.id, incoming.text)
    if (tried.came === 'none') return incoming
    const proof: Proof = tried.came === 'right' ? { ...tried, until: clock.now() + proofLasts } : (tried as Proof)
    // What a mail quotes may hold the digits, too.
    const { whole: _, ...rest } = incoming
    return { ...rest, text: wordsOf(proof), proof }
  }
