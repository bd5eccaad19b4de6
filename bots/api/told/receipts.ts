// How the AI decided: receipts of what it said, and trials of what it would say.
import { z } from 'zod'
import { source } from './parts.ts'

/** What the search found for a question. */
const candidate = z
  .object({
    kind: z.enum(['scenario', 'passage']),
    id: z.string(),
    title: z.string(),
    section: z.string().optional().describe('Of a passage: the heading right above it.'),
    score: z.number(),
    probability: z.number().min(0).max(1).optional().describe('Of a scenario: how likely the question is one of its kind.'),
    similarity: z.number().min(-1).max(1).optional().describe('Of meaning, where an embedding model is configured.'),
  })
  .meta({ id: 'Candidate' })

const gate = z.object({ gate: z.string(), fired: z.boolean(), why: z.string().optional() }).meta({ id: 'Gate' })

const index = z.object({
  version: z.int(),
  pending: z.int().describe('Changes that the search does not know yet.'),
  vectors: z
    .object({ done: z.int(), of: z.int() })
    .describe('Things that are found by their meaning too, of all that should be; where an embedding model is configured.')
    .optional(),
})

/** A share, 0 to 1. */
const chance = z.number().min(0).max(1)

export const receipt = z
  .looseObject({
    question: z.string(),
    decision: z.enum(['answer', 'clarify', 'handoff', 'act', 'pass']),
    class: z.string(),
    confidence: chance,
    threshold: chance,
    why: z.string(),
    gates: z.array(gate),
    candidates: z.array(candidate),
    sources: z.array(source),
    scenarios: z.array(z.object({ id: z.string(), title: z.string(), version: z.int() })),
    topic: z.string().optional(),
    language: z.string(),
    model: z.string(),
    tools: z.array(z.string()),
    latency: z.number().describe('Milliseconds.'),
    suggested: z.literal(true).optional().describe('It was not sure enough to be sent: people were offered it as a draft.'),
    streamed: z
      .object({ firstWordsAt: z.number().describe('Epoch milliseconds.'), characters: z.int().describe('Shown before all was there.') })
      .optional()
      .describe('Of an answer that was shown sentence by sentence.'),
    masked: z.array(z.string()),
    index,
  })
  .meta({ id: 'Receipt', description: 'Why the AI said, drafted or did not say something.' })

const decided = z
  .object({
    decision: z.enum(['answer', 'clarify', 'handoff', 'solved', 'act']),
    class: z.string(),
    text: z.string(),
    sources: z.array(source),
    calls: z.array(z.object({ id: z.string(), action: z.string(), arguments: z.unknown() })),
    suggestion: z
      .object({ text: z.string(), class: z.string(), sources: z.array(source) })
      .optional()
      .describe('Of a handoff: what people were offered, since it was not sure enough to be sent.'),
    reasons: z.array(z.string()),
    explanation: z.string(),
    confidence: chance,
    threshold: chance,
    gates: z.array(gate),
  })
  .meta({ id: 'Decided' })

export const replay = z
  .object({
    question: z.string(),
    answerer: z.object({ name: z.string(), model: z.string() }),
    was: decided,
    now: decided.optional().describe('Absent where it could not be made again.'),
    differences: z.array(z.string()).describe('None: it is the same.'),
  })
  .meta({ id: 'Replay' })

export const trial = z
  .object({
    decision: z.enum(['answer', 'clarify', 'handoff']),
    text: z.string(),
    confidence: chance,
    threshold: chance,
    scenario: z.string().optional().describe('The id of the scenario that answers.'),
    candidates: z.array(candidate).max(5).describe('Best first.'),
    sources: z.array(source),
    gates: z.array(gate),
    reasons: z.array(z.string()).describe('Of a handoff.'),
    why: z.string(),
    tokens: z.object({ in: z.int(), out: z.int() }).optional().describe('Of models, where some were asked.'),
    cost: z.object({ amount: z.number(), currency: z.string() }).optional(),
    index,
  })
  .meta({ id: 'Trial' })
