// What may be read: the agents' whole view, and each customer's own.

import { officeOf } from '../model/clocks/hours.ts'
import { byDue } from '../model/clocks/sla.ts'
import type { Entry } from '../model/entry.ts'
import { foldTimeline } from '../model/folds/timeline.ts'
import { Problem } from '../model/problem.ts'
import { allows } from '../model/rights.ts'
import { ownerKey, type Session } from '../model/session.ts'
import type { Time } from '../model/time.ts'
import type { Overview } from '../ports/overview.ts'
import type { HandoffRow, Paging, Queries, SessionFilter } from '../ports/queries.ts'
import type { Findable, Page, Store } from '../ports/store.ts'
import type { ActionCatalogue } from './actions/catalogue.ts'
import type { DecisionRecords } from './answering/records.ts'
import type { OfficeFlow } from './clocks/office.ts'
import type { Pace } from './clocks/pace.ts'
import type { Promises } from './clocks/promises.ts'
import type { Beginnings } from './conversation/begin.ts'
import type { Previews } from './conversation/preview.ts'
import type { Templates } from './conversation/templates.ts'
import type { Desks } from './desks/desks.ts'
import type { DeskSetup } from './desks/settings.ts'
import type { Erasures } from './erasure/erasures.ts'
import type { RetentionFlow } from './erasure/retention.ts'
import type { Backtests } from './evaluation/backtest.ts'
import type { Holdouts } from './holdout/holdouts.ts'
import type { Articles } from './knowledge/articles.ts'
import type { Agents } from './people/agents.ts'
import type { Audit } from './people/audit.ts'
import type { Contacts } from './people/contacts.ts'
import { mustAllow } from './people/guard.ts'
import { createMaybeSame } from './people/maybe-same.ts'
import type { Teams } from './people/teams.ts'
import { asFound } from './recall/found.ts'
import type { Recall } from './recall/recall.ts'
import type { Feed } from './timeline/feed.ts'
import { followHappenings, followTimeline } from './timeline/follow.ts'
import { handoffsTable, sessionsTable, ticketKey } from './timeline/tables.ts'
import type { Timeline } from './timeline/timeline.ts'
import type { CannedReplies } from './training/canned.ts'
import type { Gates } from './training/gates.ts'
import type { Proactive } from './training/proactive.ts'
import type { Scenarios } from './training/scenarios.ts'
import type { Teaching } from './training/teach.ts'
import type { MaskingSetup } from './vault/setting.ts'

interface Needs {
  store: Store
  timeline: Timeline
  feed: Feed
  contacts: Contacts
  scenarios: Scenarios
  gates: Gates
  deskSetup: Pick<DeskSetup, 'get'>
  masking: Pick<MaskingSetup, 'get'>
  desks: Pick<Desks, 'standings'>
  proactive: Proactive
  articles: Articles
  backtests: Pick<Backtests, 'look' | 'all'>
  teaching: Teaching
  recall: Recall
  agents: Agents
  teams: Teams
  replies: CannedReplies
  audit: Audit
  actions: Pick<ActionCatalogue, 'services' | 'action'>
  office: OfficeFlow
  promises: Promises
  pace: Pace
  beginnings: Pick<Beginnings, 'reach'>
  templates: Pick<Templates, 'list'>
  overview: Overview
  records: Pick<DecisionRecords, 'replay'>
  holdouts: Pick<Holdouts, 'list'>
  erasures: Pick<Erasures, 'plan' | 'get' | 'list'>
  retention: Pick<RetentionFlow, 'get'>
  now(): Time
  /** Gives entries' files their addresses. */
  addressed(entries: Entry[]): Entry[]
  previews: Previews
}

const queueLength = 200
const readAtOnce = 1000

/** By id, or by ticket number with or without `#`. */
export const findSession =
  (store: Store, timeline: Timeline): ((id: string) => Promise<Session>) =>
  async id => {
    const ticket = /^#?(\d{1,15})$/u.exec(id)?.[1]
    if (ticket === undefined) return timeline.load(id)
    const found = await store.lookup(ticketKey(Number(ticket)))
    if (!found) throw new Problem('not_found', `There is no ticket #${ticket}.`)
    return timeline.load(found.session)
  }

export const createQueries = (needs: Needs): Queries => {
  const {
    store,
    timeline,
    feed,
    contacts,
    scenarios,
    gates,
    deskSetup,
    masking,
    desks,
    proactive,
    articles,
    backtests,
    teaching,
    recall,
    addressed,
    previews,
    agents,
    teams,
    replies,
    audit,
    actions,
    office,
    promises,
    pace,
    overview,
    records,
    erasures,
    retention,
    now,
  } = needs
  const sessions = store.collection(sessionsTable)
  const handoffs = store.collection(handoffsTable)
  const session = findSession(store, timeline)

  const whole = async (id: string): Promise<string> => (await session(id)).id

  /** The best single filing for the filter, and what remains to be checked. */
  const filing = async (filter: SessionFilter): Promise<{ where?: { index: string; is: string }[]; rest(s: Session): boolean }> => {
    const contact = filter.contact === undefined ? undefined : await contacts.find(filter.contact)
    const ids = contact ? [contact.id, ...contact.merged] : []
    const rest = (s: Session): boolean =>
      (filter.status === undefined || s.status === filter.status) &&
      (filter.team === undefined || s.team === filter.team) &&
      (filter.channel === undefined || s.channel === filter.channel) &&
      (filter.contact === undefined || ids.includes(s.contact)) &&
      (filter.owner === undefined || (s.owner.kind === 'agent' ? `agent:${s.owner.id}` : s.owner.kind) === filter.owner)
    if (filter.contact !== undefined) return { where: ids.map(is => ({ index: 'contact', is })), rest }
    if (filter.status !== undefined && filter.owner !== undefined)
      return { where: [{ index: 'owner', is: `${filter.status} ${filter.owner}` }], rest }
    if (filter.owner !== undefined)
      return { where: ['open', 'resolved', 'closed'].map(status => ({ index: 'owner', is: `${status} ${filter.owner}` })), rest }
    if (filter.status !== undefined) return { where: [{ index: 'status', is: filter.status }], rest }
    if (filter.channel !== undefined) return { where: [{ index: 'channel', is: filter.channel }], rest }
    return { rest }
  }

  const list = async (filter: SessionFilter, { cursor, limit = 100 }: Paging = {}): Promise<Page<Session>> => {
    await timeline.settled()
    const { where, rest } = await filing(filter)
    const options = { descending: true, filter: rest, limit, ...(cursor === undefined ? {} : { cursor }) }
    if (!where) return sessions.list(options)
    if (where.length === 0) return { items: [], next: null }
    if (where[0] && where.length === 1) return sessions.list({ ...options, where: where[0] })
    // Several filings are merged by id: each is read from the same place, so the union's page is exact.
    const pages = await Promise.all(where.map(w => sessions.list({ ...options, where: w, ...(cursor === undefined ? {} : { cursor }) })))
    const all = pages.flatMap(p => p.items).sort((a, b) => (a.id < b.id ? 1 : -1))
    const items = all.slice(0, limit)
    const last = items.at(-1)
    const more = all.length > limit || pages.some(p => p.next !== null)
    return { items, next: more && last ? last.id : null }
  }

  const entryAt = async (id: string, seq: number): Promise<Entry> => {
    const [entry] = await timeline.read(id, seq - 1, 1)
    if (entry?.seq !== seq) throw new Problem('not_found', `There is no entry ${seq} in this session.`)
    return entry
  }

  return {
    session,
    sessions: list,
    async queue({ owner, team, order = 'waiting' } = {}) {
      await timeline.settled()
      const waiting = (await sessions.list({ where: { index: 'queue', is: 'waiting' }, limit: readAtOnce })).items
      const wanted = (s: Session): boolean =>
        s.snoozedUntil === undefined && (owner === undefined || ownerKey(s.owner) === owner) && (team === undefined || s.team === team)
      const awake = waiting.filter(wanted)
      const since = (s: Session): number => s.waitingSince ?? s.lastActivityAt
      const longest = awake.sort((a, b) => since(a) - since(b))
      // Ordered by their clocks, all of them count; else the clocks of those that are shown are enough.
      const first = order === 'due' ? longest : longest.slice(0, queueLength)
      const rows = await Promise.all(first.map(async s => ({ session: s, deadlines: await promises.deadlines(s) })))
      const compare = byDue(now())
      if (order === 'due') rows.sort((a, b) => compare(a.deadlines, b.deadlines))
      return Promise.all(rows.slice(0, queueLength).map(async row => ({ ...row, contact: await contacts.get(row.session.contact) })))
    },
    deadlines: async id => promises.deadlines(await session(id)),
    async officeHours() {
      const set = await office.get()
      const { open, nextClosing, nextOpening } = officeOf(set.house)
      const is = open(now())
      const until = is ? nextClosing(now()) : nextOpening(now())
      return { ...set, open: is, ...(until === undefined ? {} : { until }) }
    },
    sla: () => promises.policies(),
    async replyTimes() {
      await timeline.settled()
      return (await pace.count()) ?? null
    },
    async timeline(id, after, limit = readAtOnce) {
      const about = await session(id)
      const entries = foldTimeline(await timeline.read(about.id, after))
      return previews.drafts(about, addressed(entries.slice(0, limit)))
    },
    async *follow(id, after, signal) {
      const about = await session(id)
      let first = true
      for await (const entries of followTimeline(timeline, feed, about.id, after, signal)) {
        yield previews.drafts(about, addressed(first ? foldTimeline(entries) : entries))
        first = false
      }
    },
    onTyping: (id, fn) => feed.onTyping(id, (on, by) => by === 'contact' && fn(on)),
    async *happenings(signal) {
      for await (const { session, entries } of followHappenings(feed, signal))
        yield { session, entries: previews.drafts(session, addressed(entries)) }
    },
    async why(id, seq) {
      const session = await whole(id)
      const entry = await entryAt(session, seq)
      // What was shown sentence by sentence has its receipt at its end.
      const isGrown = entry.kind === 'message' && entry.growing !== undefined
      const [stands = entry] = isGrown ? foldTimeline(await timeline.read(session, seq - 1)) : []
      const receipt = 'receipt' in stands ? stands.receipt : undefined
      if (!receipt) throw new Problem('not_found', `Entry ${seq} is not an answer, draft or handoff of the AI, so it has no receipt.`)
      return receipt
    },
    async replay(id, seq) {
      return records.replay((await session(id)).id, seq)
    },
    holdouts: () => needs.holdouts.list(),
    async find(text, limit = 20) {
      await timeline.settled()
      const found = await Promise.all((await store.find(text, limit)).map(line => asFound(timeline, line)))
      const places = new Set<string>()
      return found.filter((line): line is Findable => {
        const place = line && `${line.session} ${line.seq}`
        return place !== undefined && !places.has(place) && !!places.add(place)
      })
    },
    recall: question => recall.recall(question),
    contact: id => contacts.get(id),
    maybeSame: createMaybeSame({ store, contacts }),
    contacts: (paging = {}) => contacts.list(paging),
    reach: id => needs.beginnings.reach(id),
    async handoffs(paging = {}) {
      await timeline.settled()
      const page = await handoffs.list({ descending: true, ...paging })
      const items = await Promise.all(
        page.items.map(async (doc): Promise<HandoffRow | undefined> => {
          const entry = await entryAt(doc.session, doc.seq)
          return entry.kind === 'handoff' ? { session: await timeline.load(doc.session), entry } : undefined
        }),
      )
      return { items: items.filter(item => item !== undefined), next: page.next }
    },
    proposal: async (id, seq) => teaching.proposal(await session(id), seq),
    articleFromMessage: async (id, seq) => teaching.article(await session(id), seq),
    backtest: id => backtests.look(id),
    backtests: () => backtests.all(),
    check: async id => teaching.check(await scenarios.get(id)),
    scenario: id => scenarios.get(id),
    scenarios: (paging = {}) => scenarios.list(paging),
    topics: () => gates.topics(),
    autopilot: () => gates.autopilot(),
    masking: masking.get,
    deskSettings: deskSetup.get,
    desks: desks.standings,
    proactive: () => proactive.list(),
    me: who => agents.me(who),
    may: async (who, right) => allows((await agents.me(who)).role, right),
    async agents() {
      await timeline.settled()
      const all = await agents.list()
      return Promise.all(
        all.map(async agent => ({ ...agent, open: await sessions.count({ index: 'owner', is: `open agent:${agent.id}` }) })),
      )
    },
    roles: () => agents.roles(),
    async teams() {
      await timeline.settled()
      const [all, people] = await Promise.all([teams.list(), agents.list()])
      const { items } = await sessions.list({ where: { index: 'owner', is: 'open team' }, limit: readAtOnce })
      return all.map(team => ({
        ...team,
        members: people.filter(one => one.teams.includes(team.id)).map(({ id, name, away }) => ({ id, name, away: away !== undefined })),
        waiting: items.filter(s => s.team === team.id).length,
      }))
    },
    canned: words => replies.list(words),
    preview: async (id, text) => previews.of(await session(id), { author: { kind: 'agent', id: '', name: '' }, text }),
    templates: async id => needs.templates.list(await session(id)),
    filled: async (id, canned, who) => replies.filled(canned, await session(id), await agents.me(who)),
    async audit(who, filter = {}, paging = {}) {
      await mustAllow(agents, await agents.me(who), 'audit')
      return audit.list(filter, paging)
    },
    numbers: () => overview.numbers(),
    sources: () => overview.sources(),
    health: () => overview.health(),
    actions: () => actions.services(),
    action: id => actions.action(id),
    retention: retention.get,
    erasurePlan: erasures.plan,
    erasure: erasures.get,
    erasures: (paging = {}) => erasures.list(paging),
    articles: (paging = {}) => articles.list(paging),
    article: slug => articles.get(slug),
  }
}
