// What the mail channel needs: one or several mailboxes, each with where it is read, where it sends and its address.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'
import type { OAuth } from './access.ts'
import { readAddress } from './addresses.ts'
import { type Server, serverAt } from './server.ts'

export interface MailboxConfig {
  /** Lower-case. */
  address: string
  imap: Server & { folder: string }
  smtp: Server
  /** Where a person has let the app into the mailbox; without it the app itself has to be let in. */
  refreshToken?: string
}

export interface EmailConfig {
  mailboxes: MailboxConfig[]
  /** The name over answers that no agent wrote. */
  name: string
  /** Answers to `support+anything@…` arrive in the mailbox. */
  plus: boolean
  /** Who puts sent mail into the folder Sent. */
  copies: 'server' | 'house'
  /** The name of the own mail server in Authentication-Results, where its word is to be taken. */
  authserv?: string
  /** For mailboxes whose servers are named without a password. */
  oauth?: OAuth
}

const words = (value: string): string[] => value.trim().split(/\s+/u)

const raw = z.object({
  EMAIL_ADDRESS: z.string().min(1),
  EMAIL_IMAP_URL: z.string().min(1),
  EMAIL_SMTP_URL: z.string().min(1),
  EMAIL_NAME: z.string().min(1).default('Support'),
  EMAIL_PLUS: z.enum(['on', 'off'], { error: 'EMAIL_PLUS is on or off' }).default('on'),
  EMAIL_SENT_COPIES: z.enum(['server', 'house'], { error: 'EMAIL_SENT_COPIES is server or house' }).optional(),
  EMAIL_AUTHSERV_ID: z.string().min(1).optional(),
  EMAIL_OAUTH_CLIENT_ID: z.string().min(1).optional(),
  EMAIL_OAUTH_CLIENT_SECRET: z.string().min(1).optional(),
  EMAIL_OAUTH_TENANT: z
    .string()
    .regex(/^[\w.-]+$/u, 'EMAIL_OAUTH_TENANT is the id of a directory (tenant) of Microsoft')
    .optional(),
  EMAIL_OAUTH_TOKEN_URL: z.string().optional(),
  EMAIL_OAUTH_SCOPE: z.string().min(1).optional(),
  EMAIL_OAUTH_REFRESH_TOKEN: z.string().min(1).optional(),
})

type Env = z.infer<typeof raw>

/** Where Microsoft gives the tokens of a tenant, and what they are for. */
const microsoft = {
  url: (tenant: string) => `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
  scope: 'https://outlook.office365.com/.default',
}

/** The settings of OAuth 2, or what is wrong with them. */
export const oauthOf = (env: Pick<Env, Extract<keyof Env, `EMAIL_OAUTH_${string}`>>): OAuth | string => {
  const { EMAIL_OAUTH_CLIENT_ID: clientId, EMAIL_OAUTH_CLIENT_SECRET: clientSecret, EMAIL_OAUTH_TENANT: tenant } = env
  const tokenUrl = env.EMAIL_OAUTH_TOKEN_URL ?? (tenant === undefined ? undefined : microsoft.url(tenant))
  if (clientId === undefined || tokenUrl === undefined)
    return 'a mailbox without a password needs EMAIL_OAUTH_CLIENT_ID, and EMAIL_OAUTH_TENANT or EMAIL_OAUTH_TOKEN_URL'
  const url = URL.canParse(tokenUrl) ? new URL(tokenUrl) : undefined
  if (url?.protocol !== 'https:' && url?.hostname !== '127.0.0.1') return 'EMAIL_OAUTH_TOKEN_URL has to be an address with https://'
  const isApp = env.EMAIL_OAUTH_REFRESH_TOKEN === undefined
  if (isApp && clientSecret === undefined) return 'EMAIL_OAUTH_CLIENT_SECRET is missing; only with EMAIL_OAUTH_REFRESH_TOKEN it may be'
  const scope = env.EMAIL_OAUTH_SCOPE ?? (isApp && tenant !== undefined ? microsoft.scope : undefined)
  return { tokenUrl, clientId, ...(clientSecret === undefined ? {} : { clientSecret }), ...(scope === undefined ? {} : { scope }) }
}

/** Servers that put what they send into Sent by themselves; relays of the same providers only pass it on. */
const keepsCopies = /^(?!smtp-relay\.|.*\.mail\.protection\.)(?:.*\.)?(?:gmail\.com|googlemail\.com|office365\.com|outlook\.com)$/u

export const config: FolderConfig<EmailConfig> = {
  name: 'email',
  summary: 'Customers write mails.',
  variables: [
    {
      name: 'EMAIL_ADDRESS',
      about: 'The address that customers write to. Several mailboxes: several addresses with a blank between them.',
      required: true,
      example: 'support@example.com',
    },
    {
      name: 'EMAIL_IMAP_URL',
      about:
        'Where the mailbox is read: imaps://USER:PASSWORD@HOST/FOLDER (INBOX where no folder is named), one for each address, in the same order.',
      required: true,
      secret: true,
      example: 'imaps://support%40example.com:PASSWORD@imap.example.com',
    },
    {
      name: 'EMAIL_SMTP_URL',
      about:
        'Where mail is sent: smtps://USER:PASSWORD@HOST:465, or smtp:// with STARTTLS on 587; one for each address, in the same order.',
      required: true,
      secret: true,
      example: 'smtps://support%40example.com:PASSWORD@smtp.example.com:465',
    },
    { name: 'EMAIL_NAME', about: 'The name over answers that no agent wrote.', default: 'Support' },
    {
      name: 'EMAIL_PLUS',
      about: 'Whether mail to support+anything@… arrives in the mailbox of support@…; `npm run setup email` finds out.',
      default: 'on',
    },
    {
      name: 'EMAIL_SENT_COPIES',
      about: 'Who puts sent mail into the folder Sent: the mail `server`, as those of Google and Microsoft do, or the `house`.',
      default: 'server for Google and Microsoft, else house',
    },
    {
      name: 'EMAIL_AUTHSERV_ID',
      about: 'The name of your own mail server in the header Authentication-Results, where its word on DMARC is to be taken.',
      example: 'mx.google.com',
    },
    {
      name: 'EMAIL_OAUTH_CLIENT_ID',
      about:
        'The app that gets tokens (OAuth 2) for the mailboxes whose two addresses are written without a password, as Microsoft 365 wants.',
      example: '11111111-2222-3333-4444-555555555555',
    },
    {
      name: 'EMAIL_OAUTH_CLIENT_SECRET',
      about: 'The secret of that app.',
      secret: true,
    },
    { name: 'EMAIL_OAUTH_TENANT', about: 'With Microsoft: the directory (tenant) whose mailboxes they are.' },
    {
      name: 'EMAIL_OAUTH_TOKEN_URL',
      about: 'Elsewhere: where tokens are given.',
      example: 'https://oauth2.googleapis.com/token',
    },
    {
      name: 'EMAIL_OAUTH_SCOPE',
      about: 'What tokens are asked for, where the server of tokens wants to be told.',
      default: 'what Microsoft wants, with EMAIL_OAUTH_TENANT and no refresh token',
    },
    {
      name: 'EMAIL_OAUTH_REFRESH_TOKEN',
      about:
        'A refresh token for each mailbox without a password, in the same order, where a person has let the app in. Without it the app itself has to be let in.',
      secret: true,
    },
  ],
  schema: raw.transform((env, context) => {
    const [addresses, imaps, smtps] = [words(env.EMAIL_ADDRESS), words(env.EMAIL_IMAP_URL), words(env.EMAIL_SMTP_URL)]
    const wrong = (message: string): never[] => {
      context.addIssue({ code: 'custom', message })
      return []
    }
    const refreshTokens = env.EMAIL_OAUTH_REFRESH_TOKEN === undefined ? [] : words(env.EMAIL_OAUTH_REFRESH_TOKEN)
    let byToken = 0
    const mailboxes = addresses.flatMap((given, i): MailboxConfig[] => {
      const which = addresses.length > 1 ? ` (the ${i + 1}. of ${addresses.length})` : ''
      const address = readAddress(given)
      if (address === undefined) return wrong(`EMAIL_ADDRESS${which}: “${given}” is no mail address`)
      const imap = serverAt(imaps[i] ?? '', ['imaps', 'imap'])
      if (imap === undefined)
        return wrong(
          `EMAIL_IMAP_URL${which}: it has to be like imaps://USER:PASSWORD@HOST, with @ and / in USER or PASSWORD written as %40 and %2F`,
        )
      const smtp = serverAt(smtps[i] ?? '', ['smtps', 'smtp'])
      if (smtp === undefined)
        return wrong(
          `EMAIL_SMTP_URL${which}: it has to be like smtps://USER:PASSWORD@HOST:465, with @ and / in USER or PASSWORD written as %40 and %2F`,
        )
      const isByToken = [imap, smtp].some(({ password }) => password === undefined)
      const refreshToken = isByToken ? refreshTokens[byToken++] : undefined
      const more = refreshToken === undefined ? {} : { refreshToken }
      return [{ address, imap: { ...imap, folder: imap.path || 'INBOX' }, smtp, ...more }]
    })
    const oauth = byToken > 0 ? oauthOf(env) : undefined
    if (typeof oauth === 'string') wrong(oauth)
    if (refreshTokens.length > 0 && refreshTokens.length !== byToken)
      wrong(`EMAIL_OAUTH_REFRESH_TOKEN has ${refreshTokens.length} tokens, and ${byToken} mailboxes have no password`)
    if (imaps.length > addresses.length || smtps.length > addresses.length)
      wrong('EMAIL_ADDRESS, EMAIL_IMAP_URL and EMAIL_SMTP_URL name different numbers of mailboxes')
    if (new Set(mailboxes.map(({ address }) => address)).size < mailboxes.length) wrong('EMAIL_ADDRESS names a mailbox twice')
    const copies = env.EMAIL_SENT_COPIES ?? (mailboxes.every(({ smtp }) => keepsCopies.test(smtp.host)) ? 'server' : 'house')
    return {
      mailboxes,
      name: env.EMAIL_NAME,
      plus: env.EMAIL_PLUS === 'on',
      copies,
      ...(oauth === undefined || typeof oauth === 'string' ? {} : { oauth }),
      ...(env.EMAIL_AUTHSERV_ID === undefined ? {} : { authserv: env.EMAIL_AUTHSERV_ID.toLowerCase() }),
    }
  }),
}
