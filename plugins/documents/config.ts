// Documents that admins give the AI to read: PDF, Word, HTML, Markdown, text. Always on; nothing is loaded before the first one.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export type DocumentsConfig = Record<string, never>

export const config: FolderConfig<DocumentsConfig> = {
  name: 'documents',
  summary: 'Reads PDF, Word, HTML, Markdown and text files that admins add in the desk.',
  variables: [],
  schema: z.object({}).transform((): DocumentsConfig => ({})),
}
