// The vault: what was masked in a session, kept apart from its timeline and sealed, so that an action that needs a value gets it and nobody
// else. Passwords, PINs, security codes and keys never come here: masking drops them for good.

import type { MaskOptions } from '#core/safety/masking/mask.ts'
import { createMasker, type Masker } from '#core/safety/masking/masker.ts'
import { placeholders, replaced } from '#core/safety/masking/placeholders.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Seal } from '../../lib/seal.ts'
import { type Duration, day, type Time } from '../../model/time.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { type VaultDoc, vaultTable } from '../timeline/tables.ts'

/** `placeholder`: as it stands in the session's texts, such as `[card ending 4242]`; unique for its value within the session. */
export interface Vault {
  /** Keeps what was taken out of a text, by placeholder. Durable before the text that holds the placeholder is. */
  keep(session: string, values: ReadonlyMap<string, string>): Promise<void>
  /** The same value, deep, with placeholders replaced by what they stand for. What the vault does not hold stays as it is. */
  reveal<T>(session: string, value: T): Promise<T>
  /** For good: all of a session, or these placeholders. */
  forget(session: string, placeholders?: readonly string[]): Promise<void>
  /**
   * Masks texts of a session with placeholders that are the session's own. What `work` took out is kept before this resolves; where another
   * process names something meanwhile, `work` is done once more. Costs nothing where there is nothing to keep.
   */
  masking<T>(session: string, work: (masker: Masker) => T, usual?: MaskOptions): Promise<T>
  /** After words were erased: forgets what stood in `gone` and is in none of the texts that are `left`. */
  tidy(session: string, gone: readonly string[], left: readonly string[]): Promise<void>
  /** Forgets what is due to be forgotten; answers when to look again. `over`: since when the session is resolved or closed. */
  expire(session: string, over: Time | 'no' | 'gone'): Promise<Time | undefined>
}

interface Needs {
  store: Store
  seal: Seal
  clock: Clock
  /** How long values stay after their session was resolved or closed. */
  keptFor(): Promise<Duration>
  /** Its customer was erased. */
  erased(session: string): Promise<boolean>
  /** The session is to be looked at again. */
  later(session: string, at: Time): void
}

const tries = 20
/** A shorter time that an admin sets is heeded within this one. */
const longestWait: Duration = 1 * day

const deeply = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(each => deeply(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deeply(each, change)]))
}

export const createVault = ({ store, seal, clock, keptFor, erased, later }: Needs): Vault => {
  const docs = store.collection(vaultTable)
  const belongs = (session: string, placeholder: string): string => `vault ${session} ${placeholder}`

  const opened = (doc: VaultDoc | undefined): [placeholder: string, value: string][] =>
    (doc?.values ?? []).flatMap(({ placeholder, sealed }) => {
      const value = seal.open(sealed, belongs(doc?.id ?? '', placeholder))
      return value === undefined ? [] : [[placeholder, value] as [string, string]]
    })

  /** A new document is looked at when its values may be due, whatever becomes of this process. */
  const watch = async (session: string): Promise<void> => {
    const at = clock.now() + Math.min(longestWait, await keptFor())
    await store.due.put({ key: `vault:${session}`, lane: 'vault', at })
    later(session, at)
  }

  /** Reads and writes until nobody was in between. `change` answers undefined where nothing is to be written. */
  const save = async <T>(
    session: string,
    change: (doc: VaultDoc | undefined) => { values?: VaultDoc['values'] | undefined; answer: T },
  ): Promise<T> => {
    for (let i = 1; ; i++) {
      const doc = await docs.get(session)
      const { values, answer } = change(doc)
      if (!values) return answer
      try {
        if (values.length === 0) await docs.remove(session)
        else if (doc) await docs.save({ ...doc, values })
        else {
          await watch(session)
          await docs.insert({ id: session, values })
        }
        // An erasure may have come to its end meanwhile: what it found nothing of is taken away by who wrote it.
        if (values.length > 0 && (await erased(session))) await docs.remove(session)
        return answer
      } catch (error) {
        if (i >= tries || !(error instanceof StaleError || error instanceof DuplicateError)) throw error
      }
    }
  }

  const withMore = (session: string, doc: VaultDoc | undefined, more: ReadonlyMap<string, string>): VaultDoc['values'] => [
    ...(doc?.values ?? []).filter(({ placeholder }) => !more.has(placeholder)),
    ...[...more].map(([placeholder, value]) => ({ placeholder, sealed: seal.close(value, belongs(session, placeholder)) })),
  ]

  const forget: Vault['forget'] = async (session, some) => {
    if (!some) return docs.remove(session)
    const gone = new Set(some.map(p => p.toLowerCase()))
    await save(session, doc => {
      const values = doc?.values.filter(({ placeholder }) => !gone.has(placeholder.toLowerCase()))
      return { values: values?.length === doc?.values.length ? undefined : values, answer: undefined }
    })
  }

  return {
    forget,
    async keep(session, values) {
      if (values.size === 0) return
      await save(session, doc => ({ values: withMore(session, doc, values), answer: undefined }))
    },

    async reveal(session, value) {
      const standing = new Set<string>()
      deeply(value, text => {
        for (const p of placeholders(text)) standing.add(p.text)
        return text
      })
      if (standing.size === 0) return value
      const known = new Map(opened(await docs.get(session)).map(([placeholder, kept]) => [placeholder.toLowerCase(), kept]))
      return deeply(value, text => replaced(text, placeholder => known.get(placeholder))) as typeof value
    },

    async masking(session, work, usual = {}) {
      const first = createMasker(usual)
      const done = work(first)
      if (first.fresh.size === 0) return done
      return save(session, doc => {
        const masker = createMasker(usual, opened(doc))
        const answer = work(masker)
        return { values: masker.fresh.size === 0 ? undefined : withMore(session, doc, masker.fresh), answer }
      })
    },

    async tidy(session, gone, left) {
      const known = opened(await docs.get(session))
      const within = (texts: readonly string[], [placeholder, value]: [string, string]): boolean =>
        texts.some(text => text.includes(placeholder) || text.includes(value))
      const some = known.filter(one => within(gone, one) && !within(left, one)).map(([placeholder]) => placeholder)
      if (some.length > 0) await forget(session, some)
    },

    async expire(session, over) {
      const stay = await keptFor()
      const now = clock.now()
      const due = over === 'no' ? Number.POSITIVE_INFINITY : over === 'gone' ? now : over + stay
      if (due > now) return (await docs.get(session)) ? Math.min(due, now + longestWait) : undefined
      await docs.remove(session)
      return undefined
    },
  }
}
