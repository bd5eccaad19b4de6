// What the model used, by session, channel and day (UTC), and whether there is any left of what may be spent.
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import type { Spent } from '#core/ports/answerer.ts'
import type { OpenaiConfig } from '../config.ts'
import type { DayFile } from './day-file.ts'

const usedSchema = z.object({ in: z.number(), out: z.number(), requests: z.number(), estimated: z.number() })
/** Tokens, requests, and how many of the tokens the server did not count itself. */
export type Used = z.infer<typeof usedSchema>

export const daySchema = z.object({
  day: z.string(),
  all: usedSchema,
  channels: z.record(z.string(), usedSchema),
  sessions: z.record(z.string(), usedSchema),
})
/** A day's accounts. Sessions beyond the first thousands are counted in `all` and `channels` only. */
export type Day = z.infer<typeof daySchema>

export interface Budget {
  /** Why nothing may be spent in the session, or undefined. */
  refusal(session: string | undefined): string | undefined
  /** Holds back what a request is about to use, until it has been counted. */
  expect(tokens: number, session: string | undefined): () => void
  /** Counts a request, and says what it was in tokens and money. */
  spend(tokens: { in: number; out: number }, about: { session?: string; channel?: string; estimated: boolean }): Spent
  today(): Day
  /** In a few words, for whoever looks after the house. */
  told(): string
}

interface Needs {
  config: Pick<OpenaiConfig, 'budget' | 'prices'>
  clock: Clock
  file?: DayFile<Day>
}

const mostSessions = 5000

const nothing = (): Used => ({ in: 0, out: 0, requests: 0, estimated: 0 })
const sumOf = ({ in: sent, out }: Used): number => sent + out
const number = (value: number): string => value.toLocaleString('en')
/** Less than a cent is told to two digits, so that nobody takes it for nothing. */
const shortly = (amount: number): string => (amount === 0 || amount >= 0.01 ? amount.toFixed(2) : String(Number(amount.toPrecision(2))))

/** Tokens of a text where nobody counts them: about four bytes each. */
export const estimateOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / 4)

export const createBudget = ({ config: { budget, prices }, clock, file }: Needs): Budget => {
  const dayNow = (): string => new Date(clock.now()).toISOString().slice(0, 10)
  const begin = (day: string): Day => file?.read(day) ?? { day, all: nothing(), channels: {}, sessions: {} }
  let current = begin(dayNow())
  /** Under way, by session; what has none under ''. */
  const expected = new Map<string, number>()

  const today = (): Day => {
    const day = dayNow()
    if (current.day !== day) current = begin(day)
    return current
  }
  const moneyOf = (used: Pick<Used, 'in' | 'out'>): number =>
    prices ? Number(((used.in * prices.in + used.out * prices.out) / 1e6).toFixed(8)) : 0
  const add = (to: Record<string, Used>, key: string, used: Used, most: number): void => {
    const had = Object.hasOwn(to, key) ? to[key] : undefined
    // Who has used the least is let go: never a new one that may go on to use much, nor one that is near its end.
    if (!had && Object.keys(to).length >= most) {
      const least = Object.entries(to).reduce((a, b) => (sumOf(b[1]) < sumOf(a[1]) ? b : a))
      delete to[least[0]]
    }
    const sum = had ?? nothing()
    to[key] = { in: sum.in + used.in, out: sum.out + used.out, requests: sum.requests + 1, estimated: sum.estimated + used.estimated }
  }

  return {
    today,
    refusal(session) {
      const { all, sessions } = today()
      let underWay = 0
      for (const tokens of expected.values()) underWay += tokens
      if (budget.tokens !== undefined && sumOf(all) + underWay >= budget.tokens)
        return `the ${number(budget.tokens)} tokens of today are used up (OPENAI_DAILY_TOKENS)`
      if (budget.cost !== undefined && moneyOf(all) + moneyOf({ in: underWay, out: 0 }) >= budget.cost)
        return `the ${budget.cost} ${prices?.currency} of today are used up (OPENAI_DAILY_COST)`
      if (budget.session === undefined || session === undefined) return undefined
      const own = (Object.hasOwn(sessions, session) ? sumOf(sessions[session]!) : 0) + (expected.get(session) ?? 0)
      return own >= budget.session
        ? `this session has used its ${number(budget.session)} tokens of today (OPENAI_SESSION_TOKENS)`
        : undefined
    },
    expect(tokens, session = '') {
      expected.set(session, (expected.get(session) ?? 0) + tokens)
      return () => {
        const left = (expected.get(session) ?? 0) - tokens
        if (left > 0) expected.set(session, left)
        else expected.delete(session)
      }
    },
    spend(tokens, { session, channel, estimated }) {
      const day = today()
      const used: Used = { ...tokens, requests: 1, estimated: estimated ? tokens.in + tokens.out : 0 }
      const all = { all: day.all }
      add(all, 'all', used, 1)
      day.all = all.all
      if (channel !== undefined) add(day.channels, channel, used, mostSessions)
      if (session !== undefined) add(day.sessions, session, used, mostSessions)
      file?.keep(day.day, () => day)
      return { tokens, ...(prices ? { cost: { amount: moneyOf(tokens), currency: prices.currency } } : {}) }
    },
    told() {
      const { all } = today()
      const of = budget.tokens === undefined ? '' : ` of ${number(budget.tokens)}`
      const limit = budget.cost === undefined ? '' : ` of ${budget.cost}`
      const money = prices ? `, ${shortly(moneyOf(all))}${limit} ${prices.currency}` : ''
      return `today ${number(sumOf(all))}${of} tokens${money}`
    },
  }
}
