// Who vouches for Teams, and gives the bot its tokens: keys as the Bot Framework publishes them, and a sign-in as Entra's. It follows Microsoft's
// documentation. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export const bot = {
  appId: '11111111-2222-4333-8444-555555555555',
  password: 'a-secret-that-only-this-bot-knows',
  tenant: '99999999-8888-4777-8666-555555555555',
}

/** The SDK remembers keys by their address for a day: one pair for every server of this process. */
const made = Promise.all(
  ['endorsed', 'unendorsed', 'unknown'].map(async kid => ({ kid, ...(await generateKeyPair('RS256', { extractable: true })) })),
)

export interface Claims {
  iss?: string
  aud?: string
  serviceurl?: string
  /** Seconds since the epoch. */
  exp?: number
  nbf?: number
  ver?: string
  appid?: string
}

/** A bearer header as Teams sends it, for requests that name `serviceUrl`; `now` in milliseconds. */
export const headerFor = async (serviceUrl: string, now: number, claims: Claims = {}, kid = 'endorsed'): Promise<string> => {
  const pair = (await made).find(one => one.kid === kid)
  if (!pair) throw new Error(`there is no key ${kid}`)
  const seconds = Math.floor(now / 1000)
  const all = { iss: 'https://api.botframework.com', aud: bot.appId, serviceurl: serviceUrl, exp: seconds + 3000, ...claims }
  return `Bearer ${await new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid }).sign(pair.privateKey)}`
}

export interface Issuer {
  /** Serves `/openid`, `/keys` and `/login/TENANT/oauth2/v2.0/token`; true where it did. */
  serve(req: IncomingMessage, res: ServerResponse, body: string): Promise<boolean>
  /** Whether a call bears a token that was given and is still good. */
  isGiven(header: string | undefined): boolean
  /** From now on Entra refuses with this error, such as `AADSTS7000222`; undefined ends that. */
  refuse(code: string | undefined): void
  /** How many tokens were given. */
  given(): number
  /** Tokens that were given are no longer good. */
  withdraw(): void
  /** The variables that lead here. */
  variables(url: string): Record<string, string>
}

const json = (res: ServerResponse, status: number, value: unknown): true => {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  return true
}

export const createIssuer = (): Issuer => {
  let tokens = new Set<string>()
  let count = 0
  let refused: string | undefined

  const token = (res: ServerResponse, tenant: string, form: URLSearchParams): true => {
    const no = (code: string): true =>
      json(res, code === 'AADSTS90002' ? 400 : 401, { error: 'invalid_client', error_description: `${code}: refused. Trace ID: 1` })
    if (refused !== undefined) return no(refused)
    if (tenant !== bot.tenant) return no('AADSTS90002')
    if (form.get('client_id') !== bot.appId) return no('AADSTS700016')
    if (form.get('client_secret') !== bot.password) return no('AADSTS7000215')
    if (form.get('scope') !== 'https://api.botframework.com/.default' || form.get('grant_type') !== 'client_credentials')
      return no('AADSTS70011')
    count += 1
    const text = `token-${count}`
    tokens.add(text)
    return json(res, 200, { token_type: 'Bearer', expires_in: 3599, access_token: text })
  }

  return {
    async serve(req, res, body) {
      const [, room, tenant = ''] = (req.url ?? '').split('/')
      const host = `http://${req.headers.host}`
      if (room === 'openid') return json(res, 200, { issuer: 'https://api.botframework.com', jwks_uri: `${host}/keys` })
      if (room === 'login') return token(res, tenant, new URLSearchParams(body))
      if (room !== 'keys') return false
      const known = (await made).filter(({ kid }) => kid !== 'unknown')
      const keys = await Promise.all(
        known.map(async ({ kid, publicKey }) => ({
          ...(await exportJWK(publicKey)),
          kid,
          use: 'sig',
          endorsements: [kid === 'endorsed' ? 'msteams' : 'skype'],
        })),
      )
      return json(res, 200, { keys })
    },
    isGiven: header => tokens.has((header ?? '').replace(/^Bearer /, '')),
    refuse(code) {
      refused = code
    },
    given: () => count,
    withdraw() {
      tokens = new Set()
    },
    variables: url => ({
      TEAMS_APP_ID: bot.appId,
      TEAMS_APP_PASSWORD: bot.password,
      TEAMS_TENANT_ID: bot.tenant,
      TEAMS_LOGIN_URL: `${url}/login/`,
      TEAMS_OPENID_URL: `${url}/openid`,
    }),
  }
}
