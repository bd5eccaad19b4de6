// What the web channel may be told. Everything has a default: the landing page and the widget are there after the first start.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface WebConfig {
  title: string
  greeting: string
  accent: string
  /** Signs visitor tokens; without it one is made and kept in the part's folder. */
  secret?: string
}

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)

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
  })
  .transform(env => ({
    title: env.WEB_TITLE,
    greeting: env.WEB_GREETING,
    accent: env.WEB_ACCENT,
    ...(env.WEB_SECRET === undefined ? {} : { secret: env.WEB_SECRET }),
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
  ],
  schema,
}
