// Agents are met, not registered: the first act in a desk or over the API makes the person known.
import type { Agent, Who } from '../../model/agent.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import { type AgentDoc, agentsTable } from '../timeline/tables.ts'

export interface Agents {
  /** The agent behind `who`, made or renamed where needed. */
  meet(who: Who): Promise<Agent>
  get(id: string): Promise<Agent | undefined>
  list(): Promise<Agent[]>
}

export const createAgents = ({ store }: { store: Store }): Agents => {
  const agents = store.collection(agentsTable)
  const met = new Map<string, AgentDoc>()

  const make = async (who: Who): Promise<AgentDoc> => {
    const first = (await agents.count()) === 0
    const photo = who.photo === undefined ? {} : { photo: who.photo }
    try {
      return await agents.insert({ id: who.id, name: who.name, role: first ? 'admin' : 'agent', teams: [], identities: [], ...photo })
    } catch (error) {
      const known = error instanceof DuplicateError ? await agents.get(who.id) : undefined
      if (known) return known
      throw error
    }
  }

  return {
    async meet(who) {
      const known = met.get(who.id) ?? (await agents.get(who.id)) ?? (await make(who))
      const current = known.name === who.name ? known : { ...known, name: who.name, rev: known.rev + 1 }
      if (current !== known) await agents.put(current)
      met.set(who.id, current)
      return current
    },
    get: id => agents.get(id),
    list: async () => (await agents.list({ limit: 1000 })).items,
  }
}
