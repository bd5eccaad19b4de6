// PDF, read by PDF.js (as unpdf packs it for servers): the pieces of text of each page, as lines. https://mozilla.github.io/pdf.js/api/
import type { Progress } from '#core/ports/document-reader.ts'
import { mostPages, mostText } from './limits.ts'
import { type Line, written } from './lines.ts'
import { refused } from './refused.ts'

export interface PdfRead {
  title?: string
  locale?: string
  text: string
  pages: number
  left: string[]
}

interface Piece {
  str: string
  hasEOL: boolean
  height: number
  /** Where it stands, as PDF says it: a, b, c, d, x, y. */
  transform: number[]
}

const linesOf = (pieces: readonly Piece[]): Line[] => {
  const lines: Line[] = []
  let line: (Line & { letters: number }) | undefined
  const end = (): void => {
    if (line && line.text.trim() !== '') lines.push({ text: line.text, size: line.size / Math.max(1, line.letters), x: line.x, y: line.y })
    line = undefined
  }
  for (const { str, hasEOL, height, transform } of pieces) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform
    const size = Math.hypot(c, d) || height
    if (line && str.trim() !== '' && Math.abs(line.y - y) > Math.max(size, 4) * 0.6) end()
    if (str !== '') {
      line ??= { text: '', size: 0, letters: 0, x, y }
      line.text += str
      const letters = str.trim().length
      line.size += size * letters
      line.letters += letters
    }
    if (hasEOL) end()
  }
  end()
  return lines
}

/** What PDF.js throws, in words. Its errors are told apart by their names alone. */
const why = (error: unknown): unknown => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return refused('The PDF is locked with a password. Save it without one, and add it again.')
  if (/^(?:InvalidPDFException|FormatError|UnknownErrorException|MissingPDFException|XRef\w*|ResponseException)$/u.test(name))
    return refused('The PDF is broken: it can not be opened. Save or print it as PDF once more, and add that.')
  return error
}

const tidyTitle = (given: unknown): string | undefined => {
  const title = typeof given === 'string' ? given.replace(/\s+/gu, ' ').trim() : ''
  // Programs put the name of the file there.
  return title === '' || /^(?:untitled|about:.*|https?:.*|microsoft \w+ - .*|.*\.(?:docx?|pdf|indd|pptx?|xlsx?|tex))$/iu.test(title)
    ? undefined
    : title
}

export const readPdf = async (bytes: Uint8Array, progress: (at: Progress) => void): Promise<PdfRead> => {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true, stopAtErrors: false })
    if (pdf.numPages > mostPages)
      throw refused(`The PDF has ${pdf.numPages} pages, and at most ${mostPages} are read. Divide it into several.`, 'too_large')
    const pages: Line[][] = []
    let size = 0
    const broken: number[] = []
    for (let n = 1; n <= pdf.numPages; n += 1) {
      let lines: Line[] = []
      try {
        const page = await pdf.getPage(n)
        lines = linesOf((await page.getTextContent()).items.flatMap(item => ('str' in item ? [item] : [])))
        page.cleanup()
      } catch {
        broken.push(n)
      }
      pages.push(lines)
      size += lines.reduce((sum, line) => sum + line.text.length, 0)
      if (size > mostText * 1.5) break
      progress({ page: n, of: pdf.numPages })
    }
    if (size === 0)
      throw broken.length > 0
        ? refused('The PDF is broken: none of its pages can be read. Save or print it as PDF once more, and add that.')
        : refused('The PDF has no text: it looks scanned. Have its text recognised (OCR), and add it again.')
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} as Record<string, unknown> }))
    const { Title, Language } = info as Record<string, unknown>
    const { text, title } = written(pages)
    const named = tidyTitle(Title) ?? title
    const bare = pages.flatMap((lines, i) => (lines.length === 0 && !broken.includes(i + 1) ? [i + 1] : []))
    return {
      text,
      pages: pdf.numPages,
      left: [
        ...(broken.length > 0 ? [`${counted(broken)} broken and left out.`] : []),
        ...(bare.length > 0 ? [`${counted(bare)} without text: pictures are not read.`] : []),
      ],
      ...(named === undefined ? {} : { title: named }),
      ...(typeof Language === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(Language) ? { locale: Language } : {}),
    }
  } catch (error) {
    throw why(error)
  }
}

const counted = (pages: readonly number[]): string => {
  const named = pages.slice(0, 5).join(', ')
  if (pages.length === 1) return `Page ${named} is`
  return pages.length <= 5 ? `Pages ${named} are` : `Pages ${named} and ${pages.length - 5} more are`
}
