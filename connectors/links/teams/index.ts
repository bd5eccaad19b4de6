// One connection to Microsoft Teams for what stands on it: requests of the Bot Framework come in, its connector is called.
import { second } from '#core/model/time.ts'
import type { CreateLink } from '#core/ports/folder.ts'
import { type Acts, createActs, type Presses } from '../acts.ts'
import { isOfBots, keptAs, type Told } from './activity.ts'
import { createCalls } from './calls.ts'
import type { TeamsConfig } from './config.ts'
import { createFiles } from './files.ts'
import { loadGenuine } from './genuine.ts'
import { createHosts } from './hosts.ts'
import { type Answer, mountMessages } from './http.ts'
import type { TeamsActivity, TeamsAnswerer, TeamsLink, TeamsListener } from './link.ts'
import { createPeople } from './people.ts'
import { createReferences } from './references.ts'

/** Teams shows whoever pressed an error after some 15 seconds. */
const patience = 10 * second

/** Tells where the app came to and was removed. */
const membership = ['installationUpdate', 'conversationUpdate']

/** For a card that waits for an answer which takes too long. */
const later = {
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: 'This takes longer than usual. It will be done; you need not press again.',
}

/** Opened once by the roof, when a folder that is on names it. */
export const create: CreateLink<TeamsConfig, TeamsLink> = (config, { log, clock, intake, memory }) => {
  const listeners: TeamsListener[] = []
  const answerers: { answerer: TeamsAnswerer; presses: Presses<TeamsActivity, { body: unknown }> }[] = []
  const hosts = createHosts(config)
  const references = createReferences(memory)
  const calls = createCalls({ config, clock, hosts, references })
  const acts: Acts = createActs(intake)
  let check: Awaited<ReturnType<typeof loadGenuine>> | undefined

  intake.work(async ({ id, body }) => {
    if (await acts.work(id, body)) return
    const { listener: name, activity } = body as { listener: string; activity: TeamsActivity }
    // It may have been switched off after the activity was kept.
    await listeners.find(listener => listener.name === name)?.handle(activity)
  })

  const press = async (activity: TeamsActivity): Promise<Answer> => {
    const found = answerers.find(({ answerer }) => answerer.wants(activity))
    if (!found) return { status: 501 }
    const { done } = await found.presses.keep({ id: keptAs(activity), lane: activity.conversation.id, body: activity })
    const waited = Promise.withResolvers<undefined>()
    const cancel = clock.after(patience, () => waited.resolve(undefined))
    const outcome = await Promise.race([done.catch(() => undefined), waited.promise]).finally(cancel)
    return { status: 200, body: outcome === undefined ? (activity.raw.name === 'adaptiveCard/action' ? later : {}) : outcome.body }
  }

  const take = async ({ activity, serviceUrl }: Told): Promise<Answer> => {
    if (isOfBots(activity)) return { status: 200 }
    const invoked = activity.type === 'invoke'
    const wanting = invoked ? [] : listeners.filter(listener => listener.wants(activity))
    // Known before anybody may answer there, and that the app was removed, before anybody tries to.
    if (invoked || wanting.length > 0 || membership.includes(activity.type)) await references.learn(activity, serviceUrl)
    if (invoked) return press(activity)
    await Promise.all(
      wanting.map(({ name }) =>
        intake.keep({
          id: `${keptAs(activity)} ${name}`,
          lane: `${name} ${activity.conversation.id}`,
          body: { listener: name, activity },
        }),
      ),
    )
    return { status: 200 }
  }

  return {
    name: 'links/teams',
    tenant: config.tenant,
    listen(listener) {
      if (listeners.some(({ name }) => name === listener.name)) throw new Error(`two listeners are called ${listener.name}`)
      listeners.push(listener)
    },
    answer(answerer) {
      const presses = acts.acts<TeamsActivity, { body: unknown }>({
        name: answerer.name,
        act: async (activity, how) => ({ body: await answerer.act(activity, how) }),
      })
      answerers.push({ answerer, presses })
    },
    post: calls.post,
    update: calls.update,
    remove: calls.remove,
    chat: calls.chat,
    ...createPeople(calls.read, config.tenant, clock),
    ...createFiles({ hosts, token: calls.token, clock }),
    routes: router =>
      mountMessages(router, {
        tenant: config.tenant,
        clock,
        log,
        hosts,
        check: async (checked, header) => (check === undefined ? 'unclear' : check(checked, header)),
        take,
      }),
    async start() {
      check ??= await loadGenuine(config, clock)
      await calls.check()
      log.info('connected to Microsoft Teams')
    },
    async health() {
      const why = calls.trouble() ?? (check === undefined ? 'Teams is not connected yet' : undefined)
      return why === undefined ? { ok: true, about: `the bot of the tenant ${config.tenant}` } : { ok: false, why }
    },
  }
}
