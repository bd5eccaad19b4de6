// Chromium over playwright-core (https://playwright.dev/docs/api/class-page).
import { chromium, type Page } from 'playwright-core'
import { type BrowserPage, createPage, type Driver, type StartedBrowser } from './page.ts'
import { type PageWish, views } from './view.ts'

const args =
  '--no-sandbox --disable-dev-shm-usage --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** The longest that one act of the driver may take, in milliseconds. */
const limit = 4000

/** A page with its driver's own page at hand, for what only Chromium can measure. */
export interface ChromiumPage extends BrowserPage {
  readonly native: Page
}

export interface StartedChromium extends StartedBrowser {
  page(wish?: PageWish): Promise<ChromiumPage>
}

export const start = async (executablePath: string, always: PageWish): Promise<StartedChromium> => {
  const browser = await chromium.launch({ executablePath, args: args.split(' ') })
  return {
    name: 'chromium',
    async page(wish = {}) {
      const { view = views.desktop, dark = false, still = false, forced = false } = { ...always, ...wish }
      const context = await browser.newContext({
        viewport: { width: view.width, height: view.height },
        hasTouch: view.touch,
        isMobile: view.touch,
        colorScheme: dark ? 'dark' : 'light',
        forcedColors: forced ? 'active' : 'none',
        reducedMotion: still ? 'reduce' : 'no-preference',
      })
      context.setDefaultTimeout(limit)
      const page = await context.newPage()
      const requests: string[] = []
      const errors: string[] = []
      page.on('request', request => requests.push(`${request.method()} ${request.url()}`))
      page.on('pageerror', error => errors.push(error.message))
      const driver: Driver = {
        goto: async url => void (await page.goto(url, { timeout: 60_000 })),
        reload: async () => void (await page.reload({ timeout: 60_000 })),
        // The driver's own types forbid a generic function; what is sent is its text.
        evaluate: (fn, arg) => page.evaluate(fn as never, arg as never),
        async find(fn, wanted, use) {
          const handle = await page.evaluateHandle(fn, wanted)
          try {
            const element = handle.asElement()
            if (!element) return false
            await use?.({
              press: () => (view.touch ? element.tap() : element.click()),
              focus: () => element.focus(),
              attach: files => element.setInputFiles(files),
            })
            return true
          } finally {
            await handle.dispose()
          }
        },
        key: key => page.keyboard.press(key),
        type: text => page.keyboard.insertText(text),
        screenshot: async (path, clip) => void (await page.screenshot({ path, ...(clip ? { clip } : {}) })),
        offline: offline => context.setOffline(offline),
        front: () => page.bringToFront(),
        close: () => context.close(),
      }
      return { ...createPage('chromium', driver, { requests, errors }), native: page }
    },
    close: () => browser.close(),
  }
}
