// What the model used today, over the API: by channel and by session, for whoever looks after the budget.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { type Budget, type Day, daySchema } from './budget.ts'

/** Sessions that are listed, those that used the most. */
const mostSessions = 100

const mostFirst = (sessions: Day['sessions']): Day['sessions'] =>
  Object.fromEntries(
    Object.entries(sessions)
      .toSorted(([, a], [, b]) => b.in + b.out - a.in - a.out)
      .slice(0, mostSessions),
  )

export const accountEndpoint = (budget: Budget): Endpoint =>
  endpoint({
    method: 'get',
    path: '/openai/usage',
    summary: 'What the language model used today',
    tag: 'AI',
    answer: daySchema.extend({ told: z.string() }),
    async handle() {
      const day = budget.today()
      return { ...day, sessions: mostFirst(day.sessions), told: budget.told() }
    },
  })
