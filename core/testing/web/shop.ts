// A page of somebody else's, on another origin than the desk, that has put the widget on itself.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Shop {
  /** The page with this body and, where given, this policy, language and status of its own. */
  address(page: ShopPage): string
  close(): Promise<void>
}

export interface ShopPage {
  body: string
  /** Content-Security-Policy. */
  policy?: string
  lang?: string
  /** Right to left. */
  rtl?: boolean
}

/** The line that puts the widget on a page; `attributes` such as `data-theme="dark"`. */
export const widgetLine = (desk: string, attributes = ''): string => `<script src="${desk}/widget.js" ${attributes} async></script>`

const filler =
  '<p>Teapots, kettles and cups, thrown by hand in a small workshop and fired twice. Every piece is different; what you see is what you get.</p>'

/** Serves pages on a free port; each `address` is a page of its own. */
export const openShop = async (): Promise<Shop> => {
  const pages: ShopPage[] = []
  const server = createServer((req, res) => {
    const page = pages[Number(req.url?.slice(1))]
    if (!page) return void res.writeHead(404).end()
    const { body, policy, lang = 'en', rtl = false } = page
    res.setHeader('content-type', 'text/html; charset=utf-8')
    if (policy) res.setHeader('content-security-policy', policy)
    res.end(
      `<!doctype html><html lang="${lang}"${rtl ? ' dir="rtl"' : ''}><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Kettle &amp; Cup</title><body><main><h1>Kettle &amp; Cup</h1><button id="own">Buy</button>${filler.repeat(12)}</main>${body}</body></html>`,
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address(page) {
      pages.push(page)
      return `http://localhost:${port}/${pages.length - 1}`
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
