// Sessions, and what acts on them and questions about them answer.

import { z } from 'zod'
import { approvals } from '#core/model/action.ts'
import { lineStates } from '#core/model/entry.ts'
import { handoffReasons } from '#core/model/handoff.ts'
import { author, owner, sentiment, seq, time } from './parts.ts'

export const session = z
  .object({
    id: z.string(),
    ticket: z.int(),
    channel: z.string(),
    contact: z.string().describe('The contact’s id.'),
    address: z.string().describe('Where a reply goes; its grammar belongs to the channel.'),
    recipients: z.array(z.string()).optional().describe('Who gets the answers, the customer first, where the channel knows of several.'),
    status: z.enum(['open', 'resolved', 'closed']),
    owner,
    team: z.string().optional().describe('The id of the team that has it, or whose member has it.'),
    tags: z.array(z.string()),
    lastSeq: z.int().describe('The number of the last entry of its timeline.'),
    startedAt: time,
    lastActivityAt: time,
    topic: z.string().optional(),
    language: z.string().optional(),
    sentiment: sentiment.optional(),
    summary: z.string().optional(),
    snoozedUntil: time.optional(),
    waitingSince: time.optional().describe('Since when the customer waits for an answer.'),
    resolvedAt: time.optional(),
    resolution: z.enum(['confirmed', 'assumed', 'unresolved']).optional(),
    score: z.int().optional().describe('The customer’s rating, 1 to 5.'),
    from: z.string().optional().describe('The session this one goes on from.'),
    opening: z.string().optional().describe('The id of the proactive message that the customer answered to begin it.'),
    drafts: z
      .array(z.object({ seq, basedOn: z.int(), purpose: z.enum(['inspect', 'assist']) }))
      .describe('Drafts that wait for a decision.'),
    calls: z
      .array(z.object({ seq, basedOn: z.int(), approval: z.enum(approvals), state: z.enum(['waiting', 'approved', 'running']) }))
      .optional()
      .describe('Calls of actions that are not settled; one that is `waiting` for an `agent` is decided as a draft is.'),
    translate: z
      .object({ on: z.boolean(), by: z.enum(['house', 'agent']), theirs: z.string().optional(), ours: z.string().optional() })
      .optional()
      .describe('Whether it is translated, and between which languages: the customer’s and the team’s, BCP 47.'),
    writings: z
      .array(z.object({ seq, author: z.string().describe('The agent’s id.'), state: z.enum(['translating', 'waits']) }))
      .optional()
      .describe('Replies that have not left: being translated, or waiting for a decision, which is made as of a draft.'),
    line: z
      .object({ state: z.enum(lineStates), seq, at: time, agent: z.string().optional(), over: z.literal(true).optional() })
      .optional()
      .describe(
        'Of a call: how it stands, since the entry `seq`, and the id of the agent. `over`: the caller has hung up, and may be called back.',
      ),
    sendable: z
      .array(seq)
      .optional()
      .describe(
        'Messages that the channel refused because the customer had not written for too long, and takes by now: `settle` sends them.',
      ),
    preview: z.string().describe('The beginning of the latest message.'),
  })
  .meta({ id: 'Session' })

export const done = z.object({ session: z.string(), seq: z.int().describe('Where the act stands in the timeline.') }).meta({ id: 'Done' })

export const handoff = z
  .object({
    session: z.string(),
    ticket: z.int(),
    channel: z.string(),
    contact: z.string(),
    status: z.enum(['open', 'resolved', 'closed']),
    owner,
    seq,
    at: time,
    reasons: z.array(z.enum(handoffReasons)),
    explanation: z.string(),
    summary: z.string(),
    sentiment,
    language: z.string(),
  })
  .meta({ id: 'HandoffRow', description: 'A handoff, and who has the session now.' })

export const redaction = z
  .object({
    session: z.string(),
    seq: z.int().describe('Where the act stands in the timeline.'),
    whole: z.boolean(),
    gone: z.array(z.string()).describe('Where the words are gone.'),
    left: z.array(z.string()).describe('Where they are still.'),
    unsend: z.boolean().describe('The customer has it, and `unsend` could take it back.'),
  })
  .meta({ id: 'Redaction' })

export const recollection = z
  .object({
    question: z.string(),
    understood: z.string().describe('How the question was understood.'),
    lines: z.array(
      z.object({
        session: z.string(),
        ticket: z.int(),
        seq: z.int(),
        at: time,
        author,
        contact: z.string().describe('What the contact of the session is called.'),
        text: z.string().describe('A quote.'),
        kind: z.enum(['message', 'note', 'summary']),
        promise: z.literal(true).optional().describe('The words commit us to something.'),
      }),
    ),
    draft: z.object({ session: z.string(), ticket: z.int() }).optional().describe('It asks for a draft there instead.'),
  })
  .meta({ id: 'Recollection' })

export const found = z.object({ session: z.string(), seq: z.int(), at: time, text: z.string() }).meta({ id: 'Found' })
