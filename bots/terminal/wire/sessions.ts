// Sessions, what happens in them and what is found there, read back.

import { z } from 'zod'
import { approvals } from '#core/model/action.ts'
import { type EntryOf, lineStates } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import type { Done, Redaction } from '#core/ports/controls.ts'
import type { HandoffRow, Happening, SessionWithContact } from '#core/ports/queries.ts'
import type { Recollection } from '#core/ports/recall.ts'
import type { Findable } from '#core/ports/store.ts'
import { entries } from './entries.ts'
import { deadline } from './office.ts'
import { author, owner, reads, text, time } from './parts.ts'
import { contact } from './people.ts'

const draftOf = z.object({ seq: z.int(), basedOn: z.int(), purpose: z.enum(['inspect', 'assist']) })

const callOf = z
  .object({
    seq: z.int(),
    basedOn: z.int(),
    approval: z.enum(approvals),
    state: z.enum(['waiting', 'approved', 'running']),
  })
  .transform(told => ({ ...told, action: '', since: 0, safe: false }))

const sessionShape = z.object({
  id: z.string(),
  ticket: z.int(),
  channel: z.string(),
  contact: z.string(),
  address: z.string().default(''),
  recipients: z.array(z.string()).optional(),
  status: z.enum(['open', 'resolved', 'closed']),
  owner,
  team: z.string().optional(),
  topic: z.string().optional(),
  language: z.string().optional(),
  sentiment: z.enum(['angry', 'unhappy', 'neutral', 'happy']).optional(),
  summary: z.string().optional(),
  tags: z.array(z.string()),
  snoozedUntil: time.optional(),
  startedAt: time,
  lastActivityAt: time,
  waitingSince: time.optional(),
  resolvedAt: time.optional(),
  resolution: z.enum(['confirmed', 'assumed', 'unresolved']).optional(),
  score: z.int().optional(),
  from: z.string().optional(),
  opening: z.string().optional(),
  lastSeq: z.int(),
  drafts: z.array(draftOf).default([]),
  calls: z.array(callOf).optional(),
  translate: z
    .object({ on: z.boolean(), by: z.enum(['house', 'agent']), theirs: z.string().optional(), ours: z.string().optional() })
    .optional(),
  writings: z
    .array(z.object({ seq: z.int(), author: z.string(), state: z.enum(['translating', 'waits']) }).transform(w => ({ ...w, words: w.seq })))
    .optional(),
  line: z
    .object({ state: z.enum(lineStates), seq: z.int(), at: time, agent: z.string().optional(), over: z.literal(true).optional() })
    .optional(),
  sendable: z.array(z.int()).optional(),
  preview: z.string().default(''),
})

/** A session; what only the core itself needs is left at nought. */
export const session = reads<Session>(
  sessionShape.transform(({ score, sendable, ...told }) => ({
    ...told,
    // Told where it may be sent by now: the refusal is older than all that was heard.
    ...(sendable && { refused: sendable.map(of => ({ of, seq: -1 })) }),
    rev: told.lastSeq,
    heard: 0,
    answered: 0,
    considered: 0,
    humanAt: 0,
    clarified: 0,
    pending: [],
    ...(score !== undefined && { csat: { requested: 0, score } }),
  })),
)

export const happening = reads<Happening>(z.object({ session, entries }))

export const queueRow = reads<SessionWithContact>(z.object({ session, contact, deadlines: z.array(deadline).default([]) }))

export const handoffRow = reads<HandoffRow>(
  z
    .object({
      session: z.string(),
      ticket: z.int(),
      channel: z.string(),
      contact: z.string(),
      status: z.enum(['open', 'resolved', 'closed']),
      owner,
      seq: z.int(),
      at: time,
      reasons: z.array(z.string()),
      explanation: text,
      summary: text,
      sentiment: z.string(),
      language: z.string(),
    })
    .transform(({ session: id, ticket, channel, contact: who, status, owner: has, ...told }) => ({
      session: session.parse({
        id,
        ticket,
        channel,
        contact: who,
        status,
        owner: has,
        tags: [],
        startedAt: new Date(told.at).toISOString(),
        lastActivityAt: new Date(told.at).toISOString(),
        lastSeq: told.seq,
      }),
      entry: { kind: 'handoff', author: { kind: 'ai' }, ...told } as EntryOf<'handoff'>,
    })),
)

export const done = reads<Done>(z.object({ session: z.string(), seq: z.int() }))

export const found = reads<Findable>(z.object({ session: z.string(), seq: z.int(), at: time, text: z.string() }))

/** What an upload answers. */
export const uploaded = z.object({ file: z.string(), name: z.string(), type: z.string(), size: z.number() })

export const redaction = reads<Redaction>(
  z.looseObject({ session: z.string(), seq: z.int(), gone: z.array(z.string()), left: z.array(z.string()) }),
)

export const recollection = reads<Recollection>(
  z.looseObject({
    question: text,
    understood: text,
    lines: z.array(z.looseObject({ session: z.string(), seq: z.int(), at: time, author, text })),
  }),
)
