// Pages cut into passages: what retrieval finds and an answer quotes. Cut at headings, and within a section between blocks, so that a
// list, a table or a piece of code stays whole and keeps the sentence that leads to it.
import { type Block, blocksOf, splitBlock } from './blocks.ts'
import { settleLinks } from './links.ts'

/** A page of knowledge as Markdown. */
export interface CutPage {
  id: string
  title: string
  text: string
  url?: string
  version: number
  locale?: string
}

export interface Passage {
  /** `PAGE#HEADING/HEADING`, with `~2`, `~3` … behind further passages of the same section: stays the same while the headings do. */
  id: string
  page: string
  title: string
  /** The headings above it, outermost first, without the page's title. */
  headings: string[]
  /** Markdown without heading lines. */
  text: string
  url?: string
  version: number
  locale?: string
}

/** Characters of a passage that is made of several blocks. */
const roomy = 1200
/** A list, table or piece of code is kept whole up to this many characters. */
const most = 3600

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const slug = (text: string): string => fold(text).replaceAll(' ', '-')

const leads = (text: string): boolean => /[:：]["'”’)*_]*$/.test(text)

/** Without HTML's comments; one that nothing closes is left as it is. Each piece is looked at once, so a page of openings stays quick. */
const withoutComments = (text: string): string => {
  let kept = ''
  let read = 0
  for (;;) {
    const open = text.indexOf('<!--', read)
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4)
    if (close < 0) return kept + text.slice(read)
    kept += text.slice(read, open)
    read = close + 3
  }
}

/** What of a block is worth reading: no comments, no containers' fences, no lines that only a site builder understands. */
const clean = ({ kind, text }: Block): string => {
  if (kind === 'code') return text
  if (kind === 'html')
    return withoutComments(text)
      .replace(/<[^<>]+>/g, '')
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim()
  return withoutComments(text)
    .replace(/^:::.*$/gm, '')
    .replace(/^(?:import|export) .+ from ['"].+['"];?$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** Blocks gathered into texts of about `roomy` characters; what a colon leads to stays with it. */
const gather = (blocks: Block[]): string[] => {
  const parts = blocks.flatMap(block => {
    const texts = splitBlock(block, block.kind === 'paragraph' ? roomy : most)
    return texts.map(text => ({ text, whole: block.kind !== 'paragraph' }))
  })
  const texts: string[] = []
  let held: string[] = []
  let size = 0
  const shut = (): void => {
    if (held.length > 0) texts.push(held.join('\n\n'))
    held = []
    size = 0
  }
  for (const { text, whole } of parts) {
    const last = held.at(-1)
    const bound = whole && last !== undefined && leads(last) && last.length <= roomy / 2
    if (held.length > 0 && size + text.length > roomy) {
      if (bound) {
        held.pop()
        shut()
        held = [last]
        size = last.length
      } else shut()
    }
    held.push(text)
    size += text.length + 2
  }
  shut()
  return texts
}

/** The passages of a page in the order of the page. A page without words has none. */
export const cutMarkdown = (page: CutPage): Passage[] => {
  const { blocks, references } = blocksOf(page.text.replace(frontMatter, ''))
  const passages: Passage[] = []
  const taken = new Map<string, number>()
  let path: { level: number; text: string }[] = []
  let section: Block[] = []

  const close = (): void => {
    const headings = path.map(h => h.text)
    const place = `${page.id}#${headings.map(slug).join('/')}`
    for (const text of gather(section)) {
      const nth = (taken.get(place) ?? 0) + 1
      taken.set(place, nth)
      passages.push({
        id: nth === 1 ? place : `${place}~${nth}`,
        page: page.id,
        title: page.title,
        headings,
        text,
        ...(page.url === undefined ? {} : { url: page.url }),
        version: page.version,
        ...(page.locale === undefined ? {} : { locale: page.locale }),
      })
    }
    section = []
  }

  for (const block of blocks) {
    if (block.kind === 'heading') {
      close()
      const level = block.level ?? 1
      path = path.filter(h => h.level < level)
      if (fold(block.text) !== fold(page.title)) path.push({ level, text: block.text })
      continue
    }
    const text = clean(block)
    const settled =
      block.kind === 'code'
        ? text
        : settleLinks(text, references, page.url)
            .replace(/^[ \t]+$/gm, '')
            .trimEnd()
    if (settled.trim() !== '') section.push({ ...block, text: settled })
  }
  close()
  return passages
}
