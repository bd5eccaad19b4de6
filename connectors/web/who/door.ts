// Who calls: an anonymous browser with a visitor token of ours, or a customer whose own backend vouches for them with a signed token.
import type { Identity } from '#core/model/contact.ts'
import type { Customer, Verified } from './customer.ts'
import { createMemory } from './memory.ts'
import type { Visitors } from './visitors.ts'

export interface Door {
  /** Undefined where the header proves nobody, or a visitor who has become somebody since. */
  read(header: string | undefined): Promise<Customer | undefined>
  /** The same for a token alone that came in a body. */
  visitor(token: string): Promise<Customer | undefined>
  verified(header: string | undefined): Promise<Verified | undefined>
  /** A new visitor token. */
  mint(): string
  /** Looks again whether the visitor has become somebody; true where their token says nothing from now on. */
  left(visitor: Customer): Promise<boolean>
}

export interface DoorGiven {
  visitors: Visitors
  /** Of the customer who signs in, or undefined where the token proves nothing. */
  verify(token: string): Promise<Verified | undefined>
  /** True where a contact has exactly this identity. */
  known(identity: Identity): Promise<boolean>
  now(): number
}

/** How long a process takes for granted that nobody joined a visitor elsewhere. */
const trusted = 10_000
/** Visitors remembered at once. */
const most = 20_000

/** The mark of a visitor who became a verified customer. */
const markOf = (visitor: Customer): Identity => `joined:${visitor.identity}`

export const createDoor = ({ visitors, verify, known, now }: DoorGiven): Door => {
  const looked = createMemory<{ dead: boolean; until: number }>(most)

  const alive = async (visitor: Customer): Promise<boolean> => {
    const before = looked.get(visitor.hash)
    if (before && (before.dead || before.until > now())) return !before.dead
    const dead = await known(markOf(visitor))
    // Joined meanwhile, here: that holds.
    if (looked.get(visitor.hash)?.dead) return false
    looked.set(visitor.hash, { dead, until: now() + trusted })
    return !dead
  }

  const visitor: Door['visitor'] = async token => {
    const found = await visitors.read(token)
    return found && (await alive(found)) ? found : undefined
  }

  const verified: Door['verified'] = async header => {
    const token = /^Customer (\S+)$/i.exec(header ?? '')?.[1]
    return token === undefined ? undefined : verify(token)
  }

  return {
    visitor,
    verified,
    async read(header) {
      const token = /^Visitor (\S+)$/i.exec(header ?? '')?.[1]
      return token === undefined ? verified(header) : visitor(token)
    },
    mint() {
      const { token, hash } = visitors.mint()
      looked.set(hash, { dead: false, until: now() + trusted })
      return token
    },
    async left(visitor) {
      const dead = await known(markOf(visitor))
      looked.set(visitor.hash, { dead, until: now() + trusted })
      return dead
    },
  }
}
