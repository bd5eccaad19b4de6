// Controls and Queries of a Threadline that runs elsewhere, over its REST API: what `npm run desk` attaches to.
//
// Streams come back by themselves after the server was away. A session that is followed goes on from the last entry seen; the others
// are read up from the last entry known, so that nothing an agent must hear is lost.
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import { spanWords, weekWords } from '#core/model/clocks/hours-words.ts'
import { allows } from '#core/model/rights.ts'
import { minute } from '#core/model/time.ts'
import type { Act, Controls, Done, SlaGiven } from '#core/ports/controls.ts'
import type { Paging, Queries, SessionFilter } from '#core/ports/queries.ts'
import type { Keep } from '../attach.ts'
import { begun, reach } from './begun.ts'
import { createCaller } from './call.ts'
import { type ConnectionNews, createListener } from './listen.ts'
import * as standing from './overview.ts'
import * as wire from './wire.ts'

export interface RemoteGiven {
  /** Where the server is, such as `http://127.0.0.1:3000`. */
  url: string
  /** The API's bearer key. A function is asked each time: the local desk's key is new at each start of the server. */
  key: string | (() => string)
  clock: Clock
  fetch?: typeof globalThis.fetch
}

export interface Remote {
  controls: Controls
  queries: Queries
  /** Resolves when the server answers and takes the key; throws Problem at once where not. */
  greet(): Promise<void>
  /** Uploads a file; its `id` is then the ticket by which `reply` sends it. */
  keep: Keep
  onConnection(listener: (news: ConnectionNews) => void): void
  close(): void
}

const enc = encodeURIComponent
const nothing = z.unknown().transform(() => undefined)

const query = (given: Record<string, string | number | undefined>): string => {
  const pairs = Object.entries(given).filter(([, value]) => value !== undefined)
  return pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${key}=${enc(String(value))}`).join('&')}`
}

/** Who acts or asks, where there is no body to say it in. */
const by = ({ id, name }: Who): string => query({ agent: id, agent_name: name })

export type { ConnectionNews }

/** A policy as the API takes it: in minutes. */
const policyBody = ({ firstReply, nextReply, resolution, warnAt, ...rest }: Omit<SlaGiven, 'id'>): object => {
  const time = (given: number | null | undefined): number | null | undefined => (given ? given / minute : given)
  const warning = warnAt === undefined ? {} : { warnAt: Math.round(warnAt * 100) }
  return { ...rest, ...warning, firstReply: time(firstReply), nextReply: time(nextReply), resolution: time(resolution) }
}

/** A desk's link to the server; nothing is sent before the first call. */
export const createRemote = ({ url, key, clock, fetch = globalThis.fetch }: RemoteGiven): Remote => {
  const caller = createCaller({ url: url.replace(/\/+$/, ''), key: typeof key === 'string' ? () => key : key, clock, fetch })
  const { call } = caller
  const listeners: ((news: ConnectionNews) => void)[] = []
  const tell = (news: ConnectionNews): void => {
    for (const listener of listeners) listener(news)
  }
  const acting = ({ who, key: id }: Act): Record<string, unknown> => ({
    agent: { id: who.id, name: who.name, ...(who.photo && { photo: who.photo }) },
    ...(id !== undefined && { id }),
  })
  const verb =
    (name: string) =>
    (session: string, input: object, act: Act): Promise<Done> =>
      call('POST', `/sessions/${enc(session)}/${name}`, wire.done, {
        body: { ...input, ...acting(act) },
        repeatable: act.key !== undefined,
      })

  const controls: Controls = {
    reply: (session, { attachments, ...input }, act) =>
      verb('reply')(session, { ...input, ...(attachments && { attachments: attachments.map(a => a.id) }) }, act),
    edit: verb('correct'),
    react: verb('react'),
    remove: verb('unsend'),
    typing: (session, on, { who }) =>
      call('POST', `/sessions/${enc(session)}/typing`, nothing, { body: { on, ...acting({ who }) }, patience: 0 }),
    note: verb('note'),
    claim: verb('claim'),
    pickUp: verb('pickup'),
    template: verb('template'),
    assign: verb('assign'),
    release: verb('release'),
    resolve: verb('resolve'),
    close: verb('close'),
    reopen: verb('reopen'),
    snooze: (session, { until }, act) =>
      verb('snooze')(session, { until: typeof until === 'number' ? new Date(until).toISOString() : until }, act),
    tags: verb('tags'),
    recipients: verb('cc'),
    draft: verb('draft'),
    decide: verb('decide'),
    csat: verb('csat'),
    settle: verb('settle'),
    translate: verb('translate'),
    ask: input => call('POST', '/ask', wire.trial, { body: input, repeatable: true }),
    backtest: (given, act) =>
      call('POST', '/backtests', wire.backtest, { body: { ...given, ...acting(act) }, repeatable: act.key !== undefined }),
    stopBacktest: (id, act) => call('DELETE', `/backtests/${enc(id)}${by(act.who)}`, wire.backtest),
    autopilot: (change, act) => call('PUT', '/autopilot', wire.autopilot, { body: { ...change, ...acting(act) }, repeatable: true }),
    deskSettings: (change, act) =>
      call('PATCH', '/desk-settings', wire.deskSettings, {
        body: { ...change, ...acting(act) },
        repeatable: act.key !== undefined || change.route === undefined || change.route.id !== undefined,
      }),
    masking: (change, act) => call('PATCH', '/masking', wire.masking, { body: { ...change, ...acting(act) }, repeatable: true }),
    topic: ({ id, ...topic }, act) =>
      call('PUT', `/topics/${enc(id)}`, wire.topic, { body: { ...topic, ...acting(act) }, repeatable: true }),
    removeTopic: (id, act) => call('DELETE', `/topics/${enc(id)}${by(act.who)}`, nothing),
    newScenario: (text, act) =>
      call('POST', '/scenarios', wire.scenario, { body: { ...text, ...acting(act) }, repeatable: act.key !== undefined }),
    changeScenario: (id, change, act) =>
      call('PATCH', `/scenarios/${enc(id)}`, wire.scenario, { body: { ...change, ...acting(act) }, repeatable: true }),
    publishScenario: (id, how, act) =>
      call('POST', `/scenarios/${enc(id)}/publish`, wire.scenario, { body: { ...how, ...acting(act) }, repeatable: act.key !== undefined }),
    beginHoldout: (id, input, act) =>
      call('POST', `/scenarios/${enc(id)}/holdout`, wire.holdout, {
        body: { ...input, ...acting(act) },
        repeatable: act.key !== undefined,
      }),
    endHoldout: (id, input, act) => call('POST', `/scenarios/${enc(id)}/holdout/end`, wire.holdout, { body: { ...input, ...acting(act) } }),
    teach: (session, given, act) =>
      call('POST', `/sessions/${enc(session)}/teach`, wire.scenario, {
        body: { ...given, ...acting(act) },
        repeatable: act.key !== undefined,
      }),
    redact: (session, input, act) =>
      call('POST', `/sessions/${enc(session)}/redact`, wire.redaction, {
        body: { ...input, ...acting(act) },
        repeatable: act.key !== undefined,
      }),
    rollbackScenario: (id, input, act) =>
      call('POST', `/scenarios/${enc(id)}/rollback`, wire.scenario, {
        body: { ...input, ...acting(act) },
        repeatable: act.key !== undefined,
      }),
    removeScenario: (id, act) => call('DELETE', `/scenarios/${enc(id)}${by(act.who)}`, nothing),
    putProactive: ({ id, ...rule }, act) =>
      id === undefined
        ? call('POST', '/proactive', wire.proactive, { body: { ...rule, ...acting(act) }, repeatable: act.key !== undefined })
        : call('PATCH', `/proactive/${enc(id)}`, wire.proactive, { body: { ...rule, ...acting(act) }, repeatable: true }),
    removeProactive: (id, act) => call('DELETE', `/proactive/${enc(id)}${by(act.who)}`, nothing),
    importActions: ({ text, privateNetwork, ...given }, { who, ...act }) => {
      const network = privateNetwork === undefined ? {} : { private_network: privateNetwork }
      if (text === undefined)
        return call('POST', '/action-services', wire.actionsImported, {
          body: { ...given, ...network, ...acting({ who, ...act }) },
          repeatable: true,
        })
      const asked = {
        ...given,
        ...(privateNetwork !== undefined && { private_network: String(privateNetwork) }),
        agent: who.id,
        agent_name: who.name,
      }
      return caller.upload(`/action-services/document${query(asked)}`, Readable.from([Buffer.from(text)]), wire.actionsImported)
    },
    changeAction: (id, change, act) =>
      call('PATCH', `/actions/${enc(id)}`, wire.action, { body: { ...change, ...acting(act) }, repeatable: true }),
    setCredentials: (service, { privateNetwork, ...change }, act) =>
      call('PATCH', `/action-services/${enc(service)}`, wire.actionService, {
        body: { ...change, ...(privateNetwork !== undefined && { private_network: privateNetwork }), ...acting(act) },
        repeatable: true,
      }),
    testAction: (id, input, act) => call('POST', `/actions/${enc(id)}/test`, wire.actionTest, { body: { ...input, ...acting(act) } }),
    removeActions: (service, act) => call('DELETE', `/action-services/${enc(service)}${by(act.who)}`, nothing),
    setHours: ({ team, hours }, act) =>
      call('PUT', '/office-hours', wire.office, {
        body: { ...(team !== undefined && { team }), hours: hours && { zone: hours.zone, week: weekWords(hours.week) }, ...acting(act) },
        repeatable: true,
      }),
    setHolidays: ({ add = [], ...rest }, act) =>
      call('POST', '/office-hours/holidays', wire.office, {
        body: { ...rest, add: add.map(({ date, name, spans }) => ({ date, name, times: spans.map(spanWords) })), ...acting(act) },
        repeatable: true,
      }),
    setAwayMessage: (given, act) =>
      call('PUT', '/office-hours/message', wire.office, { body: { ...given, ...acting(act) }, repeatable: true }),
    putSla: ({ id, ...policy }, act) => {
      const body = { ...policyBody(policy), ...acting(act) }
      return id === undefined
        ? call('POST', '/sla', wire.sla, { body, repeatable: act.key !== undefined })
        : call('PATCH', `/sla/${enc(id)}`, wire.sla, { body, repeatable: true })
    },
    removeSla: (id, act) => call('DELETE', `/sla/${enc(id)}${by(act.who)}`, nothing),
    message: (contact, { attachments, ...input }, act) =>
      call('POST', `/contacts/${enc(contact)}/messages`, begun, {
        body: { ...input, ...(attachments && { attachments: attachments.map(a => a.id) }), ...acting(act) },
        repeatable: act.key !== undefined,
      }),
    changeContact: (id, change, act) =>
      call('PATCH', `/contacts/${enc(id)}`, wire.contact, { body: { ...change, ...acting(act) }, repeatable: true }),
    splitContact: (id, part, act) => call('POST', `/contacts/${enc(id)}/split`, wire.contact, { body: { part, ...acting(act) } }),
    mergeContacts: (into, from, act) => call('POST', `/contacts/${enc(into)}/merge`, wire.contact, { body: { from, ...acting(act) } }),
    keepApart: (id, other, act) =>
      call('POST', `/contacts/${enc(id)}/apart`, wire.contact, { body: { other, ...acting(act) }, repeatable: true }),
    blockContact: (id, blocked, act) =>
      call('POST', `/contacts/${enc(id)}/block`, wire.contact, { body: { blocked, ...acting(act) }, repeatable: true }),
    eraseContact: (id, act) => call('DELETE', `/contacts/${enc(id)}${by(act.who)}`, wire.erasure),
    exportContact: (id, { vault = false }, act) =>
      call('POST', `/contacts/${enc(id)}/export`, wire.contactExport, { body: { vault, ...acting(act) } }),
    putArticle: (slug, article, act) =>
      call('PUT', `/articles/${enc(slug)}`, wire.article, { body: { ...article, ...acting(act) }, repeatable: true }),
    addDocument: ({ file, progress: _, ...given }, act) =>
      call('POST', '/documents', wire.documentAdded, {
        body: { ...given, ...(file && { file: file.id }), ...acting(act) },
        repeatable: true,
        within: 4 * minute,
      }),
    removeArticle: (slug, act) => call('DELETE', `/articles/${enc(slug)}${by(act.who)}`, nothing),
    useCanned: (session, { canned }, act) =>
      call('POST', `/sessions/${enc(session)}/canned/${enc(canned)}`, wire.filledCanned, {
        body: acting(act),
        repeatable: act.key !== undefined,
      }),
    putAgent: (id, change, act) =>
      call('PATCH', `/members/${enc(id)}`, wire.member, { body: { ...change, ...acting(act) }, repeatable: true }),
    joinAgents: (into, from, act) => call('POST', `/members/${enc(into)}/join`, wire.member, { body: { from, ...acting(act) } }),
    away: (away, act) => call('POST', '/away', wire.member, { body: { away, ...acting(act) }, repeatable: true }),
    roles: (change, act) => call('PUT', '/roles', wire.roleSettings, { body: { ...change, ...acting(act) }, repeatable: true }),
    putTeam: ({ id, ...change }, act) =>
      call('PUT', `/teams/${enc(id)}`, wire.team, { body: { ...change, ...acting(act) }, repeatable: true }),
    removeTeam: (id, act) => call('DELETE', `/teams/${enc(id)}${by(act.who)}`, nothing),
    putCanned: ({ id, ...canned }, act) =>
      id === undefined
        ? call('POST', '/canned', wire.canned, { body: { ...canned, ...acting(act) }, repeatable: act.key !== undefined })
        : call('PATCH', `/canned/${enc(id)}`, wire.canned, { body: { ...canned, ...acting(act) }, repeatable: true }),
    removeCanned: (id, act) => call('DELETE', `/canned/${enc(id)}${by(act.who)}`, nothing),
    keepSessions: ({ days }, act) => call('PUT', '/retention', wire.retention, { body: { days, ...acting(act) }, repeatable: true }),
    linkDevice: (channel, input, act) =>
      call('POST', `/channels/${enc(channel)}/link`, wire.device, { body: { ...input, ...acting(act) } }),
    keepAudit: ({ days }, act) => call('PUT', '/audit', wire.kept, { body: { days, ...acting(act) }, repeatable: true }),
  }

  const page = <T>(path: string, item: z.ZodType<T>, paging: Paging = {}, more: Record<string, string | undefined> = {}) =>
    call('GET', `${path}${query({ ...more, cursor: paging.cursor, limit: paging.limit })}`, wire.pageOf(item))

  const timeline = async (session: string, after: number, limit?: number) =>
    (await call('GET', `/sessions/${enc(session)}/timeline${query({ after, limit })}`, z.object({ items: wire.entries }))).items

  const reading: Omit<Queries, 'follow' | 'onTyping' | 'happenings'> = {
    session: id => call('GET', `/sessions/${enc(id.replace(/^#/, ''))}`, wire.session),
    sessions: (filter: SessionFilter, paging) => page('/sessions', wire.session, paging, { ...filter }),
    queue: async (filter = {}) => (await page('/queue', wire.queueRow, {}, { ...filter })).items,
    deadlines: async id => (await call('GET', `/sessions/${enc(id)}/deadlines`, wire.deadlines)).items,
    officeHours: () => call('GET', '/office-hours', wire.office),
    sla: async () => (await page('/sla', wire.sla)).items,
    replyTimes: async () => (await call('GET', '/office-hours', wire.replyTimes)).replyTimes,
    timeline,
    holdouts: async () => (await call('GET', '/holdouts', wire.pageOf(wire.holdout))).items,
    replay: (session, seq) => call('GET', `/sessions/${enc(session)}/replay/${seq}`, wire.replay),
    why: (session, seq) => call('GET', `/sessions/${enc(session)}/why/${seq}`, wire.receipt),
    find: async (text, limit) => (await call('GET', `/find${query({ text, limit })}`, wire.pageOf(wire.found))).items,
    recall: question => call('GET', `/recall${query({ question })}`, wire.recollection),
    proposal: (session, seq) => call('GET', `/sessions/${enc(session)}/proposal/${seq}`, wire.proposal),
    articleFromMessage: (session, seq) => call('GET', `/sessions/${enc(session)}/article/${seq}`, wire.articleProposal),
    backtest: id => call('GET', `/backtests/${enc(id)}`, wire.backtest),
    backtests: async () => (await page('/backtests', wire.backtest)).items,
    check: id => call('GET', `/scenarios/${enc(id)}/check`, wire.check),
    contact: id => call('GET', `/contacts/${enc(id)}`, wire.contact),
    contacts: paging => page('/contacts', wire.contact, paging),
    reach: async contact => (await page(`/contacts/${enc(contact)}/channels`, reach)).items,
    handoffs: paging => page('/handoffs', wire.handoffRow, paging),
    scenario: id => call('GET', `/scenarios/${enc(id)}`, wire.scenario),
    scenarios: paging => page('/scenarios', wire.scenario, paging),
    topics: async () => (await page('/topics', wire.topic)).items,
    autopilot: () => call('GET', '/autopilot', wire.autopilot),
    retention: () => call('GET', '/retention', wire.retention),
    masking: () => call('GET', '/masking', wire.masking),
    deskSettings: () => call('GET', '/desk-settings', wire.deskSettings),
    desks: async () => (await page('/desks', wire.deskStanding)).items,
    proactive: async () => (await page('/proactive', wire.proactive)).items,
    me: who => call('GET', `/me${by(who)}`, wire.me),
    may: async (who, right) => allows((await call('GET', `/me${by(who)}`, wire.me)).role, right),
    agents: async () => (await page('/members', wire.member)).items,
    roles: () => call('GET', '/roles', wire.roleSettings),
    teams: async () => (await page('/teams', wire.team)).items,
    canned: async words => (await page('/canned', wire.canned, {}, { words })).items,
    preview: async (session, said) =>
      (await call('POST', `/sessions/${enc(session)}/preview`, wire.previewed, { body: { text: said }, patience: 0 })).preview,
    templates: async session => (await page(`/sessions/${enc(session)}/templates`, wire.template)).items,
    filled: (session, canned, who) => call('GET', `/sessions/${enc(session)}/canned/${enc(canned)}${by(who)}`, wire.filledCanned),
    audit: (who, { words, who: did } = {}, paging) =>
      page('/audit', wire.auditRow, paging, { agent: who.id, agent_name: who.name, words, by: did }),
    actions: async () => (await page('/action-services', wire.actionService)).items,
    action: id => call('GET', `/actions/${enc(id)}`, wire.action),
    maybeSame: async contact => (await call('GET', `/contacts/${enc(contact)}/maybe-same`, wire.alike)).items,
    erasurePlan: contact => call('GET', `/contacts/${enc(contact)}/erasure`, wire.erasurePlan),
    erasure: id => call('GET', `/erasures/${enc(id)}`, wire.erasure),
    erasures: paging => page('/erasures', wire.erasure, paging),
    articles: paging => page('/articles', wire.article, paging),
    article: slug => call('GET', `/articles/${enc(slug)}`, wire.article),
    numbers: () => call('GET', '/numbers', standing.numbers),
    sources: async () => (await call('GET', '/sources', standing.sources)).items,
    health: async () => (await call('GET', '/health', standing.health)).items,
  }
  const { follow, onTyping, happenings } = createListener({ caller, reading, clock, tell })

  return {
    controls,
    queries: { ...reading, follow, onTyping, happenings },
    greet: async () => {
      await call('GET', '/autopilot', wire.autopilot, { patience: 0 })
    },
    async keep({ name, content }) {
      const { file, ...rest } = await caller.upload(`/files?name=${enc(name)}`, content, wire.uploaded)
      return { id: file, ...rest }
    },
    onConnection: listener => void listeners.push(listener),
    close: () => caller.close(),
  }
}
