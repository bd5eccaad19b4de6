// The network between browser and server is cut for ten seconds at a time, one way, the other, and both, while people go on writing.
// SEED=n repeats a run.
import { expect } from 'chai'
import { browserNames, describeIn, startBrowser } from '#core/testing/browsers/browsers.ts'
import type { StartedBrowser } from '#core/testing/browsers/page.ts'
import { type ViewName, views } from '#core/testing/browsers/view.ts'
import { type CutProxy, createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { type Desk, openDesk } from '#core/testing/web/desk.ts'
import { openShop, type Shop, widgetLine } from '#core/testing/web/shop.ts'
import { holdThroughStorm } from '#core/testing/web/storm.ts'
import { widgetOn } from '#core/testing/web/widget.ts'

const seed = Number(process.env.SEED ?? Math.ceil(Math.random() * 1_000_000))
const cut = 10_000
const runs = browserNames.flatMap(browser => (Object.keys(views) as ViewName[]).map(view => ({ browser, view })))

describeIn(browserNames, `A conversation over a network that fails, SEED=${seed}`, function () {
  this.timeout(240_000)
  let desk: Desk
  let shop: Shop
  const browsers: StartedBrowser[] = []
  const proxies: CutProxy[] = []
  const outcomes = new Map<string, Promise<void>>()

  const hold = async ({ browser: name, view }: (typeof runs)[number], own: number): Promise<void> => {
    const began = performance.now()
    const trace: string[] = []
    const browser = await startBrowser(name, { view: views[view] })
    browsers.push(browser)
    const proxy = await createCutProxy(desk.house.port)
    proxies.push(proxy)
    const page = await browser.page()
    await page.goto(shop.address({ body: widgetLine(proxy.url) }))
    const note = (what: string): void => void trace.push(`${((performance.now() - began) / 1000).toFixed(1)} s: ${what}`)
    try {
      await holdThroughStorm({ widget: widgetOn(page), desk, proxy, seed: own, name: `${name} ${view}`, cut, trace: note })
      expect(page.errors, 'errors of scripts').to.deep.equal([])
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error))
      reason.message = `SEED=${seed}, ${name} ${view}: ${reason.message}\n${trace.join('\n')}`
      throw reason
    } finally {
      if (process.env.TRACE) console.log(`${name} ${view}\n${trace.join('\n')}`)
      await page.close()
    }
  }

  before(async () => {
    desk = await openDesk()
    shop = await openShop()
    // All at once: it takes as long as one.
    for (const [index, run] of runs.entries()) {
      const outcome = hold(run, seed + index)
      outcome.catch(() => {})
      outcomes.set(`${run.browser} ${run.view}`, outcome)
    }
  })
  after(async () => {
    await Promise.allSettled(outcomes.values())
    for (const browser of browsers) await browser.close()
    for (const proxy of proxies) await proxy.close()
    await shop?.close()
    await desk?.close()
  })

  for (const { browser, view } of runs)
    it(`is whole and in order in ${browser} on a ${view}`, async () => {
      await outcomes.get(`${browser} ${view}`)
    })
})
