// What one schedule plays in: a customer's channel, the processes that serve it, and what was acknowledged to whom.
import type { Change } from '../../../ports/connector.ts'
import type { Store } from '../../../ports/store.ts'
import type { Living } from '../living.ts'
import type { Provider } from '../provider.ts'

/** How customers are reached in a schedule: asked back about doubtful sends or not, or reading the timeline themselves, also while an answer is written. */
export const channels = ['told', 'blind', 'api', 'web'] as const
/** How often each is drawn: most that can happen happens where the platform tells. */
export const drawn = ['told', ...channels] as const
/** Of them, those that their customers read. */
export const read = ['api', 'web']

export interface Scene extends Living {
  store: Store
  provider: Provider
  channel: string
  address: string
  /** The empty store itself: reading it is no step. */
  inside: Store
  /** What customers and the platform told afterwards and was acknowledged. */
  told: Change[]
  /** Ids of customer messages and keys of agents' replies that were acknowledged. */
  accepted: Set<string>
  replied: Set<string>
  edited: Set<string>
  session: string | undefined
  /** The customer writes in another language than the team. */
  foreign: boolean
  /** How many agents write to the customer without having been written to. */
  first: number
}

/** A scene in which nothing has happened yet. */
export const emptyScene = (at: Pick<Scene, 'world' | 'store' | 'provider' | 'channel' | 'address' | 'inside'>): Scene => ({
  ...at,
  client: at.world.spawn(),
  living: [],
  accepted: new Set(),
  replied: new Set(),
  edited: new Set(),
  told: [],
  session: undefined,
  foreign: false,
  first: 0,
})
