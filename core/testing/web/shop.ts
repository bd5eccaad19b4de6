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
  /** Content-Security-Policy. What breaks it is gathered in `window.violations`, by a script with the nonce `shop`. */
  policy?: string
  lang?: string
  /** Right to left. */
  rtl?: boolean
}

/** The line that puts the widget on a page; `attributes` such as `data-theme="dark"`. */
export const widgetLine = (desk: string, attributes = ''): string => `<script src="${desk}/widget.js" ${attributes} async></script>`

const look = `body{margin:0;font:16px/1.55 system-ui,sans-serif;color:#2b2622;background:#faf7f2}
header{padding:22px 6vw;border-bottom:1px solid #e6dfd4;display:flex;gap:28px;align-items:baseline}h1{font:600 24px Georgia,serif;margin:0}
header span{color:#6b6259}main{padding:34px 6vw;max-width:600px}.pieces{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:22px;padding:0;list-style:none}
.pieces li{background:#fff;border:1px solid #e6dfd4;border-radius:14px;padding:18px}.pieces i{display:block;height:120px;border-radius:10px;margin-bottom:12px}
button#own{font:inherit;padding:8px 18px;border:1px solid #2b2622;border-radius:999px;background:none}
@media(prefers-color-scheme:dark){body{background:#1b1917;color:#efe9e1}header,.pieces li{border-color:#3a3530}header span{color:#b5aca1}.pieces li{background:#24211e}button#own{border-color:#efe9e1;color:inherit}}`

const pieces: [string, string, string][] = [
  ['Teapot “Fjord”', '58 €', '#3f7470'],
  ['Cup, set of two', '32 €', '#b5651d'],
  ['Kettle for the stove', '74 €', '#54473b'],
  ['Bowl for matcha', '27 €', '#8a9a5b'],
]

const style = look + pieces.map(([, , colour], index) => `.pieces li:nth-child(${index + 1}) i{background:${colour}}`).join('')

const window = `<header><h1>Kettle &amp; Cup</h1><span>Stoneware from a small workshop</span></header><main><p>Teapots, kettles and cups, thrown by hand and fired twice. Every piece is different; what you see is what you get.</p><button id="own">Buy</button><ul class="pieces">${pieces
  .map(([name, price]) => `<li><i></i><strong>${name}</strong><br>${price}</li>`)
  .join('')}</ul></main>`

const watch =
  '<script nonce="shop">window.violations=[];document.addEventListener("securitypolicyviolation",e=>violations.push(e.violatedDirective+" "+e.blockedURI+" "+e.sample))</script>'

/** The strictest policy that a page with the widget of `desk` can have. */
export const strictPolicy = (desk: string): string =>
  `default-src 'none'; script-src ${desk} 'nonce-shop'; connect-src ${desk}; img-src ${desk} data:; style-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types threadline`

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
      `<!doctype html><html lang="${lang}"${rtl ? ' dir="rtl"' : ''}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Kettle &amp; Cup</title>${policy ? watch : `<style>${style}</style>`}<body>${window}${body}</body></html>`,
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
