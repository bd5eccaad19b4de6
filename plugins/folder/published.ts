// The folder's pages as web pages under /knowledge, so that a cited source opens. Only what was read as knowledge is served, never a
// path of the disk; Markdown by markdown-it without raw HTML.
import type { Router } from 'express'
import MarkdownIt from 'markdown-it'
import { Problem } from '#core/model/problem.ts'
import type { KnowledgePage } from '#core/ports/knowledge-source.ts'

/** Where the pages are, below the public address. */
export const shelf = '/knowledge'

const md = new MarkdownIt({ html: false, linkify: true, maxNesting: 20 })
md.linkify.set({ fuzzyLink: false, fuzzyIP: false })
md.renderer.rules.image = (tokens, at) => md.utils.escapeHtml(tokens[at]?.content ?? '')
// A column's alignment would be an inline style, which the pages' policy forbids.
md.renderer.rules.th_open = () => '<th>'
md.renderer.rules.td_open = () => '<td>'

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1c2321, #e8ecea); --paper: light-dark(#fdfdfb, #151a18); --soft: light-dark(#f1f3f0, #202725); --line: light-dark(#d9ded9, #35403c); --accent: light-dark(#0f766e, #5fc4b8); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.65 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; } h2 { margin-top: 2.5rem; } h2, h3 { line-height: 1.3; }
a { color: var(--accent); } nav { margin-bottom: 2rem; font-size: .9rem; }
code { background: var(--soft); border-radius: 4px; padding: .1em .3em; font-size: .9em; overflow-wrap: anywhere; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; overflow-x: auto; } pre code { background: none; padding: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; } th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1rem; }
`

const escaped = (text: string): string => md.utils.escapeHtml(text)

const layout = (title: string, body: string, locale = 'en'): string =>
  `<!doctype html><html lang="${escaped(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escaped(title)}</title><link rel="stylesheet" href="${shelf}/style.css"></head><body><main>${body}</main></body></html>`

/** A path that is no proper URI names no page. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** What is kept of a public page; its words are read anew when it is opened. */
export type Shown = Pick<KnowledgePage, 'id' | 'title' | 'url'>

export interface Published {
  /** Which pages there are, as they were last read. */
  show(pages: Shown[]): void
  routes(router: Router): void
}

/** `baseUrl` is the shelf's public address; `read` reads a page that was shown, as it is now. */
export const createPublished = (baseUrl: string, read: (id: string) => Promise<KnowledgePage | undefined>): Published => {
  let shown = new Map<string, Shown>()

  const pathOf = (page: Shown): string | undefined =>
    page.url === baseUrl || page.url?.startsWith(`${baseUrl}/`) ? decodeURI(page.url.slice(baseUrl.length)) : undefined

  const list = (): string => {
    const rows = [...shown].map(([path, page]) => `<li><a href="${shelf}${encodeURI(path)}">${escaped(page.title)}</a></li>`)
    return layout('Knowledge', `<h1>Knowledge</h1><ul>${rows.join('')}</ul>`)
  }

  const render = ({ title, text, locale }: KnowledgePage): string => {
    const heading = /^\s*#\s/u.test(text) ? '' : `<h1>${escaped(title)}</h1>`
    return layout(title, `<nav><a href="${shelf}">All pages</a></nav>${heading}${md.render(text)}`, locale)
  }

  return {
    show(pages) {
      shown = new Map(
        pages.flatMap(page => {
          const path = pathOf(page)
          return path === undefined ? [] : [[path, page] as const]
        }),
      )
    },
    routes(router) {
      router.get(`${shelf}/style.css`, (_req, res) => void res.type('css').set('cache-control', 'public, max-age=3600').send(style))
      router.get([shelf, `${shelf}/*page`], async (req, res) => {
        const path = decoded(req.path.slice(shelf.length)).replace(/\/$/u, '')
        const known = shown.get(path)
        const page = known && (await read(known.id))
        // It may have been made internal since it was listed.
        if ((!page && path !== '') || page?.audience === 'internal')
          throw new Problem('not_found', 'There is no such page. It may have been moved or taken away.')
        res.type('html').send(page ? render(page) : list())
      })
    },
  }
}
