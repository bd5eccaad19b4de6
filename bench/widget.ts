// What the widget takes of the main thread of the page it stands on, while it loads and nobody uses it: the same page in turn without and
// with it, in Chromium, on a processor slowed down as the DevTools protocol does it
// (https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setCPUThrottlingRate). Run by `npm run bench -- widget`.
import { startChromium } from '#core/testing/browsers/browsers.ts'
import type { StartedChromium } from '#core/testing/browsers/chromium.ts'
import { quiet } from '#core/testing/browsers/quiet.ts'
import { openDesk } from '#core/testing/web/desk.ts'
import { openShop, widgetLine } from '#core/testing/web/shop.ts'

const throttles = [1, 4]
const loads = 15

/** Milliseconds of processor time. */
interface Cost {
  all: number
  longest: number
}

/** One event of a trace, as the format has it; `tdur` is processor time in microseconds. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  tdur?: number
}

/** The tasks of the thread that parsed the page. Processor time, not wall time: others may use the machine as well. */
const costIn = (events: TraceEvent[]): Cost => {
  const parsing = events.filter(({ name }) => name === 'ParseHTML').at(-1)
  const tasks = events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === parsing?.pid && tid === parsing.tid)
    .map(({ tdur = 0 }) => tdur / 1000)
  return { all: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(0, ...tasks) }
}

const load = async (browser: StartedChromium, url: string, rate: number): Promise<Cost> => {
  const page = await browser.page()
  const cdp = await page.native.context().newCDPSession(page.native)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  const chromium = page.native.context().browser()
  await chromium?.startTracing(page.native, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await page.goto(url)
  await quiet(page.native)
  const { traceEvents } = JSON.parse(String(await chromium?.stopTracing())) as { traceEvents: TraceEvent[] }
  await page.close()
  return costIn(traceEvents)
}

/** The least, the middle and the most. */
const spread = (values: number[]): string => {
  const sorted = values.toSorted((a, b) => a - b)
  return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map(value => (value ?? 0).toFixed(0)).join(' · ')
}

/** Prints Markdown. */
export const benchWidget = async (): Promise<string> => {
  const desk = await openDesk()
  const shop = await openShop()
  const browser = await startChromium()
  const pages = { 'without the widget': shop.address({ body: '' }), 'with it': shop.address({ body: widgetLine(desk.house.url) }) }
  const rows: string[] = []
  try {
    for (const rate of throttles) {
      const costs = Object.entries(pages).map(([name, url]) => ({ name, url, all: [] as number[], longest: [] as number[] }))
      for (let n = 0; n <= loads; n++)
        for (const page of costs) {
          const { all, longest } = await load(browser, page.url, rate)
          // The first load warms the browser and the server.
          if (n === 0) continue
          page.all.push(all)
          page.longest.push(longest)
        }
      for (const { name, all, longest } of costs)
        rows.push(`| ${rate === 1 ? 'as it is' : `${rate} times slower`} | ${name} | ${spread(all)} | ${spread(longest)} |`)
    }
  } finally {
    await browser.close()
    await shop.close()
    await desk.close()
  }
  return [
    '| processor | page | main thread, ms: least · middle · most | longest task, ms: least · middle · most |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `${loads} loads each, in turn; processor time of the page's own thread until half a second has passed without a request.`,
  ].join('\n')
}
