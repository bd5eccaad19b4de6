// Our own token for the Bot Framework, by the registration's secret, kept until shortly before it ends.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#step-1-request-an-access-token
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { minute, second } from '#core/model/time.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { TeamsConfig } from './config.ts'

const scope = 'https://api.botframework.com/.default'

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
const refused = z.looseObject({ error: z.string().optional(), error_description: z.string().optional() })

/** What Entra answers with, and what to do about it. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const wrong: [RegExp, string][] = [
  [
    /AADSTS7000215/,
    'TEAMS_APP_PASSWORD is not the registration’s secret: take the column “Value” of “Certificates & secrets”, not “Secret ID”',
  ],
  [/AADSTS7000222/, 'TEAMS_APP_PASSWORD has expired: make a new client secret under “Certificates & secrets”'],
  [/AADSTS(700016|500011)/, 'TEAMS_APP_ID is not known in the tenant TEAMS_TENANT_ID: is the registration in another tenant?'],
  [
    /AADSTS(90002|900023|9000211|50059)/,
    'TEAMS_TENANT_ID is no tenant that Entra knows: take “Directory (tenant) ID” from the page “Overview”',
  ],
  [/AADSTS7000112/, 'the registration TEAMS_APP_ID is switched off in Entra'],
  [/AADSTS53003/, 'a rule of your tenant (conditional access) keeps the registration from getting a token'],
]

export interface Token {
  text: string
  /** Milliseconds. */
  lasts: number
}

type Credentials = Pick<TeamsConfig, 'appId' | 'password' | 'tenant' | 'loginUrl'>

/** Asks for a token. Throws Reconnect with what is wrong with the credentials, Refused in words where it is something else, Retry else. */
export const askToken = async ({ appId, password, tenant, loginUrl }: Credentials, fetching: typeof fetch): Promise<Token> => {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: password, scope })
  let response: Response
  try {
    response = await fetching(`${loginUrl}${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
      method: 'POST',
      body: form,
      redirect: 'error',
    })
  } catch {
    throw new Retry('Microsoft’s sign-in can not be reached')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const token = given.safeParse(body)
    if (!token.success) throw new Refused('Microsoft’s sign-in answers with something that is no token', 'no_token')
    return { text: token.data.access_token, lasts: token.data.expires_in * second }
  }
  if (response.status === 429 || response.status >= 500) throw new Retry(`Microsoft’s sign-in is in trouble (${response.status})`)
  const { error = '', error_description: description = '' } = refused.safeParse(body).data ?? {}
  const found = wrong.find(([pattern]) => pattern.test(description))?.[1]
  const code = /AADSTS\d+/.exec(description)?.[0] ?? error
  throw new Reconnect(
    found ?? `Microsoft’s sign-in refuses the bot’s credentials (${/^[\w.-]{1,60}$/.test(code) ? code : response.status})`,
  )
}

export interface Tokens {
  get(): Promise<string>
  /** Teams did not take it: the next is asked for anew. */
  forget(): void
}

/** Gone over to the next token so long before the end. */
const margin = 5 * minute

export const createTokens = (credentials: Credentials, clock: Clock, fetching: typeof fetch): Tokens => {
  let held: { text: string; until: number } | undefined
  let asking: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    try {
      const { text, lasts } = await askToken(credentials, fetching)
      held = { text, until: clock.now() + Math.max(lasts - margin, lasts / 2) }
      return text
    } finally {
      asking = undefined
    }
  }
  return {
    async get() {
      if (held && held.until > clock.now()) return held.text
      asking ??= ask()
      return asking
    },
    forget() {
      held = undefined
    },
  }
}
