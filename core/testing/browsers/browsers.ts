// Real browsers for tests: Chromium over playwright-core, Firefox over puppeteer-core (WebDriver BiDi), each behind the same small page.
import { existsSync } from 'node:fs'
import type { StartedChromium } from './chromium.ts'
import type { BrowserName, StartedBrowser } from './page.ts'
import type { PageWish } from './view.ts'

const paths: Record<BrowserName, { path: string; variable: string }> = {
  chromium: { path: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', variable: 'CHROMIUM_PATH' },
  firefox: { path: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', variable: 'FIREFOX_PATH' },
}

export const browserNames: BrowserName[] = ['chromium', 'firefox']

const required = process.env.BEDS === 'required'

const there = (name: BrowserName): boolean => existsSync(paths[name].path)

/** Why the tests of these browsers are skipped, to stand in their title; empty where they run. */
export const whySkipped = (...names: BrowserName[]): string => {
  const missing = names.filter(name => !there(name))
  if (required || missing.length === 0) return ''
  return ` (skipped: no ${missing.map(name => `${name} at ${paths[name].path}; set ${paths[name].variable}`).join(', no ')})`
}

/** `describe` for tests that need these browsers: skipped without them, but not where BEDS=required. */
export const describeIn = (names: BrowserName[], title: string, body: (this: Mocha.Suite) => void): void =>
  void (whySkipped(...names) === '' ? describe : describe.skip)(`${title}${whySkipped(...names)}`, body)

const pathOf = (name: BrowserName): string => {
  const { path, variable } = paths[name]
  if (!there(name)) throw new Error(`There is no ${name} at ${path}. Install it with npm run beds, or set ${variable}.`)
  return path
}

/** `wish` holds for all of its pages; a colour, stillness and touch are what Firefox knows as a start option only. */
export const startBrowser = async (name: BrowserName, wish: PageWish = {}): Promise<StartedBrowser> =>
  name === 'chromium' ? startChromium(wish) : (await import('./firefox.ts')).start(pathOf(name), wish)

/** For tests that measure what only Chromium tells. */
export const startChromium = async (wish: PageWish = {}): Promise<StartedChromium> =>
  (await import('./chromium.ts')).start(pathOf('chromium'), wish)
