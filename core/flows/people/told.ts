// How each act outside the timelines is told in the audit log: what it is done to, and how that stands before and after.

import type { Hours } from '../../model/clocks/hours.ts'
import { holidayWords, weekWords } from '../../model/clocks/hours-words.ts'
import type { SlaPolicy } from '../../model/clocks/sla.ts'
import { minute } from '../../model/time.ts'
import { asksBacktest, triedFirst } from '../../model/topic.ts'
import type { Controls } from '../../ports/controls.ts'
import type { ActionCatalogue } from '../actions/catalogue.ts'
import type { OfficeFlow } from '../clocks/office.ts'
import type { Promises } from '../clocks/promises.ts'
import type { RetentionFlow } from '../erasure/retention.ts'
import type { Articles } from '../knowledge/articles.ts'
import { articleOfDocument } from '../knowledge/documents.ts'
import type { CannedReplies } from '../training/canned.ts'
import type { Gates } from '../training/gates.ts'
import type { Proactive } from '../training/proactive.ts'
import type { Scenarios } from '../training/scenarios.ts'
import type { MaskingSetup } from '../vault/setting.ts'
import type { Agents } from './agents.ts'
import type { Audit, Recorded } from './audit.ts'
import type { Contacts } from './contacts.ts'
import type { Teams } from './teams.ts'

interface Needs {
  agents: Agents
  teams: Teams
  audit: Audit
  canned: CannedReplies
  contacts: Contacts
  gates: Gates
  proactive: Proactive
  scenarios: Scenarios
  articles: Articles
  actions: ActionCatalogue
  office: OfficeFlow
  promises: Promises
  masking: Pick<MaskingSetup, 'get'>
  retention: Pick<RetentionFlow, 'get'>
}

/** By the act's name in Controls: how it is told, from what it is called with. */
export type Telling = {
  [K in keyof Controls]?: (...given: Parameters<Controls[K]>) => Omit<Recorded<Awaited<ReturnType<Controls[K]>>>, 'verb'>
}

const without =
  (...names: string[]) =>
  (doc: object | undefined): object | undefined =>
    doc && Object.fromEntries(Object.entries(doc).filter(([name]) => !names.includes(name)))

/** Only what was done is told so: before it there is no result. */
const warned = (result: unknown, anyway: boolean | undefined): object => (result && anyway ? { 'although warned': 'yes' } : {})

const there = async <T>(reading: Promise<T>): Promise<T | undefined> => reading.catch(() => undefined)

/** Its times as a person reads them. */
const inWords = ({ firstReply, nextReply, resolution }: SlaPolicy): object => {
  const said = (time: number | undefined) => (time === undefined ? undefined : `${time / minute} min`)
  return { firstReply: said(firstReply), nextReply: said(nextReply), resolution: said(resolution) }
}

export const createTelling = (needs: Needs): Telling => {
  const { agents, teams, audit, canned, contacts, gates, proactive, scenarios, articles, actions, office, promises, masking, retention } =
    needs

  const bare = without(
    'id',
    'rev',
    'versions',
    'createdAt',
    'updatedAt',
    'used',
    'answered',
    'hash',
    'source',
    'identities',
    'changed',
    'acts',
    'set',
  )

  const one = <T>(what: string, id: string | undefined, read: (id: string) => Promise<object | undefined>, name: string) => ({
    about: (seen: Record<string, unknown> | undefined): string => `${what} ${seen?.[name] ?? id ?? ''}`.trim(),
    look: async (result?: T): Promise<object | undefined> => {
      const found = id ?? (result as { id?: string } | undefined)?.id
      return found === undefined ? undefined : bare(await there(read(found)))
    },
  })

  const topic = (id: string) => one('topic', id, async wanted => (await gates.topics()).find(t => t.id === wanted), 'name')
  const scenario = (id?: string) => one('scenario', id, scenarios.get, 'title')
  const rule = (id?: string) => one('proactive message', id, async wanted => (await proactive.list()).find(r => r.id === wanted), 'name')
  const article = (slug: string) => one('article', slug, articles.get, 'title')
  const reply = (id?: string) => one('canned reply', id, canned.get, 'shortcut')
  const agent = (id: string) =>
    one(
      'agent',
      id,
      async wanted => {
        const found = await agents.get(wanted)
        return found && { ...found, away: found.away !== undefined }
      },
      'name',
    )
  const team = (id: string) => one('team', id, teams.get, 'name')
  const contact = (id: string) => ({
    about: () => `contact ${id}`,
    look: async () => without('id', 'rev', 'createdAt', 'parts', 'undo', 'apart', 'proofs')(await there(contacts.get(id))),
    nameless: true,
  })
  const promise = (id?: string) =>
    one(
      'promise',
      id,
      async wanted => {
        const found = (await promises.policies()).find(policy => policy.id === wanted)
        return found && { ...found, ...inWords(found) }
      },
      'name',
    )
  const schedule = ({ zone, week, holidays }: Hours): object => ({ zone, week: weekWords(week), holidays: holidays.map(holidayWords) })
  const hours = async (): Promise<object> => {
    const { house, teams: own } = await office.get()
    return {
      ...(house && { house: schedule(house) }),
      ...Object.fromEntries(Object.entries(own).map(([name, set]) => [name, schedule(set)])),
    }
  }
  const service = (id: string | undefined) =>
    one(
      'actions of',
      id,
      async wanted => {
        const { importedAt: _, importedBy: __, actions: all, ...found } = await actions.service(wanted)
        const secret = await actions.secretPrint(wanted)
        const [on, gone] = [all.filter(a => a.on), all.filter(a => a.gone)].map(some => some.map(a => a.id))
        return { ...found, secret: secret === undefined ? 'none' : `set (${secret})`, actions: all.length, on, gone }
      },
      'title',
    )
  const action = (id: string) =>
    one(
      'action',
      id,
      async wanted => {
        const { parameters: _, call: __, description: ___, service: ____, ...found } = await actions.action(wanted)
        return found
      },
      'title',
    )
  const setting = (what: string, look: () => Promise<object>) => ({ about: () => what, look })

  return {
    autopilot: ({ anyway }) => ({
      about: () => 'autopilot',
      look: async result => {
        const now = await gates.autopilot()
        const { channels, topics, thresholds = {} } = now
        const rules = topics.map(r => [`topic ${r.topic}${r.channel ? ` on ${r.channel}` : ''}`, r.rule])
        const sure = Object.entries(thresholds).map(([channel, threshold]) => [`threshold of ${channel}`, String(threshold)])
        const kinds = triedFirst.filter(of => asksBacktest(now, of))
        const asked = kinds.length > 0 ? { 'a clean backtest is needed for': kinds.join(', ') } : {}
        return { ...channels, ...Object.fromEntries([...rules, ...sure]), ...asked, ...warned(result, anyway) }
      },
    }),
    masking: () => setting('masking', masking.get),
    topic: ({ id }) => topic(id),
    removeTopic: topic,
    newScenario: () => scenario(),
    teach: () => scenario(),
    changeScenario: id => scenario(id),
    publishScenario: (id, { anyway }) => {
      const { about, look } = scenario(id)
      return { about, look: async result => ({ ...(await look(result)), ...warned(result, anyway) }) }
    },
    rollbackScenario: id => scenario(id),
    removeScenario: id => scenario(id),
    putProactive: ({ id }) => rule(id),
    removeProactive: id => rule(id),
    message: id => ({
      about: () => `contact ${id}`,
      look: async result => result && { session: `#${result.ticket}`, channel: result.channel, began: result.began },
    }),
    eraseContact: () => ({
      about: seen => `contact of the erasure ${seen?.id ?? 'that was asked for'}`,
      // Figures only: whoever was erased is not named here either.
      look: async done => done && { id: done.id, sessions: done.sessions, messages: done.messages, files: done.files },
    }),
    exportContact: id => ({
      about: () => `contact ${id}`,
      look: async done => done && { bytes: done.size },
    }),
    changeContact: contact,
    mergeContacts: (into, from) => ({ ...contact(into), about: () => `contact ${into}, which ${from} became part of` }),
    splitContact: (id, part) => ({ ...contact(id), about: () => `contact ${id}, from which ${part} was split off` }),
    keepApart: (one, other) => ({
      about: () => `contact ${one}, who is not ${other}`,
      look: async () => ({ 'told apart from': (await there(contacts.get(one)))?.apart }),
    }),
    blockContact: id => ({ about: () => `contact ${id}`, look: async () => ({ blocked: (await there(contacts.get(id)))?.blocked }) }),
    putAgent: agent,
    joinAgents: (into, from) => ({
      about: () => `agents ${into} and ${from}`,
      look: async () => ({ 'acts as': (await agents.get(from))?.name ?? from, id: (await agents.get(from))?.id }),
    }),
    roles: () => setting('roles', agents.roles),
    putTeam: ({ id }) => team(id),
    removeTeam: team,
    putCanned: ({ id }) => reply(id),
    removeCanned: id => reply(id),
    keepAudit: () => setting('audit log', audit.kept),
    keepSessions: () => setting('retention', async () => ({ days: (await retention.get()).days ?? 'no end' })),
    setHours: () => setting('office hours', hours),
    setHolidays: () => setting('holidays', hours),
    setAwayMessage: () => setting('message while it is closed', async () => (await office.get()).messages),
    putSla: ({ id }) => promise(id),
    removeSla: id => promise(id),
    putArticle: (slug, { anyway }) => {
      const { about, look } = article(slug)
      return { about, look: async result => ({ ...(await look(result)), ...warned(result, anyway) }) }
    },
    addDocument: given => article(articleOfDocument(given)),
    removeArticle: article,
    importActions: given => ({
      ...service(given.service),
      look: async result =>
        result && {
          service: result.service,
          from: given.url ?? (given.text === undefined ? 'where it came from' : 'text'),
          added: result.added.length,
          changed: result.changed.length,
          gone: result.gone.length,
          same: result.same,
        },
      about: seen => `actions of ${seen?.service ?? given.service ?? ''}`.trim(),
    }),
    changeAction: action,
    setCredentials: service,
    testAction: id => ({
      about: () => `action ${id}`,
      look: async result => result && { called: result.request ?? id, state: result.state, status: result.status },
    }),
    removeActions: service,
  }
}

/** Acts that stand on a timeline, or that are nobody's to look into. */
const untold = new Set<string>(['useCanned', 'away', 'ask'])

/** How an act is told that says nothing of itself: by what was asked for. */
export const plainly = (verb: string, given: readonly unknown[]): Recorded<unknown> => ({
  verb,
  about: () => verb.replace(/([A-Z])/gu, ' $1').toLowerCase(),
  look: async (...after: unknown[]) => (after.length === 0 ? undefined : { asked: given.map(one => JSON.stringify(one)).join(' ') }),
})

export const isUntold = (verb: string): boolean => untold.has(verb)
