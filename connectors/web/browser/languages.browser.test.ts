// A customer who writes another language than the team, and perhaps than the page: what was translated says so, with the original on demand,
// and what the house itself says in the conversation is in the customer's language.
import { expect } from 'chai'
import { browserNames, describeIn, startBrowser } from '#core/testing/browsers/browsers.ts'
import type { StartedBrowser } from '#core/testing/browsers/page.ts'
import { type PageWish, views } from '#core/testing/browsers/view.ts'
import { faultsOf } from '#core/testing/web/axe.ts'
import { type Desk, openDesk } from '#core/testing/web/desk.ts'
import { smallTargets, still } from '#core/testing/web/inspect.ts'
import { openShop, type Shop, type ShopPage, widgetLine } from '#core/testing/web/shop.ts'
import { type Widget, widgetOn } from '#core/testing/web/widget.ts'
import { ar } from '../widget/words/ar.ts'
import { de } from '../widget/words/de.ts'
import { en } from '../widget/words/en.ts'

const sayings: Record<string, string> = {
  'Hello Mia, your teapot **left our workshop** this morning.': 'Hallo Mia, Ihre Teekanne hat heute Morgen **unsere Werkstatt verlassen**.',
  'It left on Monday, order 4711.': 'Sie ist am Montag abgegangen, Bestellung 4711.',
  'Hello, your Fjord teapot (order AB-4711) left our workshop this morning.': 'مرحبًا، غادر إبريق Fjord (الطلب AB-4711) ورشتنا هذا الصباح.',
}
const german = 'Guten Tag, wo bleibt denn meine Teekanne? Ich möchte mit einem Menschen sprechen.'
const arabic = 'مرحبا، أين طلبي AB-4711 من متجر Kettle & Cup؟ أريد التحدث مع موظف من فضلك'

for (const name of browserNames)
  describeIn([name], `A customer of another language in ${name}`, function () {
    this.timeout(120_000)
    let desk: Desk
    let shop: Shop
    const browsers: StartedBrowser[] = []

    beforeEach(async () => {
      desk = await openDesk({ translate: async ({ text, to }) => sayings[text] ?? `${text} «${to}»` })
      shop = await openShop()
    })
    afterEach(async () => {
      for (const browser of browsers.splice(0)) await browser.close()
      await shop.close()
      await desk.close()
    })

    const visit = async (site: Omit<ShopPage, 'body'>, wish: PageWish = {}): Promise<Widget> => {
      const browser = await startBrowser(name, wish)
      browsers.push(browser)
      const page = await browser.page()
      await page.goto(shop.address({ ...site, body: widgetLine(desk.house.url) }))
      const widget = widgetOn(page, site.lang === 'ar' ? ar : site.lang === 'de' ? de : en)
      await widget.open()
      return widget
    }
    const shot = async ({ page }: Widget, what: string): Promise<void> => {
      const { SHOTS: folder } = process.env
      await still(page)
      if (folder) await page.screenshot(`${folder}/${name} ${what}.png`)
    }
    /** What an original says, and whether it can be seen. Runs in the page. */
    const originals = ({ page }: Widget) =>
      page.evaluate(() => {
        const root = document.querySelector('threadline-chat')?.shadowRoot
        return [...(root?.querySelectorAll<HTMLDetailsElement>('details.original') ?? [])].map(details => {
          const words = details.querySelector<HTMLElement>('.words')
          return {
            open: details.open,
            summary: details.querySelector('summary')?.textContent,
            seen: words?.checkVisibility() ?? false,
            text: words?.textContent?.trim(),
            lang: words?.lang,
            above: details.parentElement?.querySelector<HTMLElement>(':scope > .words')?.lang,
          }
        })
      }, undefined)
    const openOriginal = async (widget: Widget): Promise<void> => {
      // Reached by keyboard, as everything is.
      await widget.page.evaluate(
        () => document.querySelector('threadline-chat')?.shadowRoot?.querySelector<HTMLElement>('.original summary')?.focus(),
        undefined,
      )
      await widget.page.key('Enter')
    }

    it('reads that a person’s words were translated, and the original when they ask for it', async () => {
      const widget = await visit({ lang: 'de' }, { view: views.phone })
      await widget.write(german)
      await widget.shows(de.handoff)
      const session = await desk.sessionOf(german)
      const seq = await desk.reply(session, 'Hello Mia, your teapot **left our workshop** this morning.')
      await widget.shows('unsere Werkstatt verlassen')
      const closed = { open: false, summary: `${de.translated} · ${de.original}`, seen: false, lang: 'en', above: 'de' }
      const text = 'Hello Mia, your teapot left our workshop this morning.'
      expect(await originals(widget)).to.deep.equal([{ ...closed, text }])
      await shot(widget, 'translated')
      await openOriginal(widget)
      expect(await originals(widget)).to.deep.equal([{ ...closed, text, open: true, seen: true }])
      await widget.page.until(
        'the whole original is in view',
        () => {
          const root = document.querySelector('threadline-chat')?.shadowRoot
          const [log, words] = [root?.querySelector('[role=log]'), root?.querySelector('.original .words')]
          return !!log && !!words && words.getBoundingClientRect().bottom <= log.getBoundingClientRect().bottom
        },
        undefined,
      )
      expect(await faultsOf(widget.page)).to.deep.equal([])
      expect(await smallTargets(widget.page, 44)).to.deep.equal([])
      await shot(widget, 'translated, the original')
      // Whatever is drawn anew meanwhile, what is being read stays open.
      await widget.write('Vielen Dank für die schnelle Antwort, das freut mich.')
      await desk.edit(session, seq, 'It left on Monday, order 4711.')
      await widget.shows('Sie ist am Montag abgegangen')
      expect(await originals(widget)).to.deep.equal([{ ...closed, text: 'It left on Monday, order 4711.', open: true, seen: true }])
      await desk.remove(session, seq)
      await widget.shows(de.deleted)
      expect(await originals(widget), 'taken back, it is gone in both languages').to.deep.equal([])
      expect(widget.page.errors).to.deep.equal([])
    })

    it('reads no such hint where nothing was translated', async () => {
      const widget = await visit({ lang: 'de' })
      await widget.write(german)
      await widget.shows(de.handoff)
      await desk.reply(await desk.sessionOf(german), 'Guten Tag, Ihre Teekanne ist heute Morgen abgegangen.')
      await widget.shows('heute Morgen abgegangen')
      expect(await originals(widget)).to.deep.equal([])
    })

    /** Whatever of the conversation holds these words, with the direction it is read in. Runs in the page. */
    const directions = ({ page }: Widget, selectors: string[]) =>
      page.evaluate(
        wanted =>
          wanted.map(selector => {
            const found = document.querySelector('threadline-chat')?.shadowRoot?.querySelector<HTMLElement>(selector)
            return found ? getComputedStyle(found).direction : 'none'
          }),
        selectors,
      )

    it('is asked in their own language by the house, on a page in another', async () => {
      const widget = await visit({ lang: 'en' })
      await widget.write(german)
      await widget.shows(de.handoff)
      for (const label of [de.sendForm, de.notNow]) await widget.page.shows('button', label)
      await widget.page.shows('textbox', 'E-Mail-Adresse')
      await widget.page.until(
        'the line beneath the field is theirs',
        said => document.querySelector('threadline-chat')?.shadowRoot?.querySelector('.panel')?.textContent?.includes(said) === true,
        de.personAsked,
      )
      await shot(widget, 'a form in the customer’s language')
      expect(await faultsOf(widget.page)).to.deep.equal([])
      // What stands around the conversation is the page's own.
      expect(await widget.page.there('button', en.back)).to.equal(true)
      expect(await widget.page.there('textbox', en.write)).to.equal(true)
      await widget.page.press('button', de.sendForm)
      await widget.shows(de.missing)
      await desk.resolve(await desk.sessionOf(german))
      await widget.shows(de.rate)
      await shot(widget, 'a score in the customer’s language')
      expect(widget.page.errors).to.deep.equal([])
    })

    it('is asked from right to left on a page from left to right', async () => {
      const widget = await visit({ lang: 'en' })
      await widget.write(arabic)
      await widget.shows(ar.handoff)
      await widget.page.shows('button', ar.sendForm)
      expect(await directions(widget, ['.asking form', '.log', '.field'])).to.deep.equal(['rtl', 'ltr', 'ltr'])
      await shot(widget, 'a form from right to left')
      expect(await faultsOf(widget.page)).to.deep.equal([])
    })

    it('keeps what they have begun to write into a form, whatever language the conversation goes over to', async () => {
      const widget = await visit({ lang: 'en' })
      const question = 'Can somebody please have a look at my broken teapot?'
      await widget.write(question)
      await widget.shows(en.handoff)
      await widget.page.fill('textbox', 'Email address', 'mia@example.com')
      await widget.write(german)
      await widget.write('Bitte antworten Sie mir auf Deutsch, das wäre sehr freundlich von Ihnen.')
      await widget.shows(de.handoff)
      await widget.page.shows('button', en.sendForm)
      const kept = await widget.page.evaluate(
        () => document.querySelector('threadline-chat')?.shadowRoot?.querySelector<HTMLInputElement>('.asking input')?.value,
        undefined,
      )
      expect(kept).to.equal('mia@example.com')
    })

    it('reads from right to left, names and numbers of the other script in their places', async () => {
      const widget = await visit({ lang: 'ar', rtl: true })
      await widget.write(arabic)
      await widget.shows(ar.handoff)
      await desk.reply(await desk.sessionOf(arabic), 'Hello, your Fjord teapot (order AB-4711) left our workshop this morning.')
      await widget.shows('غادر إبريق')
      await openOriginal(widget)
      const [original] = await originals(widget)
      expect(original).to.deep.include({ open: true, lang: 'en', above: 'ar', summary: `${ar.translated} · ${ar.original}` })
      const sides = await widget.page.evaluate(() => {
        const root = document.querySelector('threadline-chat')?.shadowRoot
        return [...(root?.querySelectorAll<HTMLElement>('.original .words, .them:has(.original) > .words') ?? [])].map(
          element => getComputedStyle(element).direction,
        )
      }, undefined)
      expect(sides, 'the translation and the original').to.deep.equal(['rtl', 'ltr'])
      expect(await faultsOf(widget.page)).to.deep.equal([])
      await shot(widget, 'from right to left')
    })
  })
