// A customer writes a one-time code, by itself or in a sentence: what came of it takes the place of the digits before anything is stored. In a
// message that they change afterwards it does not count, and its digits are taken out.

import type { Clock } from '../../lib/clock.ts'
import type { Contact } from '../../model/contact.ts'
import type { Proof } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, minute } from '../../model/time.ts'
import type { Incoming } from '../../ports/connector.ts'
import { half } from './addresses.ts'
import type { Codes } from './codes.ts'
import { codesIn, without } from './digits.ts'

/** How long a proof counts in its session. */
export const proofLasts: Duration = 30 * minute

/** A message with what came of the code in it. */
export type Read = Incoming & { proof?: Proof }

export type ReadCode = (session: Session, incoming: Incoming, contact: Contact) => Promise<Read>

/** Takes out of the words of a changed message what may be a code. */
export type HideCode = (session: Session, contact: Contact, text: string) => Promise<string>

/** What says whether a message with this id is the same again. Six digits may be a code, and a fingerprint of so few would tell them. */
export const comparable = (text: string): string =>
  without(
    text,
    codesIn(text).map(({ code }) => code),
    '[six digits]',
  )

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

/** In place of six digits in a changed message. */
const notInChanges = '[six digits: a one-time code counts in a new message only]'

const isOf = (session: Session, contact: Contact): boolean => contact.id === session.contact || contact.merged.includes(session.contact)

export const createReadCode =
  ({ codes, clock }: { codes(): Promise<Codes>; clock: Clock }): ReadCode =>
  async (session, incoming, contact) => {
    if (!isOf(session, contact) || contact.blocked || incoming.ignored || incoming.answers) return incoming
    if (codesIn(incoming.text).length === 0) return incoming
    const tried = await (await codes()).try({ session: session.id, contact: session.contact }, incoming.id, incoming.text)
    if (tried.came === 'none') return incoming
    const { digits, ...came } = tried
    const proof: Proof = came.came === 'right' ? { ...came, until: clock.now() + proofLasts } : came
    // What a mail quotes may hold the digits, too.
    const { whole: _, ...rest } = incoming
    const said = wordsOf(proof)
    return { ...rest, text: digits ? without(incoming.text, digits, said) : said, proof }
  }

export const createHideCode =
  ({ codes }: { codes(): Promise<Codes> }): HideCode =>
  async (session, contact, text) => {
    if (!isOf(session, contact) || codesIn(text).length === 0) return text
    return without(text, await (await codes()).hidden({ session: session.id, contact: session.contact }, text), notInChanges)
  }
