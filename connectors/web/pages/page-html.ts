// A whole page as HTML that can do no harm, for reading in place: headings kept, no raw HTML, no pictures, links only where they lead
// somewhere. CommonMark by markdown-it (https://spec.commonmark.org).
import MarkdownIt from 'markdown-it'
import { safeLink } from '#core/lib/dialects/reader.ts'

/** The longest page that is shown, in characters; the rest is left out. */
const longestPage = 200_000

const frontMatter = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/

/** Links of the page lead on from `url`; where it has none, those within the site are left as their words. */
export const pageHtml = (text: string, { title, url }: { title: string; url?: string }): string => {
  const md = new MarkdownIt({ html: false, linkify: true, maxNesting: 20 })
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false })
  const resolved = (href: string): string => (URL.canParse(href, url) ? new URL(href, url).href : '')

  md.core.ruler.push('links', ({ tokens }) => {
    for (const { children } of tokens) {
      const dropped: boolean[] = []
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const href = resolved(String(token.attrGet('href') ?? ''))
          dropped.push(!safeLink.test(href))
          token.attrs = [
            ['href', href],
            ['rel', 'noopener nofollow ugc'],
            ['target', '_blank'],
          ]
          if (dropped.at(-1)) token.type = 'nothing'
        } else if (token.type === 'link_close' && dropped.pop()) token.type = 'nothing'
      }
    }
  })
  // The title stands above the page already; below it no heading is as high.
  md.core.ruler.push('headings', ({ tokens }) => {
    const first = tokens.findIndex(token => token.type === 'heading_open')
    if (tokens[first]?.tag === 'h1' && tokens[first + 1]?.content.trim() === title.trim()) tokens.splice(first, 3)
    for (const token of tokens) if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`
  })
  md.renderer.rules.nothing = () => ''
  md.renderer.rules.image = (tokens, at) => md.utils.escapeHtml(tokens[at]?.content ?? '')
  // A column's alignment would be an inline style, which strict pages forbid.
  md.renderer.rules.th_open = () => '<th>'
  md.renderer.rules.td_open = () => '<td>'
  md.renderer.rules.fence = (tokens, at) => `<pre><code>${md.utils.escapeHtml(tokens[at]?.content ?? '')}</code></pre>\n`

  return md.render(text.slice(0, longestPage).replace(frontMatter, ''))
}
