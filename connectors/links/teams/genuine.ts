// Whether a request is from Teams: the Bot Framework's own check of its token, for the channel's tokens alone. The SDK is not maintained any
// more, so it is used for nothing else, and nothing else imports it.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
import { decodeJwt } from 'jose'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, second } from '#core/model/time.ts'
import type { TeamsConfig } from './config.ts'

/** `unclear`: the keys could not be fetched. */
export type Verdict = 'genuine' | 'forged' | 'unclear'

export interface Checked {
  channelId: string
  serviceUrl: string
}

const issuer = 'https://api.botframework.com'
/** How far clocks may be apart. */
const skew: Duration = 5 * minute
/** The keys may take so long. */
const patience: Duration = 8 * second

/** Tokens of other kinds, as an app gives to an app, are no word of Teams. */
const isOfChannel = (header: string, now: number): boolean => {
  const [, token] = /^Bearer (\S+)$/.exec(header) ?? []
  if (token === undefined) return false
  try {
    const { iss, exp } = decodeJwt(token)
    return iss === issuer && typeof exp === 'number' && exp * second + skew > now
  } catch {
    return false
  }
}

const isRefusal = (error: unknown): boolean => {
  const { statusCode, name } = error as { statusCode?: unknown; name?: unknown }
  return (
    statusCode === 401 ||
    statusCode === 403 ||
    ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError'].includes(String(name))
  )
}

/** Loads the SDK; answers what checks one request. */
export const loadGenuine = async (
  { appId, openidUrl, loginUrl, tenant }: TeamsConfig,
  clock: Clock,
): Promise<(checked: Checked, header: string) => Promise<Verdict>> => {
  const { ConfigurationBotFrameworkAuthentication } = await import('botbuilder')
  const framework = new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelOpenIdMetadataUrl: openidUrl,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromEmulatorOpenIdMetadataUrl: openidUrl,
      ToChannelFromBotLoginUrl: `${loginUrl}${tenant}`,
      ToChannelFromBotOAuthScope: issuer,
      OAuthUrl: issuer,
      ValidateAuthority: 'true',
      CallerId: '',
    },
    {
      // Checks are never off, whatever the configuration.
      isAuthenticationDisabled: async () => false,
      isValidAppId: async (id = '') => id.toLowerCase() === appId,
      createCredentials: () => Promise.reject(new Error('tokens are asked for elsewhere')),
    },
  )

  return async (checked, header) => {
    if (!isOfChannel(header, clock.now())) return 'forged'
    const late = Promise.withResolvers<Verdict>()
    const cancel = clock.after(patience, () => late.resolve('unclear'))
    const judged = framework.authenticateRequest(checked as Parameters<typeof framework.authenticateRequest>[0], header).then(
      (): Verdict => 'genuine',
      (error: unknown): Verdict => (isRefusal(error) ? 'forged' : 'unclear'),
    )
    return Promise.race([judged, late.promise]).finally(cancel)
  }
}
