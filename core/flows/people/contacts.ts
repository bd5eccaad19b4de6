// Who writes, and what is known of them: contacts are made, found, changed and blocked. Only proven identities find a contact; what is claimed is kept beside them.
import type { Clock } from '../../lib/clock.ts'
import type { Channel } from '../../model/channel.ts'
import type { Contact, ContactChange, ContactFields, Identity, Part, Proof } from '../../model/contact.ts'
import { identity, silentSince } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import type { Sender } from '../../ports/connector.ts'
import { DuplicateError, type Page, type Store } from '../../ports/store.ts'
import { sessionsTable } from '../timeline/tables.ts'
import { added, differs, fieldIdentities, mostExports, readable, readableSender, segmentsAfter } from './contact-fields.ts'
import { keepContacts, tries } from './kept.ts'
import { createLeaving, type Leaving } from './leaving.ts'
import { createMerging, type Merging } from './merging.ts'
import { holderIn, provenIn, sideOf } from './parts.ts'
import { bothProofs, newProofs, proofsOf } from './proofs.ts'

export interface Contacts extends Leaving, Omit<Merging, 'settle' | 'take'> {
  /**
   * The contact who writes; made at first sight. What is new about them is added, what is proven is never overwritten by claims.
   * `writing` is called before anything is stored, and may throw. `channel`: what it proves is remembered as proven by it.
   */
  identify(sender: Sender, on?: { channel?: Channel; writing?: () => Promise<void> }): Promise<{ contact: Contact; made: boolean }>
  /** Whom `identify` would find, with nobody made and nothing added. */
  known(sender: Sender): Promise<Contact | undefined>
  /** By id, by the id of a contact merged into it, or by identity; Problem `not_found`. */
  get(id: string): Promise<Contact>
  find(id: string): Promise<Contact | undefined>
  /** By exactly this identity, and nothing that merely looks like it. */
  by(identity: Identity): Promise<Contact | undefined>
  list(paging: { cursor?: string; limit?: number }): Promise<Page<Contact>>
  /** Problem `conflict` where a segment to be removed is proven: the page's backend would bring it back. */
  change(id: string, change: ContactChange): Promise<Contact>
  block(id: string, blocked: boolean): Promise<Contact>
  /** They want no messages at an address, or want them again. */
  silence(id: string, address: string, silent: boolean): Promise<Contact>
  /**
   * Both were proven at once: the contact of `from` becomes `sender`'s, unless it is known as somebody else. Doing it twice is doing it once.
   * `told` is called with the part that `from` became before the join counts as done.
   */
  join(sender: Sender, from: Identity, told?: (into: Contact, part: Part) => Promise<void>): Promise<void>
  /** Remembers that channels proved what is theirs. */
  proved(id: string, more: readonly Proof[]): Promise<Contact>
  /** Remembers that a person says they are two: they are not joined by themselves, nor said to be alike. Problem `conflict` where they are one. */
  keepApart(id: string, other: string): Promise<Contact>
  /** Adds to what the customer claims about themself. */
  claim(id: string, claimed: ContactFields): Promise<Contact>
  /** Remembers that a file holds an export of them. */
  exported(id: string, file: string): Promise<Contact>
  /** Takes back what `identify` has just written of somebody new, where nothing came of it and nobody has touched it since. */
  retract(made: Contact): Promise<void>
}

/** What it is after a change: as it was where that is left out, and gone where it is null. */
const valued = (field: 'email' | 'phone', then: string | null | undefined, now: string | undefined): ContactFields => {
  const value = then === undefined ? now : then
  return value === undefined || value === null ? {} : { [field]: value }
}

/** With nothing that says who it is. */
const nobody = ({ id, rev, createdAt }: Pick<Contact, 'id' | 'rev' | 'createdAt'>): Contact => ({
  id,
  rev,
  createdAt,
  identities: [],
  verified: {},
  claimed: {},
  segments: [],
  blocked: false,
  merged: [],
})

type Seen = NonNullable<Parameters<Contacts['identify']>[1]>

export const createContacts = ({ store, clock, newId }: { store: Store; clock: Clock; newId: () => string }): Contacts => {
  const kept = keepContacts(store, contact => merging.settle(contact))
  const merging = createMerging(kept, clock)
  const { stayed, ...leaving } = createLeaving({ kept, store, clock })
  const { contacts, direct, find, get, save, holder, remember } = kept

  const known = async (sender: Sender): Promise<Contact | undefined> => {
    if (sender.id !== undefined) {
      const byId = (await direct(sender.id)) ?? (await contacts.by(`merged:${sender.id}`))
      if (byId) return byId.parked ? get(byId.id) : byId
    }
    const named = sender.id !== undefined || sender.identities.some(i => i.startsWith('id:'))
    for (const key of sender.identities) {
      const found = await holder(key)
      // A contact known by another custom id is somebody else, even if an email is shared.
      if (found && (key.startsWith('id:') || !named || !found.identities.some(i => i.startsWith('id:')))) return found
    }
    return undefined
  }

  const provenBy = (now: Contact, free: readonly Identity[], sender: Sender, channel: Channel | undefined): Pick<Contact, 'proofs'> => {
    const more = channel === undefined ? [] : newProofs(now, free, sender, { channel, at: clock.now() })
    return more.length > 0 ? { proofs: bothProofs(now.proofs, more) } : {}
  }

  /** Adds what is new, leaving out identities that belong to somebody else. */
  const enrich = async (contact: Contact, sender: Sender, { channel, writing }: Seen): Promise<Contact> => {
    const missing = sender.identities.filter(i => !contact.identities.includes(i))
    const free: Identity[] = []
    for (const key of missing) if (!(await holder(key))) free.push(key)
    const own = ownFields(sender.verified, free, contact)
    const moved = sender.segments !== undefined && sender.segments.join() !== contact.segments.join()
    if (free.length === 0 && !moved && !differs(contact.verified, own) && !differs(contact.claimed, sender.claimed)) return contact
    await writing?.()
    return save(contact.id, now => ({
      ...now,
      identities: [...new Set([...now.identities, ...free])],
      ...provenBy(now, free, sender, channel),
      ...(now.parts && { parts: provenIn(now.parts, sideOf(now, sender), free) }),
      verified: added(now.verified, ownFields(sender.verified, free, now)),
      claimed: added(now.claimed, sender.claimed),
      segments: sender.segments ?? now.segments,
    }))
  }

  /** A proven email or phone that belongs to another contact is not taken over with the name. */
  const ownFields = (verified: ContactFields | undefined, free: Identity[], now: Contact): ContactFields => {
    if (!verified) return {}
    const mine = (key: Identity): boolean => free.includes(key) || now.identities.includes(key)
    const { email, phone, ...rest } = verified
    return {
      ...rest,
      ...(email !== undefined && mine(identity.email(email)) ? { email } : {}),
      ...(phone !== undefined && mine(identity.phone(phone)) ? { phone } : {}),
    }
  }

  const identify: Contacts['identify'] = async (given, on = {}) => {
    const sender = readableSender(given)
    for (let i = 0; i < tries; i++) {
      const found = await stayed(() => known(sender))
      if (found) return { contact: await enrich(found, sender, on), made: false }
      await on.writing?.()
      // Taken identities are looked for only where the first try finds that there are some.
      const free: Identity[] = []
      for (const key of sender.identities) if (i === 0 || !(await holder(key))) free.push(key)
      try {
        const blank: Contact = {
          ...nobody({ id: sender.id ?? newId(), rev: 0, createdAt: clock.now() }),
          identities: free,
          claimed: sender.claimed ?? {},
          segments: sender.segments ?? [],
        }
        const made = await contacts.insert(
          { ...blank, ...provenBy(blank, free, sender, on.channel), verified: ownFields(sender.verified, free, blank) },
          { soon: true },
        )
        return { contact: remember(made), made: true }
      } catch (error) {
        if (!(error instanceof DuplicateError)) throw error
      }
    }
    throw new Problem('busy', 'The contact could not be settled; nothing was written. Try again.')
  }

  return {
    find,
    by: async key => {
      const found = await contacts.by(key)
      return found?.parked ? get(found.id) : found
    },
    get,
    known,
    identify,
    merge: merging.merge,
    split: merging.split,
    mend: merging.mend,
    ...leaving,
    async join(sender, from, told) {
      const { contact: into } = await identify(sender)
      if (!(await merging.take(into.id, from)) && !(await merging.mend(from).then(() => merging.take(into.id, from)))) return
      const mark = `joined:${from}`
      const joined = await get(into.id)
      const part = joined.identities.includes(mark) ? undefined : holderIn(joined.parts, one => one.identities.includes(from))
      if (part && part.by === undefined) await told?.(joined, part)
      await save(into.id, now => (now.identities.includes(mark) ? undefined : { ...now, identities: [...now.identities, mark] }))
    },
    list: ({ cursor, limit }) =>
      contacts.list({
        descending: true,
        filter: contact => !contact.erased,
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      }),
    change: (id, { segments, email, phone, ...change }) =>
      save(id, now => {
        const { email: oldEmail, phone: oldPhone, ...others } = now.verified
        const verified: ContactFields = {
          ...others,
          ...valued('email', email, oldEmail),
          ...valued('phone', phone, oldPhone),
          ...readable(change),
          custom: { ...now.verified.custom, ...change.custom },
        }
        const stale = fieldIdentities(now.verified)
        const identities = [...new Set([...now.identities.filter(i => !stale.includes(i)), ...fieldIdentities(verified)])]
        const { proofs, ...kept } = now
        return {
          ...kept,
          ...proofsOf(proofs, identities),
          verified,
          identities,
          ...(segments && { teamSegments: segmentsAfter(now, segments) }),
        }
      }),
    block: (id, blocked) => save(id, now => (now.blocked === blocked ? undefined : { ...now, blocked })),
    silence: (id, address, silent) =>
      save(id, now => {
        if ((silentSince(now, address) !== undefined) === silent) return undefined
        const others = (now.silent ?? []).filter(one => one.address !== address)
        return { ...now, silent: silent ? [...others, { address, since: clock.now() }] : others }
      }),
    exported: (id, file) => save(id, now => ({ ...now, exports: [...(now.exports ?? []), file].slice(-mostExports) })),
    async retract(made) {
      const { items } = await store.collection(sessionsTable).list({ where: { index: 'contact', is: made.id }, limit: 1 })
      if (items.length > 0) return
      await save(made.id, now => (now.rev === made.rev ? nobody(now) : undefined))
    },
    proved: (id, more) => save(id, now => ({ ...now, ...proofsOf(bothProofs(now.proofs, more), now.identities) })),
    async keepApart(id, other) {
      const [one, two] = [await get(id), await get(other)]
      if (one.id === two.id)
        throw new Problem(
          'conflict',
          'Both are the same contact already. Split off the one who was merged into it instead. Nothing was changed.',
        )
      const from = (its: string) => (now: Contact) =>
        now.apart?.includes(its) ? undefined : { ...now, apart: [...(now.apart ?? []), its] }
      await save(two.id, from(one.id))
      return save(one.id, from(two.id))
    },
    claim: (id, given) => {
      const claimed = readable(given)
      return save(id, now => (differs(now.claimed, claimed) ? { ...now, claimed: added(now.claimed, claimed) } : undefined))
    },
  }
}
