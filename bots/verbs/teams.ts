// Verbs about teams: who belongs together, and how sessions find their person.
import { z } from 'zod'
import { assignments, type TeamStanding } from '#core/model/team.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { teamCard, teamsCard } from '../cards/members.ts'
import { memberOf } from './members.ts'
import { thing } from './thing.ts'
import { houseVerb, unclear, wordless } from './verb.ts'

const theTeam = thing<TeamStanding>({
  kind: 'team',
  kinds: 'teams',
  key: 'team',
  usage: 'TEAM',
  sample: 'billing',
  list: '‘teams’ lists them all.',
  completes: 'team',
  ways: [(t, low) => t.id === low || t.name.toLowerCase() === low],
  told: t => `${t.name} (${t.id})`,
  use: 'id',
})

/** The team meant, by id or name. Problem `not_found`. */
export const teamOf = async (queries: Queries, named: string): Promise<TeamStanding> => theTeam.meant(named, await queries.teams())

const one = z.string().trim().min(1).max(100).describe('Id or name.')

export const teams = houseVerb({
  name: 'team list',
  summary: 'List the teams',
  help: 'All teams, their people, how they assign, and how many of their sessions nobody has.',
  wordings: [
    { word: 'teams', aliases: ['team', 'team list'], usage: '', about: 'list the teams', examples: ['teams'], read: wordless('teams') },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => [teamsCard(await queries.teams())],
})

export const teamShow = houseVerb({
  name: 'team show',
  summary: 'One team in full',
  help: 'Its people and how it assigns.',
  wordings: [theTeam.named('team show', 'one team in full')],
  input: z.strictObject({ team: one }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { team }) => [teamCard(await teamOf(queries, team))],
})

const form = [
  { name: 'name', label: 'Name', kind: 'line' },
  {
    name: 'assignment',
    label: 'Assignment',
    hint: 'manual: somebody claims; round_robin: each in turn; least_busy: whoever has the fewest open sessions',
    kind: 'choice',
    choices: assignments,
    named: { manual: 'By hand', round_robin: 'Each in turn', least_busy: 'Whoever has the fewest' },
    optional: true,
  },
  {
    name: 'most',
    label: 'Most open sessions each',
    hint: 'nothing more is assigned above it; 0 for no limit',
    kind: 'line',
    optional: true,
  },
] as const

const formed = ({ most, ...answers }: Record<string, string | string[]>): Record<string, unknown> => {
  if (most === undefined) return answers
  const words = String(most).trim()
  if (!/^\d{1,4}$/.test(words)) throw unclear(`The most open sessions are a whole number such as 8, not ‘${words}’. Nothing was saved.`)
  return { ...answers, most: words === '0' ? null : Number(words) }
}

const name = z.string().trim().min(1).max(100)
const rest = { assignment: z.enum(assignments).optional(), most: z.int().min(1).max(1000).nullable().optional() }
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is lower-case letters, digits and dashes, such as billing')

const given = <T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

export const teamNew = houseVerb({
  name: 'team new',
  summary: 'Add a team',
  help: 'A team has an id for commands and a name for people. ‘manual’ leaves its sessions to be claimed, ‘round_robin’ gives them out in turn, ‘least_busy’ to whoever has the fewest open. Which sessions come to it, the routes say.',
  wordings: [
    {
      word: 'team new',
      usage: '[ID]',
      about: 'add a team; asks for the rest',
      examples: ['team new billing'],
      read: text => (text.trim() === '' ? {} : { id: text.trim().toLowerCase() }),
    },
  ],
  form: [{ name: 'id', label: 'Short name', hint: 'for commands, such as billing', kind: 'line' }, ...form],
  formed,
  input: z.strictObject({ id, name, ...rest }),
  problems: ['forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, input, act) => {
    const team = await controls.putTeam(given(input), act)
    return [said(`The team ${team.name} is saved. ‘team add ${team.id} NAME’ puts people in it.`), teamCard(await teamOf(queries, team.id))]
  },
})

export const teamEdit = houseVerb({
  name: 'team edit',
  summary: 'Change a team',
  help: 'Its name, how it assigns, and how many open sessions each may have before nothing more is assigned.',
  wordings: [theTeam.named('team edit', 'change the name, the assignment or the most')],
  form,
  formed,
  prefill: async ({ queries }, { team }) => {
    const found = await teamOf(queries, String(team))
    return { name: found.name, assignment: found.assignment, most: String(found.most ?? 0) }
  },
  input: z
    .strictObject({ team: one, name: name.optional(), ...rest })
    .refine(({ team: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { team, ...change }, act) => {
    const { id } = await teamOf(queries, team)
    await controls.putTeam({ ...given(change), id }, act)
    return [teamCard(await teamOf(queries, id))]
  },
})

const moving = (into: boolean) => {
  const word = into ? 'team add' : 'team drop'
  return houseVerb({
    name: word,
    summary: into ? 'Put an agent into a team' : 'Take an agent out of a team',
    help: into
      ? 'The team’s sessions come to them too, from the next one on.'
      : 'What they have stays theirs; nothing more of the team comes to them.',
    wordings: [
      {
        word,
        usage: 'TEAM AGENT',
        about: into ? 'put an agent into a team' : 'take an agent out of a team',
        examples: [`${word} billing Grace`],
        completes: 'team',
        read: text => {
          if (text.trim() === '') return {}
          const match = /^(\S+)\s+([\s\S]+)$/.exec(text.trim())
          if (!match) throw unclear(`Say the team’s id and who: ‘${word} billing Grace’. Nothing was changed.`)
          return { team: match[1], agent: match[2] }
        },
      },
    ],
    form: [
      { name: 'team', label: 'Team', kind: 'line' },
      { name: 'agent', label: 'Member', kind: 'line' },
    ],
    input: z.strictObject({ team: one, agent: one }),
    problems: ['not_found', 'forbidden'],
    run: async ({ controls, queries }, _session, { team, agent }, act) => {
      const { id } = await teamOf(queries, team)
      await controls.putAgent((await memberOf(queries, agent)).id, { teams: into ? { add: [id] } : { remove: [id] } }, act)
      return [teamCard(await teamOf(queries, id))]
    },
  })
}

export const teamAdd = moving(true)
export const teamDrop = moving(false)

export const teamRemove = houseVerb({
  name: 'team remove',
  summary: 'Remove a team',
  help: 'Its sessions stay where they are, and with everybody; its people stay.',
  wordings: [theTeam.named('team remove', 'remove a team; its sessions and people stay')],
  confirm: 'The team goes; its sessions and people stay.',
  input: z.strictObject({ team: one }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { team }, act) => {
    const { id, name } = await teamOf(queries, team)
    await controls.removeTeam(id, act)
    return [said(`The team ${name} is gone.`)]
  },
})
