// Customers whom the page's own backend has signed in: the same conversations in every browser, and nothing left after signing out.
import { expect } from 'chai'
import { SignJWT } from 'jose'
import { describeIn, startBrowser } from '#core/testing/browsers/browsers.ts'
import { type BrowserName, type BrowserPage, eventually, type StartedBrowser } from '#core/testing/browsers/page.ts'
import { createHoldingProxy, type HoldingProxy } from '#core/testing/network/holding-proxy.ts'
import { type Desk, openDesk } from '#core/testing/web/desk.ts'
import { openShop, type Shop, widgetLine } from '#core/testing/web/shop.ts'
import { type Widget, widgetOn } from '#core/testing/web/widget.ts'

const secret = 'a-secret-that-the-shop-and-the-desk-share'

/** A token as the shop's backend signs it (RFC 7519). */
const tokenOf = (sub: string, name: string): Promise<string> =>
  new SignJWT({ name })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret))

type Host = Element & { api: { identify(who: { token: string }): Promise<void>; signOut(): void } }

describeIn(['chromium', 'firefox'], 'A customer who is signed in', function () {
  this.timeout(120_000)
  let desk: Desk
  let shop: Shop
  let proxy: HoldingProxy
  const asked: { path: string; authorization: string | undefined }[] = []
  /** What answers with a conversation wait for. */
  let held: Promise<void> | undefined
  const browsers = new Map<BrowserName, StartedBrowser>()
  const pages: BrowserPage[] = []

  before(async () => {
    desk = await openDesk({ identitySecret: secret })
    shop = await openShop()
    proxy = await createHoldingProxy(desk.house.port, {
      asked: request => void asked.push(request),
      until: path => (path.startsWith('/web/session?') ? held : undefined),
    })
    for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name))
  })
  after(async () => {
    for (const browser of browsers.values()) await browser.close()
    await proxy?.close()
    await shop?.close()
    await desk?.close()
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close()
    asked.length = 0
  })

  const visit = async (name: BrowserName, token?: string): Promise<Widget> => {
    const page = await browsers.get(name)!.page()
    pages.push(page)
    await page.goto(shop.address({ body: widgetLine(proxy.url, token ? `data-token="${token}"` : '') }))
    await page.shows('button', /^Open the conversation/)
    return widgetOn(page)
  }
  const kept = (page: BrowserPage): Promise<string[]> =>
    page.evaluate(
      () => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(([key, value]) => `${key}: ${value}`),
      undefined,
    )
  const onScreen = (page: BrowserPage): Promise<string> =>
    page.evaluate(() => (document.querySelector('threadline-chat')?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '), undefined)

  it('reads and writes the same conversation in two browsers, and what is seen in one is seen in the other', async () => {
    const token = await tokenOf('noor-1', 'Noor Haddad')
    const [here, there] = [await visit('chromium', token), await visit('firefox', token)]
    await here.open()
    await here.write('I would like to talk to a person. (two browsers)')
    await here.shows('Passed on to our team', 30_000)
    const session = await desk.sessionOf('I would like to talk to a person. (two browsers)')
    await there.open()
    await there.shows('Passed on to our team', 30_000)
    await there.write('It is about my teapot.')
    await here.shows('It is about my teapot.', 30_000)
    await there.settled()

    await there.page.press('button', 'Close the conversation')
    await here.page.press('button', 'Close the conversation')
    await desk.reply(session, 'Which one?')
    await here.page.shows('button', 'Open the conversation, 1 new message', 30_000)
    await there.page.shows('button', 'Open the conversation, 1 new message', 30_000)
    await here.page.front()
    await here.open()
    await here.shows('Which one?')
    await there.page.shows('button', 'Open the conversation', 30_000)

    await here.page.press('button', 'Back to conversations')
    await here.page.press('button', 'New conversation')
    await here.write('And something quite different.')
    await here.settled(30_000)
    await there.page.front()
    await there.open()
    if (await there.page.there('button', 'Back to conversations')) await there.page.press('button', 'Back to conversations')
    await there.page.shows('button', /And something quite different\./, 30_000)
    expect(here.page.errors.concat(there.page.errors)).to.deep.equal([])
    const contacts = (await desk.house.core.queries.contacts()).items.filter(({ verified }) => verified.name === 'Noor Haddad')
    expect(contacts.length, 'one customer').to.equal(1)
  })

  it('keeps what was said before signing in, and finds it in the other browser', async () => {
    const token = await tokenOf('noor-2', 'Noor Haddad')
    const here = await visit('firefox')
    await here.open()
    await here.write('I am not signed in yet.')
    await here.settled(30_000)
    await here.page.evaluate(async given => (document.querySelector('threadline-chat') as Host).api.identify({ token: given }), token)
    await here.shows('I am not signed in yet.')
    await here.write('Now I am.')
    await here.settled(30_000)
    const there = await visit('chromium', token)
    await there.open()
    await there.shows('I am not signed in yet.', 30_000)
    await there.shows('Now I am.', 30_000)
    const session = await desk.sessionOf('Now I am.')
    expect((await desk.messages(session)).flatMap(m => (m.author.kind === 'contact' ? [m.text] : []))).to.deep.equal([
      'I am not signed in yet.',
      'Now I am.',
    ])
  })

  it('leaves nothing behind in the browser where they sign out, and stays signed in elsewhere', async () => {
    const token = await tokenOf('noor-3', 'Noor Haddad')
    const [here, there] = [await visit('chromium', token), await visit('firefox', token)]
    await here.open()
    await here.write('A secret of mine.')
    await here.settled(30_000)
    await there.open()
    await there.shows('A secret of mine.', 30_000)

    await here.page.evaluate(() => (document.querySelector('threadline-chat') as Host).api.signOut(), undefined)
    await here.page.until(
      'nothing is on screen',
      () => !document.querySelector('threadline-chat')?.shadowRoot?.textContent?.includes('A secret of mine.'),
      undefined,
    )
    const before = asked.length
    expect(
      (await kept(here.page)).filter(line => line.includes('secret of mine') || line.includes(token) || line.includes('noor-3')),
    ).to.deep.equal([])

    if (!(await here.page.there('dialog'))) await here.open()
    if (await here.page.there('button', 'New conversation')) await here.page.press('button', 'New conversation')
    await here.write('I am somebody else now.')
    await here.settled(30_000)
    expect(await onScreen(here.page)).not.to.include('A secret of mine.')
    await there.write('I am still here.')
    await there.settled(30_000)
    expect(await onScreen(there.page)).not.to.include('I am somebody else now.')
    const mine = await desk.sessionOf('A secret of mine.')
    expect(await desk.sessionOf('I am still here.')).to.equal(mine)
    expect(await desk.sessionOf('I am somebody else now.')).not.to.equal(mine)
    await here.page.reload()
    await here.page.shows('button', /^(Open|Close) the conversation/)
    // The other browser keeps using its token; this one is told apart by what it asks.
    expect(
      asked.slice(before).filter(({ path, authorization }) => path.includes(mine) && authorization?.startsWith('Visitor ')),
    ).to.deep.equal([])
  })

  it('leaves nothing behind where an answer was still on its way', async () => {
    const token = await tokenOf('noor-5', 'Noor Haddad')
    const there = await visit('firefox', token)
    await there.open()
    await there.write('Nobody else may read this.')
    await there.settled(30_000)
    let letGo = (): void => {}
    held = new Promise(resolve => {
      letGo = resolve
    })
    const before = asked.length
    const here = await visit('chromium', token)
    try {
      await here.open()
      await eventually(
        async () => asked.slice(before).some(({ path }) => path.startsWith('/web/session?')),
        () => 'nothing was read',
      )
      await here.page.evaluate(() => (document.querySelector('threadline-chat') as Host).api.signOut(), undefined)
    } finally {
      letGo()
      held = undefined
    }
    if (!(await here.page.there('dialog'))) await here.open()
    if (await here.page.there('button', 'New conversation')) await here.page.press('button', 'New conversation')
    await here.write('Somebody else.')
    await here.settled(30_000)
    expect(await onScreen(here.page)).not.to.include('Nobody else may read this.')
    expect((await kept(here.page)).filter(line => /Nobody else may|noor-5/.test(line))).to.deep.equal([])
  })

  it('sends no request with the token any more once signed out', async () => {
    const token = await tokenOf('noor-4', 'Noor Haddad')
    const here = await visit('chromium', token)
    await here.open()
    await here.write('Before signing out.')
    await here.settled(30_000)
    await here.page.evaluate(() => (document.querySelector('threadline-chat') as Host).api.signOut(), undefined)
    const before = asked.length
    if (!(await here.page.there('dialog'))) await here.open()
    if (await here.page.there('button', 'New conversation')) await here.page.press('button', 'New conversation')
    await here.write('After signing out.')
    await here.settled(30_000)
    const after = asked.slice(before)
    expect(
      after.some(({ authorization }) => authorization?.startsWith('Visitor ')),
      'it asks as a new visitor',
    ).to.equal(true)
    expect(after.filter(({ authorization }) => authorization?.includes(token))).to.deep.equal([])
    expect((await kept(here.page)).filter(line => line.includes('Before signing out') || line.includes('noor-4'))).to.deep.equal([])
  })
})
