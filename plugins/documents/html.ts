// HTML as Markdown: what a reader of the page reads, without menus, forms and scripts. Read as a stream of tags, so that neither their depth nor
// their number can do harm. Names of elements follow https://html.spec.whatwg.org/multipage/
import { Parser } from 'htmlparser2'
import { mostNested } from './limits.ts'
import { createWriter, type Writer } from './markdown.ts'
import { tooDeep } from './refused.ts'

export interface HtmlRead {
  title?: string
  locale?: string
  text: string
}

/** What is no text of the page. `header` is not among them: an article's holds its heading. */
const unread = new Set(
  'script style noscript template svg math nav footer aside form button select option textarea iframe object canvas dialog audio video'.split(
    ' ',
  ),
)
const blocks = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure header hgroup html main ol p pre section summary table tbody td tfoot th thead tr ul caption li h1 h2 h3 h4 h5 h6 hr'.split(
    ' ',
  ),
)
/** What may stand in a head. Its tags, and those of a body, may be left out: anything else ends it. */
const inHeads = new Set('base link meta noscript script style template title'.split(' '))
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Characters within `main` or `article` below which the whole page is read. */
const enough = 200

const linked = (href: string | undefined, base: string | undefined): string | undefined => {
  if (href === undefined || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:' ? url.href : undefined
}

const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  /^(?:navigation|banner|contentinfo|search|complementary)$/u.test(attributes.role ?? '') ||
  /display\s*:\s*none/iu.test(attributes.style ?? '')

/** What is being written where the parser stands. */
const createFlow = (writer: Writer, base: string | undefined) => {
  let words = ''
  let href: string | undefined
  let linkFrom = 0
  /** Open lists, the innermost last: the number of the next item, or none. */
  const lists: (number | undefined)[] = []
  let item: string | undefined
  let heading = 0
  let code: string | undefined
  let rows: string[][] | undefined
  let tables = 0

  const flush = (): void => {
    const text = words
    words = ''
    linkFrom = 0
    if (text.trim() === '') return
    if (rows) {
      const row = rows.at(-1) ?? rows[rows.push([]) - 1]!
      if (row.length === 0) row.push('')
      row.push(`${row.pop() ?? ''} ${text}`.trim())
    } else if (heading > 0) writer.heading(heading, text)
    else if (lists.length > 0 && item !== undefined) {
      writer.item(lists.length - 1, text, item)
      item = ''
    } else writer.paragraph(text)
  }

  return {
    flush,
    text(given: string): void {
      if (code !== undefined) code += given
      else words += given.replace(/\s+/gu, ' ')
    },
    open(name: string, attributes: Record<string, string>): void {
      if (code !== undefined) {
        if (name === 'br') code += '\n'
        return
      }
      if (name === 'br') words += heading > 0 || rows || lists.length > 0 ? ' ' : '\n'
      else if (name === 'a') {
        href = linked(attributes.href, base)
        linkFrom = words.length
      }
      if (!blocks.has(name)) return
      flush()
      if (/^h[1-6]$/u.test(name)) heading = Number(name[1])
      else if (name === 'ul') lists.push(undefined)
      else if (name === 'ol') lists.push(Number(attributes.start) || 1)
      else if (name === 'li') {
        const next = lists.at(-1)
        item = next === undefined ? '-' : `${next}.`
        if (next !== undefined) lists[lists.length - 1] = next + 1
      } else if (name === 'pre') code = ''
      else if (name === 'table') {
        tables += 1
        rows ??= []
      } else if (name === 'tr' && tables === 1) rows?.push([])
      else if ((name === 'td' || name === 'th') && tables === 1) rows?.at(-1)?.push('')
    },
    close(name: string): void {
      if (name === 'pre' && code !== undefined) {
        const whole = code
        code = undefined
        if (rows) words += whole.replace(/\s+/gu, ' ')
        else writer.code(whole)
        return
      }
      if (code !== undefined) return
      if (name === 'a') {
        const said = words.slice(linkFrom).trim()
        // A link around blocks, a picture or bare marks says nothing in the text.
        if (href !== undefined && /[\p{L}\p{N}]/u.test(said) && !/[[\]]/u.test(said))
          words = `${words.slice(0, linkFrom)}${/^\s/u.test(words.slice(linkFrom)) ? ' ' : ''}[${said}](${href.replaceAll(')', '%29')})`
        href = undefined
      }
      if (!blocks.has(name)) return
      flush()
      if (/^h[1-6]$/u.test(name)) heading = 0
      else if (name === 'ul' || name === 'ol') {
        lists.pop()
        item = lists.length > 0 ? '' : undefined
      } else if (name === 'li') item = undefined
      else if (name === 'table' && rows) {
        tables -= 1
        if (tables > 0) return
        const whole = rows
        rows = undefined
        writer.table(whole)
      }
    },
  }
}

const convert = (html: string, base: string | undefined, only: boolean): HtmlRead => {
  const writer = createWriter()
  const flow = createFlow(writer, base)
  let title = ''
  let inTitle = false
  let inHead = false
  let locale: string | undefined
  /** How deep within what is not read, and within what alone is read. */
  let unreadDepth = 0
  let mainDepth = 0
  const opened: { name: string; unread: boolean; main: boolean }[] = []
  const reading = (): boolean => unreadDepth === 0 && !inHead && (!only || mainDepth > 0)

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html') locale = attributes.lang || locale
        if (name === 'head') inHead = true
        else if (unreadDepth === 0 && !inHeads.has(name)) inHead = false
        if (name === 'title' && title === '') inTitle = true
        const one = { name, unread: unread.has(name) || isHidden(attributes), main: name === 'main' || name === 'article' }
        if (reading() && !one.unread) flow.open(name, attributes)
        if (empty.has(name)) return
        if (opened.push(one) > mostNested) throw tooDeep()
        unreadDepth += one.unread ? 1 : 0
        if (one.main && unreadDepth === 0) {
          flow.flush()
          mainDepth += 1
        } else one.main = false
      },
      ontext(text) {
        if (!inTitle && unreadDepth === 0 && text.trim() !== '') inHead = false
        if (inTitle) title += text
        else if (reading()) flow.text(text)
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        if (name === 'head') inHead = false
        if (empty.has(name)) return
        const one = opened.pop()
        if (one?.unread) unreadDepth -= 1
        else if (reading()) flow.close(name)
        if (one?.main) mainDepth -= 1
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  flow.flush()
  const named = title.replace(/\s+/gu, ' ').trim()
  return {
    text: writer.text(),
    ...(named === '' ? {} : { title: named }),
    ...(locale && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u.test(locale) ? { locale } : {}),
  }
}

/** `base`: the address it was read from, for its links. */
export const readHtml = (html: string, base?: string): HtmlRead => {
  const main = /<(?:main|article)[\s>]/iu.test(html) ? convert(html, base, true) : undefined
  return main && main.text.length >= enough ? main : convert(html, base, false)
}
