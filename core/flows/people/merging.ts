// Merging contacts and splitting them again. An identity belongs to one contact, so it leaves the one before it joins the other: what a crash cuts short
// in between, the next reader brings to its end.
import type { Clock } from '../../lib/clock.ts'
import type { Contact, Identity } from '../../model/contact.ts'
import { identity } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import { DuplicateError, StaleError } from '../../ports/store.ts'
import { movingOf } from '../timeline/tables.ts'
import { joinedWith } from './contact-fields.ts'
import { beingErased, type KeptContacts, tries } from './kept.ts'
import { areApart, sideOf, splitOff, withPart } from './parts.ts'

export interface Merging {
  /** `by`: who says so, by name. */
  merge(into: string, from: string, by?: string): Promise<Contact>
  /**
   * Undoes the merge by which `part`, an id or an identity, became part of the contact; answers who it is again. Each session, with all that is in
   * it, is theirs as whom it was begun. Problem `not_found` where there is no such part, `conflict` where it is inside another part.
   */
  split(id: string, part: string): Promise<Contact>
  /** Brings merges and splits to their end that a crash cut short; `of`: only those that move this identity. */
  mend(of?: Identity): Promise<void>
  /** Brings the merge or the split that a contact is in to its end, and answers whoever has its id then. */
  settle(contact: Contact): Promise<Contact>
  /**
   * Moves whoever has the identity into a contact, unless that is somebody by name or was split off before: also where two want the same one at
   * once. Answers whether it is the contact's now.
   */
  take(into: string, identity: Identity): Promise<boolean>
}

export const createMerging = ({ contacts, find, get, save, remember, forget }: KeptContacts, clock: Clock): Merging => {
  /** Of a merge into somebody who is not there any more, or is just being erased, nothing is left: whoever was to be joined stays. */
  async function unparked({ parked, ...source }: Contact, free: Identity[]): Promise<Contact> {
    const merged = (parked?.merged ?? []).filter(id => id !== source.id)
    try {
      return remember(await contacts.save({ ...source, identities: free, merged }))
    } catch (error) {
      if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
      forget(source.id)
      return get(source.id)
    }
  }

  async function freeOf({ parked }: Contact): Promise<Identity[]> {
    const free: Identity[] = []
    for (const key of parked?.identities ?? []) if (!(await contacts.by(key))) free.push(key)
    return free
  }

  async function settleSplit(source: Contact): Promise<Contact> {
    const { splitting } = source
    if (!splitting) return source
    while (!(await contacts.get(splitting.id))) {
      const free: Identity[] = []
      for (const key of splitting.identities) if (!(await contacts.by(key))) free.push(key)
      try {
        remember(await contacts.insert({ ...splitting, identities: free }))
      } catch (error) {
        // Another process has brought it to its end, or somebody came with an identity at this moment.
        if (!(error instanceof DuplicateError)) throw error
      }
    }
    try {
      const { splitting: _, ...rest } = source
      return remember(await contacts.save(rest))
    } catch (error) {
      if (!(error instanceof StaleError)) throw error
      forget(source.id)
      return get(source.id)
    }
  }

  /** Contacts that were merged into each other at once, each on its way into the next; undefined where the way from `source` does not lead back to it. */
  async function circle(source: Contact): Promise<Contact[] | undefined> {
    const met = [source]
    for (let at = source; at.parked; ) {
      const next = await contacts.get(at.parked.into)
      if (!next || next.id === source.id) return next && met
      if (met.some(one => one.id === next.id)) return undefined
      met.push(next)
      at = next
    }
    return undefined
  }

  async function settleMerge(source: Contact): Promise<Contact> {
    const { parked } = source
    if (!parked) return source
    const round = await circle(source)
    if (round) {
      // Whoever finds this, in whichever process: the first by id stays, and the others become part of it.
      const [first, ...others] = round.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      if (first) await unparked(first, await freeOf(first))
      for (const other of others) await find(other.id).then(now => now && settleMerge(now))
      return get(source.id)
    }
    // Where the merge was cut short, somebody may have come meanwhile with an identity that nobody held.
    const free = await freeOf(source)
    const isLeaving = async (): Promise<boolean> => {
      const target = await find(parked.into)
      return !target || target.erasing !== undefined || target.erased === true
    }
    if (await isLeaving()) return unparked(source, free)
    let joined: Contact
    try {
      joined = await save(parked.into, now => ({ ...joinedWith(now, source, free), ...withPart(now, source) }))
    } catch (error) {
      if (await isLeaving()) return unparked(source, free)
      throw error
    }
    // Whoever was split off again meanwhile, by another process, has the same id.
    await contacts.remove(source.id, source.rev)
    forget(source.id)
    return joined
  }

  const settle = (contact: Contact): Promise<Contact> => (contact.parked ? settleMerge(contact) : settleSplit(contact))

  const parkedFor = (into: string, now: Contact, by?: string): Contact => ({
    ...now,
    identities: [],
    merged: [],
    parked: {
      into,
      identities: now.identities,
      merged: [now.id, ...now.merged],
      at: clock.now(),
      ...(by === undefined ? {} : { by }),
    },
  })

  const merge: Merging['merge'] = async (into, from, by) => {
    const target = await get(into)
    const source = await get(from)
    if (target.id === source.id) throw new Problem('conflict', 'A contact can not be merged into itself.')
    if (target.erased) throw new Problem('not_found', `There is no contact ${into}: it was erased.`)
    if (target.erasing !== undefined) throw beingErased()
    const joined = await settleMerge(await save(source.id, now => parkedFor(target.id, now, by)))
    if (joined.id === source.id && !joined.merged.includes(target.id)) throw beingErased()
    return joined
  }

  const split: Merging['split'] = async (id, part) => {
    let left = part
    await save(id, now => {
      const side = now.merged.includes(part)
        ? part
        : sideOf(now, { identities: [part, identity.custom(part), identity.email(part), identity.phone(part)] })
      const done = splitOff(now, side)
      if (!done && now.merged.includes(side))
        throw new Problem(
          'conflict',
          `${part} became part of another contact before that one was merged into this, or there is no record of it. Split off the other first. Nothing was changed.`,
        )
      if (!done)
        throw new Problem('not_found', `${part} is no part of this contact. Its card lists who was merged into it. Nothing was changed.`)
      left = done.part.id
      return { ...done.whole, splitting: done.part }
    })
    await get(id)
    return get(left)
  }

  const named = (contact: Contact): boolean => contact.identities.some(i => i.startsWith('id:'))

  const take = async (into: string, identity: Identity): Promise<boolean> => {
    for (let i = 0; i < tries; i++) {
      const other = await contacts.by(identity)
      if (!other) return false
      if (other.id === into) return true
      if (named(other) || areApart(other, await get(into))) return false
      const free = (now: Contact): boolean => now.id === other.id && !named(now) && now.identities.includes(identity)
      const taken = await save(other.id, now => (free(now) ? parkedFor(into, now) : undefined))
      if (taken.parked) await settleMerge(taken)
    }
    throw new Problem('busy', 'The contact changes too fast; nothing was joined. Try again.')
  }

  const mend: Merging['mend'] = async of => {
    for (;;) {
      const { items } = await contacts.list({ where: { index: 'parked', is: 'on its way' }, limit: 1000 })
      const mine = items.filter(c => of === undefined || movingOf(c).includes(of))
      for (const source of mine) await settle(source)
      if (mine.length < 1000) return
    }
  }

  return { merge, split, mend, settle, take }
}
