// What is known and what is claimed of a contact: joined, and held to what may be read.
import { z } from 'zod'
import { mask } from '#core/safety/masking/mask.ts'
import type { Contact, ContactChange, ContactFields, Identity, Silence } from '../../model/contact.ts'
import { identity } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import type { Sender } from '../../ports/connector.ts'
import { bothProofs, proofsOf } from './proofs.ts'

/** `more` says something that `now` does not. */
export const differs = (now: ContactFields, more: ContactFields | undefined): boolean =>
  more !== undefined &&
  Object.entries(more).some(([key, value]) =>
    key === 'custom' ? differs({ ...now.custom }, value) : value !== undefined && now[key as keyof ContactFields] !== value,
  )

/** A name that holds a card or a key is no name: every model and every desk would read it. */
export const readable = <F extends ContactFields>(fields: F): F => {
  const name = fields.name === undefined ? undefined : mask(fields.name).text
  return name === fields.name ? fields : { ...fields, name }
}

/** The same for all that is said of whoever writes. */
export const readableSender = (sender: Sender): Sender => ({
  ...sender,
  ...(sender.claimed ? { claimed: readable(sender.claimed) } : {}),
  ...(sender.verified ? { verified: readable(sender.verified) } : {}),
})

/** What is said now beside what was said before. */
export const added = (now: ContactFields, more: ContactFields | undefined): ContactFields => ({
  ...now,
  ...more,
  ...(now.custom || more?.custom ? { custom: { ...now.custom, ...more?.custom } } : {}),
})

/** The addresses among them, as identities. */
export const fieldIdentities = (fields: ContactFields): Identity[] => [
  ...(fields.email ? [identity.email(fields.email)] : []),
  ...(fields.phone ? [identity.phone(fields.phone)] : []),
]

const segmentName = z.string().trim().min(1).max(100)
const mostSegments = 100

/** What the team has set, with some more and some less. */
export const segmentsAfter = (now: Contact, { add = [], remove = [] }: NonNullable<ContactChange['segments']>): string[] => {
  const names = z.array(segmentName).safeParse(add)
  if (!names.success) throw new Problem('invalid', 'A segment’s name has 1 to 100 characters. Nothing was changed.')
  const set = now.teamSegments ?? []
  const proven = remove.find(name => now.segments.includes(name) && !set.includes(name))
  if (proven !== undefined) {
    throw new Problem(
      'conflict',
      `The segment “${proven}” comes from the page’s own backend, which would bring it back. Take it out of the token there. Nothing was changed.`,
    )
  }
  const then = [...new Set([...set, ...names.data])].filter(name => !remove.includes(name))
  if (then.length > mostSegments)
    throw new Problem('conflict', `A contact has at most ${mostSegments} segments. Remove one first. Nothing was changed.`)
  return then
}

/** Of so many exports it is known where they lie, until they run out. */
export const mostExports = 20

const both = <T>(some: readonly T[] = [], more: readonly T[] = []): T[] => [...new Set([...some, ...more])]

/** Of an address that both name, the earlier. */
const silences = (some: readonly Silence[] = [], more: readonly Silence[] = []): Silence[] =>
  [...some, ...more]
    .toSorted((a, b) => a.since - b.since)
    .filter((one, at, all) => all.findIndex(({ address }) => address === one.address) === at)

/** The contact with all that another was, who is merged into it. `free`: those of the other's identities that nobody else has. */
export const joinedWith = (now: Contact, { parked, ...other }: Contact, free: readonly Identity[]): Contact => ({
  ...now,
  identities: both(now.identities, free),
  ...proofsOf(bothProofs(now.proofs, other.proofs), both(now.identities, free)),
  merged: both(now.merged, parked?.merged),
  verified: added(other.verified, now.verified),
  claimed: added(other.claimed, now.claimed),
  segments: both(now.segments, other.segments),
  ...(now.teamSegments || other.teamSegments ? { teamSegments: both(now.teamSegments, other.teamSegments) } : {}),
  ...(now.exports || other.exports ? { exports: both(other.exports, now.exports).slice(-mostExports) } : {}),
  ...(now.silent || other.silent ? { silent: silences(now.silent, other.silent) } : {}),
  blocked: now.blocked || other.blocked,
})
