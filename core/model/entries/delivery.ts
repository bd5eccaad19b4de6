// The delivery ledger's entries.
import type { Author } from '../agent.ts'
import type { DeliveryState } from '../delivery.ts'
import type { Time } from '../time.ts'

/** `customer`: what desks are shown is kept with the desk, not in the timeline. */
export type Target = string

export interface Delivery {
  kind: 'delivery'
  author: Author
  of: number
  target: Target
  state: DeliveryState
  reason?: string
  /** 1 for the first try. */
  attempt: number
  platformId?: string
  /** Of machine words no person approved: a person's act stops every further try. */
  fenced?: boolean
  /** Of `sending`: which run of which process started it. Another run finding it so knows that it is in doubt. */
  run?: string
  /** Of `planned`: not to be tried before. */
  notBefore?: Time
  /** Of what nobody waits for, such as a reaction: desks say nothing of how it fares. */
  quiet?: true
  /** Brings more of this message, by its number, to where its beginning stands. Done twice it is done once. */
  grows?: number
  /**
   * Of `unknown`: whom it waits for. What waits for a person no longer holds up what comes after it. Of `failed`, `customer`: the channel takes it
   * once they have written again.
   */
  waits?: 'provider' | 'person' | 'customer'
}
