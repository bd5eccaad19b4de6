// What WhatsApp needs: which way it goes, and for the official one the number that Twilio has for it.
import { z } from 'zod'
import { type Duration, second } from '#core/model/time.ts'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export type WhatsAppConfig = { transport: 'baileys'; url?: string } | { transport: 'twilio'; number: string; lookEvery: Duration }

const number = z
  .string()
  .transform(text => text.replace(/^whatsapp:/, '').replace(/[\s()-]/g, ''))
  .refine(text => /^\+[1-9]\d{6,14}$/.test(text), 'TWILIO_WHATSAPP_NUMBER: a number with its country, such as +15551234567')

const seconds = 'WHATSAPP_LOOK_SECONDS: a number of seconds, 1 to 3600'

const schema: z.ZodType<WhatsAppConfig> = z
  .object({
    WHATSAPP_TRANSPORT: z.enum(
      ['baileys', 'twilio'],
      'WHATSAPP_TRANSPORT: twilio for the official way, or baileys for a linked phone (unofficial; read docs/whatsapp.md first)',
    ),
    WHATSAPP_WS_URL: z.url({ protocol: /^wss?$/ }).optional(),
    TWILIO_WHATSAPP_NUMBER: number.optional(),
    WHATSAPP_LOOK_SECONDS: z.coerce.number(seconds).min(1, seconds).max(3600, seconds).default(300),
  })
  .transform((env, context): WhatsAppConfig => {
    if (env.WHATSAPP_TRANSPORT === 'baileys')
      return { transport: 'baileys', ...(env.WHATSAPP_WS_URL === undefined ? {} : { url: env.WHATSAPP_WS_URL }) }
    if (env.TWILIO_WHATSAPP_NUMBER === undefined) {
      context.addIssue('TWILIO_WHATSAPP_NUMBER is missing: WHATSAPP_TRANSPORT=twilio sends from it')
      return z.NEVER
    }
    return { transport: 'twilio', number: env.TWILIO_WHATSAPP_NUMBER, lookEvery: env.WHATSAPP_LOOK_SECONDS * second }
  })

export const config: FolderConfig<WhatsAppConfig> = {
  name: 'whatsapp',
  summary: 'Customers write on WhatsApp: officially through Twilio, or to a linked phone.',
  link: 'twilio',
  linkWhen: ['WHATSAPP_TRANSPORT', 'twilio'],
  variables: [
    {
      name: 'WHATSAPP_TRANSPORT',
      about:
        '`twilio` for the official way; `baileys` for a linked phone, which is against WhatsApp’s terms and may cost the number: read the page on WhatsApp first.',
      required: true,
      example: 'twilio',
    },
    { name: 'TWILIO_WHATSAPP_NUMBER', about: 'The number that Twilio has for WhatsApp.', example: '+15551234567' },
    {
      name: 'WHATSAPP_LOOK_SECONDS',
      about: 'How often Twilio is asked for messages that it could not hand over, 1 to 3600.',
      default: '300',
    },
    { name: 'WHATSAPP_WS_URL', about: 'Another address of WhatsApp’s WebSocket, for tests.', default: 'WhatsApp’s own' },
  ],
  schema,
}
