// Every view of the widget for people who use it by keyboard, by ear, with little sight, with large fingers, or from right to left.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { browserNames, describeIn, startBrowser } from '#core/testing/browsers/browsers.ts'
import type { BrowserName, BrowserPage, StartedBrowser } from '#core/testing/browsers/page.ts'
import { type PageWish, views } from '#core/testing/browsers/view.ts'
import { faultsOf } from '#core/testing/web/axe.ts'
import { openDesk } from '#core/testing/web/desk.ts'
import { moving, smallTargets, still } from '#core/testing/web/inspect.ts'
import { openShop, type Shop, type ShopPage, widgetLine } from '#core/testing/web/shop.ts'
import { invitation, tour } from '#core/testing/web/tour.ts'
import { type Widget, widgetOn } from '#core/testing/web/widget.ts'
import { ar } from '../widget/words/ar.ts'

interface Look {
  title: string
  browser: BrowserName
  wish: PageWish
  page?: Omit<ShopPage, 'body'>
}

/** A finger needs 44 pixels (2.5.5), a mouse 24 (2.5.8). */
const [forFingers, forMice] = [44, 24]

const looks: Look[] = [
  { title: 'in the light, in chromium', browser: 'chromium', wish: {} },
  { title: 'in the dark, standing still, in chromium', browser: 'chromium', wish: { dark: true, still: true } },
  { title: 'from right to left in Arabic, in chromium', browser: 'chromium', wish: {}, page: { lang: 'ar', rtl: true } },
  { title: 'on a phone, in chromium', browser: 'chromium', wish: { view: views.phone } },
  { title: 'in the light, in firefox', browser: 'firefox', wish: {} },
  {
    title: 'in the dark, on a phone, standing still, in firefox',
    browser: 'firefox',
    wish: { dark: true, still: true, view: views.phone },
  },
]

describeIn(browserNames, 'Every view of the widget', function () {
  this.timeout(240_000)
  let shop: Shop
  let folder: string
  const walks = new Map<string, Promise<void>>()
  /** How far each walk came, and when. */
  const came = new Map<string, string[]>()

  /** Walks through all views and throws with everything that is wrong in any of them. */
  const walk = async ({ title, browser: name, wish, page: site = {} }: Look): Promise<void> => {
    const wrong: string[] = []
    const began = performance.now()
    const stops: string[] = []
    came.set(title, stops)
    const desk = await openDesk()
    const browser = await startBrowser(name, wish).catch(async error => {
      await desk.close()
      throw error
    })
    try {
      await desk.invite(invitation, '/*')
      const page = await browser.page()
      await page.goto(shop.address({ ...site, body: widgetLine(desk.house.url) }))
      const least = wish.view?.touch ? forFingers : forMice
      await tour({
        widget: widgetOn(page, site.lang === 'ar' ? ar : undefined),
        desk,
        folder,
        invited: true,
        async stop(view) {
          stops.push(`${view} at ${((performance.now() - began) / 1000).toFixed(0)} s`)
          if (wish.still) wrong.push(...(await moving(page)).map(what => `${view}: moves: ${what}`))
          await still(page)
          wrong.push(...(await faultsOf(page)).map(fault => `${view}: ${fault}`))
          wrong.push(...(await smallTargets(page, least)).map(target => `${view}: smaller than ${least} pixels: ${target}`))
        },
      })
      wrong.push(...page.errors)
    } finally {
      await browser.close()
      await desk.close()
    }
    expect(wrong).to.deep.equal([])
  }

  before(async () => {
    shop = await openShop()
    folder = mkdtempSync(join(tmpdir(), 'threadline-views-'))
    // Two at a time, however many there are.
    let before: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
    for (const look of looks) {
      const [free = Promise.resolve(), ...others] = before
      const done = free.then(() => walk(look))
      done.catch(() => {})
      walks.set(look.title, done)
      before = [...others, done.catch(() => {})]
    }
  })
  after(async () => {
    await Promise.allSettled(walks.values())
    await shop?.close()
    rmSync(folder, { recursive: true })
  })

  afterEach(function () {
    if (this.currentTest?.state !== 'failed') return
    for (const [title, stops] of came) console.log(`      ${title}: ${stops.join(', ')}`)
  })

  for (const { title } of looks)
    it(`is without faults ${title}`, async () => {
      await walks.get(title)
    })
})

for (const name of browserNames)
  describeIn([name], `By keyboard and by ear in ${name}`, function () {
    this.timeout(120_000)
    let browser: StartedBrowser
    let shop: Shop
    let desk: Awaited<ReturnType<typeof openDesk>>
    let page: BrowserPage
    let widget: Widget

    before(async () => {
      browser = await startBrowser(name)
      shop = await openShop()
      desk = await openDesk()
    })
    after(async () => {
      await browser?.close()
      await shop?.close()
      await desk?.close()
    })
    beforeEach(async () => {
      page = await browser.page()
      widget = widgetOn(page)
      await page.goto(shop.address({ body: widgetLine(desk.house.url) }))
      await page.shows('button', 'Open the conversation')
      await page.front()
    })
    afterEach(() => page.close())

    /** The name of what has the focus, or the tag of the page's own element that has it. */
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const inside = document.activeElement?.shadowRoot?.activeElement
        if (!inside) return document.activeElement?.tagName ?? ''
        return inside.getAttribute('aria-label') ?? inside.textContent?.trim() ?? inside.tagName
      }, undefined)
    /** Presses Tab until it comes to this; answers what it came past. */
    const tabTo = async (wanted: string, key = 'Tab'): Promise<string[]> => {
      const past: string[] = []
      for (let i = 0; i < 25; i++) {
        await page.key(key)
        const now = await focused()
        if (now === wanted) return past
        past.push(now)
      }
      throw new Error(`Tab never comes to ${wanted}, only to ${past.join(', ')}`)
    }

    it('is walked through with Tab, left with Escape, and gives the focus back', async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.focus(), undefined)
      await tabTo('Open the conversation')
      await page.key('Enter')
      await page.shows('textbox', 'Your message')
      expect(await focused()).to.equal('Your message')
      await page.type('I would like to talk to a person.')
      await page.key('Enter')
      await widget.shows('Passed on to our team', 30_000)
      expect(await focused(), 'after sending').to.equal('Your message')
      await tabTo('Emoji')
      await page.key('Enter')
      await page.shows('dialog', 'Emoji')
      await page.key('ArrowRight')
      await page.key('Enter')
      expect(await focused(), 'after taking an emoji').to.equal('Your message')
      await page.key('Enter')
      await widget.settled()
      await tabTo('Close the conversation')
      await page.key('Enter')
      expect(await focused()).to.match(/^Open the conversation/)
      await page.key('Enter')
      await page.key('Escape')
      expect(await focused(), 'back where it was opened').to.match(/^Open the conversation/)
      expect(await page.there('dialog')).to.equal(false)
    })

    it('announces a new message once, and never what the customer wrote', async () => {
      await widget.open()
      const asked = `I would like to talk to a person. (${name})`
      await widget.write(asked)
      await widget.shows('Passed on to our team', 30_000)
      await page.until(
        'the log is read aloud',
        () => document.querySelector('threadline-chat')?.shadowRoot?.querySelector('[role=log]')?.getAttribute('aria-live') === 'polite',
        undefined,
      )
      await page.evaluate(() => {
        const log = document.querySelector('threadline-chat')?.shadowRoot?.querySelector('[role=log]')
        const announced: string[] = []
        Object.assign(window, { announced })
        if (!log) return
        new MutationObserver(records => {
          for (const { addedNodes } of records)
            for (const node of addedNodes) {
              const element = node instanceof Element ? node : node.parentElement
              if (!element?.closest('[aria-live=off]')) announced.push(node.textContent ?? '')
            }
        }).observe(log, { childList: true, subtree: true })
      }, undefined)
      const session = await desk.sessionOf(asked)
      await desk.reply(session, 'Listen to this once.')
      await widget.shows('Listen to this once.', 30_000)
      await widget.write('Not to this.')
      await widget.settled()
      await desk.reply(session, 'And to this.')
      await widget.shows('And to this.', 30_000)
      await desk.resolve(session)
      await page.shows('group', 'How was this conversation?', 30_000)
      const heard = await page.evaluate(() => (window as unknown as { announced: string[] }).announced, undefined)
      const times = (words: string): number => heard.filter(text => text.includes(words)).length
      expect([times('Listen to this once.'), times('And to this.'), times('Not to this.')], heard.join(' | ')).to.deep.equal([1, 1, 0])
    })
  })

describeIn(['chromium'], 'With forced colours', function () {
  this.timeout(120_000)

  it('draws a border around everything that only a colour told apart', async () => {
    const browser = await startBrowser('chromium', { forced: true })
    const [shop, desk] = [await openShop(), await openDesk()]
    try {
      const page = await browser.page()
      const widget = widgetOn(page)
      await page.goto(shop.address({ body: widgetLine(desk.house.url) }))
      await widget.open()
      await widget.write('How do I return it?')
      await widget.shows('within 30 days', 30_000)
      const bare = await page.evaluate(() => {
        const root = document.querySelector('threadline-chat')?.shadowRoot
        return ['.bubble', '.panel', '.me .words', '.them .words', '.field', '.send', '.source'].filter(selector => {
          const element = root?.querySelector(selector)
          if (!element) return true
          const { borderTopWidth, borderTopStyle, outlineWidth, outlineStyle } = getComputedStyle(element)
          const drawn = (width: string, style: string): boolean => Number.parseFloat(width) > 0 && style !== 'none'
          return !drawn(borderTopWidth, borderTopStyle) && !drawn(outlineWidth, outlineStyle)
        })
      }, undefined)
      expect(bare).to.deep.equal([])
    } finally {
      await browser.close()
      await shop.close()
      await desk.close()
    }
  })
})
