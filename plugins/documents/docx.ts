// Word documents as Markdown. A .docx is a ZIP file of XML (ECMA-376, part 1): the words are in word/document.xml, what its styles are called
// in word/styles.xml, and its title may be in docProps/core.xml.
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { largestPart, mostNested } from './limits.ts'
import { createWriter } from './markdown.ts'
import { refused, tooDeep } from './refused.ts'

const parts = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'] as const

const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  const seen = new Set<string>()
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        // A name that comes twice is a trick; the first counts. The size is what room is made for: what says too little is cut there.
        if (!(parts as readonly string[]).includes(name) || seen.has(name)) return false
        seen.add(name)
        if (originalSize > largestPart)
          throw refused('The document unpacks to more than fits into memory. Save a smaller one.', 'too_large')
        return true
      },
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error
    throw refused('The file is a broken Word document: it can not be unpacked. Open it in Word and save it again.')
  }
}

type Attributes = Record<string, string>

const walk = (
  xml: string,
  handler: { open?(name: string, attributes: Attributes): void; text?(text: string): void; close?(name: string): void },
): void => {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > mostNested) throw tooDeep()
        handler.open?.(name, attributes)
      },
      ontext: text => handler.text?.(text),
      onclosetag(name) {
        depth -= 1
        handler.close?.(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

/** The level of each paragraph style that is a heading's, by the style's id, which differs between languages while its name does not. */
const headingStyles = (xml: string): Map<string, number> => {
  const found = new Map<string, number>()
  let style = ''
  walk(xml, {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:styleId'] ?? ''
      const level = name === 'w:name' ? /^heading ([1-6])$/iu.exec(attributes['w:val'] ?? '')?.[1] : undefined
      if (level) found.set(style, Number(level))
      if (name === 'w:name' && /^title$/iu.test(attributes['w:val'] ?? '')) found.set(style, 1)
      const outline = name === 'w:outlineLvl' ? Number(attributes['w:val']) : 9
      if (outline < 6 && !found.has(style)) found.set(style, outline + 1)
    },
  })
  return found
}

const titleIn = (xml: string): string | undefined => {
  let inTitle = false
  let title = ''
  walk(xml, {
    open(name) {
      inTitle = name === 'dc:title'
    },
    text(text) {
      if (inTitle) title += text
    },
    close() {
      inTitle = false
    },
  })
  return title.trim() || undefined
}

const textOf = (xml: string, headings: Map<string, number>): string => {
  const writer = createWriter()
  let words = ''
  let inText = false
  let level = 0
  let depth: number | undefined
  /** Word writes a drawing's text twice, for itself and for older programs. */
  let fallback = 0
  let tables = 0
  let rows: string[][] = []

  const paragraph = (): void => {
    const cells = rows.at(-1)
    if (tables > 0 && cells && cells.length > 0) cells.push(`${cells.pop() ?? ''} ${words}`.trim())
    else if (level > 0) writer.heading(level, words)
    else if (depth !== undefined) writer.item(depth, words)
    else writer.paragraph(words)
    words = ''
  }

  walk(xml, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallback += 1
      if (fallback > 0) return
      if (name === 'w:p') {
        // What stands in a frame interrupts the paragraph that it hangs on.
        if (words.trim() !== '') paragraph()
        level = 0
        depth = undefined
      } else if (name === 'w:pStyle') level = headings.get(attributes['w:val'] ?? '') ?? 0
      else if (name === 'w:numPr') depth ??= 0
      else if (name === 'w:ilvl') depth = Number(attributes['w:val']) || 0
      else if (name === 'w:t') inText = true
      else if (name === 'w:tab') words += words === '' ? '' : ' '
      else if (name === 'w:br' || name === 'w:cr') words += '\n'
      else if (name === 'w:noBreakHyphen') words += '-'
      else if (name === 'w:tbl') tables += 1
      else if (name === 'w:tr' && tables === 1) rows.push([])
      else if (name === 'w:tc' && tables === 1) rows.at(-1)?.push('')
    },
    text(text) {
      if (inText && fallback === 0) words += text
    },
    close(name) {
      if (name === 'mc:Fallback') fallback -= 1
      if (fallback > 0) return
      if (name === 'w:t') inText = false
      else if (name === 'w:p') paragraph()
      else if (name === 'w:tbl') {
        tables -= 1
        if (tables > 0) return
        writer.table(rows)
        rows = []
      }
    },
  })
  return writer.text()
}

export const readDocx = (bytes: Uint8Array): { title?: string; text: string } => {
  const { 'word/document.xml': document, 'word/styles.xml': styles, 'docProps/core.xml': core } = unpack(bytes)
  if (!document) throw refused('The file is no Word document, though it is packed like one. Save it as .docx or PDF.')
  const title = core ? titleIn(strFromU8(core)) : undefined
  const text = textOf(strFromU8(document), styles ? headingStyles(strFromU8(styles)) : new Map())
  return { text, ...(title === undefined ? {} : { title }) }
}
