// What calls need: the number that is called, and how the house speaks. The account itself is the connection's. https://www.twilio.com/docs/voice
import { z } from 'zod'
import { type Duration, second } from '#core/model/time.ts'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface PhoneConfig {
  number: string
  /** `relay`: speech streams over a WebSocket; `gather`: every turn is a webhook. */
  mode: 'relay' | 'gather'
  /** BCP 47, with a region, in which a call begins. */
  language: string
  voice?: string
  greeting?: string
  /** Said first, and not to be interrupted. */
  consent?: string
  /** So long a caller is kept waiting for a person. */
  answer: Duration
  /** Callers are offered to go on by text message: SMS is there. */
  text: boolean
  /** Quiet after which a caller is asked whether they are there. */
  silence: Duration
}

const seconds = (name: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, `${name}: a number of seconds`)
    .transform(Number)
    .refine(value => value >= least && value <= most, `${name}: ${least} to ${most} seconds`)
    .transform(value => value * second)

const schema: z.ZodType<PhoneConfig> = z
  .object({
    PHONE_NUMBER: z
      .string()
      .transform(text => text.replace(/[\s().-]/g, ''))
      .refine(text => /^\+[1-9]\d{6,14}$/.test(text), 'PHONE_NUMBER: the number in the international form, such as +15550100200'),
    PHONE_MODE: z.enum(['relay', 'gather'], 'PHONE_MODE: relay or gather').default('relay'),
    PHONE_LANGUAGE: z
      .string()
      .regex(/^[a-z]{2,3}-[A-Z]{2}$/, 'PHONE_LANGUAGE: a language with its region, such as en-US')
      .default('en-US'),
    PHONE_VOICE: z.string().trim().min(1).optional(),
    PHONE_GREETING: z.string().trim().min(1).max(500).optional(),
    PHONE_CONSENT: z.string().trim().min(1).max(500).optional(),
    PHONE_TEXT: z.enum(['on', 'off'], 'PHONE_TEXT: on or off').default('off'),
    PHONE_ANSWER_SECONDS: seconds('PHONE_ANSWER_SECONDS', 10, 300).default(30 * second),
    PHONE_SILENCE_SECONDS: seconds('PHONE_SILENCE_SECONDS', 3, 60).default(10 * second),
  })
  .transform(env => ({
    number: env.PHONE_NUMBER,
    mode: env.PHONE_MODE,
    language: env.PHONE_LANGUAGE,
    ...(env.PHONE_VOICE === undefined ? {} : { voice: env.PHONE_VOICE }),
    ...(env.PHONE_GREETING === undefined ? {} : { greeting: env.PHONE_GREETING }),
    ...(env.PHONE_CONSENT === undefined ? {} : { consent: env.PHONE_CONSENT }),
    text: env.PHONE_TEXT === 'on',
    answer: env.PHONE_ANSWER_SECONDS,
    silence: env.PHONE_SILENCE_SECONDS,
  }))

export const config: FolderConfig<PhoneConfig> = {
  name: 'phone',
  summary: 'Customers call.',
  link: 'twilio',
  variables: [
    {
      name: 'PHONE_NUMBER',
      about: 'The number that is called, in the international form. It may be the one that takes text messages.',
      required: true,
      example: '+15550100200',
    },
    {
      name: 'PHONE_MODE',
      about: '`relay` streams speech both ways; `gather` listens turn by turn, with 1 to 3 seconds more between them.',
      default: 'relay',
    },
    { name: 'PHONE_LANGUAGE', about: 'The language in which calls begin, with its region.', default: 'en-US' },
    { name: 'PHONE_VOICE', about: 'The voice, by Twilio’s name for it.', default: 'Twilio’s own for the language' },
    { name: 'PHONE_GREETING', about: 'The first words of a call.', default: 'a greeting that says an AI answers' },
    {
      name: 'PHONE_TEXT',
      about:
        '`on`: a caller whom nobody could take may go on by text message, and a call that was cut is followed by one. SMS has to be set up.',
      default: 'off',
    },
    { name: 'PHONE_CONSENT', about: 'Said before the greeting, such as that the call is written down; it stands in the timeline.' },
    {
      name: 'PHONE_ANSWER_SECONDS',
      about: 'How long a caller is kept waiting for a person before they are offered to leave a message.',
      default: '30',
    },
    {
      name: 'PHONE_SILENCE_SECONDS',
      about: 'How long it may be quiet before a caller is asked whether they are still there.',
      default: '10',
    },
  ],
  schema,
}
