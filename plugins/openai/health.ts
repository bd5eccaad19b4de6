// How the model is, for /healthz and the desks: which model where, what it used today, and what is wrong and happens instead.
import type { Health } from '#core/ports/part.ts'
import type { Budget } from './budget/budget.ts'
import type { Breaker } from './requests/breaker.ts'

/** Something that is asked over the network, and what happens while it is left alone. */
export interface Watched {
  name: string
  breaker: Breaker
  instead: string
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

/** `refused`: what happens once the budget is used up. */
export const healthOf = (
  baseUrl: string,
  watched: readonly [Watched, ...Watched[]],
  account?: { budget: Budget; refused: string },
): Health => {
  const at = hostOf(baseUrl)
  const refusal = account?.budget.refusal(undefined)
  if (account && refusal !== undefined) return { ok: false, why: `${watched[0].name} at ${at}: ${refusal}. ${account.refused}` }
  for (const { name, breaker, instead } of watched) {
    const state = breaker.look()
    if (state.state !== 'closed') return { ok: false, why: `${name} at ${at}: ${state.why} ${instead}` }
  }
  return { ok: true, about: [`${watched[0].name} at ${at}`, ...(account ? [account.budget.told()] : [])].join(', ') }
}
