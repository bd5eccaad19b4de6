// A change tried on past sessions: how it fares and what came of it.
import { z } from 'zod'
import { topicRules } from '#core/model/topic.ts'
import { seq, time } from './parts.ts'

const side = z.object({
  decision: z.enum(['answer', 'clarify', 'handoff']),
  text: z.string(),
  from: z.string().optional().describe('The scenario or page it answers from.'),
  why: z.string().optional(),
})

const replayed = z
  .object({
    session: z.string(),
    ticket: z.int(),
    seq,
    channel: z.string(),
    difference: z.enum(['answered', 'handed_off', 'changed']),
    question: z.string(),
    before: side,
    after: side,
    said: z.string().optional().describe('What a person answered there.'),
    contradicts: z.object({ ours: z.string(), theirs: z.string(), why: z.string() }).optional(),
  })
  .meta({ id: 'Replayed', description: 'A place of a past session where the change makes a difference.' })

export const tried = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scenario'), scenario: z.string().min(1).max(100).describe('Its id; tried as it is being written.') }),
  z.object({
    kind: z.literal('article'),
    article: z.string().min(1).max(100),
    title: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(200_000),
    locale: z.string().max(35).optional(),
  }),
  z.object({ kind: z.literal('rule'), topic: z.string().min(1).max(64), rule: z.enum(topicRules), channel: z.string().max(50).optional() }),
  z.object({ kind: z.literal('threshold'), channel: z.string().min(1).max(50), threshold: z.number().min(0).max(1) }),
])

export const backtest = z
  .object({
    id: z.string(),
    title: z.string(),
    on: tried,
    by: z.object({ id: z.string(), name: z.string() }),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    why: z.string().optional(),
    at: time,
    took: z.number().describe('Milliseconds.'),
    done: z.int(),
    of: z.int().describe('0 until the questions are found.'),
    counts: z.object({ answered: z.int(), handedOff: z.int(), changed: z.int(), contradicted: z.int(), same: z.int() }),
    found: z.array(replayed).describe('Contradictions first; at most 60.'),
    wrong: z.array(z.string()).describe('What speaks against the change; empty where it came to its end and nothing does.'),
    costs: z.record(z.string(), z.number()),
  })
  .meta({ id: 'Backtest' })
