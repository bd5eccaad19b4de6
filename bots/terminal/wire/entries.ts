// Entries of a timeline, read back kind by kind.

import { z } from 'zod'
import { approvals } from '#core/model/action.ts'
import { askShape } from '#core/model/ask-shape.ts'
import { deadlineKinds } from '#core/model/clocks/deadline.ts'
import { deliveryStates } from '#core/model/delivery.ts'
import { type Entry, endings, lineStates } from '#core/model/entry.ts'
import { author, owner, preview, reads, source, text, time } from './parts.ts'

const of = z.int().default(0)

const about = z.object({ kind: z.enum(['ai', 'agent']), id: z.string().optional(), name: z.string().optional() }).default({ kind: 'ai' })

const base = { seq: z.int(), at: time, author: author.default({ kind: 'system' }) }

/** How far a message has come. */
const fare = z.object({ state: z.enum(deliveryStates), reason: z.string().optional() }).optional()

const translation = z.object({ text: z.string().optional(), language: z.string().optional(), failed: z.string().optional() }).optional()
/** Of words that were sent in another language than they were written in. */
const sentAs = { wrote: z.string().optional(), writing: z.int().optional(), language: z.string().optional() }

const attachments = z
  .array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number(),
      image: z.object({ width: z.number(), height: z.number() }).optional(),
      url: z.string().optional(),
    }),
  )
  .optional()

const redacted = z.object({ by: author, at: time, whole: z.boolean() })

const outcomeStates = ['running', 'done', 'failed', 'refused', 'unknown'] as const
const callStates = ['waiting', ...outcomeStates] as const

const kinds = [
  z.object({
    ...base,
    kind: z.literal('started'),
    channel: text,
    contact: text,
    ticket: z.int(),
    from: z.string().optional(),
    address: text,
  }),
  z.object({
    ...base,
    kind: z.literal('message'),
    text,
    attachments,
    sources: z.array(source).optional(),
    class: z.string().optional(),
    basedOn: z.int().optional(),
    draft: z.int().optional(),
    call: z.int().optional(),
    approvedBy: z.object({ id: z.string(), name: z.string() }).optional(),
    ask: askShape.optional(),
    answers: z.object({ of: z.int(), values: z.record(z.string(), z.string()) }).optional(),
    corrects: z.int().optional(),
    opening: z.string().optional(),
    wish: z.boolean().optional(),
    ignored: z.string().optional(),
    unattended: z.literal(true).optional(),
    whole: z.string().optional(),
    recipients: z.array(z.string()).optional(),
    template: z.object({ id: text, name: text, language: text, values: z.record(z.string(), z.string()) }).optional(),
    ...sentAs,
    translation,
    delivery: fare,
    editedAt: time.optional(),
    deleted: z.boolean().optional(),
    reactions: z.array(z.object({ emoji: z.string(), by: author })).optional(),
    redacted: redacted.optional(),
    unheard: z.string().optional(),
  }),
  z.object({ ...base, kind: z.literal('note'), text, redacted: redacted.optional() }),
  z
    .object({
      ...base,
      kind: z.literal('handoff'),
      reasons: z.array(z.string()),
      explanation: text,
      summary: text,
      sentiment: z.string().default('neutral'),
      language: z.string().default('und'),
      basedOn: z.int().optional(),
      sources: z.array(source).optional(),
      translation,
    })
    .transform(({ sources, ...told }) => ({ ...told, ...(sources && { evidence: sources }) })),
  z.object({ ...base, kind: z.literal('owner'), owner, team: z.string().optional(), cause: z.string() }),
  z.object({
    ...base,
    kind: z.literal('status'),
    status: z.enum(['open', 'resolved', 'closed']),
    resolution: z.string().optional(),
    reason: z.string().optional(),
  }),
  z.object({ ...base, kind: z.literal('tags'), add: z.array(z.string()), remove: z.array(z.string()) }),
  z
    .object({
      ...base,
      kind: z.literal('recipients'),
      add: z.array(z.string()),
      remove: z.array(z.string()),
      recipients: z.array(z.string()),
    })
    .transform(({ recipients, ...told }) => ({ ...told, now: recipients })),
  z.object({ ...base, kind: z.literal('snooze'), until: time.nullable() }),
  z.object({
    ...base,
    kind: z.literal('label'),
    topic: z.string().optional(),
    language: z.string().optional(),
    sentiment: z.string().optional(),
    summary: z.string().optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('draft'),
    text,
    sources: z.array(source).default([]),
    class: text,
    basedOn: of,
    purpose: z.enum(['inspect', 'assist']),
    unsure: z.literal(true).optional(),
    verdict: z.enum(['approve', 'edit', 'reject', 'superseded']).optional(),
    preview: preview.optional(),
    translation,
  }),
  z.object({ ...base, kind: z.literal('decision'), of, verdict: z.enum(['approve', 'edit', 'reject']), text: z.string().optional() }),
  z.object({
    ...base,
    kind: z.literal('call'),
    action: text,
    title: text,
    arguments: z.record(z.string(), z.unknown()).default({}),
    call: text,
    basedOn: of,
    since: of,
    approval: z.enum(approvals).default('agent'),
    safe: z.boolean().default(false),
    state: z.enum(callStates).optional(),
    decided: z.object({ verdict: z.enum(['approve', 'reject']), by: author }).optional(),
    result: z.object({ text: z.string().optional(), duration: z.number().optional() }).optional(),
    overtaken: z.literal(true).optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('outcome'),
    of,
    state: z.enum(outcomeStates),
    text: z.string().optional(),
    duration: z.number().optional(),
    attempt: z.int().default(1),
  }),
  z.object({ ...base, kind: z.literal('passed'), basedOn: of, reason: text }),
  z.object({
    ...base,
    kind: z.literal('delivery'),
    of,
    target: text,
    state: z.enum(deliveryStates),
    reason: z.string().optional(),
    attempt: z.int().default(1),
    quiet: z.literal(true).optional(),
    waits: z.enum(['provider', 'person', 'customer']).optional(),
  }),
  z.object({ ...base, kind: z.literal('csat_request'), about }),
  z.object({ ...base, kind: z.literal('csat'), of, score: z.int(), comment: z.string().optional(), about }),
  z.object({ ...base, kind: z.literal('edit'), of, text, ...sentAs, ignored: z.string().optional(), delivery: fare }),
  z.object({ ...base, kind: z.literal('more'), of, text, ends: z.enum(endings).optional() }),
  z.object({ ...base, kind: z.literal('delete'), of, ignored: z.string().optional(), delivery: fare }),
  z.object({
    ...base,
    kind: z.literal('reaction'),
    of,
    emoji: z.string(),
    removed: z.boolean().optional(),
    ignored: z.string().optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('clock'),
    clock: z.enum(deadlineKinds),
    state: z.enum(['warned', 'missed']),
    since: z.int().default(0),
    due: time.optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('line'),
    state: z.enum(lineStates),
    text: z.string().optional(),
    agent: z.object({ id: z.string(), name: z.string() }).optional(),
    seconds: z.number().optional(),
    middle: z.literal(true).optional(),
  }),
  z.object({ ...base, kind: z.literal('heard'), of, upTo: z.int() }),
  z.object({ ...base, kind: z.literal('erased'), of, text: z.string().optional(), all: z.literal(true).optional() }),
  z.object({
    ...base,
    kind: z.literal('languages'),
    translate: z.boolean(),
    theirs: z.string().optional(),
    ours: z.string().optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('translation'),
    of,
    text: z.string().optional(),
    language: z.string().optional(),
    failed: z.string().optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('writing'),
    text,
    to: z.string().optional(),
    attachments,
    ask: askShape.optional(),
    draft: z.int().optional(),
    edits: z.int().optional(),
    state: z.enum(['translating', 'waits', 'sent', 'dropped']).optional(),
    translation,
    sent: z.int().optional(),
  }),
] as const

export const entry = reads<Entry>(z.union(kinds))

/** Entries; kinds that a newer server may tell of and this desk does not know are passed over. */
export const entries = reads<Entry[]>(
  z.array(z.unknown()).transform(all =>
    all.flatMap(one => {
      const known = entry.safeParse(one)
      return known.success ? [known.data] : []
    }),
  ),
)
