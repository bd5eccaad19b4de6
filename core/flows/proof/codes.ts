// One-time codes: who can read what is sent to an address writes six digits back, in the session and as the contact that they were made for.
//
// A session has one code, the newest. It is stored nowhere: what is kept, sealed, is a nonce that only the house's secret makes the code of, so
// that a send which broke off sends the same one again. Its tries are kept by the ids of the messages that they came in: the same message told
// twice, also to two processes, is one try with one answer, whatever died in between. What is used or dead stays until it runs out, for a
// document that is removed could be used by two at once.
//
// Six digits by themselves are a try. In a sentence they may be the number of an order: the first few of those cost none, and the same number
// again costs nothing; so there are never more guesses at a code than `mostTries` and `mostInPassing` together.
import { randomBytes } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import { createSigner, isSame } from '../../lib/signer.ts'
import type { Identity } from '../../model/contact.ts'
import { type Duration, hour, minute, type Time } from '../../model/time.ts'
import type { Memory } from '../../ports/memory.ts'
import { codeIn, codeLength, codesIn } from './digits.ts'

export const codeLives: Duration = 10 * minute
export const mostTries = 5
/** Different numbers in sentences that are compared with a code and cost no try. */
export const mostInPassing = 3
/** A message with more numbers of six digits than this is a list, and none of them is looked at. */
const mostInOne = 3
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
 * `none`: there is no code here that could still be right, or the words are none; nothing was counted. `right`: they read what is sent to
 * `address`. `wrong`: so many tries are left. `over`: it is the code, but too old, used, or it has had all its tries. `digits`: which of those in
 * a sentence it is said of, in ASCII; where it is missing, of all the words.
 */
export type Tried =
  | { came: 'none' }
  | (({ came: 'over' } | { came: 'wrong'; left: number } | { came: 'right'; address: Identity }) & { digits?: string[] })

export interface Codes {
  /** A new code; the one before counts no more. Asked again with the same `id` while it counts, it is the same code. */
  make(to: To, id: string): Promise<NewCode>
  /** `id`: the message's own, for ever the same. */
  try(by: For, id: string, text: string): Promise<Tried>
  /** Whether the code that was asked for with this id is the newest, and nobody has written it yet; for an hour at most. */
  isAwaited(by: For, id: string): Promise<boolean>
  /** Which six digits of these words may be nowhere, in ASCII: while a code counts all of them, later those of the code. Nothing is tried by it. */
  hidden(by: For, text: string): Promise<string[]>
}

interface Needs {
  memory: Memory
  clock: Clock
  /** Signs with the house's secret. */
  sign(...parts: string[]): Buffer
}

interface Kept extends To {
  /** What it was asked for with. */
  id: string
  nonce: string
  until: Time
  tries: Try[]
}

interface Try {
  /** Print of the message. */
  by: string
  /** Print of the digits. */
  digits: string
  right: boolean
  /** It costs none of the tries. */
  inPassing?: true
}

interface Taken {
  at: Time
  /** Print of what it was asked for with. */
  by: string
}

/** The codes of a house, whose secret for them is made with the first and kept sealed, the same for every process. */
export const createHouseCodes = ({ memory, clock }: Omit<Needs, 'sign'>): (() => Promise<Codes>) => {
  const made = async (): Promise<Codes> => {
    const secret = await memory.sealed.change<string>('secret/codes', kept => kept ?? randomBytes(32).toString('base64url'))
    return createCodes({ memory, clock, sign: createSigner(secret ?? '') })
  }
  let codes: Promise<Codes> | undefined
  return () => {
    codes ??= made().catch(error => {
      codes = undefined
      throw error
    })
    return codes
  }
}

const keyOf = (session: string): string => `code/${session}`

export const createCodes = ({ memory: plain, clock, sign }: Needs): Codes => {
  const memory = plain.sealed
  const print = (...parts: string[]): string => sign(...parts).toString('base64url')
  const codeOf = ({ session, contact, address, nonce }: Pick<Kept, 'session' | 'contact' | 'address' | 'nonce'>): string =>
    String(sign('code', session, contact, address, nonce).readUIntBE(0, 6) % 10 ** codeLength).padStart(codeLength, '0')

  /** Takes one of those that there may be in an hour, once for an id; else answers when there may be the next. */
  const take = async (kind: string, name: string, whose: Identity, id: string): Promise<Time | undefined> => {
    let again: Time | undefined
    const by = print('asked', id)
    await memory.change<Taken[]>(
      `sent/${kind}:${print('sent', kind, name)}`,
      (sent = []) => {
        const now = clock.now()
        const recent = sent.filter(({ at }) => at > now - hour)
        again = undefined
        if (recent.some(one => one.by === by)) return sent
        const [oldest] = recent
        again = recent.length >= mostCodes && oldest ? oldest.at + hour : undefined
        return again === undefined ? [...recent, { at: now, by }] : sent
      },
      { whose, for: hour },
    )
    return again
  }

  const isSpent = (tries: readonly Try[]): boolean => tries.filter(one => !one.inPassing).length >= mostTries
  const isOver = ({ until, tries }: Kept): boolean => clock.now() >= until || isSpent(tries) || tries.some(one => one.right)

  return {
    async make(to, id) {
      const { session, contact, address, whose } = to
      const before = await memory.get<Kept>(keyOf(session))
      if (before?.id === id && before.address === address && before.contact === contact && clock.now() < before.until)
        return { code: codeOf(before), until: before.until }
      for (const limit of ['session', 'contact', 'address'] as const) {
        const again = await take(limit, to[limit], limit === 'address' ? address : whose, id)
        if (again !== undefined) return { limit, again }
      }
      const nonce = randomBytes(16).toString('base64url')
      const kept: Kept = { session, contact, address, whose, id, nonce, until: clock.now() + codeLives, tries: [] }
      await memory.put(keyOf(session), kept, { whose, for: hour })
      return { code: codeOf(kept), until: kept.until }
    },

    async try({ session, contact }, id, text) {
      const isAlone = codeIn(text) !== undefined
      const codes = [...new Set(codesIn(text).map(({ code }) => code))]
      const before = codes.length === 0 || codes.length > mostInOne ? undefined : await memory.get<Kept>(keyOf(session))
      if (before?.contact !== contact) return { came: 'none' }
      const by = print('try', session, id)
      const written = codes.map(code => ({ code, digits: print('digits', session, code) }))
      const told = (tries: readonly Try[], address: Identity): Tried => {
        const counted = tries.filter(one => !one.inPassing)
        const mine = counted.filter(one => one.by === by)
        const last = mine.at(-1)
        if (!last) return { came: 'none' }
        const which = written.filter(one => mine.some(({ digits }) => digits === one.digits)).map(({ code }) => code)
        const told = isAlone || which.length === 0 ? {} : { digits: which }
        return last.right ? { came: 'right', address, ...told } : { came: 'wrong', left: mostTries - counted.indexOf(last) - 1, ...told }
      }
      let tried: Tried = { came: 'none' }
      await memory.change<Kept>(
        keyOf(session),
        now => {
          tried = { came: 'none' }
          if (now?.contact !== contact) return now
          const { address } = now
          const tries = [...now.tries]
          if (tries.some(one => one.by === by)) {
            tried = told(tries, address)
            return now
          }
          const right = codeOf({ ...now, session, contact })
          if (isOver(now)) {
            // Other digits are an order's number, or whatever else they say.
            if (codes.some(code => isSame(code, right))) tried = { came: 'over', ...(isAlone ? {} : { digits: [right] }) }
            return now
          }
          for (const { code, digits } of written) {
            if (!isAlone && tries.some(one => one.digits === digits)) continue
            const inPassing = !isAlone && tries.filter(one => one.inPassing).length < mostInPassing
            if (!inPassing && isSpent(tries)) break
            if (isSame(code, right)) {
              tries.push({ by, digits, right: true })
              break
            }
            tries.push({ by, digits, right: false, ...(inPassing ? { inPassing } : {}) })
          }
          tried = told(tries, address)
          return tries.length > now.tries.length ? { ...now, tries } : now
        },
        { whose: before.whose, for: hour },
      )
      return tried
    },

    async isAwaited({ session, contact }, id) {
      const now = await memory.get<Kept>(keyOf(session))
      return now?.contact === contact && now.id === id && !now.tries.some(one => one.right)
    },

    async hidden({ session, contact }, text) {
      const codes = codesIn(text).map(({ code }) => code)
      const now = codes.length === 0 ? undefined : await memory.get<Kept>(keyOf(session))
      if (now?.contact !== contact) return []
      return isOver(now) ? codes.filter(code => isSame(code, codeOf(now))) : codes
    },
  }
}
