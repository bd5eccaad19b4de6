// An answer that is shown while it is written, in a real browser: the words grow in one bubble, nothing that stands is drawn again, nothing
// jumps, and whoever listens hears each sentence once.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { createWriting, type Writing } from '#core/testing/answering/writing.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { until } from '#core/testing/kits/check.ts'
import { create } from '../index.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const found = existsSync(executablePath)
const required = process.env.BEDS === 'required'
const why = found || required ? '' : ` (skipped: no Chromium at ${executablePath}; set CHROMIUM_PATH)`
const look = { title: 'Acme Help', greeting: 'Hi there! Ask away.', accent: '#0f766e' }
const quoted = { class: 'quoted' as const, sources: [{ title: 'Returns', url: 'https://acme.example/returns', version: 1 }] }
const suite = found || required ? describe : describe.skip

/** What a page noticed since it was asked to look. */
interface Seen {
  /** Messages, and pieces of one, that were taken away and perhaps drawn anew. */
  removed: string[]
  /** Words that were given to those who listen. */
  heard: string[]
  /** Where the conversation stood, whenever it moved. */
  tops: number[]
}

declare global {
  interface Window {
    seen: Seen
  }
}

suite(`An answer that grows, in a browser${why}`, function () {
  this.timeout(120_000)
  let browser: Browser
  let folder: string
  let house: House
  let page: Page
  const { tell, begun } = createWriting()

  before(async () => {
    if (!found) throw new Error(`BEDS=required, but there is no Chromium at ${executablePath}`)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run'] })
  })
  after(() => browser?.close())
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-growing-'))
    house = await openHouse({ folder, connectors: [given => create(look, given)], tells: tell })
    page = await browser.newPage({ viewport: { width: 420, height: 640 } })
    page.setDefaultTimeout(15_000)
    await page.goto(house.url)
    await log().getByText('Hi there! Ask away.').waitFor()
  })
  afterEach(async () => {
    for (const writing of begun.splice(0)) writing.end(new Error('the test is over'))
    await page.close()
    await house.drop()
    rmSync(folder, { recursive: true })
  })

  const log = (): Locator => page.getByRole('log')
  const words = (): Locator => log().locator('.them .words').last()
  const says = (text: string): Promise<true> => until(async () => (await words().innerText()) === text, `the bubble says “${text}”`)
  const writing = async (): Promise<Writing> => {
    await until(() => begun.length > 0, 'an answer is begun')
    return begun.shift()!
  }
  const ask = async (text: string): Promise<Writing> => {
    const field = page.getByRole('textbox', { name: 'Your message' })
    await field.fill(text)
    await field.press('Enter')
    return writing()
  }
  const watch = (): Promise<void> =>
    log().evaluate(element => {
      const seen: Seen = { removed: [], heard: [], tops: [] }
      window.seen = seen
      new MutationObserver(changes => {
        for (const { removedNodes } of changes) for (const node of removedNodes) seen.removed.push(`${node.nodeName} ${node.textContent}`)
      }).observe(element.querySelector('ol') as Element, { childList: true, subtree: true })
      new MutationObserver(changes => {
        for (const { addedNodes } of changes) for (const node of addedNodes) seen.heard.push(node.textContent ?? '')
      }).observe(element.parentElement?.querySelector('.hidden[aria-live]') as Element, { childList: true })
      element.addEventListener('scroll', () => seen.tops.push(element.scrollTop))
    })
  const seen = (): Promise<Seen> => page.evaluate(() => window.seen)

  it('shows the first sentence long before the last, in one bubble in which nothing is drawn again', async () => {
    const model = await ask('How do I return it?')
    await watch()
    model.write('You have **30 days**. Send', quoted)
    await says('You have 30 days.')
    expect(await log().locator('.growing').count()).to.equal(1)
    expect(await log().getByRole('link', { name: 'Returns' }).count()).to.equal(1)
    expect(await log().locator('.typing').isVisible(), 'three dots beside words that grow').to.equal(false)
    await words().evaluate(element => Object.assign(window, { first: element, bold: element.querySelector('strong') }))
    model.write('You have **30 days**. Sending it is free. Then', quoted)
    await says('You have 30 days. Sending it is free.')
    const whole = 'You have **30 days**. Sending it is free. Then do this:\n\n1. Print the label.\n2. Post the parcel.'
    model.end({ ...quoted, text: whole })
    await until(async () => (await log().locator('.growing').count()) === 0, 'it is whole')
    expect(await words().locator('li').allInnerTexts()).to.deep.equal(['Print the label.', 'Post the parcel.'])
    expect(await log().locator('.them .words').count()).to.equal(1)
    const same = await words().evaluate(element => {
      const { first, bold } = window as unknown as { first: Element; bold: Element }
      return element === first && element.querySelector('strong') === bold
    })
    expect(same, 'the bubble is the one that it was').to.equal(true)
    const { removed, heard } = await seen()
    expect(removed.filter(one => !one.startsWith('svg'))).to.deep.equal([])
    expect(heard).to.have.length(3)
    expect(heard[0]).to.match(/: You have 30 days\.$/)
    expect(heard[1]).to.equal('Sending it is free.')
    expect(heard[2]).to.match(/^Then do this:\s+Print the label\.\s+Post the parcel\.$/)
    expect(await log().locator('.message.them').last().getAttribute('aria-live'), 'it is not read twice').to.equal('off')
  })

  it('stays where the customer reads, and at the end for who is there', async () => {
    const model = await ask('How do I return it?')
    const sentence = (n: number): string =>
      `This is step ${n}, which says at some length what is to be done with the parcel and its label. `
    let text = Array.from({ length: 14 }, (_, i) => sentence(i)).join('')
    model.write(`${text}And`, quoted)
    await until(async () => (await words().innerText()).includes('step 13'), 'many sentences are there')
    const toEnd = (): Promise<number> => log().evaluate(e => e.scrollHeight - e.scrollTop - e.clientHeight)
    expect(await toEnd()).to.be.lessThan(3)
    text += sentence(14)
    model.write(`${text}And`, quoted)
    await until(async () => (await words().innerText()).includes('step 14'), 'it grows')
    expect(await toEnd()).to.be.lessThan(3)
    await log().evaluate(e => {
      e.scrollTop = 60
    })
    await watch()
    text += sentence(15)
    model.write(`${text}And`, quoted)
    await until(async () => (await words().innerText()).includes('step 15'), 'it grows further')
    model.end({ ...quoted, text: `${text}And so on.` })
    await until(async () => (await words().innerText()).endsWith('And so on.'), 'it is whole')
    expect((await seen()).tops.every(top => Math.abs(top - 60) < 2)).to.equal(true)
    expect(await log().evaluate(e => e.scrollTop)).to.be.closeTo(60, 2)
  })

  it('shows after a reload in the middle what is there, and goes on', async () => {
    const model = await ask('How do I return it?')
    model.write('You have 30 days. Send', quoted)
    await says('You have 30 days.')
    await page.reload()
    await says('You have 30 days.')
    expect(await log().locator('.growing').count()).to.equal(1)
    model.write('You have 30 days. Sending it is free. Yes', quoted)
    await says('You have 30 days. Sending it is free.')
    model.end({ ...quoted, text: 'You have 30 days. Sending it is free. Yes, really.' })
    await says('You have 30 days. Sending it is free. Yes, really.')
    expect(await log().locator('.growing').count()).to.equal(0)
    await page.reload()
    await says('You have 30 days. Sending it is free. Yes, really.')
  })

  it('stops where a person answers, whose words stand below', async () => {
    const model = await ask('How do I return it?')
    model.write('You have 30 days. Send', quoted)
    await says('You have 30 days.')
    const [session] = (await house.core.queries.sessions({})).items
    await house.core.controls.reply(session?.id ?? '', { text: 'Hello, it is me.' }, { who: { id: 'terminal:maya', name: 'Maya' } })
    model.write('You have 30 days. Sending it is free. Yes', quoted)
    await until(async () => (await log().locator('.growing').count()) === 0, 'it has ended')
    expect(await log().locator('.them .words').allInnerTexts()).to.deep.equal(['You have 30 days.', 'Hello, it is me.'])
  })
})
