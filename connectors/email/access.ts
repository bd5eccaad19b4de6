// What shows a mail server that a mailbox is ours: its password, or a token of OAuth 2, got by the app's own credentials (RFC 6749, section 4.4)
// or by a refresh token (section 6). A token is shared by the house's processes, sealed, and one of them at a time asks for the next: a refresh
// token that is used twice can be the end of it.
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, second, type Time } from '#core/model/time.ts'
import { Reconnect, Retry } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Server } from './server.ts'

export interface OAuth {
  tokenUrl: string
  clientId: string
  clientSecret?: string
  scope?: string
}

export type Login = { pass: string } | { accessToken: string }

export interface Access {
  /** Throws Retry or Reconnect, in words for people, where no token is to be had. */
  login(server: Server): Promise<Login>
  /** The server did not take it; the next one is asked for anew. */
  refused(login: Login): Promise<void>
}

export interface Token {
  text: string
  lasts: Duration
  /** In the place of the refresh token that was shown. */
  refresh?: string
}

const patience: Duration = 15 * second
/** Of a token that does not say: shorter than most. */
const usualLife: Duration = 5 * minute
/** Gone over to the next token so long before the end: longer than a connection takes to log in. */
const margin: Duration = 5 * minute
/** A process that asks and has not answered for so long is dead. */
const turn: Duration = patience + 5 * second
const lookAgain: Duration = 200

const tokenShape = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16000}$/u),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
  refresh_token: z.string().min(1).optional().catch(undefined),
})
const refusalShape = z.looseObject({
  error: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
})

/** What a server of tokens says, and what to do about it. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const wrong: [RegExp, string][] = [
  [/AADSTS7000215/u, 'EMAIL_OAUTH_CLIENT_SECRET is not the app’s secret: take the column “Value”, not “Secret ID”'],
  [/AADSTS7000222/u, 'EMAIL_OAUTH_CLIENT_SECRET has run out: make a new client secret'],
  [/AADSTS(?:700016|500011)/u, 'EMAIL_OAUTH_CLIENT_ID is not known in the tenant EMAIL_OAUTH_TENANT'],
  [/AADSTS(?:90002|900023|9000211|50059)/u, 'EMAIL_OAUTH_TENANT is no tenant that Microsoft knows'],
  [/AADSTS53003/u, 'a rule of your tenant (conditional access) keeps the app from getting a token'],
  [/^invalid_grant\b/u, 'EMAIL_OAUTH_REFRESH_TOKEN has run out or was taken back: get a new one'],
  [/^(?:invalid_client|unauthorized_client)\b/u, 'EMAIL_OAUTH_CLIENT_ID or EMAIL_OAUTH_CLIENT_SECRET is not right'],
  [/^invalid_scope\b/u, 'EMAIL_OAUTH_SCOPE names nothing that the app may have'],
]

/** Throws Retry where the server can not be asked now, Reconnect where it says no. No part of a secret is in the words. */
export const askToken = async (
  { tokenUrl, clientId, clientSecret, scope }: OAuth,
  refresh?: string,
  over?: AbortSignal,
): Promise<Token> => {
  const { host } = new URL(tokenUrl)
  const form = new URLSearchParams({
    ...(refresh === undefined ? { grant_type: 'client_credentials' } : { grant_type: 'refresh_token', refresh_token: refresh }),
    client_id: clientId,
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
    ...(scope === undefined ? {} : { scope }),
  })
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(over ? [over] : [])])
  let status: number
  let body: unknown
  try {
    const response = await fetch(tokenUrl, { method: 'POST', body: form, redirect: 'error', signal })
    status = response.status
    body = await response.json().catch(() => undefined)
  } catch {
    throw new Retry(`${host}, which gives the tokens for mail (OAuth 2), can not be reached`)
  }
  if (status === 200) {
    const token = tokenShape.safeParse(body)
    if (!token.success) throw new Retry(`${host} answers with something that is no token for mail (OAuth 2)`)
    const { access_token: text, expires_in: life, refresh_token: next } = token.data
    return { text, lasts: life === undefined ? usualLife : life * second, ...(next === undefined ? {} : { refresh: next }) }
  }
  if (status === 429 || status >= 500) throw new Retry(`${host}, which gives the tokens for mail (OAuth 2), is in trouble (${status})`)
  const { error = '', error_description: description = '' } = refusalShape.safeParse(body).data ?? {}
  const code = /AADSTS\d+/u.exec(description)?.[0]
  const why = wrong.find(([sign]) => sign.test(code ?? '') || sign.test(error))?.[1]
  const name = [error, code].find(one => one !== undefined && /^[\w.-]{1,60}$/u.test(one)) ?? String(status)
  throw new Reconnect(
    `${host} gives no token for mail (${name}${code === undefined || code === name ? '' : `, ${code}`})${why ? `: ${why}` : ''}`,
  )
}

/** What is kept of the tokens; `of` tells for which settings. */
interface Kept {
  of: string
  refresh?: string
  access?: { text: string; until: Time }
  asking?: { by: string; until: Time }
}

interface Given {
  oauth: OAuth | undefined
  memory: Memory
  clock: Clock
  /** Aborts what is under way when the house closes. */
  closing: AbortSignal
}

/** For one mailbox, or without `refresh` for the app itself. */
const createTokens = (oauth: OAuth, mailbox: string, refresh: string | undefined, { memory, clock, closing }: Omit<Given, 'oauth'>) => {
  const key = `token/${refresh === undefined ? 'app' : mailbox}`
  const of = createHash('sha256')
    .update(JSON.stringify([oauth, refresh]))
    .digest('base64url')
  let asking: Promise<string> | undefined

  const pause = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const cancel = clock.after(lookAgain, () => {
        closing.removeEventListener('abort', leave)
        resolve()
      })
      const leave = (): void => {
        cancel()
        reject(new Retry('the house closes'))
      }
      closing.addEventListener('abort', leave, { once: true })
    })

  const next = async (by: string, shown: string | undefined): Promise<string> => {
    const settle = (to: (now: Kept) => Kept): Promise<unknown> =>
      memory.sealed.change<Kept>(key, now => (now?.of === of && now.asking?.by === by ? to(now) : now))
    try {
      const { text, lasts, refresh: another = shown } = await askToken(oauth, shown, closing)
      const access = { text, until: clock.now() + Math.max(lasts - margin, lasts / 2) }
      await settle(() => ({ of, access, ...(another === undefined ? {} : { refresh: another }) }))
      return text
    } catch (error) {
      await settle(({ asking: _, ...now }) => now)
      throw error
    }
  }

  const find = async (): Promise<string> => {
    for (const by = randomUUID(); ; await pause()) {
      const found = await memory.sealed.change<Kept>(key, was => {
        const now: Kept = was?.of === of ? was : { of, ...(refresh === undefined ? {} : { refresh }) }
        const isWaited = [now.access, now.asking].some(one => one !== undefined && one.until > clock.now())
        return isWaited
          ? now
          : { of, ...(now.refresh === undefined ? {} : { refresh: now.refresh }), asking: { by, until: clock.now() + turn } }
      })
      if (found?.asking?.by === by) return next(by, found.refresh)
      if (found?.access && found.access.until > clock.now()) return found.access.text
    }
  }

  return {
    async get(): Promise<string> {
      asking ??= find().finally(() => {
        asking = undefined
      })
      return asking
    },
    async forget(text: string): Promise<void> {
      await memory.sealed.change<Kept>(key, now => {
        if (now?.access?.text !== text) return now
        const { access: _, ...rest } = now
        return rest
      })
    },
  }
}

export const createAccess = (mailbox: { address: string; refreshToken?: string }, { oauth, ...given }: Given): Access => {
  const tokens = oauth && createTokens(oauth, mailbox.address, mailbox.refreshToken, given)
  return {
    async login({ password }) {
      if (password !== undefined) return { pass: password }
      if (!tokens) throw new Reconnect('there is neither a password nor OAuth 2 for the mailbox')
      return { accessToken: await tokens.get() }
    },
    async refused(login) {
      if ('accessToken' in login) await tokens?.forget(login.accessToken)
    },
  }
}
