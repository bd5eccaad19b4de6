// What the connection to Microsoft Teams needs: the bot's registration in one tenant.
// https://learn.microsoft.com/azure/bot-service/bot-service-quickstart-registration
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. Addresses end with a slash, save `openidUrl`. */
export interface TeamsConfig {
  appId: string
  password: string
  tenant: string
  /** Gives tokens: TENANT/oauth2/v2.0/token below it. */
  loginUrl: string
  /** The OpenID document that names the keys of the Bot Framework. */
  openidUrl: string
  /** Where a conversation is answered that told no address of its own; its host is trusted. */
  serviceUrl: string
}

export const loginUrl = 'https://login.microsoftonline.com/'
const openidUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const serviceUrl = 'https://smba.trafficmanager.net/teams/'

/** An id as Entra gives it. */
export const isGuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

const guid = (name: string, what: string) =>
  z
    .string()
    .trim()
    .refine(
      isGuid,
      `${name}: this is no id such as 11111111-2222-3333-4444-555555555555; take ${what} from the registration’s page “Overview”`,
    )
    .transform(id => id.toLowerCase())

const password = z
  .string()
  .trim()
  .min(1, 'TEAMS_APP_PASSWORD is empty: without it anybody could pretend to be Teams, so nothing starts')
  .refine(
    value => !isGuid(value),
    'TEAMS_APP_PASSWORD: this is the secret’s id; take the column “Value”, which is shown only when the secret is made',
  )

const address = (name: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/]+/, `${name}: must begin with http:// or https://`)
    .transform(url => url.replace(/\/*$/, '/'))

const schema: z.ZodType<TeamsConfig> = z
  .object({
    TEAMS_APP_ID: guid('TEAMS_APP_ID', '“Application (client) ID”'),
    TEAMS_APP_PASSWORD: password,
    TEAMS_TENANT_ID: guid('TEAMS_TENANT_ID', '“Directory (tenant) ID”'),
    TEAMS_LOGIN_URL: address('TEAMS_LOGIN_URL').default(loginUrl),
    TEAMS_OPENID_URL: z
      .string()
      .regex(/^https?:\/\/[^\s/]+/, 'TEAMS_OPENID_URL: must begin with http:// or https://')
      .default(openidUrl),
    TEAMS_SERVICE_URL: address('TEAMS_SERVICE_URL').default(serviceUrl),
  })
  .transform(env => ({
    appId: env.TEAMS_APP_ID,
    password: env.TEAMS_APP_PASSWORD,
    tenant: env.TEAMS_TENANT_ID,
    loginUrl: env.TEAMS_LOGIN_URL,
    openidUrl: env.TEAMS_OPENID_URL,
    serviceUrl: env.TEAMS_SERVICE_URL,
  }))

const exampleId = '11111111-2222-3333-4444-555555555555'

export const config: FolderConfig<TeamsConfig> = {
  name: 'teams',
  summary: 'The one connection to Microsoft Teams that its folders share; events come to `PUBLIC_URL/teams/messages`.',
  variables: [
    { name: 'TEAMS_APP_ID', about: 'The “Application (client) ID” of the bot’s registration.', required: true, example: exampleId },
    {
      name: 'TEAMS_APP_PASSWORD',
      about: 'The “Value” of a client secret of the registration.',
      required: true,
      secret: true,
      example: 'a-secret-of-the-registration',
    },
    {
      name: 'TEAMS_TENANT_ID',
      about: 'The “Directory (tenant) ID” of your Microsoft 365: the bot is registered for this tenant alone.',
      required: true,
      example: exampleId,
    },
    { name: 'TEAMS_LOGIN_URL', about: 'Another place that gives tokens, for tests.', default: loginUrl },
    { name: 'TEAMS_OPENID_URL', about: 'Another document that names the keys of the Bot Framework, for tests.', default: openidUrl },
    {
      name: 'TEAMS_SERVICE_URL',
      about: 'Where Teams is answered that told no address of its own, for tests and clouds of their own; its host is trusted.',
      default: serviceUrl,
    },
  ],
  schema,
}
