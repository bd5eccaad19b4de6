// What an erasure of a contact did, and what it could not do. Holds nobody's name, address or words.
import type { Channel } from './channel.ts'
import type { Time } from './time.ts'

/** What stays at a channel's provider, in messages. */
export interface KeptAt {
  channel: Channel
  /** Those that the customer wrote: their own copies. */
  theirs: number
  /** Ours that the channel can not take back, or would not. */
  ours: number
  /** Ours of which nobody knows whether they arrived. */
  doubt: number
}

export interface Erasure {
  id: string
  at: Time
  by: { id: string; name: string }
  /** `stored`: the house holds nothing any more; messages are still being taken back at the customer's. */
  state: 'underway' | 'stored' | 'done'
  sessions: number
  messages: number
  files: number
  /** Messages of ours that were taken back at the customer's. */
  takenBack: number
  /** Those that are still to be. */
  toTakeBack: number
  kept: KeptAt[]
  /** What lost the customer's words besides, such as `the scenario ‘Refunds’`. */
  changed: string[]
  /** What a person has to look at. */
  left: string[]
  /** It was done before. */
  already?: true
}

/** What would be lost, for whoever is about to press. */
export interface ErasurePlan {
  sessions: number
  /** Of those, how many are not closed. */
  open: number
}
