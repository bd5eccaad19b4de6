// What models took, added up: for one decision, and over the rounds in which the AI asked for calls first.
import type { Spent } from '../../ports/answerer.ts'

/** Both together. Amounts of two currencies are not added: the first stands. */
export const sumOf = (a: Spent, b: Spent): Spent => {
  const tokens = a.tokens && b.tokens ? { in: a.tokens.in + b.tokens.in, out: a.tokens.out + b.tokens.out } : (a.tokens ?? b.tokens)
  const cost =
    a.cost && b.cost && a.cost.currency === b.cost.currency
      ? { amount: a.cost.amount + b.cost.amount, currency: a.cost.currency }
      : (a.cost ?? b.cost)
  return { ...(tokens ? { tokens } : {}), ...(cost ? { cost } : {}) }
}
