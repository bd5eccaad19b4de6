// What the connection to Twilio needs: the account and its token. https://www.twilio.com/docs/iam/access-tokens
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface TwilioConfig {
  account: string
  /** The first is tried first; webhooks may be signed with any of them. */
  tokens: [string, ...string[]]
  /** Takes the place of every https://*.twilio.com, without a slash at the end: for tests. */
  apiUrl?: string
}

const sid = z.string().superRefine((value, context) => {
  if (/^AC[0-9a-f]{32}$/i.test(value)) return
  const kind = value.startsWith('SK') ? 'this is the SID of an API key (SK…)' : 'this is no Account SID'
  context.addIssue(`TWILIO_ACCOUNT_SID: ${kind}; take the “Account SID”, AC and 32 characters, from the console’s first page`)
})

const tokens = z
  .string()
  .transform(text => text.split(/[\s,]+/).filter(one => one !== ''))
  .superRefine((all, context) => {
    if (all.length === 0) context.addIssue('TWILIO_AUTH_TOKEN: is empty')
    if (all.some(one => /^(AC|SK)[0-9a-f]{32}$/i.test(one)))
      context.addIssue('TWILIO_AUTH_TOKEN: this is a SID; take the “Auth Token” beside the Account SID, behind “Show”')
  })

const schema: z.ZodType<TwilioConfig> = z
  .object({
    TWILIO_ACCOUNT_SID: sid,
    TWILIO_AUTH_TOKEN: tokens,
    TWILIO_API_URL: z
      .string()
      .regex(/^https?:\/\/[^\s/]+/, 'TWILIO_API_URL: must begin with http:// or https://')
      .transform(url => url.replace(/\/+$/, ''))
      .optional(),
  })
  .transform(env => ({
    account: env.TWILIO_ACCOUNT_SID,
    tokens: env.TWILIO_AUTH_TOKEN as TwilioConfig['tokens'],
    ...(env.TWILIO_API_URL === undefined ? {} : { apiUrl: env.TWILIO_API_URL }),
  }))

export const config: FolderConfig<TwilioConfig> = {
  name: 'twilio',
  summary: 'The one connection to Twilio that SMS, calls and WhatsApp share.',
  variables: [
    {
      name: 'TWILIO_ACCOUNT_SID',
      about: 'The “Account SID” of your Twilio account, `AC…`, from the first page of its console.',
      required: true,
      example: `AC${'0'.repeat(32)}`,
    },
    {
      name: 'TWILIO_AUTH_TOKEN',
      about:
        'The “Auth Token” beside it. While you change it, both: the old and the new one with a comma in between; requests signed with either are taken.',
      required: true,
      secret: true,
      example: 'example',
    },
    { name: 'TWILIO_API_URL', about: 'Takes the place of every `https://….twilio.com`, for tests.' },
  ],
  schema,
}
