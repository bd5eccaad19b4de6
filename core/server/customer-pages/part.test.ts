import { expect } from 'chai'
import { day } from '#core/model/time.ts'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { createPages, type KeptPages } from '../../flows/pages/pages.ts'
import { realClock } from '../../lib/clock.ts'
import { answerHtml, ratingHtml } from './page.ts'

const boss = { who: { id: 'boss', name: 'Boss', role: 'admin' as const } }
const evil = '**Yes**, see <script>alert(1)</script> [this](https://shop.example/a?b=1&c=2) or [that](javascript:alert(1))'

describe('Pages that customers get addresses of', () => {
  let house: CalledHouse
  let pages: KeptPages
  let clock: TestClock
  let count = 0

  before(async () => {
    house = await openCalledHouse()
    pages = await house.core.pages('https://desk.example')
  })
  after(() => house.close())

  const here = (url: string): string => url.replace('https://desk.example', house.url)
  const get = (url: string, init: RequestInit = {}) => fetch(here(url), { redirect: 'manual', ...init })
  const post = (url: string, body: string) =>
    get(url, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })

  const conversation = async (): Promise<{ session: string; answer: number; contact: string }> => {
    count += 1
    const { session } = await house.ok(202, 'POST', '/messages', {
      id: `p${count}`,
      contact: { id: `c${count}` },
      text: 'May I send it back?',
    })
    await house.core.idle()
    const { contact } = await house.core.queries.session(session)
    const { seq } = await house.core.controls.reply(session, { text: evil }, boss)
    return { session, contact, answer: seq }
  }
  const resolved = async () => {
    const made = await conversation()
    await house.core.controls.resolve(made.session, {}, boss)
    return made
  }
  const scores = async (session: string): Promise<unknown[]> =>
    (await house.core.queries.timeline(session, 0)).flatMap(e => (e.kind === 'csat' ? [[e.score, e.comment]] : []))

  it('show all of an answer, harmless, to whoever has the address, and to no search engine', async () => {
    const { session, answer } = await conversation()
    const response = await get(pages.answer(session, answer))
    expect(response.status).to.equal(200)
    const page = await response.text()
    expect(page).to.include('<strong>Yes</strong>').and.include('href="https://shop.example/a?b=1&amp;c=2"')
    expect(page).to.include('Boss · <time datetime=')
    expect(page).to.not.include('<script').and.not.include('href="javascript:')
    const { headers } = response
    expect(headers.get('content-security-policy')).to.match(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'/,
    )
    expect(headers.get('x-robots-tag')).to.include('noindex')
    expect(headers.get('cache-control')).to.equal('private, no-store')
    expect(headers.get('referrer-policy')).to.equal('no-referrer')
    expect(headers.get('set-cookie')).to.equal(null)
    expect(page)
      .to.match(/<html lang="en" dir="ltr">/)
      .and.include('noindex')
  })

  it('are addresses that end with a letter or a digit, the same all day, and lead nowhere else when changed', async () => {
    const [one, two] = [await conversation(), await conversation()]
    const address = pages.answer(one.session, one.answer)
    expect(address).to.match(/^https:\/\/desk\.example\/read\/[\w.]+[a-z0-9]$/)
    expect(pages.answer(one.session, one.answer)).to.equal(address)
    const [, token = ''] = address.split('/read/')
    const [session = '', seq = '', until = '', signature = ''] = token.split('.')
    for (const changed of [
      `${two.session}.${seq}.${until}.${signature}`,
      `${session}.1.${until}.${signature}`,
      `${session}.${seq}.zzzz.${signature}`,
      `${session}.${seq}.${until}.${'0'.repeat(25)}`,
      `${session}.${seq}.${until}`,
      `${session}.${until}.${signature}`,
      '',
      '....',
    ])
      expect((await get(`https://desk.example/read/${changed}`)).status, changed).to.equal(404)
    expect((await get(`https://desk.example/rate/${token}`)).status, 'an answer’s address rates nothing').to.equal(404)
    const asked = pages.rating(one.session).split('/rate/')[1]
    expect((await get(`https://desk.example/read/${asked}`)).status).to.equal(404)
    expect((await get(pages.answer(one.session, 2))).status, 'the customer’s own words have no page').to.equal(404)
  })

  it('rate nothing when they are only opened, however often, and once when the form is sent', async () => {
    const { session } = await resolved()
    const address = pages.rating(session)
    for (const url of [address, `${address}?score=1`, `${address}?score=5`]) {
      expect((await get(url)).status).to.equal(200)
      expect((await get(url, { method: 'HEAD' })).status).to.equal(200)
    }
    expect(await scores(session)).to.deep.equal([])
    const chosen = await (await get(`${address}?score=4`)).text()
    expect(chosen.match(/value="(\d)" checked/)?.[1]).to.equal('4')
    const sent = await post(address, 'score=4&comment=Quick+%3Cb%3E')
    expect(sent.status).to.equal(303)
    const back = new URL(sent.headers.get('location') ?? '', here(address))
    const after = await (await fetch(back)).text()
    expect(after).to.include('You rated this conversation 4 of 5. Thank you!')
    await post(address, 'score=4')
    expect(await scores(session)).to.deep.equal([[4, 'Quick <b>']])
    await post(address, 'score=2')
    expect(await scores(session)).to.deep.equal([
      [4, 'Quick <b>'],
      [2, undefined],
    ])
    expect((await house.core.queries.session(session)).csat?.score).to.equal(2)
  })

  it('say what is missing, and that a conversation which goes on is not rated yet', async () => {
    const { session } = await conversation()
    const address = pages.rating(session)
    expect(await (await get(address)).text())
      .to.include('still going on')
      .and.not.include('<form')
    expect((await post(address, 'score=3')).status).to.equal(409)
    await house.core.controls.resolve(session, {}, boss)
    for (const body of ['', 'score=', 'score=0', 'score=6', 'score=4.5', 'score=x', `score=3&comment=${'x'.repeat(2001)}`]) {
      const response = await post(address, body)
      expect(response.status, body.slice(0, 20)).to.equal(400)
      expect(await response.text()).to.include('role="alert"')
    }
    expect(await scores(session)).to.deep.equal([])
  })

  it('are in the language of the conversation', async () => {
    const { session } = await resolved()
    const { served } = pages
    expect((await served.rating(pages.rating(session).split('/rate/')[1] ?? '')).open).to.equal(false)
    expect(ratingHtml({ language: 'he', open: false }))
      .to.include('<html lang="he" dir="rtl">')
      .and.include('איך הייתה השיחה?')
    expect(ratingHtml({ language: 'pt-BR', open: false })).to.include('<html lang="pt"')
    expect(ratingHtml({ language: 'xx', open: false })).to.include('<html lang="en"')
    const lost = await fetch(`${house.url}/read/nothing`, { headers: { 'accept-language': 'de' } })
    expect(await lost.text()).to.include('Diese Seite gibt es nicht')
  })

  it('name the sources and the files of an answer, with their addresses where a browser may follow them', () => {
    const sources = [
      { title: 'Returns & more', url: 'https://shop.example/returns' },
      { title: 'Inside', url: 'javascript:alert(1)' },
    ]
    const attachments = [{ id: 'f', name: 'a"b.pdf', type: 'application/pdf', size: 1, url: 'https://desk.example/files/f' }]
    const page = answerHtml({ author: 'ai', at: 0, text: 'Yes.', sources, attachments })
    expect(page).to.include('<a href="https://shop.example/returns" rel="noopener nofollow">Returns &amp; more</a>')
    expect(page).to.include('<li>Inside</li>').and.include('>a&quot;b.pdf</a>')
  })

  it('are gone once the message is taken back, the customer erased, or ninety days over', async () => {
    const { session, answer, contact } = await resolved()
    const [read, rate] = [pages.answer(session, answer), pages.rating(session)]
    const erasure = await house.core.controls.eraseContact(contact, boss)
    for (let i = 0; i < 100 && (await house.core.queries.erasure(erasure.id)).state !== 'done'; i++) await house.core.idle()
    expect((await get(read)).status).to.equal(410)
    expect((await get(rate)).status).to.equal(410)
    expect((await post(rate, 'score=1')).status).to.equal(410)

    clock = createTestClock(realClock.now())
    const timeline = {
      load: async () => ({ status: 'resolved', changed: 0 }),
      read: async () => [{ kind: 'message', seq: 2, at: 1, author: { kind: 'ai' }, text: 'x' }],
    }
    const aging = createPages({
      secret: 's',
      publicUrl: '',
      clock,
      timeline: timeline as never,
      rate: async () => ({ session: '', seq: 1 }),
      addressed: entries => entries,
    })
    const token = aging.answer('ses_1', 2).split('/read/')[1] ?? ''
    await clock.advance(89 * day)
    expect((await aging.served.answer(token)).text).to.equal('x')
    await clock.advance(2 * day)
    const told = await aging.served.answer(token).catch(error => error.code)
    expect(told).to.equal('gone')
  })
})
