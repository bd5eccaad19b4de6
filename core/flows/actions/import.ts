// What an import makes of what stands: new actions begin switched off, decisions about known ones stay, and what became more dangerous
// or went away is switched off.
import { createHash } from 'node:crypto'
import { type Action, actionSlug } from '../../model/action.ts'
import { second } from '../../model/time.ts'
import type { Operation } from '../../ports/action-maker.ts'
import type { ActionsImported } from '../../ports/actions.ts'

/** Of an action that nobody has set a time for. */
const usualTimeout = 10 * second
/** Of ids, whose two parts and their dot have 64 characters together: models take no longer names. */
const longestService = 24
const longestOperation = 39

/** The id of a service by its title; empty where it has no letters of the Latin alphabet. */
export const serviceSlug = (title: string): string =>
  actionSlug(title)
    .slice(0, longestService)
    .replace(/[_-]+$/u, '')

const operationSlug = (name: string): string => {
  if (name.length <= longestOperation) return name
  const print = createHash('sha256').update(name).digest('hex').slice(0, 6)
  return `${name.slice(0, longestOperation - 7)}_${print}`
}

/** The names of an action's arguments. */
export const argumentNames = ({ parameters }: Pick<Action, 'parameters'>): string[] => Object.keys(parameters.properties ?? {})

const described = ({ title, description, parameters, call, safe, idempotent }: Omit<Operation, 'name'>) => ({
  title,
  description,
  parameters,
  call,
  safe,
  idempotent,
})

export interface ImportPlan extends Pick<ActionsImported, 'added' | 'changed' | 'gone' | 'same' | 'notes'> {
  insert: Omit<Action, 'rev'>[]
  save: Action[]
}

/** Changes nothing. */
export const planImport = (service: string, operations: readonly Operation[], known: readonly Action[]): ImportPlan => {
  const plan: ImportPlan = { added: [], changed: [], gone: [], same: 0, notes: [], insert: [], save: [] }
  const before = new Map(known.map(action => [action.id, action]))
  const met = new Set<string>()
  for (const operation of operations) {
    const id = `${service}.${operationSlug(operation.name)}`
    if (met.has(id)) continue
    met.add(id)
    const fresh = described(operation)
    const old = before.get(id)
    if (!old) {
      plan.added.push(id)
      const decided = { on: false, channels: [], segments: [], verified: false, magic: {}, timeout: usualTimeout }
      plan.insert.push({ id, service, ...fresh, ...decided, approval: fresh.safe ? 'auto' : 'agent' })
      continue
    }
    const { gone, ...stays } = old
    if (!gone && JSON.stringify(described(old)) === JSON.stringify(fresh)) {
      plan.same += 1
      continue
    }
    plan.changed.push(id)
    const now: Action = { ...stays, ...fresh }
    const names = argumentNames(now)
    const lost = Object.keys(old.magic).filter(name => !names.includes(name))
    now.magic = Object.fromEntries(Object.entries(old.magic).filter(([name]) => names.includes(name)))
    const worse = old.safe && !fresh.safe
    if (worse && now.approval === 'auto') now.approval = 'agent'
    if (worse) plan.notes.push(`${id} changes something now, and did not before: it is off.`)
    if (lost.length > 0) plan.notes.push(`${id} has no ${lost.join(', ')} any more, which was filled in: it is off.`)
    if (worse || lost.length > 0) now.on = false
    plan.save.push(now)
  }
  for (const old of known) {
    if (met.has(old.id) || old.gone) continue
    plan.gone.push(old.id)
    plan.save.push({ ...old, on: false, gone: true })
  }
  return plan
}
