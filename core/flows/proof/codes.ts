// One-time codes: who can read what is sent to an address writes six digits back, in the session and as the contact that they were made for.
//
// A session has one code, the newest. It is kept as a keyed hash alone, and its tries by the ids of the messages that they came in: the same
// message told twice, also to two processes, is one try with one answer, whatever died in between. What is used or dead stays until it runs
// out, for a document that is removed could be used by two at once.
import { randomInt } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import { isSame } from '../../lib/signer.ts'
import type { Identity } from '../../model/contact.ts'
import { type Duration, hour, minute, type Time } from '../../model/time.ts'
import type { Memory } from '../../ports/memory.ts'
import { codeIn, codeLength } from './digits.ts'

export const codeLives: Duration = 10 * minute
export const mostTries = 5
/** Codes in an hour, for each session, each contact and each address. */
export const mostCodes = 3

/** Whose code it is. */
export interface For {
  session: string
  contact: string
}

/** Where it goes: only who reads there may know it. */
export interface To extends For {
  address: Identity
  /** An identity of the contact: what is kept goes when they are erased. */
  whose: Identity
}

/** `code` is to be sent and stored nowhere. Or whose limit is reached, and when there may be another. */
export type NewCode = { code: string; until: Time } | { limit: 'session' | 'contact' | 'address'; again: Time }

/**
 * `none`: there is no code here, or the words are none; nothing was counted. `right`: they read what is sent to `address`; `first` in one
 * answer only, unless the process died over it. `wrong`: so many tries are left. `over`: it is too old, used, or has had all its tries.
 */
export type Tried = { came: 'none' | 'over' } | { came: 'wrong'; left: number } | { came: 'right'; address: Identity; first: boolean }

export interface Codes {
  /** A new code; the one before counts no more. */
  make(to: To): Promise<NewCode>
  /** `id`: the message's own, for ever the same. */
  try(by: For, id: string, text: string): Promise<Tried>
}

interface Needs {
  memory: Memory
  clock: Clock
  /** Signs with the house's secret. */
  sign(...parts: string[]): Buffer
}

interface Kept extends To {
  hash: string
  until: Time
  /** By print of the message. */
  tries: { by: string; right: boolean }[]
}

const keyOf = (session: string): string => `code/${session}`

export const createCodes = ({ memory: plain, clock, sign }: Needs): Codes => {
  const memory = plain.sealed
  const print = (...parts: string[]): string => sign(...parts).toString('base64url')
  const hashOf = ({ session, contact, address }: Pick<To, 'session' | 'contact' | 'address'>, code: string): string =>
    print('code', session, contact, address, code)

  /** Takes one of those that there may be in an hour; else answers when there may be the next. */
  const take = async (kind: string, name: string, whose: Identity): Promise<Time | undefined> => {
    let again: Time | undefined
    await memory.change<Time[]>(
      `sent/${kind}:${print('sent', kind, name)}`,
      (sent = []) => {
        const now = clock.now()
        const recent = sent.filter(at => at > now - hour)
        const [oldest] = recent
        again = recent.length >= mostCodes && oldest !== undefined ? oldest + hour : undefined
        return again === undefined ? [...recent, now] : sent
      },
      { whose, for: hour },
    )
    return again
  }

  return {
    async make(to) {
      for (const limit of ['session', 'contact', 'address'] as const) {
        const again = await take(limit, to[limit], limit === 'address' ? to.address : to.whose)
        if (again !== undefined) return { limit, again }
      }
      const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0')
      const until = clock.now() + codeLives
      const { session, contact, address, whose } = to
      const kept: Kept = { session, contact, address, whose, hash: hashOf(to, code), until, tries: [] }
      await memory.put(keyOf(session), kept, { whose, for: hour })
      return { code, until }
    },

    async try({ session, contact }, id, text) {
      const code = codeIn(text)
      const before = code === undefined ? undefined : await memory.get<Kept>(keyOf(session))
      if (code === undefined || before?.contact !== contact) return { came: 'none' }
      const by = print('try', session, id)
      let tried: Tried = { came: 'none' }
      await memory.change<Kept>(
        keyOf(session),
        now => {
          tried = { came: 'none' }
          if (now?.contact !== contact) return now
          const { tries, address } = now
          const at = tries.findIndex(one => one.by === by)
          const known = tries[at]
          if (known) {
            tried = known.right ? { came: 'right', address, first: false } : { came: 'wrong', left: mostTries - at - 1 }
            return now
          }
          tried = { came: 'over' }
          if (clock.now() >= now.until || tries.length >= mostTries || tries.some(one => one.right)) return now
          const right = isSame(hashOf({ session, contact, address }, code), now.hash)
          tried = right ? { came: 'right', address, first: true } : { came: 'wrong', left: mostTries - tries.length - 1 }
          return { ...now, tries: [...tries, { by, right }] }
        },
        { whose: before.whose, for: hour },
      )
      return tried
    },
  }
}
