// The whole conversation in every browser, on a desktop and on a phone: plainly, under a strict policy, and behind proxies that hold a stream back.
import { expect } from 'chai'
import { browserNames, describeIn, startBrowser } from '#core/testing/browsers/browsers.ts'
import type { BrowserName, StartedBrowser } from '#core/testing/browsers/page.ts'
import { type ViewName, views } from '#core/testing/browsers/view.ts'
import { createHoldingProxy, type Habits, type HoldingProxy } from '#core/testing/network/holding-proxy.ts'
import { type Desk, openDesk } from '#core/testing/web/desk.ts'
import { openShop, type Shop, strictPolicy, widgetLine } from '#core/testing/web/shop.ts'
import { holdWholeConversation } from '#core/testing/web/whole-conversation.ts'
import { widgetOn } from '#core/testing/web/widget.ts'

interface Way {
  habits?: Habits
  /** The page has the strictest policy there is. */
  strict?: boolean
}

const ways: Record<string, Way> = {
  'with nothing in between': {},
  'on a page with a strict policy': { strict: true },
  'behind a proxy that holds every answer until it is over': { habits: { hold: Number.POSITIVE_INFINITY } },
  'behind a proxy that passes heads on and gathers 64 KB': { habits: { hold: 65_536, headFirst: true } },
  'behind a proxy that cuts what is silent for five seconds': { habits: { idle: 5000 } },
  'behind a proxy that closes after each answer': { habits: { http10: true } },
}
const viewNames = Object.keys(views) as ViewName[]

describeIn(browserNames, 'The whole conversation', function () {
  this.timeout(180_000)
  let desk: Desk
  let shop: Shop
  const started = new Map<string, StartedBrowser>()
  const standing: HoldingProxy[] = []

  before(async () => {
    desk = await openDesk()
    shop = await openShop()
    await Promise.all(
      browserNames.flatMap(name =>
        viewNames.map(async view => started.set(`${name} ${view}`, await startBrowser(name, { view: views[view] }))),
      ),
    )
  })
  after(async () => {
    for (const browser of started.values()) await browser.close()
    for (const proxy of standing) await proxy.close()
    await shop?.close()
    await desk?.close()
  })

  const hold = async (name: BrowserName, view: ViewName, how: string, { habits, strict = false }: Way): Promise<void> => {
    const title = `${name} ${view} ${how}`
    const proxy = habits && (await createHoldingProxy(desk.house.port, habits))
    if (proxy) standing.push(proxy)
    const page = await started.get(`${name} ${view}`)!.page()
    let at = 'begins'
    try {
      const server = proxy?.url ?? desk.house.url
      await page.goto(shop.address({ body: widgetLine(server), ...(strict ? { policy: strictPolicy(server) } : {}) }))
      await holdWholeConversation({
        widget: widgetOn(page),
        desk,
        name: title,
        live: !habits?.hold,
        step: doing => {
          at = doing
        },
      })
      if (strict) {
        const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations, undefined)
        expect(violations, 'breaches of the policy').to.deep.equal([])
      }
      expect(page.errors, 'errors of scripts').to.deep.equal([])
    } catch (error) {
      throw new Error(`${title}, where the customer ${at}: ${error instanceof Error ? error.message : error}`, { cause: error })
    } finally {
      await page.close()
    }
  }

  for (const [title, way] of Object.entries(ways)) {
    it(`is held ${title}`, async () => {
      const all = browserNames.flatMap(name => viewNames.map(view => hold(name, view, title, way)))
      const failed = (await Promise.allSettled(all)).filter(done => done.status === 'rejected')
      if (failed.length > 0)
        throw new AggregateError(
          failed.map(f => f.reason),
          failed.map(f => (f.reason as Error).message).join('\n'),
        )
    })
  }
})
