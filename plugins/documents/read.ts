// Reads the bytes of one document as Markdown. It runs in a thread of its own (reading.ts), which may be ended at any moment.
import { firstHeading, isKeptBack, readFrontMatter } from '#core/lib/front-matter.ts'
import type { Progress, ReadDocument } from '#core/ports/document-reader.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { kindOf } from './kind.ts'
import { mostText } from './limits.ts'
import { readPdf } from './pdf.ts'
import { refused } from './refused.ts'

export interface Bytes {
  bytes: Uint8Array
  name: string
  /** Where it was fetched from, and what the server said it is. */
  url?: string
  type?: string
}

type Found = Omit<ReadDocument, 'name' | 'title' | 'left'> & { title?: string; left?: string[] }

const longestTitle = 300

const fromName = (name: string): string => {
  const spaced = name
    .replace(/\.[a-z0-9]{1,8}$/iu, '')
    .replace(/[-_]+/gu, ' ')
    .trim()
  return spaced === '' ? 'Document' : spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const readMarkdown = (content: string): Found => {
  const { settings, body, note } = readFrontMatter(content)
  if (isKeptBack(settings)) throw refused('Its front matter keeps the page back (draft or published: false).')
  const { title, url, topic, audience, channels, segments } = settings
  const locale = settings.locale ?? settings.lang
  return {
    kind: 'markdown',
    text: body.trim(),
    left: note === undefined ? [] : [`${note.charAt(0).toUpperCase()}${note.slice(1)}.`],
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(locale === undefined ? {} : { locale }),
    ...(topic === undefined ? {} : { topic }),
    ...(audience === undefined ? {} : { audience }),
    ...(channels === undefined ? {} : { channels }),
    ...(segments === undefined ? {} : { segments }),
  }
}

const found = async ({ bytes, name, url, type }: Bytes, progress: (at: Progress) => void): Promise<Found> => {
  const told = await kindOf(bytes, name, type)
  switch (told.kind) {
    case 'pdf':
      return { kind: 'pdf', ...(await readPdf(bytes, progress)) }
    case 'docx':
      return { kind: 'docx', ...readDocx(bytes) }
    case 'html':
      return { kind: 'html', ...readHtml(told.text, url) }
    case 'markdown':
      return readMarkdown(told.text)
    case 'text':
      return { kind: 'text', text: told.text.replace(/\r\n?/gu, '\n').trim() }
  }
}

/** Problem `invalid`, `too_large`, `unsupported_type`. */
export const read = async (given: Bytes, progress: (at: Progress) => void): Promise<ReadDocument> => {
  const { title, left = [], ...document } = await found(given, progress)
  if (document.text.trim() === '') throw refused('There is no text in it to answer from.')
  if (document.text.length > mostText)
    throw refused(`The document has more than ${mostText.toLocaleString('en')} characters of text. Divide it into several.`, 'too_large')
  const named = (title?.trim() || firstHeading(document.text) || fromName(given.name)).slice(0, longestTitle)
  return { ...(given.url === undefined ? {} : { url: given.url }), ...document, name: given.name, title: named, left }
}
