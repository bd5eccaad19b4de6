// A request to the model with all that guards it: the budget, the circuit breaker, a second try without a stream, the accounts.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import type { Duration } from '#core/model/time.ts'
import type { ModelRequest, Spent } from '#core/ports/answerer.ts'
import { type Budget, estimateOf } from '../budget/budget.ts'
import type { Breaker, Leave } from './breaker.ts'
import type { Client, Request } from './client.ts'
import { ModelFailure } from './failures.ts'
import type { Said } from './stream.ts'

/** The model is not asked at all, or gave nothing that can be used. Its message is half a sentence, fit to follow “because”. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/** Whose conversation it is for, and how long it may take altogether. */
export interface About {
  signal: AbortSignal
  session?: string
  channel?: string
  patience: Duration
  /** What for, for the metrics. */
  purpose: 'answer' | 'rewrite' | 'summary' | 'translation' | 'judge'
  /** What was begun is finished: not held to the budget, only counted. */
  begun?: boolean
  /** Has so little time that being late says nothing about the model. */
  aside?: boolean
  /** Hears the words of the first try as far as they have come. */
  so?: (text: string) => void
}

export interface Model {
  readonly name: string
  /** Throws Unanswered where nothing came of it; where `signal` was aborted, its reason. `spent` hears of each request, failed ones too. */
  ask(request: Request, about: About, spent: (one: Spent) => void): Promise<Said>
}

interface Needs {
  name: string
  client: Client
  breaker: Breaker
  budget: Budget
  clock: Clock
  log: Logger
  requested?: ((request: ModelRequest) => void) | undefined
}

/** Left alone for so long before the second try, unless the server says how long. */
const pause: Duration = 250
/** With less time than this left, a second try would come to nothing. */
const leastTime: Duration = 2000

const sizeOf = ({ messages, tools }: Request): number => estimateOf(JSON.stringify([messages, tools ?? []]))

const waitFor = (clock: Clock, time: Duration, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel()
      reject(signal.reason)
    }
    const cancel = clock.after(time, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
    signal.addEventListener('abort', stop, { once: true })
  })

export const createModel = ({ name, client, breaker, budget, clock, log, requested }: Needs): Model => {
  const tell = (failure: ModelFailure, leave: Leave, aside: boolean): void => {
    if (aside && failure.next === 'again') leave.dropped()
    else if (failure.next === 'question' || failure.next === 'plainer') leave.worked()
    else
      leave.failed(failure.message, {
        atOnce: failure.next === 'mend',
        ...(failure.after === undefined ? {} : { after: failure.after }),
      })
  }

  /** One request, counted also where it broke off. */
  const once = async (request: Request, about: About, patience: Duration, stream: boolean, spent: (one: Spent) => void): Promise<Said> => {
    const { signal, session, channel } = about
    const expected = sizeOf(request)
    const release = budget.expect(expected, session)
    const began = clock.now()
    const told = (came: boolean, used: Spent = {}): void =>
      requested?.({ model: name, purpose: about.purpose, latency: clock.now() - began, came, ...used })
    const count = (said: Said | undefined): void => {
      const out = said ? estimateOf(said.text + said.calls.map(call => call.name + call.arguments).join('')) : 0
      const tokens = said?.tokens ?? { in: expected, out }
      const whose = { ...(session === undefined ? {} : { session }), ...(channel === undefined ? {} : { channel }) }
      const used = budget.spend(tokens, { ...whose, estimated: said?.tokens === undefined })
      told(said !== undefined, used)
      spent(used)
    }
    try {
      const said = await client.chat(name, request, { signal, patience, stream, so: about.so })
      count(said)
      return said
    } catch (error) {
      // What broke off or was taken back may have to be paid for; what never reached a model costs nothing.
      if (!(error instanceof ModelFailure) || error.begun) count(undefined)
      else told(false)
      throw error
    } finally {
      release()
    }
  }

  const tries = async (request: Request, about: About, leave: Leave, spent: (one: Spent) => void): Promise<Said> => {
    const end = clock.now() + about.patience
    for (let second = false; ; ) {
      try {
        const said = await once(request, about, end - clock.now(), !second, spent)
        leave.worked()
        return said
      } catch (error) {
        if (!(error instanceof ModelFailure)) {
          leave.dropped()
          throw error
        }
        if (error.next === 'plainer' && error.feature && client.without(error.feature)) {
          log.info({ why: error.message }, 'the server of the model is asked without it from now on')
          continue
        }
        const wait = error.after ?? pause
        const isHopeful = (error.next === 'again' || error.next === 'later') && end - clock.now() - wait >= leastTime
        if (second || !isHopeful) {
          tell(error, leave, about.aside === true)
          throw error
        }
        second = true
        await waitFor(clock, wait, about.signal).catch(reason => {
          leave.dropped()
          throw reason
        })
      }
    }
  }

  return {
    name,
    async ask(request, about, spent) {
      about.signal.throwIfAborted()
      const refusal = about.begun ? undefined : budget.refusal(about.session)
      if (refusal !== undefined) throw new Unanswered(refusal)
      const leave = breaker.enter()
      if (!leave) {
        const state = breaker.look()
        throw new Unanswered(`the model is left alone after it failed: ${state.state === 'closed' ? 'it is being tried' : state.why}`)
      }
      try {
        return await tries(request, about, leave, spent)
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error
        log.warn({ why: error.message, next: error.next }, 'the model did not answer')
        throw new Unanswered(`the model failed: ${error.message}`)
      }
    },
  }
}
