// What the mail channel needs: one or several mailboxes, each with where it is read, where it sends and its address.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'
import { readAddress } from './addresses.ts'
import { type Server, serverAt } from './server.ts'

export interface MailboxConfig {
  /** Lower-case. */
  address: string
  imap: Server & { folder: string }
  smtp: Server
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
})

/** Servers that put what they send into Sent by themselves. */
const keepsCopies = /(?:^|\.)(?:gmail\.com|googlemail\.com|office365\.com|outlook\.com)$/u

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
  ],
  schema: raw.transform((env, context) => {
    const [addresses, imaps, smtps] = [words(env.EMAIL_ADDRESS), words(env.EMAIL_IMAP_URL), words(env.EMAIL_SMTP_URL)]
    const wrong = (message: string): never[] => {
      context.addIssue({ code: 'custom', message })
      return []
    }
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
      return [{ address, imap: { ...imap, folder: imap.path || 'INBOX' }, smtp }]
    })
    if (imaps.length > addresses.length || smtps.length > addresses.length)
      wrong('EMAIL_ADDRESS, EMAIL_IMAP_URL and EMAIL_SMTP_URL name different numbers of mailboxes')
    if (new Set(mailboxes.map(({ address }) => address)).size < mailboxes.length) wrong('EMAIL_ADDRESS names a mailbox twice')
    const copies = env.EMAIL_SENT_COPIES ?? (mailboxes.every(({ smtp }) => keepsCopies.test(smtp.host)) ? 'server' : 'house')
    return {
      mailboxes,
      name: env.EMAIL_NAME,
      plus: env.EMAIL_PLUS === 'on',
      copies,
      ...(env.EMAIL_AUTHSERV_ID === undefined ? {} : { authserv: env.EMAIL_AUTHSERV_ID.toLowerCase() }),
    }
  }),
}
