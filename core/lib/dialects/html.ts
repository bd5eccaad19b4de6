// Answers are Markdown; customers get HTML that can do no harm, in the chat widget and in a mail: no raw HTML, no images, links only to http,
// https and mailto.
import { longestAnswer, md, safeLink } from './reader.ts'

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
