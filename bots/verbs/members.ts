// Verbs about the people who answer: who there is, what each may do, who is away.
import { z } from 'zod'
import { type AgentStanding, roles } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { memberCard, membersCard, rolesCard } from '../cards/members.ts'
import { type Circumstances, houseVerb, unclear, wordless } from './verb.ts'

/** The agent meant, by id, an identity, name or part of a name. Problem `not_found`. */
export const memberOf = async (queries: Queries, named: string): Promise<AgentStanding> => {
  const wanted = named.trim().replace(/^@/, '')
  const low = wanted.toLowerCase()
  const all = await queries.agents()
  const exact = all.filter(a => a.id === wanted || a.identities.includes(wanted) || a.name.toLowerCase() === low)
  const found = exact.length > 0 ? exact : all.filter(a => a.name.toLowerCase().split(/\s+/).includes(low))
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new Problem('not_found', `Nobody is known as ‘${wanted}’. ‘members’ lists who there is. Nothing was changed.`)
  throw unclear(`Several are called so: ${found.map(a => `${a.name} (${a.id})`).join(', ')}. Use the id.`)
}

const one = z.string().trim().min(1).max(200).describe('Id or name.')

export const members = houseVerb({
  name: 'members',
  summary: 'Who answers here',
  help: 'Everybody who has acted in a desk or over the API or was added, with role, teams, who is away, and how many open sessions each has.',
  wordings: [
    {
      word: 'members',
      aliases: ['member list', 'agents'],
      usage: '',
      about: 'who answers here: role, teams, away, open sessions',
      examples: ['members'],
      read: wordless('members'),
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }, _session, _input, act) => {
    const [all, me] = await Promise.all([queries.agents(), queries.me(act.who)])
    return [membersCard(all, me.id)]
  },
})

export const memberShow = houseVerb({
  name: 'member show',
  summary: 'One agent in full',
  help: 'Role and where it comes from, teams, the desks they are known in, open sessions.',
  wordings: [
    {
      word: 'member',
      aliases: ['member show'],
      usage: 'AGENT',
      about: 'one agent in full',
      examples: ['member Grace'],
      completes: 'agent',
      read: text => ({ agent: text.trim() }),
    },
  ],
  form: [{ name: 'agent', label: 'Member', kind: 'line' }],
  input: z.strictObject({ agent: one }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { agent }) => [memberCard(await memberOf(queries, agent))],
})

const roleWords = [...roles, 'auto'] as const
const roleNames = {
  admin: 'Admin: decides how the house works',
  agent: 'Agent: answers customers',
  viewer: 'Viewer: only reads',
  auto: 'As their desk says',
}

export const memberRole = houseVerb({
  name: 'member role',
  summary: 'Say what an agent may do',
  help: 'An admin decides how the house works, an agent works on sessions and contacts, a viewer only reads. What is set here beats what the desks tell; ‘auto’ gives it back to them. The last admin stays one.',
  wordings: [
    {
      word: 'member role',
      aliases: ['role'],
      usage: 'AGENT admin|agent|viewer|auto',
      about: 'say what an agent may do',
      examples: ['member role Grace admin', 'member role Lin auto'],
      completes: 'agent',
      read: text => {
        if (text.trim() === '') return {}
        const match = /^([\s\S]+?)\s+(\S+)$/.exec(text.trim())
        const role = match?.[2]?.toLowerCase()
        if (!match || !roleWords.some(r => r === role))
          throw unclear(`Say who and the role: ‘member role Grace admin’. Roles are ${roleWords.join(', ')}. Nothing was changed.`)
        return { agent: match[1], role }
      },
    },
  ],
  form: [
    { name: 'agent', label: 'Member', kind: 'line' },
    { name: 'role', label: 'Role', kind: 'choice', choices: roleWords, named: roleNames },
  ],
  input: z.strictObject({ agent: one, role: z.enum(roleWords) }),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { agent, role }, act) => {
    const { id } = await memberOf(queries, agent)
    const changed = await controls.putAgent(id, { role: role === 'auto' ? null : role }, act)
    return [memberCard({ ...changed, open: (await memberOf(queries, changed.id)).open })]
  },
})

export const memberAdd = houseVerb({
  name: 'member add',
  summary: 'Add somebody who has not been here yet',
  help: 'People are met with their first act in a desk; this is for those who should have a role, a team or sessions before that. The id is what their desk calls them: slack:U0123 in Slack.',
  wordings: [
    {
      word: 'member add',
      usage: '[ID NAME]',
      about: 'add somebody who has not been here yet',
      examples: ['member add slack:U0123 Grace Hopper'],
      read: text => {
        const match = /^(\S+)(?:\s+([\s\S]+))?$/.exec(text.trim())
        return { ...(match && { id: match[1] }), ...(match?.[2] && { name: match[2].trim() }) }
      },
    },
  ],
  form: [
    { name: 'id', label: 'Id', hint: 'what their desk calls them, such as slack:U0123', kind: 'line' },
    { name: 'name', label: 'Name', kind: 'line' },
  ],
  input: z.strictObject({ id: z.string().trim().min(1).max(200), name: z.string().trim().min(1).max(200) }),
  problems: ['forbidden'],
  run: async ({ controls }, _session, { id, name }, act) => [memberCard({ ...(await controls.putAgent(id, { name }, act)), open: 0 })],
})

export const memberJoin = houseVerb({
  name: 'member join',
  summary: 'Make two identities one agent',
  help: 'Somebody known twice, such as at the terminal and in Slack, is one agent from then on: what the second has becomes the first’s, and whatever either does is done by the first.',
  wordings: [
    {
      word: 'member join',
      usage: 'AGENT with AGENT',
      about: 'make two identities of one person one agent; the first stays',
      examples: ['member join Grace with slack:U0123'],
      completes: 'agent',
      read: text => {
        if (text.trim() === '') return {}
        const match = /^([\s\S]+?)\s+(?:with|and)\s+([\s\S]+)$/i.exec(text.trim())
        if (!match) throw unclear('Say both: ‘member join Grace with slack:U0123’. Nothing was joined.')
        return { into: match[1], from: match[2] }
      },
    },
  ],
  form: [
    { name: 'into', label: 'Who stays', kind: 'line' },
    { name: 'from', label: 'Who is the same person', kind: 'line' },
  ],
  confirm: 'The two become one agent; this can not be undone.',
  input: z.strictObject({ into: one, from: one }),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { into, from }, act) => {
    const [stays, same] = [await memberOf(queries, into), await memberOf(queries, from)]
    const agent = await controls.joinAgents(stays.id, same.id, act)
    return [said(`${same.name} (${same.id}) is ${agent.name} from now on.`), memberCard({ ...agent, open: stays.open + same.open })]
  },
})

const leaving = (gone: boolean) =>
  houseVerb({
    name: gone ? 'away' : 'back',
    summary: gone ? 'Get nothing assigned for now' : 'Get sessions assigned again',
    help: gone
      ? 'No session comes to you by itself until you are back. What you have stays yours; others see that you are away.'
      : 'Sessions of your teams come to you again. Of those that waited, you get one at a time.',
    wordings: [
      gone
        ? {
            word: 'away',
            aliases: ['pause'],
            usage: '',
            about: 'get nothing assigned until you are back',
            examples: ['away'] as const,
            read: wordless('away'),
          }
        : {
            word: 'back',
            aliases: ['available'],
            usage: '',
            about: 'get sessions assigned again',
            examples: ['back'] as const,
            read: wordless('back'),
          },
    ],
    input: z.strictObject({}),
    problems: ['forbidden'],
    run: async ({ controls }, _session, _input, act) => {
      const { name } = await controls.away(gone, act)
      return [said(gone ? `${name} is away: nothing is assigned. ‘back’ ends it.` : `${name} is back.`)]
    },
  })

export const away = leaving(true)
export const back = leaving(false)

const readRoles = (text: string): Record<string, unknown> => {
  const parts = text.trim().split(/\s+/).filter(Boolean)
  const [first, second, third] = parts
  if (parts.length === 0) return {}
  if (first === 'by' && (second === 'list' || second === 'group') && parts.length === 2) return { by: second }
  if (first === 'others' && roles.some(r => r === second) && parts.length === 2) return { others: second }
  if (first === 'group' && second && parts.length === 3 && (roles.some(r => r === third) || third === 'none'))
    return { group: second, role: third }
  throw unclear('Say ‘roles by group’, ‘roles group slack:S0123 admin’ (or none), or ‘roles others viewer’. Nothing was changed.')
}

export const rolesVerb = houseVerb({
  name: 'roles',
  summary: 'See or set where roles come from',
  help: 'By list: who has no role set by an admin gets the one for others. By group: a desk’s groups give roles, such as Slack’s user groups; who is in none gets the one for others. A role set for an agent beats both.',
  wordings: [
    {
      word: 'roles',
      usage: '[by list|group] [group GROUP ROLE] [others ROLE]',
      about: 'see or set where roles come from',
      examples: ['roles', 'roles by group', 'roles group slack:S0123 admin', 'roles others viewer'],
      completes: ['by', 'group', 'others', 'list', ...roles],
      read: readRoles,
    },
  ],
  input: z
    .strictObject({
      by: z.enum(['list', 'group']).optional(),
      others: z.enum(roles).optional(),
      group: z.string().min(1).max(200).optional(),
      role: z.enum([...roles, 'none']).optional(),
    })
    .refine(i => (i.group === undefined) === (i.role === undefined), 'a group goes with a role'),
  problems: ['forbidden'],
  run: async ({ controls, queries }, _session, { by, others, group, role }, act) => {
    const now = await queries.roles()
    if (by === undefined && others === undefined && group === undefined) return [rolesCard(now)]
    const { [group ?? '']: _, ...rest } = now.groups
    const groups = group === undefined || role === undefined ? undefined : role === 'none' ? rest : { ...rest, [group]: role }
    return [rolesCard(await controls.roles({ ...(by && { by }), ...(others && { others }), ...(groups && { groups }) }, act))]
  },
})

/** The colleague or team that is meant. What is unknown is left to the core to judge. */
export const assigneeOf = (text: string, { agents = [], teams = [] }: Circumstances): Record<string, unknown> => {
  const wanted = text.trim().replace(/^@/, '')
  if (wanted === '') return {}
  const low = wanted.toLowerCase()
  const exact = agents.filter(a => a.id === wanted || a.name.toLowerCase() === low)
  const found = exact.length > 0 ? exact : agents.filter(a => a.name.toLowerCase().split(/\s+/).includes(low))
  const team = teams.find(t => t.id === low || t.name.toLowerCase() === low)
  if (team && exact.length === 0) return { team: team.id }
  if (found.length > 1) throw unclear(`Several agents are called so: ${found.map(a => `${a.name} (${a.id})`).join(', ')}. Use the id.`)
  return { to: found[0]?.id ?? wanted }
}
