// Who acts, and what they may: by list, by user group, or by what Slack itself calls an admin.
import type { Logger } from 'pino'
import type { SlackLink, SlackPerson } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Role, roleIn, type Who } from '#core/model/agent.ts'
import { minute, second } from '#core/model/time.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Queries } from '#core/ports/queries.ts'
import type { SlackDeskConfig } from './config.ts'
import type { Troubles } from './health.ts'
import { agentId } from './place.ts'

/** A colleague at the desk. */
export interface Colleague {
  who: Who & { identity: string }
  person: SlackPerson
  /** Their id in the house, which is another one where they are known by another desk as well. */
  me: string
  /** The one that counts. */
  role: Role
}

export interface People {
  /** The colleague, or undefined for everybody else. `present`: they act in a channel where sessions are shown. */
  colleague(user: string, options?: { present?: boolean }): Promise<Colleague | undefined>
}

const membersKept = 10 * minute
/** Somebody who is not in the list may have joined since: it is read again, but not more often than this. */
const membersFresh = 30 * second

const unknown = ['user_not_found', 'user_not_visible']

interface Given {
  link: SlackLink
  config: SlackDeskConfig
  queries: Pick<Queries, 'roles' | 'me'>
  troubles: Troubles
  clock: Clock
  log: Logger
}

export const createPeople = ({ link, config, queries, troubles, clock, log }: Given): People => {
  let members: { at: number; ids: Set<string> } | undefined

  const readMembers = async (): Promise<Set<string>> => {
    const ids = new Set<string>()
    let cursor = ''
    do {
      const page = await link.call<{ members?: string[]; response_metadata?: { next_cursor?: string } }>('conversations.members', {
        channel: config.channel,
        limit: 1000,
        ...(cursor && { cursor }),
      })
      for (const member of page.members ?? []) ids.add(member)
      cursor = page.response_metadata?.next_cursor ?? ''
    } while (cursor !== '')
    members = { at: clock.now(), ids }
    return ids
  }

  /** Nobody is let in on a guess: who can not be looked up is not one of us. */
  const isMember = async (user: string): Promise<boolean> => {
    const age = members ? clock.now() - members.at : Number.POSITIVE_INFINITY
    if (members && age < membersKept && (members.ids.has(user) || age < membersFresh)) return members.ids.has(user)
    try {
      return (await readMembers()).has(user)
    } catch (error) {
      log.warn({ error }, 'the members of the desk’s channel could not be read')
      return members?.ids.has(user) ?? false
    }
  }

  const inGroup = async (id: string | undefined, user: string): Promise<boolean> => {
    if (id === undefined) return false
    const about = `group ${id}`
    try {
      const members = await link.group(id)
      troubles.over(about)
      return members.includes(user)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      troubles.tell(about, `the user group ${id} can not be read (${error.message}), so nobody counts as its member`)
      return false
    }
  }

  /** Where admins let Slack's user groups decide about roles. */
  const byGroups = async (user: string): Promise<Role | undefined> => {
    const settings = await queries.roles()
    if (settings.by !== 'group') return undefined
    const groups = Object.keys(settings.groups).filter(name => name.startsWith('slack:'))
    const among = await Promise.all(groups.map(async name => ((await inGroup(name.slice('slack:'.length), user)) ? [name] : [])))
    return roleIn(among.flat(), settings)
  }

  const roleOf = async (person: SlackPerson): Promise<Role> => {
    const given = await byGroups(person.id)
    if (given !== undefined) return given

    const named = config.admins !== undefined || config.adminGroup !== undefined
    if (named ? config.admins?.includes(person.id) || (await inGroup(config.adminGroup, person.id)) : person.admin) return 'admin'
    if (config.agentGroup === undefined || (await inGroup(config.agentGroup, person.id))) return 'agent'
    return 'viewer'
  }

  /** Whom Slack does not tell us of is of another organisation, so no colleague. */
  const known = async (user: string): Promise<SlackPerson | undefined> => {
    try {
      return await link.person(user)
    } catch (error) {
      if (error instanceof Refused && error.code !== undefined && unknown.includes(error.code)) return undefined
      throw error
    }
  }

  return {
    async colleague(user, { present = false } = {}) {
      const person = await known(user)
      if (!person || person.bot || person.stranger) return undefined
      const role = await roleOf(person)
      if (!present && role !== 'admin' && !(await isMember(user))) return undefined
      const id = agentId(user)
      const who = { id, name: person.name, role, identity: id, ...(person.photo !== undefined && { photo: person.photo }) }
      // The house may know them by another desk, or an admin may have given them another role.
      const met = await queries.me(who)
      return { person, who, me: met.id, role: met.role }
    },
  }
}
