// What one question cost, over all requests that were made for it.
import type { Spent } from '#core/ports/answerer.ts'

export interface Purse {
  spend(one: Spent): void
  sum(): Spent
}

export const createPurse = (): Purse => {
  let tokens: Spent['tokens']
  let cost: Spent['cost']
  return {
    spend(one) {
      if (one.tokens) tokens = { in: (tokens?.in ?? 0) + one.tokens.in, out: (tokens?.out ?? 0) + one.tokens.out }
      // Prices are of one currency.
      if (one.cost) cost = { amount: Number(((cost?.amount ?? 0) + one.cost.amount).toFixed(8)), currency: one.cost.currency }
    },
    sum: () => ({ ...(tokens ? { tokens } : {}), ...(cost ? { cost } : {}) }),
  }
}
