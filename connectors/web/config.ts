// What the web channel may be told. Everything has a default: the landing page and the widget are there after the first start.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'
import { readOrigin } from './who/origins.ts'

/** What `create` takes. */
export interface WebConfig {
  title: string
  greeting: string
  accent: string
  /** Signs visitor tokens; without it one is made and kept in the part's folder. */
  secret?: string
  /** Pages that may call, as origins; none for every page. */
  origins?: string[]
  /** Each signs tokens of customers who are signed in on the page; without one nobody can sign in. */
  identitySecrets?: string[]
  /** MIME types of files that customers may send; the usual ones where left out. */
  fileTypes?: string[]
  /** Megabytes of a customer's file; 0 where none may be sent. */
  fileSize?: number
}

/** Megabytes of a file unless the operator says otherwise. */
export const usualFileSize = 10

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')

const origins = z.string().transform((text, context) =>
  listed(text).map(given => {
    const origin = readOrigin(given)
    if (origin === undefined)
      context.addIssue(
        `WEB_ORIGINS: “${given}” is no origin; write https://www.example.com or https://*.example.com, with commas in between`,
      )
    return origin ?? ''
  }),
)

const fileTypes = z
  .string()
  .toLowerCase()
  .transform(listed)
  .refine(
    all => all.length > 0 && all.every(type => /^[a-z]+\/(\*|[a-z0-9][a-z0-9.+-]*)$/.test(type)),
    'WEB_FILE_TYPES: MIME types such as image/*, application/pdf, with commas in between',
  )

const fileSize = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,3})?$/, 'WEB_FILE_SIZE: a number of megabytes, 0 for no files')
  .transform(Number)

const identitySecrets = z
  .string()
  .transform(listed)
  .refine(all => all.every(one => one.length >= 32), 'WEB_IDENTITY_SECRETS: each secret has at least 32 characters, with commas in between')

const schema: z.ZodType<WebConfig> = z
  .object({
    WEB_TITLE: unlessEmpty(z.string().trim().max(60, 'WEB_TITLE: at most 60 characters').default('Support')),
    WEB_GREETING: unlessEmpty(
      z.string().trim().max(400, 'WEB_GREETING: at most 400 characters').default('Hi there! Ask a question and get an answer right away.'),
    ),
    WEB_ACCENT: unlessEmpty(
      z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'WEB_ACCENT: a colour such as #0f766e')
        .default('#0f766e'),
    ),
    WEB_SECRET: unlessEmpty(z.string().min(32, 'WEB_SECRET: at least 32 characters').optional()),
    WEB_ORIGINS: unlessEmpty(origins.optional()),
    WEB_FILE_TYPES: unlessEmpty(fileTypes.optional()),
    WEB_FILE_SIZE: unlessEmpty(fileSize.optional()),
    WEB_IDENTITY_SECRETS: unlessEmpty(identitySecrets.optional()),
  })
  .transform(env => ({
    title: env.WEB_TITLE,
    greeting: env.WEB_GREETING,
    accent: env.WEB_ACCENT,
    ...(env.WEB_SECRET === undefined ? {} : { secret: env.WEB_SECRET }),
    ...(env.WEB_ORIGINS === undefined ? {} : { origins: env.WEB_ORIGINS }),
    ...(env.WEB_FILE_TYPES === undefined ? {} : { fileTypes: env.WEB_FILE_TYPES }),
    ...(env.WEB_FILE_SIZE === undefined ? {} : { fileSize: env.WEB_FILE_SIZE }),
    ...(env.WEB_IDENTITY_SECRETS === undefined ? {} : { identitySecrets: env.WEB_IDENTITY_SECRETS }),
  }))

/** The web channel is always on: none of its variables is required. */
export const config: FolderConfig<WebConfig> = {
  name: 'web',
  summary: 'The landing page and the chat widget for your own pages.',
  variables: [
    { name: 'WEB_TITLE', about: 'The name customers see at the top of the widget.', default: 'Support' },
    {
      name: 'WEB_GREETING',
      about: 'The first words in an empty conversation.',
      default: 'Hi there! Ask a question and get an answer right away.',
    },
    { name: 'WEB_ACCENT', about: "The widget's colour, written #rrggbb.", default: '#0f766e' },
    {
      name: 'WEB_SECRET',
      about: 'Signs visitor tokens, 32 characters or more. Set the same one on every process where several serve the widget.',
      secret: true,
    },
    {
      name: 'WEB_IDENTITY_SECRETS',
      about:
        'Lets customers sign in: the secret with which your backend signs their tokens, 32 characters or more. Several with commas in between, to change it.',
      secret: true,
    },
    {
      name: 'WEB_ORIGINS',
      about: 'Pages that may show the chat, such as `https://www.example.com, https://*.example.com`.',
      default: 'every page',
    },
    {
      name: 'WEB_FILE_TYPES',
      about: 'Files that customers may send, as MIME types such as `image/*, application/pdf`.',
      default: 'pictures, sound, film, text, PDF and office documents',
    },
    { name: 'WEB_FILE_SIZE', about: 'Megabytes of a file that a customer sends; 0 for no files.', default: String(usualFileSize) },
  ],
  schema,
}
