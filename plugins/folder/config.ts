// Which folder of Markdown files is read. Without settings it is Threadline's own documentation, so that the first question gets an answer.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface FolderSettings {
  /** Absolute. */
  dir: string
  /** Where the folder's pages are published, without a slash at the end. */
  baseUrl?: string
}

const ownDocs = fileURLToPath(new URL('../../docs', import.meta.url))

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)

const schema: z.ZodType<FolderSettings> = z
  .object({
    KNOWLEDGE_DIR: unlessEmpty(z.string().default(ownDocs)),
    KNOWLEDGE_URL: unlessEmpty(
      z.url({ protocol: /^https?$/, error: 'KNOWLEDGE_URL: an address such as https://example.com/help' }).optional(),
    ),
  })
  .transform(env => ({
    dir: resolve(env.KNOWLEDGE_DIR),
    ...(env.KNOWLEDGE_URL === undefined ? {} : { baseUrl: env.KNOWLEDGE_URL.replace(/\/+$/, '') }),
  }))

/** Always on: none of its variables is required. */
export const config: FolderConfig<FolderSettings> = {
  name: 'folder',
  summary: 'Knowledge from a folder of Markdown files, read again whenever one changes.',
  variables: [
    {
      name: 'KNOWLEDGE_DIR',
      about: "The folder of Markdown files that the AI reads, subfolders included. Without it: Threadline's own documentation.",
    },
    {
      name: 'KNOWLEDGE_URL',
      about:
        'Where these pages are published, if not by Threadline itself under `/knowledge`: `guide/start.md` is then cited as this address with `/guide/start` behind it. A page may say otherwise by `url` in its front matter.',
    },
  ],
  schema,
}
