// Slack's events and presses over HTTP, at /slack/events: signed requests, answered when they are kept.
// https://docs.slack.dev/authentication/verifying-requests-from-slack
import { parse as parseForm } from 'node:querystring'
import { HTTPResponseAck, type ReceiverEvent, verifySlackRequest } from '@slack/bolt'
import express, { type Request, type Response, type Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { minute, second } from '#core/model/time.ts'
import { quietLogger } from './quiet-logger.ts'

/** Slack's own requests stay far below. */
const largest = '2mb'
/** How far Slack's clock may be from ours, in both directions: who holds a signed request for later must not be able to date it ahead. */
const skew = 5 * minute

export interface HttpGiven {
  secret: string
  clock: Clock
  log: Logger
  /** What the connection makes of a body: false where it makes no sense. */
  take(event: ReceiverEvent): Promise<boolean>
}

const headerOf = (req: Request, name: string): string => {
  const value = req.headers[name]
  return typeof value === 'string' ? value : ''
}

const parsed = (raw: string, type: string): unknown => {
  if (!type.startsWith('application/x-www-form-urlencoded')) return JSON.parse(raw)
  const form = parseForm(raw)
  return typeof form.payload === 'string' ? JSON.parse(form.payload) : { ...form }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Mounts /slack/events. */
export const mountEvents = (router: Router, { secret, clock, log, take }: HttpGiven): void => {
  const genuine = (req: Request, body: string): boolean => {
    const stamp = headerOf(req, 'x-slack-request-timestamp')
    const signature = headerOf(req, 'x-slack-signature')
    if (!/^\d{1,12}$/.test(stamp) || !signature.includes('=')) return false
    if (Math.abs(Number(stamp) * second - clock.now()) > skew) return false
    try {
      const headers = { 'x-slack-request-timestamp': Number(stamp), 'x-slack-signature': signature }
      verifySlackRequest({ signingSecret: secret, body, headers, nowMilliseconds: clock.now() })
      return true
    } catch {
      return false
    }
  }

  const read = (req: Request, res: Response): Record<string, unknown> | undefined => {
    const raw = Buffer.isBuffer(req.body) ? req.body.toString() : ''
    if (!genuine(req, raw)) {
      log.warn('a request that is not from Slack was refused: is SLACK_SIGNING_SECRET the one of this app?')
      res.status(401).json({ error: 'The signature is not Slack’s, or too old.' })
      return undefined
    }
    try {
      const body = parsed(raw, headerOf(req, 'content-type'))
      if (isRecord(body)) return body
    } catch {
      log.debug('Slack sent a body that is no JSON')
    }
    res.status(400).json({ error: 'This body makes no sense.' })
    return undefined
  }

  router.post('/slack/events', express.raw({ type: () => true, limit: largest }), async (req, res) => {
    const body = read(req, res)
    if (body === undefined) return
    if (body.ssl_check !== undefined) return void res.end()
    if (body.type === 'url_verification') return void res.json({ challenge: String(body.challenge) })
    const ack = new HTTPResponseAck({
      logger: quietLogger(log),
      processBeforeResponse: false,
      unhandledRequestTimeoutMillis: 2900,
      unhandledRequestHandler: ({ response }) => {
        log.warn('a press in Slack was not answered within three seconds')
        if (!response.headersSent) response.writeHead(200).end()
      },
      httpRequest: req,
      httpRequestBody: body,
      httpResponse: res,
    })
    const retries = Number(headerOf(req, 'x-slack-retry-num'))
    const reason = headerOf(req, 'x-slack-retry-reason')
    try {
      const sense = await take({
        body,
        ack: ack.bind(),
        ...(retries > 0 ? { retryNum: retries } : {}),
        ...(reason === '' ? {} : { retryReason: reason }),
      })
      if (sense) return
      ack.ack()
      res.status(400).json({ error: 'This is neither an event nor a press.' })
    } catch (error) {
      ack.ack()
      log.error({ error }, 'an event of Slack could not be kept; Slack will send it again')
      if (!res.headersSent) res.status(500).json({ error: 'It could not be kept. Send it again.' })
    }
  })
}
