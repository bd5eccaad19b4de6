// Contacts as they are kept: found by id or identity, and changed so that nobody's change is lost to another's.
import type { Contact, Identity } from '../../model/contact.ts'
import { identity } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import { DuplicateError, type Repository, StaleError, type Store } from '../../ports/store.ts'
import { contactsTable, movingKey } from '../timeline/tables.ts'

export interface KeptContacts {
  /** The documents as they lie there: a merge or a split that is under way shows. */
  contacts: Repository<Contact>
  /** As it lies there, by exactly this id. */
  direct(id: string): Promise<Contact | undefined>
  /** As it lies there, by id, by the id of a contact merged into it, or by your own id. */
  find(id: string): Promise<Contact | undefined>
  /** Whoever `find` finds, once every merge and split they are in has come to its end; Problem `not_found`. */
  get(id: string): Promise<Contact>
  /** Reads, changes and saves until nobody was in between. `change` answers undefined to leave it as it is. */
  save(id: string, change: (contact: Contact) => Contact | undefined): Promise<Contact>
  /** Whoever has an identity, also while a merge or a split takes it from one to another. */
  holder(key: Identity): Promise<Contact | undefined>
  /** What was just written is what the next one finds. */
  remember(contact: Contact): Contact
  forget(id: string): void
}

/** So often is a change tried again that somebody else was in between. */
export const tries = 20
const remembered = 2500

export const beingErased = (): Problem =>
  new Problem('busy', 'This contact is just being erased. Nothing was stored; try again in a moment, and a new one begins.')

/** The fields a contact is known by when looked up by a person or an API caller. */
const aliases = (id: string): Identity[] => [identity.custom(id), id, `merged:${id}`, `splitting:${id}`]

/** `settle` brings the merge or the split that a contact is in to its end, and answers whoever has its id then. */
export const keepContacts = (store: Store, settle: (contact: Contact) => Promise<Contact>): KeptContacts => {
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
    if (found?.parked) return settle(found)
    if (found?.splitting) return settle(found).then(() => get(id))
    if (!found) throw new Problem('not_found', `There is no contact ${id}.`)
    return found
  }

  return {
    contacts,
    direct,
    find,
    get,
    async save(id, change) {
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
    },
    async holder(key) {
      const found = await contacts.by(key)
      if (found) return found
      const on = await contacts.by(movingKey(key))
      if (!on) return undefined
      await get(on.id)
      return contacts.by(key)
    },
    remember,
    forget: id => void recent.delete(id),
  }
}
