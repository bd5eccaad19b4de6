// Whether people are there, as the widget says it: closed and open, by the visitor's own clock, in their language.
import { expect } from 'chai'
import { parseWeek } from '#core/model/clocks/hours-words.ts'
import { describeIn, startChromium } from '#core/testing/browsers/browsers.ts'
import type { StartedChromium } from '#core/testing/browsers/chromium.ts'
import { type PageWish, views } from '#core/testing/browsers/view.ts'
import { faultsOf } from '#core/testing/web/axe.ts'
import { type Desk, maya, openDesk } from '#core/testing/web/desk.ts'
import { still } from '#core/testing/web/inspect.ts'
import { openShop, type Shop, widgetLine } from '#core/testing/web/shop.ts'
import { widgetOn } from '#core/testing/web/widget.ts'
import { ar } from '../widget/words/ar.ts'

const day = 24 * 3_600_000
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

describeIn(['chromium'], 'The widget of an office', function () {
  this.timeout(120_000)
  let desk: Desk
  let shop: Shop
  const browsers: StartedChromium[] = []

  beforeEach(async () => {
    desk = await openDesk()
    shop = await openShop()
  })
  afterEach(async () => {
    for (const browser of browsers.splice(0)) await browser.close()
    await shop.close()
    await desk.close()
  })

  const visit = async (wish: PageWish, site: { lang?: string; rtl?: boolean } = {}) => {
    const browser = await startChromium(wish)
    browsers.push(browser)
    const page = await browser.page()
    await page.goto(shop.address({ ...site, body: widgetLine(desk.house.url) }))
    const widget = widgetOn(page, site.lang === 'ar' ? ar : undefined)
    await widget.open()
    return { page, widget }
  }
  /** Open on one weekday only, which is not today: the one in three days. */
  const closeUntil = (): Date => {
    const back = new Date(Date.now() + 3 * day)
    back.setUTCHours(9, 0, 0, 0)
    return back
  }
  const shot = async (page: Awaited<ReturnType<typeof visit>>['page'], name: string): Promise<void> => {
    const { SHOTS: folder } = process.env
    if (folder) await page.native.screenshot({ path: `${folder}/${name}.png` })
  }

  for (const { title, wish, site } of [
    { title: 'in the light', wish: {}, site: {} },
    { title: 'in the dark, on a phone', wish: { dark: true, view: views.phone }, site: {} },
    { title: 'from right to left', wish: {}, site: { lang: 'ar', rtl: true } },
  ] satisfies { title: string; wish: PageWish; site: object }[])
    it(`says when somebody is back, ${title}`, async () => {
      const back = closeUntil()
      const week = parseWeek(`${names[back.getUTCDay()]} 9-17`)
      await desk.house.core.controls.setHours({ hours: { zone: 'UTC', week } }, { who: maya })
      const { page, widget } = await visit(wish, site)
      const lang = 'lang' in site ? String(site.lang) : 'en'
      const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone, undefined)
      const when = new Intl.DateTimeFormat(lang, { timeZone: zone, weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(back)
      await widget.shows(widget.say('awayUntil', { when }).replace(/\s+/g, ' '))
      await still(page)
      expect(await faultsOf(page)).to.deep.equal([])
      await shot(page, `closed ${title}`)
      await widget.write(lang === 'ar' ? 'أريد التحدث مع موظف من فضلك' : 'Which cheese does the moon have?')
      await widget.shows(lang === 'ar' ? 'سنعود' : 'We are back on')
      await still(page)
      expect(await faultsOf(page)).to.deep.equal([])
      await shot(page, `handed off ${title}`)
      const [{ contact } = { contact: undefined }] = await desk.house.core.queries.queue()
      expect(contact?.claimed.custom?.timeZone).to.equal(zone)
    })

  it('says how soon a person answers, once that is known', async () => {
    for (let i = 0; i < 10; i++) {
      const { session } = await desk.house.core.inbox.receive({
        channel: 'web',
        id: `m${i}`,
        address: `web:${i}`,
        sender: { identities: [`visitor:${i}`] },
        text: 'I want to talk to a person',
        wish: true,
      })
      const { queries } = desk.house.core
      while ((await queries.session(session)).owner.kind !== 'team') await new Promise(resolve => setTimeout(resolve, 50))
      // A reply in the very millisecond of the handoff is one that nobody waited for, and tells nothing.
      for (const seen = Date.now(); Date.now() === seen; ) await new Promise(resolve => setImmediate(resolve))
      await desk.reply(session, 'Here I am.')
    }
    expect(await desk.house.core.queries.replyTimes()).to.include({ count: 10 })
    const { page, widget } = await visit({})
    await widget.shows('Our team usually answers within 1 minute')
    await still(page)
    expect(await faultsOf(page)).to.deep.equal([])
    await shot(page, 'open')
    await widget.write('Which cheese does the moon have?')
    await widget.shows('Usually that takes less than 1 minute.')
    await shot(page, 'open handed off')
  })
})
