// Ours → theirs: sessions, entries and the rest as callers see them. Times become RFC 3339; what is internal stays in the house.
import type { Agent, AgentStanding, Author } from '#core/model/agent.ts'
import type { KnowledgePageRecord } from '#core/model/article.ts'
import type { AuditRow } from '#core/model/audit.ts'
import type { Canned } from '#core/model/canned.ts'
import { type Contact, contactName, segmentsOf } from '#core/model/contact.ts'
import type { Deadline } from '#core/model/deadline.ts'
import type { DeliveryState } from '#core/model/delivery.ts'
import type { Entry, Redacted } from '#core/model/entry.ts'
import type { Hours } from '#core/model/hours.ts'
import { spanWords, weekWords } from '#core/model/hours-words.ts'
import type { ReplyTimes } from '#core/model/pace.ts'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import type { Provenance } from '#core/model/provenance.ts'
import type { Scenario, ScenarioVersion } from '#core/model/scenario.ts'
import type { Owner, Session } from '#core/model/session.ts'
import type { SlaPolicy } from '#core/model/sla.ts'
import type { Source } from '#core/model/source.ts'
import type { TeamStanding } from '#core/model/team.ts'
import { type Duration, minute, second, type Time } from '#core/model/time.ts'
import type { Topic } from '#core/model/topic.ts'
import type { DeskStanding, HandoffRow, OfficeStanding } from '#core/ports/queries.ts'
import type { Recollection } from '#core/ports/recall.ts'
import type { Findable, Page } from '#core/ports/store.ts'

type Json = Record<string, unknown>

const iso = (time: Time): string => new Date(time).toISOString()
const maybe = (time: Time | undefined): string | undefined => (time === undefined ? undefined : iso(time))

const ownerView = (owner: Owner): Json =>
  owner.kind === 'agent' ? { kind: owner.kind, id: owner.id, name: owner.name } : { kind: owner.kind }

const authorView = (author: Author): Json => ({ kind: author.kind, id: 'id' in author ? author.id : undefined, name: author.name })

const sourcesView = (sources: Source[] | undefined): Json[] | undefined =>
  sources?.map(({ title, url, version }) => ({ title, url, version }))

/** A page of a list, each item through `view`. */
export const pageView = <T>({ items, next }: Page<T>, view: (item: T) => Json): { items: Json[]; next: string | null } => ({
  items: items.map(view),
  next,
})

export const sessionView = (s: Session): Json => ({
  id: s.id,
  ticket: s.ticket,
  channel: s.channel,
  contact: s.contact,
  address: s.address,
  status: s.status,
  owner: ownerView(s.owner),
  team: s.team,
  topic: s.topic,
  language: s.language,
  sentiment: s.sentiment,
  summary: s.summary,
  tags: s.tags,
  snoozedUntil: maybe(s.snoozedUntil),
  startedAt: iso(s.startedAt),
  lastActivityAt: iso(s.lastActivityAt),
  waitingSince: maybe(s.waitingSince),
  resolvedAt: maybe(s.resolvedAt),
  resolution: s.resolution,
  score: s.csat?.score,
  from: s.from,
  opening: s.opening,
  lastSeq: s.lastSeq,
  drafts: s.drafts.map(({ seq, basedOn, purpose }) => ({ seq, basedOn, purpose })),
  preview: s.preview,
})

const fareView = (delivery: { state: DeliveryState; reason?: string } | undefined): Json | undefined =>
  delivery && { state: delivery.state, reason: delivery.reason }

const redactedView = (redacted: Redacted | undefined): Json | undefined =>
  redacted && { by: authorView(redacted.by), at: iso(redacted.at), whole: redacted.whole }

const provenanceView = (from: Provenance | undefined): Json | undefined =>
  from && { session: from.session, ticket: from.ticket, seq: from.seq, by: { id: from.by.id, name: from.by.name }, at: iso(from.at) }

/** What belongs to a kind of entry. Written out kind by kind, so that a field added to the model is internal until somebody says otherwise. */
const kindView = (entry: Entry): Json => {
  switch (entry.kind) {
    case 'started':
      return { channel: entry.channel, contact: entry.contact, ticket: entry.ticket, from: entry.from }
    case 'message':
      return {
        text: entry.text,
        attachments: entry.attachments?.map(({ id, name, type, size, image, url }) => ({ id, name, type, size, image, url })),
        sources: sourcesView(entry.sources),
        class: entry.class,
        basedOn: entry.basedOn,
        draft: entry.draft,
        approvedBy: entry.approvedBy && { id: entry.approvedBy.id, name: entry.approvedBy.name },
        ask: entry.ask,
        answers: entry.answers,
        corrects: entry.corrects,
        opening: entry.opening,
        wish: entry.wish,
        ignored: entry.ignored,
        delivery: fareView(entry.delivery),
        editedAt: maybe(entry.editedAt),
        deleted: entry.deleted,
        redacted: redactedView(entry.redacted),
        reactions: entry.reactions?.map(({ emoji, by }) => ({ emoji, by: authorView(by) })),
      }
    case 'note':
      return { text: entry.text, redacted: redactedView(entry.redacted) }
    case 'handoff':
      return {
        reasons: entry.reasons,
        explanation: entry.explanation,
        summary: entry.summary,
        sentiment: entry.sentiment,
        language: entry.language,
        basedOn: entry.basedOn,
        sources: sourcesView(entry.evidence),
      }
    case 'owner':
      return { owner: ownerView(entry.owner), team: entry.team, cause: entry.cause }
    case 'status':
      return { status: entry.status, resolution: entry.resolution, reason: entry.reason }
    case 'tags':
      return { add: entry.add, remove: entry.remove }
    case 'snooze':
      return { until: entry.until === null ? null : iso(entry.until) }
    case 'label':
      return { topic: entry.topic, language: entry.language, sentiment: entry.sentiment, summary: entry.summary }
    case 'draft':
      return {
        text: entry.text,
        sources: sourcesView(entry.sources),
        class: entry.class,
        basedOn: entry.basedOn,
        purpose: entry.purpose,
        verdict: entry.verdict,
      }
    case 'decision':
      return { of: entry.of, verdict: entry.verdict, text: entry.text }
    case 'passed':
      return { basedOn: entry.basedOn, reason: entry.reason }
    case 'delivery':
      return {
        of: entry.of,
        target: entry.target,
        state: entry.state,
        reason: entry.reason,
        attempt: entry.attempt,
        waits: entry.waits,
        delivery: { state: entry.state, reason: entry.reason },
      }
    case 'csat_request':
      return { about: entry.about }
    case 'csat':
      return { of: entry.of === 0 ? undefined : entry.of, score: entry.score, comment: entry.comment, about: entry.about }
    case 'edit':
      return { of: entry.of, text: entry.text, ignored: entry.ignored, delivery: fareView(entry.delivery) }
    case 'delete':
      return { of: entry.of, ignored: entry.ignored, delivery: fareView(entry.delivery) }
    case 'clock':
      return { clock: entry.clock, state: entry.state, since: entry.since, due: maybe(entry.due) }
    case 'erased':
      return { of: entry.of, text: entry.text }
    case 'reaction':
      return { of: entry.of, emoji: entry.emoji, removed: entry.removed, ignored: entry.ignored }
  }
}

export const entryView = (entry: Entry): Json => ({
  seq: entry.seq,
  at: iso(entry.at),
  kind: entry.kind,
  author: authorView(entry.author),
  ...kindView(entry),
})

export const contactView = (contact: Contact): Json => ({
  id: contact.id,
  name: contactName({ verified: { ...contact.verified }, claimed: contact.claimed }),
  email: contact.verified.email,
  phone: contact.verified.phone,
  identities: contact.identities,
  verified: contact.verified,
  claimed: contact.claimed,
  segments: segmentsOf(contact),
  teamSegments: contact.teamSegments ?? [],
  blocked: contact.blocked,
  merged: contact.merged,
  createdAt: iso(contact.createdAt),
})

export const handoffView = ({ session, entry }: HandoffRow): Json => ({
  session: session.id,
  ticket: session.ticket,
  channel: session.channel,
  contact: session.contact,
  status: session.status,
  owner: ownerView(session.owner),
  seq: entry.seq,
  at: iso(entry.at),
  reasons: entry.reasons,
  explanation: entry.explanation,
  summary: entry.summary,
  sentiment: entry.sentiment,
  language: entry.language,
})

export const topicView = ({ id, name, description, examples }: Topic): Json => ({ slug: id, name, description, examples })

export const deskStandingView = ({ desk, waiting, since, reason }: DeskStanding): Json => ({ desk, waiting, since: maybe(since), reason })

export const proactiveView = (rule: ProactiveStanding): Json => ({
  id: rule.id,
  name: rule.name,
  text: rule.text,
  pages: rule.pages,
  after: rule.after,
  segments: rule.segments,
  languages: rule.languages,
  again: rule.again,
  on: rule.on,
  answered: rule.answered,
})

const versionView = ({
  version,
  title,
  examples,
  instruction,
  channels,
  segments,
  tests,
  provenance,
  at,
  by,
  from,
}: ScenarioVersion): Json => ({
  version,
  title,
  examples,
  instruction,
  channels,
  segments,
  tests,
  provenance: provenanceView(provenance),
  at: iso(at),
  by: { id: by.id, name: by.name },
  from,
})

export const scenarioView = (scenario: Scenario): Json => ({
  id: scenario.id,
  kind: scenario.kind,
  title: scenario.title,
  examples: scenario.examples,
  instruction: scenario.instruction,
  channels: scenario.channels,
  segments: scenario.segments,
  tests: scenario.tests,
  provenance: provenanceView(scenario.provenance),
  status: scenario.status,
  version: scenario.version,
  changed: scenario.changed,
  versions: scenario.versions.map(versionView),
  createdAt: iso(scenario.createdAt),
  updatedAt: iso(scenario.updatedAt),
})

export const articleView = (page: KnowledgePageRecord): Json => ({
  slug: page.id.slice(page.id.indexOf('/') + 1),
  title: page.title,
  text: page.text,
  locale: page.locale,
  topic: page.topic,
  url: page.url,
  provenance: provenanceView(page.provenance),
  version: page.version,
  updatedAt: iso(page.updatedAt),
})

export const deadlineView = ({ kind, state, at, left, until, warned }: Deadline): Json => ({
  kind,
  state,
  at: maybe(at),
  left: left === undefined ? undefined : Math.round(left / second),
  until: maybe(until),
  warned,
})

const hoursView = ({ zone, week, holidays }: Hours): Json => ({
  zone,
  week: weekWords(week),
  holidays: holidays.map(({ date, name, spans }) => ({ date, name, times: spans.map(spanWords) })),
})

export const officeView = (office: OfficeStanding, times: ReplyTimes | null): Json => ({
  house: office.house && hoursView(office.house),
  teams: Object.fromEntries(Object.entries(office.teams).map(([name, hours]) => [name, hoursView(hours)])),
  messages: office.messages,
  open: office.open,
  until: maybe(office.until),
  replyTimes: times && { median: times.median / minute, most: times.most / minute, count: times.count, days: times.days },
})

const inMinutes = (time: Duration | undefined): number | undefined => (time === undefined ? undefined : time / minute)

export const slaView = ({ id, name, when, firstReply, nextReply, resolution, snoozePauses, warnAt }: SlaPolicy): Json => ({
  id,
  name,
  when,
  firstReply: inMinutes(firstReply),
  nextReply: inMinutes(nextReply),
  resolution: inMinutes(resolution),
  snoozePauses,
  warnAt: Math.round(warnAt * 100),
})

export const foundView = ({ session, seq, at, text }: Findable): Json => ({ session, seq, at: iso(at), text })

export const recollectionView = ({ lines, ...told }: Recollection): Json => ({
  ...told,
  lines: lines.map(({ at, author, ...line }) => ({ ...line, at: iso(at), author: authorView(author) })),
})
export const meView = ({ id, name, role, teams, identities, photo, phone, away, set }: Agent): Json => ({
  id,
  name,
  role,
  teams,
  identities,
  photo,
  phone,
  away: maybe(away),
  set,
})

export const memberView = (agent: AgentStanding): Json => ({ ...meView(agent), open: agent.open })

export const teamView = ({ id, name, assignment, most, members, waiting }: TeamStanding): Json => ({
  id,
  name,
  assignment,
  most,
  members,
  waiting,
})

export const cannedView = ({ id, shortcut, title, text, language, team, used }: Canned): Json => ({
  id,
  shortcut,
  title,
  text,
  language,
  team,
  used,
})

export const auditView = ({ at, ...row }: AuditRow): Json => ({ ...row, at: iso(at) })
