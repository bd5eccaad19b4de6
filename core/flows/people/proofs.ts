// By which channels an identity was proven, and when two channels meet at one contact because both proved the same. Pure.
import type { Channel } from '../../model/channel.ts'
import type { Contact, Identity, Proof } from '../../model/contact.ts'
import { isVerified } from '../../model/contact.ts'
import type { Sender } from '../../ports/connector.ts'

const proves = (one: Identity): boolean => isVerified({ identities: [one] })

/** What a channel proves of these identities, and was not known to have proven before. */
export const newProofs = (
  { proofs = [] }: Pick<Contact, 'proofs'>,
  identities: readonly Identity[],
  { how }: Sender,
  { channel, at }: { channel: Channel; at: number },
): Proof[] =>
  identities
    .filter(one => proves(one) && !proofs.some(known => known.identity === one && known.channel === channel))
    .map(one => ({ identity: one, channel, at, ...(how === undefined ? {} : { how }) }))

/** Of each identity and channel the earlier. */
export const bothProofs = (some: readonly Proof[] = [], more: readonly Proof[] = []): Proof[] =>
  [...some, ...more]
    .toSorted((a, b) => a.at - b.at)
    .filter((one, at, all) => all.findIndex(({ identity, channel }) => identity === one.identity && channel === one.channel) === at)

/** Those of identities that are still theirs. */
export const proofsOf = (proofs: readonly Proof[] | undefined, identities: readonly Identity[]): Pick<Contact, 'proofs'> => {
  const own = (proofs ?? []).filter(one => identities.includes(one.identity))
  return own.length > 0 ? { proofs: own } : {}
}

/** What was just proven, and by which other channel it had been proven first. */
export interface Meeting {
  here: Proof
  before: Proof
}

/** The first of what was just proven that another channel had proven already; undefined where nothing was. */
export const meetingOf = ({ proofs = [] }: Pick<Contact, 'proofs'>, more: readonly Proof[]): Meeting | undefined => {
  for (const here of more) {
    const before = proofs.find(one => one.identity === here.identity && one.channel !== here.channel)
    if (before) return { here, before }
  }
  return undefined
}
