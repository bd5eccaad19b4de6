// Leaving: while a contact is being erased nothing new is stored for them, and whoever writes as them waits until they are gone.
import type { Clock } from '../../lib/clock.ts'
import type { Contact } from '../../model/contact.ts'
import { type Duration, second } from '../../model/time.ts'
import { StaleError, type Store } from '../../ports/store.ts'
import { beingErased, type KeptContacts } from './kept.ts'
import { apartIn, forgetting } from './parts.ts'

export interface Leaving {
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
}

interface Needs {
  kept: KeptContacts
  store: Store
  clock: Clock
}

/** How long whoever writes waits for an erasure of who they were, and how often they look. */
const longestWait: Duration = 20 * second
const look: Duration = second / 5

/** `stayed`: whom `known` finds, once nobody is erased under them; Problem `busy` where that takes too long. */
export const createLeaving = ({
  kept,
  store,
  clock,
}: Needs): Leaving & { stayed: (known: () => Promise<Contact | undefined>) => Promise<Contact | undefined> } => {
  const { contacts, direct, find, get, save, remember, forget } = kept

  /** Contacts that are leaving by this process's doing, and how many works are under way for each contact. */
  const leaving = new Map<string, { gone: Promise<void>; resolve: () => void }>()
  const working = new Map<string, { count: number; ended: () => void }>()

  const pause = (): Promise<void> => new Promise(resolve => void clock.after(look, resolve))

  /** Whom they were told apart from does not keep their ids. */
  const forgotten = async (left: Contact): Promise<void> => {
    const ids = [left.id, ...left.merged]
    for (const id of new Set(apartIn(left))) {
      const other = await find(id)
      if (other && other.id !== left.id && other.erasing === undefined)
        await save(other.id, now => (apartIn(now).some(one => ids.includes(one)) ? forgetting(now, ids) : undefined))
    }
  }

  return {
    async stayed(known) {
      for (const until = clock.now() + longestWait; ; ) {
        const found = await known()
        if (found?.erasing === undefined) return found
        const done = leaving.get(found.id)
        if (clock.now() > until) throw beingErased()
        await (done ? Promise.race([done.gone, pause()]) : pause())
      }
    },
    async during({ id }, work) {
      const mine = working.get(id) ?? { count: 0, ended: () => {} }
      working.set(id, mine)
      mine.count += 1
      try {
        if (!store.shared && (await direct(id))?.erasing !== undefined) return undefined
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
    async gone(id) {
      const left = await contacts.get(id)
      if (left) await forgotten(left)
      await contacts.remove(id)
      forget(id)
      leaving.get(id)?.resolve()
      leaving.delete(id)
    },
  }
}
