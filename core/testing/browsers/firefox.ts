// Firefox over puppeteer-core and WebDriver BiDi (https://pptr.dev/webdriver-bidi).
//
// Colours, motion and touch can not be set page by page there, so they are preferences of the whole browser.
import puppeteer, { type ElementHandle, type KeyInput } from 'puppeteer-core'
import { createPage, type Driver, type StartedBrowser } from './page.ts'
import { type PageWish, views } from './view.ts'

const preferences = ({ dark = false, still = false, view = views.desktop }: PageWish): Record<string, number | boolean> => ({
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'ui.prefersReducedMotion': still ? 1 : 0,
  // A finger (1), or a mouse that can hover (6): CSS `pointer` and `hover`.
  'ui.primaryPointerCapabilities': view.touch ? 1 : 6,
  'ui.allPointerCapabilities': view.touch ? 1 : 6,
  // On a busy machine the driver's finger may stay down for long; it is a tap all the same.
  'apz.max_tap_time': 30_000,
  'ui.click_hold_context_menus.delay': 60_000,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
})

/** The longest that one act of the driver may take, in milliseconds; starting a page on a busy machine takes the longest. */
const limit = 30_000

export const start = async (executablePath: string, always: PageWish): Promise<StartedBrowser> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: preferences(always),
    protocolTimeout: limit,
  })
  return {
    name: 'firefox',
    async page(wish = {}) {
      const { view = views.desktop } = { ...always, ...wish }
      const context = await browser.createBrowserContext()
      // A window each: a tab behind another one counts as hidden, and the widget sleeps there.
      const page = await context.newPage({ type: 'window' })
      await page.setViewport({ width: view.width, height: view.height })
      const requests: string[] = []
      const errors: string[] = []
      page.on('request', request => requests.push(`${request.method()} ${request.url()}`))
      page.on('pageerror', error => {
        const said = error instanceof Error ? error.message : String(error)
        // What did not come over the network is reported in the same way, and is no script's error.
        if (!said.startsWith('Cross-Origin Request Blocked')) errors.push(said)
      })
      const driver: Driver = {
        goto: async url => void (await page.goto(url, { timeout: 60_000, waitUntil: 'domcontentloaded' })),
        reload: async () => void (await page.reload({ timeout: 60_000, waitUntil: 'domcontentloaded' })),
        evaluate: (fn, arg) => page.evaluate(fn as never, arg as never),
        async find(fn, wanted, use) {
          const handle = await page.evaluateHandle(fn, wanted)
          try {
            const element = handle.asElement() as ElementHandle<Element> | null
            if (!element) return false
            await use?.({
              press: () => (view.touch ? element.tap() : element.click()),
              focus: () => element.focus(),
              attach: files => (element as ElementHandle<HTMLInputElement>).uploadFile(...files),
            })
            return true
          } finally {
            await handle.dispose()
          }
        },
        key: key => page.keyboard.press(key as KeyInput),
        type: text => page.keyboard.type(text),
        screenshot: async (path, clip) => void (await page.screenshot({ path: path as `${string}.png`, ...(clip ? { clip } : {}) })),
        offline: offline => page.setOfflineMode(offline),
        front: () => page.bringToFront(),
        close: () => context.close(),
      }
      return createPage('firefox', driver, { requests, errors })
    },
    async close() {
      // One that hangs is not waited for.
      let late: ReturnType<typeof setTimeout> | undefined
      const given = new Promise<void>(resolve => {
        late = setTimeout(resolve, 10_000)
      })
      await Promise.race([browser.close().catch(() => {}), given])
      clearTimeout(late)
      browser.process()?.kill('SIGKILL')
    },
  }
}
