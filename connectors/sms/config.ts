// The telephone number that customers write to. https://www.twilio.com/docs/glossary/what-e164
import { z } from 'zod'
import { type Duration, second } from '#core/model/time.ts'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SmsConfig {
  /** E.164, such as `+15550100200`, or a short code of three to eight digits. */
  number: string
  /** So often Twilio is asked for what it could not hand over. */
  lookEvery: Duration
}

const schema: z.ZodType<SmsConfig> = z
  .object({
    TWILIO_NUMBER: z
      .string()
      .transform(text => text.replace(/[\s().-]/g, ''))
      .refine(
        text => /^(\+[1-9]\d{6,14}|\d{3,8})$/.test(text),
        'TWILIO_NUMBER: with its country, such as +15550100200, as the Twilio console shows it under “Active numbers”; or a short code',
      ),
    SMS_LOOK_SECONDS: z.coerce
      .number('SMS_LOOK_SECONDS: a number of seconds, 1 to 3600')
      .min(1, 'SMS_LOOK_SECONDS: a number of seconds, 1 to 3600')
      .max(3600, 'SMS_LOOK_SECONDS: a number of seconds, 1 to 3600')
      .default(300),
  })
  .transform(({ TWILIO_NUMBER: number, SMS_LOOK_SECONDS: seconds }) => ({ number, lookEvery: seconds * second }))

export const config: FolderConfig<SmsConfig> = {
  name: 'sms',
  summary: 'Customers write text messages, with pictures where the number takes them.',
  link: 'twilio',
  variables: [
    {
      name: 'TWILIO_NUMBER',
      about: 'Your number at Twilio, with its country, such as `+15550100200`.',
      required: true,
      example: '+15550100200',
    },
    {
      name: 'SMS_LOOK_SECONDS',
      about: 'How often Twilio is asked for messages that it could not hand over, 1 to 3600.',
      default: '300',
    },
  ],
  schema,
}
