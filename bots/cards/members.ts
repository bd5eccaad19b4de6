// The people who answer, as the desks show them: members, teams, where roles come from, and who did what.
import { lookup } from '#core/lib/lookup.ts'
import type { Agent, AgentStanding, Role, RoleSettings } from '#core/model/agent.ts'
import type { AuditChange, AuditRow } from '#core/model/audit.ts'
import type { Assignment, TeamStanding } from '#core/model/team.ts'
import type { Action, Card, Piece, Row } from './card.ts'
import { oneLine } from './timeline.ts'
import { countHeading } from './words.ts'

const may: Record<Role, string> = {
  admin: 'admin: decides how the house works',
  agent: 'agent: works on sessions and contacts',
  viewer: 'viewer: only reads',
}

const ways: Record<Assignment, string> = {
  manual: 'manual: somebody claims it',
  round_robin: 'round robin: each in turn',
  least_busy: 'least busy: whoever has the fewest open sessions',
}

export const assignmentWords = (assignment: Assignment): string => ways[assignment]

const openWords = (open: number): string => (open === 1 ? '1 open session' : `${open} open sessions`)

const standing = (agent: AgentStanding): Piece[] => [
  agent.role,
  ...(agent.teams.length > 0 ? [` · ${agent.teams.join(', ')}`] : []),
  ...(agent.away === undefined ? [] : [' · away ', { at: agent.away, as: 'span' } as const]),
  ` · ${openWords(agent.open)}`,
]

const on = (verb: string, label: string, input: Record<string, unknown>, more: Partial<Action> = {}): Action => ({
  verb,
  label,
  input,
  ...more,
})

/** Everybody who answers, a line each. */
export const membersCard = (agents: readonly AgentStanding[], me?: string): Card => ({
  about: 'members',
  heading: agents.length === 1 ? '1 member' : `${agents.length} members`,
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: agents.map(
        (agent): Row => ({
          title: agent.id === me ? `${agent.name} (you)` : agent.name,
          detail: standing(agent),
          ...(agent.away !== undefined && { tone: 'quiet' }),
          action: on('member show', 'Show', { agent: agent.id }),
        }),
      ),
      empty: 'Nobody has acted here yet.',
    },
  ],
  actions: [{ verb: 'member add', label: 'Add a member' }],
})

const whence = (agent: Agent): string => (agent.set?.role === undefined ? ', as the desk tells or for others' : ', set by an admin')

/** One agent. */
export const memberCard = (agent: AgentStanding): Card => ({
  about: 'members',
  heading: agent.name,
  facts: [
    { label: 'Role', value: `${may[agent.role]}${whence(agent)}` },
    { label: 'Teams', value: agent.teams.length === 0 ? 'none' : agent.teams.join(', ') },
    { label: 'Open', value: openWords(agent.open) },
    ...(agent.away === undefined ? [] : [{ label: 'Away', value: [{ at: agent.away, as: 'span' } as const], tone: 'warn' as const }]),
    { label: 'Id', value: agent.id, tone: 'quiet' },
    ...(agent.identities.length === 0 ? [] : [{ label: 'Known as', value: agent.identities.join(', '), tone: 'quiet' as const }]),
  ],
  blocks: [],
  actions: [
    ...(['admin', 'agent', 'viewer'] as const)
      .filter(role => role !== agent.role)
      .map(role => on('member role', `Make ${role}`, { agent: agent.id, role })),
    on('team add', 'Add to a team', { agent: agent.id }),
  ],
})

/** All teams, a line each. */
export const teamsCard = (teams: readonly TeamStanding[]): Card => ({
  about: 'teams',
  heading: countHeading(teams.length, 'team'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: teams.map(
        (team): Row => ({
          title: `${team.name} (${team.id})`,
          detail: [
            team.assignment.replace('_', ' '),
            ...(team.most === undefined ? [] : [`at most ${team.most} each`]),
            `${team.waiting} waiting`,
          ].join(' · '),
          text: team.members.length === 0 ? 'nobody yet' : team.members.map(m => (m.away ? `${m.name} (away)` : m.name)).join(', '),
          action: on('team show', 'Show', { team: team.id }),
        }),
      ),
      empty: '‘team new’ adds one.',
    },
  ],
  actions: [{ verb: 'team new', label: 'New team', style: 'primary' }],
})

/** One team. */
export const teamCard = (team: TeamStanding): Card => ({
  about: 'teams',
  heading: team.name,
  facts: [
    { label: 'Assignment', value: assignmentWords(team.assignment) },
    { label: 'Most', value: team.most === undefined ? 'no limit' : `${openWords(team.most)} each` },
    { label: 'Waiting', value: team.waiting === 0 ? 'nobody' : `${team.waiting} that nobody has` },
    { label: 'Id', value: team.id, tone: 'quiet' },
  ],
  blocks: [
    {
      kind: 'rows',
      label: 'Members',
      dense: true,
      rows: team.members.map(({ id, name, away }) => ({
        title: name,
        detail: away ? 'away' : id,
        ...(away && { tone: 'quiet' as const }),
      })),
      empty: `Nobody yet. ‘team add ${team.id} NAME’ puts somebody in.`,
    },
  ],
  actions: [
    on('team add', 'Add somebody', { team: team.id }, { style: 'primary' }),
    on('team edit', 'Edit', { team: team.id }),
    on('queue', 'Its queue', { team: team.id }),
    on('team remove', 'Remove', { team: team.id }, { style: 'danger' }),
  ],
})

/** Where roles come from. */
export const rolesCard = ({ by, groups, others }: RoleSettings): Card => ({
  about: 'members',
  heading: by === 'list' ? 'Roles are given by admins' : 'Roles come from groups',
  facts: [{ label: by === 'list' ? 'Who has none set' : 'Who is in no group', value: may[others] }],
  blocks: [
    {
      kind: 'rows',
      label: by === 'list' ? 'Groups (they count once ‘roles by group’ is set)' : 'Groups',
      dense: true,
      rows: Object.entries(groups).map(([group, role]) => ({ title: group, detail: role })),
      empty: 'none',
    },
    { kind: 'text', text: 'A role that an admin has set for somebody goes before groups.', tone: 'quiet' },
  ],
  actions: [],
})

const past: Record<string, string> = lookup({
  new: 'added',
  put: 'changed',
  change: 'changed',
  remove: 'removed',
  publish: 'published',
  rollback: 'rolled back',
  join: 'joined',
  merge: 'merged',
  split: 'split',
  block: 'changed',
})

/** `putTeam` → `added` where all of it is new, else `changed`; a setting is `set`. */
const did = ({ verb, changes }: Pick<AuditRow, 'verb' | 'changes'>): string => {
  const word = /^[a-z]+/.exec(verb)?.[0] ?? verb
  const fresh = word === 'put' && changes.length > 0 && changes.every(({ from, to }) => from === undefined && to !== undefined)
  return fresh ? 'added' : word === verb ? 'set' : (past[word] ?? 'set')
}

const changeWords = ({ what, from, to }: AuditChange): string => {
  if (from === undefined && to === undefined) return what
  if (from === undefined) return `${what}: ${oneLine(to ?? '', 80)}`
  return to === undefined ? `${what}: no longer ${oneLine(from, 80)}` : `${what}: ${oneLine(from, 80)} → ${oneLine(to, 80)}`
}

/** Who did what when, the latest first. */
export const auditCard = (rows: readonly AuditRow[], more: boolean): Card => ({
  about: 'audit',
  heading: more
    ? `The latest ${rows.length} acts`
    : rows.length === 0
      ? 'Nothing was done yet'
      : rows.length === 1
        ? '1 act'
        : `${rows.length} acts`,
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: rows.map(({ at, who, verb, about, changes, unsure }) => ({
        title: [{ at, as: 'clock' }, ` ${who.name} ${did({ verb, changes })} ${about}`],
        ...(unsure && { detail: 'the process died in the middle: look whether it was done', tone: 'warn' as const }),
        text: changes.map(changeWords).join('; '),
      })),
      empty: 'Nothing was done yet that the log keeps.',
    },
  ],
  actions: [],
})
