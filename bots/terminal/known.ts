// What the desk has seen go by: names for completion, agents for `assign`, customers by their names.
import { type Contact, contactName } from '#core/model/contact.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import type { Queries } from '#core/ports/queries.ts'
import { callContact } from '../cards.ts'
import type { Known } from './line/complete.ts'
import { cleanLine } from './screen/clean.ts'

export interface Seen extends Known {
  session(session: Session): void
  entries(entries: readonly Entry[]): void
  /** The contact, asked for once in a while. */
  contact(id: string): Promise<Contact | undefined>
  /** What the customer of a session is called, on one clean line. */
  customer(session: Pick<Session, 'contact'>): Promise<string>
  ofTeams(): readonly { id: string; name: string }[]
  people(): { id: string; name: string }[]
  /** Reads the names of scenarios, topics, agents, teams, canned replies, proactive messages, actions and channels again. */
  refresh(): Promise<void>
}

const remembered = 300

const keepNewest = <V>(map: Map<string, V>, key: string, value: V): void => {
  map.delete(key)
  map.set(key, value)
  const oldest = map.size > remembered ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}

/** Nothing here is needed to work: what can't be read is left out. */
export const createSeen = (queries: Queries): Seen => {
  const tickets = new Map<string, number>()
  const agents = new Map<string, string>()
  const contacts = new Map<string, Contact>()
  const channels = new Set<string>()
  let teams: { id: string; name: string }[] = []
  let canned: string[] = []
  let scenarios: string[] = []
  let topics: string[] = []
  let proactive: string[] = []
  let actions: string[] = []
  let services: string[] = []

  const contact = async (id: string): Promise<Contact | undefined> => {
    const found = await queries.contact(id).catch(() => contacts.get(id))
    if (found) keepNewest(contacts, id, found)
    return found
  }

  return {
    session(session) {
      keepNewest(tickets, session.id, session.ticket)
      channels.add(session.channel)
      if (session.owner.kind === 'agent') agents.set(session.owner.id, session.owner.name ?? session.owner.id)
    },
    entries(entries) {
      for (const { author } of entries) if (author.kind === 'agent') agents.set(author.id, author.name)
    },
    contact,
    customer: async ({ contact: id }) => cleanLine(callContact(contacts.get(id) ?? (await contact(id)))),
    people: () => [...agents].map(([id, name]) => ({ id, name })),
    async refresh() {
      const [pages, all, autopilot, rules, called, people, groups, replies] = await Promise.all([
        queries.scenarios({ limit: 500 }).catch(() => undefined),
        queries.topics().catch(() => undefined),
        queries.autopilot().catch(() => undefined),
        queries.proactive().catch(() => undefined),
        queries.actions().catch(() => undefined),
        queries.agents().catch(() => undefined),
        queries.teams().catch(() => undefined),
        queries.canned().catch(() => undefined),
      ])
      for (const { id, name } of people ?? []) agents.set(id, name)
      teams = groups?.map(({ id, name }) => ({ id, name })) ?? teams
      canned = replies?.map(c => c.shortcut) ?? canned
      scenarios = pages?.items.map(s => cleanLine(s.title)) ?? scenarios
      proactive = rules?.map(r => cleanLine(r.name)) ?? proactive
      services = called?.map(s => s.id) ?? services
      actions = called?.flatMap(s => s.actions.map(a => a.id)) ?? actions
      topics = all?.map(t => t.id) ?? topics
      for (const channel of Object.keys(autopilot?.channels ?? {})) channels.add(channel)
    },
    tickets: () => [...tickets.values()].reverse().map(ticket => `#${ticket}`),
    teams: () => teams.map(t => t.id),
    ofTeams: () => teams,
    canned: () => canned,
    agents: () => [...agents.values()].map(cleanLine),
    scenarios: () => scenarios,
    topics: () => topics,
    proactive: () => proactive,
    actions: () => actions,
    services: () => services,
    channels: () => [...channels].sort(),
    contacts: () => [...contacts.values()].flatMap(c => [c.verified.email ?? c.claimed.email ?? contactName(c) ?? c.id]).map(cleanLine),
  }
}
