// Who became part of a contact by merges, and how each is split off again. Pure.
import type { Contact, ContactFields, Identity, Part, Standing, Undo } from '../../model/contact.ts'
import { isOne } from '../../model/contact.ts'
import { fieldIdentities } from './contact-fields.ts'
import { proofsOf } from './proofs.ts'

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
    ...(source.apart?.length ? { apart: source.apart } : {}),
  }
  const { createdAt } = source
  const merged = parked.merged.filter(id => id !== source.id)
  const entry: Undo = { createdAt, merged, part: standing(source), whole: standing(whole) }
  return { parts: [...parts, part], undo: { ...undo, ...source.undo, [source.id]: entry } }
}

/** The innermost part of which it is true. */
export const holderIn = (parts: readonly Part[] | undefined, has: (part: Part) => boolean): Part | undefined => {
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

/** Whose each of the identities is: the contact's own first, then those of each part. */
export const bySide = (contact: Contact): { side: string; identities: Identity[] }[] => {
  const groups = Map.groupBy(contact.identities, one => sideOf(contact, { identities: [one] }))
  const { [contact.id]: own = [], ...parts } = Object.fromEntries(groups)
  return [{ side: contact.id, identities: own }, ...Object.entries(parts).map(([side, identities]) => ({ side, identities }))]
}

/** The parts, where whoever writes as one of them has proven more. */
export const provenIn = (parts: readonly Part[], side: string, more: readonly Identity[]): Part[] =>
  parts.map(part => {
    const within = part.id === side || holderIn(part.parts, one => one.id === side) !== undefined
    if (!within || more.length === 0) return part
    const identities = [...new Set([...part.identities, ...more])]
    return { ...part, identities, ...(part.parts ? { parts: provenIn(part.parts, side, more) } : {}) }
  })

type Told = Pick<Contact, 'apart' | 'parts'>

/** From whom they, or somebody who was merged into them, were told apart: ids. */
export const apartIn = ({ apart = [], parts = [] }: Told): string[] => [...apart, ...parts.flatMap(apartIn)]

/** People told the two apart, or somebody who was merged into either. */
export const areApart = (one: Contact, other: Contact): boolean =>
  apartIn(one).some(id => isOne(other, id)) || apartIn(other).some(id => isOne(one, id))

/** With none of these ids among those they were told apart from. */
export const forgetting = <T extends Told>(from: T, ids: readonly string[]): T => ({
  ...from,
  ...(from.apart ? { apart: from.apart.filter(id => !ids.includes(id)) } : {}),
  ...(from.parts ? { parts: from.parts.map(part => forgetting(part, ids)) } : {}),
})

const idsIn = (part: Part): string[] => [part.id, ...(part.parts ?? []).flatMap(idsIn)]

const taken = <T>(
  now: Record<string, T>,
  part: Record<string, T>,
  whole: Record<string, T>,
  later: readonly Record<string, T>[],
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(now).flatMap(([key, value]) => {
      if (whole[key] !== undefined || value !== part[key]) return [[key, value]]
      const other = later.find(one => one[key] !== undefined)?.[key]
      return other === undefined ? [] : [[key, other]]
    }),
  )

/** What the part had brought, and nobody changed since, goes with it; whoever was merged in `later` may have brought it as well. */
const fieldsLeft = (now: ContactFields, part: ContactFields, whole: ContactFields, later: readonly ContactFields[]): ContactFields => {
  const plain = ({ custom: _, ...fields }: ContactFields): Record<string, string> => fields as Record<string, string>
  const own = ({ custom = {} }: ContactFields): NonNullable<ContactFields['custom']> => custom
  const custom = taken(own(now), own(part), own(whole), later.map(own))
  return { ...taken(plain(now), plain(part), plain(whole), later.map(plain)), ...(Object.keys(custom).length > 0 ? { custom } : {}) }
}

/** An address stands with whoever is known by it. */
const ownAddresses = (fields: ContactFields, identities: readonly Identity[]): ContactFields => {
  const { email, phone, ...rest } = fields
  const mine = (one: ContactFields): boolean => fieldIdentities(one).every(key => identities.includes(key))
  return { ...rest, ...(email && mine({ email }) ? { email } : {}), ...(phone && mine({ phone }) ? { phone } : {}) }
}

/** The list without what only the part had. */
const without = <T>(now: readonly T[] = [], part: readonly T[] = [], others: readonly (readonly T[] | undefined)[]): T[] =>
  now.filter(one => !part.includes(one) || others.some(list => list?.includes(one)))

const silentOf = (now: Pick<Standing, 'silent'>, own: readonly Standing[], others: readonly Standing[]): Pick<Contact, 'silent'> => {
  const has = (all: readonly Standing[], address: string): boolean => all.some(one => one.silent?.some(s => s.address === address))
  // What they said since the merge holds for both: nobody is written to against their word.
  const silent = (now.silent ?? []).filter(({ address }) => has(own, address) || !has(others, address))
  return silent.length > 0 ? { silent } : {}
}

const isBlocked = (all: readonly Standing[]): boolean => all.some(({ blocked }) => blocked)

/** How a contact stands without a part, which was merged into `whole` before `later` were. */
const standingWithout = (now: Standing, { part, whole }: Pick<Undo, 'part' | 'whole'>, later: readonly Standing[]): Standing => {
  const rest = [whole, ...later]
  return {
    verified: fieldsLeft(
      now.verified,
      part.verified,
      whole.verified,
      later.map(one => one.verified),
    ),
    claimed: fieldsLeft(
      now.claimed,
      part.claimed,
      whole.claimed,
      later.map(one => one.claimed),
    ),
    segments: without(
      now.segments,
      part.segments,
      rest.map(one => one.segments),
    ),
    ...(now.teamSegments
      ? {
          teamSegments: without(
            now.teamSegments,
            part.teamSegments,
            rest.map(one => one.teamSegments),
          ),
        }
      : {}),
    ...silentOf(now, rest, [part]),
    // Blocked or let in since the merge, both are.
    blocked: now.blocked === isBlocked([part, ...rest]) ? isBlocked(rest) : now.blocked,
  }
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
  const inner = idsIn(found).slice(1)
  const undo = Object.entries(now.undo ?? {})
  const parts = now.parts ?? []
  const later = parts.slice(parts.indexOf(found) + 1).flatMap(one => {
    const its = now.undo?.[one.id]
    return its ? [[one.id, its] as const] : []
  })
  const asTheyCame = later.map(([, its]) => its.part)
  /** Nor are they in how the contact stood before those came. */
  const withoutThem = later.map(([key, its], at): [string, Undo] => {
    const stood = standingWithout(its.whole, before, asTheyCame.slice(0, at))
    return [key, { ...its, whole: { ...stood, verified: ownAddresses(stood.verified, rest) } }]
  })
  const { silent: _, proofs, ...kept } = now
  const stays = standingWithout(now, before, asTheyCame)
  return {
    whole: {
      ...kept,
      ...stays,
      identities: rest,
      ...proofsOf(proofs, rest),
      merged: now.merged.filter(one => !gone.includes(one)),
      verified: ownAddresses(stays.verified, rest),
      parts: parts.filter(one => one.id !== id),
      undo: { ...Object.fromEntries(undo.filter(([key]) => !idsIn(found).includes(key))), ...Object.fromEntries(withoutThem) },
      apart: [...new Set([...(now.apart ?? []), id])],
    },
    part: {
      id,
      rev: 0,
      identities,
      ...proofsOf(proofs, identities),
      merged: before.merged,
      createdAt: before.createdAt,
      verified: ownAddresses(part.verified, identities),
      claimed: part.claimed,
      segments: part.segments,
      ...(part.teamSegments ? { teamSegments: part.teamSegments } : {}),
      ...silentOf(now, [part], [whole, ...asTheyCame]),
      blocked: now.blocked === isBlocked([part, whole, ...asTheyCame]) ? part.blocked : now.blocked,
      // An export that was made meanwhile holds both.
      ...(now.exports ? { exports: now.exports } : {}),
      ...(found.parts ? { parts: found.parts, undo: Object.fromEntries(undo.filter(([key]) => inner.includes(key))) } : {}),
      apart: [...new Set([...(found.apart ?? []), now.id])],
    },
  }
}
