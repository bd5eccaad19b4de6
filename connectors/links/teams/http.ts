// What Teams posts, at /teams/messages: genuine requests alone, answered when they are kept.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
import express, { type Response, type Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { readActivity, type Told } from './activity.ts'
import type { Checked, Verdict } from './genuine.ts'
import type { Hosts } from './hosts.ts'

/** Teams’ own requests stay far below. */
const largest = '2mb'

export const path = '/teams/messages'

/** What is answered: a status, and for invokes what whoever pressed sees. */
export interface Answer {
  status: number
  body?: unknown
}

export interface HttpGiven {
  tenant: string
  clock: Clock
  log: Logger
  hosts: Hosts
  check(checked: Checked, header: string): Promise<Verdict>
  /** Resolves once it is durable. */
  take(told: Told): Promise<Answer>
}

const parsed = (body: unknown): unknown => {
  try {
    return JSON.parse(Buffer.isBuffer(body) ? body.toString() : '')
  } catch {
    return undefined
  }
}

/** Mounts /teams/messages. */
export const mountMessages = (router: Router, { tenant, clock, log, hosts, check, take }: HttpGiven): void => {
  const refuse = (res: Response, status: number, error: string): void => void res.status(status).json({ error })

  router.post(path, express.raw({ type: () => true, limit: largest }), async (req, res) => {
    const header = req.headers.authorization ?? ''
    if (header === '') return refuse(res, 401, 'There is no token.')
    const told = readActivity(parsed(req.body), { tenant, now: clock.now() })
    if (told === undefined) return refuse(res, 400, 'This is no activity of Teams.')
    const verdict = await check({ channelId: 'msteams', serviceUrl: told.serviceUrl }, header)
    if (verdict === 'forged') {
      log.warn('a request that is not from Teams was refused: is TEAMS_APP_ID the bot’s?')
      return refuse(res, 401, 'The token is not the Bot Framework’s, not for this bot, or too old.')
    }
    if (verdict === 'unclear') {
      log.error('the keys of the Bot Framework could not be fetched; what Teams posts can not be checked, and it will post it again')
      return refuse(res, 503, 'It could not be checked. Send it again.')
    }
    if (!hosts.isService(told.serviceUrl)) {
      log.warn({ serviceUrl: told.serviceUrl }, 'a request names a host that is not of Teams; TEAMS_SERVICE_URL would allow it')
      return refuse(res, 403, 'Answers are not sent to this host.')
    }
    try {
      const { status, body } = await take(told)
      if (body === undefined) res.status(status).end()
      else res.status(status).json(body)
    } catch (error) {
      log.error({ error }, 'what Teams posted could not be kept; Teams will post it again')
      refuse(res, 500, 'It could not be kept. Send it again.')
    }
  })
}
