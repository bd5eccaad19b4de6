// Teams: who belongs together, and how what comes to them finds its person. Read with every handoff, so from memory.
import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { Problem } from '../../model/problem.ts'
import { assignments, type Team, type TeamChange } from '../../model/team.ts'
import { second } from '../../model/time.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { teamsTable } from '../timeline/tables.ts'

export interface Teams {
  get(id: string): Promise<Team | undefined>
  /** By name. */
  list(): Promise<Team[]>
  put(change: TeamChange): Promise<Team>
  remove(id: string): Promise<void>
}

const atMost = 200
/** Where other processes write too, a team may be so long out of date. */
const trustedFor = 2 * second

const shape = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'A team’s id is lower-case letters, digits and dashes, such as billing.'),
  name: z.string().trim().min(1, 'A team needs a name.').max(100, 'A team’s name has at most 100 characters.'),
  assignment: z.enum(assignments, `Assignment is ${assignments.join(', ')}.`),
  most: z
    .number('The most open sessions are a number.')
    .int('The most open sessions are a whole number.')
    .min(1, 'The most open sessions are at least 1.')
    .max(1000, 'The most open sessions are at most 1000.')
    .optional(),
})

export const createTeams = ({ store, clock }: { store: Store; clock: Clock }): Teams => {
  const teams = store.collection(teamsTable)
  let known: { teams: Team[]; readAt: number } | undefined
  let changes = 0

  const changed = (): void => {
    changes += 1
    known = undefined
  }

  const list = async (): Promise<Team[]> => {
    if (known && (!store.shared || clock.now() - known.readAt < trustedFor)) return known.teams
    const begun = changes
    const readAt = clock.now()
    const found = (await teams.list({ limit: 1000 })).items.sort((a, b) => a.name.localeCompare(b.name))
    if (begun === changes) known = { teams: found, readAt }
    return found
  }

  return {
    list,
    get: async id => (await list()).find(team => team.id === id),
    async put({ id, name, assignment, most }) {
      for (;;) {
        const now = await teams.get(id)
        if (!now && name === undefined)
          throw new Problem('not_found', `There is no team ${id}. Give a name to add it. Nothing was changed.`)
        if (!now && (await teams.count()) >= atMost)
          throw new Problem('conflict', `There are ${atMost} teams already, the most there can be. Nothing was added.`)
        const limit = most === undefined ? now?.most : (most ?? undefined)
        const parsed = shape.safeParse({
          id,
          name: name ?? now?.name,
          assignment: assignment ?? now?.assignment ?? 'manual',
          ...(limit === undefined ? {} : { most: limit }),
        })
        if (!parsed.success) throw new Problem('invalid', `${parsed.error.issues.map(i => i.message).join(' ')} Nothing was changed.`)
        const { most: checked, ...text } = parsed.data
        const team = { ...text, ...(checked === undefined ? {} : { most: checked }) }
        try {
          return now ? await teams.save({ ...team, rev: now.rev }) : await teams.insert(team)
        } catch (error) {
          if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
        } finally {
          changed()
        }
      }
    },
    async remove(id) {
      if (!(await teams.get(id))) throw new Problem('not_found', `There is no team ${id}. Nothing was removed.`)
      await teams.remove(id)
      changed()
    },
  }
}
