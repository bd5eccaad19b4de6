// What the widget costs the page it stands on: bytes, requests, memory; and that it goes away without a trace. What it takes of the
// processor `npm run bench -- widget` measures.
// Measured over the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/).
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { expect } from 'chai'
import type { CDPSession } from 'playwright-core'
import { describeIn, startChromium } from '#core/testing/browsers/browsers.ts'
import type { StartedChromium } from '#core/testing/browsers/chromium.ts'
import { eventually } from '#core/testing/browsers/page.ts'
import { quiet } from '#core/testing/browsers/quiet.ts'
import { type Desk, openDesk } from '#core/testing/web/desk.ts'
import { openShop, type Shop, widgetLine } from '#core/testing/web/shop.ts'
import { widgetOn } from '#core/testing/web/widget.ts'

/** Bytes of the compressed script. */
const mostBytes = 30 * 1024

describeIn(['chromium'], 'The widget’s cost to a page', function () {
  this.timeout(120_000)
  let desk: Desk
  let shop: Shop
  let browser: StartedChromium
  const measured: string[] = []

  before(async () => {
    desk = await openDesk()
    shop = await openShop()
    browser = await startChromium()
    await (await fetch(`${desk.house.url}/widget.js`)).text()
  })
  after(async () => {
    await browser?.close()
    await shop?.close()
    await desk?.close()
    for (const line of measured) console.log(`      measured: ${line}`)
  })

  const withWidget = (): string => shop.address({ body: widgetLine(desk.house.url) })
  const asked = (requests: string[]): string[] =>
    requests.filter(line => line.includes(desk.house.url)).map(line => line.replace(desk.house.url, '').replace(/\?.*/, ''))
  const metrics = async (cdp: CDPSession): Promise<Record<string, number>> => {
    const { metrics: all } = (await cdp.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] }
    return Object.fromEntries(all.map(({ name, value }) => [name, value]))
  }

  it('is one script of less than 30 KB', async () => {
    const sizes: Record<string, number> = {}
    for (const encoding of ['identity', 'gzip', 'br']) sizes[encoding] = await bytesOf(`${desk.house.url}/widget.js`, encoding)
    measured.push(`script: ${sizes.identity} bytes, ${sizes.gzip} gzip, ${sizes.br} brotli`)
    expect(sizes.gzip).to.be.lessThan(mostBytes)
  })

  it('asks for the script, and once the page is idle for what it may say first and the panel, while nobody uses it', async () => {
    const page = await browser.page()
    await page.goto(withWidget())
    await page.shows('button', 'Open the conversation')
    await quiet(page.native)
    measured.push(`requests while closed: ${asked(page.requests).join(', ')}`)
    expect(asked(page.requests)[0]).to.equal('GET /widget.js')
    expect(asked(page.requests).slice(1)).to.have.members(['GET /web/config', 'GET /web/panel.mjs'])
    const panel = page.requests.find(line => line.includes('/web/panel.mjs'))?.replace('GET ', '') ?? ''
    const bytes = await bytesOf(panel, 'gzip')
    measured.push(`panel: ${bytes} bytes gzip`)
    expect(bytes).to.be.lessThan(mostBytes)
    await page.close()
  })

  it('asks for little when a customer with a conversation comes back', async () => {
    const page = await browser.page()
    const widget = widgetOn(page)
    await page.goto(withWidget())
    await widget.open()
    await widget.write('How do I return it?')
    await widget.shows('within 30 days')
    page.requests.length = 0
    await page.reload()
    await widget.shows('within 30 days')
    await quiet(page.native)
    const list = asked(page.requests)
    measured.push(`requests with a conversation: ${list.join(', ')}`)
    expect(list.length, list.join(', ')).to.be.at.most(7)
    expect(list.filter(line => line.endsWith(' /web/stream')).length, 'streams').to.be.at.most(1)
    await page.close()
  })

  it('holds 500 messages in little memory', async () => {
    const page = await browser.page()
    const widget = widgetOn(page)
    await page.goto(withWidget())
    await widget.open()
    await widget.write('I would like to talk to a person.')
    await widget.shows('Passed on to our team')
    const cdp = await page.native.context().newCDPSession(page.native)
    await cdp.send('Performance.enable')
    const used = async (): Promise<Record<string, number>> => {
      await cdp.send('HeapProfiler.collectGarbage')
      return metrics(cdp)
    }
    const before = await used()
    const session = await desk.sessionOf('I would like to talk to a person.')
    for (let i = 1; i <= 500; i++) await desk.reply(session, `Line **${i}** of a very long conversation about a teapot.`)
    await widget.shows('Line 500 of', 30_000)
    const after = await used()
    const grown = ((after.JSHeapUsedSize ?? 0) - (before.JSHeapUsedSize ?? 0)) / 1024 / 1024
    measured.push(`500 messages: ${grown.toFixed(1)} MB more on the heap, ${(after.Nodes ?? 0) - (before.Nodes ?? 0)} more nodes`)
    expect(grown).to.be.lessThan(20)
    await page.close()
  })

  it('leaves no listener, no element and no name behind when it is removed', async () => {
    const page = await browser.page()
    await page.goto(shop.address({ body: '' }))
    const cdp = await page.native.context().newCDPSession(page.native)
    await cdp.send('Performance.enable')
    const counted = async (): Promise<{ listeners: number; nodes: number }> => {
      await cdp.send('HeapProfiler.collectGarbage')
      const { JSEventListeners: listeners = 0, Nodes: nodes = 0 } = await metrics(cdp)
      return { listeners, nodes }
    }
    let instance = 0
    const names = await page.evaluate(() => Object.keys(window).length, undefined)
    const round = async (): Promise<void> => {
      await page.evaluate(
        src =>
          new Promise<void>(resolve => {
            const script = document.createElement('script')
            script.src = src
            script.onload = () => {
              script.remove()
              resolve()
            }
            document.body.append(script)
          }),
        `${desk.house.url}/widget.js`,
      )
      const widget = widgetOn(page)
      await widget.open()
      await widget.write(`Hello ${randomUUID()}`)
      await widget.settled()
      instance ||= (await counted()).listeners
      await page.evaluate(() => {
        ;(document.querySelector('threadline-chat') as (Element & { api: { remove(): void } }) | null)?.api.remove()
      }, undefined)
      const left = await page.evaluate(() => [document.querySelectorAll('threadline-chat').length, Object.keys(window).length], undefined)
      expect(left).to.deep.equal([0, names])
    }
    // The first round fills what the browser itself keeps.
    await round()
    const once = await counted()
    for (let i = 0; i < 4; i++) await round()
    let often = await counted()
    // The browser itself may hold on to what was pressed last, and with it to one widget; not to each.
    const most = instance + 4
    await eventually(
      async () => {
        often = await counted()
        return often.listeners - once.listeners <= most
      },
      () => 'too much stayed',
    ).catch(() => {})
    measured.push(
      `after removing it five times: ${often.listeners - once.listeners} more listeners, ${often.nodes - once.nodes} more nodes than after once (an open one has ${instance} listeners)`,
    )
    expect(often.listeners - once.listeners, 'listeners').to.be.at.most(most)
    await page.close()
  })

  it('moves nothing on the page, neither when it comes nor when it opens', async () => {
    const page = await browser.page()
    await page.goto(withWidget())
    const widget = widgetOn(page)
    await widget.open()
    await widget.write('How do I return it?')
    await widget.shows('within 30 days')
    await page.key('Escape')
    await page.shows('button', 'Open the conversation')
    const shift = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let sum = 0
          // What moves within the widget is its own affair.
          const outside = (node: Node | null): boolean =>
            node !== null && document.contains(node) && !node.parentElement?.closest('threadline-chat')
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] }
              if (sources.some(({ node }) => outside(node))) sum += value
            }
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 100))
        }),
      undefined,
    )
    expect(shift).to.equal(0)
    await page.close()
  })
})

/** How many bytes travel, which fetch does not tell. */
const bytesOf = (url: string, encoding: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, answer => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
