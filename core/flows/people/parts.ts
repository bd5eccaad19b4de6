// Who became part of a contact by merges, and how each is split off again. Pure.
import type { Contact, ContactFields, Identity, Part, Standing, Undo } from '../../model/contact.ts'
import { fieldIdentities } from './contact-fields.ts'

const standing = ({ verified, claimed, segments, teamSegments, silent, blocked }: Standing): Standing => ({
  verified,
  claimed,
  segments,
  ...(teamSegments ? { teamSegments } : {}),
  ...(silent ? { silent } : {}),
  blocked,
})

/** Remembers who is just merged into a contact; `source` is on its way there. */
export const withPart = (whole: Contact, { parked, ...source }: Contact): Pick<Contact, 'parts' | 'undo'> => {
  const { parts = [], undo = {} } = whole
  // A merge that was cut short, or that two processes bring to its end, is remembered once.
  if (!parked || Object.hasOwn(undo, source.id)) return { parts, undo }
  const part: Part = {
    id: source.id,
    identities: parked.identities,
    at: parked.at,
    ...(parked.by === undefined ? {} : { by: parked.by }),
    ...(source.parts?.length ? { parts: source.parts } : {}),
  }
  const { createdAt } = source
  const merged = parked.merged.filter(id => id !== source.id)
  const entry: Undo = { createdAt, merged, part: standing(source), whole: standing(whole) }
  return { parts: [...parts, part], undo: { ...undo, ...source.undo, [source.id]: entry } }
}

const holderIn = (parts: readonly Part[] | undefined, has: (part: Part) => boolean): Part | undefined => {
  for (const part of parts ?? []) {
    const found = holderIn(part.parts, has) ?? (has(part) ? part : undefined)
    if (found) return found
  }
  return undefined
}

/**
 * As whom somebody writes who is known by these: the contact's own id, or that of the part whose identity it is. Sessions and messages keep it, so
 * that a split leaves each where it belongs.
 */
export const sideOf = (contact: Contact, { id, identities }: { id?: string; identities: readonly Identity[] }): string => {
  if (id === contact.id) return id
  const named = id === undefined ? undefined : holderIn(contact.parts, part => part.id === id)
  if (named) return named.id
  const first = identities.find(one => contact.identities.includes(one))
  return (first === undefined ? undefined : holderIn(contact.parts, part => part.identities.includes(first)))?.id ?? contact.id
}

/** The parts, where whoever writes as one of them has proven more. */
export const provenIn = (parts: readonly Part[], side: string, more: readonly Identity[]): Part[] =>
  parts.map(part => {
    const within = part.id === side || holderIn(part.parts, one => one.id === side) !== undefined
    if (!within || more.length === 0) return part
    const identities = [...new Set([...part.identities, ...more])]
    return { ...part, identities, ...(part.parts ? { parts: provenIn(part.parts, side, more) } : {}) }
  })

const idsIn = (part: Part): string[] => [part.id, ...(part.parts ?? []).flatMap(idsIn)]

/** What the part had brought, and nobody changed since, goes with it. */
const fieldsLeft = (now: ContactFields, part: ContactFields, whole: ContactFields): ContactFields => {
  const brought = (key: keyof ContactFields): boolean => whole[key] === undefined && now[key] === part[key]
  const custom = Object.entries(now.custom ?? {}).filter(
    ([key, value]) => whole.custom?.[key] !== undefined || part.custom?.[key] !== value,
  )
  const { custom: _, ...plain } = now
  const left = Object.entries(plain).filter(([key]) => !brought(key as keyof ContactFields))
  return { ...Object.fromEntries(left), ...(custom.length > 0 ? { custom: Object.fromEntries(custom) } : {}) }
}

/** An address stands with whoever is known by it. */
const ownAddresses = (fields: ContactFields, identities: readonly Identity[]): ContactFields => {
  const { email, phone, ...rest } = fields
  const mine = (one: ContactFields): boolean => fieldIdentities(one).every(key => identities.includes(key))
  return { ...rest, ...(email && mine({ email }) ? { email } : {}), ...(phone && mine({ phone }) ? { phone } : {}) }
}

const without = <T>(now: readonly T[] | undefined, part: readonly T[] | undefined, whole: readonly T[] | undefined): T[] =>
  (now ?? []).filter(one => whole?.includes(one) || !part?.includes(one))

const silentOf = (now: Contact, own: Standing, others: Standing): Pick<Contact, 'silent'> => {
  const has = (one: Standing, address: string): boolean => one.silent?.some(s => s.address === address) === true
  // What they said since the merge holds for both: nobody is written to against their word.
  const silent = (now.silent ?? []).filter(({ address }) => has(own, address) || !has(others, address))
  return silent.length > 0 ? { silent } : {}
}

/** A contact with one of its parts taken out, which is who it was before; undefined where it has no such part. */
export const splitOff = (now: Contact, id: string): { whole: Contact; part: Contact } | undefined => {
  const found = now.parts?.find(one => one.id === id)
  const before = now.undo?.[id]
  if (!found || !before) return undefined
  const { part, whole } = before
  const gone = [...idsIn(found), ...before.merged]
  const identities = found.identities.filter(one => now.identities.includes(one))
  const rest = now.identities.filter(one => !identities.includes(one))
  // Blocked or let in since the merge, both are.
  const changed = now.blocked !== (part.blocked || whole.blocked)
  const inner = idsIn(found).slice(1)
  const undo = Object.entries(now.undo ?? {})
  const { silent: _, teamSegments, ...kept } = now
  const team = without(teamSegments, part.teamSegments, whole.teamSegments)
  return {
    whole: {
      ...kept,
      identities: rest,
      merged: now.merged.filter(one => !gone.includes(one)),
      verified: ownAddresses(fieldsLeft(now.verified, part.verified, whole.verified), rest),
      claimed: fieldsLeft(now.claimed, part.claimed, whole.claimed),
      segments: without(now.segments, part.segments, whole.segments),
      ...(teamSegments ? { teamSegments: team } : {}),
      ...silentOf(now, whole, part),
      blocked: changed ? now.blocked : whole.blocked,
      parts: (now.parts ?? []).filter(one => one.id !== id),
      undo: Object.fromEntries(undo.filter(([key]) => !idsIn(found).includes(key))),
      apart: [...new Set([...(now.apart ?? []), id])],
    },
    part: {
      id,
      rev: 0,
      identities,
      merged: before.merged,
      createdAt: before.createdAt,
      verified: ownAddresses(part.verified, identities),
      claimed: part.claimed,
      segments: part.segments,
      ...(part.teamSegments ? { teamSegments: part.teamSegments } : {}),
      ...silentOf(now, part, whole),
      blocked: changed ? now.blocked : part.blocked,
      // An export that was made meanwhile holds both.
      ...(now.exports ? { exports: now.exports } : {}),
      ...(found.parts ? { parts: found.parts, undo: Object.fromEntries(undo.filter(([key]) => inner.includes(key))) } : {}),
      apart: [now.id],
    },
  }
}
