// The actions of the house: what was imported, what admins decided about each, and what makes their calls. Secrets are sealed to their
// service and told to nobody.
import { mask } from '#core/safety/masking/mask.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Seal } from '../../lib/seal.ts'
import type { Action, ActionService } from '../../model/action.ts'
import { Problem } from '../../model/problem.ts'
import { minute } from '../../model/time.ts'
import type { ActionMaker, Imported } from '../../ports/action-maker.ts'
import type {
  ActionChange,
  ActionImport,
  ActionSummary,
  ActionsImported,
  ActionTest,
  CredentialsChange,
  ServiceStanding,
} from '../../ports/actions.ts'
import type { Act } from '../../ports/controls.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Once } from '../people/once.ts'
import { asArguments, createCheck } from './arguments.ts'
import type { Catalogue, Known } from './catalogue-port.ts'
import { changed, proven, serverAddress } from './change.ts'
import { planImport, serviceSlug } from './import.ts'
import { createActionRows, type Standing } from './rows.ts'

/** The catalogue as admins work on it. */
export interface ActionCatalogue extends Catalogue {
  /** Plugs in what makes calls; the last one of a name serves. */
  act(maker: ActionMaker): void
  services(): Promise<ServiceStanding[]>
  /** Problem `not_found`. */
  action(id: string): Promise<Action>
  /** Problem `not_found`. */
  service(id: string): Promise<ServiceStanding>
  /** Changes with every secret, and says nothing of it. */
  secretPrint(id: string): Promise<string | undefined>
  import(given: ActionImport, act: Act): Promise<ActionsImported>
  change(id: string, change: ActionChange): Promise<Action>
  credentials(id: string, change: CredentialsChange): Promise<ServiceStanding>
  test(id: string, given: { arguments: unknown; confirm?: boolean }, act: Act): Promise<ActionTest>
  remove(service: string): Promise<void>
}

interface Needs {
  store: Store
  clock: Clock
  seal: Seal
  once: Once
  /** Ends what is on its way when the house closes. */
  closing: AbortSignal
}

const mostServices = 50
const patience = 1 * minute
const sealedTo = (service: string): string => `action service ${service}`

const summary = ({ parameters: _, call: __, ...rest }: Action): ActionSummary => rest

const noService = (id: string): Problem =>
  new Problem('not_found', `There is no service ${id.slice(0, 60)}. ‘actions’ lists them all. Nothing was changed.`)

export const createCatalogue = ({ store, clock, seal, once, closing }: Needs): ActionCatalogue => {
  const rows = createActionRows({ store, clock })
  const { services, actions, standing, moved, save } = rows
  const makers = new Map<string, ActionMaker>()
  const check = createCheck()

  const known = ({ services: all }: Standing, action: Action | undefined): Known | undefined => {
    const service = action && all.get(action.service)
    return action && service ? { action, service } : undefined
  }

  const told = ({ sealed, ...service }: ActionService, all: Standing): ServiceStanding => ({
    ...service,
    secret: sealed !== undefined,
    actions: [...all.actions.values()].filter(a => a.service === service.id).map(summary),
  })

  const noAction = (id: string): Problem =>
    new Problem('not_found', `There is no action ${id.slice(0, 80)}. ‘actions’ lists them all. Nothing was changed.`)

  const action = async (id: string): Promise<Action> => {
    const found = (await standing()).actions.get(id)
    if (!found) throw noAction(id)
    return found
  }

  const service = async (id: string): Promise<ServiceStanding> => {
    const all = await standing()
    const found = all.services.get(id)
    if (!found) throw noService(id)
    return told(found, all)
  }

  const secretOf: Catalogue['secretOf'] = ({ id, sealed }) => (sealed === undefined ? undefined : seal.open(sealed, sealedTo(id)))

  const makerFor = (by: string | undefined): ActionMaker => {
    const found = by === undefined ? [...makers.values()].at(0) : makers.get(by)
    if (!found) throw new Problem('unavailable', `${by ?? 'What reads such documents'} is not switched on. Nothing was changed.`)
    return found
  }

  const read = async (maker: ActionMaker, { url, text }: ActionImport, privateNetwork: boolean): Promise<Imported> => {
    if (url === undefined && text === undefined)
      throw new Problem('invalid', 'Give the address of an OpenAPI document, or its text. Nothing was imported.')
    const over = new AbortController()
    const cancel = clock.after(patience, () => over.abort())
    const signal = AbortSignal.any([over.signal, closing])
    try {
      const document = text !== undefined ? { text, ...(url === undefined ? {} : { url }) } : { url: url as string }
      return await maker.read(document, { signal, privateNetwork })
    } catch (error) {
      // It is said where the document was given.
      if (!(error instanceof Problem)) throw error
      const errors = [{ pointer: text === undefined ? '/url' : '/text', detail: error.message }]
      throw new Problem(error.code, error.message, { errors, ...error.extra })
    } finally {
      cancel()
    }
  }

  /** The service that an import is for, as it stands; undefined for a new one. */
  const meant = (id: string, named: boolean, found: Imported, all: Standing, given: ActionImport): ActionService | undefined => {
    const before = all.services.get(id)
    if (!before || named) return before
    const same = before.url !== undefined && before.url === given.url
    if (same || found.server === before.server) return before
    throw new Problem(
      'conflict',
      `There is a service ${id} already, and this document is of another server. Give this one a name of its own, or say ‘${id}’ as its name if it is the same. Nothing was imported.`,
    )
  }

  const write = async (plan: Pick<ReturnType<typeof planImport>, 'insert' | 'save'>): Promise<void> => {
    try {
      for (const doc of plan.insert) await actions.insert(doc)
      for (const doc of plan.save) await actions.save(doc)
    } catch (error) {
      if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
      throw new Problem('conflict', 'Somebody else changed these actions meanwhile. Import once more: what was read is partly in place.')
    } finally {
      moved()
    }
  }

  return {
    act: maker => void makers.set(maker.name, maker),
    maker: name => makers.get(name),
    secretOf,
    async all() {
      const all = await standing()
      return [...all.actions.values()].flatMap(one => known(all, one) ?? [])
    },
    async get(id) {
      const all = await standing()
      return known(all, all.actions.get(id))
    },
    action,
    service,
    async services() {
      const all = await standing()
      return [...all.services.values()].map(one => told(one, all))
    },
    async secretPrint(id) {
      const sealed = (await standing()).services.get(id)?.sealed
      // A sealed text differs each time, also of the same secret.
      return sealed?.slice(-8)
    },

    async import(given, { who }) {
      const named = given.service === undefined ? undefined : serviceSlug(given.service)
      if (named === '') throw new Problem('invalid', 'A name has letters or digits, such as shop. Nothing was imported.')
      const all = await standing()
      const standingOne = named === undefined ? undefined : all.services.get(named)
      const url = given.url ?? (given.text === undefined ? standingOne?.url : undefined)
      const from = { ...given, ...(url === undefined ? {} : { url }) }
      const maker = makerFor(standingOne?.by)
      const found = await read(maker, from, given.privateNetwork ?? standingOne?.privateNetwork ?? false)
      const id = named ?? (serviceSlug(found.title) || 'service')
      const before = meant(id, named !== undefined, found, all, from)
      const server = given.server !== undefined ? serverAddress(given.server) : (before?.server ?? found.server)
      if (server === '')
        throw new Problem('invalid', 'The document does not say where its server is: give its address as well. Nothing was imported.')
      const notes: string[] = []
      if (before && given.server === undefined && found.server !== '' && found.server !== before.server)
        notes.push(`The document names another server, ${found.server}. Calls go on to ${before.server}; ‘action key ${id}’ changes it.`)
      const at = { importedAt: clock.now(), importedBy: { id: who.id, name: who.name } }
      if (before) {
        const changing = { server, ...(given.privateNetwork === undefined ? {} : { privateNetwork: given.privateNetwork }) }
        await save(services, id, noService, now => ({
          ...proven(now, changing).service,
          title: found.title,
          ...at,
          ...(url === undefined ? {} : { url }),
        }))
      } else {
        if (all.services.size >= mostServices)
          throw new Problem('conflict', `There are ${mostServices} services already, the most there can be. Nothing was imported.`)
        const privately = given.privateNetwork === true ? { privateNetwork: true } : {}
        const made = { id, title: found.title, by: maker.name, server, credentials: found.credentials, ...privately, ...at }
        await services.insert({ ...made, ...(url === undefined ? {} : { url }) }).finally(moved)
        if (found.credentials.kind !== 'none') notes.push(`Calls need a secret: ‘action key ${id}’ sets it.`)
      }
      const { insert, save: saving, notes: more, ...plan } = planImport(id, found.operations, await rows.actionsOf(id))
      await write({ insert, save: saving })
      return { service: id, title: found.title, ...plan, left: found.left, notes: [...notes, ...more] }
    },

    change: (id, change) => save(actions, id, noAction, now => changed(now, change)),

    async credentials(id, change) {
      await save(services, id, noService, now => {
        const { service: then, secret } = proven(now, change)
        return secret === undefined ? then : { ...then, sealed: seal.close(secret, sealedTo(id)) }
      })
      return service(id)
    },

    async test(id, { arguments: given, confirm }, act) {
      const found = known(await standing(), await action(id))
      if (!found) throw noService(id)
      const { action: tested, service: of } = found
      if (tested.gone) throw new Problem('conflict', `${id} is not in its document any more. Nothing was called.`)
      if (!tested.safe && confirm !== true)
        throw new Problem('confirm', `${id} changes something at ${of.title}. Confirm the call first. Nothing was called.`)
      const args = asArguments(given)
      if (!args) throw new Problem('invalid', 'The arguments are one object of JSON, such as {"id": "A7"}. Nothing was called.')
      const mistake = check(tested, args)
      if (mistake !== undefined) throw new Problem('invalid', `${mistake} Nothing was called.`)
      const maker = makerFor(of.by)
      const secret = secretOf(of)
      let made: ActionTest | undefined
      await once.run(act, { verb: 'action test', input: [id, args] }, async (run, again) => {
        if (again)
          throw new Problem('conflict', 'This test was begun before and broke off, so it may have been made. Nothing was called again.')
        const began = clock.now()
        const call = { action: tested, service: of, arguments: args, key: `test:${run}`, ...(secret === undefined ? {} : { secret }) }
        const { text, ...how } = await maker.make(call, { signal: closing })
        made = { ...how, text: mask(text).text, duration: clock.now() - began }
      })
      if (!made) throw new Problem('conflict', 'This very test was made before. Nothing was called again; begin another one.')
      return made
    },

    async remove(id) {
      const all = await standing()
      if (!all.services.has(id)) throw noService(id)
      try {
        for (const one of all.actions.values()) if (one.service === id) await actions.remove(one.id)
        await services.remove(id)
      } finally {
        moved()
      }
    },
  }
}
