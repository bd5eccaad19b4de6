// Markdown as whoever reads it drawn has it: the words alone, to compare with what a customer's app shows.
import { md } from '../../lib/dialects/reader.ts'

/** Stands for a sign without width, which a reader of Markdown takes for a letter: it stands where words end. */
const edge = '\u2016'

/** Paragraphs with an empty line between them; what has no width is left out. */
export const wordsOfMarkdown = (markdown: string): string =>
  md
    .render(markdown.replaceAll('\u200b', edge))
    .replace(/<br>\n?/g, '\n')
    .replace(/<\/p>\n*/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll(edge, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()
