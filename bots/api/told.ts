// What callers are told: the schemas of answers, as the OpenAPI document shows them. Further members may be added, never taken away.
import { z } from 'zod'
import { roles } from '#core/model/agent.ts'
import { askShape } from '#core/model/ask-shape.ts'
import { deadlineKinds } from '#core/model/deadline.ts'
import { deliveryStates } from '#core/model/delivery.ts'
import { handoffReasons } from '#core/model/handoff.ts'
import { assignments } from '#core/model/team.ts'
import { autopilotModes, topicRules } from '#core/model/topic.ts'

const time = z.iso.datetime()
const seq = z.int().min(1)
const sentiment = z.enum(['angry', 'unhappy', 'neutral', 'happy'])

/** A page of anything. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Give back as `cursor`; null at the end.') })

const role = z.enum(roles)

const owner = z
  .object({ kind: z.enum(['ai', 'team', 'agent']), id: z.string().optional().describe('Of an agent.'), name: z.string().optional() })
  .meta({ id: 'Owner' })

export const session = z
  .object({
    id: z.string(),
    ticket: z.int(),
    channel: z.string(),
    contact: z.string().describe('The contact’s id.'),
    address: z.string().describe('Where a reply goes; its grammar belongs to the channel.'),
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
    preview: z.string().describe('The beginning of the latest message.'),
  })
  .meta({ id: 'Session' })

const author = z
  .object({ kind: z.enum(['contact', 'ai', 'agent', 'system']), id: z.string().optional(), name: z.string().optional() })
  .meta({ id: 'Author' })

const source = z.object({ title: z.string(), url: z.string().optional(), version: z.int() }).meta({ id: 'Source' })

const attachment = z
  .object({
    id: z.string().describe('SHA-256 of its content.'),
    name: z.string(),
    type: z.string().describe('MIME type, as found in the bytes.'),
    size: z.int().describe('Bytes.'),
    image: z.object({ width: z.int(), height: z.int() }).optional().describe('Pixels of a picture.'),
    url: z.string().optional().describe('Where it can be fetched without a key, for about a day.'),
  })
  .meta({ id: 'Attachment' })

const delivery = z.object({ state: z.enum(deliveryStates), reason: z.string().optional() })

/** The kinds of entries. */
export const entryKinds = [
  'started',
  'message',
  'note',
  'handoff',
  'owner',
  'status',
  'tags',
  'snooze',
  'label',
  'draft',
  'decision',
  'passed',
  'delivery',
  'csat_request',
  'csat',
  'edit',
  'delete',
  'reaction',
  'clock',
  'erased',
] as const

export const entry = z
  .looseObject({
    seq,
    at: time,
    kind: z.enum(entryKinds),
    author: author.optional(),
    text: z.string().optional(),
    attachments: z.array(attachment).optional().describe('Files of a message.'),
    sources: z.array(source).optional().describe('What the AI’s words rest on.'),
    reasons: z.array(z.enum(handoffReasons)).optional().describe('Of a handoff.'),
    explanation: z.string().optional().describe('Of a handoff.'),
    summary: z.string().optional().describe('Of a handoff.'),
    sentiment: sentiment.optional(),
    language: z.string().optional(),
    delivery: delivery
      .optional()
      .describe('Of a message, or of a change to one: how far it has come, as it stands now. Of kind `delivery`: the step.'),
    ask: askShape.optional().describe('What a message asks for besides words.'),
    answers: z
      .object({ of: seq, values: z.record(z.string(), z.string()) })
      .optional()
      .describe('The customer’s answer to the ask of message `of`; `text` says the same in words.'),
    corrects: seq.optional().describe('The earlier message that this one puts right, where the channel could not change it.'),
    redacted: z
      .object({ by: author, at: time, whole: z.boolean() })
      .optional()
      .describe('Words of a message or a note were taken out for good.'),
    of: seq
      .optional()
      .describe('The earlier entry that this one changes. A message comes as it stands now, and each change as an entry of its own too.'),
  })
  .meta({ id: 'Entry', description: 'What happened in a session; other members belong to its kind.' })

export const deadline = z
  .object({
    kind: z.enum(deadlineKinds).describe('`window`: after it the channel takes no more words from us.'),
    state: z
      .enum(['running', 'waiting', 'frozen', 'met', 'missed'])
      .describe('`waiting`: it stands still until the customer writes or it wakes. `frozen`: until the office opens.'),
    at: time.optional().describe('When it is or was due; left out while it stands still.'),
    left: z.number().optional().describe('Seconds of working time.'),
    until: time.optional().describe('When it goes on.'),
    warned: z.literal(true).optional().describe('So much of the time is used that the team is warned.'),
  })
  .meta({ id: 'Deadline' })

const hours = z.object({
  zone: z.string(),
  week: z.string().describe('As `mon-fri 9:00-12:30 13:30-18:00; sat 10:00-14:00`.'),
  holidays: z.array(z.object({ date: z.string(), name: z.string(), times: z.array(z.string()).describe('None: closed.') })),
})

export const officeHours = z
  .object({
    house: hours.optional().describe('Left out: always open.'),
    teams: z.record(z.string(), hours),
    messages: z.record(z.string(), z.string()).describe('By language; `any` for all others.'),
    open: z.boolean().describe('Whether the house is open now.'),
    until: time.optional().describe('When that changes.'),
    replyTimes: z
      .object({
        median: z.number().describe('Minutes of working time.'),
        most: z.number().describe('Nine of ten replies took no longer.'),
        count: z.int(),
        days: z.int(),
      })
      .nullable()
      .describe('How long first replies of people took lately; null where there are too few to tell.'),
  })
  .meta({ id: 'OfficeHours' })

const names = z.array(z.string()).optional()
export const slaPolicy = z
  .object({
    id: z.string(),
    name: z.string(),
    when: z.object({ channels: names, topics: names, tags: names, segments: names }),
    firstReply: z.number().optional().describe('Minutes of working time.'),
    nextReply: z.number().optional(),
    resolution: z.number().optional(),
    snoozePauses: z.boolean(),
    warnAt: z.int().describe('Percent of the time after which the team is warned.'),
  })
  .meta({ id: 'SlaPolicy' })

export const done = z.object({ session: z.string(), seq: z.int().describe('Where the act stands in the timeline.') }).meta({ id: 'Done' })

const candidate = z
  .object({ kind: z.enum(['scenario', 'passage']), id: z.string(), title: z.string(), score: z.number() })
  .meta({ id: 'Candidate' })
const gate = z.object({ gate: z.string(), fired: z.boolean(), why: z.string().optional() }).meta({ id: 'Gate' })
const index = z.object({ version: z.int(), pending: z.int().describe('Changes that the search does not know yet.') })
const chance = z.number().min(0).max(1)

export const receipt = z
  .looseObject({
    question: z.string(),
    decision: z.enum(['answer', 'clarify', 'handoff', 'pass']),
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
    masked: z.array(z.string()),
    index,
  })
  .meta({ id: 'Receipt', description: 'Why the AI said, drafted or did not say something.' })

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
    index,
  })
  .meta({ id: 'Trial' })

const fields = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

export const contact = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    email: z.string().optional().describe('Verified.'),
    phone: z.string().optional().describe('Verified.'),
    identities: z.array(z.string()).describe('`email:…`, `phone:…`, `id:…`: each belongs to one contact.'),
    verified: fields,
    claimed: fields.describe('Said by a browser and proven by nobody.'),
    segments: z.array(z.string()).describe('Every segment the contact is in, proven by the page or set by the team.'),
    teamSegments: z.array(z.string()).describe('Those that the team set.'),
    blocked: z.boolean(),
    merged: z.array(z.string()).describe('Ids of contacts that were merged into this one.'),
    createdAt: time,
  })
  .meta({ id: 'Contact' })

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

export const topic = z
  .object({ slug: z.string(), name: z.string(), description: z.string(), examples: z.array(z.string()) })
  .meta({ id: 'Topic' })

export const autopilot = z
  .object({
    channels: z.record(z.string(), z.enum(autopilotModes)),
    topics: z.array(z.object({ topic: z.string(), channel: z.string().optional(), rule: z.enum(topicRules) })),
  })
  .meta({ id: 'Autopilot' })

const list = z.array(z.string().min(1).max(100)).max(100).optional()
/** As asked and as told: only the latter has a name, for what is told may get further members. */
export const routeShape = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(100),
  when: z
    .strictObject({ channels: list, topics: list, tags: list, segments: list })
    .describe('What is left out holds for all; of a list one has to be there.'),
  team: z.string().min(1).max(100).optional().describe('The team that has it.'),
  show: z
    .object({ desk: z.string().min(1).max(40), room: z.string().min(1).max(200) })
    .optional()
    .describe('The desk that shows it, and the room there in that desk’s own words.'),
})
export const route = routeShape.meta({ id: 'Route' })

export const deskSettings = z
  .object({
    show: z.enum(['handoffs', 'all']),
    words: z.enum(['reply', 'note']),
    routes: z.array(route).describe('Looked at from the first.'),
    reactions: z.record(z.string(), z.string()).describe('Verbs by emoji, without colons.'),
  })
  .meta({ id: 'DeskSettings' })

export const deskStanding = z
  .object({
    desk: z.string(),
    waiting: z.int().describe('Sessions with something that is not shown there for minutes, or that can not be shown.'),
    since: time.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'DeskStanding' })

export const proactive = z
  .object({
    id: z.string(),
    name: z.string(),
    text: z.string().describe('Markdown.'),
    pages: z.array(z.string()).describe('Paths; `*` stands for anything. Empty: every page.'),
    after: z.int().describe('Seconds that the page has been in view.'),
    segments: z.array(z.string()).describe('Empty: everybody.'),
    languages: z.array(z.string()).describe('Of the page. Empty: every language.'),
    again: z.int().describe('Days until the same browser sees it again; 0: once.'),
    on: z.boolean(),
    answered: z.int().describe('Conversations that began with an answer to it. How often it was seen is not known: no request tells.'),
  })
  .meta({ id: 'ProactiveMessage' })

const provenance = z
  .object({ session: z.string(), ticket: z.int(), seq, by: z.object({ id: z.string(), name: z.string() }), at: time })
  .meta({ id: 'Provenance', description: 'The message that a text was made from.' })

const scenarioTest = z
  .object({ question: z.string(), channel: z.string().optional(), decision: z.enum(['answer', 'handoff']), says: z.array(z.string()) })
  .meta({ id: 'ScenarioTest' })

const scenarioText = {
  title: z.string(),
  examples: z.array(z.string()),
  instruction: z.string(),
  channels: z.array(z.string()).describe('Empty: every channel.'),
  segments: z.array(z.string()).describe('Empty: everyone.'),
  tests: z.array(scenarioTest).optional().describe('Questions with what must come of them, run before publishing.'),
  provenance: provenance.optional(),
}

export const scenario = z
  .object({
    id: z.string(),
    kind: z.enum(['behavioral', 'scenario']),
    ...scenarioText,
    status: z.enum(['draft', 'published']),
    version: z.int().describe('The active version, 0 before the first.'),
    changed: z.boolean().describe('The text above differs from the active version.'),
    versions: z.array(
      z.object({
        version: z.int(),
        ...scenarioText,
        at: time,
        by: z.object({ id: z.string(), name: z.string() }),
        from: z.int().optional().describe('The older version this one brought back.'),
      }),
    ),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: 'Scenario' })

export const article = z
  .object({
    slug: z.string(),
    title: z.string(),
    text: z.string().describe('Markdown.'),
    locale: z.string().optional(),
    topic: z.string().optional(),
    url: z.string().optional(),
    provenance: provenance.optional(),
    version: z.int(),
    updatedAt: time,
  })
  .meta({ id: 'Article' })

const named = { id: z.string(), title: z.string() }
const contradiction = z
  .object({
    with: z.object({ kind: z.enum(['scenario', 'page']), ...named }),
    question: z.string(),
    kind: z.enum(['amount', 'negation', 'opposite']),
    ours: z.string(),
    theirs: z.string(),
    why: z.string(),
  })
  .meta({ id: 'Contradiction', description: 'The same question is answered otherwise, as far as words tell.' })

const testRun = z
  .object({
    test: scenarioTest,
    before: trial,
    after: trial,
    passedBefore: z.boolean(),
    passed: z.boolean(),
    why: z.string().optional(),
    silent: z.string().optional().describe('Why customers would not get it: autopilot leaves the channel to the team.'),
  })
  .meta({ id: 'TestRun' })

export const check = z
  .object({
    tests: z.array(testRun),
    breaks: z.array(z.object({ scenario: z.object(named), run: testRun })).describe('Tests of other scenarios that would fail.'),
    contradictions: z.array(contradiction),
    captures: z.array(z.object({ scenario: z.object(named), question: z.string() })).describe('Questions of others that it would take.'),
    similar: z.array(z.object({ ...named, status: z.enum(['draft', 'published']), example: z.string().optional(), score: z.number() })),
    wrong: z.array(z.string()).describe('What publishing asks to confirm; empty: nothing was found.'),
  })
  .meta({ id: 'ScenarioCheck', description: 'What giving a scenario to customers would do. A check of words.' })

const from = { session: z.string(), ticket: z.int(), seq: seq.describe('The message whose words these are.') }
const cleaned = {
  taken: z.array(z.string()).describe('What was taken out of the words.'),
  missing: z.array(z.string()).describe('What a person should add, a sentence each.'),
}

export const proposal = z
  .object({
    ...from,
    title: z.string(),
    examples: z.array(z.string()),
    instruction: z.string(),
    tests: z.array(scenarioTest),
    ...cleaned,
    check,
  })
  .meta({ id: 'Proposal' })

export const articleProposal = z
  .object({
    ...from,
    slug: z.string(),
    title: z.string(),
    text: z.string(),
    topic: z.string().optional(),
    ...cleaned,
    similar: z.array(z.object(named)),
    contradictions: z.array(contradiction),
  })
  .meta({ id: 'ArticleProposal' })

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

export const nothing = z.undefined()

const agent = {
  id: z.string(),
  name: z.string(),
  role: role.describe('As it counts now.'),
  teams: z.array(z.string()).describe('Ids of teams.'),
  identities: z.array(z.string()).describe('What desks call them: `slack:U0123`.'),
  photo: z.string().optional(),
  phone: z.string().optional(),
  away: time.optional().describe('Since when nothing is assigned to them.'),
  set: z
    .object({ role: role.optional(), name: z.string().optional(), photo: z.string().optional() })
    .optional()
    .describe('What an admin has set: it beats what desks tell.'),
}

export const me = z.object(agent).meta({ id: 'Me', description: 'Who acts, as the house knows them or would at their first act.' })

export const member = z.object({ ...agent, open: z.int().describe('Open sessions that they have.') }).meta({ id: 'Member' })

export const roleSettings = z
  .object({
    by: z.enum(['list', 'group']).describe('`group`: groups of a desk give roles.'),
    groups: z.record(z.string(), role).describe('Role by group: `slack:S0123`.'),
    others: role.describe('Of whoever is in no group, or has no role set.'),
  })
  .meta({ id: 'RoleSettings' })

export const team = z
  .object({
    id: z.string(),
    name: z.string(),
    assignment: z.enum(assignments),
    most: z.int().optional().describe('Nothing more is assigned to whoever has so many open sessions.'),
    members: z.array(z.object({ id: z.string(), name: z.string(), away: z.boolean() })),
    waiting: z.int().describe('Open sessions that nobody has.'),
  })
  .meta({ id: 'Team' })

export const canned = z
  .object({
    id: z.string(),
    shortcut: z.string(),
    title: z.string(),
    text: z.string().describe('Markdown, with variables.'),
    language: z.string().optional(),
    team: z.string().optional(),
    used: z.int().describe('How often it was used.'),
  })
  .meta({ id: 'CannedReply' })

export const filledCanned = z
  .object({
    id: z.string(),
    shortcut: z.string(),
    text: z.string(),
    missing: z.array(z.string()).describe('Variables without a value, which still stand in the text.'),
  })
  .meta({ id: 'FilledCannedReply' })

export const auditRow = z
  .object({
    id: z.string(),
    at: time,
    who: z.object({ id: z.string(), name: z.string() }),
    verb: z.string().describe('The act.'),
    about: z.string().describe('What it was done to.'),
    changes: z
      .array(z.object({ what: z.string(), from: z.string().optional(), to: z.string().optional() }))
      .describe('In words. Without `from` it was not there before, without `to` it is gone; of a contact only what was changed is told.'),
    unsure: z.boolean().optional().describe('The process died in the middle: it may have been done or not.'),
  })
  .meta({ id: 'AuditRow' })
