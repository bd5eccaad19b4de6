// One connection to Slack for its desk and its channel, by Bolt: HTTP, Socket Mode, or both.
import { App, type ReceiverEvent } from '@slack/bolt'
import { z } from 'zod'
import { timedFetch } from '#core/lib/timed-fetch.ts'
import type { CreateLink } from '#core/ports/folder.ts'
import { createActs } from '../acts.ts'
import { createCalls, patience } from './calls.ts'
import type { SlackConfig } from './config.ts'
import { momentOf, readEvent } from './envelope.ts'
import { createEvents } from './events.ts'
import { createFiles } from './files.ts'
import { mountEvents } from './http.ts'
import type { SlackLink, SlackSelf } from './link.ts'
import { createPeople } from './people.ts'
import { createPresses } from './presses.ts'
import { quietLogger } from './quiet-logger.ts'
import { createSocket } from './socket.ts'

const told = z.object({
  team_id: z.string(),
  team: z.string().default(''),
  url: z.string().default(''),
  user_id: z.string(),
  bot_id: z.string().default(''),
  enterprise_id: z.string().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

const isPress = (body: Record<string, unknown>): boolean =>
  typeof body.command === 'string' ||
  (typeof body.type === 'string' &&
    ['block_actions', 'block_suggestion', 'message_action', 'shortcut', 'view_submission', 'view_closed', 'interactive_message'].includes(
      body.type,
    ))

/** Opened once by the roof, when a folder that is on names it. */
export const create: CreateLink<SlackConfig, SlackLink> = (config, { log, clock, intake, fatal }) => {
  let me: SlackSelf | undefined
  const desks: ((channel: string) => boolean)[] = []
  const self = (): SlackSelf => {
    if (!me) throw new Error('Slack is not connected yet')
    return me
  }

  const calls = createCalls(config, { clock, log })
  const events = createEvents({
    intake,
    log,
    self,
    heard({ event }) {
      if (event.type === 'app_uninstalled') calls.severed('the app was removed from the workspace: install it again and set the new token')
      if (event.type === 'tokens_revoked') calls.severed('the tokens were withdrawn: install the app again and set the new token')
    },
  })

  const acts = createActs(intake)
  intake.work(async ({ id, body }) => {
    if (!(await acts.work(id, body))) await events.work(body)
  })

  const bolt = new App({
    authorize: async () => {
      const { botId, botUser, team, enterprise } = self()
      return {
        botToken: config.botToken,
        botId,
        botUserId: botUser,
        teamId: team,
        ...(enterprise === undefined ? {} : { enterpriseId: enterprise }),
      }
    },
    receiver: { init() {}, start: async () => {}, stop: async () => {} },
    ignoreSelf: false,
    convoStore: false,
    logger: quietLogger(log),
    clientOptions: {
      slackApiUrl: config.apiUrl,
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 0 },
      fetch: timedFetch(clock, patience),
    },
  })
  const press = createPresses({ bolt, log, post: timedFetch(clock, patience) })

  /** Events are kept, then answered; presses are answered by Bolt's listeners. */
  const take = async (event: ReceiverEvent): Promise<boolean> => {
    if (me === undefined) throw new Error('Slack tells of something before the connection is there')
    const told = readEvent(event.body)
    if (told) {
      await events.keep(told)
      await event.ack()
      return true
    }
    if (!isPress(event.body)) return false
    await press(event)
    return true
  }

  const { appToken, apiUrl, signingSecret } = config
  const socket =
    appToken === undefined ? undefined : createSocket({ appToken, apiUrl, clock, log, take, back: () => events.connected(), fatal })

  const lackingScopes = (): string | undefined => {
    const { scopes = [] } = me ?? {}
    const lacking = [...new Set(events.listeners().flatMap(listener => listener.scopes ?? []))].filter(scope => !scopes.includes(scope))
    if (scopes.length === 0 || lacking.length === 0) return undefined
    return `the Slack app lacks the scope${lacking.length > 1 ? 's' : ''} ${lacking.join(', ')}: add ${lacking.length > 1 ? 'them' : 'it'} under “OAuth & Permissions” and install the app again`
  }

  return {
    name: 'links/slack',
    bolt,
    self,
    call: calls.call,
    listen: events.listen,
    acts: acts.acts,
    missed: (id, event) => events.keep({ id, at: momentOf(event) ?? clock.now(), team: self().team, event }),
    reserve: isDesk => void desks.push(isDesk),
    reserved: channel => desks.some(isDesk => isDesk(channel)),
    ...createPeople(calls.call, self, clock),
    ...createFiles(config, calls.call, clock),
    ...(signingSecret === undefined ? {} : { routes: router => mountEvents(router, { secret: signingSecret, clock, log, take }) }),
    async start() {
      calls.lanes.open()
      const { response_metadata: meta, ...answer } = told.parse(await calls.call('auth.test', {}))
      me = {
        team: answer.team_id,
        teamName: answer.team,
        url: answer.url,
        botUser: answer.user_id,
        botId: answer.bot_id,
        ...(answer.enterprise_id ? { enterprise: answer.enterprise_id } : {}),
        scopes: meta?.scopes?.filter(scope => scope !== '') ?? [],
      }
      await socket?.start()
      const lacking = lackingScopes()
      if (lacking !== undefined) log.warn(lacking)
      log.info({ team: me.teamName }, 'connected to Slack')
      events.connected()
    },
    async stop() {
      await socket?.stop()
      calls.lanes.close()
    },
    async health() {
      if (me === undefined) return { ok: false, why: 'Slack is not connected yet' }
      const [trouble] = calls.troubles()
      const why = socket?.trouble() ?? trouble ?? lackingScopes()
      return why === undefined ? { ok: true, about: `the workspace ${me.teamName}` } : { ok: false, why }
    },
  }
}
