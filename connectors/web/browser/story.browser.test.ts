// The story of a whole conversation, told by a visitor in Chromium whose network can be cut.
import { startChromium, whySkipped } from '#core/testing/browsers/browsers.ts'
import { tellStory } from '#core/testing/channels/story.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { openShop, widgetLine } from '#core/testing/web/shop.ts'
import { widgetOn } from '#core/testing/web/widget.ts'

tellStory({
  channel: 'web',
  keeps: true,
  missing: whySkipped('chromium'),
  async open({ url }) {
    const proxy = await createCutProxy(Number(new URL(url).port))
    const shop = await openShop()
    const browser = await startChromium()
    const page = await browser.page()
    const widget = widgetOn(page)
    return {
      variables: {},
      async begin() {
        await page.goto(shop.address({ body: widgetLine(proxy.url) }))
        await widget.open()
      },
      write: text => widget.write(text),
      read: () => widget.said(),
      async rate(score) {
        await page.press('radio', new RegExp(`^${score} of 5`))
        await page.press('button', 'Send rating')
      },
      cut: () => proxy.cut('both'),
      mend: () => proxy.mend('reset'),
      async close() {
        await browser.close()
        await shop.close()
        await proxy.close()
      },
    }
  },
})
