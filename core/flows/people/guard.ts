// What every act passes: whether the role of who acts allows it, and, where it stands on no timeline, the audit log.
import type { Agent, Role } from '../../model/agent.ts'
import { Problem } from '../../model/problem.ts'
import { allows, leastRole, rights } from '../../model/rights.ts'
import type { Act, Controls } from '../../ports/controls.ts'
import type { Agents } from './agents.ts'
import type { Audit, Recorded } from './audit.ts'
import { isUntold, plainly, type Telling } from './told.ts'

/** Every act has its least role: what is forgotten in the table does not compile. */
export const leastRoles: Record<Exclude<keyof Controls, 'ask'>, Role> = rights

const called: Record<Role, string> = { admin: 'an admin', agent: 'an agent', viewer: 'a viewer' }

/** Problem `forbidden`, which says who may, unless the role is enough. */
export const mustAllow = async (agents: Agents, agent: Agent, right: string): Promise<void> => {
  if (allows(agent.role, right)) return
  const admins = (await agents.list()).filter(one => one.role === 'admin' && one.id !== 'api').map(one => one.name)
  const some = admins.slice(0, 3).join(', ')
  throw new Problem(
    'forbidden',
    `${agent.name} is ${called[agent.role]}, and this needs ${called[leastRole(right)]}. ${some === '' ? '' : `Admins are ${some}. `}Nothing was changed.`,
    { role: agent.role, needs: leastRole(right) },
  )
}

type Verb = (...given: unknown[]) => Promise<unknown>

/** The same controls, each act looked at first. What the table of rights does not name is the admins', and told plainly. */
export const guarded = (controls: Controls, { agents, audit, telling }: { agents: Agents; audit: Audit; telling: Telling }): Controls => {
  const told = (name: string, given: unknown[]): Recorded<unknown> | undefined => {
    const own = telling[name as keyof Controls] as ((...given: unknown[]) => Omit<Recorded<unknown>, 'verb'>) | undefined
    if (own) return { verb: name, ...own(...given) }
    return leastRole(name) === 'admin' && !isUntold(name) ? plainly(name, given.slice(0, -1)) : undefined
  }
  const watched =
    (name: string, verb: Verb): Verb =>
    async (...given) => {
      const act = given.at(-1) as Act
      await mustAllow(agents, await agents.meet(act.who), name)
      const how = told(name, given)
      return how ? audit.record(act, how, () => verb(...given)) : verb(...given)
    }
  const all = Object.entries(controls) as [string, Verb][]
  return Object.fromEntries(all.map(([name, verb]) => [name, name === 'ask' ? verb : watched(name, verb)])) as unknown as Controls
}
