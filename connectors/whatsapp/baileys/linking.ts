// Linking a phone: an admin asks at a desk, in whatever process that is; whoever has the device shows the code, through the memory; the admin
// alone sees it. A code is worth the whole account, so it is sealed, lives for minutes, and stands in no log.
import { randomBytes } from 'node:crypto'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, second, type Time } from '#core/model/time.ts'
import type { Memory } from '#core/ports/memory.ts'
import { pause } from './pause.ts'

export interface Shown {
  /** What the QR code says. */
  qr?: string
  /** Eight characters to type on the phone. */
  code?: string
  /** It is linked, as this number. */
  linked?: string
  failed?: string
}

interface Wish extends Shown {
  id: string
  phone?: string
  until: Time
  /** Whoever has the device has seen it. */
  seen?: true
}

export interface Linking {
  /** An admin wants to link a phone; answers what to show them, and the word by which it can be looked at again. */
  ask(phone: string | undefined): Promise<Shown & { id: string; until: Time }>
  /** What is to be seen by now; undefined once it is over. */
  look(id: string): Promise<Shown | undefined>
  /** Waits for an admin. */
  wished(over: AbortSignal): Promise<{ phone?: string } | undefined>
  /** The wish that is being fulfilled. */
  now(): { phone?: string } | undefined
  show(shown: Shown): Promise<void>
  linked(as: string): Promise<void>
  /** Nothing is connected until an admin asks. */
  unlinked(): Promise<void>
  fail(why: string): Promise<void>
}

const key = 'linking/now'
/** The number that is linked, whichever process has it. */
const standing = 'linking/as'
const lives: Duration = 5 * minute
const look: Duration = second / 4
const patience: Duration = 25 * second

export const createLinking = (memory: Memory, clock: Clock): Linking => {
  const { sealed } = memory
  let current: { id: string; phone?: string } | undefined
  const read = async (): Promise<Wish | undefined> => {
    const wish = await sealed.get<Wish>(key)
    return wish !== undefined && wish.until > clock.now() ? wish : undefined
  }
  const tell = async (shown: Shown): Promise<void> => {
    const of = current?.id
    if (of === undefined) return
    const bare = ({ id, phone, until, seen }: Wish): Wish => ({ id, until, ...(phone ? { phone } : {}), ...(seen ? { seen } : {}) })
    await sealed.change<Wish>(key, was => (was?.id === of ? { ...bare(was), ...shown } : was), { for: lives })
  }
  return {
    async ask(phone) {
      const id = randomBytes(24).toString('base64url')
      const until = clock.now() + lives
      const as = await sealed.get<string>(standing)
      if (as !== undefined) return { id, until, linked: as }
      await sealed.put(key, { id, until, ...(phone === undefined ? {} : { phone }) } satisfies Wish, { for: lives })
      for (const end = clock.now() + patience; clock.now() < end; await pause(clock, look)) {
        // Linked in this very moment: whoever has the device looks at no more wishes.
        const by = await sealed.get<string>(standing)
        if (by !== undefined) {
          await sealed.change<Wish>(key, was => (was?.id === id ? undefined : was))
          return { id, until, linked: by }
        }
        const wish = await read()
        if (wish?.id !== id) return { id, until, failed: 'somebody else has asked for a code meanwhile' }
        const { qr, code, linked, failed } = wish
        if (qr ?? code ?? linked ?? failed)
          return {
            id,
            until,
            ...(qr ? { qr } : {}),
            ...(code ? { code } : {}),
            ...(linked ? { linked } : {}),
            ...(failed ? { failed } : {}),
          }
      }
      return { id, until, failed: 'WhatsApp has shown no code yet: ask again in a moment' }
    },
    async look(id) {
      const wish = await read()
      return wish?.id === id ? wish : undefined
    },
    async wished(over) {
      for (current = undefined; !over.aborted; await pause(clock, second, over)) {
        const wish = await read()
        if (wish === undefined || wish.seen) continue
        current = { id: wish.id, ...(wish.phone === undefined ? {} : { phone: wish.phone }) }
        await sealed.change<Wish>(key, was => (was?.id === wish.id ? { ...was, seen: true } : was), { for: lives })
        return current
      }
      return undefined
    },
    now: () => current,
    show: tell,
    async linked(as) {
      await sealed.put(standing, as)
      await tell({ linked: as })
      current = undefined
    },
    unlinked: () => sealed.remove(standing),
    async fail(why) {
      await tell({ failed: why })
      current = undefined
    },
  }
}
