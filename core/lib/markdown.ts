// Answers are Markdown; customers get HTML that can do no harm: no raw HTML, no images, links only to http, https and mailto.
// CommonMark by markdown-it (https://spec.commonmark.org), tables and bare links added.
import MarkdownIt from 'markdown-it'

/** What a link may be. */
export const safeLink = /^(?:https?:\/\/|mailto:)[^\s]+$/i
/** The longest answer that is rendered, in characters. */
export const longestAnswer = 20_000

// Named before it is passed: authors' folders read older types of the package, which do not know all of them.
const options = { html: false, linkify: true, breaks: true, typographer: false, maxNesting: 20 }
const md = new MarkdownIt(options)
md.validateLink = url => safeLink.test(url.trim())
md.linkify.set({ fuzzyLink: false, fuzzyIP: false })

type Tokens = ReturnType<typeof md.parse>

/** Links do not nest: the last one that was opened is the one. One without an address would lead back to the page around it. */
const leads = (tokens: Tokens, index: number): boolean => {
  const opened = tokens.slice(0, index + 1).findLast(({ type }) => type === 'link_open')
  return safeLink.test(String(opened?.attrGet('href') ?? ''))
}

md.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  if (!leads(tokens, index)) return ''
  const token = tokens[index]
  token?.attrSet('rel', 'noopener nofollow ugc')
  token?.attrSet('target', '_blank')
  return self.renderToken(tokens, index, options)
}
md.renderer.rules.link_close = (tokens, index) => (leads(tokens, index) ? '</a>' : '')
md.renderer.rules.image = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '')
// In a chat bubble a heading is a bold line: real headings would tear up the outline of the page around it.
md.renderer.rules.heading_open = () => '<p><strong>'
md.renderer.rules.heading_close = () => '</strong></p>\n'
// A column's alignment would be an inline style, which strict pages forbid.
md.renderer.rules.th_open = () => '<th>'
md.renderer.rules.td_open = () => '<td>'
md.renderer.rules.fence = (tokens, index) => `<pre><code>${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`

/** HTML of an answer's Markdown. Something too long to be an answer is shown as plain text. */
export const toHtml = (markdown: string): string =>
  markdown.length > longestAnswer ? `<p>${md.utils.escapeHtml(markdown)}</p>` : md.render(markdown)

const wordsOf = ({ type, content, children }: Tokens[number]): string =>
  children ? children.map(wordsOf).join('') : type.endsWith('break') ? ' ' : content

/** The words alone, on one line, for lists. */
export const toLine = (markdown: string): string =>
  md.parse(markdown.slice(0, longestAnswer), {}).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim().toWellFormed()

/** The URL if it may be shown as a link or a picture, else undefined. */
export const webUrl = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
