// Theirs → ours: what the REST API tells (bots/api/told.ts), read back into the vocabulary of the house.
import { z } from 'zod'
import { type Agent, type AgentStanding, type RoleSettings, roles } from '#core/model/agent.ts'
import type { KnowledgePageRecord } from '#core/model/article.ts'
import { askShape } from '#core/model/ask-shape.ts'
import type { AuditRow } from '#core/model/audit.ts'
import type { Canned, FilledCanned } from '#core/model/canned.ts'
import type { Contact } from '#core/model/contact.ts'
import { type Deadline, deadlineKinds } from '#core/model/deadline.ts'
import { deliveryStates } from '#core/model/delivery.ts'
import type { DeskSettings } from '#core/model/desk-settings.ts'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import type { Hours } from '#core/model/hours.ts'
import { parseHoliday, parseWeek } from '#core/model/hours-words.ts'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Session } from '#core/model/session.ts'
import type { SlaPolicy } from '#core/model/sla.ts'
import type { Receipt } from '#core/model/source.ts'
import { assignments, type TeamStanding } from '#core/model/team.ts'
import { minute, second } from '#core/model/time.ts'
import { type Autopilot, autopilotModes, type Topic, topicRules } from '#core/model/topic.ts'
import type { Done, Redaction, Trial } from '#core/ports/controls.ts'
import type { DeskStanding, HandoffRow, Happening, OfficeStanding, SessionWithContact } from '#core/ports/queries.ts'
import type { Recollection } from '#core/ports/recall.ts'
import type { Findable } from '#core/ports/store.ts'
import type { ArticleProposal, Proposal, ScenarioCheck } from '#core/ports/trial.ts'

const time = z.iso.datetime({ offset: true }).transform(text => Date.parse(text))

/** A schema whose output is the house's own type: what it leaves open is checked by nobody else, so it says the type once. */
const reads = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>

const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ai') }),
  z.object({ kind: z.literal('team') }),
  z.object({ kind: z.literal('agent'), id: z.string(), name: z.string().optional() }),
])
const author = z.object({ kind: z.enum(['contact', 'ai', 'agent', 'system']), id: z.string().optional(), name: z.string().optional() })
const draftOf = z.object({ seq: z.int(), basedOn: z.int(), purpose: z.enum(['inspect', 'assist']) })

const sessionShape = z.object({
  id: z.string(),
  ticket: z.int(),
  channel: z.string(),
  contact: z.string(),
  address: z.string().default(''),
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
  preview: z.string().default(''),
})

/** A session; what only the core itself needs is left at nought. */
export const session = reads<Session>(
  sessionShape.transform(({ score, ...told }) => ({
    ...told,
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

const source = z.object({ title: z.string(), url: z.string().optional(), version: z.int() })
const text = z.string().default('')
const of = z.int().default(0)
const about = z.object({ kind: z.enum(['ai', 'agent']), id: z.string().optional(), name: z.string().optional() }).default({ kind: 'ai' })
const base = { seq: z.int(), at: time, author: author.default({ kind: 'system' }) }

const fare = z.object({ state: z.enum(deliveryStates), reason: z.string().optional() }).optional()

const redacted = z.object({ by: author, at: time, whole: z.boolean() })

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
    attachments: z
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
      .optional(),
    sources: z.array(source).optional(),
    class: z.string().optional(),
    basedOn: z.int().optional(),
    draft: z.int().optional(),
    approvedBy: z.object({ id: z.string(), name: z.string() }).optional(),
    ask: askShape.optional(),
    answers: z.object({ of: z.int(), values: z.record(z.string(), z.string()) }).optional(),
    corrects: z.int().optional(),
    opening: z.string().optional(),
    wish: z.boolean().optional(),
    ignored: z.string().optional(),
    delivery: fare,
    editedAt: time.optional(),
    deleted: z.boolean().optional(),
    reactions: z.array(z.object({ emoji: z.string(), by: author })).optional(),
    redacted: redacted.optional(),
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
    verdict: z.enum(['approve', 'edit', 'reject', 'superseded']).optional(),
  }),
  z.object({ ...base, kind: z.literal('decision'), of, verdict: z.enum(['approve', 'edit', 'reject']), text: z.string().optional() }),
  z.object({ ...base, kind: z.literal('passed'), basedOn: of, reason: text }),
  z.object({
    ...base,
    kind: z.literal('delivery'),
    of,
    target: text,
    state: z.enum(deliveryStates),
    reason: z.string().optional(),
    attempt: z.int().default(1),
    waits: z.enum(['provider', 'person']).optional(),
  }),
  z.object({ ...base, kind: z.literal('csat_request'), about }),
  z.object({ ...base, kind: z.literal('csat'), of, score: z.int(), comment: z.string().optional(), about }),
  z.object({ ...base, kind: z.literal('edit'), of, text, ignored: z.string().optional(), delivery: fare }),
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
  z.object({ ...base, kind: z.literal('erased'), of, text: z.string().optional() }),
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

export const happening = reads<Happening>(z.object({ session, entries }))

const fields = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

export const contact = reads<Contact>(
  z
    .object({
      id: z.string(),
      identities: z.array(z.string()),
      verified: fields.default({}),
      claimed: fields.default({}),
      segments: z.array(z.string()).default([]),
      teamSegments: z.array(z.string()).default([]),
      blocked: z.boolean(),
      merged: z.array(z.string()).default([]),
      createdAt: time,
    })
    // Told are all segments at once; one that the team set and the page proves too stands with the team's.
    .transform(told => ({ ...told, segments: told.segments.filter(s => !told.teamSegments.includes(s)), rev: 0 })),
)

const deadline = reads<Deadline>(
  z
    .object({
      kind: z.enum(deadlineKinds),
      state: z.enum(['running', 'waiting', 'frozen', 'met', 'missed']),
      at: time.optional(),
      left: z.number().optional(),
      until: time.optional(),
      warned: z.literal(true).optional(),
    })
    .transform(({ left, ...told }) => ({ ...told, ...(left !== undefined && { left: left * second }) })),
)
export const deadlines = z.object({ items: z.array(deadline) })

export const queueRow = reads<SessionWithContact>(z.object({ session, contact, deadlines: z.array(deadline).default([]) }))

const hours = reads<Hours>(
  z
    .object({
      zone: z.string(),
      week: z.string(),
      holidays: z.array(z.object({ date: z.string(), name: z.string(), times: z.array(z.string()).default([]) })).default([]),
    })
    .transform(({ zone, week, holidays }) => ({
      zone,
      week: parseWeek(week),
      holidays: holidays.flatMap(({ date, name, times }) => parseHoliday([date, ...times, name].join(' '))),
    })),
)

export const office = reads<OfficeStanding>(
  z.object({
    house: hours.optional(),
    teams: z.record(z.string(), hours).default({}),
    messages: z.record(z.string(), z.string()).default({}),
    open: z.boolean(),
    until: time.optional(),
  }),
)

const minutes = z.number().transform(count => count * minute)

export const replyTimes = z.object({
  replyTimes: z.object({ median: minutes, most: minutes, count: z.int(), days: z.int() }).nullable(),
})

const names = z.array(z.string()).optional()
export const sla = reads<SlaPolicy>(
  z.object({
    id: z.string(),
    name: z.string(),
    when: z.object({ channels: names, topics: names, tags: names, segments: names }).default({}),
    firstReply: minutes.optional(),
    nextReply: minutes.optional(),
    resolution: minutes.optional(),
    snoozePauses: z.boolean().default(true),
    warnAt: z
      .number()
      .default(80)
      .transform(percent => percent / 100),
  }),
)

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

const gates = z.array(z.object({ gate: z.string(), fired: z.boolean(), why: z.string().optional() })).default([])
const candidates = z
  .array(z.object({ kind: z.enum(['scenario', 'passage']), id: z.string(), title: z.string(), score: z.number() }))
  .default([])
const index = z.object({ version: z.number(), pending: z.number() }).default({ version: 0, pending: 0 })

/** What an upload answers. */
export const uploaded = z.object({ file: z.string(), name: z.string(), type: z.string(), size: z.number() })

export const receipt = reads<Receipt>(
  z.looseObject({
    question: text,
    decision: z.enum(['answer', 'clarify', 'handoff', 'pass']),
    class: text,
    confidence: z.number(),
    threshold: z.number(),
    why: text,
    gates,
    candidates,
    sources: z.array(source).default([]),
    scenarios: z.array(z.object({ id: z.string(), title: z.string(), version: z.int() })).default([]),
    language: z.string().default('und'),
    model: text,
    tools: z.array(z.string()).default([]),
    latency: z.number().default(0),
    masked: z.array(z.string()).default([]),
    index,
  }),
)

export const trial = reads<Trial>(
  z.looseObject({
    decision: z.enum(['answer', 'clarify', 'handoff']),
    text,
    confidence: z.number(),
    threshold: z.number(),
    scenario: z.string().optional(),
    candidates,
    sources: z.array(source).default([]),
    gates,
    reasons: z.array(z.string()).default([]),
    why: text,
    index,
  }),
)

export const autopilot = reads<Autopilot>(
  z.object({
    channels: z.record(z.string(), z.enum(autopilotModes)),
    topics: z.array(z.object({ topic: z.string(), channel: z.string().optional(), rule: z.enum(topicRules) })),
  }),
)

const list = z.array(z.string()).optional()
export const deskSettings = reads<DeskSettings>(
  z.object({
    show: z.enum(['handoffs', 'all']),
    words: z.enum(['reply', 'note']),
    routes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        when: z.object({ channels: list, topics: list, tags: list, segments: list }),
        team: z.string().optional(),
        show: z.object({ desk: z.string(), room: z.string() }).optional(),
      }),
    ),
    reactions: z.record(z.string(), z.string()),
  }),
)

export const deskStanding = reads<DeskStanding>(
  z.object({ desk: z.string(), waiting: z.int(), since: time.optional(), reason: z.string().optional() }),
)

export const topic = reads<Topic>(
  z
    .object({ slug: z.string(), name: z.string(), description: text, examples: z.array(z.string()).default([]) })
    .transform(({ slug, ...told }) => ({ id: slug, rev: 0, ...told })),
)

export const proactive = reads<ProactiveStanding>(
  z
    .object({
      id: z.string(),
      name: z.string(),
      text,
      pages: z.array(z.string()).default([]),
      after: z.number().default(0),
      segments: z.array(z.string()).default([]),
      languages: z.array(z.string()).default([]),
      again: z.number().default(0),
      on: z.boolean(),
      answered: z.number().default(0),
    })
    .transform(told => ({ ...told, rev: 0 })),
)

const provenance = z.object({
  session: z.string(),
  ticket: z.int(),
  seq: z.int(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: time,
})

const tests = z.array(
  z.object({ question: z.string(), channel: z.string().optional(), decision: z.enum(['answer', 'handoff']), says: z.array(z.string()) }),
)

const scenarioText = {
  title: z.string(),
  examples: z.array(z.string()).default([]),
  instruction: text,
  channels: z.array(z.string()).default([]),
  segments: z.array(z.string()).default([]),
  tests: tests.optional(),
  provenance: provenance.optional(),
}

export const check = reads<ScenarioCheck>(z.looseObject({ tests: z.array(z.unknown()), wrong: z.array(z.string()) }))
export const proposal = reads<Proposal>(z.looseObject({ seq: z.int(), title: z.string(), instruction: z.string(), check }))
export const articleProposal = reads<ArticleProposal>(
  z.looseObject({ seq: z.int(), slug: z.string(), title: z.string(), text: z.string() }),
)
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

export const scenario = reads<Scenario>(
  z
    .object({
      id: z.string(),
      kind: z.enum(['behavioral', 'scenario']),
      ...scenarioText,
      status: z.enum(['draft', 'published']),
      version: z.int(),
      changed: z.boolean(),
      versions: z.array(
        z.object({
          version: z.int(),
          ...scenarioText,
          at: time,
          by: z.object({ id: z.string(), name: z.string() }),
          from: z.int().optional(),
        }),
      ),
      createdAt: time,
      updatedAt: time,
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const article = reads<KnowledgePageRecord>(
  z
    .object({
      slug: z.string(),
      title: z.string(),
      text,
      locale: z.string().optional(),
      topic: z.string().optional(),
      url: z.string().optional(),
      provenance: provenance.optional(),
      version: z.int(),
      updatedAt: time,
    })
    .transform(({ slug, ...told }) => ({ id: `articles/${slug}`, rev: 0, source: 'articles', hash: '', ...told })),
)

const role = z.enum(roles)
const agentShape = z.object({
  id: z.string(),
  name: z.string(),
  role,
  teams: z.array(z.string()).default([]),
  identities: z.array(z.string()).default([]),
  photo: z.string().optional(),
  phone: z.string().optional(),
  away: time.optional(),
  set: z.object({ role: role.optional(), name: z.string().optional(), photo: z.string().optional() }).optional(),
})

export const me = reads<Agent>(agentShape)
export const member = reads<AgentStanding>(agentShape.extend({ open: z.int().default(0) }))
export const roleSettings = reads<RoleSettings>(
  z.object({ by: z.enum(['list', 'group']), groups: z.record(z.string(), role), others: role }),
)

export const team = reads<TeamStanding>(
  z
    .object({
      id: z.string(),
      name: z.string(),
      assignment: z.enum(assignments),
      most: z.int().optional(),
      members: z.array(z.object({ id: z.string(), name: z.string(), away: z.boolean().default(false) })).default([]),
      waiting: z.int().default(0),
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const canned = reads<Canned>(
  z
    .object({
      id: z.string(),
      shortcut: z.string(),
      title: z.string(),
      text,
      language: z.string().optional(),
      team: z.string().optional(),
      used: z.int().default(0),
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const filledCanned = reads<FilledCanned>(
  z.object({ id: z.string(), shortcut: z.string(), text: z.string(), missing: z.array(z.string()).default([]) }),
)

export const auditRow = reads<AuditRow>(
  z.object({
    id: z.string(),
    at: time,
    who: z.object({ id: z.string(), name: z.string() }),
    verb: z.string(),
    about: text,
    changes: z.array(z.object({ what: z.string(), from: z.string().optional(), to: z.string().optional() })).default([]),
    unsure: z.literal(true).optional(),
  }),
)

export const kept = reads<{ days: number }>(z.object({ days: z.int() }))

/** A page of anything. */
export const pageOf = <T>(item: z.ZodType<T>): z.ZodType<{ items: T[]; next: string | null }> =>
  z.object({ items: z.array(item), next: z.string().nullable() })
