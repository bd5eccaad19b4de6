// Who acts, and what they may: by list, by user group, or by what Slack itself calls an admin.
import type { Logger } from 'pino'
import type { SlackLink, SlackPerson } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import type { Role, Who } from '#core/model/agent.ts'
import { minute, second } from '#core/model/time.ts'
import type { SlackDeskConfig } from './config.ts'
import { agentId } from './place.ts'

/** A colleague at the desk. */
export interface Colleague {
  who: Who & { role: Role; identity: string }
  person: SlackPerson
}

export interface People {
  /** The colleague, or undefined for everybody else. `present`: they act in a channel where sessions are shown. */
  colleague(user: string, options?: { present?: boolean }): Promise<Colleague | undefined>
}

const membersKept = 10 * minute
/** Somebody who is not in the list may have joined since: it is read again, but not more often than this. */
const membersFresh = 30 * second

export const createPeople = (given: { link: SlackLink; config: SlackDeskConfig; clock: Clock; log: Logger }): People => {
  const { link, config, clock, log } = given
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

  const inGroup = async (id: string | undefined, user: string): Promise<boolean> => id !== undefined && (await link.group(id)).includes(user)

  const roleOf = async (person: SlackPerson): Promise<Role> => {
    const named = config.admins !== undefined || config.adminGroup !== undefined
    if (named ? config.admins?.includes(person.id) || (await inGroup(config.adminGroup, person.id)) : person.admin) return 'admin'
    if (config.agentGroup === undefined || (await inGroup(config.agentGroup, person.id))) return 'agent'
    return 'viewer'
  }

  return {
    async colleague(user, { present = false } = {}) {
      const person = await link.person(user)
      if (person.bot || person.stranger) return undefined
      const role = await roleOf(person)
      if (!present && role !== 'admin' && !(await isMember(user))) return undefined
      const id = agentId(user)
      return { person, who: { id, name: person.name, role, identity: id, ...(person.photo !== undefined && { photo: person.photo }) } }
    },
  }
}
