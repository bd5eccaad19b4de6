// The people who answer: members and their roles, teams, and who did what.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { type AgentStanding, roles } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import { assignments, type TeamStanding } from '#core/model/team.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, paging } from './asked.ts'
import { auditRow, listOf, me, member, nothing, roleSettings, team } from './told.ts'
import { auditView, memberView, meView, pageView, teamView } from './views.ts'

const role = z.enum(roles)
const teamId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and dashes, such as billing')
const ids = z.array(teamId).max(200)

const memberBody = z
  .object({
    ...actFields,
    role: role.nullable().optional().describe('null gives it back to the desks.'),
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .optional()
      .describe('Without such a member, adds them. null: as their desk calls them.'),
    photo: z.url().max(2000).nullable().optional(),
    phone: z.string().trim().min(1).max(40).nullable().optional(),
    teams: z.object({ add: ids.optional(), remove: ids.optional() }).optional(),
    away: z.boolean().optional().describe('Nothing is assigned to them by itself meanwhile.'),
  })
  .meta({ id: 'MemberChange', examples: [{ role: 'admin', teams: { add: ['billing'] } }] })

const group = z.string().min(1).max(200)
const rolesBody = z
  .object({
    ...actFields,
    by: z.enum(['list', 'group']).optional(),
    groups: z
      .record(group, role)
      .refine(groups => Object.keys(groups).length <= 200, 'at most 200 groups')
      .optional()
      .describe('Replaces all of them, where given.'),
    others: role.optional(),
  })
  .meta({ id: 'RoleSettingsChange', examples: [{ by: 'group', groups: { 'slack:S0123': 'admin' }, others: 'viewer' }] })

const teamBody = z
  .object({
    ...actFields,
    name: z.string().trim().min(1).max(100).optional().describe('A new team needs one.'),
    assignment: z.enum(assignments).optional().describe('`manual` where not given.'),
    most: z
      .int()
      .min(1)
      .max(1000)
      .nullable()
      .optional()
      .describe('Nothing more is assigned to whoever has so many open sessions; null: no limit.'),
  })
  .meta({ id: 'TeamChange', examples: [{ name: 'Billing', assignment: 'round_robin', most: 8 }] })

/** The calls on members, roles, teams and the audit log. */
export const memberCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => {
  const one = async (id: string): Promise<AgentStanding> => {
    const found = (await queries.agents()).find(agent => agent.id === id || agent.identities.includes(id))
    if (!found) throw new Problem('not_found', `There is no member ${id}. GET /api/v1/members lists them.`)
    return found
  }
  const teamAt = async (id: string): Promise<TeamStanding> => {
    const found = (await queries.teams()).find(one => one.id === id)
    if (!found) throw new Problem('not_found', `There is no team ${id}. GET /api/v1/teams lists them.`)
    return found
  }
  return [
    endpoint({
      method: 'get',
      path: '/members',
      tag: 'Members',
      summary: 'Everybody who answers, by name',
      query: paging,
      answer: listOf(member),
      handle: async () => ({ items: (await queries.agents()).map(memberView), next: null }),
    }),
    endpoint({
      method: 'get',
      path: '/members/{id}',
      tag: 'Members',
      summary: 'One member, by id or by what a desk calls them',
      params: idParam,
      answer: member,
      handle: async ({ params }) => memberView(await one(params.id)),
    }),
    endpoint({
      method: 'patch',
      path: '/members/{id}',
      tag: 'Members',
      summary: 'Change a member’s role, teams, name, photo or absence; with a name, also adds one',
      params: idParam,
      body: memberBody,
      answer: member,
      problems: ['conflict'],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        const { teams, ...rest } = input
        return memberView(await one((await controls.putAgent(params.id, { ...rest, ...(teams && { teams: defined(teams) }) }, act)).id))
      },
    }),
    endpoint({
      method: 'post',
      path: '/members/{id}/join',
      tag: 'Members',
      summary: 'The member `from` is the same person: what they have becomes this one’s',
      params: idParam,
      body: z.object({ ...actFields, from: z.string().min(1).max(200) }),
      answer: member,
      problems: ['conflict'],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        return memberView(await one((await controls.joinAgents(params.id, input.from, act)).id))
      },
    }),
    endpoint({
      method: 'get',
      path: '/me',
      tag: 'Members',
      summary: 'Who acts, as the house knows them, and their role',
      query: asked,
      answer: me,
      handle: async ({ query }) => meView(await queries.me(actQuery(query).who)),
    }),
    endpoint({
      method: 'post',
      path: '/away',
      tag: 'Members',
      summary: 'Who acts is away, or back: nothing is assigned to them meanwhile',
      body: z.object({ ...actFields, away: z.boolean().default(true) }),
      answer: member,
      async handle({ body }) {
        const { act, input } = actOf(body)
        return memberView(await one((await controls.away(input.away, act)).id))
      },
    }),
    endpoint({
      method: 'get',
      path: '/roles',
      tag: 'Members',
      summary: 'Where roles come from',
      answer: roleSettings,
      handle: () => queries.roles(),
    }),
    endpoint({
      method: 'put',
      path: '/roles',
      tag: 'Members',
      summary: 'Say where roles come from',
      body: rolesBody,
      answer: roleSettings,
      async handle({ body }) {
        const { act, input } = actOf(body)
        return controls.roles(input, act)
      },
    }),
    endpoint({
      method: 'get',
      path: '/teams',
      tag: 'Members',
      summary: 'All teams, by name',
      query: paging,
      answer: listOf(team),
      handle: async () => ({ items: (await queries.teams()).map(teamView), next: null }),
    }),
    endpoint({
      method: 'get',
      path: '/teams/{id}',
      tag: 'Members',
      summary: 'One team',
      params: idParam,
      answer: team,
      handle: async ({ params }) => teamView(await teamAt(params.id)),
    }),
    endpoint({
      method: 'put',
      path: '/teams/{id}',
      tag: 'Members',
      summary: 'Add a team, or change it: what is left out stays',
      params: z.object({ id: teamId }),
      body: teamBody,
      answer: team,
      problems: ['conflict'],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        return teamView(await teamAt((await controls.putTeam({ ...input, id: params.id }, act)).id))
      },
    }),
    endpoint({
      method: 'delete',
      path: '/teams/{id}',
      tag: 'Members',
      summary: 'Remove a team; its sessions and people stay',
      params: idParam,
      query: asked,
      status: 204,
      answer: nothing,
      handle: ({ params, query }) => controls.removeTeam(params.id, actQuery(query)),
    }),
    endpoint({
      method: 'get',
      path: '/audit',
      tag: 'Members',
      summary: 'Who did what when, of all that stands on no timeline; newest first',
      query: paging.extend({
        ...asked.shape,
        words: z.string().trim().min(1).max(200).optional().describe('In the name of who did it, the act, or what it was done to.'),
        by: z.string().min(1).max(200).optional().describe('A member’s id: what they did.'),
      }),
      answer: listOf(auditRow),
      async handle({ query: { limit, cursor, words, by, ...who } }) {
        const filter = defined({ words, who: by })
        return pageView(await queries.audit(actQuery(who).who, filter, defined({ limit, cursor })), auditView)
      },
    }),
    endpoint({
      method: 'put',
      path: '/audit',
      tag: 'Members',
      summary: 'Say how many days the audit log is kept',
      body: z.object({ ...actFields, days: z.int().min(1).max(3650) }),
      answer: z.object({ days: z.int() }),
      async handle({ body }) {
        const { act, input } = actOf(body)
        return controls.keepAudit(input, act)
      },
    }),
  ]
}
