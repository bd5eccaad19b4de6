// Where Twilio calls: paths below /twilio/, each checked, kept or answered. https://www.twilio.com/docs/usage/webhooks/webhooks-faq
import express, { type Request, type Response, type Router } from 'express'
import type { Logger } from 'pino'
import type { Intake } from '#core/ports/intake.ts'
import type { Form, TwilioLink, TwilioListener } from './link.ts'
import type { Checks } from './signatures.ts'

/** Twilio's own forms stay far below. */
const largest = '256kb'
/** TwiML that says nothing: Twilio does nothing. */
const nothing = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'

export interface HooksGiven extends Checks {
  intake: Intake
  log: Logger
}

export interface Hooks extends Pick<TwilioLink, 'listen' | 'hook'> {
  mount(router: Router): void
  /** Something may have been told in vain. */
  gap(): void
}

type Take = (form: Form, request: Request) => Promise<string | undefined>

const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i

/** Why a body can not be read as one of Twilio's forms. */
const unreadable = (request: Request): number | undefined => {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return 415
  const said = charset.exec(type)?.[1]?.toLowerCase()
  return said === undefined || said === 'utf-8' || said === 'utf8' ? undefined : 415
}

export const createHooks = ({ intake, log, checkForm }: HooksGiven): Hooks => {
  const listeners = new Map<string, TwilioListener>()
  const takers = new Map<string, Take>()

  const serve = (path: string, take: Take): void => {
    if (!/^\/twilio\/[\w/-]+$/.test(path)) throw new Error(`${path}: a path of Twilio’s begins with /twilio/`)
    if (takers.has(path)) throw new Error(`two take what Twilio tells at ${path}`)
    takers.set(path, take)
  }

  const gap = (): void => {
    for (const { name, gap } of listeners.values())
      gap?.().catch(error =>
        log.error({ error, listener: name }, 'could not look at Twilio for what was missed; it will be looked for again'),
      )
  }

  intake.work(async ({ body }) => {
    const { listener, form } = body as { listener: string; form: Form }
    // It was switched off after this was kept.
    await listeners.get(listener)?.handle(form)
  })

  const answer = async (request: Request, response: Response, take: Take): Promise<void> => {
    const status = unreadable(request)
    if (status !== undefined) return void response.status(status).json({ error: 'Twilio sends forms in UTF-8; this is none.' })
    const form = await checkForm(request)
    if (form === undefined) {
      log.warn(
        { path: request.path },
        'a request that Twilio did not sign was refused: is PUBLIC_URL the address that Twilio calls, and TWILIO_AUTH_TOKEN the account’s own?',
      )
      return void response.status(403).json({ error: 'The signature is not Twilio’s.' })
    }
    try {
      response.type('text/xml').send((await take(form, request)) ?? nothing)
    } catch (error) {
      log.error({ error, path: request.path }, 'what Twilio told could not be taken')
      response.status(500).type('application/json').send({ error: 'It could not be taken. Send it again.' })
      gap()
    }
  }

  return {
    gap,
    hook: serve,
    listen(listener) {
      const { name, path } = listener
      if (listeners.has(name)) throw new Error(`two listeners are called ${name}`)
      listeners.set(name, listener)
      serve(path, async form => {
        const id = listener.id(form)
        if (id !== undefined)
          await intake.keep({ id: `${name} ${id}`, lane: `${name} ${listener.lane(form)}`, body: { listener: name, form } })
        return undefined
      })
    },
    mount(router) {
      router.post('/twilio/*path', express.raw({ type: () => true, limit: largest }), async (request, response, next) => {
        const take = takers.get(request.path)
        if (take === undefined) next()
        else await answer(request, response, take)
      })
    },
  }
}
