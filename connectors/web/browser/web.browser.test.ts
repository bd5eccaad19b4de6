// The widget in a real browser against the real core: what a customer sees and does.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { until } from '#core/testing/kits/check.ts'
import { create } from '../index.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const found = existsSync(executablePath)
const required = process.env.BEDS === 'required'
const args =
  '--no-sandbox --disable-dev-shm-usage --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const why = found || required ? '' : ` (skipped: no Chromium at ${executablePath}; set CHROMIUM_PATH)`

const look = { title: 'Acme Help', greeting: 'Hi there! Ask away.', accent: '#0f766e' }
const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })
const answer = { text: 'Within **30 days**.', sources: [{ title: 'Returns', url: 'https://acme.example/returns', version: 1 }] }

/** What the page's own scripts could see of an attack, and what its policy reported. */
declare global {
  interface Window {
    attacked?: boolean
    violations: string[]
  }
}

const suite = found || required ? describe : describe.skip

suite(`The widget in a browser${why}`, function () {
  this.timeout(120_000)
  let browser: Browser
  let folder: string
  let house: House
  let elsewhere: Server
  let policy = ''
  let body = ''
  const contexts: BrowserContext[] = []

  const open = (port?: number): Promise<House> =>
    openHouse({
      folder,
      connectors: [given => create(look, given)],
      says: ({ text }) => (/return/.test(text) ? answer : undefined),
      ...(port === undefined ? {} : { port }),
    })

  before(async () => {
    if (!found) throw new Error(`BEDS=required, but there is no Chromium at ${executablePath}`)
    browser = await chromium.launch({ executablePath, args: args.split(' ') })
    elsewhere = createServer((_req, res) => {
      res.setHeader('content-type', 'text/html')
      if (policy) res.setHeader('content-security-policy', policy)
      res.end(
        `<!doctype html><html lang="en"><meta name=viewport content="width=device-width"><title>Shop</title><body><h1>Shop</h1><button id="own">Buy</button>${body}</body></html>`,
      )
    })
    await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
  })
  after(async () => {
    await browser?.close()
    elsewhere?.closeAllConnections()
    await new Promise(resolve => (elsewhere ? elsewhere.close(resolve) : resolve(undefined)))
  })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-browser-'))
    house = await open()
    policy = ''
    body = `<script src="${house.url}/widget.js" async></script>`
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    await house.drop()
    rmSync(folder, { recursive: true })
  })

  const context = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const made = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options })
    made.setDefaultTimeout(8000)
    await made.addInitScript(() => {
      window.violations = []
      document.addEventListener('securitypolicyviolation', event =>
        window.violations.push(`${event.violatedDirective} ${event.sourceFile} ${event.sample}`),
      )
    })
    contexts.push(made)
    return made
  }
  /** A page of somebody else's, on another origin than the server. */
  const shop = (): string => `http://localhost:${(elsewhere.address() as AddressInfo).port}/`
  const visit = async (where: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await context(options)).newPage()
    await page.goto(where)
    return page
  }
  const bubble = (page: Page): Locator => page.getByRole('button', { name: /^Open the conversation/ })
  const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Your message' })
  const log = (page: Page): Locator => page.getByRole('log')
  const write = async (page: Page, text: string): Promise<void> => {
    await field(page).fill(text)
    await field(page).press('Enter')
  }
  const shows = (page: Page, text: string): Promise<void> => log(page).getByText(text).first().waitFor()
  /** What is said, from top to bottom. */
  const said = (page: Page): Promise<string[]> => log(page).locator('.words').allInnerTexts()
  const session = async (): Promise<string> => (await house.core.queries.sessions({})).items[0]?.id ?? ''
  const stored = async (): Promise<string[]> =>
    (await house.core.queries.timeline(await session(), 0)).flatMap(e => (e.kind === 'message' ? [e.text] : []))

  it('holds a whole conversation: question, answer with its source, a person by name, a score', async () => {
    const page = await visit(house.url)
    await shows(page, 'Hi there! Ask away.')
    await write(page, 'How do I return it?')
    await shows(page, 'Within 30 days.')
    expect(await log(page).getByRole('link', { name: 'Returns' }).getAttribute('href')).to.equal('https://acme.example/returns')
    expect(await log(page).locator('.them .by').last().innerText()).to.match(/AI assistant\s+AI/)

    await page.getByRole('button', { name: 'Talk to a person' }).click()
    await shows(page, 'Passed on to our team')
    await page.getByText('A person will answer here').waitFor()

    await house.core.controls.reply(await session(), { text: 'Hello, it is me.' }, maya('a'))
    await shows(page, 'Hello, it is me.')
    await page.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
    expect(await log(page).locator('.them .by').last().innerText()).to.equal('ML\nMaya Lindqvist')
    await write(page, 'Thank you!')
    // What is accepted after the resolving would reopen the session, rightly.
    await until(async () => (await stored()).includes('Thank you!'), 'the thanks are stored')

    await house.core.controls.resolve(await session(), {}, maya('b'))
    await page.getByRole('group', { name: 'How was this conversation?' }).waitFor()
    await page.getByRole('radio', { name: '4 of 5, Good' }).check()
    await page.getByRole('textbox', { name: /Anything you would like to add/ }).fill('Quick')
    await page.getByRole('button', { name: 'Send rating' }).click()
    await shows(page, 'You rated this conversation 4 of 5')
    const score = (await house.core.queries.timeline(await session(), 0)).find(e => e.kind === 'csat')
    expect(score).to.include({ score: 4, comment: 'Quick' })
    expect(await page.evaluate(() => window.violations), 'the landing page’s own strict policy').to.deep.equal([])
  })

  it('keeps the conversation, what was being written and being open over a reload', async () => {
    const page = await visit(shop())
    await bubble(page).click()
    await write(page, 'How do I return it?')
    await shows(page, 'Within 30 days.')
    await field(page).fill('And also')
    await page.reload()
    await shows(page, 'Within 30 days.')
    expect(await said(page)).to.deep.equal(['How do I return it?', 'Within 30 days.'])
    expect(await field(page).inputValue()).to.equal('And also')
  })

  it('loses and doubles nothing when the server dies and comes back in mid-conversation', async () => {
    const page = await visit(shop())
    await bubble(page).click()
    await write(page, 'How do I return it?')
    await shows(page, 'Within 30 days.')
    const { port } = house
    await house.drop()
    await write(page, 'One')
    await write(page, 'Two')
    await page.getByText('Support can not be reached right now.').waitFor()
    await page.getByText('Your 2 messages are kept on this device').waitFor()
    // Pressed while nobody is there: it tries, and goes on by itself when there is.
    await page.getByRole('button', { name: 'Try now' }).click()
    house = await open(port)
    await page.getByText('Support can not be reached').waitFor({ state: 'hidden' })
    await write(page, 'Three')
    await log(page).locator('.me', { hasText: 'Three' }).getByTitle('Sent').waitFor()
    await house.core.controls.reply(await session(), { text: 'All three arrived.' }, maya('a'))
    await shows(page, 'All three arrived.')
    const all = (await said(page)).filter(text => !text.startsWith('I have passed'))
    expect(all).to.deep.equal(['How do I return it?', 'Within 30 days.', 'One', 'Two', 'Three', 'All three arrived.'])
    expect((await stored()).filter(text => /^(One|Two|Three)$/.test(text))).to.deep.equal(['One', 'Two', 'Three'])
  })

  it('sends after a reload what was written while the server was away', async () => {
    const page = await visit(shop())
    await bubble(page).click()
    await write(page, 'Hello')
    await log(page).getByTitle('Sent').last().waitFor()
    const { port } = house
    await house.drop()
    await write(page, 'Are you there?')
    await shows(page, 'Kept, not sent yet')
    house = await open(port)
    await page.reload()
    await log(page).getByText('Are you there?').waitFor()
    await log(page).getByTitle('Kept, not sent yet').waitFor({ state: 'detached' })
    expect((await stored()).filter(text => text === 'Are you there?')).to.have.length(1)
  })

  it('is the same conversation in two tabs', async () => {
    const one = await visit(shop())
    const two = await one.context().newPage()
    await two.goto(shop())
    await bubble(one).click()
    await bubble(two).click()
    await write(one, 'How do I return it?')
    await shows(two, 'Within 30 days.')
    await write(two, 'Thanks')
    await one.bringToFront()
    await shows(one, 'Thanks')
    expect((await house.core.queries.sessions({})).items).to.have.length(1)
  })

  it('shows how much is new while it is closed, and nothing once it was seen', async () => {
    const page = await visit(shop())
    await bubble(page).click()
    await write(page, 'Hello')
    await log(page).getByTitle('Sent').last().waitFor()
    await page.keyboard.press('Escape')
    await house.core.controls.reply(await session(), { text: 'Yes?' }, maya('a'))
    await page.getByRole('button', { name: /\d new message/ }).click()
    await shows(page, 'Yes?')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open the conversation', exact: true }).waitFor()
  })

  describe('against attacks', () => {
    const attack = '<img src=x onerror="window.attacked=true"><script>window.attacked=true</script>'

    it('shows hostile words of either side as words', async () => {
      const page = await visit(shop())
      await bubble(page).click()
      await write(page, attack)
      await shows(page, attack)
      await log(page).getByTitle('Sent').last().waitFor()
      const hostile = `${attack}\n\n[click](javascript:window.attacked=true) ![x](https://a.example/x.png) <svg onload="window.attacked=true">`
      await house.core.controls.reply(
        await session(),
        { text: hostile },
        { who: { id: 'terminal:x', name: attack.slice(0, 30) }, key: 'a' },
      )
      await log(page).locator('.them .words').last().getByText('[click](javascript:').waitFor()
      expect(await log(page).locator('img, script, svg[onload], a').count()).to.equal(0)
      expect(await page.evaluate(() => window.attacked)).to.equal(undefined)
    })

    it('takes no HTML beyond its list, even from the server', async () => {
      const page = await visit(shop())
      await bubble(page).click()
      await write(page, 'Hello')
      await log(page).getByTitle('Sent').last().waitFor()
      await page.route('**/web/session?*', async route => {
        const real = await route.fetch()
        const conversation = (await real.json()) as { session: object; entries: object[] }
        const html = `<p onclick="window.attacked=true">kept<a href="javascript:window.attacked=true" onmouseover="x">link</a></p>${attack}<iframe srcdoc="x"></iframe><form><button>no</button></form><style>*{}</style>`
        const entry = { seq: 900, at: Date.now(), kind: 'message', author: { kind: 'ai' }, text: 'x', html }
        await route.fulfill({ response: real, json: { ...conversation, entries: [...conversation.entries, entry] } })
      })
      await page.reload()
      await shows(page, 'kept')
      expect(await log(page).locator('.them .words').last().innerHTML()).to.equal('<p>kept<a>link</a></p>')
      expect(await page.evaluate(() => window.attacked)).to.equal(undefined)
    })
  })

  describe('on somebody else’s page', () => {
    const strict = (more = ''): string =>
      `default-src 'none'; script-src ${house.url}; connect-src ${house.url}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'${more}`

    it('works under a strict policy without breaking a rule of it', async () => {
      policy = strict('; trusted-types threadline')
      const page = await visit(shop())
      await bubble(page).click()
      await write(page, 'How do I return it?')
      await shows(page, 'Within 30 days.')
      expect(await log(page).locator('.them strong').innerText()).to.equal('30 days')
      expect(await page.evaluate(() => window.violations)).to.deep.equal([])
      const width = await page.getByRole('dialog').evaluate(panel => getComputedStyle(panel).borderRadius)
      expect(width, 'styled').to.equal('20px')
    })

    it('shows plain words where the policy allows no HTML at all', async () => {
      policy = strict("; trusted-types 'none'")
      const page = await visit(shop())
      await bubble(page).click()
      await write(page, 'How do I return it?')
      await shows(page, 'Within **30 days**.')
    })

    it('shifts nothing, asks next to nothing of the server before it is used, and leaves no name', async () => {
      const page = await (await context()).newPage()
      const asked: string[] = []
      page.on('request', request => void (request.url().startsWith(house.url) && asked.push(new URL(request.url()).pathname)))
      await page.goto(shop())
      const names = (): Promise<string[]> => page.evaluate(() => Object.keys(window))
      await bubble(page).click()
      await page.getByRole('dialog').waitFor()
      const shift = await page.evaluate(
        () =>
          new Promise<number>(resolve => {
            new PerformanceObserver(list =>
              resolve(list.getEntries().reduce((sum, e) => sum + (e as PerformanceEntry & { value: number }).value, 0)),
            ).observe({
              type: 'layout-shift',
              buffered: true,
            })
            setTimeout(() => resolve(0), 500)
          }),
      )
      expect(shift).to.equal(0)
      expect(asked.toSorted(), 'two files, and what may be said first').to.deep.equal(['/web/config', '/web/panel.mjs', '/widget.js'])
      body = ''
      const bare = await (await context()).newPage()
      await bare.goto(shop())
      const without = await bare.evaluate(() => Object.keys(window))
      expect((await names()).filter(name => !without.includes(name))).to.deep.equal([])
    })

    it('does as the page says: look, place, claims, and goes away', async () => {
      body = `<div id="help" style="width:500px;height:600px"></div><script src="${house.url}/widget.js" data-inline="#help" data-title="Shop care" data-accent="#ffe066" data-theme="dark" data-name="Ada Byron" data-email="ada@shop.example" async></script>`
      const page = await visit(shop())
      await page.getByRole('region', { name: 'Shop care' }).waitFor()
      expect(await bubble(page).count()).to.equal(0)
      await write(page, 'Hello')
      await log(page).getByTitle('Sent').last().waitFor()
      const bright = await log(page)
        .locator('.me .words')
        .evaluate(e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color])
      expect(bright, 'dark words on a bright colour').to.deep.equal(['rgb(255, 224, 102)', 'rgb(0, 0, 0)'])
      const contact = (await house.core.queries.contacts()).items[0]
      expect(contact?.claimed).to.include({ name: 'Ada Byron', email: 'ada@shop.example' })
      await page.evaluate(() => (document.querySelector('threadline-chat') as unknown as { api: { remove(): void } }).api.remove())
      expect(await page.locator('threadline-chat').count()).to.equal(0)
    })

    it('does not set off the page’s own shortcuts while the customer types', async () => {
      const page = await visit(shop())
      await page.evaluate(() => document.addEventListener('keydown', () => (window.attacked = true)))
      await bubble(page).click()
      await field(page).pressSequentially('/search')
      expect(await page.evaluate(() => window.attacked)).to.equal(undefined)
    })
  })

  describe('for everybody', () => {
    it('is used by keyboard alone, from opening to the score', async () => {
      const page = await visit(shop())
      await bubble(page).waitFor()
      await page.locator('#own').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      const focus = (): Promise<string | null | undefined> =>
        page.evaluate(() => {
          const active = document.activeElement?.shadowRoot?.activeElement
          return active?.getAttribute('aria-label') ?? active?.textContent
        })
      expect(await focus()).to.equal('Your message')
      await page.keyboard.type('First line')
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type('second line')
      await page.keyboard.press('Enter')
      await log(page).getByTitle('Sent').last().waitFor()
      expect(await stored()).to.deep.equal(['First line\nsecond line'])
      await page.keyboard.press('Tab')
      expect(await focus()).to.equal('Send')
      await page.keyboard.press('Tab')
      expect(await focus()).to.equal('Talk to a person')
      await page.keyboard.press('Enter')
      await shows(page, 'Passed on to our team')
      expect(await focus(), 'not lost with the button').to.equal('Your message')

      await house.core.controls.resolve(await session(), {}, maya('b'))
      await page.getByRole('group', { name: 'How was this conversation?' }).waitFor()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      expect(await focus()).to.match(/of 5/)
      await page.keyboard.press('Space')
      for (let i = 0; i < 5 && (await focus()) !== '3 of 5, Okay'; i++) await page.keyboard.press('ArrowRight')
      expect(await focus()).to.equal('3 of 5, Okay')
      await page.keyboard.press('Tab')
      await page.keyboard.type('By keyboard')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await shows(page, 'You rated this conversation 3 of 5')
      await page.keyboard.press('Escape')
      expect(await focus()).to.equal('Open the conversation')
      expect(await page.getByRole('dialog').count()).to.equal(0)
    })

    it('fills a phone’s screen, keeps the focus inside and the targets large', async () => {
      const page = await visit(shop(), { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true })
      await bubble(page).tap()
      await write(page, 'How do I return it?')
      await shows(page, 'Within 30 days.')
      const panel = page.getByRole('dialog')
      expect(await panel.boundingBox()).to.deep.equal({ x: 0, y: 0, width: 390, height: 780 })
      expect(await panel.getAttribute('aria-modal')).to.equal('true')
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('THREADLINE-CHAT')
      }
      const small = await page
        .locator('threadline-chat button:visible')
        .evaluateAll(all =>
          all
            .map(
              e =>
                [e.textContent || e.getAttribute('aria-label'), e.getBoundingClientRect().width, e.getBoundingClientRect().height] as const,
            )
            .filter(([, w, h]) => w < 44 || h < 44),
        )
      expect(small).to.deep.equal([])
    })

    for (const colorScheme of ['light', 'dark'] as const)
      it(`is easy to read in the ${colorScheme}, and stands still for those who wish it`, async () => {
        const page = await visit(shop(), { colorScheme, reducedMotion: 'reduce' })
        await bubble(page).click()
        await write(page, 'How do I return it?')
        await shows(page, 'Within 30 days.')
        await page.getByRole('button', { name: 'Talk to a person' }).click()
        await shows(page, 'Passed on to our team')
        const weak = await page.evaluate(() => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
          const paint = (colors: string[]): number => {
            canvas.clearRect(0, 0, 1, 1)
            for (const color of colors) {
              canvas.fillStyle = color
              canvas.fillRect(0, 0, 1, 1)
            }
            const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(c =>
              c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
            )
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
          }
          const root = document.querySelector('threadline-chat')!.shadowRoot!
          const found: string[] = []
          for (const selector of [
            'h2',
            '.sub',
            '.fine',
            '.me .words',
            '.them .words',
            '.source',
            '.name',
            '.tag',
            '.meta',
            '.notice span',
            '.day',
            '.asked',
            '.field textarea',
          ]) {
            const element = root.querySelector(selector)!
            const grounds: string[] = []
            for (let e: Element | null = element; e; e = e.parentElement) grounds.unshift(getComputedStyle(e).backgroundColor)
            const [ground, ink] = [paint(grounds), paint([...grounds, getComputedStyle(element).color])]
            const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)
            if (contrast < 4.5) found.push(`${selector} ${contrast.toFixed(2)}`)
          }
          return found
        })
        expect(weak).to.deep.equal([])
        const moving = await log(page)
          .locator('.message')
          .evaluateAll(all => all.filter(e => getComputedStyle(e).animationName !== 'none').length)
        expect(moving).to.equal(0)
      })
  })
})
