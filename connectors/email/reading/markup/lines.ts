// The HTML of a mail as lines of text: nothing of it is kept but words, where links lead, and which pictures stand where. Read as a stream of
// tags. Names of elements follow https://html.spec.whatwg.org/multipage/
import { Parser } from 'htmlparser2'
import { mostMarkup, mostNested } from '../limits.ts'
import { pictureMark } from '../pictures.ts'
import { type Line, lineOf, linesOf } from '../text/line.ts'
import { type Marks, marksOf } from './marks.ts'

/** What stands in the place of pictures, by the `cid` they are shown by; nothing for one that nobody sees. */
export type Pictures = ReadonlyMap<string, string>

const unread = new Set(
  'script style title template svg math object iframe audio video canvas select option textarea button head noframes xml'.split(' '),
)
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre'.split(' '))
const blocks = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer form header hr html li main nav section summary tbody tfoot thead tr'.split(
    ' ',
  ),
)
const cells = new Set(['td', 'th'])
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

interface Open {
  name: string
  marks: Marks
  list?: { ordered: boolean; next: number }
}

/** More tags within each other than are followed. */
class TooDeep extends Error {}

const createWriter = () => {
  const lines: Line[] = []
  let words = ''
  let filled = false
  let spaced = true
  let depth = 0
  let history = 0
  let signatures = 0
  let border = false
  let blank = false

  const clear = (): void => {
    words = ''
    filled = false
    spaced = true
  }
  const flush = (): void => {
    const text = words.replace(/[^\S\n]+$/u, '')
    clear()
    if (text.trim() === '' && !border) return
    const above = lines.at(-1)
    if (blank && above)
      lines.push({ text: '', depth: Math.min(above.depth, depth), cited: history > 0, signed: signatures > 0, border: false })
    blank = false
    // Some programs write the signs of a plain text into HTML.
    const line = lineOf(text)
    lines.push({ text: line.text, depth: depth + line.depth, cited: history > 0, signed: signatures > 0, border })
    border = false
  }
  return {
    lines,
    flush,
    /** Blanks in a row are one. */
    add: (text: string): void => {
      if (text === '') return
      const added = spaced && text.startsWith(' ') ? text.slice(1) : text
      if (added === '') return
      words += added
      spaced = added.endsWith(' ')
      filled ||= added !== ' '
    },
    /** As it is, blanks and all. */
    addRaw: (text: string): void => {
      words += text
      filled ||= text.trim() !== ''
      spaced = false
    },
    /** Characters of the line so far, and whether there are any but blanks. */
    get length() {
      return words.length
    },
    get filled() {
      return filled
    },
    since: (from: number): string => words.slice(from),
    lineBreak: (): void => {
      if (!filled) {
        clear()
        blank = true
      } else flush()
    },
    paragraph: (): void => {
      flush()
      blank = true
    },
    mark: ({ quote, history: past, signature, border: begins }: Marks, by: 1 | -1): void => {
      flush()
      if (quote) depth += by
      if (past) history += by
      if (signature) signatures += by
      if (begins && by === 1) {
        border = true
        flush()
      }
    },
  }
}

const href = (given: string | undefined): string | undefined => {
  const text = given?.trim() ?? ''
  return /^https?:\/\/[^\s<>"]{1,2000}$/iu.test(text) ? text : undefined
}

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\/|^www\.|\/$/gu, '')
    .replace(/^www\./u, '')

/** True for a picture that nobody sees: its height or width is a point. */
const isPixel = ({ width, height, style }: Record<string, string>): boolean =>
  [width, height].some(size => size !== undefined && /^\s*[01](?:px)?\s*$/u.test(size)) ||
  /(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px|pt)?\s*(?:;|!|$)/iu.test(style ?? '')

const pictureOf = (attributes: Record<string, string>, pictures: Pictures): string => {
  if (isPixel(attributes)) return ''
  const source = attributes.src ?? ''
  const cid = /^cid:(.{1,500})$/isu.exec(source.trim())?.[1]
  let mark = cid === undefined ? undefined : pictures.get(cid)
  if (cid !== undefined && mark === undefined)
    try {
      mark = pictures.get(decodeURIComponent(cid))
    } catch {
      // Not encoded after all.
    }
  if (mark !== undefined) return mark
  if ((attributes.alt ?? '').trim() !== '') return pictureMark(attributes.alt!)
  return cid === undefined && !source.startsWith('data:') ? '' : '[image]'
}

/** Tags taken out, one after the other, where there are too many within each other to be read. */
const stripped = (html: string): Line[] => {
  const texts: string[] = []
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      texts.push(html.slice(at))
      break
    }
    texts.push(html.slice(at, open))
    const close = html.indexOf('>', open)
    if (close < 0) break
    at = close + 1
  }
  return linesOf(texts.filter(text => text.trim() !== '').join('\n'))
}

const readTags = (html: string, pictures: Pictures): Line[] => {
  const writer = createWriter()
  const opened: Open[] = []
  let skipped = 0
  let pre = 0
  let link: { href: string; from: number } | undefined
  let linkFrom = 0

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (opened.length >= mostNested) throw new TooDeep()
        const marks = marksOf(name, attributes)
        const isHidden = unread.has(name) || marks.hidden
        if (!empty.has(name)) {
          const open: Open = { name, marks }
          if (name === 'ol' || name === 'ul') open.list = { ordered: name === 'ol', next: Number(attributes.start) || 1 }
          opened.push(open)
          if (isHidden) skipped += 1
        }
        if (skipped > 0 || isHidden) return
        if (marks.quote || marks.history || marks.signature || marks.border) writer.mark(marks, 1)
        if (name === 'br') writer.lineBreak()
        else if (name === 'hr') writer.flush()
        else if (name === 'img') writer.add(pictureOf(attributes, pictures))
        else if (name === 'pre') {
          writer.paragraph()
          pre += 1
        } else if (name === 'li') {
          writer.flush()
          const list = opened.findLast(each => each.list)?.list
          writer.add(list?.ordered ? `${list.next++}. ` : '- ')
        } else if (paragraphs.has(name)) writer.paragraph()
        else if (blocks.has(name)) writer.flush()
        else if (cells.has(name) && writer.filled) writer.add(' ')
        else if (name === 'a') {
          const to = href(attributes.href)
          link = to === undefined ? undefined : { href: to, from: writer.length }
          linkFrom = writer.lines.length
        }
      },
      ontext(text) {
        if (skipped > 0) return
        if (pre > 0) {
          const [first = '', ...rest] = text.split(/\r?\n/u)
          writer.addRaw(first)
          for (const line of rest) {
            writer.lineBreak()
            writer.addRaw(line)
          }
          return
        }
        writer.add(text.replace(/[\s\u00a0]+/gu, ' '))
      },
      onclosetag(name) {
        if (empty.has(name)) return
        // Closed tags come in order: the parser adds those that are missing.
        const open = opened.pop()
        if (open && (unread.has(open.name) || open.marks.hidden)) {
          skipped -= 1
          return
        }
        if (skipped > 0) return
        if (name === 'a' && link) {
          // A line of links without end is left as it is.
          const said = linkFrom === writer.lines.length && writer.length < 10_000 ? writer.since(link.from).trim() : ''
          const [shown, leads] = [plainly(said), plainly(link.href)]
          if (said !== '' && !shown.includes(leads) && !said.startsWith('[image') && !(leads.startsWith(shown) && shown.length > 8))
            writer.add(` <${link.href}>`)
          link = undefined
        }
        if (name === 'pre') pre = Math.max(0, pre - 1)
        if (paragraphs.has(name)) writer.paragraph()
        else if (blocks.has(name)) writer.flush()
        if (open && (open.marks.quote || open.marks.history || open.marks.signature)) writer.mark(open.marks, -1)
      },
    },
    { decodeEntities: true },
  )
  try {
    parser.write(html)
    parser.end()
  } catch (error) {
    if (error instanceof TooDeep) return stripped(html)
    throw error
  }
  writer.flush()
  return writer.lines
}

/** A picture written out within the HTML: it would count as markup, and cost as much. */
const writtenOut = /data:[a-z0-9/+.-]{1,60};base64,[A-Za-z0-9+/=%\s]*/giu

/** Never throws, and takes a time that grows with its length. */
export const markupLines = (html: string, pictures: Pictures = new Map()): Line[] =>
  readTags(html.replace(writtenOut, 'data:,').slice(0, mostMarkup), pictures)
