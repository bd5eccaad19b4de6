// Agents are met, not registered: the first act in a desk or over the API makes the person known. What an admin sets beats what desks tell.
import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { type Agent, type AgentChange, initialRoles, type Role, type RoleSettings, roles, type Who } from '../../model/agent.ts'
import { Problem } from '../../model/problem.ts'
import { second } from '../../model/time.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { type AgentDoc, agentsTable } from '../timeline/tables.ts'
import type { Settings } from '../training/settings.ts'

export interface Agents {
  /** The agent behind `who`, made, renamed or given another role where needed. */
  meet(who: Who): Promise<Agent>
  /** The same with nothing stored. */
  me(who: Who): Promise<Agent>
  /** By id or by the id of one joined with them. */
  get(id: string): Promise<Agent | undefined>
  /** By name; those joined with another are left out. */
  list(): Promise<Agent[]>
  put(id: string, change: AgentChange): Promise<Agent>
  away(id: string, away: boolean): Promise<Agent>
  /** Answers whoever both are now. Safe to run again where it broke off. */
  join(into: string, from: string): Promise<Agent>
  /** Those who were joined with another, to bring to its end what a crash cut short. */
  joined(): Promise<{ from: string; into: string }[]>
  roles(): Promise<RoleSettings>
  setRoles(change: Partial<RoleSettings>): Promise<RoleSettings>
}

/** Where other processes write too, an agent may be so long out of date. */
const trustedFor = 2 * second
/** Who acts over the API without a name: a program, no person. */
const program = 'api'

const text = (what: string, most: number) =>
  z.string().trim().min(1, `${what} is empty.`).max(most, `${what} has at most ${most} characters.`)
const changes = z.object({
  role: z.enum(roles, `A role is ${roles.join(', ')}.`).nullish(),
  name: text('The name', 200).nullish(),
  photo: z.url({ error: 'The photo is a web address.', protocol: /^https?$/u }).nullish(),
  phone: text('The phone number', 40).nullish(),
})
const settingsShape = z.object({
  by: z.enum(['list', 'group']),
  groups: z.record(z.string().min(1).max(200), z.enum(roles)),
  others: z.enum(roles),
})

const said = (error: z.ZodError): string => `${[...new Set(error.issues.map(({ message }) => message))].join(' ')} Nothing was changed.`

const plain = ({ joined: _, ...agent }: AgentDoc): Agent => agent

/** What stands after some of it was set and some given back. */
const setAfter = (now: Agent['set'], { role, name, photo }: AgentChange): NonNullable<Agent['set']> => {
  const wanted = { role, name, photo }
  const kept = Object.entries({ ...now }).filter(([key]) => wanted[key as keyof typeof wanted] === undefined)
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries([...kept, ...given])
}

export const createAgents = ({ store, clock, settings }: { store: Store; clock: Clock; settings: Settings }): Agents => {
  const agents = store.collection(agentsTable)
  const met = new Map<string, { doc: AgentDoc; readAt: number }>()
  let all: { agents: AgentDoc[]; readAt: number } | undefined
  let saves = 0

  const trusted = (readAt: number): boolean => !store.shared || clock.now() - readAt < trustedFor
  const roleSettings = (): Promise<RoleSettings> => settings.get('roles', initialRoles)

  const remember = (doc: AgentDoc): AgentDoc => {
    const known = met.get(doc.id)
    if (known && known.doc.rev > doc.rev) return known.doc
    met.set(doc.id, { doc, readAt: clock.now() })
    return doc
  }

  const changed = (doc: AgentDoc): AgentDoc => {
    saves += 1
    all = undefined
    return remember(doc)
  }

  const direct = async (id: string): Promise<AgentDoc | undefined> => {
    const known = met.get(id)
    if (known && trusted(known.readAt)) return known.doc
    const found = await agents.get(id)
    return found && remember(found)
  }

  const everyone = async (): Promise<AgentDoc[]> => {
    if (all && trusted(all.readAt)) return all.agents
    const begun = saves
    const readAt = clock.now()
    const found: AgentDoc[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof agents.list>> = await agents.list({ limit: 1000, ...(cursor === undefined ? {} : { cursor }) })
      found.push(...page.items)
      cursor = page.next
    }
    const here = found.filter(agent => !agent.joined).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    if (begun === saves) all = { agents: here, readAt }
    return here
  }

  const whole = async (doc: AgentDoc | undefined): Promise<AgentDoc | undefined> => {
    if (!doc?.joined) return doc
    if (doc.joined.parked) await settleJoin(doc)
    return whole(await direct(doc.joined.into))
  }

  const find = async ({ id, identity }: Pick<Who, 'id' | 'identity'>): Promise<AgentDoc | undefined> =>
    whole((await direct(id)) ?? (identity === undefined ? undefined : await agents.by(identity)))

  const save = async (id: string, change: (agent: AgentDoc) => AgentDoc | undefined): Promise<AgentDoc> => {
    for (;;) {
      const now = await agents.get(id)
      if (!now) throw new Problem('not_found', `There is no agent ${id}. ‘members’ lists them. Nothing was changed.`)
      const then = change(now)
      if (!then) return now
      try {
        return changed(await agents.save(then))
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  const admins = async (but?: string): Promise<AgentDoc[]> =>
    (await everyone()).filter(agent => agent.role === 'admin' && agent.id !== but && agent.id !== program)

  /** While there is no admin at all, whoever comes first becomes it: of two who come at once, one. */
  const isFirst = async (who: Who): Promise<boolean> => {
    if (who.role !== undefined || who.id === program || (await admins()).length > 0) return false
    const { id } = await settings.change<{ id?: string }>('first-admin', {}, now => (now.id === undefined ? { id: who.id } : now))
    return id === who.id
  }

  const make = async (who: Who): Promise<AgentDoc> => {
    const first = await isFirst(who)
    const blank: Omit<AgentDoc, 'rev'> = {
      id: who.id,
      name: who.name,
      role: first ? 'admin' : (who.role ?? (await roleSettings()).others),
      teams: [],
      identities: who.identity === undefined ? [] : [who.identity],
      ...(who.photo === undefined ? {} : { photo: who.photo }),
      ...(first ? { set: { role: 'admin' as const } } : {}),
    }
    try {
      return changed(await agents.insert(blank))
    } catch (error) {
      const known = error instanceof DuplicateError ? await find(who) : undefined
      if (known) return known
      throw error
    }
  }

  const roleOf = async (agent: AgentDoc, who: Who): Promise<Role> => agent.set?.role ?? who.role ?? (await roleSettings()).others

  /** The agent as this act tells them: by the name of their own desk, not by that of one that was joined. */
  const toldBy = async (agent: AgentDoc, who: Who): Promise<AgentDoc> => {
    const own = agent.id === who.id
    const name = agent.set?.name ?? (own ? who.name : agent.name)
    const photo = agent.set?.photo ?? (own ? (who.photo ?? agent.photo) : (agent.photo ?? who.photo))
    return { ...agent, name, role: await roleOf(agent, who), ...(photo === undefined ? {} : { photo }) }
  }

  const mustLeaveAdmin = async (id: string): Promise<void> => {
    if ((await admins(id)).length > 0) return
    throw new Problem('conflict', 'This is the last admin. Make somebody else an admin first. Nothing was changed.')
  }

  const teamsAfter = (now: string[], { add = [], remove = [] }: NonNullable<AgentChange['teams']>): string[] =>
    [...new Set([...now, ...add])].filter(team => !remove.includes(team))

  const put: Agents['put'] = async (id, given) => {
    const parsed = changes.safeParse(given)
    if (!parsed.success) throw new Problem('invalid', said(parsed.error))
    if (id === program && given.role !== undefined)
      throw new Problem('conflict', 'The API acts by its key, with the role of an admin. Nothing was changed.')
    const known = await find({ id })
    if (!known && given.name == null)
      throw new Problem(
        'not_found',
        `There is no agent ${id}. Give a name to add one. ‘members’ lists those there are. Nothing was changed.`,
      )
    const agent = known ?? (await make({ id, name: given.name as string, role: (await roleSettings()).others }))
    if (given.role !== undefined && given.role !== 'admin' && agent.role === 'admin') await mustLeaveAdmin(agent.id)
    const { others } = await roleSettings()
    const saved = await save(agent.id, ({ set, away, phone, ...now }) => {
      // Whoever is added is called so until their desk tells better.
      const sets = setAfter(set, known ? given : { ...given, name: null })
      const left = given.away === undefined ? away : given.away ? (away ?? clock.now()) : undefined
      const number = given.phone === undefined ? phone : given.phone
      return {
        ...now,
        name: sets.name ?? now.name,
        role: sets.role ?? (given.role === null ? others : now.role),
        ...(sets.photo === undefined ? {} : { photo: sets.photo }),
        teams: given.teams ? teamsAfter(now.teams, given.teams) : now.teams,
        ...(Object.keys(sets).length === 0 ? {} : { set: sets }),
        ...(left === undefined ? {} : { away: left }),
        ...(number == null ? {} : { phone: number }),
      }
    })
    // Two admins who take each other's role at once would leave nobody.
    if (agent.role === 'admin' && saved.role !== 'admin') {
      all = undefined
      await mustLeaveAdmin(saved.id).catch(async error => {
        await save(saved.id, now => ({ ...now, role: 'admin', set: { ...now.set, role: 'admin' } }))
        throw error
      })
    }
    return plain(saved)
  }

  return {
    async meet(who) {
      const known = (await find(who)) ?? (await make(who))
      const now = await toldBy(known, who)
      const same = now.name === known.name && now.role === known.role && now.photo === known.photo
      if (same) return plain(known)
      // The role that counts is that of this act, whoever wrote meanwhile.
      const saved = await save(known.id, latest => ({ ...latest, name: now.name, role: now.role, ...(now.photo && { photo: now.photo }) }))
      return plain({ ...saved, role: now.role })
    },
    async me(who) {
      const known = await find(who)
      if (known) return plain(await toldBy(known, who))
      const first = who.role === undefined && who.id !== program && (await admins()).length === 0
      const role = first ? 'admin' : (who.role ?? (await roleSettings()).others)
      return { id: who.id, name: who.name, role, teams: [], identities: [], ...(who.photo === undefined ? {} : { photo: who.photo }) }
    },
    async get(id) {
      const found = await find({ id })
      return found && plain(found)
    },
    list: async () => (await everyone()).map(plain),
    put,
    away: (id, away) => put(id, { away }),
    async join(into, from) {
      const source = await direct(from)
      const target = await find({ id: into })
      if (source?.joined && target && (await whole(source))?.id === target.id) return plain(target)
      const other = await whole(source)
      for (const [id, there] of [
        [into, target],
        [from, other],
      ] as const)
        if (!there) throw new Problem('not_found', `There is no agent ${id}. ‘members’ lists them. Nothing was joined.`)
      if (!target || !other) throw new Error('both are there')
      if (target.id === other.id) throw new Problem('conflict', 'These are one agent already. Nothing was joined.')
      if (other.id === program || target.id === program) throw new Problem('conflict', 'The API is no person. Nothing was joined.')
      if (other.role === 'admin' && (target.set?.role ?? other.set?.role ?? target.role) !== 'admin') await mustLeaveAdmin(other.id)
      const parked = await save(other.id, now =>
        now.joined
          ? undefined
          : { ...now, identities: [], joined: { into: target.id, parked: { identities: now.identities, teams: now.teams } } },
      )
      await settleJoin(parked)
      const one = await find({ id: target.id })
      if (!one) throw new Error('who was joined is there')
      return plain(one)
    },
    async joined() {
      const found: { from: string; into: string }[] = []
      for (const doc of (await agents.list({ where: { index: 'joined', is: 'joined' }, limit: 1000 })).items) {
        const one = await whole(doc)
        if (one) found.push({ from: doc.id, into: one.id })
      }
      return found
    },
    roles: roleSettings,
    async setRoles(change) {
      const parsed = settingsShape.safeParse({ ...(await roleSettings()), ...change })
      if (!parsed.success) throw new Problem('invalid', `${z.prettifyError(parsed.error)}. Nothing was changed.`)
      return settings.change('roles', initialRoles, now => ({ ...now, ...change }))
    },
  }

  // Identities are unique, so they leave the one before they come to the other; a crash in between leaves them in `parked`, for whoever reads next.
  async function settleJoin(source: AgentDoc): Promise<void> {
    const { parked, into } = source.joined ?? {}
    if (!parked || into === undefined) return
    const given = source.set?.role
    await save(into, now => {
      // What somebody was allowed as one, they stay allowed as both; a lower role of the other takes nothing away.
      const role = now.set?.role === undefined && given !== undefined && roles.indexOf(given) < roles.indexOf(now.role) ? given : undefined
      return {
        ...now,
        identities: [...new Set([...now.identities, ...parked.identities, source.id])],
        teams: [...new Set([...now.teams, ...parked.teams])],
        ...(role === undefined ? {} : { role, set: { ...now.set, role } }),
        ...(now.photo === undefined && source.photo !== undefined ? { photo: source.photo } : {}),
      }
    })
    await save(source.id, now => (now.joined?.parked ? { ...now, joined: { into: now.joined.into } } : undefined))
  }
}
