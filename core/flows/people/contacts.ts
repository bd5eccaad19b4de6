// Finding, joining, changing and blocking contacts. Only proven identities find a contact; what is claimed is kept beside them.
import type { Clock } from '../../lib/clock.ts'
import type { Contact, ContactChange, ContactFields, Identity } from '../../model/contact.ts'
import { identity, silentSince } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import { type Duration, second } from '../../model/time.ts'
import type { Sender } from '../../ports/connector.ts'
import { DuplicateError, type Page, StaleError, type Store } from '../../ports/store.ts'
import { contactsTable, movingKey, movingOf, sessionsTable } from '../timeline/tables.ts'
import { added, differs, fieldIdentities, joinedWith, mostExports, readable, readableSender, segmentsAfter } from './contact-fields.ts'
import { provenIn, sideOf, splitOff, withPart } from './parts.ts'

export interface Contacts {
  /**
   * The contact who writes; made at first sight. What is new about them is added, what is proven is never overwritten by claims.
   * `writing` is called before anything is stored, and may throw.
   */
  identify(sender: Sender, writing?: () => Promise<void>): Promise<{ contact: Contact; made: boolean }>
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
  /** `by`: who says so, by name. */
  merge(into: string, from: string, by?: string): Promise<Contact>
  /**
   * Undoes the merge by which `part`, an id or an identity, became part of the contact; answers who it is again. Each session, with all that is in
   * it, is theirs as whom it was begun. Problem `not_found` where there is no such part, `conflict` where it is inside another part.
   */
  split(id: string, part: string): Promise<Contact>
  block(id: string, blocked: boolean): Promise<Contact>
  /** They want no messages at an address, or want them again. */
  silence(id: string, address: string, silent: boolean): Promise<Contact>
  /** Both were proven at once: the contact of `from` becomes `sender`'s, unless it is known as somebody else. Doing it twice is doing it once. */
  join(sender: Sender, from: Identity): Promise<void>
  /** Brings merges to their end that a crash cut short; `of`: only one that moves this identity. */
  mend(of?: Identity): Promise<void>
  /** Adds to what the customer claims about themself. */
  claim(id: string, claimed: ContactFields): Promise<Contact>
  /** Remembers that a file holds an export of them. */
  exported(id: string, file: string): Promise<Contact>
  /**
   * Work with a contact that ends in something stored for them: an erasure waits for it. Answers undefined, with nothing done, where one
   * has begun since they were found.
   */
  during<T>(contact: Contact, work: () => Promise<T>): Promise<T | undefined>
  /**
   * From here on this process stores nothing for the contact, and whoever writes as them waits until they are gone. Resolves when all that it
   * had begun is stored; what another process had begun is for the erasure to find, or for that process.
   */
  leave(id: string, erasure: string): Promise<Contact>
  /** Takes back a leaving of this erasure: they stay as they were. */
  stay(id: string, erasure: string): Promise<void>
  /** Stands in their place, where what was theirs is looked at. */
  stand(contact: Contact): Promise<void>
  /** Removes what was left: whoever writes as them now is somebody new. */
  gone(id: string): Promise<void>
  /** Takes back what `identify` has just written of somebody new, where nothing came of it and nobody has touched it since. */
  retract(made: Contact): Promise<void>
}

const tries = 20
const remembered = 2500
/** How long whoever writes waits for an erasure of who they were, and how often they look. */
const longestWait: Duration = 20 * second
const look: Duration = second / 5

const beingErased = (): Problem =>
  new Problem('busy', 'This contact is just being erased. Nothing was stored; try again in a moment, and a new one begins.')

/** The fields a contact is known by when looked up by a person or an API caller. */
const aliases = (id: string): Identity[] => [identity.custom(id), id, `merged:${id}`, `splitting:${id}`]

export const createContacts = ({ store, clock, newId }: { store: Store; clock: Clock; newId: () => string }): Contacts => {
  const contacts = store.collection(contactsTable)

  /** Recently used, where nobody else writes: every change goes through here. */
  const recent = new Map<string, Contact>()
  const remember = (contact: Contact): Contact => {
    if (store.shared) return contact
    recent.delete(contact.id)
    recent.set(contact.id, contact)
    const oldest = recent.size > remembered ? recent.keys().next().value : undefined
    if (oldest !== undefined) recent.delete(oldest)
    return contact
  }

  const direct = async (id: string): Promise<Contact | undefined> => {
    const found = recent.get(id) ?? (await contacts.get(id))
    return found && remember(found)
  }

  const find = async (id: string): Promise<Contact | undefined> => {
    const found = await direct(id)
    if (found) return found
    for (const alias of aliases(id)) {
      const other = await contacts.by(alias)
      if (other) return other
    }
    return undefined
  }

  const get = async (id: string): Promise<Contact> => {
    const found = await find(id)
    if (found?.parked) return settleMerge(found)
    if (found?.splitting) return settleSplit(found).then(() => get(id))
    if (!found) throw new Problem('not_found', `There is no contact ${id}.`)
    return found
  }

  /** Reads, changes and saves until nobody was in between. `change` answers undefined to leave it as it is. */
  const save = async (id: string, change: (contact: Contact) => Contact | undefined): Promise<Contact> => {
    for (let i = 0; i < tries; i++) {
      const now = await get(id)
      if (now.erasing !== undefined) throw beingErased()
      const then = change(now)
      if (!then) return now
      try {
        return remember(await contacts.save(then))
      } catch (error) {
        if (error instanceof StaleError) continue
        if (error instanceof DuplicateError)
          throw new Problem('conflict', `${error.key} belongs to another contact. Merge the two instead.`)
        throw error
      }
    }
    throw new Problem('busy', `The contact ${id} changes too fast; nothing was written. Try again.`)
  }

  /** Whoever has an identity, also while a merge or a split takes it from one to another. */
  const holder = async (key: Identity): Promise<Contact | undefined> => {
    const found = await contacts.by(key)
    if (found) return found
    const on = await contacts.by(movingKey(key))
    if (!on) return undefined
    await get(on.id)
    return contacts.by(key)
  }

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

  /** Adds what is new, leaving out identities that belong to somebody else. */
  const enrich = async (contact: Contact, sender: Sender, writing?: () => Promise<void>): Promise<Contact> => {
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

  const pause = (): Promise<void> => new Promise(resolve => void clock.after(look, resolve))

  /** Who writes, once nobody is erased under them. */
  const settled = async (sender: Sender): Promise<Contact | undefined> => {
    for (const until = clock.now() + longestWait; ; ) {
      const found = await known(sender)
      if (found?.erasing === undefined) return found
      const done = leaving.get(found.id)
      if (clock.now() > until) throw beingErased()
      await (done ? Promise.race([done.gone, pause()]) : pause())
    }
  }

  /** Contacts that are leaving by this process's doing, and how many works are under way for each contact. */
  const leaving = new Map<string, { gone: Promise<void>; resolve: () => void }>()
  const working = new Map<string, { count: number; ended: () => void }>()

  const identify: Contacts['identify'] = async (given, writing) => {
    const sender = readableSender(given)
    for (let i = 0; i < tries; i++) {
      const found = await settled(sender)
      if (found) return { contact: await enrich(found, sender, writing), made: false }
      await writing?.()
      // Taken identities are looked for only where the first try finds that there are some.
      const free: Identity[] = []
      for (const key of sender.identities) if (i === 0 || !(await holder(key))) free.push(key)
      try {
        const blank: Contact = {
          id: sender.id ?? newId(),
          rev: 0,
          identities: free,
          verified: {},
          claimed: sender.claimed ?? {},
          segments: sender.segments ?? [],
          blocked: false,
          createdAt: clock.now(),
          merged: [],
        }
        const made = await contacts.insert({ ...blank, verified: ownFields(sender.verified, free, blank) }, { soon: true })
        return { contact: remember(made), made: true }
      } catch (error) {
        if (!(error instanceof DuplicateError)) throw error
      }
    }
    throw new Problem('busy', 'The contact could not be settled; nothing was written. Try again.')
  }

  // The identities are unique, so they leave the one before they join the other; a crash in between leaves them in `parked`, for the next reader to finish.
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

  const merge: Contacts['merge'] = async (into, from, by) => {
    const target = await get(into)
    const source = await get(from)
    if (target.id === source.id) throw new Problem('conflict', 'A contact can not be merged into itself.')
    if (target.erased) throw new Problem('not_found', `There is no contact ${into}: it was erased.`)
    if (target.erasing !== undefined) throw beingErased()
    const joined = await settleMerge(await save(source.id, now => parkedFor(target.id, now, by)))
    if (joined.id === source.id && !joined.merged.includes(target.id)) throw beingErased()
    return joined
  }

  const split: Contacts['split'] = async (id, part) => {
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

  /** Moves whoever has the identity into a contact, unless that is somebody by name: also where two want the same one at once. */
  const take = async (into: string, identity: Identity): Promise<boolean> => {
    for (let i = 0; i < tries; i++) {
      const other = await contacts.by(identity)
      if (!other) return false
      if (other.id === into) return true
      if (named(other) || other.apart?.includes(into)) return false
      const free = (now: Contact): boolean => now.id === other.id && !named(now) && now.identities.includes(identity)
      const taken = await save(other.id, now => (free(now) ? parkedFor(into, now) : undefined))
      if (taken.parked) await settleMerge(taken)
    }
    throw new Problem('busy', 'The contact changes too fast; nothing was joined. Try again.')
  }

  const mend: Contacts['mend'] = async of => {
    for (;;) {
      const { items } = await contacts.list({ where: { index: 'parked', is: 'on its way' }, limit: 1000 })
      const mine = items.filter(c => of === undefined || movingOf(c).includes(of))
      for (const source of mine) await (source.splitting ? settleSplit(source) : settleMerge(source))
      if (mine.length < 1000) return
    }
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
    merge,
    split,
    mend,
    async join(sender, from) {
      const { contact: into } = await identify(sender)
      if (!(await take(into.id, from)) && !(await mend(from).then(() => take(into.id, from)))) return
      const mark = `joined:${from}`
      await save(into.id, now => (now.identities.includes(mark) ? undefined : { ...now, identities: [...now.identities, mark] }))
    },
    list: ({ cursor, limit }) =>
      contacts.list({
        descending: true,
        filter: contact => !contact.erased,
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      }),
    change: (id, { segments, ...change }) =>
      save(id, now => {
        const verified = { ...now.verified, ...readable(change), custom: { ...now.verified.custom, ...change.custom } }
        const stale = fieldIdentities(now.verified)
        const identities = [...new Set([...now.identities.filter(i => !stale.includes(i)), ...fieldIdentities(verified)])]
        return { ...now, verified, identities, ...(segments && { teamSegments: segmentsAfter(now, segments) }) }
      }),
    block: (id, blocked) => save(id, now => (now.blocked === blocked ? undefined : { ...now, blocked })),
    silence: (id, address, silent) =>
      save(id, now => {
        if ((silentSince(now, address) !== undefined) === silent) return undefined
        const others = (now.silent ?? []).filter(one => one.address !== address)
        return { ...now, silent: silent ? [...others, { address, since: clock.now() }] : others }
      }),
    exported: (id, file) => save(id, now => ({ ...now, exports: [...(now.exports ?? []), file].slice(-mostExports) })),
    async during({ id }, work) {
      const mine = working.get(id) ?? { count: 0, ended: () => {} }
      working.set(id, mine)
      mine.count += 1
      try {
        if (!store.shared && (recent.get(id) ?? (await contacts.get(id)))?.erasing !== undefined) return undefined
        return await work()
      } finally {
        mine.count -= 1
        if (mine.count === 0) {
          working.delete(id)
          mine.ended()
        }
      }
    },
    async leave(id, erasure) {
      const now = await get(id)
      if (now.erasing !== undefined && now.erasing !== erasure) throw beingErased()
      let resolve = (): void => {}
      const gone = new Promise<void>(done => {
        resolve = done
      })
      if (!leaving.has(now.id)) leaving.set(now.id, { gone, resolve })
      const left = now.erasing === erasure ? now : await save(now.id, contact => ({ ...contact, erasing: erasure }))
      const work = working.get(now.id)
      if (work) await new Promise<void>(ended => Object.assign(work, { ended }))
      return left
    },
    async stay(id, erasure) {
      for (;;) {
        const now = await contacts.get(id)
        if (now?.erasing !== erasure) break
        const { erasing: _, ...rest } = now
        try {
          remember(await contacts.save(rest))
          break
        } catch (error) {
          if (!(error instanceof StaleError)) throw error
        }
      }
      leaving.get(id)?.resolve()
      leaving.delete(id)
    },
    async stand(contact) {
      if (!(await contacts.get(contact.id))) await contacts.insert(contact)
    },
    async retract(made) {
      const { items } = await store.collection(sessionsTable).list({ where: { index: 'contact', is: made.id }, limit: 1 })
      if (items.length > 0) return
      const blank = { identities: [], verified: {}, claimed: {}, segments: [] }
      await save(made.id, now => (now.rev === made.rev ? { ...now, ...blank } : undefined))
    },
    async gone(id) {
      await contacts.remove(id)
      recent.delete(id)
      leaving.get(id)?.resolve()
      leaving.delete(id)
    },
    claim: (id, given) => {
      const claimed = readable(given)
      return save(id, now => (differs(now.claimed, claimed) ? { ...now, claimed: added(now.claimed, claimed) } : undefined))
    },
  }

  /** Of a merge into somebody who is not there any more, or is just being erased, nothing is left: whoever was to be joined stays. */
  async function unparked({ parked, ...source }: Contact, free: Identity[]): Promise<Contact> {
    const merged = (parked?.merged ?? []).filter(id => id !== source.id)
    try {
      return remember(await contacts.save({ ...source, identities: free, merged }))
    } catch (error) {
      if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
      recent.delete(source.id)
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
      recent.delete(source.id)
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
    await contacts.remove(source.id)
    recent.delete(source.id)
    return joined
  }
}
