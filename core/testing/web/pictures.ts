// Makes the pictures of the widget in docs/images: a made-up shop, its customer and its agent, photographed in Chromium. Run: npm run pictures
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ar } from '#connectors/web/widget/words/ar.ts'
import { root } from '../../roof/settings/standings.ts'
import { startChromium } from '../browsers/browsers.ts'
import type { BrowserPage } from '../browsers/page.ts'
import { type PageWish, views } from '../browsers/view.ts'
import { openDesk } from './desk.ts'
import { still } from './inspect.ts'
import { openShop, type ShopPage, widgetLine } from './shop.ts'
import { invitation, tour, type View } from './tour.ts'
import { widgetOn } from './widget.ts'

interface Walk {
  wish: PageWish
  page?: Omit<ShopPage, 'body'>
  /** The file's name for each view that is kept; with `whole` the page around it is in the picture. */
  keep: Partial<Record<View, string>>
  whole?: View[]
}

const walks: Walk[] = [
  {
    wish: { view: { width: 1180, height: 780, touch: false }, still: true },
    keep: {
      teaser: 'widget-teaser',
      answer: 'widget-conversation',
      source: 'widget-source',
      handoff: 'widget-handoff',
      files: 'widget-files',
      conversation: 'widget-person',
      offline: 'widget-offline',
      csat: 'widget-csat',
      list: 'widget-list',
    },
    whole: ['answer', 'teaser'],
  },
  { wish: { view: { width: 1180, height: 780, touch: false }, dark: true, still: true }, keep: { conversation: 'widget-dark' } },
  {
    wish: { view: { width: 1180, height: 780, touch: false }, still: true },
    page: { lang: 'ar', rtl: true },
    keep: { handoff: 'widget-right-to-left' },
  },
  { wish: { view: views.phone, still: true }, keep: { conversation: 'widget-phone' }, whole: ['conversation'] },
]

/** Where the panel and the bubble are, with a little air around them. */
const around = (page: BrowserPage): Promise<{ x: number; y: number; width: number; height: number }> =>
  page.evaluate(() => {
    const air = 24
    const shadow = document.querySelector('threadline-chat')?.shadowRoot
    const boxes = [...(shadow?.querySelectorAll('.panel, .bubble') ?? [])].map(e => e.getBoundingClientRect()).filter(b => b.width > 0)
    const x = Math.max(0, Math.min(...boxes.map(b => b.left)) - air)
    const y = Math.max(0, Math.min(...boxes.map(b => b.top)) - air)
    const right = Math.min(innerWidth, Math.max(...boxes.map(b => b.right)) + air)
    const bottom = Math.min(innerHeight, Math.max(...boxes.map(b => b.bottom)) + air)
    return { x, y, width: right - x, height: bottom - y }
  }, undefined)

const folder = mkdtempSync(join(tmpdir(), 'threadline-pictures-'))
const browser = await startChromium()
const shop = await openShop()
for (const { wish, page: site = {}, keep, whole = [] } of walks) {
  const desk = await openDesk()
  await desk.invite(invitation, '/*')
  const page = await browser.page(wish)
  await page.goto(shop.address({ ...site, body: widgetLine(desk.house.url) }))
  await tour({
    widget: widgetOn(page, site.lang === 'ar' ? ar : undefined),
    desk,
    folder,
    invited: true,
    async stop(view) {
      const name = keep[view]
      if (name === undefined) return
      // Nothing is pointed at.
      await page.native.mouse.move(1, 1)
      await still(page)
      const path = join(root, 'docs/images', `${name}.png`)
      await page.screenshot(path, whole.includes(view) ? undefined : await around(page))
      console.log(`docs/images/${name}.png`)
    },
  })
  await page.close()
  await desk.close()
}
const house = await openDesk()
const start = await browser.page({ view: { width: 1280, height: 820, touch: false }, still: true })
await start.goto(`${house.house.url}/`)
await start.shows('textbox', /./)
// The port is the usual one, and not that of this run.
await start.evaluate(() => {
  const tag = document.querySelector('#tag')
  if (tag) tag.textContent = (tag.textContent ?? '').replace(/127\.0\.0\.1:\d+/u, '127.0.0.1:3000')
}, undefined)
await still(start)
await start.screenshot(join(root, 'docs/images/landing-page.png'), undefined)
console.log('docs/images/landing-page.png')
await start.close()
await house.close()
await browser.close()
await shop.close()
rmSync(folder, { recursive: true })
