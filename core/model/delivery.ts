// The delivery ledger's states and which may follow which.

export const deliveryStates = ['planned', 'sending', 'sent', 'delivered', 'read', 'failed', 'withheld', 'expired', 'unknown'] as const
/** Where a send stands. `withheld`: the fence stopped it. `unknown`: nobody can tell yet whether it left. */
export type DeliveryState = (typeof deliveryStates)[number]

const rank: Record<DeliveryState, number> = {
  planned: 0,
  sending: 1,
  unknown: 2,
  failed: 3,
  withheld: 3,
  expired: 3,
  sent: 4,
  delivered: 5,
  read: 6,
}

/** True while the send has no outcome yet, so that later ones to the same place must wait. */
export const isPending = (state: DeliveryState): boolean => state === 'planned' || state === 'sending' || state === 'unknown'

/**
 * The state after `next` is heard while at `now`: receipts may come late and out of order, so what was sent never becomes less,
 * unless the provider that took it says later that it failed. What arrived has arrived.
 * `planned`, `sending` after anything pending is a new attempt and is taken as told; after `failed` it is a person's retry.
 */
export const advance = (now: DeliveryState, next: DeliveryState): DeliveryState => {
  if (now === 'sent' && next === 'failed') return next
  if (rank[now] >= rank.sent) return rank[next] > rank[now] ? next : now
  return next
}
