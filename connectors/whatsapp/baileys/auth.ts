// The keys of the linked device in the part's memory, sealed. What the library changes together is written together: all of it or none,
// whenever the process dies, and only by the process that has the device.
import type { AuthenticationCreds, AuthenticationState, SignalDataSet } from '@whiskeysockets/baileys'
import type { Held, Memory } from '#core/ports/memory.ts'
import type { Library } from './library.ts'

export interface Auth {
  state: AuthenticationState
  /** A phone is linked. */
  linked(): boolean
  /** Writes the device's own credentials as they are now; calls are written one after another, in their order. */
  save(): Promise<void>
  /** Everything that was ever written is on the disk. */
  written(): Promise<void>
}

const credsKey = 'auth/creds'

/** Kind and id of a key, as the memory calls it. */
const nameOf = (type: string, id: string): string => `auth/${type} ${id}`

/** What came in is written with the keys that opened it; see arriving.ts. */
export const arrivedKind = 'arrived'

export const openAuth = async (library: Library, memory: Memory, held: Held): Promise<Auth> => {
  const { BufferJSON, initAuthCreds, proto } = library
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, BufferJSON.replacer))
  const revived = (value: unknown): unknown => JSON.parse(JSON.stringify(value), BufferJSON.reviver)
  const kept = await memory.sealed.get(credsKey)
  const creds = (kept === undefined ? initAuthCreds() : revived(kept)) as AuthenticationCreds
  let writing: Promise<void> = Promise.resolve()
  const write = (values: Record<string, unknown>): Promise<void> => {
    const done = writing.then(() => held.putAll(values))
    writing = done.catch(() => {})
    return done
  }
  return {
    state: {
      creds,
      keys: {
        async get(type, ids) {
          const found: Record<string, never> = {}
          for (const id of ids) {
            const value = revived((await memory.sealed.get(nameOf(type, id))) ?? null)
            if (value === null) continue
            found[id] = (type === 'app-state-sync-key' ? proto.Message.AppStateSyncKeyData.fromObject(value as object) : value) as never
          }
          return found
        },
        async set(data: SignalDataSet) {
          const values: Record<string, unknown> = {}
          for (const [type, entries] of Object.entries(data) as [string, Record<string, unknown>][])
            for (const [id, value] of Object.entries(entries)) {
              const key = type === arrivedKind ? `${arrivedKind}/${id}` : nameOf(type, id)
              values[key] = value === null || value === undefined ? undefined : plain(value)
            }
          await write(values).catch(error => {
            // Another process may have the device by now. The library would try this again for half a minute; it is never answered instead.
            if (held.lost.aborted) return new Promise<never>(() => {})
            throw error
          })
        },
      },
    },
    linked: () => creds.me?.id !== undefined && (creds.registered || creds.account !== undefined),
    save: () => write({ [credsKey]: plain(creds) }),
    written: () => writing,
  }
}

/** Forgets the device, at once: WhatsApp has unlinked it. */
export const forgetAuth = async (memory: Memory, held: Held): Promise<void> => {
  const gone: Record<string, undefined> = {}
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { items: { name: string }[]; next: string | null } = await memory.sealed.list('auth', cursor ? { cursor } : {})
    for (const { name } of page.items) gone[`auth/${name}`] = undefined
    cursor = page.next
  }
  await held.putAll(gone)
}
